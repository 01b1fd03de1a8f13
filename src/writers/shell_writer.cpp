#include <algorithm>
#include <stdexcept>
#include <string_view>

#include "writers/shell.hpp"
#include "writers/shell_quote.hpp"
#include "writers/text.hpp"

namespace pergola::shell {
namespace {

bool fits(std::string_view text, std::size_t column) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (column + column_of_end(text.substr(0, end)) > k_line_width) return false;
    text.remove_prefix(std::min(end + 1, text.size()));
    column = 0;
  }
  return true;
}

std::string joined(const std::vector<std::string>& words, std::string_view separator) {
  std::string out;
  for (const std::string& word : words) {
    if (&word != &words.front()) out += separator;
    out += word;
  }
  return out;
}

/// The command's words up to its first option, then each option with its values.
std::vector<std::string> option_groups(const std::vector<std::string>& words) {
  std::vector<std::string> groups;
  for (const std::string& word : words) {
    if (groups.empty() || word.substr(0, 2) == "--") {
      groups.push_back(word);
    } else {
      groups.back().append(" ").append(word);
    }
  }
  return groups;
}

std::string command_text(const Command& command, std::size_t indent, std::size_t column) {
  if (command.words.empty()) throw std::logic_error("a command without words");
  std::vector<std::string> words;
  for (const Word& word : command.words) words.push_back(quote(word));
  std::string line = joined(words, " ");
  if (fits(line, column)) return line;
  const std::vector<std::string> groups = option_groups(words);
  return joined(groups.size() > 1 ? groups : words, " \\\n" + std::string(indent + 2, ' '));
}

bool does_something(const std::vector<Statement>& statements) {
  return std::any_of(statements.begin(), statements.end(), [](const Statement& statement) {
    return !std::holds_alternative<Comment>(statement) && !std::holds_alternative<Blank>(statement);
  });
}

/// `shellcheck disable=SC2034` and the like, alone on its line.
bool is_directive(std::string_view line) {
  constexpr std::string_view k_prefix = "shellcheck ";
  if (line.substr(0, k_prefix.size()) != k_prefix) return false;
  line.remove_prefix(k_prefix.size());
  const std::size_t equals = std::min(line.find('='), line.size());
  const std::string_view key = line.substr(0, equals);
  const std::string_view value = line.substr(std::min(equals + 1, line.size()));
  return (key == "disable" || key == "source") && !value.empty() && std::all_of(value.begin(), value.end(), [](char c) {
           return is_ascii_letter(c) || is_ascii_digit(c) ||
                  std::string_view("/._,-").find(c) != std::string_view::npos;
         });
}

class ScriptWriter {
 public:
  std::string write(const Script& script) {
    statements(script.statements, 0);
    return std::move(out_);
  }

  void operator()(const Command& command, std::size_t indent) { line(indent, command_text(command, indent, indent)); }

  void operator()(const Assignment& assignment, std::size_t indent) {
    line(indent, name(assignment.name) + '=' + quote_assigned(assignment.value));
  }

  void operator()(const Comment& comment, std::size_t indent) {
    std::vector<std::string> lines = comment_lines(comment.text);
    if (lines.empty()) lines.emplace_back();
    for (const std::string& text : lines) {
      const bool interpreter = out_.empty() && text.substr(0, 2) == "!/";
      // Anything else that shellcheck would try to obey is kept from it.
      const bool misread = text.find("shellcheck") == std::min(text.find_first_not_of(' '), text.size()) &&
                           !(lines.size() == 1 && is_directive(text));
      line(indent, (text.empty() || interpreter ? "#" : misread ? "# - " : "# ") + text);
    }
  }

  void operator()(const Blank& /*blank*/, std::size_t /*indent*/) { out_ += '\n'; }

  void operator()(const If& branch, std::size_t indent) {
    const bool negated = !does_something(branch.then_branch) && does_something(branch.else_branch);
    const std::string head = negated ? "if ! " : "if ";
    line(indent, head + command_text(branch.condition, indent + 2, indent + head.size() + 6) + "; then");
    if (!negated) {
      block(branch.then_branch, indent);
    }
    if (does_something(branch.else_branch)) {
      if (!negated) line(indent, "else");
      block(branch.else_branch, indent);
    }
    line(indent, "fi");
  }

  void operator()(const Function& function, std::size_t indent) {
    line(indent, name(function.name) + "() {");
    block(function.body, indent);
    line(indent, "}");
  }

 private:
  void statements(const std::vector<Statement>& all, std::size_t indent) {
    for (const Statement& statement : all) {
      std::visit([&](const auto& kind) { (*this)(kind, indent); }, statement);
    }
  }

  /// Comments do not make a body: bash wants a command.
  void block(const std::vector<Statement>& body, std::size_t indent) {
    statements(body, indent + 2);
    if (!does_something(body)) line(indent + 2, ":");
  }

  void line(std::size_t indent, const std::string& text) { out_.append(indent, ' ').append(text).append("\n"); }

  std::string out_;
};

}  // namespace

std::string write(const Script& script) { return ScriptWriter().write(script); }

}  // namespace pergola::shell
