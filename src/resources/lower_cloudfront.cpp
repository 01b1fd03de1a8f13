// CloudFront: what it takes requests for, where it sends them, and who knows its names.
#include <array>

#include "base/digest.hpp"
#include "resources/existing_values.hpp"
#include "resources/lowering.hpp"

namespace pergola {
namespace {

constexpr std::string_view k_distribution = "Distribution";
constexpr std::string_view k_origin = "entry";

// Policies that AWS manages, which have the same ids everywhere (CloudFront developer guide, "Use managed cache
// policies", "Use managed origin request policies", "Use managed response headers policies").
constexpr std::string_view k_caching_disabled = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";
constexpr std::string_view k_cache_as_origin_says = "4cc15a8a-d715-48a4-82b8-cc0b614638fe";  // With query strings.
constexpr std::string_view k_all_of_viewer = "216adef6-5c7f-47e4-b989-5492eafa07d3";
constexpr std::string_view k_all_but_host = "b689b0a8-53d0-40ab-baf2-68738e2966ac";
constexpr std::string_view k_security_headers = "67f7725c-6f97-4210-82d7-5512b31e9d03";

// Route 53 API, AliasTarget: the hosted zone of all distributions.
constexpr std::string_view k_zone_of_distributions = "Z2FDTNDATAQYW2";

bool is_for_api(const CloudFront& cloudfront) { return cloudfront.to == CloudFront::To::api; }

Value origin_domain(const Topology& topology) {
  if (!is_for_api(*topology.cloudfront)) return Attribute{"LoadBalancer", "DNSName"};
  return join({Ref{"Api"}, ".execute-api.", Pseudo::region, ".", Pseudo::url_suffix});
}

std::string origin_path(const Topology& topology) {
  if (!is_for_api(*topology.cloudfront) || topology.api.stage == "$default") return "";
  return "/" + topology.api.stage;
}

/// CloudFront API, CustomOriginConfig: times are CloudFront's own.
Object origin(const Topology& topology) {
  return Object{{"Id", k_origin},
                {"DomainName", origin_domain(topology)},
                {"OriginPath", origin_path(topology)},
                {"OriginCustomHeaders", List{}},
                {"CustomOriginConfig", Object{{"HTTPPort", 80},
                                              {"HTTPSPort", 443},
                                              {"OriginProtocolPolicy", "https-only"},
                                              {"OriginSSLProtocols", List{"TLSv1.2"}},
                                              {"OriginReadTimeout", 30},
                                              {"OriginKeepaliveTimeout", 5}}}};
}

Object behavior(const CloudFront& cloudfront) {
  Object behavior = {{"TargetOriginId", k_origin},
                     {"ViewerProtocolPolicy", "redirect-to-https"},
                     {"AllowedMethods", List{"DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"}},
                     {"CachedMethods", List{"GET", "HEAD"}},
                     {"Compress", true},
                     {"CachePolicyId", cloudfront.caches ? k_cache_as_origin_says : k_caching_disabled},
                     // The certificate of the load balancer is for the viewer's host, API Gateway goes by its own.
                     {"OriginRequestPolicyId", is_for_api(cloudfront) ? k_all_but_host : k_all_of_viewer}};
  if (cloudfront.security_headers) behavior.set("ResponseHeadersPolicyId", k_security_headers);
  return behavior;
}

Object certificate(const CloudFront& cloudfront) {
  if (!cloudfront.certificate) return Object{{"CloudFrontDefaultCertificate", true}};
  return Object{{"AcmCertificateArn", existing_value(*cloudfront.certificate)},
                {"SslSupportMethod", "sni-only"},
                {"MinimumProtocolVersion", "TLSv1.2_2021"}};
}

Object configuration(const Topology& topology) {
  const CloudFront& cloudfront = *topology.cloudfront;
  Object configuration = {{"Comment", topology.stack}, {"Enabled", true}};
  if (!cloudfront.domains.empty())
    configuration.set("Aliases", List(cloudfront.domains.begin(), cloudfront.domains.end()));
  configuration.set("HttpVersion", "http2and3");
  configuration.set("IPV6Enabled", true);
  configuration.set("PriceClass",
                    cloudfront.price_class == "all" ? "PriceClass_All" : "PriceClass_" + cloudfront.price_class);
  if (cloudfront.web_acl) configuration.set("WebACLId", existing_value(*cloudfront.web_acl));
  configuration.set("Origins", List{origin(topology)});
  configuration.set("DefaultCacheBehavior", behavior(cloudfront));
  configuration.set("Restrictions",
                    Object{{"GeoRestriction", Object{{"RestrictionType", "none"}, {"Locations", List{}}}}});
  configuration.set("ViewerCertificate", certificate(cloudfront));
  return configuration;
}

void add_records(Lowering& lowering, const CloudFront& cloudfront, const std::string& domain) {
  const bool is_only = cloudfront.domains.size() == 1;
  const std::string owner = is_only ? "distribution" : "distribution-" + digest_hex(domain).substr(0, 8);
  for (const std::string_view type : {"A", "AAAA"}) {
    const std::string part = type == "A" ? "record" : "ipv6-record";
    lowering.add(
        {.id = logical_id(owner, part),
         .label = label(owner, type == "A" ? "" : "ipv6"),
         .type = "AWS::Route53::RecordSet",
         .properties = {{"HostedZoneId", existing_value(*cloudfront.zone)},
                        {"Name", domain},
                        {"Type", type},
                        {"AliasTarget", Object{{"HostedZoneId", k_zone_of_distributions},
                                               {"DNSName", Attribute{std::string(k_distribution), "DomainName"}},
                                               {"EvaluateTargetHealth", false}}}},
         .origin = cloudfront.span});
  }
}

}  // namespace

void lower_cloudfront(Lowering& lowering) {
  const Topology& topology = lowering.topology;
  if (!topology.cloudfront) return;
  const CloudFront& cloudfront = *topology.cloudfront;
  lowering.add({.id = std::string(k_distribution),
                .label = "main",
                .type = "AWS::CloudFront::Distribution",
                .properties = {{"DistributionConfig", configuration(topology)}},
                .depends_on = is_for_api(cloudfront) ? std::vector<std::string>{"ApiStage"}
                                                     : std::vector<std::string>{"HttpsListener"},
                .origin = cloudfront.span});
  if (cloudfront.zone) {
    for (const std::string& domain : cloudfront.domains) add_records(lowering, cloudfront, domain);
  }
  Value host = Attribute{std::string(k_distribution), "DomainName"};
  lowering.graph.outputs.push_back({"CloudFrontUrl", "Address of CloudFront", join({"https://", std::move(host)})});
}

}  // namespace pergola
