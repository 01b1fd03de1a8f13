// Layers that the topology brings along.
#pragma once

#include <string>
#include <string_view>

#include "resources/lowering.hpp"

namespace pergola {

/// The logical id of the layer version that is made from a folder: of its last name.
[[nodiscard]] std::string layer_id(std::string_view folder);

/// Adds one for each folder that functions name.
void add_own_layers(Lowering& lowering);

}  // namespace pergola
