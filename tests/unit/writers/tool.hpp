// Programs that read what the writers wrote.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>

#include <unistd.h>

namespace pergola {

inline bool has_tool(const std::string& name) {
  return std::system(("command -v " + name + " >/dev/null 2>&1").c_str()) == 0;
}

/// What a command prints on its standard output, given a text as standard input.
inline std::string output_of(const std::string& command, const std::string& input) {
  const auto path = std::filesystem::temp_directory_path() / ("pergola-writers-" + std::to_string(::getpid()));
  std::ofstream(path, std::ios::binary) << input;
  std::FILE* pipe = ::popen((command + " < " + path.string()).c_str(), "r");
  if (pipe == nullptr) throw std::runtime_error("cannot run " + command);
  std::string output;
  for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) output += static_cast<char>(c);
  ::pclose(pipe);
  std::filesystem::remove(path);
  return output;
}

}  // namespace pergola
