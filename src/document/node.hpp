// A YAML document as a tree that knows where each piece stands.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/source.hpp"

namespace pergola {

/// Scalars are resolved by the YAML 1.2 core schema: `yes`, `on` and `012` are strings; quoted ones always are.
/// Integers, numbers and booleans keep the text that was written.
struct Node {
  enum class Kind { null, boolean, integer, number, string, sequence, mapping };
  struct Entry;

  Kind kind = Kind::null;
  std::string text;            ///< Scalars: the text, escapes resolved.
  bool quoted = false;         ///< Scalars: in quotes or a block.
  std::vector<Node> items;     ///< Sequences.
  std::vector<Entry> entries;  ///< Mappings, in order; keys are unique strings.
  Span span;                   ///< The scalar as written; for collections from the first to the last piece.

  /// The value of an entry; null when there is none.
  [[nodiscard]] const Node* find(std::string_view key) const;
};

struct Node::Entry {
  std::string key;
  Span key_span;
  Node value;
};

/// What people call the kind, with its article: "a string", "a list", "nothing".
[[nodiscard]] std::string_view name_of(Node::Kind kind);

}  // namespace pergola
