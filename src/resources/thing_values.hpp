// What stands for a thing where a definition names it.
#pragma once

#include <string>
#include <string_view>

#include "resources/lowering.hpp"

namespace pergola {

/// The ARN of a function, the name of a table or bucket, the URL of a queue, the ARN of a topic, the name of the bus of
/// an event, the ARN of a workflow.
[[nodiscard]] Value thing_value(const Topology& topology, const std::string& name);

}  // namespace pergola
