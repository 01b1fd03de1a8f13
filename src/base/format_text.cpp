// Diagnostics for people: location, message, the line and a caret below it.
#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "base/diagnostics.hpp"
#include "base/utf8.hpp"

namespace pergola {
namespace {

constexpr std::size_t k_line_width = 100;   // Columns of a source line that are shown …
constexpr std::size_t k_before_caret = 40;  // … of which so many stand before the caret when it is cut.
constexpr std::size_t k_gutter = 5;

std::string_view color_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "\x1b[1;31m";
    case Severity::warning:
      return "\x1b[1;33m";
    case Severity::note:
      return "\x1b[1;36m";
  }
  return "";
}

std::string paint(std::string_view text, std::string_view color) {
  return color.empty() ? std::string(text) : fmt::format("{}{}\x1b[0m", color, text);
}

/// One code point of a line: how it is shown, and what stands below it.
struct Cell {
  std::string shown;
  std::string below;
  bool marked = false;
};

/// The part of a line that is shown: all of it, or what stands around an offset when it is long.
struct Window {
  std::size_t begin = 0;
  std::size_t end = 0;
};

Window window_of(std::string_view line, std::size_t caret) {
  caret = std::min(caret, line.size());
  if (line.size() <= k_line_width) return {0, line.size()};
  std::size_t before = 0;
  Window window{caret, caret};
  const auto step_back = [&] {
    do {
      --window.begin;
    } while (window.begin > 0 && (static_cast<unsigned char>(line[window.begin]) & 0xC0U) == 0x80U);
    ++before;
  };
  while (window.begin > 0 && before < k_before_caret) step_back();
  std::size_t width = before;
  for (; window.end < line.size() && width < k_line_width; ++width)
    window.end += code_point_at(line, window.end).length;
  for (; window.begin > 0 && width < k_line_width; ++width) step_back();
  return window;
}

/// The cells of a window of a line, those inside [begin, end) marked; one more, marked, for a caret behind the last.
std::vector<Cell> cells_of(std::string_view line, const Window& window, std::size_t begin, std::size_t end) {
  std::vector<Cell> cells;
  if (window.begin > 0) cells.push_back({"…", " ", false});
  for (std::size_t i = window.begin; i < window.end;) {
    const CodePoint point = code_point_at(line, i);
    Cell cell;
    cell.marked = i + point.length > begin && i < std::max(end, begin + 1);
    cell.shown = point.valid && point.value == '\t' ? "\t" : visible(line, i, point);
    cell.below = cell.shown == "\t" ? "\t" : std::string(count_code_points(cell.shown), ' ');
    cells.push_back(std::move(cell));
    i += point.length;
  }
  if (begin >= line.size()) cells.push_back({"", " ", true});
  if (window.end < line.size()) cells.push_back({"…", " ", false});
  return cells;
}

/// `^~~~` (or `---`) below the marked cells.
std::string underline(const std::vector<Cell>& cells, bool primary) {
  std::string line;
  std::string marks;
  for (const Cell& cell : cells) {
    if (cell.marked) {
      marks.append(cell.below.size(), primary ? '~' : '-');
    } else if (marks.empty()) {
      line += cell.below;
    }
  }
  if (primary && !marks.empty()) marks.front() = '^';
  return line + marks;
}

struct Format {
  std::string& out;
  bool color;
  std::size_t gutter = k_gutter;

  void line(std::string_view number, std::string_view text) const {
    fmt::format_to(std::back_inserter(out), "{:>{}} |{}{}\n", number, gutter, text.empty() ? "" : " ", text);
  }

  void remark(std::string_view text) const {
    fmt::format_to(std::back_inserter(out), "{:{}} = {}\n", "", gutter, visible(text));
  }

  /// A line of source with marks below it, and a text behind the marks.
  void snippet(const Span& span, bool primary, std::string_view text, std::string_view paint_color) const {
    const std::string_view shown = line_at(*span.file, span.begin);
    const auto line_begin = static_cast<std::size_t>(shown.data() - span.file->text.data());
    const std::size_t begin = span.begin > line_begin ? span.begin - line_begin : 0;
    const std::size_t end = span.end > line_begin ? std::min(span.end - line_begin, shown.size()) : 0;
    const std::vector<Cell> cells = cells_of(shown, window_of(shown, begin), begin, end);
    std::string source;
    for (const Cell& cell : cells) source += cell.shown;
    const std::string marks = underline(cells, primary);
    const std::size_t indent = marks.find_first_not_of(" \t");
    std::string behind = marks.substr(indent);
    if (!text.empty()) behind.append(" ").append(visible(text));
    line(std::to_string(position_of(*span.file, span.begin).line), source);
    line("", marks.substr(0, indent) + paint(behind, color ? paint_color : ""));
  }

  void label(const Diagnostic& d, const Label& label) const {
    if (!label.span.file) {
      remark(label.text);
      return;
    }
    if (label.span.file != d.span.file) {
      const Position at = position_of(*label.span.file, label.span.begin);
      fmt::format_to(std::back_inserter(out), "{:{}}--> {}:{}:{}\n", "", gutter, visible(label.span.file->name),
                     at.line, at.column);
    }
    snippet(label.span, false, label.text, "\x1b[1;34m");
  }
};

std::string location_of(const Span& span) {
  if (!span.file) return "";
  const Position at = position_of(*span.file, span.begin);
  return fmt::format("{}:{}:{}: ", visible(span.file->name), at.line, at.column);
}

std::size_t gutter_of(const Diagnostic& d) {
  std::size_t gutter = k_gutter;
  const auto widen = [&](const Span& span) {
    if (span.file) gutter = std::max(gutter, std::to_string(position_of(*span.file, span.begin).line).size());
  };
  widen(d.span);
  for (const Label& label : d.labels) widen(label.span);
  return gutter;
}

void write(std::string& out, const Diagnostic& d, bool color) {
  const std::string_view shade = color ? color_of(d.severity) : "";
  out += location_of(d.span) + paint(fmt::format("{}:", name_of(d.severity)), shade);
  out += fmt::format(" {} [{}]\n", paint(visible(d.message), color ? "\x1b[1m" : ""), d.code);
  const Format format{out, color, gutter_of(d)};
  const std::string hint = d.suggestion.empty() ? "" : fmt::format("did you mean '{}'?", d.suggestion);
  if (d.span.file) {
    format.snippet(d.span, true, hint, shade);
  } else if (!hint.empty()) {
    format.remark(hint);
  }
  for (const Label& label : d.labels) format.label(d, label);
  if (!d.path.empty()) format.remark(fmt::format("at {}", d.path));
  for (const std::string& note : d.notes) format.remark(fmt::format("note: {}", note));
}

}  // namespace

std::string format_text(const std::vector<Diagnostic>& diagnostics, bool color, std::size_t limit) {
  std::string out;
  const std::size_t shown = std::min(limit, diagnostics.size());
  for (std::size_t i = 0; i < shown; ++i) write(out, diagnostics[i], color);
  if (shown < diagnostics.size()) out += fmt::format("… and {} more\n", diagnostics.size() - shown);
  return out;
}

}  // namespace pergola
