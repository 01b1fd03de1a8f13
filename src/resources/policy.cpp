#include "resources/policy.hpp"

namespace pergola {
namespace {

Value one_or_list(List values) {
  if (values.size() == 1) return std::move(values.front());
  return values;
}

}  // namespace

Object policy_document(const std::vector<Statement>& statements) {
  List list;
  for (const Statement& statement : statements) {
    Object entry;
    if (!statement.sid.empty()) entry.set("Sid", statement.sid);
    entry.set("Effect", statement.allow ? "Allow" : "Deny");
    if (!statement.principal.empty()) entry.set("Principal", statement.principal);
    entry.set("Action", one_or_list(List(statement.actions.begin(), statement.actions.end())));
    if (!statement.resources.empty()) entry.set("Resource", one_or_list(statement.resources));
    if (!statement.condition.empty()) entry.set("Condition", statement.condition);
    list.emplace_back(std::move(entry));
  }
  return Object{{"Version", "2012-10-17"}, {"Statement", std::move(list)}};
}

Object trust_policy(std::string_view service_principal) {
  return policy_document(
      {{.sid = {}, .actions = {"sts:AssumeRole"}, .principal = Object{{"Service", service_principal}}}});
}

}  // namespace pergola
