#include <algorithm>

#include <fmt/format.h>

#include "catalog/decode_parts.hpp"

namespace pergola {
namespace {

/// `service operation`, as the AWS CLI spells them.
std::string_view read_command(const KindContext& context, ObjectReader& reader) {
  const std::string_view command = context.required_text(reader, "command");
  if (command.empty()) return command;
  const auto is_allowed = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == ' ';
  };
  const std::size_t space = command.find(' ');
  const bool two_words = space != std::string_view::npos && space > 0 && space + 1 < command.size() &&
                         command.find(' ', space + 1) == std::string_view::npos;
  if (!two_words || !std::all_of(command.begin(), command.end(), is_allowed)) {
    context.out.error("value-invalid",
                      fmt::format("expected a command such as 'lambda create-function', found '{}'", command),
                      reader.node().find("command")->span, reader.path("command"));
  }
  return command;
}

/// What a call can say besides its command and options.
struct CallRules {
  std::string_view name;
  bool object = false;
  bool absent = false;
  bool retry = false;
  bool update = false;
  bool gone = false;
  bool remove = false;
  bool among = false;
};

constexpr CallRules k_find = {"find", true, true, false, false, false, false};
constexpr CallRules k_find_resource = {"find", true, true, false, false, false, false, true};
constexpr CallRules k_among = {"among", true, true, false, false, false, false};
constexpr CallRules k_read = {"read", true, true, false, false, false, false};
constexpr CallRules k_create = {"create", true, false, true, false, false, false};
constexpr CallRules k_update = {"update", false, false, true, true, false, false};
constexpr CallRules k_put = {"put", false, false, true, false, false, false};
constexpr CallRules k_list = {"list", true, true, false, false, false, false};
constexpr CallRules k_part_delete = {"delete", false, true, true, false, true, false};
constexpr CallRules k_delete = {"delete", false, true, true, false, true, true};
constexpr CallRules k_before = {"before", false, false, true, false, false, false};

std::span<const std::string_view> read_updated(const KindContext& context, ObjectReader& reader) {
  const std::span<const std::string_view> names = context.texts(reader, "properties");
  const Node* written = reader.require("properties");
  for (std::size_t i = 0; written != nullptr && i < names.size(); ++i) {
    const Node& item = i < written->items.size() ? written->items[i] : *written;
    check_property(context, names[i], item.span, item_path(reader.path("properties"), i));
  }
  return names;
}

/// The items of a list; reports another kind of value.
const std::vector<Node>& items_of(const KindContext& context, const Node& node, const std::string& path) {
  if (node.kind != Node::Kind::sequence) {
    context.out.error("wrong-type", fmt::format("expected a list, found {}", name_of(node.kind)), node.span, path);
  }
  return node.items;
}

std::span<const Call> read_lists(const KindContext& context, ObjectReader& reader);

Call decode_call(KindContext context, const Node& node, const std::string& path, const CallRules& rules) {
  ObjectReader reader = context.reader(node, path, fmt::format("the call '{}'", rules.name));
  Call call;
  if (!reader.is_mapping()) return call;
  if (rules.remove && reader.has("with")) {
    call.with = read_property_name(context, reader, "with");
    reader.finish();
    return call;
  }
  if (rules.remove) {
    call.each = read_jmespath(context, reader, "each");
    call.parts = reader.boolean("parts").value_or(false);
    if (const Node* before = reader.get("before"))
      call.before =
          context.arena.list(std::vector<Call>{decode_call(context, *before, reader.path("before"), k_before)});
    context.in_loop = context.in_loop || !call.each.empty();
  }
  if (rules.among && reader.has("among")) {
    call.among = read_lists(context, reader);
    context.in_loop = true;
  }
  call.command = read_command(context, reader);
  call.options = decode_options(context, reader);
  if (rules.object) call.object = read_jmespath(context, reader, "object");
  if (rules.absent) call.absent = context.text(reader, "absent");
  if (rules.retry) call.retry = context.texts(reader, "retry");
  if (rules.update) {
    call.properties = read_updated(context, reader);
    call.always = reader.boolean("always").value_or(false);
  }
  if (rules.gone) call.gone = reader.boolean("gone").value_or(false);
  reader.finish();
  return call;
}

/// Calls that list what another one is made for.
std::span<const Call> read_lists(const KindContext& context, ObjectReader& reader) {
  const Node* node = reader.get("among");
  if (node == nullptr) return {};
  const std::string path = reader.path("among");
  std::vector<Call> calls;
  for (const Node& item : items_of(context, *node, path))
    calls.push_back(decode_call(context, item, item_path(path, calls.size()), k_among));
  return context.arena.list(std::move(calls));
}

Call read_call(const KindContext& context, ObjectReader& reader, const CallRules& rules) {
  const Node* node = reader.get(rules.name);
  return node != nullptr ? decode_call(context, *node, reader.path(rules.name), rules) : Call{};
}

void decode_ready(const KindContext& context, ObjectReader& parent, CliKind& cli) {
  const Node* node = parent.get("ready");
  if (node == nullptr) return;
  ObjectReader reader = context.reader(*node, parent.path("ready"), "'ready'");
  reader.require("path");
  cli.ready.path = read_jmespath(context, reader, "path");
  reader.require("values");
  cli.ready.values = context.texts(reader, "values");
  cli.ready.failed = context.texts(reader, "failed");
  reader.finish();
}

void decode_update(const KindContext& context, ObjectReader& parent, CliKind& cli) {
  constexpr std::array<std::pair<std::string_view, UpdateForm>, 2> k_forms = {
      {{"put", UpdateForm::put}, {"recreate", UpdateForm::recreate}}};
  const Node* node = parent.get("update");
  if (node == nullptr) return;
  if (node->kind == Node::Kind::string) {
    cli.update_form = read_word(context, parent, "update", k_forms).value_or(UpdateForm::none);
    return;
  }
  const std::string path = parent.path("update");
  std::vector<Call> calls;
  for (const Node& item : items_of(context, *node, path)) {
    calls.push_back(decode_call(context, item, item_path(path, calls.size()), k_update));
  }
  cli.update_form = UpdateForm::calls;
  cli.update = context.arena.list(std::move(calls));
}

Part decode_part(KindContext context, const Node& node, const std::string& path) {
  ObjectReader reader = context.reader(node, path, "the part");
  Part part;
  if (!reader.is_mapping()) return part;
  const std::optional<std::string> trigger = reader.at_most_one({"each", "when"});
  if (!trigger) context.out.error("missing-key", "the part needs 'each' or 'when'", node.span, path);
  if (trigger == "when") {
    part.when = read_property_name(context, reader, "when");
    if (reader.has("is")) part.is = reader.boolean("is").value_or(true) ? "true" : "false";
  }
  KindContext all = context;
  if (trigger == "each") {
    part.each = read_property_name(context, reader, "each");
    context.element = find_property(context.properties, part.each);
    context.in_loop = true;
  }
  part.list = read_call(all, reader, k_list);
  part.key = read_jmespath(context, reader, "key");
  part.find = read_call(context, reader, k_find);
  part.same = read_jmespath(context, reader, "same");
  if (trigger != "when" || part.list.command.empty()) reader.require("put");
  part.put = read_call(context, reader, k_put);
  if (!part.list.command.empty()) {  // `.` is a key then, not an element.
    context.element = nullptr;
    context.in_loop = true;
  }
  part.remove = read_call(context, reader, k_part_delete);
  reader.finish();
  if (part.list.command.empty() != part.key.empty()) {
    context.out.error("missing-key", "'list' and 'key' go together", node.span, path);
  }
  return part;
}

void decode_parts(const KindContext& context, ObjectReader& parent, CliKind& cli) {
  const Node* node = parent.get("parts");
  if (node == nullptr) return;
  const std::string path = parent.path("parts");
  std::vector<Part> parts;
  for (const Node& item : items_of(context, *node, path)) {
    parts.push_back(decode_part(context, item, item_path(path, parts.size())));
  }
  cli.parts = context.arena.list(std::move(parts));
}

void read_tag_form(const KindContext& context, ObjectReader& reader, TagCall& call) {
  constexpr std::array<std::pair<std::string_view, TagForm>, 4> k_forms = {{{"map", TagForm::map},
                                                                            {"pairs", TagForm::pairs},
                                                                            {"lower-pairs", TagForm::lower_pairs},
                                                                            {"tag-pairs", TagForm::tag_pairs}}};
  const Node* form = reader.require("form");
  if (form == nullptr) return;
  if (form->kind != Node::Kind::mapping) {
    call.form = read_word(context, reader, "form", k_forms).value_or(TagForm::map);
    return;
  }
  ObjectReader inner = context.reader(*form, reader.path("form"), "'form'");
  if (inner.at_most_one({"specification", "pairs-in"}) == "pairs-in") {
    call.form = TagForm::pairs_in;
    call.specification = context.required_text(inner, "pairs-in");
  } else {
    call.form = TagForm::specification;
    call.specification = context.required_text(inner, "specification");
  }
  inner.finish();
}

void decode_tag_calls(const KindContext& context, ObjectReader& parent, CliKind& cli) {
  const Node* node = parent.get("tags");
  if (node == nullptr) return;
  ObjectReader reader = context.reader(*node, parent.path("tags"), "'tags'");
  if (const Node* create = reader.get("create")) {
    ObjectReader inner = context.reader(*create, reader.path("create"), "'create'");
    cli.tags_create.option = context.required_text(inner, "option");
    read_tag_form(context, inner, cli.tags_create);
    inner.finish();
  }
  if (const Node* read = reader.get("read")) {
    ObjectReader inner = context.reader(*read, reader.path("read"), "'read'");
    if (inner.has("command")) cli.tags_read.command = read_command(context, inner);
    cli.tags_read.absent = context.text(inner, "absent");
    cli.tags_read.options = decode_options(context, inner);
    inner.require("path");
    cli.tags_read.path = read_jmespath(context, inner, "path");
    read_tag_form(context, inner, cli.tags_read);
    inner.finish();
  }
  if (const Node* write = reader.get("write")) {
    ObjectReader inner = context.reader(*write, reader.path("write"), "'write'");
    cli.tags_write.command = read_command(context, inner);
    cli.tags_write.options = decode_options(context, inner);
    cli.tags_write.option = context.required_text(inner, "option");
    read_tag_form(context, inner, cli.tags_write);
    inner.finish();
  }
  reader.finish();
}

}  // namespace

void decode_cli(const KindContext& context, const Node& node, const std::string& path, Kind& kind) {
  ObjectReader reader = context.reader(node, path, "'cli'");
  if (!reader.is_mapping()) return;
  CliKind& cli = kind.cli;
  reader.require("find");
  cli.find = read_call(context, reader, k_find_resource);
  cli.read = read_call(context, reader, k_read);
  reader.require("create");
  cli.create = read_call(context, reader, k_create);
  decode_ready(context, reader, cli);
  decode_update(context, reader, cli);
  decode_parts(context, reader, cli);
  decode_tag_calls(context, reader, cli);
  reader.require("delete");
  cli.remove = read_call(context, reader, k_delete);
  reader.finish();
}

}  // namespace pergola
