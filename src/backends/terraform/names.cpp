#include "backends/terraform/names.hpp"

#include <algorithm>
#include <array>

namespace pergola::terraform {
namespace {

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Whether a new word begins at a capital: after anything else, and before the small letters that follow capitals.
bool begins_word(std::string_view name, std::size_t i) {
  if (i == 0 || !is_upper(name[i])) return false;
  return !is_upper(name[i - 1]) || (i + 1 < name.size() && is_lower(name[i + 1]));
}

}  // namespace

std::string snake_case(std::string_view name) {
  std::string snake;
  const auto separate = [&] {
    if (!snake.empty() && snake.back() != '_') snake += '_';
  };
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char c = name[i];
    if (begins_word(name, i)) separate();
    if (is_upper(c)) {
      snake += static_cast<char>(c - 'A' + 'a');
    } else if (is_lower(c) || is_digit(c)) {
      snake += c;
    } else {
      separate();
    }
  }
  while (!snake.empty() && snake.back() == '_') snake.pop_back();
  if (snake.empty() || is_digit(snake.front())) snake.insert(0, "_");
  return snake;
}

std::string variable_name(std::string_view parameter) {
  static constexpr std::array<std::string_view, 9> k_taken = {
      "count", "depends_on", "for_each", "lifecycle", "locals", "providers", "region", "source", "version"};
  std::string name = snake_case(parameter);
  if (std::find(k_taken.begin(), k_taken.end(), name) != k_taken.end()) name += "_value";
  return name;
}

}  // namespace pergola::terraform
