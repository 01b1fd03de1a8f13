#include <stdexcept>

#include <doctest/doctest.h>

#include "bench.hpp"

namespace pergola {
namespace {

TEST_CASE("bad usage is status 1, with a way out on stderr and nothing on stdout") {
  struct Case {
    std::vector<std::string> arguments;
    const char* says;
  };
  const Case k_cases[] = {
      {{}, "pergola"},
      {{""}, "try 'pergola --help'"},
      {{"--frobnicate"}, "try 'pergola --help'"},
      {{"validat"}, "did you mean 'validate'?"},
      {{"validate", "a.yaml", "b.yaml"}, "b.yaml"},
      {{"validate", "--env"}, "--env"},
      {{"validate", "--format", "yaml"}, "yaml"},
      {{"validate", "--format"}, "--format"},
      {{"--color", "blue", "validate"}, "blue"},
      {{"render"}, "--target"},
      {{"render", "--target", "all"}, "--out"},
      {{"render", "--target", "helm", "--out", "out"}, "helm"},
      {{"render", "--target", "", "--out", "out"}, "--target"},
      {{"explain", "a", "b"}, "b"},
      {{"schema", "extra"}, "extra"},
      {{"validate", "render"}, "render"},
  };
  for (const Case& c : k_cases) {
    std::string line = "pergola";
    for (const std::string& argument : c.arguments) line += " '" + argument + "'";
    CAPTURE(line);
    Bench bench;
    CHECK(bench.run(c.arguments) == 1);
    CHECK(bench.out.empty());
    CAPTURE(bench.err);
    CHECK(bench.says(c.says));
    CHECK(bench.files.changes.empty());
  }
}

TEST_CASE("help and version are results") {
  for (const char* option : {"--help", "-h", "--version"}) {
    CAPTURE(std::string(option));
    Bench bench;
    CHECK(bench.run({option}) == 0);
    CHECK(bench.prints("pergola"));
    CHECK(bench.err.empty());
  }
  Bench bench;
  for (const char* command : {"validate", "render", "explain", "schema"}) {
    CHECK(bench.run({command, "--help"}) == 0);
    CHECK(bench.prints(command));
    CHECK(bench.err.empty());
  }
}

TEST_CASE("colour is for people who want it, and never on stdout") {
  struct Case {
    const char* color;
    bool terminal;
    bool colored;
  };
  for (const Case& c : {Case{"auto", false, false}, Case{"auto", true, true}, Case{"always", false, true},
                        Case{"always", true, true}, Case{"never", false, false}, Case{"never", true, false}}) {
    CAPTURE(std::string(c.color));
    CAPTURE(c.terminal);
    for (const bool behind : {false, true}) {
      Bench bench;
      bench.files.put("topology.yaml", Bench::k_bad);
      const std::vector<std::string> before = {"--color", c.color, "validate"};
      const std::vector<std::string> after = {"validate", "--color", c.color};
      CHECK(bench.run(behind ? after : before, c.terminal) == 2);
      CHECK(bench.says("\x1b[") == c.colored);
      for (const char* format : {"json", "sarif", "github"}) {
        bench.run({"validate", "--format", format, "--color", c.color}, c.terminal);
        CHECK_FALSE(bench.prints("\x1b"));
      }
    }
  }
}

/// A disk that surprises.
class Broken final : public FileSystem {
 public:
  Type type(const std::string&) override { throw std::logic_error("impossible"); }
  Result<std::string> read(const std::string&) override { throw std::logic_error("impossible"); }
  Result<std::vector<std::string>> list(const std::string&) override { throw std::logic_error("impossible"); }
  bool is_symlink(const std::string&) override { throw std::logic_error("impossible"); }
  bool is_executable(const std::string&) override { throw std::logic_error("impossible"); }
  Result<Done> write(const std::string&, const std::string&, bool) override { throw std::logic_error("impossible"); }
  Result<Done> remove(const std::string&) override { throw std::logic_error("impossible"); }
  void remove_empty_directory(const std::string&) override { throw std::logic_error("impossible"); }
};

TEST_CASE("a mistake of ours ends with status 1 and asks for a report") {
  Broken files;
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  Context context{in, out, err, files};
  CHECK(run({"validate"}, context, false) == 1);
  CHECK(out.str().empty());
  CHECK(err.str().find("internal error: impossible") != std::string::npos);
  CHECK(err.str().find("report") != std::string::npos);
}

/// A stream that takes nothing, like a full disk.
class Full final : public std::streambuf {
 protected:
  int_type overflow(int_type) override { return traits_type::eof(); }
  std::streamsize xsputn(const char*, std::streamsize) override { return 0; }
};

TEST_CASE("a result that cannot be printed was not done") {
  for (const std::vector<std::string>& arguments :
       {std::vector<std::string>{"schema"}, {"explain"}, {"validate", "--format", "json"}, {"--version"}}) {
    CAPTURE(arguments.front());
    Bench bench;
    Full full;
    std::istringstream in;
    std::ostream out(&full);
    std::ostringstream err;
    Context context{in, out, err, bench.files};
    CHECK(run(arguments, context, false) == 1);
    CHECK(err.str().find("cannot write") != std::string::npos);
  }
}

TEST_CASE("no arguments whatever make it throw") {
  const std::string odd[] = {"",
                             "-",
                             "--",
                             "---",
                             "-x",
                             "--=",
                             "--color=",
                             "validate=",
                             "\n",
                             "\xff",
                             "'",
                             "%s",
                             "{}",
                             "{0}",
                             "--target=all",
                             std::string(5000, 'a'),
                             std::string("a\0b", 3)};
  for (const std::string& first : odd) {
    for (const std::string& second : {std::string("validate"), first}) {
      CAPTURE(first);
      Bench bench;
      CHECK_NOTHROW((void)bench.run({first, second}));
      CHECK_NOTHROW((void)bench.run({second, first}));
      CHECK(bench.files.changes.empty());
      CHECK_FALSE(bench.says("internal error"));
    }
  }
}

}  // namespace
}  // namespace pergola
