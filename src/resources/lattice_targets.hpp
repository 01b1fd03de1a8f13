// Target groups of VPC Lattice: what they are for each way in which a service can run.
#pragma once

#include <string>
#include <vector>

#include "resources/lowering.hpp"

namespace pergola {

/// Services that the listener or a route of a service forwards to, by name, each once.
[[nodiscard]] std::vector<const Service*> forwarded_to(const Topology& topology, const Service& owner);

/// Logical id of the target group by which `owner` reaches `target`. A target group belongs to one service (VPC Lattice
/// API, CreateTargetGroup), so that a target of several services has several.
[[nodiscard]] std::string target_group_id(const Service& owner, const Service& target);

/// Logical ids of a target group and of the listener that leads to it.
struct TargetGroupUse {
  std::string target_group;
  std::string listener;
};

/// All target groups that a service is a target in.
[[nodiscard]] std::vector<TargetGroupUse> target_groups_of(const Topology& topology, const Service& target);

/// Adds the target group; what the listener or rule has to wait for besides is in the result.
std::vector<std::string> add_target_group(Lowering& lowering, const Service& owner, const Service& target);

}  // namespace pergola
