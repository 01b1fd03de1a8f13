#include <doctest/doctest.h>

#include "lowered.hpp"

namespace pergola {
namespace {

using Lines = std::vector<std::string>;

const std::string k_network = "network: {vpc: 10.0.0.0/16}\n";

TEST_CASE("what runs in the VPC and is not made here stands in a target group of its kind") {
  const Graph graph = lowered(
      k_shop_head + k_network +
      "services:\n"
      "  web: {client: account, calls: [stock, prices, front]}\n"
      "  stock: {instances: {ids: [i-0a1b2c3d], port: 8443, protocol: https, health: {path: /up, codes: 200-299}}}\n"
      "  prices: {addresses: {ips: [10.0.1.9, 10.0.0.9], version: grpc, health: off}}\n"
      "  front: {balancer: {arn: "
      "'arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/a/0123456789abcdef'}}\n");
  CHECK(property(graph, "StockTargetGroup", "Type") == "\"INSTANCE\"");
  CHECK(property(graph, "StockTargetGroup", "Targets") == "[{Id: \"i-0a1b2c3d\", Port: 8443}]");
  CHECK(property(graph, "StockTargetGroup", "Config.Protocol") == "\"HTTPS\"");
  CHECK(property(graph, "StockTargetGroup", "Config.HealthCheck.Path") == "\"/up\"");
  CHECK(property(graph, "StockTargetGroup", "Config.HealthCheck.Matcher") == "{HttpCode: \"200-299\"}");
  CHECK(property(graph, "PricesTargetGroup", "Type") == "\"IP\"");
  CHECK(property(graph, "PricesTargetGroup", "Targets") ==
        "[{Id: \"10.0.0.9\", Port: 80}, {Id: \"10.0.1.9\", Port: 80}]");
  CHECK(property(graph, "PricesTargetGroup", "Config.HealthCheck") == "{Enabled: false}");
  CHECK(property(graph, "FrontTargetGroup", "Type") == "\"ALB\"");
  CHECK(property(graph, "FrontTargetGroup", "Config.HealthCheck") == "(none)");
  CHECK(inventory(graph, "AWS::Lambda").empty());
  CHECK(inventory(graph, "AWS::XRay").empty());
}

TEST_CASE("each service has target groups of its own for those that it routes to") {
  const Graph graph = lowered(k_shop_head + k_network +
                              "services:\n"
                              "  web: {client: account, calls: [order, payment]}\n"
                              "  order:\n"
                              "    lambda: {code: order}\n"
                              "    lattice:\n"
                              "      default: {order: 90, next: 10}\n"
                              "      routes:\n"
                              "        - {path: /payments/*, method: POST, to: payment}\n"
                              "        - {path: /admin, to: 404}\n"
                              "  next: {lambda: {code: order}}\n"
                              "  payment: {lambda: {code: payment}}\n");
  CHECK(inventory(graph, "AWS::VpcLattice::TargetGroup") ==
        Lines{"OrderNextTargetGroup AWS::VpcLattice::TargetGroup",
              "OrderPaymentTargetGroup AWS::VpcLattice::TargetGroup", "OrderTargetGroup AWS::VpcLattice::TargetGroup",
              "PaymentTargetGroup AWS::VpcLattice::TargetGroup"});
  CHECK(property(graph, "OrderListener", "DefaultAction.Forward.TargetGroups") ==
        "[{TargetGroupIdentifier: ${OrderNextTargetGroup.Id}, Weight: 10}, "
        "{TargetGroupIdentifier: ${OrderTargetGroup.Id}, Weight: 90}]");
  CHECK(property(graph, "OrderPostPaymentsAllRule", "Match.HttpMatch.PathMatch.Match") == "{Prefix: \"/payments/\"}");
  CHECK(property(graph, "OrderPostPaymentsAllRule", "Match.HttpMatch.Method") == "\"POST\"");
  CHECK(property(graph, "OrderAnyAdminRule", "Action") == "{FixedResponse: {StatusCode: 404}}");
  CHECK(property(graph, "OrderNextLatticePermission", "SourceArn") == "${OrderNextTargetGroup.Arn}");
  CHECK(property(graph, "OrderNextLatticePermission", "FunctionName") == "${NextFunction}");
  CHECK(graph.find("NextService") == nullptr);
}

TEST_CASE("a domain has a certificate, and a record in its zone") {
  const Graph graph = lowered(k_shop_head + k_network +
                              "services:\n"
                              "  order:\n"
                              "    lambda: {code: order}\n"
                              "    lattice: {domain: order.example.com, zone: 'ssm:/zone', share: ['210987654321'],\n"
                              "              certificate: 'arn:aws:acm:eu-west-1:123456789012:certificate/a'}\n");
  CHECK(property(graph, "OrderService", "CustomDomainName") == "\"order.example.com\"");
  CHECK(property(graph, "OrderRecord", "AliasTarget.DNSName") == "${OrderService.DnsEntry.DomainName}");
  CHECK(property(graph, "OrderRecord", "Type") == "\"A\"");
  CHECK(property(graph, "OrderShare", "ResourceArns") == "[${OrderService.Arn}]");
  CHECK(property(graph, "OrderShare", "AllowExternalPrincipals") == "true");
  CHECK(inventory(graph, "AuthPolicy").empty());
}

TEST_CASE("a service network that exists is not made, and each service logs by itself") {
  const Graph graph =
      lowered(k_shop_head +
              "network: {existing: sn-0a1b2c3d4e5f60718, associate: off, vpc: vpc-1, subnets: [subnet-1],\n"
              "          access-logs: {to: ['arn:aws:s3:::logs']}}\n"
              "services:\n"
              "  web: {client: account, calls: [order]}\n"
              "  order: {lambda: {code: order}}\n");
  CHECK(inventory(graph, "AWS::VpcLattice::ServiceNetwork ").empty());
  CHECK(inventory(graph, "VpcAssociation").empty());
  CHECK(inventory(graph, "ServiceNetworkAuthPolicy").empty());
  CHECK(property(graph, "OrderAssociation", "ServiceNetworkIdentifier") == "\"sn-0a1b2c3d4e5f60718\"");
  CHECK(property(graph, "OrderAccessLogBucketSubscription", "ResourceIdentifier") == "${OrderService.Arn}");
  CHECK(property(graph, "OrderAccessLogBucketSubscription", "DestinationArn") == "\"arn:aws:s3:::logs\"");
  CHECK(inventory(graph, "AccessLogGroup").empty());
}

TEST_CASE("a resource of the network has a gateway, and lets in who uses it") {
  const Graph graph =
      lowered(k_shop_head +
              "network:\n"
              "  vpc: 10.0.0.0/16\n"
              "  zones: [a, use1-az4]\n"
              "  resources:\n"
              "    ledger: {host: 10.0.1.20, port: 5432}\n"
              "    archive: {host: archive.example.com, port: 5000-5010, vpc: vpc-9, subnets: [subnet-9]}\n"
              "services:\n"
              "  order: {lambda: {code: order}, writes: [ledger]}\n");
  CHECK(property(graph, "LedgerResource", "ResourceConfigurationDefinition") == "{IpResource: \"10.0.1.20\"}");
  CHECK(property(graph, "LedgerResource", "ResourceGatewayId") == "${ResourceGateway.Id}");
  CHECK(property(graph, "ArchiveResource", "ResourceGatewayId") == "${ArchiveResourceGateway.Id}");
  CHECK(property(graph, "ArchiveResource", "PortRanges") == "[\"5000-5010\"]");
  CHECK(property(graph, "ArchiveResourceGateway", "VpcIdentifier") == "\"vpc-9\"");
  CHECK(property(graph, "ResourceSecurityGroup", "SecurityGroupEgress.0.CidrIp") == "\"10.0.1.20/32\"");
  CHECK(property(graph, "OrderFunction", "Environment.Variables.LEDGER_ASSOCIATION") ==
        "${LedgerResourceAssociation.Id}");
  CHECK(property(graph, "OrderFunction", "Environment.Variables.LEDGER_PORT") == "\"5432\"");
  CHECK(property(graph, "LatticeSecurityGroup", "SecurityGroupIngress.1.FromPort") == "5432");
  CHECK(property(graph, "Subnet1", "AvailabilityZone") == "\"${region}a\"");
  CHECK(property(graph, "Subnet2", "AvailabilityZoneId") == "\"use1-az4\"");
  CHECK_FALSE(inventory(graph, "VpcLatticeEndpoint").empty());
}

}  // namespace
}  // namespace pergola
