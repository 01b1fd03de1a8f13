#include <doctest/doctest.h>

#include "lowered.hpp"

namespace pergola {
namespace {

using Lines = std::vector<std::string>;

const std::string k_api = "services: {order: {lambda: {code: order}, api: GET /orders}}\n";
const std::string k_balancer =
    "network: {vpc: 10.0.0.0/16}\n"
    "services: {order: {lambda: {code: order}, alb: /*}}\n"
    "load-balancer: {public: on, certificate: \"arn:aws:acm:eu-west-1:123456789012:certificate/a\"}\n";
const std::string k_domain =
    "domain: shop.example.com, certificate: \"arn:aws:acm:us-east-1:123456789012:certificate/b\"";

Graph fronted(const std::string& entry, const std::string& cloudfront) {
  return lowered(k_shop_head + entry + "cloudfront: " + cloudfront + "\n");
}

std::string config(const Graph& graph, const std::string& path) {
  return property(graph, "Distribution", "DistributionConfig." + path);
}

TEST_CASE("in front of an API: nothing is cached, and API Gateway gets its own host") {
  const Graph graph = fronted(k_api, "on");
  CHECK(inventory(graph, "AWS::CloudFront::") == Lines{"Distribution AWS::CloudFront::Distribution"});
  CHECK(config(graph, "Comment") == "\"shop\"");
  CHECK(config(graph, "Origins.0.DomainName") == "\"${Api}.execute-api.${region}.${url-suffix}\"");
  CHECK(config(graph, "Origins.0.OriginPath") == "\"/live\"");
  CHECK(config(graph, "Origins.0.CustomOriginConfig.OriginProtocolPolicy") == "\"https-only\"");
  CHECK(config(graph, "DefaultCacheBehavior.ViewerProtocolPolicy") == "\"redirect-to-https\"");
  CHECK(config(graph, "DefaultCacheBehavior.CachePolicyId") == "\"4135ea2d-6df8-44a3-9df3-4b5a84be39ad\"");
  CHECK(config(graph, "DefaultCacheBehavior.OriginRequestPolicyId") == "\"b689b0a8-53d0-40ab-baf2-68738e2966ac\"");
  CHECK(config(graph, "ViewerCertificate") == "{CloudFrontDefaultCertificate: true}");
  CHECK(config(graph, "Aliases") == "(none)");
}

TEST_CASE("an HTTP API has no stage in its path") {
  const Graph graph = fronted(k_api + "api: {type: http}\n", "{security-headers: off}");
  CHECK(config(graph, "Origins.0.OriginPath") == "\"\"");
  CHECK(config(graph, "DefaultCacheBehavior.ResponseHeadersPolicyId") == "(none)");
}

TEST_CASE("in front of a load balancer, which lets in nobody else") {
  const Graph graph = fronted(k_balancer, "{" + k_domain + ", cache: origin, price-class: 100}");
  CHECK(config(graph, "Origins.0.DomainName") == "${LoadBalancer.DNSName}");
  CHECK(config(graph, "DefaultCacheBehavior.OriginRequestPolicyId") == "\"216adef6-5c7f-47e4-b989-5492eafa07d3\"");
  CHECK(config(graph, "DefaultCacheBehavior.CachePolicyId") == "\"4cc15a8a-d715-48a4-82b8-cc0b614638fe\"");
  CHECK(config(graph, "PriceClass") == "\"PriceClass_100\"");
  CHECK(config(graph, "ViewerCertificate.MinimumProtocolVersion") == "\"TLSv1.2_2021\"");
  CHECK(graph.find("HttpListener") == nullptr);
  CHECK(property(graph, "BalancerSecurityGroup", "SecurityGroupIngress.0.SourcePrefixListId") ==
        "${parameter CloudFrontPrefixList}");
  CHECK(property(graph, "BalancerSecurityGroup", "SecurityGroupIngress.1") == "(none)");
}

TEST_CASE("a prefix list that is named is not asked for") {
  std::string entry = k_balancer;
  entry.insert(entry.rfind('}'), ", from: pl-4fa04526");
  const Graph graph = fronted(entry, "{" + k_domain + "}");
  CHECK(graph.parameters.size() == 1);  // of the layer for tracing
  CHECK(property(graph, "BalancerSecurityGroup", "SecurityGroupIngress.0.SourcePrefixListId") == "\"pl-4fa04526\"");
}

TEST_CASE("records of the domain, for both families of addresses") {
  const Graph graph = fronted(k_api, "{" + k_domain + ", zone: Z0123456789ABCDEFGHIJ}");
  CHECK(inventory(graph, "AWS::Route53::") ==
        Lines{"DistributionIpv6Record AWS::Route53::RecordSet", "DistributionRecord AWS::Route53::RecordSet"});
  CHECK(property(graph, "DistributionRecord", "AliasTarget.DNSName") == "${Distribution.DomainName}");
  CHECK(property(graph, "DistributionIpv6Record", "Type") == "\"AAAA\"");
}

}  // namespace
}  // namespace pergola
