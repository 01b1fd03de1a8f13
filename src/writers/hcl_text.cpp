#include "writers/hcl_text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <stdexcept>

#include <fmt/format.h>

#include "writers/text.hpp"

namespace pergola::hcl {
namespace {

bool is_identifier_part(char c) { return is_ascii_letter(c) || is_ascii_digit(c) || c == '_' || c == '-'; }

/// Takes an identifier off the front.
bool take_identifier(std::string_view& rest) {
  if (rest.empty() || !(is_ascii_letter(rest.front()) || rest.front() == '_')) return false;
  const auto end = std::find_if_not(rest.begin(), rest.end(), is_identifier_part);
  rest.remove_prefix(static_cast<std::size_t>(end - rest.begin()));
  return true;
}

bool take_digits(std::string_view& rest) {
  const std::size_t end = std::min(rest.find_first_not_of("0123456789"), rest.size());
  rest.remove_prefix(end);
  return end > 0;
}

bool take(std::string_view& rest, std::string_view token) {
  if (rest.substr(0, token.size()) != token) return false;
  rest.remove_prefix(token.size());
  return true;
}

/// A quoted text that needs no escape.
bool take_plain_text(std::string_view& rest) {
  if (!take(rest, "\"")) return false;
  const std::size_t end = rest.find('"');
  if (end == std::string_view::npos) return false;
  const std::string_view text = rest.substr(0, end);
  rest.remove_prefix(end + 1);
  return escape(text, false) == text;
}

bool take_traversal(std::string_view& rest);

bool take_index(std::string_view& rest) {
  if (!take(rest, "*") && !take_digits(rest) && !take_plain_text(rest) && !take_traversal(rest)) return false;
  return take(rest, "]");
}

bool take_traversal(std::string_view& rest) {
  if (!take_identifier(rest)) return false;
  for (;;) {
    if (take(rest, ".")) {
      if (!take(rest, "*") && !take_digits(rest) && !take_identifier(rest)) return false;
    } else if (take(rest, "[")) {
      if (!take_index(rest)) return false;
    } else {
      return true;
    }
  }
}

/// Characters that surely take one column, whatever stands beside them: `terraform fmt` aligns by what a reader sees.
bool has_sure_width(std::uint32_t c) {
  return (c >= 0x20 && c < 0x7F) || (c >= 0xC0 && c <= 0x2FF) || (c >= 0x370 && c <= 0x482) ||
         (c >= 0x48A && c <= 0x52F) || (c >= 0x3041 && c <= 0x3096) || (c >= 0x30A1 && c <= 0x30FF) ||
         (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7A3);
}

/// What stands for itself between quotes.
constexpr ByteSet k_plain([](char c) { return is_ascii_printable(c) && !is_one_of(c, "\"\\$%"); });

std::string code_escape(std::uint32_t c) {
  return c <= 0xFFFF ? fmt::format("\\u{:04x}", c) : fmt::format("\\U{:08x}", c);
}

std::string escaped(const Rune& rune) {
  if (const auto escape = short_escape(rune.value)) return std::string(*escape);
  return is_visible(rune.value) ? std::string(rune.bytes) : code_escape(rune.value);
}

bool has_own_meaning(std::string_view key) {
  static constexpr std::array<std::string_view, 4> k_words{"for", "null", "true", "false"};
  return std::find(k_words.begin(), k_words.end(), key) != k_words.end();
}

}  // namespace

bool is_identifier(std::string_view text) { return take_identifier(text) && text.empty(); }

const std::string& identifier(const std::string& text) {
  if (!is_identifier(text)) throw std::logic_error("not an identifier of Terraform: " + text);
  return text;
}

const std::string& traversal(const std::string& path) {
  std::string_view rest = path;
  if (!take_traversal(rest) || !rest.empty()) throw std::logic_error("not a reference of Terraform: " + path);
  return path;
}

const std::string& function_name(const std::string& name) {
  std::string_view rest = name;
  bool valid = take_identifier(rest);
  while (valid && take(rest, "::")) valid = take_identifier(rest);
  if (!valid || !rest.empty()) throw std::logic_error("not a function of Terraform: " + name);
  return name;
}

std::string escape(std::string_view text, bool before_interpolation) {
  if (k_plain.span(text) == text.size()) return std::string(text);
  std::string out;
  const std::vector<Rune> runes = runes_of(text);
  for (std::size_t i = 0; i < runes.size(); ++i) {
    const std::uint32_t c = runes[i].value;
    const bool introducer = c == '$' || c == '%';
    if (introducer && i + 1 == runes.size() && before_interpolation) {
      out += code_escape(c);
      continue;
    }
    if (introducer && i + 1 < runes.size() && runes[i + 1].value == '{') out += runes[i].bytes;
    out += escaped(runes[i]);
  }
  return out;
}

std::string quote(std::string_view text) { return '"' + escape(text, false) + '"'; }

std::string label(const std::string& text) {
  const std::vector<Rune> runes = runes_of(text);
  const bool valid = std::all_of(runes.begin(), runes.end(), [](const Rune& rune) {
    return has_sure_width(rune.value) && rune.value != '$' && rune.value != '%';
  });
  if (!valid) throw std::logic_error("not a label of Terraform: " + text);
  return quote(text);
}

std::string object_key(const std::string& key) {
  if (is_identifier(key) && !has_own_meaning(key)) return key;
  std::string out = "\"";
  for (std::size_t i = 0; const Rune& rune : runes_of(key)) {
    i += rune.bytes.size();
    const bool opens = (rune.value == '$' || rune.value == '%') && i < key.size() && key[i] == '{';
    if (opens) out += rune.bytes;
    out += has_sure_width(rune.value) || !is_visible(rune.value) ? escaped(rune) : code_escape(rune.value);
  }
  return out += '"';
}

}  // namespace pergola::hcl
