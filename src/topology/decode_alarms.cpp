#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "topology/decode_parts.hpp"
#include "topology/fields.hpp"
#include "topology/names.hpp"
#include "topology/units.hpp"

namespace pergola {
namespace {

struct Word {
  std::string_view written;
  std::string_view statistic;
};

constexpr std::array<Word, 5> k_statistics = {{{"sum", "Sum"},
                                               {"average", "Average"},
                                               {"minimum", "Minimum"},
                                               {"maximum", "Maximum"},
                                               {"samples", "SampleCount"}}};

/// One of the words, or a percentile such as `p99.9`.
void decode_statistic(ObjectReader& reader, AlarmRule& rule, Diagnostics& out) {
  const auto text = reader.string("statistic");
  if (!text) return;
  const auto word =
      std::find_if(k_statistics.begin(), k_statistics.end(), [&](const Word& each) { return each.written == *text; });
  if (word != k_statistics.end()) {
    rule.statistic = word->statistic;
    return;
  }
  const auto percentile = text->starts_with("p") ? parse_decimal(std::string_view(*text).substr(1)) : std::nullopt;
  if (percentile && *percentile > 0 && *percentile < 100) {
    rule.statistic = *text;
    return;
  }
  fields::report_value(*reader.get("statistic"), reader.path("statistic"),
                       "sum, average, minimum, maximum, samples or a percentile such as p99", out);
}

/// CloudWatch: a minute or more, at most a day of periods below an hour.
void decode_times(ObjectReader& reader, AlarmRule& rule, Diagnostics& out) {
  constexpr int k_day = 86'400;
  rule.period_seconds = fields::seconds(reader, "every", 60, k_day, out).value_or(60);
  const int span = fields::seconds(reader, "for", 60, 7 * k_day, out).value_or(5 * rule.period_seconds);
  rule.periods = span / rule.period_seconds;
  const Node* times = reader.get("for") != nullptr ? reader.get("for") : reader.get("every");
  if (rule.period_seconds % 60 != 0 || span % rule.period_seconds != 0) {
    fields::report_value(*times, reader.path("for"), "a multiple of 'every', which is one of a minute", out);
    rule.periods = std::max(rule.periods, 1);
  } else if (span > (rule.period_seconds < 3600 ? k_day : 7 * k_day)) {
    out.error("out-of-range", "CloudWatch looks at no more than a day of periods below an hour, otherwise at a week",
              times->span, reader.path("for"));
  }
  rule.datapoints = static_cast<int>(reader.integer("datapoints", 1, 1440).value_or(rule.periods));
  if (rule.datapoints > rule.periods) {
    out.error("out-of-range", fmt::format("{} of {} periods can never be bad", rule.datapoints, rule.periods),
              reader.get("datapoints")->span, reader.path("datapoints"));
  }
}

void decode_limit(ObjectReader& reader, AlarmRule& rule, const std::string& key, Diagnostics& out) {
  const Node* node = reader.get(key);
  if (key == "unusual" && node != nullptr && (node->text == "on" || node->text == "true")) {
    rule.threshold = 2;
    return;
  }
  const auto text = reader.string(key);
  if (!text) return;
  const bool is_negative = key != "unusual" && text->starts_with('-');
  const auto number = parse_decimal(std::string_view(*text).substr(is_negative ? 1 : 0));
  if (!number || (key == "unusual" && (*number <= 0 || *number > 100))) {
    fields::report_value(
        *reader.get(key), reader.path(key),
        key == "unusual" ? "on, or a number of standard deviations such as 2" : "a number, in the unit of the metric",
        out);
    return;
  }
  rule.threshold = is_negative ? -*number : *number;
}

void decode_metric_alarm(ObjectReader& reader, AlarmRule& rule, const std::optional<std::string>& when,
                         Diagnostics& out) {
  if (const Node* metric = reader.require("metric")) rule.metric = {reader.string("metric").value_or(""), metric->span};
  if (const Node* of = reader.get("of")) rule.of = {reader.string("of").value_or(""), of->span};
  if (when) {
    rule.when = *when == "above"   ? AlarmRule::When::above
                : *when == "below" ? AlarmRule::When::below
                                   : AlarmRule::When::unusual;
    decode_limit(reader, rule, *when, out);
  }
  decode_statistic(reader, rule, out);
  decode_times(reader, rule, out);
  const auto missing = fields::choice(reader, "missing", {"good", "bad", "ignored"}, out);
  if (missing == "bad") rule.missing = AlarmRule::Missing::bad;
  if (missing == "ignored") rule.missing = AlarmRule::Missing::ignored;
}

}  // namespace

AlarmRule decode_alarm(const Node::Entry& entry, const std::string& path, Diagnostics& out) {
  AlarmRule rule;
  rule.name = entry.key;
  rule.span = entry.key_span;
  check_plain_name(entry.key, "alarm", entry.key_span, path, out);
  ObjectReader reader(entry.value, path, "alarm '" + entry.key + "'", out);
  rule.description = fields::description(reader, 1024, out);
  rule.tells = fields::on_off(reader, "notify", out).value_or(true);
  const auto when = reader.at_most_one({"above", "below", "unusual", "any-of", "all-of"});
  if (when == "any-of" || when == "all-of") {
    rule.when = *when == "any-of" ? AlarmRule::When::any_of : AlarmRule::When::all_of;
    for (auto& [name, span] : fields::names(reader, *when, out)) rule.members.push_back({std::move(name), span});
    for (const std::string_view key : {"metric", "of", "statistic", "every", "for", "datapoints", "missing"}) {
      if (reader.has(key))
        out.error("conflicting-keys", fmt::format("'{}' and '{}' exclude each other", *when, key), reader.key_span(key),
                  reader.path(key));
    }
  } else {
    decode_metric_alarm(reader, rule, when, out);
    if (!when && reader.is_mapping()) {
      out.error("missing-key", "the alarm has no limit", entry.key_span, path)
          .notes.emplace_back("write above, below or unusual, or any-of or all-of with other alarms");
    }
  }
  reader.finish();
  return rule;
}

}  // namespace pergola
