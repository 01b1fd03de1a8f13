#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/spelling.hpp"
#include "topology/api.hpp"
#include "topology/decode_parts.hpp"
#include "topology/fields.hpp"

namespace pergola {
namespace {

// API Gateway PutMethod and CreateRoute.
constexpr std::array<std::string_view, 8> k_methods = {"GET",   "POST", "PUT",     "DELETE",
                                                       "PATCH", "HEAD", "OPTIONS", "ANY"};

bool is_word_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/// Why a segment cannot be one; empty when it can.
std::string_view flaw_of(std::string_view segment, bool is_last) {
  if (segment.empty()) return "it has an empty segment";
  if (!is_variable(segment)) {
    const bool is_plain = std::all_of(segment.begin(), segment.end(), [](char c) {
      return is_word_char(c) || c == '-' || c == '.' || c == '~' || c == ':' || c == '@';
    });
    return is_plain ? "" : "a segment has letters, digits and - . _ ~ : @, or is a {variable}";
  }
  if (segment.back() != '}') return "a {variable} is a whole segment";
  std::string_view name = segment.substr(1, segment.size() - 2);
  if (name.ends_with('+')) {
    if (!is_last) return "only the last segment can stand for all that follows";
    name.remove_suffix(1);
  }
  const bool is_name = !name.empty() && std::all_of(name.begin(), name.end(), is_word_char);
  return is_name ? "" : "the name of a {variable} has letters, digits and underscores";
}

std::string_view flaw_of_path(std::string_view path) {
  if (!path.starts_with('/')) return "the path begins with a slash";
  const auto segments = segments_of(path);
  for (std::size_t i = 0; i < segments.size(); ++i) {
    if (const auto flaw = flaw_of(segments[i], i + 1 == segments.size()); !flaw.empty()) return flaw;
  }
  return "";
}

void decode_access_logs(ObjectReader& reader, Api& api, Diagnostics& out) {
  const Node* node = reader.get("access-logs");
  if (node == nullptr) return;
  if (node->kind != Node::Kind::mapping) {
    api.access_logs = fields::on_off(reader, "access-logs", out).value_or(true);
    return;
  }
  ObjectReader logs(*node, reader.path("access-logs"), "access-logs", out);
  api.access_log_days = fields::retention_days(logs, "retention", out).value_or(api.access_log_days);
  logs.finish();
}

void decode_throttle(ObjectReader& reader, Api& api, Diagnostics& out) {
  const Node* node = reader.get("throttle");
  if (node == nullptr) return;
  ObjectReader throttle(*node, reader.path("throttle"), "throttle", out);
  throttle.require("rate");
  if (const auto rate = throttle.integer("rate", 1, 1'000'000)) {
    api.rate = static_cast<int>(*rate);
    api.burst = static_cast<int>(throttle.integer("burst", 1, 1'000'000).value_or(*rate));
  }
  throttle.finish();
}

void decode_stage(ObjectReader& reader, Api& api, Diagnostics& out) {
  const bool is_http = api.type == Api::Type::http;
  api.stage = reader.string("stage").value_or(is_http ? "$default" : "live");
  // API Gateway CreateStage: letters, digits, dashes and underscores, at most 128.
  const bool is_name =
      !api.stage.empty() && api.stage.size() <= 128 &&
      std::all_of(api.stage.begin(), api.stage.end(), [](char c) { return is_word_char(c) || c == '-'; });
  if (is_name || (is_http && api.stage == "$default")) return;
  fields::report_value(
      *reader.get("stage"), reader.path("stage"),
      is_http ? "letters, digits, dashes and underscores, or $default" : "letters, digits, dashes and underscores",
      out);
}

}  // namespace

std::vector<std::string_view> segments_of(std::string_view path) {
  std::vector<std::string_view> segments;
  if (path.starts_with('/')) path.remove_prefix(1);
  if (path.empty()) return segments;
  for (std::size_t end = path.find('/'); end != std::string_view::npos; end = path.find('/')) {
    segments.push_back(path.substr(0, end));
    path.remove_prefix(end + 1);
  }
  segments.push_back(path);
  return segments;
}

std::vector<Route> decode_routes(ObjectReader& reader, Diagnostics& out) {
  std::vector<Route> routes;
  for (const auto& [text, span] : fields::names(reader, "api", out)) {
    const std::size_t space = std::min(text.find(' '), text.size());
    Route route{text.substr(0, space), text.substr(std::min(space + 1, text.size())), span};
    std::string why;
    if (std::find(k_methods.begin(), k_methods.end(), route.method) == k_methods.end()) {
      why = fmt::format("'{}' is no method", route.method);
    } else {
      why = flaw_of_path(route.path);
    }
    if (why.empty()) {
      routes.push_back(std::move(route));
    } else {
      out.error("api-route-invalid", fmt::format("'{}' is no route: {}", text, why), span, reader.path("api"))
          .notes.emplace_back("expected a method and a path, such as POST /orders/{customerId}");
    }
  }
  return routes;
}

Api decode_api(ObjectReader& parent, Diagnostics& out) {
  Api api;
  api.stage = "live";
  const Node* node = parent.get("api");
  if (node == nullptr) return api;
  api.span = parent.key_span("api");
  ObjectReader reader(*node, parent.path("api"), "api", out);
  if (fields::choice(reader, "type", {"rest", "http"}, out) == "http") api.type = Api::Type::http;
  decode_stage(reader, api, out);
  if (fields::choice(reader, "auth", {"iam", "none"}, out) == "none") api.auth = Api::Auth::none;
  decode_access_logs(reader, api, out);
  api.sets_log_role = fields::choice(reader, "log-role", {"own", "account"}, out) != "account";
  api.metrics = fields::on_off(reader, "metrics", out).value_or(false);
  decode_throttle(reader, api, out);
  if (const Node* objectives = reader.get("objectives"))
    api.objectives = decode_objectives(*objectives, reader.path("objectives"), out);
  api.cors = reader.strings("cors");
  if (api.cors.size() > 1 && api.type == Api::Type::rest) {
    out.error("conflicting-keys", "a REST API answers browsers for one origin", reader.key_span("cors"),
              reader.path("cors"))
        .notes.emplace_back("name one origin, or '*'; several need 'type: http'");
  }
  for (const std::string& origin : api.cors) {
    const bool is_origin = origin == "*" || ((origin.starts_with("https://") || origin.starts_with("http://")) &&
                                             origin.find_first_of(" \t\r\n\"'`$<>\\{}") == std::string::npos);
    if (!is_origin)
      out.error("value-invalid", fmt::format("'{}' is not an origin", origin), reader.get("cors")->span,
                reader.path("cors"))
          .notes.emplace_back("expected one such as https://shop.example.com, or '*'");
  }
  reader.finish();
  return api;
}

}  // namespace pergola
