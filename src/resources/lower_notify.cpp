// Whom alarms tell.
#include "resources/lowering.hpp"
#include "resources/notify.hpp"

namespace pergola {
namespace {

bool is_existing_topic(const Topology& topology) {
  return topology.page.size() == 1 && topology.page.front().rfind("arn:", 0) == 0;
}

}  // namespace

List page_actions(const Topology& topology) {
  if (topology.page.empty()) return {};
  if (is_existing_topic(topology)) return {topology.page.front()};
  return {Ref{std::string(ids::k_page_topic)}};
}

void lower_notify(Lowering& lowering) {
  const Topology& topology = lowering.topology;
  if (topology.page.empty() || is_existing_topic(topology)) return;
  lowering.add({.id = std::string(ids::k_page_topic),
                .label = "page",
                .type = "AWS::SNS::Topic",
                .properties = {{"TopicName", full_name(topology, "page")}}});
  for (const std::string& target : topology.page) {
    std::string part;
    for (const char c : target) part += (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ? c : '-';
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
