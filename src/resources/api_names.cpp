#include "resources/api_names.hpp"

namespace pergola {
namespace {

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
char to_upper(char c) { return is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c; }
char to_lower(char c) { return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; }

std::string camel(std::string_view text) {
  std::string out;
  bool begins = true;
  for (const char c : text) {
    if (is_upper(c) || is_lower(c) || is_digit(c)) {
      out += begins ? to_upper(c) : c;
      begins = false;
    } else {
      begins = true;
    }
  }
  return out;
}

/// Words of letters and digits, apart by underscores; `customerId` are two.
std::string snake(std::string_view text) {
  std::string out;
  bool in_word = false;
  for (const char c : text) {
    const bool is_part = is_upper(c) || is_lower(c) || is_digit(c);
    if ((!is_part || is_upper(c)) && in_word) out += '_';
    if (is_part) out += to_lower(c);
    in_word = is_part && !is_upper(c);
  }
  while (out.ends_with('_')) out.pop_back();
  return out;
}

std::string_view inside(std::string_view variable) { return variable.substr(1, variable.size() - 2); }

}  // namespace

std::string path_id(std::string_view path) {
  std::string id;
  for (const std::string_view segment : segments_of(path))
    id += is_variable(segment) ? "By" + camel(inside(segment)) : camel(segment);
  return id.empty() ? "Root" : id;
}

std::string path_label(std::string_view path) {
  std::string text;
  for (const std::string_view segment : segments_of(path)) {
    if (!text.empty()) text += '_';
    text += is_variable(segment) ? "by_" + snake(inside(segment)) : snake(segment);
  }
  return text.empty() ? "root" : text;
}

std::string api_id(const Route& route) {
  std::string id;
  for (const char c : route.method) id += id.empty() ? c : to_lower(c);
  return id + path_id(route.path);
}

std::string api_label(const Route& route) {
  std::string text;
  for (const char c : route.method) text += to_lower(c);
  return text + "_" + path_label(route.path);
}

std::string arn_path(const Api& api, const Route& route) {
  std::string path = api.stage + "/" + (route.method == "ANY" ? "*" : route.method);
  const auto segments = segments_of(route.path);
  if (segments.empty()) return path + "/";
  for (const std::string_view segment : segments) {
    path += '/';
    path += is_variable(segment) ? std::string_view("*") : segment;
  }
  return path;
}

}  // namespace pergola
