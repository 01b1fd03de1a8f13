#include "resources/graph.hpp"

#include <stdexcept>

#include <doctest/doctest.h>

#include "catalog/catalog.hpp"

namespace pergola {
namespace {

constexpr const char* k_box = R"(
type: AWS::Test::Box
title: box
concern: data
tags: {property: Tags, form: list}
ref: {terraform: id, cli: Id}
attributes:
  Arn: {terraform: arn, cli: Arn}
properties:
  Name: {required: true, replace: always, terraform: name, cli: name}
  Link: {replace: never, terraform: link, cli: link}
  Sides:
    replace: never
    terraform: {block: side}
    cli: sides
    properties:
      Color: {required: true, terraform: color, cli: color}
  Labels: {replace: never, terraform: labels, cli: labels}
terraform: {type: aws_box}
cli:
  find: {command: test get-box, options: {name: Name}, absent: NotFound}
  create: {command: test create-box}
  delete: {command: test delete-box, options: {name: Name}}
)";

constexpr const char* k_crate = R"(
type: AWS::Test::Crate
title: crate
concern: data
tags: {property: TagMap, form: map}
ref: {terraform: id, cli: Id}
properties:
  Name: {required: true, replace: always, terraform: name, cli: name}
terraform: {type: aws_crate}
cli:
  find: {command: test get-crate, options: {name: Name}, absent: NotFound}
  create: {command: test create-crate}
  delete: {command: test delete-crate, options: {name: Name}}
)";

Catalog test_catalog() {
  Catalog catalog;
  Diagnostics out;
  REQUIRE(catalog.add(make_source("box.yaml", k_box), out));
  REQUIRE(catalog.add(make_source("crate.yaml", k_crate), out));
  return catalog;
}

Resource box(const std::string& id, Value link = nullptr) {
  Resource resource{id, "label_" + id, "AWS::Test::Box", Object{{"Name", id}}, {}, false, {}};
  resource.properties.set_if("Link", std::move(link));
  return resource;
}

std::string order(const Graph& graph) {
  std::string ids;
  for (const Resource& resource : graph.resources()) ids += resource.id;
  return ids;
}

TEST_CASE("resources stand behind what they refer to, otherwise in the order of adding") {
  const Catalog catalog = test_catalog();
  Graph graph(catalog);
  graph.add(box("B", List{Ref{"Z"}, Attribute{"C", "Arn"}}));
  graph.add(box("A"));
  graph.add(box("C", json_text(Object{{"x", Ref{"Y"}}})));
  Resource& last = graph.add(box("D"));
  last.depends_on = {"Z"};
  graph.add(box("Y"));
  graph.add(box("Z"));
  graph.finish();
  CHECK(order(graph) == "YCZBAD");
  CHECK(graph.find("B") == &graph.resources()[3]);
  CHECK(graph.find("Q") == nullptr);
}

TEST_CASE("a long chain needs no deep stack") {
  const Catalog catalog = test_catalog();
  Graph graph(catalog);
  constexpr int k_length = 20000;
  for (int i = 0; i < k_length; ++i) {
    graph.add(box("N" + std::to_string(i), i + 1 < k_length ? Value(Ref{"N" + std::to_string(i + 1)}) : Value()));
  }
  graph.finish();
  CHECK(graph.resources().front().id == "N" + std::to_string(k_length - 1));
}

TEST_CASE("what cannot be is our mistake") {
  const Catalog catalog = test_catalog();
  Graph graph(catalog);
  graph.add(box("A"));
  SUBCASE("unknown type") {
    CHECK_THROWS_AS(graph.add({"B", "b", "AWS::Test::Ball", {}, {}, false, {}}), std::logic_error);
  }
  SUBCASE("id twice") {
    Resource other = box("A");
    other.label = "other";
    CHECK_THROWS_AS(graph.add(other), std::logic_error);
  }
  SUBCASE("label twice") {
    Resource other = box("B");
    other.label = "label_A";
    CHECK_THROWS_AS(graph.add(other), std::logic_error);
  }
  SUBCASE("not a logical id") {
    Resource other = box("A-B");
    other.label = "other";
    CHECK_THROWS_AS(graph.add(other), std::logic_error);
  }
  SUBCASE("not a label") {
    Resource other = box("B");
    other.label = "9 lives";
    CHECK_THROWS_AS(graph.add(other), std::logic_error);
  }
  SUBCASE("unknown property") {
    Resource other = box("B");
    other.properties.set("Colour", "red");
    CHECK_THROWS_AS(graph.add(other), std::logic_error);
  }
  SUBCASE("unknown member in a list of objects") {
    Resource other = box("B");
    other.properties.set("Sides", List{Object{{"Color", "red"}}, Object{{"Colour", "red"}}});
    CHECK_THROWS_AS(graph.add(other), std::logic_error);
  }
  SUBCASE("missing property") {
    graph.add({"B", "b", "AWS::Test::Box", {}, {}, false, {}});
    CHECK_THROWS_AS(graph.finish(), std::logic_error);
  }
  SUBCASE("missing member") {
    graph.add(box("B")).properties.set("Sides", Object{});
    CHECK_THROWS_AS(graph.finish(), std::logic_error);
  }
  SUBCASE("null") {
    graph.add(box("B")).properties.set("Link", nullptr);
    CHECK_THROWS_AS(graph.finish(), std::logic_error);
  }
  SUBCASE("reference to nothing") {
    graph.add(box("B", Ref{"C"}));
    CHECK_THROWS_AS(graph.finish(), std::logic_error);
  }
  SUBCASE("unknown attribute") {
    graph.add(box("B", Attribute{"A", "Size"}));
    CHECK_THROWS_AS(graph.finish(), std::logic_error);
  }
  SUBCASE("unknown parameter") {
    graph.add(box("B", ParameterRef{"Email"}));
    CHECK_THROWS_AS(graph.finish(), std::logic_error);
  }
  SUBCASE("unknown asset") {
    graph.add(box("B", Package{"order"}));
    CHECK_THROWS_AS(graph.finish(), std::logic_error);
  }
  SUBCASE("dependency on nothing") {
    graph.add(box("B")).depends_on = {"C"};
    CHECK_THROWS_AS(graph.finish(), std::logic_error);
  }
  SUBCASE("output of nothing") {
    graph.outputs.push_back({"Out", "", Ref{"C"}});
    CHECK_THROWS_AS(graph.finish(), std::logic_error);
  }
  SUBCASE("cycle") {
    graph.add(box("B", Ref{"C"}));
    graph.add(box("C", Attribute{"B", "Arn"}));
    CHECK_THROWS_AS(graph.finish(), std::logic_error);
  }
  SUBCASE("self") {
    graph.add(box("B", Ref{"B"}));
    CHECK_THROWS_AS(graph.finish(), std::logic_error);
  }
}

TEST_CASE("what exists can be referred to") {
  const Catalog catalog = test_catalog();
  Graph graph(catalog);
  graph.parameters.push_back({"Email", "", {}, ""});
  graph.assets.push_back({.name = "order", .path = "order"});
  graph.add(box("A", List{ParameterRef{"Email"}, Package{"order"}}));
  graph.add(box("B")).properties.set("Labels", Object{{"any", "key"}});
  CHECK_NOTHROW(graph.finish());
}

TEST_CASE("tags go to each resource in its form, and its own come first") {
  const Catalog catalog = test_catalog();
  Graph graph(catalog);
  graph.stack = "shop-dev";
  graph.tags = {{"owner", "team"}, {"zone", "a"}};
  graph.add(box("A")).properties.set(
      "Tags", List{Object{{"Key", "zone"}, {"Value", "b"}}, Object{{"Key", "Name"}, {"Value", Ref{"C"}}}});
  graph.add({"C", "c", "AWS::Test::Crate", Object{{"Name", "c"}}, {}, false, {}});
  graph.finish();

  const List& tags = *graph.find("A")->properties.find("Tags")->as<List>();
  const auto key = [&](std::size_t i) { return tags[i].get<Object>().at("Key").get<std::string>(); };
  REQUIRE(tags.size() == 4);
  CHECK(key(0) == "Name");
  CHECK(key(1) == "owner");
  CHECK(key(2) == "pergola:stack");
  CHECK(key(3) == "zone");
  CHECK(tags[3].get<Object>().at("Value").get<std::string>() == "b");
  CHECK(order(graph) == "CA");

  const Object& map = *graph.find("C")->properties.find("TagMap")->as<Object>();
  REQUIRE(map.members().size() == 3);
  CHECK(map.members()[1].name == "pergola:stack");
  CHECK(map.members()[1].value.get<std::string>() == "shop-dev");
}

}  // namespace
}  // namespace pergola
