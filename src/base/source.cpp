#include "base/source.hpp"

#include <algorithm>
#include <utility>

#include "base/utf8.hpp"

namespace pergola {
namespace {

constexpr std::string_view k_byte_order_mark = "\xEF\xBB\xBF";

/// Index of the line that holds the offset.
std::size_t line_of(const SourceText& source, std::size_t offset) {
  const auto& begins = source.line_begins;
  const auto next = std::upper_bound(begins.begin(), begins.end(), offset);
  return next == begins.begin() ? 0 : static_cast<std::size_t>(next - begins.begin()) - 1;
}

}  // namespace

SourceText::SourceText(std::string its_name, std::string its_text)
    : name(std::move(its_name)), text(std::move(its_text)) {
  line_begins.push_back(text.starts_with(k_byte_order_mark) ? k_byte_order_mark.size() : 0);
  for (std::size_t end = text.find('\n'); end != std::string::npos; end = text.find('\n', end + 1)) {
    line_begins.push_back(end + 1);
  }
}

SourceFile make_source(std::string name, std::string text) {
  return std::make_shared<const SourceText>(std::move(name), std::move(text));
}

Position position_of(const SourceText& source, std::size_t offset) {
  offset = std::min(offset, source.text.size());
  const std::size_t line = line_of(source, offset);
  const std::size_t begin = std::min(source.line_begins[line], offset);
  return {line + 1, count_code_points(std::string_view(source.text).substr(begin, offset - begin)) + 1};
}

std::string_view line_at(const SourceText& source, std::size_t offset) {
  const std::string_view text = source.text;
  const std::size_t begin = source.line_begins[line_of(source, std::min(offset, text.size()))];
  std::string_view line = text.substr(begin, text.find('\n', begin) - begin);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

std::size_t invalid_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = code_point_at(text, i);
    if (!point.valid) return i;
    i += point.length;
  }
  return std::string_view::npos;
}

}  // namespace pergola
