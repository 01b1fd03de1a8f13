#include "resources/edge_variables.hpp"

#include <iterator>

#include <fmt/format.h>

#include "resources/calls.hpp"
#include "resources/fingerprint.hpp"
#include "resources/grants.hpp"

namespace pergola {

Object edge_variables(Lowering& lowering, const Service& service) {
  auto all = call_variables(lowering.topology, service);
  auto granted = grants_of(lowering.topology, service).variables;
  std::move(granted.begin(), granted.end(), std::back_inserter(all));
  Object variables;
  for (auto& [name, value] : all) {
    if (const Value* other = variables.find(name); other != nullptr && fingerprint(*other) != fingerprint(value))
      lowering.problems().error("name-collision",
                                fmt::format("two edges of '{}' would both have the variable {}", service.name, name),
                                service.span, "services." + service.name);
    variables.set(name, std::move(value));
  }
  return variables;
}

}  // namespace pergola
