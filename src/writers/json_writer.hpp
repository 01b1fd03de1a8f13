// Tree to JSON text (RFC 8259).
#pragma once

#include <string>
#include <string_view>

#include "writers/tree.hpp"

namespace pergola {

/// `compact` is one line without spaces. `pretty` has two spaces a level, a member a line and no newline at the end;
/// lists of scalars that fit in 100 columns stay on one line.
enum class JsonStyle { compact, pretty };

/// Strings must be UTF-8. A tag in the tree is a mistake of ours: throws std::logic_error.
[[nodiscard]] std::string write_json(const Tree& tree, JsonStyle style);

/// A string as a JSON literal, quotes included.
[[nodiscard]] std::string json_quote(std::string_view text);

}  // namespace pergola
