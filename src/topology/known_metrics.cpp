// Sources: CloudWatch metrics in the guides of AWS Lambda, Amazon VPC Lattice, Elastic Load Balancing, Amazon API
// Gateway, Amazon DynamoDB, Amazon SQS and Amazon SNS.
#include "topology/known_metrics.hpp"

#include <span>

namespace pergola {
namespace {

constexpr KnownMetric k_lambda[] = {
    {"AWS/Lambda", "Invocations", "Sum"},
    {"AWS/Lambda", "Errors", "Sum"},
    {"AWS/Lambda", "Throttles", "Sum"},
    {"AWS/Lambda", "Duration", "p99"},
    {"AWS/Lambda", "ConcurrentExecutions", "Maximum"},
    {"AWS/Lambda", "AsyncEventAge", "Maximum"},
    {"AWS/Lambda", "AsyncEventsReceived", "Sum"},
    {"AWS/Lambda", "AsyncEventsDropped", "Sum"},
    {"AWS/Lambda", "DeadLetterErrors", "Sum"},
    {"AWS/Lambda", "IteratorAge", "Maximum"},
};

constexpr KnownMetric k_container[] = {
    {"AWS/ECS", "CPUUtilization", "Average"},
    {"AWS/ECS", "MemoryUtilization", "Average"},
};

constexpr KnownMetric k_lattice[] = {
    {"AWS/VpcLattice", "TotalRequestCount", "Sum"},   {"AWS/VpcLattice", "HTTPCode_4XX_Count", "Sum"},
    {"AWS/VpcLattice", "HTTPCode_5XX_Count", "Sum"},  {"AWS/VpcLattice", "RequestTime", "p99"},
    {"AWS/VpcLattice", "RequestTimeoutCount", "Sum"},
};

constexpr KnownMetric k_balancer[] = {
    {"AWS/ApplicationELB", "RequestCount", "Sum"},
    {"AWS/ApplicationELB", "HTTPCode_Target_4XX_Count", "Sum"},
    {"AWS/ApplicationELB", "HTTPCode_Target_5XX_Count", "Sum"},
    {"AWS/ApplicationELB", "TargetResponseTime", "p99"},
    {"AWS/ApplicationELB", "TargetConnectionErrorCount", "Sum"},
    {"AWS/ApplicationELB", "HealthyHostCount", "Minimum"},
    {"AWS/ApplicationELB", "UnHealthyHostCount", "Maximum"},
};

constexpr KnownMetric k_rest_api[] = {
    {"AWS/ApiGateway", "Count", "Sum"},
    {"AWS/ApiGateway", "4XXError", "Sum"},
    {"AWS/ApiGateway", "5XXError", "Sum"},
    {"AWS/ApiGateway", "Latency", "p99"},
    {"AWS/ApiGateway", "IntegrationLatency", "p99"},
};

constexpr KnownMetric k_http_api[] = {
    {"AWS/ApiGateway", "Count", "Sum"},
    {"AWS/ApiGateway", "4xx", "Sum"},
    {"AWS/ApiGateway", "5xx", "Sum"},
    {"AWS/ApiGateway", "Latency", "p99"},
    {"AWS/ApiGateway", "IntegrationLatency", "p99"},
};

constexpr KnownMetric k_table[] = {
    {"AWS/DynamoDB", "ConsumedReadCapacityUnits", "Sum"},
    {"AWS/DynamoDB", "ConsumedWriteCapacityUnits", "Sum"},
    {"AWS/DynamoDB", "ReadThrottleEvents", "Sum"},
    {"AWS/DynamoDB", "WriteThrottleEvents", "Sum"},
    {"AWS/DynamoDB", "ConditionalCheckFailedRequests", "Sum"},
    {"AWS/DynamoDB", "TransactionConflict", "Sum"},
};

constexpr KnownMetric k_queue[] = {
    {"AWS/SQS", "ApproximateAgeOfOldestMessage", "Maximum"},
    {"AWS/SQS", "ApproximateNumberOfMessagesVisible", "Maximum"},
    {"AWS/SQS", "ApproximateNumberOfMessagesNotVisible", "Maximum"},
    {"AWS/SQS", "ApproximateNumberOfMessagesDelayed", "Maximum"},
    {"AWS/SQS", "NumberOfMessagesSent", "Sum"},
    {"AWS/SQS", "NumberOfMessagesReceived", "Sum"},
    {"AWS/SQS", "NumberOfMessagesDeleted", "Sum"},
};

constexpr KnownMetric k_topic[] = {
    {"AWS/SNS", "NumberOfMessagesPublished", "Sum"},
    {"AWS/SNS", "NumberOfNotificationsDelivered", "Sum"},
    {"AWS/SNS", "NumberOfNotificationsFailed", "Sum"},
};

void add(std::vector<KnownMetric>& all, std::span<const KnownMetric> more) {
  all.insert(all.end(), more.begin(), more.end());
}

}  // namespace

std::vector<KnownMetric> metrics_of(const Topology& topology, const Found& thing) {
  std::vector<KnownMetric> all;
  if (thing.thing == Thing::service) {
    const Service& service = topology.services[thing.index];
    if (service.as<LambdaFunction>() != nullptr) add(all, k_lambda);
    if (service.as<Container>() != nullptr) add(all, k_container);
    if (service.on_lattice) add(all, k_lattice);
    if (is_measured_by_balancer(service)) add(all, k_balancer);
  } else if (thing.thing == Thing::table) {
    add(all, k_table);
  } else if (thing.thing == Thing::queue) {
    add(all, k_queue);
  } else if (thing.thing == Thing::topic) {
    add(all, k_topic);
  }
  return all;
}

bool is_api(const Topology& topology, std::string_view name) {
  return name == "api" && topology.has_api() && !topology.find(name);
}

std::vector<KnownMetric> metrics_of_api(const Api& api) {
  std::vector<KnownMetric> all;
  add(all, api.type == Api::Type::rest ? std::span<const KnownMetric>(k_rest_api)
                                       : std::span<const KnownMetric>(k_http_api));
  return all;
}

const Objectives* objectives_of(const Topology& topology, std::string_view name) {
  if (const Service* service = topology.service(name)) return &service->objectives;
  return is_api(topology, name) ? &topology.api.objectives : nullptr;
}

bool is_measured_by_balancer(const Service& service) {
  return service.as<Container>() != nullptr && !service.balancer_routes.empty();
}

}  // namespace pergola
