#include "topology/decode_messaging.hpp"
#include "topology/decode_parts.hpp"
#include "topology/fields.hpp"

namespace pergola {

std::vector<Edge> decode_calls(ObjectReader& reader, Diagnostics& out) {
  std::vector<Edge> calls;
  const Node* node = reader.get("calls");
  if (node == nullptr) return calls;
  if (node->kind != Node::Kind::mapping) {
    for (auto& [name, span] : fields::names(reader, "calls", out)) calls.push_back({std::move(name), false, span});
    return calls;
  }
  for (const Node::Entry& entry : node->entries) {
    Edge edge{entry.key, false, entry.key_span};
    if (entry.value.kind != Node::Kind::null) {
      ObjectReader options(entry.value, child_path(reader.path("calls"), entry.key), "call of '" + entry.key + "'",
                           out);
      edge.allow_cycle = fields::on_off(options, "allow-cycle", out).value_or(false);
      options.finish();
    }
    calls.push_back(edge);
  }
  return calls;
}

std::vector<Use> decode_uses(ObjectReader& reader, Diagnostics& out) {
  std::vector<Use> uses;
  for (const Verb verb : verbs()) {
    const Node* node = reader.get(name_of(verb));
    if (verb == Verb::consumes && node != nullptr && node->kind == Node::Kind::mapping) {
      for (const Node::Entry& entry : node->entries) {
        const std::string path = child_path(reader.path("consumes"), entry.key);
        uses.push_back({verb, entry.key, entry.key_span, decode_batching(entry_mapping(entry), path, entry.key, out)});
      }
      continue;
    }
    for (auto& [name, span] : fields::names(reader, name_of(verb), out))
      uses.push_back({verb, std::move(name), span, {}});
  }
  return uses;
}

}  // namespace pergola
