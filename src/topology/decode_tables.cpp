#include "topology/decode_parts.hpp"
#include "topology/names.hpp"

namespace pergola {

Table decode_table(const Node::Entry& entry, const std::string& path, Diagnostics& out) {
  Table table;
  table.name = entry.key;
  table.span = entry.key_span;
  check_plain_name(table.name, "table", table.span, path, out);
  if (entry.value.kind != Node::Kind::mapping) {
    table.key = read_string(entry.value, path, out).value_or("");
    return table;
  }
  ObjectReader reader(entry.value, path, "table '" + entry.key + "'", out);
  reader.at_most_one({"existing", "key"});
  table.existing = read_existing(reader, "existing", "the name of a table", out);
  if (!reader.has("existing") && reader.require("key") != nullptr) table.key = reader.string("key").value_or("");
  reader.finish();
  return table;
}

}  // namespace pergola
