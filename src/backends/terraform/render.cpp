#include <array>

#include <fmt/format.h>

#include "backends/expressible.hpp"
#include "backends/output.hpp"
#include "backends/terraform/files.hpp"
#include "backends/terraform/module.hpp"

namespace pergola {
namespace {

using terraform::Module;

constexpr std::array<std::pair<Concern, std::string_view>, 8> k_concern_files = {{
    {Concern::network, "network.tf"},
    {Concern::lattice, "lattice.tf"},
    {Concern::compute, "compute.tf"},
    {Concern::identity, "identity.tf"},
    {Concern::data, "data.tf"},
    {Concern::messaging, "messaging.tf"},
    {Concern::api, "api.tf"},
    {Concern::observability, "observability.tf"},
}};

}  // namespace

std::vector<OutputFile> render_terraform(const Graph& graph, Diagnostics& out) {
  if (!are_types_modelled(graph, "terraform", out)) return {};
  Module module(graph, out);
  for (const Resource& resource : graph.resources()) add_resource(module, resource);
  const hcl::Body outputs = terraform::outputs_file(module.expressions, out);

  hcl::Body remark;
  remark.comment(fmt::format("Rendered by Pergola from the topology {}: change that, then render again.", graph.name));
  const std::string header = hcl::write(remark);
  std::vector<OutputFile> files;
  const auto add = [&](std::string_view path, const hcl::Body& content) {
    if (content.items.empty()) return;
    files.push_back({std::string(path), header + "\n" + hcl::write(content), false});
  };
  add("versions.tf", terraform::versions_file(module.expressions));
  add("variables.tf", terraform::variables_file(graph));
  add("main.tf", terraform::main_file(module.expressions));
  for (const auto& [concern, path] : k_concern_files) add(path, module.bodies[concern]);
  add("outputs.tf", outputs);
  files.push_back({"README.md", terraform::readme_file(module.expressions), false});
  return files;
}

}  // namespace pergola
