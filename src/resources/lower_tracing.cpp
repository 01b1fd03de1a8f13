// X-Ray: groups by service and by edge, sampling rules where traces begin, and what verify.sh looks for.
#include <algorithm>

#include <fmt/format.h>

#include "resources/lowering.hpp"

namespace pergola {
namespace {

void add_group(Lowering& lowering, std::string_view name, std::string_view part, std::string filter,
               const Span& origin) {
  const bool insights = lowering.topology.tracing.insights;
  lowering.add({.id = logical_id(name, std::string(part) + "-traces"),
                .label = label(name, part),
                .type = "AWS::XRay::Group",
                .properties = {{"GroupName", full_name(lowering.topology, name)},
                               {"FilterExpression", std::move(filter)},
                               {"InsightsConfiguration",
                                Object{{"InsightsEnabled", insights}, {"NotificationsEnabled", insights}}}},
                .origin = origin});
}

std::string service_filter(const Topology& topology, const Service& service) {
  return fmt::format("service(\"{}\")", trace_name(topology, service));
}

std::string edge_filter(const Topology& topology, const Service& caller, const Service& callee) {
  return fmt::format("edge(\"{}\", \"{}\")", trace_name(topology, caller), trace_name(topology, callee));
}

void add_groups(Lowering& lowering) {
  const Topology& topology = lowering.topology;
  for (const Service& service : topology.services) {
    const bool runs_here = service.has_role();
    if (topology.tracing.group_by_service && runs_here)
      add_group(lowering, service.name, "service", service_filter(topology, service), service.span);
    if (!topology.tracing.group_by_edge || !runs_here) continue;
    for (const Edge& edge : service.calls) {
      add_group(lowering, edge_group_name(service, edge), "edge",
                edge_filter(topology, service, *topology.service(edge.to)), edge.span);
    }
  }
  for (const TraceGroup& group : topology.tracing.groups)
    add_group(lowering, group.name, "group", group.filter.value, group.span);
}

/// Rules are found by their priority: those of a stack stand close together, at a place that depends on its name only,
/// so that stacks in one account rarely meet.
int priority_of(const Topology& topology, std::string_view name) {
  std::uint32_t hash = 2166136261U;
  for (const char c : topology.stack + "/" + std::string(name))
    hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return 1000 + static_cast<int>(hash % 8000);
}

void add_rule(Lowering& lowering, const Service& service, const SamplingRule& rule) {
  const Topology& topology = lowering.topology;
  lowering.add(
      {.id = logical_id(service.name, "sampling-rule"),
       .label = label(service.name),
       .type = "AWS::XRay::SamplingRule",
       .properties = {{"SamplingRule", Object{{"RuleName", full_name(topology, service.name)},
                                              {"Priority", rule.priority.value_or(priority_of(topology, service.name))},
                                              {"FixedRate", rule.rate},
                                              {"ReservoirSize", rule.reservoir},
                                              {"ServiceName", trace_name(topology, service)},
                                              {"ServiceType", "*"},
                                              {"Host", "*"},
                                              {"HTTPMethod", "*"},
                                              {"URLPath", "*"},
                                              {"ResourceARN", "*"},
                                              {"Version", 1}}}},
       .origin = rule.span});
}

void add_rules(Lowering& lowering) {
  const Tracing& tracing = lowering.topology.tracing;
  for (const Service& service : lowering.topology.services) {
    if (!begins_sampled_traces(service)) continue;
    const auto own = std::find_if(tracing.sampling.begin(), tracing.sampling.end(),
                                  [&](const auto& entry) { return entry.first == service.name; });
    if (own != tracing.sampling.end()) {
      add_rule(lowering, service, own->second);
    } else if (tracing.default_sampling) {
      add_rule(lowering, service, *tracing.default_sampling);
    }
  }
}

/// A request enters where the topology has a probe, and at the functions that no other function calls; it reaches the
/// service network where they call on.
void add_probes(Lowering& lowering) {
  const Topology& topology = lowering.topology;
  for (const Service& service : topology.services) {
    if (service.as<LambdaFunction>() == nullptr) continue;
    const bool called_by_function = std::any_of(
        service.callers.begin(), service.callers.end(),
        [&](const std::string& caller) { return topology.service(caller)->as<LambdaFunction>() != nullptr; });
    if (called_by_function && !service.probe) continue;
    const Request request = service.probe.value_or(Request{});
    const bool is_traced = topology.tracing.with != Tracing::With::none;
    std::vector<Probe::Reached> reached;
    for (const Edge& edge : service.calls) {
      const Service& callee = *topology.service(edge.to);
      if (!callee.on_lattice) continue;
      reached.push_back({callee.name, Attribute{logical_id(callee.name, "service"), "Id"},
                         is_traced ? edge_filter(topology, service, callee) : ""});
    }
    lowering.graph.probes.push_back({.service = service.name,
                                     .method = request.method,
                                     .path = request.path,
                                     .body = request.body,
                                     .is_declared = service.probe.has_value(),
                                     .function = Ref{logical_id(service.name, "function")},
                                     .trace_filter = is_traced ? service_filter(topology, service) : "",
                                     .reached = std::move(reached)});
  }
}

}  // namespace

void lower_tracing(Lowering& lowering) {
  add_probes(lowering);
  if (lowering.topology.tracing.with == Tracing::With::none) return;
  add_groups(lowering);
  add_rules(lowering);
}

}  // namespace pergola
