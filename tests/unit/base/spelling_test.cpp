#include "base/spelling.hpp"

#include <doctest/doctest.h>

using namespace pergola;

TEST_CASE("closest finds what was meant") {
  struct Case {
    const char* name;
    std::string word;
    std::vector<std::string_view> candidates;
    std::string expected;
  };
  const Case cases[] = {
      {"missing letter", "replcas", {"ports", "replicas"}, "replicas"},
      {"added letter", "callls", {"calls", "cells"}, "calls"},
      {"swapped letters", "wirtes", {"writes"}, "writes"},
      {"two edits", "lamdba2", {"lambda"}, "lambda"},
      {"three edits", "lxmbxxa", {"lambda"}, ""},
      {"half of a short word", "ab", {"ac"}, ""},
      {"a third of a short word", "abc", {"abd"}, "abd"},
      {"first of equals", "bat", {"cat", "hat"}, "cat"},
      {"nearest wins", "calls", {"calms", "calls"}, "calls"},
      {"nothing to choose from", "calls", {}, ""},
      {"empty", "", {"a"}, ""},
  };
  for (const Case& c : cases) {
    SUBCASE(c.name) { CHECK(closest(c.word, c.candidates).value_or("") == c.expected); }
  }
}

TEST_CASE("closest gives up on words that nobody types") {
  const std::string huge(1'000'000, 'x');
  const std::string long_candidate(101, 'x');
  CHECK_FALSE(closest(huge, {"x"}).has_value());
  CHECK_FALSE(closest(std::string(100, 'x'), {long_candidate}).has_value());
  CHECK(closest(std::string(99, 'x'), {std::string_view(long_candidate).substr(1)}).has_value());
}
