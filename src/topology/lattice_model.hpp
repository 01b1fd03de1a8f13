// What a topology says about VPC Lattice beyond calls: targets that are not functions, routes, sharing, resources.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/source.hpp"
#include "topology/existing.hpp"

namespace pergola {

/// How VPC Lattice finds out whether a target can take requests.
struct HealthCheck {
  std::string path = "/";
  std::string codes = "200";
  int interval_seconds = 30;
  int timeout_seconds = 5;
  int healthy = 5;    ///< Good answers in a row that make a target healthy …
  int unhealthy = 2;  ///< … and bad ones that make it unhealthy.
};

/// Something that runs in the VPC, is not made here, and that VPC Lattice sends requests to.
struct LatticeTargets {
  enum class Kind { instances, addresses, balancer };
  Kind kind = Kind::instances;
  std::optional<Existing> vpc;   ///< That they stand in; nothing: the network's.
  std::vector<std::string> ids;  ///< Ids of instances, IP addresses, or the ARN of one Application Load Balancer.
  int port = 80;
  bool https = false;
  std::string version = "HTTP1";
  std::optional<HealthCheck> health = HealthCheck{};  ///< Never of a load balancer.
  std::string traced_as;  ///< The service name it uses in X-Ray; empty: it is not known to be traced.
};

/// Services that share the requests, by weight.
struct Forward {
  struct Share {
    std::string service;
    int weight = 100;
    Span span;
  };
  std::vector<Share> shares;          ///< Sorted by service.
  std::optional<int> fixed_response;  ///< Answered by VPC Lattice itself, with this status.
};

struct HeaderMatch {
  enum class Form { exact, prefix, contains };
  std::string name;
  Form form = Form::exact;
  std::string value;
};

/// Requests that are treated in a way of their own.
struct LatticeRoute {
  std::string path;  ///< Empty: any.
  bool is_prefix = false;
  std::string method;                ///< Empty: any.
  std::vector<HeaderMatch> headers;  ///< Sorted by name.
  Forward to;
  std::optional<int> chosen_priority;
  std::string name;  ///< From what it matches; unique in the service.
  int priority = 0;  ///< Unique in the service.
  Span span;
};

/// How a service stands in the service network.
struct LatticeOptions {
  std::string domain;  ///< Empty: the name that VPC Lattice gives.
  std::optional<Existing> certificate;
  std::optional<Existing> zone;  ///< Hosted zone that the domain's record is made in.
  std::vector<LatticeRoute> routes;
  std::optional<Forward> otherwise;  ///< What no route takes; nothing: the service itself.
  std::vector<std::string> share;    ///< Accounts, organizational units and organizations.
  Span span;
};

/// TCP ports; one of them is a range too.
struct PortRange {
  int first = 0;
  int last = 0;

  PortRange(int port) : first(port), last(port) {}
  PortRange(int from, int to) : first(from), last(to) {}
  /// `5432`, `5432-5440`.
  [[nodiscard]] std::string text() const {
    return first == last ? std::to_string(first) : std::to_string(first) + "-" + std::to_string(last);
  }
};

/// Something that is reached by TCP through a resource gateway.
struct NetworkResource {
  enum class Kind { name, address, arn };
  std::string name;
  Kind kind = Kind::name;
  std::string host;
  std::vector<PortRange> ports;  ///< Sorted.
  std::optional<Existing> vpc;   ///< Where it is; nothing: the network's VPC.
  std::vector<Existing> subnets;
  std::optional<Existing> security_group;  ///< What its gateway stands in; nothing: one is made.
  Span span;
};

/// Where requests are logged.
struct AccessLogs {
  bool cloudwatch = true;
  int days = 30;
  std::optional<Existing> bucket;  ///< By ARN.
  std::optional<Existing> stream;  ///< Firehose, by ARN.
};

}  // namespace pergola
