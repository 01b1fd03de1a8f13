// Kinds as C++ source: constant tables that cost nothing to load.
#pragma once

#include <string>
#include <vector>

#include "catalog/kind.hpp"

namespace pergola {

/// A translation unit that defines `embedded_kinds()`. The kinds must be sorted by type.
[[nodiscard]] std::string emit_kinds(const std::vector<Kind>& kinds);

}  // namespace pergola
