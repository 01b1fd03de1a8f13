// What has to hold for a resource to be as wanted, as JMESPath on what the AWS CLI shows of it.
#pragma once

#include <string>
#include <vector>

#include "backends/aws_cli/sources.hpp"

namespace pergola::aws_cli {

struct Condition {
  enum class Form {
    equal,     ///< The value at `path` is `wanted`.
    set,       ///< The list there holds the same values in any order.
    document,  ///< The text or document there is this document.
    truth      ///< `path` itself is true.
  };
  std::string name;  ///< Dotted path of the property.
  Form form = Form::equal;
  Word path;
  Word wanted;  ///< JSON.
};

/// Of all properties that can be compared, but not those that `find` finds the resource by.
[[nodiscard]] std::vector<Condition> conditions_of(Words& words, const Scope& scope);

}  // namespace pergola::aws_cli
