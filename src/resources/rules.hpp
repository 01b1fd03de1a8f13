// Rules of EventBridge: what starts whom, by a pattern or by a schedule.
#pragma once

#include <string>
#include <string_view>

#include "resources/lowering.hpp"
#include "topology/messaging.hpp"

namespace pergola {

struct Rule {
  std::string id;
  std::string label;
  std::string name;
  Value bus{};       ///< Null: the default bus.
  Value arn;         ///< As a text: what the rule may do is allowed before it is there.
  Object pattern{};  ///< Or a schedule.
  std::string schedule{};
  int attempts = 185;
  int age_seconds = 86'400;
  DeadLetter dead_letter{};
  Span origin{};
};

/// Adds the rule with its one target, a service, queue or workflow of the topology, and what allows the one to reach
/// the other. `part` tells the target's permissions apart.
void add_rule_to(Lowering& lowering, Rule rule, const std::string& target, std::string_view part);

/// `<stack>-<name>-schedule`, `<stack>-<name>-alarm`: rules on the default bus.
[[nodiscard]] std::string schedule_rule_name(const Topology& topology, std::string_view name);
[[nodiscard]] std::string alarm_rule_name(const Topology& topology, std::string_view workflow);

}  // namespace pergola
