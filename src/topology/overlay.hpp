// Environments: a document with one of its environments laid over it.
#pragma once

#include <string>

#include "base/diagnostics.hpp"
#include "document/node.hpp"

namespace pergola {

/// The document with `environments.<name>` merged in: mappings key by key, everything else replaced, a null takes
/// the key away. Reports an environment whose name cannot be part of names, or that is not a mapping.
[[nodiscard]] Node lay_environment(const Node& document, const std::string& name, Diagnostics& out);

}  // namespace pergola
