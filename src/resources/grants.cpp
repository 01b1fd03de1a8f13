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

Grant grant_of(const Topology& topology, const Found& found, const Access& access) {
  switch (found.thing) {
    case Thing::table:
      return grant_table(topology.tables[found.index], access);
    case Thing::database:
      return grant_database(topology.databases[found.index]);
    case Thing::metric:
      return grant_metric(topology.metrics[found.index]);
    case Thing::traces:
      return grant_traces();
    case Thing::service:
    case Thing::queue:
    case Thing::topic:
    case Thing::event:
    case Thing::bucket:
    case Thing::parameter:
    case Thing::workflow:
      break;
  }
  return {};
}

}  // namespace

Grant grants_of(const Topology& topology, const Service& service) {
  std::map<std::string_view, Access> things;
  for (const Use& use : service.uses) part_of(things[use.of], use.verb) = true;
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

}  // namespace pergola
