// Services that run in the VPC and are not made here: instances, addresses, a load balancer.
#include <algorithm>

#include <fmt/format.h>

#include "topology/cidr.hpp"
#include "topology/decode_parts.hpp"
#include "topology/fields.hpp"

namespace pergola {
namespace {

bool is_instance_id(std::string_view text) {
  return text.rfind("i-", 0) == 0 && (text.size() == 10 || text.size() == 19) &&
         text.find_first_not_of("0123456789abcdef", 2) == std::string_view::npos;
}

bool is_address(const std::string& text) { return parse_cidr(text + "/32").has_value(); }

bool is_balancer(std::string_view text) {
  return fields::is_arn(text, "elasticloadbalancing") && text.find(":loadbalancer/app/") != std::string_view::npos;
}

struct Form {
  std::string_view key;   ///< Of the ids.
  std::string_view what;  ///< One of them.
  bool (*is_id)(const std::string&);
};

Form form_of(LatticeTargets::Kind kind) {
  switch (kind) {
    case LatticeTargets::Kind::instances:
      return {"ids", "the id of an instance such as i-0123456789abcdef0",
              [](const std::string& text) { return is_instance_id(text); }};
    case LatticeTargets::Kind::addresses:
      return {"ips", "an IPv4 address", is_address};
    case LatticeTargets::Kind::balancer:
      break;
  }
  return {"arn", "the ARN of an Application Load Balancer", [](const std::string& text) { return is_balancer(text); }};
}

void decode_ids(ObjectReader& reader, LatticeTargets& targets, Diagnostics& out) {
  const Form form = form_of(targets.kind);
  const Node* node = reader.require(form.key);
  if (node == nullptr) return;
  targets.ids = reader.strings(form.key);
  const std::string path = reader.path(form.key);
  for (std::size_t i = 0; i < targets.ids.size(); ++i) {
    const Node& item = i < node->items.size() ? node->items[i] : *node;
    if (!form.is_id(targets.ids[i])) fields::report_value(item, path, form.what, out);
    if (std::count(targets.ids.begin(), targets.ids.begin() + static_cast<std::ptrdiff_t>(i), targets.ids[i]) != 0)
      out.error("value-invalid", fmt::format("'{}' stands there twice", targets.ids[i]), item.span, path);
  }
  if (targets.ids.empty() || (targets.kind == LatticeTargets::Kind::balancer && targets.ids.size() != 1))
    fields::report_value(*node, path, form.what, out);
  if (targets.ids.size() > 100)
    out.error("out-of-range", fmt::format("{} targets are more than a target group takes: 100", targets.ids.size()),
              node->span, path);
  std::sort(targets.ids.begin(), targets.ids.end());
}

/// Single statuses and ranges, as in 200-299,304.
bool is_codes(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789-,") == std::string_view::npos;
}

void decode_health(ObjectReader& parent, LatticeTargets& targets, Diagnostics& out) {
  const Node* node = parent.get("health");
  if (node == nullptr) return;
  const std::string path = parent.path("health");
  HealthCheck& health = *targets.health;
  const auto check_path = [&](const Node& written) {
    if (health.path.empty() || health.path.front() != '/' || health.path.size() > 2048 ||
        health.path.find_first_of(" \t\r\n") != std::string::npos)
      fields::report_value(written, path, "a path such as /health, or off", out);
  };
  if (node->kind == Node::Kind::mapping) {
    ObjectReader reader(*node, path, "health", out);
    health.path = reader.string("path").value_or(health.path);
    if (const Node* written = reader.get("path")) check_path(*written);
    health.codes = reader.string("codes").value_or(health.codes);
    if (!is_codes(health.codes))
      fields::report_value(*reader.get("codes"), reader.path("codes"), "statuses such as 200 or 200-299", out);
    health.interval_seconds = fields::seconds(reader, "interval", 5, 300, out).value_or(health.interval_seconds);
    health.timeout_seconds = fields::seconds(reader, "timeout", 1, 120, out).value_or(health.timeout_seconds);
    health.healthy = static_cast<int>(reader.integer("healthy", 2, 10).value_or(health.healthy));
    health.unhealthy = static_cast<int>(reader.integer("unhealthy", 2, 10).value_or(health.unhealthy));
    if (health.timeout_seconds > health.interval_seconds)
      out.error("out-of-range", "a health check takes no longer than the time between two", node->span, path);
    reader.finish();
  } else if (node->text == "off" || node->text == "false") {
    targets.health.reset();
  } else {
    health.path = parent.string("health").value_or("/");
    check_path(*node);
  }
}

}  // namespace

LatticeTargets decode_targets(const Node& node, const std::string& path, LatticeTargets::Kind kind,
                              std::string_view name, Diagnostics& out) {
  LatticeTargets targets;
  targets.kind = kind;
  ObjectReader reader(node, path, fmt::format("targets of service '{}'", name), out);
  if (!reader.is_mapping()) return targets;
  decode_ids(reader, targets, out);
  targets.vpc = read_existing(reader, "vpc", "the id of a VPC", out);
  targets.https = fields::choice(reader, "protocol", {"http", "https"}, out) == "https";
  targets.port = static_cast<int>(reader.integer("port", 1, 65535).value_or(targets.https ? 443 : 80));
  if (kind == LatticeTargets::Kind::balancer) {
    targets.health.reset();
  } else {
    const auto version = fields::choice(reader, "version", {"http1", "http2", "grpc"}, out);
    if (version == "http2") targets.version = "HTTP2";
    if (version == "grpc") targets.version = "GRPC";
    decode_health(reader, targets, out);
  }
  targets.traced_as = reader.string("traced-as").value_or("");
  if (const Node* traced = reader.get("traced-as");
      traced != nullptr && (targets.traced_as.empty() || targets.traced_as.size() > 64))
    out.error("name-too-long", "a service's name in X-Ray has 1 to 64 characters", traced->span,
              reader.path("traced-as"));
  reader.finish();
  return targets;
}

}  // namespace pergola
