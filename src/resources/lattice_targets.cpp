#include "resources/lattice_targets.hpp"

#include <algorithm>

#include "resources/existing_values.hpp"
#include "resources/invocation.hpp"
#include "resources/security_group.hpp"

namespace pergola {
namespace {

/// What ids and labels of a target group begin with.
std::string part_of(const Service& owner, const Service& target) {
  return &owner == &target ? owner.name : owner.name + "-" + target.name;
}

struct TargetGroup {
  std::string_view type;
  Object config{};
  List targets{};
};

TargetGroup function_group(const Service& target) {
  return {"LAMBDA", {{"LambdaEventStructureVersion", "V2"}}, {Object{{"Id", invoked_arn(target)}}}};
}

Object health_check(const LatticeTargets& targets) {
  if (!targets.health) return {{"Enabled", false}};
  const HealthCheck& health = *targets.health;
  return {{"Enabled", true},
          {"Protocol", targets.https ? "HTTPS" : "HTTP"},
          // gRPC is no protocol of health checks (VPC Lattice user guide, "Health checks").
          {"ProtocolVersion", targets.version == "GRPC" ? "HTTP2" : targets.version},
          {"Path", health.path},
          {"HealthCheckIntervalSeconds", health.interval_seconds},
          {"HealthCheckTimeoutSeconds", health.timeout_seconds},
          {"HealthyThresholdCount", health.healthy},
          {"UnhealthyThresholdCount", health.unhealthy},
          {"Matcher", Object{{"HttpCode", health.codes}}}};
}

TargetGroup outside_group(const Topology& topology, const LatticeTargets& targets) {
  TargetGroup group{"INSTANCE"};
  group.config = {{"Port", targets.port},
                  {"Protocol", targets.https ? "HTTPS" : "HTTP"},
                  {"VpcIdentifier", targets.vpc ? existing_value(*targets.vpc) : vpc_id(topology)}};
  switch (targets.kind) {
    case LatticeTargets::Kind::instances:
      break;
    case LatticeTargets::Kind::addresses:
      group.type = "IP";
      group.config.set("IpAddressType", "IPV4");
      break;
    case LatticeTargets::Kind::balancer:
      group.type = "ALB";
      break;
  }
  if (targets.kind != LatticeTargets::Kind::balancer) {
    group.config.set("ProtocolVersion", targets.version);
    group.config.set("HealthCheck", health_check(targets));
  }
  for (const std::string& id : targets.ids) group.targets.emplace_back(Object{{"Id", id}, {"Port", targets.port}});
  return group;
}

/// ECS registers the tasks.
TargetGroup container_group(const Topology& topology, const Container& container) {
  return {"IP",
          {{"Port", container.port},
           {"Protocol", "HTTP"},
           {"ProtocolVersion", "HTTP1"},
           {"IpAddressType", "IPV4"},
           {"VpcIdentifier", vpc_id(topology)},
           {"HealthCheck", Object{{"Enabled", true},
                                  {"Protocol", "HTTP"},
                                  {"ProtocolVersion", "HTTP1"},
                                  {"Path", container.health},
                                  {"HealthCheckIntervalSeconds", 15},
                                  {"HealthCheckTimeoutSeconds", 5},
                                  {"HealthyThresholdCount", 2},
                                  {"UnhealthyThresholdCount", 3},
                                  {"Matcher", Object{{"HttpCode", "200"}}}}}},
          {}};
}

/// One case for each way in which a service that is called over VPC Lattice can run.
TargetGroup target_group_of(const Topology& topology, const Service& target) {
  if (const auto* targets = target.as<LatticeTargets>()) return outside_group(topology, *targets);
  if (const auto* container = target.as<Container>()) return container_group(topology, *container);
  return function_group(target);
}

/// VPC Lattice invokes a function with the function's leave only.
void add_permission(Lowering& lowering, const Service& owner, const Service& target) {
  const std::string part = part_of(owner, target);
  lowering.add({.id = logical_id(part, "lattice-permission"),
                .label = label(part, "lattice"),
                .type = "AWS::Lambda::Permission",
                .properties = {{"FunctionName", invoked_name(target)},
                               {"Action", "lambda:InvokeFunction"},
                               {"Principal", "vpc-lattice.amazonaws.com"},
                               {"SourceArn", Attribute{target_group_id(owner, target), "Arn"}}},
                .origin = target.span});
}

}  // namespace

std::vector<const Service*> forwarded_to(const Topology& topology, const Service& owner) {
  std::vector<std::string_view> names;
  const auto add = [&](const Forward& forward) {
    for (const Forward::Share& share : forward.shares) names.push_back(share.service);
  };
  if (!owner.lattice || !owner.lattice->otherwise) names.push_back(owner.name);
  if (owner.lattice && owner.lattice->otherwise) add(*owner.lattice->otherwise);
  for (std::size_t i = 0; owner.lattice && i < owner.lattice->routes.size(); ++i) add(owner.lattice->routes[i].to);
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  std::vector<const Service*> services;
  for (const std::string_view name : names) services.push_back(topology.service(name));
  return services;
}

std::string target_group_id(const Service& owner, const Service& target) {
  return logical_id(part_of(owner, target), "target-group");
}

std::vector<TargetGroupUse> target_groups_of(const Topology& topology, const Service& target) {
  std::vector<TargetGroupUse> uses;
  for (const Service& owner : topology.services) {
    if (!owner.on_lattice) continue;
    for (const Service* each : forwarded_to(topology, owner)) {
      if (each == &target) uses.push_back({target_group_id(owner, target), logical_id(owner.name, "listener")});
    }
  }
  return uses;
}

std::vector<std::string> add_target_group(Lowering& lowering, const Service& owner, const Service& target) {
  const std::string part = part_of(owner, target);
  TargetGroup group = target_group_of(lowering.topology, target);
  Object properties = {
      {"Name", full_name(lowering.topology, part)}, {"Type", group.type}, {"Config", std::move(group.config)}};
  if (!group.targets.empty()) properties.set("Targets", std::move(group.targets));
  lowering.add({.id = target_group_id(owner, target),
                .label = label(part),
                .type = "AWS::VpcLattice::TargetGroup",
                .properties = std::move(properties),
                .origin = target.span});
  if (target.as<LambdaFunction>() == nullptr) return {};
  add_permission(lowering, owner, target);
  return {logical_id(part, "lattice-permission")};
}

}  // namespace pergola
