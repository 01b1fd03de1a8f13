#include <fmt/format.h>

#include "catalog/decode_parts.hpp"

namespace pergola {
namespace {

/// The label of a companion is a member of its element.
void check_label(const KindContext& context, ObjectReader& reader, const Companion& companion) {
  const Property* list = find_property(context.properties, companion.each);
  if (companion.label.empty() || list == nullptr || list->properties.empty()) return;
  if (find_property(list->properties, companion.label) != nullptr) return;
  context.out.error("kind-reference", fmt::format("'{}' has no member '{}'", list->name, companion.label),
                    reader.node().find("label")->span, reader.path("label"));
}

Companion decode_companion(const KindContext& context, const Node& node, const std::string& path) {
  ObjectReader reader = context.reader(node, path, "the companion");
  Companion companion;
  if (!reader.is_mapping()) return companion;
  companion.type = context.required_text(reader, "type");
  const std::optional<std::string> trigger = reader.at_most_one({"each", "when"});
  if (trigger == "each") companion.each = read_property_name(context, reader, "each");
  if (trigger == "when") companion.when = read_property_name(context, reader, "when");
  if (!trigger) {
    context.out.error("missing-key", "the companion needs 'each' or 'when'", node.span, path);
  }
  companion.label = context.text(reader, "label");
  check_label(context, reader, companion);
  companion.link = context.translations(reader, "link");
  companion.block = context.text(reader, "block");
  companion.awaited = reader.boolean("awaited").value_or(false);
  companion.behind = context.texts(reader, "behind");
  if (const Node* properties = reader.get("properties")) {
    companion.properties =
        decode_properties(context, *properties, reader.path("properties"), {false, true, false, true});
  }
  reader.finish();
  return companion;
}

std::span<const std::string_view> read_triggers(const KindContext& context, ObjectReader& reader) {
  const std::span<const std::string_view> names = context.texts(reader, "triggers");
  for (std::size_t i = 0; i < names.size(); ++i)
    check_property(context, names[i], reader.node().find("triggers")->span, item_path(reader.path("triggers"), i));
  return names;
}

}  // namespace

void decode_terraform(const KindContext& context, const Node& node, const std::string& path, Kind& kind) {
  ObjectReader reader = context.reader(node, path, "'terraform'");
  if (!reader.is_mapping()) return;
  if (reader.at_most_one({"omit", "type"}) == "omit") {
    kind.terraform_omit = context.required_text(reader, "omit");
  } else {
    kind.terraform_type = context.required_text(reader, "type");
    if (reader.get("joins") != nullptr) kind.terraform_joins = read_property_name(context, reader, "joins");
    kind.terraform_set = context.translations(reader, "set");
    std::vector<Companion> companions;
    if (const Node* list = reader.get("companions")) {
      if (list->kind != Node::Kind::sequence) {
        context.out.error("wrong-type", fmt::format("expected a list, found {}", name_of(list->kind)), list->span,
                          reader.path("companions"));
      }
      for (std::size_t i = 0; i < list->items.size(); ++i) {
        companions.push_back(decode_companion(context, list->items[i], item_path(reader.path("companions"), i)));
      }
    }
    kind.companions = context.arena.list(std::move(companions));
    kind.triggers = read_triggers(context, reader);
  }
  reader.finish();
}

}  // namespace pergola
