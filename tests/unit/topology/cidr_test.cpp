#include "topology/cidr.hpp"

#include <doctest/doctest.h>

namespace pergola {

TEST_CASE("IPv4 ranges are read strictly") {
  for (const char* text : {"10.0.0.0/16", "192.168.16.0/20", "0.0.0.0/0", "255.255.255.255/32"}) {
    CAPTURE(text);
    const auto cidr = parse_cidr(text);
    REQUIRE(cidr.has_value());
    CHECK(cidr->text() == text);
  }
  for (const char* text : {"10.0.0.0", "10.0.0.0/33", "10.0.0.1/16", "10.0.0/16", "010.0.0.0/8", "10.0.0.0/16 ",
                           "10.0.0.256/32", "", "::/0", "10.0.0.0/-1"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_cidr(text).has_value());
  }
}

TEST_CASE("subranges follow each other") {
  const Cidr range = *parse_cidr("10.0.0.0/16");
  CHECK(subrange(range, 20, 0).text() == "10.0.0.0/20");
  CHECK(subrange(range, 20, 1).text() == "10.0.16.0/20");
  CHECK(subrange(range, 20, 15).text() == "10.0.240.0/20");
}

}  // namespace pergola
