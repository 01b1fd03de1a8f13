#include "base/diagnostics.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace pergola {
namespace {

constexpr std::size_t k_most = 1000;  // Nobody reads more, and hostile input could cause millions.

std::string_view file_name(const Diagnostic& d) {
  return d.span.file ? std::string_view(d.span.file->name) : std::string_view();
}

auto order_of(const Diagnostic& d) {
  return std::tuple<std::string_view, std::size_t, std::string_view, std::string_view>(file_name(d), d.span.begin,
                                                                                       d.code, d.message);
}

}  // namespace

std::string_view name_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::note:
      return "note";
  }
  return "error";
}

Diagnostic& Diagnostics::report(Severity severity, std::string_view code, std::string message, Span span,
                                std::string path) {
  return add({severity, code, std::move(message), std::move(span), std::move(path), {}, {}, {}});
}

Diagnostic& Diagnostics::add(Diagnostic diagnostic) {
  if (diagnostics_.size() < k_most) return diagnostics_.emplace_back(std::move(diagnostic));
  if (diagnostics_.size() == k_most) {
    diagnostics_.push_back({Severity::error,
                            "too-many-problems",
                            "there are more problems than the " + std::to_string(k_most) + " that are reported",
                            {},
                            {},
                            {},
                            {},
                            {}});
  }
  if (diagnostic.severity == Severity::error) ++dropped_errors_;
  dropped_ = std::move(diagnostic);
  return dropped_;
}

Diagnostic& Diagnostics::error(std::string_view code, std::string message, Span span, std::string path) {
  return report(Severity::error, code, std::move(message), std::move(span), std::move(path));
}

Diagnostic& Diagnostics::warning(std::string_view code, std::string message, Span span, std::string path) {
  return report(Severity::warning, code, std::move(message), std::move(span), std::move(path));
}

bool Diagnostics::has_errors() const { return error_count() != 0; }

bool Diagnostics::has_warnings() const {
  return std::any_of(diagnostics_.begin(), diagnostics_.end(),
                     [](const Diagnostic& d) { return d.severity == Severity::warning; });
}

std::size_t Diagnostics::error_count() const {
  const auto is_error = [](const Diagnostic& d) { return d.severity == Severity::error; };
  return static_cast<std::size_t>(std::count_if(diagnostics_.begin(), diagnostics_.end(), is_error)) + dropped_errors_;
}

std::vector<Diagnostic> Diagnostics::sorted() const {
  std::vector<Diagnostic> sorted = diagnostics_;
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const Diagnostic& a, const Diagnostic& b) { return order_of(a) < order_of(b); });
  const auto same = [](const Diagnostic& a, const Diagnostic& b) { return order_of(a) == order_of(b); };
  sorted.erase(std::unique(sorted.begin(), sorted.end(), same), sorted.end());
  return sorted;
}

}  // namespace pergola
