#include "output/directory.hpp"

#include <map>
#include <set>

#include "base/digest.hpp"

namespace pergola {
namespace {

using Manifest = std::map<std::string, std::string>;  // path to digest

constexpr std::size_t k_digest = 32;

/// Paths of a manifest are used to delete files: one that leads out of the directory is not believed.
bool is_inside(const std::string& path) {
  if (path.empty() || path.front() == '/') return false;
  for (std::size_t begin = 0; begin <= path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    const std::string part = path.substr(begin, end - begin);
    if (part.empty() || part == "." || part == "..") return false;
    begin = end + 1;
  }
  return true;
}

Manifest read_manifest(const std::string& directory, FileSystem& disk) {
  Manifest manifest;
  const std::string path = directory + "/" + k_manifest;
  if (disk.type(path) != FileSystem::Type::file) return manifest;
  const auto text = disk.read(path);
  if (!text) return manifest;
  for (std::size_t begin = 0; begin < text->size();) {
    const std::size_t end = std::min(text->find('\n', begin), text->size());
    const std::string line = text->substr(begin, end - begin);
    begin = end + 1;
    if (line.size() <= k_digest + 2 || line.compare(k_digest, 2, "  ") != 0) continue;
    const std::string name = line.substr(k_digest + 2);
    if (is_inside(name)) manifest[name] = line.substr(0, k_digest);
  }
  return manifest;
}

bool is_below(const std::string& path, const std::vector<std::string>& areas) {
  for (const std::string& area : areas) {
    if (path.rfind(area + "/", 0) == 0) return true;
  }
  return false;
}

/// Whether a file stands where a folder must be made, somewhere above the path.
bool is_obstructed(const std::string& directory, const std::string& path, FileSystem& disk) {
  for (std::size_t slash = path.find('/'); slash != std::string::npos; slash = path.find('/', slash + 1)) {
    const std::string above = directory + "/" + path.substr(0, slash);
    const FileSystem::Type type = disk.type(above);
    if (disk.is_symlink(above) || (type != FileSystem::Type::directory && type != FileSystem::Type::missing))
      return true;
  }
  return false;
}

struct Present {
  bool exists = false;
  bool same = false;  ///< As it would be written.
  bool ours = false;  ///< Not the same, but as the manifest says it was written.
};

Present look_at(const OutputFile* wanted, const std::string& path, const std::string& directory,
                const Manifest& manifest, FileSystem& disk) {
  Present present;
  const std::string full = directory + "/" + path;
  present.exists = disk.is_symlink(full) || disk.type(full) != FileSystem::Type::missing;
  if (!present.exists || disk.is_symlink(full) || disk.type(full) != FileSystem::Type::file) return present;
  const auto content = disk.read(full);
  if (!content) return present;
  present.same = wanted != nullptr && *content == wanted->content && disk.is_executable(full) == wanted->executable;
  const auto listed = manifest.find(path);
  present.ours = !present.same && listed != manifest.end() && digest_hex(*content) == listed->second;
  return present;
}

}  // namespace

OutputPlan plan_output(const std::vector<OutputFile>& files, const std::vector<std::string>& areas,
                       const std::string& directory, FileSystem& disk, bool force) {
  OutputPlan plan;
  const Manifest manifest = read_manifest(directory, disk);
  std::set<std::string> made;
  for (const OutputFile& file : files) {
    made.insert(file.path);
    const Present present = look_at(&file, file.path, directory, manifest, disk);
    if (present.same) {
      if (manifest.count(file.path) == 0) plan.write.push_back(file.path);
      continue;
    }
    const bool can_replace = disk.type(directory + "/" + file.path) != FileSystem::Type::directory;
    const bool allowed = !present.exists || present.ours || (force && can_replace);
    (allowed && !is_obstructed(directory, file.path, disk) ? plan.write : plan.blocked).push_back(file.path);
  }
  for (const auto& [path, digest] : manifest) {
    if (made.count(path) != 0 || !is_below(path, areas)) continue;
    const Present present = look_at(nullptr, path, directory, manifest, disk);
    if (!present.exists) continue;
    (present.ours ? plan.remove : plan.edited).push_back(path);
  }
  return plan;
}

Result<Done> write_output(const OutputPlan& plan, const std::vector<OutputFile>& files,
                          const std::vector<std::string>& areas, const std::string& directory, FileSystem& disk) {
  Manifest manifest = read_manifest(directory, disk);
  const std::set<std::string> write(plan.write.begin(), plan.write.end());
  for (auto entry = manifest.begin(); entry != manifest.end();) {
    entry = is_below(entry->first, areas) ? manifest.erase(entry) : std::next(entry);
  }
  for (const OutputFile& file : files) {
    if (write.count(file.path) != 0) {
      if (auto done = disk.write(directory + "/" + file.path, file.content, file.executable); !done)
        return Failure{done.error()};
    }
    manifest[file.path] = digest_hex(file.content);
  }
  for (const std::string& path : plan.remove) {
    if (auto done = disk.remove(directory + "/" + path); !done) return Failure{done.error()};
    for (std::string folder = path; folder.find('/') != std::string::npos;) {
      folder.resize(folder.rfind('/'));
      disk.remove_empty_directory(directory + "/" + folder);
    }
  }
  std::string text;
  for (const auto& [path, digest] : manifest) text += digest + "  " + path + "\n";
  const std::string path = directory + "/" + k_manifest;
  if (const auto present = disk.read(path); present && *present == text) return Done{};
  return disk.write(path, text, false);
}

}  // namespace pergola
