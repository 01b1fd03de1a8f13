#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/spelling.hpp"
#include "topology/decode_parts.hpp"
#include "topology/existing_kinds.hpp"
#include "topology/fields.hpp"
#include "topology/names.hpp"

namespace pergola {
namespace {

// In its last year a runtime still works, but tools that keep a calendar of their own (cfn-lint's E2533) refuse it.
enum class Support { full, last_year, ended };

struct Runtime {
  std::string_view name;
  Support support;
};

// AWS Lambda developer guide, "Lambda runtimes", November 2026.
constexpr std::array<Runtime, 18> k_runtimes = {{{"python3.14", Support::full},
                                                 {"python3.13", Support::full},
                                                 {"python3.12", Support::full},
                                                 {"python3.11", Support::last_year},
                                                 {"python3.10", Support::ended},
                                                 {"nodejs24.x", Support::full},
                                                 {"nodejs22.x", Support::full},
                                                 {"nodejs20.x", Support::ended},
                                                 {"java25", Support::full},
                                                 {"java21", Support::full},
                                                 {"java17", Support::last_year},
                                                 {"java11", Support::last_year},
                                                 {"dotnet10", Support::full},
                                                 {"dotnet8", Support::ended},
                                                 {"ruby4.0", Support::full},
                                                 {"ruby3.4", Support::full},
                                                 {"ruby3.3", Support::full},
                                                 {"provided.al2023", Support::full}}};

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
  } else if (found->support == Support::ended) {
    out.warning("runtime-deprecated", fmt::format("runtime '{}' is deprecated", *runtime), span, reader.path("runtime"))
        .notes.emplace_back("AWS no longer patches it, and blocks new functions some months later");
  } else if (found->support == Support::last_year) {
    out.warning("runtime-deprecated", fmt::format("runtime '{}' is about to be deprecated", *runtime), span,
                reader.path("runtime"))
        .notes.emplace_back("linters that keep a calendar of their own count it as deprecated already");
  }
}

void check_path(const std::string& text, const Span& span, const std::string& path, Diagnostics& out) {
  if (text.empty() || text.front() == '/' || text.find("..") != std::string::npos ||
      text.find_first_of("\r\n\t\\") != std::string::npos)
    out.error("path-invalid", fmt::format("'{}' is not a path below the topology's folder", text), span, path);
}

/// ARNs of layer versions, and folders that become layers of the stack.
void decode_layers(ObjectReader& reader, LambdaFunction& function, Diagnostics& out) {
  for (auto& [layer, span] : fields::names(reader, "layers", out)) {
    const bool is_arn = layer.starts_with("arn:");
    if (is_arn && !fields::is_arn(layer, "lambda"))
      out.error("arn-invalid", fmt::format("'{}' is not the ARN of a layer version", layer), span,
                reader.path("layers"));
    if (is_arn) {
      function.layers.push_back(layer);
    } else {
      check_path(layer, span, reader.path("layers"), out);
      function.layer_folders.push_back({layer, span});
    }
  }
}

/// The usual handler of a runtime's entry file.
std::string default_handler(std::string_view runtime) {
  if (runtime.rfind("nodejs", 0) == 0) return "index.handler";
  if (runtime.rfind("provided", 0) == 0) return "bootstrap";
  return "app.handler";
}

}  // namespace

LambdaFunction decode_lambda(const Node& node, const std::string& path, std::string_view name, Diagnostics& out) {
  LambdaFunction function;
  ObjectReader reader(node, path, fmt::format("lambda of service '{}'", name), out);
  if (const Node* code = reader.require("code")) {
    function.code = {reader.string("code").value_or(""), code->span};
    check_path(function.code.value, code->span, reader.path("code"), out);
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
  decode_layers(reader, function, out);
  function.encryption = fields::encryption(reader, Encryption::By::service, {{"aws", Encryption::By::service}}, out);
  if (const auto alias = reader.string("alias")) {
    // Lambda API, CreateAlias: letters, digits, `-` and `_`, and not a number.
    const bool is_good = is_plain_name(*alias) && alias->size() <= 128;
    if (!is_good)
      fields::report_value(*reader.get("alias"), reader.path("alias"), "the name of an alias such as live", out);
    function.alias = *alias;
  }
  function.role = read_existing(reader, existing_kinds::k_role, out, "role");
  reader.finish();
  return function;
}

}  // namespace pergola
