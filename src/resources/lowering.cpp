#include "resources/lowering.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "resources/check_graph.hpp"
#include "resources/lower.hpp"

namespace pergola {
namespace {

char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

void append_camel(std::string& text, std::string_view name) {
  bool begin = true;
  for (const char c : name) {
    if (c == '-' || c == '.') {
      begin = true;
      continue;
    }
    text += begin ? upper(c) : c;
    begin = false;
  }
}

}  // namespace

void Lowering::add(Resource resource) {
  if (const Resource* other = graph.find(resource.id)) {
    report_collision(fmt::format("two resources would have the logical id '{}'", resource.id), resource.origin,
                     other->origin);
  } else if (const Resource* other_labelled = graph.find_labelled(resource.type, resource.label)) {
    report_collision(fmt::format("two resources of type {} would be called '{}'", resource.type, resource.label),
                     resource.origin, other_labelled->origin);
  } else {
    graph.add(std::move(resource));
  }
}

void Lowering::add_asset(Asset asset) {
  const auto other = std::find_if(graph.assets.begin(), graph.assets.end(),
                                  [&](const Asset& each) { return each.name == asset.name; });
  if (other == graph.assets.end()) {
    graph.assets.push_back(std::move(asset));
  } else {
    report_collision(fmt::format("two packages of code would be called '{}'", asset.name), asset.origin, other->origin);
  }
}

void Lowering::report_collision(const std::string& message, const Span& origin, const Span& other) {
  Diagnostic& problem = out_.error("name-collision", message, origin.file ? origin : other);
  if (origin.file && other.file) problem.labels.push_back({other, "the other one comes from here"});
}

std::string logical_id(std::string_view owner, std::string_view part) {
  std::string id;
  append_camel(id, owner);
  append_camel(id, part);
  return id;
}

std::string logical_id_of_text(std::string_view text) {
  std::string id;
  bool begins = true;
  for (const char c : text) {
    const bool is_kept = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (is_kept) id += begins ? upper(c) : c;
    begins = !is_kept;
  }
  return id;
}

std::string label(std::string_view owner, std::string_view part) {
  std::string text(owner);
  if (!part.empty()) text += "_" + std::string(part);
  for (char& c : text) {
    if (c == '-' || c == '.') c = '_';
  }
  return text;
}

Value own_arn(std::string_view service, Value rest) {
  return join({"arn:", Pseudo::partition, fmt::format(":{}:", service), Pseudo::region, ":", Pseudo::account, ":",
               std::move(rest)});
}

std::string url_variable(std::string_view service) { return variable_name(service, "url"); }

std::string variable_name(std::string_view thing, std::string_view part) {
  std::string name;
  bool in_word = false;
  for (const char c : thing) {
    const bool begins_word = c >= 'A' && c <= 'Z';
    if (begins_word && in_word) name += '_';
    name += c == '-' ? '_' : upper(c);
    in_word = !begins_word && c != '-';
  }
  name += '_';
  for (const char c : part) name += c == '-' ? '_' : upper(c);
  return name;
}

std::optional<Graph> lower(const Topology& topology, const Catalog& catalog, Diagnostics& out) {
  const std::size_t errors = out.error_count();
  Lowering lowering(topology, catalog, out);
  Graph& graph = lowering.graph;
  graph.name = topology.name;
  graph.environment = topology.environment;
  graph.stack = topology.stack;
  graph.region = topology.region;
  graph.account = topology.account;
  graph.description = topology.description;
  graph.tags = topology.tags;

  lower_network(lowering);
  lower_endpoints(lowering);
  lower_lattice(lowering);
  lower_balancer(lowering);
  lower_tables(lowering);
  lower_storage(lowering);
  lower_lambda(lowering);
  lower_ecs(lowering);
  lower_api(lowering);
  lower_cloudfront(lowering);
  lower_probes(lowering);
  lower_versions(lowering);
  lower_queues(lowering);
  lower_topics(lowering);
  lower_events(lowering);
  lower_event_sources(lowering);
  lower_schedules(lowering);
  lower_workflows(lowering);
  lower_tracing(lowering);
  lower_sampling(lowering);
  lower_trace_policies(lowering);
  lower_notify(lowering);
  lower_search(lowering);
  lower_alarms(lowering);
  lower_metrics(lowering);
  lower_dashboard(lowering);
  lower_keys(lowering);
  lower_resources(lowering);
  check_regions(graph, out);
  check_sizes(graph, out);
  check_unique_names(graph, out);
  if (out.error_count() > errors) return std::nullopt;
  graph.finish();
  return std::move(lowering.graph);
}

}  // namespace pergola
