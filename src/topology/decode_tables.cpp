#include <algorithm>
#include <array>
#include <map>

#include <fmt/format.h>

#include "topology/decode_parts.hpp"
#include "topology/existing_kinds.hpp"
#include "topology/fields.hpp"
#include "topology/names.hpp"

namespace pergola {
namespace {

/// DynamoDB calls types of key attributes by a letter (CreateTable, AttributeDefinition).
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> k_types = {
    {{"text", "S"}, {"number", "N"}, {"binary", "B"}}};

KeyAttribute decode_attribute(const Node& node, const std::string& path, Diagnostics& out) {
  KeyAttribute attribute;
  const bool has_type = node.kind == Node::Kind::mapping && node.entries.size() == 1;
  if (!has_type) {
    if (node.kind == Node::Kind::mapping) {
      fields::report_value(node, path, "an attribute, or one attribute with its type", out);
    } else {
      attribute.name = read_string(node, path, out).value_or("");
    }
  } else {
    const Node::Entry& entry = node.entries.front();
    attribute.name = entry.key;
    const auto found =
        std::find_if(k_types.begin(), k_types.end(), [&](const auto& type) { return type.first == entry.value.text; });
    if (found == k_types.end()) {
      fields::report_value(entry.value, child_path(path, entry.key), "text, number or binary", out);
    } else {
      attribute.type = found->second;
    }
  }
  // DynamoDB AttributeDefinition: 1 to 255 bytes.
  if (attribute.name.size() > 255 || (attribute.name.empty() && node.kind == Node::Kind::string))
    fields::report_value(node, path, "the name of an attribute, of 1 to 255 characters", out);
  return attribute;
}

/// An attribute, or a partition and a sort key.
TableKey decode_key(const Node& node, const std::string& path, Diagnostics& out) {
  if (node.kind != Node::Kind::sequence) return {decode_attribute(node, path, out)};
  TableKey key;
  for (std::size_t i = 0; i < node.items.size(); ++i)
    key.push_back(decode_attribute(node.items[i], item_path(path, i), out));
  if (key.empty() || key.size() > 2) {
    out.error("value-invalid", fmt::format("a key has one attribute or two, found {}", key.size()), node.span, path)
        .notes.emplace_back("the partition key, and the sort key if there is one");
  }
  return key;
}

void check_index_name(const Table& table, const Node::Entry& entry, const std::string& path, Diagnostics& out) {
  // DynamoDB CreateTable, IndexName.
  if (entry.key.size() >= 3 && entry.key.size() <= 255 && is_plain_name(entry.key)) return;
  out.error(
      "name-invalid",
      fmt::format("index '{}' of table '{}' must be a plain name of three letters or more", entry.key, table.name),
      entry.key_span, path);
}

void decode_indexes(ObjectReader& reader, Table& table, Diagnostics& out) {
  const Node* node = reader.get("indexes");
  if (node == nullptr) return;
  const std::string path = reader.path("indexes");
  const ObjectReader shape(*node, path, "indexes", out);
  for (const Node::Entry& entry : node->entries) {
    check_index_name(table, entry, child_path(path, entry.key), out);
    table.indexes.push_back({entry.key, decode_key(entry.value, child_path(path, entry.key), out)});
  }
  std::sort(table.indexes.begin(), table.indexes.end(),
            [](const Table::Index& a, const Table::Index& b) { return a.name < b.name; });
}

/// A sort key beside the table's partition key (DynamoDB CreateTable, LocalSecondaryIndexes: five at most).
void decode_local_indexes(ObjectReader& reader, Table& table, Diagnostics& out) {
  const Node* node = reader.get("local-indexes");
  if (node == nullptr) return;
  const std::string path = reader.path("local-indexes");
  const ObjectReader shape(*node, path, "local-indexes", out);
  for (const Node::Entry& entry : node->entries) {
    const std::string where = child_path(path, entry.key);
    check_index_name(table, entry, where, out);
    const bool is_taken = std::any_of(table.indexes.begin(), table.indexes.end(),
                                      [&](const Table::Index& other) { return other.name == entry.key; });
    if (is_taken)
      out.error("name-collision", fmt::format("table '{}' has two indexes '{}'", table.name, entry.key), entry.key_span,
                where);
    TableKey key = {decode_attribute(entry.value, where, out)};
    if (!table.key.empty()) key.insert(key.begin(), table.key.front());
    table.local_indexes.push_back({entry.key, std::move(key)});
  }
  if (table.local_indexes.size() > 5)
    out.error("out-of-range", fmt::format("a table has five local indexes at most, not {}", table.local_indexes.size()),
              node->span, path);
  if (table.key.size() == 1 && !table.local_indexes.empty())
    out.error("conflicting-keys",
              fmt::format("table '{}' has no sort key: local indexes would be another one", table.name),
              reader.key_span("local-indexes"), path)
        .notes.emplace_back("give the table a sort key, or use 'indexes' with both keys");
  std::sort(table.local_indexes.begin(), table.local_indexes.end(),
            [](const Table::Index& a, const Table::Index& b) { return a.name < b.name; });
}

/// A key has two attributes, and an attribute has one type in all keys (DynamoDB CreateTable, AttributeDefinitions).
void check_attributes(const Table& table, const std::string& path, Diagnostics& out) {
  std::map<std::string_view, std::string_view> types;
  const auto check = [&](const TableKey& key, std::string_view what) {
    if (key.size() == 2 && key.front().name == key.back().name)
      out.error("value-invalid",
                fmt::format("{} of table '{}' has the attribute '{}' twice", what, table.name, key.front().name),
                table.span, path);
    for (const auto& attribute : key) {
      const auto [first, is_new] = types.emplace(attribute.name, attribute.type);
      if (is_new || first->second == attribute.type) continue;
      out.error("value-invalid",
                fmt::format("{} of table '{}' gives the attribute '{}' another type than the key before", what,
                            table.name, attribute.name),
                table.span, path)
          .notes.emplace_back("write its type in each key that it stands in: an attribute without a type is a text");
    }
  };
  check(table.key, "the key");
  for (const Table::Index& index : table.indexes) check(index.key, "index '" + index.name + "'");
  for (const Table::Index& index : table.local_indexes) check(index.key, "index '" + index.name + "'");
}

void decode_billing(ObjectReader& reader, Table& table, Diagnostics& out) {
  const Node* node = reader.get("billing");
  if (node == nullptr) return;
  if (node->kind != Node::Kind::mapping) {
    (void)fields::choice(reader, "billing", {"on-demand"}, out);
    return;
  }
  ObjectReader units(*node, reader.path("billing"), "billing", out);
  units.require("read");
  units.require("write");
  const auto read = units.integer("read", 1, 40'000);
  const auto write = units.integer("write", 1, 40'000);
  if (read && write) table.capacity = {static_cast<int>(*read), static_cast<int>(*write)};
  units.finish();
}

void decode_stream(ObjectReader& reader, Table& table, Diagnostics& out) {
  auto view = fields::choice(reader, "stream", {"keys", "new-image", "old-image", "new-and-old-images", "off"}, out);
  if (!view || *view == "off") return;
  if (*view == "keys") {
    table.stream = "KEYS_ONLY";
    return;
  }
  for (const char c : *view)
    table.stream += c == '-' ? '_' : static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
}

}  // namespace

Table decode_table(const Node::Entry& entry, const std::string& path, Diagnostics& out) {
  Table table;
  table.name = entry.key;
  table.span = entry.key_span;
  check_plain_name(table.name, "table", table.span, path, out);
  if (entry.value.kind != Node::Kind::mapping) {
    table.key = decode_key(entry.value, path, out);
    return table;
  }
  ObjectReader reader(entry.value, path, "table '" + entry.key + "'", out);
  reader.at_most_one({"existing", "key"});
  table.existing = read_existing(reader, existing_kinds::k_table, out);
  if (!reader.has("existing")) {
    if (const Node* key = reader.require("key")) table.key = decode_key(*key, reader.path("key"), out);
    decode_indexes(reader, table, out);
    decode_local_indexes(reader, table, out);
    check_attributes(table, path, out);
    decode_billing(reader, table, out);
    table.expiry = reader.string("ttl").value_or("");
    table.recovery = fields::on_off(reader, "recovery", out).value_or(true);
    table.protection = fields::on_off(reader, "protection", out).value_or(false);
    table.keep = fields::on_off(reader, "keep", out).value_or(true);
    decode_stream(reader, table, out);
  } else {
    table.existing_stream = read_existing_stream(reader, table.existing, out);
  }
  table.encryption = fields::encryption(reader, Encryption::By::service,
                                        {{"aws", Encryption::By::service}, {"kms", Encryption::By::account_key}}, out);
  reader.finish();
  return table;
}

}  // namespace pergola
