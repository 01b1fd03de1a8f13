#include <algorithm>

#include <doctest/doctest.h>

#include "../shown_lines.hpp"
#include "lowered.hpp"

namespace pergola {
namespace {

using Lines = std::vector<std::string>;

const std::string k_network = "network: {vpc: 10.0.0.0/16}\n";
const std::string k_services =
    "services:\n"
    "  order: {lambda: {code: order}, calls: [payment, inventory, bank]}\n"
    "  payment: {lambda: {code: payment}}\n"
    "  inventory: {lambda: {code: inventory}}\n"
    "  bank: {external: 'https://bank.example/v1'}\n";

/// One function `order`, with these keys below `lambda` beside its code.
Graph one(const std::string& keys, const std::string& rest = "") {
  return lowered(k_shop_head + "services: {order: {lambda: {code: services/order" + keys + "}}}\n" + rest);
}

Lines may(const Graph& graph, const std::string& role) { return statements(graph, role, "Policies.0.PolicyDocument"); }

bool contains(const Lines& lines, std::string_view part) {
  return std::any_of(lines.begin(), lines.end(),
                     [&](const std::string& line) { return line.find(part) != std::string::npos; });
}

TEST_CASE("a function alone is a function, its role and its log group") {
  const Graph graph = one("", "tracing: off\ndashboard: off\n");
  CHECK(inventory(graph) ==
        Lines{"OrderFunction AWS::Lambda::Function", "OrderLogGroup AWS::Logs::LogGroup", "OrderRole AWS::IAM::Role"});
  CHECK(graph.parameters.empty());
  CHECK(graph.outputs.empty());
  REQUIRE(graph.assets.size() == 1);
  CHECK(graph.assets.front().name == "order");
  CHECK(graph.assets.front().path == "services/order");
  CHECK(graph.assets.front().runtime == "python3.13");
  CHECK(graph.assets.front().architecture == "x86_64");
}

TEST_CASE("an edge to a thing that exists allows what its verb says, and tells where the thing is") {
  const Graph graph = lowered(k_shop_head +
                              "services: {order: {lambda: {code: order}, reads: [prices], writes: [orders]}}\n"
                              "tables:\n"
                              "  prices: {existing: 'arn:aws:dynamodb:eu-west-1:123456789012:table/shop-prices'}\n"
                              "  orders: {existing: 'ssm:/shop/orders-table'}\n"
                              "tracing: off\n");
  const Lines lines = may(graph, "OrderRole");
  CHECK(lines.size() == 3);
  CHECK(contains(lines, "dynamodb:GetItem"));
  CHECK(contains(lines, "arn:aws:dynamodb:eu-west-1:123456789012:table/shop-prices/index/*"));
  CHECK(contains(lines, "${region}:${account}:table/stored:/shop/orders-table"));
  CHECK(property(graph, "OrderFunction", "Environment.Variables") ==
        "{ORDERS_TABLE: stored:/shop/orders-table, PRICES_TABLE: "
        "\"arn:aws:dynamodb:eu-west-1:123456789012:table/shop-prices\"}");
  CHECK(graph.stored.at("StoredShopOrdersTable") == "/shop/orders-table");
}

TEST_CASE("what the topology says of a function is what it gets") {
  struct Case {
    const char* keys;
    const char* property;
    const char* value;
  };
  static constexpr Case k_cases[] = {
      {"", "FunctionName", "\"shop-order\""},
      {"", "Code", "${package order}"},
      {"", "Role", "${OrderRole.Arn}"},
      {"", "Runtime", "\"python3.13\""},
      {"", "Handler", "\"app.handler\""},
      {"", "Architectures", "[\"x86_64\"]"},
      {"", "MemorySize", "256"},
      {"", "Timeout", "30"},
      {"", "EphemeralStorage", "{Size: 512}"},
      {"", "ReservedConcurrentExecutions", "(none)"},
      {"", "VpcConfig", "(none)"},
      {"", "Description", "(none)"},
      {", runtime: nodejs22.x", "Handler", "\"index.handler\""},
      {", runtime: provided.al2023", "Handler", "\"bootstrap\""},
      {", runtime: nodejs22.x, handler: lib/a.b", "Handler", "\"lib/a.b\""},
      {", architecture: arm64", "Architectures", "[\"arm64\"]"},
      {", memory: 1 GB", "MemorySize", "1024"},
      {", timeout: 2 min", "Timeout", "120"},
      {", storage: 10 GB", "EphemeralStorage", "{Size: 10240}"},
      {", concurrency: 0", "ReservedConcurrentExecutions", "0"},
      {", concurrency: 7", "ReservedConcurrentExecutions", "7"},
  };
  for (const Case& c : k_cases) {
    CAPTURE(std::string(c.keys));
    CAPTURE(std::string(c.property));
    CHECK(property(one(c.keys), "OrderFunction", c.property) == c.value);
  }
}

TEST_CASE("the log group is there before the function, which Lambda would make one without end for") {
  const Graph graph = one("");
  CHECK(property(graph, "OrderLogGroup", "LogGroupName") == "\"/aws/lambda/shop-order\"");
  CHECK(graph.find("OrderFunction")->depends_on == Lines{"OrderLogGroup"});
  const auto position = [&](const char* id) { return graph.find(id) - graph.resources().data(); };
  CHECK(position("OrderLogGroup") < position("OrderFunction"));
  CHECK(position("OrderRole") < position("OrderFunction"));
}

TEST_CASE("logs are kept as long as the topology says") {
  struct Case {
    const char* logs;
    const char* days;
  };
  for (const Case& c :
       {Case{"", "30"}, Case{"logs: {retention: 7 days}\n", "7"}, Case{"logs: {retention: forever}\n", "(none)"}}) {
    CAPTURE(std::string(c.logs));
    CHECK(property(one("", c.logs), "OrderLogGroup", "RetentionInDays") == c.days);
  }
}

TEST_CASE("only Lambda may take a function's role") {
  CHECK(statements(one(""), "OrderRole", "AssumeRolePolicyDocument") ==
        Lines{"Allow \"sts:AssumeRole\" by {Service: \"lambda.amazonaws.com\"}"});
}

TEST_CASE("a function may do what its edges ask for, and no more") {
  const std::string logs =
      "Allow [\"logs:CreateLogStream\", \"logs:PutLogEvents\"] on "
      "\"arn:${partition}:logs:${region}:${account}:log-group:/aws/lambda/shop-";
  const std::string traces = "Allow [\"xray:PutTraceSegments\", \"xray:PutTelemetryRecords\"] on \"*\"";
  const std::string invoke = "Allow \"vpc-lattice-svcs:Invoke\" on ";

  const Graph graph = lowered(k_shop_head + k_network + k_services);
  CHECK(may(graph, "PaymentRole") == Lines{logs + "payment:*\"", traces});
  const Lines order = may(graph, "OrderRole");
  REQUIRE(order.size() == 7);
  CHECK(order[0] == logs + "order:*\"");
  CHECK(order[1] == traces);
  CHECK(order[5] == invoke + "\"${InventoryService.Arn}/*\"");
  CHECK(order[6] == invoke + "\"${PaymentService.Arn}/*\"");
  CHECK(property(graph, "OrderRole", "ManagedPolicyArns") == "(none)");
  CHECK(property(graph, "OrderRole", "Policies.1") == "(none)");
}

TEST_CASE("in a VPC Lambda may attach, and the function's own code may not") {
  const Graph graph = lowered(k_shop_head + k_network + k_services);
  const Lines order = may(graph, "OrderRole");
  REQUIRE(order.size() == 7);
  const std::string where = "\"arn:${partition}:ec2:${region}:${account}:";
  CHECK(order[2] ==
        "Allow [\"ec2:CreateNetworkInterface\", \"ec2:DeleteNetworkInterface\", \"ec2:AssignPrivateIpAddresses\", "
        "\"ec2:UnassignPrivateIpAddresses\"] on [" +
            where + "network-interface/*\", " + where + "subnet/*\", " + where + "security-group/*\"]");
  CHECK(order[3] == "Allow [\"ec2:DescribeNetworkInterfaces\", \"ec2:DescribeSubnets\"] on \"*\"");
  CHECK(order[4].rfind("Deny [\"ec2:CreateNetworkInterface\", ", 0) == 0);
  CHECK(order[4].find(" if {ArnEquals: {lambda:SourceFunctionArn: "
                      "\"arn:${partition}:lambda:${region}:${account}:function:shop-order\"}}") != std::string::npos);
  CHECK_FALSE(contains(may(graph, "PaymentRole"), "ec2:"));
}

TEST_CASE("any resource is allowed only for actions that know no narrower one") {
  const Graph graph = lowered(k_shop_head + k_network + k_services);
  for (const char* role : {"OrderRole", "PaymentRole", "InventoryRole"}) {
    for (const std::string& line : may(graph, role)) {
      if (line.rfind("Allow", 0) != 0 || line.find(" on \"*\"") == std::string::npos) continue;
      CAPTURE(line);
      const bool known = line.find("[\"xray:PutTraceSegments\", \"xray:PutTelemetryRecords\"]") != std::string::npos ||
                         line.find("[\"ec2:DescribeNetworkInterfaces\", \"ec2:DescribeSubnets\"]") != std::string::npos;
      CHECK(known);
    }
  }
}

TEST_CASE("what is switched off is not allowed either") {
  const Graph untraced = lowered(k_shop_head + k_network + k_services + "tracing: off\n");
  CHECK_FALSE(contains(may(untraced, "OrderRole"), "xray:"));
  const Graph unsigned_calls = lowered(k_shop_head + "network: {vpc: 10.0.0.0/16, auth: none}\n" + k_services);
  CHECK_FALSE(contains(may(unsigned_calls, "OrderRole"), "vpc-lattice-svcs:"));
  CHECK(contains(may(unsigned_calls, "OrderRole"), "ec2:CreateNetworkInterface"));
}

TEST_CASE("a function finds whom it calls in its environment, and the user has the last word") {
  const Graph graph = lowered(k_shop_head + k_network +
                              "services:\n"
                              "  order:\n"
                              "    lambda: {code: order}\n"
                              "    calls: [card-payment, bank]\n"
                              "    environment: {LEVEL: info, MAX: 5, FAST: true, BANK_URL: 'https://test.example'}\n"
                              "  card-payment: {lambda: {code: payment}}\n"
                              "  bank: {external: 'https://bank.example/v1'}\n"
                              "tracing: off\n");
  CHECK(property(graph, "OrderFunction", "Environment.Variables") ==
        "{BANK_URL: \"https://test.example\", CARD_PAYMENT_URL: \"https://${CardPaymentService.DnsEntry.DomainName}\", "
        "LEVEL: \"info\", MAX: \"5\", FAST: \"true\"}");
  CHECK(property(graph, "CardPaymentFunction", "Environment") == "(none)");
}

TEST_CASE("how a function is traced") {
  struct Case {
    const char* name;
    const char* tracing;
    const char* mode;
    const char* layers;
    const char* variables;
  };
  static constexpr Case k_cases[] = {
      {"adot", "on", "\"Active\"", "[${parameter AdotPythonLayerArn}]",
       "{TRACING: \"otel\", AWS_LAMBDA_EXEC_WRAPPER: \"/opt/otel-instrument\", OTEL_SERVICE_NAME: \"shop-order\", "
       "OTEL_TRACES_SAMPLER: \"parentbased_always_on\", OTEL_METRICS_EXPORTER: \"none\", OTEL_LOGS_EXPORTER: \"none\", "
       "OTEL_AWS_APPLICATION_SIGNALS_ENABLED: \"false\"}"},
      {"sdk", "{with: xray-sdk}", "\"Active\"", "[${XraySdkLayer}]", "{TRACING: \"xray-sdk\"}"},
      {"off", "off", "\"PassThrough\"", "(none)", "(none)"},
  };
  for (const Case& c : k_cases) {
    CAPTURE(std::string(c.name));
    const Graph graph = one("", std::string("tracing: ") + c.tracing + "\n");
    CHECK(property(graph, "OrderFunction", "TracingConfig.Mode") == c.mode);
    CHECK(property(graph, "OrderFunction", "Layers") == c.layers);
    const std::string variables = property(graph, "OrderFunction", "Environment.Variables");
    CHECK(variables == c.variables);
  }
}

TEST_CASE("the layer of ADOT is asked for when deploying, unless the topology names it") {
  const Graph asked = one("");
  REQUIRE(asked.parameters.size() == 1);
  CHECK(asked.parameters.front().name == "AdotPythonLayerArn");
  CHECK_FALSE(asked.parameters.front().default_value.has_value());
  const std::string arn = "arn:aws:lambda:us-east-1:615299751070:layer:AWSOpenTelemetryDistroPython:25";
  const Graph named = one("", "tracing: {adot-layer: '" + arn + "'}\n");
  CHECK(named.parameters.front().default_value == arn);
  CHECK(one("", "tracing: {with: xray-sdk}\n").parameters.empty());
}

TEST_CASE("each language has its layer of ADOT") {
  const std::string js = "arn:aws:lambda:us-east-1:615299751070:layer:AWSOpenTelemetryDistroJs:12";
  const Graph graph = lowered(
      "pergola: 1\nname: shop\nservices:\n  order: {lambda: {code: order}}\n"
      "  page: {lambda: {code: page, runtime: nodejs24.x}}\n"
      "tracing: {adot-layer: {nodejs: '" +
      js + "'}}\n");
  CHECK(property(graph, "OrderFunction", "Layers") == "[${parameter AdotPythonLayerArn}]");
  CHECK(property(graph, "PageFunction", "Layers") == "[${parameter AdotNodejsLayerArn}]");
  REQUIRE(graph.parameters.size() == 2);
  CHECK(graph.parameters[0].name == "AdotNodejsLayerArn");
  CHECK(graph.parameters[0].default_value == js);
  CHECK_FALSE(graph.parameters[1].default_value.has_value());
}

TEST_CASE("layers of the user come first") {
  const std::string arn = "arn:aws:lambda:us-east-1:123456789012:layer:mine:3";
  CHECK(property(one(", layers: ['" + arn + "']"), "OrderFunction", "Layers") ==
        "[\"" + arn + "\", ${parameter AdotPythonLayerArn}]");
}

TEST_CASE("the layer with the SDK is made once, for Python only") {
  const Graph graph = lowered(k_shop_head +
                              "services:\n"
                              "  a: {lambda: {code: a, runtime: nodejs22.x}}\n"
                              "  b: {lambda: {code: b, runtime: python3.12, architecture: arm64}}\n"
                              "  c: {lambda: {code: c, runtime: python3.12, architecture: arm64}}\n"
                              "tracing: {with: xray-sdk}\n");
  CHECK(inventory(graph, "AWS::Lambda::LayerVersion") == Lines{"XraySdkLayer AWS::Lambda::LayerVersion"});
  CHECK(property(graph, "AFunction", "Layers") == "(none)");
  CHECK(property(graph, "BFunction", "Layers") == "[${XraySdkLayer}]");
  CHECK(property(graph, "XraySdkLayer", "CompatibleRuntimes") == "[\"python3.12\"]");
  CHECK(property(graph, "XraySdkLayer", "CompatibleArchitectures") == "[\"arm64\"]");
  CHECK(property(graph, "XraySdkLayer", "LayerName") == "\"shop-xray-sdk\"");
  const auto asset = std::find_if(graph.assets.begin(), graph.assets.end(),
                                  [](const Asset& each) { return each.form == Asset::Form::python_layer; });
  REQUIRE(asset != graph.assets.end());
  CHECK(asset->needs_build);
  CHECK(asset->requirements.size() == 1);

  const Graph none = lowered(k_shop_head +
                             "services: {a: {lambda: {code: a, runtime: nodejs22.x}}}\n"
                             "tracing: {with: xray-sdk}\n");
  CHECK(none.find("XraySdkLayer") == nullptr);
}

TEST_CASE("one layer is not for functions that differ in what it is made for") {
  struct Case {
    const char* tracing;
    const char* first;
    const char* second;
    bool possible;
  };
  static constexpr Case k_cases[] = {
      {"{with: xray-sdk}", "python3.12", "python3.13", false},
      {"{with: xray-sdk}", "python3.13", "python3.13, architecture: arm64", false},
      {"{with: xray-sdk}", "python3.13", "nodejs22.x", true},
      {"{with: xray-sdk}", "python3.13, architecture: arm64", "python3.13, architecture: arm64", true},
      {"{with: adot}", "python3.12", "python3.13", true},
      {"{with: adot}", "python3.13", "nodejs22.x", true},
      {"{adot-layer: 'arn:aws:lambda:us-east-1:123456789012:layer:x:1'}", "python3.13", "nodejs22.x", false},
      {"{adot-layer: 'arn:aws:lambda:us-east-1:123456789012:layer:x:1'}", "python3.12", "python3.13", true},
      {"{adot-layer: {python: 'arn:aws:lambda:us-east-1:123456789012:layer:x:1'}}", "python3.13", "nodejs22.x", true},
      {"{with: adot}", "python3.13", "ruby3.4", true},
      {"off", "python3.12", "nodejs22.x", true},
  };
  for (const Case& c : k_cases) {
    for (const bool turned : {false, true}) {
      CAPTURE(std::string(c.tracing));
      CAPTURE(std::string(c.first));
      CAPTURE(std::string(c.second));
      Diagnostics out;
      const auto service = [](const char* name, const char* runtime) {
        return std::string("  ") + name + ": {lambda: {code: x, runtime: " + runtime + "}}\n";
      };
      const auto graph = try_lower(k_shop_head + "services:\n" + service("a", turned ? c.second : c.first) +
                                       service("b", turned ? c.first : c.second) + "tracing: " + c.tracing + "\n",
                                   out);
      CHECK(graph.has_value() == c.possible);
      CHECK(out.all().size() == (c.possible ? 0 : 1));
      if (!out.all().empty()) CHECK(out.all().front().code == "layer-mismatch");
    }
  }
}

TEST_CASE("runtimes that no layer is for are traced by Lambda alone") {
  for (const char* runtime : {"ruby3.4", "provided.al2023"}) {
    CAPTURE(std::string(runtime));
    const Graph graph = one(std::string(", runtime: ") + runtime);
    CHECK(property(graph, "OrderFunction", "TracingConfig.Mode") == "\"Active\"");
    CHECK(property(graph, "OrderFunction", "Layers") == "(none)");
    CHECK(property(graph, "OrderFunction", "Environment") == "(none)");
    CHECK(graph.parameters.empty());
  }
}

TEST_CASE("clients and external services have no function") {
  const Graph graph = lowered(k_shop_head + k_network +
                              "services:\n"
                              "  web: {client: account, calls: [order]}\n"
                              "  order: {lambda: {code: order}, calls: [bank]}\n"
                              "  bank: {external: 'https://bank.example'}\n");
  CHECK(inventory(graph, "AWS::Lambda::Function") == Lines{"OrderFunction AWS::Lambda::Function"});
  CHECK(inventory(graph, "AWS::IAM::Role") == Lines{"OrderRole AWS::IAM::Role"});
  CHECK(graph.assets.size() == 1);
}

TEST_CASE("a package of the user and one of ours never share a name") {
  Diagnostics out;
  const auto graph = try_lower(k_shop_head +
                                   "services: {xray-sdk: {lambda: {code: mine}}}\n"
                                   "tracing: {with: xray-sdk}\n",
                               out);
  CHECK(graph.has_value() != out.has_errors());
  if (!graph) return;
  REQUIRE(graph->assets.size() == 2);
  CHECK(graph->assets[0].name != graph->assets[1].name);
}

TEST_CASE("a role that exists is used, and none is made") {
  struct Case {
    const char* role;
    const char* expected;
  };
  static constexpr Case k_cases[] = {
      {"theirs", "\"arn:${partition}:iam::${account}:role/theirs\""},
      {"team/theirs", "\"arn:${partition}:iam::${account}:role/team/theirs\""},
      {"'arn:aws:iam::123456789012:role/theirs'", "\"arn:aws:iam::123456789012:role/theirs\""},
      {"'ssm:/shop/role'", "\"arn:${partition}:iam::${account}:role/stored:/shop/role\""},
  };
  for (const Case& c : k_cases) {
    CAPTURE(std::string(c.role));
    const Graph graph = lowered(k_shop_head + k_network + "services:\n  order: {lambda: {code: order, role: " + c.role +
                                "}, calls: [payment]}\n  payment: {lambda: {code: payment}}\n");
    CHECK(property(graph, "OrderFunction", "Role") == c.expected);
    CHECK(property(graph, "PaymentAuthPolicy", "Policy.Statement.0.Principal.AWS") == c.expected);
    CHECK(graph.find("OrderRole") == nullptr);
    CHECK(graph.find("PaymentRole") != nullptr);
  }
}

TEST_CASE("what a role that exists must allow is told") {
  Diagnostics out;
  CHECK(try_lower(
      k_shop_head + "tables: {orders: id}\nservices: {order: {lambda: {code: order, role: theirs}, reads: orders}}\n",
      out));
  REQUIRE(out.all().size() == 1);
  const Diagnostic& warning = out.all().front();
  CHECK(warning.code == "existing-policy");
  CHECK(warning.path == "services.order.lambda.role");
  REQUIRE(warning.notes.size() == 2);
  CHECK(warning.notes[0] == "let lambda.amazonaws.com assume it");
  CHECK(warning.notes[1].find("dynamodb:GetItem") != std::string::npos);
  CHECK(warning.notes[1].find("logs:PutLogEvents") != std::string::npos);
}

TEST_CASE("a parameter that is written has its value at the beginning only") {
  const auto initial = [](const std::string& verb) {
    const Graph graph = lowered(k_shop_head + "services: {order: {lambda: {code: order}, " + verb +
                                ": [switches]}}\nparameters: {switches: x}\n");
    return graph.find("SwitchesParameter")->initial;
  };
  CHECK(initial("reads") == Lines{});
  CHECK(initial("writes") == Lines{"Value"});
}

}  // namespace
}  // namespace pergola
