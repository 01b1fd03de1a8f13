#include "topology/decode_messaging.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "topology/existing_kinds.hpp"
#include "topology/fields.hpp"
#include "topology/names.hpp"
#include "topology/schedule.hpp"

namespace pergola {

Node entry_mapping(const Node::Entry& entry) {
  if (entry.value.kind != Node::Kind::null) return entry.value;
  Node nothing;
  nothing.kind = Node::Kind::mapping;
  nothing.span = entry.key_span;
  return nothing;
}

DeadLetter decode_dead_letter(ObjectReader& reader, Diagnostics& out) {
  DeadLetter letter;
  const Node* node = reader.get("dead-letter");
  if (node == nullptr) return letter;
  letter.span = node->span;
  if (node->text == "off" || node->text == "false") {
    letter.to = DeadLetter::To::nowhere;
  } else if (node->text != "on" && node->text != "true") {
    letter.to = DeadLetter::To::queue;
    letter.queue = read_string(*node, reader.path("dead-letter"), out).value_or("");
  }
  return letter;
}

std::vector<Subscriber> decode_subscribers(ObjectReader& reader, std::string_view key, bool with_match,
                                           Diagnostics& out) {
  std::vector<Subscriber> subscribers;
  const Node* node = reader.get(key);
  if (node == nullptr) return subscribers;
  if (!with_match || node->kind != Node::Kind::mapping) {
    for (auto& [name, span] : fields::names(reader, key, out)) subscribers.push_back({std::move(name), {}, span});
    return subscribers;
  }
  for (const Node::Entry& entry : node->entries) {
    const std::string path = child_path(reader.path(key), entry.key);
    Subscriber subscriber{entry.key, {}, entry.key_span};
    const Node value = entry_mapping(entry);
    ObjectReader options(value, path, "subscription of '" + entry.key + "'", out);
    if (const Node* match = options.get("match"))
      subscriber.match = read_event_pattern(*match, options.path("match"), out);
    options.finish();
    subscribers.push_back(std::move(subscriber));
  }
  return subscribers;
}

Batching decode_batching(const Node& node, const std::string& path, const std::string& name, Diagnostics& out) {
  Batching batching;
  ObjectReader reader(node, path, "consumption of '" + name + "'", out);
  // Lambda API, CreateEventSourceMapping: BatchSize, MaximumBatchingWindowInSeconds, ScalingConfig.
  if (const auto size = reader.integer("batch", 1, 10'000)) batching.size = static_cast<int>(*size);
  batching.wait_seconds = fields::seconds(reader, "wait", 0, 300, out);
  if (const auto most = reader.integer("concurrency", 2, 1000)) batching.concurrency = static_cast<int>(*most);
  reader.finish();
  return batching;
}

std::optional<Schedule> decode_schedule(ObjectReader& reader, Diagnostics& out) {
  const auto text = reader.string("schedule");
  if (!text) return std::nullopt;
  const Node& node = *reader.get("schedule");
  const auto expression = schedule_expression(*text);
  if (!expression) {
    out.error("schedule-invalid", "'" + *text + "' is no schedule", node.span, reader.path("schedule"))
        .notes.emplace_back(
            "expected a time of whole minutes such as '5 min', or a cron expression of six fields with one '?' such as "
            "'cron(0 3 * * ? *)'");
    return std::nullopt;
  }
  return Schedule{*expression, node.span};
}

EventBus decode_event_bus(const Node& node, const std::string& path, Diagnostics& out) {
  EventBus bus;
  bus.span = node.span;
  ObjectReader reader(node, path, "the event bus", out);
  bus.existing = read_existing(reader, existing_kinds::k_event_bus, out);
  reader.at_most_one({"existing", "allow"});
  bus.allow = reader.strings("allow");
  for (const std::string& account : bus.allow) {
    const bool is_account = account.size() == 12 && account.find_first_not_of("0123456789") == std::string::npos;
    if (!is_account)
      out.error("value-invalid", "'" + account + "' is not the id of an account", reader.get("allow")->span,
                reader.path("allow"))
          .notes.emplace_back("expected 12 digits, in quotes");
  }
  std::sort(bus.allow.begin(), bus.allow.end());
  bus.allow.erase(std::unique(bus.allow.begin(), bus.allow.end()), bus.allow.end());
  if (const Node* archive = reader.get("archive"); archive != nullptr && archive->text == "forever") {
    bus.archive_days = 0;
  } else if (const auto seconds = fields::seconds(reader, "archive", 86'400, 2'000'000'000, out)) {
    if (*seconds % 86'400 != 0) fields::report_value(*archive, reader.path("archive"), "a number of whole days", out);
    bus.archive_days = *seconds / 86'400;
  }
  reader.finish();
  return bus;
}

namespace {

void check_event_name(const Event& event, const std::string& path, Diagnostics& out) {
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  const bool good = !event.name.empty() && is_letter(event.name.front()) && event.name.back() != '-' &&
                    event.name.find("--") == std::string::npos &&
                    std::all_of(event.name.begin(), event.name.end(),
                                [&](char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '-'; });
  if (good) {
    check_length(event.name, k_longest_name, "event", event.span, path, out);
    return;
  }
  out.error("name-invalid", "'" + event.name + "' cannot be the name of an event", event.span, path)
      .notes.emplace_back("a name has letters, digits and single dashes, and begins with a letter: OrderCreated");
}

/// Sources and detail types that entries of events may carry (EventBridge API, PutEventsRequestEntry).
std::string event_text(ObjectReader& reader, std::string_view key, std::size_t longest, Diagnostics& out) {
  const auto text = reader.string(key);
  if (!text) return {};
  const bool good = !text->empty() && text->size() <= longest && text->find_first_of("\r\n\t\"\\") == std::string::npos;
  if (!good) fields::report_value(*reader.get(key), reader.path(key), "a text of one line such as 'shop.order'", out);
  return *text;
}

void decode_retry(ObjectReader& reader, Event& event, Diagnostics& out) {
  const Node* node = reader.get("retry");
  if (node == nullptr) return;
  ObjectReader retry(*node, reader.path("retry"), "the retries of event '" + event.name + "'", out);
  // EventBridge API, RetryPolicy.
  if (const auto attempts = retry.integer("attempts", 0, 185)) event.attempts = static_cast<int>(*attempts);
  event.age_seconds = fields::seconds(retry, "age", 60, 86'400, out).value_or(event.age_seconds);
  retry.finish();
}

/// Events of a bucket (S3 user guide, "EventBridge event message structure").
void decode_bucket_of(ObjectReader& reader, Event& event, Diagnostics& out) {
  const auto bucket = reader.string("bucket");
  if (!bucket) return;
  event.bucket = *bucket;
  event.bucket_span = reader.get("bucket")->span;
  event.source = "aws.s3";
  if (event.detail_type.empty()) event.detail_type = "Object Created";
  const Node* match = reader.get("match");
  if (match == nullptr || match->find("bucket") == nullptr) return;
  out.error("conflicting-keys", fmt::format("event '{}' is of one bucket already", event.name),
            match->find("bucket")->span, reader.path("match") + ".bucket");
}

}  // namespace

Event decode_event(const Node::Entry& entry, const std::string& path, Diagnostics& out) {
  Event event;
  event.name = entry.key;
  event.span = entry.key_span;
  check_event_name(event, path, out);
  const Node value = entry_mapping(entry);
  ObjectReader reader(value, path, "event '" + entry.key + "'", out);
  event.from = decode_subscribers(reader, "from", false, out);
  event.to = decode_subscribers(reader, "to", false, out);
  reader.at_most_one({"bucket", "source"});
  reader.at_most_one({"bucket", "from"});
  event.source = event_text(reader, "source", 256, out);
  event.detail_type = event_text(reader, "detail-type", 128, out);
  decode_bucket_of(reader, event, out);
  if (event.detail_type.empty() && event.is_of_aws())
    out.error("missing-key", fmt::format("event '{}' is one of AWS's: of which type?", event.name), event.span,
              child_path(path, "detail-type"))
        .notes.emplace_back("add its detail type as AWS writes it, such as 'EC2 Instance State-change Notification'");
  if (event.detail_type.empty()) event.detail_type = event.name;
  if (const Node* match = reader.get("match")) event.match = read_event_pattern(*match, reader.path("match"), out);
  decode_retry(reader, event, out);
  event.dead_letter = decode_dead_letter(reader, out);
  reader.finish();
  return event;
}

}  // namespace pergola
