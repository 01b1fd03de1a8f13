#include <doctest/doctest.h>

#include "../shown_lines.hpp"
#include "lowered.hpp"

namespace pergola {
namespace {

using Lines = std::vector<std::string>;

const std::string k_order = "services: {order: {lambda: {code: order}}}\ntags: {owner: team}\n";

Graph stated(const std::string& resources) { return lowered(k_shop_head + k_order + "resources:\n" + resources); }

TEST_CASE("a resource of a kind is one like ours") {
  const Graph graph = stated(R"(
  AuditTarget:
    Type: AWS::SSM::Parameter
    DependsOn: OrderRole
    DeletionPolicy: Retain
    Properties:
      Name: /shop/target
      Type: String
      Value: {Fn::GetAtt: [OrderFunction, Arn]}
)");
  const Resource* resource = graph.find("AuditTarget");
  REQUIRE(resource != nullptr);
  CHECK(resource->label == "audit_target");
  CHECK(resource->retain);
  CHECK_FALSE(resource->as_is);
  CHECK(resource->depends_on == Lines{"OrderRole"});
  CHECK(property(graph, "AuditTarget", "Value") == "${OrderFunction.Arn}");
  CHECK(property(graph, "AuditTarget", "Tags") == R"({owner: "team", pergola:stack: "shop"})");
}

TEST_CASE("functions of CloudFormation become values") {
  struct Row {
    std::string written;
    std::string expected;
  };
  const std::vector<Row> rows = {
      {"{Ref: OrderFunction}", "${OrderFunction}"},
      {"{Ref: AWS::Region}", "${region}"},
      {"{Ref: AdotPythonLayerArn}", "${parameter AdotPythonLayerArn}"},
      {"{Fn::GetAtt: OrderRole.Arn}", "${OrderRole.Arn}"},
      {"{Fn::Join: ['-', [a, 1, {Ref: AWS::AccountId}]]}", "\"a-1-${account}\""},
      {"{Fn::Sub: 'x ${OrderRole.Arn} ${!kept} $ ${AWS::Partition}'}", "\"x ${OrderRole.Arn} ${kept} $ ${partition}\""},
      {"{Fn::Sub: ['${Own} in ${AWS::URLSuffix}', {Own: {Ref: OrderRole}}]}", "\"${OrderRole} in ${url-suffix}\""},
      {"{Fn::Sub: plain}", "\"plain\""},
      {"{Fn::Join: [',', []]}", "\"\""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.written);
    const Graph graph = stated(
        "  Own: {Type: AWS::SSM::Parameter, Properties: {Name: /a, Type: String, Value: " + row.written + "}}\n");
    CHECK(property(graph, "Own", "Value") == row.expected);
  }
}

TEST_CASE("constants keep their kinds") {
  const Graph graph = stated("  Own: {Type: AWS::X::Y, Properties: {A: [1, 0x10, 1.5, true, on, '7']}}\n");
  CHECK(property(graph, "Own", "A") == R"([1, 16, 1.5, true, "on", "7"])");
}

TEST_CASE("a type of no kind goes as it is, without tags") {
  const Graph graph = stated(R"(
  Stream:
    Type: AWS::Kinesis::Stream
    UpdateReplacePolicy: Snapshot
    Properties: {ShardCount: 1, Zone: {Fn::Select: [0, {Fn::GetAZs: ''}]}}
  Reader: {Type: AWS::Kinesis::StreamConsumer, Properties: {StreamARN: {Fn::GetAtt: Stream.Arn}}}
)");
  const Resource* stream = graph.find("Stream");
  REQUIRE(stream != nullptr);
  CHECK(stream->as_is);
  CHECK(graph.kind_of(*stream) == nullptr);
  CHECK(shown(stream->properties) == R"({ShardCount: 1, Zone: {Fn::Select: [0, {Fn::GetAZs: ""}]}})");
  CHECK(shown(stream->attributes) == R"({UpdateReplacePolicy: "Snapshot"})");
  CHECK(property(graph, "Reader", "StreamARN") == "${Stream.Arn}");
}

TEST_CASE("what scripts find by its name gets one") {
  const Graph graph = stated("  OwnVpc: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.9.0.0/16}}\n");
  CHECK(property(graph, "OwnVpc", "Tags.0.Value") == "\"shop-own-vpc\"");
}

TEST_CASE("what does not fit its kind goes as it is, with tags and a warning at the place") {
  struct Case {
    const char* resource;
    const char* path;
    const char* suggestion;
  };
  static constexpr Case k_cases[] = {
      {"{Type: AWS::SSM::Parameter, Properties: {Name: /a, Type: String, Value: {Fn::Base64: x}}}",
       "resources.Own.Properties.Value", ""},
      {"{Type: AWS::SSM::Parameter, Properties: {Name: /a, Type: String, Valu: x, Value: x}}",
       "resources.Own.Properties.Valu", "Value"},
      {"{Type: AWS::SSM::Parameter, Properties: {Type: String, Value: x}}", "resources.Own.Properties", ""},
      {"{Type: AWS::SSM::Parameter, UpdateReplacePolicy: Retain, Properties: {Name: /a, Type: String, Value: x}}",
       "resources.Own.UpdateReplacePolicy", ""},
      {"{Type: AWS::SSM::Parameter, DeletionPolicy: Snapshot, Properties: {Name: /a, Type: String, Value: x}}",
       "resources.Own.DeletionPolicy", ""},
  };
  for (const Case& c : k_cases) {
    CAPTURE(std::string(c.resource));
    Diagnostics out;
    const auto graph = try_lower(k_shop_head + k_order + "resources:\n  Own: " + c.resource + "\n", out);
    REQUIRE(graph);
    REQUIRE(out.all().size() == 1);
    const Diagnostic& warning = out.all().front();
    CHECK(warning.severity == Severity::warning);
    CHECK(warning.code == "property-not-modelled");
    CHECK(warning.path == c.path);
    CHECK(warning.suggestion == c.suggestion);
    const Resource* own = graph->find("Own");
    REQUIRE(own != nullptr);
    CHECK(own->as_is);
    CHECK(own->misfits.size() == 1);
    CHECK(property(*graph, "Own", "Tags") == R"({owner: "team", pergola:stack: "shop"})");
  }
}

TEST_CASE("tags that a function of CloudFormation gives stay as they are") {
  const Graph graph = stated(
      "  Own: {Type: AWS::SSM::Parameter, Properties: {Name: /a, Type: String, Value: x, Tags: {Fn::Split: [',', "
      "a]}}}\n");
  CHECK(property(graph, "Own", "Tags") == R"({Fn::Split: [",", "a"]})");
}

TEST_CASE("a custom resource is of no kind") {
  const Graph graph = stated(
      "  Own: {Type: 'Custom::Seed-Data', Properties: {ServiceToken: {Fn::GetAtt: OrderFunction.Arn}}}\n"
      "  Other: {Type: AWS::CloudFormation::CustomResource, Properties: {ServiceToken: {Fn::GetAtt: Own.Anything}}}\n");
  CHECK(property(graph, "Own", "ServiceToken") == "${OrderFunction.Arn}");
  CHECK(property(graph, "Other", "ServiceToken") == "${Own.Anything}");
}

TEST_CASE("tags that are Pergola's own are refused for all targets") {
  Diagnostics out;
  CHECK_FALSE(try_lower(k_shop_head + k_order +
                            "resources: {A: {Type: AWS::SSM::Parameter, Properties: {Name: /a, Type: String, Value: x, "
                            "Tags: {'pergola:stack': x}}}, B: {Type: AWS::X::Y, Properties: {R: {Ref: A}}}}\n",
                        out));
  REQUIRE(out.all().size() == 1);
  CHECK(out.all().front().code == "tag-invalid");
}

}  // namespace
}  // namespace pergola
