#include <fmt/format.h>

#include "document/object_reader.hpp"
#include "topology/decode_parts.hpp"
#include "topology/known_metrics.hpp"

namespace pergola {

namespace {

void check_told(const Topology& topology, const Objectives& objectives, const std::string& of, const std::string& path,
                Diagnostics& out) {
  if (!topology.alarms || !topology.page.empty()) return;
  out.warning("notify-missing", fmt::format("the alarms of {} tell nobody", of), objectives.span, path)
      .notes.emplace_back("add 'notify: {page: name@example.com}', or switch alarms off");
}

}  // namespace

void check_alarms(const Topology& topology, Diagnostics& out) {
  if (topology.api.objectives.any() && topology.has_api())
    check_told(topology, topology.api.objectives, "the API", "api.objectives", out);
  for (const Service& service : topology.services) {
    if (!service.objectives.any() || service.as<std::monostate>() != nullptr) continue;
    const std::string path = child_path("services", service.name) + ".objectives";
    if (service.as<Container>() != nullptr && !service.on_lattice && !is_measured_by_balancer(service)) {
      out.error("objective-invalid",
                fmt::format("service '{}' is not called over VPC Lattice and not behind the load balancer: nothing "
                            "measures its objectives",
                            service.name),
                service.objectives.span, path);
    } else if (!service.has_role() && !service.on_lattice) {
      out.error("objective-invalid",
                fmt::format("service '{}' does not run here: nothing measures its objectives", service.name),
                service.objectives.span, path);
    } else {
      check_told(topology, service.objectives, fmt::format("'{}'", service.name), path, out);
    }
  }
}

}  // namespace pergola
