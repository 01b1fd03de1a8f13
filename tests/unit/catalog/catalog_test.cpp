#include "catalog/catalog.hpp"

#include <algorithm>
#include <set>

#include <doctest/doctest.h>

#include "base/file_system.hpp"
#include "catalog/decode_kind.hpp"
#include "sample_kind.hpp"

using namespace pergola;

namespace {

std::string sample_with(std::string_view from, std::string_view to) {
  std::string text(test::k_sample_kind);
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("the kinds that are compiled in are those of templates/kinds") {
  const std::span<const Kind> kinds = embedded_kinds();
  CHECK(std::is_sorted(kinds.begin(), kinds.end(), [](const Kind& a, const Kind& b) { return a.type < b.type; }));
  std::vector<std::string> names;
  for (const Kind& kind : kinds) names.push_back(kind_file_name(kind.type));
  std::sort(names.begin(), names.end());
  const auto files = disk().list(PERGOLA_SOURCE_DIR "/templates/kinds");
  REQUIRE(files);
  CHECK(names == *files);
}

TEST_CASE("each kind that is compiled in is found") {
  const Catalog catalog;
  for (const Kind& kind : embedded_kinds()) CHECK(catalog.find(kind.type) == &kind);
  CHECK(catalog.kinds().size() == embedded_kinds().size());
  CHECK(catalog.find("AWS::Test::Thing") == nullptr);
  CHECK(catalog.find("") == nullptr);
  CHECK(catalog.find("ZZZ") == nullptr);
}

TEST_CASE("an overlay adds a kind, and the catalogue keeps its texts") {
  Catalog catalog;
  Diagnostics out;
  {
    const std::string text(test::k_sample_kind);
    REQUIRE(catalog.add(make_source("thing.yaml", text), out));
  }
  Catalog moved = std::move(catalog);
  const Kind* kind = moved.find("AWS::Test::Thing");
  REQUIRE(kind != nullptr);
  CHECK(kind->title == "test thing");
  CHECK(kind->property("Config")->properties[1].properties[0].terraform.name == "size");
  CHECK(moved.kinds().size() == embedded_kinds().size() + 1);
  CHECK(out.all().empty());
}

TEST_CASE("an overlay replaces a kind as a whole") {
  Catalog catalog;
  Diagnostics out;
  REQUIRE(catalog.add(make_source("a.yaml", sample_with("AWS::Test::Thing", "AWS::SNS::Topic")), out));
  REQUIRE(catalog.find("AWS::SNS::Topic") != nullptr);
  CHECK(catalog.find("AWS::SNS::Topic")->title == "test thing");
  REQUIRE(catalog.add(make_source("b.yaml", std::string(test::k_sample_kind)), out));
  REQUIRE(catalog.add(make_source("c.yaml", sample_with("title: test thing", "title: other thing")), out));
  CHECK(catalog.find("AWS::Test::Thing")->title == "other thing");
  std::set<std::string_view> types;
  for (const Kind* kind : catalog.kinds()) CHECK(types.insert(kind->type).second);
  CHECK(types.count("AWS::SNS::Topic") == 1);
}

TEST_CASE("a file that is wrong changes nothing") {
  Catalog catalog;
  Diagnostics out;
  CHECK_FALSE(catalog.add(make_source("a.yaml", sample_with("concern: data", "concern: dota")), out));
  CHECK_FALSE(catalog.add(make_source("b.yaml", "a: b: c"), out));
  CHECK_FALSE(catalog.add(make_source("c.yaml", std::string(test::k_sample_kind) + "type: AWS::Test::Thing\n"), out));
  CHECK(out.error_count() == 3);
  CHECK(catalog.find("AWS::Test::Thing") == nullptr);
  CHECK(catalog.kinds().size() == embedded_kinds().size());
}
