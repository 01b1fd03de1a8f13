// The files beside the scripts.
#pragma once

#include "backends/output.hpp"

namespace pergola::aws_cli {

/// `lib.sh`: what the scripts have in common.
[[nodiscard]] OutputFile library();

/// `README.md`: what to set and how to run.
[[nodiscard]] OutputFile readme(const Graph& graph);

}  // namespace pergola::aws_cli
