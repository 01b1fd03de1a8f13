#include "backends/aws_cli/conditions.hpp"

#include <algorithm>
#include <set>

namespace pergola::aws_cli {
namespace {

bool is_name_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/// Something that `.name` and `[0]` may follow as it is: names, dots and quotes, but no projection.
bool is_simple(const Word& path) {
  const std::string& text = path.spelling();
  return path.is_constant() &&
         std::all_of(text.begin(), text.end(), [](char c) { return is_name_char(c) || c == '.' || c == '"'; });
}

Word in_parentheses(const Word& path) {
  if (is_simple(path)) return path;
  return Word("(").append(path).text(")");
}

/// `path.name`; the path `@` stands for what is looked at.
Word member_path(const Word& path, std::string_view name) {
  const bool is_plain = !name.empty() && !(name.front() >= '0' && name.front() <= '9') &&
                        std::all_of(name.begin(), name.end(), is_name_char);
  Word out = path.is_constant() && path.spelling() == "@" ? Word() : in_parentheses(path).text(".");
  if (is_plain) {
    out.text(name);
  } else {
    out.text("\"").text(name).text("\"");
  }
  return out;
}

/// As above, for a dotted name; `.` is the path itself.
Word counted_path(const Word& path, std::string_view name) {
  if (name == ".") return path;
  const std::size_t dot = name.find('.');
  if (dot == std::string_view::npos) return member_path(path, name);
  return counted_path(member_path(path, name.substr(0, dot)), name.substr(dot + 1));
}

Word or_empty(const Word& path) { return Word("not_null(").append(path).text(", `[]`)"); }

/// The condition as one expression, for use inside another.
Word expression(const Condition& condition) {
  const auto literal = [](const Word& json) { return Word("`").append(json).text("`"); };
  Word path = in_parentheses(condition.path);
  switch (condition.form) {
    case Condition::Form::equal:
      return std::move(path).text(" == ").append(literal(condition.wanted));
    case Condition::Form::set:
      return Word("sort(")
          .append(or_empty(condition.path))
          .text(") == sort(")
          .append(literal(condition.wanted))
          .text(")");
    case Condition::Form::document:
      return Word("(")
          .append(path)
          .text(" == ")
          .append(literal(quoted(condition.wanted)))
          .text(" || ")
          .append(path)
          .text(" == ")
          .append(literal(condition.wanted))
          .text(")");
    case Condition::Form::truth:
      return condition.path;
  }
  return {};
}

bool has_described_members(const Property& property) {
  return !property.properties.empty() && property.cli.form != CliForm::json && property.cli.form != CliForm::attributes;
}

bool is_list_of_objects(const List& list) {
  return !list.empty() &&
         std::all_of(list.begin(), list.end(), [](const Value& element) { return element.as<Object>() != nullptr; });
}

/// Compares properties of a resource, or of an element of one of its lists.
class Comparison {
 public:
  Comparison(Words& words, const Scope& scope) : words_(words), scope_(scope) {}

  /// `where` is the path at which the parent stands; null when it is not shown.
  void member(const Property& property, const Value& value, const Word* where, const std::string& prefix) {
    const std::string name = prefix.empty() ? std::string(property.name) : prefix + '.' + std::string(property.name);
    if (!property.read.empty()) {
      at(property, value, query(words_, scope_, property.read), name);
    } else if (where != nullptr && property.cli.is_passed()) {
      at(property, value,
         property.cli.form == CliForm::counted ? counted_path(*where, property.cli.name)
                                               : member_path(*where, property.cli.name),
         name);
    } else if (const auto* object = value.as<Object>(); object != nullptr) {
      members(property, *object, nullptr, name);
    }
  }

  [[nodiscard]] std::vector<Condition> result() { return std::move(conditions_); }

 private:
  void members(const Property& property, const Object& object, const Word* where, const std::string& name) {
    for (const Property& inner : property.properties) {
      if (const Value* value = object.find(inner.name)) member(inner, *value, where, name);
    }
  }

  void at(const Property& property, const Value& value, const Word& path, const std::string& name) {
    if (property.cli.form == CliForm::counted && value.as<List>() != nullptr) {
      Property plain = property;
      plain.cli.form = CliForm::value;
      return value.get<List>().empty() ? add(name, Condition::Form::equal, counted_path(path, "Quantity"), Word("0"))
                                       : at(plain, value, counted_path(path, "Items"), name);
    }
    const auto* list = value.as<List>();
    if (const auto* object = value.as<Object>(); object != nullptr && has_described_members(property)) {
      members(property, *object, &path, name);
    } else if (list != nullptr && has_described_members(property) && is_list_of_objects(*list)) {
      elements(property, *list, path, name);
    } else {
      scalar(property, value, path, name);
    }
  }

  void scalar(const Property& property, const Value& value, const Word& path, const std::string& name) {
    Value wanted = cli_value(property, value);
    if (property.cli.form == CliForm::attributes) wanted = attribute_text(wanted);
    if (const auto* json = wanted.as<Json>(); json != nullptr && json->document) {
      add(name, Condition::Form::document, path, words_.json(*json->document));
    } else {
      add(name, property.read_sorted ? Condition::Form::set : Condition::Form::equal, path, words_.json(wanted));
    }
  }

  void elements(const Property& property, const List& list, const Word& path, const std::string& name) {
    add(name, Condition::Form::equal, Word("length(").append(or_empty(path)).text(")"), std::to_string(list.size()));
    for (std::size_t i = 0; i < list.size(); ++i) {
      const std::vector<Condition> inner = of_element(property, list[i].get<Object>());
      if (inner.empty()) continue;
      Word filter;
      for (const Condition& condition : inner) {
        filter.text(filter.empty() ? "" : " && ").append(expression(condition));
      }
      const Word found =
          property.read_sorted
              ? or_empty(path).text("[?").append(filter).text("]")
              : Word("[").append(in_parentheses(path)).text("[" + std::to_string(i) + "]][?").append(filter).text("]");
      add(name, Condition::Form::truth, Word("length(").append(found).text(") > `0`"), {});
    }
  }

  [[nodiscard]] std::vector<Condition> of_element(const Property& property, const Object& element) const {
    Comparison inner(words_, scope_);
    const Word here("@");
    inner.members(property, element, &here, {});
    return inner.result();
  }

  void add(const std::string& name, Condition::Form form, Word path, Word wanted) {
    conditions_.push_back({name, form, std::move(path), std::move(wanted)});
  }

  Words& words_;
  const Scope& scope_;
  std::vector<Condition> conditions_;
};

/// The properties that `find` finds the resource by: what it shows has them as wanted.
std::set<std::string_view> sought(const Kind& kind) {
  std::set<std::string_view> names;
  const Call& find = kind.cli.find;
  for (const auto& [option, source] : find.options) {
    const Property* property = source.form == Source::Form::property ? kind.property(source.text) : nullptr;
    if (property != nullptr && property->cli.name == option) names.insert(source.text);
  }
  for_each_source(find.object, [&](const Source& source) {
    const auto at = static_cast<std::size_t>(source.text.data() - find.object.data());
    if (source.form == Source::Form::property && find.object.substr(0, at).ends_with("== {")) names.insert(source.text);
  });
  return names;
}

}  // namespace

std::vector<Condition> conditions_of(Words& words, const Scope& scope) {
  const std::set<std::string_view> known = sought(scope.kind);
  Comparison comparison(words, scope);
  for (const Property& property : scope.kind.properties) {
    const Value* value = scope.resource.properties.find(property.name);
    const std::vector<std::string>& initial = scope.resource.initial;
    const bool is_first = std::find(initial.begin(), initial.end(), property.name) != initial.end();
    if (value == nullptr || is_first || known.count(property.name) != 0) continue;
    comparison.member(property, *value, nullptr, {});
  }
  std::vector<Condition> conditions = comparison.result();
  const auto is_known = [&](const Condition& condition) { return known.count(condition.name) != 0; };
  conditions.erase(std::remove_if(conditions.begin(), conditions.end(), is_known), conditions.end());
  return conditions;
}

}  // namespace pergola::aws_cli
