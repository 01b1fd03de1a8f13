#include "writers/yaml_writer.hpp"

#include <cstdint>
#include <limits>
#include <stdexcept>

#include <doctest/doctest.h>
#include <yaml-cpp/yaml.h>

#include "odd_texts.hpp"

using pergola::Tree;
using pergola::TreeList;
using pergola::TreeMap;
using pergola::write_yaml;

namespace {

Tree tagged(std::string tag, Tree tree) {
  tree.tag = std::move(tag);
  return tree;
}

Tree noted(std::string comment, Tree tree) {
  tree.comment = std::move(comment);
  return tree;
}

/// Scalars of the given kinds read back as texts, never as anything else: quoted ones have the tag `!` in yaml-cpp.
bool is_text(const YAML::Node& node, const std::string& text) {
  return node.IsScalar() && node.Scalar() == text && (node.Tag() == "!" || node.Tag() == "?");
}

}  // namespace

TEST_CASE("yaml: maps, lists and scalars") {
  const Tree tree =
      TreeMap{{"b", 1},
              {"a", TreeList{"x", TreeMap{{"k", "v"}, {"l", TreeList{}}}, TreeList{1, TreeList{2}}, nullptr}},
              {"m", TreeMap{{"l", TreeMap{}}, {"o", true}, {"p", false}, {"q", ""}}},
              {"d", 5.0}};
  CHECK(write_yaml(tree) == R"(b: 1
a:
  - x
  - k: v
    l: []
  - - 1
    - - 2
  - null
m:
  l: {}
  o: true
  p: false
  q: ''
d: 5.0
)");
}

TEST_CASE("yaml: the root may be anything") {
  CHECK(write_yaml(nullptr) == "null\n");
  CHECK(write_yaml("yes") == "'yes'\n");
  CHECK(write_yaml(TreeMap{}) == "{}\n");
  CHECK(write_yaml(TreeList{1}) == "- 1\n");
  CHECK(write_yaml("a\nb") == "|-\n  a\n  b\n");
  CHECK(write_yaml(" a\nb") == "\" a\\nb\"\n");
  CHECK(write_yaml(tagged("!If", TreeList{TreeList{1}})) == "!If\n- - 1\n");
}

TEST_CASE("yaml: texts that stay plain") {
  for (const char* text : {"a",
                           "a b",
                           "python3.13",
                           "AWS::Lambda::Function",
                           "arn:aws:s3:::x",
                           "a#b",
                           "it's",
                           "10.0.0.0/16",
                           "a, b [c]",
                           "größe",
                           "日本",
                           "😀",
                           "30 days",
                           "a=b",
                           "$x",
                           "a-b",
                           "/x",
                           "(a)",
                           "a\\b",
                           "99.9%"}) {
    CHECK(write_yaml(text) == std::string(text) + "\n");
  }
}

TEST_CASE("yaml: texts that need single quotes") {
  for (const char* text : {"",
                           " ",
                           "a ",
                           " a",
                           "y",
                           "N",
                           "yes",
                           "No",
                           "ON",
                           "off",
                           "true",
                           "False",
                           "null",
                           "~",
                           "1",
                           "-1",
                           "+1",
                           "012",
                           "0o7",
                           "0x1F",
                           "0b11",
                           "1e3",
                           "1_0",
                           "1.",
                           "12:30:00",
                           ".5",
                           ".inf",
                           "-.INF",
                           "+.inf",
                           ".NaN",
                           "1,000.5",
                           "<<",
                           "=",
                           "- a",
                           "-",
                           "---",
                           "...",
                           "? a",
                           ": a",
                           "a: b",
                           "a:",
                           "a #b",
                           "#a",
                           "&a",
                           "*a",
                           "!a",
                           "|",
                           ">",
                           "%a",
                           "@a",
                           "`a",
                           "\"a",
                           "{a",
                           "[a",
                           "]",
                           "}",
                           ",",
                           "2012-10-17",
                           "012345678901",
                           "2001-12-14 21:59:43.10 -5"}) {
    CHECK(write_yaml(text) == "'" + std::string(text) + "'\n");
  }
  CHECK(write_yaml("'a'") == "'''a'''\n");
}

TEST_CASE("yaml: texts that need escapes") {
  CHECK(write_yaml("a\tb\"\\") == R"("a\tb\"\\")"
                                  "\n");
  CHECK(write_yaml("a\r\nb") == R"("a\r\nb")"
                                "\n");
  CHECK(write_yaml(std::string("\0\x1b\x7f", 3)) == R"("\x00\x1B\x7F")"
                                                    "\n");
  CHECK(write_yaml("\xC2\x85\xE2\x80\xA8\xE2\x80\xA9\xEF\xBB\xBF\xE2\x80\xAE") == R"("\x85\u2028\u2029\uFEFF\u202E")"
                                                                                  "\n");
  CHECK(write_yaml("\xF3\xA0\x80\x81") == R"("\U000E0001")"
                                          "\n");
}

TEST_CASE("yaml: literal blocks, where they are exact") {
  struct Case {
    const char* text;
    const char* written;
  };
  for (const Case& c :
       {Case{"a\nb", "k: |-\n  a\n  b\n"}, Case{"a\nb\n", "k: |\n  a\n  b\n"}, Case{"a\n\n\n", "k: |+\n  a\n\n\n"},
        Case{"a\n\n b: #\n", "k: |\n  a\n\n   b: #\n"}, Case{"\na\n", "k: |\n\n  a\n"},
        Case{" a\nb", "k: |2-\n   a\n  b\n"}, Case{"\n a\n", "k: |2\n\n   a\n"},
        Case{"\ta\nb\n", "k: |2\n  \ta\n  b\n"}, Case{"a \nb", "k: \"a \\nb\"\n"}, Case{"a\n ", "k: \"a\\n \"\n"},
        Case{"\n", "k: \"\\n\"\n"}, Case{"\n\n", "k: \"\\n\\n\"\n"}, Case{"a\r\nb", "k: \"a\\r\\nb\"\n"}}) {
    CHECK(write_yaml(TreeMap{{"k", c.text}}) == c.written);
  }
  CHECK(write_yaml(TreeMap{{"a", TreeList{tagged("!Sub", "x ${y}\nz\n"), TreeMap{{"b", "c\n d"}}}}}) == R"(a:
  - !Sub |
    x ${y}
    z
  - b: |-
      c
       d
)");
}

TEST_CASE("yaml: tags") {
  const Tree tree = TreeMap{
      {"a", tagged("!Ref", "x")},
      {"b", tagged("!GetAtt", TreeList{"x", "Arn"})},
      {"c", tagged("!Select", TreeList{0, tagged("!GetAZs", "")})},
      {"d", tagged("!Join", TreeList{"", TreeList{"a, b", tagged("!Ref", "x")}})},
      {"e", TreeList{tagged("!If", TreeList{"c", TreeMap{{"k", "v"}}, tagged("!Ref", "AWS::NoValue")}),
                     tagged("!Map", TreeMap{{"k", 1}})}},
      {"f", tagged("!Equals", TreeList{"a, b", "c]", "yes", "x:y"})},
      {"g", tagged("!List", TreeList{})},
      {"h", tagged("!Lines", TreeList{"a\nb"})},
  };
  CHECK(write_yaml(tree) == R"(a: !Ref x
b: !GetAtt [x, Arn]
c: !Select [0, !GetAZs '']
d: !Join
  - ''
  - - a, b
    - !Ref x
e:
  - !If
    - c
    - k: v
    - !Ref AWS::NoValue
  - !Map
    k: 1
f: !Equals ['a, b', 'c]', 'yes', 'x:y']
g: !List []
h: !Lines
  - |-
    a
    b
)");
  for (const char* tag : {"Ref", "!", "!a b", "!a\nb", "!é", "!a,b"}) {
    CHECK_THROWS_AS((void)write_yaml(tagged(tag, "x")), std::logic_error);
  }
}

TEST_CASE("yaml: a tagged list stays on its line up to column 100") {
  const auto tree = [](std::size_t length) {
    return Tree(TreeMap{{"k", tagged("!T", TreeList{std::string(length, 'x')})}});
  };
  CHECK(write_yaml(tree(92)) == "k: !T [" + std::string(92, 'x') + "]\n");
  CHECK(write_yaml(tree(93)) == "k: !T\n  - " + std::string(93, 'x') + "\n");
}

TEST_CASE("yaml: comments") {
  const Tree tree = noted(
      "Top\n\nof it", TreeMap{{"a", noted("about a", 1)},
                              {"b", TreeList{noted("item", 1),
                                             noted("outer", TreeMap{{"c", noted("inner", 2)}, {"d", noted("next", 3)}}),
                                             TreeList{noted("deep", 4), noted("after", 5)}}},
                              {"e", noted("x\r- y: z\xE2\x80\xA8!w\xff\x01", "a\n\n")},
                              {"f", noted("kept", tagged("!T", TreeList{noted("not in brackets", 1)}))}});
  CHECK(write_yaml(tree) ==
        "# Top\n#\n# of it\n"
        "# about a\na: 1\n"
        "b:\n  # item\n  - 1\n  # outer\n  # inner\n  - c: 2\n    # next\n    d: 3\n  # deep\n  - - 4\n    # after\n   "
        " - 5\n"
        "# x\n# - y: z\n# !w\xEF\xBF\xBD\ne: |+\n  a\n\n"
        "# kept\nf: !T\n  # not in brackets\n  - 1\n");
  const YAML::Node read = YAML::Load(write_yaml(tree));
  CHECK(read["e"].Scalar() == "a\n\n");
  CHECK(read["b"][2][1].as<int>() == 5);
}

TEST_CASE("yaml: odd texts read back as they were wherever they stand") {
  for (const std::string& text : pergola::odd_texts()) {
    CAPTURE(text);
    const Tree list = TreeList{text, text, TreeList{text, 1}, TreeMap{{text, text}}};
    const Tree tree = TreeMap{{text, text},
                              {"list" + text, list},
                              {"flow", tagged("!T", TreeList{text, text})},
                              {"tag", tagged("!T", text)},
                              {"end", text}};
    const YAML::Node read = YAML::Load(write_yaml(tree));
    REQUIRE(read.size() == 5);
    CHECK(is_text(read[text], text));
    CHECK(is_text(read["end"], text));
    CHECK(read["tag"].Tag() == "!T");
    CHECK(read["tag"].Scalar() == text);
    CHECK(is_text(read["flow"][1], text));
    const YAML::Node items = read["list" + text];
    REQUIRE(items.size() == 4);
    CHECK(is_text(items[1], text));
    CHECK(is_text(items[2][0], text));
    CHECK(is_text(items[3][text], text));
    CHECK(is_text(YAML::Load(write_yaml(text)), text));
  }
}

TEST_CASE("yaml: long names") {
  const std::string name(2000, 'n');
  const Tree tree = TreeMap{{name, TreeMap{{name, TreeList{1}}}}, {"list", TreeList{TreeMap{{name, 2}, {"a", 3}}}}};
  const YAML::Node read = YAML::Load(write_yaml(tree));
  CHECK(read[name][name][0].as<int>() == 1);
  CHECK(read["list"][0][name].as<int>() == 2);
  CHECK(read["list"][0]["a"].as<int>() == 3);
}

TEST_CASE("yaml: numbers") {
  CHECK(write_yaml(0.1) == "0.1\n");
  CHECK(write_yaml(5.0) == "5.0\n");
  CHECK(write_yaml(1e16) == "1.0e+16\n");
  CHECK(write_yaml(1e-7) == "1.0e-07\n");
  CHECK(write_yaml(-std::numeric_limits<double>::infinity()) == "-.inf\n");
  CHECK(write_yaml(std::numeric_limits<double>::quiet_NaN()) == ".nan\n");
  CHECK(write_yaml(std::numeric_limits<std::int64_t>::min()) == "-9223372036854775808\n");
}

TEST_CASE("yaml: texts that are not UTF-8 are our mistake") {
  CHECK_THROWS_AS((void)write_yaml("a\xff"), std::logic_error);
  CHECK_THROWS_AS((void)write_yaml(TreeMap{{"\xc0\x80", 1}}), std::logic_error);
}
