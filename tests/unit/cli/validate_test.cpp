#include <cstdint>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "bench.hpp"

namespace pergola {
namespace {

using nlohmann::json;

TEST_CASE("statuses and streams of validate") {
  struct Case {
    const char* name;
    const char* topology;
    std::vector<std::string> options;
    int status;
    const char* last_line;  ///< On stderr; empty: nothing stands there.
  };
  const Case k_cases[] = {
      {"fine", Bench::k_shop, {}, 0, ""},
      {"fine, strictly", Bench::k_shop, {"--strict"}, 0, ""},
      {"warned", Bench::k_warned, {}, 0, "0 errors, 1 warning\n"},
      {"warned, strictly", Bench::k_warned, {"--strict"}, 2, "0 errors, 1 warning\n"},
      {"bad", Bench::k_bad, {}, 2, "1 error, 1 warning\n"},
      {"bad, strictly", Bench::k_bad, {"--strict"}, 2, "1 error, 1 warning\n"},
      {"not YAML", "a: [", {}, 2, "1 error, 0 warnings\n"},
      {"empty", "", {}, 2, "1 error, 0 warnings\n"},
      {"all environments", Bench::k_environments, {}, 0, ""},
      {"one environment", Bench::k_environments, {"--env", "dev"}, 0, ""},
      {"no such environment", Bench::k_environments, {"--env", "test"}, 2, "1 error, 0 warnings\n"},
      {"no environments", Bench::k_shop, {"--env", "dev"}, 2, "1 error, 0 warnings\n"},
  };
  for (const Case& c : k_cases) {
    SUBCASE(c.name) {
      Bench bench;
      bench.files.put("topology.yaml", c.topology);
      std::vector<std::string> arguments = {"validate"};
      arguments.insert(arguments.end(), c.options.begin(), c.options.end());
      CHECK(bench.run(arguments) == c.status);
      CHECK(bench.out.empty());
      const std::string end = c.last_line;
      if (end.empty()) {
        CHECK(bench.err.empty());
      } else {
        REQUIRE(bench.err.size() >= end.size());
        CHECK(bench.err.substr(bench.err.size() - end.size()) == end);
      }
      CHECK(bench.files.changes.empty());
    }
  }
}

TEST_CASE("a mistake in one environment is found without asking for it") {
  Bench bench;
  bench.files.put("topology.yaml",
                  "pergola: 1\nname: shop\nservices: {order: {lambda: {code: services/order}}}\n"
                  "environments:\n  dev: {}\n  prod: {regoin: us-east-1}\n");
  CHECK(bench.run({"validate"}) == 2);
  CHECK(bench.says("regoin"));
  CHECK(bench.run({"validate", "--env", "dev"}) == 0);
  CHECK(bench.run({"validate", "--env", "prod"}) == 2);
}

TEST_CASE("the same problem in all environments is told once") {
  Bench bench;
  bench.files.put("topology.yaml", std::string(Bench::k_environments) + "regoin: x\n");
  CHECK(bench.run({"validate"}) == 2);
  CHECK(bench.says("1 error, 0 warnings\n"));
}

TEST_CASE("machine formats are all that stands on stdout, and nothing stands on stderr") {
  for (const char* topology : {Bench::k_shop, Bench::k_bad, Bench::k_warned, ""}) {
    Bench bench;
    bench.files.put("topology.yaml", topology);
    const int status = bench.run({"validate"});
    const bool bad = status == 2;
    const bool any = !bench.err.empty();

    CHECK(bench.run({"validate", "--format", "json"}) == status);
    CHECK(bench.err.empty());
    const json plain = json::parse(bench.out);
    CHECK(plain.at("version") == 1);
    CHECK(plain.at("errors") == (bad ? 1 : 0));
    CHECK(plain.at("diagnostics").empty() != any);

    CHECK(bench.run({"validate", "--format", "sarif"}) == status);
    CHECK(bench.err.empty());
    const json sarif = json::parse(bench.out);
    CHECK(sarif.at("version") == "2.1.0");
    CHECK(sarif.at("runs").at(0).at("tool").at("driver").at("version") == PERGOLA_VERSION);
    CHECK(sarif.at("runs").at(0).at("results").empty() != any);

    CHECK(bench.run({"validate", "--format", "github"}) == status);
    CHECK(bench.err.empty());
    CHECK(bench.out.empty() != any);
    if (any)
      CHECK(bench.out.rfind(bad ? "::error file=topology.yaml,line=" : "::warning file=topology.yaml,line=", 0) == 0);
  }
}

TEST_CASE("what cannot be read is status 1") {
  struct Case {
    const char* name;
    std::vector<std::string> arguments;
    const char* says;
  };
  const Case k_cases[] = {
      {"missing", {"validate", "nowhere.yaml"}, "nowhere.yaml"},
      {"a folder", {"validate", "services"}, "services"},
      {"locked", {"validate", "locked.yaml"}, "Permission denied"},
      {"no kinds", {"validate", "--templates", "nowhere"}, "nowhere"},
      {"locked kinds", {"validate", "--templates", "kinds"}, "Permission denied"},
  };
  for (const Case& c : k_cases) {
    SUBCASE(c.name) {
      Bench bench;
      bench.files.put("locked.yaml", "x");
      bench.files.put("kinds/a.yaml", "x");
      bench.files.unreadable = {"locked.yaml", "kinds/a.yaml"};
      CHECK(bench.run(c.arguments) == 1);
      CHECK(bench.out.empty());
      CHECK(bench.says(c.says));
    }
  }
}

TEST_CASE("why a file cannot be read is said once") {
  Bench bench;
  CHECK(bench.run({"validate", "nowhere.yaml"}) == 1);
  CHECK(bench.err == "pergola: cannot read 'nowhere.yaml': No such file or directory\n");
}

TEST_CASE("whatever bytes come in, an answer comes out") {
  std::string noise;
  for (std::uint32_t i = 0, seed = 1; i < 20'000; ++i) {
    seed = seed * 1664525U + 1013904223U;
    noise += static_cast<char>(seed >> 24U);
  }
  struct Case {
    const char* name;
    std::string text;
    const char* code;
  };
  const Case k_cases[] = {
      {"larger than is read", std::string(5'000'000, 'a'), "[yaml-size]"},
      {"one long line", "a: " + std::string(1'000'000, 'b'), "[missing-key]"},
      {"many lines", std::string(1'000'000, '\n'), "[wrong-type]"},
      {"deep", std::string(100'000, '['), "[yaml-depth]"},
      {"noise", noise, "[yaml-encoding]"},
      {"NUL bytes", std::string(1'000, '\0'), "[yaml-encoding]"},
      {"an image", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "[yaml-encoding]"},
      {"cut off", std::string(Bench::k_shop).substr(0, 60), "error"},
  };
  for (const Case& c : k_cases) {
    SUBCASE(c.name) {
      Bench bench;
      bench.files.put("topology.yaml", c.text);
      CHECK(bench.run({"validate"}) == 2);
      CHECK(bench.out.empty());
      CAPTURE(bench.err.substr(0, 500));
      CHECK(bench.says(c.code));
      CHECK(bench.err.size() < 20'000);
      CHECK(bench.run({"render", "--target", "all", "--out", "out"}) == 1);
      CHECK(bench.files.changes.empty());
    }
  }
}

TEST_CASE("a topology that is cut off anywhere is no crash") {
  const std::string whole = Bench::k_environments;
  for (std::size_t size = 0; size < whole.size(); ++size) {
    CAPTURE(size);
    Bench bench;
    bench.files.put("topology.yaml", whole.substr(0, size));
    const int status = bench.run({"validate"});
    CHECK((status == 0 || status == 2));
    CHECK_FALSE(bench.says("internal error"));
  }
}

TEST_CASE("standard input is a topology whose paths begin here") {
  Bench bench;
  bench.input = Bench::k_shop;
  CHECK(bench.run({"validate", "-"}) == 0);
  CHECK(bench.err.empty());
  bench.input = Bench::k_bad;
  CHECK(bench.run({"validate", "-"}) == 2);
  CHECK(bench.says("<stdin>:3:1: error: unknown key 'servces'"));
}

TEST_CASE("paths of code begin at the topology's folder") {
  Bench bench;
  bench.files.put("work/shop/topology.yaml", Bench::k_shop);
  CHECK(bench.run({"validate", "work/shop/topology.yaml"}) == 0);
  CHECK(bench.says("code-not-found"));
  bench.files.put("work/shop/services/order/app.py", "x");
  bench.files.put("work/shop/services/payment/app.py", "x");
  CHECK(bench.run({"validate", "work/shop/topology.yaml"}) == 0);
  CHECK(bench.err.empty());
}

}  // namespace
}  // namespace pergola
