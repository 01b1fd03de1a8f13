// A graph as a CloudFormation template.
#pragma once

#include <optional>

#include "backends/cloudformation/nested.hpp"
#include "resources/graph.hpp"
#include "writers/tree.hpp"

namespace pergola::cloudformation {

/// Sections in the order of the template anatomy; resources by concern, otherwise in the graph's order. Those of the
/// nested stack are not there, the stack is.
[[nodiscard]] Tree to_template(const Graph& graph, const std::optional<NestedStack>& nested = std::nullopt);

}  // namespace pergola::cloudformation
