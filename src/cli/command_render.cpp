#include <algorithm>
#include <ostream>

#include <fmt/format.h>

#include "cli/commands.hpp"
#include "output/directory.hpp"

namespace pergola {
namespace {

void list_paths(std::ostream& stream, std::string_view what, const std::string& directory,
                const std::vector<std::string>& paths) {
  for (const std::string& path : paths) stream << fmt::format("{} {}/{}\n", what, directory, path);
}

Exit report_check(const OutputPlan& plan, const std::string& directory, Context& context) {
  if (plan.is_current()) return Exit::done;
  list_paths(context.out, "stale", directory, plan.write);
  list_paths(context.out, "stale", directory, plan.blocked);
  list_paths(context.out, "left over", directory, plan.remove);
  context.err << "the output is not what the topology says; render again\n";
  return Exit::findings;
}

Exit report_blocked(const OutputPlan& plan, const std::string& directory, Context& context) {
  context.err << fmt::format("pergola: nothing was written: {} in '{}' would be lost\n",
                             count(plan.blocked.size(), "file"), directory);
  list_paths(context.err, "  not written by pergola, or edited since:", directory, plan.blocked);
  context.err << "move them away, or overwrite them with --force\n";
  return Exit::failed;
}

}  // namespace

Exit command_render(const RenderArguments& arguments, Context& context) {
  const auto input = read_input(arguments.topology, context);
  const auto catalog = load_catalog(arguments.templates, context);
  if (!input || !catalog) return Exit::failed;

  Diagnostics diagnostics;
  const auto files = render(input->source, input->folder, arguments.environment, arguments.targets, *catalog,
                            context.files, diagnostics);
  print(diagnostics, context);
  if (!files) {
    context.err << fmt::format("{}, nothing was written\n", count(diagnostics.error_count(), "error"));
    return Exit::failed;
  }
  std::vector<std::string> areas = {"code"};
  for (const Target target : arguments.targets) areas.push_back(folder_of(target));
  const OutputPlan plan = plan_output(*files, areas, arguments.directory, context.files, arguments.force);
  if (arguments.check) return report_check(plan, arguments.directory, context);
  if (!plan.blocked.empty()) return report_blocked(plan, arguments.directory, context);
  if (const auto done = write_output(plan, *files, areas, arguments.directory, context.files); !done) {
    context.err << fmt::format("pergola: {}\n", done.error());
    return Exit::failed;
  }
  list_paths(context.err, "kept, edited since it was written:", arguments.directory, plan.edited);
  context.err << fmt::format("{} in {}: {} written, {} removed\n", count(files->size(), "file"), arguments.directory,
                             plan.write.size(), plan.remove.size());
  return Exit::done;
}

}  // namespace pergola
