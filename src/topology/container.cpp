#include "topology/container.hpp"

#include <algorithm>
#include <array>

namespace pergola {
namespace {

struct Size {
  int cpu;
  int first;
  int last;
  int step;
};

// ECS developer guide, "Task CPU and memory" of Fargate; 256 units have 512 MB, 1 GB and 2 GB.
constexpr std::array<Size, 6> k_sizes = {{{512, 1024, 4096, 1024},
                                          {1024, 2048, 8192, 1024},
                                          {2048, 4096, 16384, 1024},
                                          {4096, 8192, 30720, 1024},
                                          {8192, 16384, 61440, 4096},
                                          {16384, 32768, 122880, 8192}}};

bool is_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Splits the tag or digest off a repository.
void set_repository(EcrImage& image, std::string_view text) {
  const std::size_t end = text.find_first_of(":@");
  image.repository = std::string(text.substr(0, end));
  if (end != std::string_view::npos) image.tag = std::string(text.substr(end));
}

}  // namespace

std::vector<int> fargate_memory(int cpu) {
  if (cpu == 256) return {512, 1024, 2048};
  std::vector<int> sizes;
  for (const Size& size : k_sizes) {
    if (size.cpu != cpu) continue;
    for (int memory = size.first; memory <= size.last; memory += size.step) sizes.push_back(memory);
  }
  return sizes;
}

std::optional<EcrImage> parse_ecr_image(std::string_view image) {
  constexpr std::string_view k_own = "ecr:";
  constexpr std::string_view k_service = ".dkr.ecr.";
  constexpr std::string_view k_domain = ".amazonaws.com";
  EcrImage result;
  if (image.starts_with(k_own)) {
    set_repository(result, image.substr(k_own.size()));
    if (result.repository.empty()) return std::nullopt;
    return result;
  }
  const std::size_t service = image.find(k_service);
  const std::size_t domain = image.find(k_domain);
  const std::size_t slash = image.find('/');
  if (service != 12 || domain == std::string_view::npos || slash == std::string_view::npos || domain > slash ||
      !is_digits(image.substr(0, 12)))
    return std::nullopt;
  result.account = std::string(image.substr(0, 12));
  const std::size_t region = service + k_service.size();
  result.region = std::string(image.substr(region, domain - region));
  set_repository(result, image.substr(slash + 1));
  if (result.repository.empty()) return std::nullopt;
  return result;
}

bool is_image(std::string_view text) {
  constexpr std::string_view k_characters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-/:@";
  return !text.empty() && text.size() <= 255 && text.find_first_not_of(k_characters) == std::string_view::npos &&
         (!text.starts_with("ecr:") || parse_ecr_image(text));
}

}  // namespace pergola
