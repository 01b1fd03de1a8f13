#include "backends/cloudformation/template.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "backends/cloudformation/values.hpp"

namespace pergola::cloudformation {
namespace {

constexpr std::array<std::pair<Concern, const char*>, 8> k_concerns = {{{Concern::network, "Network"},
                                                                        {Concern::lattice, "VPC Lattice"},
                                                                        {Concern::identity, "Permissions"},
                                                                        {Concern::compute, "Functions"},
                                                                        {Concern::data, "Data"},
                                                                        {Concern::messaging, "Messages"},
                                                                        {Concern::api, "APIs"},
                                                                        {Concern::observability, "Observability"}}};

TreeMap parameter(const Parameter& declared) {
  TreeMap map = {{"Type", "String"}, {"Description", declared.description}};
  if (declared.default_value) map.push_back({"Default", *declared.default_value});
  if (!declared.pattern.empty()) map.push_back({"AllowedPattern", declared.pattern});
  return map;
}

TreeMap parameters(const Graph& graph) {
  TreeMap map;
  for (const Parameter& declared : graph.parameters) map.push_back({declared.name, parameter(declared)});
  for (const auto& [name, path] : graph.stored) {
    map.push_back({name, TreeMap{{"Type", "AWS::SSM::Parameter::Value<String>"},
                                 {"Description", "SSM parameter that holds what exists already"},
                                 {"Default", path}}});
  }
  if (graph.assets.empty()) return map;
  map.push_back({k_code_bucket_parameter,
                 TreeMap{{"Type", "String"}, {"Description", "Bucket that holds the packages of code"}}});
  for (const Asset& asset : graph.assets) {
    map.push_back(
        {code_key_parameter(asset.name),
         TreeMap{{"Type", "String"}, {"Description", "Key of the package '" + asset.name + "' in the bucket"}}});
  }
  return map;
}

Tree depends_on(const Resource& resource) {
  if (resource.depends_on.size() == 1) return resource.depends_on.front();
  TreeList list;
  for (const std::string& id : resource.depends_on) list.emplace_back(id);
  return list;
}

TreeMap resource_map(const Resource& resource, const Kind* kind) {
  TreeMap map = {{"Type", resource.type}};
  if (!resource.depends_on.empty()) map.push_back({"DependsOn", depends_on(resource)});
  for (const Member& attribute : resource.attributes.members())
    map.push_back({attribute.name, to_tree(attribute.value)});
  if (kind != nullptr && (kind->stateful || resource.retain)) {
    const char* policy = resource.retain ? "Retain" : "Delete";
    map.push_back({"DeletionPolicy", policy});
    map.push_back({"UpdateReplacePolicy", policy});
  }
  if (!resource.properties.empty()) map.push_back({"Properties", to_tree(resource.properties)});
  return map;
}

/// The resources of a concern, or without one those of no kind, under a title.
void add_section(TreeMap& map, const Graph& graph, std::optional<Concern> concern, const char* title) {
  bool first = true;
  for (const Resource& resource : graph.resources()) {
    const Kind* kind = graph.kind_of(resource);
    const bool belongs = kind == nullptr ? !concern : concern == kind->concern;
    if (!belongs) continue;
    Tree tree = resource_map(resource, kind);
    if (first) tree.comment = title;
    first = false;
    map.push_back({resource.id, std::move(tree)});
  }
}

TreeMap resources(const Graph& graph) {
  TreeMap map;
  for (const auto& [concern, title] : k_concerns) add_section(map, graph, concern, title);
  add_section(map, graph, std::nullopt, "As the topology states them");
  return map;
}

TreeMap outputs(const Graph& graph) {
  TreeMap map;
  for (const Output& output : graph.outputs) {
    map.push_back({output.name, TreeMap{{"Description", output.description}, {"Value", to_tree(output.value)}}});
  }
  return map;
}

}  // namespace

Tree to_template(const Graph& graph) {
  TreeMap map = {{"AWSTemplateFormatVersion", "2010-09-09"}};
  map.push_back({"Description", graph.description.empty() ? graph.stack : graph.stack + ": " + graph.description});
  if (TreeMap declared = parameters(graph); !declared.empty()) map.push_back({"Parameters", std::move(declared)});
  map.push_back({"Resources", resources(graph)});
  if (TreeMap values = outputs(graph); !values.empty()) map.push_back({"Outputs", std::move(values)});
  return map;
}

}  // namespace pergola::cloudformation
