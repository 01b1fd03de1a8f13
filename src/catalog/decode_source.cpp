#include <algorithm>

#include <fmt/format.h>

#include "base/spelling.hpp"
#include "catalog/decode_parts.hpp"

namespace pergola {
namespace {

bool is_index(std::string_view word) {
  return !word.empty() && word.find_first_not_of("0123456789") == std::string_view::npos;
}

template <typename Range>
void report_missing(const KindContext& context, std::string_view what, std::string_view name, const Range& known,
                    const Span& span, const std::string& path) {
  std::vector<std::string_view> names;
  for (const auto& item : known) names.push_back(item.name);
  Diagnostic& diagnostic =
      context.out.error("kind-reference", fmt::format("the kind describes no {} '{}'", what, name), span, path);
  if (std::optional<std::string> meant = closest(name, names)) diagnostic.suggestion = std::move(*meant);
}

/// Follows a dotted path. What a property without members holds is not described, so anything may be inside.
void check_members(const KindContext& context, std::span<const Property> properties, std::string_view dotted,
                   const Span& span, const std::string& path) {
  while (!dotted.empty()) {
    const std::size_t dot = std::min(dotted.find('.'), dotted.size());
    const std::string_view word = dotted.substr(0, dot);
    dotted.remove_prefix(std::min(dot + 1, dotted.size()));
    if (is_index(word)) continue;
    const Property* property = find_property(properties, word);
    if (property == nullptr) {
      report_missing(context, "property", word, properties, span, path);
      return;
    }
    if (property->properties.empty()) return;
    properties = property->properties;
  }
}

void check_attribute(const KindContext& context, std::string_view name, const Span& span, const std::string& path) {
  if (name == "Ref") {
    if (!context.has_ref) context.out.error("kind-reference", "'@Ref' is used, but the kind says no 'ref'", span, path);
    return;
  }
  const bool known = std::any_of(context.attributes.begin(), context.attributes.end(),
                                 [&](const Reference& attribute) { return attribute.name == name; });
  if (!known) report_missing(context, "attribute", name, context.attributes, span, path);
}

void check_member(const KindContext& context, std::string_view member, const Span& span, const std::string& path) {
  if (!context.in_loop) {
    context.out.error("kind-reference", fmt::format("'.{}' has no meaning here: nothing is repeated", member), span,
                      path);
    return;
  }
  if (context.element == nullptr || context.element->properties.empty()) return;
  check_members(context, context.element->properties, member, span, path);
}

struct Prefix {
  std::string_view text;
  Source::Form form;
};
constexpr std::array<Prefix, 7> k_prefixes = {{{"=", Source::Form::constant},
                                               {"@", Source::Form::attribute},
                                               {".", Source::Form::member},
                                               {"digest:", Source::Form::digest},
                                               {"file:", Source::Form::file},
                                               {"text:", Source::Form::text},
                                               {"shown:", Source::Form::shown}}};

Source parse_source(std::string_view text) {
  for (const Prefix& prefix : k_prefixes) {
    if (text.starts_with(prefix.text)) return {prefix.form, text.substr(prefix.text.size()), {}};
  }
  return {Source::Form::property, text, {}};
}

void check_placeholders(const KindContext& context, std::string_view text, const Span& span, const std::string& path);

void check_source(const KindContext& context, const Source& source, const Span& span, const std::string& path) {
  switch (source.form) {
    case Source::Form::property:
    case Source::Form::digest:
    case Source::Form::file:
    case Source::Form::text:
      check_property(context, source.text, span, path);
      break;
    case Source::Form::attribute:
      check_attribute(context, source.text, span, path);
      break;
    case Source::Form::member:
      check_member(context, source.text, span, path);
      break;
    case Source::Form::shown:
      check_placeholders(context, source.text, span, path);
      break;
    case Source::Form::constant:
    case Source::Form::object:
    case Source::Form::list:
      break;
  }
}

/// The sources in braces in a JMESPath text; braces that are empty or hold a colon or quote are JMESPath's own.
void check_placeholders(const KindContext& context, std::string_view text, const Span& span, const std::string& path) {
  for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
    const std::size_t close = text.find_first_of("{}", open + 1);
    if (close == std::string_view::npos || text[close] == '{') continue;
    const std::string_view inside = text.substr(open + 1, close - open - 1);
    if (inside.empty() || inside.find_first_of(":\"") != std::string_view::npos) continue;
    check_source(context, parse_source(inside), span, path);
  }
}

}  // namespace

void check_property(const KindContext& context, std::string_view dotted, const Span& span, const std::string& path) {
  if (dotted.empty()) {
    context.out.error("kind-reference", "a property's name is missing", span, path);
    return;
  }
  check_members(context, context.properties, dotted, span, path);
}

std::string_view read_property_name(const KindContext& context, ObjectReader& reader, std::string_view key) {
  const std::string_view name = context.required_text(reader, key);
  if (!name.empty()) check_property(context, name, reader.node().find(key)->span, reader.path(key));
  return name;
}

Source decode_source(const KindContext& context, const Node& node, const std::string& path) {
  std::vector<Source::Entry> entries;
  if (node.kind == Node::Kind::mapping) {
    for (const Node::Entry& entry : node.entries) {
      entries.push_back(
          {context.arena.text(entry.key), decode_source(context, entry.value, child_path(path, entry.key))});
    }
    return {Source::Form::object, {}, context.arena.list(std::move(entries))};
  }
  if (node.kind == Node::Kind::sequence) {
    for (std::size_t i = 0; i < node.items.size(); ++i) {
      entries.push_back({{}, decode_source(context, node.items[i], item_path(path, i))});
    }
    return {Source::Form::list, {}, context.arena.list(std::move(entries))};
  }
  if (node.kind != Node::Kind::string) {
    context.out.error("wrong-type", fmt::format("expected a source, found {}", name_of(node.kind)), node.span, path)
        .notes.emplace_back("a constant is written with '=' before it, in quotes: \"=5\"");
    return {};
  }
  const Source source = parse_source(context.arena.text(node.text));
  check_source(context, source, node.span, path);
  return source;
}

std::span<const Source::Entry> decode_options(const KindContext& context, ObjectReader& reader) {
  const Node* options = reader.get("options");
  if (options == nullptr) return {};
  const std::string path = reader.path("options");
  const ObjectReader shape = context.reader(*options, path, "'options'");
  if (!shape.is_mapping()) return {};
  return decode_source(context, *options, path).entries;
}

std::string_view read_jmespath(const KindContext& context, ObjectReader& reader, std::string_view key) {
  const std::string_view text = context.text(reader, key);
  if (!text.empty()) check_placeholders(context, text, reader.node().find(key)->span, reader.path(key));
  return text;
}

}  // namespace pergola
