// When services run by themselves.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace pergola {

/// The schedule expression of EventBridge for `5 min`, `rate(5 minutes)` or `cron(0 3 * * ? *)`; nothing when it is
/// none (EventBridge user guide, "Setting a schedule pattern for rules": rates of whole minutes, six fields of which
/// exactly one of day-of-month and day-of-week is `?`).
[[nodiscard]] std::optional<std::string> schedule_expression(std::string_view text);

}  // namespace pergola
