// What the topology says about VPC Lattice, where it needs the whole: where routes lead, what can be shared.
#include <fmt/format.h>

#include "base/spelling.hpp"
#include "document/object_reader.hpp"
#include "topology/decode_parts.hpp"

namespace pergola {
namespace {

void check_share(const Topology& topology, const Forward::Share& share, const std::string& path, Diagnostics& out) {
  const Service* service = topology.service(share.service);
  if (service == nullptr) {
    std::vector<std::string_view> names;
    for (const Service& candidate : topology.services) {
      if (candidate.is_called_over_lattice()) names.push_back(candidate.name);
    }
    Diagnostic& problem = out.error(
        "unknown-service", fmt::format("requests go to '{}', which is not declared", share.service), share.span, path);
    if (const auto suggestion = closest(share.service, names)) problem.suggestion = *suggestion;
  } else if (!service->is_called_over_lattice() && service->as<std::monostate>() == nullptr) {
    out.error("forward-invalid", fmt::format("VPC Lattice cannot send requests to '{}'", share.service), share.span,
              path)
        .notes.emplace_back("expected a function, containers, instances, addresses or a load balancer");
  }
}

void check_forward(const Topology& topology, const Forward& forward, const std::string& path, Diagnostics& out) {
  for (const Forward::Share& share : forward.shares) check_share(topology, share, path, out);
}

void check_service(const Topology& topology, const Service& service, Diagnostics& out) {
  const LatticeOptions& options = *service.lattice;
  const std::string path = child_path("services", service.name) + ".lattice";
  if (!service.is_called_over_lattice()) {
    if (service.as<std::monostate>() == nullptr)
      out.error("conflicting-keys", fmt::format("service '{}' is not reached over VPC Lattice", service.name),
                options.span, path);
    return;
  }
  if (!topology.network)
    out.error("network-missing", fmt::format("there is no network for '{}' to stand in", service.name), options.span,
              path)
        .notes.emplace_back("add a network section, such as 'network: {vpc: 10.0.0.0/16}'");
  for (const LatticeRoute& route : options.routes) check_forward(topology, route.to, path + ".routes", out);
  if (options.otherwise) check_forward(topology, *options.otherwise, path + ".default", out);
}

}  // namespace

void check_lattice(const Topology& topology, Diagnostics& out) {
  for (const Service& service : topology.services) {
    if (service.lattice) check_service(topology, service, out);
  }
}

}  // namespace pergola
