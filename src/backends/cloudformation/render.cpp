#include <utility>

#include <fmt/format.h>

#include "backends/cloudformation/template.hpp"
#include "backends/cloudformation/values.hpp"
#include "backends/output.hpp"
#include "catalog/embedded_text.hpp"
#include "writers/shell.hpp"
#include "writers/yaml_writer.hpp"

namespace pergola {
namespace {

constexpr const char* k_way_out =
    "describe parts of the system in topologies of their own, or render the targets terraform or cli alone";

/// What deploy.sh needs to know of this stack; lists are words apart by spaces.
std::string settings(const Graph& graph) {
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
  script.statements.emplace_back(shell::Assignment{"stack", graph.stack});
  script.statements.emplace_back(shell::Assignment{"stack_region", graph.region});
  script.statements.emplace_back(shell::Assignment{"stack_account", graph.account});
  script.statements.emplace_back(shell::Assignment{"packages", packages});
  script.statements.emplace_back(shell::Assignment{"optional_parameters", parameters});
  script.statements.emplace_back(shell::Assignment{"required_parameters", required});
  return shell::write(script);
}

// AWS CloudFormation quotas. Parameters and outputs are allowed in numbers that resources reach first.
constexpr std::size_t k_most_resources = 500;
constexpr std::size_t k_most_bytes = 1'048'576;

void check_size(std::size_t resources, std::size_t bytes, Diagnostics& out) {
  if (resources > k_most_resources) {
    out.error("template-too-large",
              fmt::format("the CloudFormation template has {} resources, and CloudFormation takes {}", resources,
                          k_most_resources),
              {})
        .notes.emplace_back(k_way_out);
  }
  if (bytes > k_most_bytes) {
    out.error("template-too-large",
              fmt::format("the CloudFormation template has {} bytes, and CloudFormation takes {}", bytes, k_most_bytes),
              {})
        .notes.emplace_back(k_way_out);
  }
}

}  // namespace

std::vector<OutputFile> render_cloudformation(const Graph& graph, Diagnostics& out) {
  std::string text = write_yaml(cloudformation::to_template(graph));
  check_size(graph.resources().size(), text.size(), out);
  return {{"template.yaml", std::move(text), false},
          {"settings.sh", settings(graph), false},
          {"deploy.sh", std::string(embedded_text("cloudformation/deploy.sh")), true},
          {"README.md", std::string(embedded_text("cloudformation/guide.md")), false}};
}

}  // namespace pergola
