// What the three scripts do about one resource. Each function adds to the script; the functions that the statements
// call are in `templates/cli/lib/`.
#pragma once

#include <vector>

#include "backends/aws_cli/finders.hpp"

namespace pergola::aws_cli {

using Statements = std::vector<shell::Statement>;

void deploy_resource(Making& making, Statements& out, const Scope& scope);
void verify_resource(Making& making, Statements& out, const Scope& scope);

/// What a resource without tags is found by: it is ours when these are.
[[nodiscard]] std::vector<std::string> belongs_to(const Scope& scope);

/// Finds out whether it is there and ours.
void locate_resource(Making& making, Statements& out, const Scope& scope);
/// Deletes it, when it is.
void destroy_resource(Making& making, Statements& out, const Scope& scope);

/// A headline, and the values that others refer to, not yet known.
void introduce(Making& making, Statements& out, const Scope& scope);

/// `delete_NAME`: how a thing of which ITEM is the key is taken away.
[[nodiscard]] shell::Function item_deletion(Words& words, const Scope& scope, const std::string& name,
                                            const Call& call);

/// `verb NAME TITLE [--gone] [--object QUERY] --call list`, about all elements of a part.
[[nodiscard]] shell::Command item_listing(Words& words, const Scope& scope, std::string_view verb, const Part& part);

}  // namespace pergola::aws_cli
