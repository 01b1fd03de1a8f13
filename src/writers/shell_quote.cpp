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
  if (text.size() > 8 || !is_ascii_letter(text.front())) return false;
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

constexpr ByteSet k_bare([](char c) { return is_ascii_letter(c) || is_ascii_digit(c) || is_one_of(c, "_./:=@%+,-"); });
/// What stands for itself, and for nothing else in the eyes of shellcheck.
constexpr ByteSet k_plain_in_single_quotes([](char c) {
  return c == '\n' || c == '\t' || (is_ascii_printable(c) && !is_one_of(c, "'$`\\~"));
});
constexpr ByteSet k_plain_in_double_quotes([](char c) { return is_ascii_printable(c) && !is_one_of(c, "\"$`\\!~"); });

// shellcheck takes a typographic quote between straight quotes of its own kind for a slip.
bool is_typographic_single_quote(std::uint32_t c) { return c >= 0x2018 && c <= 0x201B; }
bool is_typographic_double_quote(std::uint32_t c) { return c >= 0x201C && c <= 0x201F; }

bool is_bare(std::string_view text) {
  return !text.empty() && k_bare.span(text) == text.size() && !is_keyword(text) && !is_like_assignment(text);
}

/// A text as adjoining pieces, each quoted in the way that its characters need.
class Quoting {
 public:
  explicit Quoting(std::string& out) : out_(out), begin_(out.size()) {}

  void write(std::string_view text) {
    while (!text.empty()) {
      if (const std::size_t plain = k_plain_in_single_quotes.span(text); plain > 0) {
        open("'");
        out_ += text.substr(0, plain);
        text.remove_prefix(plain);
      } else {
        const CodePoint point = code_point_at(text, 0);
        add(point, text.substr(0, point.length), text.substr(point.length));
        text.remove_prefix(point.length);
      }
    }
    close();
  }

 private:
  void add(const CodePoint& point, std::string_view bytes, std::string_view rest) {
    const bool is_control = point.value < 0x20 && point.value != '\n' && point.value != '\t';
    if (point.value == 0) throw std::logic_error("a word of a script holds a NUL byte");
    const bool is_hidden = point.value >= 0x20 && !is_visible(point.value);
    if (!point.valid || is_control || is_hidden || is_typographic_single_quote(point.value)) {
      open("$'");
      for (const char c : bytes) out_ += fmt::format("\\{:03o}", static_cast<unsigned char>(c));
    } else if (needs_backslash(point.value, rest) || (point.value == '~' && out_.size() == begin_)) {
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

  std::string& out_;
  std::size_t begin_;
  std::string_view open_;
};

/// Takes away all up to the last of what follows.
constexpr std::string_view k_cut = "##*";

/// The name of a variable, and what is cut off its value.
void append_expansion(std::string& out, std::string_view text) {
  const std::size_t end = std::min(text.find(k_cut), text.size());
  out.append(name(text.substr(0, end)));
  text.remove_prefix(end);
  const bool is_plain = std::all_of(text.begin() + (text.empty() ? 0 : k_cut.size()), text.end(), [](char c) {
    return is_ascii_letter(c) || is_ascii_digit(c) || is_one_of(c, "_.:/-");
  });
  if (!is_plain || text.size() == k_cut.size()) throw std::logic_error("nothing to cut by: " + std::string(text));
  out.append(text);
}

/// May stand beside variables between double quotes.
bool is_plain_in_double_quotes(std::string_view text) {
  for (text.remove_prefix(k_plain_in_double_quotes.span(text)); !text.empty();
       text.remove_prefix(k_plain_in_double_quotes.span(text))) {
    const CodePoint point = code_point_at(text, 0);
    if (point.value < 0x80 || is_typographic_double_quote(point.value) || !point.valid || !is_visible(point.value))
      return false;
    text.remove_prefix(point.length);
  }
  return true;
}

bool has_typographic_single_quote(std::string_view text) {
  constexpr std::string_view k_begin = "\xE2\x80";
  for (std::size_t at = text.find(k_begin); at != std::string_view::npos; at = text.find(k_begin, at + 1)) {
    const CodePoint point = code_point_at(text, at);
    if (point.valid && is_typographic_single_quote(point.value)) return true;
  }
  return false;
}

void append_constant(std::string& out, std::string_view text) {
  if (text.empty()) {
    out += "''";
  } else if (has_typographic_single_quote(text) && is_plain_in_double_quotes(text)) {
    out.append("\"").append(text).append("\"");
  } else {
    Quoting(out).write(text);
  }
}

void append_mixed(std::string& out, const Word& word) {
  bool is_open = false;
  const auto set_open = [&](bool open) {
    if (open != is_open) out += '"';
    is_open = open;
  };
  word.for_each_piece([&](const Piece& piece) {
    set_open(piece.is_variable || is_plain_in_double_quotes(piece.text));
    if (!piece.is_variable && is_open) {
      out += piece.text;
    } else if (!piece.is_variable) {
      append_constant(out, piece.text);
    } else if (piece.text.size() == word.spelling().size() && is_ascii_name(piece.text)) {
      out.append("$").append(name(piece.text));
    } else {
      out += "${";
      append_expansion(out, piece.text);
      out += "}";
    }
  });
  set_open(false);
}

}  // namespace

std::string_view name(std::string_view text) {
  if (!is_ascii_name(text) || is_keyword(text)) throw std::logic_error("not a name of the shell: " + std::string(text));
  return text;
}

void append_quoted(std::string& out, const Word& word) {
  if (!word.is_constant()) return append_mixed(out, word);
  if (is_bare(word.spelling())) {
    out += word.spelling();
  } else {
    append_constant(out, word.spelling());
  }
}

void append_assigned(std::string& out, const Word& word) {
  if (!word.is_constant()) return append_mixed(out, word);
  append_constant(out, word.spelling());
}

std::string quote(const Word& word) {
  std::string out;
  append_quoted(out, word);
  return out;
}

Word& Word::text(std::string_view constant) & {
  spelling_ += constant;
  return *this;
}

Word& Word::variable(std::string_view name) & {
  variables_.push_back({spelling_.size(), spelling_.size() + name.size()});
  spelling_ += name;
  return *this;
}

Word& Word::variable_after(std::string_view name, std::string_view text) & {
  return variable(std::string(name).append(k_cut).append(text));
}

Word& Word::append(const Word& other) & {
  const std::size_t offset = spelling_.size();
  const std::size_t count = other.variables_.size();
  for (std::size_t i = 0; i < count; ++i) {
    const Range range = other.variables_[i];
    variables_.push_back({range.begin + offset, range.end + offset});
  }
  spelling_ += other.spelling_;
  return *this;
}

}  // namespace pergola::shell
