#include <algorithm>

#include <fmt/format.h>

#include "topology/decode_messaging.hpp"
#include "topology/decode_parts.hpp"
#include "topology/fields.hpp"
#include "topology/names.hpp"
#include "topology/units.hpp"

namespace pergola {
namespace {

/// `slow-traces` is `SlowTraces`.
std::string camel(std::string_view name) {
  std::string text;
  bool begins = true;
  for (const char c : name) {
    if (c != '-') text += begins && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    begins = c == '-';
  }
  return text;
}

/// Limits: CloudWatch Logs, PutMetricFilter.
bool is_name_space(std::string_view text) {
  return !text.empty() && text.size() <= 255 && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-' ||
           c == '_' || c == '/' || c == '#';
  });
}

bool is_metric_name(std::string_view text) {
  return !text.empty() && text.size() <= 255 && std::all_of(text.begin(), text.end(), [](char c) {
    return c >= ' ' && c <= '~' && c != ':' && c != '*' && c != '$';
  });
}

void decode_names(ObjectReader& reader, const std::string& stack, CustomMetric& metric, Diagnostics& out) {
  metric.name_space = stack;
  if (const auto text = reader.string("namespace")) {
    if (!is_name_space(*text))
      fields::report_value(*reader.get("namespace"), reader.path("namespace"), "a namespace such as Shop/Orders", out);
    metric.name_space = *text;
    metric.is_name_space_stated = true;
  }
  metric.metric = camel(metric.name);
  if (const auto text = reader.string("name")) {
    if (!is_metric_name(*text))
      fields::report_value(*reader.get("name"), reader.path("name"), "the name of a metric such as FailedOrders", out);
    metric.metric = *text;
  }
  metric.unit = fields::choice(reader, "unit",
                               {"Seconds", "Microseconds", "Milliseconds", "Bytes", "Kilobytes", "Megabytes",
                                "Gigabytes", "Terabytes", "Bits", "Kilobits", "Megabits", "Gigabits", "Terabits",
                                "Percent", "Count", "Bytes/Second", "Count/Second", "None"},
                               out)
                    .value_or("");
  metric.dimensions = fields::texts(reader, "dimensions", out);
}

/// A number, or a field of the event.
bool is_metric_value(std::string_view text) {
  if (text.starts_with("$")) return text.size() <= 100;
  return parse_decimal(text).has_value();
}

void decode_filter(ObjectReader& reader, CustomMetric& metric, Diagnostics& out) {
  CustomMetric::Filter filter;
  filter.service = {reader.string("log").value_or(""), reader.get("log")->span};
  if (reader.require("filter") != nullptr) filter.pattern = reader.string("filter").value_or("");
  if (filter.pattern.size() > 1024) {
    out.error("out-of-range", "a filter pattern has at most 1024 characters", reader.get("filter")->span,
              reader.path("filter"));
  }
  if (const auto value = reader.string("value")) {
    if (!is_metric_value(*value))
      fields::report_value(*reader.get("value"), reader.path("value"), "a number or a field such as $.duration", out);
    filter.value = *value;
  }
  if (const auto text = reader.string("default")) {
    filter.otherwise = parse_decimal(*text);
    if (!filter.otherwise) fields::report_value(*reader.get("default"), reader.path("default"), "a number", out);
  }
  // PutMetricFilter takes dimensions from fields of the event only.
  if (!metric.dimensions.empty()) {
    out.error("conflicting-keys", "what is counted in a log has no dimensions", reader.key_span("dimensions"),
              reader.path("dimensions"));
  }
  metric.filter = std::move(filter);
}

}  // namespace

CustomMetric decode_metric(const Node::Entry& entry, const std::string& path, const std::string& stack,
                           Diagnostics& out) {
  CustomMetric metric;
  metric.name = entry.key;
  metric.span = entry.key_span;
  check_plain_name(entry.key, "metric", entry.key_span, path, out);
  const Node value = entry_mapping(entry);
  ObjectReader reader(value, path, "metric '" + entry.key + "'", out);
  decode_names(reader, stack, metric, out);
  const auto origin = reader.at_most_one({"from", "log"});
  if (origin == "log" && reader.get("log") != nullptr) {
    decode_filter(reader, metric, out);
  } else {
    for (const std::string_view key : {"filter", "value", "default"}) {
      if (reader.has(key))
        out.error("conflicting-keys", fmt::format("'{}' goes with 'log' only", key), reader.key_span(key),
                  reader.path(key));
    }
    for (auto& [name, span] : fields::names(reader, "from", out)) metric.from.push_back({std::move(name), span});
  }
  reader.finish();
  return metric;
}

SavedQuery decode_query(const Node::Entry& entry, const std::string& path, Diagnostics& out) {
  SavedQuery query;
  query.name = entry.key;
  query.span = entry.key_span;
  check_plain_name(entry.key, "query", entry.key_span, path, out);
  const Node* text = &entry.value;
  if (entry.value.kind != Node::Kind::mapping) {
    query.query = read_string(entry.value, path, out).value_or("");
  } else {
    ObjectReader reader(entry.value, path, "query '" + entry.key + "'", out);
    if (reader.require("query") != nullptr) {
      text = reader.get("query");
      query.query = reader.string("query").value_or("");
    }
    for (auto& [name, span] : fields::names(reader, "logs", out)) query.logs.push_back({std::move(name), span});
    reader.finish();
  }
  // Limits: CloudWatch Logs, PutQueryDefinition.
  if (query.query.size() > 10'000) out.error("out-of-range", "a query has at most 10000 characters", text->span, path);
  return query;
}

}  // namespace pergola
