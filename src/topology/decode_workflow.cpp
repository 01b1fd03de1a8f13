#include "topology/decode_workflow.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "topology/decode_messaging.hpp"
#include "topology/decode_parts.hpp"
#include "topology/existing_kinds.hpp"
#include "topology/fields.hpp"
#include "topology/names.hpp"

namespace pergola {
namespace {

std::optional<Step> decode_step(const Node& node, const std::string& path, const std::string& workflow,
                                Diagnostics& out) {
  ObjectReader reader(node, path, "a step of workflow '" + workflow + "'", out);
  if (!reader.is_mapping()) return std::nullopt;
  Step step;
  step.span = node.span;
  const auto verb = reader.at_most_one({"call", "wait"});
  if (!verb) {
    out.error("missing-key", "the step does nothing", node.span, path).notes.emplace_back("expected call or wait");
  } else if (*verb == "call") {
    step.service = reader.string("call").value_or("");
    if (const Node* called = reader.get("call")) step.span = called->span;
  } else {
    step.does = Step::Does::wait;
    step.seconds = fields::seconds(reader, "wait", 1, 31'536'000, out).value_or(1);
  }
  reader.finish();
  return verb ? std::optional(step) : std::nullopt;
}

void decode_steps(ObjectReader& reader, Workflow& workflow, Diagnostics& out) {
  const Node* steps = reader.get("steps");
  if (steps == nullptr) return;
  if (steps->kind != Node::Kind::sequence || steps->items.empty()) {
    out.error("wrong-type",
              fmt::format("expected a list of steps, found {}",
                          steps->kind == Node::Kind::sequence ? "an empty one" : name_of(steps->kind)),
              steps->span, reader.path("steps"));
    return;
  }
  for (std::size_t i = 0; i < steps->items.size(); ++i) {
    if (auto step = decode_step(steps->items[i], item_path(reader.path("steps"), i), workflow.name, out))
      workflow.steps.push_back(std::move(*step));
  }
}

/// What every definition has (Amazon States Language, "State machine structure"); the rest is checked by AWS.
void check_definition(const Node& node, const std::string& path, Diagnostics& out) {
  const Node* states = node.find("States");
  const Node* start = node.find("StartAt");
  std::string why;
  if (node.kind != Node::Kind::mapping || states == nullptr || start == nullptr ||
      states->kind != Node::Kind::mapping) {
    why = "a definition has StartAt and States, as in Amazon States Language";
  } else if (states->find(start->text) == nullptr) {
    why = fmt::format("it starts at '{}', which is none of its states", start->text);
  }
  if (!why.empty()) out.error("definition-invalid", why, node.span, path);
}

void add_called(Workflow& workflow) {
  for (const Step& step : workflow.steps) {
    if (step.does != Step::Does::call) continue;
    const bool is_known = std::any_of(workflow.calls.begin(), workflow.calls.end(),
                                      [&](const auto& call) { return call.first == step.service; });
    if (!is_known) workflow.calls.emplace_back(step.service, step.span);
  }
  std::sort(workflow.calls.begin(), workflow.calls.end(),
            [](const auto& a, const auto& b) { return a.first < b.first; });
}

}  // namespace

Workflow decode_workflow(const Node::Entry& entry, const std::string& path, Diagnostics& out) {
  Workflow workflow;
  workflow.name = entry.key;
  workflow.span = entry.key_span;
  check_plain_name(workflow.name, "workflow", workflow.span, path, out);
  ObjectReader reader(entry.value, path, "workflow '" + entry.key + "'", out);
  if (!reader.is_mapping()) return workflow;
  const auto form = reader.at_most_one({"existing", "definition", "steps"});
  if (!form) {
    out.error("missing-key", fmt::format("workflow '{}' does not say what it does", workflow.name), workflow.span,
              reader.path("steps"))
        .notes.emplace_back("add steps, or a definition in Amazon States Language");
  }
  workflow.description = fields::description(reader, 256, out);
  workflow.existing = read_existing(reader, existing_kinds::k_workflow, out);
  workflow.express = fields::choice(reader, "type", {"standard", "express"}, out).value_or("standard") == "express";
  if (const Node* definition = reader.get("definition")) {
    check_definition(*definition, reader.path("definition"), out);
    workflow.definition = read_free_value(*definition);
  }
  decode_steps(reader, workflow, out);
  workflow.calls = fields::names(reader, "calls", out);
  workflow.uses = decode_uses(reader, out);
  workflow.on_alarm = fields::names(reader, "on-alarm", out);
  workflow.schedule = decode_schedule(reader, out);
  add_called(workflow);
  reader.finish();
  return workflow;
}

}  // namespace pergola
