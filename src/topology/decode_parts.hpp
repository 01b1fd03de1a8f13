// The decoders of a topology's sections. Each reads one section and reports what is wrong with it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "document/object_reader.hpp"
#include "topology/model.hpp"

namespace pergola {

[[nodiscard]] Network decode_network(const Node& node, const std::string& path, Diagnostics& out);
[[nodiscard]] Service decode_service(const Node::Entry& entry, const std::string& path, Diagnostics& out);
[[nodiscard]] LambdaFunction decode_lambda(const Node& node, const std::string& path, std::string_view name,
                                           Diagnostics& out);
[[nodiscard]] Container decode_container(const Node& node, const std::string& path, std::string_view name,
                                         Diagnostics& out);
[[nodiscard]] std::vector<BalancerRoute> decode_balancer_routes(const Node& node, const std::string& path,
                                                                Diagnostics& out);
[[nodiscard]] LoadBalancer decode_balancer(const Node& node, const std::string& path, Diagnostics& out);
[[nodiscard]] std::optional<CloudFront> decode_cloudfront(const Node& node, const std::string& path, Diagnostics& out);
[[nodiscard]] Database decode_database(const Node::Entry& entry, const std::string& path, Diagnostics& out);
[[nodiscard]] Objectives decode_objectives(const Node& node, const std::string& path, Diagnostics& out);
[[nodiscard]] Request decode_probe(const Node& node, const std::string& path, Diagnostics& out);
[[nodiscard]] Bucket decode_bucket(const Node::Entry& entry, const std::string& path, Diagnostics& out);
[[nodiscard]] StoredParameter decode_stored_parameter(const Node::Entry& entry, const std::string& path,
                                                      Diagnostics& out);
[[nodiscard]] Table decode_table(const Node::Entry& entry, const std::string& path, Diagnostics& out);
[[nodiscard]] EncryptionKey decode_key(const Node::Entry& entry, const std::string& path, Diagnostics& out);
[[nodiscard]] CustomMetric decode_metric(const Node::Entry& entry, const std::string& path, const std::string& stack,
                                         Diagnostics& out);
[[nodiscard]] AlarmRule decode_alarm(const Node::Entry& entry, const std::string& path, Diagnostics& out);
[[nodiscard]] SavedQuery decode_query(const Node::Entry& entry, const std::string& path, Diagnostics& out);
[[nodiscard]] Tracing decode_tracing(const Node& node, const std::string& path, Diagnostics& out);

[[nodiscard]] Api decode_api(ObjectReader& topology, Diagnostics& out);
[[nodiscard]] LatticeTargets decode_targets(const Node& node, const std::string& path, LatticeTargets::Kind kind,
                                            std::string_view name, Diagnostics& out);
[[nodiscard]] LatticeOptions decode_lattice(const Node& node, const std::string& path, Diagnostics& out);
[[nodiscard]] std::vector<NetworkResource> decode_network_resources(const Node& node, const std::string& path,
                                                                    Diagnostics& out);

/// The key `share`: accounts, organizational units and organizations.
[[nodiscard]] std::vector<std::string> decode_share(ObjectReader& reader, Diagnostics& out);

/// Gives routes their names and priorities; reports those that are in each other's way.
void order_routes(std::vector<LatticeRoute>& routes, const std::string& path, Diagnostics& out);

/// The edges of a service: `calls`; `reads`, `writes`, `publishes`, `consumes`.
[[nodiscard]] std::vector<Edge> decode_calls(ObjectReader& reader, Diagnostics& out);
[[nodiscard]] std::vector<Use> decode_uses(ObjectReader& reader, Diagnostics& out);
/// The key `api` of a service.
[[nodiscard]] std::vector<Route> decode_routes(ObjectReader& reader, Diagnostics& out);

/// Events, topics and services learn of each other what each says of their edges; to be called before names are
/// resolved.
void join_messages(Topology& topology, Diagnostics& out);

/// Rules that need the whole topology; one file a family.
void check_containers(const Topology& topology, Diagnostics& out);
void check_deliveries(const Topology& topology, Diagnostics& out);
void check_api(const Topology& topology, Diagnostics& out);
void check_edges(const Topology& topology, Diagnostics& out);
void check_names(const Topology& topology, const Span& name_span, Diagnostics& out);
void check_tracing(Topology& topology, Diagnostics& out);
void check_messages(const Topology& topology, Diagnostics& out);
void check_express(const Topology& topology, Diagnostics& out);
void check_things(const Topology& topology, Diagnostics& out);
void check_keys(const Topology& topology, Diagnostics& out);
/// Says what CloudFront stands in front of where the topology leaves it open.
void check_cloudfront(Topology& topology, Diagnostics& out);
void check_lattice(const Topology& topology, Diagnostics& out);
void check_alarms(const Topology& topology, Diagnostics& out);
void check_metrics(const Topology& topology, Diagnostics& out);
void check_layers(const Topology& topology, Diagnostics& out);

/// Reports dynamic-reference for each text at or below a node that CloudFormation would not take as it stands.
void check_references(const Node& node, const std::string& path, Diagnostics& out);

}  // namespace pergola
