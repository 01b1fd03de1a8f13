#include <doctest/doctest.h>

#include "document/parse.hpp"

using namespace pergola;

namespace {

struct Outcome {
  std::string text;
  bool has_tree;
};

Outcome parse(const std::string& text) {
  Diagnostics out;
  const bool has_tree = parse_document(make_source("x.yaml", text), out).has_value();
  return {format_text(out.sorted(), false), has_tree};
}

std::string repeat(const std::string& text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

}  // namespace

TEST_CASE("everything that is wrong is shown where it stands") {
  struct Case {
    const char* name;
    std::string text;
    bool has_tree;
    std::string expected;
  };
  const Case cases[] = {
      {"duplicate key", "a:\n  k: 1\n  'k': 2\n", true,
       "x.yaml:3:3: error: key 'k' is written twice [duplicate-key]\n"
       "    3 |   'k': 2\n"
       "      |   ^~~\n"
       "    2 |   k: 1\n"
       "      |   - first written here\n"
       "      = at a.k\n"},
      {"integer as key", "a:\n  1: x\n", true,
       "x.yaml:2:3: error: a key should be a string, but this one is an integer [yaml-key]\n"
       "    2 |   1: x\n"
       "      |   ^\n"
       "      = at a\n"},
      {"null as key", "~: x\n", true,
       "x.yaml:1:1: error: a key should be a string, but this one is nothing [yaml-key]\n"
       "    1 | ~: x\n"
       "      | ^\n"},
      {"list as key", "[a, b]: x\n", true,
       "x.yaml:1:1: error: a key should be a string, but this one is a list [yaml-key]\n"
       "    1 | [a, b]: x\n"
       "      | ^~~~~~\n"},
      {"merge key", "a: &x {k: v}\nb:\n  <<: *x\n", true,
       "x.yaml:3:3: error: the merge key '<<' is not supported [yaml-merge]\n"
       "    3 |   <<: *x\n"
       "      |   ^~\n"
       "      = at b\n"},
      {"second document", "a: x\n---\nb: y\n", true,
       "x.yaml:2:1: error: a second document begins here; only one is read [yaml-documents]\n"
       "    2 | ---\n"
       "      | ^~~\n"},
      {"text behind the document", "[a] b\n", true,
       "x.yaml:1:5: error: this stands behind the end of the document [yaml-syntax]\n"
       "    1 | [a] b\n"
       "      |     ^\n"},
      {"unknown tag", "a:\n  - !Ref b\n", true,
       "x.yaml:2:5: error: the tag '!Ref' has no meaning here [yaml-tag]\n"
       "    2 |   - !Ref b\n"
       "      |     ^~~~\n"
       "      = at a[0]\n"},
      {"unknown tag of a mapping", "!<tag:example.com,2000:x> {a: b}\n", true,
       "x.yaml:1:1: error: the tag '!<tag:example.com,2000:x>' has no meaning here [yaml-tag]\n"
       "    1 | !<tag:example.com,2000:x> {a: b}\n"
       "      | ^~~~~~~~~~~~~~~~~~~~~~~~~\n"},
      {"tag that does not fit", "a: !!int x\n", true,
       "x.yaml:1:4: error: the tag '!!int' has no meaning here [yaml-tag]\n"
       "    1 | a: !!int x\n"
       "      |    ^~~~~\n"
       "      = at a\n"},
      {"alias without anchor", "a: *x\n", false,
       "x.yaml:1:4: error: the alias refers to an anchor that is not defined before it [yaml-alias]\n"
       "    1 | a: *x\n"
       "      |    ^\n"},
      {"alias inside its anchor", "a: &x\n  b: [*x]\n", false,
       "x.yaml:2:7: error: the alias refers to a value that contains it [yaml-alias]\n"
       "    2 |   b: [*x]\n"
       "      |       ^~\n"
       "      = at a.b[0]\n"},
      {"NUL in the text", std::string("a: x\0y\n", 7), false,
       "x.yaml:1:5: error: the control character U+0000 is not allowed in YAML [yaml-encoding]\n"
       "    1 | a: x\\x00y\n"
       "      |     ^~~~\n"},
      {"escaped NUL", "a: \"x\\0\"\n", true,
       "x.yaml:1:4: error: a text holds the character NUL, which no target can take [yaml-encoding]\n"
       "    1 | a: \"x\\0\"\n"
       "      |    ^~~~~\n"
       "      = at a\n"},
      {"control character", "a: '\x1b'\n", false,
       "x.yaml:1:5: error: the control character U+001B is not allowed in YAML [yaml-encoding]\n"
       "    1 | a: '\\x1b'\n"
       "      |     ^~~~\n"},
      {"invalid UTF-8", "\xC3\xA9: \xFF\n", false,
       "x.yaml:1:4: error: byte 0xff is not valid UTF-8 [yaml-encoding]\n"
       "    1 | \xC3\xA9: \\xff\n"
       "      |    ^~~~\n"},
      {"UTF-16",
       std::string("\xFF\xFE"
                   "a\0",
                   4),
       false,
       "x.yaml:1:1: error: byte 0xff is not valid UTF-8 [yaml-encoding]\n"
       "    1 | \\xff\\xfea\\x00\n"
       "      | ^~~~\n"
       "      = note: the file looks like UTF-16; save it as UTF-8\n"},
      {"lone carriage return", "a: x\rb: y\n", false,
       "x.yaml:1:5: error: a carriage return stands without a line feed; lines end in LF or CR LF [yaml-encoding]\n"
       "    1 | a: x\\rb: y\n"
       "      |     ^~\n"},
      {"colon in a value", "a: b: c\n", false,
       "x.yaml:1:5: error: ':' cannot begin a value here; quote the text if the colon belongs to it [yaml-syntax]\n"
       "    1 | a: b: c\n"
       "      |     ^\n"},
      {"wrong indentation", "a:\n  b: x\n c: y\n", false,
       "x.yaml:3:2: error: this does not continue the mapping above it; check the indentation [yaml-syntax]\n"
       "    3 |  c: y\n"
       "      |  ^\n"},
      {"tab as indentation", "a:\n\tb: x\n", false,
       "x.yaml:2:3: error: ':' cannot begin a value here; quote the text if the colon belongs to it [yaml-syntax]\n"
       "    2 | \tb: x\n"
       "      | \t ^\n"
       "      = note: the line is indented with a tab; YAML wants spaces\n"},
      {"line without a colon", "a:\n  b: x\n  lambda\n", true,
       "x.yaml:3:3: error: ':' is missing behind this key [yaml-syntax]\n"
       "    3 |   lambda\n"
       "      |   ^~~~~~\n"
       "      = at a\n"},
      {"value that is not indented", "network:\n'services'\n", true,
       "x.yaml:2:1: error: this stands below a key without being indented; ':' is missing behind it, or spaces before "
       "it "
       "[yaml-syntax]\n"
       "    2 | 'services'\n"
       "      | ^~~~~~~~~~\n"
       "      = at network\n"},
      {"unknown directive", "%FOO bar\n---\na: x\n", true,
       "x.yaml:1:1: error: the only directives of YAML are %YAML and %TAG [yaml-syntax]\n"
       "    1 | %FOO bar\n"
       "      | ^~~~~~~~\n"},
      {"directive without a document marker", "%YAML 1.2\na: x\n", true,
       "x.yaml:1:1: error: '---' is missing behind the directives [yaml-syntax]\n"
       "    1 | %YAML 1.2\n"
       "      | ^\n"},
      {"open bracket", "a: [x, y\n", false,
       "x.yaml:1:9: error: ',' or ']' is missing before this [yaml-syntax]\n"
       "    1 | a: [x, y\n"
       "      |         ^\n"},
      {"open quote", "a: 'x\n", false,
       "x.yaml:1:4: error: the quoted text is never closed [yaml-syntax]\n"
       "    1 | a: 'x\n"
       "      |    ^\n"
       "      = at a\n"},
      {"open quote at the end", "a: 'x", false,
       "x.yaml:1:6: error: the quoted text is never closed [yaml-syntax]\n"
       "    1 | a: 'x\n"
       "      |      ^\n"},
      {"position behind a byte order mark",
       "\xEF\xBB\xBF"
       "a: b: c\n",
       false,
       "x.yaml:1:5: error: ':' cannot begin a value here; quote the text if the colon belongs to it [yaml-syntax]\n"
       "    1 | a: b: c\n"
       "      |     ^\n"},
      {"position behind multi-byte text", "\xC3\xA9: '\xE2\x82\xAC': c\n", false,
       "x.yaml:1:7: error: ':' cannot begin a value here; quote the text if the colon belongs to it [yaml-syntax]\n"
       "    1 | \xC3\xA9: '\xE2\x82\xAC': c\n"
       "      |       ^\n"},
  };
  for (const Case& c : cases) {
    SUBCASE(c.name) {
      const Outcome outcome = parse(c.text);
      CHECK(outcome.text == c.expected);
      CHECK(outcome.has_tree == c.has_tree);
    }
  }
}

TEST_CASE("all duplicates are reported, and the first value counts") {
  Diagnostics out;
  const auto root = parse_document(make_source("x", "k: 1\nk: 2\nother: {j: 1, j: 2}\nk: 3\n"), out);
  REQUIRE(root);
  CHECK(out.error_count() == 3);
  CHECK(root->entries.size() == 2);
  CHECK(root->find("k")->text == "1");
}

TEST_CASE("what is wrong behind an anchor is reported once, however often it is referred to") {
  Diagnostics out;
  const auto root = parse_document(make_source("x", "a: &x {k: 1, k: 2, 3: !t 4}\nb: [*x, *x]\n"), out);
  REQUIRE(root);
  CHECK(out.all().size() == 3);
}

TEST_CASE("64 levels are read, 65 are not") {
  for (const std::string& open : {std::string("["), std::string("{a: ")}) {
    const std::string close = open == "[" ? "]" : "}";
    CHECK(parse(repeat(open, 64) + repeat(close, 64)).text.empty());
    const Outcome outcome = parse(repeat(open, 65) + repeat(close, 65));
    CHECK(outcome.text.find("nested deeper than 64 levels [yaml-depth]") != std::string::npos);
    CHECK_FALSE(outcome.has_tree);
  }
  CHECK(parse(repeat("- ", 64) + "x").text.empty());
  CHECK(parse(repeat("- ", 65) + "x").text.find("x.yaml:1:129: error: the document is nested deeper") == 0);
}

TEST_CASE("aliases cannot nest what could not be written") {
  const std::string forty = repeat("[", 40) + repeat("]", 40);
  const Outcome outcome = parse("a: &x " + forty + "\nb: " + repeat("[", 30) + "*x" + repeat("]", 30) + "\n");
  CHECK(outcome.text.find("x.yaml:2:34: error: aliases nest the document deeper than 64 levels [yaml-depth]") == 0);
  CHECK_FALSE(outcome.has_tree);
}

TEST_CASE("10,000 values may come from aliases, but not more") {
  const std::string hundred = "a: &x [" + repeat("v,", 99) + "]\n";
  CHECK(parse(hundred + "b: [" + repeat("*x,", 100) + "]\n").text.empty());
  const Outcome outcome = parse(hundred + "b: [" + repeat("*x,", 101) + "]\n");
  CHECK(outcome.text.find("error: aliases expand the document by more than 10000 values [yaml-alias]") !=
        std::string::npos);
  CHECK_FALSE(outcome.has_tree);
}

TEST_CASE("4 MiB are read, one byte more is not") {
  const std::string text = "a: x\n#" + std::string((std::size_t{4} << 20U) - 6, 'c');
  CHECK(parse(text).text.empty());
  const Outcome outcome = parse(text + "c");
  CHECK(outcome.text.find(
            "x.yaml:1:1: error: the file has 4194305 bytes; at most 4194304 (4 MiB) are read [yaml-size]") == 0);
  CHECK_FALSE(outcome.has_tree);
}

TEST_CASE("250,000 values are read, one more is not") {
  CHECK(parse("[" + repeat("a,", 249'999) + "]").text.empty());
  CHECK(parse("[" + repeat("a,", 250'000) + "]")
            .text.find("error: the document has more than 250000 values [yaml-size]") != std::string::npos);
}
