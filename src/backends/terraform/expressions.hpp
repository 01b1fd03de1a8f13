// Values of the graph as expressions of Terraform's language.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "backends/terraform/addresses.hpp"
#include "resources/graph.hpp"
#include "writers/hcl.hpp"

namespace pergola::terraform {

/// Facts that a configuration asks the provider for; all but the zones have a short name among its locals.
enum class Fact { region, account_id, partition, dns_suffix, zones };

class Expressions {
 public:
  Expressions(const Graph& graph, Addresses& addresses) : graph_(graph), addresses_(addresses) {}

  /// Why Terraform cannot express the value; empty when it can.
  [[nodiscard]] std::string obstacle(const Value& value) const;

  /// The value, which has no obstacle. A package is the path of its file.
  [[nodiscard]] hcl::Expression of(const Value& value);

  /// The text of a JSON document.
  [[nodiscard]] hcl::Expression json(const Value& document);

  /// The digest by which Lambda notices new code.
  [[nodiscard]] hcl::Expression digest(const Package& package);

  [[nodiscard]] const Graph& graph() const { return graph_; }
  [[nodiscard]] const Addresses& addresses() const { return addresses_; }
  /// Those that the expressions made so far refer to.
  [[nodiscard]] const std::set<Fact>& facts() const { return facts_; }
  /// Names of the assets that must be zipped for them.
  [[nodiscard]] const std::set<std::string>& archives() const { return archives_; }

 private:
  hcl::Expression reference(const std::string& resource, std::string_view attribute) const;
  hcl::Expression fact(Fact fact, std::string path);
  hcl::Expression pseudo(Pseudo pseudo);
  hcl::Expression package(const Package& package);

  const Graph& graph_;
  Addresses& addresses_;
  std::set<Fact> facts_;
  std::set<std::string> archives_;
};

/// Whether the asset is a zip or jar already; otherwise it is zipped from a folder.
[[nodiscard]] bool is_archive(const Asset& asset);
/// The label of the data source that zips it.
[[nodiscard]] std::string archive_label(const Asset& asset);
/// The asset of this name, which the graph has.
[[nodiscard]] const Asset& asset_of(const Graph& graph, std::string_view name);
/// `${path.module}/…`
[[nodiscard]] hcl::Expression module_path(std::string path);

}  // namespace pergola::terraform
