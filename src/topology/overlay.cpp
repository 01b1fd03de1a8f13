#include "topology/overlay.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "topology/names.hpp"

namespace pergola {
namespace {

void merge(Node& base, const Node& over) {
  if (base.kind != Node::Kind::mapping || over.kind != Node::Kind::mapping) {
    base = over;
    return;
  }
  for (const Node::Entry& entry : over.entries) {
    const auto found = std::find_if(base.entries.begin(), base.entries.end(),
                                    [&](const Node::Entry& candidate) { return candidate.key == entry.key; });
    if (found == base.entries.end()) {
      base.entries.push_back(entry);
    } else if (entry.value.kind == Node::Kind::null) {
      base.entries.erase(found);
    } else {
      merge(found->value, entry.value);
    }
  }
}

}  // namespace

Node lay_environment(const Node& document, const std::string& name, Diagnostics& out) {
  Node merged = document;
  const Node* environments = document.find("environments");
  for (const Node::Entry& entry : environments->entries) {
    if (entry.key != name) continue;
    const std::string path = "environments." + name;
    check_plain_name(name, "environment", entry.key_span, path, out);
    if (entry.value.kind == Node::Kind::null) break;
    if (entry.value.kind != Node::Kind::mapping) {
      out.error(
          "wrong-type",
          fmt::format("expected what is different in '{}' as a mapping, found {}", name, name_of(entry.value.kind)),
          entry.value.span, path);
      break;
    }
    for (const std::string_view fixed : {"pergola", "name", "environments"}) {
      for (const Node::Entry& inner : entry.value.entries) {
        if (inner.key != fixed) continue;
        out.error("environment-invalid", fmt::format("'{}' cannot differ between environments", fixed), inner.key_span,
                  path + "." + std::string(fixed));
      }
    }
    Node over = entry.value;
    over.entries.erase(std::remove_if(over.entries.begin(), over.entries.end(),
                                      [](const Node::Entry& inner) {
                                        return inner.key == "pergola" || inner.key == "name" ||
                                               inner.key == "environments";
                                      }),
                       over.entries.end());
    merge(merged, over);
  }
  return merged;
}

}  // namespace pergola
