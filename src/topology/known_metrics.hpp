// Metrics that AWS publishes of the things of a topology, by dimensions that name the thing.
#pragma once

#include <string_view>
#include <vector>

#include "topology/model.hpp"

namespace pergola {

struct KnownMetric {
  std::string_view name_space;
  std::string_view name;
  std::string_view statistic;  ///< The one that says most.
};

/// Those of a thing; empty where AWS publishes none of it or it does not run here.
[[nodiscard]] std::vector<KnownMetric> metrics_of(const Topology& topology, const Found& thing);

/// Whether a name stands for the API, which it does unless something else is called so.
[[nodiscard]] bool is_api(const Topology& topology, std::string_view name);
/// Those of the API.
[[nodiscard]] std::vector<KnownMetric> metrics_of_api(const Api& api);

/// What a service, or the API, promises; null where the name stands for neither.
[[nodiscard]] const Objectives* objectives_of(const Topology& topology, std::string_view name);

/// Whether the load balancer measures the requests to a service: those to functions, the functions do.
[[nodiscard]] bool is_measured_by_balancer(const Service& service);

}  // namespace pergola
