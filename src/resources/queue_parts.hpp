// What stands around a queue: its policy, the queue of the system for what fails, and the alarm on that.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "resources/messaging.hpp"

namespace pergola {

/// Whether the queue takes what others could not deliver or deal with.
[[nodiscard]] bool is_for_failures(const Topology& topology, const Queue& queue);

/// ARNs of what sends to a queue for AWS: rules of EventBridge and topics of SNS.
struct Senders {
  List rules;
  List topics;
};

[[nodiscard]] Senders senders_of(const Topology& topology, const Queue& queue);

/// Lets the senders send to the queue of this logical id, and does nothing where there are none.
void add_queue_policy(Lowering& lowering, std::string_view queue, const std::string& id, Senders senders,
                      const Span& origin);

/// The queue of the system for what could not be delivered, and the one for messages of fifo topics.
void add_dead_letters(Lowering& lowering);
void add_fifo_dead_letters(Lowering& lowering);

/// An alarm as soon as something stands in the queue, where somebody hears of it and nobody empties it.
void add_failure_alarm(Lowering& lowering, std::string_view name, std::string_view owner, std::string description,
                       Value queue_name, const Span& origin);

}  // namespace pergola
