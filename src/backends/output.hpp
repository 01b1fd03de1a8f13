// What a target is made of: files below its folder of the output directory.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "resources/graph.hpp"

namespace pergola {

struct OutputFile {
  std::string path;  ///< Relative, `/`-separated, below the target's folder.
  std::string content;
  bool executable = false;
};

/// `template.yaml`, `settings.sh`, `deploy.sh`, `README.md`; `stacks/watching.yaml` where one template is not enough.
/// Reports what CloudFormation does not take (template-too-large).
[[nodiscard]] std::vector<OutputFile> render_cloudformation(const Graph& graph, Diagnostics& out);

/// Warns where `render_cloudformation` would report too many resources or parameters (template-too-large).
void check_cloudformation_counts(const Graph& graph, Diagnostics& out);

/// `versions.tf`, `variables.tf`, `main.tf`, a file a concern, `outputs.tf`, `README.md`. Reports what Terraform cannot
/// express (target-cannot-express, a warning with the origin of the resource).
[[nodiscard]] std::vector<OutputFile> render_terraform(const Graph& graph, Diagnostics& out);

/// `deploy.sh`, `verify.sh`, `destroy.sh`, `lib.sh`, `README.md`. Reports what the calls of the AWS CLI cannot express.
[[nodiscard]] std::vector<OutputFile> render_aws_cli(const Graph& graph, Diagnostics& out);

}  // namespace pergola
