// What a plain scalar is: the core schema of YAML 1.2.
#pragma once

#include <string_view>

#include "document/node.hpp"

namespace pergola {

/// The kind of a scalar that is written without quotes. Departs from the core schema in one point: digits
/// with a leading zero (`012345678901`, an account id) are a string, because YAML 1.1 readers take them for octal.
[[nodiscard]] Node::Kind resolve_plain(std::string_view text);

}  // namespace pergola
