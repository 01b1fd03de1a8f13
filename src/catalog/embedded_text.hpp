// The files below `templates/`, compiled in; all but the kind files, which are compiled to tables.
#pragma once

#include <span>
#include <string_view>

namespace pergola {

struct EmbeddedFile {
  std::string_view path;  ///< Below `templates/`: `cli/lib.sh`.
  std::string_view text;
};

/// All of them, sorted by path.
[[nodiscard]] std::span<const EmbeddedFile> embedded_files();

/// The text of one. A name that does not exist is a mistake of ours: throws std::logic_error.
[[nodiscard]] std::string_view embedded_text(std::string_view path);

}  // namespace pergola
