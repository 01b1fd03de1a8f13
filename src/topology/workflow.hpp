// Workflows: Step Functions state machines.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "topology/existing.hpp"
#include "topology/free_value.hpp"
#include "topology/messaging.hpp"
#include "topology/things.hpp"

namespace pergola {

/// One step of the short form.
struct Step {
  enum class Does { call, wait };
  Does does = Does::call;
  std::string service;  ///< That is called.
  int seconds = 0;      ///< That are waited.
  Span span;
};

struct Workflow {
  std::string name;
  std::string description;
  std::optional<Existing> existing;  ///< By name or ARN.
  bool express = false;
  std::optional<FreeValue> definition;  ///< Amazon States Language; `${payment}` in its texts stands for a thing.
  std::vector<Step> steps;              ///< Instead of a definition.
  std::vector<std::pair<std::string, Span>> calls;     ///< Functions that it invokes, with those of its steps.
  std::vector<Use> uses;                               ///< As of a service.
  std::vector<std::pair<std::string, Span>> on_alarm;  ///< Services whose alarms start it.
  std::optional<Schedule> schedule;
  Span span;
};

}  // namespace pergola
