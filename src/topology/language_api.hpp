// Rows of the language: the API.
#pragma once

#include "topology/language.hpp"

namespace pergola::language {

inline constexpr Key k_api[] = {
    {"type", "enum:rest,http", "rest", "REST API, which is traced, or HTTP API, which costs less."},
    {"stage", "text", "live", "The stage, part of the address; of an HTTP API `$default` by default, which is not."},
    {"auth", "enum:iam,none", "iam", "iam: requests are signed, and IAM decides who may call. none: anybody may."},
    {"access-logs", "on-off|access-logs", "on", "A log of each request."},
    {"log-role", "enum:own,account", "own",
     "own: the role with which REST APIs of the account and region write logs is made and set. account: it is set "
     "already."},
    {"metrics", "on-off", "off", "Metrics of each route, beside those of the API."},
    {"throttle", "throttle", "", "How many requests are taken; otherwise as many as the account may have."},
    {"cors", "list:text", "", "Origins from which browsers may call: one of a REST API, any number of an HTTP API."},
    {"objectives", "objectives", "", "What the API promises; each promise becomes an alarm."},
};
inline constexpr Key k_throttle[] = {
    {"rate", "integer:1-1000000", "", "Requests a second.", true},
    {"burst", "integer:1-1000000", "", "Requests at once; the same as the rate by default."},
};
inline constexpr Object k_api_object = {"api", "api", "The API that services answer routes of.", k_api};
inline constexpr Object k_throttle_object = {"throttle", "api.throttle", "How many requests an API takes.", k_throttle};

}  // namespace pergola::language
