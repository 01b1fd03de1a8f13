// Endpoints: how what stands in private subnets reaches AWS without a way to the internet.

#include "resources/existing_values.hpp"
#include "resources/routes.hpp"
#include "resources/security_group.hpp"
#include "resources/workloads.hpp"

namespace pergola {
namespace {

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

/// Those that lead to gateway endpoints. A new VPC's main one does not: its private subnets have tables of their own.
List route_tables(Lowering& lowering) {
  const Network& network = *lowering.topology.network;
  if (std::holds_alternative<NewVpc>(network.vpc)) return add_private_routes(lowering);
  List tables;
  for (const std::string& table : network.route_tables) tables.push_back(existing_value({table, {}}));
  return tables;
}

void add_gateways(Lowering& lowering, const std::vector<std::string>& names, const List& tables, const Span& origin) {
  const Topology& topology = lowering.topology;
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
  if (lowering.gateways.empty() && !has_nat(topology)) return;
  add_gateways(lowering, lowering.gateways, route_tables(lowering), topology.network->span);
}

}  // namespace pergola
