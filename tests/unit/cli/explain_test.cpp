#include <doctest/doctest.h>

#include "base/diagnostics.hpp"
#include "bench.hpp"
#include "catalog/catalog.hpp"
#include "topology/language.hpp"

namespace pergola {
namespace {

TEST_CASE("each code is explained, and listed") {
  Bench bench;
  CHECK(bench.run({"explain"}) == 0);
  const std::string list = "\n" + bench.out;
  for (const DiagnosticCode& code : diagnostic_codes()) {
    const std::string name(code.code);
    CAPTURE(name);
    CHECK(list.find("\n" + name + " ") != std::string::npos);
    CHECK(bench.run({"explain", name}) == 0);
    CHECK(bench.out == name + "\n\n" + std::string(code.meaning) + "\n\n" + std::string(code.fix) + "\n");
    CHECK(bench.err.empty());
  }
}

TEST_CASE("each kind of resource is explained with its properties") {
  const Catalog catalog;
  CHECK(catalog.kinds().size() > 20);
  for (const Kind* kind : catalog.kinds()) {
    Bench bench;
    const std::string type(kind->type);
    CAPTURE(type);
    CHECK(bench.run({"explain", type}) == 0);
    CHECK(bench.out.rfind(type + ": ", 0) == 0);
    for (const Property& property : kind->properties)
      CHECK(bench.prints("\n  " + std::string(property.name) + (property.required ? ", required" : "")));
    CHECK(bench.err.empty());
  }
}

/// A path as diagnostics print it: `services.order.lambda`.
std::string path_of(const language::Object& object) {
  std::string path(object.path);
  const std::string hole = "<name>";
  for (auto at = path.find(hole); at != std::string::npos; at = path.find(hole)) path.replace(at, hole.size(), "some");
  return path;
}

TEST_CASE("each key is explained by the path that diagnostics print, and by its object") {
  for (const language::Object& object : language::objects()) {
    for (const language::Key& key : object.keys) {
      const std::string name(key.name);
      const std::string path = path_of(object).empty() ? name : path_of(object) + "." + name;
      for (const std::string& subject : {path, std::string(object.name) + "." + name}) {
        CAPTURE(subject);
        Bench bench;
        CHECK(bench.run({"explain", subject}) == 0);
        CHECK(bench.prints(key.doc));
        const std::string begin = (object.path.empty() ? "" : std::string(object.path) + ".") + name + "\n";
        CHECK(bench.out.rfind(begin, 0) == 0);
        if (!key.default_value.empty()) CHECK(bench.prints("Default: " + std::string(key.default_value)));
        CHECK(bench.prints(std::string(key.doc) + " Required.") == key.required);
      }
    }
  }
}

TEST_CASE("each object is explained with its keys") {
  for (const language::Object& object : language::objects()) {
    const std::string name(object.name);
    CAPTURE(name);
    Bench bench;
    CHECK(bench.run({"explain", name}) == 0);
    for (const language::Key& key : object.keys) CHECK(bench.prints(key.doc));
  }
}

TEST_CASE("what is not known is status 1, with what it may have meant") {
  struct Case {
    const char* subject;
    const char* says;
  };
  for (const Case& c : {Case{"unknwon-key", "did you mean 'unknown-key'?"},
                        Case{"AWS::Lambda::Functoin", "did you mean 'AWS::Lambda::Function'?"},
                        Case{"netwrok", "did you mean 'network'?"}, Case{"zzzzzz", "'pergola explain' alone lists"},
                        Case{"lambda.nothing", "nothing is known"}, Case{".", "nothing is known"},
                        Case{"..", "nothing is known"}, Case{"lambda.", "nothing is known"}}) {
    CAPTURE(std::string(c.subject));
    Bench bench;
    CHECK(bench.run({"explain", c.subject}) == 1);
    CHECK(bench.out.empty());
    CHECK(bench.says(c.says));
  }
}

}  // namespace
}  // namespace pergola
