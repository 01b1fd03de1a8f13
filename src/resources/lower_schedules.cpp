// Services and workflows that run by themselves.
#include "resources/messaging.hpp"
#include "resources/rules.hpp"

namespace pergola {
namespace {

void add_schedule(Lowering& lowering, const std::string& name, const Schedule& schedule) {
  const std::string rule = schedule_rule_name(lowering.topology, name);
  add_rule_to(lowering,
              {.id = logical_id(name, "schedule"),
               .label = label(name, "schedule"),
               .name = rule,
               .arn = default_rule_arn_text(rule),
               .schedule = schedule.expression,
               .origin = schedule.span},
              name, "schedule");
}

}  // namespace

void lower_schedules(Lowering& lowering) {
  for (const Service& service : lowering.topology.services) {
    if (service.schedule) add_schedule(lowering, service.name, *service.schedule);
  }
  for (const Workflow& workflow : lowering.topology.workflows) {
    if (workflow.schedule) add_schedule(lowering, workflow.name, *workflow.schedule);
  }
}

}  // namespace pergola
