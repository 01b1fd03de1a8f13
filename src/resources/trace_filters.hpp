// X-Ray filter expressions for the nodes of a topology.
#pragma once

#include <string>

#include "topology/model.hpp"

namespace pergola {

/// Traces that a service has a part in.
[[nodiscard]] std::string service_filter(const Topology& topology, const Service& service);
/// Traces in which one calls the other.
[[nodiscard]] std::string edge_filter(const Topology& topology, const Service& caller, const Service& callee);

}  // namespace pergola
