#include "topology/substitution.hpp"

namespace pergola {

std::variant<std::vector<SubstitutionPiece>, SubstitutionError> parse_substitution(std::string_view text) {
  std::vector<SubstitutionPiece> pieces;
  std::string constant;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t open = text.find("${", at);
    if (open == std::string_view::npos) break;
    const std::size_t close = text.find('}', open);
    if (close == std::string_view::npos) return SubstitutionError{open, text.size()};
    constant += text.substr(at, open - at);
    at = close + 1;
    const std::size_t begin = open + 2;
    if (text[begin] == '!') {
      constant.append("${").append(text.substr(begin + 1, close - begin));
      continue;
    }
    if (!constant.empty()) pieces.push_back({std::move(constant), false, 0});
    constant.clear();
    pieces.push_back({std::string(text.substr(begin, close - begin)), true, begin});
  }
  constant += text.substr(at);
  if (!constant.empty()) pieces.push_back({std::move(constant), false, 0});
  return pieces;
}

}  // namespace pergola
