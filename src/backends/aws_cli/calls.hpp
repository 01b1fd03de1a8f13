// Calls of kind files as words of a command.
#pragma once

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "backends/aws_cli/sources.hpp"

namespace pergola::aws_cli {

using WordList = std::vector<Word>;

/// A list that begins with these, with room for more.
template <typename... Words>
[[nodiscard]] WordList word_list(Words&&... words) {
  WordList out;
  out.reserve(std::max<std::size_t>(sizeof...(words), 16));
  (out.emplace_back(std::forward<Words>(words)), ...);
  return out;
}

/// `--option value`, as one word where the value could be taken for an option.
void add_option(Words& words, WordList& out, std::string_view name, Word value);

/// `--call service operation` and the call's options.
void add_call(Words& words, WordList& out, const Scope& scope, std::string_view command,
              std::span<const Source::Entry> options);
void add_call(Words& words, WordList& out, const Scope& scope, const Call& call);

/// The properties of the resource that the call passes beside its options: those of a new one, or of an update.
enum class Passed { created, updated };
void add_properties(Words& words, WordList& out, const Scope& scope, const Call& call, Passed passed);

/// Whether creating a resource of the kind sets the property: not when an update that always follows does.
[[nodiscard]] bool is_set_by_create(const Kind& kind, const Property& property);

/// `--retry` and the texts of errors that pass.
void add_retries(WordList& out, const Call& call);

/// `--object` and the path to the object, unless it is the whole answer.
void add_object(Words& words, WordList& out, const Scope& scope, const Call& call);

/// The resource's tags in the form that a call wants.
[[nodiscard]] Word tags_word(Words& words, const Scope& scope, const TagCall& call);

/// `map`, `pairs`, `lower-pairs` or `tag-pairs`: the form in which tags are shown.
[[nodiscard]] std::string_view form_name(const TagCall& call);

}  // namespace pergola::aws_cli
