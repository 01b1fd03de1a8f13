#include "resources/roles.hpp"

#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "resources/existing_values.hpp"

namespace pergola {

Value role_arn(const Service& service) {
  const Existing* role = service.existing_role();
  if (role == nullptr) return Attribute{logical_id(service.name, "role"), "Arn"};
  if (role->is_arn()) return role->text;
  return join({"arn:", Pseudo::partition, ":iam::", Pseudo::account, ":role/", existing_value(*role)});
}

void report_existing_role(Lowering& lowering, const Service& service, std::string_view trusted,
                          const std::vector<Statement>& statements) {
  const Existing* role = service.existing_role();
  if (role == nullptr) return;
  std::set<std::string_view> actions;
  for (const Statement& statement : statements) {
    if (statement.allow) actions.insert(statement.actions.begin(), statement.actions.end());
  }
  if (actions.empty()) return;
  Diagnostic& problem = lowering.problems().warning(
      "existing-policy",
      fmt::format("the role of service '{}' exists: its own policies must allow what the service does", service.name),
      role->span,
      fmt::format("services.{}.{}.role", service.name, service.as<Container>() != nullptr ? "ecs" : "lambda"));
  problem.notes.push_back(fmt::format("let {} assume it", trusted));
  problem.notes.push_back(fmt::format("allow {}", fmt::join(actions, ", ")));
}

}  // namespace pergola
