// What calls to other services give to a caller: permissions, and addresses.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "resources/policy.hpp"
#include "topology/model.hpp"

namespace pergola {

/// For its role: it may invoke those that are behind VPC Lattice and check who calls.
[[nodiscard]] std::vector<Statement> call_statements(const Topology& topology, const Service& service);

/// For its environment: `PAYMENT_URL`.
[[nodiscard]] std::vector<std::pair<std::string, Value>> call_variables(const Topology& topology,
                                                                        const Service& service);

}  // namespace pergola
