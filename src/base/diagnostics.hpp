// Problems as data. Functions report what is wrong here and return only whether they could do their job.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/source.hpp"

namespace pergola {

enum class Severity { error, warning, note };

/// `error`, `warning` or `note`.
[[nodiscard]] std::string_view name_of(Severity severity);

struct Label {
  Span span;
  std::string text;
};

struct Diagnostic {
  Severity severity = Severity::error;
  std::string_view code;  ///< Stable, kebab-case, a row of `diagnostic_codes()`; a literal.
  std::string message;    ///< Lower case, no full stop: what was found and what was expected.
  Span span;
  std::string path;                ///< Document path, `services.order.calls[0]`; may be empty.
  std::string suggestion;          ///< What to write instead; may be empty.
  std::vector<Label> labels;       ///< Other places that matter.
  std::vector<std::string> notes;  ///< How to fix it, why it matters.
};

class Diagnostics {
 public:
  /// Returns the reported diagnostic so that labels and notes can be added; valid until the next report.
  /// The first 1000 are kept; one more, too-many-problems, then says that there were others.
  Diagnostic& report(Severity severity, std::string_view code, std::string message, Span span, std::string path = {});
  Diagnostic& error(std::string_view code, std::string message, Span span, std::string path = {});
  Diagnostic& warning(std::string_view code, std::string message, Span span, std::string path = {});

  /// Reports what was found elsewhere.
  Diagnostic& add(Diagnostic diagnostic);

  [[nodiscard]] bool has_errors() const;
  [[nodiscard]] bool has_warnings() const;
  [[nodiscard]] std::size_t error_count() const;
  [[nodiscard]] const std::vector<Diagnostic>& all() const { return diagnostics_; }
  /// By file, position, code; each problem once.
  [[nodiscard]] std::vector<Diagnostic> sorted() const;

 private:
  std::vector<Diagnostic> diagnostics_;
  Diagnostic dropped_;
  std::size_t dropped_errors_ = 0;
};

/// What a code means, for `pergola explain`.
struct DiagnosticCode {
  std::string_view code;
  std::string_view meaning;  ///< One sentence.
  std::string_view fix;      ///< One or two sentences.
};

/// All codes that Pergola can report, sorted by code.
[[nodiscard]] const std::vector<DiagnosticCode>& diagnostic_codes();

/// For people: `file:line:column: error: message [code]`, the line, a caret, suggestion, path and notes.
/// At most `limit` diagnostics, then "… and N more".
[[nodiscard]] std::string format_text(const std::vector<Diagnostic>& diagnostics, bool color, std::size_t limit = 100);

/// JSON: `{"version": 1, "diagnostics": [...], "errors": N, "warnings": N}`.
[[nodiscard]] std::string format_json(const std::vector<Diagnostic>& diagnostics);

/// SARIF 2.1.0 (OASIS), one run.
[[nodiscard]] std::string format_sarif(const std::vector<Diagnostic>& diagnostics, std::string_view tool_version);

/// GitHub workflow commands, `::error file=…,line=…,col=…,title=code::message`.
[[nodiscard]] std::string format_github(const std::vector<Diagnostic>& diagnostics);

}  // namespace pergola
