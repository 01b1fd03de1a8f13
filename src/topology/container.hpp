// Services that run as tasks of Amazon ECS on Fargate.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/source.hpp"
#include "topology/existing.hpp"

namespace pergola {

/// What runs in the tasks of a service.
struct Container {
  std::string image;  ///< `ecr:<repository>[:<tag>]` is a repository of the account and region deployed to.
  int port = 8080;
  int cpu = 256;  ///< 1024 units are one vCPU.
  int memory_mb = 512;
  int count = 2;
  std::string architecture = "x86_64";
  std::vector<std::string> command;
  std::string health = "/";                                  ///< Path that answers with 200 when all is well.
  std::vector<std::pair<std::string, std::string>> secrets;  ///< Variable, ARN of a secret or parameter.
  std::optional<Existing> role;                              ///< Of the tasks; nothing: one is made.
  Span image_span;
};

/// Sizes of memory in MB that Fargate has for so many CPU units; empty when it has none of that size
/// (ECS developer guide, "Task CPU and memory").
[[nodiscard]] std::vector<int> fargate_memory(int cpu);

/// An image of a private registry of ECR.
struct EcrImage {
  std::string account;  ///< Empty: the one that is deployed to, as is the region.
  std::string region;
  std::string repository;
  std::string tag;  ///< With what sets it apart: `:1.4` or `@sha256:…`; may be empty.
};

/// The parts of an image's name, when it is one of ECR's private registries.
[[nodiscard]] std::optional<EcrImage> parse_ecr_image(std::string_view image);

/// Whether a text can be the name of an image, with a registry, tag or digest.
[[nodiscard]] bool is_image(std::string_view text);

}  // namespace pergola
