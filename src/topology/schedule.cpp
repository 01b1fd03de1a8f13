#include "topology/schedule.hpp"

#include <algorithm>
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

bool is_cron(std::string_view inside) {
  const std::vector<std::string_view> fields = words_of(inside);
  if (fields.size() != 6 || !std::all_of(fields.begin(), fields.end(), is_cron_field)) return false;
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
