#include "backends/aws_cli/names.hpp"

#include <algorithm>
#include <array>

namespace pergola::aws_cli {
namespace {

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string upper_snake(std::string_view name) {
  std::string out;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char c = name[i];
    const bool begins_word =
        i > 0 && is_upper(c) && (!is_upper(name[i - 1]) || (i + 1 < name.size() && is_lower(name[i + 1])));
    if (begins_word && out.back() != '_') out += '_';
    const char upper = is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c;
    out += is_upper(upper) || is_digit(upper) ? upper : '_';
  }
  return out;
}

bool is_reserved(std::string_view name) {
  static constexpr std::array<std::string_view, 24> k_names{
      "ACCOUNT", "CDPATH",  "COLUMNS",   "ENV",    "EUID",   "FUNCNAME",   "GROUPS",     "HOME",
      "IFS",     "ITEM",    "LANG",      "LINES",  "OPTARG", "OPTIND",     "PARTITION",  "PATH",
      "PWD",     "SECONDS", "SHELLOPTS", "TMPDIR", "UID",    "URL_SUFFIX", "WAIT_LIMIT", "WAIT_INTERVAL"};
  static constexpr std::array<std::string_view, 6> k_prefixes{"AWS_", "BASH", "LC_", "LD_", "WORK", "ZONE_"};
  return name.empty() || is_digit(name.front()) || std::find(k_names.begin(), k_names.end(), name) != k_names.end() ||
         std::any_of(k_prefixes.begin(), k_prefixes.end(), [&](auto prefix) { return name.starts_with(prefix); });
}

bool ends_with_name(const Property& property) { return property.name.ends_with("Name"); }

/// The first constant text among the properties that are names, those of members included.
const std::string* name_among(std::span<const Property> properties, const Object& values) {
  for (const Property& property : properties) {
    const Value* value = values.find(property.name);
    if (value == nullptr) continue;
    if (const auto* text = value->as<std::string>(); text != nullptr && ends_with_name(property)) return text;
    const auto* inner = value->as<Object>();
    if (inner == nullptr) continue;
    if (const std::string* name = name_among(property.properties, *inner)) return name;
  }
  return nullptr;
}

}  // namespace

const Reference& shared_reference(const Kind& kind, const Reference& reference) {
  const auto same = std::find_if(kind.attributes.begin(), kind.attributes.end(),
                                 [&](const Reference& other) { return other.cli == reference.cli; });
  return same == kind.attributes.end() ? reference : *same;
}

std::string variable_name(const Resource& resource, const Reference& reference) {
  return resource.id + '_' + identifier(reference.name.empty() ? "Ref" : reference.name);
}

std::string environment_name(std::string_view parameter) {
  std::string name = upper_snake(parameter);
  return is_reserved(name) ? "PARAMETER_" + name : name;
}

std::string package_variable(std::string_view asset) { return "package_" + identifier(asset); }

std::string identifier(std::string_view text) {
  std::string out;
  for (const char c : text) out += is_upper(c) || is_lower(c) || is_digit(c) ? c : '_';
  return out;
}

std::string title_of(const Resource& resource, const Kind& kind) {
  const std::string* name = name_among(kind.properties, resource.properties);
  return std::string(kind.title) + ' ' + (name != nullptr ? *name : resource.id);
}

}  // namespace pergola::aws_cli
