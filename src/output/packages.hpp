// The code that goes along: files of the packages, copied beside the targets so that the output deploys as it stands.
#pragma once

#include <string>
#include <vector>

#include "backends/output.hpp"
#include "base/file_system.hpp"

namespace pergola {

/// Reads what the graph's assets name, relative to `folder`, and marks those whose zip holds more than these files:
/// requirements.txt (at the top or in `python`), or a package-lock.json without node_modules beside it.
/// The files' paths are below `code/`. Left out: version control, caches, and symbolic links (code-symlink, a warning).
/// A path that does not exist, or holds nothing, is a warning (code-not-found), and the package then holds a file that
/// says so: the infrastructure can be planned before its code is there. Reports code-too-large over 250 MB, Lambda's
/// limit.
[[nodiscard]] std::vector<OutputFile> read_packages(Graph& graph, const std::string& folder, FileSystem& files,
                                                    Diagnostics& out);

}  // namespace pergola
