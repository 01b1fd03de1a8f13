#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "topology/decode_parts.hpp"
#include "topology/existing_kinds.hpp"
#include "topology/fields.hpp"

namespace pergola {
namespace {

void decode_image(ObjectReader& reader, Container& container, Diagnostics& out) {
  const Node* node = reader.require("image");
  if (node == nullptr) return;
  container.image = reader.string("image").value_or("");
  container.image_span = node->span;
  if (!is_image(container.image))
    fields::report_value(*node, reader.path("image"), "an image such as ecr:shop/web:1.4 or public.ecr.aws/nginx/nginx",
                         out);
}

void decode_size(ObjectReader& reader, Container& container, Diagnostics& out) {
  if (const auto cpu = reader.integer("cpu", 256, 16384)) container.cpu = static_cast<int>(*cpu);
  const std::vector<int> sizes = fargate_memory(container.cpu);
  if (sizes.empty()) {
    out.error("fargate-size", fmt::format("Fargate has no tasks of {} CPU units", container.cpu),
              reader.get("cpu")->span, reader.path("cpu"))
        .notes.emplace_back("expected 256, 512, 1024, 2048, 4096, 8192 or 16384; 1024 units are one vCPU");
    (void)reader.get("memory");
    return;
  }
  container.memory_mb = fields::megabytes(reader, "memory", 512, 122'880, out).value_or(sizes.front());
  if (std::find(sizes.begin(), sizes.end(), container.memory_mb) != sizes.end()) return;
  const Node* memory = reader.get("memory");
  Diagnostic& problem = out.error(
      "fargate-size", fmt::format("Fargate has no tasks of {} CPU units and {} MB", container.cpu, container.memory_mb),
      memory != nullptr ? memory->span : reader.node().span, reader.path("memory"));
  if (sizes.size() <= 8) {
    problem.notes.push_back(fmt::format("with {} units there are {} MB", container.cpu, fmt::join(sizes, ", ")));
  } else {
    problem.notes.push_back(fmt::format("with {} units there are {} MB to {} MB in steps of {} MB", container.cpu,
                                        sizes.front(), sizes.back(), sizes[1] - sizes[0]));
  }
}

void decode_secrets(ObjectReader& reader, Container& container, Diagnostics& out) {
  container.secrets = fields::texts(reader, "secrets", out);
  std::sort(container.secrets.begin(), container.secrets.end());
  for (const auto& [name, arn] : container.secrets) {
    if (fields::is_arn(arn, "secretsmanager") || fields::is_arn(arn, "ssm")) continue;
    Span span = reader.node().span;
    for (const Node::Entry& entry : reader.get("secrets")->entries) {
      if (entry.key == name) span = entry.value.span;
    }
    out.error("arn-invalid", fmt::format("'{}' is not the ARN of a secret or of a parameter", arn), span,
              child_path(reader.path("secrets"), name));
  }
}

}  // namespace

Container decode_container(const Node& node, const std::string& path, std::string_view name, Diagnostics& out) {
  Container container;
  ObjectReader reader(node, path, fmt::format("ecs of service '{}'", name), out);
  if (!reader.is_mapping()) return container;
  decode_image(reader, container, out);
  if (const auto port = reader.integer("port", 1, 65535)) container.port = static_cast<int>(*port);
  decode_size(reader, container, out);
  if (const auto count = reader.integer("count", 0, 1000)) container.count = static_cast<int>(*count);
  container.architecture =
      fields::choice(reader, "architecture", {"x86_64", "arm64"}, out).value_or(container.architecture);
  container.command = reader.strings("command");
  container.health = reader.string("health").value_or(container.health);
  if (container.health.empty() || container.health.front() != '/' || container.health.size() > 1024 ||
      container.health.find_first_of(" \t\r\n\"\\") != std::string::npos)
    fields::report_value(*reader.get("health"), reader.path("health"), "a path such as /health", out);
  decode_secrets(reader, container, out);
  container.role = read_existing(reader, existing_kinds::k_role, out, "role");
  reader.finish();
  return container;
}

}  // namespace pergola
