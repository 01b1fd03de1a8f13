#include "resources/security_group.hpp"

namespace pergola {
namespace {

Object https_rule(std::string_view description, std::string_view member, Value peer) {
  return Object{{"Description", description},
                {"IpProtocol", "tcp"},
                {"FromPort", 443},
                {"ToPort", 443},
                {std::string(member), std::move(peer)}};
}

}  // namespace

Object https_range(std::string_view description, std::string range) {
  return https_rule(description, "CidrIp", std::move(range));
}

Object https_group(std::string_view description, std::string_view group_id) {
  return https_rule(description, "SourceSecurityGroupId", Attribute{std::string(group_id), "GroupId"});
}

List nothing_leaves() { return {https_range("Nothing leaves", "127.0.0.1/32")}; }

Value vpc_id(const Topology& topology) {
  if (const auto* existing = std::get_if<ExistingVpc>(&topology.network->vpc)) return existing->id.value;
  return Ref{std::string(ids::k_vpc)};
}

List name_tag(const Topology& topology, std::string_view part) {
  return {Object{{"Key", "Name"}, {"Value", full_name(topology, part)}}};
}

void add_security_group(Lowering& lowering, std::string_view id, std::string_view part, std::string_view description,
                        List ingress, List egress) {
  Object properties = {{"GroupName", full_name(lowering.topology, part)},
                       {"GroupDescription", description},
                       {"VpcId", vpc_id(lowering.topology)}};
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
