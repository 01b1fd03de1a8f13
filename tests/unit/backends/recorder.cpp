#include "recorder.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>

#include <unistd.h>

namespace pergola {
namespace {

namespace fs = std::filesystem;

// Conditions hold, so that each branch is gone through; finders are only called by the library, so it calls them all.
constexpr const char* k_library = R"sh(
set +eu
PATH=/nonexistent
ACCOUNT=123456789012
exec 3>"$RECORD"
command_not_found_handle() { printf '%s\0' "$#" "$@" >&3; }
trap 'for finder in $(compgen -A function find_); do "$finder"; done' EXIT
)sh";

class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / ("pergola-recorder-" + std::to_string(::getpid()))) {
    fs::remove_all(path_);
    fs::create_directories(path_);
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  void write(const char* name, const std::string& text) const { std::ofstream(path_ / name, std::ios::binary) << text; }
  [[nodiscard]] std::string read(const char* name) const {
    std::ostringstream text;
    text << std::ifstream(path_ / name, std::ios::binary).rdbuf();
    return text.str();
  }
  [[nodiscard]] int run(const std::string& command) const {
    return std::system(("cd '" + path_.string() + "' && " + command).c_str());
  }
  /// Whatever the script made beside what was put there.
  [[nodiscard]] std::size_t count() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(path_), fs::directory_iterator()));
  }

 private:
  fs::path path_;
};

std::vector<std::string> fields_of(const std::string& record) {
  std::vector<std::string> fields;
  for (std::size_t begin = 0; begin < record.size();) {
    const std::size_t end = record.find('\0', begin);
    fields.push_back(record.substr(begin, end - begin));
    begin = end + 1;
  }
  return fields;
}

}  // namespace

bool is_bash(const std::string& script) {
  const Folder folder;
  folder.write("script.sh", script);
  return folder.run("bash -n script.sh >log 2>&1") == 0;
}

Commands commands_of(const std::string& script) {
  const Folder folder;
  folder.write("lib.sh", k_library);
  folder.write("script.sh", script);
  (void)folder.run("RECORD=record bash --norc script.sh >log 2>&1");
  if (const std::string log = folder.read("log"); !log.empty()) throw std::runtime_error("bash says: " + log);
  if (folder.count() != 4) throw std::runtime_error("the script made files");
  const std::vector<std::string> fields = fields_of(folder.read("record"));
  Commands commands;
  for (std::size_t i = 0; i < fields.size();) {
    const auto words = static_cast<std::size_t>(std::stoul(fields.at(i)));
    const auto begin = fields.begin() + static_cast<std::ptrdiff_t>(i + 1);
    commands.emplace_back(begin, begin + static_cast<std::ptrdiff_t>(words));
    i += words + 1;
  }
  return commands;
}

std::string option_of(const Commands& commands, const std::string& about, const std::string& option) {
  for (const auto& words : commands) {
    if (std::find(words.begin(), words.end(), about) == words.end()) continue;
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (words[i] == option && i + 1 < words.size()) return words[i + 1];
      if (words[i].rfind(option + "=", 0) == 0) return words[i].substr(option.size() + 1);
    }
  }
  throw std::runtime_error("no command about " + about + " has " + option);
}

}  // namespace pergola
