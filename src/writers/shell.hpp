// Bash scripts as data: words made of constants and variables, commands, conditions.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace pergola::shell {

/// A piece of a word. Constants are quoted by the writer wherever the shell could read more into them; variables are
/// always expanded inside double quotes.
struct Piece {
  std::string_view text;  ///< Of a variable the name: `[A-Za-z_][A-Za-z0-9_]*`; writing another throws
                          ///< std::logic_error. Behind it may stand what `Word::variable_after` cuts by.
  bool is_variable = false;
};

/// Constants and variables, one behind the other.
class Word {
 public:
  Word() = default;
  Word(std::string constant) : spelling_(std::move(constant)) {}
  Word(std::string_view constant) : spelling_(constant) {}
  Word(const char* constant) : spelling_(constant) {}

  Word& text(std::string_view constant) &;
  Word& variable(std::string_view name) &;
  /// Of the variable's value what stands behind the last of a text of `A-Za-z0-9_.:/-`.
  Word& variable_after(std::string_view name, std::string_view text) &;
  Word& append(const Word& other) &;
  Word&& text(std::string_view constant) && { return std::move(text(constant)); }
  Word&& variable(std::string_view name) && { return std::move(variable(name)); }
  Word&& variable_after(std::string_view name, std::string_view text) && {
    return std::move(variable_after(name, text));
  }
  Word&& append(const Word& other) && { return std::move(append(other)); }

  [[nodiscard]] bool is_constant() const { return variables_.empty(); }
  [[nodiscard]] bool empty() const { return spelling_.empty() && variables_.empty(); }
  /// The constants, with the names of the variables among them.
  [[nodiscard]] const std::string& spelling() const { return spelling_; }
  /// The name of the variable that the word begins with; empty where it begins with a constant.
  [[nodiscard]] std::string_view variable_in_front() const {
    return variables_.empty() || variables_.front().begin > 0
               ? std::string_view()
               : std::string_view(spelling_).substr(0, variables_.front().end);
  }
  /// Calls visit(Piece) for each piece, with views of the word. Neighbouring constants are one piece, and none is
  /// empty.
  template <typename Visit>
  void for_each_piece(const Visit& visit) const {
    const std::string_view all = spelling_;
    std::size_t done = 0;
    for (const Range& name : variables_) {
      if (done < name.begin) visit(Piece{all.substr(done, name.begin - done)});
      visit(Piece{all.substr(name.begin, name.end - name.begin), true});
      done = name.end;
    }
    if (done < all.size()) visit(Piece{all.substr(done)});
  }

 private:
  struct Range {
    std::size_t begin;
    std::size_t end;
  };
  std::string spelling_;
  std::vector<Range> variables_;  ///< Where in the spelling.
};

struct Command {
  std::vector<Word> words;
};

struct Assignment {
  std::string name;
  Word value;
};

struct Comment {
  std::string text;  ///< One or more lines; never anything but comment, whatever it holds.
};
struct Blank {};

struct If;
struct Function;
using Statement = std::variant<Command, Assignment, Comment, Blank, If, Function>;

/// `if condition; then …; else …; fi`. An empty branch is left out; an empty `then` with an `else` negates.
struct If {
  Command condition;
  std::vector<Statement> then_branch;
  std::vector<Statement> else_branch;
};

struct Function {
  std::string name;
  std::vector<Statement> body;
};

struct Script {
  std::vector<Statement> statements;
};

/// Statements as text, two spaces a level. A command wider than 100 columns continues on further lines, a word that
/// starts with `--` and what follows it kept together. A constant is written bare when it consists of
/// `A-Za-z0-9_./:=@%+,-` only (and does not look like an assignment or begin with `~`), otherwise in single quotes
/// (control characters and bytes that are no UTF-8 in `$'…'`); in a word of mixed parts, constants without special
/// characters share the variables' double quotes, others become adjoining quoted pieces. NUL bytes in constants throw
/// std::logic_error. No shebang: the caller puts that into the first comment or before the text.
[[nodiscard]] std::string write(const Script& script);

/// One word as it stands in a script.
[[nodiscard]] std::string quote(const Word& word);

}  // namespace pergola::shell
