// Diagnostics as a SARIF 2.1.0 log, for code scanning.
#include <cctype>
#include <map>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/diagnostics.hpp"

namespace pergola {
namespace {

using Json = nlohmann::ordered_json;

/// A path as a URI reference (RFC 3986).
std::string uri_of(std::string_view path) {
  std::string uri = path.starts_with('/') ? "file://" : "";
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain =
        byte < 0x80 && (std::isalnum(byte) != 0 || std::string_view("-._~/").find(c) != std::string_view::npos);
    uri += plain ? std::string(1, c) : fmt::format("%{:02X}", byte);
  }
  return uri;
}

Json physical_location(const Span& span) {
  const Position begin = position_of(*span.file, span.begin);
  const Position end = position_of(*span.file, span.end);
  return {
      {"artifactLocation", {{"uri", uri_of(span.file->name)}}},
      {"region",
       {{"startLine", begin.line}, {"startColumn", begin.column}, {"endLine", end.line}, {"endColumn", end.column}}}};
}

std::string message_of(const Diagnostic& d) {
  std::string message = d.message;
  if (!d.suggestion.empty()) message += fmt::format("; did you mean '{}'?", d.suggestion);
  for (const std::string& note : d.notes) message.append("\n").append(note);
  return message;
}

Json to_result(const Diagnostic& d, std::size_t rule) {
  Json result = {
      {"ruleId", d.code}, {"ruleIndex", rule}, {"level", name_of(d.severity)}, {"message", {{"text", message_of(d)}}}};
  Json location = Json::object();
  if (d.span.file) location["physicalLocation"] = physical_location(d.span);
  if (!d.path.empty()) location["logicalLocations"] = Json::array({{{"fullyQualifiedName", d.path}}});
  if (!location.empty()) result["locations"] = Json::array({std::move(location)});
  std::size_t id = 0;
  for (const Label& label : d.labels) {
    Json related = {{"id", ++id}, {"message", {{"text", label.text}}}};
    if (label.span.file) related["physicalLocation"] = physical_location(label.span);
    result["relatedLocations"].push_back(std::move(related));
  }
  return result;
}

Json to_rule(std::string_view code) {
  Json rule = {{"id", code}};
  for (const DiagnosticCode& known : diagnostic_codes()) {
    if (known.code != code) continue;
    rule["shortDescription"] = {{"text", known.meaning}};
    rule["help"] = {{"text", known.fix}};
  }
  return rule;
}

}  // namespace

std::string format_sarif(const std::vector<Diagnostic>& diagnostics, std::string_view tool_version) {
  std::map<std::string_view, std::size_t> index;
  for (const Diagnostic& d : diagnostics) index.emplace(d.code, 0);
  Json rules = Json::array();
  for (auto& [code, position] : index) {
    position = rules.size();
    rules.push_back(to_rule(code));
  }
  Json results = Json::array();
  for (const Diagnostic& d : diagnostics) results.push_back(to_result(d, index[d.code]));
  const Json driver = {{"name", "pergola"}, {"version", tool_version}, {"rules", std::move(rules)}};
  const Json run = {
      {"tool", {{"driver", driver}}}, {"columnKind", "unicodeCodePoints"}, {"results", std::move(results)}};
  const Json log = {
      {"$schema", "https://json.schemastore.org/sarif-2.1.0.json"}, {"version", "2.1.0"}, {"runs", Json::array({run})}};
  return log.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace pergola
