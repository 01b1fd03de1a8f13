#include "resources/queue_parts.hpp"

#include <algorithm>

#include "resources/notify.hpp"
#include "resources/rules.hpp"

namespace pergola {
namespace {

bool goes_to(const DeadLetter& letter, const Queue& queue) {
  return letter.to == DeadLetter::To::queue && letter.queue == queue.name;
}

bool is_among(const std::vector<Subscriber>& to, const Queue& queue) {
  return std::any_of(to.begin(), to.end(), [&](const Subscriber& each) { return each.name == queue.name; });
}

void add_failing_rules(const Topology& topology, const Event& event, List& rules) {
  for (const Subscriber& to : event.to) rules.push_back(event_rule_arn_text(topology, event, to));
}

/// A queue for failures: `<stack>-dead-letters`, or the same with `.fifo`.
std::string add_system_queue(Lowering& lowering, std::string_view name, bool is_fifo) {
  const std::string id = logical_id(name, "queue");
  Object properties = {{"QueueName", full_name(lowering.topology, k_dead_letters) + (is_fifo ? ".fifo" : "")},
                       {"MessageRetentionPeriod", 1'209'600}};
  if (is_fifo) {
    properties.set("FifoQueue", true);
    properties.set("ContentBasedDeduplication", true);
  }
  properties.set("SqsManagedSseEnabled", true);
  lowering.add({.id = id, .label = label(name), .type = "AWS::SQS::Queue", .properties = std::move(properties)});
  return id;
}

/// Topics that are fifo, or those that are not.
List failing_topics(const Topology& topology, bool are_fifo) {
  List topics;
  for (const Topic& topic : topology.topics) {
    if (topic.fifo == are_fifo && topic.dead_letter.to == DeadLetter::To::own && !topic.to.empty())
      topics.push_back(topic_arn_text(topology, topic));
  }
  return topics;
}

/// One statement for all senders of a kind: SQS takes 10 conditions in a policy (SQS developer guide, "policy quotas").
void add_statement(std::string sid, std::string_view principal, const Value& queue_arn, List sources,
                   std::vector<Statement>& statements) {
  if (sources.empty()) return;
  Value source = sources.size() == 1 ? std::move(sources.front()) : Value(std::move(sources));
  statements.push_back(may_send(std::move(sid), principal, queue_arn, std::move(source)));
}

}  // namespace

bool is_for_failures(const Topology& topology, const Queue& queue) {
  const auto fails = [&](const auto& each) { return goes_to(each.dead_letter, queue); };
  return std::any_of(topology.events.begin(), topology.events.end(), fails) ||
         std::any_of(topology.topics.begin(), topology.topics.end(), fails) ||
         std::any_of(topology.queues.begin(), topology.queues.end(), fails);
}

Senders senders_of(const Topology& topology, const Queue& queue) {
  Senders senders;
  for (const Event& event : topology.events) {
    for (const Subscriber& to : event.to) {
      if (to.name == queue.name) senders.rules.push_back(event_rule_arn_text(topology, event, to));
    }
    if (goes_to(event.dead_letter, queue)) add_failing_rules(topology, event, senders.rules);
  }
  for (const Topic& topic : topology.topics) {
    if (is_among(topic.to, queue) || (goes_to(topic.dead_letter, queue) && !topic.to.empty()))
      senders.topics.push_back(topic_arn_text(topology, topic));
  }
  return senders;
}

void add_queue_policy(Lowering& lowering, std::string_view queue, const std::string& id, Senders senders,
                      const Span& origin) {
  std::vector<Statement> statements;
  const Value arn = Attribute{id, "Arn"};
  add_statement("Rules", "events.amazonaws.com", arn, std::move(senders.rules), statements);
  add_statement("Topics", "sns.amazonaws.com", arn, std::move(senders.topics), statements);
  if (statements.empty()) return;
  lowering.add({.id = logical_id(queue, "queue-policy"),
                .label = label(queue),
                .type = "AWS::SQS::QueuePolicy",
                .properties = {{"Queues", List{Ref{id}}}, {"PolicyDocument", policy_document(statements)}},
                .origin = origin});
}

void add_dead_letters(Lowering& lowering) {
  const Topology& topology = lowering.topology;
  const std::string id = add_system_queue(lowering, k_dead_letters, false);
  Senders senders{.rules = {}, .topics = failing_topics(topology, false)};
  for (const Event& event : topology.events) {
    if (event.dead_letter.to == DeadLetter::To::own) add_failing_rules(topology, event, senders.rules);
  }
  const auto add_default = [&](const std::string& rule) { senders.rules.push_back(default_rule_arn_text(rule)); };
  for (const Service& service : topology.services) {
    if (service.schedule) add_default(schedule_rule_name(topology, service.name));
  }
  for (const Workflow& workflow : topology.workflows) {
    if (workflow.schedule) add_default(schedule_rule_name(topology, workflow.name));
    if (!workflow.on_alarm.empty()) add_default(alarm_rule_name(topology, workflow.name));
  }
  add_queue_policy(lowering, k_dead_letters, id, std::move(senders), {});
  add_failure_alarm(lowering, k_dead_letters, k_dead_letters, "Something could not be delivered or dealt with",
                    full_name(topology, k_dead_letters), {});
}

void add_fifo_dead_letters(Lowering& lowering) {
  const Topology& topology = lowering.topology;
  const std::string id = add_system_queue(lowering, k_fifo_dead_letters, true);
  add_queue_policy(lowering, k_fifo_dead_letters, id, {.rules = {}, .topics = failing_topics(topology, true)}, {});
  add_failure_alarm(lowering, k_fifo_dead_letters, k_fifo_dead_letters,
                    "A message of a fifo topic could not be delivered", full_name(topology, k_dead_letters) + ".fifo",
                    {});
}

void add_failure_alarm(Lowering& lowering, std::string_view name, std::string_view owner, std::string description,
                       Value queue_name, const Span& origin) {
  const Topology& topology = lowering.topology;
  if (!topology.alarms || topology.page.empty()) return;
  const List actions = page_actions(topology);
  lowering.add({.id = logical_id(owner, "failure-alarm"),
                .label = label(owner, "failure"),
                .type = "AWS::CloudWatch::Alarm",
                .properties = {{"AlarmName", full_name(topology, std::string(name))},
                               {"AlarmDescription", std::move(description)},
                               // Messages that SQS moves here are in no count of messages sent.
                               {"Namespace", "AWS/SQS"},
                               {"MetricName", "ApproximateNumberOfMessagesVisible"},
                               {"Dimensions", List{Object{{"Name", "QueueName"}, {"Value", std::move(queue_name)}}}},
                               {"Statistic", "Maximum"},
                               {"Period", 60},
                               {"Threshold", 0},
                               {"ComparisonOperator", "GreaterThanThreshold"},
                               {"EvaluationPeriods", 1},
                               {"DatapointsToAlarm", 1},
                               {"TreatMissingData", "notBreaching"},
                               {"AlarmActions", actions},
                               {"OKActions", actions}},
                .origin = origin});
}

}  // namespace pergola
