#include "cli/run.hpp"

#include <algorithm>
#include <exception>
#include <ostream>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "base/spelling.hpp"
#include "cli/commands.hpp"

namespace pergola {
namespace {

const std::map<std::string, std::vector<Target>> k_targets = {
    {"cloudformation", {Target::cloudformation}},
    {"cfn", {Target::cloudformation}},
    {"terraform", {Target::terraform}},
    {"tf", {Target::terraform}},
    {"cli", {Target::cli}},
    {"all", {Target::cloudformation, Target::terraform, Target::cli}}};

struct CommandLine {
  CLI::App app{"From one service topology to CloudFormation, Terraform and AWS CLI scripts.", "pergola"};
  std::string color = "auto";
  ValidateArguments validate;
  RenderArguments render;
  std::vector<std::string> targets;
  std::string subject;
  std::function<Exit(Context&)> chosen;

  CommandLine() {
    app.set_version_flag("--version", "pergola " PERGOLA_VERSION);
    app.add_option("--color", color, "Colour in diagnostics")
        ->check(CLI::IsMember({"auto", "always", "never"}))
        ->option_text("auto|always|never");
    app.require_subcommand(1);
    app.fallthrough();
    add_validate();
    add_render();
    add_explain();
    app.add_subcommand("schema", "Print the JSON Schema of topologies")->callback([this] {
      chosen = [](Context& context) { return command_schema(context); };
    });
  }

  void add_validate() {
    CLI::App* command = app.add_subcommand("validate", "Check a topology, in all of its environments");
    command->add_option("topology", validate.topology, "Topology, '-' for standard input")->capture_default_str();
    command->add_option("--env", validate.environment, "Check this environment only")->option_text("ENV");
    command->add_option("--format", validate.format, "Form of the findings")
        ->check(CLI::IsMember({"text", "json", "sarif", "github"}))
        ->option_text("text|json|sarif|github");
    command->add_option("--templates", validate.templates, "Folder with further kind files")->option_text("DIR");
    command->add_flag("--strict", validate.strict, "Exit 2 for warnings too");
    command->callback([this] { chosen = [this](Context& context) { return command_validate(validate, context); }; });
  }

  void add_render() {
    CLI::App* command = app.add_subcommand("render", "Write the infrastructure of a topology");
    command->add_option("topology", render.topology, "Topology, '-' for standard input")->capture_default_str();
    command->add_option("--target", targets, "What to write; may be repeated")
        ->required()
        ->check(CLI::IsMember(k_targets))
        ->option_text("cloudformation|terraform|cli|all");
    command->add_option("--out", render.directory, "Directory to write to")->required()->option_text("DIR");
    command->add_option("--env", render.environment, "Environment")->option_text("ENV");
    command->add_option("--templates", render.templates, "Folder with further kind files")->option_text("DIR");
    command->add_flag("--check", render.check, "Write nothing; exit 2 when the output is stale");
    command->add_flag("--force", render.force, "Overwrite files that were edited or are not Pergola's");
    command->callback([this] {
      for (const Target target : {Target::cloudformation, Target::terraform, Target::cli}) {
        const bool asked = std::any_of(targets.begin(), targets.end(), [&](const std::string& name) {
          const std::vector<Target>& list = k_targets.at(name);
          return std::find(list.begin(), list.end(), target) != list.end();
        });
        if (asked) render.targets.push_back(target);
      }
      if (render.directory.empty()) throw CLI::ValidationError("--out", "the name of the directory is empty");
      while (render.directory.size() > 1 && render.directory.back() == '/') render.directory.pop_back();
      chosen = [this](Context& context) { return command_render(render, context); };
    });
  }

  void add_explain() {
    CLI::App* command =
        app.add_subcommand("explain", "Explain a diagnostic code, a resource type or a key of the language");
    command->add_option("subject", subject,
                        "Code such as unknown-key, type such as AWS::Lambda::Function, key such as lambda.memory");
    command->callback([this] { chosen = [this](Context& context) { return command_explain(subject, context); }; });
  }
};

/// The subcommand nearest to a word that is none.
std::string suggest_command(const CLI::App& app, const std::vector<std::string>& arguments) {
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands({})) names.push_back(command->get_name());
  const auto word = std::find_if(arguments.begin(), arguments.end(), [](const std::string& argument) {
    return !argument.empty() && argument.front() != '-';
  });
  if (word == arguments.end() || std::find(names.begin(), names.end(), *word) != names.end()) return {};
  std::string text = fmt::format("'{}' is not a command", *word);
  if (const auto suggestion = closest(*word, {names.begin(), names.end()}))
    text += fmt::format(", did you mean '{}'?", *suggestion);
  return text;
}

Exit parse_and_run(const std::vector<std::string>& arguments, Context& context, bool color_by_default) {
  CommandLine line;
  if (arguments.empty()) {
    context.err << line.app.help();
    return Exit::failed;
  }
  try {
    line.app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
  } catch (const CLI::Success& success) {
    line.app.exit(success, context.out, context.err);
    return Exit::done;
  } catch (const CLI::ParseError& error) {
    const std::string suggestion = suggest_command(line.app, arguments);
    context.err << fmt::format("pergola: {}\ntry 'pergola --help'\n", suggestion.empty() ? error.what() : suggestion);
    return Exit::failed;
  }
  context.color = line.color == "always" || (line.color == "auto" && color_by_default);
  const std::string& templates = line.render.templates.empty() ? line.validate.templates : line.render.templates;
  try {
    return line.chosen(context);
  } catch (const std::logic_error& mistake) {
    if (templates.empty()) throw;
    context.err << fmt::format("pergola: the kind files in '{}' do not fit: {}\n", templates, mistake.what());
    return Exit::failed;
  }
}

}  // namespace

int run(const std::vector<std::string>& arguments, Context& context, bool color_by_default) {
  try {
    const Exit exit = parse_and_run(arguments, context, color_by_default);
    if (context.out.flush()) return static_cast<int>(exit);
    context.err << "pergola: cannot write to standard output\n";
    return static_cast<int>(Exit::failed);
  } catch (const std::exception& error) {
    context.err << fmt::format("pergola: internal error: {}\nplease report it, with the topology if you can\n",
                               error.what());
    return static_cast<int>(Exit::failed);
  }
}

}  // namespace pergola
