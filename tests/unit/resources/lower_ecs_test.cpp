#include <doctest/doctest.h>

#include "lowered.hpp"

namespace pergola {
namespace {

using Lines = std::vector<std::string>;

const std::string k_network = "network: {vpc: 10.0.0.0/16}\n";

Graph with(const std::string& rest, const std::string& network = k_network) {
  return lowered(k_shop_head + network + "tracing: {collector: ecr:mirror/collector:1}\n" + rest);
}

TEST_CASE("a container is a service of tasks with two roles, a log and a security group of its own") {
  const Graph graph = with("services:\n  web: {ecs: {image: \"ecr:shop/web:1\", cpu: 512}}\n");
  CHECK(inventory(graph, "Web") == Lines{"WebExecutionRole AWS::IAM::Role", "WebLogGroup AWS::Logs::LogGroup",
                                         "WebRole AWS::IAM::Role", "WebSecurityGroup AWS::EC2::SecurityGroup",
                                         "WebServiceTraces AWS::XRay::Group", "WebTask AWS::ECS::TaskDefinition",
                                         "WebTasks AWS::ECS::Service"});
  CHECK(property(graph, "WebTask", "Memory") == "\"1024\"");
  CHECK(property(graph, "WebTask", "ContainerDefinitions.0.Image") ==
        "\"${account}.dkr.ecr.${region}.${url-suffix}/shop/web:1\"");
  CHECK(property(graph, "WebTasks", "NetworkConfiguration.AwsvpcConfiguration.AssignPublicIp") == "\"DISABLED\"");
  CHECK(property(graph, "WebTasks", "DeploymentConfiguration.DeploymentCircuitBreaker.Rollback") == "true");
  CHECK(property(graph, "WebSecurityGroup", "SecurityGroupIngress") == "(none)");
}

TEST_CASE("tasks run as a role that exists, and are started by one of ours") {
  const Graph graph = with("services:\n  web: {ecs: {image: \"ecr:shop/web:1\", role: theirs}}\n");
  CHECK(inventory(graph, "AWS::IAM::Role") == Lines{"WebExecutionRole AWS::IAM::Role"});
  CHECK(property(graph, "WebTask", "TaskRoleArn") == "\"arn:${partition}:iam::${account}:role/theirs\"");
  CHECK(property(graph, "WebTask", "ExecutionRoleArn") == "${WebExecutionRole.Arn}");
}

TEST_CASE("what starts the tasks may pull their images, write their log and read their secrets") {
  const Graph graph = with(
      "services:\n  web:\n    ecs:\n      image: ecr:shop/web:1\n"
      "      secrets: {KEY: \"arn:aws:secretsmanager:eu-west-1:123456789012:secret:key-a1b2c3:api::\"}\n");
  CHECK(statements(graph, "WebExecutionRole", "Policies.0.PolicyDocument") ==
        Lines{"Allow [\"logs:CreateLogStream\", \"logs:PutLogEvents\"] on "
              "\"arn:${partition}:logs:${region}:${account}:log-group:/ecs/shop-web:*\"",
              "Allow \"ecr:GetAuthorizationToken\" on \"*\"",
              "Allow [\"ecr:BatchCheckLayerAvailability\", \"ecr:BatchGetImage\", \"ecr:GetDownloadUrlForLayer\"] on "
              "[\"arn:${partition}:ecr:${region}:${account}:repository/shop/web\", "
              "\"arn:${partition}:ecr:${region}:${account}:repository/mirror/collector\"]",
              "Allow \"secretsmanager:GetSecretValue\" on "
              "\"arn:aws:secretsmanager:eu-west-1:123456789012:secret:key-a1b2c3\""});
}

TEST_CASE("a container that is called is registered with VPC Lattice by ECS") {
  const Graph graph = with(
      "services:\n  order: {lambda: {code: order}, calls: [web]}\n"
      "  web: {ecs: {image: \"ecr:shop/web:1\", port: 3000, health: /up}}\n");
  CHECK(property(graph, "WebTargetGroup", "Type") == "\"IP\"");
  CHECK(property(graph, "WebTargetGroup", "Config.Port") == "3000");
  CHECK(property(graph, "WebTargetGroup", "Config.HealthCheck.Path") == "\"/up\"");
  CHECK(property(graph, "WebTargetGroup", "Targets") == "(none)");
  CHECK(property(graph, "WebTasks", "VpcLatticeConfigurations.0.TargetGroupArn") == "${WebTargetGroup.Arn}");
  CHECK(property(graph, "WebSecurityGroup", "SecurityGroupIngress.0.CidrIp") == "\"169.254.171.0/24\"");
  CHECK(property(graph, "WebSecurityGroup", "SecurityGroupIngress.0.ToPort") == "3000");
}

TEST_CASE("endpoints follow from what stands in the VPC") {
  const Graph graph = with(
      "services:\n  web: {ecs: {image: \"ecr:shop/web:1\"}, reads: [orders, ledger]}\n"
      "tables: {orders: {existing: orders}}\n"
      "databases: {ledger: {engine: postgres, host: db.example.com, secret: "
      "\"arn:aws:secretsmanager:eu-west-1:123456789012:secret:key-a1b2c3\"}}\n");
  CHECK(inventory(graph, "AWS::EC2::VPCEndpoint") ==
        Lines{"DynamodbEndpoint AWS::EC2::VPCEndpoint", "EcrApiEndpoint AWS::EC2::VPCEndpoint",
              "EcrDkrEndpoint AWS::EC2::VPCEndpoint", "LogsEndpoint AWS::EC2::VPCEndpoint",
              "S3Endpoint AWS::EC2::VPCEndpoint", "SecretsmanagerEndpoint AWS::EC2::VPCEndpoint",
              "XrayEndpoint AWS::EC2::VPCEndpoint"});
  CHECK(property(graph, "S3Endpoint", "RouteTableIds") == "[${PrivateRouteTable}]");
  CHECK(property(graph, "WebSecurityGroup", "SecurityGroupEgress.3.ToPort") == "5432");
}

TEST_CASE("a load balancer is internal unless it is public") {
  const std::string services =
      "services:\n  web: {ecs: {image: \"ecr:shop/web:1\"}, alb: /*}\n"
      "  report: {lambda: {code: report}, alb: {path: /reports/*, host: shop.example.com, methods: [POST, GET]}}\n";
  const Graph internal = with(services);
  CHECK(property(internal, "LoadBalancer", "Scheme") == "\"internal\"");
  CHECK(property(internal, "LoadBalancer", "Subnets") == "[${Subnet1}, ${Subnet2}]");
  CHECK(property(internal, "BalancerSecurityGroup", "SecurityGroupIngress.0.CidrIp") == "\"10.0.0.0/16\"");
  CHECK(inventory(internal, "InternetGateway").empty());
  CHECK(inventory(internal, "::ListenerRule") ==
        Lines{"ReportRouteReportsAnyShopExampleComGetPost AWS::ElasticLoadBalancingV2::ListenerRule",
              "WebRouteAny AWS::ElasticLoadBalancingV2::ListenerRule"});
  CHECK(property(internal, "WebRouteAny", "ListenerArn") == "${HttpListener}");
  CHECK(property(internal, "WebSecurityGroup", "SecurityGroupIngress.0.SourceSecurityGroupId") ==
        "${BalancerSecurityGroup.GroupId}");

  const Graph open = with(
      "load-balancer: {public: on, certificate: \"arn:aws:acm:eu-west-1:123456789012:certificate/1\"}\n" + services);
  CHECK(property(open, "LoadBalancer", "Scheme") == "\"internet-facing\"");
  CHECK(property(open, "LoadBalancer", "Subnets") == "[${PublicSubnet1}, ${PublicSubnet2}]");
  CHECK(property(open, "PublicSubnet1", "CidrBlock") == "\"10.0.240.0/20\"");
  CHECK(property(open, "WebRouteAny", "ListenerArn") == "${HttpsListener}");
  CHECK(property(open, "HttpListener", "DefaultActions.0.RedirectConfig.Protocol") == "\"HTTPS\"");
  CHECK(property(open, "WebTasks", "NetworkConfiguration.AwsvpcConfiguration.Subnets") == "[${Subnet1}, ${Subnet2}]");
}

TEST_CASE("a route's priority depends on its own words") {
  const std::string web = "services:\n  web: {lambda: {code: web}, alb: /*}\n";
  const std::string more = web + "  api: {lambda: {code: api}, alb: [/api/*, /api/v2/*]}\n";
  CHECK(property(with(web), "WebRouteAny", "Priority") == property(with(more), "WebRouteAny", "Priority"));
  const Graph graph = with(more);
  const auto priority = [&](const char* id) { return std::stoi(property(graph, id, "Priority")); };
  CHECK(priority("ApiRouteApiV2Any") < priority("ApiRouteApiAny"));
  CHECK(priority("ApiRouteApiAny") < priority("WebRouteAny"));
}

TEST_CASE("a container has a row of the dashboard") {
  const Graph graph = with("services:\n  web: {ecs: {image: \"ecr:shop/web:1\"}}\n");
  const std::string body = property(graph, "Dashboard", "DashboardBody");
  CHECK(body.find("CPUUtilization") != std::string::npos);
  CHECK(body.find("${WebTasks.Name}") != std::string::npos);
}

TEST_CASE("policies about traces are three") {
  const Graph graph = lowered(k_shop_head + "tracing: {policies: on}\nservices:\n  web: {lambda: {code: web}}\n");
  CHECK(inventory(graph, "ManagedPolicy") == Lines{"TracesAdministerPolicy AWS::IAM::ManagedPolicy",
                                                   "TracesPublishPolicy AWS::IAM::ManagedPolicy",
                                                   "TracesReadPolicy AWS::IAM::ManagedPolicy"});
  CHECK(property(graph, "TracesReadPolicy", "ManagedPolicyName") == "\"shop-traces-read\"");
}

}  // namespace
}  // namespace pergola
