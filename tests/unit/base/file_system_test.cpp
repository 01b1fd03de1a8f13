#include "base/file_system.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <doctest/doctest.h>

using namespace pergola;
namespace fs = std::filesystem;

namespace {

/// A folder that is gone after the test.
class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "pergola-test-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  ~Folder() {
    std::error_code error;
    fs::remove_all(path_, error);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  [[nodiscard]] std::string operator/(const std::string& name) const { return path_ + "/" + name; }

 private:
  std::string path_;
};

/// What must be true of both file systems.
void check_file_system(FileSystem& files, const std::string& root) {
  using Type = FileSystem::Type;
  const std::string file = root + "/a/b/file.txt";
  CHECK(files.type(file) == Type::missing);
  CHECK_FALSE(files.read(file));
  CHECK(files.read(file).error() == "cannot read '" + file + "': No such file or directory");
  CHECK_FALSE(files.remove(file));
  CHECK_FALSE(files.list(root + "/a"));

  REQUIRE(files.write(file, std::string("one\0two", 7), false));
  CHECK(files.type(file) == Type::file);
  CHECK(files.type(root + "/a/b") == Type::directory);
  CHECK(*files.read(file) == std::string("one\0two", 7));
  CHECK_FALSE(files.is_executable(file));
  CHECK_FALSE(files.is_executable(root + "/a"));
  CHECK_FALSE(files.is_symlink(file));
  CHECK_FALSE(files.read(root + "/a"));
  CHECK_FALSE(files.list(file));
  CHECK_FALSE(files.write(root + "/a/b", "x", false));
  CHECK_FALSE(files.write(file + "/below", "x", false));

  REQUIRE(files.write(file, "three", true));
  CHECK(*files.read(file) == "three");
  CHECK(files.is_executable(file));
  REQUIRE(files.write(file, "", false));
  CHECK(files.read(file)->empty());
  CHECK_FALSE(files.is_executable(file));

  REQUIRE(files.write(root + "/a/b/Z", "", false));
  REQUIRE(files.write(root + "/a/b/\xC3\xA9", "", false));
  REQUIRE(files.write(root + "/a/b/.hidden", "", false));
  REQUIRE(files.write(root + "/a/b/c/d", "", false));
  CHECK(*files.list(root + "/a/b") == std::vector<std::string>{".hidden", "Z", "c", "file.txt", "\xC3\xA9"});

  CHECK(*files.read(root + "/a/./b/../b//Z") == "");
  REQUIRE(files.remove(file));
  CHECK(files.type(file) == Type::missing);
  REQUIRE(files.remove(root + "/a/b/c/d"));
  files.remove_empty_directory(root + "/a/b/c");
  CHECK(files.type(root + "/a/b/c") == Type::missing);
  files.remove_empty_directory(root + "/a/b");
  CHECK(files.type(root + "/a/b") == Type::directory);
}

}  // namespace

TEST_CASE("the file system in memory") {
  MemoryFileSystem files;
  check_file_system(files, "out");
  SUBCASE("absolute paths") {
    MemoryFileSystem other;
    check_file_system(other, "/somewhere/out");
  }
  SUBCASE("names are found however they are spelt") {
    MemoryFileSystem other;
    other.files["topology.yaml"] = {"x", false};
    CHECK(*other.read("./topology.yaml") == "x");
    CHECK(other.type(".") == FileSystem::Type::directory);
    CHECK(*other.list("") == std::vector<std::string>{"topology.yaml"});
    CHECK(other.type("topology") == FileSystem::Type::missing);
  }
}

TEST_CASE("the disk") {
  const Folder folder;
  check_file_system(disk(), folder / "out");
}

TEST_CASE("the disk leaves nothing behind when it cannot write") {
  const Folder folder;
  fs::create_directories(folder / "target");
  CHECK_FALSE(disk().write(folder / "target", "x", false));
  CHECK(*disk().list(folder / ".") == std::vector<std::string>{"target"});
}

TEST_CASE("the disk follows links when it reads, and replaces them when it writes") {
  const Folder folder;
  REQUIRE(disk().write(folder / "real", "text", true));
  fs::create_symlink("real", folder / "link");
  fs::create_symlink("nowhere", folder / "dangling");
  CHECK(disk().is_symlink(folder / "link"));
  CHECK(disk().type(folder / "link") == FileSystem::Type::file);
  CHECK(disk().is_executable(folder / "link"));
  CHECK(*disk().read(folder / "link") == "text");
  CHECK(disk().is_symlink(folder / "dangling"));
  CHECK(disk().type(folder / "dangling") == FileSystem::Type::missing);
  REQUIRE(disk().write(folder / "link", "new", false));
  CHECK_FALSE(disk().is_symlink(folder / "link"));
  CHECK(*disk().read(folder / "real") == "text");
}

TEST_CASE("the disk refuses to read without end") {
  CHECK(disk().type("/dev/zero") == FileSystem::Type::other);
  const Result<std::string> endless = disk().read("/dev/zero");
  REQUIRE_FALSE(endless);
  CHECK(endless.error() == "cannot read '/dev/zero': it is larger than 256 MiB");
}
