// Names: what a user may call things, and what AWS makes of them.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/diagnostics.hpp"

namespace pergola {

/// Lower-case letters, digits and single dashes, beginning with a letter: right in each place where a name of
/// a topology becomes part of a name in AWS.
[[nodiscard]] bool is_plain_name(std::string_view text);

/// Reports name-invalid unless it is a plain name, and name-too-long. `what` as in "service".
bool check_plain_name(std::string_view text, std::string_view what, const Span& span, const std::string& path,
                      Diagnostics& out);

/// Characters of any name in a topology: with two of them and the stack's, names and logical ids in AWS have room.
inline constexpr std::size_t k_longest_name = 64;

/// Reports name-too-long. `what` as in "service".
bool check_length(std::string_view name, std::size_t limit, std::string_view what, const Span& span,
                  const std::string& path, Diagnostics& out);

}  // namespace pergola
