// Databases and the like that the service network leads to: network.resources.
#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include <fmt/format.h>

#include "topology/cidr.hpp"
#include "topology/decode_named.hpp"
#include "topology/decode_parts.hpp"
#include "topology/existing_kinds.hpp"
#include "topology/fields.hpp"
#include "topology/names.hpp"

namespace pergola {
namespace {

bool is_host_name(std::string_view text) {
  return text.size() >= 3 && text.size() <= 255 && text.find('.') != std::string_view::npos && text.front() != '.' &&
         text.back() != '.' && std::all_of(text.begin(), text.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-' ||
                  c == '_';
         });
}

std::optional<int> read_port(std::string_view text) {
  int port = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
  if (error != std::errc() || end != text.data() + text.size() || port < 1 || port > 65535) return std::nullopt;
  return port;
}

/// `5432`, or `5432-5440`.
std::optional<PortRange> read_ports(std::string_view text) {
  const std::size_t dash = text.find('-');
  const auto first = read_port(text.substr(0, dash));
  const auto last = dash == std::string_view::npos ? first : read_port(text.substr(dash + 1));
  if (!first || !last || *last < *first) return std::nullopt;
  return PortRange(*first, *last);
}

void decode_host(ObjectReader& reader, NetworkResource& resource, Diagnostics& out) {
  const Node* node = reader.require("host");
  if (node == nullptr) return;
  resource.host = reader.string("host").value_or("");
  if (resource.host.starts_with("arn:")) {
    resource.kind = NetworkResource::Kind::arn;
    if (!fields::is_arn(resource.host, ""))
      out.error("arn-invalid", fmt::format("'{}' is not an ARN", resource.host), node->span, reader.path("host"));
  } else if (parse_cidr(resource.host + "/32")) {
    resource.kind = NetworkResource::Kind::address;
  } else if (!is_host_name(resource.host)) {
    fields::report_value(*node, reader.path("host"), "a host name, an IPv4 address, or the ARN of a database", out);
  }
}

void decode_ports(ObjectReader& reader, NetworkResource& resource, Diagnostics& out) {
  const Node* node = reader.require("port");
  if (node == nullptr) return;
  for (const std::string& text : reader.strings("port")) {
    if (const auto ports = read_ports(text)) {
      resource.ports.push_back(*ports);
    } else {
      out.error("value-invalid", fmt::format("'{}' is not a port such as 5432, or a range such as 5432-5440", text),
                node->span, reader.path("port"));
    }
  }
  std::sort(resource.ports.begin(), resource.ports.end(),
            [](PortRange a, PortRange b) { return std::pair(a.first, a.last) < std::pair(b.first, b.last); });
}

/// A VPC of its own, with the subnets that the gateway stands in.
void decode_place(ObjectReader& reader, NetworkResource& resource, Diagnostics& out) {
  resource.vpc = read_existing(reader, existing_kinds::k_vpc, out, "vpc");
  resource.subnets = read_existing_list(reader, "subnets", existing_kinds::k_subnet, out);
  resource.security_group = read_existing(reader, existing_kinds::k_security_group, out, "security-group");
  if (resource.vpc && resource.subnets.empty()) reader.require("subnets");
  if (!resource.vpc && !resource.subnets.empty())
    out.error("missing-key", "subnets are those of a VPC that is named", reader.key_span("subnets"),
              reader.path("vpc"));
}

NetworkResource decode_resource(const Node::Entry& entry, const std::string& path, Diagnostics& out) {
  NetworkResource resource;
  resource.name = entry.key;
  resource.span = entry.key_span;
  check_plain_name(resource.name, "resource", entry.key_span, path, out);
  ObjectReader reader(entry.value, path, fmt::format("resource '{}'", entry.key), out);
  if (!reader.is_mapping()) return resource;
  decode_host(reader, resource, out);
  decode_ports(reader, resource, out);
  decode_place(reader, resource, out);
  reader.finish();
  return resource;
}

}  // namespace

std::vector<NetworkResource> decode_network_resources(const Node& node, const std::string& path, Diagnostics& out) {
  return decode_entries<NetworkResource>(node, path, "names", "resources", decode_resource, out);
}

}  // namespace pergola
