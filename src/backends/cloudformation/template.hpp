// A graph as a CloudFormation template.
#pragma once

#include "resources/graph.hpp"
#include "writers/tree.hpp"

namespace pergola::cloudformation {

/// Sections in the order of the template anatomy; resources by concern, otherwise in the graph's order.
[[nodiscard]] Tree to_template(const Graph& graph);

}  // namespace pergola::cloudformation
