// By what requests to a service, or to the API, are counted and timed.
#pragma once

#include <string_view>
#include <vector>

#include "resources/metrics.hpp"
#include "topology/model.hpp"

namespace pergola {

struct RequestMetrics {
  Metric requests;
  std::vector<Metric> failures;    ///< Their sum are the requests that fail.
  bool failures_may_lack = false;  ///< There are none in minutes without a failure.
  Metric time;
  bool is_in_seconds = false;  ///< The time; otherwise it is in milliseconds.
};

/// What its callers see: VPC Lattice where it stands behind it, otherwise the load balancer where that leads to a
/// container; or else what the function sees itself.
[[nodiscard]] RequestMetrics request_metrics(const Service& service);
[[nodiscard]] RequestMetrics api_request_metrics(const Topology& topology);

/// A metric of the target group of a container behind the load balancer.
[[nodiscard]] Metric target_metric(std::string_view name, const Service& service);

/// A metric of the API, by what it is called of a REST API and of an HTTP API.
[[nodiscard]] Metric api_metric(const Topology& topology, std::string_view rest, std::string_view http);

}  // namespace pergola
