#include "catalog/embedded_text.hpp"

#include <algorithm>
#include <filesystem>
#include <stdexcept>

#include <doctest/doctest.h>

#include "base/file_system.hpp"

using namespace pergola;
namespace fs = std::filesystem;

TEST_CASE("each template is compiled in as it stands") {
  const fs::path root = PERGOLA_SOURCE_DIR "/templates";
  std::vector<std::string> paths;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root)) {
    const std::string path = entry.path().lexically_relative(root).generic_string();
    if (!entry.is_regular_file() || path == "README.md" || path.starts_with("kinds/")) continue;
    paths.push_back(path);
    CAPTURE(path);
    const Result<std::string> text = disk().read(entry.path().string());
    REQUIRE(text);
    CHECK(embedded_text(path) == *text);
  }
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> embedded;
  for (const EmbeddedFile& file : embedded_files()) embedded.emplace_back(file.path);
  CHECK(embedded == paths);
}

TEST_CASE("a template that does not exist is a mistake of ours") {
  CHECK_THROWS_AS((void)embedded_text("cli/nothing.sh"), std::logic_error);
  CHECK_THROWS_AS((void)embedded_text("README.md"), std::logic_error);
}
