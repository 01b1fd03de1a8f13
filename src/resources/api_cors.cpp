#include "resources/api_cors.hpp"

#include <map>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "resources/api_names.hpp"

namespace pergola {
namespace {

/// Constants stand in quotes of their own in the mappings of API Gateway.
std::string constant(std::string_view text) { return fmt::format("'{}'", text); }

/// What a response of the preflight says, by header.
std::vector<std::pair<std::string, std::string>> preflight_headers(const Api& api,
                                                                   const std::set<std::string>& methods) {
  return {{"Access-Control-Allow-Headers", fmt::format("{}", fmt::join(k_cors_headers, ","))},
          {"Access-Control-Allow-Methods", fmt::format("{}", fmt::join(methods, ","))},
          {"Access-Control-Allow-Origin", api.cors.front()},
          {"Access-Control-Max-Age", "3600"}};
}

void add_preflight(Lowering& lowering, const std::string& path, const std::set<std::string>& methods,
                   const Span& origin, std::vector<std::string>& ids, List& content) {
  const Route route{"OPTIONS", path, origin};
  Object declared;
  Object answered;
  for (const auto& [header, value] : preflight_headers(lowering.topology.api, methods)) {
    declared.set("method.response.header." + header, true);
    answered.set("method.response.header." + header, constant(value));
  }
  Object properties = {
      {"RestApiId", Ref{std::string(ids::k_api)}},
      {"ResourceId", path == "/" ? Value(Attribute{std::string(ids::k_api), "RootResourceId"})
                                 : Value(Ref{"Api" + path_id(path) + "Resource"})},
      {"HttpMethod", route.method},
      {"AuthorizationType", "NONE"},
      {"Integration", Object{{"Type", "MOCK"},
                             {"PassthroughBehavior", "WHEN_NO_MATCH"},
                             {"RequestTemplates", Object{{"application/json", R"({"statusCode": 204})"}}},
                             {"IntegrationResponses",
                              List{Object{{"StatusCode", "204"}, {"ResponseParameters", std::move(answered)}}}}}},
      {"MethodResponses", List{Object{{"StatusCode", "204"}, {"ResponseParameters", std::move(declared)}}}}};
  content.emplace_back(properties);
  ids.push_back("Api" + api_id(route) + "Method");
  lowering.add({.id = ids.back(),
                .label = api_label(route),
                .type = "AWS::ApiGateway::Method",
                .properties = std::move(properties),
                .origin = origin});
}

/// What API Gateway answers itself, such as 403, is shown to pages only with the header.
void add_gateway_response(Lowering& lowering, std::string_view type, std::vector<std::string>& ids, List& content) {
  const Api& api = lowering.topology.api;
  Object properties = {{"RestApiId", Ref{std::string(ids::k_api)}},
                       {"ResponseType", fmt::format("DEFAULT_{}", type)},
                       {"ResponseParameters",
                        Object{{"gatewayresponse.header.Access-Control-Allow-Origin", constant(api.cors.front())}}}};
  content.emplace_back(properties);
  ids.push_back(fmt::format("Api{}Response", type));
  lowering.add({.id = ids.back(),
                .label = type == "4XX" ? "default_4xx" : "default_5xx",
                .type = "AWS::ApiGateway::GatewayResponse",
                .properties = std::move(properties),
                .origin = api.span});
}

}  // namespace

void add_rest_cors(Lowering& lowering, std::vector<std::string>& ids, List& content) {
  const Topology& topology = lowering.topology;
  if (topology.api.cors.empty()) return;
  std::map<std::string, std::pair<std::set<std::string>, Span>> paths;
  for (const Service& service : topology.services) {
    for (const Route& route : service.routes) {
      auto& [methods, origin] = paths[route.path];
      if (methods.empty()) origin = route.span;
      if (route.method == "ANY") {
        methods.insert({"DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"});
      } else {
        methods.insert(route.method);
      }
      if (route.method == "OPTIONS") methods.insert("own");
    }
  }
  for (auto& [path, entry] : paths) {
    auto& [methods, origin] = entry;
    if (methods.contains("own")) continue;
    methods.insert("OPTIONS");
    add_preflight(lowering, path, methods, origin, ids, content);
  }
  add_gateway_response(lowering, "4XX", ids, content);
  add_gateway_response(lowering, "5XX", ids, content);
}

}  // namespace pergola
