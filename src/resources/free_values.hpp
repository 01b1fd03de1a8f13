// JSON values of a topology as values of properties.
#pragma once

#include <functional>
#include <string>

#include "resources/value.hpp"
#include "topology/free_value.hpp"

namespace pergola {

/// The value as it stands; `text` says what a text becomes, by default itself.
[[nodiscard]] Value value_of(const FreeValue& value, const std::function<Value(const std::string&)>& text = {});

}  // namespace pergola
