#include <doctest/doctest.h>

#include "base/diagnostics.hpp"

using namespace pergola;

namespace {

/// The text that is shown for an error in [begin, end) of a text.
std::string show(const std::string& text, std::size_t begin, std::size_t end, const std::string& suggestion = {}) {
  const SourceFile source = make_source("shop.yaml", text);
  Diagnostics out;
  out.error("wrong-type", "bad", {source, begin, end}).suggestion = suggestion;
  return format_text(out.sorted(), false);
}

std::string repeat(const std::string& text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

}  // namespace

TEST_CASE("a whole diagnostic") {
  const SourceFile source = make_source("shop.yaml", "services:\n  api:\n    replicas: 2\n      replcas: 3\n");
  Diagnostics out;
  Diagnostic& d =
      out.error("unknown-key", "unknown key 'replcas' in service 'api'", {source, 39, 46}, "services.api.replcas");
  d.suggestion = "replicas";
  d.labels.push_back({{source, 21, 29}, "written here"});
  d.notes.emplace_back("first note");
  d.notes.emplace_back("second note");
  CHECK(format_text(out.sorted(), false) ==
        "shop.yaml:4:7: error: unknown key 'replcas' in service 'api' [unknown-key]\n"
        "    4 |       replcas: 3\n"
        "      |       ^~~~~~~ did you mean 'replicas'?\n"
        "    3 |     replicas: 2\n"
        "      |     -------- written here\n"
        "      = at services.api.replcas\n"
        "      = note: first note\n"
        "      = note: second note\n");
}

TEST_CASE("the caret stands below what is meant") {
  struct Case {
    const char* name;
    std::string text;
    std::size_t begin;
    std::size_t end;
    std::string expected;
  };
  const Case cases[] = {
      {"one character", "a: b", 3, 4,
       "shop.yaml:1:4: error: bad [wrong-type]\n"
       "    1 | a: b\n"
       "      |    ^\n"},
      {"empty span", "a: b", 3, 3,
       "shop.yaml:1:4: error: bad [wrong-type]\n"
       "    1 | a: b\n"
       "      |    ^\n"},
      {"end of the line", "a:\nb: 1", 2, 2,
       "shop.yaml:1:3: error: bad [wrong-type]\n"
       "    1 | a:\n"
       "      |   ^\n"},
      {"end of the text", "a: [\n", 5, 5,
       "shop.yaml:2:1: error: bad [wrong-type]\n"
       "    2 |\n"
       "      | ^\n"},
      {"empty text", "", 0, 0,
       "shop.yaml:1:1: error: bad [wrong-type]\n"
       "    1 |\n"
       "      | ^\n"},
      {"several lines", "a: |\n  x\n  y\n", 3, 12,
       "shop.yaml:1:4: error: bad [wrong-type]\n"
       "    1 | a: |\n"
       "      |    ^\n"},
      {"multi-byte before", "na\xC3\xAFve: \xC3\xA9t\xC3\xA9", 8, 13,
       "shop.yaml:1:8: error: bad [wrong-type]\n"
       "    1 | na\xC3\xAFve: \xC3\xA9t\xC3\xA9\n"
       "      |        ^~~\n"},
      {"tab before", "\ta:\tb", 4, 5,
       "shop.yaml:1:5: error: bad [wrong-type]\n"
       "    1 | \ta:\tb\n"
       "      | \t  \t^\n"},
      {"CRLF", "a: b\r\nc: d\r\n", 9, 10,
       "shop.yaml:2:4: error: bad [wrong-type]\n"
       "    2 | c: d\n"
       "      |    ^\n"},
      {"byte order mark",
       "\xEF\xBB\xBF"
       "a: b",
       6, 7,
       "shop.yaml:1:4: error: bad [wrong-type]\n"
       "    1 | a: b\n"
       "      |    ^\n"},
      {"escape before", "\x1b[2J: b", 6, 7,
       "shop.yaml:1:7: error: bad [wrong-type]\n"
       "    1 | \\x1b[2J: b\n"
       "      |          ^\n"},
      {"invalid byte", "a: \xFF", 3, 4,
       "shop.yaml:1:4: error: bad [wrong-type]\n"
       "    1 | a: \\xff\n"
       "      |    ^~~~\n"},
  };
  for (const Case& c : cases) {
    SUBCASE(c.name) { CHECK(show(c.text, c.begin, c.end) == c.expected); }
  }
}

TEST_CASE("long lines are cut around the caret") {
  const std::string x = "x";
  SUBCASE("a hundred columns stay whole") {
    CHECK(show(repeat(x, 100), 99, 100) == "shop.yaml:1:100: error: bad [wrong-type]\n    1 | " + repeat(x, 100) +
                                               "\n      | " + repeat(" ", 99) + "^\n");
  }
  SUBCASE("at the beginning") {
    CHECK(show(repeat(x, 300), 0, 2) ==
          "shop.yaml:1:1: error: bad [wrong-type]\n    1 | " + repeat(x, 100) + "\xE2\x80\xA6\n      | ^~\n");
  }
  SUBCASE("in the middle, and the mark is cut as well") {
    CHECK(show(repeat(x, 300), 150, 290) == "shop.yaml:1:151: error: bad [wrong-type]\n    1 | \xE2\x80\xA6" +
                                                repeat(x, 100) + "\xE2\x80\xA6\n      | " + repeat(" ", 41) + "^" +
                                                repeat("~", 59) + "\n");
  }
  SUBCASE("at the end") {
    CHECK(show(repeat(x, 300), 299, 300) == "shop.yaml:1:300: error: bad [wrong-type]\n    1 | \xE2\x80\xA6" +
                                                repeat(x, 100) + "\n      | " + repeat(" ", 100) + "^\n");
  }
  SUBCASE("multi-byte characters are not cut in two") {
    const std::string e = "\xC3\xA9";
    CHECK(show(repeat(e, 300), 300, 302) == "shop.yaml:1:151: error: bad [wrong-type]\n    1 | \xE2\x80\xA6" +
                                                repeat(e, 100) + "\xE2\x80\xA6\n      | " + repeat(" ", 41) + "^\n");
  }
}

TEST_CASE("the gutter widens for long files") {
  const std::string text = repeat("\n", 123'455) + "a: b";
  CHECK(show(text, text.size() - 1, text.size(), "c") ==
        "shop.yaml:123456:4: error: bad [wrong-type]\n"
        "123456 | a: b\n"
        "       |    ^ did you mean 'c'?\n");
}

TEST_CASE("nothing that a user wrote reaches the terminal as a control character") {
  const std::string evil = "\x1b]0;owned\x07\n";
  const SourceFile source = make_source("dir/" + evil, evil);
  Diagnostics out;
  Diagnostic& d = out.error("wrong-type", "found " + evil, {source, 0, 1}, evil);
  d.suggestion = evil;
  d.notes.push_back(evil);
  d.labels.push_back({{source, 0, 1}, evil});
  d.labels.push_back({{}, evil});
  for (const char c : format_text(out.sorted(), false)) {
    CHECK((c == '\n' || static_cast<unsigned char>(c) >= 0x20));
    CHECK(c != '\x7f');
  }
}

TEST_CASE("a diagnostic without a place") {
  Diagnostics out;
  Diagnostic& d = out.warning("wrong-type", "bad", {}, "services");
  d.suggestion = "good";
  d.labels.push_back({{}, "seen elsewhere"});
  CHECK(format_text(out.sorted(), false) ==
        "warning: bad [wrong-type]\n"
        "      = did you mean 'good'?\n"
        "      = seen elsewhere\n"
        "      = at services\n");
}

TEST_CASE("a label in another file says where it is") {
  const SourceFile a = make_source("a.yaml", "x: 1\n");
  const SourceFile b = make_source("b.yaml", "\ny: 2\n");
  Diagnostics out;
  out.report(Severity::note, "wrong-type", "bad", {a, 0, 1}).labels.push_back({{b, 1, 2}, "the other"});
  CHECK(format_text(out.sorted(), false) ==
        "a.yaml:1:1: note: bad [wrong-type]\n"
        "    1 | x: 1\n"
        "      | ^\n"
        "     --> b.yaml:2:1\n"
        "    2 | y: 2\n"
        "      | - the other\n");
}

TEST_CASE("the rest is counted when there are too many") {
  Diagnostics out;
  for (int i = 0; i < 5; ++i) out.error("wrong-type", "problem " + std::to_string(i), {});
  CHECK(format_text(out.sorted(), false, 2) ==
        "error: problem 0 [wrong-type]\nerror: problem 1 [wrong-type]\n\xE2\x80\xA6 and 3 more\n");
  CHECK(format_text(out.sorted(), false, 5).find("more") == std::string::npos);
  CHECK(format_text({}, false).empty());
}

TEST_CASE("colour only when asked for") {
  const SourceFile source = make_source("a.yaml", "x: 1\n");
  Diagnostics out;
  out.error("wrong-type", "bad", {source, 0, 1});
  CHECK(format_text(out.sorted(), false).find('\x1b') == std::string::npos);
  CHECK(format_text(out.sorted(), true) ==
        "a.yaml:1:1: \x1b[1;31merror:\x1b[0m \x1b[1mbad\x1b[0m [wrong-type]\n"
        "    1 | x: 1\n"
        "      | \x1b[1;31m^\x1b[0m\n");
}
