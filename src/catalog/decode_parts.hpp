// Pieces of the decoder of kind files; each reports what is wrong and returns what could be read.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostics.hpp"
#include "catalog/arena.hpp"
#include "catalog/kind.hpp"
#include "document/object_reader.hpp"

namespace pergola {

/// What is known while a kind file is read.
struct KindContext {
  KindArena& arena;
  Diagnostics& out;
  std::span<const Property> properties;  ///< Of the kind, once they are read.
  std::span<const Reference> attributes;
  bool has_ref = false;
  const Property* element = nullptr;  ///< In a part with `each`: the list's property.
  bool in_loop = false;               ///< `.` has a value.

  [[nodiscard]] ObjectReader reader(const Node& node, const std::string& path, std::string what) const {
    return {node, path, std::move(what), out};
  }
  /// The text of a key, kept; empty when absent.
  std::string_view text(ObjectReader& reader, std::string_view key) const;
  /// The same; reports missing-key.
  std::string_view required_text(ObjectReader& reader, std::string_view key) const;
  std::span<const std::string_view> texts(ObjectReader& reader, std::string_view key) const;
  std::span<const Translation> translations(ObjectReader& reader, std::string_view key) const;
};

/// Reports a value that is none of `words`.
void report_unknown_word(const KindContext& context, const Node& value, const std::string& path,
                         const std::vector<std::string_view>& words);

/// The meaning of the word that a key holds; reports unknown-value.
template <typename T, std::size_t N>
std::optional<T> read_word(const KindContext& context, ObjectReader& reader, std::string_view key,
                           const std::array<std::pair<std::string_view, T>, N>& words) {
  const Node* value = reader.get(key);
  if (value == nullptr) return std::nullopt;
  std::vector<std::string_view> names;
  for (const auto& [name, meaning] : words) {
    if (value->kind == Node::Kind::string && value->text == name) return meaning;
    names.push_back(name);
  }
  report_unknown_word(context, *value, reader.path(key), names);
  return std::nullopt;
}

/// What a property has to say for itself.
struct PropertyRules {
  bool top_level = false;
  bool terraform = true;   ///< Its Terraform name must be stated.
  bool cli = true;         ///< Its CLI name must be stated …
  bool companion = false;  ///< … or cannot be, in a companion.
};

[[nodiscard]] std::span<const Property> decode_properties(const KindContext& context, const Node& node,
                                                          const std::string& path, const PropertyRules& rules);

[[nodiscard]] TerraformName decode_terraform_name(const KindContext& context, const Node& node,
                                                  const std::string& path);
[[nodiscard]] CliName decode_cli_name(const KindContext& context, const Node& node, const std::string& path);

/// The `terraform` and `cli` sections.
void decode_terraform(const KindContext& context, const Node& node, const std::string& path, Kind& kind);
void decode_cli(const KindContext& context, const Node& node, const std::string& path, Kind& kind);

/// The one key that says what the mapping is; reports when there is none.
[[nodiscard]] std::optional<std::string> read_verb(const KindContext& context, ObjectReader& reader,
                                                   const std::vector<std::string_view>& verbs, const std::string& path);

/// Reports a verb that does not say `true`.
void require_true(const KindContext& context, ObjectReader& reader, std::string_view key);

/// Where a value comes from, and checks that it exists.
[[nodiscard]] Source decode_source(const KindContext& context, const Node& node, const std::string& path);
[[nodiscard]] std::span<const Source::Entry> decode_options(const KindContext& context, ObjectReader& reader);

/// A JMESPath text; its `{sources}` are checked.
[[nodiscard]] std::string_view read_jmespath(const KindContext& context, ObjectReader& reader, std::string_view key);

/// Reports a property (dotted for members) that the kind does not describe.
void check_property(const KindContext& context, std::string_view dotted, const Span& span, const std::string& path);

/// The property that a key names.
[[nodiscard]] std::string_view read_property_name(const KindContext& context, ObjectReader& reader,
                                                  std::string_view key);

}  // namespace pergola
