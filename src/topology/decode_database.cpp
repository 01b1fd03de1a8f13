#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "topology/decode_parts.hpp"
#include "topology/existing_kinds.hpp"
#include "topology/fields.hpp"
#include "topology/names.hpp"

namespace pergola {
namespace {

struct Engine {
  std::string_view name;
  int port;
};

// Ports that RDS and ElastiCache give when they are not told (their user guides, "Creating a DB instance", "Cluster
// settings").
constexpr std::array<Engine, 10> k_engines = {{{"postgres", 5432},
                                               {"mysql", 3306},
                                               {"mariadb", 3306},
                                               {"aurora-postgresql", 5432},
                                               {"aurora-mysql", 3306},
                                               {"oracle", 1521},
                                               {"sqlserver", 1433},
                                               {"redis", 6379},
                                               {"valkey", 6379},
                                               {"memcached", 11211}}};

void decode_port(ObjectReader& reader, Database& database, Diagnostics& out) {
  if (const auto engine = fields::choice(reader, "engine",
                                         {"postgres", "mysql", "mariadb", "aurora-postgresql", "aurora-mysql", "oracle",
                                          "sqlserver", "redis", "valkey", "memcached"},
                                         out)) {
    database.engine = *engine;
    database.port = std::find_if(k_engines.begin(), k_engines.end(), [&](const Engine& each) {
                      return each.name == *engine;
                    })->port;
  }
  if (database.engine.empty() && !reader.has("engine")) reader.require("port");
  if (const auto port = reader.integer("port", 1, 65535)) database.port = static_cast<int>(*port);
}

}  // namespace

Database decode_database(const Node::Entry& entry, const std::string& path, Diagnostics& out) {
  Database database;
  database.name = entry.key;
  database.span = entry.key_span;
  check_plain_name(database.name, "database", database.span, path, out);
  ObjectReader reader(entry.value, path, "database '" + entry.key + "'", out);
  if (!reader.is_mapping()) return database;
  if (reader.require("host") != nullptr) {
    if (auto host = read_existing(reader, "host", "a host name", out)) database.host = *host;
  }
  decode_port(reader, database, out);
  database.secret = read_existing(reader, "secret", "the ARN of a secret", out);
  if (database.secret && !database.secret->is_stored() && !fields::is_arn(database.secret->text, "secretsmanager"))
    out.error("arn-invalid", fmt::format("'{}' is not the ARN of a secret", database.secret->text),
              database.secret->span, reader.path("secret"));
  database.security_group = read_existing(reader, existing_kinds::k_security_group, out, "security-group");
  reader.finish();
  return database;
}

}  // namespace pergola
