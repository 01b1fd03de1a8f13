#include "resources/calls.hpp"

#include "resources/lowering.hpp"

namespace pergola {

std::vector<Statement> call_statements(const Topology& topology, const Service& service) {
  std::vector<Statement> statements;
  for (const Edge& edge : service.calls) {
    if (!topology.service(edge.to)->on_lattice || topology.network->auth != Network::Auth::iam) continue;
    statements.push_back({.sid = logical_id("call", edge.to),
                          .actions = {"vpc-lattice-svcs:Invoke"},
                          .resources = {join({Attribute{logical_id(edge.to, "service"), "Arn"}, "/*"})}});
  }
  return statements;
}

std::vector<std::pair<std::string, Value>> call_variables(const Topology& topology, const Service& service) {
  std::vector<std::pair<std::string, Value>> variables;
  for (const Edge& edge : service.calls) {
    const Service& callee = *topology.service(edge.to);
    if (const auto* external = callee.as<ExternalService>()) {
      variables.emplace_back(url_variable(edge.to), external->url);
    } else if (callee.on_lattice) {
      variables.emplace_back(url_variable(edge.to),
                             join({"https://", Attribute{logical_id(edge.to, "service"), "DnsEntry.DomainName"}}));
    }
  }
  return variables;
}

}  // namespace pergola
