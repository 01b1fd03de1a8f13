// Quantities as people write them: a number, a space if you like, a unit.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace pergola {

/// `500 ms`, `30 s`, `5 min`, `1 h`, `30 days` (also `1 day`, `minutes`, `hours`, `seconds`) in milliseconds; fractions
/// are allowed where the result is whole.
[[nodiscard]] std::optional<std::int64_t> parse_duration_ms(std::string_view text);

/// `256 MB`, `1 GB` (binary, as AWS counts memory) in megabytes.
[[nodiscard]] std::optional<std::int64_t> parse_size_mb(std::string_view text);

/// `5%`, `99.9 %` as a number from 0 to 100.
[[nodiscard]] std::optional<double> parse_percent(std::string_view text);

/// A plain decimal number without sign, exponent or anything around it.
[[nodiscard]] std::optional<double> parse_decimal(std::string_view text);

}  // namespace pergola
