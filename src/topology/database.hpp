// Databases and caches that exist: who uses one finds it, may read its secret, and reaches its port.
#pragma once

#include <optional>
#include <string>

#include "topology/existing.hpp"

namespace pergola {

struct Database {
  std::string name;
  std::string engine;  ///< `postgres`, `redis` and the like; empty: not said.
  Existing host;
  int port = 0;
  std::optional<Existing> secret;          ///< ARN of the secret in Secrets Manager.
  std::optional<Existing> security_group;  ///< Of the database; nothing: any address of the VPC.
  Span span;                               ///< Its name.
};

}  // namespace pergola
