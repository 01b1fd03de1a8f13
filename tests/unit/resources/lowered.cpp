#include "lowered.hpp"

#include <algorithm>
#include <charconv>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "catalog/catalog.hpp"
#include "document/parse.hpp"
#include "resources/lower.hpp"
#include "topology/decode.hpp"

namespace pergola {
namespace {

const Catalog& kinds() {
  static const Catalog catalog;
  return catalog;
}

std::string_view name_of(Pseudo pseudo) {
  constexpr std::string_view k_names[] = {"region", "account", "partition", "url-suffix"};
  return k_names[static_cast<std::size_t>(pseudo)];
}

/// Inside of a text.
std::string bare(const Value& value) {
  const auto* text = value.as<std::string>();
  return text == nullptr ? shown(value) : *text;
}

struct Shower {
  std::string operator()(std::nullptr_t) const { return "null"; }
  std::string operator()(bool value) const { return value ? "true" : "false"; }
  std::string operator()(std::int64_t value) const { return fmt::format("{}", value); }
  std::string operator()(double value) const { return fmt::format("{}", value); }
  std::string operator()(const std::string& value) const { return '"' + value + '"'; }
  std::string operator()(const List& value) const {
    std::string text;
    for (const Value& item : value) text += (text.empty() ? "" : ", ") + shown(item);
    return '[' + text + ']';
  }
  std::string operator()(const Object& value) const {
    std::string text;
    for (const Member& member : value.members())
      text += (text.empty() ? "" : ", ") + member.name + ": " + shown(member.value);
    return '{' + text + '}';
  }
  std::string operator()(const Ref& value) const { return "${" + value.resource + "}"; }
  std::string operator()(const Attribute& value) const { return "${" + value.resource + "." + value.name + "}"; }
  std::string operator()(const ParameterRef& value) const { return "${parameter " + value.name + "}"; }
  std::string operator()(Pseudo value) const { return fmt::format("${{{}}}", name_of(value)); }
  std::string operator()(const Join& value) const {
    std::string text;
    for (const Value& part : value.parts) text += bare(part);
    return '"' + text + '"';
  }
  std::string operator()(const Json& value) const { return "json " + shown(*value.document); }
  std::string operator()(const Zone& value) const { return fmt::format("${{zone {}}}", value.index); }
  std::string operator()(const Package& value) const { return "${package " + value.asset + "}"; }
  std::string operator()(const StoredText& text) const { return "stored:" + text.parameter; }
  std::string operator()(const Digest& value) const { return "${digest " + value.asset + "}"; }
};

const Value* step(const Value& value, std::string_view name) {
  if (const auto* json = value.as<Json>()) return step(*json->document, name);
  if (const auto* object = value.as<Object>()) return object->find(name);
  const auto* list = value.as<List>();
  std::size_t index = 0;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), index);
  const bool is_index = error == std::errc() && end == name.data() + name.size();
  return list != nullptr && is_index && index < list->size() ? &(*list)[index] : nullptr;
}

const Value* find(const Graph& graph, std::string_view id, std::string_view path) {
  const Resource* resource = graph.find(id);
  if (resource == nullptr) return nullptr;
  const Value* value = nullptr;
  for (std::size_t begin = 0; begin <= path.size();) {
    const std::size_t end = std::min(path.find('.', begin), path.size());
    const std::string_view name = path.substr(begin, end - begin);
    value = begin == 0 ? resource->properties.find(name) : step(*value, name);
    if (value == nullptr) return nullptr;
    begin = end + 1;
  }
  return value;
}

}  // namespace

std::optional<Graph> try_lower(const std::string& text, Diagnostics& out, const std::string& environment) {
  const auto document = parse_document(make_source("topology.yaml", text), out);
  REQUIRE(document.has_value());
  const auto topology = decode_topology(*document, environment, out);
  if (!topology) return std::nullopt;
  return lower(*topology, kinds(), out);
}

Graph lowered(const std::string& text, const std::string& environment) {
  Diagnostics out;
  auto graph = try_lower(text, out, environment);
  INFO(format_text(out.sorted(), false));
  REQUIRE_FALSE(out.has_errors());
  REQUIRE(graph.has_value());
  return std::move(*graph);
}

std::string shown(const Value& value) { return std::visit(Shower(), value.data); }

std::string property(const Graph& graph, std::string_view id, std::string_view path) {
  const Value* value = find(graph, id, path);
  return value == nullptr ? "(none)" : shown(*value);
}

std::vector<std::string> inventory(const Graph& graph, std::string_view part) {
  std::vector<std::string> lines;
  for (const Resource& resource : graph.resources()) {
    std::string line = resource.id + " " + resource.type;
    if (line.find(part) != std::string::npos) lines.push_back(std::move(line));
  }
  std::sort(lines.begin(), lines.end());
  return lines;
}

std::vector<std::string> full_inventory(const Graph& graph) {
  std::vector<std::string> lines;
  for (const Resource& resource : graph.resources()) {
    lines.push_back(fmt::format("{} {} {} {} after {}", resource.id, resource.type, resource.label,
                                shown(resource.properties),
                                shown(List(resource.depends_on.begin(), resource.depends_on.end()))));
  }
  std::sort(lines.begin(), lines.end());
  return lines;
}

std::vector<std::string> statements(const Graph& graph, std::string_view id, std::string_view path) {
  std::vector<std::string> lines;
  const Value* found = find(graph, id, std::string(path) + ".Statement");
  REQUIRE_MESSAGE(found != nullptr, id);
  for (const Value& item : found->get<List>()) {
    const auto& statement = item.get<Object>();
    std::string line = statement.at("Effect").get<std::string>() + " " + shown(statement.at("Action"));
    if (const Value* resource = statement.find("Resource")) line += " on " + shown(*resource);
    if (const Value* principal = statement.find("Principal")) line += " by " + shown(*principal);
    if (const Value* condition = statement.find("Condition")) line += " if " + shown(*condition);
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace pergola
