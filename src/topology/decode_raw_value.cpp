// Values in CloudFormation's vocabulary: constants, and its intrinsic functions in their long form (AWS CloudFormation
// template reference, "Intrinsic functions").
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/spelling.hpp"
#include "document/object_reader.hpp"
#include "topology/decode_raw.hpp"
#include "topology/substitution.hpp"

namespace pergola {
namespace {

constexpr std::array<std::string_view, 4> k_pseudo = {"AWS::Region", "AWS::AccountId", "AWS::Partition",
                                                      "AWS::URLSuffix"};
constexpr std::array<std::string_view, 6> k_passed_on = {"Fn::Base64",      "Fn::Cidr",   "Fn::GetAZs",
                                                         "Fn::ImportValue", "Fn::Select", "Fn::Split"};
constexpr std::array<std::string_view, 10> k_functions = {"Ref",        "Fn::GetAtt", "Fn::Join",   "Fn::Sub",
                                                          "Fn::Base64", "Fn::Cidr",   "Fn::GetAZs", "Fn::ImportValue",
                                                          "Fn::Select", "Fn::Split"};

bool is_letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

bool is_attribute_name(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(),
                                      [](char c) { return is_letter_or_digit(c) || c == '.' || c == '_' || c == '-'; });
}

bool is_function_name(std::string_view key) { return key == "Ref" || key.starts_with("Fn::"); }

class RawReader {
 public:
  explicit RawReader(Diagnostics& out) : out_(out) {}

  RawValue value(const Node& node, const std::string& path) {
    switch (node.kind) {
      case Node::Kind::null:
        out_.error("missing-key", fmt::format("'{}' has no value", path), node.span, path);
        return text(node, "");
      case Node::Kind::boolean:
        return {node.text.front() == 't' || node.text.front() == 'T', node.span};
      case Node::Kind::integer:
        return integer(node, path);
      case Node::Kind::number:
        return number(node, path);
      case Node::Kind::string:
        return text(node, node.text);
      case Node::Kind::sequence:
        return {list(node, path), node.span};
      case Node::Kind::mapping:
        return mapping(node, path);
    }
    return text(node, "");
  }

 private:
  RawObject members(const Node& node, const std::string& path) {
    RawObject object;
    for (const Node::Entry& entry : node.entries)
      object.push_back({entry.key, value(entry.value, child_path(path, entry.key)), entry.key_span});
    return object;
  }

  static RawValue text(const Node& node, std::string text) { return {std::move(text), node.span}; }

  RawValue integer(const Node& node, const std::string& path) {
    std::string_view digits = node.text;
    int base = 10;
    if (digits.starts_with("0x")) base = 16;
    if (digits.starts_with("0o")) base = 8;
    if (base != 10) digits.remove_prefix(2);
    if (digits.starts_with('+')) digits.remove_prefix(1);
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
    if (error != std::errc() || end != digits.data() + digits.size())
      out_.error("out-of-range", "the integer has more than 64 bits", node.span, path);
    return {value, node.span};
  }

  RawValue number(const Node& node, const std::string& path) {
    const double value = std::strtod(node.text.c_str(), nullptr);
    if (std::isfinite(value) && node.text.find_first_of("0123456789") != std::string::npos) return {value, node.span};
    out_.error("out-of-range", fmt::format("JSON has no number '{}'", node.text), node.span, path);
    return {0.0, node.span};
  }

  RawList list(const Node& node, const std::string& path) {
    RawList items;
    for (std::size_t i = 0; i < node.items.size(); ++i) items.push_back(value(node.items[i], item_path(path, i)));
    return items;
  }

  RawValue mapping(const Node& node, const std::string& path) {
    const auto function = std::find_if(node.entries.begin(), node.entries.end(),
                                       [](const Node::Entry& entry) { return is_function_name(entry.key); });
    if (function == node.entries.end()) return {members(node, path), node.span};
    if (node.entries.size() > 1) {
      report(function->key_span, path, fmt::format("'{}' stands in a mapping with other keys", function->key))
          .notes.emplace_back("an intrinsic function is the only key of its mapping");
      return text(node, "");
    }
    return intrinsic(*function, child_path(path, function->key), node);
  }

  RawValue intrinsic(const Node::Entry& function, const std::string& path, const Node& node) {
    if (function.key == "Ref") return reference(function.value, path, node);
    if (function.key == "Fn::GetAtt") return attribute(function.value, path, node);
    if (function.key == "Fn::Join") return joined(function.value, path, node);
    if (function.key == "Fn::Sub") return substituted(function.value, path, node);
    if (std::find(k_passed_on.begin(), k_passed_on.end(), function.key) != k_passed_on.end())
      return {RawFunction{function.key, {value(function.value, path)}}, node.span};
    Diagnostic& problem =
        report(function.key_span, path, fmt::format("the function '{}' cannot be used here", function.key));
    if (const auto near = closest(function.key, {k_functions.begin(), k_functions.end()})) problem.suggestion = *near;
    problem.notes.push_back(fmt::format("possible: {}", fmt::join(k_functions, ", ")));
    return text(node, "");
  }

  RawValue reference(const Node& node, const std::string& path, const Node& whole) {
    if (node.kind != Node::Kind::string)
      return malformed(node, path, "Ref", "a logical id, as in {Ref: OrderFunction}");
    return {name(node.text, node.span, path), whole.span};
  }

  /// A logical id or a pseudo parameter.
  RawValue::Data name(const std::string& text, const Span& span, const std::string& path) {
    if (std::find(k_pseudo.begin(), k_pseudo.end(), text) != k_pseudo.end()) return RawPseudo{text};
    if (text.starts_with("AWS::")) {
      Diagnostic& problem = report(span, path, fmt::format("the pseudo parameter '{}' cannot be used here", text));
      if (const auto near = closest(text, {k_pseudo.begin(), k_pseudo.end()})) problem.suggestion = *near;
      problem.notes.push_back(fmt::format("possible: {}", fmt::join(k_pseudo, ", ")));
      return std::string();
    }
    if (!is_logical_id(text)) {
      report(span, path, fmt::format("'{}' is not a logical id", text))
          .notes.emplace_back("a logical id has letters and digits, as OrderFunction");
      return std::string();
    }
    return RawRef{text};
  }

  RawValue::Data attribute_of(const std::string& resource, const std::string& name, const Span& span,
                              const std::string& path) {
    if (is_logical_id(resource) && is_attribute_name(name)) return RawAttribute{resource, name};
    report(span, path, fmt::format("'{}.{}' is not a logical id and an attribute", resource, name));
    return std::string();
  }

  RawValue attribute(const Node& node, const std::string& path, const Node& whole) {
    constexpr std::string_view k_example = "[OrderFunction, Arn] or OrderFunction.Arn";
    std::string resource;
    std::string name;
    if (node.kind == Node::Kind::string) {
      const auto dot = node.text.find('.');
      if (dot == std::string::npos) return malformed(node, path, "Fn::GetAtt", k_example);
      resource = node.text.substr(0, dot);
      name = node.text.substr(dot + 1);
    } else if (node.kind == Node::Kind::sequence && node.items.size() == 2 &&
               node.items[0].kind == Node::Kind::string && node.items[1].kind == Node::Kind::string) {
      resource = node.items[0].text;
      name = node.items[1].text;
    } else {
      return malformed(node, path, "Fn::GetAtt", k_example);
    }
    return {attribute_of(resource, name, node.span, path), whole.span};
  }

  RawValue joined(const Node& node, const std::string& path, const Node& whole) {
    if (node.kind != Node::Kind::sequence || node.items.size() != 2 || node.items[0].kind != Node::Kind::string ||
        node.items[1].kind != Node::Kind::sequence)
      return malformed(node, path, "Fn::Join", "a delimiter and a list, as in [\"-\", [a, b]]");
    RawJoin join;
    const Node& parts = node.items[1];
    for (std::size_t i = 0; i < parts.items.size(); ++i) {
      if (i > 0) join.parts.push_back(text(node.items[0], node.items[0].text));
      join.parts.push_back(part(parts.items[i], item_path(item_path(path, 1), i)));
    }
    return {std::move(join), whole.span};
  }

  RawValue substituted(const Node& node, const std::string& path, const Node& whole) {
    constexpr std::string_view k_example = "a text, or a list of a text and a mapping";
    if (node.kind == Node::Kind::string) return template_text(node, path, {}, whole);
    if (node.kind != Node::Kind::sequence || node.items.size() != 2 || node.items[0].kind != Node::Kind::string ||
        node.items[1].kind != Node::Kind::mapping)
      return malformed(node, path, "Fn::Sub", k_example);
    RawObject names;
    for (const Node::Entry& entry : node.items[1].entries)
      names.push_back({entry.key, part(entry.value, child_path(item_path(path, 1), entry.key)), entry.key_span});
    return template_text(node.items[0], item_path(path, 0), names, whole);
  }

  RawValue template_text(const Node& node, const std::string& path, const RawObject& names, const Node& whole) {
    const auto parsed = parse_substitution(node.text);
    if (const auto* error = std::get_if<SubstitutionError>(&parsed)) {
      report(inside(node, error->begin, error->end), path, "'${' is not closed")
          .notes.emplace_back("write ${Name}, ${Name.Attribute} or ${AWS::Region}; ${!x} stands for ${x}");
      return text(whole, "");
    }
    RawJoin join;
    for (const SubstitutionPiece& piece : std::get<std::vector<SubstitutionPiece>>(parsed)) {
      if (!piece.is_name) {
        join.parts.push_back(text(node, piece.text));
        continue;
      }
      const Span span = inside(node, piece.begin, piece.begin + piece.text.size());
      const auto own =
          std::find_if(names.begin(), names.end(), [&](const RawMember& each) { return each.name == piece.text; });
      const auto dot = piece.text.find('.');
      if (own != names.end()) {
        join.parts.push_back(own->value);
      } else if (dot != std::string::npos) {
        join.parts.push_back({attribute_of(piece.text.substr(0, dot), piece.text.substr(dot + 1), span, path), span});
      } else {
        join.parts.push_back({name(piece.text, span, path), span});
      }
    }
    return {std::move(join), whole.span};
  }

  /// A value that can stand inside a text.
  RawValue part(const Node& node, const std::string& path) {
    RawValue read = value(node, path);
    const bool is_text =
        read.as<RawList>() == nullptr && read.as<RawObject>() == nullptr && read.as<RawFunction>() == nullptr;
    if (is_text) return read;
    report(node.span, path, "this cannot stand inside a text")
        .notes.emplace_back("expected a text, a number, Ref, Fn::GetAtt, Fn::Join or Fn::Sub");
    return text(node, "");
  }

  RawValue malformed(const Node& node, const std::string& path, std::string_view function, std::string_view expected) {
    report(node.span, path, fmt::format("{} takes {}", function, expected));
    return text(node, "");
  }

  /// Exact when the text is written plainly on one line.
  static Span inside(const Node& node, std::size_t begin, std::size_t end) {
    if (!node.span.file) return node.span;
    const std::string_view written =
        std::string_view(node.span.file->text).substr(node.span.begin, node.span.end - node.span.begin);
    const auto offset = written.find(node.text);
    if (offset == std::string_view::npos) return node.span;
    return {node.span.file, node.span.begin + offset + begin, node.span.begin + offset + end};
  }

  Diagnostic& report(const Span& span, const std::string& path, std::string message) {
    return out_.error("intrinsic-invalid", std::move(message), span, path);
  }

  Diagnostics& out_;
};

}  // namespace

bool is_logical_id(std::string_view text) {
  return !text.empty() && text.size() <= 255 && std::all_of(text.begin(), text.end(), is_letter_or_digit);
}

RawValue decode_raw_value(const Node& node, const std::string& path, Diagnostics& out) {
  return RawReader(out).value(node, path);
}

}  // namespace pergola
