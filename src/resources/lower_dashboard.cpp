// A dashboard with a row a service: requests, latency, the function itself; then traces and alarms.
#include <fmt/format.h>

#include "resources/custom_metrics.hpp"
#include "resources/lowering.hpp"
#include "resources/metrics.hpp"
#include "resources/request_metrics.hpp"
#include "topology/known_metrics.hpp"

namespace pergola {
namespace {

constexpr int k_columns = 24;
constexpr int k_height = 6;

struct Series {
  Metric metric;
  std::string_view label;
  std::string_view stat;
};

Value metric_row(const Series& series) {
  List row = {series.metric.name_space, series.metric.name, series.metric.dimension, series.metric.dimension_value};
  for (const Value& part : series.metric.further) row.push_back(part);
  row.emplace_back(Object{{"label", series.label}, {"stat", series.stat}});
  return row;
}

/// Places widgets in rows from left to right.
class Board {
 public:
  void row(std::vector<Object> widgets, std::vector<std::string_view> types, int height) {
    const int width = k_columns / static_cast<int>(widgets.size());
    for (std::size_t i = 0; i < widgets.size(); ++i) {
      widgets_.emplace_back(Object{{"type", types[i]},
                                   {"x", static_cast<int>(i) * width},
                                   {"y", y_},
                                   {"width", width},
                                   {"height", height},
                                   {"properties", std::move(widgets[i])}});
    }
    y_ += height;
  }
  void text(std::string markdown) { row({Object{{"markdown", std::move(markdown)}}}, {"text"}, 1); }
  void metrics(std::vector<Object> widgets) {
    std::vector<std::string_view> types(widgets.size(), "metric");
    row(std::move(widgets), std::move(types), k_height);
  }
  [[nodiscard]] Value body() && { return Object{{"widgets", std::move(widgets_)}}; }

 private:
  List widgets_;
  int y_ = 0;
};

Object graph_widget(std::string title, const std::vector<Series>& series) {
  List metrics;
  for (const Series& one : series) metrics.push_back(metric_row(one));
  return Object{{"title", std::move(title)},
                {"region", Pseudo::region},
                {"view", "timeSeries"},
                {"stacked", false},
                {"period", 60},
                {"metrics", std::move(metrics)}};
}

void add_title(Board& board, const Service& service) {
  board.text("## " + service.name + (service.description.empty() ? "" : " \u2014 " + service.description));
}

/// What callers see.
std::vector<Object> lattice_widgets(const Service& service) {
  std::vector<Object> widgets;
  if (service.on_lattice) {
    const Value id = Attribute{logical_id(service.name, "service"), "Id"};
    widgets.push_back(
        graph_widget(service.name + ": requests", {{lattice_metric("TotalRequestCount", id), "requests", "Sum"},
                                                   {lattice_metric("HTTPCode_4XX_Count", id), "4xx", "Sum"},
                                                   {lattice_metric("HTTPCode_5XX_Count", id), "5xx", "Sum"}}));
    widgets.push_back(
        graph_widget(service.name + ": time to answer, ms", {{lattice_metric("RequestTime", id), "average", "Average"},
                                                             {lattice_metric("RequestTime", id), "p99", "p99"}}));
  }
  return widgets;
}

/// What those see who come through the load balancer; its times are in seconds.
std::vector<Object> balancer_widgets(const Service& service) {
  if (!is_measured_by_balancer(service)) return {};
  const auto metric = [&](std::string_view name) { return target_metric(name, service); };
  return {graph_widget(service.name + ": requests through the load balancer",
                       {{metric("RequestCount"), "requests", "Sum"},
                        {metric("HTTPCode_Target_4XX_Count"), "4xx", "Sum"},
                        {metric("HTTPCode_Target_5XX_Count"), "5xx", "Sum"}}),
          graph_widget(
              service.name + ": time to answer the load balancer, s",
              {{metric("TargetResponseTime"), "average", "Average"}, {metric("TargetResponseTime"), "p99", "p99"}})};
}

void add_container_row(Board& board, const Topology& topology, const Service& service) {
  add_title(board, service);
  std::vector<Object> widgets = lattice_widgets(service);
  for (Object& widget : balancer_widgets(service)) widgets.push_back(std::move(widget));
  const auto metric = [&](std::string_view name) {
    return ecs_metric(name, topology.stack, Attribute{logical_id(service.name, "tasks"), "Name"});
  };
  widgets.push_back(graph_widget(
      service.name + ": processor and memory, percent",
      {{metric("CPUUtilization"), "processor", "Average"}, {metric("MemoryUtilization"), "memory", "Average"}}));
  board.metrics(std::move(widgets));
}

void add_service_row(Board& board, const Service& service) {
  const Value function = Ref{logical_id(service.name, "function")};
  add_title(board, service);
  std::vector<Object> widgets = lattice_widgets(service);
  if (service.as<LambdaFunction>() == nullptr) return board.metrics(std::move(widgets));
  widgets.push_back(
      graph_widget(service.name + ": invocations", {{lambda_metric("Invocations", function), "invocations", "Sum"},
                                                    {lambda_metric("Errors", function), "errors", "Sum"},
                                                    {lambda_metric("Throttles", function), "throttles", "Sum"}}));
  if (!service.on_lattice) {
    widgets.push_back(
        graph_widget(service.name + ": duration, ms", {{lambda_metric("Duration", function), "average", "Average"},
                                                       {lambda_metric("Duration", function), "p99", "p99"}}));
  }
  board.metrics(std::move(widgets));
}

void add_api_row(Board& board, const Topology& topology) {
  const auto metric = [&](std::string_view rest, std::string_view http) { return api_metric(topology, rest, http); };
  board.text("## API");
  board.metrics({graph_widget("API: requests", {{metric("Count", "Count"), "requests", "Sum"},
                                                {metric("4XXError", "4xx"), "4xx", "Sum"},
                                                {metric("5XXError", "5xx"), "5xx", "Sum"}}),
                 graph_widget("API: time to answer, ms", {{metric("Latency", "Latency"), "average", "Average"},
                                                          {metric("Latency", "Latency"), "p99", "p99"}})});
}

/// Without the stack's name, unless that had to give way.
std::string_view name_in_stack(const Graph& graph, std::string_view name) {
  return name.starts_with(graph.stack + "-") ? name.substr(graph.stack.size() + 1) : name;
}

void add_trace_row(Board& board, const Graph& graph) {
  std::vector<Series> series;
  for (const Resource& resource : graph.resources()) {
    if (resource.type != "AWS::XRay::Group") continue;
    const auto& name = resource.properties.at("GroupName").get<std::string>();
    series.push_back({trace_count(name), name_in_stack(graph, name), "Sum"});
  }
  if (series.empty()) return;
  board.text("## Traces and alarms");
  board.metrics({graph_widget("Traces by group", series)});
}

/// The namespace and the name, then the dimensions, each a name and a value.
Value custom_row(const CustomMetric& metric) {
  const Measured looked_at = measured(metric);
  List row = {looked_at.name_space, looked_at.name};
  for (const Value& dimension : looked_at.dimensions) {
    row.push_back(dimension.get<Object>().at("Name"));
    row.push_back(dimension.get<Object>().at("Value"));
  }
  row.emplace_back(Object{{"label", metric.name}, {"stat", usual_statistic(metric)}});
  return row;
}

void add_custom_row(Board& board, const Topology& topology) {
  if (topology.metrics.empty()) return;
  board.text("## Metrics");
  Object widget = graph_widget("Metrics", {});
  List rows;
  for (const CustomMetric& metric : topology.metrics) rows.push_back(custom_row(metric));
  widget.set("metrics", std::move(rows));
  board.metrics({std::move(widget)});
}

void add_alarm_row(Board& board, const Graph& graph) {
  List alarms;
  for (const Resource& resource : graph.resources()) {
    const bool is_alarm =
        resource.type == "AWS::CloudWatch::Alarm" || resource.type == "AWS::CloudWatch::CompositeAlarm";
    if (is_alarm) alarms.emplace_back(Attribute{resource.id, "Arn"});
  }
  if (!alarms.empty()) board.row({Object{{"title", "Alarms"}, {"alarms", std::move(alarms)}}}, {"alarm"}, 3);
}

}  // namespace

void lower_dashboard(Lowering& lowering) {
  const Topology& topology = lowering.topology;
  if (!topology.dashboard) return;
  Board board;
  if (topology.has_api()) add_api_row(board, topology);
  for (const Service& service : topology.services) {
    if (service.as<Container>() != nullptr) {
      add_container_row(board, topology, service);
    } else if (service.as<LambdaFunction>() != nullptr || service.on_lattice) {
      add_service_row(board, service);
    }
  }
  add_custom_row(board, topology);
  add_trace_row(board, lowering.graph);
  add_alarm_row(board, lowering.graph);
  lowering.add(
      {.id = "Dashboard",
       .label = "main",
       .type = "AWS::CloudWatch::Dashboard",
       .properties = {{"DashboardName", topology.stack}, {"DashboardBody", json_text(std::move(board).body())}}});
}

}  // namespace pergola
