#include "writers/shell_quote.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

#include <fmt/format.h>

#include "base/utf8.hpp"
#include "writers/text.hpp"

namespace pergola::shell {
namespace {

bool is_keyword(std::string_view text) {
  static constexpr std::array<std::string_view, 17> k_keywords{"if",   "then", "elif",   "else",   "fi",      "time",
                                                               "for",  "in",   "until",  "while",  "do",      "done",
                                                               "case", "esac", "coproc", "select", "function"};
  return std::find(k_keywords.begin(), k_keywords.end(), text) != k_keywords.end();
}

bool is_like_assignment(std::string_view text) {
  std::string_view left = text.substr(0, std::min(text.find('='), text.size()));
  if (left.size() == text.size()) return false;
  if (!left.empty() && left.back() == '+') left.remove_suffix(1);
  return is_ascii_name(left);
}

bool is_bare_char(char c) {
  return is_ascii_letter(c) || is_ascii_digit(c) || std::string_view("_./:=@%+,-").find(c) != std::string_view::npos;
}

// shellcheck takes a typographic quote between straight quotes of its own kind for a slip.
bool is_typographic_single_quote(std::uint32_t c) { return c >= 0x2018 && c <= 0x201B; }
bool is_typographic_double_quote(std::uint32_t c) { return c >= 0x201C && c <= 0x201F; }

bool is_bare(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_bare_char) && !is_keyword(text) &&
         !is_like_assignment(text);
}

/// A text as adjoining pieces, each quoted in the way that its characters need.
class Pieces {
 public:
  std::string write(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
      const CodePoint point = code_point_at(text, i);
      const std::string_view bytes = text.substr(i, point.length);
      i += point.length;
      add(point, bytes, text.substr(i));
    }
    close();
    return std::move(out_);
  }

 private:
  void add(const CodePoint& point, std::string_view bytes, std::string_view rest) {
    const bool is_control = point.value < 0x20 && point.value != '\n' && point.value != '\t';
    if (point.value == 0) throw std::logic_error("a word of a script holds a NUL byte");
    const bool is_hidden = point.value >= 0x20 && !is_visible(point.value);
    if (!point.valid || is_control || is_hidden || is_typographic_single_quote(point.value)) {
      open("$'");
      for (const char c : bytes) out_ += fmt::format("\\{:03o}", static_cast<unsigned char>(c));
    } else if (needs_backslash(point.value, rest) || (point.value == '~' && out_.empty())) {
      close();
      out_.append("\\").append(bytes);
    } else {
      open("'");
      out_ += bytes;
    }
  }

  /// Single quotes cannot hold themselves; the others (and a tilde in front) are safe in them, but shellcheck asks
  /// whether they were meant to be.
  [[nodiscard]] static bool needs_backslash(std::uint32_t c, std::string_view rest) {
    const char next = rest.empty() ? '\'' : rest.front();
    if (c == '$') return next == '{' || next == '(' || next == '_' || is_ascii_letter(next) || is_ascii_digit(next);
    if (c == '\\') return !is_ascii_letter(next) && !is_ascii_digit(next) && next != ' ' && next != '"';
    return c == '\'' || c == '`';
  }

  void open(std::string_view quote) {
    if (open_ == quote) return;
    close();
    open_ = quote;
    out_ += quote;
  }

  void close() {
    if (!open_.empty()) out_ += open_.back();
    open_ = {};
  }

  std::string out_;
  std::string_view open_;
};

/// May stand beside variables between double quotes.
bool is_plain_in_double_quotes(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = code_point_at(text, i);
    const bool special = point.value < 0x80 && std::string_view("\"$`\\!~").find(text[i]) != std::string_view::npos;
    if (special || is_typographic_double_quote(point.value) || !point.valid || !is_visible(point.value)) return false;
    i += point.length;
  }
  return true;
}

bool has_typographic_single_quote(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = code_point_at(text, i);
    if (point.valid && is_typographic_single_quote(point.value)) return true;
    i += point.length;
  }
  return false;
}

std::string quoted(std::string_view text) {
  if (text.empty()) return "''";
  if (has_typographic_single_quote(text) && is_plain_in_double_quotes(text)) return '"' + std::string(text) + '"';
  return Pieces().write(text);
}

using Part = std::variant<Constant, Variable>;

/// Without empty constants, and with neighbouring ones put together.
std::vector<Part> merged(const Word& word) {
  std::vector<Part> parts;
  for (const Part& part : word.parts) {
    const auto* constant = std::get_if<Constant>(&part);
    auto* previous = parts.empty() ? nullptr : std::get_if<Constant>(&parts.back());
    if (constant != nullptr && constant->text.empty()) continue;
    if (constant != nullptr && previous != nullptr) {
      previous->text += constant->text;
    } else {
      parts.push_back(part);
    }
  }
  return parts;
}

std::string mixed(const std::vector<Part>& parts) {
  std::string out;
  std::string double_quoted;
  const auto flush = [&] {
    if (!double_quoted.empty()) out += '"' + double_quoted + '"';
    double_quoted.clear();
  };
  for (const Part& part : parts) {
    if (const auto* variable = std::get_if<Variable>(&part)) {
      double_quoted += parts.size() == 1 ? "$" + name(variable->name) : "${" + name(variable->name) + "}";
    } else if (const auto& text = std::get<Constant>(part).text; is_plain_in_double_quotes(text)) {
      double_quoted += text;
    } else {
      flush();
      out += quoted(text);
    }
  }
  flush();
  return out;
}

}  // namespace

const std::string& name(const std::string& text) {
  if (!is_ascii_name(text) || is_keyword(text)) throw std::logic_error("not a name of the shell: " + text);
  return text;
}

std::string quote(const Word& word) {
  const std::vector<Part> parts = merged(word);
  if (parts.empty()) return "''";
  const auto* constant = parts.size() == 1 ? std::get_if<Constant>(&parts.front()) : nullptr;
  if (constant == nullptr) return mixed(parts);
  return is_bare(constant->text) ? constant->text : quoted(constant->text);
}

std::string quote_assigned(const Word& word) {
  const std::vector<Part> parts = merged(word);
  const auto* constant = parts.size() == 1 ? std::get_if<Constant>(&parts.front()) : nullptr;
  if (constant != nullptr) return quoted(constant->text);
  return parts.empty() ? "''" : mixed(parts);
}

Word& Word::text(std::string constant) {
  parts.emplace_back(Constant{std::move(constant)});
  return *this;
}

Word& Word::variable(std::string name) {
  parts.emplace_back(Variable{std::move(name)});
  return *this;
}

Word& Word::append(const Word& other) {
  const std::vector<Part> copy = other.parts;
  parts.insert(parts.end(), copy.begin(), copy.end());
  return *this;
}

bool Word::is_constant() const {
  return std::all_of(parts.begin(), parts.end(),
                     [](const Part& part) { return std::holds_alternative<Constant>(part); });
}

}  // namespace pergola::shell
