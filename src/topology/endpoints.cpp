// What the workloads in a VPC reach through endpoints, derived from what they do.
#include <algorithm>
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
  for (const Edge& edge : service.calls) {
    const auto found = topology.find(edge.to);
    if (found && found->thing != Thing::service) names.insert(std::string(service_of(found->thing)));
  }
}

std::set<std::string> all_endpoints(const Topology& topology) {
  if (topology.network->endpoints) return {topology.network->endpoints->begin(), topology.network->endpoints->end()};
  std::set<std::string> names;
  // An existing VPC may have its own.
  if (!std::holds_alternative<NewVpc>(topology.network->vpc) && !topology.network->all_needed_endpoints) return names;
  for (const Service& service : topology.services) {
    if (!service.in_vpc) continue;
    if (topology.tracing.with != Tracing::With::none) names.insert("xray");
    if (const auto* container = service.as<Container>()) add_container(*container, names);
    add_uses(topology, service, names);
  }
  names.erase("");
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

std::vector<std::string> interface_endpoints(const Topology& topology) { return chosen(topology, false); }

std::vector<std::string> gateway_endpoints(const Topology& topology) { return chosen(topology, true); }

bool has_nat(const Topology& topology) {
  return topology.network && topology.network->nat != Network::Nat::off &&
         std::any_of(topology.services.begin(), topology.services.end(),
                     [](const Service& service) { return service.in_vpc; });
}

}  // namespace pergola
