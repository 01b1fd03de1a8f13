// Rows of the language: VPC Lattice beyond calls between functions.
#pragma once

#include "topology/language.hpp"

namespace pergola::language {

inline constexpr Key k_instances[] = {
    {"ids", "list:text", "", "Ids of the instances.", true},
    {"vpc", "text", "the network's", "Id of the VPC that they stand in (or ssm:/path of it)."},
    {"port", "integer:1-65535", "80, or 443", "Where they listen; 443 with https."},
    {"protocol", "enum:http,https", "http", "What VPC Lattice speaks with them."},
    {"version", "enum:http1,http2,grpc", "http1", "Version of the protocol."},
    {"health", "text|boolean|target-health", "/",
     "Path that is asked whether they can take requests; `off` asks for nothing."},
    {"traced-as", "text", "", "The service name that they use in X-Ray, where they are traced."},
};

inline constexpr Key k_addresses[] = {
    {"ips", "list:text", "", "IPv4 addresses.", true},
    {"vpc", "text", "the network's", "Id of the VPC that they stand in (or ssm:/path of it)."},
    {"port", "integer:1-65535", "80, or 443", "Where they listen; 443 with https."},
    {"protocol", "enum:http,https", "http", "What VPC Lattice speaks with them."},
    {"version", "enum:http1,http2,grpc", "http1", "Version of the protocol."},
    {"health", "text|boolean|target-health", "/",
     "Path that is asked whether they can take requests; `off` asks for nothing."},
    {"traced-as", "text", "", "The service name that they use in X-Ray, where they are traced."},
};

inline constexpr Key k_balancer[] = {
    {"arn", "text", "", "ARN of an internal Application Load Balancer.", true},
    {"vpc", "text", "the network's", "Id of the VPC that it stands in (or ssm:/path of it)."},
    {"port", "integer:1-65535", "80, or 443", "Port of its listener; 443 with https."},
    {"protocol", "enum:http,https", "http", "What VPC Lattice speaks with it."},
    {"traced-as", "text", "", "The service name that is behind it in X-Ray, where it is traced."},
};

inline constexpr Key k_target_health[] = {
    {"path", "text", "/", "Path that is asked."},
    {"codes", "text", "200", "Statuses that are good, such as 200-299."},
    {"interval", "duration", "30 s", "Time from one check to the next, 5 s to 300 s."},
    {"timeout", "duration", "5 s", "Time to answer, 1 s to 120 s."},
    {"healthy", "integer:2-10", "5", "Good answers in a row that make a target healthy."},
    {"unhealthy", "integer:2-10", "2", "Bad answers in a row that make it unhealthy."},
};

inline constexpr Key k_lattice[] = {
    {"domain", "text", "", "A name of its own beside the one that VPC Lattice gives; needs a certificate."},
    {"certificate", "text", "", "ARN of the domain's certificate (or ssm:/path of it)."},
    {"zone", "text", "", "Id of the hosted zone (or ssm:/path of it) that the domain's record is made in."},
    {"routes", "list:lattice-route", "", "Requests that go another way than the default."},
    {"default", "text|integer:404-500|map:integer:1-999", "the service",
     "What no route takes: to a service, to services by weight, or 404 or 500."},
    {"share", "list:text", "", "Accounts, organizational units and organizations that the service is shared with."},
};

inline constexpr Key k_lattice_route[] = {
    {"path", "text", "", "A path, or with `/*` at its end all that begin so."},
    {"method", "enum:GET,HEAD,POST,PUT,DELETE,OPTIONS,CONNECT,TRACE", "", "A method."},
    {"headers", "map:(text|boolean)", "",
     "Headers by name: a value, its beginning (`beta*`) or a piece of it (`*beta*`)."},
    {"to", "text|integer:404-500|map:integer:1-999", "", "A service, services by weight, or 404 or 500.", true},
    {"priority", "integer:1-100", "", "Routes of low numbers come first; by default the narrower ones do."},
};

inline constexpr Key k_network_resource[] = {
    {"host", "text", "", "Host name, IPv4 address, or ARN of an RDS database.", true},
    {"port", "text|list:(text|integer:1-65535)", "", "Port, or range of ports such as 5432-5440.", true},
    {"vpc", "text", "the network's", "Id of the VPC that it is in (or ssm:/path of it)."},
    {"subnets", "list:text", "", "Subnets of that VPC that its gateway stands in."},
    {"security-group", "text", "", "Security group of its gateway; one is made otherwise."},
};

inline constexpr Object k_lattice_objects[] = {
    {"instances", "services.<name>.instances", "Instances that run a service.", k_instances},
    {"addresses", "services.<name>.addresses", "Addresses at which a service is.", k_addresses},
    {"balancer", "services.<name>.balancer", "A load balancer that a service is behind.", k_balancer},
    {"target-health", "services.<name>.instances.health", "How a target is found to be healthy.", k_target_health},
    {"lattice", "services.<name>.lattice", "How a service stands in the service network.", k_lattice},
    {"lattice-route", "services.<name>.lattice.routes", "Requests that go a way of their own.", k_lattice_route},
    {"network-resource", "network.resources.<name>", "A database or the like that is reached by TCP.",
     k_network_resource},
};

}  // namespace pergola::language
