#include "resources/messaging.hpp"

#include <algorithm>
#include <set>

#include "resources/existing_values.hpp"
#include "topology/names_in_aws.hpp"

namespace pergola {
namespace {

bool is_default(const Topology& topology) {
  return topology.event_bus && topology.event_bus->existing && topology.event_bus->existing->text == "default";
}

const Queue* find_queue(const Topology& topology, std::string_view name) {
  const auto found = std::find_if(topology.queues.begin(), topology.queues.end(),
                                  [&](const Queue& queue) { return queue.name == name; });
  return found == topology.queues.end() ? nullptr : &*found;
}

/// What delivers to a service without waiting for its answer.
std::vector<const DeadLetter*> deliveries_to(const Topology& topology, const Service& service) {
  static const DeadLetter k_own;
  std::vector<const DeadLetter*> letters;
  const auto has = [&](const std::vector<Subscriber>& to) {
    return std::any_of(to.begin(), to.end(), [&](const Subscriber& each) { return each.name == service.name; });
  };
  for (const Event& event : topology.events) {
    if (has(event.to)) letters.push_back(&event.dead_letter);
  }
  for (const Topic& topic : topology.topics) {
    if (has(topic.to)) letters.push_back(&topic.dead_letter);
  }
  if (service.schedule) letters.push_back(&k_own);
  return letters;
}

bool is_own(const DeadLetter& letter) { return letter.to == DeadLetter::To::own; }

/// A function has one queue for what fails: the declared one where all its deliveries have that.
DeadLetter common(const std::vector<const DeadLetter*>& letters) {
  DeadLetter result;
  result.to = DeadLetter::To::nowhere;
  for (const DeadLetter* each : letters) {
    if (each->to == DeadLetter::To::nowhere) continue;
    const bool is_first = result.to == DeadLetter::To::nowhere;
    if (is_first) result = *each;
    if (!is_first && (is_own(*each) || each->queue != result.queue)) result = DeadLetter{};
  }
  return result;
}

}  // namespace

std::string queue_name(const Topology& topology, const Queue& queue) {
  return full_name(topology, queue.name) + (queue.fifo ? ".fifo" : "");
}

Value queue_arn(const Topology& topology, const Queue& queue) {
  if (queue.existing) return queue_arn_text(topology, queue);
  return Attribute{logical_id(queue.name, "queue"), "Arn"};
}

Value queue_arn_text(const Topology& topology, const Queue& queue) {
  if (queue.existing) return existing_arn(*queue.existing, "sqs", "");
  return own_arn("sqs", queue_name(topology, queue));
}

Value queue_url(const Queue& queue) {
  if (!queue.existing) return Ref{logical_id(queue.name, "queue")};
  Value region = Pseudo::region;
  Value account = Pseudo::account;
  if (queue.existing->is_arn()) {
    // arn:aws:sqs:<region>:<account>:<name>
    const std::string& text = queue.existing->text;
    const std::size_t begin = text.find(":sqs:") + 5;
    const std::size_t middle = text.find(':', begin);
    region = text.substr(begin, middle - begin);
    account = text.substr(middle + 1, text.rfind(':') - middle - 1);
  }
  return join({"https://sqs.", std::move(region), ".", Pseudo::url_suffix, "/", std::move(account), "/",
               existing_name(*queue.existing)});
}

Value topic_arn(const Topic& topic) {
  if (topic.existing) return existing_arn(*topic.existing, "sns", "");
  return Ref{logical_id(topic.name, "topic")};
}

Value topic_arn_text(const Topology& topology, const Topic& topic) {
  if (topic.existing) return topic_arn(topic);
  return own_arn("sns", full_name(topology, topic.name) + (topic.fifo ? ".fifo" : ""));
}

Value bus_name(const Topology& topology) {
  if (topology.event_bus && topology.event_bus->existing) return existing_name(*topology.event_bus->existing);
  return Ref{std::string(ids::k_event_bus)};
}

Value bus_arn(const Topology& topology) {
  if (topology.event_bus && topology.event_bus->existing)
    return existing_arn(*topology.event_bus->existing, "events", "event-bus/");
  return Attribute{std::string(ids::k_event_bus), "Arn"};
}

std::string event_rule_name(const Topology& topology, const Event& event, const Subscriber& to) {
  return full_name(topology, event.name + "-" + to.name);
}

Value bus_name(const Topology& topology, const Event& event) {
  return event.is_of_aws() ? Value("default") : bus_name(topology);
}

Value event_rule_arn_text(const Topology& topology, const Event& event, const Subscriber& to) {
  const std::string rule = event_rule_name(topology, event, to);
  if (is_default(topology) || event.is_of_aws()) return default_rule_arn_text(rule);
  const bool is_ours = !topology.event_bus || !topology.event_bus->existing;
  return own_arn("events", join({"rule/", is_ours ? Value(topology.stack) : bus_name(topology), "/" + rule}));
}

Value default_rule_arn_text(const std::string& rule) { return own_arn("events", "rule/" + rule); }

bool needs_dead_letters(const Topology& topology) {
  for (const Event& event : topology.events) {
    if (is_own(event.dead_letter) && !event.to.empty()) return true;
  }
  for (const Topic& topic : topology.topics) {
    if (is_own(topic.dead_letter) && !topic.fifo && !topic.to.empty()) return true;
  }
  const bool is_scheduled = std::any_of(topology.services.begin(), topology.services.end(),
                                        [](const Service& service) { return service.schedule.has_value(); }) ||
                            std::any_of(topology.workflows.begin(), topology.workflows.end(),
                                        [](const Workflow& flow) { return flow.schedule || !flow.on_alarm.empty(); });
  if (is_scheduled) return true;
  return std::any_of(topology.services.begin(), topology.services.end(), [&](const Service& service) {
    const auto letters = deliveries_to(topology, service);
    return has_stream(topology, service) || (!letters.empty() && is_own(common(letters)));
  });
}

bool needs_fifo_dead_letters(const Topology& topology) {
  return std::any_of(topology.topics.begin(), topology.topics.end(),
                     [](const Topic& topic) { return topic.fifo && is_own(topic.dead_letter) && !topic.to.empty(); });
}

Value dead_letter_arn(const Topology& topology, const DeadLetter& letter, bool is_fifo) {
  switch (letter.to) {
    case DeadLetter::To::own:
      return Attribute{logical_id(is_fifo ? k_fifo_dead_letters : k_dead_letters, "queue"), "Arn"};
    case DeadLetter::To::nowhere:
      return nullptr;
    case DeadLetter::To::queue:
      return queue_arn(topology, *find_queue(topology, letter.queue));
  }
  return nullptr;
}

Value failed_invocations_arn(const Topology& topology, const Service& service) {
  return dead_letter_arn(topology, common(deliveries_to(topology, service)));
}

const Queue* failed_invocations_queue(const Topology& topology, const Service& service) {
  const DeadLetter letter = common(deliveries_to(topology, service));
  return letter.to == DeadLetter::To::queue ? find_queue(topology, letter.queue) : nullptr;
}

bool has_stream(const Topology& topology, const Service& service) {
  return std::any_of(service.uses.begin(), service.uses.end(), [&](const Use& use) {
    const auto found = topology.find(use.of);
    return use.verb == Verb::consumes && found && found->thing == Thing::table;
  });
}

Statement may_send(std::string sid, std::string_view principal, Value queue_arn, Value source_arn) {
  return {.sid = std::move(sid),
          .actions = {"sqs:SendMessage"},
          .resources = {std::move(queue_arn)},
          .principal = Object{{"Service", principal}},
          .condition = {{"ArnEquals", Object{{"aws:SourceArn", std::move(source_arn)}}}}};
}

}  // namespace pergola
