// What the three scripts do about one resource. The functions that the statements call are in `templates/cli/lib/`.
//
// A script is made from its end to its beginning, as a resource keeps what stands further down refers to.
#pragma once

#include <vector>

#include "backends/aws_cli/finders.hpp"

namespace pergola::aws_cli {

using Statements = std::vector<shell::Statement>;

[[nodiscard]] Statements deploy_resource(Words& words, const Scope& scope);
[[nodiscard]] Statements verify_resource(Words& words, const Scope& scope);

/// What a resource without tags is found by: it is ours when these are.
[[nodiscard]] std::vector<std::string> belongs_to(const Scope& scope);

/// Finds out whether it is there and ours.
[[nodiscard]] Statements locate_resource(Words& words, const Scope& scope);
/// Deletes it, when it is.
[[nodiscard]] Statements destroy_resource(Words& words, const Scope& scope);

/// A headline, the values that the words made so far refer to, not yet known, and what finds the resource.
[[nodiscard]] Statements introduction(Words& words, const Scope& scope, Statements finder);

void append(Statements& out, Statements more);

/// `show QUERY [--object QUERY] --call ...`, which sets SHOWN, where an option of the call is what the kind's `read`
/// (or `find`) shows.
[[nodiscard]] Statements showing(Words& words, const Scope& scope, const Call& call);

/// `delete_NAME`: how a thing of which ITEM is the key is taken away.
[[nodiscard]] shell::Function item_deletion(Words& words, const Scope& scope, const std::string& name,
                                            const Call& call);

/// `verb NAME TITLE [--gone] [--object QUERY] --call list`, about all elements of a part.
[[nodiscard]] shell::Command item_listing(Words& words, const Scope& scope, std::string_view verb, const Part& part);

}  // namespace pergola::aws_cli
