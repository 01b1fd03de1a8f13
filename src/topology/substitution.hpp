// The template text of `Fn::Sub`.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace pergola {

/// A piece of the text: as it stands, or a name between `${` and `}`.
struct SubstitutionPiece {
  std::string text;
  bool is_name = false;
  std::size_t begin = 0;  ///< Of the name, in the template text.
};

struct SubstitutionError {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The pieces in their order; `${!x}` stands for `${x}` (AWS CloudFormation template reference, "Fn::Sub"). Where a
/// `${` is not closed, the place of it.
[[nodiscard]] std::variant<std::vector<SubstitutionPiece>, SubstitutionError> parse_substitution(std::string_view text);

}  // namespace pergola
