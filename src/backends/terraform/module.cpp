#include "backends/terraform/module.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "backends/terraform/bodies.hpp"
#include "backends/terraform/companions.hpp"
#include "backends/terraform/names.hpp"

namespace pergola::terraform {
namespace {

/// The tags that the provider's default tags do not say already.
hcl::ObjectItems own_tags(Module& module, const Value& tags) {
  const std::map<std::string, std::string> defaults = default_tags(module.expressions.graph());
  hcl::ObjectItems items;
  const auto add = [&](const std::string& key, const Value& value) {
    const auto common = defaults.find(key);
    const auto* text = value.as<std::string>();
    if (common != defaults.end() && text != nullptr && *text == common->second) return;
    items.push_back({key, module.expressions.of(value)});
  };
  if (const auto* map = tags.as<Object>()) {
    for (const Member& member : map->members()) add(member.name, member.value);
  } else if (const auto* list = tags.as<List>()) {
    for (const Value& element : *list) {
      const auto& pair = element.get<Object>();
      add(pair.at("Key").get<std::string>(), pair.at("Value"));
    }
  }
  return items;
}

/// What must be there before, beyond what the arguments refer to. A dependency stands for its companions too, a
/// resource that is used for those that are awaited: a function needs the permissions of its role.
hcl::ExpressionList dependencies(const Module& module, const Resource& resource, const std::vector<std::string>& used) {
  std::vector<std::string> addresses;
  const auto add = [&](const std::string& address) {
    if (std::find(addresses.begin(), addresses.end(), address) == addresses.end()) addresses.push_back(address);
  };
  const auto add_companions_of = [&](const std::string& id, bool awaited_only) {
    const auto found = module.companions.find(id);
    if (found == module.companions.end()) return;
    for (const Companionship& companion : found->second) {
      if (companion.is_awaited || !awaited_only) add(companion.address);
    }
  };
  for (const std::string& id : resource.depends_on) {
    if (const Address* address = module.addresses.find(id)) add(address->text());
    add_companions_of(id, false);
  }
  for (const std::string& id : used) add_companions_of(id, true);
  hcl::ExpressionList list;
  for (const std::string& address : addresses) list.emplace_back(hcl::Traversal{address});
  return list;
}

/// What makes a successor when it changes, by itself the provider would change the resource in place.
hcl::ObjectItems triggers(Module& module, const Object& properties, const Kind& kind) {
  hcl::ObjectItems items;
  for (const std::string_view name : kind.triggers) {
    if (const Value* value = properties.find(name)) items.push_back({snake_case(name), module.expressions.of(*value)});
  }
  return items;
}

void add_lifecycle(const Resource& resource, const Kind& kind, hcl::Body& body) {
  if (!resource.retain && kind.triggers.empty() && resource.initial.empty()) return;
  hcl::Body& lifecycle = body.block("lifecycle");
  if (!kind.triggers.empty()) lifecycle.attribute("create_before_destroy", true);
  if (resource.retain) lifecycle.attribute("prevent_destroy", true);
  hcl::ExpressionList ignored;
  for (const std::string& name : resource.initial) {
    if (const Property* property = kind.property(name))
      ignored.emplace_back(hcl::Traversal{std::string(property->terraform.name)});
  }
  if (!ignored.empty()) lifecycle.attribute("ignore_changes", std::move(ignored));
}

/// What resources that are no resources of their own in Terraform ask of the one that they join.
void add_joined(Module& module, const Resource& resource, hcl::Body& body) {
  const Graph& graph = module.expressions.graph();
  for (const Resource& other : graph.resources()) {
    const Kind& kind = *graph.catalog().find(other.type);
    const std::string* owner = joined(other, kind);
    if (owner == nullptr || *owner != resource.id) continue;
    for (const auto& [argument, text] : kind.terraform_set) {
      const bool is_flag = text == "true" || text == "false";
      body.attribute(std::string(argument),
                     is_flag ? hcl::Expression(text == "true") : hcl::Expression(std::string(text)));
    }
  }
}

}  // namespace

std::map<std::string, std::string> default_tags(const Graph& graph) {
  std::map<std::string, std::string> tags(graph.tags.begin(), graph.tags.end());
  if (!graph.stack.empty()) tags.insert_or_assign("pergola:stack", graph.stack);
  return tags;
}

void add_resource(Module& module, const Resource& resource) {
  const Kind& kind = *module.expressions.graph().catalog().find(resource.type);
  const Address* address = module.addresses.find(resource.id);
  if (address == nullptr) {
    module.out.warning(
        "target-cannot-express",
        fmt::format("the {} {} cannot be expressed in Terraform: {}", kind.title, resource.id, kind.terraform_omit),
        resource.origin);
    return;
  }
  if (!kind.terraform_joins.empty()) return;
  Object properties;
  const Value* tags = nullptr;
  for (const Member& member : resource.properties.members()) {
    if (!kind.tags.property.empty() && member.name == kind.tags.property) {
      tags = &member.value;
    } else {
      properties.set(member.name, member.value);
    }
  }

  hcl::Block block{"resource", {address->type, address->label}, {}};
  BodyWriter writer(module.expressions, module.out, resource);
  writer.arguments(properties, kind.properties, block.body);
  add_joined(module, resource, block.body);
  if (tags != nullptr) {
    if (auto items = own_tags(module, *tags); !items.empty()) block.body.attribute("tags", std::move(items));
  }
  if (auto items = triggers(module, properties, kind); !items.empty())
    block.body.attribute("triggers", std::move(items));
  writer.blocks(properties, kind.properties, block.body);
  add_lifecycle(resource, kind, block.body);
  if (auto list = dependencies(module, resource, writer.used()); !list.empty())
    block.body.attribute("depends_on", std::move(list));
  module.bodies[kind.concern].items.emplace_back(std::move(block));
  add_companions(module, resource, kind);
}

}  // namespace pergola::terraform
