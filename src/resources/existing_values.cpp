#include "resources/existing_values.hpp"

#include <string>

#include "resources/lowering.hpp"

namespace pergola {

Value existing_value(const Existing& existing) {
  if (existing.is_stored()) return StoredText{existing.parameter()};
  return existing.text;
}

Value existing_arn(const Existing& existing, std::string_view service, std::string_view prefix) {
  if (existing.is_arn()) return existing.text;
  return own_arn(service, join({prefix, existing_value(existing)}));
}

Value existing_name(const Existing& existing) {
  if (!existing.is_arn()) return existing_value(existing);
  return existing.text.substr(existing.text.find_last_of("/:") + 1);
}

}  // namespace pergola
