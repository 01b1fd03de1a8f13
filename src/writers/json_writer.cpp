#include "writers/json_writer.hpp"

#include <algorithm>
#include <stdexcept>

#include <fmt/format.h>

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
  for (const Rune& rune : runes_of(text)) {
    switch (rune.value) {
      case '"':
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      case '\b':
        out += "\\b";
        break;
      case '\f':
        out += "\\f";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\t':
        out += "\\t";
        break;
      default:
        if (rune.value < 0x20) {
          out += fmt::format("\\u{:04x}", rune.value);
        } else {
          out += rune.bytes;
        }
    }
  }
  return out += '"';
}

std::string write_json(const Tree& tree, JsonStyle style) { return JsonWriter(style).write(tree); }

}  // namespace pergola
