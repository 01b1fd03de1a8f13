// What a value is, in a few digits: those of one value are always the same.
#pragma once

#include <string>

#include "resources/value.hpp"

namespace pergola {

/// Ten hexadecimal digits.
[[nodiscard]] std::string fingerprint(const Value& value);

}  // namespace pergola
