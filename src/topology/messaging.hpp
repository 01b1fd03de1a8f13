// How services tell each other things: events, queues, topics, and what happens to what cannot be delivered.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "topology/encryption.hpp"
#include "topology/existing.hpp"
#include "topology/free_value.hpp"

namespace pergola {

/// Where what could not be delivered goes.
struct DeadLetter {
  enum class To { own, nowhere, queue };
  To to = To::own;
  std::string queue;  ///< Declared by the topology.
  /// Of a queue: how often a message is received before it counts as failed, and how long it is kept then.
  int after = 3;
  int retention_seconds = 1'209'600;
  Span span;
};

/// The bus that the events of a system go through.
struct EventBus {
  std::optional<Existing> existing;
  std::optional<int> archive_days;  ///< 0: without end.
  std::vector<std::string> allow;   ///< Accounts that may put events on it, sorted.
  Span span;
};

/// Somebody that hears of something: a service, a queue or a workflow.
struct Subscriber {
  std::string name;
  std::optional<FreeValue> match;  ///< Of a topic: the filter on the message.
  Span span;
};

struct Event {
  std::string name;
  std::vector<Subscriber> from;  ///< Services; after `join_messages` all that publish it, by name.
  std::vector<Subscriber> to;    ///< After `join_messages` all that consume it, by name.
  std::string source;            ///< After `join_messages` never empty.
  std::string bucket;            ///< Declared by the topology: it comes from there; or empty.
  Span bucket_span;
  std::string detail_type;
  std::optional<FreeValue> match;  ///< Pattern of the detail.
  /// How long EventBridge tries (EventBridge user guide, "Retrying event delivery": these are its own).
  int attempts = 185;
  int age_seconds = 86'400;
  DeadLetter dead_letter;
  Span span;

  /// AWS's own events come on the default bus; those of its partners on one of their own.
  [[nodiscard]] bool is_of_aws() const { return source.starts_with("aws.") && !source.starts_with("aws.partner/"); }
};

struct Queue {
  std::string name;
  std::optional<Existing> existing;
  bool fifo = false;
  std::optional<int> visibility_seconds;  ///< Nothing: derived from its consumers.
  int retention_seconds = 345'600;
  int delay_seconds = 0;
  Encryption encryption;
  DeadLetter dead_letter;
  Span span;
};

struct Topic {
  std::string name;
  std::optional<Existing> existing;
  bool fifo = false;
  Encryption encryption{Encryption::By::account_key, {}, {}};
  std::vector<Subscriber> to;          ///< As of an event.
  std::vector<std::string> addresses;  ///< E-mail and https:// addresses.
  bool traced = false;                 ///< SNS sends segments of its own.
  DeadLetter dead_letter;
  Span span;
};

/// How a function takes messages from a queue or a stream.
struct Batching {
  std::optional<int> size;
  std::optional<int> wait_seconds;
  std::optional<int> concurrency;
};

/// When a service runs by itself.
struct Schedule {
  std::string expression;  ///< `rate(5 minutes)`, `cron(0 3 * * ? *)`.
  Span span;
};

}  // namespace pergola
