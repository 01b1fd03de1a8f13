#include "topology/overlay.hpp"

#include <doctest/doctest.h>

#include "document/parse.hpp"

namespace pergola {
namespace {

Node parsed(const char* text) {
  Diagnostics out;
  auto node = parse_document(make_source("t.yaml", text), out);
  REQUIRE(node.has_value());
  return *node;
}

}  // namespace

TEST_CASE("an environment is laid over the topology key by key") {
  const Node document = parsed(
      "name: shop\n"
      "tags: {owner: a, keep: b}\n"
      "list: [1, 2]\n"
      "gone: x\n"
      "environments:\n"
      "  dev: {tags: {owner: c, more: d}, list: [3], gone: null, region: eu-west-1}\n"
      "  prod:\n");
  Diagnostics out;
  const Node dev = lay_environment(document, "dev", out);
  CHECK(dev.find("tags")->find("owner")->text == "c");
  CHECK(dev.find("tags")->find("keep")->text == "b");
  CHECK(dev.find("tags")->find("more")->text == "d");
  CHECK(dev.find("list")->items.size() == 1);
  CHECK(dev.find("gone") == nullptr);
  CHECK(dev.find("region")->text == "eu-west-1");
  const Node prod = lay_environment(document, "prod", out);
  CHECK(prod.find("tags")->find("owner")->text == "a");
  CHECK(out.all().empty());
}

TEST_CASE("what environments share cannot differ") {
  Diagnostics out;
  (void)lay_environment(parsed("name: shop\nenvironments: {dev: {name: other}}\n"), "dev", out);
  REQUIRE(out.all().size() == 1);
  CHECK(out.all().front().code == "environment-invalid");
}

}  // namespace pergola
