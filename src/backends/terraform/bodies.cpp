#include "backends/terraform/bodies.hpp"

#include <algorithm>
#include <stdexcept>

#include <fmt/format.h>

namespace pergola::terraform {
namespace {

[[noreturn]] void mistake(const Property& property, std::string_view what) {
  throw std::logic_error(fmt::format("terraform: property {}: {}", property.name, what));
}

/// An object, or the only one of a list.
const Object& as_object(const Property& property, const Value& value) {
  const auto* list = value.as<List>();
  const auto* object = list != nullptr && list->size() == 1 ? list->front().as<Object>() : value.as<Object>();
  if (object == nullptr) mistake(property, "an object was expected");
  return *object;
}

/// Whether it still has to become text.
bool is_document(const Value& value) { return value.as<Object>() != nullptr || value.as<List>() != nullptr; }

const Value& single(const Property& property, const Value& value) {
  const auto* list = value.as<List>();
  if (list == nullptr || list->size() != 1) mistake(property, "a list of one was expected");
  return list->front();
}

/// An object, or the only one of a list.
const Object& inlined(const Property& property, const Value& value) {
  return as_object(property, value.as<List>() == nullptr ? value : single(property, value));
}

/// `health_check.path` is the argument `path` of the block `health_check`.
bool stands_in_block(std::string_view name) { return name.find('.') != std::string_view::npos; }

bool stands_in_block(const Property& property) {
  return property.terraform.form == TerraformForm::argument && stands_in_block(property.terraform.name);
}

std::string_view last_name(std::string_view name) { return name.substr(name.find('.') + 1); }

/// The block of the body that a dotted name begins with.
hcl::Body& block_of(std::string_view name, hcl::Body& body) {
  const std::string_view type = name.substr(0, name.find('.'));
  for (auto& item : body.items) {
    auto* block = std::get_if<hcl::Block>(&item);
    if (block != nullptr && block->type == type) return block->body;
  }
  return body.block(std::string(type));
}

/// Whether the members of a document are called differently in Terraform.
bool renames_members(const Property& property) {
  return std::any_of(property.properties.begin(), property.properties.end(),
                     [](const Property& member) { return member.terraform.form != TerraformForm::omit; });
}

/// What AWS takes as text, and Terraform as what it means.
Value typed(const Value& value) {
  const auto* text = value.as<std::string>();
  if (text == nullptr) return value;
  if (*text == "true" || *text == "false") return *text == "true";
  const bool is_number = !text->empty() && text->size() < 10 &&
                         std::all_of(text->begin(), text->end(), [](char c) { return c >= '0' && c <= '9'; });
  return is_number ? Value(std::int64_t{std::stoi(*text)}) : value;
}

/// A constant as the kind's translations spell constants; empty when it is none.
std::string constant_text(const Value& value) {
  if (const auto* text = value.as<std::string>()) return *text;
  if (const auto* boolean = value.as<bool>()) return *boolean ? "true" : "false";
  if (const auto* integer = value.as<std::int64_t>()) return std::to_string(*integer);
  return "";
}

/// What Terraform calls an enumeration value.
Value translate(const Value& value, std::span<const Translation> translations) {
  if (const auto* list = value.as<List>()) {
    List translated;
    for (const Value& element : *list) translated.push_back(translate(element, translations));
    return translated;
  }
  const std::string text = constant_text(value);
  const auto found = std::find_if(translations.begin(), translations.end(),
                                  [&](const Translation& each) { return !text.empty() && each.from == text; });
  if (found == translations.end()) return value;
  if (found->to == "true" || found->to == "false") return found->to == "true";
  return found->to;
}

}  // namespace

void BodyWriter::all(const Object& object, std::span<const Property> properties, hcl::Body& body) {
  arguments(object, properties, body);
  blocks(object, properties, body);
}

void BodyWriter::arguments(const Object& object, std::span<const Property> properties, hcl::Body& body) {
  for (const Property& property : properties) {
    const Value* value = object.find(property.name);
    if (value == nullptr) continue;
    if (property.terraform.form == TerraformForm::arguments) {
      pair_arguments(property, *value, body, InBlock::no);
    } else if (!stands_in_block(property)) {
      argument(property, *value, body);
    }
  }
}

void BodyWriter::blocks(const Object& object, std::span<const Property> properties, hcl::Body& body) {
  for (const Property& property : properties) {
    const Value* value = object.find(property.name);
    if (value == nullptr) continue;
    if (property.terraform.form == TerraformForm::arguments) {
      pair_arguments(property, *value, body, InBlock::yes);
    } else if (stands_in_block(property)) {
      Property inner = property;
      inner.terraform.name = last_name(property.terraform.name);
      argument(inner, *value, block_of(property.terraform.name, body));
    } else {
      block(property, *value, body);
    }
  }
}

bool BodyWriter::is_expressible(const Property& property, const Value& value) {
  std::string why;
  if (property.terraform.form == TerraformForm::omit) {
    why = property.terraform.name;
  } else if (property.properties.empty()) {
    why = expressions_.obstacle(value);
  }
  if (why.empty()) return true;
  out_.warning(
      "target-cannot-express",
      fmt::format("the property {} of {} cannot be expressed in Terraform: {}", property.name, resource_.id, why),
      resource_.origin);
  return false;
}

void BodyWriter::argument(const Property& property, const Value& value, hcl::Body& body) {
  if (property.terraform.form == TerraformForm::companion || property.terraform.form == TerraformForm::implied ||
      !is_expressible(property, value))
    return;
  note_use(property, value);
  const std::string name(property.terraform.name);
  if (const auto* code = value.as<Package>()) return package(*code, property, body);
  switch (property.terraform.form) {
    case TerraformForm::argument:
      return body.attribute(name, expression(property, value));
    case TerraformForm::json:
      if (renames_members(property) && is_document(value))
        return body.attribute(name, hcl::Call{"jsonencode", {expression(property, value)}});
      return body.attribute(name, is_document(value) ? expressions_.json(value) : expressions_.of(value));
    case TerraformForm::map:
      return body.attribute(name, pairs(property, value));
    case TerraformForm::list:
      return body.attribute(name, hcl::ExpressionList{expression(property, value)});
    case TerraformForm::single:
      return body.attribute(name, expression(property, single(property, value)));
    case TerraformForm::inline_members:
      fixed(property, body);
      return arguments(inlined(property, value), property.properties, body);
    case TerraformForm::shape:
      mistake(property, fmt::format("there is no shaper {}", name));
    case TerraformForm::block:
    case TerraformForm::arguments:
    case TerraformForm::implied:
    case TerraformForm::companion:
    case TerraformForm::omit:
      return;
  }
}

void BodyWriter::block(const Property& property, const Value& value, hcl::Body& body) {
  if (property.terraform.form == TerraformForm::inline_members && value.as<Package>() == nullptr) {
    return blocks(inlined(property, value), property.properties, body);
  }
  if (property.terraform.form != TerraformForm::block) return;
  if (!property.terraform.member.empty()) return wrapped(property, value, body);
  const auto one = [&](const Value& element) {
    hcl::Block inner{std::string(property.terraform.name), {}, {}};
    fixed(property, inner.body);
    all(as_object(property, element), property.properties, inner.body);
    body.items.emplace_back(std::move(inner));
  };
  const auto* list = value.as<List>();
  if (list == nullptr) return one(value);
  for (const Value& element : *list) one(element);
}

/// A plain value that is a block here.
void BodyWriter::wrapped(const Property& property, const Value& value, hcl::Body& body) {
  if (!expressions_.obstacle(value).empty()) return;
  hcl::Body& inner = body.block(std::string(property.terraform.name));
  inner.attribute(std::string(property.terraform.member), expression(property, value));
}

void BodyWriter::fixed(const Property& property, hcl::Body& body) {
  for (const Translation& each : property.terraform.fixed) {
    const bool is_flag = each.to == "true" || each.to == "false";
    body.attribute(std::string(each.from), expressions_.of(is_flag ? Value(each.to == "true") : Value(each.to)));
  }
}

void BodyWriter::note_use(const Property& property, const Value& value) {
  const bool is_text = property.terraform.form == TerraformForm::json || value.as<Json>() != nullptr;
  if (is_text || !property.properties.empty()) return;
  for_each_reference(value, [&](const std::string& id) { used_.push_back(id); });
}

/// Arguments that take the path of an archive are called differently; Lambda's also wants its digest.
void BodyWriter::package(const Package& package, const Property& property, hcl::Body& body) {
  const bool is_named = property.terraform.form == TerraformForm::argument;
  const std::string name(is_named ? property.terraform.name : "filename");
  body.attribute(name, expressions_.of(package));
  if (name == "filename") body.attribute("source_code_hash", expressions_.digest(package));
}

hcl::Expression BodyWriter::expression(const Property& property, const Value& value) {
  if (property.properties.empty()) return expressions_.of(translate(value, property.terraform_values));
  const auto* list = value.as<List>();
  if (list == nullptr) return object(as_object(property, value), property.properties);
  hcl::ExpressionList elements;
  for (const Value& element : *list) elements.push_back(object(as_object(property, element), property.properties));
  return elements;
}

hcl::Expression BodyWriter::object(const Object& object, std::span<const Property> properties) {
  hcl::Body body;
  all(object, properties, body);
  hcl::ObjectItems items;
  for (auto& item : body.items) {
    auto* argument = std::get_if<hcl::AttributeItem>(&item);
    if (argument == nullptr) throw std::logic_error("terraform: a block inside an argument");
    items.push_back({std::move(argument->name), std::move(argument->value)});
  }
  return items;
}

void BodyWriter::pair_arguments(const Property& property, const Value& value, hcl::Body& body, InBlock in_block) {
  const auto* list = value.as<List>();
  if (list == nullptr) mistake(property, "a list of pairs was expected");
  for (const Value& element : *list) {
    const Object& pair = as_object(property, element);
    const auto& key = pair.at(property.terraform.map_key).get<std::string>();
    const Value& text = pair.at(property.terraform.map_value);
    const auto& names = property.terraform.arguments;
    const auto found =
        std::find_if(names.begin(), names.end(), [&](const Translation& each) { return each.from == key; });
    if (found == names.end()) mistake(property, fmt::format("Terraform has no argument for {}", key));
    if (found->to.empty()) continue;
    if (stands_in_block(found->to) != (in_block == InBlock::yes)) continue;
    for_each_reference(text, [&](const std::string& id) { used_.push_back(id); });
    hcl::Body& place = in_block == InBlock::yes ? block_of(found->to, body) : body;
    place.attribute(std::string(in_block == InBlock::yes ? last_name(found->to) : found->to),
                    expressions_.of(typed(text)));
  }
}

hcl::Expression BodyWriter::pairs(const Property& property, const Value& value) {
  const auto* list = value.as<List>();
  if (list == nullptr) mistake(property, "a list of pairs was expected");
  hcl::ObjectItems items;
  for (const Value& element : *list) {
    const Object& pair = as_object(property, element);
    const Value* key = pair.find(property.terraform.map_key);
    const Value* text = pair.find(property.terraform.map_value);
    if (key == nullptr || text == nullptr || key->as<std::string>() == nullptr)
      mistake(property, "a pair is incomplete");
    items.push_back({*key->as<std::string>(), expressions_.of(*text)});
  }
  return items;
}

}  // namespace pergola::terraform
