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
  // arn:<partition>:<service>:<region>:<account>:<name>, or <type>/<name> or <type>:<name> at the end.
  std::size_t begin = 0;
  for (int part = 0; part < 5; ++part) begin = existing.text.find(':', begin) + 1;
  const std::size_t type = existing.text.find_first_of("/:", begin);
  return existing.text.substr(type == std::string::npos ? begin : type + 1);
}

}  // namespace pergola
