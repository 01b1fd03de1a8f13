// Files in memory, some of which are not as one would like them.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/file_system.hpp"

namespace pergola {

class OddFiles final : public FileSystem {
 public:
  MemoryFileSystem memory;
  std::set<std::string> symlinks{};
  std::set<std::string> unreadable{};
  std::set<std::string> unwritable{};
  std::set<std::string> devices{};                 ///< Neither files nor folders.
  std::map<std::string, std::size_t> oversized{};  ///< Files of so many bytes.
  std::vector<std::string> changes{};              ///< What was written and removed, in order.
  std::vector<std::string> emptied{};              ///< Folders that were to go if empty.

  void put(const std::string& path, const std::string& content, bool executable = false) {
    memory.files[path] = {content, executable};
  }

  Type type(const std::string& path) override { return devices.count(path) != 0 ? Type::other : memory.type(path); }
  Result<std::string> read(const std::string& path) override {
    if (unreadable.count(path) != 0) return Failure{"cannot read '" + path + "': Permission denied"};
    if (devices.count(path) != 0) return Failure{"it was read and would not end"};
    const auto size = oversized.find(path);
    if (size != oversized.end()) return std::string(size->second, 'x');
    return memory.read(path);
  }
  Result<std::vector<std::string>> list(const std::string& path) override {
    if (unreadable.count(path) != 0) return Failure{"cannot list '" + path + "': Permission denied"};
    return memory.list(path);
  }
  bool is_symlink(const std::string& path) override { return symlinks.count(path) != 0; }
  bool is_executable(const std::string& path) override { return memory.is_executable(path); }
  Result<Done> write(const std::string& path, const std::string& content, bool executable) override {
    if (unwritable.count(path) != 0) return Failure{"cannot write '" + path + "': No space left on device"};
    changes.push_back("write " + path);
    return memory.write(path, content, executable);
  }
  Result<Done> remove(const std::string& path) override {
    if (unwritable.count(path) != 0) return Failure{"cannot remove '" + path + "': Permission denied"};
    changes.push_back("remove " + path);
    return memory.remove(path);
  }
  void remove_empty_directory(const std::string& path) override { emptied.push_back(path); }
};

}  // namespace pergola
