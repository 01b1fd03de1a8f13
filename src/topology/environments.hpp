// Environments of one system side by side.
#pragma once

#include <vector>

#include "base/diagnostics.hpp"
#include "topology/model.hpp"

namespace pergola {

/// Reports what environments that may be deployed to one account and region would take from each other: names, and
/// what there is one of in an account, or in a VPC that exists. Two meet when they name the same region and do not name
/// different accounts.
void check_environments(const std::vector<Topology>& environments, Diagnostics& out);

}  // namespace pergola
