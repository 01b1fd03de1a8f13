#include "catalog/emit_kinds.hpp"

#include <array>
#include <string_view>

#include <fmt/format.h>

namespace pergola {
namespace {

/// A string literal. Whatever is not printable ASCII is an octal escape, which ends after three digits; question marks
/// are escaped because two of them can begin a trigraph.
std::string literal(std::string_view text) {
  if (text.empty()) return "{}";
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\' || c == '?') {
      out += '\\';
      out += c;
    } else if (byte < 0x20 || byte > 0x7E) {
      out += fmt::format("\\{:03o}", byte);
    } else {
      out += c;
    }
  }
  return out + "\"";
}

std::string_view literal(bool value) { return value ? "true" : "false"; }

template <typename Enum, std::size_t N>
std::string enumerator(std::string_view type, const std::array<std::string_view, N>& names, Enum value) {
  return fmt::format("{}::{}", type, names.at(static_cast<std::size_t>(value)));
}

std::string literal(Replace value) {
  return enumerator("Replace", std::array<std::string_view, 3>{"never", "maybe", "always"}, value);
}

std::string literal(Concern value) {
  return enumerator("Concern",
                    std::array<std::string_view, 8>{"network", "lattice", "compute", "identity", "data", "messaging",
                                                    "api", "observability"},
                    value);
}

std::string literal(TerraformForm value) {
  return enumerator(
      "TerraformForm",
      std::array<std::string_view, 12>{"argument", "block", "json", "map", "list", "single", "inline_members",
                                       "arguments", "implied", "companion", "shape", "omit"},
      value);
}

std::string literal(CliForm value) {
  return enumerator(
      "CliForm", std::array<std::string_view, 7>{"value", "json", "attributes", "counted", "part", "implied", "omit"},
      value);
}

std::string literal(Source::Form value) {
  return enumerator("Source::Form",
                    std::array<std::string_view, 10>{"property", "attribute", "member", "constant", "digest", "file",
                                                     "object", "list", "text", "shown"},
                    value);
}

std::string literal(UpdateForm value) {
  return enumerator("UpdateForm", std::array<std::string_view, 4>{"none", "calls", "put", "recreate"}, value);
}

std::string literal(TagForm value) {
  return enumerator(
      "TagForm",
      std::array<std::string_view, 6>{"map", "pairs", "lower_pairs", "tag_pairs", "specification", "pairs_in"}, value);
}

/// An aggregate with named members.
class Aggregate {
 public:
  Aggregate& with(std::string_view member, std::string_view value) {
    text_ += fmt::format("{}.{} = {}", text_.empty() ? "" : ", ", member, value);
    return *this;
  }
  [[nodiscard]] std::string text() const { return fmt::format("{{{}}}", text_); }

 private:
  std::string text_;
};

class Emitter {
 public:
  std::string emit(const std::vector<Kind>& kinds) {
    const std::string table = array("Kind", std::span<const Kind>(kinds));
    return fmt::format(
        "// Generated from templates/kinds; do not edit.\n#include \"catalog/catalog.hpp\"\n\nnamespace pergola {{\n"
        "namespace {{\n\n{}\n}}  // namespace\n\nstd::span<const Kind> embedded_kinds() {{ return {}; }}\n\n"
        "}}  // namespace pergola\n",
        arrays_, table);
  }

 private:
  /// Writes an array down, what it refers to before it, and returns its name.
  template <typename T>
  std::string array(std::string_view type, std::span<const T> items) {
    if (items.empty()) return "{}";
    std::string body;
    for (const T& item : items) body += fmt::format("    {},\n", value(item));
    const std::string name = fmt::format("k_{}", ++count_);
    arrays_ += fmt::format("constexpr {} {}[] = {{\n{}}};\n", type, name, body);
    return name;
  }

  std::string texts(std::span<const std::string_view> items) { return array("std::string_view", items); }
  std::string translations(std::span<const Translation> items) { return array("Translation", items); }
  std::string properties(std::span<const Property> items) { return array("Property", items); }
  std::string entries(std::span<const Source::Entry> items) { return array("Source::Entry", items); }

  static std::string value(std::string_view text) { return literal(text); }

  static std::string value(const Translation& t) {
    return Aggregate().with("from", literal(t.from)).with("to", literal(t.to)).text();
  }

  static std::string value(const Reference& r) {
    return Aggregate()
        .with("name", literal(r.name))
        .with("terraform", literal(r.terraform))
        .with("cli", literal(r.cli))
        .with("after", literal(r.after))
        .with("front", literal(r.front))
        .text();
  }

  std::string value(const TerraformName& n) {
    return Aggregate()
        .with("form", literal(n.form))
        .with("name", literal(n.name))
        .with("map_key", literal(n.map_key))
        .with("map_value", literal(n.map_value))
        .with("member", literal(n.member))
        .with("arguments", translations(n.arguments))
        .with("fixed", translations(n.fixed))
        .text();
  }

  static std::string value(const CliName& n) {
    return Aggregate()
        .with("form", literal(n.form))
        .with("name", literal(n.name))
        .with("member", literal(n.member))
        .text();
  }

  static std::string value(const Tags& t) {
    return Aggregate().with("property", literal(t.property)).with("is_map", literal(t.is_map)).text();
  }

  std::string value(const Property& p) {
    return Aggregate()
        .with("name", literal(p.name))
        .with("required", literal(p.required))
        .with("replace", literal(p.replace))
        .with("replaces", texts(p.replaces))
        .with("terraform", value(p.terraform))
        .with("cli", value(p.cli))
        .with("read", literal(p.read))
        .with("read_sorted", literal(p.read_sorted))
        .with("terraform_values", translations(p.terraform_values))
        .with("cli_values", translations(p.cli_values))
        .with("properties", properties(p.properties))
        .text();
  }

  std::string value(const Companion& c) {
    return Aggregate()
        .with("type", literal(c.type))
        .with("each", literal(c.each))
        .with("when", literal(c.when))
        .with("label", literal(c.label))
        .with("link", translations(c.link))
        .with("block", literal(c.block))
        .with("awaited", literal(c.awaited))
        .with("behind", texts(c.behind))
        .with("properties", properties(c.properties))
        .text();
  }

  std::string value(const Source& s) {
    return Aggregate()
        .with("form", literal(s.form))
        .with("text", literal(s.text))
        .with("entries", entries(s.entries))
        .text();
  }

  std::string value(const Source::Entry& e) {
    return Aggregate().with("name", literal(e.name)).with("source", value(e.source)).text();
  }

  std::string value(const Call& c) {
    return Aggregate()
        .with("command", literal(c.command))
        .with("options", entries(c.options))
        .with("object", literal(c.object))
        .with("absent", literal(c.absent))
        .with("retry", texts(c.retry))
        .with("properties", texts(c.properties))
        .with("always", literal(c.always))
        .with("gone", literal(c.gone))
        .with("each", literal(c.each))
        .with("parts", literal(c.parts))
        .with("with", literal(c.with))
        .with("before", array("Call", c.before))
        .with("among", array("Call", c.among))
        .text();
  }

  std::string value(const Ready& r) {
    return Aggregate()
        .with("path", literal(r.path))
        .with("values", texts(r.values))
        .with("failed", texts(r.failed))
        .text();
  }

  std::string value(const Part& p) {
    return Aggregate()
        .with("each", literal(p.each))
        .with("when", literal(p.when))
        .with("is", literal(p.is))
        .with("find", value(p.find))
        .with("same", literal(p.same))
        .with("put", value(p.put))
        .with("list", value(p.list))
        .with("key", literal(p.key))
        .with("remove", value(p.remove))
        .text();
  }

  std::string value(const TagCall& c) {
    return Aggregate()
        .with("command", literal(c.command))
        .with("absent", literal(c.absent))
        .with("options", entries(c.options))
        .with("option", literal(c.option))
        .with("path", literal(c.path))
        .with("form", literal(c.form))
        .with("specification", literal(c.specification))
        .text();
  }

  std::string value(const CliKind& c) {
    return Aggregate()
        .with("find", value(c.find))
        .with("read", value(c.read))
        .with("create", value(c.create))
        .with("ready", value(c.ready))
        .with("update_form", literal(c.update_form))
        .with("update", array("Call", c.update))
        .with("parts", array("Part", c.parts))
        .with("tags_create", value(c.tags_create))
        .with("tags_read", value(c.tags_read))
        .with("tags_write", value(c.tags_write))
        .with("remove", value(c.remove))
        .text();
  }

  std::string value(const Kind& k) {
    return Aggregate()
        .with("type", literal(k.type))
        .with("title", literal(k.title))
        .with("concern", literal(k.concern))
        .with("stateful", literal(k.stateful))
        .with("tags", value(k.tags))
        .with("ref", value(k.ref))
        .with("attributes", array("Reference", k.attributes))
        .with("properties", properties(k.properties))
        .with("terraform_type", literal(k.terraform_type))
        .with("terraform_omit", literal(k.terraform_omit))
        .with("triggers", texts(k.triggers))
        .with("terraform_joins", literal(k.terraform_joins))
        .with("terraform_set", translations(k.terraform_set))
        .with("companions", array("Companion", k.companions))
        .with("cli", value(k.cli))
        .text();
  }

  std::string arrays_;
  std::size_t count_ = 0;
};

}  // namespace

std::string emit_kinds(const std::vector<Kind>& kinds) { return Emitter().emit(kinds); }

}  // namespace pergola
