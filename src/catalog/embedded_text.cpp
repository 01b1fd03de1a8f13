#include "catalog/embedded_text.hpp"

#include <stdexcept>
#include <string>

namespace pergola {

std::string_view embedded_text(std::string_view path) {
  for (const EmbeddedFile& file : embedded_files()) {
    if (file.path == path) return file.text;
  }
  throw std::logic_error("no template is called '" + std::string(path) + "'");
}

}  // namespace pergola
