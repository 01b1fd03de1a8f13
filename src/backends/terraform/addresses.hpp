// What each resource of a graph is called in the configuration.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "resources/graph.hpp"

namespace pergola::terraform {

/// The type and label of a block.
struct Address {
  std::string type;
  std::string label;

  [[nodiscard]] std::string text() const { return type + "." + label; }
};

/// The resource that is this one too in Terraform; null when it is one of its own.
[[nodiscard]] const std::string* joined(const Resource& resource, const Kind& kind);

class Addresses {
 public:
  /// Gives each resource that Terraform has an address, in the order of the graph.
  explicit Addresses(const Graph& graph);

  /// Null when Terraform has no such resource.
  [[nodiscard]] const Address* find(std::string_view id) const;

  /// A new address with this label, or with a number behind it where it is taken.
  Address claim(std::string_view type, std::string_view label);

 private:
  std::map<std::string, Address, std::less<>> addresses_;
  std::set<std::pair<std::string, std::string>> taken_;
};

}  // namespace pergola::terraform
