#include <algorithm>
#include <set>
#include <string_view>

#include "base/file_system.hpp"

namespace pergola {
namespace {

/// Without `.`, `..` and empty steps, so that a file has one name. The folder everything is in is "".
std::string normal(std::string_view path) {
  std::vector<std::string_view> steps;
  for (std::size_t at = 0; at <= path.size();) {
    const std::size_t end = std::min(path.find('/', at), path.size());
    const std::string_view step = path.substr(at, end - at);
    const bool up = step == "..";
    if (up && !steps.empty() && steps.back() != "..") {
      steps.pop_back();
    } else if (!step.empty() && step != "." && !(up && path.starts_with('/'))) {
      steps.push_back(step);
    }
    at = end + 1;
  }
  std::string joined;
  for (const std::string_view step : steps) {
    if (!joined.empty() || path.starts_with('/')) joined += '/';
    joined += step;
  }
  return joined;
}

/// What the names of all files below a folder begin with.
std::string prefix_of(const std::string& folder) { return folder.empty() ? "" : folder + "/"; }

Failure failure(std::string_view what, const std::string& path, std::string_view why) {
  return {"cannot " + std::string(what) + " '" + path + "': " + std::string(why)};
}

}  // namespace

FileSystem::Type MemoryFileSystem::type(const std::string& path) {
  const std::string name = normal(path);
  if (files.count(name) != 0) return Type::file;
  if (name.empty()) return Type::directory;
  const std::string prefix = prefix_of(name);
  const auto below = files.lower_bound(prefix);
  return below != files.end() && below->first.starts_with(prefix) ? Type::directory : Type::missing;
}

Result<std::string> MemoryFileSystem::read(const std::string& path) {
  const auto file = files.find(normal(path));
  if (file != files.end()) return file->second.content;
  return failure("read", path, type(path) == Type::directory ? "Is a directory" : "No such file or directory");
}

Result<std::vector<std::string>> MemoryFileSystem::list(const std::string& path) {
  if (type(path) != Type::directory) {
    return failure("list", path, type(path) == Type::file ? "Not a directory" : "No such file or directory");
  }
  const std::string prefix = prefix_of(normal(path));
  std::set<std::string> names;
  for (auto it = files.lower_bound(prefix); it != files.end() && it->first.starts_with(prefix); ++it) {
    const std::string rest = it->first.substr(prefix.size());
    names.insert(rest.substr(0, rest.find('/')));
  }
  return std::vector<std::string>(names.begin(), names.end());
}

bool MemoryFileSystem::is_symlink(const std::string& /*path*/) { return false; }

bool MemoryFileSystem::is_executable(const std::string& path) {
  const auto file = files.find(normal(path));
  return file != files.end() && file->second.executable;
}

Result<Done> MemoryFileSystem::write(const std::string& path, const std::string& content, bool executable) {
  const std::string name = normal(path);
  if (type(name) == Type::directory) return failure("write", path, "Is a directory");
  for (std::size_t slash = name.find('/', 1); slash != std::string::npos; slash = name.find('/', slash + 1)) {
    if (type(name.substr(0, slash)) == Type::file) return failure("write", path, "Not a directory");
  }
  files[name] = {content, executable};
  return Done{};
}

Result<Done> MemoryFileSystem::remove(const std::string& path) {
  if (files.erase(normal(path)) == 0) return failure("remove", path, "No such file or directory");
  return Done{};
}

void MemoryFileSystem::remove_empty_directory(const std::string& /*path*/) {}

}  // namespace pergola
