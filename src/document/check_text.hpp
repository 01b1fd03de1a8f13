// Whether bytes can be YAML at all.
#pragma once

#include "base/diagnostics.hpp"

namespace pergola {

/// Reports a text that is too large (yaml-size) or holds what YAML forbids (yaml-encoding), and returns false.
[[nodiscard]] bool check_text(const SourceFile& source, Diagnostics& out);

}  // namespace pergola
