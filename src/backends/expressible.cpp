#include "backends/expressible.hpp"

#include <fmt/format.h>

namespace pergola {
namespace {

void report_omitted(const Resource& resource, const Object& object, std::span<const Property> properties,
                    Diagnostics& out) {
  for (const Member& member : object.members()) {
    const Property* property = find_property(properties, member.name);
    if (property == nullptr) continue;
    if (property->cli.form == CliForm::omit) {
      out.warning("target-cannot-express",
                  fmt::format("the property {} of {} cannot be expressed with the AWS CLI: {}", property->name,
                              resource.id, property->cli.name),
                  resource.origin);
    } else if (const auto* inner = member.value.as<Object>()) {
      report_omitted(resource, *inner, property->properties, out);
    } else if (const auto* list = member.value.as<List>()) {
      for (const Value& element : *list) {
        if (const auto* each = element.as<Object>()) report_omitted(resource, *each, property->properties, out);
      }
    }
  }
}

/// Whether the calls show what a reference stands for, or the resource states it.
bool is_shown(const Graph& graph, const std::string& id, std::string_view attribute) {
  const Resource& resource = *graph.find(id);
  const Kind& kind = *graph.kind_of(resource);
  const Reference* reference = attribute.empty() ? &kind.ref : kind.attribute(attribute);
  if (reference == nullptr || reference->cli.empty()) return false;
  return reference->cli.front() != '=' || find_path(resource.properties, reference->cli.substr(1)) != nullptr;
}

bool are_references_shown(const Graph& graph, const Resource& resource, const Value& value, Diagnostics& out) {
  bool all = true;
  const auto check = [&](const std::string& id, const std::string& attribute) {
    if (is_shown(graph, id, attribute)) return;
    all = false;
    out.error("target-cannot-express",
              fmt::format("{} refers to {} of {}, which the AWS CLI does not show", resource.id,
                          attribute.empty() ? "Ref" : attribute, id),
              resource.origin);
  };
  for_each_value(value, [&](const Value& part) {
    if (const auto* ref = part.as<Ref>()) check(ref->resource, "");
    if (const auto* attribute = part.as<Attribute>()) check(attribute->resource, attribute->name);
  });
  return all;
}

}  // namespace

bool are_types_modelled(const Graph& graph, std::string_view target, Diagnostics& out) {
  bool all = true;
  for (const Resource& resource : graph.resources()) {
    if (!resource.as_is) continue;
    all = false;
    for (Diagnostic misfit : resource.misfits) {
      misfit.severity = Severity::error;
      misfit.message =
          fmt::format("the target {} cannot have the resource '{}': {}", target, resource.id, misfit.message);
      misfit.notes.emplace_back("CloudFormation takes it as it stands: render with --target cloudformation");
      out.add(std::move(misfit));
    }
    if (!resource.misfits.empty()) continue;
    Diagnostic& problem =
        out.error("type-not-modelled",
                  fmt::format("{} is not known to Pergola, so the target {} cannot have the resource '{}'",
                              resource.type, target, resource.id),
                  resource.origin);
    problem.notes.emplace_back("CloudFormation takes it as it stands: render with --target cloudformation");
    problem.notes.emplace_back("or describe the type in a kind file, and render with --templates");
  }
  return all;
}

bool can_calls_express(const Graph& graph, Diagnostics& out) {
  bool all = true;
  for (const Resource& resource : graph.resources()) {
    report_omitted(resource, resource.properties, graph.kind_of(resource)->properties, out);
    for (const Member& member : resource.properties.members())
      all = are_references_shown(graph, resource, member.value, out) && all;
  }
  return all;
}

}  // namespace pergola
