#include "backends/aws_cli/words.hpp"

#include <stdexcept>
#include <type_traits>

#include "writers/json_writer.hpp"

namespace pergola::aws_cli {
namespace {

/// The inside of a JSON string.
std::string escaped(std::string_view text) {
  const std::string literal = json_quote(text);
  std::string out;
  for (const char c : std::string_view(literal).substr(1, literal.size() - 2)) {
    if (c == '`') {
      out += "\\u0060";
    } else {
      out += c;
    }
  }
  return out;
}

std::string number(double value) { return write_json(Tree(value), JsonStyle::compact); }

std::string_view variable_of(Pseudo pseudo) {
  switch (pseudo) {
    case Pseudo::region:
      return "AWS_REGION";
    case Pseudo::account:
      return "ACCOUNT";
    case Pseudo::partition:
      return "PARTITION";
    case Pseudo::url_suffix:
      return "URL_SUFFIX";
  }
  throw std::logic_error("unknown pseudo parameter");
}

class TextWriter {
 public:
  explicit TextWriter(Words& words) : words_(words) {}

  Word operator()(std::nullptr_t) { return {}; }
  Word operator()(bool value) { return value ? "true" : "false"; }
  Word operator()(std::int64_t value) { return std::to_string(value); }
  Word operator()(double value) { return number(value); }
  Word operator()(const std::string& value) { return value; }
  Word operator()(const List& value) { return words_.json(value); }
  Word operator()(const Object& value) { return words_.json(value); }
  Word operator()(const Ref& value) { return words_.reference(value.resource, {}); }
  Word operator()(const Attribute& value) { return words_.reference(value.resource, value.name); }
  Word operator()(const ParameterRef& value) {
    words_.needs().parameters.insert(value.name);
    return Word().variable(environment_name(value.name));
  }
  Word operator()(Pseudo value) { return Word().variable(std::string(variable_of(value))); }
  Word operator()(const Join& value) {
    Word word;
    for (const Value& part : value.parts) word.append(words_.text(part));
    return word;
  }
  Word operator()(const Json& value) { return value.document ? words_.json(*value.document) : Word(); }
  Word operator()(const Zone& value) {
    words_.needs().zones = std::max(words_.needs().zones, value.index + 1);
    return Word().variable("ZONE_" + std::to_string(value.index));
  }
  Word operator()(const Package& value) {
    words_.needs().packages.insert(value.asset);
    return Word("fileb://").variable("WORK").text("/" + value.asset + ".zip");
  }

 private:
  Words& words_;
};

/// Writes all of a document into one word, so that constants between two variables are one text.
class JsonWriter {
 public:
  explicit JsonWriter(Words& words) : words_(words) {}

  void write(const Value& value) {
    if (const auto* list = value.as<List>()) {
      text_ += '[';
      for (const Value& element : *list) {
        if (&element != &list->front()) text_ += ',';
        write(element);
      }
      text_ += ']';
    } else if (const auto* object = value.as<Object>()) {
      text_ += '{';
      for (const Member& member : object->members()) {
        if (&member != &object->members().front()) text_ += ',';
        text_.append("\"").append(escaped(member.name)).append("\":");
        write(member.value);
      }
      text_ += '}';
    } else if (const auto* string = value.as<std::string>()) {
      text_.append("\"").append(escaped(*string)).append("\"");
    } else if (value.is_null()) {
      text_ += "null";
    } else if (value.as<bool>() != nullptr || value.as<std::int64_t>() != nullptr || value.as<double>() != nullptr) {
      add(words_.text(value));
    } else if (const auto* package = value.as<Package>()) {
      add(quoted(words_.digest(package->asset)));
    } else {
      add(quoted(words_.text(value)));
    }
  }

  Word finish() {
    if (!text_.empty()) word_.text(std::move(text_));
    return std::move(word_);
  }

 private:
  void add(const Word& word) {
    for (const auto& part : word.parts) {
      if (const auto* variable = std::get_if<shell::Variable>(&part)) {
        if (!text_.empty()) word_.text(std::move(text_));
        text_.clear();
        word_.variable(variable->name);
      } else {
        text_ += std::get<shell::Constant>(part).text;
      }
    }
  }

  Words& words_;
  Word word_;
  std::string text_;
};

}  // namespace

Word quoted(const Word& word) {
  Word out("\"");
  for (const auto& part : word.parts) {
    if (const auto* variable = std::get_if<shell::Variable>(&part)) {
      out.variable(variable->name);
    } else {
      out.text(escaped(std::get<shell::Constant>(part).text));
    }
  }
  return out.text("\"");
}

Word Words::text(const Value& value) { return std::visit(TextWriter(*this), value.data); }

Word Words::json(const Value& value) {
  JsonWriter writer(*this);
  writer.write(value);
  return writer.finish();
}

Word Words::reference(const std::string& id, std::string_view attribute) {
  const Resource* resource = graph_.find(id);
  const Kind* kind = resource == nullptr ? nullptr : graph_.catalog().find(resource->type);
  const Reference* reference = kind == nullptr ? nullptr : attribute.empty() ? &kind->ref : kind->attribute(attribute);
  if (reference == nullptr || reference->cli.empty()) {
    throw std::logic_error("the AWS CLI has no value for " + id + '.' +
                           std::string(attribute.empty() ? "Ref" : attribute));
  }
  if (reference->cli.front() == '=') {
    const Value* value = find_path(resource->properties, reference->cli.substr(1));
    if (value != nullptr) return text(*value);
    throw std::logic_error(id + " has no " + std::string(reference->cli.substr(1)));
  }
  std::string name = variable_name(*resource, *kind, attribute);
  needs_.variables.insert(name);
  return Word().variable(std::move(name));
}

Word Words::digest(const std::string& asset) {
  needs_.packages.insert(asset);
  return Word().variable(package_variable(asset));
}

}  // namespace pergola::aws_cli
