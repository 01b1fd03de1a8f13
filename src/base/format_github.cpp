// Diagnostics as GitHub workflow commands, which a runner turns into annotations.
#include <fmt/format.h>

#include "base/diagnostics.hpp"
#include "base/utf8.hpp"

namespace pergola {
namespace {

std::string_view command_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::note:
      return "notice";
  }
  return "error";
}

std::string escape(std::string_view text, std::string_view special) {
  std::string out;
  for (const char c : text) {
    out += special.find(c) == std::string_view::npos ? std::string(1, c)
                                                     : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return out;
}

std::string escape_message(std::string_view text) { return escape(text, "%\r\n"); }
std::string escape_property(std::string_view text) { return escape(text, "%\r\n:,"); }

std::string message_of(const Diagnostic& d) {
  std::string message = visible(d.message);
  if (!d.suggestion.empty()) message += fmt::format("; did you mean '{}'?", visible(d.suggestion));
  for (const std::string& note : d.notes) message.append("\n").append(visible(note));
  return message;
}

}  // namespace

std::string format_github(const std::vector<Diagnostic>& diagnostics) {
  std::string out;
  for (const Diagnostic& d : diagnostics) {
    std::string properties;
    if (d.span.file) {
      const Position at = position_of(*d.span.file, d.span.begin);
      properties = fmt::format("file={},line={},col={},", escape_property(d.span.file->name), at.line, at.column);
    }
    out += fmt::format("::{} {}title={}::{}\n", command_of(d.severity), properties, escape_property(d.code),
                       escape_message(message_of(d)));
  }
  return out;
}

}  // namespace pergola
