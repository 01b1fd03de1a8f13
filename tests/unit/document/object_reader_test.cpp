#include "document/object_reader.hpp"

#include <doctest/doctest.h>

#include "document/parse.hpp"

using namespace pergola;

namespace {

/// A document, and what is said about it.
struct Fixture {
  explicit Fixture(const std::string& text) : root(*parse_document(make_source("x.yaml", text), out)) {}

  ObjectReader reader() { return {root, "services.api", "service 'api'", out}; }
  [[nodiscard]] std::string said() const { return format_text(out.sorted(), false); }

  Diagnostics out;
  Node root;
};

}  // namespace

TEST_CASE("fields that are there are read without a word") {
  Fixture f("s: text\nn: 123456789012\nd: 1.50\nb: true\ni: -5\nh: 0x1F\no: 0o17\nl: [a, 2]\none: x\nnothing:\n");
  ObjectReader reader = f.reader();
  CHECK(reader.is_mapping());
  CHECK(reader.string("s") == "text");
  CHECK(reader.string("n") == "123456789012");
  CHECK(reader.string("d") == "1.50");
  CHECK(reader.boolean("b") == true);
  CHECK(reader.integer("i", -5, 5) == -5);
  CHECK(reader.integer("h", 0, 31) == 31);
  CHECK(reader.integer("o", 0, 31) == 15);
  CHECK(reader.strings("l") == std::vector<std::string>{"a", "2"});
  CHECK(reader.strings("one") == std::vector<std::string>{"x"});
  CHECK(reader.has("nothing"));
  CHECK(reader.get("nothing") == nullptr);
  CHECK_FALSE(reader.string("nothing"));
  CHECK(reader.strings("nothing").empty());
  CHECK_FALSE(reader.has("absent"));
  CHECK_FALSE(reader.string("absent"));
  CHECK_FALSE(reader.boolean("absent"));
  CHECK_FALSE(reader.integer("absent", 0, 1));
  CHECK(reader.strings("absent").empty());
  CHECK(reader.path("s") == "services.api.s");
  CHECK(reader.key_span("n").begin == 8);
  CHECK(reader.key_span("absent").begin == f.root.span.begin);
  CHECK(reader.require("s") != nullptr);
  reader.finish();
  CHECK(f.said() == "");
}

TEST_CASE("mistakes have the same words everywhere") {
  struct Case {
    const char* name;
    const char* text;
    void (*read)(ObjectReader& reader);
    const char* expected;
  };
  const Case cases[] = {
      {"unknown key with a suggestion", "replcas: 3\n",
       [](ObjectReader& r) {
         (void)r.get("replicas");
         r.finish();
       },
       "x.yaml:1:1: error: unknown key 'replcas' in service 'api' [unknown-key]\n"
       "    1 | replcas: 3\n"
       "      | ^~~~~~~ did you mean 'replicas'?\n"
       "      = at services.api.replcas\n"},
      {"unknown key without", "zzz: 3\n",
       [](ObjectReader& r) {
         (void)r.get("ports");
         (void)r.has("calls");
         r.finish();
       },
       "x.yaml:1:1: error: unknown key 'zzz' in service 'api' [unknown-key]\n"
       "    1 | zzz: 3\n"
       "      | ^~~\n"
       "      = at services.api.zzz\n"
       "      = note: possible here: calls, ports\n"},
      {"missing key", "  a: 1\n", [](ObjectReader& r) { r.require("code"); },
       "x.yaml:1:3: error: key 'code' is missing in service 'api' [missing-key]\n"
       "    1 |   a: 1\n"
       "      |   ^~~~\n"
       "      = at services.api\n"},
      {"key without value", "code:\n", [](ObjectReader& r) { r.require("code"); },
       "x.yaml:1:1: error: key 'code' in service 'api' has no value [missing-key]\n"
       "    1 | code:\n"
       "      | ^~~~\n"
       "      = at services.api.code\n"},
      {"list for a string", "code: [a]\n", [](ObjectReader& r) { (void)r.string("code"); },
       "x.yaml:1:7: error: expected a string, found a list [wrong-type]\n"
       "    1 | code: [a]\n"
       "      |       ^~~\n"
       "      = at services.api.code\n"},
      {"boolean for a string", "code: true\n", [](ObjectReader& r) { (void)r.string("code"); },
       "x.yaml:1:7: error: expected a string, found a boolean [wrong-type]\n"
       "    1 | code: true\n"
       "      |       ^~~~\n"
       "      = at services.api.code\n"},
      {"yes for a boolean", "trace: yes\n", [](ObjectReader& r) { (void)r.boolean("trace"); },
       "x.yaml:1:8: error: expected true or false, found a string [wrong-type]\n"
       "    1 | trace: yes\n"
       "      |        ^~~ did you mean 'true'?\n"
       "      = at services.api.trace\n"},
      {"mapping for a boolean", "trace: {}\n", [](ObjectReader& r) { (void)r.boolean("trace"); },
       "x.yaml:1:8: error: expected true or false, found a mapping [wrong-type]\n"
       "    1 | trace: {}\n"
       "      |        ^~\n"
       "      = at services.api.trace\n"},
      {"quoted integer", "port: '80'\n", [](ObjectReader& r) { (void)r.integer("port", 1, 100); },
       "x.yaml:1:7: error: expected an integer, found a string [wrong-type]\n"
       "    1 | port: '80'\n"
       "      |       ^~~~\n"
       "      = at services.api.port\n"},
      {"number for an integer", "port: 8.0\n", [](ObjectReader& r) { (void)r.integer("port", 1, 100); },
       "x.yaml:1:7: error: expected an integer, found a number [wrong-type]\n"
       "    1 | port: 8.0\n"
       "      |       ^~~\n"
       "      = at services.api.port\n"},
      {"too large", "port: 101\n", [](ObjectReader& r) { (void)r.integer("port", 1, 100); },
       "x.yaml:1:7: error: expected an integer from 1 to 100, found 101 [out-of-range]\n"
       "    1 | port: 101\n"
       "      |       ^~~\n"
       "      = at services.api.port\n"},
      {"too small", "port: 0\n", [](ObjectReader& r) { (void)r.integer("port", 1, 100); },
       "x.yaml:1:7: error: expected an integer from 1 to 100, found 0 [out-of-range]\n"
       "    1 | port: 0\n"
       "      |       ^\n"
       "      = at services.api.port\n"},
      {"beyond 64 bits", "port: 99999999999999999999\n", [](ObjectReader& r) { (void)r.integer("port", 1, 100); },
       "x.yaml:1:7: error: expected an integer from 1 to 100, found 99999999999999999999 [out-of-range]\n"
       "    1 | port: 99999999999999999999\n"
       "      |       ^~~~~~~~~~~~~~~~~~~~\n"
       "      = at services.api.port\n"},
      {"wrong item", "calls: [a, [b]]\n",
       [](ObjectReader& r) { CHECK(r.strings("calls") == std::vector<std::string>{"a"}); },
       "x.yaml:1:12: error: expected a string, found a list [wrong-type]\n"
       "    1 | calls: [a, [b]]\n"
       "      |            ^~~\n"
       "      = at services.api.calls[1]\n"},
      {"mapping for a list", "calls: {a: b}\n", [](ObjectReader& r) { CHECK(r.strings("calls").empty()); },
       "x.yaml:1:8: error: expected a list of strings, found a mapping [wrong-type]\n"
       "    1 | calls: {a: b}\n"
       "      |        ^~~~~~\n"
       "      = at services.api.calls\n"},
      {"keys that exclude each other", "ecs: {}\nlambda: {}\n",
       [](ObjectReader& r) {
         CHECK(r.at_most_one({"lambda", "ecs", "external"}) == "lambda");
         r.finish();
       },
       "x.yaml:1:1: error: keys 'lambda' and 'ecs' in service 'api' exclude each other [conflicting-keys]\n"
       "    1 | ecs: {}\n"
       "      | ^~~\n"
       "    2 | lambda: {}\n"
       "      | ------ the other one\n"
       "      = at services.api.ecs\n"},
      {"one of them", "ecs: {}\n",
       [](ObjectReader& r) {
         CHECK(r.at_most_one({"lambda", "ecs"}) == "ecs");
         r.finish();
       },
       ""},
      {"none of them", "{}\n",
       [](ObjectReader& r) {
         CHECK_FALSE(r.at_most_one({"lambda", "ecs"}));
         r.finish();
       },
       ""},
      {"not a mapping", "- a\n",
       [](ObjectReader& r) {
         CHECK_FALSE(r.is_mapping());
         CHECK(r.require("x") == nullptr);
         r.finish();
       },
       "x.yaml:1:1: error: service 'api' should be a mapping, but is a list [wrong-type]\n"
       "    1 | - a\n"
       "      | ^~~\n"
       "      = at services.api\n"},
      {"nothing at all", "",
       [](ObjectReader& r) {
         (void)r.get("x");
         r.finish();
       },
       "x.yaml:1:1: error: service 'api' should be a mapping, but is nothing [wrong-type]\n"
       "    1 |\n"
       "      | ^\n"
       "      = at services.api\n"},
  };
  for (const Case& c : cases) {
    SUBCASE(c.name) {
      Fixture f(c.text);
      ObjectReader reader = f.reader();
      c.read(reader);
      CHECK(f.said() == c.expected);
    }
  }
}

TEST_CASE("paths quote what is not a plain word, and cut what is too long") {
  CHECK(child_path("", "services") == "services");
  CHECK(child_path("services", "order-1_A") == "services.order-1_A");
  CHECK(child_path("tags", "a.b") == "tags.\"a.b\"");
  CHECK(child_path("tags", "") == "tags.\"\"");
  CHECK(item_path("calls", 3) == "calls[3]");
  CHECK(child_path("a", std::string(1000, 'x')).size() < 80);
}
