// Lists of texts in doctest's messages, a line each.
#pragma once

#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace doctest {

template <>
struct StringMaker<std::vector<std::string>> {
  static String convert(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) text += "\n  " + line;
    return (lines.empty() ? "(none)" : text).c_str();
  }
};

}  // namespace doctest
