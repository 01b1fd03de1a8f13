// Rows of the language: containers, the load balancer, databases.
#pragma once

#include "topology/language.hpp"

namespace pergola::language {

inline constexpr Key k_ecs[] = {
    {"image", "text", "",
     "Image of the container. `ecr:<repository>:<tag>` is one of the account and region that it is deployed to.", true},
    {"port", "integer:1-65535", "8080", "Port that it listens at; also in the variable `PORT`."},
    {"cpu", "integer:256-16384", "256", "CPU units of a task: 256, 512, 1024 (one vCPU), 2048, 4096, 8192 or 16384."},
    {"memory", "size", "", "Memory of a task; Fargate has a few sizes for each cpu, the least is the default."},
    {"count", "integer:0-1000", "2", "How many tasks run."},
    {"architecture", "enum:x86_64,arm64", "x86_64", "Processor architecture."},
    {"command", "list:text", "", "What runs in the container, in place of what the image says."},
    {"health", "text", "/", "Path that answers with 200 when the container is well."},
    {"secrets", "map:text", "",
     "Variables that hold secrets: the ARN of a secret in Secrets Manager or of a parameter in the parameter store."},
    {"role", "text", "",
     "Name or ARN of a role of the tasks that exists, or ssm:/path of its name; none is made then, and its permissions "
     "are its own."},
};
inline constexpr Object k_ecs_object = {"ecs", "services.<name>.ecs", "Tasks of Amazon ECS on Fargate.", k_ecs};

inline constexpr Key k_route[] = {
    {"path", "text", "/*", "Path, with * for any characters and ? for any one."},
    {"host", "text", "", "Host, with * and ?."},
    {"methods", "list:text", "", "Methods such as GET; any without it."},
    {"priority", "integer:1-50000", "", "Routes of low numbers come first; by default those that say more."},
};
inline constexpr Object k_route_object = {"route", "services.<name>.alb", "Requests that go to a service.", k_route};

inline constexpr Key k_load_balancer[] = {
    {"public", "on-off", "off", "It answers to the internet."},
    {"certificate", "text", "",
     "ARN of a certificate in ACM: it speaks HTTPS, and HTTP only to send to HTTPS. A public one needs it."},
    {"from", "list:text", "",
     "IPv4 ranges, or ids of prefix lists, that it answers to; by default CloudFront alone where that stands in front, "
     "otherwise "
     "all when public, and the VPC's."},
    {"subnets", "list:text", "", "Ids of the subnets of an existing VPC that it stands in; a public one needs them."},
    {"idle-timeout", "duration", "60 s", "When a connection that nothing is sent over is closed, 1 s to 4000 s."},
    {"access-logs", "text|balancer-logs", "", "Bucket that exists and takes a log of each request."},
};
inline constexpr Object k_load_balancer_object = {
    "load-balancer", "load-balancer", "The Application Load Balancer in front of services.", k_load_balancer};

inline constexpr Key k_cloudfront[] = {
    {"to", "enum:api,load-balancer", "", "What it stands in front of; needed where there are both."},
    {"domain", "list:text", "", "Names that it answers to beside its own, such as shop.example.com."},
    {"certificate", "text", "", "ARN of a certificate in ACM, in us-east-1, for the domain; or ssm:/path of it."},
    {"zone", "text", "",
     "Id of the hosted zone that exists, or ssm:/path of it: the records of the domain are made there."},
    {"price-class", "enum:all,200,100", "all", "Which edge locations: all, all but the dearest, the cheapest."},
    {"cache", "enum:off,origin", "off", "origin: answers of the load balancer are kept as their Cache-Control says."},
    {"security-headers", "on-off", "on", "Answers get AWS's set of security headers where they have none."},
    {"web-acl", "text", "", "ARN of a web ACL of WAF, in us-east-1, or ssm:/path of it."},
};
inline constexpr Object k_cloudfront_object = {"cloudfront", "cloudfront", "CloudFront in front of the entry.",
                                               k_cloudfront};

inline constexpr Key k_balancer_logs[] = {
    {"bucket", "text", "", "Name of the bucket.", true},
    {"prefix", "text", "", "What the keys of the logs begin with."},
};
inline constexpr Object k_balancer_logs_object = {"balancer-logs", "load-balancer.access-logs",
                                                  "Where requests are logged.", k_balancer_logs};

inline constexpr Key k_database[] = {
    {"host", "text", "", "Its host name, or ssm:/path of it.", true},
    {"engine", "enum:postgres,mysql,mariadb,aurora-postgresql,aurora-mysql,oracle,sqlserver,redis,valkey,memcached", "",
     "What it is; gives the usual port."},
    {"port", "integer:1-65535", "", "Its port, by default the engine's; needed without an engine."},
    {"secret", "text", "", "ARN of the secret with its user and password, or ssm:/path of it."},
    {"security-group", "text", "",
     "Id of its security group, or ssm:/path of it; users may send to that group only. The group has to let them in."},
};
inline constexpr Object k_database_object = {
    "database", "databases.<name>", "A database or cache that exists, of RDS, Aurora or ElastiCache.", k_database};

}  // namespace pergola::language
