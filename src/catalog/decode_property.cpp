#include <fmt/format.h>

#include "catalog/decode_parts.hpp"

namespace pergola {
namespace {

constexpr std::array<std::pair<std::string_view, Replace>, 3> k_replace = {
    {{"never", Replace::never}, {"maybe", Replace::maybe}, {"always", Replace::always}}};

/// Whether the members of a property in this form need names of their own.
bool names_members(TerraformForm form) {
  switch (form) {
    case TerraformForm::argument:
    case TerraformForm::block:
    case TerraformForm::list:
    case TerraformForm::single:
    case TerraformForm::inline_members:
      return true;
    case TerraformForm::json:
    case TerraformForm::map:
    case TerraformForm::arguments:
    case TerraformForm::implied:
    case TerraformForm::companion:
    case TerraformForm::shape:
    case TerraformForm::omit:
      return false;
  }
  return true;
}

void decode_read(const KindContext& context, ObjectReader& reader, Property& property) {
  const Node* read = reader.get("read");
  if (read == nullptr) return;
  if (read->kind != Node::Kind::mapping) {
    property.read = context.text(reader, "read");
    return;
  }
  ObjectReader inner = context.reader(*read, reader.path("read"), "'read'");
  property.read_sorted = inner.boolean("sort").value_or(false);
  property.read = property.read_sorted ? context.text(inner, "path") : context.required_text(inner, "path");
  inner.finish();
}

void decode_values(const KindContext& context, ObjectReader& reader, bool companion, Property& property) {
  const Node* values = reader.get("values");
  if (values == nullptr) return;
  ObjectReader inner = context.reader(*values, reader.path("values"), "'values'");
  property.terraform_values = context.translations(inner, "terraform");
  if (!companion) property.cli_values = context.translations(inner, "cli");
  inner.finish();
}

void check_replaces(const KindContext& context, ObjectReader& reader, const Property& property) {
  if (property.properties.empty()) return;
  KindContext inner = context;
  inner.properties = property.properties;
  const Node* replaces = reader.node().find("replaces");
  for (std::size_t i = 0; i < property.replaces.size(); ++i) {
    const Node& written = i < replaces->items.size() ? replaces->items[i] : *replaces;
    check_property(inner, property.replaces[i], written.span, item_path(reader.path("replaces"), i));
  }
}

Property decode_property(const KindContext& context, const Node::Entry& entry, const std::string& path,
                         const PropertyRules& rules) {
  ObjectReader reader = context.reader(entry.value, path, fmt::format("property '{}'", entry.key));
  Property property;
  property.name = context.arena.text(entry.key);
  if (!reader.is_mapping()) return property;
  const Node* terraform = rules.terraform ? reader.require("terraform") : reader.get("terraform");
  if (terraform != nullptr) property.terraform = decode_terraform_name(context, *terraform, reader.path("terraform"));
  PropertyRules inner = rules;
  inner.top_level = false;
  inner.terraform = rules.terraform && names_members(property.terraform.form);
  if (!rules.companion) {
    const Node* cli = rules.cli ? reader.require("cli") : reader.get("cli");
    if (cli != nullptr) property.cli = decode_cli_name(context, *cli, reader.path("cli"));
    inner.cli = rules.cli && property.cli.form == CliForm::value;
    property.required = reader.boolean("required").value_or(false);
    decode_read(context, reader, property);
  }
  decode_values(context, reader, rules.companion, property);
  if (const Node* members = reader.get("properties")) {
    property.properties = decode_properties(context, *members, reader.path("properties"), inner);
  }
  if (rules.top_level) {
    reader.require("replace");
    property.replace = read_word(context, reader, "replace", k_replace).value_or(Replace::never);
    property.replaces = context.texts(reader, "replaces");
    check_replaces(context, reader, property);
  }
  reader.finish();
  return property;
}

}  // namespace

std::span<const Property> decode_properties(const KindContext& context, const Node& node, const std::string& path,
                                            const PropertyRules& rules) {
  const ObjectReader shape = context.reader(node, path, "'properties'");
  std::vector<Property> properties;
  for (const Node::Entry& entry : node.entries) {
    properties.push_back(decode_property(context, entry, child_path(path, entry.key), rules));
  }
  return context.arena.list(std::move(properties));
}

}  // namespace pergola
