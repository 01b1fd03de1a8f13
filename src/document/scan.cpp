#include "document/scan.hpp"

#include <algorithm>

namespace pergola::scan {
namespace {

constexpr std::string_view k_blank = " \t\r\n";

bool is_blank(char c) { return k_blank.find(c) != std::string_view::npos; }

std::size_t line_end(std::string_view text, std::size_t at) { return std::min(text.find('\n', at), text.size()); }

/// Behind the last character of `value` that is not blank. Folding changes nothing but blanks, so all others stand
/// in the text in the same order.
std::size_t match(std::string_view text, std::size_t at, std::string_view value) {
  std::size_t end = at;
  for (const char c : value) {
    if (is_blank(c)) continue;
    while (at < text.size() && is_blank(text[at])) ++at;
    if (at >= text.size() || text[at] != c) return end;
    end = ++at;
  }
  return end;
}

std::size_t double_quoted_end(std::string_view text, std::size_t at) {
  for (++at; at < text.size(); ++at) {
    if (text[at] == '\\') {
      ++at;
    } else if (text[at] == '"') {
      return at + 1;
    }
  }
  return k_unclosed;
}

std::size_t single_quoted_end(std::string_view text, std::size_t at) {
  for (++at; at < text.size(); ++at) {
    if (text[at] != '\'') continue;
    if (at + 1 >= text.size() || text[at + 1] != '\'') return at + 1;
    ++at;
  }
  return k_unclosed;
}

std::size_t block_end(std::string_view text, std::size_t at, std::string_view value) {
  const std::size_t content = line_end(text, at);
  const std::size_t end = match(text, content, value);
  return end > content ? end : std::min(text.find_first_of(k_blank, at), text.size());
}

}  // namespace

std::size_t skip_blank(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    if (text[at] == '#') {
      at = line_end(text, at);
    } else if (is_blank(text[at])) {
      ++at;
    } else {
      break;
    }
  }
  return at;
}

std::size_t word_end(std::string_view text, std::size_t at) {
  if (text.substr(at).starts_with("!<")) return std::min(text.find('>', at), text.size() - 1) + 1;
  return std::min(text.find_first_of(" \t\r\n,[]{}", at), text.size());
}

Properties properties_at(std::string_view text, std::size_t at, std::size_t limit) {
  Properties properties{at, at, at};
  limit = std::min(limit, text.size());
  while (at < limit && (text[at] == '!' || text[at] == '&')) {
    const std::size_t end = word_end(text, at);
    if (text[at] == '!') {
      properties.tag_begin = at;
      properties.tag_end = end;
    }
    properties.end = end;
    at = skip_blank(text, end);
  }
  return properties;
}

bool is_quoted(std::string_view text, std::size_t at) {
  return at < text.size() && std::string_view("\"'|>").find(text[at]) != std::string_view::npos;
}

std::size_t scalar_end(std::string_view text, std::size_t at, std::string_view value) {
  if (at >= text.size()) return text.size();
  switch (text[at]) {
    case '"':
      return double_quoted_end(text, at);
    case '\'':
      return single_quoted_end(text, at);
    case '|':
    case '>':
      return block_end(text, at, value);
    default:
      return match(text, at, value);
  }
}

std::size_t flow_end(std::string_view text, std::size_t at, char bracket) {
  std::size_t end = skip_blank(text, at);
  while (end < text.size() && std::string_view(",:?").find(text[end]) != std::string_view::npos) {
    end = skip_blank(text, end + 1);
  }
  return end < text.size() && text[end] == bracket ? end + 1 : at;
}

}  // namespace pergola::scan
