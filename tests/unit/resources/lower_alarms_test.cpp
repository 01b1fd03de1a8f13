#include <doctest/doctest.h>

#include "../shown_lines.hpp"
#include "lowered.hpp"

namespace pergola {
namespace {

using Lines = std::vector<std::string>;

const std::string k_page = "notify: {page: ops@example.com}\n";

/// `order` calls `payment` over the network; both promise the same.
Graph promising(const std::string& objectives, const std::string& rest = k_page) {
  return lowered(k_shop_head +
                 "network: {vpc: 10.0.0.0/16}\n"
                 "services:\n"
                 "  order: {lambda: {code: order}, calls: [payment], objectives: " +
                 objectives +
                 "}\n"
                 "  payment: {lambda: {code: payment}, objectives: " +
                 objectives + "}\n" + rest);
}

TEST_CASE("each promise becomes an alarm") {
  struct Case {
    const char* objectives;
    Lines alarms;
  };
  const Case k_cases[] = {
      {"{}", {}},
      {"{availability: 99.9%}",
       {"OrderAvailabilityAlarm AWS::CloudWatch::Alarm", "PaymentAvailabilityAlarm AWS::CloudWatch::Alarm"}},
      {"{latency: p99 < 1 s}",
       {"OrderLatencyAlarm AWS::CloudWatch::Alarm", "PaymentLatencyAlarm AWS::CloudWatch::Alarm"}},
      {"{availability: 99.9%, latency: p99 < 1 s}",
       {"OrderAvailabilityAlarm AWS::CloudWatch::Alarm", "OrderLatencyAlarm AWS::CloudWatch::Alarm",
        "PaymentAvailabilityAlarm AWS::CloudWatch::Alarm", "PaymentLatencyAlarm AWS::CloudWatch::Alarm"}},
  };
  for (const Case& c : k_cases) {
    CAPTURE(std::string(c.objectives));
    CHECK(inventory(promising(c.objectives), "AWS::CloudWatch::Alarm") == c.alarms);
  }
  CHECK(inventory(promising("{availability: 99%}", k_page + "alarms: off\n"), "AWS::CloudWatch::Alarm").empty());
}

std::string query(const std::string& id, const std::string& metric) {
  return "{Id: \"" + id + "\", ReturnData: false, MetricStat: {Metric: " + metric + ", Period: 60, Stat: \"Sum\"}}";
}

TEST_CASE("availability is the share of requests that fail, as callers see it where there are callers") {
  const Graph graph = promising("{availability: 99.9%}");
  const auto lattice = [](const std::string& name) {
    return "{Namespace: \"AWS/VpcLattice\", MetricName: \"" + name +
           "\", Dimensions: [{Name: \"Service\", Value: ${PaymentService.Id}}]}";
  };
  const auto lambda = [](const std::string& name) {
    return "{Namespace: \"AWS/Lambda\", MetricName: \"" + name +
           "\", Dimensions: [{Name: \"FunctionName\", Value: ${OrderFunction}}]}";
  };
  CHECK(property(graph, "PaymentAvailabilityAlarm", "Metrics.0") == query("errors", lattice("HTTPCode_5XX_Count")));
  CHECK(property(graph, "PaymentAvailabilityAlarm", "Metrics.1") == query("requests", lattice("TotalRequestCount")));
  CHECK(property(graph, "OrderAvailabilityAlarm", "Metrics.0") == query("errors", lambda("Errors")));
  CHECK(property(graph, "OrderAvailabilityAlarm", "Metrics.1") == query("requests", lambda("Invocations")));
  CHECK(property(graph, "OrderAvailabilityAlarm", "Metrics.2") ==
        "{Id: \"failing\", Expression: \"IF(requests > 0, 100 * errors / requests, 0)\", Label: \"Failing requests, "
        "percent\", ReturnData: true}");
  CHECK(property(graph, "OrderAvailabilityAlarm", "Metrics.3") == "(none)");
}

TEST_CASE("the limit is what the promise leaves") {
  struct Case {
    const char* availability;
    const char* threshold;
  };
  for (const Case& c : {Case{"99.9%", "0.1"}, Case{"99.99%", "0.01"}, Case{"99.95 %", "0.05"}, Case{"99%", "1"},
                        Case{"50%", "50"}, Case{"99.999%", "0.001"}, Case{"97.3%", "2.7"}}) {
    CAPTURE(std::string(c.availability));
    const Graph graph = promising(std::string("{availability: ") + c.availability + "}");
    CHECK(property(graph, "OrderAvailabilityAlarm", "Threshold") == c.threshold);
    CHECK(property(graph, "OrderAvailabilityAlarm", "AlarmDescription") ==
          std::string("\"More than ") + c.threshold + "% of the requests to order fail in three of five minutes\"");
  }
}

TEST_CASE("latency is watched with the statistic of the promise") {
  struct Case {
    const char* latency;
    const char* statistic;
    const char* extended;
    const char* low_samples;
    const char* threshold;
  };
  static constexpr Case k_cases[] = {
      {"p99 < 800 ms", "(none)", "\"p99\"", "\"ignore\"", "800"},
      {"p99.9 < 1.5 s", "(none)", "\"p99.9\"", "\"ignore\"", "1500"},
      {"average < 2 s", "\"Average\"", "(none)", "(none)", "2000"},
  };
  for (const Case& c : k_cases) {
    CAPTURE(std::string(c.latency));
    const Graph graph = promising(std::string("{latency: ") + c.latency + "}");
    const auto alarm = [&](const char* name) { return property(graph, "PaymentLatencyAlarm", name); };
    CHECK(alarm("Statistic") == c.statistic);
    CHECK(alarm("ExtendedStatistic") == c.extended);
    CHECK(alarm("EvaluateLowSampleCountPercentile") == c.low_samples);
    CHECK(alarm("Threshold") == c.threshold);
    CHECK(alarm("Period") == "60");
    CHECK(alarm("Metrics") == "(none)");
    CHECK(alarm("Namespace") == "\"AWS/VpcLattice\"");
    CHECK(alarm("MetricName") == "\"RequestTime\"");
    CHECK(alarm("Dimensions") == "[{Name: \"Service\", Value: ${PaymentService.Id}}]");
    CHECK(property(graph, "OrderLatencyAlarm", "Namespace") == "\"AWS/Lambda\"");
    CHECK(property(graph, "OrderLatencyAlarm", "MetricName") == "\"Duration\"");
    CHECK(property(graph, "OrderLatencyAlarm", "Dimensions") == "[{Name: \"FunctionName\", Value: ${OrderFunction}}]");
  }
}

TEST_CASE("an alarm can fire, can clear, and tells somebody") {
  const Graph graph = promising("{availability: 99.9%, latency: p99 < 1 s}");
  struct Case {
    const char* id;
    const char* datapoints;
  };
  for (const Case& c : {Case{"OrderAvailabilityAlarm", "3"}, Case{"PaymentAvailabilityAlarm", "3"},
                        Case{"OrderLatencyAlarm", "5"}, Case{"PaymentLatencyAlarm", "5"}}) {
    CAPTURE(std::string(c.id));
    CHECK(property(graph, c.id, "ComparisonOperator") == "\"GreaterThanThreshold\"");
    CHECK(property(graph, c.id, "EvaluationPeriods") == "5");
    CHECK(property(graph, c.id, "DatapointsToAlarm") == c.datapoints);
    // No requests, no failures: minutes without data clear it.
    CHECK(property(graph, c.id, "TreatMissingData") == "\"notBreaching\"");
    CHECK(property(graph, c.id, "AlarmActions") == "[${PageTopic}]");
    CHECK(property(graph, c.id, "OKActions") == "[${PageTopic}]");
    CHECK(property(graph, c.id, "InsufficientDataActions") == "(none)");
  }
  CHECK(property(graph, "OrderAvailabilityAlarm", "AlarmName") == "\"shop-order-availability\"");
  CHECK(property(graph, "OrderLatencyAlarm", "AlarmName") == "\"shop-order-latency\"");
}

TEST_CASE("an alarm that tells nobody is made, with a warning") {
  Diagnostics out;
  const auto graph =
      try_lower(k_shop_head + "services: {order: {lambda: {code: order}, objectives: {availability: 99%}}}\n", out);
  REQUIRE(graph.has_value());
  CHECK(property(*graph, "OrderAvailabilityAlarm", "Threshold") == "1");
  CHECK(property(*graph, "OrderAvailabilityAlarm", "AlarmActions") == "(none)");
  CHECK(property(*graph, "OrderAvailabilityAlarm", "OKActions") == "(none)");
  REQUIRE(out.all().size() == 1);
  CHECK(out.all().front().code == "notify-missing");
}

/// A container behind the load balancer, and a function that answers a route of the API.
Graph behind(const std::string& api) {
  return lowered(
      k_shop_head +
      "network: {vpc: 10.0.0.0/16}\n"
      "services:\n"
      "  web: {ecs: {image: 'ecr:shop/web:1'}, alb: /*, objectives: {availability: 99%, latency: p95 < 800 ms, "
      "traffic: expected}}\n"
      "  order: {lambda: {code: order}, api: GET /orders}\n"
      "api: " +
      api + "\n" + k_page);
}

TEST_CASE("containers behind the load balancer are measured by their target group") {
  const Graph graph = behind("{}");
  const std::string dimensions =
      "[{Name: \"LoadBalancer\", Value: ${LoadBalancer.LoadBalancerFullName}}, {Name: \"TargetGroup\", Value: "
      "${WebBalancerTargetGroup.TargetGroupFullName}}]";
  const auto metric = [&](const std::string& name) {
    return "{Namespace: \"AWS/ApplicationELB\", MetricName: \"" + name + "\", Dimensions: " + dimensions + "}";
  };
  CHECK(property(graph, "WebAvailabilityAlarm", "Metrics.0") == query("errors", metric("HTTPCode_Target_5XX_Count")));
  CHECK(property(graph, "WebAvailabilityAlarm", "Metrics.1") == query("errors2", metric("TargetConnectionErrorCount")));
  CHECK(property(graph, "WebAvailabilityAlarm", "Metrics.2") == query("requests", metric("RequestCount")));
  CHECK(property(graph, "WebAvailabilityAlarm", "Metrics.3.Expression") ==
        "\"IF(requests > 0, 100 * (FILL(errors, 0) + FILL(errors2, 0)) / requests, 0)\"");
  CHECK(property(graph, "WebLatencyAlarm", "MetricName") == "\"TargetResponseTime\"");
  CHECK(property(graph, "WebLatencyAlarm", "Dimensions") == dimensions);
  CHECK(property(graph, "WebLatencyAlarm", "Threshold") == "0.8");
  CHECK(property(graph, "WebTrafficAlarm", "Metrics.0.MetricStat.Metric.MetricName") == "\"RequestCount\"");
}

TEST_CASE("the API is measured by its stage") {
  struct Case {
    const char* api;
    const char* dimensions;
    const char* errors;
  };
  const Case k_cases[] = {
      {"{objectives: {availability: 99.9%, latency: p99 < 1 s}}",
       "[{Name: \"ApiName\", Value: \"shop\"}, {Name: \"Stage\", Value: \"live\"}]", "\"5XXError\""},
      {"{type: http, objectives: {availability: 99.9%, latency: p99 < 1 s}}",
       "[{Name: \"ApiId\", Value: ${Api}}, {Name: \"Stage\", Value: \"$default\"}]", "\"5xx\""},
  };
  for (const Case& c : k_cases) {
    CAPTURE(std::string(c.api));
    const Graph graph = behind(c.api);
    CHECK(property(graph, "ApiAvailabilityAlarm", "AlarmName") == "\"shop-api-availability\"");
    CHECK(property(graph, "ApiAvailabilityAlarm", "Metrics.0.MetricStat.Metric.MetricName") == c.errors);
    CHECK(property(graph, "ApiAvailabilityAlarm", "Metrics.0.MetricStat.Metric.Dimensions") == c.dimensions);
    CHECK(property(graph, "ApiAvailabilityAlarm", "Metrics.1.MetricStat.Metric.MetricName") == "\"Count\"");
    CHECK(property(graph, "ApiLatencyAlarm", "Dimensions") == c.dimensions);
    CHECK(property(graph, "ApiLatencyAlarm", "Threshold") == "1000");
  }
  CHECK(behind("{}").find("ApiAvailabilityAlarm") == nullptr);
}

}  // namespace
}  // namespace pergola
