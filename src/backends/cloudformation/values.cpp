#include "backends/cloudformation/values.hpp"

#include <stdexcept>
#include <type_traits>

#include "writers/json_writer.hpp"

namespace pergola::cloudformation {
namespace {

Tree tagged(std::string tag, Tree tree) {
  tree.tag = std::move(tag);
  return tree;
}

std::string name_of(Pseudo pseudo) {
  switch (pseudo) {
    case Pseudo::region:
      return "AWS::Region";
    case Pseudo::account:
      return "AWS::AccountId";
    case Pseudo::partition:
      return "AWS::Partition";
    case Pseudo::url_suffix:
      return "AWS::URLSuffix";
  }
  throw std::logic_error("pseudo parameter");
}

/// Constant text inside Fn::Sub, where `${` begins a reference and `${!` stands for `${`.
std::string escape_sub(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    out += text[i];
    if (text[i] == '$' && i + 1 < text.size() && text[i + 1] == '{') {
      out += "{!";
      ++i;
    }
  }
  return out;
}

bool has_references(const Value& value) {
  return std::visit(
      [](const auto& data) {
        using T = std::decay_t<decltype(data)>;
        if constexpr (std::is_same_v<T, List>) {
          for (const Value& item : data) {
            if (has_references(item)) return true;
          }
          return false;
        } else if constexpr (std::is_same_v<T, Object>) {
          for (const Member& member : data.members()) {
            if (has_references(member.value)) return true;
          }
          return false;
        } else {
          return std::is_same_v<T, Ref> || std::is_same_v<T, Attribute> || std::is_same_v<T, ParameterRef> ||
                 std::is_same_v<T, Pseudo> || std::is_same_v<T, Join> || std::is_same_v<T, StoredText> ||
                 std::is_same_v<T, Digest>;
        }
      },
      value.data);
}

/// A text with references as the template string of Fn::Sub.
std::string sub_text(const Value& value) {
  if (const auto* text = value.as<std::string>()) return escape_sub(*text);
  if (const std::string name = reference_name(value); !name.empty()) return "${" + name + "}";
  if (const auto* pseudo = value.as<Pseudo>()) return "${" + name_of(*pseudo) + "}";
  if (const auto* parts = value.as<Join>()) {
    std::string out;
    for (const Value& part : parts->parts) out += sub_text(part);
    return out;
  }
  throw std::logic_error("a value that is no text inside a text");
}

/// A document whose texts are templates of Fn::Sub where `sub` says so.
Tree document_tree(const Value& value, bool sub) {
  if (const auto* list = value.as<List>()) {
    TreeList items;
    for (const Value& item : *list) items.push_back(document_tree(item, sub));
    return items;
  }
  if (const auto* object = value.as<Object>()) {
    TreeMap members;
    for (const Member& member : object->members())
      members.push_back({sub ? escape_sub(member.name) : member.name, document_tree(member.value, sub)});
    return members;
  }
  if (value.is_null() || value.as<bool>() != nullptr || value.as<std::int64_t>() != nullptr ||
      value.as<double>() != nullptr)
    return to_tree(value);
  return sub ? Tree(sub_text(value)) : to_tree(value);
}

Tree json_tree(const Json& json) {
  const bool sub = has_references(*json.document);
  const std::string text = write_json(document_tree(*json.document, sub), JsonStyle::pretty);
  return sub ? tagged("!Sub", text) : Tree(text);
}

Tree object_tree(const Object& object) {
  TreeMap members;
  for (const Member& member : object.members()) members.push_back({member.name, to_tree(member.value)});
  return members;
}

Tree list_tree(const List& list) {
  TreeList items;
  for (const Value& item : list) items.push_back(to_tree(item));
  return items;
}

}  // namespace

std::string reference_name(const Value& value) {
  if (const auto* ref = value.as<Ref>()) return ref->resource;
  if (const auto* attribute = value.as<Attribute>()) return attribute->resource + "." + attribute->name;
  if (const auto* parameter = value.as<ParameterRef>()) return parameter->name;
  if (const auto* stored = value.as<StoredText>()) return name_of(*stored);
  if (const auto* digest = value.as<Digest>()) return code_key_parameter(digest->asset);
  return {};
}

std::string code_key_parameter(const std::string& asset) {
  std::string name;
  bool begin = true;
  for (const char c : asset) {
    if (c == '-') {
      begin = true;
      continue;
    }
    name += begin && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    begin = false;
  }
  return name + "CodeKey";
}

Tree to_tree(const Value& value) {
  return std::visit(
      [&](const auto& data) -> Tree {
        using T = std::decay_t<decltype(data)>;
        if constexpr (std::is_same_v<T, List>) {
          return list_tree(data);
        } else if constexpr (std::is_same_v<T, Object>) {
          return object_tree(data);
        } else if constexpr (std::is_same_v<T, Ref>) {
          return tagged("!Ref", data.resource);
        } else if constexpr (std::is_same_v<T, Attribute>) {
          return tagged("!GetAtt", data.resource + "." + data.name);
        } else if constexpr (std::is_same_v<T, ParameterRef>) {
          return tagged("!Ref", data.name);
        } else if constexpr (std::is_same_v<T, StoredText>) {
          return tagged("!Ref", name_of(data));
        } else if constexpr (std::is_same_v<T, Pseudo>) {
          return tagged("!Ref", name_of(data));
        } else if constexpr (std::is_same_v<T, Join>) {
          return tagged("!Sub", sub_text(value));
        } else if constexpr (std::is_same_v<T, Json>) {
          return json_tree(data);
        } else if constexpr (std::is_same_v<T, Zone>) {
          return tagged("!Select", TreeList{data.index, tagged("!GetAZs", "")});
        } else if constexpr (std::is_same_v<T, Package>) {
          return TreeMap{{"S3Bucket", tagged("!Ref", k_code_bucket_parameter)},
                         {"S3Key", tagged("!Ref", code_key_parameter(data.asset))}};
        } else if constexpr (std::is_same_v<T, Digest>) {
          return tagged("!Ref", code_key_parameter(data.asset));
        } else {
          return Tree(data);
        }
      },
      value.data);
}

}  // namespace pergola::cloudformation
