#include "resources/graph.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace pergola {
namespace {

[[noreturn]] void mistake(const std::string& what) { throw std::logic_error("resource graph: " + what); }

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_logical_id(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return is_letter(c) || is_digit(c); });
}

bool is_label(std::string_view text) {
  return !text.empty() && !is_digit(text.front()) &&
         std::all_of(text.begin(), text.end(), [](char c) { return is_letter(c) || is_digit(c) || c == '_'; });
}

std::string title(const Resource& resource) { return resource.id + " (" + resource.type + ')'; }

/// Checks that each member of a resource's properties is a property and, when complete, that required ones are set. The
/// tags' property may be missing among the kind's: its form is known.
class PropertyCheck {
 public:
  enum class Completeness { names_only, required_too };

  PropertyCheck(const Resource& resource, const Kind& kind, Completeness completeness)
      : resource_(resource), kind_(kind), completeness_(completeness) {}

  void run() { members(resource_.properties, kind_.properties); }

 private:
  void members(const Object& object, std::span<const Property> properties) {
    for (const Member& member : object.members()) {
      if (path_.empty() && !member.name.empty() && member.name == kind_.tags.property) continue;
      if (member.value.is_null()) mistake(fmt::format("{} has a property {} without a value", where(), member.name));
      const Property* property = find_property(properties, member.name);
      if (property == nullptr) mistake(fmt::format("{} has no property {}", where(), member.name));
      if (!property->properties.empty()) inside(*property, member.value);
    }
    if (completeness_ == Completeness::names_only) return;
    for (const Property& property : properties) {
      if (property.required && object.find(property.name) == nullptr)
        mistake(fmt::format("{} lacks its property {}", where(), property.name));
    }
  }

  void inside(const Property& property, const Value& value) {
    path_.push_back(property.name);
    if (const auto* object = value.as<Object>()) members(*object, property.properties);
    if (const auto* list = value.as<List>()) {
      for (const Value& element : *list) {
        if (const auto* object = element.as<Object>()) members(*object, property.properties);
      }
    }
    path_.pop_back();
  }

  [[nodiscard]] std::string where() const {
    return fmt::format("{}{}{}", title(resource_), path_.empty() ? "" : ".", fmt::join(path_, "."));
  }

  const Resource& resource_;
  const Kind& kind_;
  Completeness completeness_;
  std::vector<std::string_view> path_;  ///< Of the object that is looked at.
};

/// Tags as the type spells them, read back into pairs.
std::map<std::string, Value> tags_of(const Value* value) {
  std::map<std::string, Value> tags;
  if (value == nullptr) return tags;
  if (const auto* object = value->as<Object>()) {
    for (const Member& member : object->members()) tags.insert_or_assign(member.name, member.value);
  } else if (const auto* list = value->as<List>()) {
    for (const Value& element : *list) {
      const auto* pair = element.as<Object>();
      const Value* key = pair == nullptr ? nullptr : pair->find("Key");
      const Value* text = pair == nullptr ? nullptr : pair->find("Value");
      if (key == nullptr || text == nullptr || key->as<std::string>() == nullptr) mistake("a tag is not {Key, Value}");
      tags.insert_or_assign(*key->as<std::string>(), *text);
    }
  }
  return tags;
}

Value tags_value(const std::map<std::string, Value>& tags, bool is_map) {
  Object object;
  List list;
  for (const auto& [key, value] : tags) {
    if (is_map) {
      object.set(key, value);
    } else {
      list.emplace_back(Object{{"Key", key}, {"Value", value}});
    }
  }
  return is_map ? Value(std::move(object)) : Value(std::move(list));
}

/// Whether tags are there as the type spells them: what goes `as_is` may have them from a function of CloudFormation.
bool are_tags_plain(const Value* value, bool is_map) {
  if (value == nullptr) return true;
  const auto* object = value->as<Object>();
  if (is_map) {
    return object != nullptr && std::none_of(object->members().begin(), object->members().end(),
                                             [](const Member& tag) { return tag.name.starts_with("Fn::"); });
  }
  const auto* list = value->as<List>();
  return list != nullptr && std::all_of(list->begin(), list->end(), [](const Value& tag) {
           const auto* pair = tag.as<Object>();
           const Value* key = pair == nullptr ? nullptr : pair->find("Key");
           return key != nullptr && key->as<std::string>() != nullptr && pair->find("Value") != nullptr;
         });
}

void add_tags(Resource& resource, const Tags& form, const Graph& graph) {
  if (form.property.empty()) return;
  if (resource.as_is && !are_tags_plain(resource.properties.find(form.property), form.is_map)) return;
  std::map<std::string, Value> tags(graph.tags.begin(), graph.tags.end());
  if (!graph.stack.empty()) tags.insert_or_assign("pergola:stack", graph.stack);
  for (auto& [key, value] : tags_of(resource.properties.find(form.property))) tags.insert_or_assign(key, value);
  if (!tags.empty()) resource.properties.set(std::string(form.property), tags_value(tags, form.is_map));
}

/// The resource that the value refers to; null where it refers to none.
const Resource* check_reference(const Graph& graph, const Value& value, const std::string& where) {
  const auto target = [&](const std::string& id) {
    const Resource* resource = graph.find(id);
    if (resource == nullptr) mistake(fmt::format("{} refers to {}, which is not there", where, id));
    return resource;
  };
  if (const auto* ref = value.as<Ref>()) return target(ref->resource);
  if (const auto* attribute = value.as<Attribute>()) {
    const Resource* resource = target(attribute->resource);
    const Kind* kind = graph.kind_of(*resource);
    if (kind != nullptr && kind->attribute(attribute->name) == nullptr) {
      mistake(
          fmt::format("{} refers to {} of {}, which has no such attribute", where, attribute->name, title(*resource)));
    }
    return resource;
  }
  if (const auto* parameter = value.as<ParameterRef>()) {
    const bool known = std::any_of(graph.parameters.begin(), graph.parameters.end(),
                                   [&](const Parameter& each) { return each.name == parameter->name; });
    if (!known) mistake(fmt::format("{} refers to the parameter {}, which is not there", where, parameter->name));
  } else if (const auto* package = value.as<Package>()) {
    const bool known = std::any_of(graph.assets.begin(), graph.assets.end(),
                                   [&](const Asset& each) { return each.name == package->asset; });
    if (!known) mistake(fmt::format("{} refers to the asset {}, which is not there", where, package->asset));
  } else if (const auto* digest = value.as<Digest>()) {
    check_reference(graph, Package{digest->asset}, where);
  }
  return nullptr;
}

using Referred = std::vector<const Resource*>;

/// Adds the resources that the value and what is inside it refer to, and the texts that must be looked up.
void check_references(Graph& graph, const Value& value, const std::string& where, Referred& referred) {
  for_each_value(value, [&](const Value& part) {
    if (const Resource* resource = check_reference(graph, part, where)) referred.push_back(resource);
    if (const auto* text = part.as<StoredText>()) graph.stored.insert_or_assign(name_of(*text), text->parameter);
  });
}

/// Depth first over what each resource needs, in the order of adding, without recursion: chains may be long.
class Ordering {
 public:
  explicit Ordering(std::vector<std::vector<std::size_t>> needs) : needs_(std::move(needs)), states_(needs_.size()) {}

  std::vector<std::size_t> run(const std::vector<Resource>& resources) {
    for (std::size_t start = 0; start < needs_.size(); ++start) {
      enter(start, resources);
      while (!path_.empty()) step(resources);
    }
    return std::move(order_);
  }

 private:
  enum class State { fresh, open, done };
  struct Visit {
    std::size_t resource;
    std::size_t next_need = 0;
  };

  void enter(std::size_t resource, const std::vector<Resource>& resources) {
    if (states_[resource] == State::done) return;
    if (states_[resource] == State::open) mistake(fmt::format("{} depends on itself", title(resources[resource])));
    states_[resource] = State::open;
    path_.push_back({resource});
  }

  void step(const std::vector<Resource>& resources) {
    Visit& visit = path_.back();
    if (visit.next_need < needs_[visit.resource].size()) {
      enter(needs_[visit.resource][visit.next_need++], resources);
      return;
    }
    states_[visit.resource] = State::done;
    order_.push_back(visit.resource);
    path_.pop_back();
  }

  std::vector<std::vector<std::size_t>> needs_;
  std::vector<State> states_;
  std::vector<Visit> path_;
  std::vector<std::size_t> order_;
};

}  // namespace

Resource& Graph::add(Resource resource) {
  const Kind* kind = kind_of(resource);
  if (kind == nullptr && !resource.as_is) mistake(fmt::format("{} is of an unknown type", title(resource)));
  if (!is_logical_id(resource.id)) mistake(fmt::format("{} is not a logical id", title(resource)));
  if (!is_label(resource.label))
    mistake(fmt::format("{} has the label '{}', not an identifier", title(resource), resource.label));
  if (kind != nullptr) PropertyCheck(resource, *kind, PropertyCheck::Completeness::names_only).run();
  if (index_.count(resource.id) != 0) mistake(fmt::format("{} is there twice", title(resource)));
  if (!labels_.emplace(std::pair(resource.type, resource.label), resource.id).second) {
    mistake(fmt::format("{} has the label {} of another one", title(resource), resource.label));
  }
  index_.emplace(resource.id, resources_.size());
  resources_.push_back(std::move(resource));
  return resources_.back();
}

void Graph::depend(std::string_view id, std::string on) {
  resources_[index_.at(std::string(id))].depends_on.push_back(std::move(on));
}

void Graph::finish() {
  std::vector<std::vector<std::size_t>> needs;
  needs.reserve(resources_.size());
  for (Resource& resource : resources_) {
    if (const Kind* kind = kind_of(resource))
      PropertyCheck(resource, *kind, PropertyCheck::Completeness::required_too).run();
    if (const Kind* known = catalog_->find(resource.type)) add_tags(resource, known->tags, *this);
    Referred referred;
    const std::string where = title(resource);
    for (const Member& member : resource.properties.members()) check_references(*this, member.value, where, referred);
    std::sort(resource.depends_on.begin(), resource.depends_on.end());
    for (const std::string& id : resource.depends_on) check_references(*this, Ref{id}, where, referred);
    std::vector<std::size_t>& needed = needs.emplace_back();
    for (const Resource* each : referred) needed.push_back(static_cast<std::size_t>(each - resources_.data()));
    std::sort(needed.begin(), needed.end());
  }
  Referred at_the_end;
  for (const Output& output : outputs) check_references(*this, output.value, "output " + output.name, at_the_end);
  for (const Probe& probe : probes) {
    check_references(*this, probe.function, "probe of " + probe.service, at_the_end);
    for (const Probe::Reached& reached : probe.reached)
      check_references(*this, reached.lattice_service, "probe of " + probe.service, at_the_end);
  }
  reorder(Ordering(std::move(needs)).run(resources_));
}

void Graph::reorder(const std::vector<std::size_t>& order) {
  std::vector<Resource> ordered;
  ordered.reserve(resources_.size());
  for (const std::size_t index : order) {
    index_[resources_[index].id] = ordered.size();
    ordered.push_back(std::move(resources_[index]));
  }
  resources_ = std::move(ordered);
}

const Kind* Graph::kind_of(const Resource& resource) const {
  return resource.as_is ? nullptr : catalog_->find(resource.type);
}

const Resource* Graph::find_labelled(const std::string& type, const std::string& label) const {
  const auto found = labels_.find({type, label});
  return found == labels_.end() ? nullptr : find(found->second);
}

const Resource* Graph::find(std::string_view id) const {
  const auto found = index_.find(std::string(id));
  return found == index_.end() ? nullptr : &resources_[found->second];
}

}  // namespace pergola
