// Endpoints: how what stands in private subnets reaches AWS without a way to the internet.
#include <fmt/format.h>

#include "resources/existing_values.hpp"
#include "resources/security_group.hpp"
#include "resources/workloads.hpp"

namespace pergola {
namespace {

constexpr std::string_view k_private_routes = "PrivateRouteTable";

Value service_name(std::string_view name) { return join({"com.amazonaws.", Pseudo::region, "." + std::string(name)}); }

void add_interfaces(Lowering& lowering, const std::vector<std::string>& names,
                    const std::vector<WorkloadGroup>& workloads, const Span& origin) {
  const Topology& topology = lowering.topology;
  List ingress;
  for (const WorkloadGroup& group : workloads) ingress.emplace_back(https_group("HTTPS from " + group.what, group.id));
  add_security_group(lowering, "EndpointSecurityGroup", "endpoints", "Interface endpoints", std::move(ingress),
                     nothing_leaves());
  for (const std::string& name : names) {
    lowering.add({.id = logical_id(name, "endpoint"),
                  .label = label(name),
                  .type = "AWS::EC2::VPCEndpoint",
                  .properties = {{"VpcEndpointType", "Interface"},
                                 {"ServiceName", service_name(name)},
                                 {"VpcId", vpc_id(topology)},
                                 {"SubnetIds", subnet_ids(topology)},
                                 {"SecurityGroupIds", List{Attribute{"EndpointSecurityGroup", "GroupId"}}},
                                 {"PrivateDnsEnabled", true},
                                 {"Tags", name_tag(topology, label(name))}},
                  .origin = origin});
  }
}

/// The private subnets' own route table: the VPC's main one leads to no gateway endpoint.
void add_private_routes(Lowering& lowering, const Span& origin) {
  const Topology& topology = lowering.topology;
  lowering.add({.id = std::string(k_private_routes),
                .label = "private",
                .type = "AWS::EC2::RouteTable",
                .properties = {{"VpcId", vpc_id(topology)}, {"Tags", name_tag(topology, "private")}},
                .origin = origin});
  int number = 0;
  for (Value& subnet : subnet_ids(topology)) {
    ++number;
    lowering.add({.id = logical_id("private-route-association", std::to_string(number)),
                  .label = fmt::format("private_{}", number),
                  .type = "AWS::EC2::SubnetRouteTableAssociation",
                  .properties = {{"RouteTableId", Ref{std::string(k_private_routes)}}, {"SubnetId", std::move(subnet)}},
                  .origin = origin});
  }
}

void add_gateways(Lowering& lowering, const std::vector<std::string>& names, const Span& origin) {
  const Topology& topology = lowering.topology;
  List tables;
  if (std::holds_alternative<NewVpc>(topology.network->vpc)) {
    add_private_routes(lowering, origin);
    tables.emplace_back(Ref{std::string(k_private_routes)});
  } else {
    for (const std::string& table : topology.network->route_tables) tables.push_back(existing_value({table, {}}));
  }
  for (const std::string& name : names) {
    lowering.add({.id = logical_id(name, "endpoint"),
                  .label = label(name),
                  .type = "AWS::EC2::VPCEndpoint",
                  .properties = {{"VpcEndpointType", "Gateway"},
                                 {"ServiceName", service_name(name)},
                                 {"VpcId", vpc_id(topology)},
                                 {"RouteTableIds", tables},
                                 {"Tags", name_tag(topology, label(name))}},
                  .origin = origin});
  }
}

}  // namespace

void lower_endpoints(Lowering& lowering) {
  const Topology& topology = lowering.topology;
  if (!topology.network) return;
  const std::vector<WorkloadGroup> workloads = workload_groups(topology);
  if (workloads.empty()) return;
  const std::vector<std::string> interfaces = interface_endpoints(topology);
  if (!interfaces.empty()) add_interfaces(lowering, interfaces, workloads, topology.network->span);
  if (!lowering.gateways.empty()) add_gateways(lowering, lowering.gateways, topology.network->span);
}

}  // namespace pergola
