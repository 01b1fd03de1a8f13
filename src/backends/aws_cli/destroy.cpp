#include <algorithm>

#include "backends/aws_cli/statements.hpp"

namespace pergola::aws_cli {
namespace {

void collect_references(const Scope& scope, const Source& source, std::vector<std::string>& ids) {
  if (const Place place = source_place(scope, source); place.value != nullptr) {
    for_each_reference(*place.value, [&](const std::string& id) {
      if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
    });
  }
  for (const Source::Entry& entry : source.entries) collect_references(scope, entry.source, ids);
}

void delete_parts(Words& words, Statements& out, const Scope& scope, const Part& part) {
  if (part.remove.command.empty()) return;
  if (!part.list.command.empty()) {
    out.emplace_back(item_deletion(words, scope, part_name(scope, part), part.remove));
    out.emplace_back(item_listing(words, scope, "remove_items", part));
    return;
  }
  for (const Element& element : elements_of(words, scope, part)) {
    const Scope inner{scope.resource, scope.kind, part.each.empty() ? Place{} : element.place};
    out.emplace_back(part_finder(words, scope, element, Purpose::locate));
    WordList command = word_list("remove_part", element.name, element.title);
    if (part.remove.gone) command.emplace_back("--gone");
    add_retries(command, part.remove);
    add_call(words, command, inner, part.remove);
    out.emplace_back(shell::Command{std::move(command)});
  }
}

}  // namespace

std::vector<std::string> belongs_to(const Scope& scope) {
  std::vector<std::string> ids;
  if (!scope.kind.tags.property.empty()) return ids;
  const Call& find = scope.kind.cli.find;
  for (const Source::Entry& option : find.options) collect_references(scope, option.source, ids);
  for_each_source(find.object, [&](const Source& source) { collect_references(scope, source, ids); });
  return ids;
}

Statements locate_resource(Words& words, const Scope& scope) {
  Statements out = introduction(words, scope, finder(words, scope, Purpose::locate));
  WordList command = word_list("locate", scope.resource.id, title_of(scope.resource, scope.kind));
  if (scope.resource.retain) {
    command.emplace_back("--retain");
  } else if (scope.kind.cli.remove.command.empty()) {
    command.emplace_back("--quiet");
  }
  for (const std::string& id : belongs_to(scope)) {
    command.emplace_back("--of");
    command.emplace_back(id);
  }
  out.emplace_back(shell::Command{std::move(command)});
  return out;
}

Statements destroy_resource(Words& words, const Scope& scope) {
  Statements out;
  const Call& remove = scope.kind.cli.remove;
  if (scope.resource.retain || remove.command.empty()) return out;
  out.emplace_back(shell::Blank{});
  if (remove.parts) {
    Statements parts;
    for (const Part& part : scope.kind.cli.parts) delete_parts(words, parts, scope, part);
    if (!parts.empty()) {
      out.emplace_back(
          shell::If{{{"is_present", scope.resource.id, title_of(scope.resource, scope.kind)}}, std::move(parts), {}});
    }
  }
  for (const Call& before : remove.before) {
    WordList preparation = word_list("prepare");
    for (const std::string_view state : scope.kind.cli.ready.values) {
      preparation.emplace_back("--ready");
      preparation.emplace_back(state);
    }
    add_retries(preparation, before);
    add_call(words, preparation, scope, before);
    Statements then = showing(words, scope, before);
    then.emplace_back(shell::Command{std::move(preparation)});
    out.emplace_back(
        shell::If{{{"is_present", scope.resource.id, title_of(scope.resource, scope.kind)}}, std::move(then), {}});
  }
  WordList command = word_list(remove.each.empty() ? "remove" : "remove_each", scope.resource.id,
                               title_of(scope.resource, scope.kind));
  if (remove.gone) command.emplace_back("--gone");
  if (remove.each.empty()) {
    add_retries(command, remove);
    add_call(words, command, scope, remove);
  } else {
    out.emplace_back(item_deletion(words, scope, scope.resource.id, remove));
    const Call& find = scope.kind.cli.find;
    command.emplace_back("--object");
    command.push_back(query(words, scope, remove.each));
    if (!find.absent.empty()) {
      command.emplace_back("--absent");
      command.emplace_back(find.absent);
    }
    add_call(words, command, scope, find);
  }
  out.emplace_back(shell::Command{std::move(command)});
  return out;
}

}  // namespace pergola::aws_cli
