// Resources that the topology states itself. Those of a kind are checked by it and go to all targets, the others are
// CloudFormation's alone.
#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/spelling.hpp"
#include "resources/lowering.hpp"
#include "resources/raw_properties.hpp"

namespace pergola {
namespace {

constexpr std::size_t k_most_listed = 12;

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

/// `AuditStream` is `audit_stream`, `URLTable` is `url_table`.
std::string label_of(std::string_view id) {
  std::string text;
  for (std::size_t i = 0; i < id.size(); ++i) {
    const bool begins =
        i > 0 && is_upper(id[i]) && (!is_upper(id[i - 1]) || (i + 1 < id.size() && is_lower(id[i + 1])));
    if (begins) text += '_';
    text += is_upper(id[i]) ? static_cast<char>(id[i] - 'A' + 'a') : id[i];
  }
  return text.front() >= '0' && text.front() <= '9' ? "_" + text : text;
}

Pseudo pseudo_of(const std::string& name) {
  if (name == "AWS::Region") return Pseudo::region;
  if (name == "AWS::AccountId") return Pseudo::account;
  return name == "AWS::Partition" ? Pseudo::partition : Pseudo::url_suffix;
}

/// What a reference can mean: a resource, or something that is asked for when deploying.
class Values {
 public:
  explicit Values(const Graph& graph) : graph_(graph) {}

  Value of(const RawValue& raw) {
    return std::visit([&](const auto& data) { return convert(data); }, raw.data);
  }

  Object object(const RawObject& members) {
    Object converted;
    for (const RawMember& member : members) converted.set(member.name, of(member.value));
    return converted;
  }

 private:
  template <typename T>
  static Value convert(const T& constant) {
    return constant;
  }
  Value convert(const RawList& list) {
    List converted;
    for (const RawValue& element : list) converted.push_back(of(element));
    return converted;
  }
  Value convert(const RawObject& members) { return object(members); }
  Value convert(const RawRef& ref) const {
    const bool is_parameter = std::any_of(graph_.parameters.begin(), graph_.parameters.end(),
                                          [&](const Parameter& each) { return each.name == ref.resource; });
    return is_parameter ? Value(ParameterRef{ref.resource}) : Value(Ref{ref.resource});
  }
  Value convert(const RawAttribute& attribute) const { return Attribute{attribute.resource, attribute.name}; }
  Value convert(const RawPseudo& pseudo) const { return pseudo_of(pseudo.name); }
  Value convert(const RawJoin& joined) {
    List parts;
    for (const RawValue& part : joined.parts) parts.push_back(of(part));
    return join(std::move(parts));
  }
  Value convert(const RawFunction& function) { return Object{{function.name, of(function.argument.front())}}; }

  const Graph& graph_;
};

/// Calls visit(resource, attribute, span) for each reference inside; without an attribute for `Ref`.
template <typename Visit>
void for_each_raw_reference(const RawValue& value, const Visit& visit) {
  if (const auto* list = value.as<RawList>()) {
    for (const RawValue& element : *list) for_each_raw_reference(element, visit);
  } else if (const auto* object = value.as<RawObject>()) {
    for (const RawMember& member : *object) for_each_raw_reference(member.value, visit);
  } else if (const auto* joined = value.as<RawJoin>()) {
    for (const RawValue& part : joined->parts) for_each_raw_reference(part, visit);
  } else if (const auto* function = value.as<RawFunction>()) {
    for (const RawValue& argument : function->argument) for_each_raw_reference(argument, visit);
  } else if (const auto* ref = value.as<RawRef>()) {
    visit(ref->resource, std::string(), value.span);
  } else if (const auto* attribute = value.as<RawAttribute>()) {
    visit(attribute->resource, attribute->name, value.span);
  }
}

class RawResources {
 public:
  explicit RawResources(Lowering& lowering) : lowering_(lowering), graph_(lowering.graph) {}

  void add(const RawResource& raw) {
    const Kind* kind = graph_.catalog().find(raw.type);
    const std::size_t errors = lowering_.problems().error_count();
    std::vector<Diagnostic> misfits;
    if (kind != nullptr) misfits = check_raw_resource(raw, *kind, path_of(raw), lowering_.problems());
    for (const Diagnostic& misfit : misfits) warn(raw, misfit);
    if (lowering_.problems().error_count() != errors) return;
    const bool as_is = kind == nullptr || !misfits.empty();
    Values values(graph_);
    Resource resource = {.id = raw.id,
                         .label = label_of(raw.id),
                         .type = raw.type,
                         .properties = values.object(raw.properties),
                         .retain = !as_is && retains(raw),
                         .origin = raw.span,
                         .as_is = as_is,
                         .misfits = std::move(misfits)};
    for (const RawDependency& each : raw.depends_on) resource.depends_on.push_back(each.resource);
    if (as_is) {
      resource.attributes = values.object(raw.attributes);
    } else {
      name(resource, *kind);
    }
    lowering_.add(std::move(resource));
  }

  /// References are looked at when all resources are there.
  void check_references(const RawResource& raw) {
    const auto visit = [&](const std::string& id, const std::string& attribute, const Span& span) {
      check_reference(raw, id, attribute, span);
      needs_[raw.id].insert(id);
    };
    for (const RawMember& member : raw.properties) for_each_raw_reference(member.value, visit);
    for (const RawMember& member : raw.attributes) for_each_raw_reference(member.value, visit);
    for (const RawDependency& each : raw.depends_on) {
      if (graph_.find(each.resource) == nullptr) report_unknown(raw, each.resource, each.span);
      needs_[raw.id].insert(each.resource);
    }
  }

  /// What the topology states itself may refer to itself in a circle; nothing else refers to it.
  void check_circles(const RawResource& raw) {
    std::set<std::string> seen;
    std::vector<std::string> next = {raw.id};
    while (!next.empty()) {
      const std::string id = next.back();
      next.pop_back();
      for (const std::string& needed : needs_[id]) {
        if (needed == raw.id) {
          lowering_.problems().error("reference-cycle",
                                     fmt::format("the resource '{}' needs itself{}", raw.id,
                                                 id == raw.id ? "" : fmt::format(", by way of '{}'", id)),
                                     raw.span, path_of(raw));
          return;
        }
        if (needs_.count(needed) != 0 && seen.insert(needed).second) next.push_back(needed);
      }
    }
  }

 private:
  static std::string path_of(const RawResource& raw) { return "resources." + raw.id; }

  static bool retains(const RawResource& raw) {
    return std::any_of(raw.attributes.begin(), raw.attributes.end(), [](const RawMember& attribute) {
      const auto* text = attribute.value.as<std::string>();
      return attribute.name == "DeletionPolicy" && text != nullptr && *text == "Retain";
    });
  }

  void warn(const RawResource& raw, Diagnostic misfit) {
    misfit.notes.push_back(fmt::format("CloudFormation gets '{}' as it stands, the other targets cannot", raw.id));
    lowering_.problems().add(std::move(misfit));
  }

  void check_reference(const RawResource& raw, const std::string& id, const std::string& attribute, const Span& span) {
    const bool is_parameter = attribute.empty() && std::any_of(graph_.parameters.begin(), graph_.parameters.end(),
                                                               [&](const Parameter& each) { return each.name == id; });
    if (is_parameter) return;
    const Resource* resource = graph_.find(id);
    if (resource == nullptr) return report_unknown(raw, id, span);
    const Kind* kind = graph_.kind_of(*resource);
    if (kind == nullptr) return;
    if (attribute.empty() && kind->ref.terraform.empty() && kind->ref.cli.empty()) {
      lowering_.problems().error("reference-unknown", fmt::format("{} has no Ref", kind->type), span, path_of(raw));
    } else if (!attribute.empty() && kind->attribute(attribute) == nullptr) {
      report_attribute(raw, *kind, attribute, span);
    }
  }

  void report_attribute(const RawResource& raw, const Kind& kind, const std::string& attribute, const Span& span) {
    std::vector<std::string_view> names;
    for (const Reference& each : kind.attributes) names.push_back(each.name);
    Diagnostic& problem = lowering_.problems().error(
        "reference-unknown", fmt::format("{} has no attribute '{}'", kind.type, attribute), span, path_of(raw));
    if (const auto near = closest(attribute, names)) problem.suggestion = *near;
    if (!names.empty()) problem.notes.push_back(fmt::format("it has: {}", fmt::join(names, ", ")));
  }

  void report_unknown(const RawResource& raw, const std::string& id, const Span& span) {
    // One that was refused above is not missing.
    const auto& all = lowering_.topology.resources;
    if (std::any_of(all.begin(), all.end(), [&](const RawResource& each) { return each.id == id; })) return;
    std::vector<std::string_view> ids;
    std::vector<std::string_view> alike;
    for (const Resource& resource : graph_.resources()) {
      ids.push_back(resource.id);
      if (resource.id.starts_with(id)) alike.push_back(resource.id);
    }
    for (const Parameter& parameter : graph_.parameters) ids.push_back(parameter.name);
    Diagnostic& problem = lowering_.problems().error(
        "reference-unknown", fmt::format("no resource of the stack has the logical id '{}'", id), span, path_of(raw));
    if (const auto near = closest(id, ids)) problem.suggestion = *near;
    if (!alike.empty() && alike.size() <= k_most_listed) {
      problem.notes.push_back(fmt::format("there are: {}", fmt::join(alike, ", ")));
    } else {
      problem.notes.emplace_back("the template that is rendered without it shows the logical ids there are");
    }
  }

  /// Where scripts find the resource by its tag `Name`, it needs one.
  void name(Resource& resource, const Kind& kind) const {
    if (kind.tags.property.empty() || kind.tags.is_map || !is_found_by_name(kind.cli.find.options)) return;
    const Value* stated = resource.properties.find(kind.tags.property);
    List tags = stated == nullptr ? List() : stated->get<List>();
    const bool has_name = std::any_of(tags.begin(), tags.end(), [](const Value& tag) {
      return tag.get<Object>().at("Key").get<std::string>() == "Name";
    });
    if (has_name) return;
    std::string text = label_of(resource.id);
    std::replace(text.begin(), text.end(), '_', '-');
    tags.emplace_back(Object{{"Key", "Name"}, {"Value", full_name(lowering_.topology, text)}});
    resource.properties.set(std::string(kind.tags.property), std::move(tags));
  }

  static bool is_found_by_name(std::span<const Source::Entry> sources) {
    return std::any_of(sources.begin(), sources.end(), [](const Source::Entry& each) {
      return (each.source.form == Source::Form::constant && each.source.text == "$Name") ||
             is_found_by_name(each.source.entries);
    });
  }

  Lowering& lowering_;
  const Graph& graph_;
  std::map<std::string, std::set<std::string>> needs_;
};

}  // namespace

void lower_resources(Lowering& lowering) {
  const auto& stated = lowering.topology.resources;
  RawResources resources(lowering);
  for (const RawResource& raw : stated) resources.add(raw);
  for (const RawResource& raw : stated) resources.check_references(raw);
  for (const RawResource& raw : stated) resources.check_circles(raw);
}

}  // namespace pergola
