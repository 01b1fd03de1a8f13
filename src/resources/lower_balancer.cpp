// The load balancer: who reaches it, what it answers to, and where requests go.
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "resources/existing_values.hpp"
#include "resources/invocation.hpp"
#include "resources/lowering.hpp"
#include "resources/security_group.hpp"
#include "topology/cidr.hpp"

namespace pergola {
namespace {

constexpr std::string_view k_balancer = "LoadBalancer";
constexpr std::string_view k_http = "HttpListener";
constexpr std::string_view k_https = "HttpsListener";
// TLS 1.2 and 1.3 with forward secrecy (Elastic Load Balancing, "SSL policies for your Application Load Balancer").
constexpr std::string_view k_tls_policy = "ELBSecurityPolicy-TLS13-1-2-2021-06";

Object fixed_response(int status, std::string_view text) {
  return Object{{"Type", "fixed-response"},
                {"FixedResponseConfig",
                 Object{{"StatusCode", std::to_string(status)}, {"ContentType", "text/plain"}, {"MessageBody", text}}}};
}

std::vector<std::string> allowed_ranges(const Topology& topology, const LoadBalancer& balancer) {
  if (!balancer.from.empty()) return balancer.from;
  if (balancer.is_public) return {"0.0.0.0/0"};
  if (const auto* vpc = std::get_if<NewVpc>(&topology.network->vpc)) return {vpc->cidr.value};
  return {"10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"};
}

bool is_behind_cloudfront(const Topology& topology) {
  return topology.cloudfront && topology.cloudfront->to == CloudFront::To::load_balancer;
}

/// Addresses that CloudFront sends requests to origins from: AWS keeps them in a list, whose id differs by region
/// (CloudFront developer guide, "Locations and IP address ranges of CloudFront edge servers").
Value cloudfront_list(Lowering& lowering) {
  lowering.graph.parameters.push_back(
      {.name = "CloudFrontPrefixList",
       .description = "Id of the prefix list com.amazonaws.global.cloudfront.origin-facing in your region (pl-…)",
       .default_value = std::nullopt,
       .pattern = "^pl-[0-9a-f]{8,17}$"});
  return ParameterRef{"CloudFrontPrefixList"};
}

void add_ingress(List& ingress, const Topology& topology, const LoadBalancer& balancer, bool has_http) {
  const bool has_https = !balancer.certificate.empty();
  for (const std::string& range : allowed_ranges(topology, balancer)) {
    // Descriptions name the rule in Terraform, where a slash begins another name.
    std::string from = range == "0.0.0.0/0" ? "everywhere" : range;
    std::replace(from.begin(), from.end(), '/', '-');
    const auto add = [&](const std::string& description, int port) {
      ingress.emplace_back(range.starts_with("pl-") ? tcp_from_list(description, port, range)
                                                    : tcp_range(description, port, range));
    };
    if (has_https) add("HTTPS from " + from, 443);
    if (has_http) add("HTTP from " + from, 80);
  }
}

void add_group(Lowering& lowering, const LoadBalancer& balancer) {
  const Topology& topology = lowering.topology;
  List ingress;
  if (is_behind_cloudfront(topology) && balancer.from.empty()) {
    ingress.emplace_back(tcp_from_list("HTTPS from CloudFront", 443, cloudfront_list(lowering)));
  } else {
    add_ingress(ingress, topology, balancer, !is_behind_cloudfront(topology));
  }
  std::map<int, std::string_view> ports;
  for (const Service& service : topology.services) {
    const auto* container = service.as<Container>();
    if (container != nullptr && !service.balancer_routes.empty()) ports.emplace(container->port, service.name);
  }
  const auto* vpc = std::get_if<NewVpc>(&topology.network->vpc);
  List egress;
  for (const auto& [port, name] : ports)
    egress.emplace_back(
        tcp_range(fmt::format("To tasks at port {}", port), port, vpc != nullptr ? vpc->cidr.value : "0.0.0.0/0"));
  if (egress.empty()) egress = nothing_leaves();
  add_security_group(lowering, ids::k_balancer_security_group, "balancer", "Who may send requests to the load balancer",
                     std::move(ingress), std::move(egress));
}

List balancer_subnets(const Topology& topology, const LoadBalancer& balancer) {
  if (!balancer.subnets.empty()) {
    List ids;
    for (const std::string& subnet : balancer.subnets) ids.push_back(existing_value({subnet, {}}));
    return ids;
  }
  return balancer.is_public ? public_subnet_ids(topology) : subnet_ids(topology);
}

Object attribute(std::string_view key, std::string value) { return Object{{"Key", key}, {"Value", std::move(value)}}; }

void add_balancer(Lowering& lowering, const LoadBalancer& balancer) {
  const Topology& topology = lowering.topology;
  List attributes = {attribute("idle_timeout.timeout_seconds", std::to_string(balancer.idle_timeout_seconds)),
                     attribute("routing.http.drop_invalid_header_fields.enabled", "true")};
  if (!balancer.log_bucket.empty()) {
    attributes.emplace_back(attribute("access_logs.s3.enabled", "true"));
    attributes.emplace_back(attribute("access_logs.s3.bucket", balancer.log_bucket));
    if (!balancer.log_prefix.empty()) attributes.emplace_back(attribute("access_logs.s3.prefix", balancer.log_prefix));
  }
  std::vector<std::string> depends_on;
  if (balancer.is_public && std::holds_alternative<NewVpc>(topology.network->vpc))
    depends_on.emplace_back("InternetRoute");
  lowering.add(
      {.id = std::string(k_balancer),
       .label = "main",
       .type = "AWS::ElasticLoadBalancingV2::LoadBalancer",
       .properties = {{"Name", stack_name(topology, k_balancer_name_limit)},
                      {"Type", "application"},
                      {"Scheme", balancer.is_public ? "internet-facing" : "internal"},
                      {"IpAddressType", "ipv4"},
                      {"SecurityGroups", List{Attribute{std::string(ids::k_balancer_security_group), "GroupId"}}},
                      {"Subnets", balancer_subnets(topology, balancer)},
                      {"LoadBalancerAttributes", std::move(attributes)}},
       .depends_on = std::move(depends_on),
       .origin = balancer.span});
  const std::string_view scheme = balancer.certificate.empty() ? "http://" : "https://";
  lowering.graph.outputs.push_back({"LoadBalancerUrl", "Address of the load balancer",
                                    join({scheme, Attribute{std::string(k_balancer), "DNSName"}})});
}

void add_listeners(Lowering& lowering, const LoadBalancer& balancer) {
  const Object nothing_here = fixed_response(404, "Not found");
  const auto add = [&](std::string_view id, std::string_view name, Object properties) {
    properties.set("LoadBalancerArn", Ref{std::string(k_balancer)});
    lowering.add({.id = std::string(id),
                  .label = std::string(name),
                  .type = "AWS::ElasticLoadBalancingV2::Listener",
                  .properties = std::move(properties),
                  .origin = balancer.span});
  };
  if (!balancer.certificate.empty()) {
    add(k_https, "https",
        {{"Port", 443},
         {"Protocol", "HTTPS"},
         {"SslPolicy", k_tls_policy},
         {"Certificates", List{Object{{"CertificateArn", existing_value({balancer.certificate, balancer.span})}}}},
         {"DefaultActions", List{nothing_here}}});
  }
  if (is_behind_cloudfront(lowering.topology)) return;
  const Object redirect = {
      {"Type", "redirect"},
      {"RedirectConfig", Object{{"Protocol", "HTTPS"}, {"Port", "443"}, {"StatusCode", "HTTP_301"}}}};
  add(k_http, "http",
      {{"Port", 80},
       {"Protocol", "HTTP"},
       {"DefaultActions", List{balancer.certificate.empty() ? nothing_here : redirect}}});
}

std::string target_group_name(const Topology& topology, const Service& service) {
  return full_name(topology, service.name, k_balancer_name_limit);
}

void add_container_group(Lowering& lowering, const Service& service, const Container& container) {
  lowering.add(
      {.id = logical_id(service.name, "balancer-target-group"),
       .label = label(service.name),
       .type = "AWS::ElasticLoadBalancingV2::TargetGroup",
       .properties = {{"Name", target_group_name(lowering.topology, service)},
                      {"TargetType", "ip"},
                      {"VpcId", vpc_id(lowering.topology)},
                      {"Port", container.port},
                      {"Protocol", "HTTP"},
                      {"HealthCheckPath", container.health},
                      {"HealthCheckIntervalSeconds", 15},
                      {"HealthCheckTimeoutSeconds", 5},
                      {"HealthyThresholdCount", 2},
                      {"UnhealthyThresholdCount", 3},
                      {"Matcher", Object{{"HttpCode", "200"}}},
                      {"TargetGroupAttributes", List{attribute("deregistration_delay.timeout_seconds", "30")}}},
       .origin = service.span});
}

void add_function_group(Lowering& lowering, const Service& service) {
  const std::string group = logical_id(service.name, "balancer-target-group");
  const std::string permission = logical_id(service.name, "balancer-permission");
  // The group's own ARN would close a circle: its target needs the permission.
  lowering.add(
      {.id = permission,
       .label = label(service.name, "balancer"),
       .type = "AWS::Lambda::Permission",
       .properties = {{"FunctionName", invoked_name(service)},
                      {"Action", "lambda:InvokeFunction"},
                      {"Principal", "elasticloadbalancing.amazonaws.com"},
                      {"SourceArn", own_arn("elasticloadbalancing",
                                            "targetgroup/" + target_group_name(lowering.topology, service) + "/*")}},
       .origin = service.span});
  lowering.add({.id = group,
                .label = label(service.name),
                .type = "AWS::ElasticLoadBalancingV2::TargetGroup",
                .properties = {{"Name", target_group_name(lowering.topology, service)},
                               {"TargetType", "lambda"},
                               {"Targets", List{Object{{"Id", invoked_arn(service)}}}}},
                .depends_on = {permission},
                .origin = service.span});
}

/// `route-shop-any` of `/shop/*`: what tells it from the service's other routes.
std::string route_name(const BalancerRoute& route) {
  std::string text = route.path;
  if (!route.host.empty()) text += "-" + route.host;
  for (const std::string& method : route.methods) text += "-" + method;
  std::string name = "route";
  bool in_word = false;
  for (const char c : text) {
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    const bool is_word = (lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9');
    if (c == '*' || c == '?') {
      name += c == '*' ? "-any" : "-one";
      in_word = false;
      continue;
    }
    if (!is_word) {
      in_word = false;
      continue;
    }
    if (!in_word) name += '-';
    name += lower;
    in_word = true;
  }
  return name;
}

List conditions_of(const BalancerRoute& route) {
  List conditions;
  if (!route.host.empty())
    conditions.emplace_back(
        Object{{"Field", "host-header"}, {"HostHeaderConfig", Object{{"Values", List{route.host}}}}});
  if (!route.methods.empty())
    conditions.emplace_back(
        Object{{"Field", "http-request-method"},
               {"HttpRequestMethodConfig", Object{{"Values", List(route.methods.begin(), route.methods.end())}}}});
  if (conditions.empty() || route.path != "/*")
    conditions.emplace_back(
        Object{{"Field", "path-pattern"}, {"PathPatternConfig", Object{{"Values", List{route.path}}}}});
  return conditions;
}

void add_rules(Lowering& lowering, const Service& service, const LoadBalancer& balancer) {
  for (const BalancerRoute& route : service.balancer_routes) {
    const std::string part = route_name(route);
    lowering.add({.id = logical_id(service.name, part),
                  .label = label(service.name, part),
                  .type = "AWS::ElasticLoadBalancingV2::ListenerRule",
                  .properties = {{"ListenerArn", Ref{std::string(balancer.certificate.empty() ? k_http : k_https)}},
                                 {"Priority", *route.priority},
                                 {"Conditions", conditions_of(route)},
                                 {"Actions", List{Object{{"Type", "forward"},
                                                         {"TargetGroupArn",
                                                          Ref{logical_id(service.name, "balancer-target-group")}}}}}},
                  .origin = route.span});
  }
}

}  // namespace

std::vector<std::string> balancer_rule_ids(const Service& service) {
  std::vector<std::string> ids;
  for (const BalancerRoute& route : service.balancer_routes) ids.push_back(logical_id(service.name, route_name(route)));
  return ids;
}

void lower_balancer(Lowering& lowering) {
  const Topology& topology = lowering.topology;
  if (!topology.load_balancer) return;
  const LoadBalancer& balancer = *topology.load_balancer;
  add_group(lowering, balancer);
  add_balancer(lowering, balancer);
  add_listeners(lowering, balancer);
  for (const Service& service : topology.services) {
    if (service.balancer_routes.empty()) continue;
    if (const auto* container = service.as<Container>()) {
      add_container_group(lowering, service, *container);
    } else {
      add_function_group(lowering, service);
    }
    add_rules(lowering, service, balancer);
  }
}

}  // namespace pergola
