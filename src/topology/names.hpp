// Names: what a user may call things, and what AWS makes of them.
#pragma once

#include <string_view>

#include "base/diagnostics.hpp"

namespace pergola {

/// Lower-case letters, digits and single dashes, beginning with a letter: right in each place where a name of
/// a topology becomes part of a name in AWS.
[[nodiscard]] bool is_plain_name(std::string_view text);

/// Reports name-invalid unless it is a plain name. `what` as in "service".
bool check_plain_name(std::string_view text, std::string_view what, const Span& span, const std::string& path,
                      Diagnostics& out);

/// Reports name-too-long when a name that Pergola makes is longer than AWS allows. `what` as in "Lambda function";
/// `way_out`: another note than that names can be shortened.
bool check_length(std::string_view name, std::size_t limit, std::string_view what, const Span& span,
                  const std::string& path, Diagnostics& out, std::string_view way_out = {});

}  // namespace pergola
