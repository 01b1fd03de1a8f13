// X-Ray filter expressions: checked as X-Ray reads them, with the topology's service names put in.
//
// Grammar: AWS X-Ray developer guide, "Using filter expressions" (keywords, operators, complex keywords, id function).
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace pergola {

struct FilterError {
  std::size_t begin = 0;  ///< Range of bytes in the expression.
  std::size_t end = 0;
  std::string message;
  std::string suggestion;
  bool unknown_service = false;
};

struct FilterResult {
  std::string text;  ///< The expression with names replaced; empty on error.
  std::optional<FilterError> error;
};

/// Reads an expression. `name_of` is called with each name in `service("…")` and `edge("…", "…")` and
/// returns the name of the node in X-Ray; nothing means that no such service is declared, which is an error.
[[nodiscard]] FilterResult resolve_filter(std::string_view expression,
                                          const std::function<std::optional<std::string>(std::string_view)>& name_of);

}  // namespace pergola
