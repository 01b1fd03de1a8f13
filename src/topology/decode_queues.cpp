#include <fmt/format.h>

#include "topology/decode_messaging.hpp"
#include "topology/existing_kinds.hpp"
#include "topology/fields.hpp"
#include "topology/names.hpp"

namespace pergola {
namespace {

DeadLetter decode_queue_dead_letter(ObjectReader& reader, const std::string& name, Diagnostics& out) {
  const Node* node = reader.get("dead-letter");
  if (node == nullptr || node->kind != Node::Kind::mapping) return decode_dead_letter(reader, out);
  DeadLetter letter;
  letter.span = node->span;
  ObjectReader inner(*node, reader.path("dead-letter"), "dead-letter of queue '" + name + "'", out);
  // SQS API, SetQueueAttributes: RedrivePolicy, MessageRetentionPeriod.
  if (const auto after = inner.integer("after", 1, 1000)) letter.after = static_cast<int>(*after);
  letter.retention_seconds = fields::seconds(inner, "retention", 60, 1'209'600, out).value_or(letter.retention_seconds);
  if (const auto queue = inner.string("to")) {
    letter.to = DeadLetter::To::queue;
    letter.queue = *queue;
    inner.at_most_one({"to", "retention"});
  }
  inner.finish();
  return letter;
}

/// The name of one that exists says it, too (SQS API, CreateQueue; SNS API, CreateTopic).
bool decode_fifo(ObjectReader& reader, const std::optional<Existing>& existing, Diagnostics& out) {
  const auto stated = fields::on_off(reader, "fifo", out);
  if (!existing || existing->is_stored()) return stated.value_or(false);
  const bool is_fifo = existing->text.ends_with(".fifo");
  if (stated && *stated != is_fifo)
    out.error(
           "conflicting-keys",
           fmt::format("'{}' is {}fifo: names of those that are end in .fifo", existing->text, is_fifo ? "" : "not "),
           reader.key_span("fifo"), reader.path("fifo"))
        .notes.emplace_back("leave 'fifo' out");
  return is_fifo;
}

}  // namespace

Queue decode_queue(const Node::Entry& entry, const std::string& path, Diagnostics& out) {
  Queue queue;
  queue.name = entry.key;
  queue.span = entry.key_span;
  check_plain_name(queue.name, "queue", queue.span, path, out);
  const Node value = entry_mapping(entry);
  ObjectReader reader(value, path, "queue '" + entry.key + "'", out);
  for (const std::string_view key : {"visibility", "retention", "dead-letter", "delay"})
    reader.at_most_one({"existing", key});
  queue.existing = read_existing(reader, existing_kinds::k_queue, out);
  queue.fifo = decode_fifo(reader, queue.existing, out);
  // SQS API, CreateQueue: the ranges of its attributes.
  queue.visibility_seconds = fields::seconds(reader, "visibility", 0, 43'200, out);
  queue.retention_seconds = fields::seconds(reader, "retention", 60, 1'209'600, out).value_or(queue.retention_seconds);
  queue.delay_seconds = fields::seconds(reader, "delay", 0, 900, out).value_or(0);
  queue.encryption = fields::encryption(reader, Encryption::By::service, {{"aws", Encryption::By::service}}, out);
  queue.dead_letter = decode_queue_dead_letter(reader, queue.name, out);
  reader.finish();
  return queue;
}

Topic decode_topic(const Node::Entry& entry, const std::string& path, Diagnostics& out) {
  Topic topic;
  topic.name = entry.key;
  topic.span = entry.key_span;
  check_plain_name(topic.name, "topic", topic.span, path, out);
  const Node value = entry_mapping(entry);
  ObjectReader reader(value, path, "topic '" + entry.key + "'", out);
  topic.existing = read_existing(reader, existing_kinds::k_topic, out);
  topic.fifo = decode_fifo(reader, topic.existing, out);
  topic.encryption = fields::encryption(reader, Encryption::By::account_key,
                                        {{"aws", Encryption::By::account_key}, {"off", Encryption::By::nothing}}, out);
  topic.traced = fields::on_off(reader, "tracing", out).value_or(false);
  // SNS developer guide, "Active tracing in Amazon SNS": standard topics.
  if (topic.traced && (topic.fifo || topic.existing))
    out.error("conflicting-keys",
              topic.fifo ? "SNS sends no traces of topics that are fifo"
                         : "whether a topic that exists is traced is up to whom it belongs to",
              reader.key_span("tracing"), reader.path("tracing"));
  topic.to = decode_subscribers(reader, "to", true, out);
  topic.addresses = reader.strings("addresses");
  for (const std::string& address : topic.addresses) {
    const bool is_mail =
        address.find('@') != std::string::npos && address.find_first_of(" \t\r\n\"'`$<>\\") == std::string::npos;
    if (is_mail || address.starts_with("https://")) continue;
    out.error("notify-invalid", "'" + address + "' cannot be notified", reader.get("addresses")->span,
              reader.path("addresses"))
        .notes.emplace_back("expected e-mail addresses or https:// addresses");
  }
  topic.dead_letter = decode_dead_letter(reader, out);
  reader.finish();
  return topic;
}

}  // namespace pergola
