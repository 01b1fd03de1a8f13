#include <doctest/doctest.h>

#include "../shown_lines.hpp"
#include "lowered.hpp"

namespace pergola {
namespace {

using Lines = std::vector<std::string>;

const std::string k_services =
    "services:\n"
    "  web: {client: account, calls: [order]}\n"
    "  order: {lambda: {code: order}, calls: [payment, inventory, bank]}\n"
    "  payment: {lambda: {code: payment}}\n"
    "  inventory: {lambda: {code: inventory}}\n"
    "  report: {lambda: {code: report}, calls: [inventory]}\n"
    "  billing: {lambda: {code: billing}, calls: [bank]}\n"
    "  bank: {external: 'https://bank.example'}\n";

Graph shop(const std::string& network = "{vpc: 10.0.0.0/16}", const std::string& services = k_services) {
  return lowered(k_shop_head + "network: " + network + "\n" + services);
}

TEST_CASE("each service that is called has its pieces, the others have none") {
  const Graph graph = shop();
  CHECK(inventory(graph, "AWS::VpcLattice::") ==
        Lines{
            "AccessLogSubscription AWS::VpcLattice::AccessLogSubscription",
            "InventoryAssociation AWS::VpcLattice::ServiceNetworkServiceAssociation",
            "InventoryAuthPolicy AWS::VpcLattice::AuthPolicy",
            "InventoryListener AWS::VpcLattice::Listener",
            "InventoryService AWS::VpcLattice::Service",
            "InventoryTargetGroup AWS::VpcLattice::TargetGroup",
            "OrderAssociation AWS::VpcLattice::ServiceNetworkServiceAssociation",
            "OrderAuthPolicy AWS::VpcLattice::AuthPolicy",
            "OrderListener AWS::VpcLattice::Listener",
            "OrderService AWS::VpcLattice::Service",
            "OrderTargetGroup AWS::VpcLattice::TargetGroup",
            "PaymentAssociation AWS::VpcLattice::ServiceNetworkServiceAssociation",
            "PaymentAuthPolicy AWS::VpcLattice::AuthPolicy",
            "PaymentListener AWS::VpcLattice::Listener",
            "PaymentService AWS::VpcLattice::Service",
            "PaymentTargetGroup AWS::VpcLattice::TargetGroup",
            "ServiceNetwork AWS::VpcLattice::ServiceNetwork",
            "ServiceNetworkAuthPolicy AWS::VpcLattice::AuthPolicy",
            "VpcAssociation AWS::VpcLattice::ServiceNetworkVpcAssociation",
        });
  CHECK(inventory(graph, "AWS::Lambda::Permission") == Lines{"InventoryLatticePermission AWS::Lambda::Permission",
                                                             "OrderLatticePermission AWS::Lambda::Permission",
                                                             "PaymentLatticePermission AWS::Lambda::Permission"});
}

TEST_CASE("a service's requests go to its function over HTTPS") {
  const Graph graph = shop();
  CHECK(property(graph, "PaymentListener", "Protocol") == "\"HTTPS\"");
  CHECK(property(graph, "PaymentListener", "Port") == "443");
  CHECK(property(graph, "PaymentListener", "DefaultAction.Forward.TargetGroups") ==
        "[{TargetGroupIdentifier: ${PaymentTargetGroup.Id}, Weight: 100}]");
  CHECK(property(graph, "PaymentTargetGroup", "Type") == "\"LAMBDA\"");
  CHECK(property(graph, "PaymentTargetGroup", "Config.LambdaEventStructureVersion") == "\"V2\"");
  CHECK(property(graph, "PaymentTargetGroup", "Targets") == "[{Id: ${PaymentFunction.Arn}}]");
  CHECK(property(graph, "PaymentAssociation", "ServiceNetworkIdentifier") == "${ServiceNetwork.Id}");
  CHECK(property(graph, "PaymentAssociation", "ServiceIdentifier") == "${PaymentService.Id}");
  CHECK(graph.find("PaymentAssociation")->depends_on == Lines{"PaymentListener"});
}

TEST_CASE("only the service's own target group may invoke its function") {
  const Graph graph = shop();
  CHECK(property(graph, "PaymentLatticePermission", "Principal") == "\"vpc-lattice.amazonaws.com\"");
  CHECK(property(graph, "PaymentLatticePermission", "Action") == "\"lambda:InvokeFunction\"");
  CHECK(property(graph, "PaymentLatticePermission", "FunctionName") == "${PaymentFunction}");
  CHECK(property(graph, "PaymentLatticePermission", "SourceArn") == "${PaymentTargetGroup.Arn}");
  CHECK(graph.find("PaymentListener")->depends_on == Lines{"PaymentLatticePermission"});
}

TEST_CASE("a service lets in its declared callers only") {
  const Graph graph = shop();
  const auto policy = [&](const std::string& id) { return statements(graph, id, "Policy"); };
  const std::string invoke = "Allow \"vpc-lattice-svcs:Invoke\" on ";
  const std::string account = "\"arn:${partition}:iam::${account}:root\"";
  CHECK(policy("OrderAuthPolicy") == Lines{invoke + "\"${OrderService.Arn}/*\" by {AWS: " + account + "}"});
  CHECK(policy("PaymentAuthPolicy") == Lines{invoke + "\"${PaymentService.Arn}/*\" by {AWS: ${OrderRole.Arn}}"});
  CHECK(policy("InventoryAuthPolicy") ==
        Lines{invoke + "\"${InventoryService.Arn}/*\" by {AWS: [${OrderRole.Arn}, ${ReportRole.Arn}]}"});
  CHECK(property(graph, "InventoryAuthPolicy", "ResourceIdentifier") == "${InventoryService.Arn}");
}

TEST_CASE("the network lets in all that call over it, and nobody else") {
  const Graph graph = shop();
  CHECK(property(graph, "ServiceNetworkAuthPolicy", "ResourceIdentifier") == "${ServiceNetwork.Arn}");
  CHECK(property(graph, "ServiceNetworkAuthPolicy", "Policy.Statement.0.Resource") ==
        "\"arn:${partition}:vpc-lattice:${region}:${account}:service/*\"");
  const std::string principals = property(graph, "ServiceNetworkAuthPolicy", "Policy.Statement.0.Principal");
  for (const char* caller : {"${account}:root", "${OrderRole.Arn}", "${ReportRole.Arn}"}) {
    CAPTURE(std::string(caller));
    CHECK(principals.find(caller) != std::string::npos);
  }
  for (const char* other : {"PaymentRole", "InventoryRole", "BillingRole"}) {
    CAPTURE(std::string(other));
    CHECK(principals.find(other) == std::string::npos);
  }
  CHECK(property(graph, "ServiceNetworkAuthPolicy", "Policy.Statement.1") == "(none)");
}

TEST_CASE("a client is known by its principal") {
  struct Case {
    const char* client;
    const char* principal;
  };
  static constexpr Case k_cases[] = {
      {"account", "\"arn:${partition}:iam::${account}:root\""},
      {"123456789012", "\"arn:${partition}:iam::123456789012:root\""},
      {"'012345678901'", "\"arn:${partition}:iam::012345678901:root\""},
      {"arn:aws:iam::123456789012:role/web", "\"arn:aws:iam::123456789012:role/web\""},
      {"'ssm:/shop/web-role'", "stored:/shop/web-role"},
      {"{principal: account, traced-as: browser}", "\"arn:${partition}:iam::${account}:root\""},
  };
  for (const Case& c : k_cases) {
    CAPTURE(std::string(c.client));
    const Graph graph = shop("{vpc: 10.0.0.0/16}", std::string("services:\n  web: {client: ") + c.client +
                                                       ", calls: [order]}\n  order: {lambda: {code: order}}\n");
    CHECK(property(graph, "OrderAuthPolicy", "Policy.Statement.0.Principal.AWS") == c.principal);
  }
}

TEST_CASE("with IAM all is signed; without it there are no policies") {
  const Graph with = shop();
  CHECK(property(with, "ServiceNetwork", "AuthType") == "\"AWS_IAM\"");
  CHECK(property(with, "OrderService", "AuthType") == "\"AWS_IAM\"");

  const Graph without = shop("{vpc: 10.0.0.0/16, auth: none}");
  CHECK(property(without, "ServiceNetwork", "AuthType") == "\"NONE\"");
  CHECK(property(without, "OrderService", "AuthType") == "\"NONE\"");
  CHECK(inventory(without, "AuthPolicy").empty());
  for (const Resource& resource : without.resources()) {
    CAPTURE(resource.id);
    CHECK(shown(resource.properties).find("vpc-lattice-svcs") == std::string::npos);
  }
}

TEST_CASE("requests come in from the functions, or from the whole VPC when others call") {
  const Graph clients = shop();
  CHECK(property(clients, "LatticeSecurityGroup", "SecurityGroupIngress.0.CidrIp") == "\"10.0.0.0/16\"");
  CHECK(property(clients, "VpcAssociation", "SecurityGroupIds") == "[${LatticeSecurityGroup.GroupId}]");
  CHECK(property(clients, "VpcAssociation", "VpcIdentifier") == "${Vpc}");

  const std::string functions =
      "services:\n  order: {lambda: {code: o}, calls: [payment]}\n  payment: {lambda: {code: p}}\n";
  const Graph none = shop("{vpc: 10.0.0.0/16}", functions);
  CHECK(property(none, "LatticeSecurityGroup", "SecurityGroupIngress.0.CidrIp") == "(none)");
  CHECK(property(none, "LatticeSecurityGroup", "SecurityGroupIngress.0.SourceSecurityGroupId") ==
        "${WorkloadSecurityGroup.GroupId}");

  // The range of a VPC that exists is not known: no group narrows it.
  const Graph existing = shop("{vpc: vpc-1, subnets: [subnet-1]}");
  CHECK(existing.find("LatticeSecurityGroup") == nullptr);
  CHECK(property(existing, "VpcAssociation", "SecurityGroupIds") == "(none)");
}

TEST_CASE("access logs are kept as long as the topology says") {
  struct Case {
    const char* network;
    const char* days;
  };
  for (const Case& c : {Case{"{vpc: 10.0.0.0/16}", "30"}, Case{"{vpc: 10.0.0.0/16, access-logs: on}", "30"},
                        Case{"{vpc: 10.0.0.0/16, access-logs: {retention: 2 weeks}}", "14"},
                        Case{"{vpc: 10.0.0.0/16, access-logs: {retention: forever}}", "(none)"}}) {
    CAPTURE(std::string(c.network));
    const Graph graph = shop(c.network);
    CHECK(property(graph, "AccessLogGroup", "LogGroupName") == "\"/aws/vendedlogs/vpc-lattice/shop\"");
    CHECK(property(graph, "AccessLogGroup", "RetentionInDays") == c.days);
    CHECK(property(graph, "AccessLogSubscription", "ResourceIdentifier") == "${ServiceNetwork.Arn}");
    CHECK(property(graph, "AccessLogSubscription", "DestinationArn") == "${AccessLogGroup.Arn}");
  }
  const Graph off = shop("{vpc: 10.0.0.0/16, access-logs: off}");
  CHECK(inventory(off, "AccessLog").empty());
}

TEST_CASE("addresses of the services are outputs") {
  const Graph graph = shop();
  REQUIRE(graph.outputs.size() == 3);
  CHECK(graph.outputs.front().name == "OrderLatticeUrl");
  CHECK(shown(graph.outputs.front().value) == "\"https://${OrderService.DnsEntry.DomainName}\"");
}

TEST_CASE("services may call each other in a circle that is allowed, and themselves") {
  const Graph graph = lowered(k_shop_head +
                              "network: {vpc: 10.0.0.0/16}\n"
                              "services:\n"
                              "  a: {lambda: {code: a}, calls: {b: {allow-cycle: on}}}\n"
                              "  b: {lambda: {code: b}, calls: {a: {allow-cycle: on}, b: {allow-cycle: on}}}\n");
  CHECK(property(graph, "BAuthPolicy", "Policy.Statement.0.Principal") == "{AWS: [${ARole.Arn}, ${BRole.Arn}]}");
}

}  // namespace
}  // namespace pergola
