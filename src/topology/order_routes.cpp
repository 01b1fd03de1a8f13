// Names and priorities of routes come from what they match, never from where they stand in the list, so that one more
// route leaves the others alone. The narrower one comes first.
#include <algorithm>
#include <array>
#include <map>

#include <fmt/format.h>

#include "topology/decode_parts.hpp"

namespace pergola {
namespace {

constexpr std::size_t k_longest_name = 56;

std::uint32_t hash_of(std::string_view text) {
  std::uint32_t hash = 2166136261U;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return hash;
}

/// All that a route matches, as one text.
std::string conditions_of(const LatticeRoute& route) {
  std::string text = fmt::format("{} {}{}", route.method, route.path, route.is_prefix ? "*" : "");
  for (const HeaderMatch& header : route.headers)
    text += fmt::format("\n{}:{}:{}", header.name, static_cast<int>(header.form), header.value);
  return text;
}

void append_words(std::string& name, std::string_view text) {
  bool apart = true;
  for (const char c : text) {
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    const bool is_plain = (lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9');
    if (!is_plain) {
      apart = true;
      continue;
    }
    if (apart) name += '-';
    name += lower;
    apart = false;
  }
}

/// `post-v2-orders`, `any-v2-all-x-beta`.
std::string plain_name(const LatticeRoute& route) {
  std::string name;
  append_words(name, route.method.empty() ? "any" : route.method);
  append_words(name, route.path);
  if (route.is_prefix) append_words(name, "all");
  for (const HeaderMatch& header : route.headers) append_words(name, header.name);
  name = name.substr(1, k_longest_name - 7);
  while (name.back() == '-') name.pop_back();
  return name;
}

void name_routes(std::vector<LatticeRoute>& routes) {
  std::map<std::string, int> taken;
  for (const LatticeRoute& route : routes) ++taken[plain_name(route)];
  for (LatticeRoute& route : routes) {
    route.name = plain_name(route);
    if (taken[route.name] > 1 || !route.headers.empty())
      route.name += fmt::format("-{:06x}", hash_of(conditions_of(route)) & 0xffffffU);
  }
}

/// Priorities that routes of one narrowness share: how the path is matched, then what is asked for beside it.
struct Band {
  int first;
  int size;
};

Band band_of(const LatticeRoute& route) {
  // Exact paths; beginnings of three segments and more, of two, of one; no path.
  constexpr std::array<Band, 5> k_bands = {{{1, 7}, {29, 4}, {45, 5}, {65, 5}, {85, 4}}};
  std::size_t way = 4;
  if (!route.path.empty() && !route.is_prefix) {
    way = 0;
  } else if (route.is_prefix) {
    const auto segments = std::count(route.path.begin(), route.path.end(), '/') - 1;
    if (segments > 0) way = segments >= 3 ? 1 : segments == 2 ? 2 : 3;
  }
  const int others = (route.headers.empty() ? 2 : 0) + (route.method.empty() ? 1 : 0);
  return {k_bands[way].first + others * k_bands[way].size, k_bands[way].size};
}

/// In an order of their own; where the place of a route is taken, the next one is its place.
void place_routes(std::vector<LatticeRoute>& routes, std::array<bool, 101>& taken) {
  std::vector<LatticeRoute*> free;
  for (LatticeRoute& route : routes) {
    if (!route.chosen_priority) free.push_back(&route);
  }
  std::sort(free.begin(), free.end(),
            [](const LatticeRoute* a, const LatticeRoute* b) { return conditions_of(*a) < conditions_of(*b); });
  for (LatticeRoute* route : free) {
    const Band band = band_of(*route);
    int place = band.first + static_cast<int>(hash_of(conditions_of(*route)) % static_cast<std::uint32_t>(band.size));
    for (int step = 0; step < band.size && taken[static_cast<std::size_t>(place)]; ++step)
      place = place + 1 == band.first + band.size ? band.first : place + 1;
    while (taken[static_cast<std::size_t>(place)]) place = place == 100 ? 1 : place + 1;
    taken[static_cast<std::size_t>(place)] = true;
    route->priority = place;
  }
}

}  // namespace

void order_routes(std::vector<LatticeRoute>& routes, const std::string& path, Diagnostics& out) {
  std::array<bool, 101> taken{};
  std::map<int, const LatticeRoute*> chosen;
  std::map<std::string, const LatticeRoute*> known;
  for (LatticeRoute& route : routes) {
    const auto [same, is_new] = known.emplace(conditions_of(route), &route);
    if (!is_new) {
      out.error("route-taken", "two routes are for the same requests", route.span, path)
          .labels.push_back({same->second->span, "the other one"});
    }
    if (!route.chosen_priority) continue;
    route.priority = *route.chosen_priority;
    taken[static_cast<std::size_t>(route.priority)] = true;
    const auto [first, is_free] = chosen.emplace(route.priority, &route);
    if (!is_free) {
      out.error("priority-taken", fmt::format("two routes have the priority {}", route.priority), route.span, path)
          .labels.push_back({first->second->span, "the other one"});
    }
  }
  if (routes.size() > 100) {
    out.error("out-of-range", fmt::format("{} routes are more than a listener has priorities: 100", routes.size()),
              routes.back().span, path);
    return;
  }
  name_routes(routes);
  place_routes(routes, taken);
}

}  // namespace pergola
