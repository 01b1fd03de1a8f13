#include "backends/aws_cli/statements.hpp"

namespace pergola::aws_cli {

void verify_resource(Making& making, Statements& out, const Scope& scope) {
  introduce(making, out, scope);
  out.emplace_back(finder(making, scope, Purpose::compare));
  out.emplace_back(shell::Command{{"check", scope.resource.id, title_of(scope.resource, scope.kind)}});
  for (const Part& part : scope.kind.cli.parts) {
    const std::vector<Element> elements = elements_of(making.words, scope, part);
    for (const Element& element : elements) {
      out.emplace_back(part_finder(making.words, scope, element, Purpose::compare));
      out.emplace_back(shell::Command{{"check_part", element.name, element.title}});
    }
    if (!elements.empty() && !part.list.command.empty()) {
      out.emplace_back(item_listing(making.words, scope, "check_strays", part));
    }
  }
}

}  // namespace pergola::aws_cli
