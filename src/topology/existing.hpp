// Things that are there already: referred to, never made, changed or deleted.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/object_reader.hpp"

namespace pergola {

/// Its name, id or ARN, or `ssm:/path`: the parameter of the SSM parameter store that holds it when deploying.
struct Existing {
  std::string text;
  Span span;

  [[nodiscard]] bool is_stored() const { return text.starts_with("ssm:"); }
  /// The name of the SSM parameter: `/path`.
  [[nodiscard]] std::string parameter() const { return text.substr(4); }
  [[nodiscard]] bool is_arn() const { return text.starts_with("arn:"); }
};

/// Whether a text is `ssm:/path`.
[[nodiscard]] bool is_stored_text(std::string_view text);

/// Reads the key; reports value-invalid for what can be no reference (SSM parameter names: 1 to 1011 letters, digits
/// and
/// `. _ - /`, SSM PutParameter) and returns nothing. `expected` says what a plain one looks like: "the name of a
/// table".
[[nodiscard]] std::optional<Existing> read_existing(ObjectReader& reader, std::string_view key,
                                                    std::string_view expected, Diagnostics& out);

/// As above for one or a list of them.
[[nodiscard]] std::vector<Existing> read_existing_list(ObjectReader& reader, std::string_view key,
                                                       std::string_view expected, Diagnostics& out);

}  // namespace pergola
