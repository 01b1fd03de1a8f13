// Resources that the topology states itself, held to their kind.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "catalog/kind.hpp"
#include "topology/raw_resource.hpp"

namespace pergola {

/// What does not fit the kind, as warnings (property-not-modelled) at their places: CloudFormation may take it, the
/// other targets cannot have it. Reports tags that are ours or AWS's (tag-invalid), which no target can have.
[[nodiscard]] std::vector<Diagnostic> check_raw_resource(const RawResource& resource, const Kind& kind,
                                                         const std::string& path, Diagnostics& out);

}  // namespace pergola
