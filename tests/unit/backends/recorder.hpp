// Runs a script of the AWS CLI target with a library that does nothing but note down each command and its words.
#pragma once

#include <string>
#include <vector>

namespace pergola {

using Commands = std::vector<std::vector<std::string>>;

/// The commands of the script, then those of its finders. Throws std::runtime_error when bash is unhappy with it.
[[nodiscard]] Commands commands_of(const std::string& script);

/// Whether bash finds the script well-formed.
[[nodiscard]] bool is_bash(const std::string& script);

/// The word behind an option, or in `--option=word`, of the first command that has it and `about` among its words.
[[nodiscard]] std::string option_of(const Commands& commands, const std::string& about, const std::string& option);

}  // namespace pergola
