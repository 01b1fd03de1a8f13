#include "backends/aws_cli/statements.hpp"

namespace pergola::aws_cli {
namespace {

Statements check_part(Words& words, const Scope& scope, const Part& part) {
  Statements out;
  const std::vector<Element> elements = elements_of(words, scope, part);
  for (const Element& element : elements) {
    out.emplace_back(part_finder(words, scope, element, Purpose::compare));
    out.emplace_back(shell::Command{{"check_part", element.name, element.title}});
  }
  if (!elements.empty() && !part.list.command.empty())
    out.emplace_back(item_listing(words, scope, "check_strays", part));
  return out;
}

}  // namespace

Statements verify_resource(Words& words, const Scope& scope) {
  Statements parts;
  for (const Part& part : scope.kind.cli.parts) append(parts, check_part(words, scope, part));
  Statements out = introduction(words, scope, finder(words, scope, Purpose::compare, conditions_of(words, scope)));
  out.emplace_back(shell::Command{{"check", scope.resource.id, title_of(scope.resource, scope.kind)}});
  append(out, std::move(parts));
  return out;
}

}  // namespace pergola::aws_cli
