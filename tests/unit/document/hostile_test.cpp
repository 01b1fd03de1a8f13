// Whatever bytes come in: a tree or diagnostics inside of the file, soon, and no crash.
#include <random>

#include <doctest/doctest.h>

#include "document/parse.hpp"

using namespace pergola;

namespace {

const std::string k_document =
    "\xEF\xBB\xBF# a shop\n"
    "pergola: 1\n"
    "name: sh\xC3\xB6p\n"
    "tags: {owner: 'team ''a''', \"cost\\tcenter\": cc-42, }\n"
    "services:\n"
    "  order: &order # the first\n"
    "    lambda: {code: services/order, runtime: python3.13}\n"
    "    calls: [payment, inventory]\r\n"
    "    objectives: {availability: 99.9%, latency: p99 < 800 ms}\n"
    "  payment: *order\n"
    "  ? inventory\n"
    "  :\n"
    "    - !!str 12\n"
    "    -\n"
    "    - plain over\n"
    "      two lines\n"
    "    - [a: b, [], {}]\n"
    "text: |2-\n"
    "   two\n"
    "  lines\n"
    "folded: >+\n"
    "  more\n"
    "\n"
    "last: ~\n";

bool is_inside(const Span& span, const SourceFile& source) {
  return span.file == source && span.begin <= span.end && span.end <= source->text.size();
}

bool has_good_spans(const Node& node, const SourceFile& source) {
  if (!is_inside(node.span, source)) return false;
  for (const Node& item : node.items) {
    if (!has_good_spans(item, source)) return false;
  }
  for (const Node::Entry& entry : node.entries) {
    if (!is_inside(entry.key_span, source) || entry.key_span.begin == entry.key_span.end) return false;
    if (!has_good_spans(entry.value, source)) return false;
  }
  return true;
}

bool has_good_span(const Diagnostic& diagnostic, const SourceFile& source) {
  return diagnostic.code == "too-many-problems" || is_inside(diagnostic.span, source);
}

void check(const std::string& text) {
  Diagnostics out;
  const SourceFile source = make_source("x.yaml", text);
  const std::optional<Node> root = parse_document(source, out);
  const bool has_outcome = root.has_value() || out.has_errors();
  const bool good_tree = !root || has_good_spans(*root, source);
  bool good_diagnostics = true;
  for (const Diagnostic& d : out.all()) good_diagnostics = good_diagnostics && has_good_span(d, source);
  const bool short_text = format_text(out.sorted(), false).size() < 200'000;
  if (has_outcome && good_tree && good_diagnostics && short_text) return;
  CAPTURE(text.substr(0, 2000));
  CHECK(has_outcome);
  CHECK(good_tree);
  CHECK(good_diagnostics);
  CHECK(short_text);
}

std::string repeat(const std::string& text, std::size_t times) {
  std::string all;
  all.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

}  // namespace

TEST_CASE("a long valid document is valid") {
  Diagnostics out;
  REQUIRE(parse_document(make_source("x.yaml", k_document), out));
  CHECK(format_text(out.sorted(), false).empty());
}

TEST_CASE("every prefix of a document") {
  for (std::size_t size = 0; size <= k_document.size(); ++size) check(k_document.substr(0, size));
}

TEST_CASE("every suffix of a document") {
  for (std::size_t begin = 0; begin <= k_document.size(); ++begin) check(k_document.substr(begin));
}

TEST_CASE("a document with a byte missing, doubled or replaced") {
  for (std::size_t i = 0; i < k_document.size(); ++i) {
    std::string text = k_document;
    check(text.erase(i, 1));
    text = k_document;
    check(text.insert(i, 1, k_document[i]));
    for (const char c : {'\0', '\n', '\t', '"', '\'', ':', '-', '[', '}', '&', '*', '!', '|', '#', '?', '%', '\xFF'}) {
      text = k_document;
      text[i] = c;
      check(text);
    }
  }
}

TEST_CASE("random pieces of YAML") {
  const std::string_view pieces[] = {"a",   "b: ", ": ", "- ",       "\n", "\n  ", "[",     "]",     "{",
                                     "}",   ",",   "'",  "\"",       "|",  ">-",   "&x ",   "*x",    "!!str ",
                                     "!t ", "# ",  "? ", "~",        "\t", "\r\n", "---\n", "...\n", "%T",
                                     "<<",  "1",   "\\", "\xC3\xA9", "  ", "null"};
  std::mt19937 random(20240607);
  for (int round = 0; round < 10'000; ++round) {
    std::string text;
    const std::size_t count = random() % 24;
    for (std::size_t i = 0; i < count; ++i) text += pieces[random() % std::size(pieces)];
    check(text);
  }
}

TEST_CASE("random bytes") {
  std::mt19937 random(7);
  for (int round = 0; round < 2'000; ++round) {
    std::string text;
    for (std::size_t i = random() % 64; i != 0; --i) text += static_cast<char>(random() % 256);
    check(text);
  }
}

TEST_CASE("large and deep inputs") {
  struct Case {
    const char* name;
    std::string text;
  };
  const Case cases[] = {
      {"dashes", repeat("- ", 10'000)},
      {"brackets", repeat("[", 100'000)},
      {"braces", repeat("{", 100'000)},
      {"braces with keys", repeat("{a: ", 100'000)},
      {"closing brackets", repeat("]", 100'000)},
      {"colons", repeat(": ", 100'000)},
      {"question marks", repeat("? ", 100'000)},
      {"tags", repeat("!a ", 100'000)},
      {"anchors", repeat("&a ", 100'000)},
      {"documents", repeat("---\n", 100'000)},
      {"directives", repeat("%TAG ! x\n", 10'000)},
      {"one long line", "a: " + std::string(1'000'000, 'x')},
      {"one long key", std::string(1'000'000, 'k') + ": x\n" + std::string(1'000'000, 'k') + ": y\n"},
      {"long keys above problems", std::string(1'000'000, 'k') + ":\n" + repeat("  - {1: x}\n", 10'000)},
      {"one long quote", "a: \"" + repeat("\\n", 500'000) + "\""},
      {"open long quote", "a: '" + std::string(1'000'000, 'x')},
      {"blank lines in a block", "a: |\n" + std::string(1'000'000, '\n')},
      {"stairs",
       [] {
         std::string text;
         for (std::size_t i = 0; i < 1000; ++i) text += std::string(i, ' ') + "k:\n";
         return text;
       }()},
      {"problems on one line", "[" + repeat("{1: x}, ", 50'000) + "]"},
      {"laughs",
       "a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\n"
       "c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]\nd: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c]\n"
       "e: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d]\n"},
  };
  for (const Case& c : cases) {
    SUBCASE(c.name) { check(c.text); }
  }
}
