// Tables: what may be done with them, and what their users must know.
#include "resources/existing_values.hpp"
#include "resources/grants.hpp"
#include "resources/lowering.hpp"

namespace pergola {
namespace {

Value table_name(const Table& table) {
  return table.existing ? existing_name(*table.existing) : Value(Ref{logical_id(table.name, "table")});
}

Value table_arn(const Table& table) {
  return table.existing ? existing_arn(*table.existing, "dynamodb", "table/")
                        : Value(Attribute{logical_id(table.name, "table"), "Arn"});
}

}  // namespace

Grant grant_table(const Table& table, const Access& access) {
  Grant grant;
  if (access.reads) {
    grant.statements.push_back(
        {.sid = logical_id("read", table.name),
         .actions = {"dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:Query", "dynamodb:Scan"},
         .resources = {table_arn(table), join({table_arn(table), "/index/*"})}});
  }
  if (access.writes) {
    grant.statements.push_back(
        {.sid = logical_id("write", table.name),
         .actions = {"dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem", "dynamodb:BatchWriteItem"},
         .resources = {table_arn(table)}});
  }
  grant.variables.emplace_back(variable_name(table.name, "table"), table_name(table));
  return grant;
}

}  // namespace pergola
