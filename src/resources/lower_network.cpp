// The VPC that callers stand in. It has no way to the internet: what leaves goes to VPC Lattice, or through an
// interface endpoint.
#include <fmt/format.h>

#include "resources/existing_values.hpp"
#include "resources/security_group.hpp"
#include "resources/workloads.hpp"
#include "topology/cidr.hpp"
#include "topology/zones.hpp"

namespace pergola {
namespace {

std::string subnet_id(int index) { return logical_id("subnet", std::to_string(index + 1)); }

/// In the zone that was asked for, or in the n-th one that VPC Lattice is in.
void place(Object& subnet, const NewVpc& vpc, int index) {
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
    place(properties, vpc, i);
    properties.set("MapPublicIpOnLaunch", false);
    properties.set("Tags", name_tag(topology, fmt::format("private-{}", i + 1)));
    lowering.add({.id = subnet_id(i),
                  .label = fmt::format("private_{}", i + 1),
                  .type = "AWS::EC2::Subnet",
                  .properties = std::move(properties),
                  .origin = origin});
  }
}

/// The subnets of a public load balancer are the last ranges of the VPC, so that private ones can be added.
std::string public_subnet_id(int index) { return logical_id("public-subnet", std::to_string(index + 1)); }

void add_public_subnets(Lowering& lowering, const NewVpc& vpc, const Span& origin) {
  const Topology& topology = lowering.topology;
  const Cidr range = *parse_cidr(vpc.cidr.value);
  const auto add = [&](std::string_view id, std::string_view label_text, std::string_view type, Object properties,
                       std::vector<std::string> depends_on = {}) {
    lowering.add({.id = std::string(id),
                  .label = std::string(label_text),
                  .type = std::string(type),
                  .properties = std::move(properties),
                  .depends_on = std::move(depends_on),
                  .origin = origin});
  };
  add("InternetGateway", "main", "AWS::EC2::InternetGateway", {{"Tags", name_tag(topology, "internet")}});
  add("InternetGatewayAttachment", "main", "AWS::EC2::VPCGatewayAttachment",
      {{"VpcId", Ref{std::string(ids::k_vpc)}}, {"InternetGatewayId", Ref{"InternetGateway"}}});
  add("PublicRouteTable", "public", "AWS::EC2::RouteTable",
      {{"VpcId", Ref{std::string(ids::k_vpc)}}, {"Tags", name_tag(topology, "public")}});
  add("InternetRoute", "internet", "AWS::EC2::Route",
      {{"RouteTableId", Ref{"PublicRouteTable"}},
       {"DestinationCidrBlock", "0.0.0.0/0"},
       {"GatewayId", Ref{"InternetGateway"}}},
      {"InternetGatewayAttachment"});
  for (int i = 0; i < vpc.subnets; ++i) {
    const std::string id = public_subnet_id(i);
    Object subnet = {{"VpcId", Ref{std::string(ids::k_vpc)}},
                     {"CidrBlock", subrange(range, range.prefix + 4, static_cast<std::uint32_t>(15 - i)).text()}};
    place(subnet, vpc, i);
    subnet.set("MapPublicIpOnLaunch", false);
    subnet.set("Tags", name_tag(topology, fmt::format("public-{}", i + 1)));
    add(id, fmt::format("public_{}", i + 1), "AWS::EC2::Subnet", std::move(subnet));
    add(logical_id("public-route-association", std::to_string(i + 1)), fmt::format("public_{}", i + 1),
        "AWS::EC2::SubnetRouteTableAssociation", {{"RouteTableId", Ref{"PublicRouteTable"}}, {"SubnetId", Ref{id}}});
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

List public_subnet_ids(const Topology& topology) {
  List ids;
  const auto* vpc = std::get_if<NewVpc>(&topology.network->vpc);
  for (int i = 0; vpc != nullptr && i < vpc->subnets; ++i) ids.emplace_back(Ref{public_subnet_id(i)});
  return ids;
}

void lower_network(Lowering& lowering) {
  const Topology& topology = lowering.topology;
  if (!topology.network) return;
  const Network& network = *topology.network;
  const auto* vpc = std::get_if<NewVpc>(&network.vpc);
  if (vpc != nullptr) add_vpc(lowering, *vpc, vpc->cidr.span);

  if (vpc != nullptr && topology.load_balancer && topology.load_balancer->is_public)
    add_public_subnets(lowering, *vpc, topology.load_balancer->span);

  const std::vector<const Service*> functions = functions_in_vpc(topology);
  if (functions.empty()) return;
  add_security_group(lowering, ids::k_workload_security_group, "functions", "Functions that call over VPC Lattice", {},
                     workload_egress(lowering, functions));
  // Lambda gives network interfaces back as the function's role: roles go after the group that the interfaces are in
  // (Lambda developer guide, "Hyperplane ENIs").
  for (const Service* function : functions)
    lowering.graph.depend(ids::k_workload_security_group, logical_id(function->name, "role"));
}

}  // namespace pergola
