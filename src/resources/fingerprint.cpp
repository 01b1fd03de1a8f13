#include "resources/fingerprint.hpp"

#include <fmt/format.h>

#include "base/digest.hpp"

namespace pergola {
namespace {

/// A text for each value, in which each piece says how long it is.
class Writer {
 public:
  void operator()(std::nullptr_t) { text += "n;"; }
  void operator()(bool value) { text += value ? "t;" : "f;"; }
  void operator()(std::int64_t value) { text += fmt::format("i{};", value); }
  void operator()(double value) { text += fmt::format("d{};", value); }
  void operator()(const std::string& value) { piece('s', value); }
  void operator()(const List& value) {
    text += fmt::format("l{}:", value.size());
    for (const Value& element : value) std::visit(*this, element.data);
  }
  void operator()(const Object& value) {
    text += fmt::format("o{}:", value.members().size());
    for (const Member& member : value.members()) {
      piece('m', member.name);
      std::visit(*this, member.value.data);
    }
  }
  void operator()(const Ref& value) { piece('r', value.resource); }
  void operator()(const Attribute& value) {
    piece('a', value.resource);
    piece('.', value.name);
  }
  void operator()(const ParameterRef& value) { piece('p', value.name); }
  void operator()(Pseudo value) { text += fmt::format("c{};", static_cast<int>(value)); }
  void operator()(const Join& value) {
    text += 'j';
    (*this)(value.parts);
  }
  void operator()(const Json& value) {
    text += 'd';
    std::visit(*this, value.document->data);
  }
  void operator()(const Zone& value) { text += fmt::format("z{};", value.index); }
  void operator()(const Package& value) { piece('k', value.asset); }
  void operator()(const Digest& value) { piece('h', value.asset); }
  void operator()(const StoredText& value) { piece('x', name_of(value)); }

  std::string text;

 private:
  void piece(char form, std::string_view value) { text += fmt::format("{}{}:{}", form, value.size(), value); }
};

}  // namespace

std::string fingerprint(const Value& value) {
  Writer writer;
  std::visit(writer, value.data);
  return digest_hex(writer.text).substr(0, 10);
}

}  // namespace pergola
