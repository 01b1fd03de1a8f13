#include <fmt/format.h>

#include "resources/check_graph.hpp"

namespace pergola {
namespace {

constexpr std::size_t k_environment = 4096;      // Lambda developer guide, "Lambda quotas"
constexpr std::size_t k_role_policies = 10'240;  // IAM user guide, "IAM and AWS STS quotas": without white space

constexpr std::size_t k_shortest_arn = 36;  // arn:aws:sqs:us-east-1:123456789012:a

std::size_t known_size(const Value& value);

std::size_t known_size(const Object& object) {
  std::size_t size = 2;
  for (const Member& member : object.members()) size += member.name.size() + 4 + known_size(member.value);
  return size;
}

std::size_t known_size(const List& list, std::size_t each) {
  std::size_t size = 0;
  for (const Value& item : list) size += each + known_size(item);
  return size;
}

/// Characters of the value as compact JSON; of what is known when deploying only, as few as there can be.
std::size_t known_size(const Value& value) {
  if (const auto* text = value.as<std::string>()) return text->size() + 2;
  if (const auto* joined = value.as<Join>()) return known_size(joined->parts, 0);
  if (const auto* list = value.as<List>()) return 2 + known_size(*list, 1);
  if (const auto* object = value.as<Object>()) return known_size(*object);
  if (const auto* attribute = value.as<Attribute>()) return attribute->name == "Arn" ? k_shortest_arn : 1;
  if (const auto* pseudo = value.as<Pseudo>()) return *pseudo == Pseudo::account ? 12 : 3;
  return 1;
}

void report(const Resource& resource, std::string_view what, std::size_t size, std::size_t limit,
            std::string_view way_out, Diagnostics& out) {
  out.error("too-large", fmt::format("{} would have {} characters or more: AWS takes {}", what, size, limit),
            resource.origin)
      .notes.emplace_back(way_out);
}

void check_environment(const Resource& function, Diagnostics& out) {
  const Value* variables = find_path(function.properties, "Environment.Variables");
  if (variables == nullptr) return;
  const std::size_t size = known_size(*variables);
  if (size > k_environment)
    report(function, "the environment of the function", size, k_environment,
           "let another service do some of what its edges lead to", out);
}

void check_role(const Resource& role, Diagnostics& out) {
  const Value* policies = role.properties.find("Policies");
  if (policies == nullptr) return;
  std::size_t size = 0;
  for (const Value& policy : policies->get<List>()) size += known_size(policy.get<Object>().at("PolicyDocument"));
  if (size > k_role_policies)
    report(role, "the policies of the role", size, k_role_policies, "let another service have some of its edges", out);
}

}  // namespace

void check_sizes(const Graph& graph, Diagnostics& out) {
  for (const Resource& resource : graph.resources()) {
    if (resource.type == "AWS::Lambda::Function") check_environment(resource, out);
    if (resource.type == "AWS::IAM::Role") check_role(resource, out);
  }
}

}  // namespace pergola
