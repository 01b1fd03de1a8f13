// IAM policy documents (IAM user guide, "Grammar of the IAM JSON policy language").
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "resources/value.hpp"

namespace pergola {

struct Statement {
  std::string sid;  ///< Letters and digits; what it is for.
  std::vector<std::string_view> actions;
  List resources{};    ///< Empty in trust policies.
  Object principal{};  ///< Empty in identity policies.
  Object condition{};
  bool allow = true;
};

/// A document of version 2012-10-17. A list of one action or resource is written as that one.
[[nodiscard]] Object policy_document(const std::vector<Statement>& statements);

/// Lets an AWS service assume a role.
[[nodiscard]] Object trust_policy(std::string_view service_principal);

}  // namespace pergola
