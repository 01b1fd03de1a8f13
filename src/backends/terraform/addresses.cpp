#include "backends/terraform/addresses.hpp"

namespace pergola::terraform {

const std::string* joined(const Resource& resource, const Kind& kind) {
  const Value* value = kind.terraform_joins.empty() ? nullptr : resource.properties.find(kind.terraform_joins);
  if (value == nullptr) return nullptr;
  if (const auto* ref = value->as<Ref>()) return &ref->resource;
  const auto* attribute = value->as<Attribute>();
  return attribute == nullptr ? nullptr : &attribute->resource;
}

Addresses::Addresses(const Graph& graph) {
  for (const Resource& resource : graph.resources()) {
    const Kind& kind = *graph.catalog().find(resource.type);
    if (kind.terraform_omit.empty() && kind.terraform_joins.empty())
      addresses_.emplace(resource.id, claim(kind.terraform_type, resource.label));
  }
  for (const Resource& resource : graph.resources()) {
    const std::string* owner = joined(resource, *graph.catalog().find(resource.type));
    const auto found = owner == nullptr ? addresses_.end() : addresses_.find(*owner);
    if (found != addresses_.end()) addresses_.emplace(resource.id, Address(found->second));
  }
}

const Address* Addresses::find(std::string_view id) const {
  const auto found = addresses_.find(id);
  return found == addresses_.end() ? nullptr : &found->second;
}

Address Addresses::claim(std::string_view type, std::string_view label) {
  Address address{std::string(type), std::string(label)};
  for (int number = 2; !taken_.emplace(address.type, address.label).second; ++number) {
    address.label = std::string(label) + "_" + std::to_string(number);
  }
  return address;
}

}  // namespace pergola::terraform
