#include "resources/keys.hpp"

#include <algorithm>

#include "resources/existing_values.hpp"
#include "resources/lowering.hpp"

namespace pergola {

Value key_arn(const Topology& topology, const Encryption& encryption) {
  if (encryption.by != Encryption::By::key) return nullptr;
  if (!encryption.is_declared_key()) return encryption.key;
  const auto key = std::find_if(topology.keys.begin(), topology.keys.end(),
                                [&](const EncryptionKey& each) { return each.name == encryption.key; });
  if (key != topology.keys.end() && key->existing) return existing_value(*key->existing);
  return Attribute{logical_id(encryption.key, "key"), "Arn"};
}

Value service_in_region(std::string_view service) {
  return join({std::string(service) + ".", Pseudo::region, ".", Pseudo::url_suffix});
}

void add_key_use(std::vector<Statement>& statements, const Topology& topology, const Encryption& encryption,
                 std::string sid, std::string_view service, std::vector<std::string_view> actions) {
  Value key = key_arn(topology, encryption);
  if (key.is_null()) return;
  statements.push_back({.sid = std::move(sid),
                        .actions = std::move(actions),
                        .resources = {std::move(key)},
                        .condition = {{"StringEquals", Object{{"kms:ViaService", service_in_region(service)}}}}});
}

}  // namespace pergola
