// Digests that tell one text from another: for the manifest of what was written, and in names.
#pragma once

#include <string>
#include <string_view>

namespace pergola {

/// The XXH3 digest of 128 bits, as 32 lower-case hexadecimal digits in the order that xxh128sum prints them in. It
/// finds accidents, not attacks: nothing that is secret or signed may rest on it.
[[nodiscard]] std::string digest_hex(std::string_view bytes);

}  // namespace pergola
