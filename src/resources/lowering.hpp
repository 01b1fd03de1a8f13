// What the lowerings of the components share. Each lower_<component>.cpp decides the policy of one component.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"
#include "resources/graph.hpp"
#include "topology/model.hpp"
#include "topology/names_in_aws.hpp"

namespace pergola {

class Lowering {
 public:
  Lowering(const Topology& source, const Catalog& catalog, Diagnostics& out)
      : topology(source),
        graph(catalog),
        gateways(source.network ? gateway_endpoints(source) : std::vector<std::string>()),
        out_(out) {}

  const Topology& topology;
  Graph graph;
  const std::vector<std::string> gateways;  ///< Services with a gateway endpoint: each container's group asks for them.

  /// Adds a resource; reports name-collision when something else already has its logical id or label.
  void add(Resource resource);
  /// Adds a package of code; reports name-collision when another one has its name.
  void add_asset(Asset asset);
  [[nodiscard]] Diagnostics& problems() { return out_; }

 private:
  void report_collision(const std::string& message, const Span& origin, const Span& other);

  Diagnostics& out_;
};

/// `order-intake`, `function` is `OrderIntakeFunction`: names of the topology and of ours, in UpperCamel.
[[nodiscard]] std::string logical_id(std::string_view owner, std::string_view part = {});

/// Letters and digits of a text in UpperCamel: `Shop/orders` is `ShopOrders`.
[[nodiscard]] std::string logical_id_of_text(std::string_view text);

/// `order-intake` is `order_intake`.
[[nodiscard]] std::string label(std::string_view owner, std::string_view part = {});

/// Logical ids that more than one lowering refers to.
namespace ids {
inline constexpr std::string_view k_api = "Api";
inline constexpr std::string_view k_vpc = "Vpc";
inline constexpr std::string_view k_workload_security_group = "WorkloadSecurityGroup";
inline constexpr std::string_view k_service_network = "ServiceNetwork";
inline constexpr std::string_view k_balancer_security_group = "BalancerSecurityGroup";
inline constexpr std::string_view k_page_topic = "PageTopic";
inline constexpr std::string_view k_event_bus = "EventBus";
}  // namespace ids

/// Ids of the subnets that workloads stand in; existing ones are their ids.
[[nodiscard]] List subnet_ids(const Topology& topology);
/// Ids of the subnets of a new VPC that a public load balancer and NAT gateways stand in.
[[nodiscard]] List public_subnet_ids(const Topology& topology);

/// Ids of the rules that lead to a service.
[[nodiscard]] std::vector<std::string> balancer_rule_ids(const Service& service);

/// `arn:<partition>:<service>:<region>:<account>:<rest>` of where the stack is deployed.
[[nodiscard]] Value own_arn(std::string_view service, Value rest);

/// The name that a caller finds a service's address under: `PAYMENT_URL`.
[[nodiscard]] std::string url_variable(std::string_view service);

/// `orders`, `table` is `ORDERS_TABLE`: the environment variable that says where a thing is.
[[nodiscard]] std::string variable_name(std::string_view thing, std::string_view part);

void lower_network(Lowering& lowering);
void lower_endpoints(Lowering& lowering);
void lower_balancer(Lowering& lowering);
void lower_lattice(Lowering& lowering);
void lower_storage(Lowering& lowering);
void lower_tables(Lowering& lowering);
void lower_lambda(Lowering& lowering);
void lower_ecs(Lowering& lowering);
void lower_api(Lowering& lowering);
void lower_probes(Lowering& lowering);
void lower_versions(Lowering& lowering);
void lower_queues(Lowering& lowering);
void lower_topics(Lowering& lowering);
void lower_events(Lowering& lowering);
void lower_event_sources(Lowering& lowering);
void lower_schedules(Lowering& lowering);
void lower_workflows(Lowering& lowering);
void lower_tracing(Lowering& lowering);
void lower_sampling(Lowering& lowering);
void lower_trace_policies(Lowering& lowering);
void lower_notify(Lowering& lowering);
void lower_alarms(Lowering& lowering);
void lower_dashboard(Lowering& lowering);
void lower_metrics(Lowering& lowering);
void lower_resources(Lowering& lowering);
void lower_search(Lowering& lowering);
void lower_cloudfront(Lowering& lowering);
void lower_keys(Lowering& lowering);

}  // namespace pergola
