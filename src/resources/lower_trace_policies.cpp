// Policies that people and further programs are given: who sends traces, who reads them, who sets X-Ray up.
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
Value own_groups(const Topology& topology) { return own_arn("xray", "group/" + topology.stack + "-*/*"); }
Value own_rules(const Topology& topology) { return own_arn("xray", "sampling-rule/" + topology.stack + "-*"); }

}  // namespace

void lower_trace_policies(Lowering& lowering) {
  const Topology& topology = lowering.topology;
  if (!topology.tracing.policies || topology.tracing.with == Tracing::With::none) return;
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
       {.sid = "ReadGroups", .actions = {"xray:GetGroup"}, .resources = {own_groups(topology)}}});
  add_policy(lowering, "administer", "Sets up the groups and the sampling rules of the system",
             {{.sid = "AdministerGroups",
               .actions = {"xray:CreateGroup", "xray:UpdateGroup", "xray:DeleteGroup", "xray:GetGroup"},
               .resources = {own_groups(topology)}},
              {.sid = "AdministerRules",
               .actions = {"xray:CreateSamplingRule", "xray:UpdateSamplingRule", "xray:DeleteSamplingRule"},
               .resources = {own_rules(topology)}},
              {.sid = "Tag",
               .actions = {"xray:TagResource", "xray:UntagResource", "xray:ListTagsForResource"},
               .resources = {own_groups(topology), own_rules(topology)}},
              {.sid = "See", .actions = {"xray:GetGroups", "xray:GetSamplingRules"}, .resources = {"*"}}});
}

}  // namespace pergola
