#include <cstdlib>
#include <iostream>

#include <unistd.h>

#include "cli/run.hpp"

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  pergola::Context context{std::cin, std::cout, std::cerr, pergola::disk()};
  const char* no_color = std::getenv("NO_COLOR");
  const bool color = isatty(STDERR_FILENO) != 0 && (no_color == nullptr || *no_color == '\0');
  return pergola::run({argv + 1, argv + argc}, context, color);
}
