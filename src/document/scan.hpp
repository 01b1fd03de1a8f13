// Where the pieces of YAML end in the text: yaml-cpp tells only where they begin.
#pragma once

#include <cstddef>
#include <string_view>

namespace pergola::scan {

/// Spaces, line breaks and comments from `at` on are skipped.
[[nodiscard]] std::size_t skip_blank(std::string_view text, std::size_t at);

/// A tag and an anchor before a node.
struct Properties {
  std::size_t tag_begin = 0;  ///< Without a tag both are equal.
  std::size_t tag_end = 0;
  std::size_t end = 0;  ///< Of the last property; where it all began when there is none.
};

/// Reads the properties at `at`, none of which begins at `limit` or behind it.
[[nodiscard]] Properties properties_at(std::string_view text, std::size_t at, std::size_t limit);

/// End of an alias, anchor or tag.
[[nodiscard]] std::size_t word_end(std::string_view text, std::size_t at);

constexpr std::size_t k_unclosed = std::string_view::npos;

/// End of the scalar that begins at `at` (with its quote or block indicator, if it has one) and has this value;
/// k_unclosed for a quote without end.
[[nodiscard]] std::size_t scalar_end(std::string_view text, std::size_t at, std::string_view value);

/// Whether the character at `at` begins a quoted or block scalar.
[[nodiscard]] bool is_quoted(std::string_view text, std::size_t at);

/// Behind the bracket that closes a flow collection whose last member ends at `at`.
[[nodiscard]] std::size_t flow_end(std::string_view text, std::size_t at, char bracket);

}  // namespace pergola::scan
