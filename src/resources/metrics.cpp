#include "resources/metrics.hpp"

namespace pergola {

Metric lattice_metric(std::string_view name, Value service_id) {
  return {"AWS/VpcLattice", name, "Service", std::move(service_id)};
}
Metric lambda_metric(std::string_view name, Value function_name) {
  return {"AWS/Lambda", name, "FunctionName", std::move(function_name)};
}
Metric balancer_metric(std::string_view name, Value load_balancer, Value target_group) {
  return {
      "AWS/ApplicationELB", name, "LoadBalancer", std::move(load_balancer), {"TargetGroup", std::move(target_group)}};
}
Metric rest_api_metric(std::string_view name, Value api_name, Value stage) {
  return {"AWS/ApiGateway", name, "ApiName", std::move(api_name), {"Stage", std::move(stage)}};
}
Metric http_api_metric(std::string_view name, Value api_id, Value stage) {
  return {"AWS/ApiGateway", name, "ApiId", std::move(api_id), {"Stage", std::move(stage)}};
}
Metric ecs_metric(std::string_view name, Value cluster_name, Value service_name) {
  return {"AWS/ECS", name, "ClusterName", std::move(cluster_name), {"ServiceName", std::move(service_name)}};
}
Metric trace_count(Value group_name) {
  return {"AWS/X-Ray", "ApproximateTraceCount", "GroupName", std::move(group_name)};
}

}  // namespace pergola
