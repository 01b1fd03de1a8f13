// Functions: what they may do (from their edges), where they log, how they are traced.
#include <iterator>

#include <fmt/format.h>

#include "resources/calls.hpp"
#include "resources/edge_variables.hpp"
#include "resources/grants.hpp"
#include "resources/keys.hpp"
#include "resources/layers.hpp"
#include "resources/log_group.hpp"
#include "resources/lowering.hpp"
#include "resources/messaging.hpp"
#include "resources/roles.hpp"
#include "resources/tracing_layers.hpp"

namespace pergola {
namespace {

bool is_traced(const Topology& topology) { return topology.tracing.with != Tracing::With::none; }

Value function_arn(const Topology& topology, const Service& service) {
  return own_arn("lambda", "function:" + full_name(topology, service.name));
}

std::vector<Statement> vpc_statements(const Topology& topology, const Service& service) {
  // AWS Lambda developer guide, "Giving Lambda functions access to resources in an Amazon VPC": Lambda itself needs
  // these, the function's code does not, and Describe actions know no narrower resource.
  return {{.sid = "AttachToVpc",
           .actions = {"ec2:CreateNetworkInterface", "ec2:DeleteNetworkInterface", "ec2:AssignPrivateIpAddresses",
                       "ec2:UnassignPrivateIpAddresses"},
           .resources = {own_arn("ec2", "network-interface/*"), own_arn("ec2", "subnet/*"),
                         own_arn("ec2", "security-group/*")}},
          {.sid = "SeeNetworkInterfaces",
           .actions = {"ec2:DescribeNetworkInterfaces", "ec2:DescribeSubnets"},
           .resources = {"*"}},
          {.sid = "NotFromCode",
           .actions = {"ec2:CreateNetworkInterface", "ec2:DeleteNetworkInterface", "ec2:DescribeNetworkInterfaces",
                       "ec2:DescribeSubnets", "ec2:AssignPrivateIpAddresses", "ec2:UnassignPrivateIpAddresses"},
           .resources = {"*"},
           .condition = {{"ArnEquals", Object{{"lambda:SourceFunctionArn", function_arn(topology, service)}}}},
           .allow = false}};
}

std::vector<Statement> statements_of(const Topology& topology, const Service& service) {
  const std::string log_group = "log-group:/aws/lambda/" + full_name(topology, service.name) + ":*";
  std::vector<Statement> statements = {{.sid = "WriteLogs",
                                        .actions = {"logs:CreateLogStream", "logs:PutLogEvents"},
                                        .resources = {own_arn("logs", log_group)}}};
  if (is_traced(topology)) {
    // X-Ray's actions know no resources (Service Authorization Reference, "Actions defined by AWS X-Ray").
    statements.push_back(
        {.sid = "SendTraces", .actions = {"xray:PutTraceSegments", "xray:PutTelemetryRecords"}, .resources = {"*"}});
  }
  if (service.in_vpc) {
    for (Statement& statement : vpc_statements(topology, service)) statements.push_back(std::move(statement));
  }
  for (Statement& statement : call_statements(topology, service)) statements.push_back(std::move(statement));
  if (Value queue = failed_invocations_arn(topology, service); !queue.is_null()) {
    statements.push_back({.sid = "KeepFailed", .actions = {"sqs:SendMessage"}, .resources = {std::move(queue)}});
  }
  if (const Queue* failed = failed_invocations_queue(topology, service)) {
    add_key_use(statements, topology, failed->encryption, "KeepFailedEncrypted", "sqs",
                {"kms:Decrypt", "kms:GenerateDataKey"});
  }
  if (const auto* function = service.as<LambdaFunction>()) {
    add_key_use(statements, topology, function->encryption, "DecryptEnvironment", "lambda", {"kms:Decrypt"});
  }
  if (has_stream(topology, service)) {
    statements.push_back(
        {.sid = "KeepRecords", .actions = {"sqs:SendMessage"}, .resources = {dead_letter_arn(topology, DeadLetter{})}});
  }
  Grant grant = grants_of(topology, service);
  std::move(grant.statements.begin(), grant.statements.end(), std::back_inserter(statements));
  return statements;
}

void add_role(Lowering& lowering, const Service& service) {
  const Topology& topology = lowering.topology;
  if (service.existing_role() != nullptr) {
    report_existing_role(lowering, service, "lambda.amazonaws.com", statements_of(topology, service));
    return;
  }
  lowering.add(
      {.id = logical_id(service.name, "role"),
       .label = label(service.name),
       .type = "AWS::IAM::Role",
       .properties = {{"RoleName", full_name(topology, service.name)},
                      {"Description", fmt::format("What function {} may do", full_name(topology, service.name))},
                      {"AssumeRolePolicyDocument", trust_policy("lambda.amazonaws.com")},
                      {"Policies",
                       List{Object{{"PolicyName", "edges"},
                                   {"PolicyDocument", policy_document(statements_of(topology, service))}}}}},
       .origin = service.span});
}

void set_tracing_variables(const Topology& topology, const Service& service, Object& variables) {
  if (!has_tracing_layer(topology.tracing, *service.as<LambdaFunction>())) return;
  const bool adot = topology.tracing.with == Tracing::With::adot;
  variables.set("TRACING", adot ? "otel" : "xray-sdk");
  if (!adot) return;
  // ADOT Lambda layer: the wrapper that instruments, the name of the node, and Lambda's own sampling decision.
  variables.set("AWS_LAMBDA_EXEC_WRAPPER", "/opt/otel-instrument");
  variables.set("OTEL_SERVICE_NAME", full_name(topology, service.name));
  variables.set("OTEL_TRACES_SAMPLER", "parentbased_always_on");
  variables.set("OTEL_METRICS_EXPORTER", "none");
  variables.set("OTEL_LOGS_EXPORTER", "none");
  variables.set("OTEL_AWS_APPLICATION_SIGNALS_ENABLED", "false");
}

Object variables_of(Lowering& lowering, const Service& service) {
  const Topology& topology = lowering.topology;
  Object variables;
  set_tracing_variables(topology, service, variables);
  if (!topology.environment.empty()) variables.set("ENVIRONMENT", topology.environment);
  const Object of_edges = edge_variables(lowering, service);
  for (const Member& each : of_edges.members()) variables.set(each.name, each.value);
  for (const auto& [name, value] : service.environment) variables.set(name, value);
  return variables;
}

List layers_of(const Topology& topology, const LambdaFunction& function) {
  List layers(function.layers.begin(), function.layers.end());
  for (const auto& folder : function.layer_folders) layers.emplace_back(Ref{layer_id(folder.value)});
  if (has_tracing_layer(topology.tracing, function)) layers.push_back(tracing_layer(topology.tracing, function));
  return layers;
}

void add_function(Lowering& lowering, const Service& service, const LambdaFunction& function) {
  const Topology& topology = lowering.topology;
  lowering.add_asset({.name = service.name,
                      .form = Asset::Form::code,
                      .path = function.code.value,
                      .runtime = function.runtime,
                      .architecture = function.architecture,
                      .origin = function.code.span});
  Object properties = {{"FunctionName", full_name(topology, service.name)},
                       {"Code", Package{service.name}},
                       {"Role", role_arn(service)},
                       {"Runtime", function.runtime},
                       {"Handler", function.handler},
                       {"Architectures", List{function.architecture}},
                       {"MemorySize", function.memory_mb},
                       {"Timeout", function.timeout_seconds},
                       {"EphemeralStorage", Object{{"Size", function.storage_mb}}},
                       {"TracingConfig", Object{{"Mode", is_traced(topology) ? "Active" : "PassThrough"}}}};
  if (!service.description.empty()) properties.set("Description", service.description);
  properties.set_if("KmsKeyArn", key_arn(topology, function.encryption));
  if (function.reserved_concurrency) properties.set("ReservedConcurrentExecutions", *function.reserved_concurrency);
  if (List layers = layers_of(topology, function); !layers.empty()) properties.set("Layers", std::move(layers));
  if (Object variables = variables_of(lowering, service); !variables.empty())
    properties.set("Environment", Object{{"Variables", std::move(variables)}});
  if (service.in_vpc) {
    properties.set("VpcConfig", Object{{"SubnetIds", subnet_ids(topology)},
                                       {"SecurityGroupIds",
                                        List{Attribute{std::string(ids::k_workload_security_group), "GroupId"}}}});
  }
  lowering.add({.id = logical_id(service.name, "function"),
                .label = label(service.name),
                .type = "AWS::Lambda::Function",
                .properties = std::move(properties),
                .depends_on = {logical_id(service.name, "log-group")},
                .origin = service.span});
}

}  // namespace

void lower_lambda(Lowering& lowering) {
  const Topology& topology = lowering.topology;
  add_tracing_layers(lowering);
  add_own_layers(lowering);
  for (const Service& service : topology.services) {
    const auto* function = service.as<LambdaFunction>();
    if (function == nullptr) continue;
    add_log_group(lowering, logical_id(service.name, "log-group"), label(service.name),
                  "/aws/lambda/" + full_name(topology, service.name), topology.log_days, service.span);
    add_role(lowering, service);
    add_function(lowering, service, *function);
  }
}

}  // namespace pergola
