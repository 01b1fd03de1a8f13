#include "output/directory.hpp"

#include <doctest/doctest.h>

#include "../shown_lines.hpp"
#include "base/digest.hpp"
#include "odd_files.hpp"

namespace pergola {
namespace {

using Paths = std::vector<std::string>;

std::string listed(const std::string& path, const std::string& content) {
  return digest_hex(content) + "  " + path + "\n";
}

/// An output directory `out`, and what should be in it.
struct Bench {
  OddFiles disk;
  std::vector<OutputFile> files{};
  Paths areas = {"code", "cli"};

  /// Something that Pergola wrote before.
  void wrote(const std::string& path, const std::string& content, bool executable = false) {
    disk.put("out/" + path, content, executable);
    disk.memory.files["out/.pergola"].content += listed(path, content);
  }
  void want(const std::string& path, const std::string& content, bool executable = false) {
    files.push_back({path, content, executable});
  }

  OutputPlan plan(bool force = false) { return plan_output(files, areas, "out", disk, force); }
  Result<Done> write(const OutputPlan& plan) { return write_output(plan, files, areas, "out", disk); }
  std::string content(const std::string& path) {
    const auto text = disk.memory.read("out/" + path);
    return text ? *text : "(nothing)";
  }
  std::string manifest() { return content(".pergola"); }
};

/// What becomes of the one file `cli/deploy.sh` with the content `new`.
TEST_CASE("a file is written, left alone or in the way") {
  enum class Fate { current, written, blocked };
  struct Case {
    const char* name;
    const char* there;   ///< Its content; empty: it is not there.
    const char* before;  ///< What the manifest says was written; empty: nothing.
    bool executable;
    Fate fate;
    Fate forced;
  };
  static constexpr Case k_cases[] = {
      {"not there", "", "", false, Fate::written, Fate::written},
      {"deleted since", "", "old", false, Fate::written, Fate::written},
      {"ours, the same", "new", "new", true, Fate::current, Fate::current},
      {"ours, out of date", "old", "old", true, Fate::written, Fate::written},
      {"ours, no longer executable", "new", "new", false, Fate::written, Fate::written},
      {"edited since", "mine", "old", true, Fate::blocked, Fate::written},
      {"edited to what it should be", "new", "old", true, Fate::current, Fate::current},
      {"of somebody else", "mine", "", true, Fate::blocked, Fate::written},
      {"of somebody else, the same", "new", "", true, Fate::written, Fate::written},
  };
  for (const Case& c : k_cases) {
    for (const bool force : {false, true}) {
      CAPTURE(std::string(c.name));
      CAPTURE(force);
      Bench bench;
      if (*c.before != '\0') bench.disk.put("out/.pergola", listed("cli/deploy.sh", c.before));
      if (*c.there != '\0') bench.disk.put("out/cli/deploy.sh", c.there, c.executable);
      bench.want("cli/deploy.sh", "new", true);
      const Fate fate = force ? c.forced : c.fate;
      const OutputPlan plan = bench.plan(force);
      const Paths it = {"cli/deploy.sh"};
      CHECK(plan.write == (fate == Fate::written ? it : Paths{}));
      CHECK(plan.blocked == (fate == Fate::blocked ? it : Paths{}));
      CHECK(plan.remove.empty());
      CHECK(plan.edited.empty());
      CHECK(plan.is_current() == (fate == Fate::current));
      CHECK(bench.disk.changes.empty());
    }
  }
}

TEST_CASE("what is no longer made goes, unless somebody edited it") {
  struct Case {
    const char* name;
    const char* path;
    const char* there;
    bool removed;
    bool kept;
  };
  static constexpr Case k_cases[] = {
      {"as it was written", "code/old/app.py", "old", true, false},
      {"edited since", "code/old/app.py", "mine", false, true},
      {"gone already", "code/old/app.py", "", false, false},
      {"of a target that is not rendered now", "terraform/main.tf", "old", false, false},
      {"beside a folder of ours", "code.txt", "old", false, false},
      {"in a folder with a longer name", "codes/app.py", "old", false, false},
  };
  for (const Case& c : k_cases) {
    for (const bool force : {false, true}) {
      CAPTURE(std::string(c.name));
      CAPTURE(force);
      Bench bench;
      bench.disk.put("out/.pergola", listed(c.path, "old"));
      if (*c.there != '\0') bench.disk.put(std::string("out/") + c.path, c.there);
      const OutputPlan plan = bench.plan(force);
      CHECK(plan.remove == (c.removed ? Paths{c.path} : Paths{}));
      CHECK(plan.edited == (c.kept ? Paths{c.path} : Paths{}));
      CHECK(plan.is_current() == !c.removed);
    }
  }
}

TEST_CASE("a foreign file below our folders stays") {
  Bench bench;
  bench.wrote("code/order/app.py", "old");
  bench.disk.put("out/code/order/notes.txt", "mine");
  CHECK(bench.plan().remove == Paths{"code/order/app.py"});
}

TEST_CASE("nothing outside of the directory is believed to be ours") {
  const std::string outside[] = {"../secret", "/etc/secret", "code/../../secret", "code/./x", "code//x", "", "..",
                                 ".",         "code/.."};
  for (const std::string& path : outside) {
    CAPTURE(path);
    Bench bench;
    bench.disk.put("secret", "old");
    bench.disk.put("/etc/secret", "old");
    bench.disk.put("out/code/x", "old");
    bench.areas = {"code", "cli", "..", ".", ""};
    bench.disk.put("out/.pergola", listed(path, "old"));
    const OutputPlan plan = bench.plan();
    CHECK(plan.remove.empty());
    CHECK(plan.edited.empty());
    REQUIRE(bench.write(plan));
    CHECK(bench.disk.memory.files.count("secret") == 1);
    CHECK(bench.disk.memory.files.count("/etc/secret") == 1);
    CHECK(bench.disk.memory.files.count("out/code/x") == 1);
  }
}

TEST_CASE("what is no manifest says nothing") {
  const std::string digest = digest_hex("old");
  const std::string k_texts[] = {
      digest + " code/old",   // one space
      digest + " *code/old",  // as xxh128sum marks binary files
      digest + "code/old",    // none
      digest.substr(1) + "  code/old",
      digest + "  ",
      "code/old",
      std::string("\0\xff", 2) + digest + "  code/old",
      std::string(100'000, '\n'),
  };
  for (const std::string& text : k_texts) {
    CAPTURE(text.substr(0, 80));
    Bench bench;
    bench.disk.put("out/code/old", "old");
    bench.disk.put("out/.pergola", text);
    bench.want("code/old", "new");
    CHECK(bench.plan().blocked == Paths{"code/old"});
  }
  Bench last_line;
  last_line.disk.put("out/code/old", "old");
  last_line.disk.put("out/.pergola", "garbage\n" + digest + "  code/old");
  last_line.want("code/old", "new");
  CHECK(last_line.plan().write == Paths{"code/old"});
}

TEST_CASE("links and folders in the way") {
  Bench bench;
  SUBCASE("a folder where a file should be is never replaced") {
    bench.disk.put("out/cli/deploy.sh/mine", "mine");
    bench.want("cli/deploy.sh", "new");
    CHECK(bench.plan().blocked == Paths{"cli/deploy.sh"});
    CHECK(bench.plan(true).blocked == Paths{"cli/deploy.sh"});
  }
  SUBCASE("a file where a folder should be is never replaced") {
    bench.disk.put("out/cli", "mine");
    bench.want("cli/deploy.sh", "new");
    CHECK(bench.plan().blocked == Paths{"cli/deploy.sh"});
    CHECK(bench.plan(true).blocked == Paths{"cli/deploy.sh"});
  }
  SUBCASE("a link where a folder should be is not followed") {
    bench.wrote("cli/deploy.sh", "old");
    bench.disk.symlinks = {"out/cli"};
    bench.want("cli/deploy.sh", "new");
    CHECK(bench.plan().blocked == Paths{"cli/deploy.sh"});
    CHECK(bench.plan(true).blocked == Paths{"cli/deploy.sh"});
  }
  SUBCASE("a link where a file should be gives way with force") {
    bench.wrote("cli/deploy.sh", "new");
    bench.disk.symlinks = {"out/cli/deploy.sh"};
    bench.want("cli/deploy.sh", "new");
    CHECK(bench.plan().blocked == Paths{"cli/deploy.sh"});
    CHECK(bench.plan(true).write == Paths{"cli/deploy.sh"});
  }
  SUBCASE("a link that took the place of a leftover stays") {
    bench.wrote("cli/deploy.sh", "old");
    bench.disk.symlinks = {"out/cli/deploy.sh"};
    CHECK(bench.plan(true).edited == Paths{"cli/deploy.sh"});
    CHECK(bench.plan(true).remove.empty());
  }
  SUBCASE("a file that cannot be read is not ours") {
    bench.wrote("cli/deploy.sh", "old");
    bench.disk.unreadable = {"out/cli/deploy.sh"};
    bench.want("cli/deploy.sh", "new");
    CHECK(bench.plan().blocked == Paths{"cli/deploy.sh"});
  }
}

TEST_CASE("writing brings the directory up to date and says what is ours, the manifest last") {
  Bench bench;
  bench.wrote("cli/deploy.sh", "old", true);
  bench.wrote("code/gone/lib/app.py", "old");
  bench.wrote("terraform/main.tf", "tf");
  bench.want("cli/deploy.sh", "new", true);
  bench.want("cli/lib.sh", "lib");
  REQUIRE(bench.write(bench.plan()));
  CHECK(bench.disk.changes == Paths{"write out/cli/deploy.sh", "write out/cli/lib.sh",
                                    "remove out/code/gone/lib/app.py", "write out/.pergola"});
  CHECK(bench.disk.emptied == Paths{"out/code/gone/lib", "out/code/gone", "out/code"});
  CHECK(bench.disk.is_executable("out/cli/deploy.sh"));
  CHECK_FALSE(bench.disk.is_executable("out/cli/lib.sh"));
  CHECK(bench.manifest() ==
        listed("cli/deploy.sh", "new") + listed("cli/lib.sh", "lib") + listed("terraform/main.tf", "tf"));

  CHECK(bench.plan().is_current());
  bench.disk.changes.clear();
  REQUIRE(bench.write(bench.plan()));
  CHECK(bench.disk.changes.empty());
}

TEST_CASE("an edited leftover is nobody's from then on") {
  Bench bench;
  bench.wrote("code/old.py", "old");
  bench.disk.put("out/code/old.py", "mine");
  REQUIRE(bench.write(bench.plan()));
  CHECK(bench.content("code/old.py") == "mine");
  CHECK(bench.manifest().empty());
  CHECK(bench.plan().edited.empty());
  bench.want("code/old.py", "new");
  CHECK(bench.plan().blocked == Paths{"code/old.py"});
}

TEST_CASE("broken off, it can be run again") {
  Bench bench;
  bench.wrote("cli/b.sh", "old");
  bench.wrote("cli/gone.sh", "old");
  bench.want("cli/a.sh", "new");
  bench.want("cli/b.sh", "new");
  bench.want("cli/c.sh", "new");
  std::string stuck;
  SUBCASE("at a file") { stuck = "out/cli/b.sh"; }
  SUBCASE("when removing") { stuck = "out/cli/gone.sh"; }
  SUBCASE("at the manifest") { stuck = "out/.pergola"; }
  bench.disk.unwritable = {stuck};
  const auto done = bench.write(bench.plan());
  REQUIRE_FALSE(done);
  CHECK(done.error().find(stuck) != std::string::npos);
  CHECK(bench.manifest() == listed("cli/b.sh", "old") + listed("cli/gone.sh", "old"));

  bench.disk.unwritable.clear();
  const OutputPlan again = bench.plan();
  CHECK(again.blocked.empty());
  REQUIRE(bench.write(again));
  for (const char* path : {"cli/a.sh", "cli/b.sh", "cli/c.sh"}) CHECK(bench.content(path) == "new");
  CHECK(bench.content("cli/gone.sh") == "(nothing)");
  CHECK(bench.plan().is_current());
}

TEST_CASE("planning reads and never writes") {
  Bench bench;
  bench.wrote("cli/b.sh", "old");
  bench.wrote("cli/gone.sh", "old");
  bench.want("cli/b.sh", "new");
  (void)bench.plan();
  (void)bench.plan(true);
  CHECK(bench.disk.changes.empty());
  CHECK(bench.disk.emptied.empty());
}

}  // namespace
}  // namespace pergola
