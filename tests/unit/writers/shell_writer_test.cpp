#include <stdexcept>

#include <doctest/doctest.h>

#include "odd_texts.hpp"
#include "tool.hpp"
#include "writers/shell.hpp"

namespace shell = pergola::shell;
using shell::quote;
using shell::Word;

namespace {

std::string write(shell::Statement statement) { return shell::write(shell::Script{{std::move(statement)}}); }

Word before_variable(const char* text) { return Word(text).variable("v"); }

Word cut(const char* name, const char* text) {
  Word word;
  return word.variable_after(name, text);
}

std::vector<std::string> shell_texts() {
  std::vector<std::string> texts = pergola::odd_texts();
  texts.insert(texts.end(), {"\xff", "a\xc3", "\xed\xa0\x80z",
                             "\x80"
                             "1",
                             "\x01"
                             "1"});
  return texts;
}

}  // namespace

TEST_CASE("shell: constants are bare only where nothing can be read into them") {
  for (const char* text : {"a", "-x", "--flag", "a/b.c", "arn:aws:s3:::x", "a@b", "100%", "+1", "a,b", "=a", "--a=b",
                           "1=2", "a-b=c", "012"}) {
    CHECK(quote(text) == text);
  }
  struct Case {
    const char* text;
    const char* quoted;
  };
  for (const Case& c : {Case{"", "''"},
                        Case{"a b", "'a b'"},
                        Case{"~", R"(\~)"},
                        Case{"~/x", R"(\~'/x')"},
                        Case{"a~", "'a~'"},
                        Case{"a=b", "'a=b'"},
                        Case{"Key=a,Value=b", "'Key=a,Value=b'"},
                        Case{"_x+=1", "'_x+=1'"},
                        Case{"it's", R"('it'\''s')"},
                        Case{"'", R"(\')"},
                        Case{"$x", R"(\$'x')"},
                        Case{"a ${x}", R"('a '\$'{x}')"},
                        Case{"$(x)", R"(\$'(x)')"},
                        Case{"5 $", "'5 $'"},
                        Case{"`a`", R"(\`'a'\`)"},
                        Case{"!a", "'!a'"},
                        Case{"*", "'*'"},
                        Case{"a\nb", "'a\nb'"},
                        Case{"a\tb", "'a\tb'"},
                        Case{"a\\", R"('a'\\)"},
                        Case{"\\n", R"('\n')"},
                        Case{"a\r", R"('a'$'\015')"},
                        Case{"\x1b[0m", R"($'\033''[0m')"},
                        Case{"\xff"
                             "1",
                             R"($'\377''1')"},
                        Case{"if", "'if'"},
                        Case{"done", "'done'"},
                        Case{"é", "'é'"},
                        Case{"it\xE2\x80\x99s", "\"it\xE2\x80\x99s\""},
                        Case{"\xE2\x80\x99$", R"($'\342\200\231''$')"},
                        Case{"\xE2\x80\x9C", "'\xE2\x80\x9C'"},
                        Case{"\xE2\x80\xAE", R"($'\342\200\256')"}}) {
    CHECK(quote(c.text) == c.quoted);
  }
}

TEST_CASE("shell: variables are always between double quotes") {
  CHECK(quote(Word().variable("v")) == R"("$v")");
  CHECK(quote(before_variable("a ")) == R"("a ${v}")");
  CHECK(quote(before_variable("a=").text("b").text("c").variable("w")) == R"("a=${v}bc${w}")");
  CHECK(quote(before_variable("a\"").text(":*")) == R"('a"'"${v}:*")");
  CHECK(quote(before_variable("$").text("{x}")) == R"('$'"${v}{x}")");
  CHECK(quote(before_variable("\\").text("`")) == R"(\\"${v}"\`)");
  CHECK(quote(before_variable("").text("")) == R"("$v")");
  CHECK(quote(Word("a").append(before_variable("b")).append(Word("c"))) == R"("ab${v}c")");
  CHECK(Word("a").text("b").is_constant());
  CHECK(quote(cut("v", ":b/")) == R"("${v##*:b/}")");
  CHECK(quote(Word("a").append(cut("v", "b/")).text("c")) == R"("a${v##*b/}c")");
  CHECK_THROWS_AS((void)quote(cut("v", "$(b)")), std::logic_error);
  CHECK_THROWS_AS((void)quote(cut("v", "")), std::logic_error);
  CHECK_THROWS_AS((void)quote(cut("v-v", "b")), std::logic_error);
  CHECK_FALSE(before_variable("a").is_constant());
  for (const char* name : {"", "1a", "a-b", "a b", "@", "x}", "é", "if"}) {
    CHECK_THROWS_AS((void)quote(Word().variable(name)), std::logic_error);
  }
}

TEST_CASE("shell: a word appended to itself") {
  Word word = before_variable("a");
  CHECK(quote(word.append(word)) == R"("a${v}a${v}")");
}

TEST_CASE("shell: NUL has no place in a word") {
  CHECK_THROWS_AS((void)quote(std::string("a\0b", 3)), std::logic_error);
  CHECK_THROWS_AS((void)quote(Word(std::string("a\0b", 3)).variable("v")), std::logic_error);
}

TEST_CASE("shell: statements") {
  const shell::Script script{{
      shell::Comment{"!/usr/bin/env bash\nOne\n\nTwo"},
      shell::Blank{},
      shell::Assignment{"name", "test"},
      shell::Assignment{"none", ""},
      shell::Assignment{"both", before_variable("x-")},
      shell::Function{"greet", {shell::Command{{"echo", Word().variable("name")}}}},
      shell::Function{"nothing", {shell::Comment{"yet"}}},
      shell::If{{{"test", "-n", Word().variable("name")}},
                {shell::Command{{"a"}}},
                {shell::Command{{"b"}}, shell::Comment{"c"}}},
      shell::If{{{"a"}}, {shell::Command{{"b"}}}, {}},
      shell::If{{{"a"}}, {}, {shell::If{{{"b"}}, {}, {shell::Command{{"c"}}}}}},
      shell::If{{{"a"}}, {}, {}},
  }};
  CHECK(shell::write(script) == R"(#!/usr/bin/env bash
# One
#
# Two

name='test'
none=''
both="x-${v}"
greet() {
  echo "$name"
}
nothing() {
  # yet
  :
}
if test -n "$name"; then
  a
else
  b
  # c
fi
if a; then
  b
fi
if ! a; then
  if ! b; then
    c
  fi
fi
if a; then
  :
fi
)");
}

TEST_CASE("shell: wide commands continue, an option and its values together") {
  const std::string wide(40, 'x');
  CHECK(write(shell::Command{{"aws", "s3", "--a", wide, "--b", "1", "2", "--c", wide}}) ==
        "aws s3 \\\n  --a " + wide + " \\\n  --b 1 2 \\\n  --c " + wide + "\n");
  CHECK(write(shell::If{{{"aws", "--a", wide, "--b", wide}}, {shell::Command{{"c"}}}, {}}) ==
        "if aws \\\n    --a " + wide + " \\\n    --b " + wide + "; then\n  c\nfi\n");
  CHECK(write(shell::Command{{"put", wide, wide, wide}}) ==
        "put \\\n  " + wide + " \\\n  " + wide + " \\\n  " + wide + "\n");
  CHECK(write(shell::Command{{"put", std::string(96, 'x')}}) == "put " + std::string(96, 'x') + "\n");
  CHECK(write(shell::Command{{"put", std::string(97, 'x')}}) == "put \\\n  " + std::string(97, 'x') + "\n");
  CHECK(write(shell::Command{{"put", wide + "\n" + wide, "--a", wide}}) ==
        "put '" + wide + "\n" + wide + "' --a " + wide + "\n");
}

TEST_CASE("shell: comments are never anything else") {
  CHECK(write(shell::Comment{"a\r\nb\rc\xE2\x80\xA8"
                             "d\x01\xff"}) == "# a\n# b\n# c\n# d \xEF\xBF\xBD\n");
  CHECK(write(shell::Comment{""}) == "#\n");
  CHECK(write(shell::Comment{std::string("a\0b", 3)}) == "# a b\n");
  CHECK(write(shell::Comment{"a\n!/bin/sh"}) == "# a\n# !/bin/sh\n");
  CHECK(write(shell::Comment{"shellcheck disable=SC2034,SC2154"}) == "# shellcheck disable=SC2034,SC2154\n");
  CHECK(write(shell::Comment{"shellcheck source=lib.sh"}) == "# shellcheck source=lib.sh\n");
  CHECK(write(shell::Comment{"shellcheck says no"}) == "# - shellcheck says no\n");
  CHECK(write(shell::Comment{"a\nshellcheck disable=all"}) == "# a\n# - shellcheck disable=all\n");
  CHECK(write(shell::Comment{"a\n shellcheck disable=all"}) == "# a\n# -  shellcheck disable=all\n");
}

TEST_CASE("shell: names and commands must be what they claim") {
  CHECK_THROWS_AS((void)write(shell::Assignment{"a b", "x"}), std::logic_error);
  CHECK_THROWS_AS((void)write(shell::Function{"a;b", {}}), std::logic_error);
  CHECK_THROWS_AS((void)write(shell::Function{"done", {}}), std::logic_error);
  CHECK_THROWS_AS((void)write(shell::Command{}), std::logic_error);
}

TEST_CASE("shell: bash reads odd texts as they were") {
  if (!pergola::has_tool("bash")) {
    MESSAGE("skipped: no bash");
    return;
  }
  shell::Script script;
  std::string expected;
  for (const std::string& text : shell_texts()) {
    script.statements.emplace_back(shell::Comment{text});
    script.statements.emplace_back(shell::Assignment{"v", text});
    script.statements.emplace_back(shell::Command{{"printf", "%s|%s|%s\\n", text, Word(text).variable("v").text(text),
                                                   Word().variable("v").text("a").text(text)}});
    expected += text + "|" + text + text + text + "|" + text + "a" + text + "\n";
  }
  CHECK(pergola::output_of("bash --norc", shell::write(script)) == expected);
  CHECK(pergola::output_of("LC_ALL=C bash --norc", shell::write(script)) == expected);
}

TEST_CASE("shell: shellcheck finds nothing in odd texts") {
  if (!pergola::has_tool("shellcheck")) {
    MESSAGE("skipped: no shellcheck");
    return;
  }
  shell::Script script{{shell::Comment{"!/usr/bin/env bash"}}};
  std::vector<shell::Statement> body;
  for (const std::string& text : shell_texts()) {
    body.emplace_back(shell::Comment{text});
    body.emplace_back(shell::Assignment{"v", text});
    body.emplace_back(shell::Command{
        {"show", "--a", text, Word(text).variable("v").text(text).variable("v"), Word().variable("v").text(text)}});
    body.emplace_back(shell::Assignment{"w", Word(text).variable("v").text(text)});
    body.emplace_back(shell::Command{{"show", Word().variable("w")}});
  }
  script.statements.emplace_back(shell::Function{"show", {shell::Command{{"printf", "%s\\n", "x"}}}});
  script.statements.insert(script.statements.end(), body.begin(), body.end());
  script.statements.emplace_back(shell::If{{{"show"}}, body, body});
  script.statements.emplace_back(shell::Function{"more", body});
  script.statements.emplace_back(shell::Command{{"more"}});
  CHECK(pergola::output_of("shellcheck --norc --shell=bash -", shell::write(script)) == "");
}
