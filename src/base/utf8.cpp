#include "base/utf8.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace pergola {
namespace {

std::uint32_t byte_at(std::string_view text, std::size_t offset) { return static_cast<unsigned char>(text[offset]); }

/// Bytes of the sequence that this byte begins; 0 when it begins none.
std::size_t sequence_length(std::uint32_t lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if (lead >= 0xE0 && lead <= 0xEF) return 3;
  if (lead >= 0xF0 && lead <= 0xF4) return 4;
  return 0;
}

bool is_hidden(std::uint32_t c) {
  return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x061C || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB) ||
         (c >= 0xE0000 && c <= 0xE007F);
}

}  // namespace

CodePoint code_point_at(std::string_view text, std::size_t offset) {
  const std::uint32_t lead = byte_at(text, offset);
  const std::size_t length = sequence_length(lead);
  const CodePoint invalid{lead, 1, false};
  if (length == 0 || length > text.size() - offset) return invalid;
  if (length == 1) return {lead, 1, true};
  std::uint32_t value = lead & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    const std::uint32_t next = byte_at(text, offset + i);
    if ((next & 0xC0U) != 0x80U) return invalid;
    value = (value << 6U) | (next & 0x3FU);
  }
  const bool overlong = (length == 3 && value < 0x800) || (length == 4 && value < 0x10000);
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (overlong || surrogate || value > 0x10FFFF) return invalid;
  return {value, length, true};
}

std::size_t count_code_points(std::string_view text) {
  const auto begins = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins));
}

std::string shorten(std::string_view text, std::size_t most) {
  if (text.size() <= most) return std::string(text);
  std::size_t end = 0;
  for (std::size_t count = 0; end < text.size(); ++count) {
    if (count == most) return std::string(text.substr(0, end)) + "…";
    end += code_point_at(text, end).length;
  }
  return std::string(text);
}

std::string visible(std::string_view text, std::size_t offset, const CodePoint& point) {
  if (!point.valid) return fmt::format("\\x{:02x}", point.value);
  if (!is_hidden(point.value)) return std::string(text.substr(offset, point.length));
  if (point.value == '\n') return "\\n";
  if (point.value == '\r') return "\\r";
  if (point.value == '\t') return "\\t";
  if (point.value < 0x80) return fmt::format("\\x{:02x}", point.value);
  if (point.value <= 0xFFFF) return fmt::format("\\u{:04x}", point.value);
  return fmt::format("\\U{:08x}", point.value);
}

std::string visible(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = code_point_at(text, i);
    out += visible(text, i, point);
    i += point.length;
  }
  return out;
}

}  // namespace pergola
