#include <algorithm>
#include <map>

#include <doctest/doctest.h>

#include "../shown_lines.hpp"
#include "../writers/odd_texts.hpp"
#include "../writers/tool.hpp"
#include "backends/cloudformation/template.hpp"
#include "backends/cloudformation/values.hpp"
#include "backends/output.hpp"
#include "system_graph.hpp"
#include "writers/json_writer.hpp"
#include "writers/yaml_writer.hpp"

namespace pergola {
namespace {

std::string written(const Value& value) { return write_yaml(cloudformation::to_tree(value)); }

TEST_CASE("values are written in the short form of the intrinsic functions") {
  struct Case {
    const char* name;
    Value value;
    const char* written;
  };
  const Case k_cases[] = {
      {"text", "a", "a\n"},
      {"number as text", "012345678901", "'012345678901'\n"},
      {"integer", 5, "5\n"},
      {"number", 0.05, "0.05\n"},
      {"boolean", true, "true\n"},
      {"list", List{"a", Ref{"B"}}, "- a\n- !Ref B\n"},
      {"object", Object{{"b", 1}, {"a", List{}}}, "b: 1\na: []\n"},
      {"reference", Ref{"Vpc"}, "!Ref Vpc\n"},
      {"attribute", Attribute{"Role", "Arn"}, "!GetAtt Role.Arn\n"},
      {"nested attribute", Attribute{"Order", "DnsEntry.DomainName"}, "!GetAtt Order.DnsEntry.DomainName\n"},
      {"parameter", ParameterRef{"AdotLayerArn"}, "!Ref AdotLayerArn\n"},
      {"region", Pseudo::region, "!Ref AWS::Region\n"},
      {"account", Pseudo::account, "!Ref AWS::AccountId\n"},
      {"partition", Pseudo::partition, "!Ref AWS::Partition\n"},
      {"suffix", Pseudo::url_suffix, "!Ref AWS::URLSuffix\n"},
      {"zone", Zone{1}, "!Select [1, !GetAZs '']\n"},
      {"package", Package{"order-intake"}, "S3Bucket: !Ref CodeBucket\nS3Key: !Ref OrderIntakeCodeKey\n"},
      {"joined", join({"a", Ref{"B"}, Attribute{"C", "Arn"}, Pseudo::region, ParameterRef{"P"}}),
       "!Sub a${B}${C.Arn}${AWS::Region}${P}\n"},
      {"joined constants", join({"a", "${B}"}), "a${B}\n"},
      {"document", json_text(Object{{"a", List{1, "b"}}}), "|-\n  {\n    \"a\": [1, \"b\"]\n  }\n"},
  };
  for (const Case& c : k_cases) {
    SUBCASE(c.name) { CHECK(written(c.value) == c.written); }
  }
}

/// What CloudFormation makes of the template string of Fn::Sub, where every reference stands for `<its name>`.
std::string substituted(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t close = text.find('}', i);
    if (text.compare(i, 3, "${!") == 0) {
      out += "${";
      i += 3;
    } else if (text.compare(i, 2, "${") == 0 && close != std::string::npos) {
      out += "<" + text.substr(i + 2, close - i - 2) + ">";
      i = close + 1;
    } else {
      out += text[i++];
    }
  }
  return out;
}

std::string sub_text(const Value& value) {
  const Tree tree = cloudformation::to_tree(value);
  REQUIRE(tree.tag == "!Sub");
  return std::get<std::string>(tree.value);
}

TEST_CASE("no text of a user is a reference inside of Sub") {
  std::vector<std::string> texts = odd_texts();
  texts.insert(texts.end(), {"${!x}", "${!!x}", "${AWS::AccountId}", "$${AWS::Region}", "${Vpc}", "${", "${}", "${ }",
                             "${a${b}}", "$", "${!", "arn:${x}:${!y}"});
  for (const std::string& text : texts) {
    if (text.empty()) continue;
    CAPTURE(text);
    // Where the text ends in a dollar sign or opens a brace, what follows does not complete it.
    CHECK(substituted(sub_text(join({text, Ref{"Vpc"}, text}))) == text + "<Vpc>" + text);
    CHECK(substituted(sub_text(join({Ref{"Vpc"}, text, Attribute{"A", "B"}}))) == "<Vpc>" + text + "<A.B>");
  }
}

TEST_CASE("a text alone is a text, whatever it holds") {
  for (const std::string& text : odd_texts()) {
    CAPTURE(text);
    const Tree tree = cloudformation::to_tree(text);
    CHECK(tree.tag.empty());
    CHECK(std::get<std::string>(tree.value) == text);
  }
}

TEST_CASE("a document with references is one text, in which names and texts are escaped") {
  const Value document = json_text(Object{
      {"${name}", "${value}"}, {"region", Pseudo::region}, {"list", List{join({"a ${b} ", Ref{"C"}}), 1, true}}});
  const std::string json = substituted(sub_text(document));
  CHECK(json.find("\"${name}\": \"${value}\"") != std::string::npos);
  CHECK(json.find("\"region\": \"<AWS::Region>\"") != std::string::npos);
  CHECK(json.find("\"a ${b} <C>\"") != std::string::npos);

  const Tree constant = cloudformation::to_tree(json_text(Object{{"a", "${b}"}}));
  CHECK(constant.tag.empty());
  CHECK(std::get<std::string>(constant.value).find("\"${b}\"") != std::string::npos);
}

TEST_CASE("a document in a document stays a text") {
  const Value inner = json_text(Object{{"b", "c"}});
  const Tree tree = cloudformation::to_tree(json_text(Object{{"a", inner}}));
  CHECK(std::get<std::string>(tree.value).find("\\\"b\\\"") != std::string::npos);
}

const Tree& member(const Tree& tree, const std::string& name) {
  const auto& members = std::get<TreeMap>(tree.value);
  const auto found =
      std::find_if(members.begin(), members.end(), [&](const TreeMember& each) { return each.name == name; });
  REQUIRE_MESSAGE(found != members.end(), name);
  return found->value;
}

std::vector<std::string> names(const Tree& tree) {
  std::vector<std::string> all;
  for (const TreeMember& each : std::get<TreeMap>(tree.value)) all.push_back(each.name);
  return all;
}

/// The system of the other tests, and what else can be said of a resource.
struct Bench {
  Bench() {
    graph.name = graph.stack = "hand";
    graph.assets = {{.name = "order-intake", .path = "services/order"}};
    graph.parameters = {{"Pager", "Who is paged", {}, "[^@]+@[^@]+"}, {"Layer", "A layer", "arn:x", ""}};
    graph.outputs = {{"Url", "Where it is", join({"https://", Attribute{"Topic", "TopicName"}})}};
    graph.add({.id = "Logs", .label = "a", .type = "AWS::Logs::LogGroup", .properties = {{"LogGroupName", "a"}}});
    graph.add({.id = "Kept",
               .label = "b",
               .type = "AWS::Logs::LogGroup",
               .properties = {{"LogGroupName", "b"}},
               .depends_on = {"Logs"},
               .retain = true});
    graph.add({.id = "Topic",
               .label = "c",
               .type = "AWS::SNS::Topic",
               .properties = {{"TopicName", "c"}, {"DisplayName", "Pages"}},
               .depends_on = {"Logs", "Kept"}});
    graph.add({.id = "KeptTopic",
               .label = "d",
               .type = "AWS::SNS::Topic",
               .properties = {{"TopicName", "d"}},
               .retain = true});
    graph.add({.id = "Vpc", .label = "main", .type = "AWS::EC2::VPC", .properties = {{"CidrBlock", "10.0.0.0/16"}}});
    graph.finish();
  }

  Catalog catalog;
  Graph graph{catalog};
};

TEST_CASE("a template has its sections in the usual order") {
  const Bench bench;
  const Tree tree = cloudformation::to_template(bench.graph);
  CHECK(names(tree) ==
        std::vector<std::string>{"AWSTemplateFormatVersion", "Description", "Parameters", "Resources", "Outputs"});
  CHECK(write_yaml(member(tree, "AWSTemplateFormatVersion")) == "'2010-09-09'\n");
  CHECK(write_yaml(member(tree, "Outputs")) ==
        "Url:\n  Description: Where it is\n  Value: !Sub https://${Topic.TopicName}\n");

  const Catalog catalog;
  Graph small(catalog);
  small.stack = "small";
  small.description = "one topic";
  small.add({.id = "Topic", .label = "a", .type = "AWS::SNS::Topic", .properties = {{"TopicName", "a"}}});
  small.finish();
  const Tree plain = cloudformation::to_template(small);
  CHECK(names(plain) == std::vector<std::string>{"AWSTemplateFormatVersion", "Description", "Resources"});
  CHECK(write_yaml(member(plain, "Description")) == "'small: one topic'\n");
}

TEST_CASE("parameters are those of the graph, and a place for each package") {
  const Bench bench;
  CHECK(write_yaml(member(cloudformation::to_template(bench.graph), "Parameters")) ==
        "Pager:\n"
        "  Type: String\n"
        "  Description: Who is paged\n"
        "  AllowedPattern: '[^@]+@[^@]+'\n"
        "Layer:\n"
        "  Type: String\n"
        "  Description: A layer\n"
        "  Default: arn:x\n"
        "CodeBucket:\n"
        "  Type: String\n"
        "  Description: Bucket that holds the packages of code\n"
        "OrderIntakeCodeKey:\n"
        "  Type: String\n"
        "  Description: Key of the package 'order-intake' in the bucket\n");
}

TEST_CASE("what holds data says what becomes of it") {
  const Bench bench;
  const Tree tree = cloudformation::to_template(bench.graph);
  const auto policies = [&](const char* id) {
    std::string text;
    for (const TreeMember& each : std::get<TreeMap>(member(member(tree, "Resources"), id).value)) {
      if (each.name == "DeletionPolicy" || each.name == "UpdateReplacePolicy")
        text += each.name + " " + std::get<std::string>(each.value.value) + ";";
    }
    return text;
  };
  CHECK(policies("Logs") == "DeletionPolicy Delete;UpdateReplacePolicy Delete;");
  CHECK(policies("Kept") == "DeletionPolicy Retain;UpdateReplacePolicy Retain;");
  CHECK(policies("KeptTopic") == "DeletionPolicy Retain;UpdateReplacePolicy Retain;");
  CHECK(policies("Topic").empty());
}

TEST_CASE("resources stand by concern, with type, order and properties") {
  const Bench bench;
  const Tree resources = member(cloudformation::to_template(bench.graph), "Resources");
  CHECK(names(resources) == std::vector<std::string>{"Vpc", "Topic", "KeptTopic", "Logs", "Kept"});
  CHECK(names(member(resources, "Topic")) == std::vector<std::string>{"Type", "DependsOn", "Properties"});
  CHECK(write_yaml(member(member(resources, "Topic"), "DependsOn")) == "- Kept\n- Logs\n");
  CHECK(write_yaml(member(member(resources, "Kept"), "DependsOn")) == "Logs\n");
  CHECK(write_yaml(member(member(member(resources, "Topic"), "Properties"), "DisplayName")) == "Pages\n");
}

TEST_CASE("each resource of a whole system stands in the template once") {
  const Catalog catalog;
  const Graph graph = system_graph(catalog);
  const Tree tree = cloudformation::to_template(graph);
  std::vector<std::string> ids = names(member(tree, "Resources"));
  CHECK(ids.size() == graph.resources().size());
  for (const Resource& resource : graph.resources()) {
    CAPTURE(resource.id);
    const Tree& found = member(member(tree, "Resources"), resource.id);
    CHECK(std::get<std::string>(member(found, "Type").value) == resource.type);
    CHECK(names(member(found, "Properties")).size() == resource.properties.members().size());
  }
}

std::string file(const std::vector<OutputFile>& files, const std::string& path) {
  const auto found =
      std::find_if(files.begin(), files.end(), [&](const OutputFile& each) { return each.path == path; });
  REQUIRE_MESSAGE(found != files.end(), path);
  return found->content;
}

TEST_CASE("what is rendered deploys: template, script and its settings") {
  Bench bench;
  bench.graph.region = "eu-west-1";
  Diagnostics out;
  const std::vector<OutputFile> files = render_cloudformation(bench.graph, out);
  CHECK(out.all().empty());
  CHECK(files.size() == 4);
  for (const OutputFile& each : files) CHECK(each.executable == (each.path == "deploy.sh"));
  const std::string settings = file(files, "settings.sh");
  if (has_tool("shellcheck")) CHECK(output_of("shellcheck --norc -", settings).empty());
  for (const char* line : {"stack='hand'\n", "stack_region='eu-west-1'\n", "stack_account=''\n",
                           "packages='order-intake=OrderIntakeCodeKey'\n", "optional_parameters='Layer'\n",
                           "required_parameters='Pager'\n"}) {
    CAPTURE(std::string(line));
    CHECK(settings.find(line) != std::string::npos);
  }
}

/// What is reported of so many topics with a display name of this length each.
Diagnostics of_topics(int count, std::size_t length) {
  const Catalog catalog;
  Graph graph(catalog);
  graph.stack = "hand";
  for (int i = 0; i < count; ++i) {
    const std::string id = "T" + std::to_string(i);
    graph.add({.id = id,
               .label = id,
               .type = "AWS::SNS::Topic",
               .properties = {{"TopicName", id}, {"DisplayName", std::string(length, 'x')}}});
  }
  graph.finish();
  Diagnostics out;
  (void)render_cloudformation(graph, out);
  return out;
}

TEST_CASE("a template is no larger than CloudFormation takes") {
  CHECK(of_topics(500, 1).all().empty());
  CHECK(of_topics(1, 1'000'000).all().empty());
  for (const Diagnostics& out : {of_topics(501, 1), of_topics(1, 1'048'576)}) {
    REQUIRE(out.all().size() == 1);
    CHECK(out.all().front().code == "template-too-large");
    CHECK(out.has_errors());
  }
}

TEST_CASE("braces that mean nothing to CloudFormation are no problem") {
  const Catalog catalog;
  Graph graph(catalog);
  graph.stack = "hand";
  int number = 0;
  for (const char* text : {"{{x}}", "{{ resolve }}", "{resolve:ssm:x}", "resolve:ssm:x"}) {
    const std::string id = "T" + std::to_string(++number);
    graph.add(
        {.id = id, .label = id, .type = "AWS::SNS::Topic", .properties = {{"TopicName", id}, {"DisplayName", text}}});
  }
  graph.finish();
  Diagnostics out;
  (void)render_cloudformation(graph, out);
  CHECK(out.all().empty());
}

}  // namespace
}  // namespace pergola
