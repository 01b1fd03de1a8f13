#include "backends/aws_cli/shape.hpp"

#include <algorithm>
#include <charconv>

namespace pergola::aws_cli {
namespace {

Value as_member(const Property& property, Value value) {
  if (property.cli.member.empty()) return value;
  return Object{{std::string(property.cli.member), std::move(value)}};
}

/// Sets a member at a dotted name, inside of what is set there; `.` is the object itself.
void set_at(Object& object, std::string_view name, Value value) {
  if (name == ".") {
    for (const Member& member : value.get<Object>().members()) object.set(member.name, member.value);
    return;
  }
  const std::size_t dot = name.find('.');
  if (dot == std::string_view::npos) return object.set(std::string(name), std::move(value));
  const Value* there = object.find(name.substr(0, dot));
  const auto* known = there == nullptr ? nullptr : there->as<Object>();
  Object inner = known == nullptr ? Object() : *known;
  set_at(inner, name.substr(dot + 1), std::move(value));
  object.set(std::string(name.substr(0, dot)), std::move(inner));
}

Value translated(const Property& property, const Value& value) {
  const auto* text = value.as<std::string>();
  if (text == nullptr) return value;
  const auto& table = property.cli_values;
  const auto found =
      std::find_if(table.begin(), table.end(), [&](const Translation& row) { return row.from == *text; });
  return found == table.end() ? value : Value(found->to);
}

Value renamed(std::span<const Property> properties, const Object& object) {
  Object out;
  for (const Member& member : object.members()) {
    const Property* property = find_property(properties, member.name);
    if (property == nullptr || !property->cli.is_passed()) continue;
    if (property->cli.form == CliForm::counted) {
      set_at(out, property->cli.name, cli_value(*property, member.value));
    } else {
      out.set(std::string(property->cli.name), cli_value(*property, member.value));
    }
  }
  return out;
}

std::string_view take_word(std::string_view& path) {
  const std::size_t dot = std::min(path.find('.'), path.size());
  const std::string_view word = path.substr(0, dot);
  path.remove_prefix(std::min(dot + 1, path.size()));
  return word;
}

}  // namespace

Value cli_value(const Property& property, const Value& value) {
  if (property.cli.form == CliForm::json) {
    const bool is_document = value.as<Object>() != nullptr || value.as<List>() != nullptr;
    return is_document ? Value(json_text(value)) : value;
  }
  if (const auto* object = value.as<Object>()) {
    return property.properties.empty() ? value : renamed(property.properties, *object);
  }
  if (const auto* list = value.as<List>()) {
    List out;
    for (const Value& element : *list) out.push_back(cli_value(property, element));
    if (property.cli.form == CliForm::counted) {
      const auto count = static_cast<std::int64_t>(out.size());
      return Object{{"Quantity", count}, {"Items", std::move(out)}};
    }
    return out;
  }
  return as_member(property, translated(property, value));
}

Value attribute_text(const Value& value) {
  if (const auto* flag = value.as<bool>()) return *flag ? "true" : "false";
  if (const auto* number = value.as<std::int64_t>()) return std::to_string(*number);
  if (value.as<Object>() != nullptr || value.as<List>() != nullptr || value.as<double>() != nullptr)
    return json_text(value);
  return value;
}

Place find_place(Place start, std::string_view path) {
  while (!path.empty() && start.value != nullptr) {
    const std::string_view word = take_word(path);
    if (const auto* list = start.value->as<List>()) {
      std::size_t index = 0;
      const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), index);
      const bool is_inside = error == std::errc() && end == word.data() + word.size() && index < list->size();
      start.value = is_inside ? &(*list)[index] : nullptr;
    } else if (const auto* object = start.value->as<Object>()) {
      start.property = start.property == nullptr ? nullptr : find_property(start.property->properties, word);
      start.value = object->find(word);
    } else {
      start.value = nullptr;
    }
  }
  return start.value == nullptr ? Place{} : start;
}

Place find_place(std::span<const Property> properties, const Object& values, std::string_view path) {
  const std::string_view word = take_word(path);
  return find_place({find_property(properties, word), values.find(word)}, path);
}

}  // namespace pergola::aws_cli
