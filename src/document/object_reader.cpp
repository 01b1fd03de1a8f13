#include "document/object_reader.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include <fmt/format.h>

#include "base/spelling.hpp"
#include "base/utf8.hpp"

namespace pergola {
namespace {

constexpr std::size_t k_shown = 60;  // Code points of a name that are worth repeating.
constexpr std::size_t k_most_listed = 40;

std::string shown(std::string_view name) { return shorten(name, k_shown); }

void report_type(std::string_view expected, const Node& node, const std::string& path, Diagnostics& out) {
  out.error("wrong-type", fmt::format("expected {}, found {}", expected, name_of(node.kind)), node.span, path);
}

std::string join(const std::vector<std::string>& names) {
  std::string joined;
  for (const std::string& name : names) {
    if (!joined.empty()) joined += ", ";
    joined += name;
  }
  return joined;
}

/// The value of an integer of the core schema; nothing when 64 bits do not hold it.
std::optional<std::int64_t> to_integer(std::string_view text) {
  int base = 10;
  if (text.starts_with("0x")) base = 16;
  if (text.starts_with("0o")) base = 8;
  if (base != 10) text.remove_prefix(2);
  if (text.starts_with('+')) text.remove_prefix(1);
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, base);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

/// What somebody meant who wrote a boolean of YAML 1.1.
std::string_view meant_boolean(const Node& node) {
  constexpr std::array<std::string_view, 4> k_yes = {"yes", "on", "y", "true"};
  constexpr std::array<std::string_view, 4> k_no = {"no", "off", "n", "false"};
  if (std::find(k_yes.begin(), k_yes.end(), node.text) != k_yes.end()) return "true";
  if (std::find(k_no.begin(), k_no.end(), node.text) != k_no.end()) return "false";
  return "";
}

}  // namespace

ObjectReader::ObjectReader(const Node& node, std::string path, std::string what, Diagnostics& out)
    : node_(&node),
      path_(std::move(path)),
      what_(std::move(what)),
      out_(&out),
      mapping_(node.kind == Node::Kind::mapping) {
  if (mapping_) return;
  out.error("wrong-type", fmt::format("{} should be a mapping, but is {}", what_, name_of(node.kind)), node.span,
            path_);
}

bool ObjectReader::has(std::string_view key) {
  known_.emplace_back(key);
  return node_->find(key) != nullptr;
}

const Node* ObjectReader::get(std::string_view key) {
  known_.emplace_back(key);
  const Node* value = node_->find(key);
  return value != nullptr && value->kind != Node::Kind::null ? value : nullptr;
}

const Node* ObjectReader::require(std::string_view key) {
  const Node* value = get(key);
  if (value != nullptr || !mapping_) return value;
  if (node_->find(key) != nullptr) {
    out_->error("missing-key", fmt::format("key '{}' in {} has no value", key, what_), key_span(key), path(key));
  } else {
    out_->error("missing-key", fmt::format("key '{}' is missing in {}", key, what_), node_->span, path_);
  }
  return nullptr;
}

std::optional<std::string> ObjectReader::string(std::string_view key) {
  const Node* value = get(key);
  return value != nullptr ? read_string(*value, path(key), *out_) : std::nullopt;
}

std::optional<bool> ObjectReader::boolean(std::string_view key) {
  const Node* value = get(key);
  if (value == nullptr) return std::nullopt;
  if (value->kind == Node::Kind::boolean) return value->text.front() == 't' || value->text.front() == 'T';
  out_->error("wrong-type", fmt::format("expected true or false, found {}", name_of(value->kind)), value->span,
              path(key))
      .suggestion = meant_boolean(*value);
  return std::nullopt;
}

std::optional<std::int64_t> ObjectReader::integer(std::string_view key, std::int64_t low, std::int64_t high) {
  const Node* value = get(key);
  if (value == nullptr) return std::nullopt;
  if (value->kind != Node::Kind::integer) {
    report_type("an integer", *value, path(key), *out_);
    return std::nullopt;
  }
  const std::optional<std::int64_t> number = to_integer(value->text);
  if (number && *number >= low && *number <= high) return number;
  out_->error("out-of-range", fmt::format("expected an integer from {} to {}, found {}", low, high, shown(value->text)),
              value->span, path(key));
  return std::nullopt;
}

std::vector<std::string> ObjectReader::strings(std::string_view key) {
  const Node* value = get(key);
  std::vector<std::string> strings;
  if (value == nullptr) return strings;
  if (value->kind == Node::Kind::mapping) {
    report_type("a list of strings", *value, path(key), *out_);
  } else if (value->kind != Node::Kind::sequence) {
    if (std::optional<std::string> text = read_string(*value, path(key), *out_)) strings.push_back(std::move(*text));
  }
  for (std::size_t i = 0; i < value->items.size(); ++i) {
    std::optional<std::string> text = read_string(value->items[i], item_path(path(key), i), *out_);
    if (text) strings.push_back(std::move(*text));
  }
  return strings;
}

std::optional<std::string> ObjectReader::at_most_one(const std::vector<std::string_view>& keys) {
  std::vector<std::string_view> written;
  for (const std::string_view key : keys) {
    if (has(key)) written.push_back(key);
  }
  if (written.empty()) return std::nullopt;
  for (std::size_t i = 1; i < written.size(); ++i) {
    out_->error("conflicting-keys",
                fmt::format("keys '{}' and '{}' in {} exclude each other", written[0], written[i], what_),
                key_span(written[i]), path(written[i]))
        .labels.push_back({key_span(written[0]), "the other one"});
  }
  return std::string(written[0]);
}

std::string ObjectReader::path(std::string_view key) const { return child_path(path_, key); }

Span ObjectReader::key_span(std::string_view key) const {
  for (const Node::Entry& entry : node_->entries) {
    if (entry.key == key) return entry.key_span;
  }
  return node_->span;
}

void ObjectReader::finish() {
  std::sort(known_.begin(), known_.end());
  known_.erase(std::unique(known_.begin(), known_.end()), known_.end());
  for (const Node::Entry& entry : node_->entries) {
    if (std::binary_search(known_.begin(), known_.end(), entry.key)) continue;
    Diagnostic& diagnostic = out_->error("unknown-key", fmt::format("unknown key '{}' in {}", shown(entry.key), what_),
                                         entry.key_span, path(entry.key));
    if (std::optional<std::string> meant = closest(entry.key, {known_.begin(), known_.end()})) {
      diagnostic.suggestion = std::move(*meant);
    } else if (!known_.empty() && known_.size() <= k_most_listed) {
      diagnostic.notes.push_back(fmt::format("possible here: {}", join(known_)));
    }
  }
}

std::optional<std::string> read_string(const Node& node, const std::string& path, Diagnostics& out) {
  using Kind = Node::Kind;
  if (node.kind == Kind::string || node.kind == Kind::integer || node.kind == Kind::number) return node.text;
  report_type("a string", node, path, out);
  return std::nullopt;
}

std::string child_path(const std::string& path, std::string_view key) {
  const auto is_plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
  };
  const bool plain = !key.empty() && std::all_of(key.begin(), key.end(), is_plain);
  const std::string name = plain ? shown(key) : fmt::format("\"{}\"", shown(key));
  return path.empty() ? name : path + "." + name;
}

std::string item_path(const std::string& path, std::size_t index) { return fmt::format("{}[{}]", path, index); }

}  // namespace pergola
