#include "catalog/decode_kind.hpp"

#include <algorithm>
#include <cctype>

#include <fmt/format.h>

#include "base/spelling.hpp"
#include "base/utf8.hpp"
#include "catalog/decode_parts.hpp"

namespace pergola {
namespace {

constexpr std::array<std::pair<std::string_view, Concern>, 8> k_concerns = {
    {{"network", Concern::network},
     {"lattice", Concern::lattice},
     {"compute", Concern::compute},
     {"identity", Concern::identity},
     {"data", Concern::data},
     {"messaging", Concern::messaging},
     {"api", Concern::api},
     {"observability", Concern::observability}}};
constexpr std::array<std::pair<std::string_view, bool>, 2> k_tag_forms = {{{"list", false}, {"map", true}}};

bool is_type(std::string_view text) {
  std::size_t words = 0;
  while (true) {
    const std::size_t end = std::min(text.find("::"), text.size());
    const std::string_view word = text.substr(0, end);
    const auto is_alphanumeric = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; };
    if (word.empty() || !std::all_of(word.begin(), word.end(), is_alphanumeric)) return false;
    ++words;
    if (end == text.size()) return words == 3;
    text.remove_prefix(end + 2);
  }
}

std::string_view read_type(const KindContext& context, ObjectReader& reader) {
  const std::string_view type = context.required_text(reader, "type");
  if (!type.empty() && !is_type(type)) {
    context.out.error("value-invalid", fmt::format("expected a type such as 'AWS::Lambda::Function', found '{}'", type),
                      reader.node().find("type")->span, reader.path("type"));
  }
  return type;
}

/// What is cut out is a path's value, by a text that means itself in patterns of bash.
void check_cut(const KindContext& context, const Reference& reference, const Node& after, const std::string& path) {
  const bool is_plain = std::all_of(reference.after.begin(), reference.after.end(), [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 ||
           std::string_view("_.:/-").find(c) != std::string_view::npos;
  });
  if (!is_plain || reference.after.find('/') == std::string_view::npos) {
    context.out.error(
        "value-invalid",
        fmt::format("expected letters, digits and _ . : / -, with a slash among them, found '{}'", reference.after),
        after.span, path);
  } else if (reference.cli.empty() || reference.cli.starts_with('=')) {
    context.out.error("value-invalid", "'after' cuts what the path of 'cli' leads to, and there is none", after.span,
                      path);
  }
}

Reference decode_reference(const KindContext& context, const Node& node, const std::string& path,
                           std::string_view name) {
  ObjectReader reader = context.reader(node, path, name.empty() ? "'ref'" : fmt::format("attribute '{}'", name));
  Reference reference;
  reference.name = name;
  reference.terraform = context.text(reader, "terraform");
  reference.cli = context.text(reader, "cli");
  reference.after = context.text(reader, "after");
  reference.front = context.text(reader, "front");
  if (const Node* after = reader.get("after")) check_cut(context, reference, *after, reader.path("after"));
  if (reference.cli.starts_with('=')) {
    check_property(context, reference.cli.substr(1), node.find("cli")->span, reader.path("cli"));
  }
  reader.finish();
  return reference;
}

void decode_references(KindContext& context, ObjectReader& reader, Kind& kind) {
  if (const Node* ref = reader.get("ref")) {
    kind.ref = decode_reference(context, *ref, reader.path("ref"), {});
    context.has_ref = true;
  }
  if (const Node* attributes = reader.get("attributes")) {
    const std::string path = reader.path("attributes");
    const ObjectReader shape = context.reader(*attributes, path, "'attributes'");
    std::vector<Reference> references;
    for (const Node::Entry& entry : attributes->entries) {
      references.push_back(
          decode_reference(context, entry.value, child_path(path, entry.key), context.arena.text(entry.key)));
    }
    kind.attributes = context.arena.list(std::move(references));
  }
  context.attributes = kind.attributes;
}

void decode_tags(const KindContext& context, const Node& node, const std::string& path, Kind& kind) {
  ObjectReader reader = context.reader(node, path, "'tags'");
  kind.tags.property = context.required_text(reader, "property");
  reader.require("form");
  kind.tags.is_map = read_word(context, reader, "form", k_tag_forms).value_or(false);
  reader.finish();
  if (find_property(context.properties, kind.tags.property) != nullptr) {
    context.out.error("conflicting-keys",
                      fmt::format("'{}' holds the tags and cannot stand among the properties", kind.tags.property),
                      reader.node().find("property")->span, reader.path("property"));
  }
}

}  // namespace

std::string_view KindContext::text(ObjectReader& reader, std::string_view key) const {
  std::optional<std::string> value = reader.string(key);
  return value ? arena.text(std::move(*value)) : std::string_view();
}

std::string_view KindContext::required_text(ObjectReader& reader, std::string_view key) const {
  if (reader.require(key) == nullptr) return {};
  const std::string_view value = text(reader, key);
  const Node& written = *reader.node().find(key);
  if (value.empty() && written.kind == Node::Kind::string) {
    out.error("value-invalid", "expected a text that is not empty", written.span, reader.path(key));
  }
  return value;
}

std::span<const std::string_view> KindContext::texts(ObjectReader& reader, std::string_view key) const {
  std::vector<std::string_view> kept;
  for (std::string& item : reader.strings(key)) kept.push_back(arena.text(std::move(item)));
  return arena.list(std::move(kept));
}

std::span<const Translation> KindContext::translations(ObjectReader& reader, std::string_view key) const {
  const Node* node = reader.get(key);
  if (node == nullptr) return {};
  const std::string path = reader.path(key);
  const ObjectReader shape = this->reader(*node, path, fmt::format("'{}'", key));
  std::vector<Translation> translations;
  for (const Node::Entry& entry : node->entries) {
    std::optional<std::string> to = read_string(entry.value, child_path(path, entry.key), out);
    if (to) translations.push_back({arena.text(entry.key), arena.text(std::move(*to))});
  }
  return arena.list(std::move(translations));
}

void report_unknown_word(const KindContext& context, const Node& value, const std::string& path,
                         const std::vector<std::string_view>& words) {
  std::string list;
  for (const std::string_view word : words) list += fmt::format("{}'{}'", list.empty() ? "" : ", ", word);
  const bool is_text = value.kind == Node::Kind::string;
  const std::string found = is_text ? fmt::format("'{}'", shorten(value.text, 60)) : std::string(name_of(value.kind));
  Diagnostic& diagnostic =
      context.out.error(is_text ? "unknown-value" : "wrong-type",
                        fmt::format("expected one of {}, found {}", list, found), value.span, path);
  if (!is_text) return;
  if (std::optional<std::string> meant = closest(value.text, words)) diagnostic.suggestion = std::move(*meant);
}

std::optional<Kind> decode_kind(const Node& root, KindArena& arena, Diagnostics& out) {
  const std::size_t errors = out.error_count();
  KindContext context{arena, out, {}, {}, false, nullptr, false};
  ObjectReader reader = context.reader(root, "", "the kind file");
  if (!reader.is_mapping()) return std::nullopt;
  Kind kind;
  kind.type = read_type(context, reader);
  kind.title = context.required_text(reader, "title");
  reader.require("concern");
  kind.concern = read_word(context, reader, "concern", k_concerns).value_or(kind.concern);
  kind.stateful = reader.boolean("stateful").value_or(false);
  const Node* terraform = reader.require("terraform");
  const Node* properties = reader.require("properties");
  if (properties != nullptr) {
    const bool in_terraform = terraform == nullptr || terraform->find("omit") == nullptr;
    kind.properties = decode_properties(context, *properties, "properties", {true, in_terraform, true, false});
    context.properties = kind.properties;
  }
  decode_references(context, reader, kind);
  if (const Node* tags = reader.get("tags")) decode_tags(context, *tags, "tags", kind);
  if (terraform != nullptr) decode_terraform(context, *terraform, "terraform", kind);
  if (const Node* cli = reader.require("cli")) decode_cli(context, *cli, "cli", kind);
  reader.finish();
  if (out.error_count() != errors) return std::nullopt;
  return kind;
}

std::string kind_file_name(std::string_view type) {
  type.remove_prefix(std::min(type.find("::"), type.size() - 2) + 2);
  std::string name;
  for (const char c : type) {
    if (c != ':') {
      name += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    } else if (!name.ends_with('_')) {
      name += '_';
    }
  }
  return name + ".yaml";
}

}  // namespace pergola
