#include "backends/cloudformation/nested.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "backends/cloudformation/values.hpp"

namespace pergola::cloudformation {
namespace {

constexpr std::array<std::string_view, 8> k_watching = {
    "AWS::CloudWatch::Alarm",     "AWS::CloudWatch::AnomalyDetector", "AWS::CloudWatch::CompositeAlarm",
    "AWS::CloudWatch::Dashboard", "AWS::Logs::MetricFilter",          "AWS::Logs::QueryDefinition",
    "AWS::XRay::Group",           "AWS::XRay::SamplingRule"};

bool watches(const Resource& resource) {
  return !resource.as_is && std::find(k_watching.begin(), k_watching.end(), resource.type) != k_watching.end();
}

void add_references(const Value& value, std::set<std::string>& ids) {
  for_each_reference(value, [&](const std::string& id) { ids.insert(id); });
}

/// The ids of those that can go. The graph has each resource behind what it refers to.
std::set<std::string> separable(const Graph& graph) {
  std::set<std::string> needed;
  std::set<std::string> found;
  for (const Output& output : graph.outputs) add_references(output.value, needed);
  for (auto resource = graph.resources().rbegin(); resource != graph.resources().rend(); ++resource) {
    if (watches(*resource) && needed.count(resource->id) == 0) {
      found.insert(resource->id);
      continue;
    }
    add_references(resource->properties, needed);
    add_references(resource->attributes, needed);
    needed.insert(resource->depends_on.begin(), resource->depends_on.end());
  }
  return found;
}

std::string new_name(std::set<std::string>& taken, std::string name) {
  while (!taken.insert(name).second) name += "Value";
  return name;
}

/// `OrderFunctionArn` for `OrderFunction.Arn`.
std::string letters_and_digits(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) out += c;
  }
  return out;
}

std::set<std::string> names_of_template(const Graph& graph) {
  std::set<std::string> names = {k_code_bucket_parameter};
  for (const Resource& resource : graph.resources()) names.insert(resource.id);
  for (const Parameter& parameter : graph.parameters) names.insert(parameter.name);
  for (const auto& [name, path] : graph.stored) names.insert(name);
  for (const Asset& asset : graph.assets) names.insert(code_key_parameter(asset.name));
  return names;
}

/// Moves resources: what they refer to outside becomes a parameter.
class Move {
 public:
  Move(NestedStack& nested, const std::set<std::string>& moved) : nested_(nested), moved_(moved), taken_(moved) {}

  void resource(Resource resource) {
    resource.properties = object(resource.properties);
    std::vector<std::string> behind;
    for (std::string& id : resource.depends_on) {
      if (moved_.count(id) == 0) {
        nested_.depends_on.insert(std::move(id));
      } else {
        behind.push_back(std::move(id));
      }
    }
    resource.depends_on = std::move(behind);
    nested_.graph.add(std::move(resource));
  }

 private:
  Value value(const Value& given) {
    if (const auto* list = given.as<List>()) return items(*list);
    if (const auto* members = given.as<Object>()) return object(*members);
    if (const auto* joined = given.as<Join>()) return Join{items(joined->parts)};
    if (const auto* json = given.as<Json>()) return json_text(value(*json->document));
    const std::string name = reference_name(given);
    return name.empty() || moved_.count(name.substr(0, name.find('.'))) != 0 ? given
                                                                             : Value(ParameterRef{input(name, given)});
  }

  List items(const List& list) {
    List out;
    for (const Value& each : list) out.push_back(value(each));
    return out;
  }

  Object object(const Object& members) {
    Object out;
    for (const Member& member : members.members()) out.set(member.name, value(member.value));
    return out;
  }

  const std::string& input(const std::string& reference, const Value& given) {
    const auto [found, is_new] = names_.try_emplace(reference);
    if (is_new) {
      found->second = new_name(taken_, letters_and_digits(reference));
      nested_.inputs.emplace(found->second, given);
    }
    return found->second;
  }

  NestedStack& nested_;
  const std::set<std::string>& moved_;
  std::set<std::string> taken_;
  std::map<std::string, std::string> names_;  ///< Of the parameters, by what they stand for.
};

/// What the stack has inputs from need not be said again.
void drop_implied(NestedStack& nested) {
  for (const auto& [name, value] : nested.inputs)
    for_each_reference(value, [&](const std::string& id) { nested.depends_on.erase(id); });
}

}  // namespace

std::optional<NestedStack> split_off_watching(const Graph& graph) {
  const std::set<std::string> moved = separable(graph);
  if (moved.empty()) return std::nullopt;
  std::set<std::string> taken = names_of_template(graph);
  NestedStack nested = {.file = "stacks/watching.yaml",
                        .id = new_name(taken, "WatchingStack"),
                        .location = new_name(taken, "WatchingTemplate"),
                        .wanted = new_name(taken, "Watching"),
                        .graph = Graph(graph.catalog()),
                        .inputs = {},
                        .depends_on = {}};
  nested.graph.stack = graph.stack;
  nested.graph.description = "what watches";
  Move move(nested, moved);
  for (const Resource& resource : graph.resources()) {
    if (moved.count(resource.id) != 0) move.resource(resource);
  }
  drop_implied(nested);
  for (const auto& [name, value] : nested.inputs)
    nested.graph.parameters.push_back({name, reference_name(value) + " of the main stack", std::nullopt, ""});
  nested.graph.finish();
  return nested;
}

}  // namespace pergola::cloudformation
