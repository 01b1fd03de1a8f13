#include <fmt/format.h>

#include "topology/decode_parts.hpp"
#include "topology/existing_kinds.hpp"
#include "topology/fields.hpp"
#include "topology/names.hpp"

namespace pergola {

Bucket decode_bucket(const Node::Entry& entry, const std::string& path, Diagnostics& out) {
  Bucket bucket;
  bucket.name = entry.key;
  bucket.span = entry.key_span;
  check_plain_name(bucket.name, "bucket", bucket.span, path, out);
  if (entry.value.kind == Node::Kind::null) return bucket;
  ObjectReader reader(entry.value, path, fmt::format("bucket '{}'", entry.key), out);
  bucket.existing = read_existing(reader, existing_kinds::k_bucket, out);
  if (!reader.has("existing")) {
    bucket.versioned = fields::on_off(reader, "versioned", out).value_or(true);
    bucket.keep = fields::on_off(reader, "keep", out).value_or(true);
    bucket.events = fields::on_off(reader, "events", out);
    constexpr int k_day = 24 * 60 * 60;
    if (const auto seconds = fields::seconds(reader, "expire", k_day, 24'855 * k_day, out))
      bucket.expire_days = *seconds / k_day;
  }
  bucket.encryption = fields::encryption(reader, Encryption::By::service,
                                         {{"aws", Encryption::By::service}, {"kms", Encryption::By::account_key}}, out);
  reader.finish();
  return bucket;
}

StoredParameter decode_stored_parameter(const Node::Entry& entry, const std::string& path, Diagnostics& out) {
  StoredParameter parameter;
  parameter.name = entry.key;
  parameter.span = entry.key_span;
  check_plain_name(parameter.name, "parameter", parameter.span, path, out);
  // SSM PutParameter: a value of the standard tier.
  constexpr std::size_t k_longest = 4096;
  const Node* value = &entry.value;
  if (entry.value.kind == Node::Kind::mapping) {
    ObjectReader reader(entry.value, path, fmt::format("parameter '{}'", entry.key), out);
    reader.at_most_one({"existing", "value"});
    parameter.existing = read_existing(reader, existing_kinds::k_parameter, out);
    parameter.description = fields::description(reader, 1024, out);
    value = reader.has("existing") ? nullptr : reader.require("value");
    if (value != nullptr) (void)reader.get("value");
    reader.finish();
  }
  if (value == nullptr) return parameter;
  parameter.value = read_string(*value, path, out).value_or("");
  if (value->kind == Node::Kind::string && (parameter.value.empty() || parameter.value.size() > k_longest))
    fields::report_value(*value, path, "a text of 1 to 4096 characters", out);
  return parameter;
}

}  // namespace pergola
