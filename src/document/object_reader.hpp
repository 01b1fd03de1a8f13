// Reading the fields of a mapping, with the same words for the same mistakes everywhere.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"
#include "document/node.hpp"

namespace pergola {

/// Reads one mapping. Every field asked for becomes a known one; `finish` reports the others as unknown-key,
/// with a suggestion. Getters report wrong-type and return nothing; a field that is absent is no error unless `require`
/// says so. An explicit null counts as absent (`lambda:` with nothing behind it) except for `has`.
class ObjectReader {
 public:
  /// `what` names the mapping in messages ("service 'order'"). A node that is not a mapping is reported (wrong-type)
  /// and reads as empty.
  ObjectReader(const Node& node, std::string path, std::string what, Diagnostics& out);

  [[nodiscard]] bool is_mapping() const { return mapping_; }
  /// Whether the key is written, even with no value.
  [[nodiscard]] bool has(std::string_view key);
  /// The value; null when absent or explicitly null.
  [[nodiscard]] const Node* get(std::string_view key);
  /// As get; reports missing-key when absent.
  const Node* require(std::string_view key);

  [[nodiscard]] std::optional<std::string> string(std::string_view key);
  [[nodiscard]] std::optional<bool> boolean(std::string_view key);
  [[nodiscard]] std::optional<std::int64_t> integer(std::string_view key, std::int64_t low, std::int64_t high);
  /// A list of strings; a single string counts as a list of one.
  [[nodiscard]] std::vector<std::string> strings(std::string_view key);

  /// Reports conflicting-keys when more than one of the keys is written; returns the first that is.
  std::optional<std::string> at_most_one(const std::vector<std::string_view>& keys);

  /// Document path of a field, `services.order.lambda`.
  [[nodiscard]] std::string path(std::string_view key) const;
  /// Where a key stands; the mapping when it is absent.
  [[nodiscard]] Span key_span(std::string_view key) const;
  [[nodiscard]] const Node& node() const { return *node_; }

  /// Reports what is written and was never asked for.
  void finish();

 private:
  const Node* node_;
  std::string path_;
  std::string what_;
  Diagnostics* out_;
  bool mapping_;
  std::vector<std::string> known_;
};

/// The text of a scalar that should be a string; integers and numbers count when they were written plainly (`account:
/// 123456789012` keeps its text). Reports wrong-type with `path` otherwise.
[[nodiscard]] std::optional<std::string> read_string(const Node& node, const std::string& path, Diagnostics& out);

/// `services` + `order` is `services.order`; keys that are not plain words are quoted.
[[nodiscard]] std::string child_path(const std::string& path, std::string_view key);
[[nodiscard]] std::string item_path(const std::string& path, std::size_t index);

}  // namespace pergola
