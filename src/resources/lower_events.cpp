// Events: the bus, what is kept of it, and a rule for each subscriber of an event, which alone may deliver to it.
#include <algorithm>

#include <fmt/format.h>

#include "resources/free_values.hpp"
#include "resources/grants.hpp"
#include "resources/invocation.hpp"
#include "resources/messaging.hpp"
#include "resources/rules.hpp"

namespace pergola {
namespace {

void add_bus(Lowering& lowering) {
  const Topology& topology = lowering.topology;
  if (topology.event_bus && topology.event_bus->existing) return;
  const bool is_used = std::any_of(topology.events.begin(), topology.events.end(),
                                   [](const Event& event) { return !event.is_of_aws(); });
  if (!topology.event_bus && !is_used) return;
  lowering.add({.id = std::string(ids::k_event_bus),
                .label = "main",
                .type = "AWS::Events::EventBus",
                .properties = {{"Name", topology.stack}},
                .origin = topology.event_bus ? topology.event_bus->span : Span{}});
}

/// Each account has a statement of its own in the policy of the bus.
void add_permissions(Lowering& lowering) {
  const Topology& topology = lowering.topology;
  if (!topology.event_bus) return;
  for (const std::string& account : topology.event_bus->allow) {
    lowering.add({.id = fmt::format("EventBusAccount{}Policy", account),
                  .label = "account_" + account,
                  .type = "AWS::Events::EventBusPolicy",
                  .properties = {{"EventBusName", bus_name(topology)},
                                 {"StatementId", "Account" + account},
                                 {"Action", "events:PutEvents"},
                                 {"Principal", account}},
                  .origin = topology.event_bus->span});
  }
}

void add_archive(Lowering& lowering) {
  const Topology& topology = lowering.topology;
  if (!topology.event_bus || !topology.event_bus->archive_days) return;
  Object properties = {{"ArchiveName", stack_name(topology, k_archive_name_limit)}, {"SourceArn", bus_arn(topology)}};
  if (*topology.event_bus->archive_days > 0) properties.set("RetentionDays", *topology.event_bus->archive_days);
  lowering.add({.id = "EventArchive",
                .label = "main",
                .type = "AWS::Events::Archive",
                .properties = std::move(properties),
                .origin = topology.event_bus->span});
}

Object pattern_of(const Topology& topology, const Event& event) {
  Object pattern = {{"source", List{event.source}}, {"detail-type", List{event.detail_type}}};
  Object detail;
  if (event.match) {
    const Value match = value_of(*event.match);
    detail = match.get<Object>();
  }
  if (!event.bucket.empty()) {
    const Bucket& bucket = topology.buckets[topology.find(event.bucket)->index];
    detail.set("bucket", Object{{"name", List{bucket_name(bucket)}}});
  }
  if (!detail.empty()) pattern.set("detail", std::move(detail));
  return pattern;
}

void add_rule(Lowering& lowering, const Event& event, const Subscriber& to) {
  const Topology& topology = lowering.topology;
  Rule rule = {.id = logical_id(event.name + "-" + to.name, "rule"),
               .label = label(event.name + "-" + to.name),
               .name = event_rule_name(topology, event, to),
               .bus = bus_name(topology, event),
               .arn = event_rule_arn_text(topology, event, to),
               .pattern = pattern_of(topology, event),
               .attempts = event.attempts,
               .age_seconds = event.age_seconds,
               .dead_letter = event.dead_letter,
               .origin = to.span};
  add_rule_to(lowering, std::move(rule), to.name, event.name);
}

}  // namespace

Grant grant_event(const Topology& topology, const Event& event, const Access& access) {
  Grant grant;
  if (!access.publishes) return grant;
  // Service Authorization Reference, "Condition keys for Amazon EventBridge".
  grant.statements.push_back({.sid = logical_id("publish", event.name),
                              .actions = {"events:PutEvents"},
                              .resources = {bus_arn(topology)},
                              .condition = {{"StringEquals", Object{{"events:source", event.source},
                                                                    {"events:detail-type", event.detail_type}}}}});
  const auto* bus = topology.event_bus && topology.event_bus->existing ? &*topology.event_bus->existing : nullptr;
  // PutEvents takes an ARN, too: that of a bus of another account has to be one.
  grant.variables.emplace_back("EVENT_BUS_NAME",
                               bus != nullptr && bus->is_arn() ? Value(bus->text) : bus_name(topology));
  grant.variables.emplace_back(variable_name(event.name, "source"), event.source);
  grant.variables.emplace_back(variable_name(event.name, "detail-type"), event.detail_type);
  return grant;
}

void lower_events(Lowering& lowering) {
  const Topology& topology = lowering.topology;
  if (topology.events.empty() && !topology.event_bus) return;
  add_bus(lowering);
  add_permissions(lowering);
  add_archive(lowering);
  for (const Event& event : topology.events) {
    for (const Subscriber& to : event.to) add_rule(lowering, event, to);
  }
}

}  // namespace pergola
