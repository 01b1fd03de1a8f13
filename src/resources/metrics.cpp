#include "resources/metrics.hpp"

namespace pergola {

Metric lattice_metric(std::string_view name, Value service_id) {
  return {"AWS/VpcLattice", name, "Service", std::move(service_id)};
}
Metric lambda_metric(std::string_view name, Value function_name) {
  return {"AWS/Lambda", name, "FunctionName", std::move(function_name)};
}
Metric rest_api_metric(std::string_view name, Value api_name) {
  return {"AWS/ApiGateway", name, "ApiName", std::move(api_name)};
}
Metric http_api_metric(std::string_view name, Value api_id) {
  return {"AWS/ApiGateway", name, "ApiId", std::move(api_id)};
}
Metric ecs_metric(std::string_view name, Value cluster_name, Value service_name) {
  return {"AWS/ECS", name, "ClusterName", std::move(cluster_name), {"ServiceName", std::move(service_name)}};
}
Metric trace_count(Value group_name) {
  return {"AWS/X-Ray", "ApproximateTraceCount", "GroupName", std::move(group_name)};
}

}  // namespace pergola
