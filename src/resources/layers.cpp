#include "resources/layers.hpp"

#include <set>

namespace pergola {
namespace {

std::string name_of(std::string_view folder) {
  while (folder.ends_with('/')) folder.remove_suffix(1);
  std::string name(folder.substr(folder.find_last_of('/') + 1));
  for (char& c : name) {
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (!is_plain) c = '-';
  }
  return name;
}

}  // namespace

std::string layer_id(std::string_view folder) { return logical_id(name_of(folder), "layer"); }

void add_own_layers(Lowering& lowering) {
  const Topology& topology = lowering.topology;
  std::set<std::string> done;
  for (const Service& service : topology.services) {
    const auto* function = service.as<LambdaFunction>();
    if (function == nullptr) continue;
    for (const auto& folder : function->layer_folders) {
      if (!done.insert(folder.value).second) continue;
      const std::string name = name_of(folder.value);
      lowering.add_asset({.name = "layer-" + name,
                          .form = Asset::Form::code,
                          .path = folder.value,
                          .runtime = function->runtime,
                          .architecture = function->architecture,
                          .origin = folder.span});
      lowering.add({.id = layer_id(folder.value),
                    .label = label("layer", name),
                    .type = "AWS::Lambda::LayerVersion",
                    .properties = {{"LayerName", full_name(topology, name)}, {"Content", Package{"layer-" + name}}},
                    .origin = folder.span});
    }
  }
}

}  // namespace pergola
