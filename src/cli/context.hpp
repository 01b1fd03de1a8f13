// What commands share: streams, files, and how they end.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>

#include "base/diagnostics.hpp"
#include "base/file_system.hpp"
#include "base/source.hpp"
#include "catalog/catalog.hpp"

namespace pergola {

/// Exit statuses (fixed: scripts hold on to them).
enum class Exit {
  done = 0,     ///< Nothing to report.
  failed = 1,   ///< Could not do it.
  findings = 2  ///< Done, and there is something to report.
};

struct Context {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  FileSystem& files;
  bool color = false;  ///< For what is written to `err`.
};

/// A topology that is read, and where its relative paths begin.
struct Input {
  SourceFile source;
  std::string folder;
};

/// Reads a file, or standard input for `-` (relative paths then begin in the current folder). Says on `err` why it
/// cannot.
[[nodiscard]] std::optional<Input> read_input(const std::string& path, Context& context);

/// The catalogue, with the kind files of `folder` over the embedded ones unless it is empty.
[[nodiscard]] std::optional<Catalog> load_catalog(const std::string& folder, Context& context);

/// Prints diagnostics for people to `err`.
void print(const Diagnostics& diagnostics, Context& context);

/// `1 error`, `2 warnings`.
[[nodiscard]] std::string count(std::size_t number, const std::string& noun);

}  // namespace pergola
