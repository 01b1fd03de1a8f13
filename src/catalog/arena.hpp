// Owns the texts and arrays that a `Kind` which was read from a file points to.
#pragma once

#include <deque>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pergola {

class KindArena {
 public:
  std::string_view text(std::string text) { return texts_.emplace_back(std::move(text)); }

  template <typename T>
  std::span<const T> list(std::vector<T> items) {
    auto kept = std::make_shared<const std::vector<T>>(std::move(items));
    lists_.push_back(kept);
    return *kept;
  }

 private:
  std::deque<std::string> texts_;
  std::vector<std::shared_ptr<const void>> lists_;
};

}  // namespace pergola
