// A configuration in the making: the resources of a graph, a body a concern.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "backends/terraform/expressions.hpp"
#include "base/diagnostics.hpp"

namespace pergola::terraform {

struct Companionship {
  std::string address;
  bool is_awaited = false;
};

struct Module {
  Module(const Graph& graph, Diagnostics& diagnostics)
      : addresses(graph), expressions(graph, addresses), out(diagnostics) {}
  Module(const Module&) = delete;
  Module& operator=(const Module&) = delete;

  Addresses addresses;
  Expressions expressions;
  Diagnostics& out;
  std::map<Concern, hcl::Body> bodies;
  /// The companions of each resource, by its id.
  std::map<std::string, std::vector<Companionship>> companions;
};

/// Adds the resource and its companions to the body of its concern; what it refers to was added before.
void add_resource(Module& module, const Resource& resource);

/// The tags that the provider puts on everything.
[[nodiscard]] std::map<std::string, std::string> default_tags(const Graph& graph);

}  // namespace pergola::terraform
