#include "resources/grants.hpp"

#include <algorithm>
#include <iterator>
#include <map>

namespace pergola {
namespace {

bool& part_of(Access& access, Verb verb) {
  switch (verb) {
    case Verb::reads:
      return access.reads;
    case Verb::writes:
      return access.writes;
    case Verb::publishes:
      return access.publishes;
    case Verb::consumes:
      break;
  }
  return access.consumes;
}

}  // namespace

Grant grant_of(const Topology& topology, const Found& found, const Access& access) {
  switch (found.thing) {
    case Thing::bucket:
      return grant_bucket(topology, topology.buckets[found.index], access);
    case Thing::parameter:
      return grant_parameter(topology, topology.parameters[found.index], access);
    case Thing::table:
      return grant_table(topology, topology.tables[found.index], access);
    case Thing::database:
      return grant_database(topology.databases[found.index]);
    case Thing::metric:
      return grant_metric(topology.metrics[found.index]);
    case Thing::traces:
      return grant_traces();
    case Thing::resource:
      return grant_resource(topology.network_resources[found.index]);
    case Thing::event:
      return grant_event(topology, topology.events[found.index], access);
    case Thing::queue:
      return grant_queue(topology, topology.queues[found.index], access);
    case Thing::topic:
      return grant_topic(topology, topology.topics[found.index], access);
    case Thing::workflow:
      return grant_workflow(topology, topology.workflows[found.index]);
    case Thing::service:
    case Thing::key:
      break;
  }
  return {};
}

Grant grants_of_uses(const Topology& topology, const std::vector<Use>& uses) {
  std::map<std::string_view, Access> things;
  for (const Use& use : uses) part_of(things[use.of], use.verb) = true;
  Grant all;
  for (const auto& [name, access] : things) {
    Grant one = grant_of(topology, *topology.find(name), access);
    // Metrics of one namespace ask for one permission.
    std::copy_if(one.statements.begin(), one.statements.end(), std::back_inserter(all.statements),
                 [&](const Statement& statement) {
                   return std::none_of(all.statements.begin(), all.statements.end(),
                                       [&](const Statement& each) { return each.sid == statement.sid; });
                 });
    std::move(one.variables.begin(), one.variables.end(), std::back_inserter(all.variables));
  }
  return all;
}

Grant grants_of(const Topology& topology, const Service& service) {
  Grant all = grants_of_uses(topology, service.uses);
  for (const Edge& edge : service.starts) {
    Grant one = grant_of(topology, *topology.find(edge.to), {});
    std::move(one.statements.begin(), one.statements.end(), std::back_inserter(all.statements));
    std::move(one.variables.begin(), one.variables.end(), std::back_inserter(all.variables));
  }
  return all;
}

}  // namespace pergola
