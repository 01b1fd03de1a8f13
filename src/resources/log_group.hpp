// Groups of CloudWatch Logs.
#pragma once

#include <string>

#include "resources/lowering.hpp"

namespace pergola {

/// Adds a log group of this name that keeps its events for so many days, or for ever when `days` is 0, encrypted
/// as the topology says of logs.
void add_log_group(Lowering& lowering, std::string id, std::string label_text, std::string name, int days,
                   const Span& origin);

}  // namespace pergola
