#include "backends/aws_cli/words.hpp"

#include <stdexcept>
#include <type_traits>

#include "writers/json_writer.hpp"
#include "writers/text.hpp"

namespace pergola::aws_cli {
namespace {

constexpr ByteSet k_plain([](char c) { return is_ascii_printable(c) && !is_one_of(c, "\"\\`"); });

/// The inside of a JSON string.
void append_escaped(Word& out, std::string_view text) {
  if (k_plain.span(text) == text.size()) {
    out.text(text);
    return;
  }
  const std::string literal = json_quote(text);
  std::string_view rest(literal);
  rest = rest.substr(1, rest.size() - 2);
  for (std::size_t at = rest.find('`'); at != std::string_view::npos; at = rest.find('`')) {
    out.text(rest.substr(0, at)).text("\\u0060");
    rest.remove_prefix(at + 1);
  }
  out.text(rest);
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
  Word operator()(Pseudo value) { return Word().variable(variable_of(value)); }
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
  Word operator()(const StoredText& value) {
    words_.needs().stored.insert_or_assign(environment_name(name_of(value)), value.parameter);
    return Word().variable(environment_name(name_of(value)));
  }
  Word operator()(const Package& value) {
    words_.needs().packages.insert(value.asset);
    return Word("fileb://").variable("WORK").text("/" + value.asset + ".zip");
  }
  Word operator()(const Digest& value) { return words_.digest(value.asset); }

 private:
  Words& words_;
};

class JsonWriter {
 public:
  JsonWriter(Words& words, Word& out) : words_(words), out_(out) {}

  void write(const Value& value) {
    if (const auto* list = value.as<List>()) {
      out_.text("[");
      for (const Value& element : *list) {
        if (&element != &list->front()) out_.text(",");
        write(element);
      }
      out_.text("]");
    } else if (const auto* object = value.as<Object>()) {
      out_.text("{");
      for (const Member& member : object->members()) {
        if (&member != &object->members().front()) out_.text(",");
        write(member.name);
        out_.text(":");
        write(member.value);
      }
      out_.text("}");
    } else if (const auto* string = value.as<std::string>()) {
      write(*string);
    } else if (value.is_null()) {
      out_.text("null");
    } else if (value.as<bool>() != nullptr || value.as<std::int64_t>() != nullptr || value.as<double>() != nullptr) {
      out_.append(words_.text(value));
    } else if (const auto* package = value.as<Package>()) {
      out_.append(quoted(words_.digest(package->asset)));
    } else {
      out_.append(quoted(words_.text(value)));
    }
  }

  void write(const std::string& text) {
    out_.text("\"");
    append_escaped(out_, text);
    out_.text("\"");
  }

 private:
  Words& words_;
  Word& out_;
};

}  // namespace

Word quoted(const Word& word) {
  Word out("\"");
  word.for_each_piece([&](const shell::Piece& piece) {
    if (piece.is_variable) {
      out.variable(piece.text);
    } else {
      append_escaped(out, piece.text);
    }
  });
  out.text("\"");
  return out;
}

Word Words::text(const Value& value) { return std::visit(TextWriter(*this), value.data); }

Word Words::json(const Value& value) {
  Word out;
  JsonWriter(*this, out).write(value);
  return out;
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
  const Reference& shared = shared_reference(*kind, *reference);
  std::vector<const Reference*>& kept = needs_.references[resource];
  if (std::find(kept.begin(), kept.end(), &shared) == kept.end()) kept.push_back(&shared);
  Word word;
  if (reference->after.empty()) return word.variable(variable_name(*resource, shared));
  return word.text(reference->front).variable_after(variable_name(*resource, shared), reference->after);
}

Word Words::digest(const std::string& asset) {
  needs_.packages.insert(asset);
  return Word().variable(package_variable(asset));
}

}  // namespace pergola::aws_cli
