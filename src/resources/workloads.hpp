// What stands in the VPC: functions, which share a security group, and containers, which have one each.
#pragma once

#include <string>
#include <vector>

#include "resources/lowering.hpp"

namespace pergola {

// Names of VPC Lattice services resolve into this range, and requests to targets come from it (VPC Lattice user guide,
// "How VPC Lattice works").
inline constexpr std::string_view k_lattice_range = "169.254.171.0/24";
// Names of resources that it leads to resolve into this one.
inline constexpr std::string_view k_resource_range = "129.224.0.0/17";

/// A security group of workloads.
struct WorkloadGroup {
  std::string id;    ///< Logical id.
  std::string what;  ///< `the functions`, `storefront`.
  std::vector<const Service*> services;
};

/// All groups that there are, in an order that depends on their names only.
[[nodiscard]] std::vector<WorkloadGroup> workload_groups(const Topology& topology);

/// Resources of the network that any of the services uses, by name.
[[nodiscard]] std::vector<const NetworkResource*> resources_of(const Topology& topology,
                                                               const std::vector<const Service*>& services);

/// Where these services may send: VPC Lattice, the endpoints, the databases and resources that they use.
[[nodiscard]] List workload_egress(const Lowering& lowering, const std::vector<const Service*>& services);

/// The functions that stand in the VPC.
[[nodiscard]] std::vector<const Service*> functions_in_vpc(const Topology& topology);

}  // namespace pergola
