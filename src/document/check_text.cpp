#include "document/check_text.hpp"

#include <fmt/format.h>

#include "base/utf8.hpp"

namespace pergola {
namespace {

constexpr std::size_t k_largest = std::size_t{4} << 20U;

bool is_allowed(std::uint32_t c) {
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c <= 0x7E) || c == 0x85 || (c >= 0xA0 && c <= 0xFFFD) ||
         c >= 0x10000;
}

bool looks_like_utf16(std::string_view text) { return text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"); }

void report_invalid(const SourceFile& source, std::size_t at, const CodePoint& point, Diagnostics& out) {
  auto& diagnostic =
      out.error("yaml-encoding", fmt::format("byte 0x{:02x} is not valid UTF-8", point.value), {source, at, at + 1});
  if (looks_like_utf16(source->text)) diagnostic.notes.emplace_back("the file looks like UTF-16; save it as UTF-8");
}

}  // namespace

bool check_text(const SourceFile& source, Diagnostics& out) {
  const std::string_view text = source->text;
  if (text.size() > k_largest) {
    out.error("yaml-size", fmt::format("the file has {} bytes; at most {} (4 MiB) are read", text.size(), k_largest),
              {source, 0, 0});
    return false;
  }
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    const Span span{source, at, at + point.length};
    if (!point.valid) {
      report_invalid(source, at, point, out);
      return false;
    }
    if (!is_allowed(point.value)) {
      out.error("yaml-encoding", fmt::format("the control character U+{:04X} is not allowed in YAML", point.value),
                span);
      return false;
    }
    if (point.value == '\r' && !text.substr(at + 1).starts_with('\n')) {
      out.error("yaml-encoding", "a carriage return stands without a line feed; lines end in LF or CR LF", span);
      return false;
    }
    at += point.length;
  }
  return true;
}

}  // namespace pergola
