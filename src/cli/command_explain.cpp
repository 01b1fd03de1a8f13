#include <ostream>
#include <string>
#include <utility>
#include <vector>

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

std::string path_of(const language::Object& object, const language::Key& key) {
  return fmt::format("{}{}{}", object.path, object.path.empty() ? "" : ".", key.name);
}

void explain_key_of(const language::Object& object, const language::Key& key, std::ostream& out) {
  out << path_of(object, key) << "\n\n";
  explain_key(key, out);
  if (const language::Object* inner = language::find_object(key.name)) {
    out << "\n";
    explain_object(*inner, out);
  }
}

std::vector<std::string> steps_of(std::string_view path) {
  std::vector<std::string> steps = {""};
  for (const char c : path) {
    if (c == '.') {
      steps.emplace_back();
    } else {
      steps.back() += c;
    }
  }
  return steps;
}

/// Whether a path is the end of one of the language: names of instances fit `<name>`, and may be left out.
bool is_end_of(const std::vector<std::string>& steps, const std::vector<std::string>& whole) {
  std::size_t left = steps.size();
  for (auto step = whole.rbegin(); step != whole.rend() && left > 0; ++step) {
    const bool fits = *step == steps[left - 1];
    if (!fits && *step != "<name>") return false;
    if (fits || steps.size() == whole.size()) --left;
  }
  return left == 0;
}

using Keys = std::vector<std::pair<const language::Object*, const language::Key*>>;

template <typename Wanted>
Keys find_keys(const Wanted& wanted) {
  Keys keys;
  for (const language::Object& object : language::objects()) {
    for (const language::Key& key : object.keys) {
      if (wanted(object, key)) keys.emplace_back(&object, &key);
    }
  }
  return keys;
}

/// `lambda.memory` names a key by its object, `services.order.lambda.memory` by its path; `memory` all keys of that
/// name.
Keys keys_named(const std::string& subject) {
  Keys keys = find_keys([&](const language::Object& object, const language::Key& key) {
    return subject == fmt::format("{}.{}", object.name, key.name);
  });
  if (!keys.empty()) return keys;
  const std::vector<std::string> steps = steps_of(subject);
  return find_keys([&](const language::Object& object, const language::Key& key) {
    return is_end_of(steps, steps_of(path_of(object, key)));
  });
}

bool explain_language(const std::string& subject, std::ostream& out) {
  const Keys keys = keys_named(subject);
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (i > 0) out << "\n";
    explain_key_of(*keys[i].first, *keys[i].second, out);
  }
  if (!keys.empty()) return true;
  for (const language::Object& object : language::objects()) {
    const std::vector<std::string> steps = steps_of(subject);
    const std::vector<std::string> whole = steps_of(object.path);
    if (object.name != subject && (steps.size() != whole.size() || !is_end_of(steps, whole))) continue;
    explain_object(object, out);
    return true;
  }
  return false;
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
