// What a system offers through Amazon API Gateway.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/source.hpp"
#include "topology/objectives.hpp"

namespace pergola {

/// `POST /orders/{customerId}`, answered by the service that has it.
struct Route {
  std::string method;  ///< `ANY`: each of them.
  std::string path;    ///< Segments are texts, `{variable}`, or at the end `{rest+}`.
  Span span;
};

struct Api {
  enum class Type { rest, http };
  enum class Auth { iam, none };
  Type type = Type::rest;
  std::string stage;
  Auth auth = Auth::iam;
  bool access_logs = true;
  int access_log_days = 30;
  bool sets_log_role = true;  ///< The role that APIs of the account write logs with is made and set here.
  bool metrics = false;       ///< Those of each route.
  std::optional<int> rate;    ///< Requests a second.
  int burst = 0;
  std::vector<std::string> cors;  ///< Origins that browsers may call from.
  Objectives objectives;
  Span span;  ///< The key, when the topology has one.
};

/// The pieces of a path; none of `/`.
[[nodiscard]] std::vector<std::string_view> segments_of(std::string_view path);

/// Whether a segment stands for what a request has there.
[[nodiscard]] inline bool is_variable(std::string_view segment) { return segment.starts_with('{'); }

}  // namespace pergola
