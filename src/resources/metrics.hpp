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
  List further{};  ///< Names and values of further dimensions.
};

/// AWS/VpcLattice, of a service by its id.
[[nodiscard]] Metric lattice_metric(std::string_view name, Value service_id);
/// AWS/Lambda, of a function by its name.
[[nodiscard]] Metric lambda_metric(std::string_view name, Value function_name);
/// AWS/ECS, of a service by its name and that of its cluster.
[[nodiscard]] Metric ecs_metric(std::string_view name, Value cluster_name, Value service_name);
/// AWS/ApplicationELB, of a target group behind a load balancer, each by the end of its ARN.
[[nodiscard]] Metric balancer_metric(std::string_view name, Value load_balancer, Value target_group);
/// AWS/ApiGateway, of a stage of a REST API by its name or of an HTTP API by its id. The two call their metrics
/// differently.
[[nodiscard]] Metric rest_api_metric(std::string_view name, Value api_name, Value stage);
[[nodiscard]] Metric http_api_metric(std::string_view name, Value api_id, Value stage);
/// AWS/X-Ray ApproximateTraceCount of a group.
[[nodiscard]] Metric trace_count(Value group_name);

}  // namespace pergola
