#include "backends/aws_cli/finders.hpp"

#include <algorithm>
#include <iterator>

namespace pergola::aws_cli {
namespace {

/// `place` is `property` or inside it.
bool is_at(std::string_view place, std::string_view property) {
  return place.starts_with(property) && (place.size() == property.size() || place[property.size()] == '.');
}

void add_condition(WordList& out, const Kind& kind, Condition condition) {
  switch (condition.form) {
    case Condition::Form::equal:
      out.emplace_back("--is");
      break;
    case Condition::Form::set:
      out.emplace_back("--has");
      break;
    case Condition::Form::document:
      out.emplace_back("--document");
      break;
    case Condition::Form::truth:
      out.emplace_back("--that");
      break;
  }
  out.emplace_back(difference_name(kind, condition.name));
  out.push_back(std::move(condition.path));
  if (condition.form != Condition::Form::truth) out.push_back(std::move(condition.wanted));
}

void add_state(Words& words, WordList& out, const Scope& scope) {
  if (scope.kind.cli.ready.path.empty()) return;
  out.emplace_back("--state");
  out.push_back(query(words, scope, scope.kind.cli.ready.path));
}

void add_comparisons(Words& words, WordList& out, const Scope& scope, std::vector<Condition> conditions) {
  for (Condition& condition : conditions) add_condition(out, scope.kind, std::move(condition));
  add_state(words, out, scope);
}

void add_tags(Words& words, WordList& out, const Scope& scope, Purpose purpose) {
  const TagCall& read = scope.kind.cli.tags_read;
  const bool compares = purpose == Purpose::compare && !scope.kind.cli.tags_write.command.empty();
  out.emplace_back(compares ? "--tags" : "--owner");
  out.emplace_back(form_name(read));
  out.push_back(query(words, scope, read.path));
  if (compares) out.push_back(tags_word(words, scope, {{}, {}, {}, {}, {}, read.form, {}}));
}

void add_absent(WordList& out, const Call& call) {
  if (call.absent.empty()) return;
  out.emplace_back("--absent");
  out.emplace_back(call.absent);
}

/// The member that tells elements apart.
const Value& telling_member(const Object& object) {
  const auto& members = object.members();
  for (const std::string_view end : {"Name", "Description", "Id"}) {
    const auto found =
        std::find_if(members.begin(), members.end(), [&](const Member& each) { return each.name.ends_with(end); });
    if (found != members.end()) return found->value;
  }
  return members.front().value;
}

std::string element_name(Words& words, const Place& place) {
  const auto* object = place.value->as<Object>();
  if (object != nullptr && object->empty()) return {};
  const Value* value = object == nullptr ? place.value : &telling_member(*object);
  if (const auto* ref = value->as<Ref>()) return ref->resource;
  if (const auto* attribute = value->as<Attribute>()) return attribute->resource;
  return words.text(*value).spelling();
}

}  // namespace

std::string difference_name(const Kind& kind, const std::string& place) {
  if (kind.cli.update_form != UpdateForm::calls) return place;
  for (const Call& update : kind.cli.update) {
    for (const std::string_view property : update.properties) {
      if (is_at(place, property)) return std::string(property);
    }
  }
  return place;
}

std::vector<const Reference*> kept_references(const Needs& needs, const Scope& scope) {
  std::vector<const Reference*> kept;
  const auto found = needs.references.find(&scope.resource);
  if (found == needs.references.end()) return kept;
  const auto add = [&](const Reference& reference) {
    const Reference* shared = &shared_reference(scope.kind, reference);
    const bool is_needed = std::find(found->second.begin(), found->second.end(), shared) != found->second.end();
    if (is_needed && std::find(kept.begin(), kept.end(), shared) == kept.end()) kept.push_back(shared);
  };
  add(scope.kind.ref);
  for (const Reference& attribute : scope.kind.attributes) add(attribute);
  return kept;
}

void add_attributes(Words& words, WordList& out, const Scope& scope) {
  for (const Reference* each : kept_references(words.needs(), scope)) {
    out.emplace_back("--get");
    out.emplace_back(variable_name(scope.resource, *each));
    out.push_back(query(words, scope, each->cli));
  }
}

std::vector<shell::Statement> finder(Words& words, const Scope& scope, Purpose purpose,
                                     std::vector<Condition> conditions) {
  const CliKind& cli = scope.kind.cli;
  const bool has_tags = !scope.kind.tags.property.empty() && !cli.tags_read.path.empty();
  const bool shows_tags = has_tags && cli.tags_read.command.empty();
  shell::Function function{"find_" + scope.resource.id, {}};
  const auto ask = [&](std::string_view verb, const Scope& about, const Call& call, bool is_last) {
    WordList behind;
    if (is_last && purpose == Purpose::compare) add_comparisons(words, behind, about, std::move(conditions));
    if (is_last && purpose == Purpose::locate && !cli.remove.before.empty()) add_state(words, behind, about);
    if (is_last && shows_tags) add_tags(words, behind, about, purpose);
    add_call(words, behind, about, call);
    WordList out = word_list(verb);
    add_object(words, out, about, call);
    add_absent(out, call);
    add_attributes(words, out, about);
    std::move(behind.begin(), behind.end(), std::back_inserter(out));
    return shell::Command{std::move(out)};
  };
  if (has_tags && !shows_tags) {
    WordList out = word_list("also");
    if (!cli.tags_read.absent.empty()) {
      out.emplace_back("--absent");
      out.emplace_back(std::string(cli.tags_read.absent));
    }
    add_tags(words, out, scope, purpose);
    add_call(words, out, scope, cli.tags_read.command, cli.tags_read.options);
    function.body.emplace_back(shell::Command{std::move(out)});
  }
  std::vector<shell::Statement> out;
  const bool is_read_further = !cli.read.command.empty();
  if (is_read_further) function.body.emplace_back(ask("also", scope, cli.read, true));
  if (cli.find.among.empty()) {
    function.body.emplace_back(ask("look", scope, cli.find, !is_read_further));
  } else {
    shell::Function inspection{"inspect_" + scope.resource.id, {}};
    const Scope item{scope.resource, scope.kind, {}, true};
    inspection.body.emplace_back(ask("look", item, cli.find, !is_read_further));
    for (std::size_t i = cli.find.among.size(); i > 0; --i) {
      const Call& list = cli.find.among[i - 1];
      WordList command = word_list(i == 1 ? "look_among" : "or_among", inspection.name);
      add_object(words, command, scope, list);
      add_absent(command, list);
      add_call(words, command, scope, list);
      function.body.emplace_back(shell::Command{std::move(command)});
    }
    out.emplace_back(std::move(inspection));
  }
  std::reverse(function.body.begin(), function.body.end());
  out.emplace_back(std::move(function));
  return out;
}

std::string part_name(const Scope& scope, const Part& part) {
  return scope.resource.id + '_' + identifier(part.each.empty() ? part.when : part.each);
}

std::vector<Element> elements_of(Words& words, const Scope& scope, const Part& part) {
  const std::string_view property = part.each.empty() ? part.when : part.each;
  const Place whole = find_place(scope.kind.properties, scope.resource.properties, property);
  std::vector<Element> elements;
  if (whole.value == nullptr) return elements;
  if (const auto* flag = whole.value->as<bool>(); flag != nullptr && !part.is.empty() && *flag != (part.is == "true"))
    return elements;
  const std::string prefix = part_name(scope, part);
  const auto* list = part.each.empty() ? nullptr : whole.value->as<List>();
  if (list == nullptr) return {{&part, prefix, std::string(property), whole}};
  std::set<std::string> names;
  for (const Value& value : *list) {
    const Place place{whole.property, &value};
    const std::string label = element_name(words, place);
    std::string name = prefix + '_' + identifier(label);
    while (!names.insert(name).second) name += '_';
    elements.push_back({&part, name, std::string(property) + ' ' + label, place});
  }
  return elements;
}

shell::Function part_finder(Words& words, const Scope& scope, const Element& element, Purpose purpose) {
  const Part& part = *element.part;
  const Scope inner{scope.resource, scope.kind, part.each.empty() ? Place{} : element.place};
  WordList out = word_list("look");
  add_object(words, out, inner, part.find);
  add_absent(out, part.find);
  if (purpose == Purpose::compare && !part.key.empty()) {
    out.emplace_back("--key");
    out.push_back(query(words, inner, part.key));
  }
  if (purpose == Purpose::compare && !part.same.empty()) {
    out.emplace_back("--that");
    out.emplace_back("same");
    out.push_back(query(words, inner, part.same));
  }
  add_call(words, out, inner, part.find);
  return {"find_" + element.name, {shell::Command{std::move(out)}}};
}

}  // namespace pergola::aws_cli
