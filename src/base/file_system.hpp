// The disk, behind an interface so that tests need none. Paths are UTF-8, `/`-separated.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/result.hpp"

namespace pergola {

class FileSystem {
 public:
  enum class Type { missing, file, directory, other };

  virtual ~FileSystem() = default;

  /// Follows symbolic links.
  virtual Type type(const std::string& path) = 0;
  virtual Result<std::string> read(const std::string& path) = 0;
  /// Names of what a directory holds, sorted bytewise, without `.` and `..`.
  virtual Result<std::vector<std::string>> list(const std::string& path) = 0;
  virtual bool is_symlink(const std::string& path) = 0;
  virtual bool is_executable(const std::string& path) = 0;
  /// Creates missing folders; writes to a temporary name in the same folder and renames, so that a file is old or new.
  virtual Result<Done> write(const std::string& path, const std::string& content, bool executable) = 0;
  virtual Result<Done> remove(const std::string& path) = 0;
  /// Removes a directory if it is empty.
  virtual void remove_empty_directory(const std::string& path) = 0;
};

/// The real one. Lives as long as the program.
[[nodiscard]] FileSystem& disk();

/// One in memory, for tests. Directories exist where files are below them.
class MemoryFileSystem final : public FileSystem {
 public:
  struct File {
    std::string content;
    bool executable = false;
  };
  std::map<std::string, File> files;

  Type type(const std::string& path) override;
  Result<std::string> read(const std::string& path) override;
  Result<std::vector<std::string>> list(const std::string& path) override;
  bool is_symlink(const std::string& path) override;
  bool is_executable(const std::string& path) override;
  Result<Done> write(const std::string& path, const std::string& content, bool executable) override;
  Result<Done> remove(const std::string& path) override;
  void remove_empty_directory(const std::string& path) override;
};

}  // namespace pergola
