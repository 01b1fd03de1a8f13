// Databases that exist: where they are, and the secret that opens them.
#include "resources/existing_values.hpp"
#include "resources/grants.hpp"
#include "resources/lowering.hpp"

namespace pergola {

Grant grant_database(const Database& database) {
  Grant grant;
  grant.variables.emplace_back(variable_name(database.name, "host"), existing_value(database.host));
  grant.variables.emplace_back(variable_name(database.name, "port"), std::to_string(database.port));
  if (!database.secret) return grant;
  grant.statements.push_back({.sid = logical_id("read", database.name + "-secret"),
                              .actions = {"secretsmanager:GetSecretValue"},
                              .resources = {existing_value(*database.secret)}});
  grant.variables.emplace_back(variable_name(database.name, "secret-arn"), existing_value(*database.secret));
  return grant;
}

}  // namespace pergola
