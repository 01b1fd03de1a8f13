// From events to a tree with spans; aliases are expanded by reading the events of their anchor again.
#include <algorithm>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "base/utf8.hpp"
#include "document/events.hpp"
#include "document/object_reader.hpp"
#include "document/resolve.hpp"
#include "document/scan.hpp"

namespace pergola {
namespace {

constexpr std::size_t k_most_expanded = 10'000;
constexpr std::string_view k_core_tag = "tag:yaml.org,2002:";
constexpr std::size_t k_shown_key = 60;

class TreeBuilder {
 public:
  TreeBuilder(const SourceFile& source, const std::vector<ParseEvent>& events, Diagnostics& out)
      : source_(source), text_(source->text), events_(events), out_(out) {}

  bool build(Node& root) {
    if (events_.empty()) {
      root.span = span(0, 0);
      return true;
    }
    cursor_ = events_.front().at;
    root = next(span(cursor_, cursor_));
    return !failed_;
  }

 private:
  struct Range {
    std::size_t begin = 0;
    std::size_t end = 0;  ///< 0 while the anchored node is being read.
  };
  struct Segment {
    const std::string* key;  ///< Null: an item.
    std::size_t index;
  };

  [[nodiscard]] Span span(std::size_t begin, std::size_t end) const { return {source_, begin, end}; }

  [[nodiscard]] std::string path() const {
    std::string path;
    for (const Segment& segment : path_) {
      path = segment.key != nullptr ? child_path(path, *segment.key) : item_path(path, segment.index);
    }
    return path;
  }

  void report(std::string_view code, std::string message, Span where) {
    if (expanding_ == 0) out_.error(code, std::move(message), std::move(where), path());
  }

  /// Where the next piece begins that the parser told of. A value that is not written is said to be where its key
  /// begins or before, and counts as no piece; only behind an empty value another can begin at the same place.
  [[nodiscard]] std::size_t next_begin() const {
    const ParseEvent& event = events_[index_];
    const std::size_t least = event.type == ParseEvent::Type::scalar ? event.at + 1 : event.at;
    for (std::size_t i = index_ + 1; i < events_.size(); ++i) {
      const ParseEvent::Type type = events_[i].type;
      const bool is_end = type == ParseEvent::Type::sequence_end || type == ParseEvent::Type::mapping_end;
      if (!is_end && events_[i].at >= least) return events_[i].at;
    }
    return text_.size() + 1;
  }

  /// The node of the event at `index_`, which then is behind it. `omitted` is the place of a node that is not written.
  Node next(const Span& omitted) {
    const ParseEvent& event = events_[index_];
    if (expanding_ != 0 && ++expanded_ > k_most_expanded) {
      fail("yaml-alias", fmt::format("aliases expand the document by more than {} values", k_most_expanded));
      return {};
    }
    if (event.type == ParseEvent::Type::alias) return expand(event);
    const std::size_t begin = index_;
    if (event.anchor != 0 && expanding_ == 0) anchors_[event.anchor] = {begin, 0};
    Node node;
    switch (event.type) {
      case ParseEvent::Type::sequence_start:
      case ParseEvent::Type::mapping_start:
        collection(event, node);
        break;
      default:
        scalar(event, omitted, node);
    }
    if (event.anchor != 0 && expanding_ == 0) anchors_[event.anchor].end = index_;
    return node;
  }

  void fail(std::string_view code, std::string message) {
    if (!failed_) out_.error(code, std::move(message), alias_span_, path());
    failed_ = true;
  }

  Node expand(const ParseEvent& event) {
    const std::size_t end = scan::word_end(text_, event.at);
    const std::size_t resume = index_ + 1;
    const Span here = span(event.at, end);
    if (expanding_ == 0) alias_span_ = here;
    const Range range = anchors_[event.anchor];
    if (range.end == 0) {
      fail("yaml-alias", "the alias refers to a value that contains it");
      return {};
    }
    ++expanding_;
    index_ = range.begin;
    cursor_ = events_[index_].at;
    Node node = next(here);
    --expanding_;
    index_ = resume;
    cursor_ = end;
    node.span = here;
    return node;
  }

  void scalar(const ParseEvent& event, const Span& omitted, Node& node) {
    const std::size_t limit = next_begin();
    const scan::Properties properties = scan::properties_at(text_, event.at, limit);
    const std::size_t begin = scan::skip_blank(text_, properties.end);
    const bool null = event.type == ParseEvent::Type::null;
    node.quoted = !null && begin < limit && scan::is_quoted(text_, begin);
    std::size_t end = begin;
    if (begin < limit) end = null ? null_end(begin) : scan::scalar_end(text_, begin, event.value);
    ++index_;
    if (end == scan::k_unclosed) {
      unclosed(begin);
      return;
    }
    const bool has_properties = properties.end > event.at;
    if (end > begin) {
      node.span = span(begin, end);
    } else if (has_properties) {
      node.span = span(event.at, properties.end);
    } else {
      node.span = omitted;
    }
    if (end > begin || has_properties) cursor_ = node.span.end;
    if (null) return;
    node.text = event.value;
    node.kind = kind_of(event, node, span(properties.tag_begin, properties.tag_end));
    if (node.text.find('\0') != std::string::npos) {
      report("yaml-encoding", "a text holds the character NUL, which no target can take", node.span);
    }
  }

  /// yaml-cpp takes the end of the text for the end of a quote, if it is behind a line break.
  void unclosed(std::size_t begin) {
    if (!failed_) out_.error("yaml-syntax", "the quoted text is never closed", span(begin, begin + 1), path());
    failed_ = true;
  }

  /// End of `~` or `null`; `at` itself when something else stands there.
  [[nodiscard]] std::size_t null_end(std::size_t at) const {
    if (at >= text_.size()) return at;
    const std::size_t end = text_[at] == '~' ? at + 1 : std::min(text_.find_first_of(" \t\r\n,]}:", at), text_.size());
    return resolve_plain(text_.substr(at, end - at)) == Node::Kind::null ? end : at;
  }

  Node::Kind kind_of(const ParseEvent& event, const Node& node, Span tag_span) {
    const Node::Kind plain = node.quoted ? Node::Kind::string : resolve_plain(node.text);
    if (event.tag == "?") return plain;
    if (event.tag == "!") return Node::Kind::string;
    const std::string_view tag = event.tag;
    if (tag.starts_with(k_core_tag)) {
      const std::string_view name = tag.substr(k_core_tag.size());
      if (name == "str") return Node::Kind::string;
      const bool fits =
          (name == "null" && plain == Node::Kind::null) || (name == "bool" && plain == Node::Kind::boolean) ||
          (name == "int" && plain == Node::Kind::integer) || (name == "float" && plain == Node::Kind::number);
      if (fits) return plain;
      if (name == "float" && plain == Node::Kind::integer) return Node::Kind::number;
    }
    report_tag(std::move(tag_span));
    return plain;
  }

  void report_tag(Span where) {
    const std::string written(text_.substr(where.begin, where.end - where.begin));
    report("yaml-tag", fmt::format("the tag '{}' has no meaning here", shorten(written, k_shown_key)),
           std::move(where));
  }

  void collection(const ParseEvent& event, Node& node) {
    const bool is_mapping = event.type == ParseEvent::Type::mapping_start;
    const scan::Properties properties = scan::properties_at(text_, event.at, next_begin());
    const std::size_t begin = scan::skip_blank(text_, properties.end);
    const std::string_view own_tag = is_mapping ? "tag:yaml.org,2002:map" : "tag:yaml.org,2002:seq";
    if (event.tag != "?" && event.tag != "!" && event.tag != own_tag) {
      report_tag(span(properties.tag_begin, properties.tag_end));
    }
    node.kind = is_mapping ? Node::Kind::mapping : Node::Kind::sequence;
    if (++depth_ > k_deepest)
      fail("yaml-depth", fmt::format("aliases nest the document deeper than {} levels", k_deepest));
    const char bracket = begin < text_.size() && text_[begin] == (is_mapping ? '{' : '[') ? text_[begin] : '\0';
    cursor_ = bracket != '\0' ? begin + 1 : begin;
    ++index_;
    if (is_mapping) {
      members(node, bracket == '\0');
    } else {
      items(node);
    }
    --depth_;
    if (bracket != '\0') cursor_ = scan::flow_end(text_, cursor_, is_mapping ? '}' : ']');
    node.span = span(begin, std::max(begin, cursor_));
  }

  void items(Node& node) {
    while (!failed_ && events_[index_].type != ParseEvent::Type::sequence_end) {
      const std::size_t dash = scan::skip_blank(text_, cursor_);
      path_.push_back({nullptr, node.items.size()});
      Node item = next(span(dash, std::min(dash + 1, text_.size())));
      path_.pop_back();
      if (item.span.begin == dash) cursor_ = std::max(cursor_, item.span.end);
      node.items.push_back(std::move(item));
    }
    ++index_;
  }

  void members(Node& node, bool is_block) {
    std::unordered_map<std::string, std::size_t> positions;
    while (!failed_ && events_[index_].type != ParseEvent::Type::mapping_end) {
      const bool is_explicit = text_.substr(scan::skip_blank(text_, cursor_)).starts_with('?');
      const Node key = next(span(cursor_, cursor_));
      if (failed_) break;
      take_colon(key, is_block && !is_explicit);
      path_.push_back({&key.text, 0});
      Node value = next(key.span);
      if (is_block && !is_explicit && !failed_) check_indentation(key, value);
      path_.pop_back();
      if (!is_key(key)) continue;
      const auto [known, is_new] = positions.emplace(key.text, node.entries.size());
      if (is_new) {
        node.entries.push_back({key.text, key.span, std::move(value)});
      } else {
        report_duplicate(key, node.entries[known->second].key_span);
      }
    }
    ++index_;
  }

  /// yaml-cpp takes a line without a colon for a key without a value.
  void take_colon(const Node& key, bool is_required) {
    const std::size_t colon = scan::skip_blank(text_, cursor_);
    if (text_.substr(colon).starts_with(':')) {
      cursor_ = colon + 1;
    } else if (is_required) {
      report("yaml-syntax", "':' is missing behind this key", key.span);
    }
  }

  [[nodiscard]] std::size_t column_of(std::size_t at) const {
    const std::size_t line_end = at == 0 ? std::string_view::npos : text_.rfind('\n', at - 1);
    return line_end == std::string_view::npos ? at : at - line_end - 1;
  }

  /// yaml-cpp takes a text on a further line for the value of a key that it is not indented below.
  void check_indentation(const Node& key, const Node& value) {
    if (value.kind == Node::Kind::mapping || value.kind == Node::Kind::sequence || value.span.begin <= key.span.end)
      return;
    const std::string_view written = text_.substr(value.span.begin);
    if (written.starts_with('|') || written.starts_with('>')) return;
    const std::string_view between = text_.substr(key.span.end, value.span.begin - key.span.end);
    if (between.find('\n') == std::string_view::npos || column_of(value.span.begin) > column_of(key.span.begin)) return;
    report("yaml-syntax",
           "this stands below a key without being indented; ':' is missing behind it, or spaces before it", value.span);
  }

  bool is_key(const Node& key) {
    if (key.kind != Node::Kind::string) {
      report("yaml-key", fmt::format("a key should be a string, but this one is {}", name_of(key.kind)), key.span);
      return false;
    }
    if (key.text == "<<" && !key.quoted) {
      report("yaml-merge", "the merge key '<<' is not supported", key.span);
      return false;
    }
    return true;
  }

  void report_duplicate(const Node& key, const Span& first) {
    if (expanding_ != 0) return;
    path_.push_back({&key.text, 0});
    out_.error("duplicate-key", fmt::format("key '{}' is written twice", shorten(key.text, k_shown_key)), key.span,
               path())
        .labels.push_back({first, "first written here"});
    path_.pop_back();
  }

  const SourceFile& source_;
  std::string_view text_;
  const std::vector<ParseEvent>& events_;
  Diagnostics& out_;
  std::unordered_map<std::size_t, Range> anchors_;
  std::vector<Segment> path_;
  std::size_t index_ = 0;
  std::size_t cursor_ = 0;  ///< End of the last piece that was read.
  std::size_t depth_ = 0;
  std::size_t expanding_ = 0;  ///< Aliases that are being expanded, one in the other.
  std::size_t expanded_ = 0;
  Span alias_span_;
  bool failed_ = false;
};

}  // namespace

bool build_tree(const SourceFile& source, const std::vector<ParseEvent>& events, Node& root, Diagnostics& out) {
  return TreeBuilder(source, events, out).build(root);
}

}  // namespace pergola
