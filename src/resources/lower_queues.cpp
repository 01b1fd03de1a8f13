// Queues: how long a message is hidden, where it goes when it cannot be dealt with, and who may send.
#include <algorithm>

#include <fmt/format.h>

#include "resources/existing_values.hpp"
#include "resources/grants.hpp"
#include "resources/keys.hpp"
#include "resources/messaging.hpp"
#include "resources/queue_parts.hpp"

namespace pergola {
namespace {

/// Six times as long as a function may take, and as long as Lambda may wait for a batch (Lambda developer guide,
/// "Creating and configuring an Amazon SQS event source mapping").
int visibility_of(const Topology& topology, const Queue& queue) {
  if (queue.visibility_seconds) return *queue.visibility_seconds;
  int longest = 30;
  for (const Service& service : topology.services) {
    const auto* function = service.as<LambdaFunction>();
    for (const Use& use : service.uses) {
      if (function == nullptr || use.verb != Verb::consumes || use.of != queue.name) continue;
      longest = std::max(longest, 6 * function->timeout_seconds + use.batching.wait_seconds.value_or(0));
    }
  }
  return std::min(longest, 43'200);
}

void set_fifo(Object& properties, bool fifo) {
  if (!fifo) return;
  properties.set("FifoQueue", true);
  properties.set("ContentBasedDeduplication", true);
}

void set_encryption(Object& properties, Value key) {
  if (key.is_null()) {
    properties.set("SqsManagedSseEnabled", true);
  } else {
    properties.set("KmsMasterKeyId", std::move(key));
  }
}

/// The ARN of the queue for failed messages; null where there is none.
Value failed_arn(const Topology& topology, const Queue& queue) {
  if (queue.dead_letter.to == DeadLetter::To::own) return Attribute{logical_id(queue.name, "dead-queue"), "Arn"};
  return dead_letter_arn(topology, queue.dead_letter);
}

void add_dead_queue(Lowering& lowering, const Queue& queue) {
  const Topology& topology = lowering.topology;
  Object properties = {{"QueueName", full_name(topology, queue.name + "-dead") + (queue.fifo ? ".fifo" : "")},
                       {"MessageRetentionPeriod", queue.dead_letter.retention_seconds}};
  set_fifo(properties, queue.fifo);
  set_encryption(properties, key_arn(topology, queue.encryption));
  properties.set("RedriveAllowPolicy",
                 Object{{"redrivePermission", "byQueue"}, {"sourceQueueArns", List{queue_arn_text(topology, queue)}}});
  lowering.add({.id = logical_id(queue.name, "dead-queue"),
                .label = label(queue.name, "dead"),
                .type = "AWS::SQS::Queue",
                .properties = std::move(properties),
                .origin = queue.span});
  add_failure_alarm(lowering, queue.name + "-dead", queue.name,
                    fmt::format("Messages of queue {} could not be dealt with", queue.name),
                    full_name(topology, queue.name + "-dead") + (queue.fifo ? ".fifo" : ""), queue.span);
}

void add_queue(Lowering& lowering, const Queue& queue) {
  const Topology& topology = lowering.topology;
  if (queue.dead_letter.to == DeadLetter::To::own && !is_for_failures(topology, queue)) add_dead_queue(lowering, queue);
  Object properties = {{"QueueName", queue_name(topology, queue)},
                       {"VisibilityTimeout", visibility_of(topology, queue)},
                       {"MessageRetentionPeriod", queue.retention_seconds},
                       {"ReceiveMessageWaitTimeSeconds", 20}};
  if (queue.delay_seconds > 0) properties.set("DelaySeconds", queue.delay_seconds);
  set_fifo(properties, queue.fifo);
  set_encryption(properties, key_arn(topology, queue.encryption));
  const Value failed = is_for_failures(topology, queue) && queue.dead_letter.to == DeadLetter::To::own
                           ? Value()
                           : failed_arn(topology, queue);
  if (!failed.is_null())
    properties.set("RedrivePolicy",
                   Object{{"deadLetterTargetArn", failed}, {"maxReceiveCount", queue.dead_letter.after}});
  lowering.add({.id = logical_id(queue.name, "queue"),
                .label = label(queue.name),
                .type = "AWS::SQS::Queue",
                .properties = std::move(properties),
                .origin = queue.span});
  add_queue_policy(lowering, queue.name, logical_id(queue.name, "queue"), senders_of(topology, queue), queue.span);
}

}  // namespace

Grant grant_queue(const Topology& topology, const Queue& queue, const Access& access) {
  Grant grant;
  if (access.publishes) {
    grant.statements.push_back({.sid = logical_id("send", queue.name),
                                .actions = {"sqs:SendMessage"},
                                .resources = {queue_arn(topology, queue)}});
  }
  if (access.consumes) {
    grant.statements.push_back({.sid = logical_id("receive", queue.name),
                                .actions = {"sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"},
                                .resources = {queue_arn(topology, queue)}});
  }
  std::vector<std::string_view> actions = {"kms:Decrypt"};
  if (access.publishes) actions.emplace_back("kms:GenerateDataKey");
  add_key_use(grant.statements, topology, queue.encryption, logical_id("key", queue.name), "sqs", std::move(actions));
  grant.variables.emplace_back(variable_name(queue.name, "queue-url"), queue_url(queue));
  return grant;
}

void lower_queues(Lowering& lowering) {
  const Topology& topology = lowering.topology;
  for (const Queue& queue : topology.queues) {
    if (!queue.existing) add_queue(lowering, queue);
  }
  if (needs_dead_letters(topology)) add_dead_letters(lowering);
  if (needs_fifo_dead_letters(topology)) add_fifo_dead_letters(lowering);
}

}  // namespace pergola
