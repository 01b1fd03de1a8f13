#include <algorithm>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <regex.h>

#include "../shown_lines.hpp"
#include "../writers/odd_texts.hpp"
#include "../writers/tool.hpp"
#include "backends/aws_cli/names.hpp"
#include "backends/output.hpp"
#include "recorder.hpp"
#include "system_graph.hpp"

namespace pergola {
namespace {

using nlohmann::json;
using Lines = std::vector<std::string>;

std::string file(const std::vector<OutputFile>& files, std::string_view path) {
  const auto found =
      std::find_if(files.begin(), files.end(), [&](const OutputFile& each) { return each.path == path; });
  REQUIRE_MESSAGE(found != files.end(), path);
  return found->content;
}

std::vector<OutputFile> rendered(const Graph& graph) {
  Diagnostics out;
  std::vector<OutputFile> files = render_aws_cli(graph, out);
  CHECK(out.all().empty());
  return files;
}

bool has_bash() {
  const bool found = has_tool("bash");
  if (!found) MESSAGE("skipped: no bash");
  return found;
}

constexpr const char* k_scripts[] = {"deploy.sh", "verify.sh", "destroy.sh"};

TEST_CASE("the scripts of a whole system are bash, and the same each time") {
  const Catalog catalog;
  const std::vector<OutputFile> files = rendered(system_graph(catalog));
  const std::vector<OutputFile> again = rendered(system_graph(catalog));
  CHECK(files.size() == 5);
  for (std::size_t i = 0; i < files.size(); ++i) CHECK(files[i].content == again[i].content);
  for (const OutputFile& each : files) {
    const bool is_script = std::find(std::begin(k_scripts), std::end(k_scripts), each.path) != std::end(k_scripts);
    CHECK(each.executable == is_script);
    if (is_script) CHECK(each.content.rfind("#!/usr/bin/env bash\nset -euo pipefail\n", 0) == 0);
    if (has_tool("bash") && each.path.ends_with(".sh")) CHECK(is_bash(each.content));
  }
}

/// First words of the commands that are one of these, with the second.
Lines steps(const Commands& commands, const Lines& verbs) {
  Lines found;
  for (const auto& words : commands) {
    if (std::find(verbs.begin(), verbs.end(), words.front()) != verbs.end())
      found.push_back(words.front() + (words.size() > 1 ? " " + words[1] : ""));
  }
  return found;
}

TEST_CASE("deploy goes through the resources in the order of the graph") {
  if (!has_bash()) return;
  const Catalog catalog;
  const Graph graph = system_graph(catalog);
  const Commands commands = commands_of(file(rendered(graph), "deploy.sh"));
  CHECK(commands.front() == Lines{"stack", "hand", "--account", "123456789012"});
  Lines expected;
  for (const Resource& resource : graph.resources()) expected.push_back("claim " + resource.id);
  CHECK(steps(commands, {"claim"}) == expected);
  CHECK(steps(commands, {"start", "finish_deploy", "output"}) ==
        Lines{"start deploy", "finish_deploy", "output OrderUrl"});
  CHECK(steps(commands, {"package"}) == Lines{"package order", "package sdk"});
  CHECK(steps(commands, {"parameter"}) == Lines{"parameter PAGER_EMAIL"});
}

TEST_CASE("destroy asks before it deletes, and goes backwards") {
  if (!has_bash()) return;
  const Catalog catalog;
  const Graph graph = system_graph(catalog);
  const Commands commands = commands_of(file(rendered(graph), "destroy.sh"));
  Lines expected = {"proceed"};
  for (auto resource = graph.resources().rbegin(); resource != graph.resources().rend(); ++resource) {
    const Call& remove = catalog.find(resource->type)->cli.remove;
    if (!remove.command.empty()) expected.push_back((remove.each.empty() ? "remove " : "remove_each ") + resource->id);
  }
  CHECK(expected.size() > 15);
  CHECK(steps(commands, {"proceed", "remove", "remove_each"}) == expected);
}

TEST_CASE("what is kept is not deleted") {
  const Catalog catalog;
  for (const bool retain : {false, true}) {
    Graph graph(catalog);
    graph.stack = "hand";
    graph.add({.id = "Logs",
               .label = "a",
               .type = "AWS::Logs::LogGroup",
               .properties = {{"LogGroupName", "/hand/a"}},
               .retain = retain});
    graph.finish();
    const std::string script = file(rendered(graph), "destroy.sh");
    CHECK((script.find("delete-log-group") != std::string::npos) != retain);
  }
}

/// Texts that an argument can hold: no NUL, and valid UTF-8.
Lines hostile_texts() {
  Lines texts;
  for (const std::string& text : odd_texts()) {
    if (!text.empty()) texts.push_back(text);
  }
  for (const char* more : {"'; touch pwned; '", "\"; touch pwned; \"", "$(touch pwned)", "`touch pwned`",
                           "\n touch pwned\n", "x' \n'--yes", "\\'; touch pwned #", "${IFS}touch${IFS}pwned",
                           "EOF\ntouch pwned\n", "a}; touch pwned; {", "&& touch pwned", "| touch pwned", "> pwned"})
    texts.emplace_back(more);
  return texts;
}

TEST_CASE("texts of a user arrive as they are, and nothing of them is run") {
  if (!has_bash()) return;
  const Lines texts = hostile_texts();
  const Catalog catalog;
  Graph graph(catalog);
  graph.stack = "hand";
  graph.description = texts.back();
  Object variables;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    variables.set("V" + std::to_string(i), texts[i]);
    variables.set("W" + std::to_string(i), join({texts[i], Pseudo::account, texts[i]}));
  }
  graph.assets = {{.name = "order", .path = "services/order"}};
  graph.tags = {{"note", "it's $(touch pwned) `x` \"y\" \\"}, {"zone", "a b"}};
  add(graph, "Role", "order", "AWS::IAM::Role",
      Object{{"RoleName", "hand-order"}, {"AssumeRolePolicyDocument", policy(Object{{"Effect", "Allow"}})}});
  add(graph, "Function", "order", "AWS::Lambda::Function",
      Object{{"FunctionName", "hand-order"},
             {"Code", Package{"order"}},
             {"Role", Attribute{"Role", "Arn"}},
             {"Handler", "app.handler"},
             {"Runtime", "python3.13"},
             {"Environment", Object{{"Variables", variables}}}});
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const std::string name = "hand-" + std::to_string(i);
    graph.add({.id = "Alarm" + std::to_string(i),
               .label = "a" + std::to_string(i),
               .type = "AWS::CloudWatch::Alarm",
               .properties = {{"AlarmName", name},
                              {"AlarmDescription", texts[i]},
                              {"ComparisonOperator", "GreaterThanThreshold"},
                              {"EvaluationPeriods", 1}}});
    graph.outputs.push_back({"Out" + std::to_string(i), texts[i], texts[i]});
    graph.parameters.push_back({"Word" + std::to_string(i), texts[i], texts[i], {}});
    graph.add({.id = "Setting" + std::to_string(i),
               .label = "s" + std::to_string(i),
               .type = "AWS::SSM::Parameter",
               .properties = {{"Name", "/hand/" + std::to_string(i)},
                              {"Type", "String"},
                              {"Value", ParameterRef{"Word" + std::to_string(i)}}}});
  }
  graph.finish();

  const std::vector<OutputFile> files = rendered(graph);
  for (const char* script : k_scripts) {
    CAPTURE(std::string(script));
    CHECK(is_bash(file(files, script)));
    CHECK_NOTHROW((void)commands_of(file(files, script)));
  }
  const Commands commands = commands_of(file(files, "deploy.sh"));
  const json environment = json::parse(option_of(commands, "create-function", "--environment"));
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const std::string number = std::to_string(i);
    CAPTURE(texts[i]);
    CHECK(environment.at("Variables").at("V" + number) == texts[i]);
    CHECK(environment.at("Variables").at("W" + number) == texts[i] + "123456789012" + texts[i]);
    CHECK(option_of(commands, "hand-" + number, "--alarm-description") == texts[i]);
    CHECK(option_of(commands, "WORD" + number, "--about") == texts[i]);
    CHECK(option_of(commands, "WORD" + number, "--default") == texts[i]);
    const auto output = std::find(commands.begin(), commands.end(), Lines{"output", "Out" + number, texts[i]});
    CHECK(output != commands.end());
  }
  const json tags = json::parse(option_of(commands, "create-function", "--tags"));
  CHECK(tags.at("note") == graph.tags.front().second);
  CHECK(tags.at("pergola:stack") == "hand");
}

TEST_CASE("a value that looks like an option is none") {
  if (!has_bash()) return;
  const Catalog catalog;
  Graph graph(catalog);
  graph.stack = "hand";
  graph.add({.id = "Topic",
             .label = "a",
             .type = "AWS::SSM::Parameter",
             .properties = {{"Name", "/hand/a"}, {"Type", "String"}, {"Value", "--overwrite"}}});
  graph.finish();
  const Commands commands = commands_of(file(rendered(graph), "deploy.sh"));
  int found = 0;
  for (const auto& words : commands) {
    CHECK(std::find(words.begin(), words.end(), "--value") == words.end());
    found += static_cast<int>(std::count(words.begin(), words.end(), "--value=--overwrite"));
  }
  CHECK(found > 0);
}

TEST_CASE("what a probe sends is JSON, whatever it holds") {
  const Catalog catalog;
  Graph graph(catalog);
  graph.stack = "hand";
  graph.assets = {{.name = "order", .path = "services/order"}};
  add(graph, "Function", "order", "AWS::Lambda::Function",
      Object{{"FunctionName", "hand-order"},
             {"Code", Package{"order"}},
             {"Role", "arn"},
             {"Handler", "a.b"},
             {"Runtime", "python3.13"}});
  for (const std::string& text : hostile_texts()) {
    CAPTURE(text);
    Probe probe;
    probe.service = "order";
    probe.method = "POST";
    probe.path = "/orders/7";
    probe.body = text;
    probe.function = Ref{"Function"};
    graph.probes = {probe};
    const json event = json::parse(file(rendered(graph), "probe-order.json"));
    CHECK(event.at("body") == text);
    CHECK(event.at("path") == "/orders/7");
    CHECK(event.at("method") == "POST");
    CHECK(event.at("version") == "2.0");
  }
  if (!has_bash()) return;
  graph.finish();
  const Commands commands = commands_of(file(rendered(graph), "verify.sh"));
  const auto invoked =
      std::find_if(commands.begin(), commands.end(), [](const auto& words) { return words.front() == "invoke"; });
  REQUIRE(invoked != commands.end());
  CHECK(std::find(invoked->begin(), invoked->end(), "hand-order") != invoked->end());
}

TEST_CASE("names of variables are names") {
  struct Case {
    const char* parameter;
    const char* variable;
  };
  for (const Case& c :
       {Case{"AdotLayerArn", "ADOT_LAYER_ARN"}, Case{"PagerEmail", "PAGER_EMAIL"}, Case{"ApiURL", "API_URL"},
        Case{"HTTPProxy", "HTTP_PROXY"}, Case{"Path", "PARAMETER_PATH"}, Case{"Home", "PARAMETER_HOME"},
        Case{"AwsRegion", "PARAMETER_AWS_REGION"}, Case{"WorkFolder", "PARAMETER_WORK_FOLDER"}, Case{"Zone1", "ZONE1"},
        Case{"LdPreload", "PARAMETER_LD_PRELOAD"}, Case{"2Fast", "PARAMETER_2_FAST"}, Case{"", "PARAMETER_"},
        Case{"a-b c", "A_B_C"}}) {
    CAPTURE(std::string(c.parameter));
    CHECK(aws_cli::environment_name(c.parameter) == std::string(c.variable));
  }
  CHECK(aws_cli::package_variable("order-intake") == "package_order_intake");
  CHECK(aws_cli::identifier("DnsEntry.DomainName") == "DnsEntry_DomainName");
}

/// Whether the whole text matches, as bash decides it.
bool matches(const std::string& pattern, const std::string& text) {
  regex_t compiled;
  REQUIRE_MESSAGE(::regcomp(&compiled, pattern.c_str(), REG_EXTENDED | REG_NOSUB) == 0, pattern);
  const bool found = ::regexec(&compiled, text.c_str(), 0, nullptr, 0) == 0;
  ::regfree(&compiled);
  return found;
}

TEST_CASE("patterns mean to bash what they mean to CloudFormation") {
  struct Case {
    const char* pattern;
    Lines yes;
    Lines no;
  };
  const Case k_cases[] = {
      {"[^@]+@[^@]+", {"a@b"}, {"a", "@b", "a@", "a@b@c"}},
      {"^arn:[a-z-]+:lambda:[a-z0-9-]+:[0-9]{12}:layer:[A-Za-z0-9_-]+:[0-9]+$",
       {"arn:aws:lambda:us-east-1:123456789012:layer:x_Y-1:25", "arn:aws-us-gov:lambda:x-1:123456789012:layer:x:1"},
       {"arn:aws:lambda:us-east-1:123456789012:layer:x", "xarn:aws:lambda:u:123456789012:layer:x:1", ""}},
      {"\\d{3}", {"123"}, {"12", "1234", "abc", "ddd"}},
      {"[\\w.]+", {"a_1.b"}, {"a-b", ""}},
      {"[\\s]*x", {" \tx", "x"}, {"ax"}},
      {"a\\.b", {"a.b"}, {"axb"}},
      {"(?:ab)+", {"ab", "abab"}, {"aba"}},
      {"[\\]a]", {"]", "a"}, {"\\", "b"}},
      {"[a\\-z]", {"a", "-", "z"}, {"b"}},
      {"[^\\]]", {"a"}, {"]"}},
      {"[\\^a]", {"^", "a"}, {"b"}},
      {"a|b", {"a", "b"}, {"ab", "xa", "bx"}},
      {"\\/x", {"/x"}, {"x"}},
      {"a\\$", {"a$"}, {"a"}},
      {"", {""}, {"a"}},
  };
  for (const Case& c : k_cases) {
    CAPTURE(std::string(c.pattern));
    const auto pattern = aws_cli::posix_pattern(c.pattern);
    REQUIRE(pattern.has_value());
    for (const std::string& text : c.yes) CHECK_MESSAGE(matches(*pattern, text), text);
    for (const std::string& text : c.no) CHECK_MESSAGE(!matches(*pattern, text), text);
  }
  for (const char* pattern : {"a(?=b)", "a(?!b)", "(?<x>a)", "(?i)a", "a+?", "a*+", "\\bx", "\\1", "[a", "a\\"}) {
    CAPTURE(std::string(pattern));
    CHECK_FALSE(aws_cli::posix_pattern(pattern).has_value());
  }
}

TEST_CASE("the guide names the variables, and no text of it breaks the table") {
  const Catalog catalog;
  Graph graph(catalog);
  graph.stack = "hand";
  graph.parameters = {{"Pager", "Who | what\n`x` <b>", "a|b", {}}};
  graph.add({.id = "Topic", .label = "a", .type = "AWS::SNS::Topic", .properties = {{"TopicName", "hand"}}});
  graph.finish();
  const std::string guide = file(rendered(graph), "README.md");
  CHECK(guide.rfind("# hand: AWS CLI scripts\n", 0) == 0);
  CHECK(guide.find("| `PAGER` | Who \\| what \\`x\\` \\<b> (default: a\\|b) |\n") != std::string::npos);
  CHECK(guide.find("| `AWS_REGION` |") != std::string::npos);
  graph.region = "us-east-1";
  CHECK(file(rendered(graph), "README.md").find("| `AWS_REGION` |") == std::string::npos);
}

}  // namespace
}  // namespace pergola
