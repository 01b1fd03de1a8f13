#include "topology/things.hpp"

#include <array>

namespace pergola {
namespace {

constexpr std::array k_verbs = {Verb::reads, Verb::writes, Verb::publishes, Verb::consumes};

constexpr std::array k_stored = {Thing::table, Thing::bucket, Thing::parameter, Thing::database, Thing::resource};
constexpr std::array k_read = {Thing::table,    Thing::bucket,   Thing::parameter,
                               Thing::database, Thing::resource, Thing::traces};
constexpr std::array k_published = {Thing::event, Thing::topic, Thing::queue, Thing::metric};
constexpr std::array k_consumed = {Thing::queue, Thing::topic, Thing::event, Thing::table};

}  // namespace

std::string_view name_of(Thing thing) {
  switch (thing) {
    case Thing::service:
      return "service";
    case Thing::table:
      return "table";
    case Thing::queue:
      return "queue";
    case Thing::topic:
      return "topic";
    case Thing::event:
      return "event";
    case Thing::bucket:
      return "bucket";
    case Thing::parameter:
      return "parameter";
    case Thing::database:
      return "database";
    case Thing::workflow:
      return "workflow";
    case Thing::metric:
      return "metric";
    case Thing::traces:
      return "X-Ray trace";
    case Thing::resource:
      return "resource";
    case Thing::key:
      return "key";
  }
  return {};
}

std::string_view section_of(Thing thing) {
  switch (thing) {
    case Thing::service:
      return "services";
    case Thing::table:
      return "tables";
    case Thing::queue:
      return "queues";
    case Thing::topic:
      return "topics";
    case Thing::event:
      return "events";
    case Thing::bucket:
      return "buckets";
    case Thing::parameter:
      return "parameters";
    case Thing::database:
      return "databases";
    case Thing::workflow:
      return "workflows";
    case Thing::metric:
      return "metrics";
    case Thing::traces:
      return "traces";
    case Thing::resource:
      return "network.resources";
    case Thing::key:
      return "keys";
  }
  return {};
}

std::span<const Verb> verbs() { return k_verbs; }

std::string_view name_of(Verb verb) {
  switch (verb) {
    case Verb::reads:
      return "reads";
    case Verb::writes:
      return "writes";
    case Verb::publishes:
      return "publishes";
    case Verb::consumes:
      return "consumes";
  }
  return {};
}

std::span<const Thing> objects_of(Verb verb) {
  switch (verb) {
    case Verb::reads:
      return k_read;
    case Verb::writes:
      return k_stored;
    case Verb::publishes:
      return k_published;
    case Verb::consumes:
      return k_consumed;
  }
  return {};
}

}  // namespace pergola
