// Versions and aliases: whoever invokes a function by its alias gets one that has settings and code of one moment.
#include <array>

#include "resources/fingerprint.hpp"
#include "resources/invocation.hpp"

namespace pergola {
namespace {

/// What a version keeps of the function (Lambda developer guide, "Manage Lambda function versions").
constexpr std::array<std::string_view, 11> k_kept = {"Role",        "Runtime", "Handler",          "Architectures",
                                                     "MemorySize",  "Timeout", "EphemeralStorage", "TracingConfig",
                                                     "Environment", "Layers",  "VpcConfig"};

/// The description is another one whenever settings or code are: that is what makes a new version.
Value description_of(const Resource& function, const std::string& asset) {
  Object kept;
  for (const std::string_view name : k_kept) {
    if (const Value* value = function.properties.find(name)) kept.set(std::string(name), *value);
  }
  List parts = {"settings " + fingerprint(kept) + ", code ", Digest{asset}};
  // A layer that is given when deploying is a setting, too.
  if (const Value* layers = function.properties.find("Layers")) {
    for (const Value& layer : layers->get<List>()) {
      if (layer.as<ParameterRef>() == nullptr) continue;
      parts.emplace_back(", layer ");
      parts.push_back(layer);
    }
  }
  return join(std::move(parts));
}

void add_alias(Lowering& lowering, const Service& service, const std::string& alias) {
  const std::string function = logical_id(service.name, "function");
  const Resource* made = lowering.graph.find(function);
  if (made == nullptr) return;
  const std::string version = logical_id(service.name, "version");
  lowering.add({.id = version,
                .label = label(service.name),
                .type = "AWS::Lambda::Version",
                .properties = {{"FunctionName", Ref{function}}, {"Description", description_of(*made, service.name)}},
                .origin = service.span});
  lowering.add({.id = logical_id(service.name, "alias"),
                .label = label(service.name),
                .type = "AWS::Lambda::Alias",
                .properties = {{"Name", alias},
                               {"FunctionName", Ref{function}},
                               {"FunctionVersion", Attribute{version, "Version"}}},
                .origin = service.span});
}

}  // namespace

void lower_versions(Lowering& lowering) {
  for (const Service& service : lowering.topology.services) {
    const auto* function = service.as<LambdaFunction>();
    if (function != nullptr && !function->alias.empty()) add_alias(lowering, service, function->alias);
  }
}

}  // namespace pergola
