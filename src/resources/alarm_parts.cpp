#include "resources/alarm_parts.hpp"

#include <cmath>

#include <fmt/format.h>

#include "resources/notify.hpp"

namespace pergola {
namespace {

bool is_percentile(std::string_view statistic) { return statistic.starts_with("p"); }

void evaluate(Object& properties, const Evaluation& evaluation, std::string_view comparison) {
  properties.set("ComparisonOperator", comparison);
  properties.set("EvaluationPeriods", evaluation.periods);
  properties.set("DatapointsToAlarm", evaluation.datapoints);
  properties.set("TreatMissingData", evaluation.missing);
}

}  // namespace

Value number(double value) {
  const double whole = std::nearbyint(value);
  constexpr double k_exact = 9007199254740992;  // 2^53
  return whole == value && std::abs(whole) < k_exact ? Value(static_cast<std::int64_t>(whole)) : Value(value);
}

Object limit_alarm(const Measured& metric, const std::string& statistic, const Evaluation& evaluation,
                   std::string_view comparison, double limit) {
  Object properties = {{"Namespace", metric.name_space}, {"MetricName", metric.name}};
  if (!metric.dimensions.empty()) properties.set("Dimensions", metric.dimensions);
  properties.set("Period", evaluation.period_seconds);
  properties.set("Threshold", number(limit));
  if (is_percentile(statistic)) {
    properties.set("ExtendedStatistic", statistic);
    properties.set("EvaluateLowSampleCountPercentile", "ignore");
  } else {
    properties.set("Statistic", statistic);
  }
  evaluate(properties, evaluation, comparison);
  return properties;
}

Object band_alarm(const Measured& metric, const std::string& statistic, const Evaluation& evaluation, double width) {
  Object looked_at = {{"Namespace", metric.name_space}, {"MetricName", metric.name}};
  if (!metric.dimensions.empty()) looked_at.set("Dimensions", metric.dimensions);
  Object properties = {
      {"Metrics", List{Object{{"Id", "measured"},
                              {"ReturnData", true},
                              {"MetricStat", Object{{"Metric", std::move(looked_at)},
                                                    {"Period", evaluation.period_seconds},
                                                    {"Stat", statistic}}}},
                       Object{{"Id", "expected"},
                              {"Expression", fmt::format("ANOMALY_DETECTION_BAND(measured, {})", width)},
                              {"Label", "Expected"},
                              {"ReturnData", true}}}},
      {"ThresholdMetricId", "expected"}};
  evaluate(properties, evaluation, "LessThanLowerOrGreaterThanUpperThreshold");
  return properties;
}

void add_alarm(Lowering& lowering, const std::string& name, std::string description, Object properties, bool tells,
               const Span& origin) {
  Object all = {{"AlarmName", full_name(lowering.topology, name)}};
  if (!description.empty()) all.set("AlarmDescription", std::move(description));
  for (const Member& member : properties.members()) all.set(member.name, member.value);
  if (List actions = page_actions(lowering.topology); tells && !actions.empty()) {
    all.set("AlarmActions", actions);
    all.set("OKActions", std::move(actions));
  }
  const bool is_composite = all.find("AlarmRule") != nullptr;
  lowering.add({.id = logical_id(name, "alarm"),
                .label = label(name),
                .type = is_composite ? "AWS::CloudWatch::CompositeAlarm" : "AWS::CloudWatch::Alarm",
                .properties = std::move(all),
                .origin = origin});
}

}  // namespace pergola
