#include "topology/names.hpp"

#include <fmt/format.h>

namespace pergola {
namespace {

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

bool is_plain_name(std::string_view text) {
  if (text.empty() || !is_lower(text.front()) || text.back() == '-') return false;
  char before = 'a';
  for (const char c : text) {
    if (!is_lower(c) && !is_digit(c) && c != '-') return false;
    if (c == '-' && before == '-') return false;
    before = c;
  }
  return true;
}

bool check_plain_name(std::string_view text, std::string_view what, const Span& span, const std::string& path,
                      Diagnostics& out) {
  if (is_plain_name(text)) return check_length(text, k_longest_name, what, span, path, out);
  Diagnostic& problem =
      out.error("name-invalid", fmt::format("'{}' cannot be the name of a {}", text, what), span, path);
  problem.notes.emplace_back("expected lower-case letters, digits and single dashes, beginning with a letter");
  return false;
}

bool check_length(std::string_view name, std::size_t limit, std::string_view what, const Span& span,
                  const std::string& path, Diagnostics& out) {
  if (name.size() <= limit) return true;
  out.error("name-too-long",
            fmt::format("the {}'s name '{}' has {} characters: {} are possible", what, name, name.size(), limit), span,
            path);
  return false;
}

}  // namespace pergola
