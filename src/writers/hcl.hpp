// Terraform's configuration language as data: bodies of attributes and blocks, and expressions.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace pergola::hcl {

struct Expression;
struct ObjectItem;

/// A reference such as `aws_vpc.main.id` or `data.aws_availability_zones.available.names[0]`; written as it is.
/// Anything but names, attributes and indexes throws std::logic_error when written.
struct Traversal {
  std::string path;
};

struct Call {
  std::string function;
  std::vector<Expression> arguments;
};

/// A quoted template: constant texts and interpolated expressions in turn.
struct Template {
  std::vector<Expression> parts;
};

struct Expression {
  std::variant<std::nullptr_t, bool, std::int64_t, double, std::string, Traversal, Call, Template,
               std::vector<Expression>, std::vector<ObjectItem>>
      value;

  Expression();
  template <typename T>
  Expression(T v) : value(std::move(v)) {}
  Expression(int v);
  Expression(const char* v);
};

using ExpressionList = std::vector<Expression>;

/// A key is a constant text: written bare where it is an identifier, otherwise quoted.
struct ObjectItem {
  std::string key;
  Expression value;
};
using ObjectItems = std::vector<ObjectItem>;

inline Expression::Expression() : value(nullptr) {}
inline Expression::Expression(int v) : value(std::int64_t{v}) {}
inline Expression::Expression(const char* v) : value(std::string(v)) {}

struct Block;

struct AttributeItem {
  std::string name;
  Expression value;
};

struct Comment {
  std::string text;  ///< One or more lines.
};

/// Attributes, blocks and comments in order.
struct Body {
  std::vector<std::variant<AttributeItem, Block, Comment>> items;

  void attribute(std::string name, Expression value);
  Body& block(std::string type, std::vector<std::string> labels = {});
  void comment(std::string text);
};

struct Block {
  std::string type;
  std::vector<std::string> labels;
  Body body;
};

/// Exactly as `terraform fmt` leaves it: two spaces, `=` of neighbouring one-line attributes aligned, blocks set apart
/// by an empty line. Quotes, backslashes, control characters, `${` and `%{` in texts are escaped; texts of several
/// lines are written with `\n`. Objects and lists that fit on the line (100 columns) and hold only scalars are written
/// on one; others one item a line. Labels, keys and names that are not identifiers are quoted where the language allows
/// and std::logic_error elsewhere. So are labels that `terraform fmt` would drop or rewrite: those with `$`, `%`,
/// control or combining characters.
[[nodiscard]] std::string write(const Body& body);

}  // namespace pergola::hcl
