#include <map>

#include <fmt/format.h>

#include "document/object_reader.hpp"
#include "topology/decode_parts.hpp"
#include "topology/names.hpp"
#include "topology/names_in_aws.hpp"

namespace pergola {
namespace {

// Service network: service model of VPC Lattice.
constexpr std::size_t k_longest_stack = 63;
constexpr std::size_t k_least_lattice_network = 3;
constexpr std::size_t k_group_quota = 25;  // X-Ray, "AWS X-Ray endpoints and quotas"

/// X-Ray groups: by service, by edge and by name; each name once.
class GroupNames {
 public:
  GroupNames(const Topology& topology, Diagnostics& out) : topology_(topology), out_(out) {}

  void check() {
    const Tracing& tracing = topology_.tracing;
    if (tracing.with == Tracing::With::none) return;
    for (const Service& service : topology_.services) {
      const bool is_target = service.as<LatticeTargets>() != nullptr && is_known_to_trace(service);
      if (!service.has_role() && !is_target) continue;
      if (tracing.group_by_service) add(service.name, service.span, child_path("services", service.name));
      if (!tracing.group_by_edge) continue;
      for (const Edge& edge : service.calls) {
        if (const Service* callee = topology_.service(edge.to); callee != nullptr && !is_known_to_trace(*callee))
          continue;
        add(edge_group_name(service, edge), edge.span, child_path("services", service.name) + ".calls");
      }
    }
    for (const TraceGroup& group : tracing.groups)
      add(group.name, group.span, child_path("tracing.groups", group.name));
    if (seen_.size() > k_group_quota)
      out_.warning("quota-exceeded",
                   fmt::format("{} X-Ray groups: an account and region have {} unless AWS has raised that",
                               seen_.size(), k_group_quota),
                   tracing.span, "tracing.group-by")
          .notes.emplace_back("write 'tracing: {group-by: none}' and name the groups that matter, or ask for more");
  }

 private:
  void add(const std::string& name, const Span& span, const std::string& path) {
    const auto [first, is_new] = seen_.emplace(name, span);
    if (is_new) return;
    out_.error("name-collision", fmt::format("two X-Ray groups would be called '{}'", full_name(topology_, name)), span,
               path)
        .labels.push_back({first->second, "the other one comes from here"});
  }

  const Topology& topology_;
  Diagnostics& out_;
  std::map<std::string, Span> seen_;
};

}  // namespace

void check_names(const Topology& topology, const Span& name_span, Diagnostics& out) {
  // Prefixes of ids: VPC Lattice refuses names that begin with them.
  for (const std::string_view prefix :
       {"svc-", "sn-", "tg-", "listener-", "rule-", "servicenetwork-", "sg-", "rgw-", "rcfg-"}) {
    if (topology.stack.rfind(prefix, 0) != 0) continue;
    out.error("name-invalid", fmt::format("'{}' begins with '{}', which AWS keeps for ids", topology.name, prefix),
              name_span, "name");
  }
  const bool makes_network = topology.network && !topology.network->existing;
  if (makes_network && topology.stack.size() < k_least_lattice_network)
    out.error("name-invalid",
              fmt::format("the VPC Lattice service network would be called '{}': AWS wants {} characters or more",
                          topology.stack, k_least_lattice_network),
              name_span, "name");
  check_length(topology.stack, k_longest_stack, "stack", name_span, "name", out);
  GroupNames(topology, out).check();
}

}  // namespace pergola
