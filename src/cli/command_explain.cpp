#include <ostream>

#include <fmt/format.h>

#include "base/spelling.hpp"
#include "cli/commands.hpp"
#include "topology/language.hpp"

namespace pergola {
namespace {

void explain_code(const DiagnosticCode& code, std::ostream& out) {
  out << fmt::format("{}\n\n{}\n\n{}\n", code.code, code.meaning, code.fix);
}

void explain_kind(const Kind& kind, std::ostream& out) {
  out << fmt::format("{}: {}\n\n", kind.type, kind.title);
  out << fmt::format("Terraform: {}\n", kind.terraform_type.empty() ? kind.terraform_omit : kind.terraform_type);
  for (const Companion& companion : kind.companions) out << fmt::format("           {}\n", companion.type);
  for (const Call* call : {&kind.cli.find, &kind.cli.create, &kind.cli.remove}) {
    if (!call->command.empty()) out << fmt::format("AWS CLI:   aws {}\n", call->command);
  }
  out << "Properties:\n";
  for (const Property& property : kind.properties) {
    const std::string_view change = property.replace == Replace::always  ? ", a change replaces"
                                    : property.replace == Replace::maybe ? ", a change may replace"
                                                                         : "";
    out << fmt::format("  {}{}{}\n", property.name, property.required ? ", required" : "", change);
  }
}

void explain_key(const language::Key& key, std::ostream& out) {
  out << fmt::format("  {:<14} {}{}\n", key.name, key.doc, key.required ? " Required." : "");
  if (!key.default_value.empty()) out << fmt::format("  {:<14} Default: {}\n", "", key.default_value);
}

void explain_object(const language::Object& object, std::ostream& out) {
  out << fmt::format("{}: {}\n\n", object.path.empty() ? object.name : object.path, object.doc);
  for (const language::Key& key : object.keys) explain_key(key, out);
}

void explain_key_of(const language::Object& object, const language::Key& key, std::ostream& out) {
  out << fmt::format("{}{}\n\n", object.path.empty() ? "" : std::string(object.path) + ".", key.name);
  explain_key(key, out);
  if (const language::Object* inner = language::find_object(key.name)) {
    out << "\n";
    explain_object(*inner, out);
  }
}

/// `services.lambda.memory` and `lambda.memory` find a key, `memory` all keys of that name, `call` an object; instance
/// names may stand in between.
bool explain_language(const std::string& subject, std::ostream& out) {
  const std::size_t dot = subject.rfind('.');
  const std::string last = dot == std::string::npos ? subject : subject.substr(dot + 1);
  const std::string above = dot == std::string::npos ? "" : subject.substr(0, dot);
  const std::string owner = above.substr(above.rfind('.') + 1);
  bool found = false;
  for (const language::Object& object : language::objects()) {
    if (dot != std::string::npos && object.name != owner) continue;
    for (const language::Key& key : object.keys) {
      if (key.name != last) continue;
      if (found) out << "\n";
      explain_key_of(object, key, out);
      found = true;
    }
  }
  if (found) return true;
  const language::Object* object = language::find_object(last);
  if (object == nullptr) return false;
  explain_object(*object, out);
  return true;
}

}  // namespace

Exit command_explain(const std::string& subject, Context& context) {
  if (subject.empty()) {
    for (const DiagnosticCode& code : diagnostic_codes())
      context.out << fmt::format("{:<24} {}\n", code.code, code.meaning);
    return Exit::done;
  }
  std::vector<std::string_view> known;
  for (const DiagnosticCode& code : diagnostic_codes()) {
    if (code.code == subject) return explain_code(code, context.out), Exit::done;
    known.push_back(code.code);
  }
  const Catalog catalog;
  if (const Kind* kind = catalog.find(subject)) return explain_kind(*kind, context.out), Exit::done;
  if (explain_language(subject, context.out)) return Exit::done;
  for (const Kind* kind : catalog.kinds()) known.push_back(kind->type);
  for (const language::Object& object : language::objects()) {
    known.push_back(object.name);
    for (const language::Key& key : object.keys) known.push_back(key.name);
  }
  context.err << fmt::format("pergola: nothing is known of '{}'", subject);
  if (const auto suggestion = closest(subject, known)) context.err << fmt::format(", did you mean '{}'?", *suggestion);
  context.err << "\n'pergola explain' alone lists the codes of diagnostics; resource types and keys of the language "
                 "are known as well\n";
  return Exit::failed;
}

}  // namespace pergola
