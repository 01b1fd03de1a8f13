// Workflows: the state machine, its role, its log, and what starts it.
#include <iterator>

#include <fmt/format.h>

#include "resources/grants.hpp"
#include "resources/invocation.hpp"
#include "resources/log_group.hpp"
#include "resources/messaging.hpp"
#include "resources/rules.hpp"
#include "resources/workflows.hpp"
#include "topology/known_metrics.hpp"

namespace pergola {
namespace {

bool is_traced(const Topology& topology) { return topology.tracing.with != Tracing::With::none; }

std::string log_group_name(const Topology& topology, const Workflow& workflow) {
  // Names that begin so share one policy of CloudWatch Logs, however many they are (Step Functions developer guide,
  // "Using CloudWatch Logs to log execution history").
  return "/aws/vendedlogs/states/" + full_name(topology, workflow.name);
}

std::vector<Statement> statements_of(const Topology& topology, const Workflow& workflow) {
  // The same page: deliveries of logs know no narrower resource.
  std::vector<Statement> statements = {
      {.sid = "DeliverLogs",
       .actions = {"logs:CreateLogDelivery", "logs:GetLogDelivery", "logs:UpdateLogDelivery", "logs:DeleteLogDelivery",
                   "logs:ListLogDeliveries", "logs:PutResourcePolicy", "logs:DescribeResourcePolicies",
                   "logs:DescribeLogGroups"},
       .resources = {"*"}}};
  if (is_traced(topology)) {
    statements.push_back({.sid = "SendTraces",
                          .actions = {"xray:PutTraceSegments", "xray:PutTelemetryRecords", "xray:GetSamplingRules",
                                      "xray:GetSamplingTargets"},
                          .resources = {"*"}});
  }
  for (const auto& [name, span] : workflow.calls) {
    const Value arn = invoked_arn(*topology.service(name));
    statements.push_back({.sid = logical_id("call", name), .actions = {"lambda:InvokeFunction"}, .resources = {arn}});
  }
  Grant grant = grants_of_uses(topology, workflow.uses);
  std::move(grant.statements.begin(), grant.statements.end(), std::back_inserter(statements));
  return statements;
}

void add_role(Lowering& lowering, const Workflow& workflow) {
  const Topology& topology = lowering.topology;
  const Object trust =
      policy_document({{.sid = {},
                        .actions = {"sts:AssumeRole"},
                        .principal = Object{{"Service", "states.amazonaws.com"}},
                        .condition = {{"StringEquals", Object{{"aws:SourceAccount", Pseudo::account}}}}}});
  lowering.add(
      {.id = logical_id(workflow.name, "role"),
       .label = label(workflow.name),
       .type = "AWS::IAM::Role",
       .properties = {{"RoleName", full_name(topology, workflow.name)},
                      {"Description", fmt::format("What workflow {} may do", full_name(topology, workflow.name))},
                      {"AssumeRolePolicyDocument", trust},
                      {"Policies",
                       List{Object{{"PolicyName", "edges"},
                                   {"PolicyDocument", policy_document(statements_of(topology, workflow))}}}}},
       .origin = workflow.span});
}

void add_state_machine(Lowering& lowering, const Workflow& workflow) {
  const Topology& topology = lowering.topology;
  const std::string log_group = logical_id(workflow.name, "log-group");
  add_log_group(lowering, log_group, label(workflow.name), log_group_name(topology, workflow), topology.log_days,
                workflow.span);
  const Value destination = own_arn("logs", "log-group:" + log_group_name(topology, workflow) + ":*");
  lowering.add({.id = logical_id(workflow.name, "state-machine"),
                .label = label(workflow.name),
                .type = "AWS::StepFunctions::StateMachine",
                .properties = {{"StateMachineName", full_name(topology, workflow.name)},
                               {"StateMachineType", workflow.express ? "EXPRESS" : "STANDARD"},
                               {"RoleArn", Attribute{logical_id(workflow.name, "role"), "Arn"}},
                               {"DefinitionString", json_text(definition_of(topology, workflow))},
                               {"LoggingConfiguration",
                                Object{{"Level", workflow.express ? "ALL" : "ERROR"},
                                       {"IncludeExecutionData", false},
                                       {"Destinations", List{Object{{"CloudWatchLogsLogGroup",
                                                                     Object{{"LogGroupArn", destination}}}}}}}},
                               {"TracingConfiguration", Object{{"Enabled", is_traced(topology)}}}},
                .depends_on = {log_group},
                .origin = workflow.span});
}

/// CloudWatch tells of each change of an alarm on the default bus (CloudWatch user guide, "Alarm events and
/// EventBridge").
void add_alarm_rule(Lowering& lowering, const Workflow& workflow) {
  const Topology& topology = lowering.topology;
  List names;
  for (const auto& [name, span] : workflow.on_alarm) {
    const Objectives& objectives = *objectives_of(topology, name);
    if (objectives.availability_percent) names.emplace_back(full_name(topology, name + "-availability"));
    if (objectives.latency) names.emplace_back(full_name(topology, name + "-latency"));
    if (objectives.traffic) names.emplace_back(full_name(topology, name + "-traffic"));
  }
  const std::string rule = alarm_rule_name(topology, workflow.name);
  add_rule_to(
      lowering,
      {.id = logical_id(workflow.name, "alarm-rule"),
       .label = label(workflow.name, "alarm"),
       .name = rule,
       .arn = default_rule_arn_text(rule),
       .pattern = {{"source", List{"aws.cloudwatch"}},
                   {"detail-type", List{"CloudWatch Alarm State Change"}},
                   {"detail", Object{{"alarmName", std::move(names)}, {"state", Object{{"value", List{"ALARM"}}}}}}},
       .origin = workflow.on_alarm.front().second},
      workflow.name, "alarm");
}

}  // namespace

Grant grant_workflow(const Topology& topology, const Workflow& workflow) {
  const Value arn = workflow_arn_text(topology, workflow);
  Grant grant;
  std::vector<std::string_view> actions = {"states:StartExecution"};
  if (workflow.express) actions.emplace_back("states:StartSyncExecution");
  grant.statements.push_back(
      {.sid = logical_id("start", workflow.name), .actions = std::move(actions), .resources = {arn}});
  grant.variables.emplace_back(variable_name(workflow.name, "state-machine-arn"), arn);
  return grant;
}

void lower_workflows(Lowering& lowering) {
  for (const Workflow& workflow : lowering.topology.workflows) {
    if (!workflow.existing) {
      add_role(lowering, workflow);
      add_state_machine(lowering, workflow);
    }
    if (!workflow.on_alarm.empty() && lowering.topology.alarms) add_alarm_rule(lowering, workflow);
  }
}

}  // namespace pergola
