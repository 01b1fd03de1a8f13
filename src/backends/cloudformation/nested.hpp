// What stands in a stack inside of the main one, where one template is not enough.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>

#include "resources/graph.hpp"

namespace pergola::cloudformation {

/// A stack inside of the main stack. Names are new among those of the main template.
struct NestedStack {
  std::string file;                     ///< Its template, below the target's folder.
  std::string id;                       ///< Its logical id in the main template.
  std::string location;                 ///< Parameter of the main template: where S3 has the file.
  std::string wanted;                   ///< Parameter of the main template: `yes`, or `no` to go without the stack.
  Graph graph;                          ///< Its resources; what they need of the main stack are its parameters.
  std::map<std::string, Value> inputs;  ///< For each of its parameters what it is in the main stack.
  std::set<std::string> depends_on;     ///< Resources of the main stack that it stands behind, beyond its inputs.
};

/// The resources whose type only watches and that nothing else refers to: neither a resource of another type, nor an
/// output, nor one of those that stay for such a reason. Nothing where there are none. Which they are does not depend
/// on how many there are nor on their order.
[[nodiscard]] std::optional<NestedStack> split_off_watching(const Graph& graph);

}  // namespace pergola::cloudformation
