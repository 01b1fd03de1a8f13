// Diagnostics for programs.
#include <nlohmann/json.hpp>

#include "base/diagnostics.hpp"

namespace pergola {
namespace {

using Json = nlohmann::ordered_json;

void add_location(Json& object, const Span& span) {
  if (!span.file) return;
  const Position begin = position_of(*span.file, span.begin);
  const Position end = position_of(*span.file, span.end);
  object["file"] = span.file->name;
  object["line"] = begin.line;
  object["column"] = begin.column;
  object["end_line"] = end.line;
  object["end_column"] = end.column;
}

Json to_json(const Diagnostic& d) {
  Json object = {{"severity", name_of(d.severity)}, {"code", d.code}, {"message", d.message}};
  add_location(object, d.span);
  if (!d.path.empty()) object["path"] = d.path;
  if (!d.suggestion.empty()) object["suggestion"] = d.suggestion;
  for (const Label& label : d.labels) {
    Json item = {{"text", label.text}};
    add_location(item, label.span);
    object["labels"].push_back(std::move(item));
  }
  if (!d.notes.empty()) object["notes"] = d.notes;
  return object;
}

}  // namespace

std::string format_json(const std::vector<Diagnostic>& diagnostics) {
  Json list = Json::array();
  std::size_t errors = 0;
  std::size_t warnings = 0;
  for (const Diagnostic& d : diagnostics) {
    list.push_back(to_json(d));
    if (d.severity == Severity::error) ++errors;
    if (d.severity == Severity::warning) ++warnings;
  }
  const Json document = {{"version", 1}, {"diagnostics", std::move(list)}, {"errors", errors}, {"warnings", warnings}};
  return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace pergola
