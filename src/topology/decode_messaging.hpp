// The decoders of what services tell each other things by.
#pragma once

#include <string>

#include "base/diagnostics.hpp"
#include "document/object_reader.hpp"
#include "topology/event_pattern.hpp"
#include "topology/messaging.hpp"

namespace pergola {

[[nodiscard]] EventBus decode_event_bus(const Node& node, const std::string& path, Diagnostics& out);
[[nodiscard]] Event decode_event(const Node::Entry& entry, const std::string& path, Diagnostics& out);
[[nodiscard]] Queue decode_queue(const Node::Entry& entry, const std::string& path, Diagnostics& out);
[[nodiscard]] Topic decode_topic(const Node::Entry& entry, const std::string& path, Diagnostics& out);

/// The value of an entry, where nothing stands for a mapping of nothing: `queues: {work: }`.
[[nodiscard]] Node entry_mapping(const Node::Entry& entry);

/// `on`, `off` or the name of a queue.
[[nodiscard]] DeadLetter decode_dead_letter(ObjectReader& reader, Diagnostics& out);

/// Names with their places, or a mapping of names to `{match: …}` where `with_match` says so.
[[nodiscard]] std::vector<Subscriber> decode_subscribers(ObjectReader& reader, std::string_view key, bool with_match,
                                                         Diagnostics& out);

/// Of a queue or stream that a function consumes: `{batch: 10, wait: 5 s, concurrency: 2}`.
[[nodiscard]] Batching decode_batching(const Node& node, const std::string& path, const std::string& name,
                                       Diagnostics& out);

/// The key `schedule`.
[[nodiscard]] std::optional<Schedule> decode_schedule(ObjectReader& reader, Diagnostics& out);

}  // namespace pergola
