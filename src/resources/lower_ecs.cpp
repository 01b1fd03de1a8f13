// Services on Fargate: what their tasks are made of, what they may do (from their edges), who reaches them.
#include <iterator>

#include <fmt/format.h>

#include "resources/calls.hpp"
#include "resources/edge_variables.hpp"
#include "resources/grants.hpp"
#include "resources/lattice_targets.hpp"
#include "resources/log_group.hpp"
#include "resources/lowering.hpp"
#include "resources/roles.hpp"
#include "resources/security_group.hpp"
#include "resources/side_container.hpp"
#include "resources/workloads.hpp"

namespace pergola {
namespace {

constexpr std::string_view k_cluster = "Cluster";

Value ecr_registry(const EcrImage& image) {
  if (!image.account.empty()) return image.account + ".dkr.ecr." + image.region + ".amazonaws.com";
  return join({Pseudo::account, ".dkr.ecr.", Pseudo::region, ".", Pseudo::url_suffix});
}

Value ecr_arn(const EcrImage& image) {
  if (image.account.empty()) return own_arn("ecr", "repository/" + image.repository);
  return join({"arn:", Pseudo::partition,
               fmt::format(":ecr:{}:{}:repository/{}", image.region, image.account, image.repository)});
}

std::string log_group_name(const Topology& topology, const Service& service) {
  return "/ecs/" + full_name(topology, service.name);
}

void add_cluster(Lowering& lowering, const Span& origin) {
  lowering.add({.id = std::string(k_cluster),
                .label = "main",
                .type = "AWS::ECS::Cluster",
                .properties = {{"ClusterName", lowering.topology.stack},
                               {"ClusterSettings", List{Object{{"Name", "containerInsights"}, {"Value", "enabled"}}}}},
                .origin = origin});
}

List repositories_of(const Topology& topology, const Container& container) {
  List arns;
  if (const auto image = parse_ecr_image(container.image)) arns.push_back(ecr_arn(*image));
  if (const auto image = parse_ecr_image(side_image(topology)); image && has_side_container(topology))
    arns.push_back(ecr_arn(*image));
  return arns;
}

/// The ARN of a secret; a reference to one may go on with a key, a stage and a version of it (ECS developer guide,
/// "Pass Secrets Manager secrets through Amazon ECS environment variables").
std::string_view whole_secret(std::string_view arn) {
  std::size_t end = 0;
  for (int colons = 0; end < arn.size(); ++end) {
    if (arn[end] == ':' && ++colons == 7) break;
  }
  return arn.substr(0, end);
}

/// What Fargate itself needs before the container runs: the image, the log, the secrets.
std::vector<Statement> execution_statements(const Topology& topology, const Service& service,
                                            const Container& container) {
  std::vector<Statement> statements = {
      {.sid = "WriteLogs",
       .actions = {"logs:CreateLogStream", "logs:PutLogEvents"},
       .resources = {own_arn("logs", "log-group:" + log_group_name(topology, service) + ":*")}}};
  if (List repositories = repositories_of(topology, container); !repositories.empty()) {
    // The token is for all registries (Service Authorization Reference, "Actions defined by Amazon ECR").
    statements.push_back({.sid = "SignIn", .actions = {"ecr:GetAuthorizationToken"}, .resources = {"*"}});
    statements.push_back(
        {.sid = "PullImages",
         .actions = {"ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"},
         .resources = std::move(repositories)});
  }
  List secrets;
  List parameters;
  for (const auto& [name, arn] : container.secrets)
    (arn.find(":secretsmanager:") != std::string::npos ? secrets : parameters).emplace_back(whole_secret(arn));
  if (!secrets.empty())
    statements.push_back(
        {.sid = "ReadSecrets", .actions = {"secretsmanager:GetSecretValue"}, .resources = std::move(secrets)});
  if (!parameters.empty())
    statements.push_back(
        {.sid = "ReadParameters", .actions = {"ssm:GetParameters"}, .resources = std::move(parameters)});
  return statements;
}

void add_execution_role(Lowering& lowering, const Service& service, const Container& container) {
  const Topology& topology = lowering.topology;
  lowering.add(
      {.id = logical_id(service.name, "execution-role"),
       .label = label(service.name, "execution"),
       .type = "AWS::IAM::Role",
       .properties = {{"RoleName", full_name(topology, service.name + "-execution")},
                      {"Description", fmt::format("What starts the tasks of {}", full_name(topology, service.name))},
                      {"AssumeRolePolicyDocument", trust_policy("ecs-tasks.amazonaws.com")},
                      {"Policies", List{Object{{"PolicyName", "start"},
                                               {"PolicyDocument", policy_document(execution_statements(
                                                                      topology, service, container))}}}}},
       .origin = service.span});
}

void add_task_role(Lowering& lowering, const Service& service) {
  const Topology& topology = lowering.topology;
  std::vector<Statement> statements = side_statements(topology);
  for (Statement& statement : call_statements(topology, service)) statements.push_back(std::move(statement));
  Grant grant = grants_of(topology, service);
  std::move(grant.statements.begin(), grant.statements.end(), std::back_inserter(statements));
  if (service.existing_role() != nullptr) {
    report_existing_role(lowering, service, "ecs-tasks.amazonaws.com", statements);
    return;
  }
  const std::string name = full_name(topology, service.name);
  Object properties = {{"RoleName", name},
                       {"Description", fmt::format("What the tasks of {} may do", name)},
                       {"AssumeRolePolicyDocument", trust_policy("ecs-tasks.amazonaws.com")}};
  if (!statements.empty())
    properties.set("Policies", List{Object{{"PolicyName", "edges"}, {"PolicyDocument", policy_document(statements)}}});
  lowering.add({.id = logical_id(service.name, "role"),
                .label = label(service.name),
                .type = "AWS::IAM::Role",
                .properties = std::move(properties),
                .origin = service.span});
}

List name_value_pairs(const Object& variables, std::string_view value_key) {
  List pairs;
  for (const Member& member : variables.members())
    pairs.emplace_back(Object{{"Name", member.name}, {std::string(value_key), member.value}});
  return pairs;
}

Object main_container(Lowering& lowering, const Service& service, const Container& container) {
  const Topology& topology = lowering.topology;
  Object properties = {
      {"Name", service.name},
      {"Image", image_value(container.image)},
      {"Essential", true},
      {"PortMappings",
       List{
           Object{{"Name", "http"}, {"ContainerPort", container.port}, {"Protocol", "tcp"}, {"AppProtocol", "http"}}}}};
  if (!container.command.empty()) properties.set("Command", List(container.command.begin(), container.command.end()));
  Object variables = side_variables(topology, service);
  variables.set("PORT", std::to_string(container.port));
  const Object of_edges = edge_variables(lowering, service);
  for (const Member& each : of_edges.members()) variables.set(each.name, each.value);
  for (const auto& [name, value] : service.environment) variables.set(name, value);
  properties.set("Environment", name_value_pairs(variables, "Value"));
  if (!container.secrets.empty()) {
    Object secrets;
    for (const auto& [name, arn] : container.secrets) secrets.set(name, arn);
    properties.set("Secrets", name_value_pairs(secrets, "ValueFrom"));
  }
  if (has_side_container(topology))
    properties.set("DependsOn", List{Object{{"ContainerName", k_side_container}, {"Condition", "START"}}});
  properties.set("LinuxParameters", Object{{"InitProcessEnabled", true}});
  properties.set("LogConfiguration", task_log(Ref{logical_id(service.name, "log-group")}, "service"));
  return properties;
}

void add_task(Lowering& lowering, const Service& service, const Container& container) {
  const Topology& topology = lowering.topology;
  List containers = {main_container(lowering, service, container)};
  if (has_side_container(topology))
    containers.emplace_back(side_container(topology, Ref{logical_id(service.name, "log-group")}));
  lowering.add({.id = logical_id(service.name, "task"),
                .label = label(service.name),
                .type = "AWS::ECS::TaskDefinition",
                .properties = {{"Family", full_name(topology, service.name)},
                               {"RequiresCompatibilities", List{"FARGATE"}},
                               {"NetworkMode", "awsvpc"},
                               {"Cpu", std::to_string(container.cpu)},
                               {"Memory", std::to_string(container.memory_mb)},
                               {"RuntimePlatform",
                                Object{{"CpuArchitecture", container.architecture == "arm64" ? "ARM64" : "X86_64"},
                                       {"OperatingSystemFamily", "LINUX"}}},
                               {"ExecutionRoleArn", Attribute{logical_id(service.name, "execution-role"), "Arn"}},
                               {"TaskRoleArn", role_arn(service)},
                               {"ContainerDefinitions", std::move(containers)}},
                .origin = service.span});
}

List group_arns(const Topology& topology, const Service& service) {
  List arns;
  for (const TargetGroupUse& use : target_groups_of(topology, service))
    arns.emplace_back(Attribute{use.target_group, "Arn"});
  return arns;
}

/// ECS registers the tasks' addresses with VPC Lattice as this role (ECS developer guide, "Amazon ECS infrastructure
/// IAM role").
void add_lattice_role(Lowering& lowering, const Service& service) {
  const Topology& topology = lowering.topology;
  lowering.add(
      {.id = logical_id(service.name, "lattice-role"),
       .label = label(service.name, "lattice"),
       .type = "AWS::IAM::Role",
       .properties = {{"RoleName", full_name(topology, service.name + "-lattice")},
                      {"Description",
                       fmt::format("Registers the tasks of {} with VPC Lattice", full_name(topology, service.name))},
                      {"AssumeRolePolicyDocument", trust_policy("ecs.amazonaws.com")},
                      {"Policies",
                       List{Object{
                           {"PolicyName", "targets"},
                           {"PolicyDocument",
                            policy_document(
                                {{.sid = "RegisterTasks",
                                  .actions = {"vpc-lattice:RegisterTargets", "vpc-lattice:DeregisterTargets",
                                              "vpc-lattice:GetTargetGroup", "vpc-lattice:ListTargets"},
                                  .resources = group_arns(lowering.topology, service)},
                                 // Describe actions of EC2 know no narrower resource.
                                 {.sid = "SeeNetwork",
                                  .actions = {"ec2:DescribeSubnets", "ec2:DescribeVpcs", "ec2:DescribeInstances"},
                                  .resources = {"*"}}})}}}}},
       .origin = service.span});
}

void add_group(Lowering& lowering, const Service& service, const Container& container) {
  const Topology& topology = lowering.topology;
  List ingress;
  if (!service.balancer_routes.empty())
    ingress.emplace_back(tcp_group("From the load balancer", container.port, ids::k_balancer_security_group));
  if (!target_groups_of(topology, service).empty())
    ingress.emplace_back(tcp_range("From VPC Lattice", container.port, std::string(k_lattice_range)));
  add_security_group(lowering, logical_id(service.name, "security-group"), service.name,
                     fmt::format("Tasks of {}", full_name(topology, service.name)), std::move(ingress),
                     workload_egress(lowering, {&service}));
}

/// A task that starts pulls its images and reads its secrets: what it reaches them by has to be there.
void await_ways_out(const Graph& graph, std::vector<std::string>& depends_on) {
  for (const Resource& resource : graph.resources()) {
    const bool is_private_route =
        resource.id.starts_with("PrivateInternetRoute") || resource.id.starts_with("PrivateRouteAssociation");
    if (is_private_route || resource.type == "AWS::EC2::VPCEndpoint") depends_on.push_back(resource.id);
  }
}

void add_service(Lowering& lowering, const Service& service, const Container& container) {
  const Topology& topology = lowering.topology;
  add_group(lowering, service, container);
  Object properties = {
      {"ServiceName", full_name(topology, service.name)},
      {"Cluster", Attribute{std::string(k_cluster), "Arn"}},
      {"TaskDefinition", Ref{logical_id(service.name, "task")}},
      {"LaunchType", "FARGATE"},
      {"DesiredCount", container.count},
      {"PropagateTags", "SERVICE"},
      {"DeploymentConfiguration", Object{{"MaximumPercent", 200},
                                         {"MinimumHealthyPercent", 100},
                                         {"DeploymentCircuitBreaker", Object{{"Enable", true}, {"Rollback", true}}}}},
      {"NetworkConfiguration",
       Object{{"AwsvpcConfiguration",
               Object{{"AssignPublicIp", "DISABLED"},
                      {"SecurityGroups", List{Attribute{logical_id(service.name, "security-group"), "GroupId"}}},
                      {"Subnets", subnet_ids(topology)}}}}}};
  std::vector<std::string> depends_on;
  if (!service.balancer_routes.empty()) {
    properties.set("HealthCheckGracePeriodSeconds", 60);
    properties.set("LoadBalancers",
                   List{Object{{"ContainerName", service.name},
                               {"ContainerPort", container.port},
                               {"TargetGroupArn", Ref{logical_id(service.name, "balancer-target-group")}}}});
    // ECS refuses a target group that no load balancer leads to.
    depends_on = balancer_rule_ids(service);
  }
  List lattice;
  for (const TargetGroupUse& use : target_groups_of(topology, service)) {
    lattice.emplace_back(Object{{"PortName", "http"},
                                {"RoleArn", Attribute{logical_id(service.name, "lattice-role"), "Arn"}},
                                {"TargetGroupArn", Attribute{use.target_group, "Arn"}}});
    depends_on.push_back(use.listener);
  }
  await_ways_out(lowering.graph, depends_on);
  if (!lattice.empty()) {
    add_lattice_role(lowering, service);
    properties.set("VpcLatticeConfigurations", std::move(lattice));
  }
  lowering.add({.id = logical_id(service.name, "tasks"),
                .label = label(service.name),
                .type = "AWS::ECS::Service",
                .properties = std::move(properties),
                .depends_on = std::move(depends_on),
                .origin = service.span});
}

}  // namespace

Value image_value(const std::string& image) {
  const auto ecr = parse_ecr_image(image);
  if (!ecr || !ecr->account.empty()) return image;
  return join({ecr_registry(*ecr), "/" + ecr->repository + ecr->tag});
}

void lower_ecs(Lowering& lowering) {
  bool has_cluster = false;
  for (const Service& service : lowering.topology.services) {
    const auto* container = service.as<Container>();
    if (container == nullptr) continue;
    if (!has_cluster) add_cluster(lowering, service.span);
    has_cluster = true;
    add_log_group(lowering, logical_id(service.name, "log-group"), label(service.name),
                  log_group_name(lowering.topology, service), lowering.topology.log_days, service.span);
    add_execution_role(lowering, service, *container);
    add_task_role(lowering, service);
    add_task(lowering, service, *container);
    add_service(lowering, service, *container);
  }
}

}  // namespace pergola
