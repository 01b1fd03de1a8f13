#include "catalog/emit_kinds.hpp"

#include <doctest/doctest.h>

using namespace pergola;

TEST_CASE("texts become literals that mean the same") {
  static constexpr Reference attributes[] = {{"Arn", "a\"b\\c",
                                              "\xC3\xA9"
                                              "1?\?/"}};
  Kind kind;
  kind.type = "AWS::Test::Thing";
  kind.attributes = attributes;
  const std::string source = emit_kinds({kind});
  CHECK(source.find(R"({.name = "Arn", .terraform = "a\"b\\c", .cli = "\303\2511\?\?/")") != std::string::npos);
  CHECK(source.find(R"(.type = "AWS::Test::Thing", .title = {}, .concern = Concern::compute)") != std::string::npos);
}

TEST_CASE("tables stand before what refers to them") {
  static constexpr Property members[] = {{.name = "Inner", .replaces = {}, .read = {}}};
  static constexpr Property properties[] = {{.name = "Outer", .replaces = {}, .read = {}, .properties = members}};
  Kind kind;
  kind.properties = properties;
  const std::string source = emit_kinds({kind});
  const std::size_t inner = source.find("\"Inner\"");
  const std::size_t outer = source.find("\"Outer\"");
  REQUIRE(inner != std::string::npos);
  REQUIRE(outer != std::string::npos);
  CHECK(inner < outer);
  CHECK(outer < source.find("constexpr Kind"));
}

TEST_CASE("no kinds at all") { CHECK(emit_kinds({}).find("return {};") != std::string::npos); }
