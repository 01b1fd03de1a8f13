#include "writers/yaml_scalar.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "writers/text.hpp"

namespace pergola {
namespace {

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

/// Words that are a boolean, null, a special number, a merge key or a default value to some reader.
bool is_reserved_word(std::string_view text) {
  static constexpr std::array<std::string_view, 18> k_words{"y",    "n",     "yes",  "no",   "on",   "off",
                                                            "true", "false", "null", "none", ".inf", "+.inf",
                                                            ".nan", "nan",   "inf",  "+inf", "<<",   "="};
  return text.size() <= 5 && std::find(k_words.begin(), k_words.end(), lower(text)) != k_words.end();
}

/// Begins as numbers and dates do and holds nothing but what they are made of: wider than any reader, so that none is
/// missed.
bool is_like_number(std::string_view text) {
  const char first = text.front();
  if (!is_ascii_digit(first) && first != '+' && first != '.') return false;
  return std::all_of(text.begin(), text.end(), [](char c) {
    return is_ascii_digit(c) || std::string_view("abcdefABCDEFxXoOtTzZ+-.,_: ").find(c) != std::string_view::npos;
  });
}

bool has_syntax(std::string_view text, YamlContext context) {
  constexpr std::string_view k_leading = "-?:,[]{}#&*!|>'\"%@`~ ";
  constexpr std::string_view k_flow = ",[]{}:?";
  return k_leading.find(text.front()) != std::string_view::npos || text.back() == ' ' || text.back() == ':' ||
         text.find(": ") != std::string_view::npos || text.find(" #") != std::string_view::npos ||
         text.substr(0, 3) == "..." ||
         (context == YamlContext::flow && text.find_first_of(k_flow) != std::string_view::npos);
}

std::string single_quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'') out += '\'';
    out += c;
  }
  return out += '\'';
}

std::string escaped(const Rune& rune) {
  if (const auto escape = short_escape(rune.value)) return std::string(*escape);
  if (is_visible(rune.value)) return std::string(rune.bytes);
  if (rune.value <= 0xFF) return fmt::format("\\x{:02X}", rune.value);
  if (rune.value <= 0xFFFF) return fmt::format("\\u{:04X}", rune.value);
  return fmt::format("\\U{:08X}", rune.value);
}

std::string double_text(double value) {
  if (std::isnan(value)) return ".nan";
  if (std::isinf(value)) return value < 0 ? "-.inf" : ".inf";
  return number_text(value);
}

/// No line ends in white space, nothing needs an escape, and there is more than line breaks.
bool is_exact_in_block(const std::vector<Rune>& runes) {
  bool content = false;
  std::uint32_t previous = 0;
  for (const Rune& rune : runes) {
    if (rune.value == '\n') {
      if (previous == ' ' || previous == '\t') return false;
    } else if (rune.value != '\t' && !is_visible(rune.value)) {
      return false;
    } else {
      content = true;
    }
    previous = rune.value;
  }
  return content && previous != ' ' && previous != '\t';
}

}  // namespace

std::string yaml_text(std::string_view text, YamlContext context) {
  if (k_ascii_printable.span(text) < text.size()) {
    const std::vector<Rune> runes = runes_of(text);
    if (!std::all_of(runes.begin(), runes.end(), [](const Rune& rune) { return is_visible(rune.value); })) {
      std::string out = "\"";
      for (const Rune& rune : runes) out += escaped(rune);
      return out += '"';
    }
  }
  const bool plain = !text.empty() && !is_reserved_word(text) && !is_like_number(text) && !has_syntax(text, context);
  return plain ? std::string(text) : single_quoted(text);
}

std::string yaml_scalar(const Tree& tree, YamlContext context) {
  if (const bool* flag = std::get_if<bool>(&tree.value)) return *flag ? "true" : "false";
  if (const auto* whole = std::get_if<std::int64_t>(&tree.value)) return fmt::format("{}", *whole);
  if (const double* number = std::get_if<double>(&tree.value)) return double_text(*number);
  if (const auto* text = std::get_if<std::string>(&tree.value)) return yaml_text(*text, context);
  return "null";
}

std::optional<LiteralBlock> yaml_literal(std::string_view text, std::size_t parent_indent, bool at_root) {
  if (text.find('\n') == std::string_view::npos || !is_exact_in_block(runes_of(text))) return std::nullopt;
  const char first = text[text.find_first_not_of('\n')];
  const bool indicator = first == ' ' || first == '\t';
  if (indicator && at_root) return std::nullopt;  // readers disagree about what the root's indentation is

  LiteralBlock block{indicator ? "|2" : "|", {}};
  if (text.back() != '\n') {
    block.header += '-';
  } else if (text[text.size() - 2] == '\n') {
    block.header += '+';
  }
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (end > 0) block.lines.append(parent_indent + 2, ' ').append(text.substr(0, end));
    block.lines += '\n';
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return block;
}

}  // namespace pergola
