#include "topology/event_pattern.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/spelling.hpp"
#include "document/object_reader.hpp"

namespace pergola {
namespace {

constexpr std::array<std::string_view, 8> k_operators = {
    "prefix", "suffix", "anything-but", "numeric", "exists", "equals-ignore-case", "wildcard", "cidr"};

bool is_operator(std::string_view name) {
  return std::find(k_operators.begin(), k_operators.end(), name) != k_operators.end();
}

/// `{prefix: eu-}` is a comparison, `{customer: {...}}` goes deeper.
bool is_comparison(const Node& node) {
  return node.kind == Node::Kind::mapping && node.entries.size() == 1 && is_operator(node.entries.front().key);
}

class Reader {
 public:
  explicit Reader(Diagnostics& out) : out_(out) {}

  FreeValue fields(const Node& node, const std::string& path) {
    if (node.kind != Node::Kind::mapping || node.entries.empty()) {
      report(node.span, path, "a pattern is a mapping of fields to what they may be");
      return {FreeValue::Members{}, node.span};
    }
    FreeValue::Members members;
    for (const Node::Entry& entry : node.entries) {
      const std::string inner = child_path(path, entry.key);
      members.emplace_back(entry.key,
                           entry.key == "$or" ? alternatives(entry.value, inner) : field(entry.value, inner));
    }
    return {std::move(members), node.span};
  }

 private:
  FreeValue field(const Node& node, const std::string& path) {
    if (node.kind == Node::Kind::mapping && !is_comparison(node)) return fields(node, path);
    FreeValue::List list;
    if (node.kind != Node::Kind::sequence) {
      list.push_back(value(node, path));
      return {std::move(list), node.span};
    }
    if (node.items.empty()) report(node.span, path, "an empty list matches nothing");
    for (std::size_t i = 0; i < node.items.size(); ++i) list.push_back(value(node.items[i], item_path(path, i)));
    return {std::move(list), node.span};
  }

  FreeValue value(const Node& node, const std::string& path) {
    if (node.kind == Node::Kind::sequence) {
      report(node.span, path, "a list inside a list matches nothing");
    } else if (node.kind == Node::Kind::mapping && !is_comparison(node)) {
      const std::string found = node.entries.empty() ? "" : node.entries.front().key;
      Diagnostic& problem = report(node.span, path, fmt::format("'{}' is no comparison", found));
      problem.notes.push_back(fmt::format("known are {}", fmt::join(k_operators, ", ")));
      const std::vector<std::string_view> known(k_operators.begin(), k_operators.end());
      if (const auto suggestion = closest(found, known)) problem.suggestion = *suggestion;
    } else if (node.kind == Node::Kind::mapping) {
      operand(node.entries.front(), path);
    }
    return read_free_value(node);
  }

  /// What a comparison compares with (EventBridge user guide, "Comparison operators").
  void operand(const Node::Entry& comparison, const std::string& path) {
    const std::string_view name = comparison.key;
    const Node& node = comparison.value;
    const auto expect = [&](bool is_right, std::string_view expected) {
      if (!is_right) report(node.span, path, fmt::format("'{}' takes {}", name, expected));
    };
    if (name == "exists") {
      expect(node.kind == Node::Kind::boolean, "true or false");
    } else if (name == "numeric") {
      expect(is_numeric(node), "comparisons and numbers: [\">\", 0, \"<=\", 5]");
    } else if (name == "cidr") {
      expect(node.text.find('/') != std::string::npos, "a range of addresses such as 10.0.0.0/24");
    } else if (name == "wildcard") {
      expect(node.kind == Node::Kind::string || node.kind == Node::Kind::sequence, "a text");
    } else if (name == "prefix" || name == "suffix") {
      expect(node.kind == Node::Kind::string || is_comparison(node), "a text");
    }
  }

  static bool is_numeric(const Node& node) {
    static constexpr std::array<std::string_view, 5> k_signs = {"<", "<=", "=", ">", ">="};
    if (node.kind != Node::Kind::sequence || node.items.size() % 2 != 0 || node.items.empty()) return false;
    for (std::size_t i = 0; i < node.items.size(); i += 2) {
      const Node::Kind number = node.items[i + 1].kind;
      const bool is_sign = std::find(k_signs.begin(), k_signs.end(), node.items[i].text) != k_signs.end();
      if (!is_sign || (number != Node::Kind::integer && number != Node::Kind::number)) return false;
    }
    return true;
  }

  FreeValue alternatives(const Node& node, const std::string& path) {
    FreeValue::List list;
    if (node.kind != Node::Kind::sequence) report(node.span, path, "$or takes a list of patterns");
    for (std::size_t i = 0; i < node.items.size(); ++i) list.push_back(fields(node.items[i], item_path(path, i)));
    return {std::move(list), node.span};
  }

  Diagnostic& report(const Span& span, const std::string& path, std::string message) {
    return out_.error("pattern-invalid", std::move(message), span, path);
  }

  Diagnostics& out_;
};

}  // namespace

FreeValue read_event_pattern(const Node& node, const std::string& path, Diagnostics& out) {
  return Reader(out).fields(node, path);
}

}  // namespace pergola
