#include "backends/aws_cli/calls.hpp"

#include <algorithm>

namespace pergola::aws_cli {
namespace {

/// Begins like an option, or with a text that the environment gives.
bool could_be_option(Words& words, const Word& value) {
  const std::string_view variable = value.variable_in_front();
  if (variable.empty()) return value.spelling().starts_with("-");
  const auto& parameters = words.graph().parameters;
  return std::any_of(parameters.begin(), parameters.end(),
                     [&](const Parameter& parameter) { return environment_name(parameter.name) == variable; });
}

void add_flag(WordList& out, std::string_view name, bool value) {
  out.emplace_back((value ? "--" : "--no-") + std::string(name));
}

/// The flag that an option is when its source is a boolean; null for other sources.
const bool* flag_of(const Scope& scope, const Source& source) {
  const Place place = source_place(scope, source);
  if (place.value == nullptr || place.property == nullptr || place.property->cli.form == CliForm::attributes)
    return nullptr;
  return place.value->as<bool>();
}

void add_source(Words& words, WordList& out, const Scope& scope, const Source::Entry& option) {
  const Source& source = option.source;
  if (source.form == Source::Form::constant && source.text.empty()) {
    add_flag(out, option.name, true);
  } else if (const bool* flag = flag_of(scope, source)) {
    add_flag(out, option.name, *flag);
  } else if (auto value = source_text(words, scope, source)) {
    add_option(words, out, option.name, std::move(*value));
  }
}

bool names_property(const Source& source, std::string_view property) {
  const bool is_property = source.form == Source::Form::property || source.form == Source::Form::text;
  if (is_property && source.text.substr(0, source.text.find('.')) == property) return true;
  return std::any_of(source.entries.begin(), source.entries.end(),
                     [&](const Source::Entry& entry) { return names_property(entry.source, property); });
}

bool is_named_in_options(const Call& call, std::string_view property) {
  return std::any_of(call.options.begin(), call.options.end(),
                     [&](const Source::Entry& option) { return names_property(option.source, property); });
}

bool updates(const Call& call, std::string_view property) {
  return std::find(call.properties.begin(), call.properties.end(), property) != call.properties.end();
}

struct Pair {
  const std::string* key;
  const Value* value;
};

std::vector<Pair> tags_of(const Scope& scope) {
  std::vector<Pair> pairs;
  const Value* tags = scope.resource.properties.find(scope.kind.tags.property);
  if (tags == nullptr) return pairs;
  if (const auto* map = tags->as<Object>()) {
    for (const Member& member : map->members()) pairs.push_back({&member.name, &member.value});
  } else if (const auto* list = tags->as<List>()) {
    for (const Value& element : *list) {
      const auto& pair = element.get<Object>();
      pairs.push_back({&pair.at("Key").get<std::string>(), &pair.at("Value")});
    }
  }
  return pairs;
}

Value tags_value(const std::vector<Pair>& pairs, TagForm form) {
  Object map;
  List list;
  for (const Pair& pair : pairs) {
    if (form == TagForm::map) {
      map.set(*pair.key, *pair.value);
    } else if (form == TagForm::lower_pairs) {
      list.emplace_back(Object{{"key", *pair.key}, {"value", *pair.value}});
    } else if (form == TagForm::tag_pairs) {
      list.emplace_back(Object{{"TagKey", *pair.key}, {"TagValue", *pair.value}});
    } else {
      list.emplace_back(Object{{"Key", *pair.key}, {"Value", *pair.value}});
    }
  }
  return form == TagForm::map ? Value(std::move(map)) : Value(std::move(list));
}

/// Whether these are the tags that everything in the stack has.
bool are_of_stack(const std::vector<Pair>& pairs, const Graph& graph) {
  const auto is_of_stack = [&](const Pair& pair) {
    const auto* text = pair.value->as<std::string>();
    if (text == nullptr) return false;
    if (*pair.key == "pergola:stack") return *text == graph.stack;
    return std::any_of(graph.tags.begin(), graph.tags.end(),
                       [&](const auto& tag) { return tag.first == *pair.key && tag.second == *text; });
  };
  return pairs.size() == graph.tags.size() + 1 && std::all_of(pairs.begin(), pairs.end(), is_of_stack);
}

std::string_view stack_variable(TagForm form) {
  if (form == TagForm::map) return "stack_tags";
  if (form == TagForm::tag_pairs) return "stack_tag_tag_pairs";
  return form == TagForm::lower_pairs ? "stack_tag_lower_pairs" : "stack_tag_pairs";
}

/// Tags that everything has stand once at the beginning of the script.
Word tags_json(Words& words, const Scope& scope, TagForm form) {
  const std::vector<Pair> pairs = tags_of(scope);
  if (!are_of_stack(pairs, words.graph())) return words.json(tags_value(pairs, form));
  const std::string name(stack_variable(form));
  std::string& text = words.needs().constants[name];
  if (text.empty()) text = words.json(tags_value(pairs, form)).spelling();
  return Word().variable(name);
}

}  // namespace

void add_option(Words& words, WordList& out, std::string_view name, Word value) {
  const std::string option = "--" + std::string(name);
  if (could_be_option(words, value)) {
    out.push_back(Word(option + "=").append(value));
  } else {
    out.emplace_back(option);
    out.push_back(std::move(value));
  }
}

void add_call(Words& words, WordList& out, const Scope& scope, std::string_view command,
              std::span<const Source::Entry> options) {
  const std::size_t space = command.find(' ');
  out.emplace_back("--call");
  out.emplace_back(command.substr(0, space));
  out.emplace_back(command.substr(space + 1));
  for (const Source::Entry& option : options) add_source(words, out, scope, option);
}

void add_call(Words& words, WordList& out, const Scope& scope, const Call& call) {
  add_call(words, out, scope, call.command, call.options);
}

bool is_set_by_create(const Kind& kind, const Property& property) {
  if (is_named_in_options(kind.cli.create, property.name)) return true;
  if (!property.cli.is_passed()) return false;
  return std::none_of(kind.cli.update.begin(), kind.cli.update.end(),
                      [&](const Call& call) { return call.always && updates(call, property.name); });
}

void add_properties(Words& words, WordList& out, const Scope& scope, const Call& call, Passed passed) {
  std::vector<std::pair<std::string, Object>> groups;
  for (const Property& property : scope.kind.properties) {
    const Value* value = scope.resource.properties.find(property.name);
    const bool is_passed =
        passed == Passed::created ? is_set_by_create(scope.kind, property) : updates(call, property.name);
    if (value == nullptr || !is_passed || is_named_in_options(call, property.name)) continue;
    const Value shaped = cli_value(property, *value);
    if (property.cli.form == CliForm::attributes) {
      auto group =
          std::find_if(groups.begin(), groups.end(), [&](const auto& each) { return each.first == property.cli.name; });
      if (group == groups.end()) group = groups.insert(groups.end(), {std::string(property.cli.name), Object()});
      group->second.set(std::string(property.name), attribute_text(shaped));
    } else if (property.cli.form == CliForm::value || property.cli.form == CliForm::json ||
               property.cli.form == CliForm::counted) {
      if (const auto* flag = shaped.as<bool>()) {
        add_flag(out, property.cli.name, *flag);
      } else {
        add_option(words, out, property.cli.name, words.text(shaped));
      }
    }
  }
  for (const auto& [name, members] : groups) add_option(words, out, name, words.json(members));
}

void add_retries(WordList& out, const Call& call) {
  for (const std::string_view text : call.retry) {
    out.emplace_back("--retry");
    out.emplace_back(text);
  }
}

void add_object(Words& words, WordList& out, const Scope& scope, const Call& call) {
  if (call.object.empty() || call.object == "@") return;
  out.emplace_back("--object");
  out.push_back(query(words, scope, call.object));
}

Word tags_word(Words& words, const Scope& scope, const TagCall& call) {
  if (call.form == TagForm::pairs_in) {
    return Word("{")
        .append(words.json(Value(call.specification)))
        .text(":")
        .append(tags_json(words, scope, TagForm::pairs))
        .text("}");
  }
  if (call.form != TagForm::specification) return tags_json(words, scope, call.form);
  return Word("[{\"ResourceType\":")
      .append(words.json(Value(call.specification)))
      .text(",\"Tags\":")
      .append(tags_json(words, scope, TagForm::pairs))
      .text("}]");
}

std::string_view form_name(const TagCall& call) {
  switch (call.form) {
    case TagForm::map:
      return "map";
    case TagForm::lower_pairs:
      return "lower-pairs";
    case TagForm::tag_pairs:
      return "tag-pairs";
    case TagForm::pairs:
    case TagForm::pairs_in:
    case TagForm::specification:
      return "pairs";
  }
  return {};
}

}  // namespace pergola::aws_cli
