// The service network: who is associated with it, and who may call over it.
#include <algorithm>

#include <fmt/format.h>

#include "resources/existing_values.hpp"
#include "resources/lattice_parts.hpp"
#include "resources/roles.hpp"
#include "resources/security_group.hpp"
#include "resources/workloads.hpp"

namespace pergola {
namespace {

const std::string k_network(ids::k_service_network);

/// What a caller is to IAM: the role of what runs here, or the client's principal.
Value principal_of(const Service& caller) {
  const auto* client = caller.as<Client>();
  if (client == nullptr) return role_arn(caller);
  if (client->principal == "account") return join({"arn:", Pseudo::partition, ":iam::", Pseudo::account, ":root"});
  if (is_stored_text(client->principal)) return StoredText{client->principal.substr(4)};
  if (client->principal.rfind("arn:", 0) == 0) return client->principal;
  return join({"arn:", Pseudo::partition, ":iam::" + client->principal + ":root"});
}

Value one_or_list(List values) {
  if (values.size() == 1) return std::move(values.front());
  return values;
}

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
  add_auth_policy(lowering, "ServiceNetworkAuthPolicy", "network", network_arn(topology),
                  invoke_policy(topology, callers, own_arn("vpc-lattice", "service/*")), topology.network->span);
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
  for (const WorkloadGroup& group : workloads) {
    if (ingress.empty()) break;
    for (const NetworkResource* resource : resources_of(topology, group.services)) {
      for (const PortRange ports : resource->ports)
        ingress.emplace_back(
            tcp_group(fmt::format("{} on {} from {}", resource->name, ports.text(), group.what), ports, group.id));
    }
  }
  Object properties = {{"ServiceNetworkIdentifier", network_id(topology)}, {"VpcIdentifier", vpc_id(topology)}};
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

}  // namespace

Value network_id(const Topology& topology) {
  if (topology.network->existing) return existing_value(*topology.network->existing);
  return Attribute{k_network, "Id"};
}

Value network_arn(const Topology& topology) {
  if (!topology.network->existing) return Attribute{k_network, "Arn"};
  return existing_arn(*topology.network->existing, "vpc-lattice", "servicenetwork/");
}

std::string auth_type(const Network& network) { return network.auth == Network::Auth::iam ? "AWS_IAM" : "NONE"; }

Object invoke_policy(const Topology& topology, const std::vector<std::string>& callers, Value resource) {
  List principals;
  for (const std::string& name : callers) principals.push_back(principal_of(*topology.service(name)));
  return policy_document({{.sid = "Callers",
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

void lower_lattice(Lowering& lowering) {
  const Topology& topology = lowering.topology;
  if (!topology.network) return;
  const Network& network = *topology.network;
  if (!network.existing) add_network(lowering);
  if (network.associates) add_vpc_association(lowering);
  add_access_logs(lowering);
  for (const Service& service : topology.services) {
    if (service.on_lattice) add_lattice_service(lowering, service);
  }
  add_network_resources(lowering);
  add_shares(lowering);
  if (network.auth == Network::Auth::iam && !network.existing) add_network_auth_policy(lowering);
}

}  // namespace pergola
