// Defaults as the language's table states them: writing one changes nothing.
#include <map>

#include <doctest/doctest.h>

#include "../shown_lines.hpp"
#include "lowered.hpp"
#include "topology/language.hpp"

namespace pergola {
namespace {

/// Topologies that use objects of the language; the key is to stand where `<key>` is.
const std::map<std::string, std::string>& topologies() {
  const std::string head = "{pergola: 1, name: shop, notify: {page: ops@example.com}, ";
  const std::string services =
      "services: {web: {client: account, calls: [order]}, order: {lambda: {code: o}, calls: [payment]}, "
      "payment: {lambda: {code: p}, objectives: {availability: 99%}}}, ";
  const std::string network = "network: {vpc: 10.0.0.0/16}, ";
  static const std::map<std::string, std::string> k_topologies = {
      {"topology", head + services + network + "<key>}"},
      {"network", head + services + "network: {vpc: 10.0.0.0/16, <key>}}"},
      {"access-logs", head + services + "network: {vpc: 10.0.0.0/16, access-logs: {<key>}}}"},
      {"lambda", head + "services: {order: {lambda: {code: o, <key>}}}}"},
      {"call", head + network +
                   "services: {order: {lambda: {code: o}, calls: {payment: {<key>}}}, payment: {lambda: {code: p}}}}"},
      {"probe", head + "services: {order: {lambda: {code: o}, probe: {<key>}}}}"},
      {"tracing", head + services + network + "tracing: {sampling: 5%, <key>}}"},
      {"sampling", head + services + network + "tracing: {sampling: {web: {rate: 5%, <key>}}}}"},
      {"metric", head + services + network + "metrics: {errors: {log: order, filter: ERROR, <key>}}}"},
      {"alarm", head + services + network + "alarms: {high: {metric: Errors, of: order, above: 0, <key>}}}"},
      {"boost", head + services + network + "tracing: {sampling: {web: {rate: 5%, boost: {max: 50%, <key>}}}}}"},
      {"logs", head + services + network + "logs: {<key>}}"},
  };
  return k_topologies;
}

std::string filled(std::string pattern, const std::string& text) {
  const std::string hole = "<key>";
  return pattern.replace(pattern.find(hole), hole.size(), text) + "\n";
}

TEST_CASE("writing a default changes nothing") {
  int keys = 0;
  for (const language::Object& object : language::objects()) {
    for (const language::Key& key : object.keys) {
      if (key.default_value.empty() || topologies().count(std::string(object.name)) == 0) continue;
      const std::string name(object.name);
      const std::string line = std::string(key.name) + ": " + std::string(key.default_value);
      CAPTURE(name);
      CAPTURE(line);
      const std::string& pattern = topologies().at(name);
      CHECK(full_inventory(lowered(filled(pattern, line))) == full_inventory(lowered(filled(pattern, ""))));
      ++keys;
    }
  }
  CHECK(keys >= 20);
}

}  // namespace
}  // namespace pergola
