#include "topology/fields.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/spelling.hpp"
#include "topology/names.hpp"
#include "topology/units.hpp"

namespace pergola::fields {
namespace {

constexpr std::array<int, 22> k_retention_days = {1,   3,   5,   7,   14,   30,   60,   90,   120,  150,  180,
                                                  365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653};

constexpr std::string_view k_units_of_time = "units are ms, s, min, h, days and weeks";
constexpr std::string_view k_units_of_size = "units are MB and GB";

/// `12 h` for 43200: the largest unit that it is several of.
std::string duration_text(std::int64_t seconds) {
  constexpr std::array<std::pair<std::int64_t, std::string_view>, 3> k_units = {
      {{86'400, "days"}, {3'600, "h"}, {60, "min"}}};
  for (const auto& [length, unit] : k_units) {
    if (seconds > length && seconds % length == 0) return fmt::format("{} {}", seconds / length, unit);
  }
  return fmt::format("{} s", seconds);
}

/// A quantity with a unit, or a report that says what a right one looks like.
template <typename Parse>
std::optional<std::int64_t> quantity(const Node& node, const std::string& path, Parse parse, std::string_view example,
                                     std::string_view units, Diagnostics& out) {
  if (node.kind == Node::Kind::integer || node.kind == Node::Kind::number) {
    Diagnostic& problem = out.error("unit-missing", fmt::format("'{}' has no unit", node.text), node.span, path);
    problem.notes.push_back(fmt::format("write the unit, as in '{}'", example));
    return std::nullopt;
  }
  const auto text = read_string(node, path, out);
  if (!text) return std::nullopt;
  const auto value = parse(*text);
  if (!value)
    out.error("value-invalid", fmt::format("'{}' is not a quantity such as '{}'", node.text, example), node.span, path)
        .notes.emplace_back(units);
  return value;
}

void report_range(const Node& node, const std::string& path, const std::string& low, const std::string& high,
                  Diagnostics& out) {
  out.error("out-of-range", fmt::format("'{}' is out of range, expected {} to {}", node.text, low, high), node.span,
            path);
}

}  // namespace

void report_value(const Node& node, const std::string& path, std::string_view expected, Diagnostics& out) {
  out.error("value-invalid", fmt::format("'{}' is not {}", node.text, expected), node.span, path);
}

std::string description(ObjectReader& reader, std::size_t longest, Diagnostics& out) {
  std::string text = reader.string("description").value_or("");
  if (text.size() > longest) {
    out.error("out-of-range",
              fmt::format("a description of {} bytes is too long, {} are possible", text.size(), longest),
              reader.get("description")->span, reader.path("description"));
  }
  return text;
}

std::optional<int> seconds(ObjectReader& reader, std::string_view key, int low, int high, Diagnostics& out) {
  const Node* node = reader.get(key);
  if (node == nullptr) return std::nullopt;
  const auto value = quantity(*node, reader.path(key), parse_duration_ms, "30 s", k_units_of_time, out);
  if (!value) return std::nullopt;
  if (*value % 1000 != 0) {
    report_value(*node, reader.path(key), "a whole number of seconds", out);
    return std::nullopt;
  }
  const std::int64_t whole = *value / 1000;
  if (whole >= low && whole <= high) return static_cast<int>(whole);
  report_range(*node, reader.path(key), duration_text(low), duration_text(high), out);
  return std::nullopt;
}

std::optional<int> megabytes(ObjectReader& reader, std::string_view key, int low, int high, Diagnostics& out) {
  const Node* node = reader.get(key);
  if (node == nullptr) return std::nullopt;
  const auto value = quantity(*node, reader.path(key), parse_size_mb, "256 MB", k_units_of_size, out);
  if (!value) return std::nullopt;
  if (*value >= low && *value <= high) return static_cast<int>(*value);
  report_range(*node, reader.path(key), fmt::format("{} MB", low), fmt::format("{} MB", high), out);
  return std::nullopt;
}

std::optional<double> read_percent(const Node& node, const std::string& path, Diagnostics& out) {
  if (node.kind == Node::Kind::integer || node.kind == Node::Kind::number) {
    Diagnostic& problem = out.error("unit-missing", fmt::format("'{}' has no unit", node.text), node.span, path);
    problem.notes.emplace_back("write a percentage, as in '5%'");
    return std::nullopt;
  }
  const auto text = read_string(node, path, out);
  if (!text) return std::nullopt;
  const auto value = parse_percent(*text);
  if (!value) report_value(node, path, "a percentage from 0% to 100%", out);
  return value;
}

std::optional<double> percent(ObjectReader& reader, std::string_view key, Diagnostics& out) {
  const Node* node = reader.get(key);
  return node == nullptr ? std::nullopt : read_percent(*node, reader.path(key), out);
}

std::optional<int> retention_days(ObjectReader& reader, std::string_view key, Diagnostics& out) {
  const Node* node = reader.get(key);
  if (node == nullptr) return std::nullopt;
  if (node->text == "forever") return 0;
  const auto value = quantity(*node, reader.path(key), parse_duration_ms, "30 days", k_units_of_time, out);
  if (!value) return std::nullopt;
  constexpr std::int64_t k_day = 86'400'000;
  const bool allowed = *value % k_day == 0 && std::find(k_retention_days.begin(), k_retention_days.end(),
                                                        *value / k_day) != k_retention_days.end();
  if (allowed) return static_cast<int>(*value / k_day);
  Diagnostic& problem =
      out.error("retention-invalid", fmt::format("CloudWatch Logs cannot keep logs for '{}'", node->text), node->span,
                reader.path(key));
  problem.notes.push_back(fmt::format("allowed: {} days, or 'forever'", fmt::join(k_retention_days, ", ")));
  return std::nullopt;
}

std::optional<std::string> choice(ObjectReader& reader, std::string_view key,
                                  std::initializer_list<std::string_view> words, Diagnostics& out) {
  const Node* node = reader.get(key);
  if (node == nullptr) return std::nullopt;
  if (std::find(words.begin(), words.end(), node->text) != words.end()) return node->text;
  Diagnostic& problem =
      out.error("unknown-value", fmt::format("'{}' is not one of {}", node->text, fmt::join(words, ", ")), node->span,
                reader.path(key));
  if (const auto suggestion = closest(node->text, words)) problem.suggestion = *suggestion;
  return std::nullopt;
}

std::optional<bool> read_on_off(const Node& node, const std::string& path, Diagnostics& out) {
  if (node.text == "on" || node.text == "true") return true;
  if (node.text == "off" || node.text == "false") return false;
  report_value(node, path, "on or off", out);
  return std::nullopt;
}

std::optional<bool> on_off(ObjectReader& reader, std::string_view key, Diagnostics& out) {
  const Node* node = reader.get(key);
  return node == nullptr ? std::nullopt : read_on_off(*node, reader.path(key), out);
}

std::vector<std::pair<std::string, Span>> names(ObjectReader& reader, std::string_view key, Diagnostics& out) {
  std::vector<std::pair<std::string, Span>> result;
  const Node* node = reader.get(key);
  if (node == nullptr) return result;
  if (node->kind != Node::Kind::sequence) {
    if (auto name = read_string(*node, reader.path(key), out)) result.emplace_back(std::move(*name), node->span);
    return result;
  }
  for (std::size_t i = 0; i < node->items.size(); ++i) {
    if (auto name = read_string(node->items[i], item_path(reader.path(key), i), out))
      result.emplace_back(std::move(*name), node->items[i].span);
  }
  return result;
}

std::vector<std::pair<std::string, std::string>> texts(ObjectReader& reader, std::string_view key, Diagnostics& out) {
  std::vector<std::pair<std::string, std::string>> result;
  const Node* node = reader.get(key);
  if (node == nullptr) return result;
  if (node->kind != Node::Kind::mapping) {
    out.error("wrong-type", fmt::format("expected a mapping of names to texts, found {}", name_of(node->kind)),
              node->span, reader.path(key));
    return result;
  }
  for (const Node::Entry& entry : node->entries) {
    const std::string path = child_path(reader.path(key), entry.key);
    if (entry.value.kind == Node::Kind::boolean) {
      result.emplace_back(entry.key, entry.value.text);
    } else if (auto text = read_string(entry.value, path, out)) {
      result.emplace_back(entry.key, std::move(*text));
    }
  }
  return result;
}

Encryption encryption(ObjectReader& reader, Encryption::By otherwise,
                      std::initializer_list<std::pair<std::string_view, Encryption::By>> words, Diagnostics& out) {
  const Node* node = reader.get("encryption");
  if (node == nullptr) return {otherwise, {}, {}};
  std::string expected;
  for (const auto& [word, by] : words) {
    if (node->text == word || (word == "off" && node->text == "false")) return {by, {}, node->span};
    expected += fmt::format("{}, ", word);
  }
  Encryption encryption{Encryption::By::key, read_string(*node, reader.path("encryption"), out).value_or(""),
                        node->span};
  const bool is_key = is_arn(encryption.key, "kms") || is_plain_name(encryption.key);
  if (is_key) return encryption;
  if (!encryption.key.empty())
    report_value(*node, reader.path("encryption"), expected + "the name of a key, or the ARN of one in KMS", out);
  return {otherwise, {}, node->span};
}

bool is_arn(std::string_view text, std::string_view service) {
  if (text.substr(0, 4) != "arn:" || std::count(text.begin(), text.end(), ':') < 5) return false;
  if (text.find_first_of(" \t\r\n\"'`$\\") != std::string_view::npos) return false;
  const auto begin = text.find(':', 4) + 1;
  const std::string_view found = text.substr(begin, text.find(':', begin) - begin);
  return service.empty() ? !found.empty() : found == service;
}

}  // namespace pergola::fields
