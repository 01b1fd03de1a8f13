// Where a system keeps its data.
#pragma once

#include <optional>
#include <string>

#include "topology/existing.hpp"

namespace pergola {

/// A DynamoDB table.
struct Table {
  std::string name;
  std::optional<Existing> existing;  ///< By name or ARN; all else is then not ours.
  std::string key;                   ///< Attribute that is the partition key, a text.
  Span span;                         ///< Its name.
};

}  // namespace pergola
