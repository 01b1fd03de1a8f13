#include "document/parse.hpp"

#include <algorithm>
#include <array>
#include <sstream>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include "document/check_text.hpp"
#include "document/events.hpp"

namespace pergola {
namespace {

constexpr std::size_t k_most_values = 250'000;

/// Ends a parse from inside of yaml-cpp.
struct Stop {};

/// yaml-cpp counts from behind a byte order mark.
std::size_t mark_shift(const SourceFile& source) { return source->text.starts_with("\xEF\xBB\xBF") ? 3 : 0; }

std::size_t offset_of(const SourceFile& source, const YAML::Mark& mark) {
  const std::size_t at = mark.pos < 0 ? 0 : static_cast<std::size_t>(mark.pos) + mark_shift(source);
  return std::min(at, source->text.size());
}

/// Writes down what yaml-cpp says, and stops it before it has said too much.
class Recorder final : public YAML::EventHandler {
 public:
  Recorder(const SourceFile& source, Diagnostics& out) : source_(source), out_(out) {}

  std::vector<ParseEvent> events;

  void OnDocumentStart(const YAML::Mark& /*mark*/) override {}
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    add(ParseEvent::Type::null, mark, anchor, {}, {});
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    add(ParseEvent::Type::alias, mark, anchor, {}, {});
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    add(ParseEvent::Type::scalar, mark, anchor, tag, value);
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value /*style*/) override {
    add(ParseEvent::Type::sequence_start, mark, anchor, tag, {});
    enter(mark);
  }

  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value /*style*/) override {
    add(ParseEvent::Type::mapping_start, mark, anchor, tag, {});
    enter(mark);
  }

  void OnSequenceEnd() override { leave(ParseEvent::Type::sequence_end); }
  void OnMapEnd() override { leave(ParseEvent::Type::mapping_end); }

 private:
  void add(ParseEvent::Type type, const YAML::Mark& mark, YAML::anchor_t anchor, const std::string& tag,
           const std::string& value) {
    const std::size_t at = offset_of(source_, mark);
    if (++values_ > k_most_values) {
      out_.error("yaml-size", fmt::format("the document has more than {} values", k_most_values), {source_, at, at});
      throw Stop{};
    }
    events.push_back({type, at, anchor, tag, value});
  }

  void enter(const YAML::Mark& mark) {
    if (++depth_ <= k_deepest) return;
    const std::size_t at = offset_of(source_, mark);
    out_.error("yaml-depth", fmt::format("the document is nested deeper than {} levels", k_deepest), {source_, at, at});
    throw Stop{};
  }

  void leave(ParseEvent::Type type) {
    --depth_;
    events.push_back({type, 0, 0, {}, {}});
  }

  const SourceFile& source_;
  Diagnostics& out_;
  std::size_t depth_ = 0;
  std::size_t values_ = 0;
};

/// Finds out where a further document begins.
class NextDocument final : public YAML::EventHandler {
 public:
  YAML::Mark begin;

  void OnDocumentStart(const YAML::Mark& mark) override {
    begin = mark;
    throw Stop{};
  }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& /*mark*/, YAML::anchor_t /*anchor*/) override {}
  void OnAlias(const YAML::Mark& /*mark*/, YAML::anchor_t /*anchor*/) override {}
  void OnScalar(const YAML::Mark& /*mark*/, const std::string& /*tag*/, YAML::anchor_t /*anchor*/,
                const std::string& /*value*/) override {}
  void OnSequenceStart(const YAML::Mark& /*mark*/, const std::string& /*tag*/, YAML::anchor_t /*anchor*/,
                       YAML::EmitterStyle::value /*style*/) override {}
  void OnSequenceEnd() override {}
  void OnMapStart(const YAML::Mark& /*mark*/, const std::string& /*tag*/, YAML::anchor_t /*anchor*/,
                  YAML::EmitterStyle::value /*style*/) override {}
  void OnMapEnd() override {}
};

/// What yaml-cpp says, and what that means to somebody who does not know its insides.
constexpr std::array<std::pair<std::string_view, std::string_view>, 15> k_plainer = {{
    {"illegal map value", "':' cannot begin a value here; quote the text if the colon belongs to it"},
    {"end of map not found", "this does not continue the mapping above it; check the indentation"},
    {"end of sequence not found", "this does not continue the list above it; check the indentation"},
    {"end of map flow not found", "',' or '}' is missing before this"},
    {"end of sequence flow not found", "',' or ']' is missing before this"},
    {"illegal EOF in scalar", "the quoted text is never closed"},
    {"illegal document indicator in scalar", "the quoted text is never closed"},
    {"illegal tab when looking for indentation", "a tab cannot stand here"},
    {"illegal block entry", "'-' cannot begin a list item here"},
    {"illegal map key", "a key cannot begin here"},
    {"illegal flow end", "this bracket closes nothing"},
    {"unknown token", "this character cannot stand here; quote the text"},
    {"alias not found after *", "a name is missing behind '*'; quote the text if it is not an alias"},
    {"anchor not found after &", "a name is missing behind '&'; quote the text if it is not an anchor"},
    {"illegal character found while scanning alias",
     "this character cannot be part of an alias; quote the text if it is not an alias"},
}};

bool has_tab_before(const SourceFile& source, std::size_t at) {
  const std::string_view line = line_at(*source, at);
  return line.substr(0, line.find_first_not_of(" \t")).find('\t') != std::string_view::npos;
}

/// yaml-cpp, like YAML 1.1, ends a plain text between brackets or braces at these.
bool ends_flow_text(const SourceFile& source, std::size_t at) {
  return at < source->text.size() && std::string_view("{[?").find(source->text[at]) != std::string_view::npos;
}

/// Behind the last text when there is none from the offset on: the end of a file is an empty line.
std::size_t visible_place(const SourceFile& source, std::size_t at) {
  const std::size_t last = source->text.find_last_not_of(" \t\r\n");
  return last == std::string::npos ? at : std::min(at, last + 1);
}

void report(const SourceFile& source, const YAML::Exception& error, Diagnostics& out) {
  const std::size_t at = visible_place(source, offset_of(source, error.mark));
  if (std::string_view(error.msg).starts_with("the referenced anchor is not defined")) {
    out.error("yaml-alias", "the alias refers to an anchor that is not defined before it", {source, at, at});
    return;
  }
  std::string message = error.msg;
  for (const auto& [theirs, ours] : k_plainer) {
    if (error.msg == theirs) message = ours;
  }
  Diagnostic& diagnostic = out.error("yaml-syntax", std::move(message), {source, at, at});
  if (ends_flow_text(source, at))
    diagnostic.notes.emplace_back(
        "between brackets or braces, a text with '{', '[' or '?' in it is written in quotes: [\"GET /orders/{id}\"]");
  if (has_tab_before(source, at)) diagnostic.notes.emplace_back("the line is indented with a tab; YAML wants spaces");
}

void report_further_document(const SourceFile& source, const YAML::Mark& begin, Diagnostics& out) {
  const std::size_t at = offset_of(source, begin);
  if (std::string_view(source->text).substr(at).starts_with("---")) {
    out.error("yaml-documents", "a second document begins here; only one is read", {source, at, at + 3});
  } else {
    out.error("yaml-syntax", "this stands behind the end of the document", {source, at, at});
  }
}

/// Reports directives that mean nothing or belong to nothing; yaml-cpp passes over them in silence.
void check_directives(const SourceFile& source, Diagnostics& out) {
  std::size_t last = std::string::npos;
  for (std::size_t begin : source->line_begins) {
    const std::string_view line = line_at(*source, begin);
    if (line.starts_with("---")) return;
    if (line.starts_with('%')) {
      last = begin;
      if (line.starts_with("%YAML ") || line.starts_with("%TAG ")) continue;
      out.error("yaml-syntax", "the only directives of YAML are %YAML and %TAG", {source, begin, begin + line.size()});
    } else if (const std::size_t text = line.find_first_not_of(" \t");
               text != std::string_view::npos && line[text] != '#') {
      break;
    }
  }
  if (last != std::string::npos)
    out.error("yaml-syntax", "'---' is missing behind the directives", {source, last, last + 1});
}

/// yaml-cpp misreads a last line of blanks that does not end.
std::string input_of(const std::string& text) {
  const std::size_t last = text.find_last_not_of(" \t");
  const bool is_blank_line = last != std::string::npos && last + 1 < text.size() && text[last] == '\n';
  return is_blank_line ? text + "\n" : text;
}

/// False when there is no tree to be made from the events.
bool record(const SourceFile& source, Recorder& recorder, Diagnostics& out) {
  NextDocument next;
  bool in_first = true;
  try {
    std::istringstream stream(input_of(source->text));
    YAML::Parser parser(stream);
    parser.HandleNextDocument(recorder);
    in_first = false;
    parser.HandleNextDocument(next);
  } catch (const Stop&) {
    if (in_first) return false;
    report_further_document(source, next.begin, out);
  } catch (const YAML::Exception& error) {
    report(source, error, out);
    return !in_first;
  }
  return true;
}

}  // namespace

std::optional<Node> parse_document(const SourceFile& source, Diagnostics& out) {
  if (!check_text(source, out)) return std::nullopt;
  check_directives(source, out);
  Recorder recorder(source, out);
  if (!record(source, recorder, out)) return std::nullopt;
  Node root;
  if (!build_tree(source, recorder.events, root, out)) return std::nullopt;
  return root;
}

}  // namespace pergola
