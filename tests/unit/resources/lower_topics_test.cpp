#include <doctest/doctest.h>

#include "../shown_lines.hpp"
#include "lowered.hpp"

namespace pergola {
namespace {

using Lines = std::vector<std::string>;

const std::string k_order = "services: {order: {lambda: {code: order}, publishes: [updates]}}\n";

TEST_CASE("X-Ray takes segments from the topics that are traced, and from no other") {
  const Graph graph =
      lowered(k_shop_head + k_order + "topics:\n  updates: {tracing: on}\n  prices: {tracing: on}\n  silent: {}\n");
  CHECK(property(graph, "UpdatesTopic", "TracingConfig") == "\"Active\"");
  CHECK(property(graph, "SilentTopic", "TracingConfig") == "(none)");
  CHECK(inventory(graph, "AWS::XRay::ResourcePolicy") == Lines{"TopicTracesPolicy AWS::XRay::ResourcePolicy"});
  const std::string policy = property(graph, "TopicTracesPolicy", "PolicyDocument");
  CHECK(policy.find("shop-updates") != std::string::npos);
  CHECK(policy.find("shop-prices") != std::string::npos);
  CHECK(policy.find("shop-silent") == std::string::npos);
}

TEST_CASE("events go to topics by a rule that alone may publish") {
  const Graph graph = lowered(k_shop_head +
                              "services: {order: {lambda: {code: order}}}\n"
                              "events: {OrderCreated: {from: order, to: [updates]}}\n"
                              "topics: {updates: {encryption: off}}\n");
  CHECK(property(graph, "OrderCreatedUpdatesRule", "Targets.0.Arn") == "${UpdatesTopic}");
  CHECK(graph.find("OrderCreatedUpdatesRule")->depends_on == Lines{"DeadLettersQueuePolicy", "UpdatesTopicPolicy"});
  CHECK(statements(graph, "UpdatesTopicPolicy", "PolicyDocument").size() == 1);
}

TEST_CASE("each account that may put events has a statement of its own") {
  const Graph graph =
      lowered(k_shop_head + k_order +
              "topics: {updates: {}}\nevent-bus: {allow: ['210987654321', '111122223333', '210987654321']}\n");
  CHECK(inventory(graph, "AWS::Events::EventBusPolicy") ==
        Lines{"EventBusAccount111122223333Policy AWS::Events::EventBusPolicy",
              "EventBusAccount210987654321Policy AWS::Events::EventBusPolicy"});
  CHECK(property(graph, "EventBusAccount210987654321Policy", "Principal") == "\"210987654321\"");
  CHECK(property(graph, "EventBusAccount210987654321Policy", "EventBusName") == "${EventBus}");
}

TEST_CASE("local indexes share the partition key and the table's throughput") {
  const Graph graph =
      lowered(k_shop_head +
              "services: {order: {lambda: {code: order}, reads: [orders]}}\n"
              "tables:\n"
              "  orders: {key: [customerId, createdAt], local-indexes: {by-total: {total: number}}, billing: {read: 2, "
              "write: 1}}\n");
  CHECK(property(graph, "OrdersTable", "LocalSecondaryIndexes") ==
        "[{IndexName: \"by-total\", KeySchema: [{AttributeName: \"customerId\", KeyType: \"HASH\"}, {AttributeName: "
        "\"total\", KeyType: \"RANGE\"}], Projection: {ProjectionType: \"ALL\"}}]");
  CHECK(property(graph, "OrdersTable", "AttributeDefinitions.2") == "{AttributeName: \"total\", AttributeType: \"N\"}");
}

}  // namespace
}  // namespace pergola
