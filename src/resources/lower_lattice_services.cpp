// Services of VPC Lattice: where their requests go, who may send them, by what name.
#include <iterator>

#include <fmt/format.h>

#include "resources/existing_values.hpp"
#include "resources/lattice_parts.hpp"
#include "resources/lattice_targets.hpp"
#include "topology/names_in_aws.hpp"

namespace pergola {
namespace {

/// A forward of VPC Lattice, or its own answer.
Object action_of(const Topology& topology, const Service& owner, const Forward& forward) {
  if (forward.fixed_response) return {{"FixedResponse", Object{{"StatusCode", *forward.fixed_response}}}};
  List groups;
  for (const Forward::Share& share : forward.shares) {
    const std::string group = target_group_id(owner, *topology.service(share.service));
    groups.emplace_back(Object{{"TargetGroupIdentifier", Attribute{group, "Id"}}, {"Weight", share.weight}});
  }
  return {{"Forward", Object{{"TargetGroups", std::move(groups)}}}};
}

std::string_view name_of(HeaderMatch::Form form) {
  switch (form) {
    case HeaderMatch::Form::exact:
      return "Exact";
    case HeaderMatch::Form::prefix:
      return "Prefix";
    case HeaderMatch::Form::contains:
      break;
  }
  return "Contains";
}

Object match_of(const LatticeRoute& route) {
  Object match;
  if (!route.method.empty()) match.set("Method", route.method);
  if (!route.path.empty()) {
    const Object path = {{route.is_prefix ? "Prefix" : "Exact", route.path}};
    match.set("PathMatch", Object{{"CaseSensitive", true}, {"Match", path}});
  }
  List headers;
  for (const HeaderMatch& header : route.headers) {
    headers.emplace_back(Object{{"Name", header.name},
                                {"CaseSensitive", true},
                                {"Match", Object{{std::string(name_of(header.form)), header.value}}}});
  }
  if (!headers.empty()) match.set("HeaderMatches", std::move(headers));
  return {{"HttpMatch", std::move(match)}};
}

void add_rules(Lowering& lowering, const Service& service, const std::vector<std::string>& awaited) {
  for (const LatticeRoute& route : service.lattice->routes) {
    lowering.add({.id = logical_id(service.name + "-" + route.name, "rule"),
                  .label = label(service.name, route.name),
                  .type = "AWS::VpcLattice::Rule",
                  .properties = {{"ServiceIdentifier", Attribute{logical_id(service.name, "service"), "Id"}},
                                 {"ListenerIdentifier", Attribute{logical_id(service.name, "listener"), "Id"}},
                                 {"Name", route.name},
                                 {"Priority", route.priority},
                                 {"Match", match_of(route)},
                                 {"Action", action_of(lowering.topology, service, route.to)}},
                  .depends_on = awaited,
                  .origin = route.span});
  }
}

/// The domain in its hosted zone, as an alias of the name that VPC Lattice gives.
void add_record(Lowering& lowering, const Service& service) {
  const std::string id = logical_id(service.name, "service");
  const Object alias = {{"HostedZoneId", Attribute{id, "DnsEntry.HostedZoneId"}},
                        {"DNSName", Attribute{id, "DnsEntry.DomainName"}},
                        {"EvaluateTargetHealth", false}};
  lowering.add({.id = logical_id(service.name, "record"),
                .label = label(service.name),
                .type = "AWS::Route53::RecordSet",
                .properties = {{"HostedZoneId", existing_value(*service.lattice->zone)},
                               {"Name", service.lattice->domain},
                               {"Type", "A"},
                               {"AliasTarget", alias}},
                .origin = service.lattice->span});
}

/// What the service and its routes forward to; the ids of what has to be there before requests do.
std::vector<std::string> add_target_groups(Lowering& lowering, const Service& service) {
  std::vector<std::string> awaited;
  for (const Service* target : forwarded_to(lowering.topology, service)) {
    std::vector<std::string> more = add_target_group(lowering, service, *target);
    std::move(more.begin(), more.end(), std::back_inserter(awaited));
  }
  return awaited;
}

}  // namespace

void add_lattice_service(Lowering& lowering, const Service& service) {
  const Topology& topology = lowering.topology;
  const std::string id = logical_id(service.name, "service");
  const std::vector<std::string> awaited = add_target_groups(lowering, service);
  Object properties = {{"Name", full_name(topology, service.name, k_lattice_name_limit)},
                       {"AuthType", auth_type(*topology.network)}};
  if (service.lattice && !service.lattice->domain.empty()) {
    properties.set("CustomDomainName", service.lattice->domain);
    properties.set("CertificateArn", existing_value(*service.lattice->certificate));
  }
  lowering.add({.id = id,
                .label = label(service.name),
                .type = "AWS::VpcLattice::Service",
                .properties = std::move(properties),
                .origin = service.span});
  const bool is_default = !service.lattice || !service.lattice->otherwise;
  const Forward own{{{service.name, 100, {}}}, {}};
  lowering.add(
      {.id = logical_id(service.name, "listener"),
       .label = label(service.name),
       .type = "AWS::VpcLattice::Listener",
       .properties = {{"ServiceIdentifier", Attribute{id, "Id"}},
                      {"Name", "https"},
                      {"Protocol", "HTTPS"},
                      {"Port", 443},
                      {"DefaultAction", action_of(topology, service, is_default ? own : *service.lattice->otherwise)}},
       .depends_on = awaited,
       .origin = service.span});
  if (service.lattice) add_rules(lowering, service, awaited);
  if (topology.network->auth == Network::Auth::iam && !service.callers.empty()) {
    add_auth_policy(lowering, logical_id(service.name, "auth-policy"), label(service.name), Attribute{id, "Arn"},
                    invoke_policy(topology, service.callers, join({Attribute{id, "Arn"}, "/*"})), service.span);
  }
  lowering.add(
      {.id = logical_id(service.name, "association"),
       .label = label(service.name),
       .type = "AWS::VpcLattice::ServiceNetworkServiceAssociation",
       .properties = {{"ServiceNetworkIdentifier", network_id(topology)}, {"ServiceIdentifier", Attribute{id, "Id"}}},
       .depends_on = {logical_id(service.name, "listener")},
       .origin = service.span});
  if (service.lattice && service.lattice->zone) add_record(lowering, service);
  lowering.graph.outputs.push_back(
      {logical_id(service.name, "lattice-url"),
       fmt::format("Address of {} in the service network; requests are signed with SigV4", service.name),
       join({"https://", Attribute{id, "DnsEntry.DomainName"}})});
}

}  // namespace pergola
