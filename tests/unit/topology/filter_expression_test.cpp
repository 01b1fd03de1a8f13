#include "topology/filter_expression.hpp"

#include <string>

#include <doctest/doctest.h>

namespace pergola {
namespace {

std::optional<std::string> known(std::string_view name) {
  if (name == "order" || name == "payment") return "shop-" + std::string(name);
  return std::nullopt;
}

}  // namespace

TEST_CASE("expressions that X-Ray reads are taken, with the names of the nodes") {
  struct Case {
    const char* text;
    const char* expected;
  };
  const Case cases[] = {
      {"fault", "fault"},
      {"!ok AND (error OR throttle)", "!ok AND (error OR throttle)"},
      {"responsetime > 2.5", "responsetime > 2.5"},
      {"service(\"order\") AND responsetime > 2", "service(\"shop-order\") AND responsetime > 2"},
      {"service( \"order\" ) { fault }", "service( \"shop-order\" ) { fault }"},
      {"edge(\"order\", \"payment\") { error }", "edge(\"shop-order\", \"shop-payment\") { error }"},
      {"service(id(name: \"x\", type: \"AWS::Lambda::Function\"))",
       "service(id(name: \"x\", type: \"AWS::Lambda::Function\"))"},
      {"service() { fault }", "service() { fault }"},
      {"annotation[order_id] = \"a\" AND annotation.tier BEGINSWITH \"g\"",
       "annotation[order_id] = \"a\" AND annotation.tier BEGINSWITH \"g\""},
      {"annotation[retry] AND annotation[count] >= 3", "annotation[retry] AND annotation[count] >= 3"},
      {"http.url CONTAINS \"/orders\" AND http.status != 404", "http.url CONTAINS \"/orders\" AND http.status != 404"},
      {"rootcause.fault.service { service(\"payment\") }", "rootcause.fault.service { service(\"shop-payment\") }"},
      {"fault = true OR partial != true", "fault = true OR partial != true"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const FilterResult result = resolve_filter(c.text, known);
    CHECK_FALSE(result.error.has_value());
    CHECK(result.text == c.expected);
  }
}

TEST_CASE("what X-Ray would refuse is refused at its place") {
  struct Case {
    const char* text;
    std::size_t begin;
    const char* message;
  };
  const Case cases[] = {
      {"", 0, "expected a keyword such as service(\"…\"), fault or responsetime"},
      {"fualt", 0, "unknown keyword 'fualt'"},
      {"fault AND", 9, "expected a keyword such as service(\"…\"), fault or responsetime"},
      {"fault fault", 6, "expected AND, OR or the end of the expression"},
      {"service(\"order\"", 15, "expected ')'"},
      {"service(\"basket\")", 8, "no service 'basket' is declared"},
      {"edge(\"order\")", 12, "expected ','"},
      {"responsetime > 2s", 16, "expected AND, OR or the end of the expression"},
      {"responsetime > \"2\"", 15, "expected a number (seconds, without a unit)"},
      {"responsetime CONTAINS 2", 13, "responsetime is a number: use =, !=, <, <=, > or >="},
      {"http.url > \"x\"", 9, "http.url is a text: use =, !=, CONTAINS, BEGINSWITH or ENDSWITH"},
      {"user = bob", 7, "expected a text in double quotes"},
      {"user = \"bob", 7, "the text in quotes never ends"},
      {"fault > true", 6, "fault can be compared by = and != only"},
      {"responsetime", 12, "expected an operator behind responsetime"},
      {"annotation.", 0, "expected the key of an annotation"},
      {"(fault", 6, "expected ')'"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const FilterResult result = resolve_filter(c.text, known);
    REQUIRE(result.error.has_value());
    CHECK(result.error->message == c.message);
    CHECK(result.error->begin == c.begin);
    CHECK(result.text.empty());
  }
  CHECK(resolve_filter("fualt", known).error->suggestion == "fault");
}

TEST_CASE("nesting is bounded") {
  const FilterResult result = resolve_filter(std::string(10'000, '(') + "fault", known);
  REQUIRE(result.error.has_value());
  CHECK(result.error->message == "the expression is nested too deeply");
}

}  // namespace pergola
