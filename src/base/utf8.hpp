// Code points of UTF-8 text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace pergola {

struct CodePoint {
  std::uint32_t value = 0;
  std::size_t length = 1;  ///< Bytes; 1 for a byte that begins no valid sequence.
  bool valid = false;
};

/// The code point that begins at `offset`, which must be inside the text. Overlong forms, surrogates and
/// values beyond U+10FFFF are not valid.
[[nodiscard]] CodePoint code_point_at(std::string_view text, std::size_t offset);

/// Number of code points of valid text.
[[nodiscard]] std::size_t count_code_points(std::string_view text);

/// The text, or its first `most` code points and an ellipsis.
[[nodiscard]] std::string shorten(std::string_view text, std::size_t most);

/// A text as it may be shown on a terminal: control characters, line breaks, characters that change the
/// direction of writing and invalid bytes are spelt as escapes (`\x1b`, `\n`, `\u202e`).
[[nodiscard]] std::string visible(std::string_view text);

/// The same for one code point of a text.
[[nodiscard]] std::string visible(std::string_view text, std::size_t offset, const CodePoint& point);

}  // namespace pergola
