// What holds for events, queues, topics and workflows together with the services that they reach.
#include <algorithm>
#include <array>
#include <span>

#include <fmt/format.h>

#include "base/spelling.hpp"
#include "topology/decode_parts.hpp"
#include "topology/known_metrics.hpp"

namespace pergola {
namespace {

constexpr std::array k_queue = {Thing::queue};
constexpr std::array k_events = {Thing::event};
constexpr std::span<const Thing> k_event = k_events;

class Check {
 public:
  Check(const Topology& topology, Diagnostics& out) : topology_(topology), out_(out) {}

  void run() {
    for (const Event& event : topology_.events) check(event);
    for (const Queue& queue : topology_.queues) check(queue);
    for (const Topic& topic : topology_.topics) check(topic);
    for (const Workflow& workflow : topology_.workflows) check(workflow);
    for (const Service& service : topology_.services) check(service);
  }

 private:
  void check(const Event& event) {
    const std::string path = child_path("events", event.name);
    for (const Subscriber& to : event.to) check_topic(event, to, path + ".to");
    check_dead_letter(event.dead_letter, false, path);
  }

  /// EventBridge delivers to standard topics, and may not use the key that SNS has in the account, whose policy nobody
  /// can change (EventBridge user guide, "Amazon SNS topics as targets").
  void check_topic(const Event& event, const Subscriber& to, const std::string& path) {
    const auto found = topology_.find(to.name);
    if (!found || found->thing != Thing::topic) return;
    const Topic& topic = topology_.topics[found->index];
    if (topic.fifo)
      out_.error("edge-invalid", fmt::format("topic '{}' is fifo: events cannot go there", topic.name), to.span, path);
    if (topic.existing)
      out_.warning("existing-policy",
                   fmt::format("topic '{}' exists: its own policy must let events.amazonaws.com publish, or nothing "
                               "arrives",
                               topic.name),
                   to.span, path)
          .notes.emplace_back("allow sns:Publish to the service events.amazonaws.com");
    if (topic.existing || topic.encryption.by != Encryption::By::account_key) return;
    out_.error("edge-invalid",
               fmt::format("event '{}' cannot go to topic '{}': the key that SNS has in the account does not let "
                           "EventBridge in",
                           event.name, topic.name),
               to.span, path)
        .notes.emplace_back(
            "add 'encryption' to the topic: off, or a key whose policy lets events.amazonaws.com use it");
  }

  void check(const Queue& queue) {
    if (queue.existing) return;
    const std::string path = child_path("queues", queue.name);
    check_dead_letter(queue.dead_letter, queue.fifo, path);
    if (!queue.visibility_seconds) return;
    for (const Service& service : topology_.services) {
      const auto* function = service.as<LambdaFunction>();
      if (function == nullptr || !service.does(Verb::consumes, queue.name)) continue;
      if (function->timeout_seconds <= *queue.visibility_seconds) continue;
      out_.error("visibility-short",
                 fmt::format("queue '{}' hides messages for {} s, and '{}' may take {} s for them", queue.name,
                             *queue.visibility_seconds, service.name, function->timeout_seconds),
                 queue.span, path + ".visibility")
          .notes.emplace_back("leave visibility out: it is six times the timeout then, and the wait for a batch");
    }
  }

  void check(const Topic& topic) {
    const std::string path = child_path("topics", topic.name);
    check_dead_letter(topic.dead_letter, topic.fifo, path);
    if (topic.traced && topology_.tracing.with == Tracing::With::none)
      out_.error("conflicting-keys", "'tracing: off' traces nothing, so topics are not traced either", topic.span,
                 path + ".tracing");
    for (const Subscriber& to : topic.to) {
      const auto found = topology_.find(to.name);
      if (!found || (found->thing != Thing::queue && topology_.has(k_queue, to.name))) continue;
      const bool is_fifo = found->thing == Thing::queue && topology_.queues[found->index].fifo;
      if (is_fifo == topic.fifo) continue;
      // SNS API, Subscribe: standard topics are not delivered to fifo queues.
      out_.error("edge-invalid",
                 topic.fifo ? fmt::format("topic '{}' is fifo: only queues that are can take it", topic.name)
                            : fmt::format("queue '{}' is fifo: only topics that are can send to it", to.name),
                 to.span, path + ".to");
    }
    if (!topic.fifo || topic.addresses.empty()) return;
    out_.error("edge-invalid", fmt::format("topic '{}' is fifo: only queues that are can take it", topic.name),
               topic.span, path + ".addresses");
  }

  void check(const Workflow& workflow) {
    const std::string path = child_path("workflows", workflow.name);
    for (const auto& [name, span] : workflow.calls) {
      const Service* service = topology_.service(name);
      if (service != nullptr && service->as<LambdaFunction>() != nullptr) continue;
      report_unknown(name, fmt::format("workflow '{}' calls '{}', which is no function here", workflow.name, name),
                     span, path + ".calls");
    }
    for (const auto& [name, span] : workflow.on_alarm) {
      const Objectives* objectives = objectives_of(topology_, name);
      if (objectives == nullptr) {
        report_unknown(name,
                       fmt::format("workflow '{}' waits for alarms of '{}', which is no service", workflow.name, name),
                       span, path + ".on-alarm");
      } else if (!objectives->availability_percent && !objectives->latency) {
        out_.error("edge-invalid",
                   fmt::format("service '{}' has no objectives: no alarm of it could start '{}'", name, workflow.name),
                   span, path + ".on-alarm");
      }
    }
    check_uses(workflow, path);
  }

  void check_uses(const Workflow& workflow, const std::string& path) {
    for (const Use& use : workflow.uses) {
      const auto found = topology_.find(use.of);
      const std::string where = path + "." + std::string(name_of(use.verb));
      const auto possible = objects_of(use.verb);
      const bool starts = use.verb == Verb::consumes;
      const bool is_possible =
          found && (starts ? found->thing == Thing::event
                           : std::find(possible.begin(), possible.end(), found->thing) != possible.end());
      if (is_possible || (found && topology_.has(starts ? k_event : possible, use.of))) continue;
      report_unknown(use.of,
                     fmt::format("workflow '{}' {} '{}', which is nothing that it can use so", workflow.name,
                                 name_of(use.verb), use.of),
                     use.span, where);
    }
  }

  void check(const Service& service) {
    const bool is_function = service.as<LambdaFunction>() != nullptr;
    const std::string path = child_path("services", service.name);
    if (service.schedule && !is_function) {
      out_.error("conflicting-keys", fmt::format("service '{}' is no function: it cannot be scheduled", service.name),
                 service.schedule->span, path + ".schedule");
    }
    for (const Use& use : service.uses) {
      const auto found = topology_.find(use.of);
      if (!found || use.verb != Verb::consumes) continue;
      if (found->thing == Thing::table) check_stream(topology_.tables[found->index], use);
      if (is_function || found->thing == Thing::queue) continue;
      if (!service.has_role() || found->thing == Thing::service) continue;
      out_.error(
          "edge-invalid",
          fmt::format("'{}' is delivered to functions; let '{}' consume a queue that it goes to", use.of, service.name),
          use.span, path + ".consumes");
    }
  }

  /// ParallelizationFactor (Lambda API, CreateEventSourceMapping). The ARN of a stream has the moment in it at which it
  /// was switched on: nothing could be derived.
  void check_stream(const Table& table, const Use& use) {
    if (use.batching.concurrency.value_or(0) > 10)
      out_.error("out-of-range",
                 fmt::format("a shard of the stream of table '{}' is dealt with by 10 at a time at most, not {}",
                             use.of, *use.batching.concurrency),
                 use.span, child_path("tables", table.name) + ".stream");
    if (!table.existing || table.existing_stream) return;
    const bool is_named = !table.existing->is_stored() && !table.existing->is_arn();
    out_.error("missing-key",
               fmt::format("the stream of table '{}', which exists, is consumed: which one is it?", use.of), use.span,
               child_path("tables", table.name) + ".stream")
        .notes.push_back(fmt::format("add 'stream: arn:aws:dynamodb:<region>:<account>:table/{}/stream/<label>' to the "
                                     "table, or ssm:/path of it; "
                                     "the console shows it, and DescribeTable as LatestStreamArn",
                                     is_named ? table.existing->text : "<name>"));
  }

  void check_dead_letter(const DeadLetter& letter, bool fifo, const std::string& path) {
    if (letter.to != DeadLetter::To::queue) return;
    const auto found = topology_.find(letter.queue);
    if (found && found->thing != Thing::queue && topology_.has(k_queue, letter.queue)) return;
    if (!found || found->thing != Thing::queue) {
      report_unknown(letter.queue, fmt::format("there is no queue '{}'", letter.queue), letter.span,
                     path + ".dead-letter");
    } else if (topology_.queues[found->index].fifo != fifo) {
      out_.error("edge-invalid",
                 fmt::format("queue '{}' must {}be fifo, as what it is to take", letter.queue, fifo ? "" : "not "),
                 letter.span, path + ".dead-letter");
    }
  }

  void report_unknown(const std::string& name, std::string message, const Span& span, const std::string& path) {
    std::vector<std::string> known;
    for (const Topology::Named& named : topology_.things()) known.push_back(named.name);
    const std::vector<std::string_view> names(known.begin(), known.end());
    Diagnostic& problem = out_.error("unknown-name", std::move(message), span, path);
    if (const auto suggestion = closest(name, names)) problem.suggestion = *suggestion;
  }

  const Topology& topology_;
  Diagnostics& out_;
};

}  // namespace

void check_messages(const Topology& topology, Diagnostics& out) { Check(topology, out).run(); }

}  // namespace pergola
