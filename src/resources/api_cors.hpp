// What lets browsers call an API from pages of another origin.
#pragma once

#include "resources/lowering.hpp"

namespace pergola {

/// Headers that browsers may send: those of signed requests, and the type of the body.
inline constexpr std::string_view k_cors_headers[] = {"authorization", "content-type", "x-amz-date",
                                                      "x-amz-security-token"};

/// For each path of a REST API that has no OPTIONS route of its own, a method that answers the preflight requests of
/// browsers, and the header on what the gateway refuses by itself. Adds their ids to `ids`, and what the deployment has
/// to hold to `content`.
void add_rest_cors(Lowering& lowering, std::vector<std::string>& ids, List& content);

}  // namespace pergola
