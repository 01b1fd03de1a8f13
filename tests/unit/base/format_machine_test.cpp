#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "base/diagnostics.hpp"

using namespace pergola;

namespace {

std::vector<Diagnostic> sample() {
  const SourceFile source = make_source("dir/my shop.yaml", "na\xC3\xAFve: 1\nb: 2\n");
  Diagnostics out;
  Diagnostic& d = out.error("unknown-key", "unknown key 'b'", {source, 10, 11}, "b");
  d.suggestion = "a";
  d.labels.push_back({{source, 8, 9}, "seen here"});
  d.notes.emplace_back("100%, really:\nyes");
  out.warning("wrong-type", "no place", {});
  return out.sorted();
}

}  // namespace

TEST_CASE("JSON holds everything there is") {
  CHECK(format_json(sample()) == R"({
  "version": 1,
  "diagnostics": [
    {
      "severity": "warning",
      "code": "wrong-type",
      "message": "no place"
    },
    {
      "severity": "error",
      "code": "unknown-key",
      "message": "unknown key 'b'",
      "file": "dir/my shop.yaml",
      "line": 2,
      "column": 1,
      "end_line": 2,
      "end_column": 2,
      "path": "b",
      "suggestion": "a",
      "labels": [
        {
          "text": "seen here",
          "file": "dir/my shop.yaml",
          "line": 1,
          "column": 8,
          "end_line": 1,
          "end_column": 9
        }
      ],
      "notes": [
        "100%, really:\nyes"
      ]
    }
  ],
  "errors": 1,
  "warnings": 1
}
)");
}

TEST_CASE("JSON without diagnostics") {
  CHECK(format_json({}) == "{\n  \"version\": 1,\n  \"diagnostics\": [],\n  \"errors\": 0,\n  \"warnings\": 0\n}\n");
}

TEST_CASE("machine formats survive bytes that are not UTF-8") {
  Diagnostics out;
  out.error("wrong-type", "found \xFF", {make_source("\xFE", "\xFF"), 0, 1});
  CHECK(nlohmann::json::parse(format_json(out.sorted()))["errors"] == 1);
  CHECK(nlohmann::json::parse(format_sarif(out.sorted(), "1.0"))["version"] == "2.1.0");
}

TEST_CASE("SARIF has the shape of the standard") {
  const auto log = nlohmann::json::parse(format_sarif(sample(), "9.8.7"));
  CHECK(log["version"] == "2.1.0");
  CHECK(log["$schema"] == "https://json.schemastore.org/sarif-2.1.0.json");
  REQUIRE(log["runs"].size() == 1);
  const auto& run = log["runs"][0];
  CHECK(run["columnKind"] == "unicodeCodePoints");
  CHECK(run["tool"]["driver"]["name"] == "pergola");
  CHECK(run["tool"]["driver"]["version"] == "9.8.7");
  const auto& rules = run["tool"]["driver"]["rules"];
  REQUIRE(rules.size() == 2);
  CHECK(rules[0]["id"] == "unknown-key");
  CHECK(rules[0]["shortDescription"]["text"].get<std::string>().size() > 10);
  CHECK(rules[0]["help"]["text"].get<std::string>().size() > 10);
  REQUIRE(run["results"].size() == 2);
  const auto& result = run["results"][1];
  CHECK(result["ruleId"] == "unknown-key");
  CHECK(result["ruleIndex"] == 0);
  CHECK(result["level"] == "error");
  CHECK(result["message"]["text"] == "unknown key 'b'; did you mean 'a'?\n100%, really:\nyes");
  const auto& location = result["locations"][0];
  CHECK(location["physicalLocation"]["artifactLocation"]["uri"] == "dir/my%20shop.yaml");
  CHECK(location["physicalLocation"]["region"] ==
        nlohmann::json{{"startLine", 2}, {"startColumn", 1}, {"endLine", 2}, {"endColumn", 2}});
  CHECK(location["logicalLocations"][0]["fullyQualifiedName"] == "b");
  CHECK(result["relatedLocations"][0]["message"]["text"] == "seen here");
  CHECK(result["relatedLocations"][0]["physicalLocation"]["region"]["startColumn"] == 8);
  CHECK_FALSE(run["results"][0].contains("locations"));
  CHECK(run["results"][0]["level"] == "warning");
}

TEST_CASE("SARIF names files by URI") {
  const auto uri = [](const std::string& name) {
    Diagnostics out;
    out.error("wrong-type", "bad", {make_source(name, "x"), 0, 1});
    const auto log = nlohmann::json::parse(format_sarif(out.sorted(), "1"));
    return log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        .get<std::string>();
  };
  CHECK(uri("a/b.yaml") == "a/b.yaml");
  CHECK(uri("/a/b.yaml") == "file:///a/b.yaml");
  CHECK(uri("<stdin>") == "%3Cstdin%3E");
  CHECK(uri("\xC3\xA9#?%:.yaml") == "%C3%A9%23%3F%25%3A.yaml");
}

TEST_CASE("GitHub commands are escaped") {
  CHECK(format_github(sample()) ==
        "::warning title=wrong-type::no place\n"
        "::error file=dir/my shop.yaml,line=2,col=1,title=unknown-key::unknown key 'b'; did you mean 'a'?"
        "%0A100%25, really:\\nyes\n");
  Diagnostics out;
  out.report(Severity::note, "wrong-type", "x\r\n::set-output name=a::b\x1b",
             {make_source("a,b:c%d\n.yaml", "x"), 0, 1});
  CHECK(format_github(out.sorted()) ==
        "::notice file=a%2Cb%3Ac%25d%0A.yaml,line=1,col=1,title=wrong-type::x\\r\\n::set-output name=a::b\\x1b\n");
}
