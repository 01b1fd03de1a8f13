// Terraform's tokens that hold texts and names.
#pragma once

#include <string>
#include <string_view>

namespace pergola::hcl {

/// `[A-Za-z_][A-Za-z0-9_-]*`
[[nodiscard]] bool is_identifier(std::string_view text);

/// The text itself; std::logic_error when it is no identifier.
[[nodiscard]] const std::string& identifier(const std::string& text);

/// The path itself; std::logic_error when it is anything but names, attributes and indexes.
[[nodiscard]] const std::string& traversal(const std::string& path);

/// A function's name, with its namespaces; std::logic_error when it is anything else.
[[nodiscard]] const std::string& function_name(const std::string& name);

/// What stands for a text between the quotes of a template. A text that comes before an interpolation must not end in a
/// character that would disarm it.
[[nodiscard]] std::string escape(std::string_view text, bool before_interpolation);

[[nodiscard]] std::string quote(std::string_view text);

/// A block's label, quoted; std::logic_error when it holds what `terraform fmt` drops or rewrites in labels: `$`, `%`,
/// control characters, characters made of several.
[[nodiscard]] std::string label(const std::string& text);

/// An object's key: bare where that is an identifier with no meaning of its own, otherwise quoted.
[[nodiscard]] std::string object_key(const std::string& key);

}  // namespace pergola::hcl
