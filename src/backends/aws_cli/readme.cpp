#include "backends/aws_cli/readme.hpp"

#include <fmt/format.h>

#include "backends/aws_cli/names.hpp"
#include "catalog/embedded_text.hpp"

namespace pergola::aws_cli {
namespace {

/// A text as it may stand in a cell of a table.
std::string cell(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '|' || c == '\\' || c == '`' || c == '<') out += '\\';
    out += c == '\n' || c == '\r' ? ' ' : c;
  }
  return out;
}

std::string settings(const Graph& graph) {
  std::string out = "| variable | meaning |\n| --- | --- |\n";
  for (const Parameter& parameter : graph.parameters) {
    out += fmt::format(
        "| `{}` | {}{} |\n", environment_name(parameter.name), cell(parameter.description),
        parameter.default_value ? fmt::format(" (default: {})", cell(*parameter.default_value)) : std::string());
  }
  if (graph.region.empty()) out += "| `AWS_REGION` | where the stack is (or the region of the profile) |\n";
  return out + "| `AWS_PROFILE`, ... | whose account, as for the `aws` command |\n";
}

}  // namespace

OutputFile library() {
  std::string text;
  for (const char* part : {"start", "call", "look", "deploy", "parts", "verify", "destroy"}) {
    text += embedded_text(fmt::format("cli/lib/{}.sh", part));
  }
  return {"lib.sh", std::move(text)};
}

OutputFile readme(const Graph& graph) {
  std::string where = graph.region.empty() ? std::string() : fmt::format(" in {}", graph.region);
  if (!graph.account.empty()) where += fmt::format(" of account {}", graph.account);
  return {"README.md", fmt::format("# {}: AWS CLI scripts\n\n{} resources{}.\n\n{}{}{}", graph.stack,
                                   graph.resources().size(), where, embedded_text("cli/readme-begin.md"),
                                   settings(graph), embedded_text("cli/readme-end.md"))};
}

}  // namespace pergola::aws_cli
