// Requests with which verify.sh tries functions, and what they should leave behind.
#include <algorithm>

#include "resources/lowering.hpp"
#include "resources/trace_filters.hpp"

namespace pergola {
namespace {

/// A request that the first route of a service takes, with something for each variable.
Request first_request(const Service& service) {
  Request request;
  if (service.routes.empty()) return request;
  const Route& route = service.routes.front();
  if (route.method != "ANY") request.method = route.method;
  request.path.clear();
  for (const std::string_view segment : segments_of(route.path))
    request.path.append("/").append(is_variable(segment) ? "probe" : segment);
  if (request.path.empty()) request.path = "/";
  return request;
}

bool matches(const Route& route, const Request& request) {
  if (route.method != "ANY" && route.method != request.method) return false;
  const auto pattern = segments_of(route.path);
  const auto path = segments_of(std::string_view(request.path).substr(0, request.path.find('?')));
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (i >= path.size()) return false;
    if (pattern[i].ends_with("+}")) return true;
    if (!is_variable(pattern[i]) && pattern[i] != path[i]) return false;
  }
  return pattern.size() == path.size();
}

const Route* route_of(const Service& service, const Request& request) {
  const auto found = std::find_if(service.routes.begin(), service.routes.end(),
                                  [&](const Route& route) { return matches(route, request); });
  return found == service.routes.end() ? nullptr : &*found;
}

/// What the path has where the route has variables.
std::vector<std::pair<std::string, std::string>> parameters_of(const Route* route, const Request& request) {
  std::vector<std::pair<std::string, std::string>> parameters;
  if (route == nullptr) return parameters;
  const std::string_view whole = std::string_view(request.path).substr(0, request.path.find('?'));
  const auto path = segments_of(whole);
  const auto pattern = segments_of(route->path);
  for (std::size_t i = 0; i < pattern.size() && i < path.size(); ++i) {
    if (!is_variable(pattern[i])) continue;
    const bool takes_rest = pattern[i].ends_with("+}");
    const std::string_view name = pattern[i].substr(1, pattern[i].size() - (takes_rest ? 3 : 2));
    const std::string_view value =
        takes_rest ? whole.substr(static_cast<std::size_t>(path[i].data() - whole.data())) : path[i];
    parameters.emplace_back(name, value);
  }
  return parameters;
}

Probe::Through through(const Topology& topology, const Service& service) {
  if (service.routes.empty()) return Probe::Through::lattice;
  return topology.api.type == Api::Type::rest ? Probe::Through::rest_api : Probe::Through::http_api;
}

/// Where requests enter: by the API, or from callers that are no functions. What schedules, queues, events and
/// workflows start is not tried unasked: it would really do its work.
bool is_entry(const Topology& topology, const Service& service) {
  const bool called_by_function =
      std::any_of(service.callers.begin(), service.callers.end(),
                  [&](const std::string& caller) { return topology.service(caller)->as<LambdaFunction>() != nullptr; });
  return !called_by_function && (!service.routes.empty() || !service.callers.empty());
}

}  // namespace

/// A request is sent where the topology has a probe, and where requests enter; it reaches the service network where
/// they go on.
void lower_probes(Lowering& lowering) {
  const Topology& topology = lowering.topology;
  for (const Service& service : topology.services) {
    if (service.as<LambdaFunction>() == nullptr) continue;
    if (!service.probe && !is_entry(topology, service)) continue;
    const Request request = service.probe.value_or(first_request(service));
    const Route* route = route_of(service, request);
    const bool is_traced = topology.tracing.with != Tracing::With::none;
    std::vector<Probe::Reached> reached;
    for (const Edge& edge : service.calls) {
      const Service& callee = *topology.service(edge.to);
      if (!callee.on_lattice) continue;
      reached.push_back({callee.name, Attribute{logical_id(callee.name, "service"), "Id"},
                         is_traced && is_known_to_trace(callee) ? edge_filter(topology, service, callee) : ""});
    }
    lowering.graph.probes.push_back({.service = service.name,
                                     .method = request.method,
                                     .path = request.path,
                                     .body = request.body,
                                     .through = through(topology, service),
                                     .stage = topology.api.stage,
                                     .route = route == nullptr ? "" : route->path,
                                     .parameters = parameters_of(route, request),
                                     .is_declared = service.probe.has_value(),
                                     .function = Ref{logical_id(service.name, "function")},
                                     .trace_filter = is_traced ? service_filter(topology, service) : "",
                                     .reached = std::move(reached)});
  }
}

}  // namespace pergola
