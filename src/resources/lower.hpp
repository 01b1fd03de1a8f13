// Topology to resource graph: which resources a system needs, and how each is set.
#pragma once

#include <optional>

#include "base/diagnostics.hpp"
#include "resources/graph.hpp"
#include "topology/model.hpp"

namespace pergola {

/// The finished graph. Reports what cannot be made (two things that would get one logical id) and returns nothing then.
[[nodiscard]] std::optional<Graph> lower(const Topology& topology, const Catalog& catalog, Diagnostics& out);

}  // namespace pergola
