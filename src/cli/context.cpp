#include "cli/context.hpp"

#include <istream>
#include <ostream>
#include <sstream>

#include <fmt/format.h>

namespace pergola {

std::optional<Input> read_input(const std::string& path, Context& context) {
  if (path == "-") {
    std::ostringstream text;
    text << context.in.rdbuf();
    return Input{make_source("<stdin>", text.str()), "."};
  }
  auto text = context.files.read(path);
  if (!text) {
    context.err << fmt::format("pergola: {}\n", text.error());
    return std::nullopt;
  }
  const auto slash = path.rfind('/');
  return Input{make_source(path, std::move(*text)), slash == std::string::npos ? "." : path.substr(0, slash + 1)};
}

std::optional<Catalog> load_catalog(const std::string& folder, Context& context) {
  Catalog catalog;
  if (folder.empty()) return catalog;
  const std::string kinds =
      context.files.type(folder + "/kinds") == FileSystem::Type::directory ? folder + "/kinds" : folder;
  const auto names = context.files.list(kinds);
  if (!names) {
    context.err << fmt::format("pergola: {}\n", names.error());
    return std::nullopt;
  }
  Diagnostics diagnostics;
  for (const std::string& name : *names) {
    if (name.size() < 6 || name.substr(name.size() - 5) != ".yaml") continue;
    const auto input = read_input(kinds + "/" + name, context);
    if (!input) return std::nullopt;
    (void)catalog.add(input->source, diagnostics);
  }
  print(diagnostics, context);
  if (diagnostics.has_errors()) return std::nullopt;
  return catalog;
}

void print(const Diagnostics& diagnostics, Context& context) {
  context.err << format_text(diagnostics.sorted(), context.color);
}

std::string count(std::size_t number, const std::string& noun) {
  return fmt::format("{} {}{}", number, noun, number == 1 ? "" : "s");
}

}  // namespace pergola
