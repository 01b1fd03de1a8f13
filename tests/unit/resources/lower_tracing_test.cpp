#include <doctest/doctest.h>

#include "../shown_lines.hpp"
#include "lowered.hpp"

namespace pergola {
namespace {

using Lines = std::vector<std::string>;

const std::string k_services =
    "network: {vpc: 10.0.0.0/16}\n"
    "services:\n"
    "  web: {client: {principal: account, traced-as: browser}, calls: [order]}\n"
    "  app: {client: account, calls: [order]}\n"
    "  order: {lambda: {code: order}, calls: [payment, bank]}\n"
    "  payment: {lambda: {code: payment}}\n"
    "  bank: {external: 'https://api.bank.example:8443/v1?x=1'}\n";

Graph traced(const std::string& tracing) { return lowered(k_shop_head + k_services + "tracing: " + tracing + "\n"); }

Lines groups(const Graph& graph) {
  Lines lines;
  for (const std::string& line : inventory(graph, "AWS::XRay::Group")) {
    const std::string id = line.substr(0, line.find(' '));
    lines.push_back(id + ": " + property(graph, id, "GroupName") + " is " + property(graph, id, "FilterExpression"));
  }
  return lines;
}

TEST_CASE("groups are made by service and by edge, with the names that X-Ray knows") {
  const std::string order = R"q(OrderServiceTraces: "shop-order" is "service("shop-order")")q";
  const std::string payment = R"q(PaymentServiceTraces: "shop-payment" is "service("shop-payment")")q";
  const std::string to_payment =
      R"q(OrderPaymentEdgeTraces: "shop-order-payment" is "edge("shop-order", "shop-payment")")q";
  const std::string to_bank = R"q(OrderBankEdgeTraces: "shop-order-bank" is "edge("shop-order", "api.bank.example")")q";
  struct Case {
    const char* tracing;
    Lines groups;
  };
  const Case k_cases[] = {
      {"on", {order, payment}},
      {"{group-by: service}", {order, payment}},
      {"{group-by: edge}", {to_bank, to_payment}},
      {"{group-by: [service, edge]}", {to_bank, to_payment, order, payment}},
      {"{group-by: none}", {}},
      {"{group-by: []}", {}},
      {"off", {}},
  };
  for (const Case& c : k_cases) {
    CAPTURE(std::string(c.tracing));
    CHECK(groups(traced(c.tracing)) == c.groups);
  }
}

TEST_CASE("groups of one's own name services as the topology does") {
  struct Case {
    const char* filter;
    const char* written;
  };
  static constexpr Case k_cases[] = {
      {R"q(service("order") AND responsetime > 2)q", R"q("service("shop-order") AND responsetime > 2")q"},
      {R"q(service("web") { fault })q", R"q("service("browser") { fault }")q"},
      {R"q(service("app"))q", R"q("service("app")")q"},
      {R"q(edge("order", "bank"))q", R"q("edge("shop-order", "api.bank.example")")q"},
      {R"q(duration > 5 AND http.status = 500)q", R"q("duration > 5 AND http.status = 500")q"},
  };
  for (const Case& c : k_cases) {
    CAPTURE(std::string(c.filter));
    const Graph graph = traced(std::string("{group-by: none, groups: {slow-checkout: '") + c.filter + "'}}");
    CHECK(property(graph, "SlowCheckoutGroupTraces", "FilterExpression") == c.written);
    CHECK(property(graph, "SlowCheckoutGroupTraces", "GroupName") == "\"shop-slow-checkout\"");
  }
}

TEST_CASE("insights are for all groups or none") {
  CHECK(property(traced("on"), "OrderServiceTraces", "InsightsConfiguration") ==
        "{InsightsEnabled: false, NotificationsEnabled: false}");
  CHECK(property(traced("{insights: on}"), "OrderServiceTraces", "InsightsConfiguration") ==
        "{InsightsEnabled: true, NotificationsEnabled: true}");
}

TEST_CASE("sampling rules are for clients, where traces begin") {
  struct Case {
    const char* sampling;
    const char* web;  ///< Rate and reservoir; empty: no rule.
    const char* app;
  };
  static constexpr Case k_cases[] = {
      {"{}", "", ""},
      {"5%", "0.05 1", "0.05 1"},
      {"0%", "0 1", "0 1"},
      {"{default: 5%}", "0.05 1", "0.05 1"},
      {"{default: {rate: 2.5%, reservoir: 0}}", "0.025 0", "0.025 0"},
      {"{web: 100%}", "1 1", ""},
      {"{default: 5%, web: {rate: 20%, reservoir: 10}}", "0.2 10", "0.05 1"},
  };
  for (const Case& c : k_cases) {
    CAPTURE(std::string(c.sampling));
    const Graph graph = traced(std::string("{sampling: ") + c.sampling + "}");
    const auto rule = [&](const std::string& id) {
      if (graph.find(id) == nullptr) return std::string();
      return property(graph, id, "SamplingRule.FixedRate") + " " + property(graph, id, "SamplingRule.ReservoirSize");
    };
    CHECK(rule("WebSamplingRule") == c.web);
    CHECK(rule("AppSamplingRule") == c.app);
    CHECK(inventory(graph, "AWS::XRay::SamplingRule").size() ==
          (*c.web != '\0' ? 1U : 0U) + (*c.app != '\0' ? 1U : 0U));
  }
}

TEST_CASE("a rule matches what its client is called in X-Ray, and nothing else decides") {
  const Graph graph = traced("{sampling: 10%}");
  CHECK(property(graph, "WebSamplingRule", "SamplingRule.RuleName") == "\"shop-web\"");
  CHECK(property(graph, "WebSamplingRule", "SamplingRule.ServiceName") == "\"browser\"");
  CHECK(property(graph, "AppSamplingRule", "SamplingRule.ServiceName") == "\"app\"");
  for (const char* any : {"ServiceType", "Host", "HTTPMethod", "URLPath", "ResourceARN"}) {
    CAPTURE(std::string(any));
    CHECK(property(graph, "WebSamplingRule", std::string("SamplingRule.") + any) == "\"*\"");
  }
  CHECK(property(graph, "WebSamplingRule", "SamplingRule.Version") == "1");
}

int priority(const Graph& graph, const std::string& id) {
  return std::stoi(property(graph, id, "SamplingRule.Priority"));
}

TEST_CASE("priorities come from names, not from order") {
  const Graph graph = traced("{sampling: 10%}");
  const int web = priority(graph, "WebSamplingRule");
  const int app = priority(graph, "AppSamplingRule");
  CHECK(web != app);
  for (const int each : {web, app}) {
    CHECK(each >= 1000);
    CHECK(each < 9000);
  }
  // Known values: another one would change every stack there is.
  CHECK(web == 1388);
  CHECK(app == 2073);
  CHECK(priority(traced("{sampling: {web: {rate: 1%, priority: 7}}}"), "WebSamplingRule") == 7);
  CHECK(priority(traced("{sampling: {web: {rate: 1%, priority: 9999}}}"), "WebSamplingRule") == 9999);

  const Graph other = lowered("pergola: 1\nname: other\n" + k_services + "tracing: {sampling: 10%}\n");
  CHECK(priority(other, "WebSamplingRule") != web);
}

TEST_CASE("verify sends a request where requests come in") {
  const Graph graph = traced("on");
  REQUIRE(graph.probes.size() == 1);
  const Probe& probe = graph.probes.front();
  CHECK(probe.service == "order");
  CHECK(shown(probe.function) == "${OrderFunction}");
  REQUIRE(probe.reached.size() == 1);
  CHECK(probe.reached[0].service == "payment");
  CHECK(shown(probe.reached[0].lattice_service) == "${PaymentService.Id}");
  CHECK(probe.reached[0].trace_filter == R"q(edge("shop-order", "shop-payment"))q");
  CHECK(probe.trace_filter == R"q(service("shop-order"))q");

  const Graph off = traced("off");
  CHECK(off.probes.front().trace_filter.empty());
  CHECK(off.probes.front().reached.front().trace_filter.empty());

  const Graph alone = lowered(k_shop_head + "services: {a: {lambda: {code: a}, probe: {}}, b: {lambda: {code: b}}}\n");
  REQUIRE(alone.probes.size() == 1);
  CHECK(alone.probes[0].service == "a");
  CHECK(alone.probes[0].reached.empty());
}

TEST_CASE("what would really do its work is not tried unasked") {
  const Graph graph = lowered(k_shop_head +
                              "services:\n"
                              "  wipe: {lambda: {code: wipe}, schedule: 1 day}\n"
                              "  worker: {lambda: {code: worker}, consumes: [work]}\n"
                              "  shelf: {lambda: {code: shelf}, api: GET /shelf, publishes: [work]}\n"
                              "queues: {work: }\n");
  REQUIRE(graph.probes.size() == 1);
  CHECK(graph.probes[0].service == "shelf");
}

TEST_CASE("the topology may say what is sent, also to functions further in") {
  const Graph graph = lowered(k_shop_head +
                              "network: {vpc: 10.0.0.0/16}\n"
                              "services:\n"
                              "  order: {lambda: {code: order}, calls: [payment], probe: {request: POST /orders/7}}\n"
                              "  payment: {lambda: {code: payment}, probe: {body: '{\"a\": 1}'}}\n"
                              "  report: {lambda: {code: report}}\n");
  REQUIRE(graph.probes.size() == 2);
  const auto said = [&](std::size_t i) {
    const Probe& probe = graph.probes[i];
    return probe.service + (probe.is_declared ? " " : "? ") + probe.method + " " + probe.path + " " + probe.body;
  };
  CHECK(said(0) == "order POST /orders/7 ");
  CHECK(said(1) == "payment GET / {\"a\": 1}");
}

TEST_CASE("an environment is part of the names in X-Ray") {
  const Graph graph =
      lowered(k_shop_head + k_services + "tracing: {sampling: 10%}\nenvironments: {dev: , prod: }\n", "dev");
  CHECK(groups(graph) == Lines{R"q(OrderServiceTraces: "shop-dev-order" is "service("shop-dev-order")")q",
                               R"q(PaymentServiceTraces: "shop-dev-payment" is "service("shop-dev-payment")")q"});
  CHECK(property(graph, "WebSamplingRule", "SamplingRule.RuleName") == "\"shop-dev-web\"");
}

TEST_CASE("policies cover the names of the stack, also those that had to be shortened") {
  const std::string tail = "tracing: {policies: on}\n";
  const std::string arn = "\"arn:${partition}:xray:${region}:${account}:";
  CHECK(statements(lowered(k_shop_head + k_services + tail), "TracesReadPolicy", "PolicyDocument").back() ==
        "Allow \"xray:GetGroup\" on " + arn + "group/shop-*/*\"");

  const Graph graph = lowered("pergola: 1\nname: hospital-appointments-prod\n" + k_services + tail);
  CHECK(property(graph, "PaymentServiceTraces", "GroupName") == R"("hospital-appointm-618850-payment")");
  CHECK(statements(graph, "TracesReadPolicy", "PolicyDocument").back() ==
        "Allow \"xray:GetGroup\" on [" + arn + "group/hospital-appointments-prod-*/*\", " + arn +
            "group/*-618850-*/*\"]");
}

}  // namespace
}  // namespace pergola
