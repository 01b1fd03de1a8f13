#include "resources/tracing_layers.hpp"

#include <set>

#include <fmt/format.h>

namespace pergola {
namespace {

constexpr std::string_view k_sdk_layer = "XraySdkLayer";

/// A parameter for each language: one more language leaves those of the others alone.
std::string adot_parameter(std::string_view language) {
  return logical_id("adot", fmt::format("{}-layer-arn", language));
}

std::optional<std::string> adot_layer_arn(const Tracing& tracing, const std::string& language) {
  const auto found = tracing.adot_layers.find(language);
  return found == tracing.adot_layers.end() ? tracing.adot_layer : found->second;
}

void add_adot_parameters(Lowering& lowering, const std::vector<const LambdaFunction*>& traced) {
  std::set<std::string> languages;
  for (const LambdaFunction* function : traced) languages.emplace(language_of(function->runtime));
  for (const std::string& language : languages) {
    lowering.graph.parameters.push_back(
        {.name = adot_parameter(language),
         .description = fmt::format(
             "ARN of the ADOT Lambda layer of your region for {} (AWSOpenTelemetryDistro…), with its version",
             language),
         .default_value = adot_layer_arn(lowering.topology.tracing, language),
         .pattern = "^arn:[a-z-]+:lambda:[a-z0-9-]+:[0-9]{12}:layer:[A-Za-z0-9_-]+:[0-9]+$",
         .origin = lowering.topology.tracing.span});
  }
}

std::vector<const LambdaFunction*> functions_with_layer(const Topology& topology) {
  std::vector<const LambdaFunction*> functions;
  for (const Service& service : topology.services) {
    const auto* function = service.as<LambdaFunction>();
    if (function != nullptr && has_tracing_layer(topology.tracing, *function)) functions.push_back(function);
  }
  return functions;
}

void add_sdk_layer(Lowering& lowering, const LambdaFunction& python) {
  const Topology& topology = lowering.topology;
  lowering.add_asset({.name = "xray-sdk",
                      .form = Asset::Form::python_layer,
                      .runtime = python.runtime,
                      .architecture = python.architecture,
                      .requirements = {"aws-xray-sdk>=2.15,<3"},
                      .needs_build = true});
  lowering.add({.id = std::string(k_sdk_layer),
                .label = "xray_sdk",
                .type = "AWS::Lambda::LayerVersion",
                .properties = {{"LayerName", full_name(topology, "xray-sdk")},
                               {"CompatibleRuntimes", List{python.runtime}},
                               {"CompatibleArchitectures", List{python.architecture}},
                               {"Content", Package{"xray-sdk"}}}});
}

}  // namespace

Value tracing_layer(const Tracing& tracing, const LambdaFunction& function) {
  if (tracing.with == Tracing::With::xray_sdk) return Ref{std::string(k_sdk_layer)};
  return ParameterRef{adot_parameter(language_of(function.runtime))};
}

void add_tracing_layers(Lowering& lowering) {
  const Topology& topology = lowering.topology;
  const std::vector<const LambdaFunction*> traced = functions_with_layer(topology);
  if (topology.tracing.with == Tracing::With::adot) add_adot_parameters(lowering, traced);
  // The topology is refused unless all of them can use the same one.
  if (topology.tracing.with == Tracing::With::xray_sdk && !traced.empty()) add_sdk_layer(lowering, *traced.front());
}

}  // namespace pergola
