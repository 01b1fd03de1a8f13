// What the workloads in a VPC reach through endpoints, derived from what they do.
#include <algorithm>
#include <iterator>
#include <set>

#include "topology/model.hpp"

namespace pergola {
namespace {

/// S3 and DynamoDB are reached by gateway endpoints, which cost nothing (AWS PrivateLink guide, "Gateway endpoints").
bool is_gateway(std::string_view name) { return name == "s3" || name == "dynamodb"; }

/// The service that answers for things of a kind; empty where requests are not sent from the VPC.
std::string_view service_of(Thing thing) {
  switch (thing) {
    case Thing::table:
      return "dynamodb";
    case Thing::bucket:
      return "s3";
    case Thing::queue:
      return "sqs";
    case Thing::topic:
      return "sns";
    case Thing::event:
      return "events";
    case Thing::parameter:
      return "ssm";
    case Thing::workflow:
      return "states";
    case Thing::metric:
      return "monitoring";
    case Thing::traces:
      return "xray";
    case Thing::resource:
      return "vpc-lattice";
    case Thing::service:
    case Thing::database:
    case Thing::key:
      return {};
  }
  return {};
}

void add_container(const Container& container, std::set<std::string>& names) {
  // An image's layers are in S3 (ECR user guide, "Amazon ECR interface VPC endpoints").
  names.insert({"ecr.api", "ecr.dkr", "logs", "s3"});
  for (const auto& [variable, arn] : container.secrets)
    names.insert(arn.find(":secretsmanager:") != std::string::npos ? "secretsmanager" : "ssm");
}

void add_uses(const Topology& topology, const Service& service, std::set<std::string>& names) {
  for (const Use& use : service.uses) {
    const auto found = topology.find(use.of);
    if (!found) continue;
    if (found->thing == Thing::database) {
      if (topology.databases[found->index].secret) names.insert("secretsmanager");
      continue;
    }
    // What a function consumes is brought to it.
    if (use.verb == Verb::consumes && service.as<Container>() == nullptr) continue;
    names.insert(std::string(service_of(found->thing)));
  }
  for (const Edge& edge : service.starts) {
    names.insert("states");
    const auto found = topology.find(edge.to);
    // Whoever waits for an express workflow asks another host (Step Functions developer guide, "interface VPC
    // endpoints").
    if (found && topology.workflows[found->index].express) names.insert("sync-states");
  }
}

std::set<std::string> needed_endpoints(const Topology& topology) {
  std::set<std::string> names;
  for (const Service& service : topology.services) {
    if (!service.in_vpc) continue;
    if (topology.tracing.with != Tracing::With::none) names.insert("xray");
    if (const auto* container = service.as<Container>()) add_container(*container, names);
    add_uses(topology, service, names);
  }
  names.erase("");
  return names;
}

std::set<std::string> all_endpoints(const Topology& topology) {
  const Network& network = *topology.network;
  // An existing VPC may have its own.
  const bool is_derived =
      network.all_needed_endpoints || (!network.endpoints && std::holds_alternative<NewVpc>(network.vpc));
  std::set<std::string> names = is_derived ? needed_endpoints(topology) : std::set<std::string>{};
  if (network.endpoints) names.insert(network.endpoints->begin(), network.endpoints->end());
  return names;
}

std::vector<std::string> chosen(const Topology& topology, bool gateways) {
  std::vector<std::string> names;
  for (const std::string& name : all_endpoints(topology)) {
    if (is_gateway(name) == gateways) names.push_back(name);
  }
  return names;
}

}  // namespace

std::vector<std::string> missing_endpoints(const Topology& topology) {
  if (!topology.network || !std::holds_alternative<NewVpc>(topology.network->vpc) || has_nat(topology)) return {};
  const std::set<std::string> needed = needed_endpoints(topology);
  const std::set<std::string> made = all_endpoints(topology);
  std::vector<std::string> missing;
  std::set_difference(needed.begin(), needed.end(), made.begin(), made.end(), std::back_inserter(missing));
  return missing;
}

std::vector<std::string> interface_endpoints(const Topology& topology) { return chosen(topology, false); }

std::vector<std::string> gateway_endpoints(const Topology& topology) { return chosen(topology, true); }

bool has_nat(const Topology& topology) {
  return topology.network && topology.network->nat != Network::Nat::off &&
         std::any_of(topology.services.begin(), topology.services.end(),
                     [](const Service& service) { return service.in_vpc; });
}

}  // namespace pergola
