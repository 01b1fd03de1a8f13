// Sections that are mappings of names to things of one kind.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "document/object_reader.hpp"

namespace pergola {

/// The things of a mapping: decode(entry, path of the entry, out) for each. Reports wrong-type for what is none;
/// `names` and `things` say what was expected ("names", "tables").
template <typename T, typename Decode>
[[nodiscard]] std::vector<T> decode_entries(const Node& node, const std::string& path, std::string_view names,
                                            std::string_view things, Decode decode, Diagnostics& out) {
  std::vector<T> all;
  if (node.kind != Node::Kind::mapping) {
    out.error("wrong-type", fmt::format("expected a mapping of {} to {}, found {}", names, things, name_of(node.kind)),
              node.span, path);
    return all;
  }
  for (const Node::Entry& entry : node.entries) all.push_back(decode(entry, child_path(path, entry.key), out));
  return all;
}

/// The section `key` of a mapping, whose key says what its things are called; left alone when it is absent.
template <typename T, typename Decode>
void decode_named(ObjectReader& reader, std::string_view key, std::vector<T>& section, Decode decode,
                  Diagnostics& out) {
  if (const Node* node = reader.get(key))
    section = decode_entries<T>(*node, reader.path(key), "names", key, decode, out);
}

}  // namespace pergola
