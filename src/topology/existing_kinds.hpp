// What AWS calls things that may exist already, by kind: the keys `existing`.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "topology/existing.hpp"

namespace pergola {

struct ExistingKind {
  std::string_view name;      ///< What a plain one is: "the name of a table".
  std::string_view rule;      ///< What such a name is made of; for people.
  std::string_view service;   ///< Of its ARN.
  std::string_view resource;  ///< What the last part of its ARN begins with.
  bool (*is_name)(std::string_view);
  /// What ARNs have: region and account, `shared` ones no account, `account` no region, `global` neither.
  enum class Place { region, shared, account, global };
  Place place = Place::region;
  bool goes_by_id = false;  ///< What refers to it takes the id only: an ARN is read as the id in it.
};

namespace existing_kinds {
extern const ExistingKind k_table;
extern const ExistingKind k_bucket;
extern const ExistingKind k_parameter;
extern const ExistingKind k_queue;
extern const ExistingKind k_topic;
extern const ExistingKind k_event_bus;
extern const ExistingKind k_workflow;
extern const ExistingKind k_network;
extern const ExistingKind k_role;
extern const ExistingKind k_vpc;
extern const ExistingKind k_subnet;
extern const ExistingKind k_security_group;
extern const ExistingKind k_route_table;
extern const ExistingKind k_hosted_zone;
}  // namespace existing_kinds

/// Reads the key: a name that AWS would take for the kind, an ARN of its service and resource type, or `ssm:/path`.
/// Reports value-invalid or arn-invalid for anything else.
[[nodiscard]] std::optional<Existing> read_existing(ObjectReader& reader, const ExistingKind& kind, Diagnostics& out,
                                                    std::string_view key = "existing");

/// As above for one or a list of them.
[[nodiscard]] std::vector<Existing> read_existing_list(ObjectReader& reader, std::string_view key,
                                                       const ExistingKind& kind, Diagnostics& out);

/// Reads `stream` of a table that exists: the ARN of a stream of that table, or `ssm:/path` of it. Reports arn-invalid
/// for anything else.
[[nodiscard]] std::optional<Existing> read_existing_stream(ObjectReader& reader, const std::optional<Existing>& table,
                                                           Diagnostics& out);

}  // namespace pergola
