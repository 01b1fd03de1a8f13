// Values of the graph as CloudFormation spells them.
#pragma once

#include "resources/value.hpp"
#include "writers/tree.hpp"

namespace pergola::cloudformation {

/// Intrinsic functions in their short form. A package is a place in the bucket for code.
[[nodiscard]] Tree to_tree(const Value& value);

/// What a reference to something of the template is called there (`Vpc`, `Role.Arn`, a parameter); empty for a value
/// that is none.
[[nodiscard]] std::string reference_name(const Value& value);

/// The parameter that names a package's key in the bucket.
[[nodiscard]] std::string code_key_parameter(const std::string& asset);

inline constexpr const char* k_code_bucket_parameter = "CodeBucket";

}  // namespace pergola::cloudformation
