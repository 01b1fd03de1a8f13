#include "writers/yaml_writer.hpp"

#include <algorithm>
#include <stdexcept>

#include "writers/text.hpp"
#include "writers/yaml_scalar.hpp"

namespace pergola {
namespace {

constexpr std::size_t k_longest_simple_key = 1000;  // readers look no further than 1024 for the colon

bool is_scalar(const Tree& tree) {
  return !std::holds_alternative<TreeList>(tree.value) && !std::holds_alternative<TreeMap>(tree.value);
}

bool is_text_of_lines(const Tree& tree) {
  const auto* text = std::get_if<std::string>(&tree.value);
  return text != nullptr && text->find('\n') != std::string::npos;
}

/// A list or map that begins on the line of its dash.
bool is_compact(const Tree& tree) {
  if (!tree.tag.empty()) return false;
  const auto* items = std::get_if<TreeList>(&tree.value);
  const auto* members = std::get_if<TreeMap>(&tree.value);
  return (items != nullptr && !items->empty()) || (members != nullptr && !members->empty());
}

std::string tag_prefix(const Tree& tree) {
  if (tree.tag.empty()) return {};
  const bool valid =
      tree.tag.size() > 1 && tree.tag.front() == '!' && std::all_of(tree.tag.begin() + 1, tree.tag.end(), [](char c) {
        return is_ascii_letter(c) || is_ascii_digit(c) || c == ':' || c == '_' || c == '-';
      });
  if (!valid) throw std::logic_error("not a YAML tag: " + tree.tag);
  return tree.tag + ' ';
}

class YamlWriter {
 public:
  std::string write(const Tree& root) {
    comments(root, 0);
    value(root, Place::root, 0);
    return std::move(out_);
  }

 private:
  /// What stands before a value on its line.
  enum class Place { root, key, dash };

  /// `indent` is that of the key or dash.
  void value(const Tree& tree, Place place, std::size_t indent) {
    if (is_scalar(tree)) return scalar(tree, place, indent);
    const auto* items = std::get_if<TreeList>(&tree.value);
    const auto* members = std::get_if<TreeMap>(&tree.value);
    if (items != nullptr && items->empty()) return rest_of_line(place, tag_prefix(tree) + "[]");
    if (members != nullptr && members->empty()) return rest_of_line(place, tag_prefix(tree) + "{}");
    if (items != nullptr && !tree.tag.empty() && flow(tree, *items, place)) return;

    const bool compact = place == Place::dash && is_compact(tree);
    if (compact) {
      out_ += ' ';
    } else if (!tree.tag.empty()) {
      std::string tag = tag_prefix(tree);
      tag.pop_back();
      rest_of_line(place, tag);
    } else if (place != Place::root) {
      out_ += '\n';
    }
    const std::size_t inner = place == Place::root ? 0 : indent + 2;
    if (items != nullptr) {
      list(*items, inner, compact);
    } else {
      map(*members, inner, compact);
    }
  }

  void scalar(const Tree& tree, Place place, std::size_t indent) {
    if (is_text_of_lines(tree)) {
      const auto& text = std::get<std::string>(tree.value);
      if (const auto block = yaml_literal(text, indent, place == Place::root)) {
        rest_of_line(place, tag_prefix(tree) + block->header);
        out_ += block->lines;
        return;
      }
    }
    rest_of_line(place, tag_prefix(tree) + yaml_scalar(tree, YamlContext::block));
  }

  void list(const TreeList& items, std::size_t indent, bool on_line) {
    for (const Tree& item : items) {
      if (!on_line) {
        comments_with_inner(item, indent);
        out_.append(indent, ' ');
      }
      on_line = false;
      out_ += '-';
      value(item, Place::dash, indent);
    }
  }

  void map(const TreeMap& members, std::size_t indent, bool on_line) {
    for (const TreeMember& member : members) {
      if (!on_line) {
        comments(member.value, indent);
        out_.append(indent, ' ');
      }
      on_line = false;
      key(member.name, indent);
      value(member.value, Place::key, indent);
    }
  }

  void key(const std::string& name, std::size_t indent) {
    const std::string text = yaml_text(name, YamlContext::block);
    if (text.size() <= k_longest_simple_key) {
      out_ += text;
    } else {
      out_.append("? ").append(text).append("\n").append(indent, ' ');
    }
    out_ += ':';
  }

  /// A list of scalars on the line of its tag, if it fits there.
  bool flow(const Tree& tree, const TreeList& items, Place place) {
    std::string text = tag_prefix(tree) + '[';
    for (const Tree& item : items) {
      if (!is_scalar(item) || is_text_of_lines(item) || !item.comment.empty()) return false;
      if (&item != &items.front()) text += ", ";
      text += tag_prefix(item) + yaml_scalar(item, YamlContext::flow);
    }
    text += ']';
    const std::size_t space = place == Place::root ? 0 : 1;
    if (column_of_end(out_) + space + column_of_end(text) > k_line_width) return false;
    rest_of_line(place, text);
    return true;
  }

  void rest_of_line(Place place, const std::string& text) {
    if (place != Place::root) out_ += ' ';
    out_.append(text).append("\n");
  }

  void comments(const Tree& tree, std::size_t indent) {
    if (tree.comment.empty()) return;
    for (const std::string& line : comment_lines(tree.comment)) {
      out_.append(indent, ' ').append(line.empty() ? "#" : "# ").append(line).append("\n");
    }
  }

  /// The comments of an item, and of all that begins on its line.
  void comments_with_inner(const Tree& item, std::size_t indent) {
    comments(item, indent);
    if (!is_compact(item)) return;
    if (const auto* items = std::get_if<TreeList>(&item.value)) {
      comments_with_inner(items->front(), indent);
    } else {
      comments(std::get<TreeMap>(item.value).front().value, indent);
    }
  }

  std::string out_;
};

}  // namespace

std::string write_yaml(const Tree& tree) { return YamlWriter().write(tree); }

}  // namespace pergola
