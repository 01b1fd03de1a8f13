// Alarms on what services promise. Behind VPC Lattice its metrics count, as callers see them; elsewhere the function's
// own.
#include <cmath>

#include <fmt/format.h>

#include "resources/lowering.hpp"
#include "resources/metrics.hpp"
#include "resources/notify.hpp"

namespace pergola {
namespace {

Object metric_query(std::string_view id, const Metric& metric) {
  return Object{
      {"Id", id},
      {"ReturnData", false},
      {"MetricStat",
       Object{{"Metric",
               Object{{"Namespace", metric.name_space},
                      {"MetricName", metric.name},
                      {"Dimensions", List{Object{{"Name", metric.dimension}, {"Value", metric.dimension_value}}}}}},
              {"Period", 60},
              {"Stat", "Sum"}}}};
}

void add_alarm(Lowering& lowering, const Service& service, std::string_view part, std::string description,
               Object measured, int datapoints) {
  const Topology& topology = lowering.topology;
  Object properties = {{"AlarmName", full_name(topology, service.name + "-" + std::string(part))},
                       {"AlarmDescription", std::move(description)}};
  for (const Member& member : measured.members()) properties.set(member.name, member.value);
  properties.set("ComparisonOperator", "GreaterThanThreshold");
  properties.set("EvaluationPeriods", 5);
  properties.set("DatapointsToAlarm", datapoints);
  properties.set("TreatMissingData", "notBreaching");
  if (List actions = page_actions(topology); !actions.empty()) {
    properties.set("AlarmActions", actions);
    properties.set("OKActions", std::move(actions));
  }
  lowering.add({.id = logical_id(service.name, std::string(part) + "-alarm"),
                .label = label(service.name, part),
                .type = "AWS::CloudWatch::Alarm",
                .properties = std::move(properties),
                .origin = service.objectives.span});
}

void add_availability_alarm(Lowering& lowering, const Service& service) {
  const Value lattice_id = Attribute{logical_id(service.name, "service"), "Id"};
  const Value function = Ref{logical_id(service.name, "function")};
  const Metric errors =
      service.on_lattice ? lattice_metric("HTTPCode_5XX_Count", lattice_id) : lambda_metric("Errors", function);
  const Metric requests =
      service.on_lattice ? lattice_metric("TotalRequestCount", lattice_id) : lambda_metric("Invocations", function);
  const double allowed = std::round((100 - *service.objectives.availability_percent) * 1e6) / 1e6;
  add_alarm(lowering, service, "availability",
            fmt::format("More than {}% of the requests to {} fail in three of five minutes", allowed, service.name),
            {{"Metrics", List{metric_query("errors", errors), metric_query("requests", requests),
                              Object{{"Id", "failing"},
                                     {"Expression", "IF(requests > 0, 100 * errors / requests, 0)"},
                                     {"Label", "Failing requests, percent"},
                                     {"ReturnData", true}}}},
             {"Threshold", allowed}},
            3);
}

void add_latency_alarm(Lowering& lowering, const Service& service) {
  const Objectives::Latency& latency = *service.objectives.latency;
  const Metric metric = service.on_lattice
                            ? lattice_metric("RequestTime", Attribute{logical_id(service.name, "service"), "Id"})
                            : lambda_metric("Duration", Ref{logical_id(service.name, "function")});
  Object measured = {{"Namespace", metric.name_space},
                     {"MetricName", metric.name},
                     {"Dimensions", List{Object{{"Name", metric.dimension}, {"Value", metric.dimension_value}}}},
                     {"Period", 60},
                     {"Threshold", latency.milliseconds}};
  if (latency.statistic == "average") {
    measured.set("Statistic", "Average");
  } else {
    measured.set("ExtendedStatistic", latency.statistic);
    measured.set("EvaluateLowSampleCountPercentile", "ignore");
  }
  add_alarm(lowering, service, "latency",
            fmt::format("Requests to {} take longer than {} ms ({}) for five minutes", service.name,
                        latency.milliseconds, latency.statistic),
            std::move(measured), 5);
}

}  // namespace

void lower_alarms(Lowering& lowering) {
  if (!lowering.topology.alarms) return;
  for (const Service& service : lowering.topology.services) {
    if (service.objectives.availability_percent) add_availability_alarm(lowering, service);
    if (service.objectives.latency) add_latency_alarm(lowering, service);
  }
}

}  // namespace pergola
