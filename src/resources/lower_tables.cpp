// Tables: how they are made, what may be done with them, and what their users must know.
#include <map>

#include "resources/existing_values.hpp"
#include "resources/grants.hpp"
#include "resources/keys.hpp"
#include "resources/lowering.hpp"

namespace pergola {
namespace {

/// What requests call it: DynamoDB takes the ARN in place of the name, which also reaches tables of other accounts
/// (DynamoDB API, `TableName`).
Value requested_table(const Table& table) {
  return table.existing ? existing_value(*table.existing) : Value(Ref{logical_id(table.name, "table")});
}

Value table_arn(const Table& table) {
  return table.existing ? existing_arn(*table.existing, "dynamodb", "table/")
                        : Value(Attribute{logical_id(table.name, "table"), "Arn"});
}

List key_schema(const TableKey& key) {
  List schema;
  for (const KeyAttribute& attribute : key)
    schema.emplace_back(Object{{"AttributeName", attribute.name}, {"KeyType", schema.empty() ? "HASH" : "RANGE"}});
  return schema;
}

/// Those of the table and of its indexes, each once.
List attribute_definitions(const Table& table) {
  std::map<std::string, std::string> types;
  const auto add = [&](const TableKey& key) {
    for (const KeyAttribute& attribute : key) types.emplace(attribute.name, attribute.type);
  };
  add(table.key);
  for (const Table::Index& index : table.indexes) add(index.key);
  for (const Table::Index& index : table.local_indexes) add(index.key);
  List definitions;
  for (const auto& [name, type] : types)
    definitions.emplace_back(Object{{"AttributeName", name}, {"AttributeType", type}});
  return definitions;
}

Object throughput(const Table& table) {
  return Object{{"ReadCapacityUnits", table.capacity->first}, {"WriteCapacityUnits", table.capacity->second}};
}

/// Local ones use the table's throughput.
List indexes_of(const Table& table, bool local) {
  List indexes;
  for (const Table::Index& index : local ? table.local_indexes : table.indexes) {
    Object properties = {{"IndexName", index.name},
                         {"KeySchema", key_schema(index.key)},
                         {"Projection", Object{{"ProjectionType", "ALL"}}}};
    if (table.capacity && !local) properties.set("ProvisionedThroughput", throughput(table));
    indexes.emplace_back(std::move(properties));
  }
  return indexes;
}

Object properties_of(const Topology& topology, const Table& table) {
  Object properties = {{"TableName", full_name(topology, table.name)},
                       {"BillingMode", table.capacity ? "PROVISIONED" : "PAY_PER_REQUEST"},
                       {"AttributeDefinitions", attribute_definitions(table)},
                       {"KeySchema", key_schema(table.key)},
                       {"PointInTimeRecoverySpecification", Object{{"PointInTimeRecoveryEnabled", table.recovery}}}};
  if (table.capacity) properties.set("ProvisionedThroughput", throughput(table));
  if (List indexes = indexes_of(table, false); !indexes.empty())
    properties.set("GlobalSecondaryIndexes", std::move(indexes));
  if (List indexes = indexes_of(table, true); !indexes.empty())
    properties.set("LocalSecondaryIndexes", std::move(indexes));
  if (!table.stream.empty()) properties.set("StreamSpecification", Object{{"StreamViewType", table.stream}});
  if (!table.expiry.empty())
    properties.set("TimeToLiveSpecification", Object{{"Enabled", true}, {"AttributeName", table.expiry}});
  if (table.encryption.by != Encryption::By::service) {
    Object encryption = {{"SSEEnabled", true}};
    if (Value key = key_arn(topology, table.encryption); !key.is_null()) {
      encryption.set("SSEType", "KMS");
      encryption.set("KMSMasterKeyId", std::move(key));
    }
    properties.set("SSESpecification", std::move(encryption));
  }
  if (table.protection) properties.set("DeletionProtectionEnabled", true);
  return properties;
}

}  // namespace

void lower_tables(Lowering& lowering) {
  for (const Table& table : lowering.topology.tables) {
    if (table.existing) continue;
    lowering.add({.id = logical_id(table.name, "table"),
                  .label = label(table.name),
                  .type = "AWS::DynamoDB::Table",
                  .properties = properties_of(lowering.topology, table),
                  .retain = table.keep,
                  .origin = table.span});
  }
}

Value table_stream_arn(const Table& table) {
  if (table.existing_stream) return existing_value(*table.existing_stream);
  return Attribute{logical_id(table.name, "table"), "StreamArn"};
}

/// Actions: service authorization reference of DynamoDB. Transactions ask for ConditionCheckItem.
Grant grant_table(const Topology& topology, const Table& table, const Access& access) {
  Grant grant;
  if (access.reads) {
    List resources = {table_arn(table)};
    if (table.existing || !table.indexes.empty() || !table.local_indexes.empty())
      resources.push_back(join({table_arn(table), "/index/*"}));
    grant.statements.push_back({.sid = logical_id("read", table.name),
                                .actions = {"dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:Query",
                                            "dynamodb:Scan", "dynamodb:DescribeTable"},
                                .resources = std::move(resources)});
  }
  if (access.writes) {
    grant.statements.push_back({.sid = logical_id("write", table.name),
                                .actions = {"dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem",
                                            "dynamodb:BatchWriteItem", "dynamodb:ConditionCheckItem"},
                                .resources = {table_arn(table)}});
  }
  add_key_use(grant.statements, topology, table.encryption, logical_id("decrypt", table.name), "dynamodb",
              {"kms:Decrypt"});
  if (access.consumes) {
    grant.statements.push_back({.sid = logical_id("follow", table.name),
                                .actions = {"dynamodb:GetRecords", "dynamodb:GetShardIterator",
                                            "dynamodb:DescribeStream", "dynamodb:ListStreams"},
                                .resources = {table_stream_arn(table)}});
  }
  grant.variables.emplace_back(variable_name(table.name, "table"), requested_table(table));
  return grant;
}

}  // namespace pergola
