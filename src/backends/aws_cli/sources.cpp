#include "backends/aws_cli/sources.hpp"

#include <algorithm>
#include <stdexcept>

#include "backends/aws_cli/calls.hpp"

namespace pergola::aws_cli {
namespace {

Source parse_source(std::string_view text) {
  switch (text.front()) {
    case '=':
      return {Source::Form::constant, text.substr(1), {}};
    case '@':
      return {Source::Form::attribute, text.substr(1), {}};
    case '.':
      return {Source::Form::member, text.substr(1), {}};
    default:
      return {Source::Form::property, text, {}};
  }
}

/// Goes through a JMESPath text: calls plain(text) for what stands as it is, source(text) for what stands in braces.
/// Braces that are empty or hold a colon or a quote are JMESPath's own.
template <typename Plain, typename InBraces>
void for_each_piece(std::string_view text, const Plain& plain, const InBraces& source) {
  std::size_t begin = 0;
  for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
    const std::size_t close = text.find_first_of("{}", open + 1);
    if (close == std::string_view::npos || text[close] == '{') continue;
    const std::string_view inside = text.substr(open + 1, close - open - 1);
    if (inside.empty() || inside.find_first_of(":\"") != std::string_view::npos) continue;
    plain(text.substr(begin, open - begin));
    source(inside);
    begin = close + 1;
  }
  plain(text.substr(begin));
}

std::optional<Value> constant(const Scope& scope, std::string_view text, const Graph& graph) {
  if (text == "$id") return scope.resource.id;
  if (text == "$stack") return graph.stack;
  if (text == "''") return Value(std::string());
  if (text == "$region") return Pseudo::region;
  if (text == "$partition") return Pseudo::partition;
  if (text.starts_with("$")) {
    const Value* tag = tag_value(scope.resource, scope.kind, text.substr(1));
    return tag == nullptr ? std::nullopt : std::optional(*tag);
  }
  return Value(text);
}

/// The package that a property holds; null where it holds something else.
const Package* package_of(const Place& place) { return place.value == nullptr ? nullptr : place.value->as<Package>(); }

Value shaped(const Place& place) {
  if (place.property == nullptr) return *place.value;
  const Value value = cli_value(*place.property, *place.value);
  return place.property->cli.form == CliForm::attributes ? attribute_text(value) : value;
}

Word object_json(Words& words, const std::vector<std::pair<std::string_view, Word>>& members) {
  Word out("{");
  for (const auto& [name, value] : members) {
    if (&name != &members.front().first) out.text(",");
    out.append(words.json(Value(name))).text(":").append(value);
  }
  out.text("}");
  return out;
}

/// Left out when the first member has no value; other members without one are left out alone.
std::optional<Word> mapping(Words& words, const Scope& scope, const Source& source) {
  std::vector<std::pair<std::string_view, Word>> members;
  for (const Source::Entry& entry : source.entries) {
    if (auto value = source_json(words, scope, entry.source)) {
      members.emplace_back(entry.name, std::move(*value));
    } else if (&entry == &source.entries.front()) {
      return std::nullopt;
    }
  }
  return object_json(words, members);
}

std::optional<Word> sequence(Words& words, const Scope& scope, const Source& source) {
  Word out;
  for (const Source::Entry& entry : source.entries) {
    auto value = source_json(words, scope, entry.source);
    if (!value) continue;
    out.text(out.empty() ? "[" : ",").append(*value);
  }
  if (out.empty()) return std::nullopt;
  out.text("]");
  return out;
}

enum class Spelling { text, json };

std::optional<Word> spell(Words& words, const Scope& scope, const Source& source, Spelling spelling) {
  const auto spelt = [&](const Value& value) {
    return spelling == Spelling::json ? words.json(value) : words.text(value);
  };
  const auto as_text = [&](const Word& word) { return spelling == Spelling::json ? quoted(word) : word; };
  switch (source.form) {
    case Source::Form::member:
      if (scope.is_item && source.text.empty()) return as_text(Word().variable("ITEM"));
      [[fallthrough]];
    case Source::Form::property: {
      const Place place = source_place(scope, source);
      return place.value == nullptr ? std::nullopt : std::optional(spelt(shaped(place)));
    }
    case Source::Form::attribute:
      return as_text(words.reference(scope.resource.id, source.text == "Ref" ? std::string_view() : source.text));
    case Source::Form::text: {
      const Place place = find_place(scope.kind.properties, scope.resource.properties, source.text);
      return place.value == nullptr ? std::nullopt : std::optional(spelt(attribute_text(shaped(place))));
    }
    case Source::Form::shown:
      return Word().variable("SHOWN");
    case Source::Form::constant: {
      if (source.text == "$tags") return tags_word(words, scope, {{}, {}, {}, {}, {}, TagForm::pairs, {}});
      if (source.text == "$token") return as_text(Word(scope.resource.id + "-").variable("RUN"));
      if (source.text.empty() && spelling == Spelling::json) return Word("true");
      const auto value = constant(scope, source.text, words.graph());
      return value ? std::optional(spelt(*value)) : std::nullopt;
    }
    case Source::Form::digest: {
      const Package* package = package_of(find_place(scope.kind.properties, scope.resource.properties, source.text));
      return package == nullptr ? std::nullopt : std::optional(as_text(words.digest(package->asset)));
    }
    case Source::Form::file: {
      const Package* package = package_of(find_place(scope.kind.properties, scope.resource.properties, source.text));
      return package == nullptr ? std::nullopt : std::optional(as_text(words.text(*package)));
    }
    case Source::Form::object:
      return mapping(words, scope, source);
    case Source::Form::list:
      return sequence(words, scope, source);
  }
  throw std::logic_error("unknown form of source");
}

}  // namespace

std::optional<Word> source_text(Words& words, const Scope& scope, const Source& source) {
  return spell(words, scope, source, Spelling::text);
}

std::optional<Word> source_json(Words& words, const Scope& scope, const Source& source) {
  return spell(words, scope, source, Spelling::json);
}

Place source_place(const Scope& scope, const Source& source) {
  if (source.form == Source::Form::member) return find_place(scope.element, source.text);
  if (source.form != Source::Form::property) return {};
  return find_place(scope.kind.properties, scope.resource.properties, source.text);
}

Word query(Words& words, const Scope& scope, std::string_view text) {
  Word out;
  const auto literal = [&](std::string_view source) {
    const auto value = source_json(words, scope, parse_source(source));
    out.text("`").append(value.value_or(Word("null"))).text("`");
  };
  for_each_piece(
      text, [&](std::string_view plain) { out.text(plain); }, literal);
  return out;
}

void for_each_source(std::string_view text, const std::function<void(const Source&)>& visit) {
  for_each_piece(
      text, [](std::string_view) {}, [&](std::string_view source) { visit(parse_source(source)); });
}

const Value* tag_value(const Resource& resource, const Kind& kind, std::string_view key) {
  const Value* tags = kind.tags.property.empty() ? nullptr : resource.properties.find(kind.tags.property);
  if (tags == nullptr) return nullptr;
  if (const auto* map = tags->as<Object>()) return map->find(key);
  const auto* list = tags->as<List>();
  for (std::size_t i = 0; list != nullptr && i < list->size(); ++i) {
    const auto* pair = (*list)[i].as<Object>();
    const Value* name = pair == nullptr ? nullptr : pair->find("Key");
    const auto* text = name == nullptr ? nullptr : name->as<std::string>();
    if (text != nullptr && *text == key) return pair->find("Value");
  }
  return nullptr;
}

}  // namespace pergola::aws_cli
