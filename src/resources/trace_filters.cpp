#include "resources/trace_filters.hpp"

#include <fmt/format.h>

namespace pergola {

std::string service_filter(const Topology& topology, const Service& service) {
  return fmt::format("service(\"{}\")", trace_name(topology, service));
}

std::string edge_filter(const Topology& topology, const Service& caller, const Service& callee) {
  return fmt::format("edge(\"{}\", \"{}\")", trace_name(topology, caller), trace_name(topology, callee));
}

}  // namespace pergola
