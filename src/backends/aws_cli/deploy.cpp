#include <algorithm>

#include "backends/aws_cli/statements.hpp"

namespace pergola::aws_cli {
namespace {

/// Names of differences, each once, in the order of the comparisons.
std::vector<std::string> difference_names(const Kind& kind, const std::vector<Condition>& conditions) {
  std::vector<std::string> names;
  for (const Condition& condition : conditions) {
    std::string name = difference_name(kind, condition.name);
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
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
  shell::Command command{{verb}};
  for (const std::string& name : names) command.words.emplace_back(name);
  return command;
}

shell::Statement conditional(shell::Command condition, Statements then) {
  return shell::If{std::move(condition), std::move(then), {}};
}

shell::Statement conditional(shell::Command condition, shell::Command then) {
  Statements branch;
  branch.emplace_back(std::move(then));
  return conditional(std::move(condition), std::move(branch));
}

class Deployment {
 public:
  Deployment(Words& words, const Scope& scope)
      : words_(words),
        scope_(scope),
        cli_(scope.kind.cli),
        conditions_(conditions_of(words, scope)),
        names_(difference_names(scope.kind, conditions_)) {}

  Statements run() {
    Statements parts;
    for (const Part& part : cli_.parts) append(parts, deploy_part(part));
    Statements changes = change();
    Statements creation = create();
    Statements out = introduction(words_, scope_, finder(words_, scope_, Purpose::compare, std::move(conditions_)));
    out.emplace_back(claim());
    append(out, std::move(creation));
    append(out, std::move(changes));
    append(out, std::move(parts));
    return out;
  }

 private:
  [[nodiscard]] shell::Command claim() const {
    WordList out = word_list("claim", scope_.resource.id, title_of(scope_.resource, scope_.kind));
    const auto add = [&](const char* option, std::span<const std::string_view> states) {
      for (const std::string_view state : states) {
        out.emplace_back(option);
        out.emplace_back(state);
      }
    };
    add("--ready", cli_.ready.values);
    add("--failed", cli_.ready.failed);
    return {std::move(out)};
  }

  /// `create` or `change`, with what to keep of the answer. Where the answer does not show it all, it is looked up.
  shell::Command creation(std::string_view verb) {
    WordList out = word_list(verb);
    WordList attributes;
    add_attributes(words_, attributes, scope_);
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

  Statements create() {
    Statements out;
    switch (cli_.update_form) {
      case UpdateForm::put:
        out.emplace_back(conditional(with_names("missing", names_), creation("change")));
        break;
      case UpdateForm::recreate:
        if (!names_.empty() && !cli_.remove.command.empty())
          out.emplace_back(conditional(with_names("differs", names_), replacement()));
        out.emplace_back(conditional({{"absent"}}, creation("create")));
        break;
      case UpdateForm::none:
      case UpdateForm::calls:
        if (const auto names = fixed(); !names.empty()) out.emplace_back(with_names("fixed", names));
        out.emplace_back(conditional({{"absent"}}, creation_and_rest()));
        break;
    }
    return out;
  }

  shell::Command replacement() {
    WordList out = word_list("replace");
    if (cli_.remove.gone) out.emplace_back("--gone");
    add_retries(out, cli_.remove);
    add_call(words_, out, scope_, cli_.remove);
    return {std::move(out)};
  }

  /// What no update takes care of cannot be changed.
  [[nodiscard]] std::vector<std::string> fixed() const {
    std::vector<std::string> fixed;
    for (const std::string& name : names_) {
      const bool is_covered = std::any_of(cli_.update.begin(), cli_.update.end(),
                                          [&](const Call& call) { return !covered_by(call, {name}).empty(); });
      if (!is_covered) fixed.push_back(name);
    }
    return fixed;
  }

  /// Says what `create` does not take, so that the updates that follow pass it.
  Statements creation_and_rest() {
    Statements out;
    out.emplace_back(creation("create"));
    std::vector<std::string> pending;
    for (const Call& call : cli_.update) {
      if (!call.always) continue;
      for (std::string& name : covered_by(call, names_)) pending.push_back(std::move(name));
    }
    if (!passes_tags() && !cli_.tags_write.command.empty()) pending.emplace_back("tags");
    if (!pending.empty()) out.emplace_back(with_names("pending", pending));
    return out;
  }

  /// Whether `create` takes the tags.
  [[nodiscard]] bool passes_tags() const {
    const auto holds_tags = [](const auto& self, const Source& source) -> bool {
      return (source.form == Source::Form::constant && source.text == "$tags") ||
             std::any_of(source.entries.begin(), source.entries.end(),
                         [&](const Source::Entry& entry) { return self(self, entry.source); });
    };
    return !cli_.tags_create.option.empty() ||
           std::any_of(cli_.create.options.begin(), cli_.create.options.end(),
                       [&](const Source::Entry& option) { return holds_tags(holds_tags, option.source); });
  }

  Statements change() {
    Statements out;
    if (cli_.update_form == UpdateForm::calls) {
      for (const Call& call : cli_.update) {
        const std::vector<std::string> names = covered_by(call, names_);
        if (names.empty()) continue;
        shell::Command changing = update(call);
        Statements then = showing(words_, scope_, call);
        then.emplace_back(std::move(changing));
        out.emplace_back(conditional(with_names("differs", names), std::move(then)));
      }
    }
    const TagCall& write = cli_.tags_write;
    if (!scope_.kind.tags.property.empty() && !write.command.empty())
      out.emplace_back(conditional({{"differs", "tags"}}, tagging(write)));
    return out;
  }

  shell::Command update(const Call& call) {
    WordList out = word_list("change");
    add_retries(out, call);
    add_call(words_, out, scope_, call);
    add_properties(words_, out, scope_, call, Passed::updated);
    return {std::move(out)};
  }

  shell::Command tagging(const TagCall& write) {
    WordList out = word_list("change");
    add_call(words_, out, scope_, write.command, write.options);
    add_option(words_, out, write.option, tags_word(words_, scope_, write));
    return {std::move(out)};
  }

  Statements deploy_part(const Part& part) {
    Statements out;
    const std::vector<Element> elements = elements_of(words_, scope_, part);
    if (elements.empty()) return out;
    Statements made = make_part(part, elements);
    if (!is_made_by_create(part)) return made;
    out.emplace_back(conditional({{"existed"}}, std::move(made)));
    return out;
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
      out.emplace_back(shell::Command{word_list("seek", element.name, element.title)});
    }
    const bool clears = !part.list.command.empty() && !part.remove.command.empty();
    if (clears) out.emplace_back(item_deletion(words_, scope_, part_name(scope_, part), part.remove));
    // What is beside the elements of a list is too much; what is beside the one thing only stands in its way, unless
    // that thing is made elsewhere.
    const bool is_kept_alone = part.put.command.empty();
    if (clears && (!part.each.empty() || is_kept_alone))
      out.emplace_back(item_listing(words_, scope_, "clear_strays", part));
    if (is_kept_alone) return out;
    for (const Element& element : elements) {
      const Scope inner{scope_.resource, scope_.kind, part.each.empty() ? Place{} : element.place};
      WordList put = word_list("put");
      add_retries(put, part.put);
      add_call(words_, put, inner, part.put);
      Statements then;
      if (clears && part.each.empty()) then.emplace_back(item_listing(words_, scope_, "clear_strays", part));
      then.emplace_back(shell::Command{std::move(put)});
      out.emplace_back(conditional({{"lacking", element.name, element.title}}, std::move(then)));
    }
    return out;
  }

  Words& words_;
  const Scope& scope_;
  const CliKind& cli_;
  std::vector<Condition> conditions_;
  std::vector<std::string> names_;  ///< Of the differences that the conditions can show.
};

}  // namespace

Statements deploy_resource(Words& words, const Scope& scope) { return Deployment(words, scope).run(); }

}  // namespace pergola::aws_cli
