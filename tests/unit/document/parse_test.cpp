#include "document/parse.hpp"

#include <doctest/doctest.h>

using namespace pergola;

namespace {

std::string_view text_of(const Span& span) {
  return std::string_view(span.file->text).substr(span.begin, span.end - span.begin);
}

std::string_view letter(const Node& node) {
  switch (node.kind) {
    case Node::Kind::null:
      return "null";
    case Node::Kind::boolean:
      return "bool";
    case Node::Kind::integer:
      return "int";
    case Node::Kind::number:
      return "num";
    default:
      return node.quoted ? "quoted" : "str";
  }
}

/// `str(text)<as written>`, `[items]<as written>`, `{key<as written>: value}<as written>`.
std::string show(const Node& node) {
  std::string out;
  if (node.kind == Node::Kind::sequence) {
    for (const Node& item : node.items) out += (out.empty() ? "" : ", ") + show(item);
    out = "[" + out + "]";
  } else if (node.kind == Node::Kind::mapping) {
    for (const Node::Entry& entry : node.entries) {
      out += (out.empty() ? "" : ", ") + entry.key + "<" + std::string(text_of(entry.key_span)) +
             ">: " + show(entry.value);
    }
    out = "{" + out + "}";
  } else {
    out = std::string(letter(node)) + "(" + node.text + ")";
  }
  return out + "<" + std::string(text_of(node.span)) + ">";
}

std::string parse_and_show(const std::string& text) {
  Diagnostics out;
  const std::optional<Node> root = parse_document(make_source("x.yaml", text), out);
  if (!out.all().empty()) return format_text(out.sorted(), false);
  return root ? show(*root) : "no tree";
}

}  // namespace

TEST_CASE("documents become trees, and spans cover what is written") {
  struct Case {
    const char* name;
    std::string text;
    std::string expected;
  };
  const Case cases[] = {
      {"empty", "", "null()<>"},
      {"comment", "# nothing\n", "null()<>"},
      {"document marker", "---\n", "null()<>"},
      {"scalar", "x\n", "str(x)<x>"},
      {"mapping", "a: 1\nb: true\n", "{a<a>: int(1)<1>, b<b>: bool(true)<true>}<a: 1\nb: true>"},
      {"document end", "a: x\n...\n", "{a<a>: str(x)<x>}<a: x>"},
      {"list", "- x\n- y # c\n", "[str(x)<x>, str(y)<y>]<- x\n- y>"},
      {"list below a key", "a:\n- x\n- y\nb: z\n",
       "{a<a>: [str(x)<x>, str(y)<y>]<- x\n- y>, b<b>: str(z)<z>}<a:\n- x\n- y\nb: z>"},
      {"list of mappings", "- a: 1\n  b: 2\n- c: 3\n",
       "[{a<a>: int(1)<1>, b<b>: int(2)<2>}<a: 1\n  b: 2>, {c<c>: int(3)<3>}<c: 3>]<- a: 1\n  b: 2\n- c: 3>"},
      {"flow", "a: [x, {b: y}, 'z' ]\n",
       "{a<a>: [str(x)<x>, {b<b>: str(y)<y>}<{b: y}>, quoted(z)<'z'>]<[x, {b: y}, 'z' ]>}<a: [x, {b: y}, 'z' ]>"},
      {"flow over lines", "a: {b: x, # one\n    c: y, # two\n   }\nd: z",
       "{a<a>: {b<b>: str(x)<x>, c<c>: str(y)<y>}<{b: x, # one\n    c: y, # two\n   }>, d<d>: str(z)<z>}"
       "<a: {b: x, # one\n    c: y, # two\n   }\nd: z>"},
      {"empty collections", "a: []\nb: { }\n", "{a<a>: []<[]>, b<b>: {}<{ }>}<a: []\nb: { }>"},
      {"nested empty collections", "[[], [{}]]", "[[]<[]>, [{}<{}>]<[{}]>]<[[], [{}]]>"},
      {"pair in a list", "[a: x, y]", "[{a<a>: str(x)<x>}<a: x>, str(y)<y>]<[a: x, y]>"},
      {"plain over lines", "a: one\n  two\n\n  three # c\nb: x",
       "{a<a>: str(one two\nthree)<one\n  two\n\n  three>, b<b>: str(x)<x>}<a: one\n  two\n\n  three # c\nb: x>"},
      {"plain with colon and hash", "a: http://x#y:z\n", "{a<a>: str(http://x#y:z)<http://x#y:z>}<a: http://x#y:z>"},
      {"single quotes", "a: 'it''s' # c\n", "{a<a>: quoted(it's)<'it''s'>}<a: 'it''s'>"},
      {"double quotes", "a: \"\\\"\\x41\\u00e9\\\\\" # c\n",
       "{a<a>: quoted(\"A\xC3\xA9\\)<\"\\\"\\x41\\u00e9\\\\\">}<a: \"\\\"\\x41\\u00e9\\\\\">"},
      {"quotes over lines", "a: 'x\n\n  y'\n", "{a<a>: quoted(x\ny)<'x\n\n  y'>}<a: 'x\n\n  y'>"},
      {"quoted keys", "'a b': x\n\"c\": y\n", "{a b<'a b'>: str(x)<x>, c<\"c\">: str(y)<y>}<'a b': x\n\"c\": y>"},
      {"literal", "a: |\n  x\n   y\n\n  z\n\n# c\nb: x",
       "{a<a>: quoted(x\n y\n\nz\n)<|\n  x\n   y\n\n  z>, b<b>: str(x)<x>}<a: |\n  x\n   y\n\n  z\n\n# c\nb: x>"},
      {"folded", "a: >- # c\n  x\n  y\nb: x",
       "{a<a>: quoted(x y)<>- # c\n  x\n  y>, b<b>: str(x)<x>}<a: >- # c\n  x\n  y\nb: x>"},
      {"empty literal", "a: |-\nb: x", "{a<a>: quoted()<|->, b<b>: str(x)<x>}<a: |-\nb: x>"},
      {"no value", "a:\nb: ~\nc: null\nd:",
       "{a<a>: null()<a>, b<b>: null()<~>, c<c>: null()<null>, d<d>: null()<d>}<a:\nb: ~\nc: null\nd:>"},
      {"no value before a null key", "a:\n  b:\nc: x",
       "{a<a>: {b<b>: null()<b>}<b:>, c<c>: str(x)<x>}<a:\n  b:\nc: x>"},
      {"no value in flow", "{a: , b, c: x}", "{a<a>: null()<a>, b<b>: null()<b>, c<c>: str(x)<x>}<{a: , b, c: x}>"},
      {"empty items", "- \n- # c\n- x\n-", "[null()<->, null()<->, str(x)<x>, null()<->]<- \n- # c\n- x\n->"},
      {"key without colon", "b: x\n? y\n? z", "{b<b>: str(x)<x>, y<y>: null()<y>, z<z>: null()<z>}<b: x\n? y\n? z>"},
      {"explicit key behind a missing value", "a:\n? b\n: c", "{a<a>: null()<a>, b<b>: str(c)<c>}<a:\n? b\n: c>"},
      {"value on the next line", "a:\n  x\nb:\n  'y'\n", "{a<a>: str(x)<x>, b<b>: quoted(y)<'y'>}<a:\n  x\nb:\n  'y'>"},
      {"blanks at the end", "a: >-\n  x\n  ", "{a<a>: quoted(x)<>-\n  x>}<a: >-\n  x>"},
      {"no line end", "a: |\n  x", "{a<a>: quoted(x)<|\n  x>}<a: |\n  x>"},
      {"colon apart from its key", "a : x\n'b' : y\n", "{a<a>: str(x)<x>, b<'b'>: str(y)<y>}<a : x\n'b' : y>"},
      {"explicit key", "? a\n: x\n", "{a<a>: str(x)<x>}<? a\n: x>"},
      {"anchor", "a: &x one\nb: *x\nc: y",
       "{a<a>: str(one)<one>, b<b>: str(one)<*x>, c<c>: str(y)<y>}<a: &x one\nb: *x\nc: y>"},
      {"anchored mapping", "a: &x\n  k: v\nb: *x",
       "{a<a>: {k<k>: str(v)<v>}<k: v>, b<b>: {k<k>: str(v)<v>}<*x>}<a: &x\n  k: v\nb: *x>"},
      {"anchored key", "&x a: b\nc: *x", "{a<a>: str(b)<b>, c<c>: str(a)<*x>}<&x a: b\nc: *x>"},
      {"alias as key", "a: &x k\n*x : v", "{a<a>: str(k)<k>, k<*x>: str(v)<v>}<a: &x k\n*x : v>"},
      {"anchor without value", "a: &x\nb: *x", "{a<a>: null()<&x>, b<b>: null()<*x>}<a: &x\nb: *x>"},
      {"alias in flow", "a: &x [p]\nb: [*x, *x]",
       "{a<a>: [str(p)<p>]<[p]>, b<b>: [[str(p)<p>]<*x>, [str(p)<p>]<*x>]<[*x, *x]>}<a: &x [p]\nb: [*x, *x]>"},
      {"anchor given anew", "- &x a\n- &x b\n- *x", "[str(a)<a>, str(b)<b>, str(b)<*x>]<- &x a\n- &x b\n- *x>"},
      {"core tags",
       "a: !!str 1\nb: !!int 2\nc: !!float 3\nd: ! 4\ne: !!map {}\nf: !!seq []\ng: !!bool true\nh: !!null ~",
       "{a<a>: str(1)<1>, b<b>: int(2)<2>, c<c>: num(3)<3>, d<d>: str(4)<4>, e<e>: {}<{}>, f<f>: []<[]>, g<g>: "
       "bool(true)<true>, "
       "h<h>: null(~)<~>}<a: !!str 1\nb: !!int 2\nc: !!float 3\nd: ! 4\ne: !!map {}\nf: !!seq []\ng: !!bool true\nh: "
       "!!null ~>"},
      {"tag without value", "a: !!str\n\"b\": c", "{a<a>: str()<!!str>, b<\"b\">: str(c)<c>}<a: !!str\n\"b\": c>"},
      {"tag and anchor", "a: !!str &x # c\n  1\nb: &y !!str 2",
       "{a<a>: str(1)<1>, b<b>: str(2)<2>}<a: !!str &x # c\n  1\nb: &y !!str 2>"},
      {"multi-byte", "na\xC3\xAFve: \xE2\x82\xAC \xF0\x9F\x9A\x80\nb: '\xC3\xA9'",
       "{na\xC3\xAFve<na\xC3\xAFve>: str(\xE2\x82\xAC \xF0\x9F\x9A\x80)<\xE2\x82\xAC \xF0\x9F\x9A\x80>, b<b>: "
       "quoted(\xC3\xA9)<'\xC3\xA9'>}"
       "<na\xC3\xAFve: \xE2\x82\xAC \xF0\x9F\x9A\x80\nb: '\xC3\xA9'>"},
      {"byte order mark",
       "\xEF\xBB\xBF"
       "a: x\nb: [y]",
       "{a<a>: str(x)<x>, b<b>: [str(y)<y>]<[y]>}<a: x\nb: [y]>"},
      {"CRLF", "a: x\r\nb: 'y\r\n  z'\r\nc: |\r\n  p\r\n  q\r\n",
       "{a<a>: str(x)<x>, b<b>: quoted(y z)<'y\r\n  z'>, c<c>: quoted(p\nq\n)<|\r\n  p\r\n  q>}<a: x\r\nb: 'y\r\n  "
       "z'\r\nc: |\r\n  p\r\n  q>"},
      {"directive", "%YAML 1.2\n---\na: x\n", "{a<a>: str(x)<x>}<a: x>"},
      {"merge key in quotes", "'<<': x", "{<<<'<<'>: str(x)<x>}<'<<': x>"},
      {"quoted key that looks like a number", "'1': x\n\"null\": y",
       "{1<'1'>: str(x)<x>, null<\"null\">: str(y)<y>}<'1': x\n\"null\": y>"},
  };
  for (const Case& c : cases) {
    SUBCASE(c.name) { CHECK(parse_and_show(c.text) == c.expected); }
  }
}

TEST_CASE("find gives the value of a key") {
  Diagnostics out;
  const auto root = parse_document(make_source("x", "a: 1\nb:\n"), out);
  REQUIRE(root);
  REQUIRE(root->find("a") != nullptr);
  CHECK(root->find("a")->text == "1");
  REQUIRE(root->find("b") != nullptr);
  CHECK(root->find("b")->kind == Node::Kind::null);
  CHECK(root->find("c") == nullptr);
}
