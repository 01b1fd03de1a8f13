#include "resources/rules.hpp"

#include "resources/invocation.hpp"
#include "resources/messaging.hpp"
#include "resources/workflows.hpp"
#include "topology/names_in_aws.hpp"

namespace pergola {
namespace {

Object target_of(const Topology& topology, const Rule& rule, Value arn) {
  Object target = {{"Id", "target"}, {"Arn", std::move(arn)}};
  target.set("RetryPolicy",
             Object{{"MaximumRetryAttempts", rule.attempts}, {"MaximumEventAgeInSeconds", rule.age_seconds}});
  if (Value queue = dead_letter_arn(topology, rule.dead_letter); !queue.is_null())
    target.set("DeadLetterConfig", Object{{"Arn", std::move(queue)}});
  return target;
}

/// A queue has a policy of its own where something may send to it; an existing one looks after itself.
std::string policy_of(const Topology& topology, const DeadLetter& letter) {
  if (letter.to == DeadLetter::To::own) return logical_id(k_dead_letters, "queue-policy");
  if (letter.to == DeadLetter::To::nowhere) return {};
  const auto found = topology.find(letter.queue);
  return topology.queues[found->index].existing ? std::string() : logical_id(letter.queue, "queue-policy");
}

void add_role(Lowering& lowering, const Rule& rule, const Workflow& workflow) {
  const Object trust = policy_document({{.sid = {},
                                         .actions = {"sts:AssumeRole"},
                                         .principal = Object{{"Service", "events.amazonaws.com"}},
                                         .condition = {{"ArnEquals", Object{{"aws:SourceArn", rule.arn}}}}}});
  lowering.add(
      {.id = rule.id + "Role",
       .label = rule.label,
       .type = "AWS::IAM::Role",
       .properties = {{"RoleName", rule.name},
                      {"Description", "What the event rule " + rule.name + " may do"},
                      {"AssumeRolePolicyDocument", trust},
                      {"Policies",
                       List{Object{{"PolicyName", "target"},
                                   {"PolicyDocument", policy_document({{.sid = "Start",
                                                                        .actions = {"states:StartExecution"},
                                                                        .resources = {workflow_arn(workflow)}}})}}}}},
       .origin = rule.origin});
}

}  // namespace

void add_rule_to(Lowering& lowering, Rule rule, const std::string& target, std::string_view part) {
  const Topology& topology = lowering.topology;
  std::vector<std::string> before;
  if (std::string policy = policy_of(topology, rule.dead_letter); !policy.empty()) before.push_back(std::move(policy));
  const Found found = *topology.find(target);
  Object receiver;
  if (found.thing == Thing::queue) {
    const Queue& queue = topology.queues[found.index];
    receiver = target_of(topology, rule, queue_arn(topology, queue));
    if (queue.fifo) receiver.set("SqsParameters", Object{{"MessageGroupId", part}});
    if (!queue.existing) before.push_back(logical_id(queue.name, "queue-policy"));
  } else if (found.thing == Thing::topic) {
    const Topic& topic = topology.topics[found.index];
    receiver = target_of(topology, rule, topic_arn(topic));
    if (!topic.existing) before.push_back(logical_id(topic.name, "topic-policy"));
  } else if (found.thing == Thing::workflow) {
    const Workflow& workflow = topology.workflows[found.index];
    add_role(lowering, rule, workflow);
    receiver = target_of(topology, rule, workflow_arn(workflow));
    receiver.set("RoleArn", Attribute{rule.id + "Role", "Arn"});
  } else {
    const Service& service = topology.services[found.index];
    before.push_back(add_permission(lowering, service, part, "events.amazonaws.com", rule.arn, rule.origin));
    receiver = target_of(topology, rule, invoked_arn(service));
  }
  Object properties = {{"Name", rule.name}};
  if (!rule.bus.is_null()) properties.set("EventBusName", std::move(rule.bus));
  if (!rule.pattern.empty()) properties.set("EventPattern", std::move(rule.pattern));
  if (!rule.schedule.empty()) properties.set("ScheduleExpression", rule.schedule);
  properties.set("State", "ENABLED");
  properties.set("Targets", List{std::move(receiver)});
  lowering.add({.id = rule.id,
                .label = rule.label,
                .type = "AWS::Events::Rule",
                .properties = std::move(properties),
                .depends_on = std::move(before),
                .origin = rule.origin});
}

std::string schedule_rule_name(const Topology& topology, std::string_view name) {
  return full_name(topology, std::string(name) + "-schedule");
}

std::string alarm_rule_name(const Topology& topology, std::string_view workflow) {
  return full_name(topology, std::string(workflow) + "-alarm");
}

}  // namespace pergola
