#include "base/diagnostics.hpp"

#include <algorithm>

#include <doctest/doctest.h>

using namespace pergola;

TEST_CASE("diagnostics are sorted by file, place and code, and each is there once") {
  const SourceFile a = make_source("a.yaml", "0123456789");
  const SourceFile b = make_source("b.yaml", "0123456789");
  Diagnostics out;
  out.error("wrong-type", "late", {a, 7, 8});
  out.error("wrong-type", "other file", {b, 0, 1});
  out.warning("unknown-key", "same place, earlier code", {a, 7, 8});
  out.error("wrong-type", "early", {a, 2, 3});
  out.error("wrong-type", "late", {a, 7, 8});
  out.error("wrong-type", "nowhere", {});
  std::vector<std::string> messages;
  for (const Diagnostic& d : out.sorted()) messages.push_back(d.message);
  CHECK(messages == std::vector<std::string>{"nowhere", "early", "same place, earlier code", "late", "other file"});
  CHECK(out.all().size() == 6);
}

TEST_CASE("diagnostics know what kinds there are") {
  Diagnostics out;
  CHECK_FALSE(out.has_errors());
  CHECK_FALSE(out.has_warnings());
  out.report(Severity::note, "wrong-type", "a note", {});
  CHECK_FALSE(out.has_errors());
  CHECK_FALSE(out.has_warnings());
  out.warning("wrong-type", "a warning", {});
  CHECK(out.has_warnings());
  CHECK_FALSE(out.has_errors());
  out.error("wrong-type", "an error", {}).notes.emplace_back("fix it");
  CHECK(out.has_errors());
  CHECK(out.error_count() == 1);
  CHECK(out.all().back().notes == std::vector<std::string>{"fix it"});
}

TEST_CASE("a flood of problems is cut off, but still counted") {
  Diagnostics out;
  for (int i = 0; i < 5000; ++i) {
    out.error("wrong-type", "problem " + std::to_string(i), {}).notes.emplace_back("n");
  }
  CHECK(out.all().size() == 1001);
  CHECK(out.all().back().code == "too-many-problems");
  CHECK(out.all().back().notes.empty());
  CHECK(out.error_count() == 5001);
}

TEST_CASE("the table of codes is sorted, complete and without doubles") {
  const std::vector<DiagnosticCode>& codes = diagnostic_codes();
  CHECK(std::is_sorted(codes.begin(), codes.end(), [](const auto& x, const auto& y) { return x.code < y.code; }));
  CHECK(std::adjacent_find(codes.begin(), codes.end(), [](const auto& x, const auto& y) { return x.code == y.code; }) ==
        codes.end());
  for (const DiagnosticCode& row : codes) {
    CAPTURE(row.code);
    CHECK(row.code.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos);
    CHECK(row.meaning.ends_with('.'));
    CHECK(row.fix.ends_with('.'));
  }
}
