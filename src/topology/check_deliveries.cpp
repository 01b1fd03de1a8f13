// Whether what is delivered arrives: batches, circles of queues for failures, and queues and keys whose policy is not
// ours.
#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "topology/decode_parts.hpp"
#include "topology/names_in_aws.hpp"

namespace pergola {
namespace {

class Check {
 public:
  Check(const Topology& topology, Diagnostics& out) : topology_(topology), out_(out) {}

  void run() {
    for (const Service& service : topology_.services) {
      for (const Use& use : service.uses) {
        if (const Queue* queue = use.verb == Verb::consumes ? queue_of(use.of) : nullptr)
          check_batching(service, use, *queue);
      }
    }
    check_circles();
    for (const Event& event : topology_.events) check_policies(event);
    for (const Topic& topic : topology_.topics) check_policies(topic);
    check_key(topology_.page_encryption, "the topic that alarms tell", "cloudwatch.amazonaws.com",
              topology_.page_encryption.span, "notify.encryption");
    check_log_key();
  }

 private:
  [[nodiscard]] const Queue* queue_of(std::string_view name) const {
    const auto found = topology_.find(name);
    return found && found->thing == Thing::queue ? &topology_.queues[found->index] : nullptr;
  }

  [[nodiscard]] const Topic* topic_of(std::string_view name) const {
    const auto found = topology_.find(name);
    return found && found->thing == Thing::topic ? &topology_.topics[found->index] : nullptr;
  }

  /// Lambda API, CreateEventSourceMapping: BatchSize, MaximumBatchingWindowInSeconds.
  void check_batching(const Service& service, const Use& use, const Queue& queue) {
    const std::string path = child_path(child_path("services", service.name) + ".consumes", queue.name);
    const int size = use.batching.size.value_or(1);
    const bool waits = use.batching.wait_seconds.value_or(0) > 0;
    if (queue.fifo && size > 10)
      out_.error("out-of-range", fmt::format("queue '{}' is fifo: a batch has 10 messages at most", queue.name),
                 use.span, path + ".batch");
    if (queue.fifo && waits)
      out_.error("conflicting-keys",
                 fmt::format("queue '{}' is fifo: Lambda does not wait for more messages", queue.name), use.span,
                 path + ".wait")
          .notes.emplace_back("leave 'wait' out");
    if (!queue.fifo && size > 10 && use.batching.wait_seconds == 0)
      out_.error("out-of-range",
                 fmt::format("batches of more than 10 messages of queue '{}' are waited for at least 1 s", queue.name),
                 use.span, path + ".wait")
          .notes.emplace_back("leave 'wait' out: it is 1 s then");
  }

  void check_circles() {
    std::set<std::string_view> reported;
    for (const Queue& queue : topology_.queues) {
      std::vector<std::string_view> way = {queue.name};
      for (const Queue* next = next_of(queue); next != nullptr && reported.count(next->name) == 0;
           next = next_of(*next)) {
        const bool is_known = std::find(way.begin(), way.end(), next->name) != way.end();
        way.push_back(next->name);
        // A queue that leads into a circle is none of it.
        if (next->name == queue.name) report(queue, way);
        if (is_known) break;
      }
      reported.insert(queue.name);
    }
  }

  [[nodiscard]] const Queue* next_of(const Queue& queue) const {
    return queue.dead_letter.to == DeadLetter::To::queue ? queue_of(queue.dead_letter.queue) : nullptr;
  }

  void report(const Queue& queue, const std::vector<std::string_view>& way) {
    out_.error("dead-letter-cycle",
               fmt::format("what queues could not deal with goes round in a circle: {}", fmt::join(way, " -> ")),
               queue.dead_letter.span, child_path("queues", queue.name) + ".dead-letter")
        .notes.emplace_back("let one of them keep it: take 'dead-letter' away there");
  }

  void check_policies(const Event& event) {
    for (const Subscriber& to : event.to) {
      const std::string rule = rule_arn(event, to);
      if (const Queue* queue = queue_of(to.name)) check_policy(*queue, "events.amazonaws.com", rule, to.span);
      if (const Topic* topic = topic_of(to.name))
        check_key(topic->encryption, fmt::format("topic '{}'", topic->name), "events.amazonaws.com", to.span,
                  child_path("topics", topic->name) + ".encryption");
      if (const Queue* queue = failures_of(event.dead_letter))
        check_policy(*queue, "events.amazonaws.com", rule, event.dead_letter.span);
    }
  }

  void check_policies(const Topic& topic) {
    const std::string arn = topic_arn(topic);
    for (const Subscriber& to : topic.to) {
      if (const Queue* queue = queue_of(to.name)) check_policy(*queue, "sns.amazonaws.com", arn, to.span);
    }
    const Queue* failures = topic.to.empty() ? nullptr : failures_of(topic.dead_letter);
    if (failures != nullptr) check_policy(*failures, "sns.amazonaws.com", arn, topic.dead_letter.span);
  }

  [[nodiscard]] const Queue* failures_of(const DeadLetter& letter) const {
    return letter.to == DeadLetter::To::queue ? queue_of(letter.queue) : nullptr;
  }

  void check_policy(const Queue& queue, std::string_view principal, const std::string& source, const Span& span) {
    check_key(queue.encryption, fmt::format("queue '{}'", queue.name), principal, span,
              child_path("queues", queue.name) + ".encryption");
    if (!queue.existing) return;
    out_.warning("existing-policy",
                 fmt::format("queue '{}' exists: its own policy must let {} send, or nothing arrives", queue.name,
                             principal),
                 span, child_path("queues", queue.name) + ".existing")
        .notes.push_back(
            fmt::format("allow sqs:SendMessage to the service {} where aws:SourceArn is {}", principal, source));
  }

  void check_key(const Encryption& encryption, const std::string& what, std::string_view principal, const Span& span,
                 const std::string& path) {
    if (!is_foreign(encryption)) return;
    out_.warning(
            "existing-policy",
            fmt::format("the key of {} exists: its own policy must let {} use it, or nothing arrives", what, principal),
            span, path)
        .notes.push_back(fmt::format("allow kms:Decrypt and kms:GenerateDataKey to the service {}", principal));
  }

  /// CloudWatch Logs user guide, "Encrypt log data using AWS KMS".
  void check_log_key() {
    if (!is_foreign(topology_.log_encryption)) return;
    const std::string principal =
        fmt::format("logs.{}.amazonaws.com", topology_.region.empty() ? "<region>" : topology_.region);
    out_.warning("existing-policy",
                 fmt::format("the key of the logs exists: its own policy must let {} use it, or no log group is made",
                             principal),
                 topology_.log_encryption.span, "logs.encryption")
        .notes.push_back(fmt::format(
            "allow kms:Encrypt, kms:Decrypt, kms:ReEncrypt*, kms:GenerateDataKey* and kms:Describe* to the service {}",
            principal));
  }

  [[nodiscard]] bool is_foreign(const Encryption& encryption) const {
    if (encryption.by != Encryption::By::key || !encryption.is_declared_key())
      return encryption.by == Encryption::By::key;
    return std::any_of(topology_.keys.begin(), topology_.keys.end(), [&](const EncryptionKey& key) {
      return key.name == encryption.key && key.existing.has_value();
    });
  }

  [[nodiscard]] std::string own_arn(std::string_view service, std::string_view resource) const {
    return fmt::format("arn:aws:{}:{}:{}:{}", service, topology_.region.empty() ? "<region>" : topology_.region,
                       topology_.account.empty() ? "<account>" : topology_.account, resource);
  }

  [[nodiscard]] std::string rule_arn(const Event& event, const Subscriber& to) const {
    const std::string rule = full_name(topology_, event.name + "-" + to.name);
    const std::string bus = event.is_of_aws() ? "default" : bus_name();
    return own_arn("events", bus == "default" ? "rule/" + rule : "rule/" + bus + "/" + rule);
  }

  [[nodiscard]] std::string bus_name() const {
    if (!topology_.event_bus || !topology_.event_bus->existing) return topology_.stack;
    const Existing& existing = *topology_.event_bus->existing;
    if (existing.is_stored()) return "<bus>";
    return existing.is_arn() ? existing.text.substr(existing.text.find('/') + 1) : existing.text;
  }

  [[nodiscard]] std::string topic_arn(const Topic& topic) const {
    if (!topic.existing) return own_arn("sns", full_name(topology_, topic.name) + (topic.fifo ? ".fifo" : ""));
    if (topic.existing->is_arn()) return topic.existing->text;
    return own_arn("sns", topic.existing->is_stored() ? "<topic>" : topic.existing->text);
  }

  const Topology& topology_;
  Diagnostics& out_;
};

}  // namespace

void check_deliveries(const Topology& topology, Diagnostics& out) { Check(topology, out).run(); }

}  // namespace pergola
