// CloudWatch metrics by their published names (CloudWatch documentation of each service).
#pragma once

#include <string>
#include <string_view>

#include "resources/value.hpp"

namespace pergola {

struct Metric {
  std::string_view name_space;
  std::string_view name;
  std::string_view dimension;
  Value dimension_value;
};

/// AWS/VpcLattice, of a service by its id.
[[nodiscard]] Metric lattice_metric(std::string_view name, Value service_id);
/// AWS/Lambda, of a function by its name.
[[nodiscard]] Metric lambda_metric(std::string_view name, Value function_name);
/// AWS/X-Ray ApproximateTraceCount of a group.
[[nodiscard]] Metric trace_count(Value group_name);

}  // namespace pergola
