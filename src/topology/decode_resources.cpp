#include <algorithm>
#include <initializer_list>
#include <optional>

#include <fmt/format.h>

#include "document/object_reader.hpp"
#include "topology/decode_named.hpp"
#include "topology/decode_raw.hpp"
#include "topology/fields.hpp"

namespace pergola {
namespace {

/// `AWS::Service::Kind`, or `Custom::Name`, whose name has at most 60 letters, digits, `_`, `@` and `-`
/// (CloudFormation template reference, "AWS::CloudFormation::CustomResource").
bool is_type(std::string_view text) {
  if (text.starts_with("Custom::")) {
    const std::string_view name = text.substr(8);
    return !name.empty() && name.size() <= 60 && std::all_of(name.begin(), name.end(), [](char c) {
      return is_logical_id(std::string_view(&c, 1)) || c == '_' || c == '@' || c == '-';
    });
  }
  if (!text.starts_with("AWS::")) return false;
  text.remove_prefix(5);
  const auto colons = text.find("::");
  return colons != std::string_view::npos && is_logical_id(text.substr(0, colons)) &&
         is_logical_id(text.substr(colons + 2));
}

void decode_type(ObjectReader& reader, RawResource& resource, Diagnostics& out) {
  const Node* node = reader.require("Type");
  if (node == nullptr) return;
  resource.type_span = node->span;
  const auto type = reader.string("Type");
  if (!type) return;
  resource.type = *type;
  if (!is_type(*type)) {
    out.error("value-invalid", fmt::format("'{}' is not a resource type such as AWS::Kinesis::Stream", *type),
              node->span, reader.path("Type"));
  } else if (type->starts_with("AWS::Serverless::")) {
    out.error("value-invalid", fmt::format("'{}' is a macro of AWS SAM and no resource type", *type), node->span,
              reader.path("Type"))
        .notes.emplace_back("write the resources that it stands for, or describe the function below services");
  }
}

void decode_depends_on(ObjectReader& reader, RawResource& resource, Diagnostics& out) {
  const Node* node = reader.get("DependsOn");
  if (node == nullptr) return;
  const auto add = [&](const Node& item, const std::string& path) {
    if (item.kind == Node::Kind::string && is_logical_id(item.text)) {
      resource.depends_on.push_back({item.text, item.span});
    } else {
      out.error("value-invalid", "expected a logical id, or a list of them", item.span, path);
    }
  };
  if (node->kind != Node::Kind::sequence) return add(*node, reader.path("DependsOn"));
  for (std::size_t i = 0; i < node->items.size(); ++i) add(node->items[i], item_path(reader.path("DependsOn"), i));
}

std::optional<RawObject> decode_mapping(ObjectReader& reader, std::string_view key, Diagnostics& out) {
  const Node* node = reader.get(key);
  if (node == nullptr) return std::nullopt;
  RawValue read = decode_raw_value(*node, reader.path(key), out);
  if (auto* members = std::get_if<RawObject>(&read.data)) return std::move(*members);
  out.error("wrong-type", fmt::format("'{}' should be a mapping", key), node->span, reader.path(key));
  return std::nullopt;
}

void decode_policy(ObjectReader& reader, std::string_view key, std::initializer_list<std::string_view> words,
                   RawResource& resource, Diagnostics& out) {
  if (const auto policy = fields::choice(reader, key, words, out))
    resource.attributes.push_back({std::string(key), {*policy, reader.get(key)->span}, reader.key_span(key)});
}

void decode_attributes(ObjectReader& reader, RawResource& resource, Diagnostics& out) {
  decode_policy(reader, "DeletionPolicy", {"Delete", "Retain", "RetainExceptOnCreate", "Snapshot"}, resource, out);
  decode_policy(reader, "UpdateReplacePolicy", {"Delete", "Retain", "Snapshot"}, resource, out);
  for (const std::string_view key : {"CreationPolicy", "UpdatePolicy", "Metadata"}) {
    if (auto members = decode_mapping(reader, key, out))
      resource.attributes.push_back(
          {std::string(key), {std::move(*members), reader.get(key)->span}, reader.key_span(key)});
  }
}

RawResource decode_resource(const Node::Entry& entry, const std::string& path, Diagnostics& out) {
  RawResource resource;
  resource.id = entry.key;
  resource.span = entry.key_span;
  if (!is_logical_id(entry.key)) {
    out.error("name-invalid", fmt::format("'{}' cannot be a logical id", entry.key), entry.key_span, path)
        .notes.emplace_back("expected at most 255 letters and digits, as in AuditStream");
  }
  ObjectReader reader(entry.value, path, fmt::format("resource '{}'", entry.key), out);
  decode_type(reader, resource, out);
  if (auto members = decode_mapping(reader, "Properties", out)) resource.properties = std::move(*members);
  decode_depends_on(reader, resource, out);
  decode_attributes(reader, resource, out);
  reader.finish();
  return resource;
}

}  // namespace

std::vector<RawResource> decode_resources(const Node& node, const std::string& path, Diagnostics& out) {
  return decode_entries<RawResource>(node, path, "logical ids", "resources", decode_resource, out);
}

}  // namespace pergola
