// The roles that services run with.
#pragma once

#include <string_view>
#include <vector>

#include "resources/lowering.hpp"
#include "resources/policy.hpp"

namespace pergola {

/// The ARN of the role of a service that has one: the one that is made for it, or the one that exists.
[[nodiscard]] Value role_arn(const Service& service);

/// Warns (existing-policy) of a role that exists: what it has to allow is not Pergola's to give.
void report_existing_role(Lowering& lowering, const Service& service, std::string_view trusted,
                          const std::vector<Statement>& statements);

}  // namespace pergola
