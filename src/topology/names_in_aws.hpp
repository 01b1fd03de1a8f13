// What things are called in AWS: the beginning and a digest stand for what is longer than AWS allows.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "topology/model.hpp"

namespace pergola {

/// Characters of names, where AWS allows fewer than this: service models of X-Ray, VPC Lattice, Elastic Load Balancing
/// and EventBridge. Functions and roles have as many (service models of Lambda and IAM), everything else has more.
inline constexpr std::size_t k_name_limit = 64;
inline constexpr std::size_t k_trace_name_limit = 32;
inline constexpr std::size_t k_balancer_name_limit = 32;
inline constexpr std::size_t k_lattice_name_limit = 40;
inline constexpr std::size_t k_archive_name_limit = 48;
/// 63 (Amazon S3 user guide, "Bucket naming rules") without account and region, `-123456789012-ap-southeast-1`.
inline constexpr std::size_t k_bucket_name_limit = 35;

/// `<stack>-<name>`. Where that is longer than the limit, the stack's part gives way first, so that names in a list
/// differ by what a person reads: `hospital-76f220-notifier`; then the rest. Names of one stack stay distinct.
[[nodiscard]] std::string full_name(const Topology& topology, std::string_view name, std::size_t limit = k_name_limit);

/// The stack's name, for what it has one of.
[[nodiscard]] std::string stack_name(const Topology& topology, std::size_t limit);

/// What stands for the stack in each of its names that was shortened: six hexadecimal digits.
[[nodiscard]] std::string stack_digest(const Topology& topology);

}  // namespace pergola
