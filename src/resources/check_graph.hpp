// What AWS refuses of resources that are right one by one.
#pragma once

#include "base/diagnostics.hpp"
#include "resources/graph.hpp"

namespace pergola {

/// Reports other-region: what has to stand in the region of the stack and whose ARN is of another one. Nothing is known
/// of stacks whose region is chosen when deploying.
void check_regions(const Graph& graph, Diagnostics& out);

/// Reports name-collision: two resources of a type with one name (`RoleName` of roles, `QueueName` of queues, ...).
void check_unique_names(const Graph& graph, Diagnostics& out);

/// Reports too-large: environments of functions (4 KB) and policies of roles (10,240 characters) that are larger than
/// AWS takes, by what is known of them before deploying.
void check_sizes(const Graph& graph, Diagnostics& out);

}  // namespace pergola
