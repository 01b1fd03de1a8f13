// What the code of a workload is told of what its edges lead to.
#pragma once

#include "resources/lowering.hpp"

namespace pergola {

/// Environment variables by name. Reports name-collision where two edges would have the same one (`calls: work-queue`
/// and `publishes: work`, a queue).
[[nodiscard]] Object edge_variables(Lowering& lowering, const Service& service);

}  // namespace pergola
