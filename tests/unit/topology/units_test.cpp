#include "topology/units.hpp"

#include <doctest/doctest.h>

namespace pergola {

TEST_CASE("durations have a unit and are whole milliseconds") {
  struct Case {
    const char* text;
    std::optional<std::int64_t> expected;
  };
  const Case cases[] = {{"500 ms", 500},
                        {"30 s", 30'000},
                        {"30s", 30'000},
                        {" 1.5 s ", 1'500},
                        {"5 min", 300'000},
                        {"1 h", 3'600'000},
                        {"30 days", 2'592'000'000},
                        {"1 day", 86'400'000},
                        {"2 weeks", 1'209'600'000},
                        {"0.0001 s", std::nullopt},
                        {"30", std::nullopt},
                        {"s", std::nullopt},
                        {"-5 s", std::nullopt},
                        {"1e3 s", std::nullopt},
                        {"30 parsecs", std::nullopt},
                        {"", std::nullopt},
                        {"1.2.3 s", std::nullopt},
                        {"99999999999999999999 days", std::nullopt}};
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(parse_duration_ms(c.text) == c.expected);
  }
}

TEST_CASE("sizes are binary, as AWS counts memory") {
  CHECK(parse_size_mb("256 MB") == 256);
  CHECK(parse_size_mb("1 GB") == 1024);
  CHECK(parse_size_mb("0.5 GiB") == 512);
  CHECK_FALSE(parse_size_mb("256").has_value());
  CHECK_FALSE(parse_size_mb("256 kb").has_value());
  CHECK_FALSE(parse_size_mb("0.3 MB").has_value());
}

TEST_CASE("percentages run from 0 to 100") {
  CHECK(parse_percent("5%") == 5);
  CHECK(parse_percent("99.9 %") == 99.9);
  CHECK(parse_percent("100%") == 100);
  CHECK_FALSE(parse_percent("101%").has_value());
  CHECK_FALSE(parse_percent("5").has_value());
  CHECK_FALSE(parse_percent("%").has_value());
  CHECK_FALSE(parse_percent("-1%").has_value());
}

}  // namespace pergola
