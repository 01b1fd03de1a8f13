// A document of scalars, lists and maps, as YAML and JSON have them; no knowledge of what it describes.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace pergola {

struct Tree;
struct TreeMember;
using TreeList = std::vector<Tree>;
using TreeMap = std::vector<TreeMember>;

struct Tree {
  std::variant<std::nullptr_t, bool, std::int64_t, double, std::string, TreeList, TreeMap> value;
  std::string tag;  ///< YAML only: a local tag with its `!`, such as `!Ref`. JSON writers refuse trees that have one.
  std::string comment;  ///< YAML only: written as a `#` line before a map's member or a list's item.

  Tree();
  template <typename T>
  Tree(T v) : value(std::move(v)) {}
  Tree(int v);
  Tree(const char* v);
};

struct TreeMember {
  std::string name;
  Tree value;
};

inline Tree::Tree() : value(nullptr) {}
inline Tree::Tree(int v) : value(std::int64_t{v}) {}
inline Tree::Tree(const char* v) : value(std::string(v)) {}

}  // namespace pergola
