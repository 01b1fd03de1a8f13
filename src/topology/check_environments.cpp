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

  /// What there is one of everywhere.
  void check_domains() {
    for (const Service& service : one_.services) {
      const Service* twin = other_.service(service.name);
      if (twin == nullptr || !service.lattice || !twin->lattice || !service.lattice->zone || !twin->lattice->zone)
        continue;
      if (service.lattice->domain == twin->lattice->domain && service.lattice->zone->text == twin->lattice->zone->text)
        warn_of_domain(service.lattice->domain, twin->span, child_path("services", service.name) + ".lattice.domain");
    }
    if (!one_.cloudfront || !other_.cloudfront) return;
    const std::vector<std::string>& domains = one_.cloudfront->domains;
    for (const std::string& domain : other_.cloudfront->domains) {
      if (std::find(domains.begin(), domains.end(), domain) != domains.end())
        warn_of_domain(domain, other_.cloudfront->span, "cloudfront.domain");
    }
  }

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
    const Span& span = other_.api.span.file ? other_.api.span : first_route(other_).span;
    warn(span, "api.log-role", "set the role that API Gateway writes logs with, and each takes it from the other")
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

  static const Route& first_route(const Topology& topology) {
    return std::find_if(topology.services.begin(), topology.services.end(),
                        [](const Service& service) { return !service.routes.empty(); })
        ->routes.front();
  }

  static bool sets_log_role(const Topology& topology) {
    return topology.has_api() && topology.api.type == Api::Type::rest && topology.api.access_logs &&
           topology.api.sets_log_role;
  }

  void warn_of_domain(const std::string& domain, const Span& span, std::string path) {
    warn(span, std::move(path), fmt::format("answer to '{}'", domain))
        .notes.emplace_back("a name leads to one of them: give each environment a name of its own");
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
      Meeting meeting(environments[i], environments[j], out);
      meeting.check_domains();
      if (can_meet(environments[i], environments[j])) meeting.check();
    }
  }
}

}  // namespace pergola
