// A service topology as typed data: what the user wrote, defaults filled in, names resolved.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/source.hpp"
#include "topology/api.hpp"
#include "topology/balancer.hpp"
#include "topology/cloudfront.hpp"
#include "topology/container.hpp"
#include "topology/data.hpp"
#include "topology/database.hpp"
#include "topology/encryption.hpp"
#include "topology/existing.hpp"
#include "topology/lattice_model.hpp"
#include "topology/messaging.hpp"
#include "topology/observability.hpp"
#include "topology/raw_resource.hpp"
#include "topology/things.hpp"
#include "topology/workflow.hpp"

namespace pergola {

/// A value and the place that it comes from.
template <typename T>
struct Located {
  T value{};
  Span span;
};

/// A new VPC with this IPv4 range, or one that exists.
struct NewVpc {
  Located<std::string> cidr;
  int subnets = 2;                   ///< One a zone.
  std::vector<std::string> zones{};  ///< Letters or ids; nothing: the first ones that VPC Lattice is in.
};
struct ExistingVpc {
  Existing id;
  std::vector<Existing> subnets;
};

struct Network {
  enum class Auth { iam, none };
  Auth auth = Auth::iam;
  std::optional<Existing> existing;  ///< The service network; nothing: one is made.
  bool associates = true;            ///< The VPC is associated with the service network.
  std::variant<NewVpc, ExistingVpc> vpc;
  std::optional<AccessLogs> access_logs = AccessLogs{};
  std::vector<std::string> share;  ///< Accounts, organizational units and organizations.
  /// Endpoints by service name (`xray`); nothing: what the topology needs, in a new VPC.
  std::optional<std::vector<std::string>> endpoints;
  Span endpoints_span;
  bool all_needed_endpoints = false;  ///< What is needed, also in an existing VPC and beside those that are named.
  /// The way of the private subnets of a new VPC to the internet.
  enum class Nat { off, single, zonal };
  Nat nat = Nat::off;
  /// Of an existing VPC: those that lead to its gateway endpoints.
  std::vector<std::string> route_tables;
  Span span;
};

/// A Lambda function.
struct LambdaFunction {
  Located<std::string> code;  ///< Folder or archive, relative to the topology.
  std::string handler = "app.handler";
  std::string runtime = "python3.13";
  std::string architecture = "x86_64";
  int memory_mb = 256;
  int timeout_seconds = 30;
  int storage_mb = 512;
  std::optional<int> reserved_concurrency;
  std::vector<std::string> layers;                  ///< ARNs of layer versions.
  std::vector<Located<std::string>> layer_folders;  ///< Layers of the stack, relative to the topology.
  std::string alias;                                ///< Empty: it is invoked as it is.
  Encryption encryption;                            ///< Of its environment.
  std::optional<Existing> role;                     ///< Nothing: one is made.
};

/// A caller that runs elsewhere and is known by its IAM principal.
struct Client {
  std::string principal;  ///< `account`, an account id, the ARN of a role or user, or `ssm:/path` of one.
  std::string traced_as;  ///< The service name it uses in X-Ray.
};

/// Something that is called and not ours.
struct ExternalService {
  std::string url;
};

struct Edge {
  std::string to;
  bool allow_cycle = false;
  Span span;
};

/// A request with which a function can be tried.
struct Request {
  std::string method = "GET";
  std::string path = "/";
  std::string body;
};

struct Service {
  std::string name;
  std::string description;
  std::variant<std::monostate, LambdaFunction, Client, ExternalService, Container, LatticeTargets> runs_as;
  std::optional<LatticeOptions> lattice;
  std::vector<Edge> calls;
  std::vector<Edge> starts;  ///< Those of its calls that are workflows.
  std::vector<Use> uses;     ///< Sorted by verb and name.
  std::vector<Route> routes;
  std::vector<std::pair<std::string, std::string>> environment;
  Objectives objectives;
  std::optional<Request> probe;
  std::optional<Schedule> schedule;
  std::vector<BalancerRoute> balancer_routes;
  Span span;  ///< Its name.

  // Resolved from the whole topology by `resolve_edges`.
  std::vector<std::string> callers;  ///< In the order of the topology.
  bool on_lattice = false;           ///< Calls to it go through VPC Lattice.
  bool in_vpc = false;               ///< It is a container, calls over Lattice or uses a database.

  template <typename T>
  [[nodiscard]] const T* as() const {
    return std::get_if<T>(&runs_as);
  }
  /// Whether it runs in this system, with a role that its edges become permissions of unless the role exists.
  [[nodiscard]] bool has_role() const;
  /// The role that it runs with, where that exists; null otherwise.
  [[nodiscard]] const Existing* existing_role() const;
  /// Whether calls to it go over VPC Lattice, where there is a network.
  [[nodiscard]] bool is_called_over_lattice() const;
  /// What it does with a thing.
  [[nodiscard]] bool does(Verb verb, std::string_view thing) const;
};

struct SamplingRule {
  double rate = 0.05;
  int reservoir = 1;
  std::optional<int> priority;
  /// Adaptive sampling: how far and how often X-Ray may go up by itself.
  struct Boost {
    double max_rate = 0;
    int cooldown_minutes = 10;
  };
  std::optional<Boost> boost;
  Span span;
};

struct TraceGroup {
  std::string name;
  Located<std::string> filter;
  Span span;
};

struct Tracing {
  enum class With { none, adot, xray_sdk };
  With with = With::adot;
  std::optional<std::string> adot_layer;           ///< ARN, where functions are of one language.
  std::map<std::string, std::string> adot_layers;  ///< ARNs by language, otherwise. None: asked for when deploying.
  std::optional<SamplingRule> default_sampling;
  std::vector<std::pair<std::string, SamplingRule>> sampling;  ///< By service.
  std::vector<TraceGroup> groups;
  bool group_by_service = true;
  bool group_by_edge = false;
  bool insights = false;
  bool policies = false;  ///< IAM policies for those who send, read and administer traces.
  std::string collector;  ///< Image of the container beside the services' own; empty: AWS's public one.
  Span span;
  Located<std::optional<double>> search_percent;  ///< Transaction Search: share of spans that are indexed.
};

struct Topology {
  std::string name;
  std::string environment;  ///< The chosen one; empty when there are none.
  std::string stack;        ///< Prefix of all names: name, or name-environment.
  std::string description;
  std::string region;   ///< Empty: chosen when deployed.
  std::string account;  ///< Empty: any.
  std::vector<std::pair<std::string, std::string>> tags;
  std::optional<Network> network;
  std::vector<Service> services;
  std::vector<Table> tables;
  std::vector<Bucket> buckets;
  std::vector<StoredParameter> parameters;
  std::vector<EncryptionKey> keys;
  Api api;
  std::vector<Database> databases;
  std::optional<LoadBalancer> load_balancer;  ///< There is one as soon as a service has routes.
  std::optional<CloudFront> cloudfront;
  std::optional<EventBus> event_bus;
  std::vector<Event> events;
  std::vector<Queue> queues;
  std::vector<Topic> topics;
  std::vector<Workflow> workflows;
  std::vector<NetworkResource> network_resources;
  Tracing tracing;
  int log_days = 30;
  Encryption log_encryption;
  std::vector<std::string> page;  ///< E-mail addresses, HTTPS URLs, one ARN of an SNS topic, or `ssm:/path` of it.
  Encryption page_encryption{Encryption::By::nothing, {}, {}};
  bool alarms = true;
  bool dashboard = true;
  std::vector<CustomMetric> metrics;
  std::vector<AlarmRule> alarm_rules;
  std::vector<SavedQuery> queries;
  std::vector<RawResource> resources;  ///< Stated in CloudFormation's vocabulary.

  /// Something that has a name.
  struct Named {
    Thing thing;
    std::string name;
    Span span;
  };
  /// All of them, section by section.
  [[nodiscard]] std::vector<Named> things() const;
  /// What a name stands for, after `resolve_edges`.
  [[nodiscard]] std::optional<Found> find(std::string_view thing_name) const;
  /// Whether something of one of these kinds has the name, also where it is not the only one.
  [[nodiscard]] bool has(std::span<const Thing> kinds, std::string_view thing_name) const;
  /// Whether a service has a route of the API.
  [[nodiscard]] bool has_api() const;
  /// Null when there is no service of that name. After `resolve_edges`.
  [[nodiscard]] const Service* service(std::string_view service_name) const;
  /// Fills in what services know of each other; to be called once all services are there.
  void resolve_edges();

 private:
  void resolve_routes();

  std::map<std::string, Found, std::less<>> index_;
};

/// The language of a Lambda runtime: `python` of `python3.13`.
[[nodiscard]] std::string_view language_of(std::string_view runtime);

/// Whether a function is instrumented by the layer that the tracing asks for. ADOT has none for Ruby and for provided
/// runtimes, the X-Ray SDK is packaged for Python.
[[nodiscard]] bool has_tracing_layer(const Tracing& tracing, const LambdaFunction& function);

/// Those that the workloads in a new VPC need and do not get, because the topology names others.
[[nodiscard]] std::vector<std::string> missing_endpoints(const Topology& topology);

/// Endpoints of the network by service name, sorted: those asked for, or those that what stands in it needs.
[[nodiscard]] std::vector<std::string> interface_endpoints(const Topology& topology);
[[nodiscard]] std::vector<std::string> gateway_endpoints(const Topology& topology);

/// Whether there are NAT gateways: they are asked for, and something stands in the VPC that uses them.
[[nodiscard]] bool has_nat(const Topology& topology);

/// The port that an external service is called on.
[[nodiscard]] int port_of(const ExternalService& external);

/// Whether traces begin at the service and X-Ray's sampling rules decide for them.
[[nodiscard]] bool begins_sampled_traces(const Service& service);

/// The image of the container beside the services' own.
[[nodiscard]] std::string tracing_image(const Tracing& tracing);

/// `<caller>-<callee>`: the X-Ray group of an edge.
[[nodiscard]] std::string edge_group_name(const Service& caller, const Edge& edge);

/// The name of the API's node in X-Ray: `<name of the API>/<stage>` (X-Ray developer guide, "Amazon API Gateway").
[[nodiscard]] std::string api_trace_name(const Topology& topology);

/// Whether traces begin at the API: X-Ray knows nothing of HTTP APIs.
[[nodiscard]] bool is_api_traced(const Topology& topology);
/// Whether traces are known to show a service: groups of others would match nothing.
[[nodiscard]] bool is_known_to_trace(const Service& service);

/// The name of a service's node in X-Ray: function name, the client's own, or the host of an external one.
[[nodiscard]] std::string trace_name(const Topology& topology, const Service& service);

}  // namespace pergola
