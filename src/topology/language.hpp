// The language as a table: each key, what it takes, its default and meaning. The JSON Schema, `explain` and the
// reference page come from here; tests hold it against the decoders.
#pragma once

#include <span>
#include <string_view>

namespace pergola::language {

struct Key {
  std::string_view name;
  /// Alternatives apart by `|`: text, boolean, integer:LOW-HIGH, duration, size, percent, on-off, enum:a,b, list:SHAPE,
  /// map:SHAPE, map:any, or the name of an object. SHAPE may be alternatives in parentheses. A plain number counts as a
  /// text, one item as a list of it.
  std::string_view shape;
  std::string_view default_value;  ///< As one would write it; empty: none.
  std::string_view doc;
  bool required = false;
};

struct Object {
  std::string_view name;
  std::string_view path;  ///< Where it stands: `services.<name>.lambda`.
  std::string_view doc;
  std::span<const Key> keys;
};

/// All objects, the topology itself first.
[[nodiscard]] std::span<const Object> objects();

[[nodiscard]] const Object* find_object(std::string_view name);

}  // namespace pergola::language
