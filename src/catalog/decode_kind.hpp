// A kind file as a `Kind`. `templates/README.md` is the reference of what such a file may say.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostics.hpp"
#include "catalog/arena.hpp"
#include "catalog/kind.hpp"
#include "document/node.hpp"

namespace pergola {

/// Texts and arrays of the kind live in the arena. Reports everything that is wrong with the file; nothing when
/// there was an error.
[[nodiscard]] std::optional<Kind> decode_kind(const Node& root, KindArena& arena, Diagnostics& out);

/// Name of the file that describes a type: `AWS::Lambda::Function` is `lambda_function.yaml`.
[[nodiscard]] std::string kind_file_name(std::string_view type);

}  // namespace pergola
