// Values of the graph as words of a script.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "backends/aws_cli/names.hpp"
#include "resources/graph.hpp"
#include "writers/shell.hpp"

namespace pergola::aws_cli {

using shell::Word;

/// What a script needs because of the words in it.
struct Needs {
  /// What a finder has to keep, by resource.
  std::unordered_map<const Resource*, std::vector<const Reference*>> references;
  std::set<std::string> packages;                ///< Assets whose zip or digest is used.
  std::set<std::string> parameters;              ///< Of the graph, by name.
  std::map<std::string, std::string> constants;  ///< Variables with a fixed text: forms of the stack's tags.
  std::map<std::string, std::string> stored;     ///< Variables with what an SSM parameter holds, and its name.
  int zones = 0;                                 ///< How many availability zones.
};

/// Spells values, and notes down what they need. JSON comes without backticks (they are escaped), so that it can be a
/// literal of JMESPath as it is.
class Words {
 public:
  Words(const Graph& graph, Needs& needs) : graph_(graph), needs_(needs) {}

  /// As the argument of an option: texts as they are, objects and lists as JSON, packages as the path of their zip.
  [[nodiscard]] Word text(const Value& value);
  /// As JSON; packages as their digest.
  [[nodiscard]] Word json(const Value& value);

  /// What Ref (an empty attribute) or GetAtt returns.
  [[nodiscard]] Word reference(const std::string& resource, std::string_view attribute);
  [[nodiscard]] Word digest(const std::string& asset);

  [[nodiscard]] const Graph& graph() const { return graph_; }
  [[nodiscard]] Needs& needs() { return needs_; }

 private:
  const Graph& graph_;
  Needs& needs_;
};

/// The word as a JSON string. Values of variables need no escaping: the scripts refuse those that would.
[[nodiscard]] Word quoted(const Word& word);

}  // namespace pergola::aws_cli
