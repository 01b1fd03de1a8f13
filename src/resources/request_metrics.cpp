#include "resources/request_metrics.hpp"

#include "resources/lowering.hpp"
#include "topology/known_metrics.hpp"

namespace pergola {

Metric target_metric(std::string_view name, const Service& service) {
  return balancer_metric(name, Attribute{"LoadBalancer", "LoadBalancerFullName"},
                         Attribute{logical_id(service.name, "balancer-target-group"), "TargetGroupFullName"});
}

Metric api_metric(const Topology& topology, std::string_view rest, std::string_view http) {
  return topology.api.type == Api::Type::rest ? rest_api_metric(rest, topology.stack, topology.api.stage)
                                              : http_api_metric(http, Ref{std::string(ids::k_api)}, topology.api.stage);
}

RequestMetrics request_metrics(const Service& service) {
  if (service.on_lattice) {
    const Value id = Attribute{logical_id(service.name, "service"), "Id"};
    return {.requests = lattice_metric("TotalRequestCount", id),
            .failures = {lattice_metric("HTTPCode_5XX_Count", id)},
            .time = lattice_metric("RequestTime", id)};
  }
  if (is_measured_by_balancer(service)) {
    // Elastic Load Balancing, "CloudWatch metrics for your Application Load Balancer": counts are only reported when
    // they are not zero, times are in seconds.
    return {.requests = target_metric("RequestCount", service),
            .failures = {target_metric("HTTPCode_Target_5XX_Count", service),
                         target_metric("TargetConnectionErrorCount", service)},
            .failures_may_lack = true,
            .time = target_metric("TargetResponseTime", service),
            .is_in_seconds = true};
  }
  const Value function = Ref{logical_id(service.name, "function")};
  return {.requests = lambda_metric("Invocations", function),
          .failures = {lambda_metric("Errors", function)},
          .time = lambda_metric("Duration", function)};
}

RequestMetrics api_request_metrics(const Topology& topology) {
  return {.requests = api_metric(topology, "Count", "Count"),
          .failures = {api_metric(topology, "5XXError", "5xx")},
          .time = api_metric(topology, "Latency", "Latency")};
}

}  // namespace pergola
