#include <functional>
#include <set>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "bench.hpp"
#include "topology/language.hpp"

namespace pergola {
namespace {

using nlohmann::json;

json schema() {
  Bench bench;
  REQUIRE(bench.run({"schema"}) == 0);
  CHECK(bench.err.empty());
  return json::parse(bench.out);
}

const json& definition(const json& whole, std::string_view object) {
  return object == "topology" ? whole : whole.at("$defs").at(std::string(object));
}

TEST_CASE("the schema says what it is") {
  const json whole = schema();
  CHECK(whole.at("$schema") == "https://json-schema.org/draft/2020-12/schema");
  CHECK(whole.at("type") == "object");
  CHECK(whole.at("$defs").size() == language::objects().size() - 1);
}

TEST_CASE("each object of the language has its keys in it, and no others") {
  const json whole = schema();
  for (const language::Object& object : language::objects()) {
    const std::string name(object.name);
    CAPTURE(name);
    const json& found = definition(whole, object.name);
    CHECK(found.at("additionalProperties") == false);
    CHECK(found.at("properties").size() == object.keys.size());
    std::set<std::string> required;
    for (const language::Key& key : object.keys) {
      const std::string key_name(key.name);
      CAPTURE(key_name);
      const json& property = found.at("properties").at(key_name);
      CHECK(property.at("description") == key.doc);
      CHECK(property.contains("default") != key.default_value.empty());
      if (key.required) required.insert(key_name);
    }
    const json listed = found.contains("required") ? found.at("required") : json::array();
    CHECK(listed.get<std::set<std::string>>() == required);
  }
}

TEST_CASE("each reference leads somewhere, and each definition is used") {
  const json whole = schema();
  std::set<std::string> used;
  const std::function<void(const json&)> visit = [&](const json& part) {
    if (part.is_object() && part.contains("$ref") && part.at("$ref").is_string()) {
      const std::string target = part.at("$ref");
      const std::string begin = "#/$defs/";
      REQUIRE(target.rfind(begin, 0) == 0);
      CHECK(whole.at("$defs").contains(target.substr(begin.size())));
      used.insert(target.substr(begin.size()));
    }
    if (part.is_structured()) {
      for (const json& inner : part) visit(inner);
    }
  };
  visit(whole);
  CHECK(used.size() == whole.at("$defs").size());
}

TEST_CASE("shapes become what JSON Schema has for them") {
  const json whole = schema();
  const auto property = [&](const char* object, const char* key) {
    json found = definition(whole, object).at("properties").at(key);
    found.erase("description");
    found.erase("default");
    return found;
  };
  CHECK(property("topology", "pergola") == json{{"enum", {1}}});
  CHECK(property("topology", "dashboard") == json{{"enum", {"on", "off", true, false}}});
  CHECK(property("topology", "logs") == json{{"$ref", "#/$defs/logs"}});
  CHECK(property("lambda", "architecture") == json{{"enum", {"x86_64", "arm64"}}});
  CHECK(property("lambda", "concurrency") == json{{"type", "integer"}, {"minimum", 0}, {"maximum", 100000}});
  CHECK(property("topology", "services").at("additionalProperties") == json{{"$ref", "#/$defs/service"}});
  // A call may be written with nothing behind it.
  CHECK(definition(whole, "call").at("type") == json{"object", "null"});
}

}  // namespace
}  // namespace pergola
