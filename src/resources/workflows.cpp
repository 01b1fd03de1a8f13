#include "resources/workflows.hpp"

#include <fmt/format.h>

#include "resources/existing_values.hpp"
#include "resources/free_values.hpp"
#include "resources/invocation.hpp"
#include "resources/messaging.hpp"
#include "resources/thing_values.hpp"

namespace pergola {
namespace {

constexpr std::string_view k_arn = "arn:";
constexpr std::string_view k_aws_arn = "arn:aws:";

/// A text of a definition, with `${payment}` for a thing. An ARN in it is of the partition that it is deployed to.
Value with_things(const Topology& topology, const std::string& text) {
  List parts;
  std::size_t begin = 0;
  if (text.starts_with(k_aws_arn)) {
    parts = {std::string(k_arn), Pseudo::partition};
    begin = k_aws_arn.size() - 1;
  }
  for (std::size_t open = text.find("${"); open != std::string::npos; open = text.find("${", begin)) {
    const std::size_t close = text.find('}', open);
    if (close == std::string::npos) break;
    Value thing = thing_value(topology, text.substr(open + 2, close - open - 2));
    if (open > begin) parts.emplace_back(text.substr(begin, open - begin));
    parts.push_back(std::move(thing));
    begin = close + 1;
  }
  if (begin < text.size() || parts.empty()) parts.emplace_back(text.substr(begin));
  return join(std::move(parts));
}

/// `StepOne` is no name that says anything: steps are called after what they do and numbered.
std::string step_name(const Step& step, std::size_t index) {
  const std::string what =
      step.does == Step::Does::call ? "call " + step.service : fmt::format("wait {} s", step.seconds);
  return fmt::format("{}. {}", index + 1, what);
}

/// Errors of Lambda itself, which pass (Step Functions developer guide, "Handle transient Lambda service exceptions").
Object retry() {
  return {{"ErrorEquals", List{"Lambda.ServiceException", "Lambda.AWSLambdaException", "Lambda.SdkClientException",
                               "Lambda.TooManyRequestsException"}},
          {"IntervalSeconds", 2},
          {"MaxAttempts", 6},
          {"BackoffRate", 2}};
}

Object state_of(const Topology& topology, const Step& step) {
  if (step.does == Step::Does::wait) return {{"Type", "Wait"}, {"Seconds", step.seconds}};
  return {{"Type", "Task"},
          {"Resource", join({"arn:", Pseudo::partition, ":states:::lambda:invoke"})},
          {"Parameters", Object{{"FunctionName", invoked_arn(*topology.service(step.service))}, {"Payload.$", "$"}}},
          {"OutputPath", "$.Payload"},
          {"Retry", List{retry()}}};
}

Value of_steps(const Topology& topology, const Workflow& workflow) {
  Object states;
  for (std::size_t i = 0; i < workflow.steps.size(); ++i) {
    Object state = state_of(topology, workflow.steps[i]);
    if (i + 1 < workflow.steps.size()) {
      state.set("Next", step_name(workflow.steps[i + 1], i + 1));
    } else {
      state.set("End", true);
    }
    states.set(step_name(workflow.steps[i], i), std::move(state));
  }
  return Object{{"StartAt", step_name(workflow.steps.front(), 0)}, {"States", std::move(states)}};
}

}  // namespace

Value workflow_arn(const Workflow& workflow) {
  if (workflow.existing) return existing_arn(*workflow.existing, "states", "stateMachine:");
  return Ref{logical_id(workflow.name, "state-machine")};
}

Value workflow_arn_text(const Topology& topology, const Workflow& workflow) {
  if (workflow.existing) return workflow_arn(workflow);
  return own_arn("states", "stateMachine:" + full_name(topology, workflow.name));
}

Value definition_of(const Topology& topology, const Workflow& workflow) {
  if (!workflow.definition) return of_steps(topology, workflow);
  return value_of(*workflow.definition, [&](const std::string& text) { return with_things(topology, text); });
}

}  // namespace pergola
