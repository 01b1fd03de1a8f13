#include "base/utf8.hpp"

#include <doctest/doctest.h>

#include "base/source.hpp"

using namespace pergola;

TEST_CASE("visible spells what a terminal would obey") {
  struct Case {
    const char* name;
    std::string text;
    std::string expected;
  };
  const Case cases[] = {
      {"plain", "order", "order"},
      {"accents", "na\xC3\xAFve", "na\xC3\xAFve"},
      {"escape sequence", "\x1b[31m", "\\x1b[31m"},
      {"line break", "a\nb\r\tc", "a\\nb\\r\\tc"},
      {"NUL", std::string("a\0b", 3), "a\\x00b"},
      {"delete", "\x7f", "\\x7f"},
      {"C1 control", "\xC2\x9B", "\\u009b"},
      {"right-to-left override", "\xE2\x80\xAE", "\\u202e"},
      {"byte order mark", "\xEF\xBB\xBF", "\\ufeff"},
      {"tag character", "\xF3\xA0\x80\x81", "\\U000e0001"},
      {"invalid byte", "a\xFFz", "a\\xffz"},
      {"emoji", "\xF0\x9F\x9A\x80", "\xF0\x9F\x9A\x80"},
  };
  for (const Case& c : cases) {
    SUBCASE(c.name) { CHECK(visible(c.text) == c.expected); }
  }
}

TEST_CASE("invalid_utf8 finds the first byte that is not") {
  struct Case {
    const char* name;
    std::string text;
    std::size_t expected;
  };
  constexpr std::size_t none = std::string_view::npos;
  const Case cases[] = {
      {"empty", "", none},
      {"all lengths", "a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x9A\x80", none},
      {"stray continuation", "ab\x80", 2},
      {"overlong two", "\xC0\xAF", 0},
      {"overlong three", "a\xE0\x80\xAF", 1},
      {"overlong four", "\xF0\x80\x80\xAF", 0},
      {"surrogate", "\xED\xA0\x80", 0},
      {"beyond Unicode", "\xF4\x90\x80\x80", 0},
      {"cut off", "abc\xE2\x82", 3},
      {"lead then text", "\xC3z", 0},
      {"last code point", "\xF4\x8F\xBF\xBF", none},
  };
  for (const Case& c : cases) {
    SUBCASE(c.name) { CHECK(invalid_utf8(c.text) == c.expected); }
  }
}

TEST_CASE("shorten counts code points and never cuts one") {
  CHECK(shorten("order", 5) == "order");
  CHECK(shorten("orders", 5) == "order\xE2\x80\xA6");
  CHECK(shorten("\xC3\xA9\xC3\xA9\xC3\xA9", 3) == "\xC3\xA9\xC3\xA9\xC3\xA9");
  CHECK(shorten("\xC3\xA9\xC3\xA9\xC3\xA9", 2) == "\xC3\xA9\xC3\xA9\xE2\x80\xA6");
  CHECK(count_code_points("\xC3\xA9x\xF0\x9F\x9A\x80") == 3);
}
