// Reading what stands in CloudFormation's vocabulary.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"
#include "document/node.hpp"
#include "topology/raw_resource.hpp"

namespace pergola {

/// Whether CloudFormation takes a text as logical id: 1 to 255 letters and digits.
[[nodiscard]] bool is_logical_id(std::string_view text);

/// A value, its intrinsic functions in their long form. Reports what is wrong with it; there is a value in any case.
[[nodiscard]] RawValue decode_raw_value(const Node& node, const std::string& path, Diagnostics& out);

/// The section `resources`.
[[nodiscard]] std::vector<RawResource> decode_resources(const Node& node, const std::string& path, Diagnostics& out);

}  // namespace pergola
