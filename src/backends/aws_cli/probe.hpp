// What verify.sh sends to functions.
#pragma once

#include <string>

#include "resources/graph.hpp"

namespace pergola::aws_cli {

/// Name of the file beside verify.sh that holds the event of a probe: `probe-order.json`.
[[nodiscard]] std::string event_file(const Probe& probe);

/// The request as VPC Lattice hands it to a function, in version 2.0 of its event structure (VPC Lattice user guide,
/// "Lambda functions as targets").
[[nodiscard]] std::string event_text(const Probe& probe);

}  // namespace pergola::aws_cli
