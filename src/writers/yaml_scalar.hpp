// Single YAML scalars: which style a text needs, and the text in it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "writers/tree.hpp"

namespace pergola {

/// Inside of brackets, commas and brackets end a plain text.
enum class YamlContext { block, flow };

/// A text on one line: plain where no reader of YAML 1.1 or 1.2 takes it for anything else, otherwise in single quotes,
/// or in double quotes where it holds what must be escaped.
[[nodiscard]] std::string yaml_text(std::string_view text, YamlContext context);

/// A tree that is no list and no map, on one line.
[[nodiscard]] std::string yaml_scalar(const Tree& tree, YamlContext context);

struct LiteralBlock {
  std::string header;  ///< `|`, `|-`, `|+`, with an indentation indicator where the first line begins with white space.
  std::string lines;   ///< Indented, each with its line break.
};

/// A text of several lines as a literal block two columns in from its parent, if reading that gives exactly the text.
[[nodiscard]] std::optional<LiteralBlock> yaml_literal(std::string_view text, std::size_t parent_indent, bool at_root);

}  // namespace pergola
