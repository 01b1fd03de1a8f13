#include "writers/text.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include <fmt/format.h>

#include "base/utf8.hpp"

namespace pergola {
namespace {

bool is_line_break(std::uint32_t c) { return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029; }

void trim_end(std::string& line) { line.erase(line.find_last_not_of(' ') + 1); }

}  // namespace

std::vector<Rune> runes_of(std::string_view text) {
  std::vector<Rune> runes;
  runes.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = code_point_at(text, i);
    if (!point.valid) throw std::logic_error(fmt::format("text to be written is not UTF-8 (byte {})", i));
    runes.push_back({point.value, text.substr(i, point.length)});
    i += point.length;
  }
  return runes;
}

bool is_visible(std::uint32_t c) {
  const bool control = c < 0x20 || (c >= 0x7F && c <= 0x9F);
  const bool formatting = c == 0x61C || (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) ||
                          (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB) ||
                          (c >= 0xE0000 && c <= 0xE007F);
  const bool noncharacter = (c & 0xFFFEU) == 0xFFFEU || (c >= 0xFDD0 && c <= 0xFDEF);
  const bool surrogate = c >= 0xD800 && c <= 0xDFFF;
  return !control && !formatting && !noncharacter && !surrogate;
}

std::optional<std::string_view> short_escape(std::uint32_t code_point) {
  switch (code_point) {
    case '"':
      return "\\\"";
    case '\\':
      return "\\\\";
    case '\n':
      return "\\n";
    case '\r':
      return "\\r";
    case '\t':
      return "\\t";
    default:
      return std::nullopt;
  }
}

std::size_t column_of_end(std::string_view text) {
  const std::size_t line_break = text.rfind('\n');
  return count_code_points(line_break == std::string_view::npos ? text : text.substr(line_break + 1));
}

std::string number_text(double value) {
  if (!std::isfinite(value)) throw std::logic_error("a number to be written is not finite");
  std::string text = fmt::format("{}", value);
  if (text.find('.') != std::string::npos) return text;
  const std::size_t exponent = std::min(text.find('e'), text.size());
  return text.insert(exponent, ".0");
}

std::vector<std::string> comment_lines(std::string_view text) {
  std::vector<std::string> lines(1);
  for (std::size_t i = 0; i < text.size();) {
    if (const std::size_t plain = k_ascii_printable.span(text.substr(i)); plain > 0) {
      lines.back() += text.substr(i, plain);
      i += plain;
      continue;
    }
    const CodePoint point = code_point_at(text, i);
    const std::string_view bytes = text.substr(i, point.length);
    i += point.length;
    if (point.valid && is_line_break(point.value)) {
      if (point.value == '\r' && i < text.size() && text[i] == '\n') ++i;
      lines.emplace_back();
    } else if (!point.valid) {
      lines.back() += "\xEF\xBF\xBD";
    } else if (is_visible(point.value)) {
      lines.back() += bytes;
    } else {
      lines.back() += ' ';
    }
  }
  std::for_each(lines.begin(), lines.end(), trim_end);
  while (!lines.empty() && lines.back().empty()) lines.pop_back();
  return lines;
}

bool is_ascii_name(std::string_view text) {
  return !text.empty() && !is_ascii_digit(text.front()) && std::all_of(text.begin(), text.end(), [](char c) {
    return is_ascii_letter(c) || is_ascii_digit(c) || c == '_';
  });
}

}  // namespace pergola
