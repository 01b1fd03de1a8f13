#include <fmt/format.h>

#include "topology/decode_parts.hpp"
#include "topology/fields.hpp"
#include "topology/names.hpp"

namespace pergola {
namespace {

SamplingRule decode_rule(const Node& node, const Span& span, const std::string& path, Diagnostics& out) {
  SamplingRule rule;
  rule.span = span;
  if (node.kind != Node::Kind::mapping) {
    rule.rate = fields::read_percent(node, path, out).value_or(5) / 100;
    return rule;
  }
  ObjectReader reader(node, path, "sampling", out);
  if (reader.require("rate") != nullptr) rule.rate = fields::percent(reader, "rate", out).value_or(5) / 100;
  // Limits: X-Ray API reference, SamplingRule.
  rule.reservoir = static_cast<int>(reader.integer("reservoir", 0, 100'000).value_or(rule.reservoir));
  if (const auto priority = reader.integer("priority", 1, 9999)) rule.priority = static_cast<int>(*priority);
  if (const Node* node_of_boost = reader.get("boost")) {
    ObjectReader boost(*node_of_boost, reader.path("boost"), "boost", out);
    rule.boost.emplace();
    if (boost.require("max") != nullptr) rule.boost->max_rate = fields::percent(boost, "max", out).value_or(100) / 100;
    const int seconds = fields::seconds(boost, "cooldown", 60, 86'400, out).value_or(600);
    rule.boost->cooldown_minutes = seconds / 60;
    if (seconds % 60 != 0)
      fields::report_value(*boost.get("cooldown"), boost.path("cooldown"), "a whole number of minutes", out);
    boost.finish();
  }
  reader.finish();
  return rule;
}

void decode_sampling(const Node& node, const std::string& path, Tracing& tracing, Diagnostics& out) {
  if (node.kind != Node::Kind::mapping) {
    tracing.default_sampling = decode_rule(node, node.span, path, out);
    return;
  }
  for (const Node::Entry& entry : node.entries) {
    SamplingRule rule = decode_rule(entry.value, entry.key_span, child_path(path, entry.key), out);
    if (entry.key == "default") {
      tracing.default_sampling = rule;
    } else {
      tracing.sampling.emplace_back(entry.key, rule);
    }
  }
}

void decode_groups(const Node& node, const std::string& path, Tracing& tracing, Diagnostics& out) {
  if (node.kind != Node::Kind::mapping) {
    out.error("wrong-type",
              fmt::format("expected a mapping of names to filter expressions, found {}", name_of(node.kind)), node.span,
              path);
    return;
  }
  for (const Node::Entry& entry : node.entries) {
    const std::string group_path = child_path(path, entry.key);
    check_plain_name(entry.key, "trace group", entry.key_span, group_path, out);
    if (auto filter = read_string(entry.value, group_path, out))
      tracing.groups.push_back({entry.key, {std::move(*filter), entry.value.span}, entry.key_span});
  }
}

/// Transaction Search: a share of spans, or what is free of charge (1%).
void decode_search(ObjectReader& reader, Tracing& tracing, Diagnostics& out) {
  const Node* node = reader.get("search");
  if (node == nullptr) return;
  tracing.search_percent.span = reader.key_span("search");
  if (node->text == "off" || node->text == "false") return;
  if (node->text == "on" || node->text == "true") {
    tracing.search_percent.value = 1;
  } else {
    tracing.search_percent.value = fields::percent(reader, "search", out);
  }
}

void decode_group_by(ObjectReader& reader, Tracing& tracing, Diagnostics& out) {
  const Node* node = reader.get("group-by");
  if (node == nullptr) return;
  tracing.group_by_service = tracing.group_by_edge = false;
  if (node->text == "none") return;
  for (const std::string& word : reader.strings("group-by")) {
    if (word == "service") {
      tracing.group_by_service = true;
    } else if (word == "edge") {
      tracing.group_by_edge = true;
    } else {
      out.error("unknown-value", fmt::format("'{}' is not one of service, edge, none", word), node->span,
                reader.path("group-by"));
    }
  }
}

std::optional<std::string> layer_arn(ObjectReader& reader, std::string_view key, Diagnostics& out) {
  auto layer = reader.string(key);
  if (layer && !fields::is_arn(*layer, "lambda"))
    fields::report_value(*reader.get(key), reader.path(key), "the ARN of a layer version", out);
  return layer;
}

/// One ARN, or one for each language.
void decode_adot_layer(ObjectReader& reader, Tracing& tracing, Diagnostics& out) {
  const Node* node = reader.get("adot-layer");
  if (node == nullptr) return;
  if (tracing.with != Tracing::With::adot)
    out.error("conflicting-keys", "'adot-layer' does not go with 'with: xray-sdk'", reader.key_span("adot-layer"),
              reader.path("adot-layer"));
  if (node->kind != Node::Kind::mapping) {
    tracing.adot_layer = layer_arn(reader, "adot-layer", out);
    return;
  }
  ObjectReader languages(*node, reader.path("adot-layer"), "adot-layer", out);
  for (const char* language : {"python", "nodejs", "java", "dotnet"}) {
    if (auto layer = layer_arn(languages, language, out)) tracing.adot_layers[language] = std::move(*layer);
  }
  languages.finish();
}

}  // namespace

Tracing decode_tracing(const Node& node, const std::string& path, Diagnostics& out) {
  Tracing tracing;
  tracing.span = node.span;
  if (node.kind != Node::Kind::mapping) {
    if (!fields::read_on_off(node, path, out).value_or(true)) tracing.with = Tracing::With::none;
    return tracing;
  }
  ObjectReader reader(node, path, "tracing", out);
  if (fields::choice(reader, "with", {"adot", "xray-sdk"}, out) == "xray-sdk") tracing.with = Tracing::With::xray_sdk;
  decode_adot_layer(reader, tracing, out);
  if (const Node* sampling = reader.get("sampling")) decode_sampling(*sampling, reader.path("sampling"), tracing, out);
  if (const Node* groups = reader.get("groups")) decode_groups(*groups, reader.path("groups"), tracing, out);
  decode_group_by(reader, tracing, out);
  decode_search(reader, tracing, out);
  tracing.insights = fields::on_off(reader, "insights", out).value_or(false);
  tracing.policies = fields::on_off(reader, "policies", out).value_or(false);
  if (const auto collector = reader.string("collector")) {
    tracing.collector = *collector;
    if (!is_image(*collector))
      fields::report_value(*reader.get("collector"), reader.path("collector"),
                           "an image such as ecr:mirror/aws-otel-collector:v0.48.0", out);
  }
  reader.finish();
  return tracing;
}

}  // namespace pergola
