// X-Ray sampling rules, where traces begin.
#include <algorithm>

#include <fmt/format.h>

#include "resources/api_names.hpp"
#include "resources/fingerprint.hpp"
#include "resources/lowering.hpp"

namespace pergola {
namespace {

/// Rules are found by their priority: those of a stack stand close together, at a place that depends on its name only,
/// so that stacks in one account rarely meet.
int priority_of(const Topology& topology, std::string_view name) {
  std::uint32_t hash = 2166136261U;
  for (const char c : topology.stack + "/" + std::string(name))
    hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return 1000 + static_cast<int>(hash % 8000);
}

/// What requests a rule is for, and what it is called.
struct Matched {
  std::string id;
  std::string label;
  std::string name;
  std::string service_name;
  std::string method = "*";
  std::string path = "*";
  int priority = 0;
};

void add_rule(Lowering& lowering, const SamplingRule& rule, const Matched& matched) {
  Object properties = {{"RuleName", matched.name},
                       {"Priority", rule.priority.value_or(matched.priority)},
                       {"FixedRate", rule.rate},
                       {"ReservoirSize", rule.reservoir},
                       {"ServiceName", matched.service_name},
                       {"ServiceType", "*"},
                       {"Host", "*"},
                       {"HTTPMethod", matched.method},
                       {"URLPath", matched.path},
                       {"ResourceARN", "*"},
                       {"Version", 1}};
  if (rule.boost) {
    properties.set("SamplingRateBoost",
                   Object{{"MaxRate", rule.boost->max_rate}, {"CooldownWindowMinutes", rule.boost->cooldown_minutes}});
  }
  lowering.add({.id = matched.id,
                .label = matched.label,
                .type = "AWS::XRay::SamplingRule",
                .properties = {{"SamplingRule", std::move(properties)}},
                .origin = rule.span});
}

const SamplingRule* own_rule(const Tracing& tracing, std::string_view name) {
  const auto own = std::find_if(tracing.sampling.begin(), tracing.sampling.end(),
                                [&](const auto& entry) { return entry.first == name; });
  return own == tracing.sampling.end() ? nullptr : &own->second;
}

void add_client_rule(Lowering& lowering, const Service& service, const SamplingRule& rule) {
  const Topology& topology = lowering.topology;
  add_rule(lowering, rule,
           {.id = logical_id(service.name, "sampling-rule"),
            .label = label(service.name),
            .name = full_name(topology, service.name, k_trace_name_limit),
            .service_name = trace_name(topology, service),
            .priority = priority_of(topology, service.name)});
}

/// The API decides for the functions behind it: a rule for each route.
void add_route_rules(Lowering& lowering, const Service& service, const SamplingRule& rule) {
  const Topology& topology = lowering.topology;
  const bool is_only = service.routes.size() == 1;
  for (const Route& route : service.routes) {
    const std::string text = route.method + " " + route.path;
    const std::string name = is_only ? service.name : service.name + "-" + fingerprint(text).substr(0, 6);
    std::string path = "*";  // whether the stage is part of the path is not documented
    for (const std::string_view segment : segments_of(route.path))
      path.append("/").append(is_variable(segment) ? std::string_view("*") : segment);
    add_rule(lowering, rule,
             {.id = logical_id(service.name, (is_only ? "" : api_id(route)) + "-sampling-rule"),
              .label = label(service.name, is_only ? "" : api_label(route)),
              .name = full_name(topology, name, k_trace_name_limit),
              .service_name = api_trace_name(topology),
              .method = route.method == "ANY" ? "*" : route.method,
              .path = path == "*" ? "*/" : path,
              .priority = priority_of(topology, is_only ? service.name : text)});
  }
}

/// Behind the rules of single routes.
void add_api_rule(Lowering& lowering, const SamplingRule& rule) {
  const Topology& topology = lowering.topology;
  add_rule(lowering, rule,
           {.id = "ApiSamplingRule",
            .label = "api",
            .name = full_name(topology, "api", k_trace_name_limit),
            .service_name = api_trace_name(topology),
            .priority = 9000 + priority_of(topology, "api") % 900});
}

}  // namespace

void lower_sampling(Lowering& lowering) {
  const Topology& topology = lowering.topology;
  const Tracing& tracing = topology.tracing;
  if (tracing.with == Tracing::With::none) return;
  for (const Service& service : topology.services) {
    const SamplingRule* own = own_rule(tracing, service.name);
    if (begins_sampled_traces(service)) {
      if (own == nullptr && tracing.default_sampling) own = &*tracing.default_sampling;
      if (own != nullptr) add_client_rule(lowering, service, *own);
    } else if (own != nullptr && !service.routes.empty()) {
      add_route_rules(lowering, service, *own);
    }
  }
  if (!is_api_traced(topology)) return;
  const SamplingRule* own = topology.service("api") == nullptr ? own_rule(tracing, "api") : nullptr;
  if (own == nullptr && tracing.default_sampling) own = &*tracing.default_sampling;
  if (own != nullptr) add_api_rule(lowering, *own);
}

}  // namespace pergola
