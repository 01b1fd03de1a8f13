#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>

#include "base/spelling.hpp"
#include "topology/cidr.hpp"
#include "topology/decode_parts.hpp"
#include "topology/existing_kinds.hpp"
#include "topology/fields.hpp"
#include "topology/zones.hpp"

namespace pergola {
namespace {

// AWS's endpoints that this language knows: services a function or task in a private subnet may need.
constexpr std::array<std::string_view, 22> k_endpoints = {
    "dynamodb", "ecr.api",        "ecr.dkr",     "ecs",    "ecs-agent", "ecs-telemetry",
    "events",   "execute-api",    "kms",         "lambda", "logs",      "monitoring",
    "s3",       "secretsmanager", "sns",         "sqs",    "ssm",       "states",
    "sts",      "sync-states",    "vpc-lattice", "xray"};

/// Letters behind the region's name, or ids of zones (use1-az4), one a subnet.
void decode_zones(ObjectReader& reader, NewVpc& vpc, Diagnostics& out) {
  const Node* node = reader.get("zones");
  if (node == nullptr) return;
  vpc.zones = reader.strings("zones");
  for (const std::string& zone : vpc.zones) {
    const bool is_letter = zone.size() == 1 && zone.front() >= 'a' && zone.front() <= 'z';
    if (is_letter || is_zone_id(zone)) continue;
    out.error("value-invalid", fmt::format("'{}' is neither the letter of a zone nor the id of one", zone), node->span,
              reader.path("zones"))
        .notes.emplace_back("expected letters such as a (of us-east-1a), or ids such as use1-az4");
  }
  for (const std::string& zone : vpc.zones) {
    if (zone_lacks_lattice(zone))
      out.error("value-invalid", fmt::format("VPC Lattice is not in the zone '{}'", zone), node->span,
                reader.path("zones"));
  }
  const bool differ = std::set<std::string>(vpc.zones.begin(), vpc.zones.end()).size() == vpc.zones.size();
  if (vpc.zones.size() < 2 || vpc.zones.size() > 6 || !differ)
    out.error("out-of-range", "a network has 2 to 6 zones, each once", node->span, reader.path("zones"));
  if (reader.has("subnets") && static_cast<std::size_t>(vpc.subnets) != vpc.zones.size())
    out.error("conflicting-keys", fmt::format("{} subnets do not go with {} zones", vpc.subnets, vpc.zones.size()),
              reader.key_span("subnets"), reader.path("subnets"))
        .notes.emplace_back("there is one subnet a zone: leave 'subnets' out");
  vpc.subnets = static_cast<int>(vpc.zones.size());
}

void decode_new_vpc(ObjectReader& reader, const Node& vpc, Network& network, Diagnostics& out) {
  NewVpc result{{vpc.text, vpc.span}};
  if (const auto subnets = reader.integer("subnets", 2, 6)) result.subnets = static_cast<int>(*subnets);
  decode_zones(reader, result, out);
  const auto cidr = parse_cidr(vpc.text);
  if (!cidr || cidr->prefix < 16 || cidr->prefix > 24) {
    out.error("cidr-invalid", fmt::format("'{}' is neither the range of a new VPC nor the id of one", vpc.text),
              vpc.span, reader.path("vpc"))
        .notes.emplace_back(
            "expected an IPv4 range from /16 to /24 such as 10.0.0.0/16, or an id such as vpc-0a1b2c3d4e5f60718");
  }
  network.vpc = result;
}

void decode_existing_vpc(ObjectReader& reader, Network& network, Diagnostics& out) {
  ExistingVpc result;
  if (const auto id = read_existing(reader, existing_kinds::k_vpc, out, "vpc")) result.id = *id;
  reader.require("subnets");
  result.subnets = read_existing_list(reader, "subnets", existing_kinds::k_subnet, out);
  if (reader.has("zones"))
    out.error("conflicting-keys", "the zones of an existing VPC are those of its subnets", reader.key_span("zones"),
              reader.path("zones"));
  (void)reader.get("zones");
  network.vpc = result;
}

/// A destination by what its ARN is of.
void read_destination(const Existing& to, AccessLogs& logs, const std::string& path, Diagnostics& out) {
  const auto take = [&](std::optional<Existing>& place, std::string_view what) {
    if (place)
      out.error("value-invalid", fmt::format("'{}' is a second {}: there is one at most", to.text, what), to.span,
                path);
    place = to;
  };
  if (to.text == "cloudwatch") {
    logs.cloudwatch = true;
  } else if (fields::is_arn(to.text, "s3")) {
    take(logs.bucket, "bucket");
  } else if (fields::is_arn(to.text, "firehose")) {
    take(logs.stream, "stream");
  } else {
    out.error("value-invalid", fmt::format("access logs cannot go to '{}'", to.text), to.span, path)
        .notes.emplace_back("expected cloudwatch, the ARN of a bucket, or the ARN of a Firehose stream");
  }
}

void decode_access_logs(ObjectReader& reader, Network& network, Diagnostics& out) {
  const Node* node = reader.get("access-logs");
  if (node == nullptr) return;
  if (node->kind != Node::Kind::mapping) {
    if (!fields::read_on_off(*node, reader.path("access-logs"), out).value_or(true)) network.access_logs.reset();
    return;
  }
  ObjectReader reader_of_logs(*node, reader.path("access-logs"), "access-logs", out);
  AccessLogs logs;
  logs.days = fields::retention_days(reader_of_logs, "retention", out).value_or(logs.days);
  if (reader_of_logs.get("to") != nullptr) {
    logs.cloudwatch = false;
    for (const Existing& to : read_existing_list(reader_of_logs, "to", "cloudwatch", out))
      read_destination(to, logs, reader_of_logs.path("to"), out);
    if (!logs.cloudwatch && reader_of_logs.has("retention"))
      out.error("conflicting-keys", "nothing is kept in CloudWatch Logs: there is nothing to retain",
                reader_of_logs.key_span("retention"), reader_of_logs.path("retention"));
  }
  network.access_logs = logs;
  reader_of_logs.finish();
}

/// A service network that exists: it keeps its own policy, and is shared by whom it belongs to.
void decode_existing_network(ObjectReader& reader, Network& network, Diagnostics& out) {
  network.existing = read_existing(reader, existing_kinds::k_network, out);
  network.share = decode_share(reader, out);
  network.associates = fields::on_off(reader, "associate", out).value_or(true);
  const Existing* existing = network.existing ? &*network.existing : nullptr;
  if (existing != nullptr && !network.share.empty())
    out.error("conflicting-keys", "a service network that exists is shared by whom it belongs to",
              reader.key_span("share"), reader.path("share"))
        .notes.emplace_back("a service of this topology is shared with 'lattice: {share: ...}'");
  if (existing == nullptr && !network.associates)
    out.error("conflicting-keys", "nothing would reach a new service network without its VPC",
              reader.key_span("associate"), reader.path("associate"));
}

void decode_endpoints(ObjectReader& reader, Network& network, Diagnostics& out) {
  const Node* node = reader.get("endpoints");
  if (node == nullptr || node->text == "auto") return;
  network.endpoints_span = node->span;
  network.all_needed_endpoints = node->text == "needed";
  if (network.all_needed_endpoints) return;
  network.endpoints.emplace();
  if (node->text == "none") return;
  for (const std::string& name : reader.strings("endpoints")) {
    if (name == "needed") {
      network.all_needed_endpoints = true;
      continue;
    }
    if (std::find(k_endpoints.begin(), k_endpoints.end(), name) != k_endpoints.end()) {
      network.endpoints->push_back(name);
      continue;
    }
    Diagnostic& problem = out.error("endpoint-unknown", fmt::format("no endpoint '{}' is known", name), node->span,
                                    reader.path("endpoints"));
    if (const auto suggestion = closest(name, {k_endpoints.begin(), k_endpoints.end()}))
      problem.suggestion = *suggestion;
    problem.notes.emplace_back("expected auto, needed, none, or a list of service names such as [needed, kms]");
  }
}

void decode_nat(ObjectReader& reader, Network& network, Diagnostics& out) {
  const auto nat = fields::choice(reader, "nat", {"off", "single", "zonal"}, out);
  if (nat == "single") network.nat = Network::Nat::single;
  if (nat == "zonal") network.nat = Network::Nat::zonal;
  if (network.nat == Network::Nat::off || std::holds_alternative<NewVpc>(network.vpc)) return;
  out.error("conflicting-keys", "an existing VPC keeps the way to the internet that it has", reader.key_span("nat"),
            reader.path("nat"))
      .notes.emplace_back("name subnets of it whose route table leads to a NAT gateway");
  network.nat = Network::Nat::off;
}

void decode_route_tables(ObjectReader& reader, Network& network, Diagnostics& out) {
  for (Existing& table : read_existing_list(reader, "route-tables", existing_kinds::k_route_table, out))
    network.route_tables.push_back(std::move(table.text));
  const Node* node = reader.get("route-tables");
  const bool is_new = std::holds_alternative<NewVpc>(network.vpc);
  if (is_new && node != nullptr)
    out.error("conflicting-keys", "a new VPC has route tables of its own: none can be named", node->span,
              reader.path("route-tables"));
}

}  // namespace

Network decode_network(const Node& node, const std::string& path, Diagnostics& out) {
  Network network;
  network.span = node.span;
  ObjectReader reader(node, path, "network", out);
  if (fields::choice(reader, "auth", {"iam", "none"}, out) == "none") network.auth = Network::Auth::none;
  if (const Node* vpc = reader.require("vpc")) {
    if (vpc->text.starts_with("vpc-") || vpc->text.starts_with("arn:") || vpc->text.starts_with("ssm:")) {
      decode_existing_vpc(reader, network, out);
    } else {
      decode_new_vpc(reader, *vpc, network, out);
    }
  } else {
    (void)reader.get("subnets");
    (void)reader.get("zones");
  }
  decode_existing_network(reader, network, out);
  decode_access_logs(reader, network, out);
  (void)reader.get("resources");  // `decode_network_resources` reads them: they are things of the topology.
  decode_endpoints(reader, network, out);
  decode_route_tables(reader, network, out);
  decode_nat(reader, network, out);
  reader.finish();
  return network;
}

}  // namespace pergola
