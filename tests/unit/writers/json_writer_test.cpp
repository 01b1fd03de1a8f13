#include "writers/json_writer.hpp"

#include <cstdint>
#include <limits>
#include <stdexcept>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "odd_texts.hpp"

using pergola::json_quote;
using pergola::JsonStyle;
using pergola::Tree;
using pergola::TreeList;
using pergola::TreeMap;
using pergola::write_json;

TEST_CASE("json: compact") {
  const Tree tree = TreeMap{{"a", TreeList{1, nullptr, true, "x"}}, {"b", TreeMap{}}, {"c", TreeList{}}, {"d", 5.0}};
  CHECK(write_json(tree, JsonStyle::compact) == R"({"a":[1,null,true,"x"],"b":{},"c":[],"d":5.0})");
}

TEST_CASE("json: pretty") {
  const Tree tree = TreeMap{{"a", TreeList{1, nullptr, true, "x"}},
                            {"b", TreeMap{}},
                            {"c", TreeList{}},
                            {"d", TreeList{TreeMap{{"e", false}}, TreeList{1, 2}, TreeList{TreeList{}}}}};
  CHECK(write_json(tree, JsonStyle::pretty) == R"({
  "a": [1, null, true, "x"],
  "b": {},
  "c": [],
  "d": [
    {
      "e": false
    },
    [1, 2],
    [
      []
    ]
  ]
})");
}

TEST_CASE("json: a list stays on one line up to column 100") {
  const auto tree = [](std::size_t length) { return Tree(TreeMap{{"k", TreeList{std::string(length, 'x')}}}); };
  // `  "k": ["` and `"],` are 12 columns.
  CHECK(write_json(tree(88), JsonStyle::pretty) == "{\n  \"k\": [\"" + std::string(88, 'x') + "\"]\n}");
  CHECK(write_json(tree(89), JsonStyle::pretty) == "{\n  \"k\": [\n    \"" + std::string(89, 'x') + "\"\n  ]\n}");
}

TEST_CASE("json: quotes what must be and nothing else") {
  CHECK(json_quote("a\"b\\c") == R"("a\"b\\c")");
  CHECK(json_quote("\b\f\n\r\t\x01\x1f") == R"("\b\f\n\r\t\u0001\u001f")");
  CHECK(json_quote(std::string("\0", 1)) == R"("\u0000")");
  CHECK(json_quote("</script>&'é😀") == "\"</script>&'é😀\"");
}

TEST_CASE("json: odd texts read back as they were, as values and as names") {
  for (const std::string& text : pergola::odd_texts()) {
    CAPTURE(text);
    const Tree tree = TreeMap{{text, TreeList{text, TreeMap{{text, text}}}}};
    for (const JsonStyle style : {JsonStyle::compact, JsonStyle::pretty}) {
      const auto read = nlohmann::json::parse(write_json(tree, style));
      CHECK(read[text][0] == text);
      CHECK(read[text][1][text] == text);
    }
  }
}

TEST_CASE("json: numbers are shortest, exact and keep their kind") {
  struct Case {
    double number;
    const char* text;
  };
  for (const Case& c :
       {Case{5.0, "5.0"}, Case{0.1, "0.1"}, Case{-0.0, "-0.0"}, Case{99.95, "99.95"}, Case{1e16, "1.0e+16"},
        Case{1.5e-7, "1.5e-07"}, Case{1e-7, "1.0e-07"}, Case{1e300, "1.0e+300"}, Case{5e-324, "5.0e-324"}}) {
    CHECK(write_json(c.number, JsonStyle::compact) == c.text);
    CHECK(nlohmann::json::parse(c.text).get<double>() == c.number);
  }
  CHECK(write_json(std::numeric_limits<std::int64_t>::min(), JsonStyle::compact) == "-9223372036854775808");
}

TEST_CASE("json: what JSON cannot say is our mistake") {
  CHECK_THROWS_AS((void)write_json(std::numeric_limits<double>::infinity(), JsonStyle::compact), std::logic_error);
  CHECK_THROWS_AS((void)write_json(std::numeric_limits<double>::quiet_NaN(), JsonStyle::compact), std::logic_error);
  CHECK_THROWS_AS((void)json_quote("\xff"), std::logic_error);
  CHECK_THROWS_AS((void)json_quote("\xed\xa0\x80"), std::logic_error);
  Tree tagged = "x";
  tagged.tag = "!Ref";
  for (const JsonStyle style : {JsonStyle::compact, JsonStyle::pretty}) {
    CHECK_THROWS_AS((void)write_json(tagged, style), std::logic_error);
    CHECK_THROWS_AS((void)write_json(TreeList{1, tagged}, style), std::logic_error);
    CHECK_THROWS_AS((void)write_json(TreeMap{{"a", tagged}}, style), std::logic_error);
  }
}
