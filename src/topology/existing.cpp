#include "topology/existing.hpp"

#include <algorithm>

#include "topology/fields.hpp"

namespace pergola {
namespace {

bool is_parameter_name(std::string_view text) {
  return text.size() > 1 && text.size() <= 1011 && text.front() == '/' &&
         std::all_of(text.begin(), text.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_' ||
                  c == '-' || c == '/';
         });
}

bool is_plain(std::string_view text) {
  return !text.empty() && text.size() <= 2048 && text.find_first_of(" \t\r\n\"'`$<>\\{}") == std::string_view::npos;
}

std::optional<Existing> read_text(std::string text, const Node& node, const std::string& path,
                                  std::string_view expected, Diagnostics& out) {
  Existing existing{std::move(text), node.span};
  if (existing.is_stored()) {
    if (is_parameter_name(existing.parameter())) return existing;
    fields::report_value(node, path, "an SSM parameter such as ssm:/shop/vpc-id", out);
    return std::nullopt;
  }
  if (is_plain(existing.text)) return existing;
  fields::report_value(node, path, std::string(expected) + ", its ARN, or ssm:/path", out);
  return std::nullopt;
}

}  // namespace

bool is_stored_text(std::string_view text) { return text.starts_with("ssm:") && is_parameter_name(text.substr(4)); }

std::optional<Existing> read_existing(ObjectReader& reader, std::string_view key, std::string_view expected,
                                      Diagnostics& out) {
  auto text = reader.string(key);
  if (!text) return std::nullopt;
  return read_text(std::move(*text), *reader.get(key), reader.path(key), expected, out);
}

std::vector<Existing> read_existing_list(ObjectReader& reader, std::string_view key, std::string_view expected,
                                         Diagnostics& out) {
  std::vector<Existing> all;
  std::vector<std::string> texts = reader.strings(key);
  const Node* node = reader.get(key);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const Node& item = i < node->items.size() ? node->items[i] : *node;
    if (auto existing = read_text(std::move(texts[i]), item, reader.path(key), expected, out))
      all.push_back(std::move(*existing));
  }
  return all;
}

}  // namespace pergola
