#include "topology/schedule.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <vector>

#include <fmt/format.h>

#include "topology/units.hpp"

namespace pergola {
namespace {

std::string rate(std::int64_t minutes) {
  const auto expression = [](std::int64_t number, std::string_view unit) {
    return fmt::format("rate({} {}{})", number, unit, number == 1 ? "" : "s");
  };
  if (minutes % 1440 == 0) return expression(minutes / 1440, "day");
  if (minutes % 60 == 0) return expression(minutes / 60, "hour");
  return expression(minutes, "minute");
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (end > 0) words.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

bool is_cron_field(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
           std::string_view("*?,-/#").find(c) != std::string_view::npos;
  });
}

/// Numbers of a field that stand for moments: not those after a slash, which are steps.
bool is_within(std::string_view field, int least, int most) {
  bool is_step = false;
  for (std::size_t i = 0; i < field.size();) {
    const std::size_t end = std::min(field.find_first_not_of("0123456789", i), field.size());
    if (end == i) {
      is_step = field[i++] == '/';
      continue;
    }
    int number = 0;
    std::from_chars(field.data() + i, field.data() + end, number);
    if (end - i > 4 || (!is_step && (number < least || number > most))) return false;
    i = end;
  }
  return true;
}

/// Minutes, hours, day of month, month, day of week, year (EventBridge user guide, "Cron expressions").
constexpr std::array<std::pair<int, int>, 6> k_ranges = {{{0, 59}, {0, 23}, {1, 31}, {1, 12}, {1, 7}, {1970, 2199}}};

bool is_cron(std::string_view inside) {
  const std::vector<std::string_view> fields = words_of(inside);
  if (fields.size() != k_ranges.size() || !std::all_of(fields.begin(), fields.end(), is_cron_field)) return false;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (!is_within(fields[i], k_ranges[i].first, k_ranges[i].second)) return false;
  }
  return (fields[2] == "?") != (fields[4] == "?");
}

}  // namespace

std::optional<std::string> schedule_expression(std::string_view text) {
  if (text.starts_with("cron(") && text.ends_with(")"))
    return is_cron(text.substr(5, text.size() - 6)) ? std::optional<std::string>(text) : std::nullopt;
  const bool is_rate = text.starts_with("rate(") && text.ends_with(")");
  const auto milliseconds = parse_duration_ms(is_rate ? text.substr(5, text.size() - 6) : text);
  if (!milliseconds || *milliseconds <= 0 || *milliseconds % 60'000 != 0) return std::nullopt;
  return rate(*milliseconds / 60'000);
}

}  // namespace pergola
