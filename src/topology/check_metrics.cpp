// Metrics come from somewhere, and alarms look at metrics and alarms that there are.
#include <algorithm>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/spelling.hpp"
#include "topology/decode_parts.hpp"
#include "topology/known_metrics.hpp"

namespace pergola {
namespace {

const CustomMetric* find_metric(const Topology& topology, std::string_view name) {
  const auto found = std::find_if(topology.metrics.begin(), topology.metrics.end(),
                                  [&](const CustomMetric& each) { return each.name == name; });
  return found == topology.metrics.end() ? nullptr : &*found;
}

const AlarmRule* find_alarm(const Topology& topology, std::string_view name) {
  const auto found = std::find_if(topology.alarm_rules.begin(), topology.alarm_rules.end(),
                                  [&](const AlarmRule& each) { return each.name == name; });
  return found == topology.alarm_rules.end() ? nullptr : &*found;
}

/// A service that runs here and has a log, or a report.
void check_log(const Topology& topology, const Mention& mention, const std::string& path, Diagnostics& out) {
  const Service* service = topology.service(mention.name);
  if (service == nullptr) {
    std::vector<std::string_view> names;
    for (const Service& each : topology.services) names.push_back(each.name);
    Diagnostic& problem = out.error(
        "unknown-service", fmt::format("the log of '{}', which is not declared", mention.name), mention.span, path);
    if (const auto near = closest(mention.name, names)) problem.suggestion = *near;
  } else if (!service->has_role() && service->as<std::monostate>() == nullptr) {
    out.error("edge-invalid", fmt::format("service '{}' does not run here and has no log", mention.name), mention.span,
              path);
  }
}

void check_metric(const Topology& topology, const CustomMetric& metric, Diagnostics& out) {
  const std::string path = child_path("metrics", metric.name);
  if (metric.filter) check_log(topology, metric.filter->service, path + ".log", out);
  for (const Mention& from : metric.from) {
    if (topology.service(from.name) != nullptr) continue;
    std::vector<std::string_view> names;
    for (const Service& each : topology.services) names.push_back(each.name);
    Diagnostic& problem = out.error(
        "unknown-service", fmt::format("metric '{}' comes from '{}', which is not declared", metric.name, from.name),
        from.span, path + ".from");
    if (const auto near = closest(from.name, names)) problem.suggestion = *near;
  }
  bool is_published = !metric.from.empty();
  for (const Service& service : topology.services) {
    for (const Use& use : service.uses) {
      if (use.verb != Verb::publishes || use.of != metric.name) continue;
      is_published = true;
      if (!metric.filter) continue;
      out.error("edge-invalid", fmt::format("metric '{}' is counted in a log: no service publishes it", metric.name),
                use.span, child_path("services", service.name) + ".publishes");
    }
  }
  if (is_published || metric.filter || metric.is_name_space_stated) return;
  out.error("metric-unpublished", fmt::format("nobody publishes the metric '{}'", metric.name), metric.span, path)
      .notes.emplace_back(
          "say who does: 'from', an edge 'publishes', a 'log' with a 'filter', or the 'namespace' that something "
          "outside of this system publishes it in");
}

void check_metric_of_thing(const Topology& topology, const AlarmRule& rule, const std::string& path, Diagnostics& out) {
  const auto thing = topology.find(rule.of.name);
  const bool of_api = is_api(topology, rule.of.name);
  if (!thing && !of_api) {
    std::vector<std::string> names;
    for (const Topology::Named& each : topology.things()) names.push_back(each.name);
    Diagnostic& problem =
        out.error("unknown-name", fmt::format("alarm on a metric of '{}', which is not declared", rule.of.name),
                  rule.of.span, path + ".of");
    if (const auto near = closest(rule.of.name, {names.begin(), names.end()})) problem.suggestion = *near;
    return;
  }
  std::vector<std::string_view> names;
  const std::vector<KnownMetric> known = of_api ? metrics_of_api(topology.api) : metrics_of(topology, *thing);
  for (const KnownMetric& each : known) names.push_back(each.name);
  if (std::find(names.begin(), names.end(), rule.metric.name) != names.end()) return;
  Diagnostic& problem =
      out.error("metric-unknown",
                names.empty() ? fmt::format("no metrics of '{}' are known", rule.of.name)
                              : fmt::format("'{}' has no metric '{}'", rule.of.name, rule.metric.name),
                rule.metric.span, path + ".metric");
  if (const auto near = closest(rule.metric.name, names)) problem.suggestion = *near;
  if (!names.empty()) problem.notes.push_back(fmt::format("it has: {}", fmt::join(names, ", ")));
}

void check_metric_alarm(const Topology& topology, const AlarmRule& rule, const std::string& path, Diagnostics& out) {
  // Metrics of AWS count or measure time; one's own may be below 0.
  if (rule.when == AlarmRule::When::below && rule.threshold <= 0 && !rule.of.name.empty()) {
    out.error("out-of-range", "the metric is never below 0, so the alarm could never fire", rule.span, path + ".below");
  }
  if (rule.metric.name.empty()) return;
  if (!rule.of.name.empty()) return check_metric_of_thing(topology, rule, path, out);
  if (find_metric(topology, rule.metric.name) != nullptr) return;
  std::vector<std::string_view> names;
  for (const CustomMetric& each : topology.metrics) names.push_back(each.name);
  Diagnostic& problem =
      out.error("unknown-name", fmt::format("alarm on the metric '{}', which is not declared", rule.metric.name),
                rule.metric.span, path + ".metric");
  if (const auto near = closest(rule.metric.name, names)) problem.suggestion = *near;
  problem.notes.emplace_back("declare it below metrics, or write 'of' for a metric that AWS publishes of a thing");
}

/// `order.availability`.
bool is_objective(const Topology& topology, std::string_view text) {
  const auto dot = text.find('.');
  if (dot == std::string_view::npos) return false;
  const Objectives* objectives = objectives_of(topology, text.substr(0, dot));
  if (objectives == nullptr) return false;
  const std::string_view part = text.substr(dot + 1);
  return (part == "availability" && objectives->availability_percent) || (part == "latency" && objectives->latency) ||
         (part == "traffic" && objectives->traffic);
}

/// Whether the alarm is among those that it looks at, directly or by way of others.
bool looks_at_itself(const Topology& topology, const AlarmRule& rule) {
  std::set<std::string_view> seen;
  std::vector<const AlarmRule*> next = {&rule};
  while (!next.empty()) {
    const AlarmRule& each = *next.back();
    next.pop_back();
    for (const Mention& member : each.members) {
      if (member.name == rule.name) return true;
      const AlarmRule* inner = find_alarm(topology, member.name);
      if (inner != nullptr && seen.insert(inner->name).second) next.push_back(inner);
    }
  }
  return false;
}

void check_composite(const Topology& topology, const AlarmRule& rule, const std::string& path, Diagnostics& out) {
  if (rule.members.empty()) out.error("missing-key", "the alarm looks at no other alarm", rule.span, path);
  for (const Mention& member : rule.members) {
    if (find_alarm(topology, member.name) != nullptr || is_objective(topology, member.name)) continue;
    std::vector<std::string_view> names;
    for (const AlarmRule& each : topology.alarm_rules) names.push_back(each.name);
    Diagnostic& problem =
        out.error("unknown-name", fmt::format("there is no alarm '{}'", member.name), member.span, path);
    if (const auto near = closest(member.name, names)) problem.suggestion = *near;
    problem.notes.emplace_back("expected the name of an alarm, or a service and its objective: order.availability");
  }
  if (looks_at_itself(topology, rule))
    out.error("reference-cycle", fmt::format("alarm '{}' looks at itself", rule.name), rule.span, path);
}

}  // namespace

void check_metrics(const Topology& topology, Diagnostics& out) {
  for (const CustomMetric& metric : topology.metrics) check_metric(topology, metric, out);
  for (const AlarmRule& rule : topology.alarm_rules) {
    const std::string path = child_path("alarms", rule.name);
    if (rule.is_composite()) {
      check_composite(topology, rule, path, out);
    } else {
      check_metric_alarm(topology, rule, path, out);
    }
    if (rule.tells && topology.page.empty()) {
      out.warning("notify-missing", fmt::format("the alarm '{}' tells nobody", rule.name), rule.span, path)
          .notes.emplace_back("add 'notify: {page: name@example.com}'");
    }
  }
  for (const SavedQuery& query : topology.queries) {
    for (const Mention& log : query.logs) check_log(topology, log, child_path("queries", query.name) + ".logs", out);
  }
}

}  // namespace pergola
