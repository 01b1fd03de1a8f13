// Routes of the API: who may have one, and that no two are the same.
#include <map>

#include <fmt/format.h>

#include "topology/decode_parts.hpp"

namespace pergola {
namespace {

struct Taken {
  const Service* service;
  const Route* route;
};

void report_taken(const Service& service, const Route& route, const Taken& other, std::string_view why,
                  Diagnostics& out) {
  Diagnostic& problem =
      out.error("api-route-taken", fmt::format("route '{} {}' of '{}' {}", route.method, route.path, service.name, why),
                route.span, "services." + service.name + ".api");
  problem.labels.push_back({other.route->span, fmt::format("the other one, of '{}'", other.service->name)});
}

/// The path with its variables without their names: requests cannot tell them apart.
std::string shape_of(const Route& route) {
  std::string shape = route.method;
  for (const std::string_view segment : segments_of(route.path)) {
    shape += '/';
    shape += !is_variable(segment) ? segment : segment.ends_with("+}") ? "{+}" : "{}";
  }
  return shape;
}

class Routes {
 public:
  explicit Routes(Diagnostics& out) : out_(out) {}

  void add(const Service& service, const Route& route) {
    const auto [taken, is_new] = shapes_.emplace(shape_of(route), Taken{&service, &route});
    if (!is_new) return report_taken(service, route, taken->second, "is there twice", out_);
    std::string parent;
    for (const std::string_view segment : segments_of(route.path)) {
      if (is_variable(segment)) {
        const auto [named, is_first] =
            variables_.emplace(parent, std::pair(std::string(segment), Taken{&service, &route}));
        if (!is_first && named->second.first != segment) {
          return report_taken(service, route, named->second.second,
                              fmt::format("has {} where another one has {}", segment, named->second.first), out_);
        }
      }
      parent.append("/").append(segment);
    }
  }

 private:
  Diagnostics& out_;
  std::map<std::string, Taken> shapes_;
  std::map<std::string, std::pair<std::string, Taken>> variables_;  ///< By the path before them.
};

}  // namespace

void check_api(const Topology& topology, Diagnostics& out) {
  Routes routes(out);
  for (const Service& service : topology.services) {
    for (const Route& route : service.routes) {
      if (service.as<LambdaFunction>() == nullptr && service.as<std::monostate>() == nullptr) {
        out.error("api-route-invalid",
                  fmt::format("'{}' cannot answer a route of the API: it is no function", service.name), route.span,
                  "services." + service.name + ".api");
      }
      routes.add(service, route);
    }
  }
  if (topology.api.span.file && !topology.has_api()) {
    out.warning("api-unused", "no service has a route of the API, so there is none", topology.api.span, "api")
        .notes.emplace_back("give a service a route: `api: GET /items`");
  }
}

}  // namespace pergola
