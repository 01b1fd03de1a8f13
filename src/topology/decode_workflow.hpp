// The decoder of workflows.
#pragma once

#include <string>

#include "base/diagnostics.hpp"
#include "topology/workflow.hpp"

namespace pergola {

[[nodiscard]] Workflow decode_workflow(const Node::Entry& entry, const std::string& path, Diagnostics& out);

}  // namespace pergola
