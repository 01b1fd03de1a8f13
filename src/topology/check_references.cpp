// Dynamic references: CloudFormation resolves them wherever they stand in a template, and knows no escape (AWS
// CloudFormation user guide, "Get values stored in other services using dynamic references").
#include <string_view>

#include <fmt/format.h>

#include "document/object_reader.hpp"
#include "topology/decode_parts.hpp"

namespace pergola {
namespace {

constexpr std::string_view k_begin = "{{resolve:";

void check_text(std::string_view text, const Span& span, const std::string& path, Diagnostics& out) {
  if (text.find(k_begin) == std::string_view::npos) return;
  Diagnostic& problem = out.error(
      "dynamic-reference",
      fmt::format("CloudFormation would put a stored parameter or secret in place of '{}…}}}}'", k_begin), span, path);
  problem.notes.emplace_back("it cannot be escaped there, and other targets would keep it as it stands");
  problem.notes.emplace_back("leave it out; let the code read the parameter or secret when it runs, by its name");
}

}  // namespace

void check_references(const Node& node, const std::string& path, Diagnostics& out) {
  check_text(node.text, node.span, path, out);
  for (std::size_t i = 0; i < node.items.size(); ++i) check_references(node.items[i], item_path(path, i), out);
  for (const Node::Entry& entry : node.entries) {
    const std::string entry_path = child_path(path, entry.key);
    check_text(entry.key, entry.key_span, entry_path, out);
    check_references(entry.value, entry_path, out);
  }
}

}  // namespace pergola
