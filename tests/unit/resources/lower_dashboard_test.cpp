#include <set>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "../shown_lines.hpp"
#include "lowered.hpp"

namespace pergola {
namespace {

using Lines = std::vector<std::string>;

const std::string k_services =
    "network: {vpc: 10.0.0.0/16}\n"
    "services:\n"
    "  web: {client: account, calls: [order]}\n"
    "  order: {description: takes orders, lambda: {code: order}, calls: [bank]}\n"
    "  report: {lambda: {code: report}}\n"
    "  bank: {external: 'https://bank.example'}\n";

const List& widgets(const Graph& graph) {
  const Resource* board = graph.find("Dashboard");
  REQUIRE(board != nullptr);
  const Json& body = board->properties.at("DashboardBody").get<Json>();
  return body.document->get<Object>().at("widgets").get<List>();
}

/// Type and title of each widget.
Lines titles(const Graph& graph) {
  Lines lines;
  for (const Value& widget : widgets(graph)) {
    const Object& object = widget.get<Object>();
    const Object& properties = object.at("properties").get<Object>();
    const Value* title = properties.find("title");
    lines.push_back(object.at("type").get<std::string>() + " " +
                    shown(title != nullptr ? *title : properties.at("markdown")));
  }
  return lines;
}

/// Namespace and name of each metric of a widget, with its dimension and statistic.
Lines metrics(const Graph& graph, std::size_t widget) {
  Lines lines;
  for (const Value& row :
       widgets(graph)[widget].get<Object>().at("properties").get<Object>().at("metrics").get<List>()) {
    const List& parts = row.get<List>();
    REQUIRE(parts.size() == 5);
    lines.push_back(fmt::format("{} {} {} {} {}", shown(parts[0]), shown(parts[1]), shown(parts[2]), shown(parts[3]),
                                shown(parts[4].get<Object>().at("stat"))));
  }
  return lines;
}

TEST_CASE("a dashboard has a row for each service that runs here, then traces and alarms") {
  const Graph graph = lowered(k_shop_head + k_services);
  CHECK(titles(graph) == Lines{
                             "text \"## order \u2014 takes orders\"",
                             "metric \"order: requests\"",
                             "metric \"order: time to answer, ms\"",
                             "metric \"order: invocations\"",
                             "text \"## report\"",
                             "metric \"report: invocations\"",
                             "metric \"report: duration, ms\"",
                             "text \"## Traces and alarms\"",
                             "metric \"Traces by group\"",
                         });
  CHECK(property(graph, "Dashboard", "DashboardName") == "\"shop\"");
}

TEST_CASE("metrics are those that AWS publishes, by the resources themselves") {
  const Graph graph = lowered(k_shop_head + k_services);
  const std::string lattice = "\"AWS/VpcLattice\" ";
  const std::string service = " \"Service\" ${OrderService.Id} ";
  CHECK(metrics(graph, 1) == Lines{lattice + "\"TotalRequestCount\"" + service + "\"Sum\"",
                                   lattice + "\"HTTPCode_4XX_Count\"" + service + "\"Sum\"",
                                   lattice + "\"HTTPCode_5XX_Count\"" + service + "\"Sum\""});
  CHECK(metrics(graph, 2) == Lines{lattice + "\"RequestTime\"" + service + "\"Average\"",
                                   lattice + "\"RequestTime\"" + service + "\"p99\""});
  const std::string function = " \"FunctionName\" ${ReportFunction} ";
  CHECK(metrics(graph, 5) == Lines{"\"AWS/Lambda\" \"Invocations\"" + function + "\"Sum\"",
                                   "\"AWS/Lambda\" \"Errors\"" + function + "\"Sum\"",
                                   "\"AWS/Lambda\" \"Throttles\"" + function + "\"Sum\""});
  CHECK(metrics(graph, 6) == Lines{"\"AWS/Lambda\" \"Duration\"" + function + "\"Average\"",
                                   "\"AWS/Lambda\" \"Duration\"" + function + "\"p99\""});
  CHECK(metrics(graph, 8) == Lines{"\"AWS/X-Ray\" \"ApproximateTraceCount\" \"GroupName\" \"shop-order\" \"Sum\"",
                                   "\"AWS/X-Ray\" \"ApproximateTraceCount\" \"GroupName\" \"shop-report\" \"Sum\""});
}

TEST_CASE("alarms stand on the dashboard when there are any") {
  const Graph graph = lowered(k_shop_head +
                              "services: {order: {lambda: {code: order}, objectives: {availability: 99%}}}\n"
                              "notify: {page: ops@example.com}\n");
  const Object& last = widgets(graph).back().get<Object>();
  CHECK(shown(last.at("type")) == "\"alarm\"");
  CHECK(shown(last.at("properties")) == "{title: \"Alarms\", alarms: [${OrderAvailabilityAlarm.Arn}]}");
}

TEST_CASE("widgets fill the grid and do not cover each other") {
  const Graph graph = lowered(k_shop_head + k_services);
  std::set<std::pair<std::int64_t, std::int64_t>> taken;
  for (const Value& widget : widgets(graph)) {
    const Object& object = widget.get<Object>();
    const auto at = [&](const char* name) { return object.at(name).get<std::int64_t>(); };
    CHECK(at("x") + at("width") <= 24);
    for (std::int64_t x = at("x"); x < at("x") + at("width"); ++x) {
      for (std::int64_t y = at("y"); y < at("y") + at("height"); ++y) CHECK(taken.emplace(x, y).second);
    }
  }
}

TEST_CASE("without traces there is no row for them") {
  for (const char* tracing : {"off", "{group-by: none}"}) {
    CAPTURE(std::string(tracing));
    const Graph graph = lowered(k_shop_head + k_services + "tracing: " + tracing + "\n");
    for (const std::string& title : titles(graph)) CHECK(title.find("Traces") == std::string::npos);
  }
}

TEST_CASE("it can be switched off") {
  CHECK(lowered(k_shop_head + k_services + "dashboard: off\n").find("Dashboard") == nullptr);
}

}  // namespace
}  // namespace pergola
