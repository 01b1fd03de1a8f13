// Publishers and consumers say what they do, or events and topics say who does it: the same either way. Here both sides
// learn all of it.
#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "base/spelling.hpp"
#include "topology/decode_parts.hpp"

namespace pergola {
namespace {

template <typename Section>
auto* named(Section& section, std::string_view name) {
  const auto found = std::find_if(section.begin(), section.end(), [&](const auto& each) { return each.name == name; });
  return found == section.end() ? nullptr : &*found;
}

void add_use(std::vector<Use>& uses, Verb verb, const std::string& of, const Span& span) {
  const bool is_known =
      std::any_of(uses.begin(), uses.end(), [&](const Use& use) { return use.verb == verb && use.of == of; });
  if (!is_known) uses.push_back({verb, of, span});
}

void add_subscriber(std::vector<Subscriber>& subscribers, const std::string& name, const Span& span) {
  if (named(subscribers, name) == nullptr) subscribers.push_back({name, {}, span});
}

class Joining {
 public:
  Joining(Topology& topology, Diagnostics& out) : topology_(topology), out_(out) {}

  void run() {
    for (Event& event : topology_.events) {
      const std::string path = child_path("events", event.name);
      tell_publishers(event, path + ".from");
      tell_consumers(event.to, event.name, true, path + ".to");
    }
    for (Topic& topic : topology_.topics)
      tell_consumers(topic.to, topic.name, false, child_path("topics", topic.name) + ".to");
    for (Service& service : topology_.services) part_calls(service);
    for (const Service& service : topology_.services) tell_things(service.name, service.uses);
    for (const Workflow& workflow : topology_.workflows) tell_things(workflow.name, workflow.uses);
    for (Event& event : topology_.events) settle(event);
    for (Topic& topic : topology_.topics) sort(topic.to);
  }

 private:
  void part_calls(Service& service) {
    const auto is_service = [&](const Edge& edge) { return named(topology_.workflows, edge.to) == nullptr; };
    const auto middle = std::stable_partition(service.calls.begin(), service.calls.end(), is_service);
    service.starts.assign(middle, service.calls.end());
    service.calls.erase(middle, service.calls.end());
    std::stable_sort(service.starts.begin(), service.starts.end(),
                     [](const Edge& a, const Edge& b) { return a.to < b.to; });
  }

  void tell_publishers(const Event& event, const std::string& path) {
    for (const Subscriber& each : event.from) {
      if (Service* service = named(topology_.services, each.name)) {
        add_use(service->uses, Verb::publishes, event.name, each.span);
      } else if (Workflow* workflow = named(topology_.workflows, each.name)) {
        add_use(workflow->uses, Verb::publishes, event.name, each.span);
      } else {
        report(each, path,
               fmt::format("event '{}' comes from '{}', which is no service or workflow", event.name, each.name));
      }
    }
  }

  void tell_consumers(const std::vector<Subscriber>& subscribers, const std::string& thing, bool is_event,
                      const std::string& path) {
    for (const Subscriber& each : subscribers) {
      Workflow* workflow = is_event ? named(topology_.workflows, each.name) : nullptr;
      if (Service* service = named(topology_.services, each.name)) {
        add_use(service->uses, Verb::consumes, thing, each.span);
      } else if (workflow != nullptr) {
        add_use(workflow->uses, Verb::consumes, thing, each.span);
      } else if (named(topology_.queues, each.name) == nullptr &&
                 !(is_event && named(topology_.topics, each.name) != nullptr)) {
        report(each, path,
               fmt::format("'{}' goes to '{}', which is no service{}", thing, each.name,
                           is_event ? ", queue, topic or workflow" : " or queue"));
      }
    }
  }

  void tell_things(const std::string& name, const std::vector<Use>& uses) {
    for (const Use& use : uses) {
      Event* event = named(topology_.events, use.of);
      Topic* topic = named(topology_.topics, use.of);
      if (event != nullptr && use.verb == Verb::publishes) add_subscriber(event->from, name, use.span);
      if (event != nullptr && use.verb == Verb::consumes) add_subscriber(event->to, name, use.span);
      Table* table = named(topology_.tables, use.of);
      // Who consumes a table consumes its stream.
      if (table != nullptr && use.verb == Verb::consumes && !table->existing && table->stream.empty())
        table->stream = "NEW_AND_OLD_IMAGES";
      if (topic != nullptr && use.verb == Verb::consumes) add_subscriber(topic->to, name, use.span);
    }
  }

  void settle(Event& event) {
    sort(event.from);
    sort(event.to);
    if (!event.bucket.empty()) tell_bucket(event);
    if (!event.source.empty()) {
      check_source(event);
      return;
    }
    if (event.from.empty()) {
      out_.error("missing-key", fmt::format("nobody publishes event '{}': where does it come from?", event.name),
                 event.span, child_path("events", event.name) + ".source")
          .notes.emplace_back(
              "add 'from: <service>', or the source of events that come from elsewhere: 'source: aws.s3'");
      return;
    }
    event.source = event.from.size() == 1 ? topology_.name + "." + event.from.front().name : topology_.name;
  }

  /// A bucket tells EventBridge nothing unless it is asked to.
  void tell_bucket(const Event& event) {
    const std::string path = child_path("events", event.name) + ".bucket";
    Bucket* bucket = named(topology_.buckets, event.bucket);
    if (bucket == nullptr) {
      std::vector<std::string_view> names;
      for (const Bucket& each : topology_.buckets) names.push_back(each.name);
      Diagnostic& problem = out_.error(
          "unknown-name",
          fmt::format("event '{}' comes from the bucket '{}', which is not declared", event.name, event.bucket),
          event.bucket_span, path);
      if (const auto suggestion = closest(event.bucket, names)) problem.suggestion = *suggestion;
    } else if (bucket->events == false) {
      out_.error(
              "conflicting-keys",
              fmt::format("event '{}' comes from the bucket '{}', which says 'events: off'", event.name, event.bucket),
              event.bucket_span, path)
          .labels.push_back({bucket->span, "the bucket"});
    } else {
      bucket->events = true;
    }
  }

  /// EventBridge API, PutEvents: sources that begin with `aws.` are kept for AWS.
  void check_source(const Event& event) {
    if (!event.source.starts_with("aws.") || event.from.empty()) return;
    out_.error("edge-invalid",
               fmt::format("'{}' publishes event '{}', whose source '{}' only AWS may use", event.from.front().name,
                           event.name, event.source),
               event.from.front().span, child_path("events", event.name) + ".source")
        .notes.emplace_back("leave 'source' out, or let it begin with something else than 'aws.'");
  }

  static void sort(std::vector<Subscriber>& subscribers) {
    std::stable_sort(subscribers.begin(), subscribers.end(),
                     [](const Subscriber& a, const Subscriber& b) { return a.name < b.name; });
  }

  void report(const Subscriber& each, const std::string& path, std::string message) {
    std::vector<std::string_view> names;
    for (const Service& service : topology_.services) names.push_back(service.name);
    for (const Queue& queue : topology_.queues) names.push_back(queue.name);
    Diagnostic& problem = out_.error("unknown-name", std::move(message), each.span, path);
    if (const auto suggestion = closest(each.name, names)) problem.suggestion = *suggestion;
  }

  Topology& topology_;
  Diagnostics& out_;
};

}  // namespace

void join_messages(Topology& topology, Diagnostics& out) { Joining(topology, out).run(); }

}  // namespace pergola
