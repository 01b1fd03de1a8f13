#include <algorithm>
#include <map>
#include <set>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/spelling.hpp"
#include "document/object_reader.hpp"
#include "topology/decode_parts.hpp"

namespace pergola {
namespace {

std::string call_path(const Service& service) { return child_path("services", service.name) + ".calls"; }

/// Whether an address is that of an AWS service that an interface endpoint answers for.
bool has_endpoint(const Topology& topology, const std::string& host) {
  constexpr std::string_view k_aws = ".amazonaws.com";
  if (host.size() < k_aws.size() || host.compare(host.size() - k_aws.size(), k_aws.size(), k_aws) != 0) return false;
  for (const std::string& name : interface_endpoints(topology)) {
    if (("." + host).find("." + name + ".") != std::string::npos) return true;
  }
  return false;
}

/// Functions in a VPC of Pergola's own reach nothing outside of it.
void check_way_out(const Topology& topology, const Service& caller, const Edge& edge, const Service& callee,
                   Diagnostics& out) {
  if (!caller.in_vpc || callee.as<ExternalService>() == nullptr) return;
  if (!std::holds_alternative<NewVpc>(topology.network->vpc) || has_nat(topology)) return;
  if (has_endpoint(topology, trace_name(topology, callee))) return;
  out.warning("external-unreachable",
              fmt::format("'{}' cannot reach '{}': it stands in the new VPC, which has no way to the internet",
                          caller.name, edge.to),
              edge.span, call_path(caller))
      .notes.emplace_back(
          "containers, and functions that call over VPC Lattice or use a database, stand there; let a function that "
          "does not make this call, add 'nat: single' to the network, or use an existing VPC whose subnets lead to the "
          "internet");
}

void check_nat(const Topology& topology, Diagnostics& out) {
  if (!topology.network || topology.network->nat == Network::Nat::off || has_nat(topology)) return;
  out.warning("nat-unused", "no NAT gateway is made: nothing stands in the VPC that would use it",
              topology.network->span, "network.nat")
      .notes.emplace_back("containers do, and functions that call over VPC Lattice or use a database");
}

void check_endpoints(const Topology& topology, Diagnostics& out) {
  if (!topology.network || !topology.network->endpoints || topology.network->endpoints->empty()) return;
  const bool used = std::any_of(topology.services.begin(), topology.services.end(),
                                [](const Service& service) { return service.in_vpc; });
  if (used) return;
  out.warning("endpoint-unused", "no endpoint is made: nothing stands in the VPC that would use it",
              topology.network->span, "network.endpoints")
      .notes.emplace_back("containers do, and functions that call over VPC Lattice or use a database");
}

void check_missing_endpoints(const Topology& topology, Diagnostics& out) {
  const std::vector<std::string> missing = missing_endpoints(topology);
  if (missing.empty()) return;
  out.warning("endpoint-missing",
              fmt::format("what stands in the new VPC cannot reach {}: it has no way there but endpoints",
                          fmt::join(missing, ", ")),
              topology.network->span, "network.endpoints")
      .notes.emplace_back("write 'endpoints: [needed, …]', which adds those that the topology needs");
}

/// Targets stand in the VPC of their target group (VPC Lattice user guide, "Register targets"); in one that is about to
/// be made, nothing stands.
void check_standing(const Topology& topology, Diagnostics& out) {
  if (!topology.network || !std::holds_alternative<NewVpc>(topology.network->vpc)) return;
  for (const Service& service : topology.services) {
    const auto* targets = service.as<LatticeTargets>();
    if (targets == nullptr || !service.on_lattice || targets->vpc) continue;
    if (targets->kind == LatticeTargets::Kind::addresses) continue;
    const bool is_balancer = targets->kind == LatticeTargets::Kind::balancer;
    out.warning("target-unreachable",
                fmt::format("'{}' cannot be deployed together with the VPC: its {} in it once it is there",
                            service.name, is_balancer ? "load balancer can stand" : "instances can stand"),
                service.span, child_path("services", service.name))
        .notes.emplace_back(
            "name the VPC that it stands in, 'vpc: vpc-…', or add the service when the new VPC is there");
  }
}

void check_route_tables(const Topology& topology, Diagnostics& out) {
  if (!topology.network || !std::holds_alternative<ExistingVpc>(topology.network->vpc)) return;
  const std::vector<std::string> gateways = gateway_endpoints(topology);
  if (gateways.empty() || !topology.network->route_tables.empty()) return;
  out.error("missing-key",
            fmt::format("the gateway endpoint of '{}' needs the route tables that lead to it", gateways.front()),
            topology.network->endpoints_span, "network.route-tables")
      .notes.emplace_back("add 'route-tables: [rtb-…]', those of the subnets");
}

void check_targets(const Topology& topology, const Service& service, Diagnostics& out) {
  std::map<std::string_view, Span> seen;
  for (const Edge& edge : service.calls) {
    const Service* callee = topology.service(edge.to);
    if (callee == nullptr) {
      std::vector<std::string_view> names;
      for (const Service& candidate : topology.services) names.push_back(candidate.name);
      Diagnostic& problem = out.error(
          "unknown-service", fmt::format("service '{}' calls '{}', which is not declared", service.name, edge.to),
          edge.span, call_path(service));
      if (const auto suggestion = closest(edge.to, names)) problem.suggestion = *suggestion;
      problem.notes.push_back(
          fmt::format("declare it below services, with lambda, or with external when it is not yours"));
      continue;
    }
    const auto [first, is_new] = seen.emplace(edge.to, edge.span);
    if (!is_new) {
      out.error("duplicate-call", fmt::format("service '{}' calls '{}' twice", service.name, edge.to), edge.span,
                call_path(service))
          .labels.push_back({first->second, "first here"});
    }
    if (callee->as<Client>() != nullptr) {
      out.error("client-called", fmt::format("'{}' is a client: it calls, it cannot be called", edge.to), edge.span,
                call_path(service));
    }
    check_way_out(topology, service, edge, *callee, out);
    if (callee->is_called_over_lattice() && !topology.network) {
      out.error("network-missing",
                fmt::format("service '{}' calls '{}', but there is no network to call it over", service.name, edge.to),
                edge.span, call_path(service))
          .notes.emplace_back("add a network section, such as 'network: {vpc: 10.0.0.0/16}'");
    }
  }
}

/// Finds cycles of calls by depth-first search; each is reported once, at the call that closes it.
class CycleSearch {
 public:
  CycleSearch(const Topology& topology, Diagnostics& out) : topology_(topology), out_(out) {}

  void run() {
    for (const Service& service : topology_.services) {
      if (states_[service.name] == State::fresh) visit(service);
    }
  }

 private:
  enum class State { fresh, open, done };
  struct Frame {
    const Service* service;
    std::size_t next = 0;
  };

  void visit(const Service& root) {
    std::vector<Frame> stack = {{&root}};
    states_[root.name] = State::open;
    while (!stack.empty()) {
      Frame& frame = stack.back();
      if (frame.next == frame.service->calls.size()) {
        states_[frame.service->name] = State::done;
        stack.pop_back();
        continue;
      }
      const Edge& edge = frame.service->calls[frame.next++];
      const Service* callee = topology_.service(edge.to);
      // Calls of clients are wrong by themselves.
      if (callee == nullptr || callee->as<Client>() != nullptr || edge.allow_cycle) continue;
      State& state = states_[callee->name];
      if (state == State::open) {
        report(stack, *callee, edge);
      } else if (state == State::fresh) {
        state = State::open;
        stack.push_back({callee});
      }
    }
  }

  void report(const std::vector<Frame>& stack, const Service& entry, const Edge& closing) {
    std::vector<std::string> names;
    bool inside = false;
    for (const Frame& frame : stack) {
      inside = inside || frame.service == &entry;
      if (inside) names.push_back(frame.service->name);
    }
    names.push_back(entry.name);
    Diagnostic& problem =
        out_.error("call-cycle", fmt::format("services call each other in a circle: {}", fmt::join(names, " -> ")),
                   closing.span, call_path(*stack.back().service));
    problem.notes.push_back(fmt::format(
        "a request could go round until it times out; if it cannot, write 'calls: {{{}: {{allow-cycle: on}}}}'",
        closing.to));
  }

  const Topology& topology_;
  Diagnostics& out_;
  std::map<std::string_view, State> states_;
};

}  // namespace

void check_edges(const Topology& topology, Diagnostics& out) {
  for (const Service& service : topology.services) {
    check_targets(topology, service, out);
    if (service.as<ExternalService>() != nullptr && !service.calls.empty())
      out.error("external-calls", fmt::format("'{}' is external: what it calls is not known here", service.name),
                service.span, call_path(service))
          .notes.emplace_back("a caller that runs elsewhere is declared with client");
    if (service.as<LatticeTargets>() != nullptr && !service.calls.empty())
      out.error("external-calls", fmt::format("'{}' is not made here: there is no role to let it call", service.name),
                service.span, call_path(service))
          .notes.emplace_back("declare the role that it runs with as a client of its own, which calls");
    if (!service.has_role() && service.as<std::monostate>() == nullptr && !service.environment.empty())
      out.error("conflicting-keys",
                fmt::format("service '{}' does not run here: it has no environment to set", service.name), service.span,
                child_path("services", service.name) + ".environment");
    if (service.as<LambdaFunction>() == nullptr && service.probe)
      out.error("conflicting-keys", fmt::format("service '{}' is no function: it cannot be tried", service.name),
                service.span, child_path("services", service.name) + ".probe");
  }
  check_endpoints(topology, out);
  check_missing_endpoints(topology, out);
  check_route_tables(topology, out);
  check_standing(topology, out);
  check_nat(topology, out);
  CycleSearch(topology, out).run();
}

}  // namespace pergola
