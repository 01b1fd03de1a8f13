#include "topology/names_in_aws.hpp"

#include <algorithm>

#include "base/digest.hpp"

namespace pergola {
namespace {

constexpr std::size_t k_digits = 6;
/// Three letters, a dash and the digest: shorter than that no stack gets.
constexpr std::size_t k_least_stack = 4 + k_digits;

std::string digest_of(std::string_view text) { return digest_hex(text).substr(0, k_digits); }

std::string fitted(std::string_view text, std::size_t limit) {
  if (text.size() <= limit) return std::string(text);
  std::string_view beginning = text.substr(0, limit - k_digits - 1);
  while (beginning.back() == '-') beginning.remove_suffix(1);
  return std::string(beginning) + "-" + digest_of(text);
}

}  // namespace

std::string full_name(const Topology& topology, std::string_view name, std::size_t limit) {
  const std::size_t rest = std::min(name.size() + 1, limit);
  const std::string stack = fitted(topology.stack, std::max(limit - rest, k_least_stack));
  return stack + "-" + fitted(name, limit - stack.size() - 1);
}

std::string stack_name(const Topology& topology, std::size_t limit) { return fitted(topology.stack, limit); }

std::string stack_digest(const Topology& topology) { return digest_of(topology.stack); }

}  // namespace pergola
