// What is encrypted with a key names one, and does not stay longer than it.
#include <algorithm>

#include <fmt/format.h>

#include "base/spelling.hpp"
#include "topology/decode_parts.hpp"

namespace pergola {
namespace {

void report_unknown(const Topology& topology, const KeyUse& use, Diagnostics& out) {
  std::vector<std::string_view> names;
  for (const EncryptionKey& key : topology.keys) names.push_back(key.name);
  Diagnostic& problem = out.error(
      "unknown-name", fmt::format("'{}', which is to encrypt {}, is no key here", use.encryption->key, use.what),
      use.encryption->span, use.path);
  if (const auto suggestion = closest(use.encryption->key, names)) problem.suggestion = *suggestion;
  problem.notes.emplace_back("declare it below keys, or write the ARN of a key in KMS");
}

}  // namespace

void check_keys(const Topology& topology, Diagnostics& out) {
  for (const KeyUse& use : key_uses(topology)) {
    const auto key = std::find_if(topology.keys.begin(), topology.keys.end(),
                                  [&](const EncryptionKey& each) { return each.name == use.encryption->key; });
    if (key == topology.keys.end()) {
      report_unknown(topology, use, out);
    } else if (use.keep && !key->keep && !key->existing) {
      out.error("key-not-kept",
                fmt::format("{} stays when the stack is destroyed, and could not be read without key '{}'", use.what,
                            key->name),
                use.encryption->span, use.path)
          .notes.emplace_back("keep both, or neither");
    }
  }
}

}  // namespace pergola
