// X-Ray: groups by service and by edge.
#include <algorithm>

#include <fmt/format.h>

#include "resources/lowering.hpp"
#include "resources/trace_filters.hpp"

namespace pergola {
namespace {

void add_group(Lowering& lowering, std::string_view name, std::string_view part, std::string filter,
               const Span& origin) {
  const bool insights = lowering.topology.tracing.insights;
  lowering.add({.id = logical_id(name, std::string(part) + "-traces"),
                .label = label(name, part),
                .type = "AWS::XRay::Group",
                .properties = {{"GroupName", full_name(lowering.topology, name, k_trace_name_limit)},
                               {"FilterExpression", std::move(filter)},
                               {"InsightsConfiguration",
                                Object{{"InsightsEnabled", insights}, {"NotificationsEnabled", insights}}}},
                .origin = origin});
}

void add_groups(Lowering& lowering) {
  const Topology& topology = lowering.topology;
  for (const Service& service : topology.services) {
    const bool runs_here = service.has_role();
    const bool is_shown = runs_here || (service.as<LatticeTargets>() != nullptr && is_known_to_trace(service));
    if (topology.tracing.group_by_service && is_shown)
      add_group(lowering, service.name, "service", service_filter(topology, service), service.span);
    if (!topology.tracing.group_by_edge || !runs_here) continue;
    for (const Edge& edge : service.calls) {
      if (!is_known_to_trace(*topology.service(edge.to))) continue;
      add_group(lowering, edge_group_name(service, edge), "edge",
                edge_filter(topology, service, *topology.service(edge.to)), edge.span);
    }
  }
  for (const TraceGroup& group : topology.tracing.groups)
    add_group(lowering, group.name, "group", group.filter.value, group.span);
}

}  // namespace

void lower_tracing(Lowering& lowering) {
  if (lowering.topology.tracing.with == Tracing::With::none) return;
  add_groups(lowering);
}

}  // namespace pergola
