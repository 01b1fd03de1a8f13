// Tree to YAML text.
#pragma once

#include <string>

#include "writers/tree.hpp"

namespace pergola {

/// Block style, two spaces, map order kept; ends with a newline. A string is quoted whenever a YAML 1.1 or 1.2 reader
/// could take it for something else; strings of several lines become literal blocks where that is exact, otherwise they
/// are double-quoted. Empty lists and maps are `[]` and `{}`. A list below a map key is indented by two. Short lists
/// (up to 100 columns) of tagged or plain scalars below a tag (`!GetAtt`, `!Select`) are written in flow style, as
/// people write intrinsics. Doubles are written shortest-exact and always read back as numbers.
[[nodiscard]] std::string write_yaml(const Tree& tree);

}  // namespace pergola
