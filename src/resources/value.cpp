#include "resources/value.hpp"

#include <algorithm>
#include <stdexcept>

#include <fmt/format.h>

namespace pergola {
namespace {

/// Appends the text of a constant; false for what is only known later and for what has no text.
bool append_constant(const Value& value, std::string& text) {
  if (const auto* string = value.as<std::string>()) {
    text += *string;
  } else if (const auto* integer = value.as<std::int64_t>()) {
    text += std::to_string(*integer);
  } else if (const auto* number = value.as<double>()) {
    text += fmt::format("{}", *number);
  } else if (const auto* boolean = value.as<bool>()) {
    text += *boolean ? "true" : "false";
  } else {
    return false;
  }
  return true;
}

void flatten(List parts, List& flat) {
  for (Value& part : parts) {
    if (auto* inner = std::get_if<Join>(&part.data)) {
      flatten(std::move(inner->parts), flat);
    } else if (!part.is_null()) {
      flat.push_back(std::move(part));
    }
  }
}

}  // namespace

// Here, where Member is complete.
Object::Object() = default;
Object::Object(const Object& other) = default;
Object::Object(Object&& other) noexcept = default;
Object& Object::operator=(const Object& other) = default;
Object& Object::operator=(Object&& other) noexcept = default;
Object::~Object() = default;

Object::Object(std::initializer_list<NewMember> members) {
  members_.reserve(members.size());
  for (const NewMember& member : members) set(std::move(member.name), std::move(member.value));
}

void Object::set(std::string name, Value value) {
  const auto same =
      std::find_if(members_.begin(), members_.end(), [&](const Member& member) { return member.name == name; });
  if (same != members_.end()) {
    same->value = std::move(value);
  } else {
    members_.push_back({std::move(name), std::move(value)});
  }
}

void Object::set_if(std::string name, Value value) {
  if (!value.is_null()) set(std::move(name), std::move(value));
}

bool Object::empty() const { return members_.empty(); }

const Value* Object::find(std::string_view name) const {
  const auto found =
      std::find_if(members_.begin(), members_.end(), [&](const Member& member) { return member.name == name; });
  return found == members_.end() ? nullptr : &found->value;
}

const Value& Object::at(std::string_view name) const {
  if (const Value* value = find(name)) return *value;
  throw std::out_of_range(std::string(name));
}

Json json_text(Value document) { return {std::make_shared<const Value>(std::move(document))}; }

std::string name_of(const StoredText& text) {
  std::string name = "Stored";
  bool begin = true;
  for (const char c : text.parameter) {
    const bool is_lower = c >= 'a' && c <= 'z';
    if (!is_lower && !(c >= 'A' && c <= 'Z') && !(c >= '0' && c <= '9')) {
      begin = true;
      continue;
    }
    name += begin && is_lower ? static_cast<char>(c - 'a' + 'A') : c;
    begin = false;
  }
  return name;
}

Value join(List parts) {
  List flat;
  flatten(std::move(parts), flat);
  List merged;
  std::string text;
  const auto end_text = [&] {
    if (!text.empty()) merged.emplace_back(std::exchange(text, {}));
  };
  for (Value& part : flat) {
    if (append_constant(part, text)) continue;
    end_text();
    merged.push_back(std::move(part));
  }
  end_text();
  if (merged.empty()) return "";
  if (merged.size() == 1) return std::move(merged.front());
  return Join{std::move(merged)};
}

const Value* find_path(const Object& object, std::string_view path) {
  const std::size_t dot = path.find('.');
  const Value* value = object.find(path.substr(0, dot));
  if (value == nullptr || dot == std::string_view::npos) return value;
  const auto* inner = value->as<Object>();
  return inner == nullptr ? nullptr : find_path(*inner, path.substr(dot + 1));
}

void for_each_value(const Value& value, const std::function<void(const Value&)>& visit) {
  visit(value);
  if (const auto* list = value.as<List>()) {
    for (const Value& element : *list) for_each_value(element, visit);
  } else if (const auto* object = value.as<Object>()) {
    for (const Member& member : object->members()) for_each_value(member.value, visit);
  } else if (const auto* joined = value.as<Join>()) {
    for (const Value& part : joined->parts) for_each_value(part, visit);
  } else if (const auto* json = value.as<Json>()) {
    if (json->document) for_each_value(*json->document, visit);
  }
}

void for_each_reference(const Value& value, const std::function<void(const std::string&)>& visit) {
  for_each_value(value, [&](const Value& part) {
    if (const auto* ref = part.as<Ref>()) visit(ref->resource);
    if (const auto* attribute = part.as<Attribute>()) visit(attribute->resource);
  });
}

}  // namespace pergola
