// No packaged library does just this: what distributions carry is part of a TLS stack.
#include "base/sha256.hpp"

#include <array>
#include <bit>
#include <cstdint>

namespace pergola {
namespace {

using State = std::array<std::uint32_t, 8>;

// FIPS 180-4, 4.2.2: fractional parts of the cube roots of the first 64 primes.
constexpr std::array<std::uint32_t, 64> k_round = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

// 4.1.2. Each rotation goes on from the one before: those by 2, 13 and 22 are steps of 2, 11 and 9.
constexpr std::uint32_t upper_sigma_0(std::uint32_t x) { return std::rotr(std::rotr(std::rotr(x, 9) ^ x, 11) ^ x, 2); }
constexpr std::uint32_t upper_sigma_1(std::uint32_t x) { return std::rotr(std::rotr(std::rotr(x, 14) ^ x, 5) ^ x, 6); }
constexpr std::uint32_t lower_sigma_0(std::uint32_t x) { return std::rotr(std::rotr(x, 11) ^ x, 7) ^ (x >> 3U); }
constexpr std::uint32_t lower_sigma_1(std::uint32_t x) { return std::rotr(std::rotr(x, 2) ^ x, 17) ^ (x >> 10U); }

std::array<std::uint32_t, 64> schedule(const char* block) {
  std::array<std::uint32_t, 64> w;
  for (std::size_t i = 0; i < 16; ++i) {
    const auto byte = [&](std::size_t at) { return std::uint32_t{static_cast<unsigned char>(block[4 * i + at])}; };
    w[i] = (byte(0) << 24U) | (byte(1) << 16U) | (byte(2) << 8U) | byte(3);
  }
  for (std::size_t i = 16; i < 64; ++i) {
    w[i] = w[i - 16] + lower_sigma_0(w[i - 15]) + w[i - 7] + lower_sigma_1(w[i - 2]);
  }
  return w;
}

/// One round. The caller says which word plays which part, so that none needs to be moved.
inline void round(std::uint32_t a, std::uint32_t b, std::uint32_t c, std::uint32_t& d, std::uint32_t e, std::uint32_t f,
                  std::uint32_t g, std::uint32_t& h, std::uint32_t input) {
  h += upper_sigma_1(e) + (g ^ (e & (f ^ g))) + input;
  d += h;
  h += upper_sigma_0(a) + ((a & b) | (c & (a | b)));
}

void compress(State& state, const char* block) {
  const std::array<std::uint32_t, 64> w = schedule(block);
  auto [a, b, c, d, e, f, g, h] = state;
  for (std::size_t i = 0; i < k_round.size(); i += 8) {
    round(a, b, c, d, e, f, g, h, w[i] + k_round[i]);
    round(h, a, b, c, d, e, f, g, w[i + 1] + k_round[i + 1]);
    round(g, h, a, b, c, d, e, f, w[i + 2] + k_round[i + 2]);
    round(f, g, h, a, b, c, d, e, w[i + 3] + k_round[i + 3]);
    round(e, f, g, h, a, b, c, d, w[i + 4] + k_round[i + 4]);
    round(d, e, f, g, h, a, b, c, w[i + 5] + k_round[i + 5]);
    round(c, d, e, f, g, h, a, b, w[i + 6] + k_round[i + 6]);
    round(b, c, d, e, f, g, h, a, w[i + 7] + k_round[i + 7]);
  }
  const State added = {a, b, c, d, e, f, g, h};
  for (std::size_t i = 0; i < state.size(); ++i) state[i] += added[i];
}

/// What follows the last whole block: the rest, a 1 bit, zeros, and the length in bits.
std::string padded_tail(std::string_view rest, std::uint64_t length) {
  std::string tail(rest);
  tail += '\x80';
  while (tail.size() % 64 != 56) tail += '\0';
  for (unsigned shift = 64; shift != 0; shift -= 8) {
    tail += static_cast<char>(((length * 8) >> (shift - 8)) & 0xFFU);
  }
  return tail;
}

}  // namespace

std::string sha256_hex(std::string_view bytes) {
  State state = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  const std::uint64_t length = bytes.size();
  for (; bytes.size() >= 64; bytes.remove_prefix(64)) compress(state, bytes.data());
  const std::string tail = padded_tail(bytes, length);
  for (std::size_t i = 0; i < tail.size(); i += 64) compress(state, tail.data() + i);

  constexpr std::string_view k_digits = "0123456789abcdef";
  std::string hex;
  for (const std::uint32_t word : state) {
    for (unsigned shift = 32; shift != 0; shift -= 4) hex += k_digits[(word >> (shift - 4)) & 0xFU];
  }
  return hex;
}

}  // namespace pergola
