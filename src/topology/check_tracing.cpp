#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "base/spelling.hpp"
#include "document/object_reader.hpp"
#include "topology/decode_parts.hpp"
#include "topology/filter_expression.hpp"

namespace pergola {
namespace {

/// Whether X-Ray's sampling rules decide for traces that begin at the service. Lambda takes no notice of them
/// (AWS Lambda developer guide, "Visualize function invocations using AWS X-Ray"), but the stage of a REST API does.
bool can_be_sampled(const Topology& topology, const Service& service) {
  return begins_sampled_traces(service) || (!service.routes.empty() && is_api_traced(topology));
}

/// Whether a name of a rule is the API's.
bool is_api(const Topology& topology, std::string_view name) { return name == "api" && is_api_traced(topology); }

void check_sampling(const Topology& topology, Diagnostics& out) {
  for (const auto& [name, rule] : topology.tracing.sampling) {
    const std::string path = child_path("tracing.sampling", name);
    const Service* service = topology.service(name);
    if (service == nullptr) {
      if (is_api(topology, name)) continue;
      std::vector<std::string_view> names = {"default", "api"};
      for (const Service& candidate : topology.services) names.push_back(candidate.name);
      Diagnostic& problem =
          out.error("unknown-service", fmt::format("sampling of '{}', which is not declared", name), rule.span, path);
      if (name == "api" && topology.has_api()) {
        problem.message = "a sampling rule for the API would never apply: an HTTP API is not traced";
        problem.notes.emplace_back("take the rule away, or write 'api: {type: rest}'");
        continue;
      }
      if (!topology.environment.empty())
        problem.notes.push_back(fmt::format(
            "where the environment {} takes a service away, it takes its rule away with 'tracing: {{sampling: "
            "{{{}: }}}}'",
            topology.environment, name));
      if (const auto suggestion = closest(name, names)) problem.suggestion = *suggestion;
    } else if (!can_be_sampled(topology, *service) && service->as<std::monostate>() == nullptr) {
      out.error("sampling-cannot-apply", fmt::format("a sampling rule for '{}' would never apply", name), rule.span,
                path)
          .notes.emplace_back(
              service->as<Container>() != nullptr ? "it follows the decision of those who call it"
              : service->as<LambdaFunction>() != nullptr
                  ? "a Lambda function follows its caller's decision; where it begins the trace itself, Lambda "
                    "samples one request a second and 5% of the rest, whatever the rules say"
                  : "the decision is made where a trace begins, and no trace begins at an external service");
    }
  }
  const bool any_root = std::any_of(topology.services.begin(), topology.services.end(), [&](const Service& service) {
    return can_be_sampled(topology, service) || service.as<std::monostate>() != nullptr;
  });
  if (topology.tracing.default_sampling && !any_root) {
    out.error("sampling-cannot-apply",
              "a sampling rule would never apply: no trace begins at a service that asks for rules",
              topology.tracing.default_sampling->span, "tracing.sampling")
        .notes.emplace_back(topology.has_api()
                                ? "Lambda functions and HTTP APIs do not: declare the client whose requests begin the "
                                  "traces, or take a "
                                  "REST API"
                                : "Lambda functions do not; declare the client whose requests begin the traces");
  }
  std::map<int, std::string_view> priorities;
  for (const auto& [name, rule] : topology.tracing.sampling) {
    if (!rule.priority) continue;
    const auto [first, is_new] = priorities.emplace(*rule.priority, name);
    if (!is_new)
      out.error("priority-taken",
                fmt::format("sampling of '{}' and '{}' have the same priority {}", first->second, name, *rule.priority),
                rule.span, child_path("tracing.sampling", name));
  }
}

/// Where a place of the expression stands in the file: exact when it is written plainly on one line.
Span span_inside(const Located<std::string>& filter, std::size_t begin, std::size_t end) {
  if (!filter.span.file) return filter.span;
  const std::string_view written =
      std::string_view(filter.span.file->text).substr(filter.span.begin, filter.span.end - filter.span.begin);
  const auto offset = written.find(filter.value);
  if (offset == std::string_view::npos) return filter.span;
  const std::size_t start = filter.span.begin + offset;
  return {filter.span.file, start + std::min(begin, filter.value.size()), start + std::min(end, filter.value.size())};
}

void resolve_groups(Topology& topology, Diagnostics& out) {
  const auto name_of = [&](std::string_view name) -> std::optional<std::string> {
    const Service* service = topology.service(name);
    if (service == nullptr) return is_api(topology, name) ? std::optional(api_trace_name(topology)) : std::nullopt;
    return trace_name(topology, *service);
  };
  for (TraceGroup& group : topology.tracing.groups) {
    const FilterResult result = resolve_filter(group.filter.value, name_of);
    if (!result.error) {
      group.filter.value = result.text;
      continue;
    }
    const FilterError& error = *result.error;
    Diagnostic& problem =
        out.error(error.unknown_service ? "unknown-service" : "filter-invalid",
                  fmt::format("filter of trace group '{}': {}", group.name, error.message),
                  span_inside(group.filter, error.begin, error.end), child_path("tracing.groups", group.name));
    problem.suggestion = error.suggestion;
  }
}

}  // namespace

void check_tracing(Topology& topology, Diagnostics& out) {
  if (topology.tracing.with == Tracing::With::none) return;
  check_sampling(topology, out);
  resolve_groups(topology, out);
}

}  // namespace pergola
