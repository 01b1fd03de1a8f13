#include <fmt/format.h>

#include "topology/decode_parts.hpp"
#include "topology/fields.hpp"
#include "topology/units.hpp"

namespace pergola {
namespace {

std::string_view trim(std::string_view text) {
  const auto begin = text.find_first_not_of(' ');
  return begin == std::string_view::npos ? std::string_view{}
                                         : text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

/// `p99`, `p99.9` (CloudWatch extended statistics) or `average`.
bool is_statistic(std::string_view text) {
  if (text == "average") return true;
  if (text.size() < 2 || text.front() != 'p') return false;
  const auto percentile = parse_decimal(text.substr(1));
  return percentile && *percentile > 0 && *percentile < 100;
}

std::optional<Objectives::Latency> parse_latency(std::string_view text) {
  const auto less = text.find('<');
  if (less == std::string_view::npos) return std::nullopt;
  const std::string_view statistic = trim(text.substr(0, less));
  const auto limit = parse_duration_ms(text.substr(less + 1));
  if (!is_statistic(statistic) || !limit || *limit < 1 || *limit > 900'000) return std::nullopt;
  return Objectives::Latency{std::string(statistic), static_cast<int>(*limit)};
}

}  // namespace

Objectives decode_objectives(const Node& node, const std::string& path, Diagnostics& out) {
  Objectives objectives;
  objectives.span = node.span;
  ObjectReader reader(node, path, "objectives", out);
  if (const auto availability = fields::percent(reader, "availability", out)) {
    if (*availability >= 100 || *availability < 50) {
      out.error("objective-invalid",
                fmt::format("an availability of {} leaves nothing to watch", reader.get("availability")->text),
                reader.get("availability")->span, reader.path("availability"))
          .notes.emplace_back("expected a percentage from 50% to below 100%, such as 99.9%");
    }
    objectives.availability_percent = availability;
  }
  if (const auto text = reader.string("latency")) {
    objectives.latency = parse_latency(*text);
    if (!objectives.latency) {
      out.error("objective-invalid", fmt::format("'{}' is not a latency objective", *text), reader.get("latency")->span,
                reader.path("latency"))
          .notes.emplace_back("expected a statistic and a limit, such as 'p99 < 800 ms' or 'average < 2 s'");
    }
  }
  objectives.traffic = fields::choice(reader, "traffic", {"expected"}, out).has_value();
  reader.finish();
  return objectives;
}

}  // namespace pergola
