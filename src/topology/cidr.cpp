#include "topology/cidr.hpp"

#include <charconv>

#include <fmt/format.h>

namespace pergola {
namespace {

/// Reads a decimal number of at most `high` from the front; numbers have no leading zeros.
std::optional<std::uint32_t> take_number(std::string_view& text, std::uint32_t high) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const auto length = static_cast<std::size_t>(end - text.data());
  if (error != std::errc() || value > high || (length > 1 && text.front() == '0')) return std::nullopt;
  text.remove_prefix(length);
  return value;
}

bool take(std::string_view& text, char expected) {
  if (text.empty() || text.front() != expected) return false;
  text.remove_prefix(1);
  return true;
}

}  // namespace

std::string Cidr::text() const {
  return fmt::format("{}.{}.{}.{}/{}", address >> 24U, (address >> 16U) & 255U, (address >> 8U) & 255U, address & 255U,
                     prefix);
}

std::optional<Cidr> parse_cidr(std::string_view text) {
  Cidr cidr;
  for (int i = 0; i < 4; ++i) {
    if (i > 0 && !take(text, '.')) return std::nullopt;
    const auto byte = take_number(text, 255);
    if (!byte) return std::nullopt;
    cidr.address = (cidr.address << 8U) | *byte;
  }
  if (!take(text, '/')) return std::nullopt;
  const auto prefix = take_number(text, 32);
  if (!prefix || !text.empty()) return std::nullopt;
  cidr.prefix = static_cast<int>(*prefix);
  const std::uint64_t host_bits = (std::uint64_t{1} << (32 - cidr.prefix)) - 1;
  if ((cidr.address & host_bits) != 0) return std::nullopt;
  return cidr;
}

Cidr subrange(const Cidr& range, int prefix, std::uint32_t n) {
  return {range.address + (n << static_cast<unsigned>(32 - prefix)), prefix};
}

}  // namespace pergola
