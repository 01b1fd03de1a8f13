#include "resources/routes.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "resources/security_group.hpp"
#include "topology/cidr.hpp"

namespace pergola {
namespace {

constexpr std::string_view k_everywhere = "0.0.0.0/0";
constexpr std::string_view k_attachment = "InternetGatewayAttachment";

void add(Lowering& lowering, std::string id, std::string label_text, std::string_view type, Object properties,
         std::vector<std::string> depends_on = {}) {
  const Topology& topology = lowering.topology;
  const bool for_balancer = topology.load_balancer && topology.load_balancer->is_public;
  lowering.add({.id = std::move(id),
                .label = std::move(label_text),
                .type = std::string(type),
                .properties = std::move(properties),
                .depends_on = std::move(depends_on),
                .origin = for_balancer ? topology.load_balancer->span : topology.network->span});
}

std::string public_subnet_id(int index) { return logical_id("public-subnet", std::to_string(index + 1)); }

int nat_count(const Topology& topology) {
  if (!has_nat(topology)) return 0;
  return topology.network->nat == Network::Nat::zonal ? std::get<NewVpc>(topology.network->vpc).subnets : 1;
}

int public_subnet_count(const Topology& topology) {
  const auto* vpc = std::get_if<NewVpc>(&topology.network->vpc);
  if (vpc == nullptr) return 0;
  return topology.load_balancer && topology.load_balancer->is_public ? vpc->subnets : nat_count(topology);
}

/// The ranges of public subnets are the last ones of the VPC, so that private ones can be added.
void add_public_subnet(Lowering& lowering, const NewVpc& vpc, int index) {
  const Cidr range = *parse_cidr(vpc.cidr.value);
  const std::string name = fmt::format("public_{}", index + 1);
  Object subnet = {{"VpcId", Ref{std::string(ids::k_vpc)}},
                   {"CidrBlock", subrange(range, range.prefix + 4, static_cast<std::uint32_t>(15 - index)).text()}};
  set_zone(subnet, vpc, index);
  subnet.set("MapPublicIpOnLaunch", false);
  subnet.set("Tags", name_tag(lowering.topology, fmt::format("public-{}", index + 1)));
  add(lowering, public_subnet_id(index), name, "AWS::EC2::Subnet", std::move(subnet));
  add(lowering, logical_id("public-route-association", std::to_string(index + 1)), name,
      "AWS::EC2::SubnetRouteTableAssociation",
      {{"RouteTableId", Ref{"PublicRouteTable"}}, {"SubnetId", Ref{public_subnet_id(index)}}});
}

/// An address and a gateway in the public subnet of the zone. The address is given to the gateway only when the VPC is
/// attached to the internet (CloudFormation, "AWS::EC2::EIP").
void add_nat_gateway(Lowering& lowering, int index) {
  const std::string number = std::to_string(index + 1);
  const std::string address = "NatAddress" + number;
  add(lowering, address, "nat_" + number, "AWS::EC2::EIP",
      {{"Domain", "vpc"}, {"Tags", name_tag(lowering.topology, "nat-" + number)}}, {std::string(k_attachment)});
  add(lowering, "NatGateway" + number, "nat_" + number, "AWS::EC2::NatGateway",
      {{"AllocationId", Attribute{address, "AllocationId"}},
       {"SubnetId", Ref{public_subnet_id(index)}},
       {"Tags", name_tag(lowering.topology, "nat-" + number)}},
      {"InternetRoute"});
  lowering.graph.outputs.push_back(
      {"OutboundAddress" + number, "Address that requests to the internet come from", Attribute{address, "PublicIp"}});
}

/// The table of the first zone is also the one that all zones share, so that going from one gateway to one a zone
/// leaves it alone.
std::string private_table_id(int index) {
  return index == 0 ? "PrivateRouteTable" : fmt::format("PrivateRouteTable{}", index + 1);
}

void add_private_table(Lowering& lowering, int index, bool leads_out) {
  const Topology& topology = lowering.topology;
  const std::string end = index == 0 ? "" : std::to_string(index + 1);
  add(lowering, private_table_id(index), end.empty() ? "private" : "private_" + end, "AWS::EC2::RouteTable",
      {{"VpcId", vpc_id(topology)}, {"Tags", name_tag(topology, end.empty() ? "private" : "private-" + end)}});
  if (!leads_out) return;
  add(lowering, "PrivateInternetRoute" + end, end.empty() ? "private" : "private_" + end, "AWS::EC2::Route",
      {{"RouteTableId", Ref{private_table_id(index)}},
       {"DestinationCidrBlock", k_everywhere},
       {"NatGatewayId", Ref{fmt::format("NatGateway{}", index + 1)}}});
}

}  // namespace

List public_subnet_ids(const Topology& topology) {
  List ids;
  for (int i = 0; i < public_subnet_count(topology); ++i) ids.emplace_back(Ref{public_subnet_id(i)});
  return ids;
}

void add_public_subnets(Lowering& lowering) {
  const Topology& topology = lowering.topology;
  const int count = public_subnet_count(topology);
  if (count == 0) return;
  add(lowering, "InternetGateway", "main", "AWS::EC2::InternetGateway", {{"Tags", name_tag(topology, "internet")}});
  add(lowering, std::string(k_attachment), "main", "AWS::EC2::VPCGatewayAttachment",
      {{"VpcId", Ref{std::string(ids::k_vpc)}}, {"InternetGatewayId", Ref{"InternetGateway"}}});
  add(lowering, "PublicRouteTable", "public", "AWS::EC2::RouteTable",
      {{"VpcId", Ref{std::string(ids::k_vpc)}}, {"Tags", name_tag(topology, "public")}});
  add(lowering, "InternetRoute", "internet", "AWS::EC2::Route",
      {{"RouteTableId", Ref{"PublicRouteTable"}},
       {"DestinationCidrBlock", k_everywhere},
       {"GatewayId", Ref{"InternetGateway"}}},
      {std::string(k_attachment)});
  for (int i = 0; i < count; ++i) add_public_subnet(lowering, std::get<NewVpc>(topology.network->vpc), i);
}

List add_private_routes(Lowering& lowering) {
  const Topology& topology = lowering.topology;
  const int gateways = nat_count(topology);
  for (int i = 0; i < gateways; ++i) add_nat_gateway(lowering, i);
  const int tables = std::max(gateways, 1);
  List ids;
  for (int i = 0; i < tables; ++i) {
    add_private_table(lowering, i, gateways > 0);
    ids.emplace_back(Ref{private_table_id(i)});
  }
  int index = 0;
  for (Value& subnet : subnet_ids(topology)) {
    const std::string number = std::to_string(index + 1);
    add(lowering, logical_id("private-route-association", number), "private_" + number,
        "AWS::EC2::SubnetRouteTableAssociation",
        {{"RouteTableId", Ref{private_table_id(tables == 1 ? 0 : index)}}, {"SubnetId", std::move(subnet)}});
    ++index;
  }
  return ids;
}

}  // namespace pergola
