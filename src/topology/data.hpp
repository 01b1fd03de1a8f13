// Where a system keeps its data.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "topology/encryption.hpp"
#include "topology/existing.hpp"

namespace pergola {

/// An attribute that is a part of a key.
struct KeyAttribute {
  std::string name;
  std::string type = "S";  ///< `S`, `N` or `B`.
};

/// The partition key, and the sort key if there is one.
using TableKey = std::vector<KeyAttribute>;

/// An S3 bucket. Nobody but this account sees what it holds.
struct Bucket {
  std::string name;
  std::optional<Existing> existing;  ///< By name or ARN; all else is then not ours.
  bool versioned = true;
  std::optional<int> expire_days;  ///< What it holds goes after so many.
  bool keep = true;                ///< It stays when the stack is deleted.
  std::optional<bool> events;  ///< It tells EventBridge of what happens; after `join_messages` also when an event asks.
  Encryption encryption;
  Span span;  ///< Its name.
};

/// A text in the SSM parameter store, no secret.
struct StoredParameter {
  std::string name;
  std::optional<Existing> existing;  ///< By name or ARN.
  std::string value;
  std::string description;
  Span span;  ///< Its name.
};

/// A DynamoDB table.
struct Table {
  std::string name;
  std::optional<Existing> existing;         ///< By name or ARN; all else is then not ours …
  std::optional<Existing> existing_stream;  ///< … and its stream, which is consumed, goes by its own ARN.
  TableKey key;
  struct Index {
    std::string name;
    TableKey key;
  };
  std::vector<Index> indexes;                   ///< In the order of their names.
  std::vector<Index> local_indexes;             ///< With the table's partition key, likewise.
  std::optional<std::pair<int, int>> capacity;  ///< Units to read and to write with; nothing: on demand.
  std::string stream;                           ///< View type, as `NEW_IMAGE`; empty: there is no stream.
  std::string expiry;                           ///< Attribute that says when an item expires; may be empty.
  bool recovery = true;                         ///< To any second of the last days.
  bool protection = false;                      ///< Against being deleted by anybody.
  bool keep = true;                             ///< It stays when the stack is deleted.
  Encryption encryption;
  Span span;  ///< Its name.
};

}  // namespace pergola
