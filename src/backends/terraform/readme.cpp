#include <algorithm>

#include <fmt/format.h>

#include "backends/terraform/files.hpp"
#include "backends/terraform/names.hpp"

namespace pergola::terraform {
namespace {

constexpr std::string_view k_steps = R"(```sh
terraform init
terraform plan -out=tfplan
terraform apply tfplan
```

`terraform destroy` takes everything away again, except what has `prevent_destroy`: that holds data, and Terraform stops there.

State is kept in this folder until you say otherwise: put a `backend` block into a file of your own, such as `backend.tf`.
Files that Pergola did not write stay as they are when the topology is rendered again.
)";

constexpr std::string_view k_packages =
    R"(Some packages contain more than the files of the project. Make them first, and again when their code or requirements change:

```sh
../code/package.sh build
```

That takes Python 3 with pip for a `requirements.txt`, and npm for a `package-lock.json`. A package that cannot be made stays as it was.

)";

/// A text as it is, in the cell of a table.
std::string cell(std::string_view text) {
  std::string safe;
  for (const char c : text) {
    if (c == '\n' || c == '\r') {
      safe += ' ';
    } else {
      if (std::string_view("\\`*_[]<>|").find(c) != std::string_view::npos) safe += '\\';
      safe += c;
    }
  }
  return safe;
}

std::string variables_table(const Graph& graph) {
  std::string table = "| variable | meaning | default |\n| --- | --- | --- |\n";
  table +=
      fmt::format("| `region` | AWS region to deploy to | {} |\n", graph.region.empty() ? "none" : cell(graph.region));
  for (const Parameter& parameter : graph.parameters) {
    table += fmt::format("| `{}` | {} | {} |\n", variable_name(parameter.name), cell(parameter.description),
                         parameter.default_value ? cell(*parameter.default_value) : "none");
  }
  return table;
}

}  // namespace

std::string readme_file(const Expressions& expressions) {
  const Graph& graph = expressions.graph();
  const bool needs_build = std::any_of(graph.assets.begin(), graph.assets.end(), [&](const Asset& asset) {
    return asset.needs_build && expressions.archives().count(asset.name) != 0;
  });
  std::string text = fmt::format("# {} with Terraform\n\n", cell(graph.stack));
  text += "Terraform 1.5 or later deploys this folder; it takes credentials from where the AWS CLI does.\n";
  if (!graph.assets.empty()) text += "The code of the functions is in `../code`: keep the two side by side.\n";
  text += "\n";
  if (needs_build) text += k_packages;
  text += k_steps;
  text +=
      "\n## Variables\n\nSet them in `terraform.tfvars`, with `-var`, or as `TF_VAR_…`. Those without a default are "
      "asked for.\n\n";
  text += variables_table(graph);
  return text;
}

}  // namespace pergola::terraform
