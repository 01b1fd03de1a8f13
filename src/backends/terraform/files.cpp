#include "backends/terraform/files.hpp"

#include <array>

#include <fmt/format.h>

#include "backends/terraform/module.hpp"
#include "backends/terraform/names.hpp"

namespace pergola::terraform {
namespace {

/// A pattern that must match the whole value.
std::string whole(const std::string& pattern) {
  const bool is_anchored = pattern.size() > 1 && pattern.front() == '^' && pattern.back() == '$' &&
                           pattern.find('|') == std::string::npos && pattern[pattern.size() - 2] != '\\';
  return is_anchored ? pattern : "^(?:" + pattern + ")$";
}

void add_variable(hcl::Body& file, const std::string& name, const std::string& description,
                  const std::optional<std::string>& default_value, const std::string& pattern) {
  hcl::Body& variable = file.block("variable", {name});
  if (!description.empty()) variable.attribute("description", description);
  variable.attribute("type", hcl::Traversal{"string"});
  if (default_value) variable.attribute("default", *default_value);
  if (pattern.empty()) return;
  hcl::Body& validation = variable.block("validation");
  const hcl::Call match{"regex", {whole(pattern), hcl::Traversal{"var." + name}}};
  validation.attribute("condition", hcl::Call{"can", {match}});
  validation.attribute("error_message", fmt::format("The value of {} must match {}", name, pattern));
}

/// What tells a fact: a data source and its attribute.
struct Source {
  Fact fact;
  std::string_view local;
  std::string_view type;
  std::string_view attribute;
};

constexpr std::array<Source, 4> k_sources = {{
    {Fact::region, "region", "aws_region", "region"},
    {Fact::account_id, "account_id", "aws_caller_identity", "account_id"},
    {Fact::partition, "partition", "aws_partition", "partition"},
    {Fact::dns_suffix, "dns_suffix", "aws_partition", "dns_suffix"},
}};

void add_facts(hcl::Body& file, const std::set<Fact>& facts, const std::vector<std::string>& avoided_zones) {
  hcl::Body locals;
  std::string_view last;
  for (const Source& source : k_sources) {
    if (facts.count(source.fact) == 0) continue;
    if (source.type != last) file.block("data", {std::string(source.type), "current"});
    last = source.type;
    locals.attribute(std::string(source.local),
                     hcl::Traversal{fmt::format("data.{}.current.{}", source.type, source.attribute)});
  }
  if (facts.count(Fact::zones) != 0) {
    hcl::Body& zones = file.block("data", {"aws_availability_zones", "available"});
    zones.attribute("state", "available");
    if (!avoided_zones.empty())
      zones.attribute("exclude_zone_ids", hcl::ExpressionList(avoided_zones.begin(), avoided_zones.end()));
    hcl::Body& filter = zones.block("filter");
    filter.attribute("name", "opt-in-status");
    filter.attribute("values", hcl::ExpressionList{"opt-in-not-required"});
  }
  if (!locals.items.empty()) file.block("locals") = std::move(locals);
}

}  // namespace

hcl::Body versions_file(const Expressions& expressions) {
  const Graph& graph = expressions.graph();
  hcl::Body file;
  hcl::Body& terraform = file.block("terraform");
  terraform.attribute("required_version", ">= 1.5");
  hcl::Body& providers = terraform.block("required_providers");
  const auto require = [&](const char* name, const char* source, const char* version) {
    providers.attribute(name, hcl::ObjectItems{{"source", source}, {"version", version}});
  };
  if (!expressions.archives().empty()) require("archive", "hashicorp/archive", "~> 2.7");
  require("aws", "hashicorp/aws", "~> 6.0");

  hcl::Body& provider = file.block("provider", {"aws"});
  provider.attribute("region", hcl::Traversal{"var.region"});
  if (!graph.account.empty()) provider.attribute("allowed_account_ids", hcl::ExpressionList{graph.account});
  hcl::ObjectItems tags;
  for (const auto& [key, value] : default_tags(graph)) tags.push_back({key, value});
  if (!tags.empty()) provider.block("default_tags").attribute("tags", std::move(tags));
  return file;
}

hcl::Body variables_file(const Graph& graph) {
  hcl::Body file;
  const std::optional<std::string> region =
      graph.region.empty() ? std::nullopt : std::optional<std::string>(graph.region);
  add_variable(file, "region", "AWS region to deploy to", region, "");
  for (const Parameter& parameter : graph.parameters) {
    add_variable(file, variable_name(parameter.name), parameter.description, parameter.default_value,
                 parameter.pattern);
  }
  return file;
}

hcl::Body main_file(const Expressions& expressions) {
  hcl::Body file;
  add_facts(file, expressions.facts(), expressions.graph().avoided_zones);
  for (const auto& [name, path] : expressions.graph().stored)
    file.block("data", {"aws_ssm_parameter", snake_case(name)}).attribute("name", path);
  for (const Asset& asset : expressions.graph().assets) {
    if (expressions.archives().count(asset.name) == 0) continue;
    hcl::Body& archive = file.block("data", {"archive_file", archive_label(asset)});
    archive.attribute("type", "zip");
    archive.attribute("source_dir", module_path((asset.needs_build ? "../code/.build/" : "../code/") + asset.name));
    archive.attribute("output_path", module_path(".build/" + asset.name + ".zip"));
  }
  return file;
}

hcl::Body outputs_file(Expressions& expressions, Diagnostics& out) {
  hcl::Body file;
  for (const Output& output : expressions.graph().outputs) {
    if (const std::string why = expressions.obstacle(output.value); !why.empty()) {
      out.warning("target-cannot-express",
                  fmt::format("the output {} cannot be expressed in Terraform: {}", output.name, why), {});
      continue;
    }
    hcl::Body& block = file.block("output", {snake_case(output.name)});
    if (!output.description.empty()) block.attribute("description", output.description);
    block.attribute("value", expressions.of(output.value));
  }
  return file;
}

}  // namespace pergola::terraform
