// What a service or the API promises.
#pragma once

#include <optional>
#include <string>

#include "base/source.hpp"

namespace pergola {

struct Objectives {
  std::optional<double> availability_percent;
  struct Latency {
    std::string statistic;  ///< `p99`, `p99.9`, `average`.
    int milliseconds = 0;
  };
  std::optional<Latency> latency;
  bool traffic = false;  ///< Neither more nor less than expected.
  Span span;

  [[nodiscard]] bool any() const { return availability_percent || latency || traffic; }
};

}  // namespace pergola
