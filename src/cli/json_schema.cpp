#include "cli/json_schema.hpp"

#include <charconv>
#include <stdexcept>
#include <string>

#include "topology/language.hpp"

namespace pergola {
namespace {

Tree schema_of(std::string_view shape);

TreeMap text_with_pattern(const char* pattern) { return {{"type", "string"}, {"pattern", pattern}}; }

std::int64_t number(std::string_view text) {
  std::int64_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

Tree enumeration(std::string_view words) {
  TreeList values;
  while (!words.empty()) {
    const auto end = std::min(words.find(','), words.size());
    const std::string_view word = words.substr(0, end);
    const bool is_number = word.find_first_not_of("0123456789") == std::string_view::npos;
    values.push_back(is_number ? Tree(number(word)) : Tree(std::string(word)));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return TreeMap{{"enum", std::move(values)}};
}

/// What lists hold are names and addresses: a number is never right. One may stand without its list.
Tree list_of(std::string_view shape) {
  Tree item = shape == "text" ? Tree(TreeMap{{"type", "string"}}) : schema_of(shape);
  TreeMap list = {{"type", "array"}, {"items", item}};
  return TreeMap{{"anyOf", TreeList{std::move(item), std::move(list)}}};
}

Tree single_shape(std::string_view shape) {
  const auto colon = shape.find(':');
  const std::string_view head = shape.substr(0, colon);
  const std::string_view rest = colon == std::string_view::npos ? std::string_view{} : shape.substr(colon + 1);
  // A number that is written plainly counts as its text.
  if (head == "text") return TreeMap{{"type", TreeList{"string", "number"}}};
  if (head == "boolean") return TreeMap{{"type", "boolean"}};
  if (head == "integer") {
    const auto dash = rest.find('-');
    return TreeMap{
        {"type", "integer"}, {"minimum", number(rest.substr(0, dash))}, {"maximum", number(rest.substr(dash + 1))}};
  }
  if (head == "duration")
    return text_with_pattern(
        "^(forever|[0-9.]+ *(ms|millisecond|s|sec|seconds?|m|min|minutes?|h|hours?|d|days?|weeks?))$");
  if (head == "size") return text_with_pattern("^[0-9.]+ *(MB|MiB|GB|GiB)$");
  if (head == "percent") return text_with_pattern("^[0-9.]+ *%$");
  if (head == "on-off") return TreeMap{{"enum", TreeList{"on", "off", true, false}}};
  if (head == "enum") return enumeration(rest);
  if (head == "list") return list_of(rest);
  if (head == "map") return TreeMap{{"type", "object"}, {"additionalProperties", schema_of(rest)}};
  if (head == "any") return TreeMap{};
  if (head == "environment") return TreeMap{{"type", TreeList{"object", "null"}}};
  if (language::find_object(head) == nullptr) throw std::logic_error("language: unknown shape " + std::string(shape));
  return TreeMap{{"$ref", "#/$defs/" + std::string(head)}};
}

/// End of the first alternative; those in parentheses belong together.
std::size_t alternative_end(std::string_view shape) {
  int depth = 0;
  for (std::size_t i = 0; i < shape.size(); ++i) {
    if (shape[i] == '(') ++depth;
    if (shape[i] == ')') --depth;
    if (shape[i] == '|' && depth == 0) return i;
  }
  return shape.size();
}

Tree schema_of(std::string_view shape) {
  if (!shape.empty() && shape.front() == '(') shape = shape.substr(1, shape.size() - 2);
  TreeList alternatives;
  while (!shape.empty()) {
    const std::size_t end = alternative_end(shape);
    alternatives.push_back(single_shape(shape.substr(0, end)));
    shape.remove_prefix(std::min(end + 1, shape.size()));
  }
  if (alternatives.size() == 1) return alternatives.front();
  return TreeMap{{"anyOf", std::move(alternatives)}};
}

/// What may be written with no value, as in `queues: {work: }`.
bool may_be_empty(std::string_view object) {
  for (const std::string_view name : {"bucket", "call", "consumption", "event", "queue", "topic", "subscription"}) {
    if (object == name) return true;
  }
  return false;
}

TreeMap object_schema(const language::Object& object) {
  TreeMap properties;
  TreeList required;
  for (const language::Key& key : object.keys) {
    Tree schema = schema_of(key.shape);
    auto& members = std::get<TreeMap>(schema.value);
    members.insert(members.begin(), {"description", std::string(key.doc)});
    if (!key.default_value.empty()) members.push_back({"default", std::string(key.default_value)});
    properties.push_back({std::string(key.name), std::move(schema)});
    if (key.required) required.emplace_back(std::string(key.name));
  }
  // A call may be written with no value, as in `calls: {payment: }`.
  TreeMap schema = {{"description", std::string(object.doc)},
                    {"type", may_be_empty(object.name) ? Tree(TreeList{"object", "null"}) : Tree("object")},
                    {"properties", std::move(properties)}};
  if (!required.empty()) schema.push_back({"required", std::move(required)});
  schema.push_back({"additionalProperties", false});
  return schema;
}

}  // namespace

Tree json_schema() {
  TreeMap definitions;
  for (const language::Object& object : language::objects()) {
    if (object.name != "topology") definitions.push_back({std::string(object.name), object_schema(object)});
  }
  TreeMap schema = {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                    {"title", "Pergola topology, version 1"}};
  for (TreeMember& member : object_schema(*language::find_object("topology"))) schema.push_back(std::move(member));
  schema.push_back({"$defs", std::move(definitions)});
  return schema;
}

}  // namespace pergola
