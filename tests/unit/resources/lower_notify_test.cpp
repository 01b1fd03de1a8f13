#include <doctest/doctest.h>

#include "../shown_lines.hpp"
#include "lowered.hpp"

namespace pergola {
namespace {

using Lines = std::vector<std::string>;

const std::string k_service = "services: {order: {lambda: {code: order}, objectives: {availability: 99%}}}\n";

Graph notified(const std::string& page) { return lowered(k_shop_head + k_service + "notify: {page: " + page + "}\n"); }

TEST_CASE("people are told over a topic of the stack") {
  const Graph graph = notified("[ops@example.com, 'https://hooks.example.com/in']");
  CHECK(inventory(graph, "AWS::SNS::") == Lines{"PageHttpsHooksExampleComIn28f23d5cSubscription AWS::SNS::Subscription",
                                                "PageOpsExampleComSubscription AWS::SNS::Subscription",
                                                "PageTopic AWS::SNS::Topic"});
  CHECK(property(graph, "PageTopic", "TopicName") == "\"shop-page\"");
  CHECK(property(graph, "PageOpsExampleComSubscription", "Protocol") == "\"email\"");
  CHECK(property(graph, "PageOpsExampleComSubscription", "Endpoint") == "\"ops@example.com\"");
  CHECK(property(graph, "PageOpsExampleComSubscription", "TopicArn") == "${PageTopic}");
  CHECK(property(graph, "PageHttpsHooksExampleComIn28f23d5cSubscription", "Protocol") == "\"https\"");
  CHECK(property(graph, "OrderAvailabilityAlarm", "AlarmActions") == "[${PageTopic}]");
  CHECK(property(graph, "OrderAvailabilityAlarm", "OKActions") == "[${PageTopic}]");
}

TEST_CASE("a topic that exists is told, and nothing is made") {
  const Graph graph = notified("arn:aws:sns:us-east-1:123456789012:pager");
  CHECK(inventory(graph, "AWS::SNS::").empty());
  CHECK(property(graph, "OrderAvailabilityAlarm", "AlarmActions") == "[\"arn:aws:sns:us-east-1:123456789012:pager\"]");
  const Graph stored = notified("ssm:/platform/pager");
  CHECK(inventory(stored, "AWS::SNS::").empty());
  CHECK(property(stored, "OrderAvailabilityAlarm", "AlarmActions") == "[stored:/platform/pager]");
}

TEST_CASE("without anybody to tell there is no topic") {
  const Graph graph = lowered(k_shop_head + "services: {order: {lambda: {code: order}}}\n");
  CHECK(inventory(graph, "AWS::SNS::").empty());
}

TEST_CASE("the topic is there for other alarms, even when Pergola makes none") {
  const Graph graph =
      lowered(k_shop_head + "services: {order: {lambda: {code: order}}}\nnotify: {page: a@example.com}\n");
  CHECK(graph.find("PageTopic") != nullptr);
}

TEST_CASE("different addresses have different subscriptions") {
  const Graph graph = notified("[OPS@example.com, DEV@example.com, o.ps@example.com, o-ps@example.com]");
  CHECK(inventory(graph, "AWS::SNS::Subscription").size() == 4);
}

TEST_CASE("a subscription keeps its id when others come and go") {
  const Graph one = notified("[ops@example.com]");
  const Graph two = notified("[dev@example.com, ops@example.com]");
  const Lines before = inventory(one, "AWS::SNS::Subscription");
  CHECK(two.find(before.front().substr(0, before.front().find(' '))) != nullptr);
}

}  // namespace
}  // namespace pergola
