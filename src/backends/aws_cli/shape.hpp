// Values of properties with the names that the AWS CLI has for what is in them.
#pragma once

#include <string_view>

#include "catalog/kind.hpp"
#include "resources/value.hpp"

namespace pergola::aws_cli {

/// Keys renamed, enumeration values translated, documents that are passed as text made texts, and members that the CLI
/// does not take left out.
[[nodiscard]] Value cli_value(const Property& property, const Value& value);

/// A member of a map of texts (`attributes` of SQS and SNS): everything is a text there.
[[nodiscard]] Value attribute_text(const Value& value);

/// A place in the properties of a resource, or in an element of a list. Null where nothing is set there.
struct Place {
  const Property* property = nullptr;
  const Value* value = nullptr;
};

/// Follows a dotted path (`SamplingRule.RuleName`, `Topics.0`). Below properties without members, names are data.
[[nodiscard]] Place find_place(std::span<const Property> properties, const Object& values, std::string_view path);
[[nodiscard]] Place find_place(Place start, std::string_view path);

}  // namespace pergola::aws_cli
