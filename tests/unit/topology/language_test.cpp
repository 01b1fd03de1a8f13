// The table of the language against the decoders: what stands in it is accepted, and nothing else is.
#include "topology/language.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <string>
#include <utility>

#include <doctest/doctest.h>

#include "document/parse.hpp"
#include "topology/decode.hpp"

namespace pergola {
namespace {

using Keys = std::map<std::string, std::string>;  // key to value, as one writes them

/// Where an object of the language stands in a whole topology, and what it needs to be right.
struct Host {
  std::string before;
  Keys needs;
  std::string after;
  std::string path;
  bool has_other_values = false;  ///< Whether its keys need each other: errors and goldens have what they take.
};

const std::string k_order = "order: {lambda: {code: order}}";
const std::string k_web = "web: {client: account}";
const std::string k_begin = "{pergola: 1, name: shop, ";
const std::string k_services = "services: {" + k_order + ", " + k_web + "}, ";
const std::string k_balanced = "network: {vpc: 10.0.0.0/16}, services: {order: {lambda: {code: order}, alb: /*}}, ";

const std::string k_placed =
    "services: {order: {lambda: {code: o}, publishes: [Placed], consumes: [Placed]}}, events: {Placed: }, ";
const std::string k_called = k_begin +
                             "network: {vpc: 10.0.0.0/16}, services: {order: {lambda: {code: o}, calls: [payment]}, "
                             "payment: ";

/// In a VPC that exists, in which something can stand already.
const std::string k_called_in_place =
    k_begin +
    "network: {vpc: vpc-0a1b2c3d4e5f60718, subnets: [subnet-0a1b2c3d4e5f60718]}, services: {order: {lambda: {code: o}, "
    "calls: [payment]}, payment: ";

const std::map<std::string, Host>& hosts() {
  static const std::map<std::string, Host> k_hosts = {
      {"topology", {"", {{"pergola", "1"}, {"name", "shop"}, {"services", "{" + k_order + "}"}}, "", ""}},
      {"network",
       {k_begin +
            "services: {order: {lambda: {code: order}, calls: [payment]}, payment: {lambda: {code: p}}}, network: ",
        {{"vpc", "10.0.0.0/16"}},
        "}",
        "network"}},
      {"access-logs",
       {k_begin + k_services + "network: {vpc: 10.0.0.0/16, access-logs: ", {}, "}}", "network.access-logs"}},
      {"service",
       {k_begin + "network: {vpc: 10.0.0.0/16}, notify: {page: a@example.com}, tables: {prices: sku}, "
                  "metrics: {rate: {namespace: Shop}}, services: "
                  "{payment: {lambda: {code: p}}, "
                  "order: ",
        {{"lambda", "{code: order}"}},
        "}}",
        "services.order"}},
      {"lambda", {k_begin + "services: {order: {lambda: ", {{"code", "order"}}, "}}}", "services.order.lambda"}},
      {"ecs",
       {k_begin + "network: {vpc: 10.0.0.0/16}, tracing: off, services: {web: {ecs: ",
        {{"image", "'ecr:shop/web:1'"}},
        "}}}",
        "services.web.ecs"}},
      {"route",
       {k_begin + "network: {vpc: 10.0.0.0/16}, services: {order: {lambda: {code: order}, alb: ",
        {},
        "}}}",
        "services.order.alb"}},
      {"load-balancer", {k_begin + k_balanced + "load-balancer: ", {}, "}", "load-balancer"}},
      {"balancer-logs",
       {k_begin + k_balanced + "load-balancer: {access-logs: ",
        {{"bucket", "logs"}},
        "}}",
        "load-balancer.access-logs"}},
      {"database",
       {k_begin + k_services + "databases: {things: ",
        {{"host", "db.example.com"}, {"port", "5432"}},
        "}}",
        "databases.things"}},
      {"client",
       {k_begin + "services: {" + k_order + ", web: {client: ",
        {{"principal", "account"}},
        "}}}",
        "services.web.client"}},
      {"call",
       {k_begin + "network: {vpc: 10.0.0.0/16}, services: {payment: {lambda: {code: p}}, order: {lambda: {code: o}, "
                  "calls: {payment: ",
        {},
        "}}}}",
        "services.order.calls.payment"}},
      {"objectives",
       {k_begin + "notify: {page: a@example.com}, services: {order: {lambda: {code: o}, objectives: ",
        {},
        "}}}",
        "services.order.objectives"}},
      {"probe", {k_begin + "services: {order: {lambda: {code: o}, probe: ", {}, "}}}", "services.order.probe"}},
      {"table", {k_begin + k_services + "tables: {things: ", {{"key", "orderId"}}, "}}", "tables.things"}},
      {"tracing", {k_begin + k_services + "tracing: ", {}, "}", "tracing"}},
      {"sampling",
       {k_begin + k_services + "tracing: {sampling: {web: ", {{"rate", "5%"}}, "}}}", "tracing.sampling.web"}},
      {"logs", {k_begin + k_services + "logs: ", {}, "}", "logs"}},
      {"notify", {k_begin + k_services + "notify: ", {}, "}", "notify"}},
      {"metric",
       {k_begin + "services: {order: {lambda: {code: o}, publishes: [things]}}, metrics: {things: ",
        {},
        "}}",
        "metrics.things"}},
      {"alarm",
       {k_begin + k_services +
            "notify: {page: a@example.com}, metrics: {rate: {namespace: Shop}}, "
            "alarms: {low: {metric: rate, below: 1}, things: ",
        {{"metric", "rate"}, {"above", "1"}},
        "}}",
        "alarms.things"}},
      {"query", {k_begin + k_services + "queries: {things: ", {{"query", "fields @message"}}, "}}", "queries.things"}},
      {"boost",
       {k_begin + k_services + "tracing: {sampling: {web: {rate: 5%, boost: ",
        {{"max", "50%"}},
        "}}}}",
        "tracing.sampling.web.boost"}},
      {"resource",
       {k_begin + k_services + "resources: {order: ", {{"Type", "AWS::Kinesis::Stream"}}, "}}", "resources.order"}},
      {"adot-layer", {k_begin + k_services + "tracing: {adot-layer: ", {}, "}}", "tracing.adot-layer"}},
      {"api", {k_begin + "services: {order: {lambda: {code: o}, api: GET /}}, api: ", {}, "}", "api", true}},
      {"throttle",
       {k_begin + "services: {order: {lambda: {code: o}, api: GET /}}, api: {throttle: ",
        {{"rate", "1"}},
        "}}",
        "api.throttle"}},
      {"cloudfront",
       {k_begin + "services: {order: {lambda: {code: o}, api: GET /}}, cloudfront: ", {}, "}", "cloudfront", true}},
      {"bucket", {k_begin + k_services + "buckets: {things: ", {}, "}}", "buckets.things", true}},
      {"parameter",
       {k_begin + k_services + "parameters: {things: ", {{"value", "x"}}, "}}", "parameters.things", true}},
      {"key", {k_begin + k_services + "keys: {things: ", {}, "}}", "keys.things", true}},
      {"capacity",
       {k_begin + k_services + "tables: {things: {key: id, billing: ",
        {{"read", "1"}, {"write", "1"}},
        "}}}",
        "tables.things.billing"}},
      {"event-bus", {k_begin + k_placed + "event-bus: ", {}, "}", "event-bus", true}},
      {"event",
       {k_begin + "services: {order: {lambda: {code: o}, publishes: [things], consumes: [things]}}, events: {things: ",
        {},
        "}}",
        "events.things",
        true}},
      {"retry",
       {k_begin + "services: {order: {lambda: {code: o}, publishes: [things], consumes: [things]}}, "
                  "events: {things: {retry: ",
        {},
        "}}}",
        "events.things.retry",
        true}},
      {"queue",
       {k_begin + "services: {order: {lambda: {code: o}, publishes: [things]}}, queues: {things: ",
        {},
        "}}",
        "queues.things",
        true}},
      {"dead-letter",
       {k_begin + "services: {order: {lambda: {code: o}, publishes: [things]}}, queues: {things: {dead-letter: ",
        {},
        "}}}",
        "queues.things.dead-letter",
        true}},
      {"topic",
       {k_begin + "services: {order: {lambda: {code: o}, publishes: [things]}}, topics: {things: ",
        {},
        "}}",
        "topics.things",
        true}},
      {"subscription",
       {k_begin + k_services + "topics: {things: {to: {order: ", {}, "}}}}", "topics.things.to.order", true}},
      {"consumption",
       {k_begin + "queues: {things: }, services: {order: {lambda: {code: o}, consumes: {things: ",
        {},
        "}}}}",
        "services.order.consumes.things",
        true}},
      {"workflow",
       {k_begin + k_services + "workflows: {things: ", {{"steps", "[{wait: 1 s}]"}}, "}}", "workflows.things", true}},
      {"step",
       {k_begin + k_services + "workflows: {things: {steps: [",
        {{"wait", "1 s"}},
        "]}}}",
        "workflows.things.steps[0]",
        true}},
      {"instances",
       {k_called_in_place + "{instances: ",
        {{"ids", "[i-0a1b2c3d4e5f60718]"}},
        "}}}",
        "services.payment.instances",
        true}},
      {"addresses", {k_called + "{addresses: ", {{"ips", "[10.0.0.10]"}}, "}}}", "services.payment.addresses", true}},
      {"balancer",
       {k_called_in_place + "{balancer: ",
        {{"arn", "'arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/pay/0123456789abcdef'"}},
        "}}}",
        "services.payment.balancer",
        true}},
      {"target-health",
       {k_called_in_place + "{instances: {ids: [i-0a1b2c3d4e5f60718], health: ",
        {},
        "}}}}",
        "services.payment.instances.health",
        true}},
      {"lattice", {k_called + "{lambda: {code: p}, lattice: ", {}, "}}}", "services.payment.lattice", true}},
      {"lattice-route",
       {k_called + "{lambda: {code: p}, lattice: {routes: [",
        {{"to", "payment"}, {"path", "/new"}},
        "]}}}}",
        "services.payment.lattice.routes[0]",
        true}},
      {"network-resource",
       {k_begin + "services: {order: {lambda: {code: o}, reads: [things]}}, "
                  "network: {vpc: 10.0.0.0/16, resources: {things: ",
        {{"host", "db.example.com"}, {"port", "5432"}},
        "}}}",
        "network.resources.things",
        true}},
  };
  return k_hosts;
}

std::string flow(const Keys& keys) {
  std::string text;
  for (const auto& [key, value] : keys) text += (text.empty() ? "" : ", ") + key + ": " + value;
  return "{" + text + "}";
}

/// A topology in which the object has this key beside what it needs.
std::string topology_with(const std::string& object, const std::string& key, const std::string& value) {
  const Host& host = hosts().at(object);
  Keys keys = host.needs;
  if (object == "service" && (key == "client" || key == "external" || key == "ecs")) keys.erase("lambda");
  if (object == "load-balancer" && key == "public")
    keys["certificate"] = "'arn:aws:acm:us-east-1:123456789012:certificate/1'";
  if (object == "topology" && key == "load-balancer") {
    keys["services"] = "{order: {lambda: {code: order}, alb: /*}}";
    keys["network"] = "{vpc: 10.0.0.0/16}";
  }
  if (object == "network" && key == "route-tables") {
    keys["vpc"] = "vpc-0a1b";
    keys["subnets"] = "[subnet-1, subnet-2]";
  }
  if (key == "existing") keys.clear();
  // A metric comes from one place, and an alarm has one limit.
  const bool is_counted = object == "metric" && (key == "log" || key == "filter" || key == "value" || key == "default");
  std::string before = host.before;
  // The subnets of a new VPC have no names yet.
  if (object == "load-balancer" && key == "subnets")
    before.replace(before.find("10.0.0.0/16"), std::string("10.0.0.0/16").size(),
                   "vpc-0a1b, subnets: [subnet-1, subnet-2]");
  if (is_counted) {
    keys = {{"log", "order"}, {"filter", "ERROR"}};
    before.replace(before.find(", publishes: [things]"), std::string(", publishes: [things]").size(), "");
  }
  if (object == "alarm" && (key == "any-of" || key == "all-of")) keys.clear();
  if (object == "alarm" && (key == "below" || key == "unusual")) keys.erase("above");
  if (object == "alarm" && key == "datapoints") keys["for"] = "1 day";
  if (object == "alarm" && key == "of") keys["metric"] = "Errors";
  // Of a VPC that exists, subnets are named; of a new one, they are counted.
  if (object == "network" && key == "subnets" && value.find("subnet-") != std::string::npos) keys["vpc"] = "vpc-0a1b";
  keys[key] = value;
  return before + flow(keys) + host.after + "\n";
}

Diagnostics problems(const std::string& text) {
  Diagnostics out;
  const auto document = parse_document(make_source("t.yaml", text), out);
  REQUIRE_MESSAGE(document.has_value(), text);
  (void)decode_topology(*document, "", out);
  return out;
}

std::string path_of(const std::string& object, std::string_view key) {
  const std::string& path = hosts().at(object).path;
  return path.empty() ? std::string(key) : path + "." + std::string(key);
}

/// Whether there is an error at the key, or below it.
bool is_refused(const std::string& object, std::string_view key, const std::string& value) {
  const std::string path = path_of(object, key);
  const Diagnostics out = problems(topology_with(object, std::string(key), value));
  return std::any_of(out.all().begin(), out.all().end(), [&](const Diagnostic& problem) {
    const bool is_here = problem.path == path || problem.path.rfind(path + ".", 0) == 0 ||
                         problem.path.rfind(path + "[", 0) == 0 || problem.path == hosts().at(object).path;
    return problem.severity == Severity::error && is_here;
  });
}

/// Parts of a text; what stands in parentheses is one.
std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  int depth = 0;
  std::string part;
  for (const char c : text) {
    depth += c == '(' ? 1 : c == ')' ? -1 : 0;
    if (c == separator && depth == 0) {
      parts.push_back(std::exchange(part, {}));
    } else {
      part += c;
    }
  }
  if (!part.empty()) parts.push_back(part);
  return parts;
}

/// A text that is right for a key whose shape says no more than `text`.
const std::map<std::string, std::string>& good_texts() {
  static const std::map<std::string, std::string> k_texts = {
      {"topology.name", "shop"},
      {"topology.region", "us-east-1"},
      {"topology.account", "'123456789012'"},
      {"network.vpc", "10.0.0.0/16"},
      {"network.subnets", "subnet-1"},
      {"network.endpoints", "xray"},
      {"network.route-tables", "rtb-1"},
      {"service.alb", "/shop/*"},
      {"ecs.image", "'ecr:shop/web:1'"},
      {"ecs.health", "/up"},
      {"ecs.secrets", "'arn:aws:ssm:us-east-1:123456789012:parameter/key'"},
      {"route.path", "/shop/*"},
      {"route.host", "shop.example.com"},
      {"route.methods", "GET"},
      {"load-balancer.certificate", "'arn:aws:acm:us-east-1:123456789012:certificate/1'"},
      {"load-balancer.from", "10.0.0.0/8"},
      {"load-balancer.subnets", "subnet-1"},
      {"database.secret", "'arn:aws:secretsmanager:us-east-1:123456789012:secret:things'"},
      {"database.security-group", "sg-1"},
      {"tracing.collector", "'ecr:mirror/collector:1'"},
      {"service.client", "account"},
      {"service.external", "'https://api.example.com'"},
      {"service.calls", "payment"},
      {"service.reads", "prices"},
      {"service.writes", "prices"},
      {"lambda.code", "order"},
      {"probe.request", "POST /orders"},
      {"lambda.runtime", "python3.13"},
      {"lambda.layers", "'arn:aws:lambda:us-east-1:123456789012:layer:x:1'"},
      {"client.principal", "account"},
      {"objectives.latency", "p99 < 1 s"},
      {"tracing.adot-layer", "'arn:aws:lambda:us-east-1:123456789012:layer:x:1'"},
      {"adot-layer.python", "'arn:aws:lambda:us-east-1:123456789012:layer:x:1'"},
      {"adot-layer.nodejs", "'arn:aws:lambda:us-east-1:123456789012:layer:x:1'"},
      {"adot-layer.java", "'arn:aws:lambda:us-east-1:123456789012:layer:x:1'"},
      {"adot-layer.dotnet", "'arn:aws:lambda:us-east-1:123456789012:layer:x:1'"},
      {"tracing.groups", "'service(\"order\")'"},
      {"notify.page", "ops@example.com"},
      {"metric.from", "order"},
      {"metric.log", "order"},
      {"metric.value", "$.duration"},
      {"metric.default", "0"},
      {"metric.namespace", "Shop/Orders"},
      {"metric.name", "Rate of orders"},
      {"service.publishes", "rate"},
      {"alarm.metric", "rate"},
      {"alarm.of", "order"},
      {"alarm.above", "1.5"},
      {"alarm.below", "1"},
      {"alarm.unusual", "2"},
      {"alarm.any-of", "low"},
      {"alarm.all-of", "low"},
      {"alarm.statistic", "p99"},
      {"query.logs", "order"},
      {"resource.Type", "AWS::Kinesis::Stream"},
      {"resource.DependsOn", "OrderRole"},
  };
  return k_texts;
}

/// The name of an entry in a mapping by name.
std::string entry_name(const std::string& where) {
  if (where == "service.calls") return "payment";
  if (where == "tracing.groups") return "slow";
  if (where == "service.environment") return "LEVEL";
  if (where == "tracing.sampling") return "web";
  if (where == "topology.services") return "order";
  return "things";
}

std::vector<std::string> values_of(const std::string& where, std::string_view shape);

std::vector<std::string> each(std::string before, const std::vector<std::string>& values, const std::string& after) {
  std::vector<std::string> result;
  for (const std::string& value : values) result.push_back(before + value + after);
  return result;
}

/// Values that one alternative of a shape allows, at its edges.
std::vector<std::string> values_of_one(const std::string& where, std::string_view shape) {
  const std::size_t colon = std::min(shape.find(':'), shape.size());
  const std::string head(shape.substr(0, colon));
  const std::string_view rest = shape.substr(std::min(colon + 1, shape.size()));
  if (head == "text") {
    const auto good = good_texts().find(where);
    return {good == good_texts().end() ? "anything" : good->second};
  }
  if (head == "any") return {"anything", "{a: 1}", "[{Ref: OrderRole}]"};
  if (head == "boolean") return {"true", "false"};
  if (head == "integer") {
    // Of an account's id the digits count as well.
    if (rest == "0-999999999999") return {"999999999999"};
    return split(rest, '-');
  }
  if (head == "duration" && (where.starts_with("alarm.") || where == "boost.cooldown")) return {"5 min", "1 h"};
  if (where == "load-balancer.idle-timeout") return {"1 min", "4000 s"};
  if (where == "ecs.memory") return {"512 MB", "1 GB"};
  if (head == "duration")
    return where == "lambda.timeout" ? std::vector<std::string>{"30 s", "15 min"}
                                     : std::vector<std::string>{"30 days", "forever"};
  if (head == "size") return {"512 MB", "1 GB", "10240MB"};
  if (head == "percent") return {"99%", "99.5 %"};
  if (head == "on-off") return {"on", "off", "true", "false"};
  if (head == "enum") return split(rest, ',');
  if (head == "list") return each("[", values_of(where, rest), "]");
  if (head == "map") return each("{" + entry_name(where) + ": ", values_of(where, rest), "}");
  if (head == "environment") return {"", "{}", "{region: eu-west-1}"};
  if (head == "metric") return {"{from: order}"};
  if (head == "alarm") return {"{metric: Errors, of: order, above: 1}"};
  if (head == "service") return {"{lambda: {code: order}}"};
  REQUIRE_MESSAGE(hosts().count(head) == 1, head);
  return {flow(hosts().at(head).needs)};
}

std::vector<std::string> values_of(const std::string& where, std::string_view shape) {
  if (shape.size() > 1 && shape.front() == '(') shape = shape.substr(1, shape.size() - 2);
  std::vector<std::string> all;
  for (const std::string& one : split(shape, '|')) {
    for (std::string& value : values_of_one(where, one)) all.push_back(std::move(value));
  }
  return all;
}

/// Keys that are right only beside other things of the topology; tried there as well.
bool needs_more(const std::string& where) {
  static const std::set<std::string> k_keys = {
      "topology.api",        "topology.event-bus", "topology.events",     "topology.queues",   "topology.topics",
      "topology.workflows",  "topology.buckets",   "topology.parameters", "network.existing",  "network.associate",
      "network.share",       "network.resources",  "network.zones",       "access-logs.to",    "service.api",
      "service.schedule",    "service.publishes",  "service.consumes",    "service.instances", "service.addresses",
      "service.balancer",    "service.lattice",    "lambda.alias",        "table.key",         "table.indexes",
      "table.local-indexes", "table.billing",      "table.ttl",           "table.encryption",  "topology.keys",
      "topology.cloudfront", "lambda.encryption",  "logs.encryption",     "notify.encryption", "table.stream",
      "topology.cloudfront"};
  return k_keys.count(where) != 0;
}

template <typename Visit>
void for_each_key(const Visit& visit) {
  for (const language::Object& object : language::objects()) {
    if (hosts().at(std::string(object.name)).has_other_values) continue;
    for (const language::Key& key : object.keys) {
      if (!needs_more(std::string(object.name) + "." + std::string(key.name))) visit(std::string(object.name), key);
    }
  }
}

TEST_CASE("each object of the table stands where it says") {
  for (const language::Object& object : language::objects()) {
    const std::string name(object.name);
    CAPTURE(name);
    std::string path = hosts().at(name).path;
    const bool by_name = object.path.find("<name>") != std::string_view::npos;
    for (const char* entry : {"things", "order", "web", "payment"}) {
      const std::string step = std::string(".") + entry;
      for (auto at = path.find(step); by_name && at != std::string::npos; at = path.find(step))
        path.replace(at, step.size(), ".<name>");
    }
    const bool is_item = object.path.ends_with("[]");
    if (path.ends_with("[0]")) path.replace(path.size() - 3, 3, is_item ? "[]" : "");
    CHECK(path == object.path);
    CHECK(language::find_object(name) == &object);
    CHECK_FALSE(object.doc.empty());
  }
  CHECK(language::find_object("nothing") == nullptr);
  CHECK(language::objects().front().name == "topology");
}

TEST_CASE("an unknown key is refused with the keys of the table") {
  for (const language::Object& object : language::objects()) {
    const std::string name(object.name);
    CAPTURE(name);
    const Diagnostics out = problems(topology_with(name, "qqqqqqqq", "1"));
    REQUIRE(out.all().size() == 1);
    const Diagnostic& problem = out.all().front();
    CHECK(problem.code == "unknown-key");
    CHECK(problem.path == path_of(name, "qqqqqqqq"));
    REQUIRE(problem.notes.size() == 1);

    const std::string begin = "possible here: ";
    REQUIRE(problem.notes.front().rfind(begin, 0) == 0);
    std::set<std::string> decoded;
    for (std::string& key : split(problem.notes.front().substr(begin.size()), ','))
      decoded.insert(key.substr(key.front() == ' ' ? 1 : 0));
    std::set<std::string> listed;
    for (const language::Key& key : object.keys) listed.emplace(key.name);
    CHECK(listed.size() == object.keys.size());
    for (const std::string& key : listed)
      CHECK_MESSAGE(decoded.count(key) == 1, key, " is in the table and not decoded");
    for (const std::string& key : decoded)
      CHECK_MESSAGE(listed.count(key) == 1, key, " is decoded and not in the table");
  }
}

TEST_CASE("what a shape allows is accepted") {
  for_each_key([](const std::string& object, const language::Key& key) {
    const std::string where = object + "." + std::string(key.name);
    for (const std::string& value : values_of(where, key.shape)) {
      CAPTURE(where);
      CAPTURE(value);
      const Diagnostics out = problems(topology_with(object, std::string(key.name), value));
      INFO(format_text(out.sorted(), false));
      CHECK_FALSE(out.has_errors());
    }
  });
}

TEST_CASE("no key takes a value of another shape") {
  for_each_key([](const std::string& object, const language::Key& key) {
    const std::string where = object + "." + std::string(key.name);
    CAPTURE(where);
    CHECK(is_refused(object, key.name, "[[x]]"));
    CHECK(is_refused(object, key.name, "[{x: y}]"));
    if (key.shape.find("map:") == std::string_view::npos && language::find_object(key.shape) == nullptr)
      CHECK(is_refused(object, key.name, "{qq: {qq: qq}}"));
  });
}

bool has_alternative(std::string_view shape, std::string_view head) {
  for (const std::string& one : split(shape, '|')) {
    if (one.rfind(head, 0) == 0) return true;
  }
  return false;
}

TEST_CASE("words, numbers and units beyond the shape are refused") {
  for_each_key([](const std::string& object, const language::Key& key) {
    const std::string where = object + "." + std::string(key.name);
    CAPTURE(where);
    const bool takes_text = has_alternative(key.shape, "text") || has_alternative(key.shape, "list:text");
    if (!takes_text) CHECK(is_refused(object, key.name, "surely-not"));
    for (const std::string& one : split(key.shape, '|')) {
      if (one.rfind("integer:", 0) == 0 && one != "integer:0-999999999999") {
        const std::vector<std::string> bounds = split(one.substr(8), '-');
        CHECK(is_refused(object, key.name, std::to_string(std::stoll(bounds.at(0)) - 1)));
        CHECK(is_refused(object, key.name, std::to_string(std::stoll(bounds.at(1)) + 1)));
        CHECK(is_refused(object, key.name, "2.5"));
      }
      if (one == "percent" || one == "duration" || one == "size") CHECK(is_refused(object, key.name, "5"));
    }
  });
}

/// Keys of which one is needed, none of them by itself.
bool is_one_of_several(const std::string& where) {
  static const std::set<std::string> k_keys = {"service.lambda", "table.key",      "alarm.metric",
                                               "alarm.above",    "database.port",  "parameter.value",
                                               "step.wait",      "workflow.steps", "lattice-route.path"};
  return k_keys.count(where) != 0;
}

TEST_CASE("what is required is asked for, and nothing else") {
  for (const auto& [object, host] : hosts()) {
    for (const auto& [needed, value] : host.needs) {
      CAPTURE(object);
      CAPTURE(needed);
      Keys keys = host.needs;
      keys.erase(needed);
      const Diagnostics out = problems(host.before + flow(keys) + host.after + "\n");
      const auto missing = std::find_if(out.all().begin(), out.all().end(),
                                        [](const Diagnostic& problem) { return problem.code == "missing-key"; });
      CHECK(missing != out.all().end());
      for (const language::Key& key : language::find_object(object)->keys)
        CHECK((key.name != needed || key.required != is_one_of_several(object + "." + needed)));
    }
    for (const language::Key& key : language::find_object(object)->keys) {
      if (key.required) CHECK_MESSAGE(host.needs.count(std::string(key.name)) == 1, object, ".", std::string(key.name));
    }
    CHECK_FALSE(problems(host.before + flow(host.needs) + host.after + "\n").has_errors());
  }
}

TEST_CASE("what is said of a function is not dropped where there is none") {
  for (const char* kind : {"client: account", "external: 'https://api.example.com'"}) {
    for (const char* key : {"environment: {LEVEL: info}", "objectives: {availability: 99%}", "probe: {body: x}"}) {
      CAPTURE(std::string(kind));
      CAPTURE(std::string(key));
      const Diagnostics out = problems(k_begin + "services: {" + k_order + ", other: {" + kind + ", " + key + "}}}\n");
      CHECK(out.has_errors());
    }
  }
}

TEST_CASE("an environment may change what the topology says, but not what it is") {
  const std::string base = k_begin + k_services + "environments: {dev: {";
  for (const language::Key& key : language::find_object("topology")->keys) {
    const std::string name(key.name);
    if (needs_more("topology." + name) || name == "load-balancer") continue;
    CAPTURE(name);
    Diagnostics out;
    const std::vector<std::string> values = values_of("topology." + name, key.shape);
    const std::string value = name == "services" ? "{" + k_order + "}" : values.front();
    const auto document = parse_document(make_source("t.yaml", base + name + ": " + value + "}}}\n"), out);
    REQUIRE(document.has_value());
    (void)decode_topology(*document, "dev", out);
    const bool fixed = name == "pergola" || name == "name" || name == "environments";
    INFO(format_text(out.sorted(), false));
    CHECK(out.has_errors() == fixed);
  }
}

}  // namespace
}  // namespace pergola
