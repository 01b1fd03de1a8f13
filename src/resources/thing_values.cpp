#include "resources/thing_values.hpp"

#include "resources/grants.hpp"
#include "resources/invocation.hpp"
#include "resources/messaging.hpp"
#include "resources/workflows.hpp"

namespace pergola {
namespace {

/// What its users find in their environment says where a thing is.
Value first_variable(Grant grant) {
  return grant.variables.empty() ? Value() : std::move(grant.variables.front().second);
}

}  // namespace

Value thing_value(const Topology& topology, const std::string& name) {
  const auto found = topology.find(name);
  if (!found) return "${" + name + "}";
  switch (found->thing) {
    case Thing::service:
      return invoked_arn(topology.services[found->index]);
    case Thing::workflow:
      return workflow_arn(topology.workflows[found->index]);
    case Thing::event:
      return bus_name(topology, topology.events[found->index]);
    case Thing::queue:
      return queue_url(topology.queues[found->index]);
    case Thing::topic:
      return topic_arn(topology.topics[found->index]);
    case Thing::table:
    case Thing::bucket:
    case Thing::parameter:
    case Thing::database:
    case Thing::metric:
    case Thing::traces:
    case Thing::resource:
    case Thing::key:
      return first_variable(grant_of(topology, *found, {.reads = true, .writes = true}));
  }
  return {};
}

}  // namespace pergola
