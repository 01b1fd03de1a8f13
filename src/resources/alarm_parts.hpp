// What alarms on metrics are made of.
#pragma once

#include <string>
#include <string_view>

#include "resources/lowering.hpp"
#include "resources/value.hpp"

namespace pergola {

/// A metric with all that identifies it.
struct Measured {
  std::string name_space;
  std::string name;
  List dimensions{};  ///< `{Name, Value}`.
};

struct Evaluation {
  int period_seconds = 60;
  int periods = 5;
  int datapoints = 5;
  std::string_view missing = "notBreaching";
};

/// A whole number where it is one.
[[nodiscard]] Value number(double value);

/// The properties that look at one metric; `limit` is the threshold, `comparison` the operator.
[[nodiscard]] Object limit_alarm(const Measured& metric, const std::string& statistic, const Evaluation& evaluation,
                                 std::string_view comparison, double limit);

/// The properties that fire when the metric leaves the band which CloudWatch expects, `width` standard deviations wide.
[[nodiscard]] Object band_alarm(const Measured& metric, const std::string& statistic, const Evaluation& evaluation,
                                double width);

/// Adds an alarm `<stack>-<name>` that tells whom the topology names, unless `tells` is false. Logical id and label are
/// those of the name.
void add_alarm(Lowering& lowering, const std::string& name, std::string description, Object properties, bool tells,
               const Span& origin);

}  // namespace pergola
