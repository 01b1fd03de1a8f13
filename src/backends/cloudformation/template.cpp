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

void add_parameters(TreeMap& map, const NestedStack& nested) {
  map.push_back(
      {nested.location, TreeMap{{"Type", "String"}, {"Description", "Address of " + nested.file + " in S3"}}});
  map.push_back({nested.wanted, TreeMap{{"Type", "String"},
                                        {"Description", "Whether the resources of " + nested.file + " are there"},
                                        {"Default", "yes"},
                                        {"AllowedValues", TreeList{"yes", "no"}}}});
}

TreeMap parameters(const Graph& graph, const std::optional<NestedStack>& nested) {
  TreeMap map;
  for (const Parameter& declared : graph.parameters) map.push_back({declared.name, parameter(declared)});
  for (const auto& [name, path] : graph.stored) {
    map.push_back({name, TreeMap{{"Type", "AWS::SSM::Parameter::Value<String>"},
                                 {"Description", "SSM parameter that holds what exists already"},
                                 {"Default", path}}});
  }
  if (nested) add_parameters(map, *nested);
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

/// `Equals` in its short form.
Tree equals(Tree one, Tree other) {
  Tree tree = TreeList{std::move(one), std::move(other)};
  tree.tag = "!Equals";
  return tree;
}

std::string condition_of(const NestedStack& nested) { return nested.id + "Wanted"; }

template <typename Ids>
Tree depends_on(const Ids& ids) {
  if (ids.size() == 1) return *ids.begin();
  TreeList list;
  for (const std::string& id : ids) list.emplace_back(id);
  return list;
}

TreeMap resource_map(const Resource& resource, const Kind* kind) {
  TreeMap map = {{"Type", resource.type}};
  if (!resource.depends_on.empty()) map.push_back({"DependsOn", depends_on(resource.depends_on)});
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

/// CloudFormation gives the tags of a stack to what is in it.
TreeMap stack_map(const Graph& graph, const NestedStack& nested) {
  TreeMap handed;
  for (const auto& [name, value] : nested.inputs) handed.push_back({name, to_tree(value)});
  TreeList tags;
  for (const auto& [key, value] : graph.tags) tags.emplace_back(TreeMap{{"Key", key}, {"Value", value}});
  tags.emplace_back(TreeMap{{"Key", "pergola:stack"}, {"Value", graph.stack}});
  TreeMap properties = {{"TemplateURL", to_tree(ParameterRef{nested.location})}};
  if (!handed.empty()) properties.push_back({"Parameters", std::move(handed)});
  properties.push_back({"Tags", std::move(tags)});
  TreeMap map = {{"Type", "AWS::CloudFormation::Stack"}, {"Condition", condition_of(nested)}};
  if (!nested.depends_on.empty()) map.push_back({"DependsOn", depends_on(nested.depends_on)});
  map.push_back({"DeletionPolicy", "Delete"});
  map.push_back({"UpdateReplacePolicy", "Delete"});
  map.push_back({"Properties", std::move(properties)});
  return map;
}

/// The resources of a concern, or without one those of no kind, under a title.
void add_section(TreeMap& map, const Graph& graph, const std::optional<NestedStack>& nested,
                 std::optional<Concern> concern, const char* title) {
  bool first = true;
  for (const Resource& resource : graph.resources()) {
    if (nested && nested->graph.find(resource.id) != nullptr) continue;
    const Kind* kind = graph.kind_of(resource);
    const bool belongs = kind == nullptr ? !concern : concern == kind->concern;
    if (!belongs) continue;
    Tree tree = resource_map(resource, kind);
    if (first) tree.comment = title;
    first = false;
    map.push_back({resource.id, std::move(tree)});
  }
}

TreeMap resources(const Graph& graph, const std::optional<NestedStack>& nested) {
  TreeMap map;
  for (const auto& [concern, title] : k_concerns) add_section(map, graph, nested, concern, title);
  add_section(map, graph, nested, std::nullopt, "As the topology states them");
  if (nested) {
    Tree tree = stack_map(graph, *nested);
    tree.comment = "In " + nested->file;
    map.push_back({nested->id, std::move(tree)});
  }
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

Tree to_template(const Graph& graph, const std::optional<NestedStack>& nested) {
  TreeMap map = {{"AWSTemplateFormatVersion", "2010-09-09"}};
  map.push_back({"Description", graph.description.empty() ? graph.stack : graph.stack + ": " + graph.description});
  if (TreeMap declared = parameters(graph, nested); !declared.empty())
    map.push_back({"Parameters", std::move(declared)});
  if (nested)
    map.push_back(
        {"Conditions", TreeMap{{condition_of(*nested), equals(to_tree(ParameterRef{nested->wanted}), "yes")}}});
  map.push_back({"Resources", resources(graph, nested)});
  if (TreeMap values = outputs(graph); !values.empty()) map.push_back({"Outputs", std::move(values)});
  return map;
}

}  // namespace pergola::cloudformation
