// Runs when Pergola is built: compile_kinds OUTPUT.cpp KIND.yaml... A kind file that is wrong breaks the build.
#include <algorithm>
#include <cstdio>
#include <deque>
#include <string>

#include <fmt/format.h>

#include "base/diagnostics.hpp"
#include "base/file_system.hpp"
#include "catalog/decode_kind.hpp"
#include "catalog/emit_kinds.hpp"
#include "document/parse.hpp"

namespace pergola {
namespace {

struct Compiler {
  std::deque<KindArena> arenas;
  std::vector<Kind> kinds;
  Diagnostics out;

  void read(const std::string& path) {
    const Result<std::string> text = disk().read(path);
    if (!text) {
      out.error("value-invalid", text.error(), {});
      return;
    }
    const SourceFile source = make_source(path, *text);
    const std::optional<Node> root = parse_document(source, out);
    if (!root) return;
    const std::optional<Kind> kind = decode_kind(*root, arenas.emplace_back(), out);
    if (!kind) return;
    const Span type = root->find("type")->span;
    const std::string name = kind_file_name(kind->type);
    if (path.substr(path.rfind('/') + 1) != name) {
      out.error("value-invalid", fmt::format("the file that describes '{}' should be called '{}'", kind->type, name),
                type, "type");
    }
    kinds.push_back(*kind);
  }

  void sort() {
    std::sort(kinds.begin(), kinds.end(), [](const Kind& a, const Kind& b) { return a.type < b.type; });
  }
};

int run(const std::vector<std::string>& arguments) {
  if (arguments.empty()) {
    fmt::print(stderr, "usage: compile_kinds OUTPUT.cpp KIND.yaml...\n");
    return 1;
  }
  Compiler compiler;
  for (std::size_t i = 1; i < arguments.size(); ++i) compiler.read(arguments[i]);
  compiler.sort();
  fmt::print(stderr, "{}", format_text(compiler.out.sorted(), false));
  if (compiler.out.has_errors()) return 1;
  const Result<Done> written = disk().write(arguments[0], emit_kinds(compiler.kinds), false);
  if (written) return 0;
  fmt::print(stderr, "{}\n", written.error());
  return 1;
}

}  // namespace
}  // namespace pergola

int main(int count, char** arguments) { return pergola::run({arguments + 1, arguments + count}); }
