#include <algorithm>
#include <stdexcept>
#include <string_view>

#include "writers/shell.hpp"
#include "writers/shell_quote.hpp"
#include "writers/text.hpp"

namespace pergola::shell {
namespace {

/// Whether no line of a text that begins in this column is too wide.
bool fits(std::string_view text, std::size_t column) {
  if (column + text.size() <= k_line_width) return true;
  for (const char c : text) {
    const bool begins_code_point = (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    if (c == '\n') {
      column = 0;
    } else if (begins_code_point && ++column > k_line_width) {
      return false;
    }
  }
  return true;
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

  void operator()(const Command& command, std::size_t indent) {
    out_.append(indent, ' ');
    words(command, indent, indent);
    out_ += '\n';
  }

  void operator()(const Assignment& assignment, std::size_t indent) {
    out_.append(indent, ' ').append(name(assignment.name)).append("=");
    append_assigned(out_, assignment.value);
    out_ += '\n';
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
    const std::string_view head = negated ? "if ! " : "if ";
    out_.append(indent, ' ').append(head);
    words(branch.condition, indent + 2, indent + head.size() + 6);
    out_ += "; then\n";
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
    out_.append(indent, ' ').append(name(function.name)).append("() {\n");
    block(function.body, indent);
    line(indent, "}");
  }

 private:
  void statements(const std::vector<Statement>& all, std::size_t indent) {
    for (const Statement& statement : all) {
      std::visit([&](const auto& kind) { (*this)(kind, indent); }, statement);
    }
  }

  /// A command on one line. Where that is too wide, its words up to the first option, and each option with its values,
  /// have a line each; without options, each word has.
  void words(const Command& command, std::size_t indent, std::size_t column) {
    if (command.words.empty()) throw std::logic_error("a command without words");
    line_.clear();
    begins_.clear();
    for (const Word& word : command.words) {
      if (!line_.empty()) line_ += ' ';
      begins_.push_back(line_.size());
      append_quoted(line_, word);
    }
    if (fits(line_, column)) {
      out_ += line_;
      return;
    }
    const auto is_option = [&](std::size_t begin) { return line_.compare(begin, 2, "--") == 0; };
    const bool has_options = std::any_of(begins_.begin() + 1, begins_.end(), is_option);
    std::size_t done = 0;
    for (const std::size_t begin : begins_) {
      if (begin == 0 || (has_options && !is_option(begin))) continue;
      out_.append(line_, done, begin - 1 - done).append(" \\\n").append(indent + 2, ' ');
      done = begin;
    }
    out_.append(line_, done);
  }

  /// Comments do not make a body: bash wants a command.
  void block(const std::vector<Statement>& body, std::size_t indent) {
    statements(body, indent + 2);
    if (!does_something(body)) line(indent + 2, ":");
  }

  void line(std::size_t indent, std::string_view text) { out_.append(indent, ' ').append(text).append("\n"); }

  std::string out_;
  std::string line_;                 ///< The command that is being written,
  std::vector<std::size_t> begins_;  ///< and where its words begin.
};

}  // namespace

std::string write(const Script& script) { return ScriptWriter().write(script); }

}  // namespace pergola::shell
