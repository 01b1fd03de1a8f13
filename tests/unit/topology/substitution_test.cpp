#include "topology/substitution.hpp"

#include <doctest/doctest.h>

namespace pergola {
namespace {

/// Names in brackets; `!` and the place where it is not closed.
std::string shown(std::string_view text) {
  const auto parsed = parse_substitution(text);
  if (const auto* error = std::get_if<SubstitutionError>(&parsed)) return "!" + std::to_string(error->begin);
  std::string out;
  for (const SubstitutionPiece& piece : std::get<std::vector<SubstitutionPiece>>(parsed))
    out += piece.is_name ? "[" + piece.text + "]" : "'" + piece.text + "'";
  return out;
}

TEST_CASE("templates of Fn::Sub") {
  CHECK(shown("").empty());
  CHECK(shown("plain") == "'plain'");
  CHECK(shown("${A}") == "[A]");
  CHECK(shown("a${B.C}d") == "'a'[B.C]'d'");
  CHECK(shown("${!A}${B}") == "'${A}'[B]");
  CHECK(shown("$A {B} $${C}") == "'$A {B} $'[C]");
  CHECK(shown("a ${B") == "!2");
  CHECK(shown("${") == "!0");
  CHECK(shown("${}") == "[]");
  CHECK(shown("${!}") == "'${}'");
}

}  // namespace
}  // namespace pergola
