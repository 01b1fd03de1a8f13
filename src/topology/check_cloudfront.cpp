// What CloudFront stands in front of, and whether it gets there.
#include "topology/decode_parts.hpp"

namespace pergola {
namespace {

Diagnostic& report(const Topology& topology, std::string message, Diagnostics& out) {
  return out.error("cloudfront-origin", std::move(message), topology.cloudfront->span, "cloudfront");
}

void check_balancer(const Topology& topology, Diagnostics& out) {
  const LoadBalancer& balancer = *topology.load_balancer;
  if (!balancer.is_public) {
    report(topology, "CloudFront comes from the internet, and the load balancer is an internal one", out)
        .notes.emplace_back("write `public: on` and a certificate below load-balancer; only CloudFront is let in then");
  } else if (topology.cloudfront->domains.empty()) {
    report(topology, "CloudFront speaks HTTPS with the load balancer, by a domain that the certificate there is for",
           out)
        .notes.emplace_back(
            "write domain and certificate below cloudfront; the load balancer's must cover the domain, too");
  }
}

}  // namespace

void check_cloudfront(Topology& topology, Diagnostics& out) {
  if (!topology.cloudfront) return;
  CloudFront& cloudfront = *topology.cloudfront;
  const bool has_balancer = topology.load_balancer.has_value();
  if (cloudfront.to == CloudFront::To::whatever) {
    if (topology.has_api() == has_balancer) {
      report(topology,
             has_balancer ? "there are an API and a load balancer that CloudFront could stand in front of"
                          : "there is nothing that CloudFront could stand in front of",
             out)
          .notes.emplace_back(has_balancer ? "write `to: api` or `to: load-balancer`"
                                           : "give a service a route: `api: GET /items`, or `alb: /*`");
      return;
    }
    cloudfront.to = has_balancer ? CloudFront::To::load_balancer : CloudFront::To::api;
  }
  if (cloudfront.to == CloudFront::To::api) {
    if (!topology.has_api()) report(topology, "there is no API that CloudFront could stand in front of", out);
    if (cloudfront.caches)
      report(topology, "answers of an API cannot be cached as it says: it would get the name of CloudFront's host", out)
          .notes.emplace_back("leave `cache` out");
  } else if (!has_balancer) {
    report(topology, "there is no load balancer that CloudFront could stand in front of", out);
  } else {
    check_balancer(topology, out);
  }
}

}  // namespace pergola
