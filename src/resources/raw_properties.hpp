// Whether a kind takes the properties of a resource that the topology states itself.
#pragma once

#include <string>

#include "base/diagnostics.hpp"
#include "catalog/kind.hpp"
#include "topology/raw_resource.hpp"

namespace pergola {

/// Reports properties that the kind does not have, required ones that are missing, and values of another form than the
/// kind's, its tags included; false when there was any.
[[nodiscard]] bool check_raw_properties(const RawResource& resource, const Kind& kind, const std::string& path,
                                        Diagnostics& out);

}  // namespace pergola
