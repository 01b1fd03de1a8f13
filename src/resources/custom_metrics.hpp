// Metrics of one's own, as alarms and dashboards look at them.
#pragma once

#include <string>

#include "resources/alarm_parts.hpp"
#include "topology/observability.hpp"

namespace pergola {

[[nodiscard]] Measured measured(const CustomMetric& metric);

/// Counts are added up, all else is averaged.
[[nodiscard]] std::string usual_statistic(const CustomMetric& metric);

}  // namespace pergola
