// What a YAML parser says about a document, in order.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "document/node.hpp"

namespace pergola {

struct ParseEvent {
  enum class Type { scalar, null, alias, sequence_start, sequence_end, mapping_start, mapping_end };
  Type type = Type::null;
  std::size_t at = 0;      ///< Offset of the first byte, properties included; nothing for ends.
  std::size_t anchor = 0;  ///< Number of the anchor, or of the one that an alias refers to; 0: none.
  std::string tag;         ///< `?`: none, `!`: none and not plain.
  std::string value;
};

constexpr std::size_t k_deepest = 64;

/// Makes the tree. False when an alias leaves none.
[[nodiscard]] bool build_tree(const SourceFile& source, const std::vector<ParseEvent>& events, Node& root,
                              Diagnostics& out);

}  // namespace pergola
