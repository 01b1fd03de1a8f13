#include "backends/cloudformation/template.hpp"
#include "backends/cloudformation/values.hpp"
#include "backends/output.hpp"
#include "catalog/embedded_text.hpp"
#include "writers/shell.hpp"
#include "writers/yaml_writer.hpp"

namespace pergola {
namespace {

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

}  // namespace

std::vector<OutputFile> render_cloudformation(const Graph& graph, Diagnostics&) {
  return {{"template.yaml", write_yaml(cloudformation::to_template(graph)), false},
          {"settings.sh", settings(graph), false},
          {"deploy.sh", std::string(embedded_text("cloudformation/deploy.sh")), true},
          {"README.md", std::string(embedded_text("cloudformation/guide.md")), false}};
}

}  // namespace pergola
