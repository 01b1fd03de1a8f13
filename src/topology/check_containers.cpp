// What containers, the load balancer and databases need around them.
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "document/object_reader.hpp"
#include "topology/cidr.hpp"
#include "topology/decode_parts.hpp"

namespace pergola {
namespace {

std::string path_of(const Service& service, std::string_view key) {
  return child_path("services", service.name) + "." + std::string(key);
}

void report_no_network(const std::string& what, const Span& span, const std::string& path, Diagnostics& out) {
  out.error("network-missing", fmt::format("{}, but there is no network for it to stand in", what), span, path)
      .notes.emplace_back("add a network section, such as 'network: {vpc: 10.0.0.0/16}'");
}

void check_image(const Topology& topology, const std::string& image, const Span& span, const std::string& path,
                 Diagnostics& out) {
  if (!topology.network || !std::holds_alternative<NewVpc>(topology.network->vpc) || has_nat(topology)) return;
  if (parse_ecr_image(image)) return;
  out.warning("image-unreachable", fmt::format("'{}' cannot be pulled: the new VPC has no way to the internet", image),
              span, path)
      .notes.emplace_back(
          "copy it to a repository of ECR, and write ecr:<repository>:<tag>; or add 'nat: single' to the network");
}

/// The containers of a task share its network (ECS developer guide, "Task networking with the awsvpc network mode").
void check_port(const Topology& topology, const Service& service, const Container& container, const std::string& path,
                Diagnostics& out) {
  const Tracing::With with = topology.tracing.with;
  const bool is_taken = (container.port == 2000 && with != Tracing::With::none) ||
                        ((container.port == 4317 || container.port == 4318) && with == Tracing::With::adot);
  if (!is_taken) return;
  out.error("value-invalid",
            fmt::format("port {} is that of the container for tracing beside '{}'", container.port, service.name),
            service.span, path)
      .notes.emplace_back("let the container listen on another port, such as 8080");
}

void check_container(const Topology& topology, const Service& service, const Container& container, Diagnostics& out) {
  const std::string path = path_of(service, "ecs");
  if (!topology.network)
    report_no_network(fmt::format("service '{}' runs in containers", service.name), service.span, path, out);
  check_image(topology, container.image, container.image_span, path + ".image", out);
  check_port(topology, service, container, path + ".port", out);
}

void check_routes(const Topology& topology, const Service& service, Diagnostics& out) {
  if (service.balancer_routes.empty()) return;
  const std::string path = path_of(service, "alb");
  if (!service.has_role()) {
    if (service.as<std::monostate>() != nullptr) return;
    out.error("route-invalid",
              fmt::format("service '{}' does not run here: the load balancer cannot lead to it", service.name),
              service.balancer_routes.front().span, path);
    return;
  }
  if (!topology.network)
    report_no_network(fmt::format("the load balancer leads to '{}'", service.name),
                      service.balancer_routes.front().span, path, out);
}

/// Each route is written once, and each priority given once.
void check_route_identity(const Topology& topology, Diagnostics& out) {
  struct Placed {
    const Service* service;
    const BalancerRoute* route;
  };
  std::vector<Placed> seen;
  std::map<int, Placed> priorities;
  for (const Service& service : topology.services) {
    for (const BalancerRoute& route : service.balancer_routes) {
      const std::string path = path_of(service, "alb");
      const auto same =
          std::find_if(seen.begin(), seen.end(), [&](const Placed& other) { return are_same(*other.route, route); });
      if (same != seen.end()) {
        out.error("route-invalid",
                  fmt::format("the load balancer would lead '{}' both to '{}' and to '{}'", route.path,
                              same->service->name, service.name),
                  route.span, path)
            .labels.push_back({same->route->span, "first here"});
        continue;
      }
      seen.push_back({&service, &route});
      const auto [first, is_new] = priorities.emplace(route.priority.value_or(0), Placed{&service, &route});
      if (!is_new)
        out.error("priority-taken",
                  fmt::format("routes of '{}' and '{}' have the same priority {}", first->second.service->name,
                              service.name, route.priority.value_or(0)),
                  route.span, path)
            .labels.push_back({first->second.route->span, "the other one"});
    }
  }
}

void check_balancer(const Topology& topology, Diagnostics& out) {
  if (!topology.load_balancer) return;
  const LoadBalancer& balancer = *topology.load_balancer;
  const bool used = std::any_of(topology.services.begin(), topology.services.end(),
                                [](const Service& service) { return !service.balancer_routes.empty(); });
  if (!used)
    out.error("load-balancer-unused", "the load balancer leads nowhere", balancer.span, "load-balancer")
        .notes.emplace_back("add 'alb: /*' to a service");
  if (balancer.is_public && balancer.certificate.empty())
    out.error("certificate-missing", "a public load balancer without a certificate would take requests in the clear",
              balancer.span, "load-balancer.certificate")
        .notes.emplace_back("add the ARN of a certificate in ACM for the host that it is reached by");
  if (!topology.network) return;
  const auto* vpc = std::get_if<NewVpc>(&topology.network->vpc);
  const bool is_new = vpc != nullptr;
  const auto range = is_new ? parse_cidr(vpc->cidr.value) : std::nullopt;
  // Subnets, a sixteenth of the range each, need 32 addresses (Elastic Load Balancing, "Subnets for your load
  // balancer").
  if (range && range->prefix > 23)
    out.error("cidr-invalid", "the VPC is too small: subnets of a load balancer have 32 addresses or more",
              vpc->cidr.span, "network.vpc")
        .notes.emplace_back("expected a range of /23 or larger");
  if (is_new && !balancer.subnets.empty())
    out.error("conflicting-keys", "the load balancer of a new VPC stands in its subnets: none can be named",
              balancer.span, "load-balancer.subnets");
  if (!is_new && balancer.is_public && balancer.subnets.empty())
    out.error("missing-key", "a public load balancer in an existing VPC needs its public subnets", balancer.span,
              "load-balancer.subnets")
        .notes.emplace_back("add 'subnets: [subnet-…, subnet-…]', one a zone");
}

void check_databases(const Topology& topology, Diagnostics& out) {
  for (const Service& service : topology.services) {
    for (const Use& use : service.uses) {
      const auto found = topology.find(use.of);
      if (!found || found->thing != Thing::database || topology.network || !service.has_role()) continue;
      report_no_network(fmt::format("service '{}' {} '{}'", service.name, name_of(use.verb), use.of), use.span,
                        path_of(service, name_of(use.verb)), out);
    }
  }
}

}  // namespace

void check_containers(const Topology& topology, Diagnostics& out) {
  const Container* first = nullptr;
  for (const Service& service : topology.services) {
    if (const auto* container = service.as<Container>()) {
      if (first == nullptr) first = container;
      check_container(topology, service, *container, out);
    }
    check_routes(topology, service, out);
  }
  if (first != nullptr && topology.tracing.with != Tracing::With::none) {
    const Span& span = topology.tracing.span.file ? topology.tracing.span : first->image_span;
    check_image(topology, tracing_image(topology.tracing), span, "tracing.collector", out);
  }
  check_route_identity(topology, out);
  check_balancer(topology, out);
  check_databases(topology, out);
}

}  // namespace pergola
