#include "output/packages.hpp"

#include <algorithm>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "../shown_lines.hpp"
#include "base/digest.hpp"
#include "odd_files.hpp"

namespace pergola {
namespace {

constexpr const char* k_list = "code/packages.txt";
constexpr const char* k_script = "code/package.sh";

/// A graph with the code of one function, `order`, in `work/services/order`.
struct Bench {
  Bench() {
    Asset asset;
    asset.name = "order";
    asset.path = "services/order";
    asset.runtime = "python3.13";
    asset.architecture = "arm64";
    asset.origin = {topology, 0, 5};
    graph.assets.push_back(asset);
  }

  void put(const std::string& path, const std::string& content = "x", bool executable = false) {
    files.put("work/services/order/" + path, content, executable);
  }

  std::vector<OutputFile> read() { return read_packages(graph, "work", files, out); }

  /// Paths of what is copied, without what belongs to no package.
  std::vector<std::string> copied() {
    std::vector<std::string> paths;
    for (const OutputFile& file : read()) {
      if (file.path != k_list && file.path != k_script) paths.push_back(file.path);
    }
    return paths;
  }

  std::string codes() {
    std::string all;
    for (const Diagnostic& problem : out.sorted())
      all += fmt::format("{} {};", name_of(problem.severity), problem.code);
    return all;
  }

  SourceFile topology = make_source("topology.yaml", "order");
  Catalog catalog;
  Graph graph{catalog};
  OddFiles files;
  Diagnostics out;
};

const OutputFile& file(const std::vector<OutputFile>& files, std::string_view path) {
  const auto found =
      std::find_if(files.begin(), files.end(), [&](const OutputFile& each) { return each.path == path; });
  REQUIRE_MESSAGE(found != files.end(), path);
  return *found;
}

TEST_CASE("files of a folder are copied, what tools leave behind is not") {
  struct Case {
    const char* path;
    bool copied;
  };
  static constexpr Case k_cases[] = {
      {"app.py", true},
      {"lib/deep/er/x.py", true},
      {".env.example", true},
      {".config/settings.json", true},
      {".gitignore", true},
      {"git/x", true},
      {"pyc", true},
      {"notes.pyc.txt", true},
      {"__pycache__.txt", true},
      {"with space/and 'quote'.txt", true},
      {"größe.txt", true},
      {".git/config", false},
      {"lib/.git", false},
      {".svn/entries", false},
      {".hg/store/data", false},
      {"__pycache__/app.txt", false},
      {"lib/__pycache__/x.cpython-313.pyc", false},
      {"app.pyc", false},
      {".DS_Store", false},
      {"lib/.DS_Store", false},
      {".terraform/providers/lock.json", false},
  };
  for (const Case& c : k_cases) {
    CAPTURE(std::string(c.path));
    Bench bench;
    bench.put("zz-always.txt");
    bench.put(c.path);
    const std::vector<std::string> paths = bench.copied();
    const std::string target = std::string("code/order/") + c.path;
    CHECK((std::find(paths.begin(), paths.end(), target) != paths.end()) == c.copied);
    CHECK(paths.size() == (c.copied ? 2 : 1));
    CHECK(bench.codes().empty());
  }
}

TEST_CASE("content and permissions are kept, order is by name") {
  Bench bench;
  const std::string bytes("\0\xff\r\n\x1b", 5);
  bench.put("b/c.bin", bytes);
  bench.put("b.txt", "b");
  bench.put("a/run.sh", "#!/bin/sh\n", true);
  bench.put("Z", "");
  CHECK(bench.copied() ==
        std::vector<std::string>{"code/order/Z", "code/order/a/run.sh", "code/order/b/c.bin", "code/order/b.txt"});
  const std::vector<OutputFile> files = bench.read();
  CHECK(file(files, "code/order/b/c.bin").content == bytes);
  CHECK_FALSE(file(files, "code/order/b/c.bin").executable);
  CHECK(file(files, "code/order/a/run.sh").executable);
  CHECK(file(files, "code/order/Z").content.empty());
}

TEST_CASE("symbolic links are left out with a warning, whatever they lead to") {
  Bench bench;
  bench.put("app.py");
  bench.put("link.py");
  bench.put("linked/secret.txt");
  bench.files.symlinks = {"work/services/order/link.py", "work/services/order/linked"};
  CHECK(bench.copied() == std::vector<std::string>{"code/order/app.py"});
  CHECK(bench.codes() == "warning code-symlink;warning code-symlink;");
  const Diagnostic& problem = bench.out.all().front();
  CHECK(problem.message == "'link.py' is a symbolic link and is left out of the package");
  CHECK(problem.span.file == bench.topology);
}

TEST_CASE("what is neither file nor folder is not read") {
  Bench bench;
  bench.put("app.py");
  bench.put("pipe");
  bench.files.devices = {"work/services/order/pipe"};
  CHECK(bench.copied() == std::vector<std::string>{"code/order/app.py"});
  CHECK_FALSE(bench.out.has_errors());
}

TEST_CASE("code that does not exist yet leaves a note in its place") {
  Bench bench;
  const std::vector<OutputFile> files = bench.read();
  CHECK(bench.codes() == "warning code-not-found;");
  CHECK(bench.out.all().front().span.file == bench.topology);
  const OutputFile& note = file(files, "code/order/CODE-IS-MISSING.txt");
  CHECK(note.content.find("services/order did not exist") != std::string::npos);
  CHECK(files.size() == 3);
}

TEST_CASE("an archive is copied as the package") {
  struct Case {
    const char* path;
    const char* codes;
    const char* copied;
  };
  static constexpr Case k_cases[] = {
      {"build/order.zip", "", "code/order.zip"},
      {"build/order.jar", "", "code/order.zip"},
      {"build/order.tar.gz", "error path-invalid;", ""},
      {"build/order", "error path-invalid;", ""},
      {"zip", "error path-invalid;", ""},
  };
  for (const Case& c : k_cases) {
    CAPTURE(std::string(c.path));
    Bench bench;
    bench.graph.assets.front().path = c.path;
    bench.files.put(std::string("work/") + c.path, "PK");
    const std::vector<std::string> copied = bench.copied();
    CHECK(bench.codes() == c.codes);
    CHECK((copied.empty() ? "" : copied.front()) == c.copied);
    CHECK(copied.size() <= 1);
    CHECK_FALSE(bench.graph.assets.front().needs_build);
  }
}

// As `stage` of package.sh decides it.
TEST_CASE("what has requirements is built when packaging") {
  struct Case {
    std::vector<std::string> paths;
    bool needs_build;
  };
  const Case k_cases[] = {
      {{"requirements.txt"}, true},       {{"python/requirements.txt"}, true},
      {{"package-lock.json"}, true},      {{"package-lock.json", "node_modules/left-pad/index.js"}, false},
      {{"package.json"}, false},          {{"lib/requirements.txt"}, false},
      {{"lib/package-lock.json"}, false}, {{"requirements.txt.bak"}, false},
      {{"requirements-dev.txt"}, false},
  };
  for (const Case& c : k_cases) {
    CAPTURE(c.paths);
    Bench bench;
    bench.put("app.py");
    for (const std::string& path : c.paths) bench.put(path, "requests\n");
    const std::vector<OutputFile> files = bench.read();
    CHECK(bench.graph.assets.front().needs_build == c.needs_build);
    CHECK(file(files, k_list).content ==
          (c.needs_build ? "order python3.13 arm64 build\n" : "order python3.13 arm64 copy\n"));
  }
}

TEST_CASE("a layer is made from its requirements") {
  Bench bench;
  bench.put("app.py");
  Asset layer;
  layer.name = "sdk";
  layer.form = Asset::Form::python_layer;
  layer.runtime = "python3.12";
  layer.architecture = "x86_64";
  layer.requirements = {"aws-xray-sdk>=2,<3", "wrapt"};
  layer.needs_build = true;
  bench.graph.assets.insert(bench.graph.assets.begin(), layer);
  const std::vector<OutputFile> files = bench.read();
  CHECK(file(files, "code/sdk/python/requirements.txt").content == "aws-xray-sdk>=2,<3\nwrapt\n");
  CHECK(file(files, k_list).content == "sdk python3.12 x86_64 build\norder python3.13 arm64 copy\n");
  CHECK(file(files, k_script).executable);
  CHECK(file(files, k_script).content.rfind("#!", 0) == 0);
}

TEST_CASE("without code there is nothing to package") {
  Bench bench;
  bench.graph.assets.clear();
  CHECK(bench.read().empty());
}

TEST_CASE("what cannot be read is an error, and the rest is read all the same") {
  Bench bench;
  bench.put("a.py");
  bench.put("b.py");
  bench.put("locked/c.py");
  bench.files.unreadable = {"work/services/order/a.py", "work/services/order/locked"};
  CHECK(bench.copied() == std::vector<std::string>{"code/order/b.py"});
  CHECK(bench.codes() == "error code-unreadable;error code-unreadable;");
  CHECK(bench.out.all().front().message == "cannot read 'work/services/order/a.py': Permission denied");

  Bench whole;
  whole.put("a.py");
  whole.files.unreadable = {"work/services/order"};
  CHECK(whole.copied().empty());
  CHECK(whole.codes() == "error code-unreadable;");
}

TEST_CASE("a package holds as much as Lambda takes") {
  struct Case {
    const char* name;
    std::size_t last;
    const char* codes;
  };
  for (const Case& c : {Case{"250 MB", 50'000'000, ""}, Case{"a byte more", 50'000'001, "error code-too-large;"}}) {
    SUBCASE(c.name) {
      Bench bench;
      for (const char* name : {"a", "b", "c"}) bench.put(name);
      const std::string folder = "work/services/order/";
      bench.files.oversized = {{folder + "a", 100'000'000}, {folder + "b", 100'000'000}, {folder + "c", c.last}};
      (void)bench.read();
      CHECK(bench.codes() == c.codes);
    }
  }
}

TEST_CASE("each package has its own 250 MB") {
  Bench bench;
  Asset other = bench.graph.assets.front();
  other.name = "other";
  bench.graph.assets.push_back(other);
  bench.put("a");
  bench.files.oversized = {{"work/services/order/a", 130'000'000}};
  (void)bench.read();
  CHECK(bench.codes().empty());
}

TEST_CASE("many files in deep folders are all there, each once") {
  Bench bench;
  constexpr int k_count = 3000;
  for (int i = 0; i < k_count; ++i) {
    std::string folder;
    for (int level = 0; level < i % 40; ++level) folder += "d/";
    bench.put(fmt::format("{}f{:04}", folder, i), std::to_string(i));
  }
  std::vector<std::string> paths = bench.copied();
  CHECK(paths.size() == k_count);
  std::sort(paths.begin(), paths.end());
  CHECK(std::adjacent_find(paths.begin(), paths.end()) == paths.end());
}

TEST_CASE("a folder without any code is no package") {
  Bench bench;
  bench.put("__pycache__/app.pyc");
  CHECK_FALSE(bench.copied().empty());
  CHECK(bench.codes() == "warning code-not-found;");
}

}  // namespace
}  // namespace pergola
