// Suggestions for misspelt names.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pergola {

/// The candidate nearest to `word`, when it is near enough to be meant: edit distance (with transpositions)
/// of at most 2, and less than half of the word's length. The first of equally near ones.
[[nodiscard]] std::optional<std::string> closest(std::string_view word,
                                                 const std::vector<std::string_view>& candidates);

}  // namespace pergola
