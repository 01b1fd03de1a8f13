// Alarms on what services promise. Behind VPC Lattice its metrics count, as callers see them; elsewhere the function's
// own.
#include <cmath>

#include <fmt/format.h>

#include "resources/alarm_parts.hpp"
#include "resources/metrics.hpp"

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

void add_objective_alarm(Lowering& lowering, const Service& service, std::string_view part, std::string description,
                         Object properties) {
  add_alarm(lowering, service.name + "-" + std::string(part), std::move(description), std::move(properties), true,
            service.objectives.span);
}

Measured measured(const Metric& metric) {
  return {std::string(metric.name_space),
          std::string(metric.name),
          {Object{{"Name", metric.dimension}, {"Value", metric.dimension_value}}}};
}

void add_availability_alarm(Lowering& lowering, const Service& service) {
  const Value lattice_id = Attribute{logical_id(service.name, "service"), "Id"};
  const Value function = Ref{logical_id(service.name, "function")};
  const Metric errors =
      service.on_lattice ? lattice_metric("HTTPCode_5XX_Count", lattice_id) : lambda_metric("Errors", function);
  const Metric requests =
      service.on_lattice ? lattice_metric("TotalRequestCount", lattice_id) : lambda_metric("Invocations", function);
  const double allowed = std::round((100 - *service.objectives.availability_percent) * 1e6) / 1e6;
  add_objective_alarm(
      lowering, service, "availability",
      fmt::format("More than {}% of the requests to {} fail in three of five minutes", allowed, service.name),
      {{"Metrics", List{metric_query("errors", errors), metric_query("requests", requests),
                        Object{{"Id", "failing"},
                               {"Expression", "IF(requests > 0, 100 * errors / requests, 0)"},
                               {"Label", "Failing requests, percent"},
                               {"ReturnData", true}}}},
       {"Threshold", allowed},
       {"ComparisonOperator", "GreaterThanThreshold"},
       {"EvaluationPeriods", 5},
       {"DatapointsToAlarm", 3},
       {"TreatMissingData", "notBreaching"}});
}

void add_latency_alarm(Lowering& lowering, const Service& service) {
  const Objectives::Latency& latency = *service.objectives.latency;
  const Metric metric = service.on_lattice
                            ? lattice_metric("RequestTime", Attribute{logical_id(service.name, "service"), "Id"})
                            : lambda_metric("Duration", Ref{logical_id(service.name, "function")});
  const std::string statistic = latency.statistic == "average" ? "Average" : latency.statistic;
  add_objective_alarm(lowering, service, "latency",
                      fmt::format("Requests to {} take longer than {} ms ({}) for five minutes", service.name,
                                  latency.milliseconds, latency.statistic),
                      limit_alarm(measured(metric), statistic, {}, "GreaterThanThreshold", latency.milliseconds));
}

/// Five minutes a point: CloudWatch learns patterns of hours, days and weeks.
void add_traffic_alarm(Lowering& lowering, const Service& service) {
  const Metric metric = service.on_lattice
                            ? lattice_metric("TotalRequestCount", Attribute{logical_id(service.name, "service"), "Id"})
                            : lambda_metric("Invocations", Ref{logical_id(service.name, "function")});
  add_objective_alarm(
      lowering, service, "traffic",
      fmt::format("There are more or fewer requests to {} than CloudWatch expects, for fifteen minutes", service.name),
      band_alarm(measured(metric), "Sum", {.period_seconds = 300, .periods = 3, .datapoints = 3}, 2));
}

}  // namespace

void lower_alarms(Lowering& lowering) {
  if (!lowering.topology.alarms) return;
  for (const Service& service : lowering.topology.services) {
    if (service.objectives.availability_percent) add_availability_alarm(lowering, service);
    if (service.objectives.latency) add_latency_alarm(lowering, service);
    if (service.objectives.traffic) add_traffic_alarm(lowering, service);
  }
}

}  // namespace pergola
