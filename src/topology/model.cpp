#include "topology/model.hpp"

#include <algorithm>
#include <charconv>
#include <tuple>

#include "topology/names_in_aws.hpp"

namespace pergola {

const Service* Topology::service(std::string_view service_name) const {
  const auto found = find(service_name);
  return found && found->thing == Thing::service ? &services[found->index] : nullptr;
}

std::optional<Found> Topology::find(std::string_view thing_name) const {
  const auto found = index_.find(thing_name);
  return found == index_.end() ? std::nullopt : std::optional(found->second);
}

bool Topology::has(std::span<const Thing> kinds, std::string_view thing_name) const {
  const std::vector<Named> all = things();
  return std::any_of(all.begin(), all.end(), [&](const Named& named) {
    return named.name == thing_name && std::find(kinds.begin(), kinds.end(), named.thing) != kinds.end();
  });
}

std::vector<Topology::Named> Topology::things() const {
  std::vector<Named> all;
  const auto add = [&](Thing thing, const auto& section) {
    for (const auto& each : section) all.push_back({thing, each.name, each.span});
  };
  add(Thing::service, services);
  add(Thing::table, tables);
  add(Thing::bucket, buckets);
  add(Thing::parameter, parameters);
  add(Thing::key, keys);
  add(Thing::database, databases);
  add(Thing::metric, metrics);
  add(Thing::event, events);
  add(Thing::queue, queues);
  add(Thing::topic, topics);
  add(Thing::workflow, workflows);
  add(Thing::resource, network_resources);
  return all;
}

bool Topology::has_api() const {
  return std::any_of(services.begin(), services.end(), [](const Service& service) { return !service.routes.empty(); });
}

bool Service::has_role() const { return as<LambdaFunction>() != nullptr || as<Container>() != nullptr; }

const Existing* Service::existing_role() const {
  const std::optional<Existing>* role = nullptr;
  if (const auto* function = as<LambdaFunction>()) role = &function->role;
  if (const auto* container = as<Container>()) role = &container->role;
  return role != nullptr && *role ? &**role : nullptr;
}

bool Service::is_called_over_lattice() const { return has_role() || as<LatticeTargets>() != nullptr; }

bool Service::does(Verb verb, std::string_view thing) const {
  return std::any_of(uses.begin(), uses.end(), [&](const Use& use) { return use.verb == verb && use.of == thing; });
}

void Topology::resolve_edges() {
  index_.clear();
  std::map<Thing, std::size_t> places;
  for (const Named& named : things()) index_.emplace(named.name, Found{named.thing, places[named.thing]++});
  index_.emplace("traces", Found{Thing::traces, 0});
  for (const CustomMetric& metric : metrics) {
    for (const Mention& from : metric.from) {
      const auto publisher = find(from.name);
      if (!publisher || publisher->thing != Thing::service) continue;
      Service& service = services[publisher->index];
      if (!service.does(Verb::publishes, metric.name))
        service.uses.push_back({Verb::publishes, metric.name, from.span});
    }
  }
  for (const Service& caller : services) {
    for (const Edge& edge : caller.calls) {
      const auto callee = find(edge.to);
      if (callee && callee->thing == Thing::service) services[callee->index].callers.push_back(caller.name);
    }
  }
  // In an order of its own, so that the order in which edges are written shows nowhere.
  for (Service& service : services) {
    std::sort(service.callers.begin(), service.callers.end());
    std::stable_sort(service.calls.begin(), service.calls.end(),
                     [](const Edge& a, const Edge& b) { return a.to < b.to; });
    std::stable_sort(service.uses.begin(), service.uses.end(),
                     [](const Use& a, const Use& b) { return std::tie(a.verb, a.of) < std::tie(b.verb, b.of); });
    service.on_lattice = network.has_value() && service.is_called_over_lattice() &&
                         (!service.callers.empty() || service.lattice.has_value());
  }
  for (Service& service : services) {
    if (!service.has_role() || !network) continue;
    service.in_vpc = service.as<Container>() != nullptr;
    for (const Edge& edge : service.calls) {
      const Service* callee = this->service(edge.to);
      if (callee != nullptr && callee->on_lattice) service.in_vpc = true;
    }
    for (const Use& use : service.uses) {
      const auto found = find(use.of);
      if (found && (found->thing == Thing::database || found->thing == Thing::resource)) service.in_vpc = true;
    }
  }
  resolve_routes();
}

void Topology::resolve_routes() {
  std::vector<BalancerRoute*> routes;
  for (Service& service : services) {
    for (BalancerRoute& route : service.balancer_routes) routes.push_back(&route);
  }
  if (routes.empty()) return;
  if (!load_balancer) {
    load_balancer.emplace();
    load_balancer->span = routes.front()->span;
  }
  resolve_priorities(std::move(routes));
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

bool begins_sampled_traces(const Service& service) {
  if (service.as<Client>() != nullptr) return true;
  return service.as<Container>() != nullptr && (service.callers.empty() || !service.balancer_routes.empty());
}

std::string tracing_image(const Tracing& tracing) {
  if (!tracing.collector.empty()) return tracing.collector;
  return tracing.with == Tracing::With::adot ? "public.ecr.aws/aws-observability/aws-otel-collector:v0.48.0"
                                             : "public.ecr.aws/xray/aws-xray-daemon:3.x";
}

std::string edge_group_name(const Service& caller, const Edge& edge) { return caller.name + "-" + edge.to; }

std::string api_trace_name(const Topology& topology) { return topology.stack + "/" + topology.api.stage; }

bool is_api_traced(const Topology& topology) {
  return topology.has_api() && topology.api.type == Api::Type::rest && topology.tracing.with != Tracing::With::none;
}

std::string trace_name(const Topology& topology, const Service& service) {
  if (const auto* client = service.as<Client>()) return client->traced_as;
  if (const auto* external = service.as<ExternalService>()) {
    const std::string host = external->url.substr(external->url.find("//") + 2);
    return host.substr(0, host.find_first_of(":/?"));
  }
  if (const auto* targets = service.as<LatticeTargets>())
    return targets->traced_as.empty() ? service.name : targets->traced_as;
  return full_name(topology, service.name);
}

int port_of(const ExternalService& external) {
  std::string_view rest = std::string_view(external.url).substr(external.url.find("//") + 2);
  rest = rest.substr(0, rest.find_first_of("/?#"));
  const auto colon = rest.rfind(':');
  int port = 0;
  if (colon != std::string_view::npos) std::from_chars(rest.data() + colon + 1, rest.data() + rest.size(), port);
  return port > 0 && port <= 65535 ? port : 443;
}

bool is_known_to_trace(const Service& service) {
  const auto* targets = service.as<LatticeTargets>();
  return targets == nullptr || !targets->traced_as.empty();
}

}  // namespace pergola
