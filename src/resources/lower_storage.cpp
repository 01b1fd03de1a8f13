// Buckets and parameters: how they are made, what may be done with them, and what their users must know.
#include "resources/existing_values.hpp"
#include "resources/grants.hpp"
#include "resources/keys.hpp"
#include "resources/lowering.hpp"

namespace pergola {
namespace {

constexpr int k_days_of_old_versions = 30;
constexpr int k_days_of_unfinished_uploads = 7;

std::string bucket_id(const Bucket& bucket) { return logical_id(bucket.name, "bucket"); }

Value bucket_arn(const Bucket& bucket) {
  if (!bucket.existing) return Attribute{bucket_id(bucket), "Arn"};
  return join({"arn:", Pseudo::partition, ":s3:::", bucket_name(bucket)});
}

Object encryption(const Topology& topology, const Bucket& bucket) {
  const bool is_by_key = bucket.encryption.by != Encryption::By::service;
  Object chosen = {{"SSEAlgorithm", is_by_key ? "aws:kms" : "AES256"}};
  chosen.set_if("KMSMasterKeyID", key_arn(topology, bucket.encryption));
  Object rule = {{"ServerSideEncryptionByDefault", std::move(chosen)}};
  if (is_by_key) rule.set("BucketKeyEnabled", true);
  return Object{{"ServerSideEncryptionConfiguration", List{std::move(rule)}}};
}

Object lifecycle(const Bucket& bucket) {
  Object rule = {{"Id", "keep"}, {"Status", "Enabled"}, {"Prefix", ""}};
  if (bucket.expire_days) rule.set("ExpirationInDays", *bucket.expire_days);
  if (bucket.versioned) rule.set("NoncurrentVersionExpiration", Object{{"NoncurrentDays", k_days_of_old_versions}});
  rule.set("AbortIncompleteMultipartUpload", Object{{"DaysAfterInitiation", k_days_of_unfinished_uploads}});
  return Object{{"Rules", List{std::move(rule)}}};
}

void add_bucket(Lowering& lowering, const Bucket& bucket) {
  const Value arn = Attribute{bucket_id(bucket), "Arn"};
  Object properties = {{"BucketName", join({full_name(lowering.topology, bucket.name, k_bucket_name_limit), "-",
                                            Pseudo::account, "-", Pseudo::region})},
                       {"PublicAccessBlockConfiguration", Object{{"BlockPublicAcls", true},
                                                                 {"BlockPublicPolicy", true},
                                                                 {"IgnorePublicAcls", true},
                                                                 {"RestrictPublicBuckets", true}}},
                       {"BucketEncryption", encryption(lowering.topology, bucket)},
                       {"VersioningConfiguration", Object{{"Status", bucket.versioned ? "Enabled" : "Suspended"}}},
                       {"LifecycleConfiguration", lifecycle(bucket)}};
  if (bucket.events.value_or(false))
    properties.set("NotificationConfiguration",
                   Object{{"EventBridgeConfiguration", Object{{"EventBridgeEnabled", true}}}});
  lowering.add({.id = bucket_id(bucket),
                .label = label(bucket.name),
                .type = "AWS::S3::Bucket",
                .properties = std::move(properties),
                .retain = bucket.keep,
                .origin = bucket.span});
  lowering.add(
      {.id = logical_id(bucket.name, "bucket-policy"),
       .label = label(bucket.name),
       .type = "AWS::S3::BucketPolicy",
       .properties = {{"Bucket", Ref{bucket_id(bucket)}},
                      {"PolicyDocument",
                       policy_document({{.sid = "OnlyOverTls",
                                         .actions = {"s3:*"},
                                         .resources = {arn, join({arn, "/*"})},
                                         .principal = Object{{"AWS", "*"}},
                                         .condition = Object{{"Bool", Object{{"aws:SecureTransport", "false"}}}},
                                         .allow = false}})}},
       .retain = bucket.keep,
       .origin = bucket.span});
}

std::string parameter_name(const Topology& topology, const StoredParameter& parameter) {
  return "/" + topology.stack + "/" + parameter.name;
}

bool is_written(const Topology& topology, const StoredParameter& parameter) {
  const auto writes = [&](const auto& each) {
    return std::any_of(each.uses.begin(), each.uses.end(),
                       [&](const Use& use) { return use.verb == Verb::writes && use.of == parameter.name; });
  };
  return std::any_of(topology.services.begin(), topology.services.end(), writes) ||
         std::any_of(topology.workflows.begin(), topology.workflows.end(), writes);
}

}  // namespace

Value bucket_name(const Bucket& bucket) {
  return bucket.existing ? existing_name(*bucket.existing) : Value(Ref{bucket_id(bucket)});
}

void lower_storage(Lowering& lowering) {
  const Topology& topology = lowering.topology;
  for (const Bucket& bucket : topology.buckets) {
    if (!bucket.existing) add_bucket(lowering, bucket);
  }
  for (const StoredParameter& parameter : topology.parameters) {
    if (parameter.existing) continue;
    Object properties = {{"Name", parameter_name(topology, parameter)}, {"Type", "String"}, {"Value", parameter.value}};
    if (!parameter.description.empty()) properties.set("Description", parameter.description);
    std::vector<std::string> initial;
    if (is_written(topology, parameter)) initial.emplace_back("Value");
    lowering.add({.id = logical_id(parameter.name, "parameter"),
                  .label = label(parameter.name),
                  .type = "AWS::SSM::Parameter",
                  .properties = std::move(properties),
                  .origin = parameter.span,
                  .initial = std::move(initial)});
  }
}

/// Actions: service authorization reference of S3.
Grant grant_bucket(const Topology& topology, const Bucket& bucket, const Access& access) {
  Grant grant;
  if (access.reads) {
    grant.statements.push_back({.sid = logical_id("read", bucket.name),
                                .actions = {"s3:GetObject"},
                                .resources = {join({bucket_arn(bucket), "/*"})}});
    grant.statements.push_back(
        {.sid = logical_id("list", bucket.name), .actions = {"s3:ListBucket"}, .resources = {bucket_arn(bucket)}});
  }
  if (access.writes) {
    grant.statements.push_back({.sid = logical_id("write", bucket.name),
                                .actions = {"s3:PutObject", "s3:DeleteObject", "s3:AbortMultipartUpload"},
                                .resources = {join({bucket_arn(bucket), "/*"})}});
  }
  std::vector<std::string_view> actions = {"kms:Decrypt"};
  if (access.writes) actions.emplace_back("kms:GenerateDataKey");
  add_key_use(grant.statements, topology, bucket.encryption, logical_id("decrypt", bucket.name), "s3",
              std::move(actions));
  grant.variables.emplace_back(variable_name(bucket.name, "bucket"), bucket_name(bucket));
  return grant;
}

/// Actions: service authorization reference of Systems Manager.
Grant grant_parameter(const Topology& topology, const StoredParameter& parameter, const Access& access) {
  const auto& existing = parameter.existing;
  const bool has_slash = existing && existing->text.starts_with("/");
  const Value arn =
      existing ? existing_arn(*existing, "ssm", has_slash || existing->is_stored() ? "parameter" : "parameter/")
               : own_arn("ssm", "parameter" + parameter_name(topology, parameter));
  Grant grant;
  if (access.reads) {
    grant.statements.push_back({.sid = logical_id("read", parameter.name),
                                .actions = {"ssm:GetParameter", "ssm:GetParameters"},
                                .resources = {arn}});
  }
  if (access.writes) {
    grant.statements.push_back(
        {.sid = logical_id("write", parameter.name), .actions = {"ssm:PutParameter"}, .resources = {arn}});
  }
  Value name = Ref{logical_id(parameter.name, "parameter")};
  if (existing) name = existing->is_arn() ? Value(existing->text) : existing_value(*existing);
  grant.variables.emplace_back(variable_name(parameter.name, "parameter"), std::move(name));
  return grant;
}

}  // namespace pergola
