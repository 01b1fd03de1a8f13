#include "pipeline.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/spelling.hpp"
#include "document/parse.hpp"
#include "output/packages.hpp"
#include "resources/lower.hpp"
#include "topology/decode.hpp"

namespace pergola {
namespace {

Span environments_span(const Node& document) {
  for (const Node::Entry& entry : document.entries) {
    if (entry.key == "environments") return entry.key_span;
  }
  return document.span;
}

/// The environment to use; empty where the topology declares none. Nothing after an error.
std::optional<std::string> choose_environment(const Node& document, const std::optional<std::string>& asked,
                                              Diagnostics& out) {
  const std::vector<std::string> names = environment_names(document);
  if (!asked) {
    if (names.empty()) return "";
    if (names.size() == 1) return names.front();
    out.error("environment-required", fmt::format("the topology has {} environments, and none is chosen", names.size()),
              environments_span(document), "environments")
        .notes.push_back(fmt::format("choose one with --env: {}", fmt::join(names, ", ")));
    return std::nullopt;
  }
  if (std::find(names.begin(), names.end(), *asked) != names.end()) return asked;
  Diagnostic& problem = out.error("unknown-environment", fmt::format("the topology has no environment '{}'", *asked),
                                  environments_span(document), "environments");
  if (const auto suggestion = closest(*asked, {names.begin(), names.end()})) problem.suggestion = *suggestion;
  if (!names.empty()) problem.notes.push_back(fmt::format("it has: {}", fmt::join(names, ", ")));
  return std::nullopt;
}

std::vector<OutputFile> render_target(Target target, const Graph& graph, Diagnostics& out) {
  switch (target) {
    case Target::cloudformation:
      return render_cloudformation(graph, out);
    case Target::terraform:
      return render_terraform(graph, out);
    case Target::cli:
      return render_aws_cli(graph, out);
  }
  return {};
}

}  // namespace

std::string folder_of(Target target) {
  switch (target) {
    case Target::cloudformation:
      return "cloudformation";
    case Target::terraform:
      return "terraform";
    case Target::cli:
      return "cli";
  }
  return {};
}

std::optional<Topology> read_topology(const SourceFile& source, const std::optional<std::string>& environment,
                                      Diagnostics& out) {
  const auto document = parse_document(source, out);
  if (!document) return std::nullopt;
  const auto chosen = choose_environment(*document, environment, out);
  if (!chosen) return std::nullopt;
  auto topology = decode_topology(*document, *chosen, out);
  if (out.has_errors()) return std::nullopt;
  return topology;
}

void validate(const SourceFile& source, const std::string& folder, const std::optional<std::string>& environment,
              const Catalog& catalog, FileSystem& files, Diagnostics& out) {
  const auto document = parse_document(source, out);
  if (!document) return;
  std::vector<std::string> names = environment_names(*document);
  if (environment || names.empty()) {
    const auto chosen = choose_environment(*document, environment, out);
    if (!chosen) return;
    names = {*chosen};
  }
  for (const std::string& name : names) {
    const auto topology = decode_topology(*document, name, out);
    if (!topology) continue;
    if (auto graph = lower(*topology, catalog, out)) (void)read_packages(*graph, folder, files, out);
  }
}

std::optional<std::vector<OutputFile>> render(const SourceFile& source, const std::string& folder,
                                              const std::optional<std::string>& environment,
                                              const std::vector<Target>& targets, const Catalog& catalog,
                                              FileSystem& files, Diagnostics& out) {
  const auto topology = read_topology(source, environment, out);
  if (!topology) return std::nullopt;
  auto graph = lower(*topology, catalog, out);
  if (!graph) return std::nullopt;
  std::vector<OutputFile> result = read_packages(*graph, folder, files, out);
  for (const Target target : targets) {
    for (OutputFile& file : render_target(target, *graph, out)) {
      file.path = folder_of(target) + "/" + file.path;
      result.push_back(std::move(file));
    }
  }
  if (out.has_errors()) return std::nullopt;
  return result;
}

}  // namespace pergola
