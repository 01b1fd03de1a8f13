// Layers that trace functions: one that is named for all of them must be one that all of them can use.
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "document/object_reader.hpp"
#include "topology/decode_parts.hpp"

namespace pergola {
namespace {

/// Functions that one and the same layer serves.
struct Group {
  std::string fits;
  std::vector<const Service*> services;
};

/// What a layer is made for. ADOT has one a language; the SDK's is packaged for a runtime and an architecture.
std::string fit_of(const Tracing& tracing, const LambdaFunction& function) {
  if (tracing.with == Tracing::With::adot) return std::string(language_of(function.runtime));
  return function.runtime + " on " + function.architecture;
}

std::vector<Group> group_functions(const Topology& topology) {
  std::vector<Group> groups;
  for (const Service& service : topology.services) {
    const auto* function = service.as<LambdaFunction>();
    if (function == nullptr || !has_tracing_layer(topology.tracing, *function)) continue;
    const std::string fit = fit_of(topology.tracing, *function);
    auto group = groups.begin();
    while (group != groups.end() && group->fits != fit) ++group;
    if (group == groups.end()) group = groups.insert(group, Group{fit, {}});
    group->services.push_back(&service);
  }
  return groups;
}

std::string text_of(const Group& group) {
  std::vector<std::string> names;
  for (const Service* service : group.services) names.push_back("'" + service->name + "'");
  return fmt::format("{} ({})", group.fits, fmt::join(names, ", "));
}

}  // namespace

void check_layers(const Topology& topology, Diagnostics& out) {
  const bool adot = topology.tracing.with == Tracing::With::adot;
  if (adot && !topology.tracing.adot_layer) return;
  const std::vector<Group> groups = group_functions(topology);
  if (groups.size() < 2) return;
  std::vector<std::string> texts;
  for (const Group& group : groups) texts.push_back(text_of(group));
  const Service& odd = *groups[1].services.front();
  Diagnostic& problem =
      out.error("layer-mismatch",
                fmt::format("one {} layer cannot serve functions of different {}: {}", adot ? "ADOT" : "X-Ray SDK",
                            adot ? "languages" : "runtimes or architectures", fmt::join(texts, ", ")),
                odd.span, child_path("services", odd.name) + ".lambda");
  problem.labels.push_back({groups[0].services.front()->span, "does not go with this one"});
  problem.notes.emplace_back(adot ? "name a layer for each language, such as 'adot-layer: {python: arn:…, nodejs: "
                                    "arn:…}', or leave 'adot-layer' "
                                    "out to be asked for them when deploying"
                                  : "give all Python functions the same runtime and architecture");
}

}  // namespace pergola
