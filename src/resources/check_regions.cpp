#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "resources/check_graph.hpp"

namespace pergola {
namespace {

/// Members whose ARNs are of the stack's region: what the API references of their types say of certificates, layers,
/// keys, event sources, subscriptions and actions of alarms.
constexpr std::array<std::string_view, 14> k_bound = {
    "AlarmActions",   "CertificateArn",  "Certificates", "EventSourceArn",   "InsufficientDataActions",
    "KMSMasterKeyID", "KMSMasterKeyId",  "KmsKeyArn",    "KmsKeyIdentifier", "KmsKeyId",
    "KmsMasterKeyId", "KmsMasterKeyArn", "Layers",       "OKActions"};

/// The region in an ARN; empty where there is none.
std::string_view region_of(std::string_view arn) {
  if (!arn.starts_with("arn:")) return {};
  for (int i = 0; i < 3; ++i) {
    const std::size_t colon = arn.find(':');
    if (colon == std::string_view::npos) return {};
    arn.remove_prefix(colon + 1);
  }
  return arn.substr(0, arn.find(':'));
}

class RegionCheck {
 public:
  RegionCheck(const Graph& graph, Diagnostics& out) : graph_(graph), out_(out) {}

  void run() {
    for (const Parameter& parameter : graph_.parameters) {
      if (parameter.default_value) check(*parameter.default_value, parameter.origin);
    }
    for (const Resource& resource : graph_.resources()) {
      // CloudFront stands in no region; its certificates are of us-east-1.
      if (resource.as_is || resource.type.starts_with("AWS::CloudFront::")) continue;
      look_at(resource.properties, resource.origin);
      // Topics are subscribed to where they are.
      if (resource.type == "AWS::SNS::Subscription") check_value(resource.properties.at("TopicArn"), resource.origin);
    }
  }

 private:
  void look_at(const Object& object, const Span& origin) {
    for (const Member& member : object.members()) {
      if (std::find(k_bound.begin(), k_bound.end(), member.name) != k_bound.end()) {
        check_value(member.value, origin);
      } else if (const auto* inner = member.value.as<Object>()) {
        look_at(*inner, origin);
      } else if (const auto* list = member.value.as<List>()) {
        for (const Value& item : *list) {
          if (const auto* each = item.as<Object>()) look_at(*each, origin);
        }
      }
    }
  }

  void check_value(const Value& value, const Span& origin) {
    for_each_value(value, [&](const Value& each) {
      if (const auto* text = each.as<std::string>()) check(*text, origin);
    });
  }

  void check(const std::string& arn, const Span& origin) {
    const std::string_view region = region_of(arn);
    if (region.empty() || region == graph_.region) return;
    out_.error("other-region", fmt::format("'{}' is in {}, the system in {}", arn, region, graph_.region), origin)
        .notes.emplace_back("what it is needed for takes nothing from another region: name one of this region");
  }

  const Graph& graph_;
  Diagnostics& out_;
};

}  // namespace

void check_regions(const Graph& graph, Diagnostics& out) {
  if (!graph.region.empty()) RegionCheck(graph, out).run();
}

}  // namespace pergola
