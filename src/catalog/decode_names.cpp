// What a property is called in Terraform and in the AWS CLI.
#include <fmt/format.h>

#include "catalog/decode_parts.hpp"

namespace pergola {
namespace {

/// A verb of the `terraform` or `cli` key of a property; those of flags say `true`, the others a name.
template <typename Form>
struct Verb {
  std::string_view key;
  Form form;
  bool is_flag;
};

constexpr std::array<Verb<TerraformForm>, 10> k_terraform_verbs = {{{"block", TerraformForm::block, false},
                                                                    {"json", TerraformForm::json, false},
                                                                    {"map", TerraformForm::map, false},
                                                                    {"list", TerraformForm::list, false},
                                                                    {"single", TerraformForm::single, false},
                                                                    {"inline", TerraformForm::inline_members, true},
                                                                    {"implied", TerraformForm::implied, false},
                                                                    {"companion", TerraformForm::companion, true},
                                                                    {"shape", TerraformForm::shape, false},
                                                                    {"omit", TerraformForm::omit, false}}};

constexpr std::array<Verb<CliForm>, 7> k_cli_verbs = {{{"object", CliForm::value, false},
                                                       {"json", CliForm::json, false},
                                                       {"attributes", CliForm::attributes, false},
                                                       {"counted", CliForm::counted, false},
                                                       {"part", CliForm::part, true},
                                                       {"implied", CliForm::implied, false},
                                                       {"omit", CliForm::omit, false}}};

template <typename Form>
struct Named {
  Form form;
  std::string_view name;
};

template <typename Form, std::size_t N>
std::optional<Named<Form>> read_named(const KindContext& context, ObjectReader& reader,
                                      const std::array<Verb<Form>, N>& verbs, const std::string& path) {
  std::vector<std::string_view> keys;
  for (const Verb<Form>& verb : verbs) keys.push_back(verb.key);
  const std::optional<std::string> written = read_verb(context, reader, keys, path);
  if (!written) return std::nullopt;
  for (const Verb<Form>& verb : verbs) {
    if (verb.key != *written) continue;
    if (!verb.is_flag) return Named<Form>{verb.form, context.required_text(reader, verb.key)};
    require_true(context, reader, verb.key);
    return Named<Form>{verb.form, {}};
  }
  return std::nullopt;
}

/// A name in place of a mapping of verbs.
std::string_view read_plain_name(const KindContext& context, const Node& node, const std::string& path) {
  std::optional<std::string> name = read_string(node, path, context.out);
  if (!name) return {};
  if (name->empty()) context.out.error("value-invalid", "expected a name, found an empty text", node.span, path);
  return context.arena.text(std::move(*name));
}

}  // namespace

std::optional<std::string> read_verb(const KindContext& context, ObjectReader& reader,
                                     const std::vector<std::string_view>& verbs, const std::string& path) {
  std::optional<std::string> verb = reader.at_most_one(verbs);
  if (!verb && reader.node().kind == Node::Kind::mapping && reader.node().entries.empty()) {
    std::string list;
    for (const std::string_view name : verbs) list += fmt::format("{}'{}'", list.empty() ? "" : ", ", name);
    context.out.error("missing-key", fmt::format("expected one of {}, found an empty mapping", list),
                      reader.node().span, path);
  }
  return verb;
}

void require_true(const KindContext& context, ObjectReader& reader, std::string_view key) {
  const Node* value = reader.require(key);
  if (value == nullptr || reader.boolean(key).value_or(true)) return;
  context.out.error("value-invalid", fmt::format("'{}' can only be true; leave it out otherwise", key), value->span,
                    reader.path(key));
}

TerraformName decode_terraform_name(const KindContext& context, const Node& node, const std::string& path) {
  if (node.kind != Node::Kind::mapping)
    return {TerraformForm::argument, read_plain_name(context, node, path), {}, {}, {}, {}};
  ObjectReader reader = context.reader(node, path, "'terraform'");
  TerraformName name;
  if (reader.has("arguments")) {
    name.form = TerraformForm::arguments;
    name.arguments = context.translations(reader, "arguments");
  } else if (const auto named = read_named(context, reader, k_terraform_verbs, path)) {
    name.form = named->form;
    name.name = named->name;
  }
  if (name.form == TerraformForm::map || name.form == TerraformForm::arguments) {
    name.map_key = context.required_text(reader, "key");
    name.map_value = context.required_text(reader, "value");
  }
  if (name.form == TerraformForm::block) name.member = context.text(reader, "member");
  if (name.form == TerraformForm::block || name.form == TerraformForm::inline_members)
    name.fixed = context.translations(reader, "fixed");
  reader.finish();
  return name;
}

CliName decode_cli_name(const KindContext& context, const Node& node, const std::string& path) {
  if (node.kind != Node::Kind::mapping) return {CliForm::value, read_plain_name(context, node, path), {}};
  ObjectReader reader = context.reader(node, path, "'cli'");
  CliName name;
  if (const auto named = read_named(context, reader, k_cli_verbs, path)) name = {named->form, named->name, {}};
  if (name.form == CliForm::value) name.member = context.required_text(reader, "member");
  reader.finish();
  return name;
}

}  // namespace pergola
