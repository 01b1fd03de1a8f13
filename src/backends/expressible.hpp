// What a target other than CloudFormation has no way to say.
#pragma once

#include "base/diagnostics.hpp"
#include "resources/graph.hpp"

namespace pergola {

/// Reports each resource of no kind (type-not-modelled) and what does not fit its kind (property-not-modelled), and
/// returns whether there is nothing of this: only then can Terraform or the AWS CLI be rendered.
[[nodiscard]] bool are_types_modelled(const Graph& graph, std::string_view target, Diagnostics& out);

/// Reports what the calls of the AWS CLI lack (target-cannot-express): properties, as warnings, and values that other
/// resources refer to. False when a value is lacking.
[[nodiscard]] bool can_calls_express(const Graph& graph, Diagnostics& out);

}  // namespace pergola
