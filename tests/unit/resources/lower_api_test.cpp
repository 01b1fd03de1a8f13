#include <doctest/doctest.h>

#include "../shown_lines.hpp"
#include "lowered.hpp"

namespace pergola {
namespace {

using Lines = std::vector<std::string>;

Graph with_api(const std::string& api, const std::string& lambda = "{code: order}") {
  return lowered(k_shop_head + "services:\n  order: {lambda: " + lambda +
                 ", api: [GET /orders, 'POST /orders', 'ANY /', 'OPTIONS /own', 'GET /own']}\napi: " + api + "\n");
}

TEST_CASE("a REST API answers preflight requests of each path, unless a function does") {
  const Graph graph = with_api("{cors: 'https://shop.example.com'}");
  CHECK(inventory(graph, "ApiOptions") ==
        Lines{"ApiOptionsOrdersMethod AWS::ApiGateway::Method", "ApiOptionsOwnMethod AWS::ApiGateway::Method",
              "ApiOptionsOwnPermission AWS::Lambda::Permission", "ApiOptionsRootMethod AWS::ApiGateway::Method"});
  CHECK(property(graph, "ApiOptionsOwnMethod", "Integration.Type") == "\"AWS_PROXY\"");
  CHECK(property(graph, "ApiOptionsOrdersMethod", "Integration.Type") == "\"MOCK\"");
  CHECK(property(graph, "ApiOptionsOrdersMethod", "AuthorizationType") == "\"NONE\"");
  CHECK(property(graph, "ApiOptionsRootMethod", "ResourceId") == "${Api.RootResourceId}");
  CHECK(property(graph, "ApiOptionsOrdersMethod", "Integration.IntegrationResponses") ==
        "[{StatusCode: \"204\", ResponseParameters: {method.response.header.Access-Control-Allow-Headers: "
        "\"'authorization,content-type,x-amz-date,x-amz-security-token'\", "
        "method.response.header.Access-Control-Allow-Methods: \"'GET,OPTIONS,POST'\", "
        "method.response.header.Access-Control-Allow-Origin: \"'https://shop.example.com'\", "
        "method.response.header.Access-Control-Max-Age: \"'3600'\"}}]");
  CHECK(property(graph, "Api4XXResponse", "ResponseParameters") ==
        "{gatewayresponse.header.Access-Control-Allow-Origin: \"'https://shop.example.com'\"}");
  CHECK(inventory(with_api("{}"), "AWS::ApiGateway::GatewayResponse").empty());
}

TEST_CASE("what browsers are told is deployed") {
  const auto deployment = [](const Graph& graph) { return inventory(graph, "AWS::ApiGateway::Deployment"); };
  CHECK(deployment(with_api("{}")) != deployment(with_api("{cors: '*'}")));
  CHECK(deployment(with_api("{cors: '*'}")) != deployment(with_api("{cors: 'https://shop.example.com'}")));
}

TEST_CASE("the API invokes the alias of a function that has one") {
  for (const char* api : {"{}", "{type: http}"}) {
    CAPTURE(std::string(api));
    const Graph graph = with_api(api, "{code: order, alias: live}");
    CHECK(property(graph, "ApiGetOrdersPermission", "FunctionName") == "${OrderAlias}");
  }
  CHECK(property(with_api("{type: http}", "{code: order, alias: live}"), "OrderApiIntegration", "IntegrationUri") ==
        "${OrderAlias}");
  const std::string uri =
      property(with_api("{}", "{code: order, alias: live}"), "ApiGetOrdersMethod", "Integration.Uri");
  CHECK(uri.find("/functions/${OrderAlias}/invocations") != std::string::npos);
}

TEST_CASE("browsers ask what they may send without a signature") {
  const auto types = [](const std::string& api, const std::string& routes) {
    const Graph graph =
        lowered(k_shop_head + "api: " + api + "\nservices:\n  order: {lambda: {code: order}, api: " + routes + "}\n");
    Lines lines;
    for (const Resource& resource : graph.resources()) {
      const Value* type = resource.properties.find("AuthorizationType");
      if (type != nullptr) lines.push_back(resource.id + " " + shown(*type));
    }
    return lines;
  };
  const std::string any = "'ANY /orders'";
  const std::string both = "[GET /orders, OPTIONS /orders]";
  CHECK(types("{type: http}", any) == Lines{R"(ApiAnyOrdersRoute "AWS_IAM")"});
  CHECK(types("{type: http, cors: '*'}", any) ==
        Lines{R"(ApiAnyOrdersRoute "AWS_IAM")", R"(ApiOptionsOrdersRoute "NONE")"});
  CHECK(types("{type: http, cors: '*', auth: none}", any) == Lines{R"(ApiAnyOrdersRoute "NONE")"});
  CHECK(types("{type: http, cors: '*'}", both) ==
        Lines{R"(ApiGetOrdersRoute "AWS_IAM")", R"(ApiOptionsOrdersRoute "NONE")"});
  CHECK(types("{cors: '*'}", both) == Lines{R"(ApiGetOrdersMethod "AWS_IAM")", R"(ApiOptionsOrdersMethod "NONE")"});
  CHECK(types("{}", both) == Lines{R"(ApiGetOrdersMethod "AWS_IAM")", R"(ApiOptionsOrdersMethod "AWS_IAM")"});
}

TEST_CASE("a service may be called as the API is") {
  const Graph graph = lowered(k_shop_head + "services:\n  api: {lambda: {code: api}, api: GET /orders}\n");
  CHECK(property(graph, "ApiLogGroup", "LogGroupName") == R"("/aws/lambda/shop-api")");
  CHECK(property(graph, "ApiAccessLogGroup", "LogGroupName") == R"("/aws/vendedlogs/apigateway/shop")");
}

}  // namespace
}  // namespace pergola
