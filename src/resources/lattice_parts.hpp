// What the lowerings of VPC Lattice share; each lower_lattice_<part>.cpp decides one of them.
#pragma once

#include <string>

#include "resources/lowering.hpp"
#include "resources/policy.hpp"

namespace pergola {

/// The service network, new or existing.
[[nodiscard]] Value network_id(const Topology& topology);
[[nodiscard]] Value network_arn(const Topology& topology);

/// `AWS_IAM` or `NONE`.
[[nodiscard]] std::string auth_type(const Network& network);

/// Lets the callers of `names` invoke `resource`.
[[nodiscard]] Object invoke_policy(const Topology& topology, const std::vector<std::string>& callers, Value resource);

void add_auth_policy(Lowering& lowering, std::string id, std::string label_text, Value resource, Object policy,
                     const Span& origin);

/// A service with its listener, rules, target groups, auth policy, association and record.
void add_lattice_service(Lowering& lowering, const Service& service);

/// Logs of requests: of the network where it is ours, otherwise of each service.
void add_access_logs(Lowering& lowering);

/// Shares by RAM: of the network and of services.
void add_shares(Lowering& lowering);

/// Gateways to resources, and their place in the service network.
void add_network_resources(Lowering& lowering);

}  // namespace pergola
