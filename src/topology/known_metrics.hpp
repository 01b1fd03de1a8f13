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

}  // namespace pergola
