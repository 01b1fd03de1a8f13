// Reading fields that hold AWS's kinds of values, for the decoders of a topology.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostics.hpp"
#include "document/object_reader.hpp"
#include "topology/encryption.hpp"

namespace pergola::fields {

// Each reads the field `key`, reports what is wrong with it and returns nothing when it is absent or wrong.

/// The text of `description`, empty when absent; AWS counts its bytes.
std::string description(ObjectReader& reader, std::size_t longest, Diagnostics& out);
/// A duration in whole seconds within the bounds (in seconds).
std::optional<int> seconds(ObjectReader& reader, std::string_view key, int low, int high, Diagnostics& out);
/// A memory or storage size in MB within the bounds.
std::optional<int> megabytes(ObjectReader& reader, std::string_view key, int low, int high, Diagnostics& out);
/// A percentage.
std::optional<double> percent(ObjectReader& reader, std::string_view key, Diagnostics& out);
/// Retention in days: one of those that CloudWatch Logs allows (PutRetentionPolicy), `forever` is 0.
std::optional<int> retention_days(ObjectReader& reader, std::string_view key, Diagnostics& out);
/// One of the words.
std::optional<std::string> choice(ObjectReader& reader, std::string_view key,
                                  std::initializer_list<std::string_view> words, Diagnostics& out);
/// `on`, `off`, `true` or `false`.
std::optional<bool> on_off(ObjectReader& reader, std::string_view key, Diagnostics& out);
/// One name or a list of them, each with its place.
std::vector<std::pair<std::string, Span>> names(ObjectReader& reader, std::string_view key, Diagnostics& out);
/// A mapping of texts.
std::vector<std::pair<std::string, std::string>> texts(ObjectReader& reader, std::string_view key, Diagnostics& out);

/// `encryption`: one of the words, the name of a key, or an ARN of one; `otherwise` when it is absent.
Encryption encryption(ObjectReader& reader, Encryption::By otherwise,
                      std::initializer_list<std::pair<std::string_view, Encryption::By>> words, Diagnostics& out);

/// As above for a node that is at hand.
std::optional<double> read_percent(const Node& node, const std::string& path, Diagnostics& out);
std::optional<bool> read_on_off(const Node& node, const std::string& path, Diagnostics& out);
void report_value(const Node& node, const std::string& path, std::string_view expected, Diagnostics& out);

/// Whether a text is an ARN of the service, or of any when it is empty.
[[nodiscard]] bool is_arn(std::string_view text, std::string_view service);

}  // namespace pergola::fields
