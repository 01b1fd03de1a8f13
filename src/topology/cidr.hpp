// IPv4 ranges.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace pergola {

struct Cidr {
  std::uint32_t address = 0;
  int prefix = 0;

  [[nodiscard]] std::string text() const;
};

/// `10.0.0.0/16`; nothing when it is not a range or when bits behind the prefix are set.
[[nodiscard]] std::optional<Cidr> parse_cidr(std::string_view text);

/// The n-th of the ranges with this longer prefix inside.
[[nodiscard]] Cidr subrange(const Cidr& range, int prefix, std::uint32_t n);

}  // namespace pergola
