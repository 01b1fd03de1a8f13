#include "catalog/kind.hpp"

namespace pergola {

const Property* find_property(std::span<const Property> properties, std::string_view name) {
  for (const Property& property : properties) {
    if (property.name == name) return &property;
  }
  return nullptr;
}

const Property* Kind::property(std::string_view name) const { return find_property(properties, name); }

const Reference* Kind::attribute(std::string_view name) const {
  for (const Reference& attribute : attributes) {
    if (attribute.name == name) return &attribute;
  }
  return nullptr;
}

}  // namespace pergola
