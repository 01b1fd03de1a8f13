// The files of a configuration beside those that hold its resources.
#pragma once

#include "backends/terraform/expressions.hpp"
#include "base/diagnostics.hpp"
#include "writers/hcl.hpp"

namespace pergola::terraform {

/// Terraform, the providers, and the tags and account that hold for everything.
[[nodiscard]] hcl::Body versions_file(const Expressions& expressions);

/// The region and the parameters of the graph.
[[nodiscard]] hcl::Body variables_file(const Graph& graph);

/// Facts about account and region, and code packages, as far as the expressions refer to them.
[[nodiscard]] hcl::Body main_file(const Expressions& expressions);

/// The outputs; reports those that cannot be expressed.
[[nodiscard]] hcl::Body outputs_file(Expressions& expressions, Diagnostics& out);

/// How to deploy the configuration, in Markdown.
[[nodiscard]] std::string readme_file(const Expressions& expressions);

}  // namespace pergola::terraform
