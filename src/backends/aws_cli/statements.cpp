#include "backends/aws_cli/statements.hpp"

#include <iterator>

namespace pergola::aws_cli {

void append(Statements& out, Statements more) { std::move(more.begin(), more.end(), std::back_inserter(out)); }

Statements introduction(Words& words, const Scope& scope, Statements finder) {
  Statements out;
  out.emplace_back(shell::Blank{});
  out.emplace_back(shell::Comment{scope.resource.type + " " + scope.resource.id});
  for (const Reference* each : kept_references(words.needs(), scope)) {
    std::string name = variable_name(scope.resource, *each);
    Word unknown("<unknown:" + name + ">");
    out.emplace_back(shell::Assignment{std::move(name), std::move(unknown)});
  }
  append(out, std::move(finder));
  return out;
}

Statements showing(Words& words, const Scope& scope, const Call& call) {
  Statements out;
  for (const Source::Entry& option : call.options) {
    if (option.source.form != Source::Form::shown) continue;
    const CliKind& cli = scope.kind.cli;
    const Call& seen = cli.read.command.empty() ? cli.find : cli.read;
    WordList command = word_list("show");
    command.push_back(query(words, scope, option.source.text));
    add_object(words, command, scope, seen);
    add_call(words, command, scope, seen);
    out.emplace_back(shell::Command{std::move(command)});
  }
  return out;
}

shell::Function item_deletion(Words& words, const Scope& scope, const std::string& name, const Call& call) {
  WordList out = word_list("remove_item");
  if (!call.absent.empty()) {
    out.emplace_back("--absent");
    out.emplace_back(call.absent);
  }
  add_retries(out, call);
  add_call(words, out, {scope.resource, scope.kind, {}, true}, call);
  return {"delete_" + name, {shell::Command{std::move(out)}}};
}

shell::Command item_listing(Words& words, const Scope& scope, std::string_view verb, const Part& part) {
  WordList begin = word_list(verb, part_name(scope, part), part.each.empty() ? part.when : part.each);
  if (part.remove.gone) begin.emplace_back("--gone");
  add_object(words, begin, scope, part.list);
  if (!part.list.absent.empty()) {
    begin.emplace_back("--absent");
    begin.emplace_back(part.list.absent);
  }
  add_call(words, begin, scope, part.list);
  return {std::move(begin)};
}

}  // namespace pergola::aws_cli
