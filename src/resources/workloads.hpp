// What stands in the VPC: functions, which share a security group, and containers, which have one each.
#pragma once

#include <string>
#include <vector>

#include "resources/lowering.hpp"

namespace pergola {

// Names of VPC Lattice services resolve into this range, and requests to targets come from it (VPC Lattice user guide,
// "How VPC Lattice works").
inline constexpr std::string_view k_lattice_range = "169.254.171.0/24";

/// A security group of workloads.
struct WorkloadGroup {
  std::string id;    ///< Logical id.
  std::string what;  ///< `the functions`, `storefront`.
};

/// All groups that there are, in an order that depends on their names only.
[[nodiscard]] std::vector<WorkloadGroup> workload_groups(const Topology& topology);

/// Where these services may send: VPC Lattice, the endpoints, the databases that they use.
[[nodiscard]] List workload_egress(const Lowering& lowering, const std::vector<const Service*>& services);

/// The functions that stand in the VPC.
[[nodiscard]] std::vector<const Service*> functions_in_vpc(const Topology& topology);

}  // namespace pergola
