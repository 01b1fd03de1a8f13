// The ways that lead out of the subnets of a new VPC.
#pragma once

#include "resources/lowering.hpp"

namespace pergola {

/// The zone of the n-th subnet: the one that was asked for, or the n-th that VPC Lattice is in.
void set_zone(Object& subnet, const NewVpc& vpc, int index);

/// Subnets with a route to the internet, as many as a public load balancer and NAT gateways stand in.
void add_public_subnets(Lowering& lowering);

/// Route tables of the private subnets, which lead to the NAT gateways where there are any. Returns their ids: of one
/// table, or with a NAT gateway in each zone of one table a zone.
[[nodiscard]] List add_private_routes(Lowering& lowering);

}  // namespace pergola
