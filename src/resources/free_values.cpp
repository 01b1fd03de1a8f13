#include "resources/free_values.hpp"

#include <type_traits>

namespace pergola {

Value value_of(const FreeValue& value, const std::function<Value(const std::string&)>& text) {
  return std::visit(
      [&](const auto& data) -> Value {
        using T = std::decay_t<decltype(data)>;
        if constexpr (std::is_same_v<T, FreeValue::List>) {
          List list;
          for (const FreeValue& item : data) list.push_back(value_of(item, text));
          return list;
        } else if constexpr (std::is_same_v<T, FreeValue::Members>) {
          Object object;
          for (const auto& [name, member] : data) object.set(name, value_of(member, text));
          return object;
        } else if constexpr (std::is_same_v<T, std::string>) {
          return text ? text(data) : Value(data);
        } else {
          return Value(data);
        }
      },
      value.data);
}

}  // namespace pergola
