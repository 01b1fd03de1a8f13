#include <algorithm>

#include <doctest/doctest.h>

#include "../shown_lines.hpp"
#include "lowered.hpp"

namespace pergola {
namespace {

using Lines = std::vector<std::string>;

Graph watched(const std::string& sections) {
  return lowered(k_shop_head +
                 "notify: {page: ops@example.com}\n"
                 "services:\n"
                 "  order: {lambda: {code: order}, reads: [traces], publishes: [declined, slow]}\n"
                 "  payment: {lambda: {code: payment}, objectives: {availability: 99%, traffic: expected}}\n"
                 "metrics:\n"
                 "  declined: {unit: Count}\n"
                 "  slow: {dimensions: {Group: slow}}\n"
                 "  far: {from: payment, namespace: Far/Away, name: Far away}\n"
                 "  errors: {log: payment, filter: 'ERROR', default: 0}\n"
                 "  time: {log: order, filter: '{ $.time = * }', value: $.time, unit: Milliseconds}\n" +
                 sections);
}

TEST_CASE("who publishes metrics may do so in their namespace only") {
  const Graph graph = watched("");
  const Lines allowed = statements(graph, "OrderRole", "Policies.0.PolicyDocument");
  CHECK(std::count(allowed.begin(), allowed.end(),
                   "Allow \"cloudwatch:PutMetricData\" on \"*\" if {StringEquals: {cloudwatch:namespace: \"shop\"}}") ==
        1);
  CHECK(property(graph, "OrderFunction", "Environment.Variables.DECLINED_METRIC") == "\"Declined\"");
  CHECK(property(graph, "OrderFunction", "Environment.Variables.DECLINED_NAMESPACE") == "\"shop\"");
  CHECK(property(graph, "PaymentFunction", "Environment.Variables.FAR_METRIC") == "\"Far away\"");
  CHECK(property(graph, "PaymentFunction", "Environment.Variables.FAR_NAMESPACE") == "\"Far/Away\"");
  CHECK(property(graph, "PaymentFunction", "Environment.Variables.DECLINED_METRIC") == "(none)");
}

TEST_CASE("what is counted in a log is a metric filter") {
  const Graph graph = watched("");
  CHECK(inventory(graph, "MetricFilter") ==
        Lines{"ErrorsMetricFilter AWS::Logs::MetricFilter", "TimeMetricFilter AWS::Logs::MetricFilter"});
  CHECK(property(graph, "ErrorsMetricFilter", "LogGroupName") == "${PaymentLogGroup}");
  CHECK(property(graph, "ErrorsMetricFilter", "MetricTransformations") ==
        R"([{MetricName: "Errors", MetricNamespace: "shop", MetricValue: "1", DefaultValue: 0}])");
  CHECK(property(graph, "TimeMetricFilter", "MetricTransformations.0.MetricValue") == "\"$.time\"");
}

TEST_CASE("alarms look at metrics of one's own and at those of things") {
  const Graph graph = watched(
      "alarms:\n"
      "  many: {metric: errors, above: 5, for: 10 min, datapoints: 3}\n"
      "  slow-orders: {metric: time, above: 1.5}\n"
      "  silent: {metric: slow, below: 1, every: 1 h, for: 3 h, missing: bad}\n"
      "  throttled: {metric: Throttles, of: order, above: 0, notify: off}\n"
      "  odd: {metric: declined, unusual: 3}\n");
  CHECK(property(graph, "ManyAlarm", "Statistic") == "\"Sum\"");
  CHECK(property(graph, "ManyAlarm", "EvaluationPeriods") == "10");
  CHECK(property(graph, "ManyAlarm", "DatapointsToAlarm") == "3");
  CHECK(property(graph, "ManyAlarm", "AlarmActions") == "[${PageTopic}]");
  CHECK(property(graph, "SlowOrdersAlarm", "Statistic") == "\"Average\"");
  CHECK(property(graph, "SlowOrdersAlarm", "Threshold") == "1.5");
  CHECK(property(graph, "SilentAlarm", "Dimensions") == R"([{Name: "Group", Value: "slow"}])");
  CHECK(property(graph, "SilentAlarm", "ComparisonOperator") == "\"LessThanThreshold\"");
  CHECK(property(graph, "SilentAlarm", "TreatMissingData") == "\"breaching\"");
  CHECK(property(graph, "ThrottledAlarm", "Dimensions") == R"([{Name: "FunctionName", Value: ${OrderFunction}}])");
  CHECK(property(graph, "ThrottledAlarm", "AlarmActions") == "(none)");
  CHECK(property(graph, "OddAlarm", "Metrics.1.Expression") == "\"ANOMALY_DETECTION_BAND(measured, 3)\"");
  CHECK(property(graph, "OddAlarm", "ThresholdMetricId") == "\"expected\"");
}

TEST_CASE("alarms on alarms name them") {
  const Graph graph = watched(
      "alarms:\n"
      "  many: {metric: errors, above: 5}\n"
      "  down: {any-of: [many, payment.availability]}\n"
      "  all: {all-of: [down, payment.traffic]}\n");
  CHECK(property(graph, "DownAlarm", "AlarmRule") ==
        R"x("ALARM("${ManyAlarm}") OR ALARM("${PaymentAvailabilityAlarm}")")x");
  CHECK(property(graph, "AllAlarm", "AlarmRule") == R"x("ALARM("${DownAlarm}") AND ALARM("${PaymentTrafficAlarm}")")x");
}

TEST_CASE("the dashboard shows metrics of one's own") {
  const Graph graph = watched("");
  CHECK(property(graph, "Dashboard", "DashboardBody.widgets")
            .find(R"(["shop", "Slow", "Group", "slow", {label: "slow", stat: "Sum"}])") != std::string::npos);
}

TEST_CASE("without alarms there are none") {
  CHECK(inventory(watched("alarms: off\n"), "AWS::CloudWatch::Alarm").empty());
}

TEST_CASE("queries search the logs they name") {
  const Graph graph = watched("queries: {all: fields @message, one: {query: fields @message, logs: payment}}\n");
  CHECK(property(graph, "AllQuery", "LogGroupNames") == "[${OrderLogGroup}, ${PaymentLogGroup}]");
  CHECK(property(graph, "OneQuery", "LogGroupNames") == "[${PaymentLogGroup}]");
  CHECK(property(graph, "OneQuery", "Name") == "\"shop/one\"");
}

TEST_CASE("Transaction Search comes with what lets X-Ray write") {
  const Graph graph = watched("tracing: {search: on}\n");
  CHECK(property(graph, "TransactionSearch", "IndexingPercentage") == "1");
  CHECK(graph.find("TransactionSearch")->depends_on == Lines{"SpansPolicy"});
  CHECK(statements(graph, "SpansPolicy", "PolicyDocument").size() == 1);
  CHECK(inventory(watched("tracing: {search: off}\n"), "TransactionSearch").empty());
}

TEST_CASE("a rule may be boosted") {
  const Graph graph = lowered(k_shop_head +
                              "services: {web: {client: account}, order: {lambda: {code: o}}}\n"
                              "tracing: {sampling: {web: {rate: 5%, boost: {max: 50%, cooldown: 15 min}}}}\n");
  CHECK(property(graph, "WebSamplingRule", "SamplingRule.SamplingRateBoost") ==
        "{MaxRate: 0.5, CooldownWindowMinutes: 15}");
}

}  // namespace
}  // namespace pergola
