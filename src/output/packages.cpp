#include "output/packages.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "catalog/embedded_text.hpp"

namespace pergola {
namespace {

constexpr std::size_t k_max_bytes = 250'000'000;  // AWS Lambda quotas: unzipped package.
constexpr std::array<std::string_view, 8> k_left_out = {".git",        ".svn",      ".hg",        ".env",
                                                        "__pycache__", ".DS_Store", ".terraform", ".venv"};

bool has_suffix(std::string_view text, std::string_view suffix) {
  return text.size() >= suffix.size() && text.substr(text.size() - suffix.size()) == suffix;
}

bool is_left_out(std::string_view name) {
  for (const std::string_view left_out : k_left_out) {
    if (name == left_out) return true;
  }
  return has_suffix(name, ".pyc");
}

/// Reads one folder into a package.
class PackageReader {
 public:
  PackageReader(Asset& asset, FileSystem& files, Diagnostics& out) : asset_(asset), files_(files), out_(out) {}

  void read(const std::string& path) {
    switch (files_.type(path)) {
      case FileSystem::Type::directory:
        return read_package(path);
      case FileSystem::Type::file:
        return read_archive(path);
      default:
        return placeholder("there is no", "did not exist");
    }
  }
  [[nodiscard]] std::vector<OutputFile> take() && { return std::move(result_); }

 private:
  void read_package(const std::string& path) {
    const std::string target = "code/" + asset_.name;
    read_folder(path, target);
    if (result_.empty() && !failed_) return placeholder("there is no code in", "held none");
    // As `stage` of package.sh decides it.
    const bool node = has(target + "/package-lock.json") && !has_below(target + "/node_modules/");
    asset_.needs_build = has(target + "/requirements.txt") || has(target + "/python/requirements.txt") || node;
  }

  [[nodiscard]] bool has(std::string_view path) const {
    return std::any_of(result_.begin(), result_.end(), [&](const OutputFile& file) { return file.path == path; });
  }

  [[nodiscard]] bool has_below(std::string_view folder) const {
    return std::any_of(result_.begin(), result_.end(),
                       [&](const OutputFile& file) { return file.path.compare(0, folder.size(), folder) == 0; });
  }

  void read_folder(const std::string& path, const std::string& target) {
    // What was rendered before is no code.
    if (files_.type(path + "/.pergola") == FileSystem::Type::file) return;
    const auto names = files_.list(path);
    if (!names) return unreadable(names.error());
    for (const std::string& name : *names) {
      const std::string child = path + "/" + name;
      if (is_left_out(name)) continue;
      if (std::any_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < ' '; })) {
        failed_ = true;
        out_.error("path-invalid", fmt::format("a name in the code of '{}' has control characters", asset_.name),
                   asset_.origin);
        return;
      }
      if (files_.is_symlink(child)) {
        out_.warning("code-symlink", fmt::format("'{}' is a symbolic link and is left out of the package", name),
                     asset_.origin);
        continue;
      }
      switch (files_.type(child)) {
        case FileSystem::Type::directory:
          read_folder(child, target + "/" + name);
          break;
        case FileSystem::Type::file:
          read_file(child, target + "/" + name);
          break;
        default:
          break;
      }
      if (too_large()) return;
    }
  }

  void read_file(const std::string& path, const std::string& target) {
    auto content = files_.read(path);
    if (!content) return unreadable(content.error());
    bytes_ += content->size();
    if (too_large()) {
      failed_ = true;
      out_.error("code-too-large",
                 fmt::format("the package of '{}' is larger than the 250 MB that Lambda takes", asset_.name),
                 asset_.origin);
      return;
    }
    result_.push_back({target, std::move(*content), files_.is_executable(path)});
  }

  void read_archive(const std::string& path) {
    if (!has_suffix(path, ".zip") && !has_suffix(path, ".jar")) {
      out_.error("path-invalid", fmt::format("'{}' is neither a folder nor a .zip or .jar archive", asset_.path),
                 asset_.origin);
      return;
    }
    read_file(path, "code/" + asset_.name + ".zip");
  }

  void placeholder(std::string_view problem, std::string_view found) {
    out_.warning("code-not-found", fmt::format("{} '{}'", problem, asset_.path), asset_.origin,
                 fmt::format("services.{}.lambda.code", asset_.name))
        .notes.push_back(fmt::format(
            "the output is complete but for this code: put it in place and render again before you deploy '{}'",
            asset_.name));
    result_.push_back(
        {"code/" + asset_.name + "/CODE-IS-MISSING.txt",
         fmt::format("When this was rendered, {} {}.\nPut the code there and render again.\n", asset_.path, found),
         false});
  }

  [[nodiscard]] bool too_large() const { return bytes_ > k_max_bytes; }

  void unreadable(const std::string& why) {
    failed_ = true;
    out_.error("code-unreadable", why, asset_.origin);
  }

  Asset& asset_;
  FileSystem& files_;
  Diagnostics& out_;
  std::vector<OutputFile> result_;
  std::size_t bytes_ = 0;
  bool failed_ = false;
};

OutputFile requirements_file(const Asset& asset) {
  std::string text;
  for (const std::string& requirement : asset.requirements) text += requirement + "\n";
  return {"code/" + asset.name + "/python/requirements.txt", text, false};
}

/// What package.sh must know of each package.
OutputFile package_list(const Graph& graph) {
  std::string text;
  for (const Asset& asset : graph.assets) {
    text += fmt::format("{} {} {} {}\n", asset.name, asset.runtime, asset.architecture,
                        asset.needs_build ? "build" : "copy");
  }
  return {"code/packages.txt", text, false};
}

}  // namespace

std::vector<OutputFile> read_packages(Graph& graph, const std::string& folder, FileSystem& files, Diagnostics& out) {
  std::vector<OutputFile> result;
  if (graph.assets.empty()) return result;
  for (Asset& asset : graph.assets) {
    if (asset.form == Asset::Form::python_layer) {
      result.push_back(requirements_file(asset));
      continue;
    }
    PackageReader reader(asset, files, out);
    reader.read(folder + "/" + asset.path);
    for (OutputFile& file : std::move(reader).take()) result.push_back(std::move(file));
  }
  result.push_back(package_list(graph));
  result.push_back({"code/package.sh", std::string(embedded_text("code/package.sh")), true});
  return result;
}

}  // namespace pergola
