#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/spelling.hpp"
#include "topology/decode_messaging.hpp"
#include "topology/decode_parts.hpp"
#include "topology/fields.hpp"
#include "topology/language.hpp"
#include "topology/names.hpp"

namespace pergola {
namespace {

// AWS Lambda developer guide, "Defined runtime environment variables": the reserved ones.
constexpr std::array<std::string_view, 21> k_reserved = {"_HANDLER",
                                                         "_X_AMZN_TRACE_ID",
                                                         "AWS_DEFAULT_REGION",
                                                         "AWS_REGION",
                                                         "AWS_EXECUTION_ENV",
                                                         "AWS_LAMBDA_FUNCTION_NAME",
                                                         "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
                                                         "AWS_LAMBDA_FUNCTION_VERSION",
                                                         "AWS_LAMBDA_INITIALIZATION_TYPE",
                                                         "AWS_LAMBDA_LOG_GROUP_NAME",
                                                         "AWS_LAMBDA_LOG_STREAM_NAME",
                                                         "AWS_ACCESS_KEY",
                                                         "AWS_ACCESS_KEY_ID",
                                                         "AWS_SECRET_ACCESS_KEY",
                                                         "AWS_SESSION_TOKEN",
                                                         "AWS_LAMBDA_RUNTIME_API",
                                                         "LAMBDA_TASK_ROOT",
                                                         "LAMBDA_RUNTIME_DIR",
                                                         "AWS_LAMBDA_MAX_CONCURRENCY",
                                                         "AWS_LAMBDA_METADATA_API",
                                                         "AWS_LAMBDA_METADATA_TOKEN"};

Client decode_client(const Node& node, const std::string& path, std::string_view name, Diagnostics& out) {
  Client client{{}, std::string(name)};
  const Node* principal = &node;
  std::optional<ObjectReader> reader;
  if (node.kind == Node::Kind::mapping) {
    reader.emplace(node, path, "client", out);
    principal = reader->require("principal");
    client.traced_as = reader->string("traced-as").value_or(client.traced_as);
  }
  if (principal != nullptr) {
    client.principal = read_string(*principal, path, out).value_or("");
    const bool is_account =
        client.principal.size() == 12 && client.principal.find_first_not_of("0123456789") == std::string::npos;
    const bool is_arn = fields::is_arn(client.principal, "iam") || is_stored_text(client.principal);
    if (client.principal != "account" && !is_account && !is_arn) {
      out.error("principal-invalid", fmt::format("'{}' is not an IAM principal", client.principal), principal->span,
                path)
          .notes.emplace_back(
              "expected 'account' (this one), an account id, the ARN of a role or user, or ssm:/path of one");
    }
  }
  if (client.traced_as.empty() || client.traced_as.size() > 64)
    out.error("name-too-long", "a service's name in X-Ray has 1 to 64 characters", node.span, path);
  if (reader) reader->finish();
  return client;
}

void decode_environment(ObjectReader& reader, Service& service, Diagnostics& out) {
  service.environment = fields::texts(reader, "environment", out);
  for (const auto& [name, value] : service.environment) {
    const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const bool valid = is_letter(name.empty() ? '0' : name.front()) && name.size() > 1 &&
                       std::all_of(name.begin(), name.end(),
                                   [&](char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '_'; });
    const bool reserved = std::find(k_reserved.begin(), k_reserved.end(), name) != k_reserved.end();
    if (valid && !reserved) continue;
    Span span;
    for (const Node::Entry& entry : reader.get("environment")->entries) {
      if (entry.key == name) span = entry.key_span;
    }
    out.error("variable-invalid",
              reserved ? fmt::format("Lambda sets the environment variable '{}' itself", name)
                       : fmt::format("'{}' cannot be the name of an environment variable", name),
              span, child_path(reader.path("environment"), name));
  }
}

/// What a service can run as.
const std::vector<std::string_view> k_kinds = {"lambda",   "ecs",    "instances", "addresses",
                                               "balancer", "client", "external"};

/// Whether one of the keys is a misspelt kind, which is reported as unknown.
bool has_misspelt_kind(const Node& node) {
  std::vector<std::string_view> known;
  for (const language::Key& key : language::find_object("service")->keys) known.push_back(key.name);
  return std::any_of(node.entries.begin(), node.entries.end(), [&](const Node::Entry& entry) {
    const auto meant = closest(entry.key, known);
    return meant && std::find(k_kinds.begin(), k_kinds.end(), *meant) != k_kinds.end();
  });
}

std::optional<LatticeTargets::Kind> targets_kind(std::string_view key) {
  if (key == "instances") return LatticeTargets::Kind::instances;
  if (key == "addresses") return LatticeTargets::Kind::addresses;
  if (key == "balancer") return LatticeTargets::Kind::balancer;
  return std::nullopt;
}

void decode_kind(ObjectReader& reader, Service& service, Diagnostics& out) {
  const auto kind = reader.at_most_one(k_kinds);
  if (!kind) {
    if (has_misspelt_kind(reader.node())) return;
    out.error("missing-key", fmt::format("service '{}' does not say what it runs as", service.name), service.span,
              reader.path("lambda"))
        .notes.emplace_back(fmt::format("add one of {}", fmt::join(k_kinds, ", ")));
    return;
  }
  const Node* node = reader.get(*kind);
  if (node == nullptr) {
    out.error("wrong-type", fmt::format("'{}' of service '{}' has no value", *kind, service.name),
              reader.key_span(*kind), reader.path(*kind));
  } else if (*kind == "lambda") {
    service.runs_as = decode_lambda(*node, reader.path("lambda"), service.name, out);
  } else if (*kind == "ecs") {
    service.runs_as = decode_container(*node, reader.path("ecs"), service.name, out);
  } else if (*kind == "client") {
    service.runs_as = decode_client(*node, reader.path("client"), service.name, out);
  } else if (const auto targets = targets_kind(*kind)) {
    service.runs_as = decode_targets(*node, reader.path(*kind), *targets, service.name, out);
  } else {
    ExternalService external{reader.string("external").value_or("")};
    const bool valid = external.url.rfind("https://", 0) == 0 && external.url.size() > 8 &&
                       external.url.find_first_of(" \t\r\n\"'`<>\\{}") == std::string::npos;
    if (!valid) fields::report_value(*node, reader.path("external"), "an https:// address", out);
    service.runs_as = external;
  }
}

}  // namespace

Service decode_service(const Node::Entry& entry, const std::string& path, Diagnostics& out) {
  Service service;
  service.name = entry.key;
  service.span = entry.key_span;
  check_plain_name(service.name, "service", service.span, path, out);
  ObjectReader reader(entry.value, path, "service '" + entry.key + "'", out);
  if (!reader.is_mapping()) return service;
  service.description = fields::description(reader, 256, out);
  decode_kind(reader, service, out);
  service.calls = decode_calls(reader, out);
  service.uses = decode_uses(reader, out);
  service.routes = decode_routes(reader, out);
  service.schedule = decode_schedule(reader, out);
  if (const Node* lattice = reader.get("lattice"))
    service.lattice = decode_lattice(*lattice, reader.path("lattice"), out);
  decode_environment(reader, service, out);
  if (const Node* routes = reader.get("alb"))
    service.balancer_routes = decode_balancer_routes(*routes, reader.path("alb"), out);
  if (const Node* objectives = reader.get("objectives"))
    service.objectives = decode_objectives(*objectives, reader.path("objectives"), out);
  if (const Node* probe = reader.get("probe")) service.probe = decode_probe(*probe, reader.path("probe"), out);
  reader.finish();
  return service;
}

}  // namespace pergola
