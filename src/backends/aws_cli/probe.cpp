#include "backends/aws_cli/probe.hpp"

#include "writers/json_writer.hpp"

namespace pergola::aws_cli {
namespace {

constexpr const char* k_agent = "pergola-verify";

/// AWS Lambda developer guide, "Receive events from VPC Lattice".
TreeMap lattice_event(const Probe& probe) {
  const TreeMap listed = {{"content-type", TreeList{"application/json"}}, {"user-agent", TreeList{k_agent}}};
  const TreeMap context = {{"serviceNetworkArn", ""}, {"serviceArn", ""}, {"targetGroupArn", ""},
                           {"identity", TreeMap{}},   {"region", ""},     {"timeEpoch", "0"}};
  return {{"version", "2.0"},
          {"path", probe.path},
          {"method", probe.method},
          {"headers", listed},
          {"queryStringParameters", TreeMap{}},
          {"body", probe.body},
          {"isBase64Encoded", false},
          {"requestContext", context}};
}

TreeMap path_parameters(const Probe& probe) {
  TreeMap parameters;
  for (const auto& [name, value] : probe.parameters) parameters.push_back({name, value});
  return parameters;
}

TreeMap headers() { return {{"content-type", "application/json"}, {"user-agent", k_agent}}; }

/// API Gateway developer guide, "Input format of a Lambda function for proxy integration".
TreeMap rest_event(const Probe& probe) {
  const TreeMap context = {{"requestId", k_agent},
                           {"stage", probe.stage},
                           {"resourcePath", probe.route},
                           {"httpMethod", probe.method},
                           {"identity", TreeMap{{"sourceIp", "127.0.0.1"}, {"userAgent", k_agent}}}};
  return {{"resource", probe.route},
          {"path", probe.path},
          {"httpMethod", probe.method},
          {"headers", headers()},
          {"queryStringParameters", TreeMap{}},
          {"pathParameters", path_parameters(probe)},
          {"requestContext", context},
          {"body", probe.body},
          {"isBase64Encoded", false}};
}

/// API Gateway developer guide, "Lambda function integrations for HTTP APIs", format 2.0.
TreeMap http_event(const Probe& probe) {
  const TreeMap http = {{"method", probe.method},
                        {"path", probe.path},
                        {"protocol", "HTTP/1.1"},
                        {"sourceIp", "127.0.0.1"},
                        {"userAgent", k_agent}};
  return {{"version", "2.0"},
          {"routeKey", probe.method + " " + probe.route},
          {"rawPath", probe.path},
          {"rawQueryString", ""},
          {"headers", headers()},
          {"pathParameters", path_parameters(probe)},
          {"requestContext", TreeMap{{"http", http}, {"requestId", k_agent}, {"stage", probe.stage}}},
          {"body", probe.body},
          {"isBase64Encoded", false}};
}

TreeMap event_of(const Probe& probe) {
  switch (probe.through) {
    case Probe::Through::rest_api:
      return rest_event(probe);
    case Probe::Through::http_api:
      return http_event(probe);
    case Probe::Through::lattice:
      break;
  }
  return lattice_event(probe);
}

}  // namespace

std::string event_file(const Probe& probe) { return "probe-" + probe.service + ".json"; }

std::string event_text(const Probe& probe) { return write_json(event_of(probe), JsonStyle::pretty) + "\n"; }

}  // namespace pergola::aws_cli
