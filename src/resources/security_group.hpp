// Security groups, and the rules that they have.
#pragma once

#include <string>
#include <string_view>

#include "resources/lowering.hpp"

namespace pergola {

/// TCP port 443 from or to an IPv4 range. Descriptions are unique in a group: they name the rule in Terraform.
[[nodiscard]] Object https_range(std::string_view description, std::string range);

/// TCP port 443 from or to the members of a security group of the graph.
[[nodiscard]] Object https_group(std::string_view description, std::string_view group_id);

/// TCP from a prefix list.
[[nodiscard]] Object tcp_from_list(std::string_view description, PortRange ports, Value list);

/// Other TCP ports.
[[nodiscard]] Object tcp_range(std::string_view description, PortRange ports, std::string range);
[[nodiscard]] Object tcp_group(std::string_view description, PortRange ports, std::string_view group_id);
/// TCP to the members of a security group that exists.
[[nodiscard]] Object tcp_to_existing(std::string_view description, PortRange ports, Value group);

/// AWS lets everything out unless a group says otherwise; this rule matches nothing.
[[nodiscard]] List nothing_leaves();

/// The network's VPC, new or existing.
[[nodiscard]] Value vpc_id(const Topology& topology);

/// Tags with a `Name` of `<stack>-<part>`.
[[nodiscard]] List name_tag(const Topology& topology, std::string_view part);

/// Adds a security group `<stack>-<part>`, in the network's VPC unless another one is given.
void add_security_group(Lowering& lowering, std::string_view id, std::string_view part, std::string_view description,
                        List ingress, List egress, Value vpc = nullptr);

}  // namespace pergola
