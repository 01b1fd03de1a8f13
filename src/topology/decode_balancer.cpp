#include <algorithm>

#include <fmt/format.h>

#include "topology/cidr.hpp"
#include "topology/decode_parts.hpp"
#include "topology/existing_kinds.hpp"
#include "topology/fields.hpp"

namespace pergola {
namespace {

// Elastic Load Balancing, "Listener rules": what paths and hosts may hold, and how long they may be.
constexpr std::string_view k_pattern_characters =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.$/~\"'@:+*?&=%";
constexpr std::size_t k_longest_pattern = 128;

void check_path(const std::string& text, const Node& node, const std::string& path, Diagnostics& out) {
  if (!text.empty() && text.front() == '/' && text.size() <= k_longest_pattern &&
      text.find_first_not_of(k_pattern_characters) == std::string::npos)
    return;
  fields::report_value(node, path, "a path such as /orders/*", out);
}

BalancerRoute decode_route(const Node& node, const std::string& path, Diagnostics& out) {
  BalancerRoute route;
  route.span = node.span;
  if (node.kind != Node::Kind::mapping) {
    route.path = read_string(node, path, out).value_or(route.path);
    check_path(route.path, node, path, out);
    return route;
  }
  ObjectReader reader(node, path, "the route", out);
  if (const auto text = reader.string("path")) {
    route.path = *text;
    check_path(route.path, *reader.get("path"), reader.path("path"), out);
  }
  if (const auto host = reader.string("host")) {
    route.host = *host;
    if (host->empty() || host->size() > k_longest_pattern ||
        host->find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-.*?") != std::string::npos)
      fields::report_value(*reader.get("host"), reader.path("host"), "a host such as shop.example.com", out);
  }
  route.methods = reader.strings("methods");
  std::sort(route.methods.begin(), route.methods.end());
  for (const std::string& method : route.methods) {
    if (!method.empty() && method.size() <= 40 &&
        method.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ-_") == std::string::npos)
      continue;
    out.error("value-invalid", fmt::format("'{}' is not a method such as GET", method), reader.get("methods")->span,
              reader.path("methods"));
    break;
  }
  if (const auto priority = reader.integer("priority", 1, 50'000)) route.priority = static_cast<int>(*priority);
  reader.finish();
  return route;
}

void decode_logs(ObjectReader& reader, LoadBalancer& balancer, Diagnostics& out) {
  const Node* node = reader.get("access-logs");
  if (node == nullptr) return;
  if (node->kind != Node::Kind::mapping) {
    balancer.log_bucket = read_string(*node, reader.path("access-logs"), out).value_or("");
  } else {
    ObjectReader logs(*node, reader.path("access-logs"), "access-logs", out);
    logs.require("bucket");
    balancer.log_bucket = logs.string("bucket").value_or("");
    balancer.log_prefix = logs.string("prefix").value_or("");
    logs.finish();
  }
  const std::string& bucket = balancer.log_bucket;
  if (bucket.size() < 3 || bucket.size() > 63 ||
      bucket.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-.") != std::string::npos)
    fields::report_value(*node, reader.path("access-logs"), "the name of a bucket that exists", out);
}

}  // namespace

std::vector<BalancerRoute> decode_balancer_routes(const Node& node, const std::string& path, Diagnostics& out) {
  if (node.kind != Node::Kind::sequence) return {decode_route(node, path, out)};
  std::vector<BalancerRoute> routes;
  for (std::size_t i = 0; i < node.items.size(); ++i)
    routes.push_back(decode_route(node.items[i], item_path(path, i), out));
  return routes;
}

LoadBalancer decode_balancer(const Node& node, const std::string& path, Diagnostics& out) {
  LoadBalancer balancer;
  balancer.span = node.span;
  ObjectReader reader(node, path, "load-balancer", out);
  if (!reader.is_mapping()) return balancer;
  balancer.is_public = fields::on_off(reader, "public", out).value_or(false);
  if (const auto certificate = reader.string("certificate")) {
    balancer.certificate = *certificate;
    if (!fields::is_arn(*certificate, "acm") && !is_stored_text(*certificate))
      out.error("arn-invalid", fmt::format("'{}' is not the ARN of a certificate of ACM", *certificate),
                reader.get("certificate")->span, reader.path("certificate"));
  }
  balancer.from = reader.strings("from");
  for (const std::string& range : balancer.from) {
    if (!parse_cidr(range) && !range.starts_with("pl-"))
      out.error("cidr-invalid", fmt::format("'{}' is not an IPv4 range", range), reader.get("from")->span,
                reader.path("from"))
          .notes.emplace_back("expected ranges such as 203.0.113.0/24, or ids of prefix lists");
  }
  for (Existing& subnet : read_existing_list(reader, "subnets", existing_kinds::k_subnet, out))
    balancer.subnets.push_back(std::move(subnet.text));
  balancer.idle_timeout_seconds =
      fields::seconds(reader, "idle-timeout", 1, 4000, out).value_or(balancer.idle_timeout_seconds);
  decode_logs(reader, balancer, out);
  reader.finish();
  return balancer;
}

}  // namespace pergola
