// How a service stands in the service network: its domain, its routes, whom it is shared with.
#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "topology/decode_parts.hpp"
#include "topology/existing_kinds.hpp"
#include "topology/fields.hpp"
#include "topology/names.hpp"

namespace pergola {
namespace {

// Limits of the template's schema, which are narrower than those of the API.
constexpr std::size_t k_longest_match = 128;
constexpr std::size_t k_most_headers = 5;
constexpr std::size_t k_most_shares = 10;
constexpr int k_highest_weight = 999;
constexpr int k_last_priority = 100;

bool is_domain(std::string_view text) {
  if (text.empty() || text.size() > 255 || text.find('.') == std::string_view::npos || text.back() == '.') return false;
  return std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '*';
  });
}

std::optional<int> read_status(const Node& node) {
  if (node.text == "404") return 404;
  if (node.text == "500") return 500;
  return std::nullopt;
}

/// A service, services by weight, or a status that VPC Lattice answers itself.
Forward read_forward(const Node& node, const std::string& path, Diagnostics& out) {
  Forward forward;
  if (node.kind == Node::Kind::integer) {
    forward.fixed_response = read_status(node);
    if (!forward.fixed_response)
      fields::report_value(node, path, "a status that VPC Lattice can answer itself: 404 or 500", out);
    return forward;
  }
  if (node.kind != Node::Kind::mapping) {
    if (const auto service = read_string(node, path, out)) forward.shares.push_back({*service, 100, node.span});
    return forward;
  }
  ObjectReader reader(node, path, "services by weight", out);
  for (const Node::Entry& entry : node.entries) {
    const auto weight = reader.integer(entry.key, 1, k_highest_weight);
    forward.shares.push_back({entry.key, static_cast<int>(weight.value_or(1)), entry.key_span});
  }
  if (forward.shares.empty() || forward.shares.size() > k_most_shares)
    out.error("out-of-range", fmt::format("requests are shared by 1 to {} services", k_most_shares), node.span, path);
  std::sort(forward.shares.begin(), forward.shares.end(),
            [](const Forward::Share& a, const Forward::Share& b) { return a.service < b.service; });
  return forward;
}

void decode_path(ObjectReader& reader, LatticeRoute& route, Diagnostics& out) {
  const auto path = reader.string("path");
  if (!path) return;
  const Node& node = *reader.get("path");
  const std::size_t star = path->find('*');
  const bool is_plain = star == std::string::npos;
  const bool ends_in_star = star + 1 == path->size() && path->size() > 1 && (*path)[star - 1] == '/';
  if (path->empty() || path->front() != '/' || path->size() > k_longest_match ||
      path->find_first_of(" \t\r\n?#") != std::string::npos || !(is_plain || ends_in_star)) {
    fields::report_value(node, reader.path("path"), "a path such as /v2/orders, or the beginning of some such as /v2/*",
                         out);
    return;
  }
  route.is_prefix = !is_plain;
  route.path = path->substr(0, star);
}

HeaderMatch read_header(std::string name, const std::string& text, const Node& node, const std::string& path,
                        Diagnostics& out) {
  HeaderMatch match{std::move(name), HeaderMatch::Form::exact, text};
  const bool begins = text.size() > 1 && text.front() == '*';
  const bool ends = text.size() > 1 && text.back() == '*';
  if (ends) match.form = begins ? HeaderMatch::Form::contains : HeaderMatch::Form::prefix;
  match.value = text.substr(begins ? 1 : 0, text.size() - (begins ? 1 : 0) - (ends ? 1 : 0));
  const bool is_name =
      !match.name.empty() && match.name.size() <= 40 && std::all_of(match.name.begin(), match.name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
      });
  if (!is_name)
    out.error("value-invalid", fmt::format("'{}' is not the name of a header", match.name), node.span, path);
  if (match.value.empty() || match.value.size() > k_longest_match || match.value.find('*') != std::string::npos ||
      (begins && !ends))
    fields::report_value(node, path, "a value, its beginning (beta*) or a piece of it (*beta*)", out);
  return match;
}

void decode_headers(ObjectReader& reader, LatticeRoute& route, Diagnostics& out) {
  const Node* node = reader.get("headers");
  for (const auto& [name, text] : fields::texts(reader, "headers", out)) {
    route.headers.push_back(read_header(name, text, *node->find(name), child_path(reader.path("headers"), name), out));
  }
  if (route.headers.size() > k_most_headers)
    out.error("out-of-range", fmt::format("a route looks at {} headers at most", k_most_headers), node->span,
              reader.path("headers"));
  std::sort(route.headers.begin(), route.headers.end(),
            [](const HeaderMatch& a, const HeaderMatch& b) { return a.name < b.name; });
}

LatticeRoute read_route(const Node& node, const std::string& path, Diagnostics& out) {
  LatticeRoute route;
  route.span = node.span;
  ObjectReader reader(node, path, "route", out);
  if (!reader.is_mapping()) return route;
  decode_path(reader, route, out);
  route.method =
      fields::choice(reader, "method", {"GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "CONNECT", "TRACE"}, out)
          .value_or("");
  decode_headers(reader, route, out);
  if (const Node* to = reader.require("to")) route.to = read_forward(*to, reader.path("to"), out);
  if (const auto priority = reader.integer("priority", 1, k_last_priority))
    route.chosen_priority = static_cast<int>(*priority);
  if (!reader.has("path") && !reader.has("method") && !reader.has("headers"))
    out.error("missing-key", "the route does not say which requests it is for", node.span, path)
        .notes.emplace_back("add path, method or headers; what no route takes goes to 'default'");
  reader.finish();
  return route;
}

void decode_routes(ObjectReader& reader, LatticeOptions& options, Diagnostics& out) {
  const Node* node = reader.get("routes");
  if (node == nullptr) return;
  const std::string path = reader.path("routes");
  const std::size_t errors = out.error_count();
  if (node->kind == Node::Kind::mapping) options.routes.push_back(read_route(*node, path, out));
  if (node->kind != Node::Kind::sequence && node->kind != Node::Kind::mapping) {
    out.error("wrong-type", fmt::format("expected a list of routes, found {}", name_of(node->kind)), node->span, path);
    return;
  }
  for (std::size_t i = 0; i < node->items.size(); ++i)
    options.routes.push_back(read_route(node->items[i], item_path(path, i), out));
  if (out.error_count() == errors) order_routes(options.routes, path, out);
}

void decode_domain(ObjectReader& reader, LatticeOptions& options, Diagnostics& out) {
  options.domain = reader.string("domain").value_or("");
  if (const Node* domain = reader.get("domain"); domain != nullptr && !is_domain(options.domain))
    fields::report_value(*domain, reader.path("domain"), "a domain name such as shop.example.com", out);
  options.certificate = read_existing(reader, "certificate", "a certificate", out);
  if (options.certificate && !options.certificate->is_stored() && !fields::is_arn(options.certificate->text, "acm"))
    out.error("arn-invalid", fmt::format("'{}' is not the ARN of a certificate", options.certificate->text),
              options.certificate->span, reader.path("certificate"));
  if (reader.has("domain") != reader.has("certificate"))
    out.error("missing-key", "a domain needs a certificate, and a certificate a domain", options.span,
              reader.path(reader.has("domain") ? "certificate" : "domain"))
        .notes.emplace_back("VPC Lattice has a certificate for the names that it gives itself only");
  options.zone = read_existing(reader, existing_kinds::k_hosted_zone, out, "zone");
  if (options.zone && !reader.has("domain"))
    out.error("missing-key", "a hosted zone is for the record of a domain", options.span, reader.path("domain"));
}

}  // namespace

LatticeOptions decode_lattice(const Node& node, const std::string& path, Diagnostics& out) {
  LatticeOptions options;
  options.span = node.span;
  ObjectReader reader(node, path, "lattice", out);
  if (!reader.is_mapping()) return options;
  decode_domain(reader, options, out);
  decode_routes(reader, options, out);
  if (const Node* otherwise = reader.get("default"))
    options.otherwise = read_forward(*otherwise, reader.path("default"), out);
  options.share = decode_share(reader, out);
  reader.finish();
  return options;
}

std::vector<std::string> decode_share(ObjectReader& reader, Diagnostics& out) {
  std::vector<std::string> with = reader.strings("share");
  const std::string path = reader.path("share");
  for (const std::string& principal : with) {
    const bool is_account = principal.size() == 12 && principal.find_first_not_of("0123456789") == std::string::npos;
    if (is_account || fields::is_arn(principal, "organizations")) continue;
    out.error("principal-invalid", fmt::format("'{}' cannot be shared with", principal), reader.get("share")->span,
              path)
        .notes.emplace_back(
            "expected the id of an account, or the ARN of an organization or organizational unit; VPC Lattice is "
            "not shared with single roles and users");
  }
  std::sort(with.begin(), with.end());
  with.erase(std::unique(with.begin(), with.end()), with.end());
  return with;
}

}  // namespace pergola
