// The output directory: written whole or not at all, and never over what is not ours.
//
// A file `.pergola` in it lists what was written, in the format of xxh128sum, so that files of other people and files
// that somebody edited since are told apart from ours.
#pragma once

#include <string>
#include <vector>

#include "backends/output.hpp"
#include "base/file_system.hpp"

namespace pergola {

inline constexpr const char* k_manifest = ".pergola";

struct OutputPlan {
  std::vector<std::string> write;    ///< Paths that are missing or differ.
  std::vector<std::string> remove;   ///< Ours, unedited, no longer made.
  std::vector<std::string> blocked;  ///< In the way: not ours, or edited since.
  std::vector<std::string> edited;   ///< No longer made, but edited since: they stay.
  [[nodiscard]] bool is_current() const { return write.empty() && remove.empty() && blocked.empty(); }
};

/// What writing the files to `directory` would do. `areas` are the folders that the files stand for as a whole: what
/// else the manifest lists below them is no longer made.
[[nodiscard]] OutputPlan plan_output(const std::vector<OutputFile>& files, const std::vector<std::string>& areas,
                                     const std::string& directory, FileSystem& disk, bool force);

/// Carries out a plan that nothing blocks. Each file appears whole; the manifest comes last.
[[nodiscard]] Result<Done> write_output(const OutputPlan& plan, const std::vector<OutputFile>& files,
                                        const std::vector<std::string>& areas, const std::string& directory,
                                        FileSystem& disk);

}  // namespace pergola
