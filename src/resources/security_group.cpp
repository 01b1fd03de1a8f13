#include "resources/security_group.hpp"

#include "resources/existing_values.hpp"

namespace pergola {
namespace {

constexpr int k_https = 443;

Object tcp_rule(std::string_view description, PortRange ports, std::string_view member, Value peer) {
  return Object{{"Description", description},
                {"IpProtocol", "tcp"},
                {"FromPort", ports.first},
                {"ToPort", ports.last},
                {std::string(member), std::move(peer)}};
}

}  // namespace

Object https_range(std::string_view description, std::string range) {
  return tcp_range(description, k_https, std::move(range));
}

Object https_group(std::string_view description, std::string_view group_id) {
  return tcp_group(description, k_https, group_id);
}

Object tcp_range(std::string_view description, PortRange ports, std::string range) {
  return tcp_rule(description, ports, "CidrIp", std::move(range));
}

Object tcp_from_list(std::string_view description, PortRange ports, Value list) {
  return tcp_rule(description, ports, "SourcePrefixListId", std::move(list));
}

Object tcp_group(std::string_view description, PortRange ports, std::string_view group_id) {
  return tcp_rule(description, ports, "SourceSecurityGroupId", Attribute{std::string(group_id), "GroupId"});
}

Object tcp_to_existing(std::string_view description, PortRange ports, Value group) {
  return tcp_rule(description, ports, "DestinationSecurityGroupId", std::move(group));
}

List nothing_leaves() { return {https_range("Nothing leaves", "127.0.0.1/32")}; }

Value vpc_id(const Topology& topology) {
  if (const auto* existing = std::get_if<ExistingVpc>(&topology.network->vpc)) return existing_value(existing->id);
  return Ref{std::string(ids::k_vpc)};
}

List name_tag(const Topology& topology, std::string_view part) {
  return {Object{{"Key", "Name"}, {"Value", full_name(topology, part)}}};
}

void add_security_group(Lowering& lowering, std::string_view id, std::string_view part, std::string_view description,
                        List ingress, List egress, Value vpc) {
  Object properties = {{"GroupName", full_name(lowering.topology, part)},
                       {"GroupDescription", description},
                       {"VpcId", vpc.is_null() ? vpc_id(lowering.topology) : std::move(vpc)}};
  if (!ingress.empty()) properties.set("SecurityGroupIngress", std::move(ingress));
  properties.set("SecurityGroupEgress", std::move(egress));
  properties.set("Tags", name_tag(lowering.topology, part));
  lowering.add({.id = std::string(id),
                .label = label(part),
                .type = "AWS::EC2::SecurityGroup",
                .properties = std::move(properties),
                .origin = lowering.topology.network->span});
}

}  // namespace pergola
