#include <algorithm>
#include <functional>

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

using Body = std::function<void(Making&, Statements&)>;

shell::Command command(WordList words) { return {std::move(words)}; }

shell::Command declaration(const Parameter& parameter) {
  WordList words{"parameter", environment_name(parameter.name), "--about", parameter.description};
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
void begin(const Graph& graph, const Needs& needs, std::string_view mode, Statements& out) {
  WordList words{"stack", graph.stack};
  if (!graph.region.empty()) words.insert(words.end(), {"--region", graph.region});
  if (!graph.account.empty()) words.insert(words.end(), {"--account", graph.account});
  out.emplace_back(command(std::move(words)));
  for (const Parameter& parameter : graph.parameters) {
    if (needs.parameters.count(parameter.name) != 0) out.emplace_back(declaration(parameter));
  }
  for (const auto& [name, text] : needs.constants) out.emplace_back(shell::Assignment{name, text});
  out.emplace_back(command({"start", std::string(mode)}));
  if (needs.zones > 0) out.emplace_back(command({"zones", std::to_string(needs.zones)}));
  for (const std::string& asset : needs.packages) {
    out.emplace_back(shell::Assignment{package_variable(asset), ""});
    out.emplace_back(command({"package", asset, package_variable(asset)}));
  }
}

/// The body is made twice: what a resource keeps depends on what stands further down.
OutputFile script(const Graph& graph, std::string_view mode, std::string_view about, const Body& body) {
  Needs first;
  Words first_words(graph, first);
  Making rehearsal{first_words, {}};
  Statements ignored;
  body(rehearsal, ignored);

  Needs needs;
  Words words(graph, needs);
  Making making{words, first.variables};
  Statements statements;
  body(making, statements);

  shell::Script whole;
  whole.statements.emplace_back(shell::Comment{fmt::format("{}.sh {}", mode, about)});
  begin(graph, needs, mode, whole.statements);
  for (shell::Statement& statement : statements) whole.statements.push_back(std::move(statement));
  return {std::string(mode) + ".sh", std::string(embedded_text("cli/begin.sh")) + shell::write(whole), true};
}

void deploy(const Graph& graph, Making& making, Statements& out) {
  for (const Resource& resource : graph.resources()) deploy_resource(making, out, scope_of(graph, resource));
  out.emplace_back(shell::Blank{});
  out.emplace_back(command({"finish_deploy"}));
  for (const Output& output : graph.outputs)
    out.emplace_back(command({"output", output.name, making.words.text(output.value)}));
}

void probe(const Graph& graph, Making& making, Statements& out) {
  if (graph.probes.empty()) return;
  out.emplace_back(shell::Blank{});
  out.emplace_back(shell::Comment{"Requests, and what they leave behind."});
  for (const Probe& each : graph.probes)
    // A request that nobody has chosen may be refused, as long as it is answered.
    out.emplace_back(command({"invoke", each.service, making.words.text(each.function), event_file(each),
                              each.is_declared ? "399" : "499"}));
  for (const Probe& each : graph.probes) {
    if (!each.trace_filter.empty()) out.emplace_back(command({"trace", each.service, each.trace_filter}));
    for (const Probe::Reached& reached : each.reached) {
      out.emplace_back(command({"metric", reached.service, making.words.text(reached.lattice_service)}));
      if (!reached.trace_filter.empty())
        out.emplace_back(command({"trace", each.service + " calling " + reached.service, reached.trace_filter}));
    }
  }
}

void verify(const Graph& graph, Making& making, Statements& out) {
  for (const Resource& resource : graph.resources()) verify_resource(making, out, scope_of(graph, resource));
  probe(graph, making, out);
  out.emplace_back(shell::Blank{});
  out.emplace_back(command({"finish_verify"}));
}

bool is_any_wanted(const Making& making, const Scope& scope) {
  const std::string prefix = scope.resource.id + '_';
  const auto at = making.wanted.lower_bound(prefix);
  return at != making.wanted.end() && at->starts_with(prefix);
}

/// Those that the script has to find: what it deletes or keeps, and what is needed to find that.
std::vector<const Resource*> located(const Graph& graph, const Making& making) {
  std::vector<const Resource*> found;
  std::set<std::string> needed;
  const auto& resources = graph.resources();
  for (auto resource = resources.rbegin(); resource != resources.rend(); ++resource) {
    const Scope scope = scope_of(graph, *resource);
    const bool is_handled = resource->retain || !scope.kind.cli.remove.command.empty();
    if (!is_handled && needed.count(resource->id) == 0 && !is_any_wanted(making, scope)) continue;
    for (std::string& id : belongs_to(scope)) needed.insert(std::move(id));
    found.push_back(&*resource);
  }
  std::reverse(found.begin(), found.end());
  return found;
}

void destroy(const Graph& graph, Making& making, Statements& out) {
  for (const Resource* resource : located(graph, making)) locate_resource(making, out, scope_of(graph, *resource));
  out.emplace_back(shell::Blank{});
  out.emplace_back(command({"proceed"}));
  const auto& resources = graph.resources();
  for (auto resource = resources.rbegin(); resource != resources.rend(); ++resource) {
    destroy_resource(making, out, scope_of(graph, *resource));
  }
  out.emplace_back(shell::Blank{});
  out.emplace_back(command({"finish_destroy"}));
}

}  // namespace

std::vector<OutputFile> render_aws_cli(const Graph& graph, Diagnostics& out) {
  if (!are_types_modelled(graph, "cli", out) || !can_calls_express(graph, out)) return {};
  const auto with_graph = [&](void (*body)(const Graph&, Making&, Statements&)) {
    return [&graph, body](Making& making, Statements& statements) { body(graph, making, statements); };
  };
  std::vector<OutputFile> files = {
      script(graph, "deploy", "creates the stack '" + graph.stack + "' and changes what differs.", with_graph(deploy)),
      script(graph, "verify", "checks that the stack '" + graph.stack + "' is there and works.", with_graph(verify)),
      script(graph, "destroy", "deletes what belongs to the stack '" + graph.stack + "'.", with_graph(destroy)),
      library(), readme(graph)};
  for (const Probe& each : graph.probes) files.push_back({event_file(each), event_text(each)});
  return files;
}

}  // namespace pergola
