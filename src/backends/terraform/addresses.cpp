#include "backends/terraform/addresses.hpp"

namespace pergola::terraform {

Addresses::Addresses(const Graph& graph) {
  for (const Resource& resource : graph.resources()) {
    const Kind& kind = *graph.catalog().find(resource.type);
    if (kind.terraform_omit.empty()) addresses_.emplace(resource.id, claim(kind.terraform_type, resource.label));
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
