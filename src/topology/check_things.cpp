// Names stand for one thing, and edges name things that there are and that can be used so.
#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/spelling.hpp"
#include "topology/decode_parts.hpp"

namespace pergola {
namespace {

/// Logical ids drop dashes and begin words in upper case: names that differ in nothing else would meet.
std::string squeezed(std::string_view name) {
  std::string text;
  for (const char c : name) {
    if (c != '-') text += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return text;
}

void check_collisions(const Topology& topology, Diagnostics& out) {
  std::map<std::string, Topology::Named> seen;
  for (const Topology::Named& named : topology.things()) {
    const auto [first, is_new] = seen.emplace(squeezed(named.name), named);
    if (is_new) continue;
    const Topology::Named& other = first->second;
    const std::string difference = other.name == named.name ? "have the same name" : "differ in dashes and case only";
    out.error("name-collision",
              fmt::format("{} '{}' and {} '{}' {}", name_of(other.thing), other.name, name_of(named.thing), named.name,
                          difference),
              named.span, child_path(std::string(section_of(named.thing)), named.name))
        .labels.push_back({other.span, "the other one"});
  }
}

void report_unknown(const Topology& topology, const Service& service, const Use& use, const std::string& path,
                    Diagnostics& out) {
  const auto possible = objects_of(use.verb);
  std::vector<std::string_view> names;
  for (const Topology::Named& named : topology.things()) {
    if (std::find(possible.begin(), possible.end(), named.thing) != possible.end()) names.push_back(named.name);
  }
  Diagnostic& problem =
      out.error("unknown-name",
                fmt::format("service '{}' {} '{}', which is not declared", service.name, name_of(use.verb), use.of),
                use.span, path);
  if (const auto suggestion = closest(use.of, names)) problem.suggestion = *suggestion;
  std::vector<std::string_view> sections;
  for (const Thing thing : possible) {
    if (thing != Thing::traces) sections.push_back(section_of(thing));
  }
  problem.notes.push_back(fmt::format("declare it below {}", fmt::join(sections, ", ")));
}

void check_use(const Topology& topology, const Service& service, const Use& use, Diagnostics& out) {
  const std::string path = child_path("services", service.name) + "." + std::string(name_of(use.verb));
  const auto found = topology.find(use.of);
  if (!found) {
    report_unknown(topology, service, use, path, out);
    return;
  }
  const auto possible = objects_of(use.verb);
  if (std::find(possible.begin(), possible.end(), found->thing) != possible.end()) return;
  // Names that collide are reported as such.
  if (topology.has(possible, use.of)) return;
  std::vector<std::string> kinds;
  for (const Thing thing : possible) kinds.push_back(std::string(name_of(thing)) + "s");
  out.error("edge-invalid",
            fmt::format("'{}' is a {}: '{}' takes {}", use.of, name_of(found->thing), name_of(use.verb),
                        fmt::join(kinds, ", ")),
            use.span, path);
}

void check_uses(const Topology& topology, const Service& service, Diagnostics& out) {
  if (!service.uses.empty() && !service.has_role() && service.as<std::monostate>() == nullptr) {
    const Use& first = service.uses.front();
    out.error("edge-invalid", fmt::format("service '{}' does not run here: there is no role to let it", service.name),
              first.span, child_path("services", service.name) + "." + std::string(name_of(first.verb)));
    return;
  }
  std::map<std::pair<Verb, std::string_view>, Span> seen;
  for (const Use& use : service.uses) {
    const auto [first, is_new] = seen.emplace(std::pair(use.verb, std::string_view(use.of)), use.span);
    if (!is_new) {
      out.error("duplicate-edge", fmt::format("service '{}' {} '{}' twice", service.name, name_of(use.verb), use.of),
                use.span, child_path("services", service.name) + "." + std::string(name_of(use.verb)))
          .labels.push_back({first->second, "first here"});
    }
    check_use(topology, service, use, out);
  }
}

}  // namespace

void check_things(const Topology& topology, Diagnostics& out) {
  check_collisions(topology, out);
  for (const Service& service : topology.services) check_uses(topology, service, out);
}

}  // namespace pergola
