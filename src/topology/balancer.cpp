#include "topology/balancer.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <tuple>

namespace pergola {
namespace {

constexpr int k_longest = 60;  // longer paths count as this long
constexpr int k_slots = 200;   // priorities for routes that are as specific as each other

/// Routes of a host before those of any, plain paths before patterns, long before short.
int bucket_of(const BalancerRoute& route) {
  const bool is_pattern = route.path.find_first_of("*?") != std::string::npos;
  const int length = std::min(static_cast<int>(route.path.size()), k_longest);
  return ((route.host.empty() ? 2 : 0) + (is_pattern ? 1 : 0)) * (k_longest + 1) + (k_longest - length);
}

auto identity(const BalancerRoute& route) { return std::tie(route.host, route.path, route.methods); }

int slot_of(const BalancerRoute& route) {
  std::uint32_t hash = 2166136261U;
  const auto mix = [&](std::string_view text) {
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  };
  mix(route.host);
  mix(route.path);
  for (const std::string& method : route.methods) mix(method);
  return static_cast<int>(hash % k_slots);
}

}  // namespace

bool are_same(const BalancerRoute& a, const BalancerRoute& b) { return identity(a) == identity(b); }

void resolve_priorities(std::vector<BalancerRoute*> routes) {
  std::sort(routes.begin(), routes.end(),
            [](const BalancerRoute* a, const BalancerRoute* b) { return identity(*a) < identity(*b); });
  std::set<int> taken;
  for (const BalancerRoute* route : routes) {
    if (route->priority) taken.insert(*route->priority);
  }
  for (BalancerRoute* route : routes) {
    if (route->priority) continue;
    const int first = 1 + bucket_of(*route) * k_slots;
    int slot = slot_of(*route);
    for (int tries = 0; tries < k_slots && taken.count(first + slot) != 0; ++tries) slot = (slot + 1) % k_slots;
    route->priority = first + slot;
    taken.insert(first + slot);
  }
}

}  // namespace pergola
