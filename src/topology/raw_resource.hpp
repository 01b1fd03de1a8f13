// A resource that the topology states itself, in CloudFormation's vocabulary.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/source.hpp"

namespace pergola {

struct RawValue;
struct RawMember;

/// `Ref` to a logical id.
struct RawRef {
  std::string resource;
};

/// `Fn::GetAtt`.
struct RawAttribute {
  std::string resource;
  std::string name;
};

/// A pseudo parameter: `AWS::Region`, `AWS::AccountId`, `AWS::Partition` or `AWS::URLSuffix`.
struct RawPseudo {
  std::string name;
};

/// What `Fn::Join` and `Fn::Sub` say: texts, one after the other.
struct RawJoin {
  std::vector<RawValue> parts;
};

/// A function that only CloudFormation can carry out, and what it is given.
struct RawFunction {
  std::string name;
  std::vector<RawValue> argument;  ///< One.
};

using RawList = std::vector<RawValue>;
using RawObject = std::vector<RawMember>;

struct RawValue {
  using Data = std::variant<bool, std::int64_t, double, std::string, RawList, RawObject, RawRef, RawAttribute,
                            RawPseudo, RawJoin, RawFunction>;
  Data data;
  Span span{};

  template <typename T>
  [[nodiscard]] const T* as() const {
    return std::get_if<T>(&data);
  }
};

struct RawMember {
  std::string name;
  RawValue value;
  Span span{};  ///< Its name.
};

/// A logical id of `DependsOn`.
struct RawDependency {
  std::string resource;
  Span span{};
};

struct RawResource {
  std::string id;  ///< The logical id.
  std::string type;
  Span type_span{};
  RawObject properties{};
  std::vector<RawDependency> depends_on{};
  RawObject attributes{};  ///< Of the resource itself: `DeletionPolicy` and the like.
  Span span{};             ///< The logical id.
};

}  // namespace pergola
