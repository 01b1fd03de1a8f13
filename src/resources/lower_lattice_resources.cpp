// Resources that are reached by TCP: a gateway where they are, a configuration that says what they are, and an
// association by which the service network leads there.
#include <fmt/format.h>

#include "resources/existing_values.hpp"
#include "resources/grants.hpp"
#include "resources/lattice_parts.hpp"
#include "resources/security_group.hpp"
#include "topology/names_in_aws.hpp"

namespace pergola {
namespace {

constexpr std::string_view k_gateway = "ResourceGateway";

/// Resources outside of the network's VPC have a gateway of their own.
bool has_own_gateway(const NetworkResource& resource) { return resource.vpc || resource.security_group; }

std::string gateway_id(const NetworkResource& resource) {
  return has_own_gateway(resource) ? logical_id(resource.name, "resource-gateway") : std::string(k_gateway);
}

/// Where the gateway may send to: as narrow as what the topology says of the resource.
std::string range_of(const Topology& topology, const NetworkResource& resource) {
  if (resource.kind == NetworkResource::Kind::address) return resource.host + "/32";
  const auto* vpc = std::get_if<NewVpc>(&topology.network->vpc);
  return vpc != nullptr && !resource.vpc ? vpc->cidr.value : "0.0.0.0/0";
}

List ways_out(const Topology& topology, const NetworkResource& resource) {
  List rules;
  for (const PortRange ports : resource.ports)
    rules.emplace_back(
        tcp_range(fmt::format("{} on {}", resource.name, ports.text()), ports, range_of(topology, resource)));
  return rules;
}

void add_gateway(Lowering& lowering, const std::string& id, std::string label_text, const std::string& name,
                 Object where, const Span& origin) {
  Object properties = {{"Name", name}, {"IpAddressType", "IPV4"}};
  for (const Member& member : where.members()) properties.set(member.name, member.value);
  lowering.add({.id = id,
                .label = std::move(label_text),
                .type = "AWS::VpcLattice::ResourceGateway",
                .properties = std::move(properties),
                .origin = origin});
}

void add_own_gateway(Lowering& lowering, const NetworkResource& resource) {
  const Topology& topology = lowering.topology;
  const std::string part = resource.name + "-resource";
  const Value vpc = resource.vpc ? existing_value(*resource.vpc) : vpc_id(topology);
  Value group = Attribute{logical_id(part, "security-group"), "GroupId"};
  if (resource.security_group) {
    group = existing_value(*resource.security_group);
  } else {
    add_security_group(lowering, logical_id(part, "security-group"), part, "Ways from VPC Lattice to a resource", {},
                       ways_out(topology, resource), vpc);
  }
  List subnets;
  for (const Existing& subnet : resource.subnets) subnets.push_back(existing_value(subnet));
  if (subnets.empty()) subnets = subnet_ids(topology);
  add_gateway(lowering, gateway_id(resource), label(resource.name),
              full_name(topology, resource.name, k_lattice_name_limit),
              {{"VpcIdentifier", vpc}, {"SubnetIds", std::move(subnets)}, {"SecurityGroupIds", List{std::move(group)}}},
              resource.span);
}

void add_common_gateway(Lowering& lowering) {
  const Topology& topology = lowering.topology;
  List egress;
  for (const NetworkResource& resource : topology.network_resources) {
    if (has_own_gateway(resource)) continue;
    for (Value& rule : ways_out(topology, resource)) egress.push_back(std::move(rule));
  }
  if (egress.empty()) return;
  add_security_group(lowering, "ResourceSecurityGroup", "resources", "Ways from VPC Lattice to resources", {},
                     std::move(egress), vpc_id(topology));
  add_gateway(lowering, std::string(k_gateway), "main", stack_name(topology, k_lattice_name_limit),
              {{"VpcIdentifier", vpc_id(topology)},
               {"SubnetIds", subnet_ids(topology)},
               {"SecurityGroupIds", List{Attribute{"ResourceSecurityGroup", "GroupId"}}}},
              topology.network->span);
}

Object definition_of(const NetworkResource& resource) {
  switch (resource.kind) {
    case NetworkResource::Kind::address:
      return {{"IpResource", resource.host}};
    case NetworkResource::Kind::arn:
      return {{"ArnResource", resource.host}};
    case NetworkResource::Kind::name:
      break;
  }
  return {{"DnsResource", Object{{"DomainName", resource.host}, {"IpAddressType", "IPV4"}}}};
}

void add_resource(Lowering& lowering, const NetworkResource& resource) {
  const Topology& topology = lowering.topology;
  const bool is_arn = resource.kind == NetworkResource::Kind::arn;
  const std::string id = logical_id(resource.name, "resource");
  Object properties = {{"Name", full_name(topology, resource.name, k_lattice_name_limit)},
                       {"ResourceConfigurationType", is_arn ? "ARN" : "SINGLE"},
                       {"ResourceGatewayId", Attribute{gateway_id(resource), "Id"}}};
  if (!is_arn) {
    properties.set("ProtocolType", "TCP");
    List ports;
    for (const PortRange range : resource.ports) ports.emplace_back(range.text());
    properties.set("PortRanges", std::move(ports));
  }
  properties.set("ResourceConfigurationDefinition", definition_of(resource));
  properties.set("AllowAssociationToSharableServiceNetwork", true);
  lowering.add({.id = id,
                .label = label(resource.name),
                .type = "AWS::VpcLattice::ResourceConfiguration",
                .properties = std::move(properties),
                .origin = resource.span});
  lowering.add(
      {.id = logical_id(resource.name, "resource-association"),
       .label = label(resource.name),
       .type = "AWS::VpcLattice::ServiceNetworkResourceAssociation",
       .properties = {{"ServiceNetworkId", network_id(topology)}, {"ResourceConfigurationId", Attribute{id, "Id"}}},
       .origin = resource.span});
}

}  // namespace

void add_network_resources(Lowering& lowering) {
  add_common_gateway(lowering);
  for (const NetworkResource& resource : lowering.topology.network_resources) {
    if (has_own_gateway(resource)) add_own_gateway(lowering, resource);
    add_resource(lowering, resource);
  }
}

/// No property of a template has the name by which a resource is reached: the code asks for it, once.
Grant grant_resource(const NetworkResource& resource) {
  const std::string association = logical_id(resource.name, "resource-association");
  Grant grant;
  grant.statements.push_back({.sid = logical_id("find", resource.name),
                              .actions = {"vpc-lattice:GetServiceNetworkResourceAssociation"},
                              .resources = {Attribute{association, "Arn"}}});
  grant.variables.emplace_back(variable_name(resource.name, "association"), Attribute{association, "Id"});
  if (resource.ports.size() == 1)
    grant.variables.emplace_back(variable_name(resource.name, "port"), resource.ports.front().text());
  return grant;
}

}  // namespace pergola
