// SHA-256 (FIPS 180-4).
#pragma once

#include <string>
#include <string_view>

namespace pergola {

/// The digest in lower-case hexadecimal.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

}  // namespace pergola
