// A topology's text to its graph, and values of the graph as texts to compare.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"
#include "resources/graph.hpp"

namespace pergola {

/// `network`, when its VPC is a new one, or anything else that tests share.
inline const std::string k_shop_head = "pergola: 1\nname: shop\n";

/// The graph of a topology; what is reported goes to `out`.
[[nodiscard]] std::optional<Graph> try_lower(const std::string& text, Diagnostics& out,
                                             const std::string& environment = "");

/// The graph of a topology that is right; warnings are not looked at.
[[nodiscard]] Graph lowered(const std::string& text, const std::string& environment = "");

/// `[1, "a", {B: true}]`; references are `${Id}`, `${Id.Attribute}`, `${parameter Name}`, `${region}` and so on, also
/// inside of texts.
[[nodiscard]] std::string shown(const Value& value);

/// A property of a resource by its path, members and items (`Policies.0.PolicyName`); `(none)` when there is no such.
[[nodiscard]] std::string property(const Graph& graph, std::string_view id, std::string_view path);

/// `Id Type` of the resources whose id or type contains the text, by id.
[[nodiscard]] std::vector<std::string> inventory(const Graph& graph, std::string_view part = {});

/// `Id Type {properties} after [depends]` of each resource, by id.
[[nodiscard]] std::vector<std::string> full_inventory(const Graph& graph);

/// Statements of a policy document, a line each: `Effect Actions on Resources`, with `by Principal` and `if Condition`.
[[nodiscard]] std::vector<std::string> statements(const Graph& graph, std::string_view id, std::string_view path);

}  // namespace pergola
