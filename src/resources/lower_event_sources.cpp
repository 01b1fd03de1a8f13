// Functions that take messages from queues and streams.
#include <algorithm>

#include "resources/grants.hpp"
#include "resources/invocation.hpp"
#include "resources/messaging.hpp"

namespace pergola {
namespace {

void set_batching(Object& properties, const Batching& batching) {
  if (batching.size) properties.set("BatchSize", *batching.size);
  // Lambda takes batches of more than ten messages of a queue only when it may wait for them.
  const int wait = batching.wait_seconds.value_or(batching.size.value_or(1) > 10 ? 1 : 0);
  if (wait > 0) properties.set("MaximumBatchingWindowInSeconds", wait);
}

void add_queue_source(Lowering& lowering, const Service& service, const Use& use, const Queue& queue) {
  Object properties = {{"FunctionName", invoked_arn(service)},
                       {"EventSourceArn", queue_arn(lowering.topology, queue)},
                       {"FunctionResponseTypes", List{"ReportBatchItemFailures"}}};
  set_batching(properties, use.batching);
  if (use.batching.concurrency)
    properties.set("ScalingConfig", Object{{"MaximumConcurrency", *use.batching.concurrency}});
  lowering.add({.id = logical_id(service.name + "-" + queue.name, "source"),
                .label = label(service.name, queue.name),
                .type = "AWS::Lambda::EventSourceMapping",
                .properties = std::move(properties),
                .origin = use.span});
}

/// A record that fails holds up its shard: it is tried alone, then again, and then goes to the queue for failures.
void add_stream_source(Lowering& lowering, const Service& service, const Use& use, const Table& table) {
  Object properties = {
      {"FunctionName", invoked_arn(service)},
      {"EventSourceArn", table_stream_arn(table)},
      {"StartingPosition", "LATEST"},
      {"FunctionResponseTypes", List{"ReportBatchItemFailures"}},
      {"BisectBatchOnFunctionError", true},
      {"MaximumRetryAttempts", 5},
      {"DestinationConfig",
       Object{{"OnFailure", Object{{"Destination", Attribute{logical_id(k_dead_letters, "queue"), "Arn"}}}}}}};
  set_batching(properties, use.batching);
  if (use.batching.concurrency) properties.set("ParallelizationFactor", *use.batching.concurrency);
  lowering.add({.id = logical_id(service.name + "-" + table.name, "source"),
                .label = label(service.name, table.name),
                .type = "AWS::Lambda::EventSourceMapping",
                .properties = std::move(properties),
                .origin = use.span});
}

/// Who invokes without waiting for the answer is not told that the function failed: Lambda tries twice more, and then
/// this says where what it was given goes.
void add_failed_invocations(Lowering& lowering, const Service& service, const LambdaFunction& function) {
  Value queue = failed_invocations_arn(lowering.topology, service);
  if (queue.is_null()) return;
  const bool has_alias = !function.alias.empty();
  lowering.add({.id = logical_id(service.name, "failed-invocations"),
                .label = label(service.name),
                .type = "AWS::Lambda::EventInvokeConfig",
                .properties = {{"FunctionName", Ref{logical_id(service.name, "function")}},
                               {"Qualifier", has_alias ? function.alias : "$LATEST"},
                               {"MaximumRetryAttempts", 2},
                               {"DestinationConfig", Object{{"OnFailure", Object{{"Destination", std::move(queue)}}}}}},
                .depends_on = has_alias ? std::vector<std::string>{logical_id(service.name, "alias")}
                                        : std::vector<std::string>{},
                .origin = service.span});
}

}  // namespace

void lower_event_sources(Lowering& lowering) {
  const Topology& topology = lowering.topology;
  for (const Service& service : topology.services) {
    const auto* function = service.as<LambdaFunction>();
    if (function == nullptr) continue;
    add_failed_invocations(lowering, service, *function);
    for (const Use& use : service.uses) {
      const auto found = topology.find(use.of);
      if (use.verb != Verb::consumes || !found) continue;
      if (found->thing == Thing::queue) add_queue_source(lowering, service, use, topology.queues[found->index]);
      if (found->thing == Thing::table) add_stream_source(lowering, service, use, topology.tables[found->index]);
    }
  }
}

}  // namespace pergola
