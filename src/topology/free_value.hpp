// A JSON value that a topology holds as it stands: a pattern, a definition.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/source.hpp"
#include "document/node.hpp"

namespace pergola {

struct FreeValue {
  using List = std::vector<FreeValue>;
  using Members = std::vector<std::pair<std::string, FreeValue>>;

  std::variant<std::nullptr_t, bool, std::int64_t, double, std::string, List, Members> data;
  Span span;

  template <typename T>
  [[nodiscard]] const T* as() const {
    return std::get_if<T>(&data);
  }
};

[[nodiscard]] FreeValue read_free_value(const Node& node);

}  // namespace pergola
