// What is watched: metrics of one's own, alarms on any metric, saved queries.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/source.hpp"

namespace pergola {

/// A name where it is mentioned.
struct Mention {
  std::string name;
  Span span{};
};

/// A metric of one's own: published by services, counted in a log, or published from outside of the system.
struct CustomMetric {
  /// Events of a service's log that count.
  struct Filter {
    Mention service;
    std::string pattern;
    std::string value = "1";  ///< A number, or a field such as `$.duration`.
    std::optional<double> otherwise;
  };

  std::string name;
  std::string name_space;
  bool is_name_space_stated = false;
  std::string metric;  ///< Its name in CloudWatch.
  std::string unit;    ///< May be empty.
  std::vector<std::pair<std::string, std::string>> dimensions;
  std::optional<Filter> filter;
  std::vector<Mention> from;  ///< Services that publish it, beside those that say so themselves.
  Span span{};                ///< Its name.
};

/// An alarm on a metric, or on other alarms.
struct AlarmRule {
  enum class When { above, below, unusual, any_of, all_of };
  enum class Missing { good, bad, ignored };

  std::string name;
  std::string description;
  Mention metric{};  ///< One of `metrics`; with `of`, what AWS calls it.
  Mention of{};      ///< The thing whose metric it is; may be empty.
  When when = When::above;
  double threshold = 0;   ///< Limit; of `unusual`, the width of the band in standard deviations.
  std::string statistic;  ///< `Sum`, `p99`; empty: the metric's usual one.
  int period_seconds = 60;
  int periods = 5;
  int datapoints = 5;  ///< How many of the periods must be bad.
  Missing missing = Missing::good;
  std::vector<Mention> members;  ///< Of `any_of` and `all_of`: alarms, or `service.objective`.
  bool tells = true;
  Span span{};  ///< Its name.

  [[nodiscard]] bool is_composite() const { return when == When::any_of || when == When::all_of; }
};

/// A query of CloudWatch Logs Insights.
struct SavedQuery {
  std::string name;
  std::string query;
  std::vector<Mention> logs;  ///< Services; none: all that have a log.
  Span span{};                ///< Its name.
};

}  // namespace pergola
