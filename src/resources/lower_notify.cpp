// Whom alarms tell.
#include "base/digest.hpp"
#include "resources/existing_values.hpp"
#include "resources/keys.hpp"
#include "resources/lowering.hpp"
#include "resources/notify.hpp"

namespace pergola {
namespace {

/// The topic that exists; null where addresses are told.
Value existing_topic(const Topology& topology) {
  if (topology.page.size() != 1) return {};
  const Existing topic{topology.page.front(), {}};
  return topic.is_arn() || topic.is_stored() ? existing_value(topic) : Value();
}

/// `ops@example.com` is `ops-example-com`. Where other characters than the usual ones would be lost, a digest keeps
/// addresses apart.
std::string part_name(const std::string& address) {
  std::string name;
  bool is_exact = true;
  for (const char c : address) {
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    name += is_plain ? c : '-';
    is_exact = is_exact && (is_plain || c == '@' || (c == '.' && name.find('-') < name.size() - 1));
  }
  return is_exact ? name : name + '-' + digest_hex(address).substr(0, 8);
}

}  // namespace

List page_actions(const Topology& topology) {
  if (topology.page.empty()) return {};
  if (Value topic = existing_topic(topology); !topic.is_null()) return {std::move(topic)};
  return {Ref{std::string(ids::k_page_topic)}};
}

void lower_notify(Lowering& lowering) {
  const Topology& topology = lowering.topology;
  if (topology.page.empty() || !existing_topic(topology).is_null()) return;
  Object properties = {{"TopicName", full_name(topology, "page")}};
  properties.set_if("KmsMasterKeyId", key_arn(topology, topology.page_encryption));
  lowering.add({.id = std::string(ids::k_page_topic),
                .label = "page",
                .type = "AWS::SNS::Topic",
                .properties = std::move(properties)});
  for (const std::string& target : topology.page) {
    const std::string part = part_name(target);
    const bool is_url = target.rfind("https://", 0) == 0;
    lowering.add({.id = logical_id("page-" + part, "subscription"),
                  .label = label("page-" + part),
                  .type = "AWS::SNS::Subscription",
                  .properties = {{"TopicArn", Ref{std::string(ids::k_page_topic)}},
                                 {"Protocol", is_url ? "https" : "email"},
                                 {"Endpoint", target}}});
  }
}

}  // namespace pergola
