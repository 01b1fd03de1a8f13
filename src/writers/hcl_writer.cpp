#include <algorithm>
#include <stdexcept>

#include <fmt/format.h>

#include "writers/hcl.hpp"
#include "writers/hcl_text.hpp"
#include "writers/text.hpp"

namespace pergola::hcl {
namespace {

std::string one_line(const Expression& expression);

bool is_multi_line(std::string_view text) { return text.find('\n') != std::string_view::npos; }

/// What may stand in a list or an object of one line.
bool is_scalar(const Expression& expression) {
  if (const auto* items = std::get_if<ExpressionList>(&expression.value)) return items->empty();
  if (const auto* items = std::get_if<ObjectItems>(&expression.value)) return items->empty();
  if (const auto* call = std::get_if<Call>(&expression.value)) {
    return std::all_of(call->arguments.begin(), call->arguments.end(), is_scalar);
  }
  return true;
}

std::string joined(const ExpressionList& items) {
  std::string out;
  for (const Expression& item : items) {
    if (&item != &items.front()) out += ", ";
    out += one_line(item);
  }
  return out;
}

/// Parts with templates inside of templates taken apart and neighbouring texts put together.
void flatten(const Template& source, ExpressionList& parts) {
  for (const Expression& part : source.parts) {
    const auto* text = std::get_if<std::string>(&part.value);
    if (const auto* inner = std::get_if<Template>(&part.value)) {
      flatten(*inner, parts);
    } else if (text == nullptr || parts.empty() || !std::holds_alternative<std::string>(parts.back().value)) {
      parts.push_back(part);
    } else {
      std::get<std::string>(parts.back().value) += *text;
    }
  }
}

/// Braces of an object are kept apart from those of the interpolation.
std::string interpolation(const std::string& expression) {
  const bool is_object = expression.front() == '{';
  return is_object ? "${ " + expression + " }" : "${" + expression + "}";
}

/// A template of nothing but one interpolation is written as the expression itself, as `terraform fmt` does.
std::string template_text(const Template& source) {
  ExpressionList parts;
  flatten(source, parts);
  if (parts.size() == 1) return one_line(parts.front());
  std::string out = "\"";
  for (const Expression& part : parts) {
    if (const auto* text = std::get_if<std::string>(&part.value)) {
      out += escape(*text, &part != &parts.back());
    } else {
      out += interpolation(one_line(part));
    }
  }
  return out += '"';
}

struct OneLine {
  std::string operator()(std::nullptr_t) const { return "null"; }
  std::string operator()(bool flag) const { return flag ? "true" : "false"; }
  std::string operator()(std::int64_t number) const { return fmt::format("{}", number); }
  std::string operator()(double number) const { return number_text(number); }
  std::string operator()(const std::string& text) const { return quote(text); }
  std::string operator()(const Traversal& reference) const { return traversal(reference.path); }
  std::string operator()(const Call& call) const {
    return function_name(call.function) + '(' + joined(call.arguments) + ')';
  }
  std::string operator()(const Template& source) const { return template_text(source); }
  std::string operator()(const ExpressionList& items) const { return '[' + joined(items) + ']'; }
  std::string operator()(const ObjectItems& items) const {
    std::string out;
    for (const ObjectItem& item : items) {
      out += out.empty() ? "{ " : ", ";
      out += object_key(item.key) + " = " + one_line(item.value);
    }
    return out.empty() ? "{}" : out + " }";
  }
};

std::string one_line(const Expression& expression) { return std::visit(OneLine{}, expression.value); }

/// Where a value begins, and what must fit behind it on its last line.
struct Position {
  std::size_t indent = 0;
  std::size_t column = 0;
  std::size_t behind = 0;
};

std::string laid_out(const Expression& expression, Position at);

/// `name = value` lines, as attributes and as items of objects.
struct Entry {
  std::string name;
  const Expression* value = nullptr;
  std::string text;
};

/// Lays the values out for their aligned columns, and returns the width that each name is padded to. Only neighbours
/// that take one line align; a value that its aligned column leaves no room for takes several, and parts its
/// neighbours.
std::vector<std::size_t> align(std::vector<Entry>& entries, std::size_t indent) {
  std::vector<std::size_t> widths;
  for (Entry& entry : entries) {
    widths.push_back(column_of_end(entry.name));
    entry.text = laid_out(*entry.value, {indent, indent + widths.back() + 3, 0});
  }
  for (std::size_t begin = 0; begin < entries.size();) {
    std::size_t end = begin;
    std::size_t width = 0;
    for (; end < entries.size() && !is_multi_line(entries[end].text); ++end) {
      width = std::max(width, column_of_end(entries[end].name));
    }
    bool settled = true;
    for (std::size_t i = begin; i < end; ++i) {
      std::string text = laid_out(*entries[i].value, {indent, indent + width + 3, 0});
      settled = settled && !is_multi_line(text);
      if (is_multi_line(text)) entries[i].text = std::move(text);
    }
    if (!settled) continue;
    std::fill(widths.begin() + static_cast<std::ptrdiff_t>(begin), widths.begin() + static_cast<std::ptrdiff_t>(end),
              width);
    begin = end + 1;
  }
  return widths;
}

std::string entry_lines(std::vector<Entry> entries, std::size_t indent) {
  const std::vector<std::size_t> widths = align(entries, indent);
  std::string out;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    out.append(indent, ' ').append(entries[i].name);
    out.append(widths[i] - column_of_end(entries[i].name), ' ');
    out.append(" = ").append(entries[i].text).append("\n");
  }
  return out;
}

std::string object_lines(const ObjectItems& items, std::size_t indent) {
  std::vector<Entry> entries;
  for (const ObjectItem& item : items) entries.push_back({object_key(item.key), &item.value, {}});
  return "{\n" + entry_lines(std::move(entries), indent + 2) + std::string(indent, ' ') + '}';
}

std::string list_lines(const ExpressionList& items, std::size_t indent) {
  std::string out = "[\n";
  for (const Expression& item : items) {
    out.append(indent + 2, ' ').append(laid_out(item, {indent + 2, indent + 2, 1})).append(",\n");
  }
  return out.append(indent, ' ') + ']';
}

/// The last argument may take several lines, the call's parentheses close around it; otherwise it is one argument a
/// line.
std::string call_lines(const Call& call, Position at) {
  ExpressionList head = call.arguments;
  head.pop_back();
  std::string out = function_name(call.function) + '(';
  const std::string heads = joined(head);
  // `terraform fmt` would align an `=` that comes before the bracket that stays open.
  if (std::all_of(head.begin(), head.end(), is_scalar) && heads.find(" = ") == std::string::npos) {
    out += heads;
    if (!head.empty()) out += ", ";
    return out + laid_out(call.arguments.back(), {at.indent, at.column + column_of_end(out), at.behind + 1}) + ')';
  }
  out += '\n';
  for (const Expression& argument : call.arguments) {
    out.append(at.indent + 2, ' ').append(laid_out(argument, {at.indent + 2, at.indent + 2, 1}));
    out += &argument == &call.arguments.back() ? "\n" : ",\n";
  }
  return out.append(at.indent, ' ') + ')';
}

/// Whether all elements of a list or an object are scalars.
bool holds_scalars(const Expression& collection) {
  if (const auto* list = std::get_if<ExpressionList>(&collection.value)) {
    return std::all_of(list->begin(), list->end(), is_scalar);
  }
  const auto& items = std::get<ObjectItems>(collection.value);
  return std::all_of(items.begin(), items.end(), [](const ObjectItem& item) { return is_scalar(item.value); });
}

std::string laid_out(const Expression& expression, Position at) {
  if (is_scalar(expression)) return one_line(expression);
  if (const auto* call = std::get_if<Call>(&expression.value)) return call_lines(*call, at);
  if (holds_scalars(expression)) {
    std::string line = one_line(expression);
    if (at.column + column_of_end(line) + at.behind <= k_line_width) return line;
  }
  const auto* list = std::get_if<ExpressionList>(&expression.value);
  return list != nullptr ? list_lines(*list, at.indent)
                         : object_lines(std::get<ObjectItems>(expression.value), at.indent);
}

class BodyWriter {
 public:
  std::string write(const Body& body) {
    items(body, 0);
    return std::move(out_);
  }

 private:
  /// Attributes that follow each other are aligned together. A comment belongs to what comes after it.
  void items(const Body& body, std::size_t indent) {
    std::vector<Entry> entries;
    for (std::size_t i = 0; i < body.items.size(); ++i) {
      if (const auto* attribute = std::get_if<AttributeItem>(&body.items[i])) {
        if (i > 0 && std::holds_alternative<Block>(body.items[i - 1])) out_ += '\n';
        entries.push_back({identifier(attribute->name), &attribute->value, {}});
        continue;
      }
      flush(entries, indent);
      if (i > 0 && is_set_apart(body, i)) out_ += '\n';
      if (const auto* note = std::get_if<Comment>(&body.items[i])) {
        comment(*note, indent);
      } else {
        block(std::get<Block>(body.items[i]), indent);
      }
    }
    flush(entries, indent);
  }

  /// For comments and blocks: an empty line comes before a block or its comment, after a block, and between comments.
  static bool is_set_apart(const Body& body, std::size_t i) {
    const auto& before = body.items[i - 1];
    if (std::holds_alternative<Block>(body.items[i])) return !std::holds_alternative<Comment>(before);
    const bool leads_to_block = i + 1 < body.items.size() && std::holds_alternative<Block>(body.items[i + 1]);
    return leads_to_block || !std::holds_alternative<AttributeItem>(before);
  }

  void flush(std::vector<Entry>& entries, std::size_t indent) {
    out_ += entry_lines(std::move(entries), indent);
    entries.clear();
  }

  void comment(const Comment& comment, std::size_t indent) {
    std::vector<std::string> lines = comment_lines(comment.text);
    if (lines.empty()) lines.emplace_back();
    for (const std::string& line : lines) {
      out_.append(indent, ' ').append(line.empty() ? "#" : "# ").append(line).append("\n");
    }
  }

  void block(const Block& block, std::size_t indent) {
    out_.append(indent, ' ').append(identifier(block.type));
    for (const std::string& label : block.labels) out_.append(" ").append(hcl::label(label));
    if (block.body.items.empty()) {
      out_ += " {}\n";
      return;
    }
    out_ += " {\n";
    items(block.body, indent + 2);
    out_.append(indent, ' ').append("}\n");
  }

  std::string out_;
};

}  // namespace

void Body::attribute(std::string name, Expression value) {
  items.emplace_back(AttributeItem{std::move(name), std::move(value)});
}

Body& Body::block(std::string type, std::vector<std::string> labels) {
  return std::get<Block>(items.emplace_back(Block{std::move(type), std::move(labels), {}})).body;
}

void Body::comment(std::string text) { items.emplace_back(Comment{std::move(text)}); }

std::string write(const Body& body) { return BodyWriter().write(body); }

}  // namespace pergola::hcl
