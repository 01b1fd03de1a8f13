#include "topology/names.hpp"

#include <doctest/doctest.h>

namespace pergola {

TEST_CASE("plain names are right wherever AWS takes names") {
  for (const char* name : {"a", "order", "order-intake", "a1", "a-1-b"}) {
    CAPTURE(name);
    CHECK(is_plain_name(name));
  }
  for (const char* name :
       {"", "Order", "1order", "-order", "order-", "or--der", "or_der", "or der", "ordér", "or.der"}) {
    CAPTURE(name);
    CHECK_FALSE(is_plain_name(name));
  }
}

TEST_CASE("a name that is too long says by how much") {
  Diagnostics out;
  CHECK(check_length("abc", 3, "thing", {}, "", out));
  CHECK_FALSE(check_length("abcd", 3, "thing", {}, "", out));
  REQUIRE(out.all().size() == 1);
  CHECK(out.all().front().message == "the thing's name 'abcd' has 4 characters: 3 are possible");
}

}  // namespace pergola
