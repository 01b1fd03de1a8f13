#include <algorithm>
#include <array>

#include "topology/decode_parts.hpp"
#include "topology/fields.hpp"

namespace pergola {
namespace {

constexpr std::array<std::string_view, 7> k_methods = {"DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"};

bool is_path(std::string_view text) {
  return text.starts_with('/') && std::all_of(text.begin(), text.end(), [](char c) {
           return c > ' ' && c < '\x7f' && std::string_view("?#\"\\<>").find(c) == std::string_view::npos;
         });
}

}  // namespace

Request decode_probe(const Node& node, const std::string& path, Diagnostics& out) {
  Request probe;
  ObjectReader reader(node, path, "probe", out);
  if (const auto request = reader.string("request")) {
    const auto space = std::min(request->find(' '), request->size());
    probe.method = request->substr(0, space);
    probe.path = request->substr(std::min(space + 1, request->size()));
    if (std::find(k_methods.begin(), k_methods.end(), probe.method) == k_methods.end() || !is_path(probe.path)) {
      fields::report_value(*reader.get("request"), reader.path("request"), "a request such as 'POST /orders'", out);
    }
  }
  probe.body = reader.string("body").value_or("");
  reader.finish();
  return probe;
}

}  // namespace pergola
