// Texts with names, and places in them.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace pergola {

/// A text and the name people know it by. Shared by everything that points into it.
struct SourceText {
  SourceText(std::string its_name, std::string its_text);

  std::string name;
  std::string text;
  std::vector<std::size_t> line_begins;  ///< Offset of the first byte of each line.
};
using SourceFile = std::shared_ptr<const SourceText>;

[[nodiscard]] SourceFile make_source(std::string name, std::string text);

/// A half-open range of bytes of a source. Without a file: nowhere in particular.
struct Span {
  SourceFile file;
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Line and column as editors count them: from 1, columns in Unicode code points.
struct Position {
  std::size_t line = 1;
  std::size_t column = 1;
};

[[nodiscard]] Position position_of(const SourceText& source, std::size_t offset);

/// The line that holds the offset, without its end.
[[nodiscard]] std::string_view line_at(const SourceText& source, std::size_t offset);

/// Offset of the first byte that is not valid UTF-8; npos when all are.
[[nodiscard]] std::size_t invalid_utf8(std::string_view text);

}  // namespace pergola
