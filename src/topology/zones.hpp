// Availability zones by their ids, which mean the same place in each account.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace pergola {

/// VPC Lattice is not in these (VPC Lattice user guide, "Zone availability").
inline constexpr std::array<std::string_view, 8> k_zones_without_lattice = {
    "use1-az3", "usw1-az2", "cac1-az3", "euc1-az2", "euw1-az4", "ilc1-az2", "apne1-az3", "apne2-az2"};

[[nodiscard]] inline bool zone_lacks_lattice(std::string_view id) {
  return std::find(k_zones_without_lattice.begin(), k_zones_without_lattice.end(), id) != k_zones_without_lattice.end();
}

/// `use1-az4`.
[[nodiscard]] inline bool is_zone_id(std::string_view text) {
  const std::size_t dash = text.find("-az");
  return dash != std::string_view::npos && dash > 2 && dash + 4 == text.size() && text.back() >= '1' &&
         text.back() <= '9' &&
         text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
}

}  // namespace pergola
