// The service network: who is associated with it, what its services are, and who may call them.
#include <algorithm>

#include <fmt/format.h>

#include "resources/invocation.hpp"
#include "resources/policy.hpp"
#include "resources/security_group.hpp"
#include "resources/workloads.hpp"

namespace pergola {
namespace {

const std::string k_network(ids::k_service_network);

/// What a caller is to IAM: a function's role, or the client's principal.
Value principal_of(const Service& caller) {
  const auto* client = caller.as<Client>();
  if (client == nullptr) return Attribute{logical_id(caller.name, "role"), "Arn"};
  if (client->principal == "account") return join({"arn:", Pseudo::partition, ":iam::", Pseudo::account, ":root"});
  if (client->principal.rfind("arn:", 0) == 0) return client->principal;
  return join({"arn:", Pseudo::partition, ":iam::" + client->principal + ":root"});
}

List principals_of(const Topology& topology, const std::vector<std::string>& callers) {
  List principals;
  for (const std::string& name : callers) principals.push_back(principal_of(*topology.service(name)));
  return principals;
}

Value one_or_list(List values) {
  if (values.size() == 1) return std::move(values.front());
  return values;
}

Object invoke_policy(std::string sid, List principals, Value resource) {
  return policy_document({{.sid = std::move(sid),
                           .actions = {"vpc-lattice-svcs:Invoke"},
                           .resources = {std::move(resource)},
                           .principal = {{"AWS", one_or_list(std::move(principals))}}}});
}

void add_auth_policy(Lowering& lowering, std::string id, std::string label_text, Value resource, Object policy,
                     const Span& origin) {
  lowering.add({.id = std::move(id),
                .label = std::move(label_text),
                .type = "AWS::VpcLattice::AuthPolicy",
                .properties = {{"ResourceIdentifier", std::move(resource)}, {"Policy", std::move(policy)}},
                .origin = origin});
}

std::string auth_type(const Network& network) { return network.auth == Network::Auth::iam ? "AWS_IAM" : "NONE"; }

void add_network(Lowering& lowering) {
  const Topology& topology = lowering.topology;
  const Network& network = *topology.network;
  lowering.add({.id = k_network,
                .label = "main",
                .type = "AWS::VpcLattice::ServiceNetwork",
                .properties = {{"Name", topology.stack}, {"AuthType", auth_type(network)}},
                .origin = network.span});
}

void add_network_auth_policy(Lowering& lowering) {
  const Topology& topology = lowering.topology;
  std::vector<std::string> callers;
  for (const Service& service : topology.services) {
    const bool calls = std::any_of(service.calls.begin(), service.calls.end(),
                                   [&](const Edge& edge) { return topology.service(edge.to)->on_lattice; });
    if (calls) callers.push_back(service.name);
  }
  if (callers.empty()) return;
  std::sort(callers.begin(), callers.end());
  add_auth_policy(lowering, "ServiceNetworkAuthPolicy", "network", Attribute{k_network, "Arn"},
                  invoke_policy("Callers", principals_of(topology, callers), own_arn("vpc-lattice", "service/*")),
                  topology.network->span);
}

/// Lets in requests from the functions, and from all of the VPC where clients call that are not ours.
void add_vpc_association(Lowering& lowering) {
  const Topology& topology = lowering.topology;
  const Network& network = *topology.network;
  const auto* vpc = std::get_if<NewVpc>(&network.vpc);
  const bool has_clients = std::any_of(topology.services.begin(), topology.services.end(),
                                       [](const Service& service) { return service.as<Client>() != nullptr; });
  const std::vector<WorkloadGroup> workloads = workload_groups(topology);

  List ingress;
  if (has_clients && vpc != nullptr) {
    ingress.emplace_back(https_range("HTTPS from clients in the VPC", vpc->cidr.value));
  } else if (!has_clients) {
    for (const WorkloadGroup& group : workloads)
      ingress.emplace_back(https_group("HTTPS from " + group.what, group.id));
  }
  Object properties = {{"ServiceNetworkIdentifier", Attribute{k_network, "Id"}}, {"VpcIdentifier", vpc_id(topology)}};
  if (!ingress.empty()) {
    add_security_group(lowering, "LatticeSecurityGroup", "lattice", "Who may send requests into VPC Lattice",
                       std::move(ingress), nothing_leaves());
    properties.set("SecurityGroupIds", List{Attribute{"LatticeSecurityGroup", "GroupId"}});
  }
  lowering.add({.id = "VpcAssociation",
                .label = "main",
                .type = "AWS::VpcLattice::ServiceNetworkVpcAssociation",
                .properties = std::move(properties),
                .origin = network.span});
}

void add_access_logs(Lowering& lowering) {
  const Topology& topology = lowering.topology;
  const Network& network = *topology.network;
  if (!network.access_logs) return;
  Object properties = {{"LogGroupName", "/aws/vendedlogs/vpc-lattice/" + topology.stack}};
  if (network.access_log_days > 0) properties.set("RetentionInDays", network.access_log_days);
  lowering.add({.id = "AccessLogGroup",
                .label = "access_logs",
                .type = "AWS::Logs::LogGroup",
                .properties = std::move(properties),
                .origin = network.span});
  lowering.add({.id = "AccessLogSubscription",
                .label = "main",
                .type = "AWS::VpcLattice::AccessLogSubscription",
                .properties = {{"ResourceIdentifier", Attribute{k_network, "Arn"}},
                               {"DestinationArn", Attribute{"AccessLogGroup", "Arn"}}},
                .origin = network.span});
}

/// ECS registers the tasks.
void add_container_group(Lowering& lowering, const Service& service, const Container& container) {
  lowering.add({.id = logical_id(service.name, "target-group"),
                .label = label(service.name),
                .type = "AWS::VpcLattice::TargetGroup",
                .properties = {{"Name", full_name(lowering.topology, service.name)},
                               {"Type", "IP"},
                               {"Config", Object{{"Port", container.port},
                                                 {"Protocol", "HTTP"},
                                                 {"ProtocolVersion", "HTTP1"},
                                                 {"IpAddressType", "IPV4"},
                                                 {"VpcIdentifier", vpc_id(lowering.topology)},
                                                 {"HealthCheck", Object{{"Enabled", true},
                                                                        {"Protocol", "HTTP"},
                                                                        {"ProtocolVersion", "HTTP1"},
                                                                        {"Path", container.health},
                                                                        {"HealthCheckIntervalSeconds", 15},
                                                                        {"HealthCheckTimeoutSeconds", 5},
                                                                        {"HealthyThresholdCount", 2},
                                                                        {"UnhealthyThresholdCount", 3},
                                                                        {"Matcher", Object{{"HttpCode", "200"}}}}}}}},
                .origin = service.span});
}

void add_function_group(Lowering& lowering, const Service& service) {
  const std::string group = logical_id(service.name, "target-group");
  lowering.add({.id = group,
                .label = label(service.name),
                .type = "AWS::VpcLattice::TargetGroup",
                .properties = {{"Name", full_name(lowering.topology, service.name)},
                               {"Type", "LAMBDA"},
                               {"Config", Object{{"LambdaEventStructureVersion", "V2"}}},
                               {"Targets", List{Object{{"Id", invoked_arn(service)}}}}},
                .origin = service.span});
  lowering.add({.id = logical_id(service.name, "lattice-permission"),
                .label = label(service.name, "lattice"),
                .type = "AWS::Lambda::Permission",
                .properties = {{"FunctionName", invoked_name(service)},
                               {"Action", "lambda:InvokeFunction"},
                               {"Principal", "vpc-lattice.amazonaws.com"},
                               {"SourceArn", Attribute{group, "Arn"}}},
                .origin = service.span});
}

void add_service(Lowering& lowering, const Service& service) {
  const Topology& topology = lowering.topology;
  const std::string id = logical_id(service.name, "service");
  const std::string group = logical_id(service.name, "target-group");
  const auto* container = service.as<Container>();
  if (container != nullptr) {
    add_container_group(lowering, service, *container);
  } else {
    add_function_group(lowering, service);
  }
  lowering.add({.id = id,
                .label = label(service.name),
                .type = "AWS::VpcLattice::Service",
                .properties = {{"Name", full_name(topology, service.name)}, {"AuthType", auth_type(*topology.network)}},
                .origin = service.span});
  lowering.add(
      {.id = logical_id(service.name, "listener"),
       .label = label(service.name),
       .type = "AWS::VpcLattice::Listener",
       .properties = {{"ServiceIdentifier", Attribute{id, "Id"}},
                      {"Name", "https"},
                      {"Protocol", "HTTPS"},
                      {"Port", 443},
                      {"DefaultAction", Object{{"Forward", Object{{"TargetGroups", List{Object{{"TargetGroupIdentifier",
                                                                                                Attribute{group, "Id"}},
                                                                                               {"Weight", 100}}}}}}}}},
       .depends_on = container == nullptr ? std::vector{logical_id(service.name, "lattice-permission")}
                                          : std::vector<std::string>{},
       .origin = service.span});
  if (topology.network->auth == Network::Auth::iam) {
    add_auth_policy(
        lowering, logical_id(service.name, "auth-policy"), label(service.name), Attribute{id, "Arn"},
        invoke_policy("Callers", principals_of(topology, service.callers), join({Attribute{id, "Arn"}, "/*"})),
        service.span);
  }
  lowering.add({.id = logical_id(service.name, "association"),
                .label = label(service.name),
                .type = "AWS::VpcLattice::ServiceNetworkServiceAssociation",
                .properties = {{"ServiceNetworkIdentifier", Attribute{k_network, "Id"}},
                               {"ServiceIdentifier", Attribute{id, "Id"}}},
                .depends_on = {logical_id(service.name, "listener")},
                .origin = service.span});
  lowering.graph.outputs.push_back(
      {logical_id(service.name, "url"),
       fmt::format("Address of {} in the service network; requests are signed with SigV4", service.name),
       join({"https://", Attribute{id, "DnsEntry.DomainName"}})});
}

}  // namespace

void lower_lattice(Lowering& lowering) {
  const Topology& topology = lowering.topology;
  if (!topology.network) return;
  add_network(lowering);
  add_vpc_association(lowering);
  add_access_logs(lowering);
  for (const Service& service : topology.services) {
    if (service.on_lattice) add_service(lowering, service);
  }
  if (topology.network->auth == Network::Auth::iam) add_network_auth_policy(lowering);
}

}  // namespace pergola
