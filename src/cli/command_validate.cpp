#include <ostream>

#include <fmt/format.h>

#include "cli/commands.hpp"

namespace pergola {

Exit command_validate(const ValidateArguments& arguments, Context& context) {
  const auto input = read_input(arguments.topology, context);
  const auto catalog = load_catalog(arguments.templates, context);
  if (!input || !catalog) return Exit::failed;

  Diagnostics diagnostics;
  validate(input->source, input->folder, arguments.environment, *catalog, context.files, diagnostics);
  const std::vector<Diagnostic> found = diagnostics.sorted();
  if (arguments.format == "json") {
    context.out << format_json(found);
  } else if (arguments.format == "sarif") {
    context.out << format_sarif(found, PERGOLA_VERSION);
  } else if (arguments.format == "github") {
    context.out << format_github(found);
  } else {
    context.err << format_text(found, context.color);
    if (!found.empty()) {
      std::size_t errors = 0;
      std::size_t warnings = 0;
      for (const Diagnostic& diagnostic : found) {
        errors += diagnostic.severity == Severity::error ? 1 : 0;
        warnings += diagnostic.severity == Severity::warning ? 1 : 0;
      }
      context.err << fmt::format("{}, {}\n", count(errors, "error"), count(warnings, "warning"));
    }
  }
  const bool reportable = diagnostics.has_errors() || (arguments.strict && diagnostics.has_warnings());
  return reportable ? Exit::findings : Exit::done;
}

}  // namespace pergola
