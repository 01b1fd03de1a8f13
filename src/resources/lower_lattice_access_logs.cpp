// Who asked what of whom: subscriptions of the network to its destinations. A network that exists may have its own;
// there each service of ours has them.
#include "resources/existing_values.hpp"
#include "resources/lattice_parts.hpp"
#include "resources/log_group.hpp"

namespace pergola {
namespace {

struct Destination {
  std::string_view part;  ///< Of ids: a resource has one subscription for each type of destination.
  Value arn;
};

std::vector<Destination> destinations_of(const AccessLogs& logs) {
  std::vector<Destination> all;
  if (logs.cloudwatch) all.push_back({"", Attribute{"AccessLogGroup", "Arn"}});
  if (logs.bucket) all.push_back({"bucket", existing_value(*logs.bucket)});
  if (logs.stream) all.push_back({"stream", existing_value(*logs.stream)});
  return all;
}

std::string dashed(std::string_view first, std::string_view second) {
  std::string text(first);
  if (!text.empty() && !second.empty()) text += '-';
  return text.append(second);
}

void add_subscription(Lowering& lowering, std::string_view owner, const Destination& destination, Value resource) {
  const std::string name = dashed(owner, dashed("access-log", destination.part));
  const std::string label_text = dashed(owner, destination.part);
  lowering.add({.id = logical_id(name, "subscription"),
                .label = label_text.empty() ? "main" : label(label_text),
                .type = "AWS::VpcLattice::AccessLogSubscription",
                .properties = {{"ResourceIdentifier", std::move(resource)}, {"DestinationArn", destination.arn}},
                .origin = lowering.topology.network->span});
}

}  // namespace

void add_access_logs(Lowering& lowering) {
  const Topology& topology = lowering.topology;
  const Network& network = *topology.network;
  if (!network.access_logs) return;
  if (network.access_logs->cloudwatch) {
    add_log_group(lowering, "AccessLogGroup", "access_logs", "/aws/vendedlogs/vpc-lattice/" + topology.stack,
                  network.access_logs->days, network.span);
  }
  for (const Destination& destination : destinations_of(*network.access_logs)) {
    if (!network.existing) {
      add_subscription(lowering, "", destination, network_arn(topology));
      continue;
    }
    for (const Service& service : topology.services) {
      if (!service.on_lattice) continue;
      add_subscription(lowering, service.name, destination, Attribute{logical_id(service.name, "service"), "Arn"});
    }
  }
}

}  // namespace pergola
