// Names of the API's parts, from its paths: never from an order.
#pragma once

#include <string>
#include <string_view>

#include "topology/api.hpp"

namespace pergola {

/// `/orders/{customerId}` is `OrdersByCustomerId`; an empty path, and `/`, is `Root`.
[[nodiscard]] std::string path_id(std::string_view path);
/// `orders_by_customer_id`; `root`.
[[nodiscard]] std::string path_label(std::string_view path);

/// With the method in front: `PostOrdersByCustomerId`, `post_orders_by_customer_id`.
[[nodiscard]] std::string api_id(const Route& route);
[[nodiscard]] std::string api_label(const Route& route);

/// `live/POST/orders/*`: the route in an ARN of execute-api (API Gateway developer guide, "Resource format of
/// permissions for executing an API").
[[nodiscard]] std::string arn_path(const Api& api, const Route& route);

}  // namespace pergola
