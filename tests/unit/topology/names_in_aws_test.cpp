#include "topology/names_in_aws.hpp"

#include <set>

#include <doctest/doctest.h>

namespace pergola {
namespace {

Topology stack(std::string name) {
  Topology topology;
  topology.stack = std::move(name);
  return topology;
}

TEST_CASE("a name that fits stands as it is, another gives way in the stack's part first") {
  const std::string hospital = "hospital-appointments-production";
  struct Case {
    std::string stack;
    const char* name;
    std::size_t limit;
    const char* short_name;
  };
  const Case k_cases[] = {
      {"shop", "order", 32, "shop-order"},
      {"shop", "order", 10, "shop-order"},
      {"insurance-claims-prod", "assessment", 32, "insurance-claims-prod-assessment"},
      {"insurance-claims-prod", "assessments", 32, "insurance-cla-3bf6a4-assessments"},
      {hospital, "notifier", 32, "hospital-appoint-76f220-notifier"},
      {hospital, "appointment-reminders", 32, "hos-76f220-appointment-reminders"},
      {hospital, "appointment-reminders-by-mail", 32, "hos-76f220-appointment-re-d51a55"},
      {"shop", "an-event-with-a-name-of-many-words", 32, "shop-an-event-with-a-name-9b97cb"},
      // No two dashes where the beginning ends in one.
      {"a-b-c-d-e-f-g-h", "a-service-with-a-name", 32, "a-b-acdcda-a-service-with-a-name"},
  };
  for (const Case& c : k_cases) {
    CAPTURE(c.stack);
    CAPTURE(c.name);
    const std::string name = full_name(stack(c.stack), c.name, c.limit);
    CHECK(name == c.short_name);
    CHECK(name.size() <= c.limit);
  }
  CHECK(stack_name(stack(hospital), 40) == hospital);
  CHECK(stack_name(stack(hospital + "-west"), 32) == "hospital-appointments-pro-ed092c");
}

TEST_CASE("what differs where it was cut stays different") {
  const std::string end(60, 'x');
  std::set<std::string> names;
  for (const char* of : {"one-system", "other-system"}) {
    for (const char* name : {"a", "b"}) names.insert(full_name(stack(of + end), end + name, 32));
  }
  CHECK(names.size() == 4);
}

TEST_CASE("a shortened name shows the stack's digest") {
  const Topology topology = stack("hospital-appointments-production");
  CHECK(full_name(topology, "notifier", 32).find("-" + stack_digest(topology) + "-") != std::string::npos);
}

}  // namespace
}  // namespace pergola
