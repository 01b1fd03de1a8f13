#include <algorithm>

#include "backends/aws_cli/names.hpp"

namespace pergola::aws_cli {
namespace {

/// What `\d` and the like stand for inside a bracket expression; empty: nothing that POSIX has a name for.
std::string_view class_of(char c) {
  switch (c) {
    case 'd':
      return "0-9";
    case 'w':
      return "A-Za-z0-9_";
    case 's':
      return "[:space:]";
    default:
      return {};
  }
}

class Translation {
 public:
  explicit Translation(std::string_view pattern) : rest_(pattern) {
    if (rest_.starts_with('^')) rest_.remove_prefix(1);
    if (rest_.ends_with('$') && !rest_.ends_with("\\$")) rest_.remove_suffix(1);
  }

  std::optional<std::string> run() {
    while (!rest_.empty() && possible_) {
      const char c = take();
      if (c == '\\') {
        escape();
      } else if (c == '[') {
        bracket();
      } else if (c == '(' && rest_.starts_with("?")) {
        group();
      } else if (std::string_view("*+?}").find(c) != std::string_view::npos && !rest_.empty() &&
                 std::string_view("?+").find(rest_.front()) != std::string_view::npos) {
        possible_ = false;  // lazy and possessive
      } else {
        out_ += c;
      }
    }
    if (!possible_) return std::nullopt;
    return "^(" + out_ + ")$";
  }

 private:
  char take() {
    const char c = rest_.front();
    rest_.remove_prefix(1);
    return c;
  }

  void group() {
    if (rest_.starts_with("?:")) {
      rest_.remove_prefix(2);
      out_ += '(';
    } else {
      possible_ = false;  // assertions, names, flags
    }
  }

  void escape() {
    if (rest_.empty()) {
      possible_ = false;
      return;
    }
    const char c = take();
    const bool is_word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (const std::string_view members = class_of(c); !members.empty()) {
      out_.append("[").append(members).append("]");
    } else if (is_word) {
      possible_ = false;
    } else if (std::string_view(".[]()*+?{}|^$\\").find(c) != std::string_view::npos) {
      out_.append("\\").append(1, c);
    } else {
      out_ += c;
    }
  }

  /// POSIX knows no escapes here: a bracket must come first and a dash last.
  void bracket() {
    std::string first;
    std::string members;
    std::string last;
    const bool negated = rest_.starts_with("^");
    if (negated) take();
    while (!rest_.empty() && rest_.front() != ']') {
      const char c = take();
      if (c != '\\') {
        members += c;
      } else if (!rest_.empty()) {
        const char escaped = take();
        if (const std::string_view more = class_of(escaped); !more.empty()) {
          members += more;
        } else {
          (escaped == ']' ? first : escaped == '-' ? last : members) += escaped;
        }
      }
    }
    if (rest_.empty()) {
      possible_ = false;
      return;
    }
    take();
    if (members.ends_with('-') && !last.empty()) last.clear();
    if (!negated && first.empty() && members.starts_with('^'))
      std::rotate(members.begin(), members.begin() + 1, members.end());
    out_.append("[").append(negated ? "^" : "").append(first).append(members).append(last).append("]");
  }

  std::string_view rest_;
  std::string out_;
  bool possible_ = true;
};

}  // namespace

std::optional<std::string> posix_pattern(std::string_view pattern) { return Translation(pattern).run(); }

}  // namespace pergola::aws_cli
