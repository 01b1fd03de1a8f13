// Transaction Search: X-Ray keeps all spans in CloudWatch Logs and indexes a share of them. There is one such setting
// in an account and region (CloudWatch user guide, "Enable transaction search").
#include "resources/alarm_parts.hpp"
#include "resources/lowering.hpp"
#include "resources/policy.hpp"

namespace pergola {

void lower_search(Lowering& lowering) {
  const Tracing& tracing = lowering.topology.tracing;
  if (tracing.with == Tracing::With::none || !tracing.search_percent.value) return;
  const Statement statement = {.sid = "XRayWritesSpans",
                               .actions = {"logs:PutLogEvents"},
                               .resources = {own_arn("logs", "log-group:aws/spans:*"),
                                             own_arn("logs", "log-group:/aws/application-signals/data:*")},
                               .principal = {{"Service", "xray.amazonaws.com"}},
                               .condition = {{"ArnLike", Object{{"aws:SourceArn", own_arn("xray", "*")}}},
                                             {"StringEquals", Object{{"aws:SourceAccount", Pseudo::account}}}}};
  lowering.add({.id = "SpansPolicy",
                .label = "spans",
                .type = "AWS::Logs::ResourcePolicy",
                .properties = {{"PolicyName", full_name(lowering.topology, "spans")},
                               {"PolicyDocument", policy_document({statement})}},
                .origin = tracing.search_percent.span});
  lowering.add({.id = "TransactionSearch",
                .label = "main",
                .type = "AWS::XRay::TransactionSearchConfig",
                .properties = {{"IndexingPercentage", number(*tracing.search_percent.value)}},
                .depends_on = {"SpansPolicy"},
                .origin = tracing.search_percent.span});
}

}  // namespace pergola
