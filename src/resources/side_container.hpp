// The container beside a service's own that sends its traces to X-Ray.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "resources/policy.hpp"
#include "topology/model.hpp"

namespace pergola {

inline constexpr std::string_view k_side_container = "tracing";

/// Whether tasks have one: when the system is traced.
[[nodiscard]] bool has_side_container(const Topology& topology);
/// Its image: the topology's, or AWS's public one of the collector or of the X-Ray daemon.
[[nodiscard]] std::string side_image(const Topology& topology);
/// Its definition, logging to a log group.
[[nodiscard]] Object side_container(const Topology& topology, Value log_group);
/// What it may do.
[[nodiscard]] std::vector<Statement> side_statements(const Topology& topology);
/// How the service's own container finds it.
[[nodiscard]] Object side_variables(const Topology& topology, const Service& service);

/// The log configuration of a container.
[[nodiscard]] Object task_log(Value log_group, std::string_view prefix);

/// An image with the registry that `ecr:` stands for.
[[nodiscard]] Value image_value(const std::string& image);

}  // namespace pergola
