// What the names of a topology stand for, and the edges between services and things that are no services.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "base/source.hpp"
#include "topology/messaging.hpp"

namespace pergola {

/// Kinds of things with a name. One name stands for one thing in all of a topology.
enum class Thing {
  service,
  table,
  queue,
  topic,
  event,
  bucket,
  parameter,
  database,
  workflow,
  metric,
  traces,
  resource,
  key
};

/// `table`, `queue`: what messages call it.
[[nodiscard]] std::string_view name_of(Thing thing);

/// Where a thing stands in its section of the topology.
struct Found {
  Thing thing = Thing::service;
  std::size_t index = 0;
};

/// The section of the topology that things of a kind stand in.
[[nodiscard]] std::string_view section_of(Thing thing);

/// What a service does with a thing.
enum class Verb { reads, writes, publishes, consumes };

/// All verbs, as keys of a service.
[[nodiscard]] std::span<const Verb> verbs();
[[nodiscard]] std::string_view name_of(Verb verb);

/// The kinds of things that a verb goes with.
[[nodiscard]] std::span<const Thing> objects_of(Verb verb);

/// One edge: `writes: [orders]`.
struct Use {
  Verb verb = Verb::reads;
  std::string of;
  Span span;
  Batching batching{};  ///< Of what is consumed.
};

}  // namespace pergola
