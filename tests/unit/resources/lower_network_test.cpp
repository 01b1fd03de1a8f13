#include <doctest/doctest.h>

#include "../shown_lines.hpp"
#include "lowered.hpp"

namespace pergola {
namespace {

using Lines = std::vector<std::string>;

const std::string k_pair =
    "services:\n"
    "  order: {lambda: {code: order}, calls: [payment]}\n"
    "  payment: {lambda: {code: payment}}\n";

Graph with_network(const std::string& network, const std::string& rest = k_pair) {
  return lowered(k_shop_head + "network: " + network + "\n" + rest);
}

TEST_CASE("a new VPC has private subnets and one way out") {
  const Graph graph = with_network("{vpc: 10.20.0.0/16}");
  CHECK(inventory(graph, "AWS::EC2::") ==
        Lines{"EndpointSecurityGroup AWS::EC2::SecurityGroup", "LatticeSecurityGroup AWS::EC2::SecurityGroup",
              "Subnet1 AWS::EC2::Subnet", "Subnet2 AWS::EC2::Subnet", "Vpc AWS::EC2::VPC",
              "WorkloadSecurityGroup AWS::EC2::SecurityGroup", "XrayEndpoint AWS::EC2::VPCEndpoint"});
  CHECK(property(graph, "Vpc", "CidrBlock") == "\"10.20.0.0/16\"");
  // Private DNS of endpoints needs both.
  CHECK(property(graph, "Vpc", "EnableDnsSupport") == "true");
  CHECK(property(graph, "Vpc", "EnableDnsHostnames") == "true");
  CHECK(property(graph, "Subnet1", "VpcId") == "${Vpc}");
  CHECK(property(graph, "Subnet1", "AvailabilityZone") == "${zone 0}");
  CHECK(property(graph, "Subnet2", "AvailabilityZone") == "${zone 1}");
  CHECK(property(graph, "Subnet1", "MapPublicIpOnLaunch") == "false");
}

TEST_CASE("subnets share the range of the VPC without meeting") {
  struct Case {
    const char* vpc;
    const char* last;
    const char* cidr;
  };
  for (const Case& c : {Case{"{vpc: 10.0.0.0/16, subnets: 6}", "Subnet6", "\"10.0.80.0/20\""},
                        Case{"{vpc: 10.0.0.0/16, subnets: 3}", "Subnet3", "\"10.0.32.0/20\""},
                        Case{"{vpc: 192.168.4.0/24}", "Subnet2", "\"192.168.4.16/28\""}}) {
    CAPTURE(std::string(c.vpc));
    const Graph graph = with_network(c.vpc);
    CHECK(property(graph, c.last, "CidrBlock") == c.cidr);
    CHECK(inventory(graph, "AWS::EC2::Subnet").size() == static_cast<std::size_t>(c.last[6] - '0'));
  }
}

TEST_CASE("an existing VPC is referred to, and nothing is put into it that was not asked for") {
  const Graph graph = with_network("{vpc: vpc-0a1b, subnets: [subnet-1, subnet-2]}");
  CHECK(inventory(graph, "AWS::EC2::") ==
        Lines{"LatticeSecurityGroup AWS::EC2::SecurityGroup", "WorkloadSecurityGroup AWS::EC2::SecurityGroup"});
  CHECK(property(graph, "WorkloadSecurityGroup", "VpcId") == "\"vpc-0a1b\"");
  CHECK(property(graph, "VpcAssociation", "VpcIdentifier") == "\"vpc-0a1b\"");
  CHECK(property(graph, "OrderFunction", "VpcConfig.SubnetIds") == "[\"subnet-1\", \"subnet-2\"]");
  // Which endpoints it has is not known.
  CHECK(property(graph, "WorkloadSecurityGroup", "SecurityGroupEgress.1.CidrIp") == "\"0.0.0.0/0\"");
}

TEST_CASE("security groups let HTTPS through to where it is needed and nothing else") {
  const Graph graph = with_network("{vpc: 10.20.0.0/16}");
  const std::string https = "IpProtocol: \"tcp\", FromPort: 443, ToPort: 443, ";
  const auto rule = [&](const std::string& description, const std::string& peer) {
    return "{Description: \"" + description + "\", " + https + peer + "}";
  };
  const std::string nothing = "[" + rule("Nothing leaves", "CidrIp: \"127.0.0.1/32\"") + "]";
  const std::string functions = "SourceSecurityGroupId: ${WorkloadSecurityGroup.GroupId}";
  CHECK(property(graph, "WorkloadSecurityGroup", "SecurityGroupIngress") == "(none)");
  CHECK(property(graph, "WorkloadSecurityGroup", "SecurityGroupEgress") ==
        "[" + rule("HTTPS to VPC Lattice", "CidrIp: \"169.254.171.0/24\"") + ", " +
            rule("HTTPS to the endpoints", "CidrIp: \"10.20.0.0/16\"") + "]");
  CHECK(property(graph, "EndpointSecurityGroup", "SecurityGroupIngress") ==
        "[" + rule("HTTPS from the functions", functions) + "]");
  CHECK(property(graph, "EndpointSecurityGroup", "SecurityGroupEgress") == nothing);
  CHECK(property(graph, "LatticeSecurityGroup", "SecurityGroupIngress") ==
        "[" + rule("HTTPS from the functions", functions) + "]");
  CHECK(property(graph, "LatticeSecurityGroup", "SecurityGroupEgress") == nothing);
}

TEST_CASE("functions stand in the VPC only when they call over it") {
  const Graph graph = with_network("{vpc: 10.20.0.0/16}");
  CHECK(property(graph, "OrderFunction", "VpcConfig") ==
        "{SubnetIds: [${Subnet1}, ${Subnet2}], SecurityGroupIds: [${WorkloadSecurityGroup.GroupId}]}");
  CHECK(property(graph, "PaymentFunction", "VpcConfig") == "(none)");

  const Graph alone = with_network("{vpc: 10.20.0.0/16}",
                                   "services:\n"
                                   "  web: {client: account, calls: [order]}\n"
                                   "  order: {lambda: {code: order}, calls: [bank]}\n"
                                   "  bank: {external: 'https://bank.example'}\n");
  CHECK(property(alone, "OrderFunction", "VpcConfig") == "(none)");
  CHECK(inventory(alone, "WorkloadSecurityGroup").empty());
  CHECK(inventory(alone, "Endpoint").empty());
}

TEST_CASE("interface endpoints are those that are needed, or those that are asked for") {
  struct Case {
    const char* name;
    const char* network;
    const char* tracing;
    Lines endpoints;
  };
  const Case k_cases[] = {
      {"traced", "{vpc: 10.0.0.0/16}", "on", {"XrayEndpoint AWS::EC2::VPCEndpoint"}},
      {"not traced", "{vpc: 10.0.0.0/16}", "off", {}},
      {"none", "{vpc: 10.0.0.0/16, endpoints: none}", "on", {}},
      {"a list",
       "{vpc: 10.0.0.0/16, endpoints: [logs, ecr.api]}",
       "on",
       {"EcrApiEndpoint AWS::EC2::VPCEndpoint", "LogsEndpoint AWS::EC2::VPCEndpoint"}},
      {"a list beside what is needed",
       "{vpc: 10.0.0.0/16, endpoints: [needed, kms]}",
       "on",
       {"KmsEndpoint AWS::EC2::VPCEndpoint", "XrayEndpoint AWS::EC2::VPCEndpoint"}},
      {"existing", "{vpc: vpc-1, subnets: [subnet-1]}", "on", {}},
      {"existing, a list",
       "{vpc: vpc-1, subnets: [subnet-1], endpoints: [xray]}",
       "on",
       {"XrayEndpoint AWS::EC2::VPCEndpoint"}},
  };
  for (const Case& c : k_cases) {
    CAPTURE(std::string(c.name));
    const Graph graph = with_network(c.network, k_pair + "tracing: " + c.tracing + "\n");
    CHECK(inventory(graph, "AWS::EC2::VPCEndpoint") == c.endpoints);
    CHECK((graph.find("EndpointSecurityGroup") != nullptr) == !c.endpoints.empty());
  }
}

TEST_CASE("whoever starts a workflow reaches Step Functions, and waits for express ones elsewhere") {
  const Graph graph =
      with_network("{vpc: 10.0.0.0/16}",
                   "services:\n  order: {lambda: {code: o}, calls: [payment, check, quick]}\n"
                   "  payment: {lambda: {code: p}}\n"
                   "workflows: {check: {steps: [wait: 1 s]}, quick: {type: express, steps: [wait: 1 s]}}\n"
                   "tracing: off\n");
  CHECK(inventory(graph, "AWS::EC2::VPCEndpoint") ==
        Lines{"StatesEndpoint AWS::EC2::VPCEndpoint", "SyncStatesEndpoint AWS::EC2::VPCEndpoint"});
}

TEST_CASE("an endpoint answers under its usual name, in each subnet") {
  const Graph graph = with_network("{vpc: 10.0.0.0/16, subnets: 3}");
  CHECK(property(graph, "XrayEndpoint", "ServiceName") == "\"com.amazonaws.${region}.xray\"");
  CHECK(property(graph, "XrayEndpoint", "VpcEndpointType") == "\"Interface\"");
  CHECK(property(graph, "XrayEndpoint", "PrivateDnsEnabled") == "true");
  CHECK(property(graph, "XrayEndpoint", "SubnetIds") == "[${Subnet1}, ${Subnet2}, ${Subnet3}]");
  CHECK(property(graph, "XrayEndpoint", "SecurityGroupIds") == "[${EndpointSecurityGroup.GroupId}]");
}

TEST_CASE("NAT gateways are made in as many zones as were asked for") {
  struct Case {
    const char* name;
    const char* network;
    Lines gateways;
    Lines public_subnets;
    Lines private_tables;
    const char* table_of_second;
  };
  const Case k_cases[] = {
      {"off", "{vpc: 10.0.0.0/16, nat: off}", {}, {}, {}, "(none)"},
      {"single",
       "{vpc: 10.0.0.0/16, nat: single}",
       {"NatGateway1 AWS::EC2::NatGateway"},
       {"PublicSubnet1 AWS::EC2::Subnet"},
       {"PrivateRouteTable AWS::EC2::RouteTable"},
       "${PrivateRouteTable}"},
      {"zonal",
       "{vpc: 10.0.0.0/16, nat: zonal}",
       {"NatGateway1 AWS::EC2::NatGateway", "NatGateway2 AWS::EC2::NatGateway"},
       {"PublicSubnet1 AWS::EC2::Subnet", "PublicSubnet2 AWS::EC2::Subnet"},
       {"PrivateRouteTable AWS::EC2::RouteTable", "PrivateRouteTable2 AWS::EC2::RouteTable"},
       "${PrivateRouteTable2}"},
  };
  for (const Case& c : k_cases) {
    CAPTURE(std::string(c.name));
    const Graph graph = with_network(c.network);
    CHECK(inventory(graph, "AWS::EC2::NatGateway") == c.gateways);
    CHECK(inventory(graph, "AWS::EC2::EIP").size() == c.gateways.size());
    CHECK(inventory(graph, "PublicSubnet") == c.public_subnets);
    CHECK(inventory(graph, "PrivateRouteTable") == c.private_tables);
    CHECK(property(graph, "PrivateRouteAssociation2", "RouteTableId") == c.table_of_second);
    CHECK(graph.outputs.size() >= c.gateways.size());
  }
}

TEST_CASE("a NAT gateway stands behind the way to the internet and leads what is private there") {
  const Graph graph = with_network("{vpc: 10.0.0.0/16, nat: zonal, endpoints: [s3]}");
  CHECK(property(graph, "NatGateway2", "SubnetId") == "${PublicSubnet2}");
  CHECK(property(graph, "NatGateway2", "AllocationId") == "${NatAddress2.AllocationId}");
  CHECK(graph.find("NatGateway2")->depends_on == Lines{"InternetRoute"});
  CHECK(graph.find("NatAddress2")->depends_on == Lines{"InternetGatewayAttachment"});
  CHECK(property(graph, "PrivateInternetRoute", "NatGatewayId") == "${NatGateway1}");
  CHECK(property(graph, "PrivateInternetRoute2", "NatGatewayId") == "${NatGateway2}");
  CHECK(property(graph, "PrivateInternetRoute2", "RouteTableId") == "${PrivateRouteTable2}");
  CHECK(property(graph, "S3Endpoint", "RouteTableIds") == "[${PrivateRouteTable}, ${PrivateRouteTable2}]");
  CHECK(property(graph, "WorkloadSecurityGroup", "SecurityGroupEgress.2.Description") == "\"HTTPS to the internet\"");
  CHECK(property(graph, "WorkloadSecurityGroup", "SecurityGroupEgress.3") == "(none)");
}

TEST_CASE("external services are let out to on their port") {
  const Graph graph = with_network("{vpc: 10.0.0.0/16, nat: single}",
                                   "services:\n"
                                   "  order: {lambda: {code: order}, calls: [payment, bank]}\n"
                                   "  payment: {lambda: {code: payment}}\n"
                                   "  bank: {external: 'https://bank.example:8443/v1'}\n");
  CHECK(property(graph, "WorkloadSecurityGroup", "SecurityGroupEgress.3.FromPort") == "8443");
  CHECK(property(graph, "WorkloadSecurityGroup", "SecurityGroupEgress.3.CidrIp") == "\"0.0.0.0/0\"");
}

TEST_CASE("a security group has no rule twice") {
  const Graph graph = with_network("{vpc: 10.0.0.0/16}",
                                   "services:\n"
                                   "  order: {lambda: {code: order}, reads: [ledger, stock]}\n"
                                   "databases:\n"
                                   "  ledger: {engine: postgres, host: ledger.example}\n"
                                   "  stock: {engine: postgres, host: stock.example}\n");
  CHECK(property(graph, "WorkloadSecurityGroup", "SecurityGroupEgress.2.Description") == "\"To ledger\"");
  CHECK(property(graph, "WorkloadSecurityGroup", "SecurityGroupEgress.3") == "(none)");
}

TEST_CASE("without a network there is none of it") {
  const Graph graph = lowered(k_shop_head + "services: {order: {lambda: {code: order}}}\n");
  CHECK(inventory(graph, "AWS::EC2::").empty());
  CHECK(inventory(graph, "AWS::VpcLattice::").empty());
}

TEST_CASE("endpoints that nothing would use are not dropped in silence") {
  Diagnostics out;
  const auto graph = try_lower(k_shop_head +
                                   "network: {vpc: 10.0.0.0/16, endpoints: [logs]}\n"
                                   "services: {order: {lambda: {code: order}}}\n",
                               out);
  const bool is_there = graph && graph->find("LogsEndpoint") != nullptr;
  CHECK((is_there || !out.all().empty()));
}

TEST_CASE("route tables of an existing VPC are asked for where a gateway endpoint is made") {
  const auto errors = [](const std::string& keys, const std::string& order) {
    Diagnostics out;
    (void)try_lower(k_shop_head +
                        "network: {vpc: vpc-0a1b2c3d4e5f60718, subnets: [subnet-0a1b2c3d4e5f60718], endpoints: needed" +
                        keys + "}\nservices:\n  order: {lambda: {code: order}, calls: [payment]" + order +
                        "}\n  payment: {lambda: {code: payment}}\ntables: {orders: {key: id}}\n",
                    out);
    return out.error_count();
  };
  CHECK(errors("", "") == 0);
  CHECK(errors("", ", reads: [orders]") == 1);
  CHECK(errors(", route-tables: [rtb-0a1b2c3d4e5f60718]", ", reads: [orders]") == 0);
}

}  // namespace
}  // namespace pergola
