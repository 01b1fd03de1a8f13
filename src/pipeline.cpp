#include "pipeline.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/spelling.hpp"
#include "document/parse.hpp"
#include "output/packages.hpp"
#include "resources/lower.hpp"
#include "topology/decode.hpp"
#include "topology/environments.hpp"

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

/// Each problem once; where it is not one of all environments, with those that it is one of.
void report_by_environment(const std::vector<std::string>& names, const std::vector<Diagnostics>& found,
                           Diagnostics& out) {
  std::vector<std::pair<Diagnostic, std::vector<std::string>>> problems;
  std::map<std::tuple<std::size_t, std::string_view, std::string, std::vector<std::string>>, std::size_t> known;
  for (std::size_t i = 0; i < names.size(); ++i) {
    for (Diagnostic& problem : found[i].sorted()) {
      const auto [at, is_new] =
          known.try_emplace({problem.span.begin, problem.code, problem.message, problem.notes}, problems.size());
      if (is_new) problems.emplace_back(std::move(problem), std::vector<std::string>{});
      problems[at->second].second.push_back(names[i]);
    }
  }
  for (auto& [problem, where] : problems) {
    if (where.size() < names.size())
      problem.notes.push_back(
          fmt::format("in the {} {}", where.size() == 1 ? "environment" : "environments", fmt::join(where, ", ")));
    out.add(std::move(problem));
  }
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
  std::vector<Diagnostics> found(names.size());
  std::vector<Topology> topologies;
  for (std::size_t i = 0; i < names.size(); ++i) {
    auto topology = decode_topology(*document, names[i], found[i]);
    if (!topology) continue;
    if (auto graph = lower(*topology, catalog, found[i])) {
      check_cloudformation_counts(*graph, found[i]);
      (void)read_packages(*graph, folder, files, found[i]);
    }
    topologies.push_back(std::move(*topology));
  }
  report_by_environment(names, found, out);
  check_environments(topologies, out);
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
