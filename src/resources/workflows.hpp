// Workflows as values.
#pragma once

#include <string>

#include "resources/lowering.hpp"

namespace pergola {

[[nodiscard]] Value workflow_arn(const Workflow& workflow);
/// The same as a text: who may start a workflow may be one of those that it invokes.
[[nodiscard]] Value workflow_arn_text(const Topology& topology, const Workflow& workflow);

/// The definition in Amazon States Language; names in its texts are put in.
[[nodiscard]] Value definition_of(const Topology& topology, const Workflow& workflow);

}  // namespace pergola
