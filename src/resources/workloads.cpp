#include "resources/workloads.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "resources/existing_values.hpp"
#include "resources/security_group.hpp"

namespace pergola {
namespace {

constexpr int k_https = 443;

/// Databases that any of the services use, by name.
std::map<std::string, const Database*> databases_of(const Topology& topology,
                                                    const std::vector<const Service*>& services) {
  std::map<std::string, const Database*> used;
  for (const Service* service : services) {
    for (const Use& use : service->uses) {
      const auto found = topology.find(use.of);
      if (found && found->thing == Thing::database) used.emplace(use.of, &topology.databases[found->index]);
    }
  }
  return used;
}

/// Ports other than that of HTTPS that external services are called on.
std::set<int> external_ports(const Topology& topology, const std::vector<const Service*>& services) {
  std::set<int> ports;
  for (const Service* service : services) {
    for (const Edge& edge : service->calls) {
      const Service* callee = topology.service(edge.to);
      const auto* external = callee != nullptr ? callee->as<ExternalService>() : nullptr;
      if (external != nullptr) ports.insert(port_of(*external));
    }
  }
  ports.erase(k_https);
  return ports;
}

}  // namespace

std::vector<const Service*> functions_in_vpc(const Topology& topology) {
  std::vector<const Service*> functions;
  for (const Service& service : topology.services) {
    if (service.in_vpc && service.as<LambdaFunction>() != nullptr) functions.push_back(&service);
  }
  return functions;
}

std::vector<WorkloadGroup> workload_groups(const Topology& topology) {
  std::vector<WorkloadGroup> groups;
  if (!functions_in_vpc(topology).empty())
    groups.push_back({std::string(ids::k_workload_security_group), "the functions", functions_in_vpc(topology)});
  for (const Service& service : topology.services) {
    if (service.in_vpc && service.as<Container>() != nullptr)
      groups.push_back({logical_id(service.name, "security-group"), service.name, {&service}});
  }
  std::sort(groups.begin(), groups.end(),
            [](const WorkloadGroup& a, const WorkloadGroup& b) { return a.what < b.what; });
  return groups;
}

std::vector<const NetworkResource*> resources_of(const Topology& topology,
                                                 const std::vector<const Service*>& services) {
  std::map<std::string, const NetworkResource*> used;
  for (const Service* service : services) {
    for (const Use& use : service->uses) {
      const auto found = topology.find(use.of);
      if (found && found->thing == Thing::resource) used.emplace(use.of, &topology.network_resources[found->index]);
    }
  }
  std::vector<const NetworkResource*> resources;
  for (const auto& [name, resource] : used) resources.push_back(resource);
  return resources;
}

List workload_egress(const Lowering& lowering, const std::vector<const Service*>& services) {
  const Topology& topology = lowering.topology;
  const auto* vpc = std::get_if<NewVpc>(&topology.network->vpc);
  const std::string inside = vpc != nullptr ? vpc->cidr.value : "0.0.0.0/0";
  List egress;
  // AWS refuses a rule that differs from another one in its description only.
  std::set<std::pair<std::string, std::string>> taken;
  const auto let_out = [&](const std::string& description, PortRange ports, const std::string& range) {
    if (taken.emplace(ports.text(), range).second) egress.emplace_back(tcp_range(description, ports, range));
  };
  let_out("HTTPS to VPC Lattice", k_https, std::string(k_lattice_range));
  let_out(vpc != nullptr ? "HTTPS to the endpoints" : "HTTPS to AWS", k_https, inside);
  if (vpc != nullptr && has_nat(topology)) {
    let_out("HTTPS to the internet", k_https, "0.0.0.0/0");
  } else if (vpc != nullptr && !lowering.gateways.empty()) {
    // They have public addresses.
    let_out("HTTPS to the gateway endpoints", k_https, "0.0.0.0/0");
  }
  if (vpc == nullptr || has_nat(topology)) {
    for (const int port : external_ports(topology, services))
      let_out(fmt::format("To the internet on {}", port), port, "0.0.0.0/0");
  }
  for (const auto& [name, database] : databases_of(topology, services)) {
    const std::string description = "To " + name;
    if (database->security_group) {
      egress.emplace_back(tcp_to_existing(description, database->port, existing_value(*database->security_group)));
    } else {
      let_out(description, database->port, inside);
    }
  }
  for (const NetworkResource* resource : resources_of(topology, services)) {
    for (const PortRange ports : resource->ports)
      let_out(fmt::format("{} on {}", resource->name, ports.text()), ports, std::string(k_resource_range));
  }
  return egress;
}

}  // namespace pergola
