// Document tree to topology.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "document/node.hpp"
#include "topology/model.hpp"

namespace pergola {

/// Names of the environments that a document declares, in its order. Reports nothing.
[[nodiscard]] std::vector<std::string> environment_names(const Node& document);

/// Reads and checks a topology, with an environment laid over it unless `environment` is empty. Reports everything that
/// is wrong; a topology is returned only when there was no error.
[[nodiscard]] std::optional<Topology> decode_topology(const Node& document, const std::string& environment,
                                                      Diagnostics& out);

}  // namespace pergola
