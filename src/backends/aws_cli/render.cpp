#include <set>

#include <fmt/format.h>

#include "backends/aws_cli/probe.hpp"
#include "backends/aws_cli/readme.hpp"
#include "backends/aws_cli/statements.hpp"
#include "backends/expressible.hpp"
#include "backends/output.hpp"
#include "catalog/embedded_text.hpp"

namespace pergola {
namespace {

using namespace aws_cli;

Scope scope_of(const Graph& graph, const Resource& resource) {
  return {resource, *graph.catalog().find(resource.type), {}, false};
}

shell::Command command(WordList words) { return {std::move(words)}; }

shell::Command declaration(const Parameter& parameter) {
  WordList words = word_list("parameter", environment_name(parameter.name), "--about", parameter.description);
  if (parameter.default_value) {
    words.emplace_back("--default");
    words.emplace_back(*parameter.default_value);
  }
  if (const auto pattern = posix_pattern(parameter.pattern); pattern && !parameter.pattern.empty()) {
    words.emplace_back("--pattern");
    words.emplace_back(*pattern);
  }
  return {std::move(words)};
}

/// Who we are, what the environment must give, and what has to be prepared.
Statements beginning(const Graph& graph, const Needs& needs, std::string_view mode) {
  Statements out;
  WordList words = word_list("stack", graph.stack);
  if (!graph.region.empty()) words.insert(words.end(), {"--region", graph.region});
  if (!graph.account.empty()) words.insert(words.end(), {"--account", graph.account});
  out.emplace_back(command(std::move(words)));
  for (const Parameter& parameter : graph.parameters) {
    if (needs.parameters.count(parameter.name) != 0) out.emplace_back(declaration(parameter));
  }
  for (const auto& [name, text] : needs.constants) out.emplace_back(shell::Assignment{name, text});
  out.emplace_back(command({"start", mode}));
  for (const auto& [name, parameter] : needs.stored) out.emplace_back(command({"stored", name, parameter}));
  if (needs.zones > 0) {
    WordList zones{"zones", std::to_string(needs.zones)};
    zones.insert(zones.end(), graph.avoided_zones.begin(), graph.avoided_zones.end());
    out.emplace_back(command(std::move(zones)));
  }
  for (const std::string& asset : needs.packages) {
    out.emplace_back(shell::Assignment{package_variable(asset), ""});
    out.emplace_back(command({"package", asset, package_variable(asset)}));
  }
  return out;
}

/// The parts of a script, each made when all that stands further down has been.
class Parts {
 public:
  void put_in_front(Statements part) { parts_.push_back(std::move(part)); }

  [[nodiscard]] Statements in_order() && {
    Statements all;
    for (auto part = parts_.rbegin(); part != parts_.rend(); ++part) append(all, std::move(*part));
    return all;
  }

 private:
  std::vector<Statements> parts_;
};

using Body = void (*)(const Graph&, Words&, Parts&);

OutputFile script(const Graph& graph, std::string_view mode, std::string_view about, Body body) {
  Needs needs;
  Words words(graph, needs);
  Parts parts;
  body(graph, words, parts);
  parts.put_in_front(beginning(graph, needs, mode));
  Statements headline;
  headline.emplace_back(shell::Comment{fmt::format("{}.sh {}", mode, about)});
  parts.put_in_front(std::move(headline));
  const shell::Script whole{std::move(parts).in_order()};
  return {std::string(mode) + ".sh", std::string(embedded_text("cli/begin.sh")) + shell::write(whole), true};
}

Statements end(std::string_view verb) {
  Statements out;
  out.emplace_back(shell::Blank{});
  out.emplace_back(command({verb}));
  return out;
}

void deploy(const Graph& graph, Words& words, Parts& script) {
  Statements outputs = end("finish_deploy");
  for (const Output& output : graph.outputs)
    outputs.emplace_back(command({"output", output.name, words.text(output.value)}));
  script.put_in_front(std::move(outputs));
  const auto& resources = graph.resources();
  for (auto resource = resources.rbegin(); resource != resources.rend(); ++resource)
    script.put_in_front(deploy_resource(words, scope_of(graph, *resource)));
}

Statements probe(const Graph& graph, Words& words) {
  Statements out;
  if (graph.probes.empty()) return out;
  out.emplace_back(shell::Blank{});
  out.emplace_back(shell::Comment{"Requests, and what they leave behind."});
  for (const Probe& each : graph.probes)
    // A request that nobody has chosen may be refused, as long as it is answered.
    out.emplace_back(command(
        {"invoke", each.service, words.text(each.function), event_file(each), each.is_declared ? "399" : "499"}));
  for (const Probe& each : graph.probes) {
    if (!each.trace_filter.empty()) out.emplace_back(command({"trace", each.service, each.trace_filter}));
    for (const Probe::Reached& reached : each.reached) {
      out.emplace_back(command({"metric", reached.service, words.text(reached.lattice_service)}));
      if (!reached.trace_filter.empty())
        out.emplace_back(command({"trace", each.service + " calling " + reached.service, reached.trace_filter}));
    }
  }
  return out;
}

void verify(const Graph& graph, Words& words, Parts& script) {
  script.put_in_front(end("finish_verify"));
  script.put_in_front(probe(graph, words));
  const auto& resources = graph.resources();
  for (auto resource = resources.rbegin(); resource != resources.rend(); ++resource)
    script.put_in_front(verify_resource(words, scope_of(graph, *resource)));
}

/// Finds what the script deletes or keeps, and what is needed to find that.
void locate(const Graph& graph, Words& words, Parts& script) {
  std::set<std::string> needed;
  const auto& resources = graph.resources();
  for (auto resource = resources.rbegin(); resource != resources.rend(); ++resource) {
    const Scope scope = scope_of(graph, *resource);
    const bool is_handled = resource->retain || !scope.kind.cli.remove.command.empty();
    if (!is_handled && needed.count(resource->id) == 0 && words.needs().references.count(&*resource) == 0) continue;
    for (std::string& id : belongs_to(scope)) needed.insert(std::move(id));
    script.put_in_front(locate_resource(words, scope));
  }
}

void destroy(const Graph& graph, Words& words, Parts& script) {
  Statements deletions = end("proceed");
  const auto& resources = graph.resources();
  for (auto resource = resources.rbegin(); resource != resources.rend(); ++resource)
    append(deletions, destroy_resource(words, scope_of(graph, *resource)));
  append(deletions, end("finish_destroy"));
  script.put_in_front(std::move(deletions));
  locate(graph, words, script);
}

}  // namespace

std::vector<OutputFile> render_aws_cli(const Graph& graph, Diagnostics& out) {
  if (!are_types_modelled(graph, "cli", out) || !can_calls_express(graph, out)) return {};
  std::vector<OutputFile> files = {
      script(graph, "deploy", "creates the stack '" + graph.stack + "' and changes what differs.", deploy),
      script(graph, "verify", "checks that the stack '" + graph.stack + "' is there and works.", verify),
      script(graph, "destroy", "deletes what belongs to the stack '" + graph.stack + "'.", destroy), library(),
      readme(graph)};
  for (const Probe& each : graph.probes) files.push_back({event_file(each), event_text(each)});
  return files;
}

}  // namespace pergola
