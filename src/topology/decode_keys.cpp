#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "topology/decode_parts.hpp"
#include "topology/fields.hpp"
#include "topology/names.hpp"

namespace pergola {
namespace {

constexpr int k_day = 24 * 60 * 60;

/// What `encryption` means in its own words cannot be the name of a key.
bool is_word_of_encryption(std::string_view name) {
  constexpr std::array<std::string_view, 6> k_words = {"aws", "kms", "on", "off", "true", "false"};
  return std::find(k_words.begin(), k_words.end(), name) != k_words.end();
}

void decode_rotation(ObjectReader& reader, EncryptionKey& key, Diagnostics& out) {
  const Node* node = reader.get("rotation");
  if (node == nullptr) return;
  if (node->text == "on" || node->text == "true") return;
  if (node->text == "off" || node->text == "false") {
    key.rotation_days.reset();
    return;
  }
  // KMS API, EnableKeyRotation: RotationPeriodInDays.
  if (const auto seconds = fields::seconds(reader, "rotation", 90 * k_day, 2560 * k_day, out))
    key.rotation_days = *seconds / k_day;
}

}  // namespace

EncryptionKey decode_key(const Node::Entry& entry, const std::string& path, Diagnostics& out) {
  EncryptionKey key;
  key.name = entry.key;
  key.span = entry.key_span;
  check_plain_name(key.name, "key", key.span, path, out);
  if (is_word_of_encryption(key.name)) {
    out.error("name-invalid", fmt::format("'{}' is a word of 'encryption' and cannot name a key", key.name), key.span,
              path);
  }
  if (entry.value.kind == Node::Kind::null) return key;
  ObjectReader reader(entry.value, path, fmt::format("key '{}'", entry.key), out);
  for (const std::string_view other : {"rotation", "keep", "window", "services"})
    reader.at_most_one({"existing", other});
  key.existing = read_existing(reader, "existing", "the ARN of a key", out);
  if (key.existing && !key.existing->is_stored() && !fields::is_arn(key.existing->text, "kms"))
    fields::report_value(*reader.get("existing"), reader.path("existing"),
                         "the ARN of a key in KMS, or ssm:/path of it", out);
  decode_rotation(reader, key, out);
  key.keep = fields::on_off(reader, "keep", out).value_or(true);
  // KMS API, ScheduleKeyDeletion: PendingWindowInDays.
  if (const auto seconds = fields::seconds(reader, "window", 7 * k_day, 30 * k_day, out))
    key.window_days = *seconds / k_day;
  key.services = reader.strings("services");
  for (const std::string& service : key.services) {
    if (!is_plain_name(service))
      out.error("value-invalid", fmt::format("'{}' is not a service of AWS such as secretsmanager", service),
                reader.get("services")->span, reader.path("services"));
  }
  reader.finish();
  return key;
}

}  // namespace pergola
