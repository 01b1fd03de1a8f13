#include "resources/raw_properties.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/spelling.hpp"

namespace pergola {
namespace {

constexpr std::size_t k_most_listed = 24;

std::string child_path(const std::string& path, std::string_view name) { return fmt::format("{}.{}", path, name); }
std::string item_path(const std::string& path, std::size_t index) { return fmt::format("{}[{}]", path, index); }

Diagnostic misfit_of(std::string message, const Span& span, const std::string& path) {
  Diagnostic misfit;
  misfit.severity = Severity::warning;
  misfit.code = "property-not-modelled";
  misfit.message = std::move(message);
  misfit.span = span;
  misfit.path = path;
  return misfit;
}

bool has(const RawObject& object, std::string_view name) {
  return std::any_of(object.begin(), object.end(), [&](const RawMember& member) { return member.name == name; });
}

bool has_companions_for_each(const Kind& kind, std::string_view property) {
  return std::any_of(kind.companions.begin(), kind.companions.end(),
                     [&](const Companion& companion) { return companion.each == property; });
}

class Check {
 public:
  Check(const Kind& kind, std::vector<Diagnostic>& misfits, Diagnostics& out)
      : kind_(kind), misfits_(misfits), out_(out) {}

  void members(const RawObject& object, std::span<const Property> properties, const Span& span, const std::string& path,
               std::string_view owner) {
    for (const RawMember& member : object) {
      const std::string where = child_path(path, member.name);
      if (!member_is_tags(member, properties, where)) member_of(member, properties, where, owner);
    }
    for (const Property& property : properties) {
      if (!property.required || has(object, property.name)) continue;
      misfit(fmt::format("{} has no '{}', which the other targets need", owner, property.name), span, path);
    }
  }

 private:
  Diagnostic& misfit(std::string message, const Span& span, const std::string& path) {
    return misfits_.emplace_back(misfit_of(std::move(message), span, path));
  }

  bool member_is_tags(const RawMember& member, std::span<const Property> properties, const std::string& path) {
    if (kind_.tags.property != member.name || properties.data() != kind_.properties.data()) return false;
    tags(member, path);
    return true;
  }

  void member_of(const RawMember& member, std::span<const Property> properties, const std::string& path,
                 std::string_view owner) {
    const Property* property = find_property(properties, member.name);
    if (property == nullptr) return unknown(member, properties, path, owner);
    const RawValue& value = member.value;
    if (const auto* function = value.as<RawFunction>()) return only_cloudformation(*function, value, path);
    const auto* list = value.as<RawList>();
    const bool one_each =
        property->terraform.form == TerraformForm::map ||
        (properties.data() == kind_.properties.data() && has_companions_for_each(kind_, property->name));
    if (property->terraform.form == TerraformForm::single && (list == nullptr || list->size() != 1))
      return wrong_form(member, path, "a list of one");
    if (one_each && list == nullptr) return wrong_form(member, path, "a list");
    if (property->properties.empty()) return inside(value, path);
    if (list != nullptr && property->terraform.form == TerraformForm::inline_members)
      return wrong_form(member, path, "a mapping");
    if (list == nullptr) return object(value, *property, path);
    for (std::size_t i = 0; i < list->size(); ++i) object((*list)[i], *property, item_path(path, i));
  }

  void object(const RawValue& value, const Property& property, const std::string& path) {
    const auto* members_inside = value.as<RawObject>();
    if (members_inside == nullptr) {
      misfit(fmt::format("'{}' should be a mapping of its own properties", property.name), value.span, path);
      return;
    }
    members(*members_inside, property.properties, value.span, path, fmt::format("'{}'", property.name));
    if (property.terraform.form != TerraformForm::map) return;
    for (const RawMember& member : *members_inside) {
      if (member.name == property.terraform.map_key && member.value.as<std::string>() == nullptr)
        wrong_form(member, child_path(path, member.name), "a text");
    }
  }

  /// What a value holds that no kind describes.
  void inside(const RawValue& value, const std::string& path) {
    if (const auto* function = value.as<RawFunction>()) {
      only_cloudformation(*function, value, path);
    } else if (const auto* list = value.as<RawList>()) {
      for (std::size_t i = 0; i < list->size(); ++i) inside((*list)[i], item_path(path, i));
    } else if (const auto* object = value.as<RawObject>()) {
      for (const RawMember& member : *object) inside(member.value, child_path(path, member.name));
    }
  }

  void tags(const RawMember& member, const std::string& path) {
    const RawValue::Data& data = member.value.data;
    if (kind_.tags.is_map && std::holds_alternative<RawObject>(data)) {
      for (const RawMember& tag : std::get<RawObject>(data)) tag_of(tag.name, tag.value, tag.span, path);
    } else if (!kind_.tags.is_map && std::holds_alternative<RawList>(data)) {
      for (const RawValue& element : std::get<RawList>(data)) tag_pair(element, path);
    } else {
      wrong_form(member, path, kind_.tags.is_map ? "a mapping of keys to texts" : "a list of {Key, Value}");
    }
  }

  void tag_pair(const RawValue& element, const std::string& path) {
    const RawMember* key = nullptr;
    const RawMember* value = nullptr;
    std::size_t count = 0;
    if (std::holds_alternative<RawObject>(element.data)) {
      for (const RawMember& member : std::get<RawObject>(element.data)) {
        if (member.name == "Key") key = &member;
        if (member.name == "Value") value = &member;
        ++count;
      }
    }
    if (key == nullptr || value == nullptr || count != 2) {
      misfit("a tag should be {Key, Value}", element.span, path);
    } else if (const auto* text = key->value.as<std::string>()) {
      tag_of(*text, value->value, key->value.span, path);
    } else {
      wrong_form(*key, path, "a text");
    }
  }

  void tag_of(const std::string& key, const RawValue& value, const Span& span, const std::string& path) {
    if (key.starts_with("aws:") || key.starts_with("pergola:"))
      out_.error("tag-invalid", fmt::format("keys of tags that begin as '{}' are taken", key), span, path);
    if (value.as<RawList>() != nullptr || value.as<RawObject>() != nullptr || value.as<RawFunction>() != nullptr)
      misfit(fmt::format("the value of the tag '{}' should be a text", key), value.span, path);
  }

  void unknown(const RawMember& member, std::span<const Property> properties, const std::string& path,
               std::string_view owner) {
    std::vector<std::string_view> names;
    for (const Property& property : properties) names.push_back(property.name);
    if (properties.data() == kind_.properties.data() && !kind_.tags.property.empty())
      names.push_back(kind_.tags.property);
    Diagnostic& problem =
        misfit(fmt::format("Pergola knows no property '{}' of {}", member.name, owner), member.span, path);
    if (const auto near = closest(member.name, names)) {
      problem.suggestion = *near;
    } else if (!names.empty() && names.size() <= k_most_listed) {
      std::sort(names.begin(), names.end());
      problem.notes.push_back(fmt::format("possible here: {}", fmt::join(names, ", ")));
    }
  }

  void only_cloudformation(const RawFunction& function, const RawValue& value, const std::string& path) {
    misfit(fmt::format("only CloudFormation can carry out {}", function.name), value.span, path)
        .notes.emplace_back("for all targets, write the value, or use Ref, Fn::GetAtt, Fn::Join or Fn::Sub");
  }

  void wrong_form(const RawMember& member, const std::string& path, std::string_view expected) {
    misfit(fmt::format("'{}' should be {}", member.name, expected), member.value.span, path);
  }

  const Kind& kind_;
  std::vector<Diagnostic>& misfits_;
  Diagnostics& out_;
};

/// Of a kind, the other targets know only whether it stays.
void check_attributes(const RawResource& resource, const std::string& path, std::vector<Diagnostic>& misfits) {
  for (const RawMember& attribute : resource.attributes) {
    const std::string where = child_path(path, attribute.name);
    const auto* text = attribute.value.as<std::string>();
    if (attribute.name != "DeletionPolicy") {
      misfits.push_back(
          misfit_of(fmt::format("only CloudFormation knows '{}'", attribute.name), attribute.span, where));
      misfits.back().notes.emplace_back("for all targets, DeletionPolicy holds for replacement too");
    } else if (text == nullptr || (*text != "Retain" && *text != "Delete")) {
      misfits.push_back(misfit_of("only CloudFormation knows a DeletionPolicy beside Retain and Delete",
                                  attribute.value.span, where));
    }
  }
}

}  // namespace

std::vector<Diagnostic> check_raw_resource(const RawResource& resource, const Kind& kind, const std::string& path,
                                           Diagnostics& out) {
  std::vector<Diagnostic> misfits;
  check_attributes(resource, path, misfits);
  Check(kind, misfits, out)
      .members(resource.properties, kind.properties, resource.span, child_path(path, "Properties"), kind.type);
  return misfits;
}

}  // namespace pergola
