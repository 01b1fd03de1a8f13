#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <string_view>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

#include "base/file_system.hpp"

namespace pergola {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t k_largest = std::size_t{256} << 20U;

Failure failure(std::string_view what, const std::string& path, const std::string& why) {
  return {"cannot " + std::string(what) + " '" + path + "': " + why};
}

Failure failure(std::string_view what, const std::string& path, int error) {
  return failure(what, path, std::generic_category().message(error));
}

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() { close(); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  [[nodiscard]] int number() const { return number_; }
  /// 0, or the error.
  int close() {
    const int number = number_;
    number_ = -1;
    return number < 0 || ::close(number) == 0 ? 0 : errno;
  }

 private:
  int number_;
};

/// 0, or the error.
int write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

class Disk final : public FileSystem {
 public:
  Type type(const std::string& path) override {
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    switch (status.type()) {
      case fs::file_type::none:
      case fs::file_type::not_found:
        return Type::missing;
      case fs::file_type::regular:
        return Type::file;
      case fs::file_type::directory:
        return Type::directory;
      default:
        return Type::other;
    }
  }

  Result<std::string> read(const std::string& path) override {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.number() < 0) return failure("read", path, errno);
    std::string content;
    std::array<char, 65536> buffer;  // Not initialised: each file would pay for all of it.
    while (true) {
      const ssize_t count = ::read(file.number(), buffer.data(), buffer.size());
      if (count < 0 && errno == EINTR) continue;
      if (count < 0) return failure("read", path, errno);
      if (count == 0) return content;
      content.append(buffer.data(), static_cast<std::size_t>(count));
      if (content.size() > k_largest) return failure("read", path, "it is larger than 256 MiB");
    }
  }

  Result<std::vector<std::string>> list(const std::string& path) override {
    std::error_code error;
    std::vector<std::string> names;
    fs::directory_iterator it(path, error);
    for (; !error && it != fs::directory_iterator(); it.increment(error)) {
      names.push_back(it->path().filename().string());
    }
    if (error) return failure("list", path, error.message());
    std::sort(names.begin(), names.end());
    return names;
  }

  bool is_symlink(const std::string& path) override {
    std::error_code error;
    return fs::is_symlink(fs::symlink_status(path, error));
  }

  bool is_executable(const std::string& path) override {
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    return fs::is_regular_file(status) && (status.permissions() & fs::perms::owner_exec) != fs::perms::none;
  }

  Result<Done> write(const std::string& path, const std::string& content, bool executable) override {
    const fs::path folder = fs::path(path).parent_path();
    std::error_code error;
    if (!folder.empty()) fs::create_directories(folder, error);
    if (error) return failure("write", path, error.message());
    const std::string temporary =
        (folder / (".pergola-" + std::to_string(::getpid()) + "-" + std::to_string(++count_) + ".tmp")).string();
    if (const int code = write_new(temporary, content, executable); code != 0) return failure("write", path, code);
    if (std::rename(temporary.c_str(), path.c_str()) != 0) {
      const int code = errno;
      ::unlink(temporary.c_str());
      return failure("write", path, code);
    }
    return Done{};
  }

  Result<Done> remove(const std::string& path) override {
    if (::unlink(path.c_str()) != 0) return failure("remove", path, errno);
    return Done{};
  }

  void remove_empty_directory(const std::string& path) override { ::rmdir(path.c_str()); }

 private:
  /// Writes a file that does not exist yet, with the permissions that the user's mask allows. 0, or the
  /// error; the file is gone then.
  static int write_new(const std::string& path, std::string_view content, bool executable) {
    Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, executable ? 0777 : 0666));
    if (file.number() < 0) return errno;
    int code = write_all(file.number(), content);
    const int closed = file.close();
    if (code == 0) code = closed;
    if (code != 0) ::unlink(path.c_str());
    return code;
  }

  unsigned count_ = 0;
};

}  // namespace

FileSystem& disk() {
  static Disk disk;
  return disk;
}

}  // namespace pergola
