#include "document/resolve.hpp"

#include <algorithm>
#include <array>

namespace pergola {
namespace {

template <std::size_t N>
bool is_one_of(std::string_view text, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), text) != words.end();
}

constexpr std::array<std::string_view, 5> k_null = {"", "~", "null", "Null", "NULL"};
constexpr std::array<std::string_view, 6> k_boolean = {"true", "True", "TRUE", "false", "False", "FALSE"};
constexpr std::array<std::string_view, 3> k_infinity = {".inf", ".Inf", ".INF"};
constexpr std::array<std::string_view, 3> k_not_a_number = {".nan", ".NaN", ".NAN"};
constexpr std::string_view k_decimal = "0123456789";
constexpr std::string_view k_octal = "01234567";
constexpr std::string_view k_hexadecimal = "0123456789abcdefABCDEF";

bool consists_of(std::string_view text, std::string_view digits) {
  return !text.empty() && text.find_first_not_of(digits) == std::string_view::npos;
}

std::size_t take_digits(std::string_view& text) {
  const std::size_t count = std::min(text.find_first_not_of(k_decimal), text.size());
  text.remove_prefix(count);
  return count;
}

/// `1.5`, `.5`, `5.`, `1e3`: what is left of a number after its sign.
bool is_fraction(std::string_view text) {
  std::size_t digits = take_digits(text);
  if (text.starts_with('.')) {
    text.remove_prefix(1);
    digits += take_digits(text);
  }
  if (digits == 0) return false;
  if (text.empty()) return true;
  if (text.front() != 'e' && text.front() != 'E') return false;
  text.remove_prefix(1);
  if (text.starts_with('+') || text.starts_with('-')) text.remove_prefix(1);
  return consists_of(text, k_decimal);
}

}  // namespace

Node::Kind resolve_plain(std::string_view text) {
  if (is_one_of(text, k_null)) return Node::Kind::null;
  if (is_one_of(text, k_boolean)) return Node::Kind::boolean;
  if (is_one_of(text, k_not_a_number)) return Node::Kind::number;
  if (text.starts_with("0o") && consists_of(text.substr(2), k_octal)) return Node::Kind::integer;
  if (text.starts_with("0x") && consists_of(text.substr(2), k_hexadecimal)) return Node::Kind::integer;
  if (text.starts_with('+') || text.starts_with('-')) text.remove_prefix(1);
  if (is_one_of(text, k_infinity)) return Node::Kind::number;
  const bool leading_zero = text.size() > 1 && text[0] == '0' && k_decimal.find(text[1]) != std::string_view::npos;
  if (leading_zero) return Node::Kind::string;
  if (consists_of(text, k_decimal)) return Node::Kind::integer;
  return is_fraction(text) ? Node::Kind::number : Node::Kind::string;
}

}  // namespace pergola
