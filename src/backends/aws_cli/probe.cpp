#include "backends/aws_cli/probe.hpp"

#include "writers/json_writer.hpp"

namespace pergola::aws_cli {

std::string event_file(const Probe& probe) { return "probe-" + probe.service + ".json"; }

std::string event_text(const Probe& probe) {
  const TreeMap headers = {{"content-type", TreeList{"application/json"}}, {"user-agent", TreeList{"pergola-verify"}}};
  const TreeMap context = {{"serviceNetworkArn", ""}, {"serviceArn", ""}, {"targetGroupArn", ""},
                           {"identity", TreeMap{}},   {"region", ""},     {"timeEpoch", "0"}};
  const TreeMap event = {{"version", "2.0"},
                         {"path", probe.path},
                         {"method", probe.method},
                         {"headers", headers},
                         {"queryStringParameters", TreeMap{}},
                         {"body", probe.body},
                         {"isBase64Encoded", false},
                         {"requestContext", context}};
  return write_json(event, JsonStyle::pretty) + "\n";
}

}  // namespace pergola::aws_cli
