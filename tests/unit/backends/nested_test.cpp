#include "backends/cloudformation/nested.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "backends/cloudformation/template.hpp"
#include "backends/cloudformation/values.hpp"
#include "backends/output.hpp"
#include "writers/yaml_writer.hpp"

namespace pergola {
namespace {

using cloudformation::NestedStack;
using cloudformation::split_off_watching;

Resource topic(const std::string& id, Value name) {
  return {.id = id, .label = id, .type = "AWS::SNS::Topic", .properties = {{"TopicName", std::move(name)}}};
}

Resource alarm(const std::string& id, Value watched, List actions = {}) {
  return {.id = id,
          .label = id,
          .type = "AWS::CloudWatch::Alarm",
          .properties = {{"AlarmName", id},
                         {"ComparisonOperator", "GreaterThanThreshold"},
                         {"EvaluationPeriods", 1},
                         {"Dimensions", List{Object{{"Name", "Of"}, {"Value", std::move(watched)}}}},
                         {"AlarmActions", std::move(actions)}}};
}

Resource composite(const std::string& id, Value rule) {
  return {.id = id,
          .label = id,
          .type = "AWS::CloudWatch::CompositeAlarm",
          .properties = {{"AlarmName", id}, {"AlarmRule", std::move(rule)}}};
}

struct Bench {
  Bench() {
    graph.stack = "hand";
    graph.tags = {{"owner", "us"}};
    graph.add(topic("Orders", "orders"));
    graph.add(topic("Pages", "pages"));
  }

  NestedStack split() {
    graph.finish();
    auto nested = split_off_watching(graph);
    REQUIRE(nested.has_value());
    return std::move(nested).value();
  }

  Catalog catalog;
  Graph graph{catalog};
};

std::vector<std::string> ids(const Graph& graph) {
  std::vector<std::string> all;
  for (const Resource& resource : graph.resources()) all.push_back(resource.id);
  std::sort(all.begin(), all.end());
  return all;
}

const TreeMap& members(const Tree& tree) { return std::get<TreeMap>(tree.value); }

const Tree& member(const Tree& tree, const std::string& name) {
  const auto found = std::find_if(members(tree).begin(), members(tree).end(),
                                  [&](const TreeMember& each) { return each.name == name; });
  REQUIRE_MESSAGE(found != members(tree).end(), name);
  return found->value;
}

std::string written(const Value& value) { return write_yaml(cloudformation::to_tree(value)); }

TEST_CASE("what watches goes by type, and by what refers to it") {
  Bench bench;
  bench.graph.add(alarm("Slow", Attribute{"Orders", "TopicName"}));
  bench.graph.add(alarm("Starts", Attribute{"Orders", "TopicName"}));
  bench.graph.add(alarm("Cause", "x"));
  bench.graph.add(alarm("Shown", "x"));
  bench.graph.add(composite("Both", join({"ALARM(", Ref{"Slow"}, ") OR ALARM(", Ref{"Starts"}, ")"})));
  bench.graph.add(composite("Named", join({"ALARM(", Ref{"Cause"}, ")"})));
  bench.graph.add(topic("Started", join({"by-", Ref{"Starts"}})));
  bench.graph.add(topic("Behind", "behind"));
  bench.graph.depend("Behind", "Named");
  bench.graph.outputs = {{"Alarm", "An alarm", Attribute{"Shown", "Arn"}}};
  const NestedStack nested = bench.split();
  CHECK(ids(nested.graph) == std::vector<std::string>{"Both", "Slow"});
}

TEST_CASE("nothing is split off where nothing watches, and nothing of a type that goes as it is") {
  Bench bench;
  bench.graph.add({.id = "Raw", .label = "raw", .type = "AWS::CloudWatch::Alarm", .properties = {}, .as_is = true});
  bench.graph.finish();
  CHECK_FALSE(split_off_watching(bench.graph).has_value());
}

TEST_CASE("what it needs of the main stack it is handed, by name") {
  Bench bench;
  bench.graph.parameters = {{"Layer", "A layer", "arn:x", ""}};
  bench.graph.add(alarm("Slow", join({Attribute{"Orders", "TopicName"}, "/", ParameterRef{"Layer"}, Pseudo::region}),
                        List{Ref{"Pages"}, StoredText{"/shop/topic"}}));
  bench.graph.add({.id = "Board",
                   .label = "board",
                   .type = "AWS::CloudWatch::Dashboard",
                   .properties = {{"DashboardName", "board"},
                                  {"DashboardBody", json_text(Object{{"a", List{Ref{"Pages"}, Ref{"Slow"}}}})}}});
  const NestedStack nested = bench.split();
  std::vector<std::string> handed;
  for (const auto& [name, value] : nested.inputs) handed.push_back(name + " " + written(value));
  CHECK(handed == std::vector<std::string>{"Layer !Ref Layer\n", "OrdersTopicName !GetAtt Orders.TopicName\n",
                                           "Pages !Ref Pages\n", "StoredShopTopic !Ref StoredShopTopic\n"});
  std::vector<std::string> declared;
  for (const Parameter& parameter : nested.graph.parameters) declared.push_back(parameter.name);
  CHECK(declared == std::vector<std::string>{"Layer", "OrdersTopicName", "Pages", "StoredShopTopic"});
  const Resource* slow = nested.graph.find("Slow");
  REQUIRE(slow != nullptr);
  CHECK(written(slow->properties.at("Dimensions")) ==
        "- Name: Of\n  Value: !Sub ${OrdersTopicName}/${Layer}${AWS::Region}\n");
  CHECK(written(slow->properties.at("AlarmActions")) == "- !Ref Pages\n- !Ref StoredShopTopic\n");
  const Resource* board = nested.graph.find("Board");
  REQUIRE(board != nullptr);
  CHECK(written(board->properties.at("DashboardBody")).find("\"${Pages}\", \"${Slow}\"") != std::string::npos);
}

TEST_CASE("names that are taken are not taken again") {
  Bench bench;
  bench.graph.add(topic("WatchingStack", "w"));
  bench.graph.add(topic("OrdersTopicName", "o"));
  bench.graph.add(alarm("PagesTopicName", Attribute{"Pages", "TopicName"},
                        List{Ref{"OrdersTopicName"}, Attribute{"Orders", "TopicName"}}));
  const NestedStack nested = bench.split();
  CHECK(nested.id == "WatchingStackValue");
  std::vector<std::string> handed;
  for (const auto& [name, value] : nested.inputs) handed.push_back(name + " " + written(value));
  CHECK(handed == std::vector<std::string>{"OrdersTopicName !Ref OrdersTopicName\n",
                                           "OrdersTopicNameValue !GetAtt Orders.TopicName\n",
                                           "PagesTopicNameValue !GetAtt Pages.TopicName\n"});
}

TEST_CASE("the stack stands behind what its resources stand behind") {
  Bench bench;
  bench.graph.add(topic("Later", "later"));
  bench.graph.add(alarm("Cause", "x"));
  bench.graph.add(alarm("Slow", Ref{"Orders"}));
  for (const char* id : {"Orders", "Later", "Cause"}) bench.graph.depend("Slow", id);
  const NestedStack nested = bench.split();
  CHECK(nested.depends_on == std::set<std::string>{"Later"});
  REQUIRE(nested.graph.find("Slow") != nullptr);
  CHECK(nested.graph.find("Slow")->depends_on == std::vector<std::string>{"Cause"});
}

TEST_CASE("the main template has the stack in place of what is in it") {
  Bench bench;
  bench.graph.add(alarm("Slow", Ref{"Orders"}));
  bench.graph.add(topic("Later", "later"));
  bench.graph.depend("Slow", "Later");
  bench.graph.finish();
  const auto nested = split_off_watching(bench.graph);
  const Tree tree = cloudformation::to_template(bench.graph, nested);
  std::vector<std::string> there;
  for (const TreeMember& each : members(member(tree, "Resources"))) there.push_back(each.name);
  CHECK(there == std::vector<std::string>{"Orders", "Pages", "Later", "WatchingStack"});
  CHECK(write_yaml(member(tree, "Conditions")) == "WatchingStackWanted: !Equals [!Ref Watching, 'yes']\n");
  CHECK(write_yaml(member(member(tree, "Resources"), "WatchingStack")) ==
        "# In stacks/watching.yaml\n"
        "Type: AWS::CloudFormation::Stack\n"
        "Condition: WatchingStackWanted\n"
        "DependsOn: Later\n"
        "DeletionPolicy: Delete\n"
        "UpdateReplacePolicy: Delete\n"
        "Properties:\n"
        "  TemplateURL: !Ref WatchingTemplate\n"
        "  Parameters:\n"
        "    Orders: !Ref Orders\n"
        "  Tags:\n"
        "    - Key: owner\n"
        "      Value: us\n"
        "    - Key: pergola:stack\n"
        "      Value: hand\n");
}

/// So many topics, and an alarm for each of the first ones.
struct Large {
  Large(int topics, int alarms) {
    graph.stack = "hand";
    for (int i = 0; i < topics; ++i) graph.add(topic("T" + std::to_string(i), "t" + std::to_string(i)));
    for (int i = 0; i < alarms; ++i) graph.add(alarm("A" + std::to_string(i), Ref{"T" + std::to_string(i)}));
    graph.finish();
  }

  std::vector<std::string> files() {
    std::vector<std::string> paths;
    for (const OutputFile& file : render_cloudformation(graph, out)) paths.push_back(file.path);
    return paths;
  }

  Catalog catalog;
  Graph graph{catalog};
  Diagnostics out;
};

TEST_CASE("a stack is split where one template is not enough, and only there") {
  Large small(400, 100);
  CHECK(small.files() == std::vector<std::string>{"template.yaml", "settings.sh", "deploy.sh", "README.md"});
  CHECK(small.out.all().empty());
  Large large(401, 100);
  CHECK(large.files() ==
        std::vector<std::string>{"stacks/watching.yaml", "template.yaml", "settings.sh", "deploy.sh", "README.md"});
  CHECK(large.out.all().empty());
}

TEST_CASE("more than both templates take is reported, when rendering as an error and before as a warning") {
  Large full(499, 10);
  check_cloudformation_counts(full.graph, full.out);
  (void)full.files();
  CHECK(full.out.all().empty());

  Large resources(500, 10);
  Large parameters(300, 201);
  for (Large* each : {&resources, &parameters}) {
    check_cloudformation_counts(each->graph, each->out);
    (void)each->files();
    REQUIRE(each->out.all().size() == 2);
    CHECK(each->out.error_count() == 1);
    for (const Diagnostic& problem : each->out.all()) CHECK(problem.code == "template-too-large");
  }
  CHECK(resources.out.all().front().message ==
        "the CloudFormation template has 501 resources, and CloudFormation takes 500");
  CHECK(parameters.out.all().front().message ==
        "stacks/watching.yaml has 201 parameters, and CloudFormation takes 200");
}

}  // namespace
}  // namespace pergola
