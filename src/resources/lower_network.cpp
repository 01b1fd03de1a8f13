// The VPC that callers stand in. It has no way to the internet: what leaves goes to VPC Lattice, or through an
// interface endpoint.
#include <fmt/format.h>

#include "resources/security_group.hpp"
#include "topology/cidr.hpp"

namespace pergola {
namespace {

// Names of VPC Lattice services resolve into this range (VPC Lattice user guide, "How VPC Lattice works").
constexpr std::string_view k_lattice_range = "169.254.171.0/24";
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
  const Cidr range = *parse_cidr(vpc.cidr.value);
  for (int i = 0; i < vpc.subnets; ++i) {
    lowering.add({.id = subnet_id(i),
                  .label = fmt::format("private_{}", i + 1),
                  .type = "AWS::EC2::Subnet",
                  .properties = {{"VpcId", Ref{std::string(ids::k_vpc)}},
                                 {"CidrBlock", subrange(range, range.prefix + 4, static_cast<std::uint32_t>(i)).text()},
                                 {"AvailabilityZone", Zone{i}},
                                 {"MapPublicIpOnLaunch", false},
                                 {"Tags", name_tag(topology, fmt::format("private-{}", i + 1))}},
                  .origin = origin});
  }
}

/// Functions in private subnets reach these services without a way to the internet.
void add_endpoints(Lowering& lowering, const std::vector<std::string>& names, const Span& origin) {
  const Topology& topology = lowering.topology;
  add_security_group(lowering, "EndpointSecurityGroup", "endpoints", "Interface endpoints",
                     {https_group("HTTPS from the functions", ids::k_workload_security_group)}, nothing_leaves());
  for (const std::string& name : names) {
    lowering.add({.id = logical_id(name, "endpoint"),
                  .label = label(name),
                  .type = "AWS::EC2::VPCEndpoint",
                  .properties = {{"VpcEndpointType", "Interface"},
                                 {"ServiceName", join({"com.amazonaws.", Pseudo::region, "." + name})},
                                 {"VpcId", vpc_id(topology)},
                                 {"SubnetIds", subnet_ids(topology)},
                                 {"SecurityGroupIds", List{Attribute{"EndpointSecurityGroup", "GroupId"}}},
                                 {"PrivateDnsEnabled", true},
                                 {"Tags", name_tag(topology, label(name))}},
                  .origin = origin});
  }
}

}  // namespace

List subnet_ids(const Topology& topology) {
  List ids;
  if (const auto* existing = std::get_if<ExistingVpc>(&topology.network->vpc)) {
    for (const std::string& subnet : existing->subnets) ids.emplace_back(subnet);
  } else {
    for (int i = 0; i < std::get<NewVpc>(topology.network->vpc).subnets; ++i) ids.emplace_back(Ref{subnet_id(i)});
  }
  return ids;
}

void lower_network(Lowering& lowering) {
  const Topology& topology = lowering.topology;
  if (!topology.network) return;
  const Network& network = *topology.network;
  const auto* vpc = std::get_if<NewVpc>(&network.vpc);
  if (vpc != nullptr) add_vpc(lowering, *vpc, vpc->cidr.span);

  bool has_workloads = false;
  for (const Service& service : topology.services) has_workloads = has_workloads || service.in_vpc;
  if (!has_workloads) return;
  List egress = {https_range("HTTPS to VPC Lattice", std::string(k_lattice_range))};
  egress.emplace_back(vpc != nullptr ? https_range("HTTPS to the endpoints", vpc->cidr.value)
                                     : https_range("HTTPS to AWS", "0.0.0.0/0"));
  add_security_group(lowering, ids::k_workload_security_group, "functions", "Functions that call over VPC Lattice", {},
                     std::move(egress));
  // Lambda gives network interfaces back as the function's role: roles go after the group that the interfaces are in
  // (Lambda developer guide, "Hyperplane ENIs").
  for (const Service& service : topology.services) {
    if (service.in_vpc) lowering.graph.depend(ids::k_workload_security_group, logical_id(service.name, "role"));
  }
  const std::vector<std::string> endpoints = interface_endpoints(topology);
  // An existing VPC may have its own; they are added to it only where the topology asks for them.
  if (!endpoints.empty() && (vpc != nullptr || network.endpoints)) add_endpoints(lowering, endpoints, network.span);
}

}  // namespace pergola
