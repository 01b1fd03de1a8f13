// Topics: who may publish, who hears of it, and what becomes of what they did not get.
#include "base/digest.hpp"
#include "resources/existing_values.hpp"
#include "resources/free_values.hpp"
#include "resources/grants.hpp"
#include "resources/invocation.hpp"
#include "resources/keys.hpp"
#include "resources/messaging.hpp"

namespace pergola {
namespace {

void add_topic(Lowering& lowering, const Topic& topic) {
  Object properties = {{"TopicName", full_name(lowering.topology, topic.name) + (topic.fifo ? ".fifo" : "")}};
  if (topic.fifo) {
    properties.set("FifoTopic", true);
    properties.set("ContentBasedDeduplication", true);
  }
  if (topic.encryption.by == Encryption::By::account_key) properties.set("KmsMasterKeyId", "alias/aws/sns");
  if (Value key = key_arn(lowering.topology, topic.encryption); !key.is_null())
    properties.set("KmsMasterKeyId", std::move(key));
  if (topic.traced) properties.set("TracingConfig", "Active");
  lowering.add({.id = logical_id(topic.name, "topic"),
                .label = label(topic.name),
                .type = "AWS::SNS::Topic",
                .properties = std::move(properties),
                .origin = topic.span});
}

void add_subscription(Lowering& lowering, const Topic& topic, const Subscriber& to) {
  const Topology& topology = lowering.topology;
  const Found found = *topology.find(to.name);
  Object properties = {{"TopicArn", topic_arn(topic)}};
  std::vector<std::string> before;
  if (found.thing == Thing::queue) {
    const Queue& queue = topology.queues[found.index];
    properties.set("Protocol", "sqs");
    properties.set("Endpoint", queue_arn(topology, queue));
    properties.set("RawMessageDelivery", true);
    if (!queue.existing) before.push_back(logical_id(queue.name, "queue-policy"));
  } else {
    const Service& service = topology.services[found.index];
    properties.set("Protocol", "lambda");
    properties.set("Endpoint", invoked_arn(service));
    before.push_back(
        add_permission(lowering, service, topic.name, "sns.amazonaws.com", topic_arn_text(topology, topic), to.span));
  }
  if (to.match) {
    properties.set("FilterPolicy", value_of(*to.match));
    properties.set("FilterPolicyScope", "MessageBody");
  }
  if (Value queue = dead_letter_arn(topology, topic.dead_letter, topic.fifo); !queue.is_null())
    properties.set("RedrivePolicy", Object{{"deadLetterTargetArn", std::move(queue)}});
  lowering.add({.id = logical_id(topic.name + "-" + to.name, "subscription"),
                .label = label(topic.name + "-" + to.name),
                .type = "AWS::SNS::Subscription",
                .properties = std::move(properties),
                .depends_on = std::move(before),
                .origin = to.span});
}

void add_address(Lowering& lowering, const Topic& topic, const std::string& address) {
  const std::string part = topic.name + "-" + digest_hex(address).substr(0, 8);
  lowering.add({.id = logical_id(part, "subscription"),
                .label = label(part),
                .type = "AWS::SNS::Subscription",
                .properties = {{"TopicArn", topic_arn(topic)},
                               {"Protocol", address.starts_with("https://") ? "https" : "email"},
                               {"Endpoint", address}},
                .origin = topic.span});
}

/// X-Ray takes segments from SNS for topics that a resource policy names (SNS developer guide, "Active tracing in
/// Amazon SNS"). An account has five of these policies: one is for all topics.
void add_traces_policy(Lowering& lowering) {
  const Topology& topology = lowering.topology;
  List topics;
  Span origin;
  for (const Topic& topic : topology.topics) {
    if (!topic.traced) continue;
    topics.push_back(topic_arn_text(topology, topic));
    if (!origin.file) origin = topic.span;
  }
  if (topics.empty()) return;
  const Statement statement{
      .sid = "TracesOfTopics",
      .actions = {"xray:PutTraceSegments", "xray:GetSamplingRules", "xray:GetSamplingTargets"},
      .resources = {"*"},
      .principal = Object{{"Service", "sns.amazonaws.com"}},
      .condition = {{"StringEquals", Object{{"aws:SourceAccount", Pseudo::account}}},
                    {"ArnEquals", Object{{"aws:SourceArn", topics.size() == 1 ? topics.front() : Value(topics)}}}}};
  lowering.add({.id = "TopicTracesPolicy",
                .label = "topics",
                .type = "AWS::XRay::ResourcePolicy",
                .properties = {{"PolicyName", full_name(topology, "topics")},
                               {"PolicyDocument", json_text(policy_document({statement}))}},
                .origin = origin});
}

/// Events come to a topic by rules, which its policy lets publish; a policy of one's own takes the place of the one
/// that SNS gives, which lets in the account by the roles' own policies anyway.
void add_topic_policy(Lowering& lowering, const Topic& topic) {
  const Topology& topology = lowering.topology;
  std::vector<Statement> statements;
  for (const Event& event : topology.events) {
    for (const Subscriber& to : event.to) {
      if (to.name != topic.name) continue;
      statements.push_back(
          {.sid = logical_id("deliver", event.name),
           .actions = {"sns:Publish"},
           .resources = {topic_arn(topic)},
           .principal = Object{{"Service", "events.amazonaws.com"}},
           .condition = {{"ArnEquals", Object{{"aws:SourceArn", event_rule_arn_text(topology, event, to)}}}}});
    }
  }
  if (statements.empty()) return;
  lowering.add({.id = logical_id(topic.name, "topic-policy"),
                .label = label(topic.name),
                .type = "AWS::SNS::TopicPolicy",
                .properties = {{"Topics", List{topic_arn(topic)}}, {"PolicyDocument", policy_document(statements)}},
                .origin = topic.span});
}

}  // namespace

Grant grant_topic(const Topology& topology, const Topic& topic, const Access& access) {
  Grant grant;
  if (!access.publishes) return grant;
  grant.statements.push_back(
      {.sid = logical_id("publish", topic.name), .actions = {"sns:Publish"}, .resources = {topic_arn(topic)}});
  // The key of SNS lets in who may publish; one of the account asks for itself.
  add_key_use(grant.statements, topology, topic.encryption, logical_id("key", topic.name), "sns",
              {"kms:Decrypt", "kms:GenerateDataKey"});
  grant.variables.emplace_back(variable_name(topic.name, "topic-arn"), topic_arn(topic));
  return grant;
}

void lower_topics(Lowering& lowering) {
  for (const Topic& topic : lowering.topology.topics) {
    if (!topic.existing) {
      add_topic(lowering, topic);
      add_topic_policy(lowering, topic);
    }
    for (const Subscriber& to : topic.to) add_subscription(lowering, topic, to);
    for (const std::string& address : topic.addresses) add_address(lowering, topic, address);
  }
  add_traces_policy(lowering);
}

}  // namespace pergola
