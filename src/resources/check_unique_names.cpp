#include <map>
#include <utility>

#include <fmt/format.h>

#include "resources/check_graph.hpp"
#include "resources/fingerprint.hpp"

namespace pergola {

void check_unique_names(const Graph& graph, Diagnostics& out) {
  std::map<std::pair<std::string_view, std::string>, const Resource*> named;
  for (const Resource& resource : graph.resources()) {
    const std::string_view type = resource.type;
    const Value* name = resource.properties.find(std::string(type.substr(type.rfind(':') + 1)) + "Name");
    if (name == nullptr) continue;
    const auto [first, is_new] = named.emplace(std::pair(type, fingerprint(*name)), &resource);
    if (is_new) continue;
    const auto* text = name->as<std::string>();
    Diagnostic& problem = out.error("name-collision",
                                    fmt::format("{} and {} would have one name in AWS{}", first->second->id,
                                                resource.id, text != nullptr ? ", '" + *text + "'" : ""),
                                    resource.origin.file ? resource.origin : first->second->origin);
    if (resource.origin.file && first->second->origin.file)
      problem.labels.push_back({first->second->origin, "the other one comes from here"});
  }
}

}  // namespace pergola
