#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/spelling.hpp"
#include "topology/decode_parts.hpp"
#include "topology/fields.hpp"
#include "topology/names.hpp"

namespace pergola {
namespace {

struct Runtime {
  std::string_view name;
  bool deprecated;
};

// AWS Lambda developer guide, "Lambda runtimes", November 2026.
constexpr std::array<Runtime, 18> k_runtimes = {{{"python3.14", false},
                                                 {"python3.13", false},
                                                 {"python3.12", false},
                                                 {"python3.11", false},
                                                 {"python3.10", true},
                                                 {"nodejs24.x", false},
                                                 {"nodejs22.x", false},
                                                 {"nodejs20.x", true},
                                                 {"java25", false},
                                                 {"java21", false},
                                                 {"java17", false},
                                                 {"java11", false},
                                                 {"dotnet10", false},
                                                 {"dotnet8", true},
                                                 {"ruby4.0", false},
                                                 {"ruby3.4", false},
                                                 {"ruby3.3", false},
                                                 {"provided.al2023", false}}};

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

void decode_runtime(ObjectReader& reader, LambdaFunction& function, Diagnostics& out) {
  const auto runtime = reader.string("runtime");
  if (!runtime) return;
  function.runtime = *runtime;
  const auto found =
      std::find_if(k_runtimes.begin(), k_runtimes.end(), [&](const Runtime& r) { return r.name == *runtime; });
  const Span span = reader.get("runtime")->span;
  if (found == k_runtimes.end()) {
    std::vector<std::string_view> names;
    for (const Runtime& known : k_runtimes) names.push_back(known.name);
    Diagnostic& problem =
        out.error("runtime-unknown", fmt::format("Lambda has no runtime '{}'", *runtime), span, reader.path("runtime"));
    if (const auto suggestion = closest(*runtime, names)) problem.suggestion = *suggestion;
  } else if (found->deprecated) {
    out.warning("runtime-deprecated", fmt::format("runtime '{}' is deprecated", *runtime), span, reader.path("runtime"))
        .notes.emplace_back("AWS no longer patches it, and blocks new functions some months later");
  }
}

/// The usual handler of a runtime's entry file.
std::string default_handler(std::string_view runtime) {
  if (runtime.rfind("nodejs", 0) == 0) return "index.handler";
  if (runtime.rfind("provided", 0) == 0) return "bootstrap";
  return "app.handler";
}

LambdaFunction decode_lambda(const Node& node, const std::string& path, std::string_view name, Diagnostics& out) {
  LambdaFunction function;
  ObjectReader reader(node, path, fmt::format("lambda of service '{}'", name), out);
  if (const Node* code = reader.require("code")) {
    function.code = {reader.string("code").value_or(""), code->span};
    const std::string& text = function.code.value;
    if (text.empty() || text.front() == '/' || text.find("..") != std::string::npos ||
        text.find_first_of("\r\n\t\\") != std::string::npos) {
      out.error("path-invalid", fmt::format("'{}' is not a path below the topology's folder", text), code->span,
                reader.path("code"));
    }
  }
  decode_runtime(reader, function, out);
  function.handler = reader.string("handler").value_or(default_handler(function.runtime));
  if (function.handler.empty() || function.handler.size() > 128 ||
      function.handler.find_first_of(" \t\r\n") != std::string::npos)
    fields::report_value(*reader.get("handler"), reader.path("handler"), "a handler such as app.handler", out);
  function.architecture =
      fields::choice(reader, "architecture", {"x86_64", "arm64"}, out).value_or(function.architecture);
  function.memory_mb = fields::megabytes(reader, "memory", 128, 10240, out).value_or(function.memory_mb);
  function.timeout_seconds = fields::seconds(reader, "timeout", 1, 900, out).value_or(function.timeout_seconds);
  function.storage_mb = fields::megabytes(reader, "storage", 512, 10240, out).value_or(function.storage_mb);
  if (const auto concurrency = reader.integer("concurrency", 0, 100'000))
    function.reserved_concurrency = static_cast<int>(*concurrency);
  function.layers = reader.strings("layers");
  for (const std::string& layer : function.layers) {
    if (!fields::is_arn(layer, "lambda"))
      out.error("arn-invalid", fmt::format("'{}' is not the ARN of a layer version", layer), reader.get("layers")->span,
                reader.path("layers"));
  }
  reader.finish();
  return function;
}

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
    if (client.principal != "account" && !is_account && !fields::is_arn(client.principal, "iam")) {
      out.error("principal-invalid", fmt::format("'{}' is not an IAM principal", client.principal), principal->span,
                path)
          .notes.emplace_back("expected 'account' (this one), an account id, or the ARN of a role or user");
    }
  }
  if (client.traced_as.empty() || client.traced_as.size() > 64)
    out.error("name-too-long", "a service's name in X-Ray has 1 to 64 characters", node.span, path);
  if (reader) reader->finish();
  return client;
}

std::vector<Edge> decode_calls(ObjectReader& reader, Diagnostics& out) {
  std::vector<Edge> calls;
  const Node* node = reader.get("calls");
  if (node == nullptr) return calls;
  if (node->kind != Node::Kind::mapping) {
    const std::vector<std::string> names = reader.strings("calls");
    for (std::size_t i = 0; i < names.size(); ++i) {
      const bool in_list = node->kind == Node::Kind::sequence && i < node->items.size();
      calls.push_back({names[i], false, in_list ? node->items[i].span : node->span});
    }
    return calls;
  }
  for (const Node::Entry& entry : node->entries) {
    Edge edge{entry.key, false, entry.key_span};
    if (entry.value.kind != Node::Kind::null) {
      ObjectReader options(entry.value, child_path(reader.path("calls"), entry.key), "call of '" + entry.key + "'",
                           out);
      edge.allow_cycle = fields::on_off(options, "allow-cycle", out).value_or(false);
      options.finish();
    }
    calls.push_back(edge);
  }
  return calls;
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

/// Whether one of the keys is a misspelt lambda, client or external, which is reported as unknown.
bool has_misspelt_kind(const Node& node) {
  const std::vector<std::string_view> known = {"lambda", "client",      "external",   "description",
                                               "calls",  "environment", "objectives", "probe"};
  return std::any_of(node.entries.begin(), node.entries.end(), [&](const Node::Entry& entry) {
    const auto meant = closest(entry.key, known);
    return meant == "lambda" || meant == "client" || meant == "external";
  });
}

void decode_kind(ObjectReader& reader, Service& service, Diagnostics& out) {
  const auto kind = reader.at_most_one({"lambda", "client", "external"});
  if (!kind) {
    if (has_misspelt_kind(reader.node())) return;
    out.error("missing-key", fmt::format("service '{}' does not say what it runs as", service.name), service.span,
              reader.path("lambda"))
        .notes.emplace_back("add one of lambda, client or external");
    return;
  }
  const Node* node = reader.get(*kind);
  if (node == nullptr) {
    out.error("wrong-type", fmt::format("'{}' of service '{}' has no value", *kind, service.name),
              reader.key_span(*kind), reader.path(*kind));
  } else if (*kind == "lambda") {
    service.runs_as = decode_lambda(*node, reader.path("lambda"), service.name, out);
  } else if (*kind == "client") {
    service.runs_as = decode_client(*node, reader.path("client"), service.name, out);
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
  decode_environment(reader, service, out);
  if (const Node* objectives = reader.get("objectives"))
    service.objectives = decode_objectives(*objectives, reader.path("objectives"), out);
  if (const Node* probe = reader.get("probe")) service.probe = decode_probe(*probe, reader.path("probe"), out);
  reader.finish();
  return service;
}

}  // namespace pergola
