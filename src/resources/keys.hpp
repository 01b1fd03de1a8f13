// Keys in KMS as values of properties, and what those may do who use what is encrypted with one.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "resources/policy.hpp"
#include "topology/model.hpp"

namespace pergola {

/// The ARN of the key that is named; null where none is.
[[nodiscard]] Value key_arn(const Topology& topology, const Encryption& encryption);

/// `sqs.eu-west-1.amazonaws.com`: a service of AWS as `kms:ViaService` and some principals have it.
[[nodiscard]] Value service_in_region(std::string_view service);

/// Adds a statement that lets the key be used through a service and in no other way; nothing where no key is named.
void add_key_use(std::vector<Statement>& statements, const Topology& topology, const Encryption& encryption,
                 std::string sid, std::string_view service, std::vector<std::string_view> actions);

}  // namespace pergola
