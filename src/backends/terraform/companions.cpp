#include "backends/terraform/companions.hpp"

#include <algorithm>
#include <stdexcept>

#include <fmt/format.h>

#include "backends/terraform/bodies.hpp"
#include "backends/terraform/names.hpp"

namespace pergola::terraform {
namespace {

/// What tells one element of a list from the others, as part of a label; empty when there is nothing.
std::string label_of(const Value& value, const Graph& graph) {
  if (const auto* text = value.as<std::string>()) {
    const std::string_view name = std::string_view(*text).substr(text->find_last_of("/:") + 1);
    return name.empty() ? "" : snake_case(name);
  }
  if (const auto* number = value.as<std::int64_t>()) return std::to_string(*number);
  if (const auto* ref = value.as<Ref>()) return graph.find(ref->resource)->label;
  if (const auto* attribute = value.as<Attribute>()) return graph.find(attribute->resource)->label;
  if (const auto* parameter = value.as<ParameterRef>()) return snake_case(parameter->name);
  if (const auto* joined = value.as<Join>()) {
    for (auto part = joined->parts.rbegin(); part != joined->parts.rend(); ++part) {
      if (std::string label = label_of(*part, graph); !label.empty()) return label;
    }
  }
  return "";
}

std::string companion_label(const Resource& resource, const Companion& companion, const Object& element,
                            const Graph& graph) {
  const Value* member = element.find(companion.label);
  const std::string own = member == nullptr ? "" : label_of(*member, graph);
  if (own.empty() || own == resource.label) return resource.label;
  return own.starts_with(resource.label + "_") ? own : resource.label + "_" + own;
}

/// An element that is no object is the member `.`.
Object element_of(const Value& value) {
  const auto* object = value.as<Object>();
  return object == nullptr ? Object{{".", value}} : *object;
}

/// The addresses of the companions so far that this one stands behind.
hcl::ExpressionList others_before(const Module& module, const Resource& resource, const Companion& companion) {
  hcl::ExpressionList before;
  const auto others = module.companions.find(resource.id);
  if (others == module.companions.end()) return before;
  for (const Companionship& other : others->second) {
    const std::string_view type = std::string_view(other.address).substr(0, other.address.find('.'));
    if (std::find(companion.behind.begin(), companion.behind.end(), type) != companion.behind.end())
      before.emplace_back(hcl::Traversal{other.address});
  }
  return before;
}

void add_companion(Module& module, const Resource& resource, const Kind& kind, const Companion& companion,
                   const Value& value) {
  const Object element = element_of(value);
  const std::string label = companion_label(resource, companion, element, module.expressions.graph());
  const Address address = module.addresses.claim(companion.type, label);
  hcl::Block block{"resource", {address.type, address.label}, {}};
  for (const Translation& link : companion.link) {
    if (link.to.starts_with('=')) {
      block.body.attribute(std::string(link.from), std::string(link.to.substr(1)));
      continue;
    }
    const std::string target = module.addresses.find(resource.id)->text() + "." + std::string(link.to);
    block.body.attribute(std::string(link.from), hcl::Traversal{target});
  }
  hcl::Body& inner = companion.block.empty() ? block.body : block.body.block(std::string(companion.block));
  BodyWriter(module.expressions, module.out, resource).all(element, companion.properties, inner);
  if (auto before = others_before(module, resource, companion); !before.empty())
    block.body.attribute("depends_on", std::move(before));
  module.bodies[kind.concern].items.emplace_back(std::move(block));
  module.companions[resource.id].push_back({address.text(), companion.awaited});
}

}  // namespace

void add_companions(Module& module, const Resource& resource, const Kind& kind) {
  for (const Companion& companion : kind.companions) {
    const std::string_view property = companion.each.empty() ? companion.when : companion.each;
    const Value* value = find_path(resource.properties, property);
    if (value == nullptr) continue;
    const auto* list = value->as<List>();
    if (companion.each.empty()) {
      add_companion(module, resource, kind, companion, *value);
    } else if (list == nullptr) {
      throw std::logic_error(fmt::format("terraform: {} of {} is not a list", property, resource.id));
    } else {
      for (const Value& element : *list) add_companion(module, resource, kind, companion, element);
    }
  }
}

}  // namespace pergola::terraform
