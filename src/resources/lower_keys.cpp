// Keys in KMS: who may administer one, and through which services of AWS it is used.
#include <algorithm>
#include <map>
#include <set>

#include "resources/keys.hpp"
#include "resources/lowering.hpp"

namespace pergola {
namespace {

/// Decrypting and encrypting through a service: what policies of principals may allow (KMS developer guide, "Key
/// policies" and "kms:ViaService").
const std::vector<std::string_view> k_use = {"kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*",
                                             "kms:ReEncrypt*"};

bool is_for(const Encryption& encryption, const EncryptionKey& key) {
  return encryption.is_declared_key() && encryption.key == key.name;
}

Object whole_account() {
  return Object{{"AWS", join({"arn:", Pseudo::partition, ":iam::", Pseudo::account, ":root"})}};
}

Object in_this_account() { return Object{{"StringEquals", Object{{"aws:SourceAccount", Pseudo::account}}}}; }

/// Services of AWS that those use it through who may use what is encrypted with it.
std::set<std::string> services_of(const Topology& topology, const EncryptionKey& key) {
  std::set<std::string> services(key.services.begin(), key.services.end());
  for (const KeyUse& use : key_uses(topology)) {
    // CloudWatch Logs uses keys as itself.
    if (use.encryption->key == key.name && use.service != "logs") services.emplace(use.service);
  }
  return services;
}

/// Services of AWS that send into what is encrypted with it, by what the statement is called.
std::map<std::string, std::string_view> senders_of(const Topology& topology, const EncryptionKey& key) {
  std::map<std::string, std::string_view> senders;
  const auto add = [&](const std::vector<Subscriber>& to, const DeadLetter& letter, const std::string& sid,
                       std::string_view principal) {
    const auto is_sent_to = [&](const auto& thing) {
      return is_for(thing.encryption, key) &&
             std::any_of(to.begin(), to.end(), [&](const Subscriber& each) { return each.name == thing.name; });
    };
    const bool sends = std::any_of(topology.topics.begin(), topology.topics.end(), is_sent_to) ||
                       std::any_of(topology.queues.begin(), topology.queues.end(), [&](const Queue& queue) {
                         const bool is_for_failures = letter.to == DeadLetter::To::queue && letter.queue == queue.name;
                         return is_sent_to(queue) || (is_for_failures && is_for(queue.encryption, key));
                       });
    if (sends) senders.emplace(sid, principal);
  };
  for (const Event& event : topology.events) add(event.to, event.dead_letter, "UseByEvents", "events.amazonaws.com");
  for (const Topic& topic : topology.topics) add(topic.to, topic.dead_letter, "UseByTopics", "sns.amazonaws.com");
  if (is_for(topology.page_encryption, key)) senders.emplace("UseByAlarms", "cloudwatch.amazonaws.com");
  return senders;
}

/// ARNs of the log groups that are encrypted with it, as their encryption context has them.
List log_groups_of(const Graph& graph, const std::string& id) {
  std::map<std::string_view, Value> arns;
  for (const Resource& resource : graph.resources()) {
    const Value* used = resource.type == "AWS::Logs::LogGroup" ? resource.properties.find("KmsKeyId") : nullptr;
    const auto* attribute = used == nullptr ? nullptr : used->as<Attribute>();
    if (attribute == nullptr || attribute->resource != id) continue;
    arns.emplace(resource.id, own_arn("logs", join({"log-group:", resource.properties.at("LogGroupName")})));
  }
  List sorted;
  for (auto& [group, arn] : arns) sorted.push_back(std::move(arn));
  return sorted;
}

std::vector<Statement> statements_of(const Lowering& lowering, const EncryptionKey& key, const std::string& id) {
  const Topology& topology = lowering.topology;
  std::vector<Statement> statements = {
      {.sid = "Administer",
       .actions = {"kms:CancelKeyDeletion", "kms:CreateAlias", "kms:DeleteAlias", "kms:Describe*", "kms:DisableKey",
                   "kms:DisableKeyRotation", "kms:EnableKey", "kms:EnableKeyRotation", "kms:Get*", "kms:List*",
                   "kms:PutKeyPolicy", "kms:RevokeGrant", "kms:RotateKeyOnDemand", "kms:ScheduleKeyDeletion",
                   "kms:TagResource", "kms:UntagResource", "kms:UpdateAlias", "kms:UpdateKeyDescription"},
       .resources = {"*"},
       .principal = whole_account()}};
  List services;
  for (const std::string& service : services_of(topology, key)) services.push_back(service_in_region(service));
  if (!services.empty()) {
    const Object through = {{"kms:ViaService", services}};
    statements.push_back({.sid = "UseThroughServices",
                          .actions = k_use,
                          .resources = {"*"},
                          .principal = whole_account(),
                          .condition = Object{{"StringEquals", through}}});
    statements.push_back(
        {.sid = "GrantToServices",
         .actions = {"kms:CreateGrant"},
         .resources = {"*"},
         .principal = whole_account(),
         .condition = Object{{"StringEquals", through}, {"Bool", Object{{"kms:GrantIsForAWSResource", "true"}}}}});
  }
  if (const auto used = services_of(topology, key); used.count("dynamodb") != 0) {
    // DynamoDB developer guide, "DynamoDB encryption at rest": it looks after the key as itself, too.
    statements.push_back({.sid = "SeenByTables",
                          .actions = {"kms:Describe*", "kms:Get*", "kms:List*"},
                          .resources = {"*"},
                          .principal = Object{{"Service", "dynamodb.amazonaws.com"}}});
  }
  for (const auto& [sid, principal] : senders_of(topology, key)) {
    statements.push_back({.sid = sid,
                          .actions = {"kms:Decrypt", "kms:GenerateDataKey"},
                          .resources = {"*"},
                          .principal = Object{{"Service", principal}},
                          .condition = in_this_account()});
  }
  // CloudWatch Logs user guide, "Encrypt log data using AWS KMS".
  if (List groups = log_groups_of(lowering.graph, id); !groups.empty()) {
    statements.push_back(
        {.sid = "UseByLogs",
         .actions = {"kms:Decrypt", "kms:Describe*", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"},
         .resources = {"*"},
         .principal = Object{{"Service", service_in_region("logs")}},
         .condition = Object{{"ArnEquals", Object{{"kms:EncryptionContext:aws:logs:arn", std::move(groups)}}}}});
  }
  return statements;
}

void add_key(Lowering& lowering, const EncryptionKey& key) {
  const Topology& topology = lowering.topology;
  const std::string id = logical_id(key.name, "key");
  const std::string name = full_name(topology, key.name);
  Object properties = {{"Description", name},
                       {"EnableKeyRotation", key.rotation_days.has_value()},
                       {"KeyPolicy", policy_document(statements_of(lowering, key, id))},
                       {"PendingWindowInDays", key.window_days}};
  if (key.rotation_days) properties.set("RotationPeriodInDays", *key.rotation_days);
  lowering.add({.id = id,
                .label = label(key.name),
                .type = "AWS::KMS::Key",
                .properties = std::move(properties),
                .retain = key.keep,
                .origin = key.span});
  lowering.add({.id = logical_id(key.name, "key-alias"),
                .label = label(key.name),
                .type = "AWS::KMS::Alias",
                .properties = {{"AliasName", "alias/" + name}, {"TargetKeyId", Ref{id}}},
                .retain = key.keep,
                .origin = key.span});
}

}  // namespace

/// After everything else: the policy names the log groups that there are.
void lower_keys(Lowering& lowering) {
  for (const EncryptionKey& key : lowering.topology.keys) {
    if (!key.existing) add_key(lowering, key);
  }
}

}  // namespace pergola
