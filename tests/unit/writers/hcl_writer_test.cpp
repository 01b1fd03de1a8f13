#include <algorithm>
#include <limits>
#include <random>
#include <stdexcept>

#include <doctest/doctest.h>

#include "odd_texts.hpp"
#include "tool.hpp"
#include "writers/hcl.hpp"

namespace hcl = pergola::hcl;
using hcl::Body;
using hcl::Call;
using hcl::Expression;
using hcl::ExpressionList;
using hcl::ObjectItems;
using hcl::Template;
using hcl::Traversal;

namespace {

std::string write(Expression value) {
  Body body;
  body.attribute("x", std::move(value));
  const std::string text = hcl::write(body);
  return text.substr(4, text.size() - 5);
}

std::string wide(std::size_t length) { return std::string(length, 'w'); }

/// Bodies of all shapes, the same ones each time.
class Shapes {
 public:
  Body body(int depth) {
    Body out;
    const int count = pick(7);
    for (int i = 0; i < count; ++i) {
      const int kind = pick(10);
      if (kind == 0) {
        out.comment(pick(2) == 0 ? "One line" : "Two = 1\n\n  lines {");
      } else if (kind <= 2 && depth > 0) {
        out.block("block", std::vector<std::string>(static_cast<std::size_t>(pick(3)), label())) = body(depth - 1);
      } else {
        out.attribute("a" + std::to_string(i) + wide(static_cast<std::size_t>(pick(12))), expression(3));
      }
    }
    return out;
  }

 private:
  int pick(int below) { return static_cast<int>(random_() % static_cast<unsigned>(below)); }

  std::string text() { return pergola::odd_texts()[random_() % pergola::odd_texts().size()]; }

  std::string label() {
    static const std::vector<std::string> k_labels{"a",    "",    "a b", "a\"b", "a\\", "größe",
                                                   "日本", "{a}", "#",   "a=b",  "'"};
    return k_labels[random_() % k_labels.size()];
  }

  Expression scalar() {
    switch (pick(8)) {
      case 0:
        return nullptr;
      case 1:
        return pick(2) == 0;
      case 2:
        return pick(200) - 100;
      case 3:
        return 0.5 * pick(9) - 2;
      case 4:
        return Traversal{"aws_x.y[0].arn"};
      case 5:
        return Template{{text(), Traversal{"var.a"}, text()}};
      case 6:
        return Call{"f", {scalar(), Traversal{"var.b"}}};
      default:
        return text();
    }
  }

  ExpressionList list(int depth) {
    ExpressionList out;
    for (int i = pick(5); i > 0; --i) out.push_back(expression(depth));
    return out;
  }

  Expression expression(int depth) {
    if (depth == 0) return scalar();
    switch (pick(9)) {
      case 0:
        return list(depth - 1);
      case 1:
        return list(0);
      case 2:
        return Call{"f", list(depth - 1)};
      case 3:
        return Call{"jsonencode", {object(depth - 1)}};
      case 4:
        return object(depth - 1);
      case 5:
        return object(0);
      case 6:
        return Template{{"a", object(depth - 1), list(depth - 1)}};
      default:
        return scalar();
    }
  }

  Expression object(int depth) {
    ObjectItems out;
    for (int i = pick(5); i > 0; --i) {
      out.push_back({pick(2) == 0 ? "k" + std::to_string(i) + wide(static_cast<std::size_t>(pick(20))) : text(),
                     expression(depth)});
    }
    return out;
  }

  std::mt19937 random_{7};  // NOLINT(cert-msc51-cpp): the same shapes each time
};

}  // namespace

TEST_CASE("hcl: attributes, blocks and comments") {
  Body body;
  body.comment("The file\n\nof it");
  Body& table = body.block("resource", {"aws_dynamodb_table", "orders"});
  table.attribute("name", "shop-orders");
  table.attribute("billing_mode", "PAY_PER_REQUEST");
  table.attribute("tags", ObjectItems{{"owner", "a"}, {"pergola:stack", "b"}});
  Body& key = table.block("attribute");
  key.attribute("name", "id");
  table.block("ttl");
  table.comment("why");
  table.block("lifecycle").attribute("ignore_changes", ExpressionList{Traversal{"tags"}});
  table.attribute("a", 1);
  table.comment("about b");
  table.attribute("bcd", 2);
  table.attribute("ef", 3);
  body.comment("alone");
  body.comment("about the output");
  body.block("output", {"a\"b"});
  CHECK(hcl::write(body) == R"(# The file
#
# of it
resource "aws_dynamodb_table" "orders" {
  name         = "shop-orders"
  billing_mode = "PAY_PER_REQUEST"
  tags         = { owner = "a", "pergola:stack" = "b" }

  attribute {
    name = "id"
  }

  ttl {}

  # why
  lifecycle {
    ignore_changes = [tags]
  }

  a = 1
  # about b
  bcd = 2
  ef  = 3
}

# alone

# about the output
output "a\"b" {}
)");
  CHECK(hcl::write(Body{}).empty());
}

TEST_CASE("hcl: values of several lines part their neighbours") {
  Body body;
  body.attribute("a", 1);
  body.attribute("long", 2);
  body.attribute(
      "policy",
      Call{"jsonencode",
           {ObjectItems{
               {"Version", "2012-10-17"},
               {"Statement", ExpressionList{ObjectItems{{"Effect", "Allow"}, {"Action", ExpressionList{"a:b"}}}}}}}});
  body.attribute("b", 3);
  body.attribute("ccc", 4);
  CHECK(hcl::write(body) == R"(a    = 1
long = 2
policy = jsonencode({
  Version = "2012-10-17"
  Statement = [
    {
      Effect = "Allow"
      Action = ["a:b"]
    },
  ]
})
b   = 3
ccc = 4
)");
}

TEST_CASE("hcl: calls") {
  CHECK(write(Call{"f", {}}) == "f()");
  CHECK(write(Call{"provider::aws::arn_parse", {"x", Traversal{"a.b"}, ExpressionList{}}}) ==
        R"(provider::aws::arn_parse("x", a.b, []))");
  const ObjectItems nested{{"a", ExpressionList{1}}};
  CHECK(write(Call{"merge", {Traversal{"local.tags"}, nested}}) == "merge(local.tags, {\n  a = [1]\n})");
  const Template inner{{"x", ObjectItems{{"b", 1}}}};
  CHECK(write(Call{"f", {inner, nested}}) == "f(\n  \"x${ { b = 1 } }\",\n  {\n    a = [1]\n  }\n)");
  CHECK(write(Call{"merge", {nested, Traversal{"local.tags"}}}) == "merge(\n  {\n    a = [1]\n  },\n  local.tags\n)");
}

TEST_CASE("hcl: lists and objects take one line up to column 100") {
  // `x = [""]` takes 8 columns, `x = { a = "" }` takes 14.
  CHECK(write(ExpressionList{wide(92)}) == "[\"" + wide(92) + "\"]");
  CHECK(write(ExpressionList{wide(93)}) == "[\n  \"" + wide(93) + "\",\n]");
  CHECK(write(ObjectItems{{"a", wide(86)}}) == "{ a = \"" + wide(86) + "\" }");
  CHECK(write(ObjectItems{{"a", wide(87)}}) == "{\n  a = \"" + wide(87) + "\"\n}");
  // An item of a list leaves room for its comma: `  [""],` takes 7 columns.
  CHECK(write(ExpressionList{ExpressionList{wide(93)}}) == "[\n  [\"" + wide(93) + "\"],\n]");
  CHECK(write(ExpressionList{ExpressionList{wide(94)}}) == "[\n  [\n    \"" + wide(94) + "\",\n  ],\n]");
  CHECK(write(ObjectItems{}) == "{}");
  CHECK(write(ExpressionList{ExpressionList{}, ObjectItems{}}) == "[[], {}]");
}

TEST_CASE("hcl: a value that alignment leaves no room for takes several lines") {
  Body body;
  body.attribute("x", ExpressionList{wide(90)});
  body.attribute("longer", 1);
  body.attribute("b", 2);
  CHECK(hcl::write(body) == "x = [\n  \"" + wide(90) + "\",\n]\nlonger = 1\nb      = 2\n");
}

TEST_CASE("hcl: templates") {
  CHECK(write(Template{{Traversal{"aws_x.y.arn"}, ":*"}}) == R"("${aws_x.y.arn}:*")");
  CHECK(write(Template{{"a$", Traversal{"b"}, "%", Traversal{"c"}, "$"}}) == R"("a\u0024${b}\u0025${c}$")");
  CHECK(write(Template{{"$", "{x}"}}) == R"("$${x}")");
  CHECK(write(Template{{"a", Template{{"$", Template{{Traversal{"b"}}}}}}}) == R"("a\u0024${b}")");
  CHECK(write(Template{{Traversal{"a.b"}}}) == "a.b");
  CHECK(write(Template{{"a"}}) == "\"a\"");
  CHECK(write(Template{}) == "\"\"");
  CHECK(write(Template{{"a", Call{"f", {"b\"", ObjectItems{{"c", ExpressionList{1}}}}}}}) ==
        R"("a${f("b\"", { c = [1] })}")");
  CHECK(write(Template{{"a", ObjectItems{{"b", 1}}, ObjectItems{}}}) == R"("a${ { b = 1 } }${ {} }")");
}

TEST_CASE("hcl: texts") {
  CHECK(write("a\"b\\c\nd\re\tf") == R"("a\"b\\c\nd\re\tf")");
  CHECK(write("${a} $${b} %{c} $ 5% {d}") == R"("$${a} $$${b} %%{c} $ 5% {d}")");
  CHECK(write(std::string("\0\x1b\x7f", 3)) == R"("\u0000\u001b\u007f")");
  CHECK(write("\xE2\x80\xAE\xF3\xA0\x80\x81 é日😀") == R"("\u202e\U000e0001 é日😀")");
  CHECK_THROWS_AS((void)write("\xff"), std::logic_error);
}

TEST_CASE("hcl: keys") {
  const ObjectItems items{{"a", 1}, {"a-b", 2}, {"a:b", 3}, {"1", 4}, {"", 5}, {"for", 6}, {"null", 7}, {"${x}\"", 8}};
  CHECK(write(items) == R"({ a = 1, a-b = 2, "a:b" = 3, "1" = 4, "" = 5, "for" = 6, "null" = 7, "$${x}\"" = 8 })");
  CHECK(write(ObjectItems{{"größe日", 1}, {"e\xCC\x81😀", 2}}) == R"({ "größe日" = 1, "e\u0301\U0001f600" = 2 })");
}

TEST_CASE("hcl: numbers") {
  CHECK(write(-5) == "-5");
  CHECK(write(5.0) == "5.0");
  CHECK(write(1e16) == "1.0e+16");
  CHECK_THROWS_AS((void)write(std::numeric_limits<double>::infinity()), std::logic_error);
}

TEST_CASE("hcl: references are references and nothing else") {
  for (const char* path : {"a", "aws_x.y-z.arn", "data.a.b.names[0]", "a.b[*].id", "a.*.id", "a.0.b", "a[\"b c\"].d",
                           "a[each.key]", "a[b[0]].c"}) {
    CHECK(write(Traversal{path}) == path);
  }
  for (const char* path : {"", "1", "a b", "a.", ".a", "a..b", "a[", "a[]", "a[0", "a]", "a\nb = 1", "a + b", "\"a\"",
                           "a[\"b\"", "a[\"${b}\"]", "a[\"b\\\"]", "f()", "a}", "é"}) {
    CHECK_THROWS_AS((void)write(Traversal{path}), std::logic_error);
  }
  CHECK_THROWS_AS((void)write(Call{"f(", {}}), std::logic_error);
  CHECK_THROWS_AS((void)write(Call{"a::", {}}), std::logic_error);
}

TEST_CASE("hcl: attributes and blocks have names") {
  for (const char* name : {"", "a b", "1a", "a:b", "a = 1\nb"}) {
    Body attribute;
    attribute.attribute(name, 1);
    CHECK_THROWS_AS((void)hcl::write(attribute), std::logic_error);
    Body block;
    block.block(name);
    CHECK_THROWS_AS((void)hcl::write(block), std::logic_error);
  }
  for (const char* label : {"${a}", "%{a}", "a$", "a\nb", "e\xCC\x81"}) {
    Body body;
    body.block("resource", {label});
    CHECK_THROWS_AS((void)hcl::write(body), std::logic_error);
  }
}

TEST_CASE("hcl: comments are never anything else") {
  Body body;
  body.comment(
      "a\rb = 1\xE2\x80\xA8"
      "c\x01\xff");
  body.attribute("x", 1);
  body.comment("");
  CHECK(hcl::write(body) == "# a\n# b = 1\n# c \xEF\xBF\xBD\nx = 1\n#\n");
}

TEST_CASE("hcl: terraform fmt changes nothing") {
  if (!pergola::has_tool("terraform")) {
    MESSAGE("skipped: no terraform");
    return;
  }
  Body body;
  Shapes shapes;
  for (int i = 0; i < 300; ++i) body.block("shape") = shapes.body(3);
  const std::string text = hcl::write(body);
  const std::string formatted = pergola::output_of("terraform fmt -no-color - 2>/dev/null", text);
  const auto differs = std::mismatch(text.begin(), text.end(), formatted.begin(), formatted.end());
  const auto at = static_cast<std::size_t>(differs.first - text.begin());
  CHECK_MESSAGE(at == text.size(), "terraform fmt changes ", text.substr(at, 200));
  CHECK(formatted.size() == text.size());
}
