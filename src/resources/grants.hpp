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

/// Of edges to things, in the order of their names.
[[nodiscard]] Grant grants_of_uses(const Topology& topology, const std::vector<Use>& uses);

/// Of all that is done with one thing.
[[nodiscard]] Grant grant_of(const Topology& topology, const Found& found, const Access& access);

/// Of all edges of a service to things that are no services, in the order of their names.
[[nodiscard]] Grant grants_of(const Topology& topology, const Service& service);

// One for each kind of thing, beside the lowering that makes it.
[[nodiscard]] Grant grant_metric(const CustomMetric& metric);
[[nodiscard]] Grant grant_traces();
[[nodiscard]] Grant grant_bucket(const Topology& topology, const Bucket& bucket, const Access& access);
[[nodiscard]] Grant grant_parameter(const Topology& topology, const StoredParameter& parameter, const Access& access);
/// What a bucket is called in AWS.
[[nodiscard]] Value bucket_name(const Bucket& bucket);
/// The stream of a table; one that exists has an ARN of its own for it.
[[nodiscard]] Value table_stream_arn(const Table& table);
[[nodiscard]] Grant grant_table(const Topology& topology, const Table& table, const Access& access);
[[nodiscard]] Grant grant_database(const Database& database);
[[nodiscard]] Grant grant_event(const Topology& topology, const Event& event, const Access& access);
[[nodiscard]] Grant grant_queue(const Topology& topology, const Queue& queue, const Access& access);
[[nodiscard]] Grant grant_topic(const Topology& topology, const Topic& topic, const Access& access);
/// Of starting it.
[[nodiscard]] Grant grant_workflow(const Topology& topology, const Workflow& workflow);
[[nodiscard]] Grant grant_resource(const NetworkResource& resource);

}  // namespace pergola
