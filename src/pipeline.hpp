// The line that data flows along, from a topology's text to the files of its targets.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "backends/output.hpp"
#include "base/file_system.hpp"
#include "catalog/catalog.hpp"
#include "topology/model.hpp"

namespace pergola {

enum class Target { cloudformation, terraform, cli };

/// The target's folder in the output.
[[nodiscard]] std::string folder_of(Target target);

/// Text to topology. `environment` is the one asked for; without one, the only one that the topology declares is taken,
/// and more than one is an error.
[[nodiscard]] std::optional<Topology> read_topology(const SourceFile& source,
                                                    const std::optional<std::string>& environment, Diagnostics& out);

/// Checks a topology with each of its environments, or with the one asked for, as far as the resource graph and the
/// code it names.
void validate(const SourceFile& source, const std::string& folder, const std::optional<std::string>& environment,
              const Catalog& catalog, FileSystem& files, Diagnostics& out);

/// Text to files, paths below the output directory. `folder` is where the topology's relative paths begin. Returns
/// nothing when there were errors.
[[nodiscard]] std::optional<std::vector<OutputFile>> render(const SourceFile& source, const std::string& folder,
                                                            const std::optional<std::string>& environment,
                                                            const std::vector<Target>& targets, const Catalog& catalog,
                                                            FileSystem& files, Diagnostics& out);

}  // namespace pergola
