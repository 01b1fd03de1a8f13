#include "topology/decode.hpp"

#include <doctest/doctest.h>

#include "document/parse.hpp"
#include "topology/names_in_aws.hpp"

namespace pergola {
namespace {

std::optional<Topology> decode(const std::string& text, Diagnostics& out, const std::string& environment = "") {
  const auto document = parse_document(make_source("t.yaml", text), out);
  REQUIRE(document.has_value());
  return decode_topology(*document, environment, out);
}

const std::string k_head = "pergola: 1\nname: shop\n";
const std::string k_pair =
    "network: {vpc: 10.0.0.0/16}\n"
    "services:\n"
    "  web: {client: account, calls: [order]}\n"
    "  order: {lambda: {code: order}, calls: [payment]}\n"
    "  payment: {lambda: {code: payment}}\n";

}  // namespace

TEST_CASE("defaults are filled in") {
  Diagnostics out;
  const auto topology = decode(k_head + "services: {order: {lambda: {code: order}}}\n", out);
  REQUIRE(topology.has_value());
  CHECK(out.all().empty());
  const auto* function = topology->service("order")->as<LambdaFunction>();
  REQUIRE(function != nullptr);
  CHECK(function->runtime == "python3.13");
  CHECK(function->handler == "app.handler");
  CHECK(function->memory_mb == 256);
  CHECK(function->timeout_seconds == 30);
  CHECK(topology->stack == "shop");
  CHECK(topology->log_days == 30);
  CHECK(topology->tracing.with == Tracing::With::adot);
  CHECK_FALSE(topology->network.has_value());
}

TEST_CASE("edges decide who stands behind VPC Lattice and in the VPC") {
  Diagnostics out;
  const auto topology = decode(k_head + k_pair, out);
  REQUIRE(topology.has_value());
  CHECK(topology->service("order")->on_lattice);
  CHECK(topology->service("order")->in_vpc);
  CHECK(topology->service("payment")->on_lattice);
  CHECK_FALSE(topology->service("payment")->in_vpc);
  CHECK(topology->service("payment")->callers == std::vector<std::string>{"order"});
}

TEST_CASE("an environment is part of all names") {
  Diagnostics out;
  const auto topology = decode(k_head + k_pair + "environments: {dev: {region: eu-west-1}}\n", out, "dev");
  REQUIRE(topology.has_value());
  CHECK(topology->stack == "shop-dev");
  CHECK(topology->region == "eu-west-1");
  CHECK(full_name(*topology, "order") == "shop-dev-order");
}

TEST_CASE("names in filter expressions become those of the nodes") {
  Diagnostics out;
  const auto topology =
      decode(k_head + k_pair + "tracing: {groups: {slow: 'edge(\"web\", \"order\") { responsetime > 1 }'}}\n", out);
  REQUIRE(topology.has_value());
  CHECK(topology->tracing.groups.front().filter.value == "edge(\"web\", \"shop-order\") { responsetime > 1 }");
}

TEST_CASE("a circle of calls is reported once, unless it is allowed") {
  const std::string circle =
      "network: {vpc: 10.0.0.0/16}\n"
      "services:\n"
      "  a: {lambda: {code: a}, calls: [b]}\n"
      "  b: {lambda: {code: b}, calls: [c]}\n"
      "  c: {lambda: {code: c}, calls: %}\n";
  const auto with = [&](const std::string& calls) {
    std::string text = circle;
    return k_head + text.replace(text.find('%'), 1, calls);
  };
  Diagnostics out;
  CHECK_FALSE(decode(with("[a]"), out).has_value());
  REQUIRE(out.all().size() == 1);
  CHECK(out.all().front().message == "services call each other in a circle: a -> b -> c -> a");
  Diagnostics self;
  CHECK_FALSE(decode(with("[c]"), self).has_value());
  CHECK(self.all().size() == 1);
  Diagnostics allowed;
  CHECK(decode(with("{a: {allow-cycle: on}}"), allowed).has_value());
  CHECK(allowed.all().empty());
}

TEST_CASE("sampling rules stand only where traces begin") {
  Diagnostics out;
  CHECK(decode(k_head + k_pair + "tracing: {sampling: {web: 10%}}\n", out).has_value());
  CHECK(decode(k_head + k_pair + "tracing: {sampling: 10%}\n", out).has_value());
  CHECK(out.all().empty());
  CHECK_FALSE(decode(k_head + k_pair + "tracing: {sampling: {order: 10%}}\n", out).has_value());
  CHECK(out.all().back().code == "sampling-cannot-apply");
  Diagnostics none;
  CHECK_FALSE(decode(k_head + "services: {a: {lambda: {code: a}}}\ntracing: {sampling: 10%}\n", none).has_value());
  CHECK(none.all().back().code == "sampling-cannot-apply");
}

TEST_CASE("an ARN stands for the id in it where AWS asks for an id") {
  const std::string arn = "arn:aws:ec2:eu-west-1:123456789012:";
  Diagnostics out;
  const auto topology = decode(k_head + "network:\n  vpc: '" + arn + "vpc/vpc-0a1b'\n  subnets: ['" + arn +
                                   "subnet/subnet-0a1b', subnet-0c1d, 'ssm:/shop/subnet']\n  route-tables: '" + arn +
                                   "route-table/rtb-0a1b'\nservices: {order: {lambda: {code: order}}}\n",
                               out);
  REQUIRE(topology.has_value());
  CHECK(out.all().empty());
  const auto* vpc = std::get_if<ExistingVpc>(&topology->network->vpc);
  REQUIRE(vpc != nullptr);
  CHECK(vpc->id.text == "vpc-0a1b");
  REQUIRE(vpc->subnets.size() == 3);
  CHECK(vpc->subnets[0].text == "subnet-0a1b");
  CHECK(vpc->subnets[1].text == "subnet-0c1d");
  CHECK(vpc->subnets[2].text == "ssm:/shop/subnet");
  CHECK(topology->network->route_tables == std::vector<std::string>{"rtb-0a1b"});
}

}  // namespace pergola
