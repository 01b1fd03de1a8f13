// The language's JSON Schema (draft 2020-12), for editors.
#pragma once

#include "writers/tree.hpp"

namespace pergola {

[[nodiscard]] Tree json_schema();

}  // namespace pergola
