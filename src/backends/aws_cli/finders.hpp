// The functions of the scripts that look resources and their parts up.
#pragma once

#include <string>
#include <vector>

#include "backends/aws_cli/calls.hpp"
#include "backends/aws_cli/conditions.hpp"

namespace pergola::aws_cli {

enum class Purpose {
  compare,  ///< Is it there, whose is it, is it as wanted, how far is it?
  locate    ///< Is it there, and whose is it?
};

/// `find_ID`, made when all that stands further down has been: it keeps what that refers to. The conditions are those
/// to compare by.
/// Where the kind looks among others, `inspect_ID`, which looks at the one that ITEM is, stands before it.
[[nodiscard]] std::vector<shell::Statement> finder(Words& words, const Scope& scope, Purpose purpose,
                                                   std::vector<Condition> conditions = {});

/// What the words made so far refer to of the resource: what Ref returns, then attributes in the order of the kind.
[[nodiscard]] std::vector<const Reference*> kept_references(const Needs& needs, const Scope& scope);

/// `--get VARIABLE QUERY` for these.
void add_attributes(Words& words, WordList& out, const Scope& scope);

/// The name that a difference at this place goes by: the property of the update that takes care of it, or the place
/// itself.
[[nodiscard]] std::string difference_name(const Kind& kind, const std::string& place);

/// Something inside a resource that a `parts` entry of its kind takes care of.
struct Element {
  const Part* part = nullptr;
  std::string name;   ///< `OrderRole_Policies_calls`
  std::string title;  ///< `Policies calls`
  Place place;
};

/// `OrderRole_Policies`
[[nodiscard]] std::string part_name(const Scope& scope, const Part& part);

/// The elements of a part: of the list, or the one property. Empty where it is not set.
[[nodiscard]] std::vector<Element> elements_of(Words& words, const Scope& scope, const Part& part);

/// `find_NAME` of an element.
[[nodiscard]] shell::Function part_finder(Words& words, const Scope& scope, const Element& element, Purpose purpose);

}  // namespace pergola::aws_cli
