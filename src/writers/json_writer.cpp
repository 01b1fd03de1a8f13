#include "writers/json_writer.hpp"

#include <algorithm>
#include <stdexcept>

#include <fmt/format.h>

#include "base/utf8.hpp"
#include "writers/text.hpp"

namespace pergola {
namespace {

bool is_scalar(const Tree& tree) {
  return !std::holds_alternative<TreeList>(tree.value) && !std::holds_alternative<TreeMap>(tree.value);
}

std::string scalar(const Tree& tree) {
  if (const bool* flag = std::get_if<bool>(&tree.value)) return *flag ? "true" : "false";
  if (const auto* whole = std::get_if<std::int64_t>(&tree.value)) return fmt::format("{}", *whole);
  if (const double* number = std::get_if<double>(&tree.value)) return number_text(*number);
  if (const auto* text = std::get_if<std::string>(&tree.value)) return json_quote(*text);
  return "null";
}

constexpr ByteSet k_plain([](char c) { return c == 0x7F || (is_ascii_printable(c) && !is_one_of(c, "\"\\")); });

void append_escape(std::string& out, char c) {
  constexpr std::string_view k_special = "\"\\\b\f\n\r\t";
  constexpr std::string_view k_letters = "\"\\bfnrt";
  if (const std::size_t at = k_special.find(c); at != std::string_view::npos) {
    out.append("\\").append(1, k_letters[at]);
  } else {
    out += fmt::format("\\u{:04x}", static_cast<unsigned char>(c));
  }
}

class JsonWriter {
 public:
  explicit JsonWriter(JsonStyle style) : pretty_(style == JsonStyle::pretty) {}

  std::string write(const Tree& tree) {
    value(tree, 0);
    return std::move(out_);
  }

 private:
  void value(const Tree& tree, std::size_t indent) {
    if (!tree.tag.empty()) throw std::logic_error("JSON has no tags: " + tree.tag);
    if (const auto* items = std::get_if<TreeList>(&tree.value)) {
      list(*items, indent);
    } else if (const auto* members = std::get_if<TreeMap>(&tree.value)) {
      map(*members, indent);
    } else {
      out_ += scalar(tree);
    }
  }

  void list(const TreeList& items, std::size_t indent) {
    if (pretty_ && std::all_of(items.begin(), items.end(), is_scalar) && fits_on_line(items)) return;
    out_ += '[';
    for (const Tree& item : items) {
      separate(&item == &items.front(), indent + 2);
      value(item, indent + 2);
    }
    close(']', items.empty(), indent);
  }

  void map(const TreeMap& members, std::size_t indent) {
    out_ += '{';
    for (const TreeMember& member : members) {
      separate(&member == &members.front(), indent + 2);
      out_ += json_quote(member.name);
      out_ += pretty_ ? ": " : ":";
      value(member.value, indent + 2);
    }
    close('}', members.empty(), indent);
  }

  /// Writes the list on the line when that leaves room for a comma behind it.
  bool fits_on_line(const TreeList& items) {
    std::string line = "[";
    for (const Tree& item : items) {
      if (!item.tag.empty()) return false;
      if (&item != &items.front()) line += ", ";
      line += scalar(item);
    }
    line += ']';
    if (column_of_end(out_) + column_of_end(line) + 1 > k_line_width) return false;
    out_ += line;
    return true;
  }

  void separate(bool first, std::size_t indent) {
    if (!first) out_ += ',';
    new_line(indent);
  }

  void close(char bracket, bool empty, std::size_t indent) {
    if (!empty) new_line(indent);
    out_ += bracket;
  }

  void new_line(std::size_t indent) {
    if (!pretty_) return;
    out_ += '\n';
    out_.append(indent, ' ');
  }

  bool pretty_;
  std::string out_;
};

}  // namespace

std::string json_quote(std::string_view text) {
  std::string out = "\"";
  out.reserve(text.size() + 2);
  while (!text.empty()) {
    const std::size_t plain = k_plain.span(text);
    out += text.substr(0, plain);
    text.remove_prefix(plain);
    if (text.empty()) break;
    const CodePoint point = code_point_at(text, 0);
    if (!point.valid) throw std::logic_error("text to be written is not UTF-8");
    if (point.value >= 0x80) {
      out += text.substr(0, point.length);
    } else {
      append_escape(out, text.front());
    }
    text.remove_prefix(point.length);
  }
  return out += '"';
}

std::string write_json(const Tree& tree, JsonStyle style) { return JsonWriter(style).write(tree); }

}  // namespace pergola
