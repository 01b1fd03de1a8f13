// Amazon API Gateway: the API of a system, and the functions that answer its routes.
#include <functional>
#include <map>

#include <fmt/format.h>

#include "resources/api_cors.hpp"
#include "resources/api_names.hpp"
#include "resources/fingerprint.hpp"
#include "resources/invocation.hpp"
#include "resources/log_group.hpp"
#include "resources/lowering.hpp"
#include "resources/policy.hpp"

namespace pergola {
namespace {

constexpr std::string_view k_api = ids::k_api;
constexpr std::string_view k_log_group = "ApiAccessLogGroup";
constexpr std::string_view k_log_role = "ApiLogRole";
constexpr std::string_view k_account = "ApiAccount";

/// Calls visit(service, route) for each route, in the order of their names in the API.
void for_each_route(const Topology& topology, const std::function<void(const Service&, const Route&)>& visit) {
  std::map<std::string, std::pair<const Service*, const Route*>> routes;
  for (const Service& service : topology.services) {
    for (const Route& route : service.routes) routes.emplace(api_id(route), std::pair(&service, &route));
  }
  for (const auto& [id, route] : routes) visit(*route.first, *route.second);
}

/// Browsers do not sign the requests by which they ask what they may send.
std::string_view authorization(const Api& api, const Route& route) {
  const bool is_preflight = route.method == "OPTIONS" && !api.cors.empty();
  return api.auth == Api::Auth::iam && !is_preflight ? "AWS_IAM" : "NONE";
}

/// The fields of a request that are worth a line (API Gateway developer guide, "$context variables").
std::string log_format(const Api& api) {
  std::vector<std::pair<std::string_view, std::string_view>> fields = {
      {"requestId", "$context.requestId"},    {"time", "$context.requestTimeEpoch"},
      {"caller", "$context.identity.caller"}, {"sourceIp", "$context.identity.sourceIp"},
      {"method", "$context.httpMethod"},      {"path", "$context.path"},
      {"status", "$context.status"},          {"latency", "$context.responseLatency"},
      {"bytes", "$context.responseLength"}};
  if (api.type == Api::Type::rest) {
    fields.emplace_back("resource", "$context.resourcePath");
    fields.emplace_back("trace", "$context.xrayTraceId");
  } else {
    fields.emplace_back("route", "$context.routeKey");
  }
  std::string text;
  for (const auto& [name, value] : fields)
    text += fmt::format("{}\"{}\":\"{}\"", text.empty() ? "{" : ",", name, value);
  return text + "}";
}

std::string log_group_name(const Topology& topology) { return "/aws/vendedlogs/apigateway/" + topology.stack; }

/// API Gateway takes the ARN of a log group without `:*`.
Object access_log_settings(const Topology& topology) {
  return Object{{"DestinationArn", own_arn("logs", join({"log-group:", Ref{std::string(k_log_group)}}))},
                {"Format", log_format(topology.api)}};
}

/// REST APIs write logs with the role that is set for the account and region (API Gateway developer guide, "Set up
/// CloudWatch logging for REST APIs"). It is checked for the permissions of AWS's own policy.
void add_log_role(Lowering& lowering) {
  lowering.add({.id = std::string(k_log_role),
                .label = "api_log_role",
                .type = "AWS::IAM::Role",
                .properties = {{"RoleName", full_name(lowering.topology, "api-logs")},
                               {"AssumeRolePolicyDocument", trust_policy("apigateway.amazonaws.com")},
                               {"ManagedPolicyArns",
                                List{join({"arn:", Pseudo::partition,
                                           ":iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs"})}}},
                .origin = lowering.topology.api.span});
  lowering.add({.id = std::string(k_account),
                .label = "main",
                .type = "AWS::ApiGateway::Account",
                .properties = {{"CloudWatchRoleArn", Attribute{std::string(k_log_role), "Arn"}}},
                .origin = lowering.topology.api.span});
}

void add_permission(Lowering& lowering, const Service& service, const Route& route) {
  const Topology& topology = lowering.topology;
  lowering.add({.id = "Api" + api_id(route) + "Permission",
                .label = "api_" + api_label(route),
                .type = "AWS::Lambda::Permission",
                .properties = {{"FunctionName", invoked_name(service)},
                               {"Action", "lambda:InvokeFunction"},
                               {"Principal", "apigateway.amazonaws.com"},
                               {"SourceArn", own_arn("execute-api", join({Ref{std::string(k_api)}, "/",
                                                                          arn_path(topology.api, route)}))}},
                .origin = route.span});
}

/// The resource of a path, and those above it. What is returned refers to it.
Value add_path(Lowering& lowering, std::string_view path, const Span& origin, List& content) {
  if (path.empty()) return Attribute{std::string(k_api), "RootResourceId"};
  std::string id = "Api" + path_id(path) + "Resource";
  if (lowering.graph.find(id) != nullptr) return Ref{std::move(id)};
  const std::size_t slash = path.rfind('/');
  Value parent = add_path(lowering, path.substr(0, slash), origin, content);
  Object properties = {
      {"RestApiId", Ref{std::string(k_api)}}, {"ParentId", std::move(parent)}, {"PathPart", path.substr(slash + 1)}};
  content.emplace_back(properties);
  lowering.add({.id = id,
                .label = path_label(path),
                .type = "AWS::ApiGateway::Resource",
                .properties = std::move(properties),
                .origin = origin});
  return Ref{std::move(id)};
}

Value integration_uri(const Service& service) {
  return join({"arn:", Pseudo::partition, ":apigateway:", Pseudo::region, ":lambda:path/2015-03-31/functions/",
               invoked_arn(service), "/invocations"});
}

std::string add_method(Lowering& lowering, const Service& service, const Route& route, List& content) {
  std::string id = "Api" + api_id(route) + "Method";
  const std::string_view path = route.path == "/" ? std::string_view() : std::string_view(route.path);
  Object properties = {
      {"RestApiId", Ref{std::string(k_api)}},
      {"ResourceId", add_path(lowering, path, route.span, content)},
      {"HttpMethod", route.method},
      {"AuthorizationType", authorization(lowering.topology.api, route)},
      {"Integration",
       Object{{"Type", "AWS_PROXY"}, {"IntegrationHttpMethod", "POST"}, {"Uri", integration_uri(service)}}}};
  content.emplace_back(properties);
  lowering.add({.id = id,
                .label = api_label(route),
                .type = "AWS::ApiGateway::Method",
                .properties = std::move(properties),
                .origin = route.span});
  return id;
}

List method_settings(const Api& api) {
  if (!api.metrics && !api.rate) return {};
  Object settings = {{"ResourcePath", "/*"}, {"HttpMethod", "*"}, {"MetricsEnabled", api.metrics}};
  if (api.rate) {
    settings.set("ThrottlingRateLimit", *api.rate);
    settings.set("ThrottlingBurstLimit", api.burst);
  }
  return {std::move(settings)};
}

void add_rest_stage(Lowering& lowering, const std::string& deployment) {
  const Topology& topology = lowering.topology;
  Object properties = {{"RestApiId", Ref{std::string(k_api)}},
                       {"StageName", topology.api.stage},
                       {"DeploymentId", Ref{deployment}},
                       {"TracingEnabled", is_api_traced(topology)}};
  std::vector<std::string> after;
  if (topology.api.access_logs) {
    properties.set("AccessLogSetting", access_log_settings(topology));
    if (topology.api.sets_log_role) after.emplace_back(k_account);
  }
  if (List settings = method_settings(topology.api); !settings.empty())
    properties.set("MethodSettings", std::move(settings));
  lowering.add({.id = "ApiStage",
                .label = "main",
                .type = "AWS::ApiGateway::Stage",
                .properties = std::move(properties),
                .depends_on = std::move(after),
                .origin = topology.api.span});
}

void lower_rest(Lowering& lowering) {
  const Topology& topology = lowering.topology;
  lowering.add(
      {.id = std::string(k_api),
       .label = "main",
       .type = "AWS::ApiGateway::RestApi",
       .properties = {{"Name", topology.stack}, {"EndpointConfiguration", Object{{"Types", List{"REGIONAL"}}}}},
       .origin = topology.api.span});
  List content;
  std::vector<std::string> methods;
  for_each_route(topology, [&](const Service& service, const Route& route) {
    methods.push_back(add_method(lowering, service, route, content));
  });
  add_rest_cors(lowering, methods, content);
  const std::string digest = fingerprint(content);
  const std::string deployment = "ApiDeployment" + digest;
  lowering.add({.id = deployment,
                .label = "main",
                .type = "AWS::ApiGateway::Deployment",
                .properties = {{"RestApiId", Ref{std::string(k_api)}}, {"Description", "digest " + digest}},
                .depends_on = std::move(methods),
                .origin = topology.api.span});
  add_rest_stage(lowering, deployment);
}

void add_http_stage(Lowering& lowering) {
  const Topology& topology = lowering.topology;
  Object properties = {{"ApiId", Ref{std::string(k_api)}}, {"StageName", topology.api.stage}, {"AutoDeploy", true}};
  if (topology.api.access_logs) properties.set("AccessLogSettings", access_log_settings(topology));
  Object settings;
  if (topology.api.metrics) settings.set("DetailedMetricsEnabled", true);
  if (topology.api.rate) {
    settings.set("ThrottlingRateLimit", *topology.api.rate);
    settings.set("ThrottlingBurstLimit", topology.api.burst);
  }
  if (!settings.empty()) properties.set("DefaultRouteSettings", std::move(settings));
  lowering.add({.id = "ApiStage",
                .label = "main",
                .type = "AWS::ApiGatewayV2::Stage",
                .properties = std::move(properties),
                .origin = topology.api.span});
}

void add_http_route(Lowering& lowering, const Service& service, const Route& route) {
  lowering.add({.id = "Api" + api_id(route) + "Route",
                .label = api_label(route),
                .type = "AWS::ApiGatewayV2::Route",
                .properties = {{"ApiId", Ref{std::string(k_api)}},
                               {"RouteKey", route.method + " " + route.path},
                               {"AuthorizationType", authorization(lowering.topology.api, route)},
                               {"Target", join({"integrations/", Ref{logical_id(service.name, "api-integration")}})}},
                .origin = route.span});
}

/// A route of all methods takes the preflight requests too, which browsers do not sign (API Gateway developer guide,
/// "Configure CORS for HTTP APIs").
bool lacks_preflight(const Topology& topology, const Route& route) {
  if (topology.api.cors.empty() || topology.api.auth == Api::Auth::none || route.method != "ANY") return false;
  bool has_own = false;
  for_each_route(topology, [&](const Service&, const Route& other) {
    if (other.method == "OPTIONS" && other.path == route.path) has_own = true;
  });
  return !has_own;
}

void lower_http(Lowering& lowering) {
  const Topology& topology = lowering.topology;
  Object properties = {{"Name", topology.stack}, {"ProtocolType", "HTTP"}};
  if (!topology.api.cors.empty()) {
    properties.set("CorsConfiguration",
                   Object{{"AllowOrigins", List(topology.api.cors.begin(), topology.api.cors.end())},
                          {"AllowMethods", List{"*"}},
                          {"AllowHeaders", List(std::begin(k_cors_headers), std::end(k_cors_headers))},
                          {"MaxAge", 3600}});
  }
  lowering.add({.id = std::string(k_api),
                .label = "main",
                .type = "AWS::ApiGatewayV2::Api",
                .properties = std::move(properties),
                .origin = topology.api.span});
  for (const Service& service : topology.services) {
    if (service.routes.empty()) continue;
    lowering.add({.id = logical_id(service.name, "api-integration"),
                  .label = label(service.name),
                  .type = "AWS::ApiGatewayV2::Integration",
                  .properties = {{"ApiId", Ref{std::string(k_api)}},
                                 {"IntegrationType", "AWS_PROXY"},
                                 {"IntegrationUri", invoked_arn(service)},
                                 {"PayloadFormatVersion", "2.0"}},
                  .origin = service.span});
  }
  for_each_route(topology, [&](const Service& service, const Route& route) {
    add_http_route(lowering, service, route);
    if (lacks_preflight(topology, route)) add_http_route(lowering, service, {"OPTIONS", route.path, route.span});
  });
  add_http_stage(lowering);
}

void add_address(Lowering& lowering) {
  const Api& api = lowering.topology.api;
  const std::string end = api.stage == "$default" ? "" : "/" + api.stage;
  Value address =
      api.type == Api::Type::http
          ? join({Attribute{std::string(k_api), "ApiEndpoint"}, end})
          : join({"https://", Ref{std::string(k_api)}, ".execute-api.", Pseudo::region, ".", Pseudo::url_suffix, end});
  lowering.graph.outputs.push_back({"ApiUrl", "Address of the API", std::move(address)});
}

}  // namespace

void lower_api(Lowering& lowering) {
  const Topology& topology = lowering.topology;
  if (!topology.has_api()) return;
  const bool is_rest = topology.api.type == Api::Type::rest;
  if (topology.api.access_logs) {
    add_log_group(lowering, std::string(k_log_group), "api_access_logs", log_group_name(topology),
                  topology.api.access_log_days, topology.api.span);
    if (is_rest && topology.api.sets_log_role) add_log_role(lowering);
  }
  is_rest ? lower_rest(lowering) : lower_http(lowering);
  for_each_route(topology,
                 [&](const Service& service, const Route& route) { add_permission(lowering, service, route); });
  add_address(lowering);
}

}  // namespace pergola
