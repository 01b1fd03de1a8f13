#include "topology/free_value.hpp"

#include <charconv>
#include <cstdlib>

namespace pergola {
namespace {

/// Integers beyond 64 bits stay near as numbers.
FreeValue read_integer(const Node& node) {
  std::int64_t value = 0;
  const char* end = node.text.data() + node.text.size();
  const auto [stop, error] = std::from_chars(node.text.data(), end, value);
  if (error == std::errc() && stop == end) return {value, node.span};
  return {std::strtod(node.text.c_str(), nullptr), node.span};
}

}  // namespace

FreeValue read_free_value(const Node& node) {
  switch (node.kind) {
    case Node::Kind::null:
      return {nullptr, node.span};
    case Node::Kind::boolean:
      return {node.text == "true" || node.text == "True" || node.text == "TRUE", node.span};
    case Node::Kind::integer:
      return read_integer(node);
    case Node::Kind::number:
      return {std::strtod(node.text.c_str(), nullptr), node.span};
    case Node::Kind::string:
      return {node.text, node.span};
    case Node::Kind::sequence: {
      FreeValue::List list;
      for (const Node& item : node.items) list.push_back(read_free_value(item));
      return {std::move(list), node.span};
    }
    case Node::Kind::mapping: {
      FreeValue::Members members;
      for (const Node::Entry& entry : node.entries) members.emplace_back(entry.key, read_free_value(entry.value));
      return {std::move(members), node.span};
    }
  }
  return {nullptr, node.span};
}

}  // namespace pergola
