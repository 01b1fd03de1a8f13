#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/spelling.hpp"
#include "topology/cidr.hpp"
#include "topology/decode_parts.hpp"
#include "topology/fields.hpp"

namespace pergola {
namespace {

// AWS's endpoints that this language knows: services a function or task in a private subnet may need.
constexpr std::array<std::string_view, 20> k_endpoints = {
    "dynamodb", "ecr.api", "ecr.dkr", "ecs",        "ecs-agent", "ecs-telemetry",  "events", "execute-api",
    "kms",      "lambda",  "logs",    "monitoring", "s3",        "secretsmanager", "sns",    "sqs",
    "ssm",      "states",  "sts",     "xray"};

void decode_new_vpc(ObjectReader& reader, const Node& vpc, Network& network, Diagnostics& out) {
  NewVpc result{{vpc.text, vpc.span}};
  if (const auto subnets = reader.integer("subnets", 2, 6)) result.subnets = static_cast<int>(*subnets);
  const auto cidr = parse_cidr(vpc.text);
  if (!cidr || cidr->prefix < 16 || cidr->prefix > 24) {
    out.error("cidr-invalid", fmt::format("'{}' is neither the range of a new VPC nor the id of one", vpc.text),
              vpc.span, reader.path("vpc"))
        .notes.emplace_back(
            "expected an IPv4 range from /16 to /24 such as 10.0.0.0/16, or an id such as vpc-0a1b2c3d4e5f60718");
  }
  network.vpc = result;
}

void decode_existing_vpc(ObjectReader& reader, const Node& vpc, Network& network, Diagnostics& out) {
  ExistingVpc result{{vpc.text, vpc.span}, {}};
  if (const Node* subnets = reader.require("subnets")) {
    result.subnets = reader.strings("subnets");
    for (const std::string& subnet : result.subnets) {
      if (subnet.rfind("subnet-", 0) != 0 && !is_stored_text(subnet))
        out.error("value-invalid", fmt::format("'{}' is not the id of a subnet", subnet), subnets->span,
                  reader.path("subnets"));
    }
  }
  network.vpc = result;
}

void decode_access_logs(ObjectReader& reader, Network& network, Diagnostics& out) {
  const Node* node = reader.get("access-logs");
  if (node == nullptr) return;
  if (node->kind != Node::Kind::mapping) {
    network.access_logs = fields::read_on_off(*node, reader.path("access-logs"), out).value_or(true);
    return;
  }
  ObjectReader logs(*node, reader.path("access-logs"), "access-logs", out);
  network.access_log_days = fields::retention_days(logs, "retention", out).value_or(network.access_log_days);
  logs.finish();
}

void decode_endpoints(ObjectReader& reader, Network& network, Diagnostics& out) {
  const Node* node = reader.get("endpoints");
  if (node == nullptr || node->text == "auto") return;
  network.all_needed_endpoints = node->text == "needed";
  if (network.all_needed_endpoints) return;
  network.endpoints.emplace();
  if (node->text == "none") return;
  for (const std::string& name : reader.strings("endpoints")) {
    if (std::find(k_endpoints.begin(), k_endpoints.end(), name) != k_endpoints.end()) {
      network.endpoints->push_back(name);
      continue;
    }
    Diagnostic& problem = out.error("endpoint-unknown", fmt::format("no endpoint '{}' is known", name), node->span,
                                    reader.path("endpoints"));
    if (const auto suggestion = closest(name, {k_endpoints.begin(), k_endpoints.end()}))
      problem.suggestion = *suggestion;
    problem.notes.emplace_back("expected auto, needed, none, or a list of service names such as [xray, logs]");
  }
}

void decode_route_tables(ObjectReader& reader, Network& network, Diagnostics& out) {
  network.route_tables = reader.strings("route-tables");
  const Node* node = reader.get("route-tables");
  for (const std::string& id : network.route_tables) {
    if (id.rfind("rtb-", 0) != 0 && !is_stored_text(id))
      out.error("value-invalid", fmt::format("'{}' is not the id of a route table", id), node->span,
                reader.path("route-tables"));
  }
  const bool is_new = std::holds_alternative<NewVpc>(network.vpc);
  if (is_new && node != nullptr)
    out.error("conflicting-keys", "a new VPC has route tables of its own: none can be named", node->span,
              reader.path("route-tables"));
  if (!is_new && node == nullptr && network.all_needed_endpoints) {
    out.error("missing-key", "the gateway endpoints that are needed need the route tables that lead to them",
              reader.get("endpoints")->span, reader.path("route-tables"))
        .notes.emplace_back("add 'route-tables: [rtb-…]', those of the subnets");
  }
  if (is_new || node != nullptr || !network.endpoints) return;
  for (const std::string& name : *network.endpoints) {
    if (name != "s3" && name != "dynamodb") continue;
    out.error("missing-key", fmt::format("the gateway endpoint of '{}' needs the route tables that lead to it", name),
              reader.get("endpoints")->span, reader.path("route-tables"))
        .notes.emplace_back("add 'route-tables: [rtb-…]', those of the subnets");
    return;
  }
}

}  // namespace

Network decode_network(const Node& node, const std::string& path, Diagnostics& out) {
  Network network;
  network.span = node.span;
  ObjectReader reader(node, path, "network", out);
  if (fields::choice(reader, "auth", {"iam", "none"}, out) == "none") network.auth = Network::Auth::none;
  if (const Node* vpc = reader.require("vpc")) {
    if (vpc->text.rfind("vpc-", 0) == 0 || is_stored_text(vpc->text)) {
      decode_existing_vpc(reader, *vpc, network, out);
    } else {
      decode_new_vpc(reader, *vpc, network, out);
    }
  } else {
    (void)reader.get("subnets");
  }
  decode_access_logs(reader, network, out);
  decode_endpoints(reader, network, out);
  decode_route_tables(reader, network, out);
  reader.finish();
  return network;
}

}  // namespace pergola
