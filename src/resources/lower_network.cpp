// The VPC that callers stand in. What leaves it goes to VPC Lattice, through an endpoint, or by a NAT gateway where one
// was asked for.
#include <fmt/format.h>

#include "resources/existing_values.hpp"
#include "resources/routes.hpp"
#include "resources/security_group.hpp"
#include "resources/workloads.hpp"
#include "topology/cidr.hpp"
#include "topology/zones.hpp"

namespace pergola {
namespace {

std::string subnet_id(int index) { return logical_id("subnet", std::to_string(index + 1)); }

void add_vpc(Lowering& lowering, const NewVpc& vpc, const Span& origin) {
  const Topology& topology = lowering.topology;
  lowering.add({.id = std::string(ids::k_vpc),
                .label = "main",
                .type = "AWS::EC2::VPC",
                .properties = {{"CidrBlock", vpc.cidr.value},
                               {"EnableDnsSupport", true},
                               {"EnableDnsHostnames", true},
                               {"Tags", name_tag(topology, "vpc")}},
                .origin = origin});
  lowering.graph.avoided_zones.assign(k_zones_without_lattice.begin(), k_zones_without_lattice.end());
  const Cidr range = *parse_cidr(vpc.cidr.value);
  for (int i = 0; i < vpc.subnets; ++i) {
    Object properties = {{"VpcId", Ref{std::string(ids::k_vpc)}},
                         {"CidrBlock", subrange(range, range.prefix + 4, static_cast<std::uint32_t>(i)).text()}};
    set_zone(properties, vpc, i);
    properties.set("MapPublicIpOnLaunch", false);
    properties.set("Tags", name_tag(topology, fmt::format("private-{}", i + 1)));
    lowering.add({.id = subnet_id(i),
                  .label = fmt::format("private_{}", i + 1),
                  .type = "AWS::EC2::Subnet",
                  .properties = std::move(properties),
                  .origin = origin});
  }
}

}  // namespace

List subnet_ids(const Topology& topology) {
  List ids;
  if (const auto* existing = std::get_if<ExistingVpc>(&topology.network->vpc)) {
    for (const Existing& subnet : existing->subnets) ids.push_back(existing_value(subnet));
  } else {
    for (int i = 0; i < std::get<NewVpc>(topology.network->vpc).subnets; ++i) ids.emplace_back(Ref{subnet_id(i)});
  }
  return ids;
}

void set_zone(Object& subnet, const NewVpc& vpc, int index) {
  if (vpc.zones.empty()) {
    subnet.set("AvailabilityZone", Zone{index});
    return;
  }
  const std::string& zone = vpc.zones[static_cast<std::size_t>(index)];
  if (is_zone_id(zone)) {
    subnet.set("AvailabilityZoneId", zone);
  } else {
    subnet.set("AvailabilityZone", join({Pseudo::region, zone}));
  }
}

void lower_network(Lowering& lowering) {
  const Topology& topology = lowering.topology;
  if (!topology.network) return;
  const Network& network = *topology.network;
  const auto* vpc = std::get_if<NewVpc>(&network.vpc);
  if (vpc != nullptr) add_vpc(lowering, *vpc, vpc->cidr.span);

  add_public_subnets(lowering);

  const std::vector<const Service*> functions = functions_in_vpc(topology);
  if (functions.empty()) return;
  add_security_group(lowering, ids::k_workload_security_group, "functions", "Functions that call over VPC Lattice", {},
                     workload_egress(lowering, functions));
  // Lambda gives network interfaces back as the function's role: roles go after the group that the interfaces are in
  // (Lambda developer guide, "Hyperplane ENIs").
  for (const Service* function : functions) {
    if (function->existing_role() == nullptr)
      lowering.graph.depend(ids::k_workload_security_group, logical_id(function->name, "role"));
  }
}

}  // namespace pergola
