// Policies that people and further programs are given: who sends traces, who reads them, who sets X-Ray up.
#include <algorithm>

#include "resources/lowering.hpp"
#include "resources/policy.hpp"

namespace pergola {
namespace {

void add_policy(Lowering& lowering, std::string_view name, std::string_view description,
                const std::vector<Statement>& statements) {
  lowering.add({.id = logical_id("traces", std::string(name) + "-policy"),
                .label = label("traces", name),
                .type = "AWS::IAM::ManagedPolicy",
                .properties = {{"ManagedPolicyName", full_name(lowering.topology, "traces-" + std::string(name))},
                               {"Description", description},
                               {"PolicyDocument", policy_document(statements)}}});
}

// X-Ray's actions know resources for groups and sampling rules only (Service Authorization Reference, "Actions defined
// by AWS X-Ray").
bool has_short_names(const Graph& graph) {
  return std::any_of(graph.resources().begin(), graph.resources().end(), [&](const Resource& resource) {
    const Object& properties = resource.properties;
    const Value* name = resource.type == "AWS::XRay::Group" ? properties.find("GroupName") : nullptr;
    if (resource.type == "AWS::XRay::SamplingRule") name = properties.at("SamplingRule").get<Object>().find("RuleName");
    return name != nullptr && !name->get<std::string>().starts_with(graph.stack + "-");
  });
}

struct OwnThings {
  List groups;
  List rules;
  List all;
};

OwnThings own_things(const Lowering& lowering) {
  const Topology& topology = lowering.topology;
  std::vector<std::string> names = {topology.stack + "-*"};
  if (has_short_names(lowering.graph)) names.push_back("*-" + stack_digest(topology) + "-*");
  OwnThings own;
  for (const std::string& name : names) {
    own.groups.push_back(own_arn("xray", "group/" + name + "/*"));
    own.rules.push_back(own_arn("xray", "sampling-rule/" + name));
  }
  for (const List* things : {&own.groups, &own.rules}) own.all.insert(own.all.end(), things->begin(), things->end());
  return own;
}

}  // namespace

void lower_trace_policies(Lowering& lowering) {
  const Topology& topology = lowering.topology;
  if (!topology.tracing.policies || topology.tracing.with == Tracing::With::none) return;
  const OwnThings own = own_things(lowering);
  add_policy(lowering, "publish", "Sends traces to X-Ray, and asks it what to sample",
             {{.sid = "Publish",
               .actions = {"xray:PutTraceSegments", "xray:PutTelemetryRecords", "xray:GetSamplingRules",
                           "xray:GetSamplingTargets", "xray:GetSamplingStatisticSummaries"},
               .resources = {"*"}}});
  add_policy(
      lowering, "read", "Reads and analyses traces",
      {{.sid = "Read",
        .actions = {"xray:BatchGetTraces", "xray:GetServiceGraph", "xray:GetTraceGraph", "xray:GetTraceSummaries",
                    "xray:GetTimeSeriesServiceStatistics", "xray:GetInsight", "xray:GetInsightEvents",
                    "xray:GetInsightImpactGraph", "xray:GetInsightSummaries", "xray:GetGroups", "xray:GetSamplingRules",
                    "xray:GetSamplingStatisticSummaries", "xray:GetEncryptionConfig", "xray:ListTagsForResource"},
        .resources = {"*"}},
       {.sid = "ReadGroups", .actions = {"xray:GetGroup"}, .resources = own.groups}});
  add_policy(lowering, "administer", "Sets up the groups and the sampling rules of the system",
             {{.sid = "AdministerGroups",
               .actions = {"xray:CreateGroup", "xray:UpdateGroup", "xray:DeleteGroup", "xray:GetGroup"},
               .resources = own.groups},
              {.sid = "AdministerRules",
               .actions = {"xray:CreateSamplingRule", "xray:UpdateSamplingRule", "xray:DeleteSamplingRule"},
               .resources = own.rules},
              {.sid = "Tag",
               .actions = {"xray:TagResource", "xray:UntagResource", "xray:ListTagsForResource"},
               .resources = own.all},
              {.sid = "See", .actions = {"xray:GetGroups", "xray:GetSamplingRules"}, .resources = {"*"}}});
}

}  // namespace pergola
