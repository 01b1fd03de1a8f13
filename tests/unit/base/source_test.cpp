#include "base/source.hpp"

#include <doctest/doctest.h>

using namespace pergola;

TEST_CASE("positions count lines, and columns in code points") {
  struct Case {
    const char* name;
    std::string text;
    std::size_t offset;
    std::size_t line;
    std::size_t column;
    std::string shown;
  };
  const Case cases[] = {
      {"empty", "", 0, 1, 1, ""},
      {"first", "ab\ncd", 0, 1, 1, "ab"},
      {"line end", "ab\ncd", 2, 1, 3, "ab"},
      {"second line", "ab\ncd", 3, 2, 1, "cd"},
      {"end of text", "ab\ncd", 5, 2, 3, "cd"},
      {"behind the last line end", "ab\n", 3, 2, 1, ""},
      {"beyond the text", "ab", 99, 1, 3, "ab"},
      {"multi-byte", "na\xC3\xAFve: \xC3\xA9", 8, 1, 8, "na\xC3\xAFve: \xC3\xA9"},
      {"byte order mark",
       "\xEF\xBB\xBF"
       "ab",
       4, 1, 2, "ab"},
      {"inside the byte order mark",
       "\xEF\xBB\xBF"
       "ab",
       1, 1, 1, "ab"},
      {"carriage return", "ab\r\ncd\r\n", 4, 2, 1, "cd"},
  };
  for (const Case& c : cases) {
    SUBCASE(c.name) {
      const SourceFile source = make_source("x", c.text);
      const Position at = position_of(*source, c.offset);
      CHECK(at.line == c.line);
      CHECK(at.column == c.column);
      CHECK(line_at(*source, c.offset) == c.shown);
    }
  }
}
