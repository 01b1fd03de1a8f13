#include <algorithm>
#include <iterator>

#include "backends/aws_cli/statements.hpp"

namespace pergola::aws_cli {
namespace {

/// Names of differences, each once, in the order of the comparisons.
std::vector<std::string> difference_names(Words& words, const Scope& scope) {
  std::vector<std::string> names;
  for (const Condition& condition : conditions_of(words, scope)) {
    const std::string name = difference_name(scope.kind, condition.name);
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
  return names;
}

/// Those of the names that the update takes care of.
std::vector<std::string> covered_by(const Call& update, const std::vector<std::string>& names) {
  std::vector<std::string> covered;
  for (const std::string& name : names) {
    if (std::find(update.properties.begin(), update.properties.end(), name) != update.properties.end())
      covered.push_back(name);
  }
  return covered;
}

shell::Command with_names(std::string_view verb, const std::vector<std::string>& names) {
  shell::Command command{{std::string(verb)}};
  for (const std::string& name : names) command.words.emplace_back(name);
  return command;
}

shell::Statement conditional(shell::Command condition, Statements then) {
  return shell::If{std::move(condition), std::move(then), {}};
}

class Deployment {
 public:
  Deployment(Making& making, Statements& out, const Scope& scope)
      : making_(making), words_(making.words), out_(out), scope_(scope), cli_(scope.kind.cli) {}

  void run() {
    introduce(making_, out_, scope_);
    out_.emplace_back(finder(making_, scope_, Purpose::compare));
    claim();
    const std::vector<std::string> names = difference_names(words_, scope_);
    switch (cli_.update_form) {
      case UpdateForm::put:
        put(names);
        break;
      case UpdateForm::recreate:
        recreate(names);
        break;
      case UpdateForm::none:
      case UpdateForm::calls:
        update(names);
        break;
    }
    tag();
    for (const Part& part : cli_.parts) deploy_part(part);
  }

 private:
  void claim() {
    WordList out{"claim", scope_.resource.id, title_of(scope_.resource, scope_.kind)};
    for (const std::string_view state : cli_.ready.values) append(out, "--ready", state);
    for (const std::string_view state : cli_.ready.failed) append(out, "--failed", state);
    out_.emplace_back(shell::Command{std::move(out)});
  }

  static void append(WordList& out, std::string_view option, std::string_view value) {
    out.emplace_back(std::string(option));
    out.emplace_back(std::string(value));
  }

  /// `create` or `change`, with what to keep of the answer. Where the answer does not show it all, it is looked up.
  shell::Command creation(std::string_view verb) {
    WordList out{std::string(verb)};
    WordList attributes;
    add_attributes(making_, attributes, scope_);
    if (!cli_.create.object.empty()) {
      add_object(words_, out, scope_, cli_.create);
      out.insert(out.end(), attributes.begin(), attributes.end());
      if (!cli_.ready.path.empty()) {
        out.emplace_back("--state");
        out.push_back(query(words_, scope_, cli_.ready.path));
      }
    } else {
      for (std::size_t i = 0; i < attributes.size(); i += 3) {
        out.emplace_back("--want");
        out.push_back(attributes[i + 1]);
      }
    }
    add_retries(out, cli_.create);
    add_call(words_, out, scope_, cli_.create);
    add_properties(words_, out, scope_, cli_.create, Passed::created);
    if (!scope_.kind.tags.property.empty() && !cli_.tags_create.option.empty()) {
      add_option(words_, out, cli_.tags_create.option, tags_word(words_, scope_, cli_.tags_create));
    }
    return {std::move(out)};
  }

  void put(const std::vector<std::string>& names) {
    out_.emplace_back(conditional(with_names("missing", names), {creation("change")}));
  }

  void recreate(const std::vector<std::string>& names) {
    if (!names.empty() && !cli_.remove.command.empty()) {
      WordList out{"replace"};
      if (cli_.remove.gone) out.emplace_back("--gone");
      add_retries(out, cli_.remove);
      add_call(words_, out, scope_, cli_.remove);
      out_.emplace_back(conditional(with_names("differs", names), {shell::Command{std::move(out)}}));
    }
    out_.emplace_back(conditional({{"absent"}}, {creation("create")}));
  }

  void update(const std::vector<std::string>& names) {
    fix(names);
    Statements then{creation("create")};
    std::vector<std::string> pending;
    for (const Call& call : cli_.update) {
      if (!call.always) continue;
      for (std::string& name : covered_by(call, names)) pending.push_back(std::move(name));
    }
    if (!pending.empty()) then.emplace_back(with_names("pending", pending));
    out_.emplace_back(conditional({{"absent"}}, std::move(then)));
    for (const Call& call : cli_.update) change(call, covered_by(call, names));
  }

  /// What no update takes care of cannot be changed.
  void fix(const std::vector<std::string>& names) {
    std::vector<std::string> fixed;
    for (const std::string& name : names) {
      const bool is_covered = std::any_of(cli_.update.begin(), cli_.update.end(),
                                          [&](const Call& call) { return !covered_by(call, {name}).empty(); });
      if (!is_covered) fixed.push_back(name);
    }
    if (!fixed.empty()) out_.emplace_back(with_names("fixed", fixed));
  }

  void change(const Call& call, const std::vector<std::string>& names) {
    if (names.empty()) return;
    WordList out{"change"};
    add_retries(out, call);
    add_call(words_, out, scope_, call);
    add_properties(words_, out, scope_, call, Passed::updated);
    out_.emplace_back(conditional(with_names("differs", names), {shell::Command{std::move(out)}}));
  }

  void tag() {
    const TagCall& write = cli_.tags_write;
    if (scope_.kind.tags.property.empty() || write.command.empty()) return;
    WordList out{"change"};
    add_call(words_, out, scope_, write.command, write.options);
    add_option(words_, out, write.option, tags_word(words_, scope_, write));
    out_.emplace_back(conditional(with_names("differs", {"tags"}), {shell::Command{std::move(out)}}));
  }

  void deploy_part(const Part& part) {
    const std::vector<Element> elements = elements_of(words_, scope_, part);
    if (elements.empty()) return;
    Statements made = make_part(part, elements);
    if (is_made_by_create(part)) {
      out_.emplace_back(conditional({{"existed"}}, std::move(made)));
    } else {
      std::move(made.begin(), made.end(), std::back_inserter(out_));
    }
  }

  [[nodiscard]] bool is_made_by_create(const Part& part) const {
    const std::string_view name = part.each.empty() ? part.when : part.each;
    const Place place = find_place(scope_.kind.properties, scope_.resource.properties, name);
    return place.property != nullptr && is_set_by_create(scope_.kind, *place.property);
  }

  [[nodiscard]] Statements make_part(const Part& part, const std::vector<Element>& elements) {
    Statements out;
    for (const Element& element : elements) {
      out.emplace_back(part_finder(words_, scope_, element, Purpose::compare));
      out.emplace_back(shell::Command{{"seek", element.name, element.title}});
    }
    const bool clears = !part.list.command.empty() && !part.remove.command.empty();
    if (clears) out.emplace_back(item_deletion(words_, scope_, part_name(scope_, part), part.remove));
    // What is beside the elements of a list is too much; what is beside the one thing only stands in its way.
    if (clears && !part.each.empty()) out.emplace_back(item_listing(words_, scope_, "clear_strays", part));
    for (const Element& element : elements) {
      const Scope inner{scope_.resource, scope_.kind, part.each.empty() ? Place{} : element.place};
      WordList put{"put"};
      add_retries(put, part.put);
      add_call(words_, put, inner, part.put);
      Statements then;
      if (clears && part.each.empty()) then.emplace_back(item_listing(words_, scope_, "clear_strays", part));
      then.emplace_back(shell::Command{std::move(put)});
      out.emplace_back(conditional({{"lacking", element.name, element.title}}, std::move(then)));
    }
    return out;
  }

  Making& making_;
  Words& words_;
  Statements& out_;
  const Scope& scope_;
  const CliKind& cli_;
};

}  // namespace

void deploy_resource(Making& making, Statements& out, const Scope& scope) { Deployment(making, out, scope).run(); }

}  // namespace pergola::aws_cli
