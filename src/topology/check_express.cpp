// What express workflows cannot do (Step Functions developer guide, "Differences between Standard and Express").
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "topology/decode_parts.hpp"

namespace pergola {
namespace {

constexpr std::int64_t k_longest_seconds = 300;

class Check {
 public:
  Check(const Workflow& workflow, Diagnostics& out)
      : workflow_(workflow), path_(child_path("workflows", workflow.name)), out_(out) {}

  void run() {
    std::int64_t seconds = 0;
    for (const Step& step : workflow_.steps) {
      if (step.does != Step::Does::wait) continue;
      seconds += step.seconds;
      if (seconds <= k_longest_seconds) continue;
      report_wait(step.span, path_ + ".steps");
      break;
    }
    if (workflow_.definition) check_definition(*workflow_.definition);
  }

 private:
  void report_wait(const Span& span, const std::string& path) {
    out_.error("out-of-range",
               fmt::format("workflow '{}' is express: it runs for 5 min at most, and waits longer", workflow_.name),
               span, path)
        .notes.emplace_back("leave 'type: express' out: a standard workflow may run for a year");
  }

  void check_definition(const FreeValue& value) {
    if (const auto* list = value.as<FreeValue::List>()) {
      for (const FreeValue& each : *list) check_definition(each);
    }
    const auto* members = value.as<FreeValue::Members>();
    if (members == nullptr) return;
    for (const auto& [name, member] : *members) {
      if (name == "Seconds") {
        const auto* seconds = member.as<std::int64_t>();
        if (seconds != nullptr && *seconds > k_longest_seconds) report_wait(member.span, path_ + ".definition");
      } else if (name == "Resource") {
        check_resource(member);
      }
      check_definition(member);
    }
  }

  void check_resource(const FreeValue& resource) {
    const auto* text = resource.as<std::string>();
    if (text == nullptr) return;
    constexpr std::array<std::string_view, 3> k_patterns = {".sync", ".sync:2", ".waitForTaskToken"};
    const auto found = std::find_if(k_patterns.begin(), k_patterns.end(),
                                    [&](std::string_view pattern) { return text->ends_with(pattern); });
    if (found == k_patterns.end()) return;
    out_.error("definition-invalid",
               fmt::format("workflow '{}' is express: no task waits for an answer by '{}'", workflow_.name, *found),
               resource.span, path_ + ".definition")
        .notes.emplace_back("leave 'type: express' out");
  }

  const Workflow& workflow_;
  std::string path_;
  Diagnostics& out_;
};

}  // namespace

void check_express(const Topology& topology, Diagnostics& out) {
  for (const Workflow& workflow : topology.workflows) {
    if (workflow.express) Check(workflow, out).run();
  }
}

}  // namespace pergola
