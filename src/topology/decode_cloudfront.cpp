#include <fmt/format.h>

#include "topology/decode_parts.hpp"
#include "topology/existing_kinds.hpp"
#include "topology/fields.hpp"

namespace pergola {
namespace {

bool is_domain(std::string_view text) {
  return text.size() <= 253 && text.find('.') != std::string_view::npos && text.front() != '.' && text.back() != '.' &&
         text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-.*") == std::string_view::npos &&
         text.find('*', 1) == std::string_view::npos;
}

/// CloudFront looks for what belongs to it in us-east-1, wherever the system stands.
void check_arn(ObjectReader& reader, std::string_view key, std::string_view service,
               const std::optional<Existing>& found, std::string_view what, Diagnostics& out) {
  if (!found || found->is_stored()) return;
  const bool is_right = fields::is_arn(found->text, service) && found->text.find(":us-east-1:") != std::string::npos;
  if (is_right) return;
  out.error("arn-invalid", fmt::format("'{}' is not the ARN of {} in us-east-1", found->text, what), found->span,
            reader.path(key))
      .notes.emplace_back("CloudFront takes those of us-east-1, wherever the system stands");
}

}  // namespace

std::optional<CloudFront> decode_cloudfront(const Node& node, const std::string& path, Diagnostics& out) {
  CloudFront cloudfront;
  cloudfront.span = node.span;
  if (node.kind != Node::Kind::mapping) {
    if (!fields::read_on_off(node, path, out).value_or(false)) return std::nullopt;
    return cloudfront;
  }
  ObjectReader reader(node, path, "cloudfront", out);
  if (const auto to = fields::choice(reader, "to", {"api", "load-balancer"}, out))
    cloudfront.to = *to == "api" ? CloudFront::To::api : CloudFront::To::load_balancer;
  cloudfront.domains = reader.strings("domain");
  for (const std::string& domain : cloudfront.domains) {
    if (!is_domain(domain))
      out.error("value-invalid", fmt::format("'{}' is not a domain name such as shop.example.com", domain),
                reader.get("domain")->span, reader.path("domain"));
  }
  cloudfront.certificate = read_existing(reader, "certificate", "the ARN of a certificate in ACM", out);
  check_arn(reader, "certificate", "acm", cloudfront.certificate, "a certificate of ACM", out);
  if (!cloudfront.domains.empty() && !reader.has("certificate")) reader.require("certificate");
  if (reader.has("certificate") && !reader.has("domain")) reader.require("domain");
  cloudfront.zone = read_existing(reader, existing_kinds::k_hosted_zone, out, "zone");
  if (reader.has("zone") && !reader.has("domain")) reader.require("domain");
  cloudfront.price_class =
      fields::choice(reader, "price-class", {"all", "200", "100"}, out).value_or(cloudfront.price_class);
  cloudfront.caches = fields::choice(reader, "cache", {"off", "origin"}, out).value_or("off") == "origin";
  cloudfront.security_headers = fields::on_off(reader, "security-headers", out).value_or(true);
  cloudfront.web_acl = read_existing(reader, "web-acl", "the ARN of a web ACL", out);
  check_arn(reader, "web-acl", "wafv2", cloudfront.web_acl, "a web ACL of WAF", out);
  reader.finish();
  return cloudfront;
}

}  // namespace pergola
