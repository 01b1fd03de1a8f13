// What the writers share: code points, widths, numbers, lines of comments.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pergola {

/// Lines of all outputs are kept to this width where breaking them is free.
inline constexpr std::size_t k_line_width = 100;

/// A code point and its bytes.
struct Rune {
  std::uint32_t value = 0;
  std::string_view bytes;
};

/// The code points of a text; std::logic_error when it is not UTF-8.
[[nodiscard]] std::vector<Rune> runes_of(std::string_view text);

/// False for control characters, line breaks, marks that change the direction of writing or have no width, byte order
/// marks and what is no character at all.
[[nodiscard]] bool is_visible(std::uint32_t code_point);

/// The escape that JSON, YAML and HCL have in common: `\n`, `\"`; nothing for what has none.
[[nodiscard]] std::optional<std::string_view> short_escape(std::uint32_t code_point);

/// Code points after the last line break.
[[nodiscard]] std::size_t column_of_end(std::string_view text);

/// Shortest decimal that reads back as the same double, always with a point: `5.0`, `0.1`, `1.0e+16`. std::logic_error
/// for infinities and NaN.
[[nodiscard]] std::string number_text(double value);

/// A text of any bytes as lines that hold visible characters only; no empty line at the end.
[[nodiscard]] std::vector<std::string> comment_lines(std::string_view text);

/// `[A-Za-z_][A-Za-z0-9_]*`
[[nodiscard]] bool is_ascii_name(std::string_view text);

[[nodiscard]] constexpr bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
[[nodiscard]] constexpr bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool is_ascii_printable(char c) { return c >= 0x20 && c < 0x7F; }
[[nodiscard]] constexpr bool is_one_of(char c, std::string_view all) { return all.find(c) != std::string_view::npos; }

/// A set of bytes, for what is asked about each byte that is written.
class ByteSet {
 public:
  template <typename Predicate>
  constexpr explicit ByteSet(Predicate is_member) {
    for (std::size_t i = 0; i < members_.size(); ++i) members_[i] = is_member(static_cast<char>(i));
  }
  [[nodiscard]] constexpr bool contains(char c) const { return members_[static_cast<unsigned char>(c)]; }

  /// Bytes at the beginning of the text that are in the set.
  [[nodiscard]] constexpr std::size_t span(std::string_view text) const {
    std::size_t length = 0;
    while (length < text.size() && contains(text[length])) ++length;
    return length;
  }

 private:
  std::array<bool, 256> members_{};
};

inline constexpr ByteSet k_ascii_printable(is_ascii_printable);

}  // namespace pergola
