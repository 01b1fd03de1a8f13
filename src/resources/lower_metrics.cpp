// Metrics of one's own, alarms by name, and saved queries.
#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "resources/custom_metrics.hpp"
#include "resources/existing_values.hpp"
#include "resources/grants.hpp"
#include "resources/messaging.hpp"
#include "topology/known_metrics.hpp"

namespace pergola {
namespace {

Value log_group(std::string_view service) { return Ref{logical_id(service, "log-group")}; }

void add_metric_filter(Lowering& lowering, const CustomMetric& metric, const CustomMetric::Filter& filter) {
  Object transformation = {
      {"MetricName", metric.metric}, {"MetricNamespace", metric.name_space}, {"MetricValue", filter.value}};
  if (filter.otherwise) transformation.set("DefaultValue", number(*filter.otherwise));
  if (!metric.unit.empty()) transformation.set("Unit", metric.unit);
  lowering.add({.id = logical_id(metric.name, "metric-filter"),
                .label = label(metric.name),
                .type = "AWS::Logs::MetricFilter",
                .properties = {{"FilterName", full_name(lowering.topology, metric.name)},
                               {"LogGroupName", log_group(filter.service.name)},
                               {"FilterPattern", filter.pattern},
                               {"MetricTransformations", List{std::move(transformation)}}},
                .origin = metric.span});
}

Object dimension(std::string_view name, Value value) { return Object{{"Name", name}, {"Value", std::move(value)}}; }

/// The dimensions by which AWS publishes a thing's metrics.
List dimensions(const Topology& topology, const Found& thing, const std::string& name, std::string_view name_space) {
  if (name_space == "AWS/VpcLattice") return {dimension("Service", Attribute{logical_id(name, "service"), "Id"})};
  if (name_space == "AWS/ApplicationELB") {
    return {dimension("LoadBalancer", Attribute{"LoadBalancer", "LoadBalancerFullName"}),
            dimension("TargetGroup", Attribute{logical_id(name, "balancer-target-group"), "TargetGroupFullName"})};
  }
  if (name_space == "AWS/ECS") {
    return {dimension("ClusterName", Ref{"Cluster"}),
            dimension("ServiceName", Attribute{logical_id(name, "tasks"), "Name"})};
  }
  if (name_space == "AWS/SQS") {
    const Queue& queue = topology.queues[thing.index];
    return {
        dimension("QueueName", queue.existing ? existing_name(*queue.existing) : Value(queue_name(topology, queue)))};
  }
  if (name_space == "AWS/SNS") {
    const Topic& topic = topology.topics[thing.index];
    return {dimension("TopicName", topic.existing ? existing_name(*topic.existing)
                                                  : Value(Attribute{logical_id(name, "topic"), "TopicName"}))};
  }
  if (name_space == "AWS/DynamoDB") {
    const Table& table = topology.tables[thing.index];
    return {dimension("TableName",
                      table.existing ? existing_name(*table.existing) : Value(Ref{logical_id(name, "table")}))};
  }
  return {dimension("FunctionName", Ref{logical_id(name, "function")})};
}

List api_dimensions(const Topology& topology) {
  const bool is_rest = topology.api.type == Api::Type::rest;
  return {is_rest ? dimension("ApiName", topology.stack) : dimension("ApiId", Ref{std::string(ids::k_api)}),
          dimension("Stage", topology.api.stage)};
}

std::string_view missing_word(AlarmRule::Missing missing) {
  if (missing == AlarmRule::Missing::good) return "notBreaching";
  return missing == AlarmRule::Missing::bad ? "breaching" : "ignore";
}

Object metric_alarm(const AlarmRule& rule, const Measured& metric, const std::string& usual) {
  const std::string& statistic = rule.statistic.empty() ? usual : rule.statistic;
  const Evaluation evaluation = {rule.period_seconds, rule.periods, rule.datapoints, missing_word(rule.missing)};
  switch (rule.when) {
    case AlarmRule::When::below:
      return limit_alarm(metric, statistic, evaluation, "LessThanThreshold", rule.threshold);
    case AlarmRule::When::unusual:
      return band_alarm(metric, statistic, evaluation, rule.threshold);
    case AlarmRule::When::above:
    case AlarmRule::When::any_of:
    case AlarmRule::When::all_of:
      break;
  }
  return limit_alarm(metric, statistic, evaluation, "GreaterThanThreshold", rule.threshold);
}

void add_metric_alarm(Lowering& lowering, const AlarmRule& rule) {
  const Topology& topology = lowering.topology;
  if (rule.of.name.empty()) {
    const CustomMetric& metric = topology.metrics[topology.find(rule.metric.name)->index];
    add_alarm(lowering, rule.name, rule.description, metric_alarm(rule, measured(metric), usual_statistic(metric)),
              rule.tells, rule.span);
    return;
  }
  const bool of_api = is_api(topology, rule.of.name);
  const auto thing = topology.find(rule.of.name);
  for (const KnownMetric& known : of_api ? metrics_of_api(topology.api) : metrics_of(topology, *thing)) {
    if (known.name != rule.metric.name) continue;
    const Measured metric = {
        std::string(known.name_space), std::string(known.name),
        of_api ? api_dimensions(topology) : dimensions(topology, *thing, rule.of.name, known.name_space)};
    add_alarm(lowering, rule.name, rule.description, metric_alarm(rule, metric, std::string(known.statistic)),
              rule.tells, rule.span);
    return;
  }
}

/// `order.availability` is the alarm on an objective, anything else one by name.
std::string alarm_id(std::string name) {
  std::replace(name.begin(), name.end(), '.', '-');
  return logical_id(name, "alarm");
}

void add_composite(Lowering& lowering, const AlarmRule& rule) {
  List text;
  for (const Mention& member : rule.members) {
    if (!text.empty()) text.emplace_back(rule.when == AlarmRule::When::any_of ? " OR " : " AND ");
    text.emplace_back("ALARM(\"");
    text.emplace_back(Ref{alarm_id(member.name)});
    text.emplace_back("\")");
  }
  add_alarm(lowering, rule.name, rule.description, {{"AlarmRule", join(std::move(text))}}, rule.tells, rule.span);
}

void add_query(Lowering& lowering, const SavedQuery& query) {
  const Topology& topology = lowering.topology;
  std::set<std::string_view> names;
  for (const Service& service : topology.services) {
    const bool is_meant =
        query.logs.empty() || std::any_of(query.logs.begin(), query.logs.end(),
                                          [&](const Mention& each) { return each.name == service.name; });
    if (is_meant && service.has_role()) names.insert(service.name);
  }
  List groups;
  for (const std::string_view name : names) groups.push_back(log_group(name));
  lowering.add({.id = logical_id(query.name, "query"),
                .label = label(query.name),
                .type = "AWS::Logs::QueryDefinition",
                .properties = {{"Name", topology.stack + "/" + query.name},
                               {"QueryString", query.query},
                               {"LogGroupNames", std::move(groups)}},
                .origin = query.span});
}

}  // namespace

Measured measured(const CustomMetric& metric) {
  Measured result{metric.name_space, metric.metric};
  for (const auto& [name, value] : metric.dimensions)
    result.dimensions.emplace_back(Object{{"Name", name}, {"Value", value}});
  return result;
}

std::string usual_statistic(const CustomMetric& metric) {
  const bool is_count =
      metric.unit == "Count" || (metric.unit.empty() && !(metric.filter && metric.filter->value.starts_with("$")));
  return is_count ? "Sum" : "Average";
}

void lower_metrics(Lowering& lowering) {
  const Topology& topology = lowering.topology;
  for (const CustomMetric& metric : topology.metrics) {
    if (metric.filter) add_metric_filter(lowering, metric, *metric.filter);
  }
  for (const SavedQuery& query : topology.queries) add_query(lowering, query);
  for (const AlarmRule& rule : topology.alarm_rules) {
    if (rule.is_composite()) {
      add_composite(lowering, rule);
    } else {
      add_metric_alarm(lowering, rule);
    }
  }
}

Grant grant_metric(const CustomMetric& metric) {
  Grant grant;
  // Metrics are no resources to IAM; the namespace is what can be held to (Service Authorization Reference, "Condition
  // keys for Amazon CloudWatch").
  grant.statements.push_back({.sid = "PublishMetricsIn" + logical_id_of_text(metric.name_space),
                              .actions = {"cloudwatch:PutMetricData"},
                              .resources = {"*"},
                              .condition = {{"StringEquals", Object{{"cloudwatch:namespace", metric.name_space}}}}});
  grant.variables.emplace_back(variable_name(metric.name, "metric"), metric.metric);
  grant.variables.emplace_back(variable_name(metric.name, "namespace"), metric.name_space);
  return grant;
}

Grant grant_traces() {
  Grant grant;
  // These know no resources (Service Authorization Reference, "Actions defined by AWS X-Ray").
  grant.statements.push_back(
      {.sid = "ReadTraces",
       .actions = {"xray:BatchGetTraces", "xray:GetServiceGraph", "xray:GetTimeSeriesServiceStatistics",
                   "xray:GetTraceGraph", "xray:GetTraceSummaries"},
       .resources = {"*"}});
  return grant;
}

}  // namespace pergola
