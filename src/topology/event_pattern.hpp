// Patterns of EventBridge and filters of SNS: which contents match.
#pragma once

#include <string>

#include "base/diagnostics.hpp"
#include "topology/free_value.hpp"

namespace pergola {

/// Reads a pattern: a mapping whose leaves are values, lists of values, or comparisons such as `{prefix: eu-}`. A
/// single value stands for a list of it. Reports pattern-invalid (EventBridge user guide, "Comparison operators for use
/// in event patterns").
[[nodiscard]] FreeValue read_event_pattern(const Node& node, const std::string& path, Diagnostics& out);

}  // namespace pergola
