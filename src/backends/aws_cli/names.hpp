// What things of the graph are called in the scripts.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "catalog/kind.hpp"
#include "resources/graph.hpp"

namespace pergola::aws_cli {

/// Which reference stands for all that the calls show at the same place, so that they share a variable.
[[nodiscard]] const Reference& shared_reference(const Kind& kind, const Reference& reference);

/// `OrderFunction_Arn`: the variable that holds what a reference returns.
[[nodiscard]] std::string variable_name(const Resource& resource, const Reference& reference);

/// `NOTIFY_EMAIL`: the environment variable of a parameter. Names that mean something to the shell or to the scripts
/// get a prefix.
[[nodiscard]] std::string environment_name(std::string_view parameter);

/// `package_order_api`: the variable that holds the digest of a code package.
[[nodiscard]] std::string package_variable(std::string_view asset);

/// Letters, digits and underscores of a text: what may follow in a name.
[[nodiscard]] std::string identifier(std::string_view text);

/// `Lambda function shop-order`: the kind and the name that people know.
[[nodiscard]] std::string title_of(const Resource& resource, const Kind& kind);

/// A pattern for whole values, as bash matches it (POSIX extended). Nothing where it uses what POSIX cannot say.
[[nodiscard]] std::optional<std::string> posix_pattern(std::string_view pattern);

}  // namespace pergola::aws_cli
