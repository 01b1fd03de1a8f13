// Names as Terraform's users write them.
#pragma once

#include <string>
#include <string_view>

namespace pergola::terraform {

/// `OrderQueueUrl`, `order-queue url` and `HTTPApi` become `order_queue_url`, `order_queue_url`, `http_api`: always an
/// identifier.
[[nodiscard]] std::string snake_case(std::string_view name);

/// The variable of a parameter: its name in snake case, out of the way of `var.region` and of names Terraform keeps for
/// itself.
[[nodiscard]] std::string variable_name(std::string_view parameter);

}  // namespace pergola::terraform
