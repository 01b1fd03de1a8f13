// CloudFront in front of the system's entry.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "topology/existing.hpp"

namespace pergola {

struct CloudFront {
  enum class To { whatever, api, load_balancer };
  To to = To::whatever;              ///< Resolved by `check_cloudfront`: never `whatever` then.
  std::vector<std::string> domains;  ///< Names that it answers to beside its own.
  std::optional<Existing> certificate;
  std::optional<Existing> zone;     ///< Where the records of the domains are made.
  std::string price_class = "all";  ///< Edge locations: `all`, `200`, `100`.
  bool caches = false;              ///< As the answers of the load balancer say.
  bool security_headers = true;     ///< Answers get AWS's set of them where they have none.
  std::optional<Existing> web_acl;  ///< ARN of a web ACL of WAF.
  Span span;
};

}  // namespace pergola
