// Bash scripts as data: words made of constants and variables, commands, conditions.
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace pergola::shell {

/// A piece of a word. Constants are quoted by the writer wherever the shell could read more into them; variables are
/// always expanded inside double quotes.
struct Constant {
  std::string text;
};
struct Variable {
  std::string name;  ///< `[A-Za-z_][A-Za-z0-9_]*`; anything else throws std::logic_error when written.
};

struct Word {
  std::vector<std::variant<Constant, Variable>> parts;

  Word() = default;
  Word(std::string constant) { parts.emplace_back(Constant{std::move(constant)}); }
  Word(const char* constant) : Word(std::string(constant)) {}
  Word& text(std::string constant);
  Word& variable(std::string name);
  Word& append(const Word& other);
  [[nodiscard]] bool is_constant() const;
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
