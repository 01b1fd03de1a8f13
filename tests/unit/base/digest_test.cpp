#include "base/digest.hpp"

#include <doctest/doctest.h>

using namespace pergola;

// What xxh128sum 0.8.1 prints: of nothing, and of lengths that the algorithm treats differently.
TEST_CASE("a digest is what xxh128sum prints") {
  struct Case {
    const char* name;
    std::string text;
    std::string expected;
  };
  const Case cases[] = {
      {"empty", "", "99aa06d3014798d86001c324468d497f"},
      {"abc", "abc", "06b05ab6733a618578af5f94892f3950"},
      {"16 bytes", std::string(16, 'a'), "ff9f5054066830d0245750ddc4828d15"},
      {"240 bytes", std::string(240, 'a'), "0163721cdafde206ea57d24533760a39"},
      {"241 bytes", std::string(241, 'a'), "3e7bebe4a2c07b0bf6cfef5c5aca1930"},
      {"a million letters", std::string(1'000'000, 'a'), "a545df8e384a9579b1fd6fae5285c4eb"},
      {"high bytes", "\xFF\x80", "33fcebc2a5d8102f71f508239f3dfe7e"},
  };
  for (const Case& c : cases) {
    SUBCASE(c.name) { CHECK(digest_hex(c.text) == c.expected); }
  }
}
