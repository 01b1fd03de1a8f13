// Rows of the language: metrics, alarms and queries.
#pragma once

#include "topology/language.hpp"

namespace pergola::language {

inline constexpr Key k_metric[] = {
    {"from", "list:text", "", "Services that publish it; the same as `publishes` there."},
    {"log", "text", "", "The service in whose log its events are counted."},
    {"filter", "text", "", "Filter pattern of CloudWatch Logs: which events count."},
    {"value", "text", "1", "What an event counts: a number, or a field such as `$.duration`."},
    {"default", "text", "", "Its value when events come and none matches."},
    {"namespace", "text", "", "Namespace in CloudWatch; the stack's name by default."},
    {"name", "text", "", "Its name in CloudWatch; that of the topology in UpperCamel by default."},
    {"unit",
     "enum:Seconds,Microseconds,Milliseconds,Bytes,Kilobytes,Megabytes,Gigabytes,Terabytes,Bits,Kilobits,Megabits,"
     "Gigabits,Terabits,Percent,Count,Bytes/Second,Count/Second,None",
     "", "Its unit."},
    {"dimensions", "map:(text|boolean)", "", "Dimensions that it is published with."},
};

inline constexpr Key k_alarm[] = {
    {"metric", "text", "", "One of `metrics`, or with `of` the name that AWS gives it, such as Throttles."},
    {"of", "text", "", "The thing whose metric it is."},
    {"above", "text", "", "It fires when the metric is above this number."},
    {"below", "text", "", "It fires when the metric is below this number."},
    {"unusual", "text", "",
     "It fires when the metric leaves the band that CloudWatch expects: on, or the width of the band in standard "
     "deviations."},
    {"any-of", "list:text", "", "It fires when one of these alarms does: names, or `service.objective`."},
    {"all-of", "list:text", "", "It fires when all of these alarms do."},
    {"statistic", "text", "", "sum, average, minimum, maximum, samples or a percentile such as p99."},
    {"every", "duration", "1 min", "The period that the statistic is of."},
    {"for", "duration", "5 min", "How long it is looked at: five periods by default."},
    {"datapoints", "integer:1-1440", "", "How many periods in that time must be bad; all by default."},
    {"missing", "enum:good,bad,ignored", "good", "What a period without data is."},
    {"notify", "on-off", "on", "Whether it tells whom `notify` names."},
    {"description", "text", "", "What it means and what to do."},
};

inline constexpr Key k_query[] = {
    {"query", "text", "", "The query, in the language of CloudWatch Logs Insights.", true},
    {"logs", "list:text", "", "Services whose logs are searched; all by default."},
};

inline constexpr Key k_boost[] = {
    {"max", "percent", "", "Share of requests that X-Ray may go up to when it sees anomalies.", true},
    {"cooldown", "duration", "10 min", "How long after a boost there is no further one."},
};

inline constexpr Object k_metric_object = {"metric", "metrics.<name>", "A metric of one's own.", k_metric};
inline constexpr Object k_alarm_object = {"alarm", "alarms.<name>", "An alarm.", k_alarm};
inline constexpr Object k_query_object = {"query", "queries.<name>", "A saved query.", k_query};
inline constexpr Object k_boost_object = {"boost", "tracing.sampling.<name>.boost", "Adaptive sampling.", k_boost};

}  // namespace pergola::language
