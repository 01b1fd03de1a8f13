// What a property of a resource can be: CloudFormation's values, with references as values.
#pragma once

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace pergola {

struct Value;
struct Member;
struct NewMember;

using List = std::vector<Value>;

/// An object; members keep the order in which they were set, names are unique.
class Object {
 public:
  Object();
  Object(std::initializer_list<NewMember> members);
  Object(const Object& other);
  Object(Object&& other) noexcept;
  Object& operator=(const Object& other);
  Object& operator=(Object&& other) noexcept;
  ~Object();

  /// Adds a member, or replaces the value of the one with this name.
  void set(std::string name, Value value);
  /// Adds a member unless the value is null.
  void set_if(std::string name, Value value);
  [[nodiscard]] const Value* find(std::string_view name) const;
  /// The value of a member that is there; throws std::out_of_range where it is not.
  [[nodiscard]] const Value& at(std::string_view name) const;
  [[nodiscard]] bool empty() const;
  [[nodiscard]] const std::vector<Member>& members() const { return members_; }

 private:
  std::vector<Member> members_;
};

/// `Ref` to a resource of the graph, by logical id.
struct Ref {
  std::string resource;
};

/// `Fn::GetAtt` on a resource of the graph.
struct Attribute {
  std::string resource;
  std::string name;
};

/// `Ref` to a parameter of the graph.
struct ParameterRef {
  std::string name;
};

/// Facts about where a stack is deployed, known when it is deployed.
enum class Pseudo { region, account, partition, url_suffix };

/// The parts' texts, one after the other.
struct Join {
  List parts;
};

/// The text of a JSON document (a dashboard, a definition); policies that AWS takes as objects are plain objects.
struct Json {
  std::shared_ptr<const Value> document;
};

/// The name of the n-th availability zone of the region, from 0.
struct Zone {
  int index = 0;
};

/// A code package: the name of an `Asset` of the graph.
struct Package {
  std::string asset;
};

/// What a parameter of the SSM parameter store holds when deploying, by its name.
struct StoredText {
  std::string parameter;
};

/// A text that is another one whenever the package is: its digest, or what has that in it.
struct Digest {
  std::string asset;
};

struct Value {
  using Data = std::variant<std::nullptr_t, bool, std::int64_t, double, std::string, List, Object, Ref, Attribute,
                            ParameterRef, Pseudo, Join, Json, Zone, Package, StoredText, Digest>;
  Data data;

  Value() : data(nullptr) {}
  Value(std::nullptr_t) : data(nullptr) {}
  Value(bool value) : data(value) {}
  Value(int value) : data(std::int64_t{value}) {}
  Value(std::int64_t value) : data(value) {}
  Value(double value) : data(value) {}
  Value(const char* value) : data(std::string(value)) {}
  Value(std::string_view value) : data(std::string(value)) {}
  Value(std::string value) : data(std::move(value)) {}
  Value(List value) : data(std::move(value)) {}
  Value(Object value) : data(std::move(value)) {}
  Value(Ref value) : data(std::move(value)) {}
  Value(Attribute value) : data(std::move(value)) {}
  Value(ParameterRef value) : data(std::move(value)) {}
  Value(Pseudo value) : data(value) {}
  Value(Join value) : data(std::move(value)) {}
  Value(Json value) : data(std::move(value)) {}
  Value(Zone value) : data(value) {}
  Value(Package value) : data(std::move(value)) {}
  Value(StoredText value) : data(std::move(value)) {}
  Value(Digest value) : data(std::move(value)) {}

  [[nodiscard]] bool is_null() const { return std::holds_alternative<std::nullptr_t>(data); }
  template <typename T>
  [[nodiscard]] const T* as() const {
    return std::get_if<T>(&data);
  }
  /// What the value is known to hold; throws std::bad_variant_access where it holds something else.
  template <typename T>
  [[nodiscard]] const T& get() const {
    return std::get<T>(data);
  }
};

struct Member {
  std::string name;
  Value value;
};

/// A member as `Object{{name, value}, ...}` has it: the object takes name and value out of it.
struct NewMember {
  mutable std::string name;
  mutable Value value;
};

/// A JSON document as text.
[[nodiscard]] Json json_text(Value document);

/// `StoredShopVpcId` for `/shop/vpc-id`: what the targets call the text.
[[nodiscard]] std::string name_of(const StoredText& text);

/// Concatenation; nested Joins are flattened, neighbouring constants become one text, null parts vanish, and a Join of
/// one part becomes that part.
[[nodiscard]] Value join(List parts);

/// The value at a dotted path below an object (`SamplingRule.RuleName`); null where there is none.
[[nodiscard]] const Value* find_path(const Object& object, std::string_view path);

/// Calls visit(const Value&) for the value and each value inside, documents included.
void for_each_value(const Value& value, const std::function<void(const Value&)>& visit);

/// Calls visit(const std::string& resource_id) for each Ref and Attribute inside, documents included.
void for_each_reference(const Value& value, const std::function<void(const std::string&)>& visit);

}  // namespace pergola
