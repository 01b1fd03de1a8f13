#include "topology/decode.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/spelling.hpp"
#include "topology/decode_messaging.hpp"
#include "topology/decode_named.hpp"
#include "topology/decode_parts.hpp"
#include "topology/decode_raw.hpp"
#include "topology/decode_workflow.hpp"
#include "topology/fields.hpp"
#include "topology/names.hpp"
#include "topology/overlay.hpp"

namespace pergola {
namespace {

void decode_identity(ObjectReader& reader, Topology& topology, Diagnostics& out) {
  if (const Node* version = reader.require("pergola"); version != nullptr && version->text != "1") {
    out.error("topology-version", fmt::format("version '{}' of the language is not known, expected 1", version->text),
              version->span, reader.path("pergola"));
  }
  if (reader.require("name") != nullptr) {
    if (auto name = reader.string("name")) {
      check_plain_name(*name, "topology", reader.get("name")->span, reader.path("name"), out);
      topology.name = *name;
    }
  }
  topology.description = fields::description(reader, 768, out);
  if (auto region = reader.string("region")) {
    // AWS's own pattern for names of regions, as in us-east-1, us-gov-west-1 and mx-central-1.
    const bool is_region = is_plain_name(*region) && std::count(region->begin(), region->end(), '-') >= 2 &&
                           region->back() >= '0' && region->back() <= '9';
    if (!is_region)
      fields::report_value(*reader.get("region"), reader.path("region"), "a region such as us-east-1", out);
    topology.region = *region;
  }
  if (auto account = reader.string("account")) {
    if (account->size() != 12 || account->find_first_not_of("0123456789") != std::string::npos)
      fields::report_value(*reader.get("account"), reader.path("account"), "an account id of twelve digits", out);
    topology.account = *account;
  }
}

void decode_tags(ObjectReader& reader, Topology& topology, Diagnostics& out) {
  topology.tags = fields::texts(reader, "tags", out);
  std::sort(topology.tags.begin(), topology.tags.end());
  for (const auto& [key, value] : topology.tags) {
    // Limits: AWS General Reference, "Tag naming limits and requirements".
    std::string why;
    if (key.empty() || key.size() > 128) why = "a tag's key has 1 to 128 characters";
    if (value.size() > 256) why = "a tag's value has at most 256 characters";
    if (key.rfind("aws:", 0) == 0) why = "keys that begin with 'aws:' are AWS's own";
    if (key.rfind("pergola:", 0) == 0) why = "keys that begin with 'pergola:' are Pergola's own";
    if (key.find_first_of("\r\n\t<>%&\\?|;\"'`{}[]$*#!^~") != std::string::npos)
      why = "a tag's key has letters, digits, spaces and + - = . _ : / @ only";
    if (value.find_first_of("\r\n\t") != std::string::npos) why = "a tag's value is one line";
    if (value.find_first_of("<>%&\\?|;\"'`{}[]$*#!^~,()") != std::string::npos)
      why = "IAM takes letters, digits, spaces and + - = . _ : / @ in a tag's value";
    if (why.empty()) continue;
    const Node::Entry* entry = nullptr;
    for (const Node::Entry& candidate : reader.get("tags")->entries) {
      if (candidate.key == key) entry = &candidate;
    }
    out.error("tag-invalid", fmt::format("tag '{}' is not possible: {}", key, why), entry->key_span,
              child_path(reader.path("tags"), key));
  }
  // Two stay free for Pergola's own and a name.
  if (topology.tags.size() > 48) {
    out.error("tag-invalid",
              fmt::format("{} tags are more than AWS takes: 48 beside Pergola's own", topology.tags.size()),
              reader.key_span("tags"), reader.path("tags"));
  }
}

void decode_services(ObjectReader& reader, Topology& topology, Diagnostics& out) {
  const Node* node = reader.require("services");
  if (node == nullptr) return;
  if (node->kind != Node::Kind::mapping || node->entries.empty()) {
    out.error("wrong-type",
              fmt::format("expected a mapping of names to services, found {}",
                          node->kind == Node::Kind::mapping ? "an empty one" : name_of(node->kind)),
              node->span, reader.path("services"));
    return;
  }
  for (const Node::Entry& entry : node->entries) {
    topology.services.push_back(decode_service(entry, child_path(reader.path("services"), entry.key), out));
  }
}

void decode_notify(ObjectReader& reader, Topology& topology, Diagnostics& out) {
  const Node* node = reader.get("notify");
  if (node == nullptr) return;
  ObjectReader notify(*node, reader.path("notify"), "notify", out);
  topology.page = notify.strings("page");
  for (const std::string& target : topology.page) {
    const bool is_mail =
        target.find('@') != std::string::npos && target.find_first_of(" \t\r\n\"'`$<>\\") == std::string::npos;
    if (is_mail || target.rfind("https://", 0) == 0) continue;
    if (topology.page.size() == 1 && (fields::is_arn(target, "sns") || is_stored_text(target))) continue;
    out.error("notify-invalid", fmt::format("'{}' cannot be notified", target), notify.get("page")->span,
              notify.path("page"))
        .notes.emplace_back(
            "expected e-mail addresses, https:// addresses, the ARN of one SNS topic, or ssm:/path of it");
  }
  topology.page_encryption =
      fields::encryption(notify, Encryption::By::nothing, {{"off", Encryption::By::nothing}}, out);
  const bool has_topic =
      topology.page.size() == 1 && (topology.page.front().starts_with("arn:") || is_stored_text(topology.page.front()));
  if (has_topic && topology.page_encryption.by == Encryption::By::key)
    fields::report_value(*notify.get("encryption"), notify.path("encryption"),
                         "possible for a topic that exists, which is encrypted as it is", out);
  notify.finish();
}

void decode_logs(ObjectReader& reader, Topology& topology, Diagnostics& out) {
  const Node* node = reader.get("logs");
  if (node == nullptr) return;
  ObjectReader logs(*node, reader.path("logs"), "logs", out);
  topology.log_days = fields::retention_days(logs, "retention", out).value_or(topology.log_days);
  topology.log_encryption = fields::encryption(logs, Encryption::By::service, {{"aws", Encryption::By::service}}, out);
  logs.finish();
}

/// Metrics, alarms (`on`, `off` or by name) and queries.
void decode_watching(ObjectReader& reader, Topology& topology, Diagnostics& out) {
  const auto metric = [&](const Node::Entry& entry, const std::string& path, Diagnostics& problems) {
    return decode_metric(entry, path, topology.stack, problems);
  };
  decode_named(reader, "metrics", topology.metrics, metric, out);
  const Node* alarms = reader.get("alarms");
  if (alarms != nullptr && alarms->kind == Node::Kind::mapping) {
    decode_named(reader, "alarms", topology.alarm_rules, decode_alarm, out);
  } else {
    topology.alarms = fields::on_off(reader, "alarms", out).value_or(true);
  }
  decode_named(reader, "queries", topology.queries, decode_query, out);
}

void check_environments(ObjectReader& reader, Diagnostics& out) {
  const Node* node = reader.get("environments");
  if (node == nullptr || node->kind == Node::Kind::mapping) return;
  out.error("wrong-type",
            fmt::format("expected a mapping of names to what is different there, found {}", name_of(node->kind)),
            node->span, reader.path("environments"));
}

Topology decode_sections(const Node& document, const std::string& environment, Diagnostics& out) {
  Topology topology;
  topology.environment = environment;
  ObjectReader reader(document, "", "the topology", out);
  decode_identity(reader, topology, out);
  topology.stack = environment.empty() ? topology.name : topology.name + "-" + environment;
  decode_tags(reader, topology, out);
  if (const Node* network = reader.get("network")) {
    topology.network = decode_network(*network, reader.path("network"), out);
    if (const Node* resources = network->find("resources"); resources != nullptr && resources->kind != Node::Kind::null)
      topology.network_resources = decode_network_resources(*resources, reader.path("network") + ".resources", out);
  }
  decode_services(reader, topology, out);
  decode_named(reader, section_of(Thing::table), topology.tables, decode_table, out);
  decode_named(reader, section_of(Thing::bucket), topology.buckets, decode_bucket, out);
  decode_named(reader, section_of(Thing::parameter), topology.parameters, decode_stored_parameter, out);
  decode_named(reader, section_of(Thing::key), topology.keys, decode_key, out);
  decode_named(reader, section_of(Thing::database), topology.databases, decode_database, out);
  if (const Node* balancer = reader.get("load-balancer"))
    topology.load_balancer = decode_balancer(*balancer, reader.path("load-balancer"), out);
  if (const Node* cloudfront = reader.get("cloudfront"))
    topology.cloudfront = decode_cloudfront(*cloudfront, reader.path("cloudfront"), out);
  topology.api = decode_api(reader, out);
  if (const Node* bus = reader.get("event-bus"))
    topology.event_bus = decode_event_bus(*bus, reader.path("event-bus"), out);
  decode_named(reader, section_of(Thing::event), topology.events, decode_event, out);
  decode_named(reader, section_of(Thing::queue), topology.queues, decode_queue, out);
  decode_named(reader, section_of(Thing::topic), topology.topics, decode_topic, out);
  decode_named(reader, section_of(Thing::workflow), topology.workflows, decode_workflow, out);
  if (const Node* tracing = reader.get("tracing"))
    topology.tracing = decode_tracing(*tracing, reader.path("tracing"), out);
  decode_notify(reader, topology, out);
  decode_logs(reader, topology, out);
  decode_watching(reader, topology, out);
  topology.dashboard = fields::on_off(reader, "dashboard", out).value_or(true);
  if (const Node* resources = reader.get("resources"))
    topology.resources = decode_resources(*resources, reader.path("resources"), out);
  check_environments(reader, out);
  reader.finish();

  join_messages(topology, out);
  topology.resolve_edges();
  check_names(topology, reader.key_span("name"), out);
  check_things(topology, out);
  check_keys(topology, out);
  check_api(topology, out);
  check_messages(topology, out);
  check_deliveries(topology, out);
  check_express(topology, out);
  check_edges(topology, out);
  check_containers(topology, out);
  check_cloudfront(topology, out);
  check_lattice(topology, out);
  check_tracing(topology, out);
  check_layers(topology, out);
  check_alarms(topology, out);
  check_metrics(topology, out);
  return topology;
}

}  // namespace

std::vector<std::string> environment_names(const Node& document) {
  std::vector<std::string> names;
  const Node* environments = document.find("environments");
  if (environments == nullptr || environments->kind != Node::Kind::mapping) return names;
  for (const Node::Entry& entry : environments->entries) names.push_back(entry.key);
  return names;
}

std::optional<Topology> decode_topology(const Node& document, const std::string& environment, Diagnostics& out) {
  const std::size_t errors = out.error_count();
  check_references(document, "", out);
  Topology topology = environment.empty()
                          ? decode_sections(document, environment, out)
                          : decode_sections(lay_environment(document, environment, out), environment, out);
  if (out.error_count() > errors) return std::nullopt;
  return topology;
}

}  // namespace pergola
