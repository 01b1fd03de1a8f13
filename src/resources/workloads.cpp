#include "resources/workloads.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "resources/existing_values.hpp"
#include "resources/security_group.hpp"

namespace pergola {
namespace {

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
  List egress = {https_range("HTTPS to VPC Lattice", std::string(k_lattice_range)),
                 vpc != nullptr ? https_range("HTTPS to the endpoints", vpc->cidr.value)
                                : https_range("HTTPS to AWS", "0.0.0.0/0")};
  // Gateway endpoints have public addresses, and nothing else that has is reached from the private subnets.
  if (vpc != nullptr && !lowering.gateways.empty())
    egress.emplace_back(https_range("HTTPS to the gateway endpoints", "0.0.0.0/0"));
  for (const auto& [name, database] : databases_of(topology, services)) {
    const std::string description = "To " + name;
    if (database->security_group) {
      egress.emplace_back(tcp_to_existing(description, database->port, existing_value(*database->security_group)));
    } else {
      egress.emplace_back(tcp_range(description, database->port, vpc != nullptr ? vpc->cidr.value : "0.0.0.0/0"));
    }
  }
  for (const NetworkResource* resource : resources_of(topology, services)) {
    for (const PortRange ports : resource->ports)
      egress.emplace_back(
          tcp_range(fmt::format("{} on {}", resource->name, ports.text()), ports, std::string(k_resource_range)));
  }
  return egress;
}

}  // namespace pergola
