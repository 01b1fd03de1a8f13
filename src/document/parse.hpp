// Text to document tree.
#pragma once

#include <optional>

#include "base/diagnostics.hpp"
#include "document/node.hpp"

namespace pergola {

/// Reads one YAML document. An empty one is a null node.
///
/// Reports, with positions: syntax errors (yaml-syntax), bytes that are not UTF-8 or control characters that YAML
/// forbids (yaml-encoding), duplicate keys (duplicate-key, labelled with the first), keys that are not strings
/// (yaml-key), a second document (yaml-documents), unknown tags (yaml-tag), nesting deeper than 64 (yaml-depth), inputs
/// over 4 MiB or 250,000 values (yaml-size), and aliases that expand the tree to more than 10,000 nodes beyond what was
/// written, or that refer to an anchor that encloses them (yaml-alias). Merge keys (`<<`) are refused (yaml-merge).
/// Never throws; null when there was an error that leaves no tree, otherwise a tree (duplicate keys keep the first).
[[nodiscard]] std::optional<Node> parse_document(const SourceFile& source, Diagnostics& out);

}  // namespace pergola
