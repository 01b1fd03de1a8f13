// Things that exist already, as values of properties.
#pragma once

#include <string_view>

#include "resources/value.hpp"
#include "topology/existing.hpp"

namespace pergola {

/// The text as it was written, or what the SSM parameter holds when deploying.
[[nodiscard]] Value existing_value(const Existing& existing);

/// Its ARN, which is made from a name: `existing_arn(table, "dynamodb", "table/")`.
[[nodiscard]] Value existing_arn(const Existing& existing, std::string_view service, std::string_view prefix);

/// Its name, which in an ARN follows the type of the resource, or the account.
[[nodiscard]] Value existing_name(const Existing& existing);

}  // namespace pergola
