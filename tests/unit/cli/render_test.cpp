#include <algorithm>
#include <set>

#include <doctest/doctest.h>

#include "bench.hpp"

namespace pergola {
namespace {

/// Paths below a folder, of the files that were written there.
std::set<std::string> below(const Bench& bench, const std::string& folder) {
  std::set<std::string> paths;
  for (const auto& [path, file] : bench.files.memory.files) {
    if (path.rfind(folder + "/", 0) == 0) paths.insert(path.substr(folder.size() + 1));
  }
  return paths;
}

/// First steps of the paths below a folder.
std::set<std::string> folders(const Bench& bench, const std::string& folder) {
  std::set<std::string> names;
  for (const std::string& path : below(bench, folder)) names.insert(path.substr(0, path.find('/')));
  return names;
}

TEST_CASE("each target has its folder, beside the code") {
  struct Case {
    std::vector<std::string> targets;
    std::set<std::string> folders;
  };
  const std::set<std::string> all = {".pergola", "cli", "cloudformation", "code", "terraform"};
  const Case k_cases[] = {
      {{"cloudformation"}, {".pergola", "cloudformation", "code"}},
      {{"cfn"}, {".pergola", "cloudformation", "code"}},
      {{"terraform"}, {".pergola", "code", "terraform"}},
      {{"tf"}, {".pergola", "code", "terraform"}},
      {{"cli"}, {".pergola", "cli", "code"}},
      {{"all"}, all},
      {{"cli", "tf", "cfn"}, all},
      {{"cli", "all", "cli"}, all},
  };
  for (const Case& c : k_cases) {
    CAPTURE(c.targets);
    Bench bench;
    std::vector<std::string> arguments = {"render", "--out", "out"};
    for (const std::string& target : c.targets) arguments.insert(arguments.end(), {"--target", target});
    CHECK(bench.run(arguments) == 0);
    CHECK(bench.out.empty());
    CHECK(folders(bench, "out") == c.folders);
    // Each file once, the manifest last.
    const std::set<std::string> once(bench.files.changes.begin(), bench.files.changes.end());
    CHECK(once.size() == bench.files.changes.size());
    CHECK(bench.files.changes.back() == "write out/.pergola");
  }
}

TEST_CASE("a target's files are the same whatever else is rendered, and wherever") {
  Bench one;
  Bench all;
  CHECK(one.run({"render", "--target", "cli", "--out", "a/b/c"}) == 0);
  CHECK(all.run({"render", "--target", "all", "--out", "out"}) == 0);
  for (const std::string& path : below(one, "a/b/c")) {
    if (path == ".pergola") continue;
    CAPTURE(path);
    CHECK(one.files.memory.files.at("a/b/c/" + path).content == all.files.memory.files.at("out/" + path).content);
  }
}

TEST_CASE("the directory has one name") {
  for (const char* directory : {"out", "out/", "out///", "./out"}) {
    CAPTURE(std::string(directory));
    Bench bench;
    CHECK(bench.run({"render", "--target", "cli", "--out", directory}) == 0);
    CHECK(bench.says(" files in "));
    CHECK_FALSE(bench.says("out/"));
    CHECK(bench.files.memory.type("out/cli/deploy.sh") == FileSystem::Type::file);
    CHECK(bench.run({"render", "--target", "cli", "--out", "out", "--check"}) == 0);
  }
}

TEST_CASE("with errors nothing is written, and that is status 1") {
  struct Case {
    const char* name;
    const char* topology;
    std::vector<std::string> options;
    const char* says;
  };
  const Case k_cases[] = {
      {"bad", Bench::k_bad, {}, "1 error, nothing was written"},
      {"not YAML", "a: [", {}, "nothing was written"},
      {"no environment chosen", Bench::k_environments, {}, "environment-required"},
      {"no such environment", Bench::k_environments, {"--env", "test"}, "unknown-environment"},
      {"forced", Bench::k_bad, {"--force"}, "nothing was written"},
      {"checked", Bench::k_bad, {"--check"}, "error"},
  };
  for (const Case& c : k_cases) {
    SUBCASE(c.name) {
      Bench bench;
      bench.files.put("topology.yaml", c.topology);
      std::vector<std::string> arguments = {"render", "--target", "all", "--out", "out"};
      arguments.insert(arguments.end(), c.options.begin(), c.options.end());
      CHECK(bench.run(arguments) == 1);
      CHECK(bench.out.empty());
      CAPTURE(bench.err);
      CHECK(bench.says(c.says));
      CHECK(bench.files.changes.empty());
    }
  }
}

TEST_CASE("code that cannot be read stops it all") {
  Bench bench;
  bench.files.unreadable = {"./services/order/app.py"};
  CHECK(bench.run({"render", "--target", "all", "--out", "out"}) == 1);
  CHECK(bench.says("code-unreadable"));
  CHECK(bench.files.changes.empty());
}

TEST_CASE("warnings do not stop it") {
  Bench bench;
  bench.files.put("topology.yaml", Bench::k_warned);
  CHECK(bench.run({"render", "--target", "cli", "--out", "out"}) == 0);
  CHECK(bench.says("runtime-deprecated"));
  CHECK(folders(bench, "out").count("cli") == 1);
}

TEST_CASE("an environment is chosen, or the only one taken") {
  Bench bench;
  bench.files.put("topology.yaml", Bench::k_environments);
  CHECK(bench.run({"render", "--target", "cli", "--out", "out", "--env", "prod"}) == 0);
  CHECK(bench.files.memory.files.at("out/cli/deploy.sh").content.find("stack shop-prod --region us-east-1") !=
        std::string::npos);

  Bench only;
  only.files.put(
      "topology.yaml",
      "pergola: 1\nname: shop\nservices: {order: {lambda: {code: services/order}}}\nenvironments: {dev: }\n");
  CHECK(only.run({"render", "--target", "cli", "--out", "out"}) == 0);
  CHECK(only.files.memory.files.at("out/cli/deploy.sh").content.find("stack shop-dev\n") != std::string::npos);
}

TEST_CASE("check says on stdout what is stale, and writes nothing") {
  Bench bench;
  CHECK(bench.run({"render", "--target", "cli", "--out", "out"}) == 0);
  bench.files.changes.clear();
  CHECK(bench.run({"render", "--target", "cli", "--out", "out", "--check"}) == 0);
  CHECK(bench.out.empty());

  bench.files.put("out/cli/lib.sh", "mine");
  bench.files.memory.files.erase("out/cli/verify.sh");
  bench.files.put("topology.yaml", "pergola: 1\nname: shop\nservices: {order: {lambda: {code: services/order}}}\n");
  CHECK(bench.run({"render", "--target", "cli", "--out", "out", "--check"}) == 2);
  CHECK(bench.prints("stale out/cli/lib.sh\n"));
  CHECK(bench.prints("stale out/cli/verify.sh\n"));
  CHECK(bench.prints("stale out/cli/deploy.sh\n"));
  CHECK(bench.prints("left over out/code/payment/app.py\n"));
  CHECK(bench.says("render again"));
  CHECK(bench.files.changes.empty());

  // What is checked is what is asked for.
  CHECK(bench.run({"render", "--target", "cli", "--target", "tf", "--out", "out", "--check"}) == 2);
  CHECK(bench.prints("stale out/terraform/main.tf\n"));
}

TEST_CASE("an obstacle blocks everything") {
  Bench bench;
  bench.files.put("out/cli/deploy.sh", "mine");
  CHECK(bench.run({"render", "--target", "all", "--out", "out"}) == 1);
  CHECK(bench.says("out/cli/deploy.sh"));
  CHECK(bench.says("1 file in 'out' would be lost"));
  CHECK(bench.files.changes.empty());
  CHECK(bench.run({"render", "--target", "all", "--out", "out", "--force"}) == 0);
  CHECK(bench.files.memory.files.at("out/cli/deploy.sh").content != "mine");
}

TEST_CASE("a disk that takes no more is status 1") {
  Bench bench;
  bench.files.unwritable = {"out/cli/verify.sh"};
  CHECK(bench.run({"render", "--target", "cli", "--out", "out"}) == 1);
  CHECK(bench.says("cannot write 'out/cli/verify.sh': No space left on device"));
  bench.files.unwritable.clear();
  CHECK(bench.run({"render", "--target", "cli", "--out", "out"}) == 0);
  CHECK(bench.run({"render", "--target", "cli", "--out", "out", "--check"}) == 0);
}

TEST_CASE("a kind of one's own takes the place of ours") {
  Bench bench;
  SUBCASE("a broken one is reported with its place") {
    bench.files.put("mine/kinds/x.yaml", "type: AWS::SNS::Topic\ntitel: topic\n");
    CHECK(bench.run({"render", "--target", "cli", "--out", "out", "--templates", "mine"}) == 1);
    CHECK(bench.says("mine/kinds/x.yaml:2:1: error: unknown key 'titel'"));
    CHECK(bench.files.changes.empty());
  }
  SUBCASE("what is no kind file is left alone") {
    bench.files.put("mine/kinds/README.md", "not YAML: [");
    bench.files.put("mine/kinds/yaml", "[");
    CHECK(bench.run({"render", "--target", "cli", "--out", "out", "--templates", "mine"}) == 0);
  }
  SUBCASE("a folder without kinds below it is one of kinds") {
    bench.files.put("mine/x.yaml", "type: AWS::SNS::Topic\ntitel: topic\n");
    CHECK(bench.run({"validate", "--templates", "mine"}) == 1);
    CHECK(bench.says("mine/x.yaml:2:1"));
  }
}

}  // namespace
}  // namespace pergola
