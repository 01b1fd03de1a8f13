// The system's Application Load Balancer, and what it leads to.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/source.hpp"

namespace pergola {

struct LoadBalancer {
  bool is_public = false;
  std::string certificate;  ///< ARN of the certificate of HTTPS; empty: HTTP only.
  std::vector<std::string>
      from;  ///< IPv4 ranges and prefix lists that it answers to; empty: CloudFront, all, or the VPC.
  std::vector<std::string> subnets;  ///< Where it stands in an existing VPC; empty: beside the workloads.
  int idle_timeout_seconds = 60;
  std::string log_bucket;  ///< Empty: requests are not logged.
  std::string log_prefix;
  Span span;
};

/// Requests that go to a service.
struct BalancerRoute {
  std::string path = "/*";
  std::string host;                  ///< Empty: any.
  std::vector<std::string> methods;  ///< Empty: any.
  std::optional<int> priority;       ///< Resolved: each has one of its own, the more specific come first.
  Span span;
};

/// Whether they match the same requests by the same words.
[[nodiscard]] bool are_same(const BalancerRoute& a, const BalancerRoute& b);

/// Gives each route without a priority one that depends on its own words, unless another has that one already.
void resolve_priorities(std::vector<BalancerRoute*> routes);

}  // namespace pergola
