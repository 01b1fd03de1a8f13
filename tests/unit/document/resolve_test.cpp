#include "document/resolve.hpp"

#include <doctest/doctest.h>

#include "document/parse.hpp"

using namespace pergola;
using Kind = Node::Kind;

namespace {

struct Row {
  const char* text;
  Kind expected;
};

const Row k_rows[] = {
    {"", Kind::null},
    {"~", Kind::null},
    {"null", Kind::null},
    {"Null", Kind::null},
    {"NULL", Kind::null},
    {"nULL", Kind::string},
    {"true", Kind::boolean},
    {"True", Kind::boolean},
    {"TRUE", Kind::boolean},
    {"tRUE", Kind::string},
    {"false", Kind::boolean},
    {"False", Kind::boolean},
    {"FALSE", Kind::boolean},
    {"yes", Kind::string},
    {"no", Kind::string},
    {"on", Kind::string},
    {"off", Kind::string},
    {"y", Kind::string},
    {"0", Kind::integer},
    {"12", Kind::integer},
    {"-12", Kind::integer},
    {"+12", Kind::integer},
    {"-0", Kind::integer},
    {"012", Kind::string},
    {"-012", Kind::string},
    {"00", Kind::string},
    {"012345678901", Kind::string},
    {"123456789012", Kind::integer},
    {"1_000", Kind::string},
    {"1,000", Kind::string},
    {"0x1F", Kind::integer},
    {"0x", Kind::string},
    {"0xG", Kind::string},
    {"-0x1F", Kind::string},
    {"0o17", Kind::integer},
    {"0o8", Kind::string},
    {"0o", Kind::string},
    {"0b1", Kind::string},
    {"1.5", Kind::number},
    {"-1.5", Kind::number},
    {"1.", Kind::number},
    {".5", Kind::number},
    {"+.5", Kind::number},
    {".", Kind::string},
    {"-", Kind::string},
    {"+", Kind::string},
    {"1e3", Kind::number},
    {"1E+3", Kind::number},
    {"1.5e-3", Kind::number},
    {"1e", Kind::string},
    {"e3", Kind::string},
    {".e3", Kind::string},
    {"0.5", Kind::number},
    {"00.5", Kind::string},
    {"1e3.5", Kind::string},
    {".inf", Kind::number},
    {"-.INF", Kind::number},
    {"+.Inf", Kind::number},
    {"inf", Kind::string},
    {".nan", Kind::number},
    {"-.nan", Kind::string},
    {"NaN", Kind::string},
    {"1:30", Kind::string},
    {"2024-01-01", Kind::string},
    {"1.2.3", Kind::string},
    {"10.0.0.0/16", Kind::string},
    {"30 s", Kind::string},
    {"5%", Kind::string},
    {"--1", Kind::string},
    {"1 ", Kind::string},
};

}  // namespace

TEST_CASE("plain scalars are what the core schema says") {
  for (const Row& row : k_rows) {
    CAPTURE(row.text);
    CHECK(name_of(resolve_plain(row.text)) == name_of(row.expected));
  }
}

TEST_CASE("quoted scalars are strings whatever they look like") {
  for (const Row& row : k_rows) {
    CAPTURE(row.text);
    Diagnostics out;
    const auto node = parse_document(make_source("x", "a: '" + std::string(row.text) + "'"), out);
    REQUIRE(node);
    CHECK(node->entries[0].value.kind == Kind::string);
    CHECK(node->entries[0].value.text == row.text);
    CHECK(node->entries[0].value.quoted);
  }
}
