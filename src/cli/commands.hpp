// The commands. Each does its work in-process, writes to the context's streams and says how it ended.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/context.hpp"
#include "pipeline.hpp"

namespace pergola {

struct ValidateArguments {
  std::string topology = "topology.yaml";
  std::optional<std::string> environment;
  std::string format = "text";
  std::string templates;
  bool strict = false;
};
[[nodiscard]] Exit command_validate(const ValidateArguments& arguments, Context& context);

struct RenderArguments {
  std::string topology = "topology.yaml";
  std::vector<Target> targets;
  std::string directory;
  std::optional<std::string> environment;
  std::string templates;
  bool check = false;
  bool force = false;
};
[[nodiscard]] Exit command_render(const RenderArguments& arguments, Context& context);

/// A diagnostic code, a resource type, a key of the language; without one, all diagnostic codes.
[[nodiscard]] Exit command_explain(const std::string& subject, Context& context);

/// The JSON Schema of topologies.
[[nodiscard]] Exit command_schema(Context& context);

}  // namespace pergola
