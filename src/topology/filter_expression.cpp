#include "topology/filter_expression.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "base/spelling.hpp"

namespace pergola {
namespace {

enum class KeywordType { boolean, number, text };
struct Keyword {
  std::string_view name;
  KeywordType type;
};

constexpr std::array<Keyword, 29> k_keywords = {{
    {"ok", KeywordType::boolean},          {"error", KeywordType::boolean},
    {"throttle", KeywordType::boolean},    {"fault", KeywordType::boolean},
    {"partial", KeywordType::boolean},     {"inferred", KeywordType::boolean},
    {"first", KeywordType::boolean},       {"last", KeywordType::boolean},
    {"remote", KeywordType::boolean},      {"root", KeywordType::boolean},
    {"responsetime", KeywordType::number}, {"duration", KeywordType::number},
    {"http.status", KeywordType::number},  {"index", KeywordType::number},
    {"coverage", KeywordType::number},     {"http.url", KeywordType::text},
    {"http.method", KeywordType::text},    {"http.useragent", KeywordType::text},
    {"http.clientip", KeywordType::text},  {"user", KeywordType::text},
    {"name", KeywordType::text},           {"type", KeywordType::text},
    {"message", KeywordType::text},        {"availabilityzone", KeywordType::text},
    {"instance.id", KeywordType::text},    {"resource.arn", KeywordType::text},
    {"group.name", KeywordType::text},     {"group.arn", KeywordType::text},
    {"rootcause.json", KeywordType::text},
}};

constexpr std::array<std::string_view, 5> k_root_causes = {
    "rootcause.fault.service", "rootcause.fault.entity", "rootcause.fault.exception", "rootcause.responsetime.service",
    "rootcause.responsetime.entity"};

constexpr int k_max_depth = 32;

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
}

/// Recursive descent; copies what it reads to `out_` with names replaced.
class FilterParser {
 public:
  FilterParser(std::string_view text, const std::function<std::optional<std::string>(std::string_view)>& name_of)
      : text_(text), name_of_(name_of) {}

  FilterResult run() {
    if (expression(0) && !at_end()) fail(here(), "expected AND, OR or the end of the expression");
    if (error_) return {{}, error_};
    out_ += text_.substr(copied_);
    return {out_, std::nullopt};
  }

 private:
  bool expression(int depth) {
    if (depth > k_max_depth) return fail(here(), "the expression is nested too deeply");
    do {
      if (!term(depth)) return false;
    } while (take_word("AND") || take_word("OR"));
    return true;
  }

  bool term(int depth) {
    while (take("!")) {
    }
    if (take("(")) return expression(depth + 1) && expect(")");
    const std::size_t begin = here();
    const std::string_view word = take_identifier();
    if (word.empty()) return fail(begin, "expected a keyword such as service(\"…\"), fault or responsetime");
    if (word == "service") return service(depth);
    if (word == "edge") return edge(depth);
    if (word == "annotation" || word.substr(0, 11) == "annotation.") return annotation(word, begin);
    for (const std::string_view cause : k_root_causes) {
      if (word == cause) return expect("{") && expression(depth + 1) && expect("}");
    }
    for (const Keyword& keyword : k_keywords) {
      if (word == keyword.name) return comparison(keyword.type, keyword.name);
    }
    return unknown_keyword(word, begin);
  }

  bool service(int depth) {
    if (!expect("(")) return false;
    if (!peek(")") && !node_name()) return false;
    return expect(")") && braces(depth);
  }

  bool edge(int depth) {
    return expect("(") && node_name() && expect(",") && node_name() && expect(")") && braces(depth);
  }

  bool braces(int depth) {
    if (!take("{")) return true;
    return expression(depth + 1) && expect("}");
  }

  /// A service by its name in the topology, or `id(name: "…", type: "…", account.id: "…")` as X-Ray knows it.
  bool node_name() {
    const std::size_t begin = here();
    if (take_word("id")) {
      if (!expect("(")) return false;
      do {
        const std::size_t key_begin = here();
        const std::string_view key = take_identifier();
        if (key != "name" && key != "type" && key != "account.id")
          return fail(key_begin, "expected name, type or account.id");
        if (!expect(":") || !take_string(nullptr)) return false;
      } while (take(","));
      return expect(")");
    }
    std::string name;
    if (!take_string(&name)) return false;
    const auto resolved = name_of_(name);
    if (!resolved) {
      fail(begin, "no service '" + name + "' is declared");
      error_->unknown_service = true;
      return false;
    }
    out_ += text_.substr(copied_, begin - copied_);
    out_ += '"' + *resolved + '"';
    copied_ = position_;
    return true;
  }

  bool annotation(std::string_view word, std::size_t begin) {
    if (word == "annotation") {
      if (!expect("[")) return false;
      if (take_identifier().empty()) return fail(here(), "expected the key of an annotation");
      if (!expect("]")) return false;
    } else if (word.size() == 11) {
      return fail(begin, "expected the key of an annotation");
    }
    if (!peek_operator()) return true;
    take_operator();
    if (peek("\"")) return take_string(nullptr);
    if (take_word("true") || take_word("false") || take_number()) return true;
    return fail(here(), "expected a string, a number, true or false");
  }

  bool comparison(KeywordType type, std::string_view name) {
    const std::size_t begin = here();
    const std::string_view op = take_operator();
    if (type == KeywordType::boolean) {
      if (op.empty()) return true;
      if (op != "=" && op != "!=") return fail(begin, std::string(name) + " can be compared by = and != only");
      if (take_word("true") || take_word("false")) return true;
      return fail(here(), "expected true or false");
    }
    if (op.empty()) return fail(begin, "expected an operator behind " + std::string(name));
    const bool is_order = op.front() == '<' || op.front() == '>';
    const bool is_text_operator = op.front() >= 'A' && op.front() <= 'Z';
    if (type == KeywordType::number) {
      if (is_text_operator) return fail(begin, std::string(name) + " is a number: use =, !=, <, <=, > or >=");
      if (take_number()) return true;
      return fail(here(), "expected a number (seconds, without a unit)");
    }
    if (is_order) return fail(begin, std::string(name) + " is a text: use =, !=, CONTAINS, BEGINSWITH or ENDSWITH");
    return take_string(nullptr);
  }

  bool unknown_keyword(std::string_view word, std::size_t begin) {
    std::vector<std::string_view> names = {"service", "edge", "annotation"};
    for (const Keyword& keyword : k_keywords) names.push_back(keyword.name);
    fail(begin, "unknown keyword '" + std::string(word) + "'");
    error_->end = begin + word.size();
    if (const auto suggestion = closest(word, names)) error_->suggestion = *suggestion;
    return false;
  }

  std::size_t here() {
    while (position_ < text_.size() &&
           (text_[position_] == ' ' || text_[position_] == '\t' || text_[position_] == '\n'))
      ++position_;
    return position_;
  }
  bool at_end() { return here() == text_.size(); }
  bool peek(std::string_view token) { return text_.substr(here(), token.size()) == token; }
  bool take(std::string_view token) {
    if (!peek(token)) return false;
    position_ += token.size();
    return true;
  }
  bool expect(std::string_view token) { return take(token) || fail(here(), "expected '" + std::string(token) + "'"); }

  std::string_view take_identifier() {
    const std::size_t begin = here();
    while (position_ < text_.size() && is_word(text_[position_])) ++position_;
    return text_.substr(begin, position_ - begin);
  }
  bool take_word(std::string_view word) {
    const std::size_t before = here();
    if (take_identifier() == word) return true;
    position_ = before;
    return false;
  }
  std::string_view take_operator() {
    for (const std::string_view op : {"!=", "<=", ">=", "=", "<", ">"}) {
      if (take(op)) return op;
    }
    for (const std::string_view op : {"CONTAINS", "BEGINSWITH", "ENDSWITH"}) {
      if (take_word(op)) return op;
    }
    return {};
  }
  bool peek_operator() {
    const std::size_t before = here();
    const bool found = !take_operator().empty();
    position_ = before;
    return found;
  }
  bool take_number() {
    const std::size_t begin = here();
    while (position_ < text_.size() &&
           ((text_[position_] >= '0' && text_[position_] <= '9') || text_[position_] == '.'))
      ++position_;
    return position_ > begin && text_[begin] != '.';
  }
  bool take_string(std::string* content) {
    const std::size_t begin = here();
    if (!take("\"")) return fail(begin, "expected a text in double quotes");
    while (position_ < text_.size() && text_[position_] != '"') {
      if (text_[position_] == '\\' && position_ + 1 < text_.size()) ++position_;
      if (content != nullptr) *content += text_[position_];
      ++position_;
    }
    if (position_ == text_.size()) return fail(begin, "the text in quotes never ends");
    ++position_;
    return true;
  }

  bool fail(std::size_t begin, std::string message) {
    if (!error_) error_ = FilterError{begin, std::max(begin + 1, position_), std::move(message), {}, false};
    return false;
  }

  std::string_view text_;
  const std::function<std::optional<std::string>(std::string_view)>& name_of_;
  std::size_t position_ = 0;
  std::size_t copied_ = 0;
  std::string out_;
  std::optional<FilterError> error_;
};

}  // namespace

FilterResult resolve_filter(std::string_view expression,
                            const std::function<std::optional<std::string>(std::string_view)>& name_of) {
  return FilterParser(expression, name_of).run();
}

}  // namespace pergola
