#include "topology/units.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace pergola {
namespace {

constexpr std::string_view k_blank = " \t";

std::string_view trim(std::string_view text) {
  const auto begin = text.find_first_not_of(k_blank);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(k_blank) - begin + 1);
}

struct Unit {
  std::string_view name;
  double factor;
};

constexpr std::array<Unit, 18> k_durations = {{{"ms", 1},
                                               {"s", 1e3},
                                               {"second", 1e3},
                                               {"seconds", 1e3},
                                               {"sec", 1e3},
                                               {"min", 6e4},
                                               {"minute", 6e4},
                                               {"minutes", 6e4},
                                               {"m", 6e4},
                                               {"h", 3.6e6},
                                               {"hour", 3.6e6},
                                               {"hours", 3.6e6},
                                               {"d", 8.64e7},
                                               {"day", 8.64e7},
                                               {"days", 8.64e7},
                                               {"week", 6.048e8},
                                               {"weeks", 6.048e8},
                                               {"millisecond", 1}}};

constexpr std::array<Unit, 4> k_sizes = {{{"MB", 1}, {"MiB", 1}, {"GB", 1024}, {"GiB", 1024}}};

template <std::size_t N>
std::optional<std::int64_t> parse_quantity(std::string_view text, const std::array<Unit, N>& units) {
  text = trim(text);
  const auto end = text.find_first_not_of("0123456789.");
  if (end == std::string_view::npos) return std::nullopt;
  const auto number = parse_decimal(text.substr(0, end));
  const std::string_view unit = trim(text.substr(end));
  if (!number) return std::nullopt;
  for (const Unit& known : units) {
    if (known.name != unit) continue;
    const double value = *number * known.factor;
    if (value > 9e15 || std::abs(value - std::round(value)) > 1e-6) return std::nullopt;
    return static_cast<std::int64_t>(std::llround(value));
  }
  return std::nullopt;
}

}  // namespace

std::optional<double> parse_decimal(std::string_view text) {
  double value = 0;
  if (text.empty() || text.find_first_not_of("0123456789.") != std::string_view::npos) return std::nullopt;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::optional<std::int64_t> parse_duration_ms(std::string_view text) { return parse_quantity(text, k_durations); }

std::optional<std::int64_t> parse_size_mb(std::string_view text) { return parse_quantity(text, k_sizes); }

std::optional<double> parse_percent(std::string_view text) {
  text = trim(text);
  if (text.empty() || text.back() != '%') return std::nullopt;
  const auto value = parse_decimal(trim(text.substr(0, text.size() - 1)));
  return value && *value <= 100 ? value : std::nullopt;
}

}  // namespace pergola
