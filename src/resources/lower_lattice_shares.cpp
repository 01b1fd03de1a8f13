// Shares by AWS Resource Access Manager: other accounts may then associate their VPCs and services.
#include <algorithm>

#include "resources/lattice_parts.hpp"

namespace pergola {
namespace {

/// What is shared is for those named only; whether they may be outside of the organization follows from who they are.
void add_share(Lowering& lowering, std::string id, std::string label_text, std::string name, Value resource,
               const std::vector<std::string>& with, const Span& origin) {
  const bool has_accounts = std::any_of(with.begin(), with.end(),
                                        [](const std::string& principal) { return !principal.starts_with("arn:"); });
  lowering.add({.id = std::move(id),
                .label = std::move(label_text),
                .type = "AWS::RAM::ResourceShare",
                .properties = {{"Name", std::move(name)},
                               {"AllowExternalPrincipals", has_accounts},
                               {"ResourceArns", List{std::move(resource)}},
                               {"Principals", List(with.begin(), with.end())}},
                .origin = origin});
}

}  // namespace

void add_shares(Lowering& lowering) {
  const Topology& topology = lowering.topology;
  const Network& network = *topology.network;
  if (!network.share.empty()) {
    add_share(lowering, "ServiceNetworkShare", "network", topology.stack, network_arn(topology), network.share,
              network.span);
    lowering.graph.outputs.push_back(
        {"ServiceNetworkArn", "Service network that other accounts associate their VPCs with", network_arn(topology)});
  }
  for (const Service& service : topology.services) {
    if (!service.on_lattice || !service.lattice || service.lattice->share.empty()) continue;
    add_share(lowering, logical_id(service.name, "share"), label(service.name), full_name(topology, service.name),
              Attribute{logical_id(service.name, "service"), "Arn"}, service.lattice->share, service.lattice->span);
  }
}

}  // namespace pergola
