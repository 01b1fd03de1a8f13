#include <optional>
#include <utility>

#include <fmt/format.h>

#include "backends/cloudformation/nested.hpp"
#include "backends/cloudformation/template.hpp"
#include "backends/cloudformation/values.hpp"
#include "backends/output.hpp"
#include "catalog/embedded_text.hpp"
#include "writers/shell.hpp"
#include "writers/yaml_writer.hpp"

namespace pergola {
namespace {

using cloudformation::NestedStack;

constexpr const char* k_way_out =
    "describe parts of the system in topologies of their own, or render the targets terraform or cli alone";

/// What deploy.sh needs to know of this stack; lists are words apart by spaces.
std::string settings(const Graph& graph, const std::optional<NestedStack>& nested) {
  shell::Script script;
  script.statements.emplace_back(shell::Comment{"!/usr/bin/env bash"});
  script.statements.emplace_back(shell::Comment{"Settings of deploy.sh. Written by Pergola from the topology."});
  script.statements.emplace_back(shell::Comment{"shellcheck disable=SC2034"});
  std::string packages;
  for (const Asset& asset : graph.assets) {
    if (!packages.empty()) packages += ' ';
    packages += asset.name + "=" + cloudformation::code_key_parameter(asset.name);
  }
  std::string parameters;
  std::string required;
  for (const Parameter& parameter : graph.parameters) {
    std::string& list = parameter.default_value ? parameters : required;
    if (!list.empty()) list += ' ';
    list += parameter.name;
  }
  if (nested) parameters += (parameters.empty() ? "" : " ") + nested->wanted;
  script.statements.emplace_back(shell::Assignment{"stack", graph.stack});
  script.statements.emplace_back(shell::Assignment{"stack_region", graph.region});
  script.statements.emplace_back(shell::Assignment{"stack_account", graph.account});
  script.statements.emplace_back(shell::Assignment{"packages", packages});
  script.statements.emplace_back(shell::Assignment{"optional_parameters", parameters});
  script.statements.emplace_back(shell::Assignment{"required_parameters", required});
  if (nested) {
    script.statements.emplace_back(shell::Assignment{"nested_template", nested->file});
    script.statements.emplace_back(shell::Assignment{"nested_location", nested->location});
    script.statements.emplace_back(shell::Assignment{"nested_wanted", nested->wanted});
  }
  return shell::write(script);
}

// AWS CloudFormation quotas. Outputs, and parameters of the main stack, are allowed in numbers that resources reach
// first.
constexpr std::size_t k_most_resources = 500;
constexpr std::size_t k_most_parameters = 200;
constexpr std::size_t k_most_bytes = 1'048'576;

/// Reports what is more than CloudFormation takes.
class Limits {
 public:
  Limits(Severity severity, Diagnostics& out) : severity_(severity), out_(out) {}

  void check(const std::string& what, std::size_t count, std::size_t most, const char* unit) {
    if (count <= most) return;
    Diagnostic& problem =
        out_.report(severity_, "template-too-large",
                    fmt::format("{} has {} {}, and CloudFormation takes {}", what, count, unit, most), {});
    if (!apart_.empty()) problem.notes.push_back(apart_);
    problem.notes.emplace_back(k_way_out);
  }

  void check_counts(const Graph& graph, const std::optional<NestedStack>& nested) {
    std::size_t resources = graph.resources().size();
    if (nested) {
      const std::size_t apart = nested->graph.resources().size();
      resources -= apart - 1;
      apart_ = fmt::format("{} that only watch stand in {} already", apart, nested->file);
      check(nested->file, apart, k_most_resources, "resources");
      check(nested->file, nested->graph.parameters.size(), k_most_parameters, "parameters");
    }
    check(k_main, resources, k_most_resources, "resources");
  }

  static constexpr const char* k_main = "the CloudFormation template";

 private:
  Severity severity_;
  Diagnostics& out_;
  std::string apart_;
};

}  // namespace

void check_cloudformation_counts(const Graph& graph, Diagnostics& out) {
  std::optional<NestedStack> nested;
  if (graph.resources().size() > k_most_resources) nested = cloudformation::split_off_watching(graph);
  Limits(Severity::warning, out).check_counts(graph, nested);
}

std::vector<OutputFile> render_cloudformation(const Graph& graph, Diagnostics& out) {
  std::string text = write_yaml(cloudformation::to_template(graph));
  std::optional<NestedStack> nested;
  if (graph.resources().size() > k_most_resources || text.size() > k_most_bytes)
    nested = cloudformation::split_off_watching(graph);
  Limits limits(Severity::error, out);
  limits.check_counts(graph, nested);
  std::vector<OutputFile> files;
  if (nested) {
    text = write_yaml(cloudformation::to_template(graph, nested));
    std::string inner = write_yaml(cloudformation::to_template(nested->graph));
    limits.check(nested->file, inner.size(), k_most_bytes, "bytes");
    files.push_back({nested->file, std::move(inner), false});
  }
  limits.check(Limits::k_main, text.size(), k_most_bytes, "bytes");
  files.push_back({"template.yaml", std::move(text), false});
  files.push_back({"settings.sh", settings(graph, nested), false});
  files.push_back({"deploy.sh", std::string(embedded_text("cloudformation/deploy.sh")), true});
  files.push_back({"README.md", std::string(embedded_text("cloudformation/guide.md")), false});
  return files;
}

}  // namespace pergola
