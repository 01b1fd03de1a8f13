#include "resources/value.hpp"

#include <doctest/doctest.h>

namespace pergola {
namespace {

TEST_CASE("an object keeps the order of its members and one value a name") {
  Object object{{"b", 1}, {"a", 2}};
  object.set("b", 3);
  object.set_if("c", nullptr);
  object.set_if("d", "x");
  REQUIRE(object.members().size() == 3);
  CHECK(object.members()[0].name == "b");
  CHECK(*object.members()[0].value.as<std::int64_t>() == 3);
  CHECK(object.members()[1].name == "a");
  CHECK(object.find("c") == nullptr);
  CHECK(*object.find("d")->as<std::string>() == "x");
  CHECK_FALSE(object.empty());
  CHECK(Object{}.empty());
}

TEST_CASE("join merges neighbouring constants") {
  const Value value = join({"a", "", 1, Ref{"Table"}, nullptr, "b", join({"c", Pseudo::region, "d"}), true});
  const Join* joined = value.as<Join>();
  REQUIRE(joined != nullptr);
  REQUIRE(joined->parts.size() == 5);
  CHECK(*joined->parts[0].as<std::string>() == "a1");
  CHECK(joined->parts[1].as<Ref>()->resource == "Table");
  CHECK(*joined->parts[2].as<std::string>() == "bc");
  CHECK(*joined->parts[3].as<Pseudo>() == Pseudo::region);
  CHECK(*joined->parts[4].as<std::string>() == "dtrue");
}

TEST_CASE("join of one part is that part") {
  CHECK(*join({"a", "b"}).as<std::string>() == "ab");
  CHECK(*join({}).as<std::string>() == "");
  CHECK(join({"", Ref{"Table"}}).as<Ref>()->resource == "Table");
}

TEST_CASE("a dotted path leads into objects only") {
  const Object object{{"Rule", Object{{"Name", "x"}, {"Deep", Object{{"Er", 1}}}}}, {"Text", "y"}};
  CHECK(*find_path(object, "Rule.Name")->as<std::string>() == "x");
  CHECK(*find_path(object, "Rule.Deep.Er")->as<std::int64_t>() == 1);
  CHECK(find_path(object, "Rule")->as<Object>() != nullptr);
  CHECK(find_path(object, "Text.Name") == nullptr);
  CHECK(find_path(object, "Rule.Missing") == nullptr);
  CHECK(find_path(object, "") == nullptr);
}

TEST_CASE("references are found wherever they are") {
  const Value value = Object{
      {"list", List{Ref{"A"}, "text", Attribute{"B", "Arn"}}},
      {"joined", Join{{"x", Ref{"C"}}}},
      {"document", json_text(Object{{"deep", List{Attribute{"D", "Id"}}}})},
      {"parameter", ParameterRef{"E"}},
  };
  std::string seen;
  for_each_reference(value, [&](const std::string& id) { seen += id; });
  CHECK(seen == "ABCD");
}

}  // namespace
}  // namespace pergola
