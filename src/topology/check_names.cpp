#include <map>

#include <fmt/format.h>

#include "document/object_reader.hpp"
#include "topology/decode_parts.hpp"
#include "topology/names.hpp"

namespace pergola {
namespace {

// Limits: service models of VPC Lattice, Lambda, IAM and X-Ray.
constexpr std::size_t k_lattice_service = 40;
constexpr std::size_t k_lattice_network = 63;
constexpr std::size_t k_least_lattice_network = 3;
constexpr std::size_t k_function = 64;
constexpr std::size_t k_role = 64;
constexpr std::size_t k_trace_name = 32;
constexpr std::size_t k_table = 255;
constexpr std::size_t k_bucket = 63;

void check_service(const Topology& topology, const Service& service, Diagnostics& out) {
  if (!service.is_called_over_lattice()) return;
  const std::string name = full_name(topology, service.name);
  const std::string path = child_path("services", service.name);
  if (service.on_lattice) {
    check_length(name, k_lattice_service, "VPC Lattice service", service.span, path, out);
  } else if (service.as<LambdaFunction>() != nullptr &&
             check_length(name, k_function, "Lambda function", service.span, path, out)) {
    check_length(name, k_role, "IAM role", service.span, path, out);
  }
}

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
  }

 private:
  void add(const std::string& name, const Span& span, const std::string& path) {
    check_length(full_name(topology_, name), k_trace_name, "X-Ray group", span, path, out_,
                 "or make no groups of this kind: 'tracing: {group-by: …}' takes service, edge and none");
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
  if (topology.network && !topology.network->existing) {
    check_length(topology.stack, k_lattice_network, "VPC Lattice service network", name_span, "name", out);
    if (topology.stack.size() < k_least_lattice_network)
      out.error("name-invalid",
                fmt::format("the VPC Lattice service network would be called '{}': AWS wants {} characters or more",
                            topology.stack, k_least_lattice_network),
                name_span, "name");
  }
  for (const Service& service : topology.services) check_service(topology, service, out);
  for (const NetworkResource& resource : topology.network_resources)
    check_length(full_name(topology, resource.name), k_lattice_service, "resource configuration", resource.span,
                 child_path("network.resources", resource.name), out);
  if (!topology.network_resources.empty())
    check_length(topology.stack, k_lattice_service, "resource gateway", name_span, "name", out);
  GroupNames(topology, out).check();
  for (const auto& [name, rule] : topology.tracing.sampling) {
    const Service* service = topology.service(name);
    const bool has_routes = service != nullptr && service->routes.size() > 1;
    check_length(full_name(topology, name) + (has_routes ? "-123456" : ""), k_trace_name, "X-Ray sampling rule",
                 rule.span, child_path("tracing.sampling", name), out);
  }
  // Amazon S3 user guide, "Bucket naming rules"; account and region take 12 and up to 14.
  for (const Bucket& bucket : topology.buckets) {
    if (!bucket.existing)
      check_length(full_name(topology, bucket.name) + "-123456789012-ap-southeast-1", k_bucket, "S3 bucket",
                   bucket.span, child_path("buckets", bucket.name), out);
  }
  for (const Table& table : topology.tables)
    check_length(full_name(topology, table.name), k_table, "DynamoDB table", table.span,
                 child_path("tables", table.name), out);
}

}  // namespace pergola
