#include "backends/terraform/expressions.hpp"

#include <algorithm>
#include <stdexcept>

#include <fmt/format.h>

#include "backends/terraform/names.hpp"

namespace pergola::terraform {
namespace {

/// The path of a Ref (empty name) or of an attribute; empty when Terraform has none.
std::string_view reference_path(const Kind& kind, std::string_view attribute) {
  if (attribute.empty()) return kind.ref.terraform;
  const Reference* reference = kind.attribute(attribute);
  return reference == nullptr ? std::string_view() : reference->terraform;
}

const Kind& kind_of(const Graph& graph, const std::string& resource) {
  return *graph.catalog().find(graph.find(resource)->type);
}

}  // namespace

std::string Expressions::obstacle(const Value& value) const {
  std::string why;
  const auto check = [&](const std::string& id, std::string_view attribute) {
    if (!why.empty()) return;
    const Kind& kind = kind_of(graph_, id);
    if (addresses_.find(id) == nullptr) {
      why = fmt::format("it refers to the {} {}, which Terraform lacks", kind.title, id);
    } else if (reference_path(kind, attribute).empty()) {
      why =
          fmt::format("Terraform does not show {} of the {} {}", attribute.empty() ? "Ref" : attribute, kind.title, id);
    }
  };
  for_each_value(value, [&](const Value& part) {
    if (const auto* ref = part.as<Ref>()) check(ref->resource, "");
    if (const auto* attribute = part.as<Attribute>()) check(attribute->resource, attribute->name);
  });
  return why;
}

hcl::Expression Expressions::reference(const std::string& resource, std::string_view attribute) const {
  const std::string_view path = reference_path(kind_of(graph_, resource), attribute);
  return hcl::Traversal{fmt::format("{}.{}", addresses_.find(resource)->text(), path)};
}

hcl::Expression Expressions::fact(Fact fact, std::string path) {
  facts_.insert(fact);
  return hcl::Traversal{std::move(path)};
}

hcl::Expression Expressions::pseudo(Pseudo pseudo) {
  switch (pseudo) {
    case Pseudo::region:
      return fact(Fact::region, "local.region");
    case Pseudo::account:
      return fact(Fact::account_id, "local.account_id");
    case Pseudo::partition:
      return fact(Fact::partition, "local.partition");
    case Pseudo::url_suffix:
      return fact(Fact::dns_suffix, "local.dns_suffix");
  }
  throw std::logic_error("terraform: unknown pseudo value");
}

hcl::Expression Expressions::package(const Package& package) {
  const Asset& asset = asset_of(graph_, package.asset);
  if (is_archive(asset)) return module_path("../code/" + asset.name + ".zip");
  archives_.insert(asset.name);
  return hcl::Traversal{fmt::format("data.archive_file.{}.output_path", archive_label(asset))};
}

hcl::Expression Expressions::digest(const Package& package) {
  const Asset& asset = asset_of(graph_, package.asset);
  if (is_archive(asset)) return hcl::Call{"filebase64sha256", {this->package(package)}};
  archives_.insert(asset.name);
  return hcl::Traversal{fmt::format("data.archive_file.{}.output_base64sha256", archive_label(asset))};
}

hcl::Expression Expressions::json(const Value& document) { return hcl::Call{"jsonencode", {of(document)}}; }

hcl::Expression Expressions::of(const Value& value) {
  struct Visitor {
    Expressions& self;

    hcl::Expression operator()(std::nullptr_t) { return {}; }
    hcl::Expression operator()(bool constant) { return constant; }
    hcl::Expression operator()(std::int64_t constant) { return constant; }
    hcl::Expression operator()(double constant) { return constant; }
    hcl::Expression operator()(const std::string& constant) { return constant; }
    hcl::Expression operator()(const List& list) {
      hcl::ExpressionList elements;
      for (const Value& element : list) elements.push_back(self.of(element));
      return elements;
    }
    hcl::Expression operator()(const Object& object) {
      hcl::ObjectItems items;
      for (const Member& member : object.members()) items.push_back({member.name, self.of(member.value)});
      return items;
    }
    hcl::Expression operator()(const Ref& ref) { return self.reference(ref.resource, ""); }
    hcl::Expression operator()(const Attribute& attribute) {
      return self.reference(attribute.resource, attribute.name);
    }
    hcl::Expression operator()(const ParameterRef& parameter) {
      return hcl::Traversal{"var." + variable_name(parameter.name)};
    }
    hcl::Expression operator()(Pseudo pseudo) { return self.pseudo(pseudo); }
    hcl::Expression operator()(const Join& joined) {
      hcl::Template text;
      for (const Value& part : joined.parts) text.parts.push_back(self.of(part));
      return text;
    }
    hcl::Expression operator()(const Json& text) { return self.json(*text.document); }
    hcl::Expression operator()(Zone zone) {
      return self.fact(Fact::zones, fmt::format("data.aws_availability_zones.available.names[{}]", zone.index));
    }
    hcl::Expression operator()(const Package& package) { return self.package(package); }
    // Not `value`, which is sensitive: what exists already is named in plans.
    hcl::Expression operator()(const StoredText& stored) {
      return hcl::Traversal{fmt::format("data.aws_ssm_parameter.{}.insecure_value", snake_case(name_of(stored)))};
    }
    hcl::Expression operator()(const Digest& digest) { return self.digest(Package{digest.asset}); }
  };
  return std::visit(Visitor{*this}, value.data);
}

bool is_archive(const Asset& asset) {
  const auto ends_with = [&](std::string_view end) { return std::string_view(asset.path).ends_with(end); };
  return asset.form == Asset::Form::code && !asset.needs_build && (ends_with(".zip") || ends_with(".jar"));
}

std::string archive_label(const Asset& asset) {
  std::string label = asset.name;
  std::replace(label.begin(), label.end(), '-', '_');
  const bool is_identifier = !label.empty() && (label.front() < '0' || label.front() > '9');
  return is_identifier ? label : "_" + label;
}

const Asset& asset_of(const Graph& graph, std::string_view name) {
  const auto found =
      std::find_if(graph.assets.begin(), graph.assets.end(), [&](const Asset& asset) { return asset.name == name; });
  if (found == graph.assets.end()) throw std::logic_error(fmt::format("terraform: no asset {}", name));
  return *found;
}

hcl::Expression module_path(std::string path) {
  return hcl::Template{{hcl::Traversal{"path.module"}, "/" + std::move(path)}};
}

}  // namespace pergola::terraform
