// Words of bash as they stand in a script.
#pragma once

#include <string>
#include <string_view>

#include "writers/shell.hpp"

namespace pergola::shell {

/// A word for the right side of an assignment: constants are quoted even where that is not needed, so that none looks
/// like a command or a sum.
[[nodiscard]] std::string quote_assigned(const Word& word);

/// The name itself; std::logic_error when it is no name of a variable or function.
[[nodiscard]] const std::string& name(const std::string& text);

}  // namespace pergola::shell
