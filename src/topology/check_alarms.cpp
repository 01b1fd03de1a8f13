#include <fmt/format.h>

#include "document/object_reader.hpp"
#include "topology/decode_parts.hpp"

namespace pergola {

void check_alarms(const Topology& topology, Diagnostics& out) {
  for (const Service& service : topology.services) {
    const bool has_objectives =
        service.objectives.availability_percent || service.objectives.latency || service.objectives.traffic;
    if (!has_objectives) continue;
    const std::string path = child_path("services", service.name) + ".objectives";
    if (service.as<std::monostate>() != nullptr) continue;
    if (service.as<Container>() != nullptr && !service.on_lattice) {
      out.error(
          "objective-invalid",
          fmt::format("service '{}' is not called over VPC Lattice: nothing measures its objectives", service.name),
          service.objectives.span, path);
    } else if (!service.has_role() && !service.on_lattice) {
      out.error("objective-invalid",
                fmt::format("service '{}' does not run here: nothing measures its objectives", service.name),
                service.objectives.span, path);
    } else if (topology.alarms && topology.page.empty()) {
      out.warning("notify-missing", fmt::format("the alarms of '{}' tell nobody", service.name),
                  service.objectives.span, path)
          .notes.emplace_back("add 'notify: {page: name@example.com}', or switch alarms off");
    }
  }
}

}  // namespace pergola
