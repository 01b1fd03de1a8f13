// Properties as the arguments and blocks that their kind says they are.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "backends/terraform/expressions.hpp"
#include "base/diagnostics.hpp"

namespace pergola::terraform {

/// Writes the properties of one resource.
class BodyWriter {
 public:
  BodyWriter(Expressions& expressions, Diagnostics& out, const Resource& resource)
      : expressions_(expressions), out_(out), resource_(resource) {}

  /// Arguments in the order of the kind, without those that cannot be expressed, which it reports.
  void arguments(const Object& object, std::span<const Property> properties, hcl::Body& body);
  /// The blocks, likewise.
  void blocks(const Object& object, std::span<const Property> properties, hcl::Body& body);
  /// Arguments, then blocks.
  void all(const Object& object, std::span<const Property> properties, hcl::Body& body);

  /// Ids of the resources that arguments took so far; those that documents only name are not among them.
  [[nodiscard]] const std::vector<std::string>& used() const { return used_; }

 private:
  void argument(const Property& property, const Value& value, hcl::Body& body);
  void block(const Property& property, const Value& value, hcl::Body& body);
  void wrapped(const Property& property, const Value& value, hcl::Body& body);
  /// Arguments that the kind sets beside a property.
  void fixed(const Property& property, hcl::Body& body);
  void package(const Package& package, const Property& property, hcl::Body& body);
  void note_use(const Property& property, const Value& value);
  bool is_expressible(const Property& property, const Value& value);
  hcl::Expression expression(const Property& property, const Value& value);
  hcl::Expression object(const Object& object, std::span<const Property> properties);
  hcl::Expression pairs(const Property& property, const Value& value);
  enum class InBlock { no, yes };
  /// Each of a list of pairs as an argument: those that stand in the body itself, or those in its blocks.
  void pair_arguments(const Property& property, const Value& value, hcl::Body& body, InBlock in_block);

  Expressions& expressions_;
  Diagnostics& out_;
  const Resource& resource_;
  std::vector<std::string> used_;
};

}  // namespace pergola::terraform
