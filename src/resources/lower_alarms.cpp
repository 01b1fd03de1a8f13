// Alarms on what services and the API promise.
#include <cmath>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "resources/alarm_parts.hpp"
#include "resources/request_metrics.hpp"

namespace pergola {
namespace {

/// Something that promises, and by what it is held to it.
struct Promise {
  std::string name;  ///< The alarms' names begin so.
  std::string requests_to;
  const Objectives& objectives;
  RequestMetrics metrics;
};

List dimensions(const Metric& metric) {
  List all = {Object{{"Name", metric.dimension}, {"Value", metric.dimension_value}}};
  for (std::size_t i = 0; i + 1 < metric.further.size(); i += 2)
    all.emplace_back(Object{{"Name", metric.further[i]}, {"Value", metric.further[i + 1]}});
  return all;
}

Object metric_query(std::string_view id, const Metric& metric) {
  return Object{{"Id", id},
                {"ReturnData", false},
                {"MetricStat", Object{{"Metric", Object{{"Namespace", metric.name_space},
                                                        {"MetricName", metric.name},
                                                        {"Dimensions", dimensions(metric)}}},
                                      {"Period", 60},
                                      {"Stat", "Sum"}}}};
}

void add_objective_alarm(Lowering& lowering, const Promise& promise, std::string_view part, std::string description,
                         Object properties) {
  add_alarm(lowering, promise.name + "-" + std::string(part), std::move(description), std::move(properties), true,
            promise.objectives.span);
}

Measured measured(const Metric& metric) {
  return {std::string(metric.name_space), std::string(metric.name), dimensions(metric)};
}

void add_availability_alarm(Lowering& lowering, const Promise& promise) {
  List queries;
  std::vector<std::string> failures;
  for (const Metric& metric : promise.metrics.failures) {
    const std::string id = failures.empty() ? "errors" : fmt::format("errors{}", failures.size() + 1);
    queries.emplace_back(metric_query(id, metric));
    failures.push_back(promise.metrics.failures_may_lack ? fmt::format("FILL({}, 0)", id) : id);
  }
  queries.emplace_back(metric_query("requests", promise.metrics.requests));
  const std::string sum = failures.size() == 1 ? failures.front() : fmt::format("({})", fmt::join(failures, " + "));
  queries.emplace_back(Object{{"Id", "failing"},
                              {"Expression", fmt::format("IF(requests > 0, 100 * {} / requests, 0)", sum)},
                              {"Label", "Failing requests, percent"},
                              {"ReturnData", true}});
  const double allowed = std::round((100 - *promise.objectives.availability_percent) * 1e6) / 1e6;
  add_objective_alarm(
      lowering, promise, "availability",
      fmt::format("More than {}% of the requests to {} fail in three of five minutes", allowed, promise.requests_to),
      {{"Metrics", std::move(queries)},
       {"Threshold", allowed},
       {"ComparisonOperator", "GreaterThanThreshold"},
       {"EvaluationPeriods", 5},
       {"DatapointsToAlarm", 3},
       {"TreatMissingData", "notBreaching"}});
}

void add_latency_alarm(Lowering& lowering, const Promise& promise) {
  const Objectives::Latency& latency = *promise.objectives.latency;
  const std::string statistic = latency.statistic == "average" ? "Average" : latency.statistic;
  const double limit = promise.metrics.is_in_seconds ? latency.milliseconds / 1000.0 : latency.milliseconds;
  add_objective_alarm(lowering, promise, "latency",
                      fmt::format("Requests to {} take longer than {} ms ({}) for five minutes", promise.requests_to,
                                  latency.milliseconds, latency.statistic),
                      limit_alarm(measured(promise.metrics.time), statistic, {}, "GreaterThanThreshold", limit));
}

/// Five minutes a point: CloudWatch learns patterns of hours, days and weeks.
void add_traffic_alarm(Lowering& lowering, const Promise& promise) {
  add_objective_alarm(
      lowering, promise, "traffic",
      fmt::format("There are more or fewer requests to {} than CloudWatch expects, for fifteen minutes",
                  promise.requests_to),
      band_alarm(measured(promise.metrics.requests), "Sum", {.period_seconds = 300, .periods = 3, .datapoints = 3}, 2));
}

void add_alarms(Lowering& lowering, const Promise& promise) {
  if (promise.objectives.availability_percent) add_availability_alarm(lowering, promise);
  if (promise.objectives.latency) add_latency_alarm(lowering, promise);
  if (promise.objectives.traffic) add_traffic_alarm(lowering, promise);
}

}  // namespace

void lower_alarms(Lowering& lowering) {
  const Topology& topology = lowering.topology;
  if (!topology.alarms) return;
  for (const Service& service : topology.services) {
    if (service.objectives.any())
      add_alarms(lowering, {service.name, service.name, service.objectives, request_metrics(service)});
  }
  if (topology.has_api() && topology.api.objectives.any())
    add_alarms(lowering, {"api", "the API", topology.api.objectives, api_request_metrics(topology)});
}

}  // namespace pergola
