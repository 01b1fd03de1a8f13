// Events, queues and topics as values: what they are called, and what is theirs.
#pragma once

#include <string>

#include "resources/lowering.hpp"
#include "resources/policy.hpp"

namespace pergola {

[[nodiscard]] std::string queue_name(const Topology& topology, const Queue& queue);
/// For references: of one of ours it is an attribute, so that what uses it stands behind it.
[[nodiscard]] Value queue_arn(const Topology& topology, const Queue& queue);
/// For conditions of what comes first: the same ARN as a text.
[[nodiscard]] Value queue_arn_text(const Topology& topology, const Queue& queue);
[[nodiscard]] Value queue_url(const Queue& queue);

[[nodiscard]] Value topic_arn(const Topic& topic);
/// As queue_arn_text.
[[nodiscard]] Value topic_arn_text(const Topology& topology, const Topic& topic);

[[nodiscard]] Value bus_name(const Topology& topology);
[[nodiscard]] Value bus_arn(const Topology& topology);

/// `<stack>-<event>-<subscriber>`: each subscriber has a rule of its own.
[[nodiscard]] std::string event_rule_name(const Topology& topology, const Event& event, const Subscriber& to);
/// The bus that an event comes on: the system's, or the default one.
[[nodiscard]] Value bus_name(const Topology& topology, const Event& event);
/// The ARN of the rule of a subscriber, as a text.
[[nodiscard]] Value event_rule_arn_text(const Topology& topology, const Event& event, const Subscriber& to);
/// Of one on the default bus, where schedules and AWS's own events are.
[[nodiscard]] Value default_rule_arn_text(const std::string& rule);

/// The queues of the system that take what could not be delivered, unless declared ones are to: nobody made them when
/// these are false. What fifo topics send can go to fifo queues only.
[[nodiscard]] bool needs_dead_letters(const Topology& topology);
[[nodiscard]] bool needs_fifo_dead_letters(const Topology& topology);
inline constexpr std::string_view k_dead_letters = "dead-letters";
inline constexpr std::string_view k_fifo_dead_letters = "dead-letters-fifo";

/// The ARN of the queue that takes what of this could not be delivered; null when none is to.
[[nodiscard]] Value dead_letter_arn(const Topology& topology, const DeadLetter& letter, bool is_fifo = false);

/// The ARN of the queue for invocations of a function that failed though they were delivered; null where nobody invokes
/// it without waiting for the answer.
[[nodiscard]] Value failed_invocations_arn(const Topology& topology, const Service& service);
/// The declared queue that these go to; null where there is none.
[[nodiscard]] const Queue* failed_invocations_queue(const Topology& topology, const Service& service);

/// Whether a function consumes the stream of a table.
[[nodiscard]] bool has_stream(const Topology& topology, const Service& service);

/// Lets a source of an AWS service send messages to a queue.
[[nodiscard]] Statement may_send(std::string sid, std::string_view principal, Value queue_arn, Value source_arn);

}  // namespace pergola
