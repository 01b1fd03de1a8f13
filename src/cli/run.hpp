// The command line.
#pragma once

#include <string>
#include <vector>

#include "cli/context.hpp"

namespace pergola {

/// Parses the arguments (without the program's name), runs the command and returns the exit status. Never throws.
/// `color_by_default` says whether `--color auto` means colour.
[[nodiscard]] int run(const std::vector<std::string>& arguments, Context& context, bool color_by_default);

}  // namespace pergola
