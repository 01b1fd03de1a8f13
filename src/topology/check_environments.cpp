#include <algorithm>
#include <map>
#include <variant>

#include <fmt/format.h>

#include "document/object_reader.hpp"
#include "topology/environments.hpp"
#include "topology/names_in_aws.hpp"

namespace pergola {
namespace {

bool can_meet(const Topology& a, const Topology& b) {
  return a.region == b.region && !a.region.empty() &&
         (a.account == b.account || a.account.empty() || b.account.empty());
}

/// Kinds of things whose names in AWS are `<stack>-<name>`, and of which names are unique in the account and region.
bool has_name_in_aws(const Topology& topology, const Topology::Named& named) {
  switch (named.thing) {
    case Thing::service:
      return topology.service(named.name)->has_role();
    case Thing::table:
    case Thing::queue:
    case Thing::topic:
    case Thing::workflow:
    case Thing::bucket:
    case Thing::key:
      return true;
    default:
      return false;
  }
}

class Meeting {
 public:
  Meeting(const Topology& one, const Topology& other, Diagnostics& out) : one_(one), other_(other), out_(out) {}

  void check() {
    check_names();
    check_log_role();
    check_search();
    check_vpc();
  }

 private:
  void check_names() {
    std::map<std::pair<Thing, std::string>, Span> names;
    for (const Topology::Named& named : one_.things()) {
      if (has_name_in_aws(one_, named)) names.emplace(std::pair(named.thing, full_name(one_, named.name)), named.span);
    }
    for (const Topology::Named& named : other_.things()) {
      if (!has_name_in_aws(other_, named)) continue;
      const std::string name = full_name(other_, named.name);
      const auto found = names.find({named.thing, name});
      if (found == names.end()) continue;
      out_.error("name-collision", fmt::format("in {}, a {} would be called '{}'", both(), name_of(named.thing), name),
                 named.span, child_path(std::string(section_of(named.thing)), named.name))
          .labels.push_back({found->second, "the other one comes from here"});
    }
  }

  void check_log_role() {
    if (!sets_log_role(one_) || !sets_log_role(other_)) return;
    warn(other_.api.span, "api.log-role",
         "set the role that API Gateway writes logs with, and each takes it from the other")
        .notes.emplace_back(
            "an account and region have one such role: write 'api: {log-role: account}' in all environments but one, "
            "or "
            "name different accounts or regions");
  }

  void check_search() {
    if (!one_.tracing.search_percent.value || !other_.tracing.search_percent.value) return;
    warn(other_.tracing.search_percent.span, "tracing.search",
         "switch Transaction Search on, and each off when it is deleted")
        .notes.emplace_back("an account and region have one such setting: leave it to one environment");
  }

  void check_vpc() {
    if (!one_.network || !other_.network) return;
    const auto* vpc = std::get_if<ExistingVpc>(&one_.network->vpc);
    const auto* other_vpc = std::get_if<ExistingVpc>(&other_.network->vpc);
    if (vpc == nullptr || other_vpc == nullptr || vpc->id.text != other_vpc->id.text) return;
    if (one_.network->associates && other_.network->associates)
      warn(other_.network->span, "network.vpc",
           fmt::format("associate '{}' with service networks of theirs", vpc->id.text))
          .notes.emplace_back(
              "a VPC is associated with one service network: give one environment another VPC, or have it use the "
              "network "
              "of the other: 'network: {existing: …, associate: off}'");
    const std::vector<std::string> endpoints = interface_endpoints(one_);
    for (const std::string& name : interface_endpoints(other_)) {
      if (std::find(endpoints.begin(), endpoints.end(), name) == endpoints.end()) continue;
      warn(other_.network->span, "network.endpoints",
           fmt::format("make the endpoint of '{}' in '{}'", name, vpc->id.text))
          .notes.emplace_back(
              "a VPC has one such endpoint with a private name: leave the endpoints to one environment");
      return;
    }
  }

  static bool sets_log_role(const Topology& topology) {
    return topology.has_api() && topology.api.type == Api::Type::rest && topology.api.access_logs &&
           topology.api.sets_log_role;
  }

  [[nodiscard]] std::string both() const {
    return fmt::format("the environments {} and {}", one_.environment, other_.environment);
  }

  Diagnostic& warn(const Span& span, std::string path, std::string_view what) {
    return out_.warning("environments-meet", fmt::format("{} both {}", both(), what), span, std::move(path));
  }

  const Topology& one_;
  const Topology& other_;
  Diagnostics& out_;
};

}  // namespace

void check_environments(const std::vector<Topology>& environments, Diagnostics& out) {
  for (std::size_t i = 0; i < environments.size(); ++i) {
    for (std::size_t j = i + 1; j < environments.size(); ++j) {
      if (can_meet(environments[i], environments[j])) Meeting(environments[i], environments[j], out).check();
    }
  }
}

}  // namespace pergola
