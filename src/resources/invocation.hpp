// What invokes a function: its alias where it has one, otherwise the function.
#pragma once

#include <string>
#include <string_view>

#include "resources/lowering.hpp"

namespace pergola {

/// The ARN to invoke.
[[nodiscard]] Value invoked_arn(const Service& service);

/// Names the function in permissions and mappings.
[[nodiscard]] Value invoked_name(const Service& service);

/// Lets an AWS service invoke the function on behalf of one source. `part` tells permissions of a function apart:
/// `lattice`. Returns the permission's logical id.
std::string add_permission(Lowering& lowering, const Service& service, std::string_view part,
                           std::string_view principal, Value source_arn, const Span& origin);

}  // namespace pergola
