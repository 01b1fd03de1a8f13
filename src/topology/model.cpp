#include "topology/model.hpp"

#include <algorithm>

namespace pergola {

const Service* Topology::service(std::string_view service_name) const {
  const auto found = index_.find(service_name);
  return found == index_.end() ? nullptr : &services[found->second];
}

void Topology::resolve_edges() {
  index_.clear();
  for (std::size_t i = 0; i < services.size(); ++i) index_.emplace(services[i].name, i);
  for (const Service& caller : services) {
    for (const Edge& edge : caller.calls) {
      const auto callee = index_.find(edge.to);
      if (callee != index_.end()) services[callee->second].callers.push_back(caller.name);
    }
  }
  // In an order of its own, so that the order in which edges are written shows nowhere.
  for (Service& service : services) {
    std::sort(service.callers.begin(), service.callers.end());
    std::stable_sort(service.calls.begin(), service.calls.end(),
                     [](const Edge& a, const Edge& b) { return a.to < b.to; });
    service.on_lattice = network.has_value() && service.as<LambdaFunction>() != nullptr && !service.callers.empty();
  }
  for (Service& service : services) {
    if (service.as<LambdaFunction>() == nullptr) continue;
    for (const Edge& edge : service.calls) {
      const Service* callee = this->service(edge.to);
      if (callee != nullptr && callee->on_lattice) service.in_vpc = true;
    }
  }
}

std::string_view language_of(std::string_view runtime) {
  return runtime.substr(0, runtime.find_first_of("0123456789."));
}

bool has_tracing_layer(const Tracing& tracing, const LambdaFunction& function) {
  const std::string_view language = language_of(function.runtime);
  switch (tracing.with) {
    case Tracing::With::none:
      return false;
    case Tracing::With::adot:
      return language == "python" || language == "nodejs" || language == "java" || language == "dotnet";
    case Tracing::With::xray_sdk:
      return language == "python";
  }
  return false;
}

std::string full_name(const Topology& topology, std::string_view name) {
  return topology.stack + "-" + std::string(name);
}

std::vector<std::string> interface_endpoints(const Topology& topology) {
  if (topology.network->endpoints) return *topology.network->endpoints;
  if (topology.tracing.with == Tracing::With::none) return {};
  return {"xray"};
}

std::string edge_group_name(const Service& caller, const Edge& edge) { return caller.name + "-" + edge.to; }

std::string trace_name(const Topology& topology, const Service& service) {
  if (const auto* client = service.as<Client>()) return client->traced_as;
  if (const auto* external = service.as<ExternalService>()) {
    const std::string host = external->url.substr(external->url.find("//") + 2);
    return host.substr(0, host.find_first_of(":/?"));
  }
  return full_name(topology, service.name);
}

}  // namespace pergola
