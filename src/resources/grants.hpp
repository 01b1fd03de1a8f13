// What edges give to the services that have them: permissions on exactly the thing, and what the code must know.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "resources/policy.hpp"
#include "topology/model.hpp"

namespace pergola {

struct Grant {
  std::vector<Statement> statements;                     ///< For the role of the service.
  std::vector<std::pair<std::string, Value>> variables;  ///< For its environment: `ORDERS_TABLE`.
};

/// All that a service does with one thing.
struct Access {
  bool reads = false;
  bool writes = false;
  bool publishes = false;
  bool consumes = false;
};

/// Of all edges of a service to things that are no services, in the order of their names.
[[nodiscard]] Grant grants_of(const Topology& topology, const Service& service);

// One for each kind of thing, beside the lowering that makes it.
[[nodiscard]] Grant grant_metric(const CustomMetric& metric);
[[nodiscard]] Grant grant_traces();
[[nodiscard]] Grant grant_table(const Table& table, const Access& access);
[[nodiscard]] Grant grant_database(const Database& database);

}  // namespace pergola
