// Sources of kind files (`templates/README.md`) as words of a script.
#pragma once

#include <optional>
#include <string_view>

#include "backends/aws_cli/shape.hpp"
#include "backends/aws_cli/words.hpp"

namespace pergola::aws_cli {

/// What the sources of a call are about.
struct Scope {
  const Resource& resource;
  const Kind& kind;
  Place element = {};    ///< Of a part with `each`.
  bool is_item = false;  ///< `.` is the value in ITEM.
};

/// As the argument of an option. Nothing where the source has no value.
[[nodiscard]] std::optional<Word> source_text(Words& words, const Scope& scope, const Source& source);

/// As JSON.
[[nodiscard]] std::optional<Word> source_json(Words& words, const Scope& scope, const Source& source);

/// The property or member that the source names; null for other forms of source.
[[nodiscard]] Place source_place(const Scope& scope, const Source& source);

/// A JMESPath text of a kind file with its `{source}`s replaced by literals.
[[nodiscard]] Word query(Words& words, const Scope& scope, std::string_view text);

/// Calls visit(const Source&) for each `{source}` in a JMESPath text.
void for_each_source(std::string_view text, const std::function<void(const Source&)>& visit);

/// The value of one of the resource's tags; null when it does not have it.
[[nodiscard]] const Value* tag_value(const Resource& resource, const Kind& kind, std::string_view key);

}  // namespace pergola::aws_cli
