#include <algorithm>

#include <doctest/doctest.h>

#include "topology/decode_parts.hpp"

namespace pergola {
namespace {

LatticeRoute route(std::string path, std::string method = "", std::vector<HeaderMatch> headers = {}) {
  LatticeRoute made;
  made.is_prefix = path.size() > 1 && path.back() == '*';
  if (made.is_prefix) path.pop_back();
  made.path = std::move(path);
  made.method = std::move(method);
  made.headers = std::move(headers);
  return made;
}

std::vector<LatticeRoute> ordered(std::vector<LatticeRoute> routes) {
  Diagnostics out;
  order_routes(routes, "routes", out);
  CHECK(out.all().empty());
  return routes;
}

TEST_CASE("the narrower route comes first") {
  const HeaderMatch beta{"x-beta", HeaderMatch::Form::exact, "1"};
  const std::vector<LatticeRoute> narrow_first =
      ordered({route("/a", "GET", {beta}), route("/a", "", {beta}), route("/a", "GET"), route("/a"), route("/a/b/c/*"),
               route("/a/b/*"), route("/a/*", "GET"), route("/a/*"), route("/*", "GET", {beta}), route("", "", {beta}),
               route("", "GET")});
  for (std::size_t i = 1; i < narrow_first.size(); ++i) {
    INFO(narrow_first[i - 1].name << " before " << narrow_first[i].name);
    CHECK(narrow_first[i - 1].priority < narrow_first[i].priority);
  }
}

TEST_CASE("names and priorities do not depend on the order, nor on what stands beside") {
  const std::vector<LatticeRoute> some = ordered({route("/a"), route("/b/*", "POST")});
  const std::vector<LatticeRoute> more = ordered({route("/c/d/*"), route("/b/*", "POST"), route("/a")});
  CHECK(some[0].name == "any-a");
  CHECK(some[1].name == "post-b-all");
  CHECK(more[2].name == some[0].name);
  CHECK(more[2].priority == some[0].priority);
  CHECK(more[1].priority == some[1].priority);
}

TEST_CASE("many routes of one kind find places, and all are different") {
  std::vector<LatticeRoute> routes;
  for (int i = 0; i < 60; ++i) routes.push_back(route("/r" + std::to_string(i)));
  std::vector<int> priorities;
  for (const LatticeRoute& each : ordered(routes)) priorities.push_back(each.priority);
  std::sort(priorities.begin(), priorities.end());
  CHECK(std::adjacent_find(priorities.begin(), priorities.end()) == priorities.end());
  CHECK(priorities.front() >= 1);
  CHECK(priorities.back() <= 100);
}

TEST_CASE("a priority that was chosen stays, and the others keep off it") {
  LatticeRoute first = route("/a");
  first.chosen_priority = ordered({route("/b")})[0].priority;
  const std::vector<LatticeRoute> routes = ordered({first, route("/b")});
  CHECK(routes[0].priority == *first.chosen_priority);
  CHECK(routes[1].priority != *first.chosen_priority);
}

}  // namespace
}  // namespace pergola
