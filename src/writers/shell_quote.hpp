// Words of bash as they stand in a script.
#pragma once

#include <string>
#include <string_view>

#include "writers/shell.hpp"

namespace pergola::shell {

/// Appends a word as it stands in a command.
void append_quoted(std::string& out, const Word& word);

/// Appends a word for the right side of an assignment: constants are quoted even where that is not needed, so that none
/// looks like a command or a sum.
void append_assigned(std::string& out, const Word& word);

/// The name itself; std::logic_error when it is no name of a variable or function.
[[nodiscard]] std::string_view name(std::string_view text);

}  // namespace pergola::shell
