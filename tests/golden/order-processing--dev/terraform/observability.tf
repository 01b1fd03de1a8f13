# Rendered by Pergola from the topology orders: change that, then render again.

resource "aws_cloudwatch_log_group" "place" {
  name              = "/aws/lambda/orders-dev-place"
  retention_in_days = 7
}

resource "aws_cloudwatch_log_group" "show" {
  name              = "/aws/lambda/orders-dev-show"
  retention_in_days = 7
}

resource "aws_cloudwatch_log_group" "stock" {
  name              = "/aws/lambda/orders-dev-stock"
  retention_in_days = 7
}

resource "aws_cloudwatch_log_group" "shipping" {
  name              = "/aws/lambda/orders-dev-shipping"
  retention_in_days = 7
}

resource "aws_cloudwatch_log_group" "confirmation" {
  name              = "/aws/lambda/orders-dev-confirmation"
  retention_in_days = 7
}

resource "aws_cloudwatch_log_group" "api_access_logs" {
  name              = "/aws/vendedlogs/apigateway/orders-dev"
  retention_in_days = 30
}

resource "aws_xray_group" "place_service" {
  group_name        = "orders-dev-place"
  filter_expression = "service(\"orders-dev-place\")"

  insights_configuration {
    insights_enabled      = false
    notifications_enabled = false
  }
}

resource "aws_xray_group" "show_service" {
  group_name        = "orders-dev-show"
  filter_expression = "service(\"orders-dev-show\")"

  insights_configuration {
    insights_enabled      = false
    notifications_enabled = false
  }
}

resource "aws_xray_group" "stock_service" {
  group_name        = "orders-dev-stock"
  filter_expression = "service(\"orders-dev-stock\")"

  insights_configuration {
    insights_enabled      = false
    notifications_enabled = false
  }
}

resource "aws_xray_group" "shipping_service" {
  group_name        = "orders-dev-shipping"
  filter_expression = "service(\"orders-dev-shipping\")"

  insights_configuration {
    insights_enabled      = false
    notifications_enabled = false
  }
}

resource "aws_xray_group" "confirmation_service" {
  group_name        = "orders-dev-confirmation"
  filter_expression = "service(\"orders-dev-confirmation\")"

  insights_configuration {
    insights_enabled      = false
    notifications_enabled = false
  }
}

resource "aws_xray_sampling_rule" "api" {
  rule_name      = "orders-dev-api"
  resource_arn   = "*"
  priority       = 9157
  fixed_rate     = 1.0
  reservoir_size = 1
  service_name   = "orders-dev/live"
  service_type   = "*"
  host           = "*"
  http_method    = "*"
  url_path       = "*"
  version        = 1
}

resource "aws_cloudwatch_dashboard" "main" {
  dashboard_name = "orders-dev"
  dashboard_body = jsonencode({
    widgets = [
      {
        type       = "text"
        x          = 0
        y          = 0
        width      = 24
        height     = 1
        properties = { markdown = "## API" }
      },
      {
        type   = "metric"
        x      = 0
        y      = 1
        width  = 12
        height = 6
        properties = {
          title   = "API: requests"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          period  = 60
          metrics = [
            [
              "AWS/ApiGateway",
              "Count",
              "ApiName",
              "orders-dev",
              "Stage",
              "live",
              { label = "requests", stat = "Sum" },
            ],
            [
              "AWS/ApiGateway",
              "4XXError",
              "ApiName",
              "orders-dev",
              "Stage",
              "live",
              { label = "4xx", stat = "Sum" },
            ],
            [
              "AWS/ApiGateway",
              "5XXError",
              "ApiName",
              "orders-dev",
              "Stage",
              "live",
              { label = "5xx", stat = "Sum" },
            ],
          ]
        }
      },
      {
        type   = "metric"
        x      = 12
        y      = 1
        width  = 12
        height = 6
        properties = {
          title   = "API: time to answer, ms"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          period  = 60
          metrics = [
            [
              "AWS/ApiGateway",
              "Latency",
              "ApiName",
              "orders-dev",
              "Stage",
              "live",
              { label = "average", stat = "Average" },
            ],
            [
              "AWS/ApiGateway",
              "Latency",
              "ApiName",
              "orders-dev",
              "Stage",
              "live",
              { label = "p99", stat = "p99" },
            ],
          ]
        }
      },
      {
        type       = "text"
        x          = 0
        y          = 7
        width      = 24
        height     = 1
        properties = { markdown = "## place — takes orders" }
      },
      {
        type   = "metric"
        x      = 0
        y      = 8
        width  = 12
        height = 6
        properties = {
          title   = "place: invocations"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          period  = 60
          metrics = [
            [
              "AWS/Lambda",
              "Invocations",
              "FunctionName",
              aws_lambda_function.place.function_name,
              { label = "invocations", stat = "Sum" },
            ],
            [
              "AWS/Lambda",
              "Errors",
              "FunctionName",
              aws_lambda_function.place.function_name,
              { label = "errors", stat = "Sum" },
            ],
            [
              "AWS/Lambda",
              "Throttles",
              "FunctionName",
              aws_lambda_function.place.function_name,
              { label = "throttles", stat = "Sum" },
            ],
          ]
        }
      },
      {
        type   = "metric"
        x      = 12
        y      = 8
        width  = 12
        height = 6
        properties = {
          title   = "place: duration, ms"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          period  = 60
          metrics = [
            [
              "AWS/Lambda",
              "Duration",
              "FunctionName",
              aws_lambda_function.place.function_name,
              { label = "average", stat = "Average" },
            ],
            [
              "AWS/Lambda",
              "Duration",
              "FunctionName",
              aws_lambda_function.place.function_name,
              { label = "p99", stat = "p99" },
            ],
          ]
        }
      },
      {
        type       = "text"
        x          = 0
        y          = 14
        width      = 24
        height     = 1
        properties = { markdown = "## show — shows orders" }
      },
      {
        type   = "metric"
        x      = 0
        y      = 15
        width  = 12
        height = 6
        properties = {
          title   = "show: invocations"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          period  = 60
          metrics = [
            [
              "AWS/Lambda",
              "Invocations",
              "FunctionName",
              aws_lambda_function.show.function_name,
              { label = "invocations", stat = "Sum" },
            ],
            [
              "AWS/Lambda",
              "Errors",
              "FunctionName",
              aws_lambda_function.show.function_name,
              { label = "errors", stat = "Sum" },
            ],
            [
              "AWS/Lambda",
              "Throttles",
              "FunctionName",
              aws_lambda_function.show.function_name,
              { label = "throttles", stat = "Sum" },
            ],
          ]
        }
      },
      {
        type   = "metric"
        x      = 12
        y      = 15
        width  = 12
        height = 6
        properties = {
          title   = "show: duration, ms"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          period  = 60
          metrics = [
            [
              "AWS/Lambda",
              "Duration",
              "FunctionName",
              aws_lambda_function.show.function_name,
              { label = "average", stat = "Average" },
            ],
            [
              "AWS/Lambda",
              "Duration",
              "FunctionName",
              aws_lambda_function.show.function_name,
              { label = "p99", stat = "p99" },
            ],
          ]
        }
      },
      {
        type       = "text"
        x          = 0
        y          = 21
        width      = 24
        height     = 1
        properties = { markdown = "## stock — reserves" }
      },
      {
        type   = "metric"
        x      = 0
        y      = 22
        width  = 12
        height = 6
        properties = {
          title   = "stock: invocations"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          period  = 60
          metrics = [
            [
              "AWS/Lambda",
              "Invocations",
              "FunctionName",
              aws_lambda_function.stock.function_name,
              { label = "invocations", stat = "Sum" },
            ],
            [
              "AWS/Lambda",
              "Errors",
              "FunctionName",
              aws_lambda_function.stock.function_name,
              { label = "errors", stat = "Sum" },
            ],
            [
              "AWS/Lambda",
              "Throttles",
              "FunctionName",
              aws_lambda_function.stock.function_name,
              { label = "throttles", stat = "Sum" },
            ],
          ]
        }
      },
      {
        type   = "metric"
        x      = 12
        y      = 22
        width  = 12
        height = 6
        properties = {
          title   = "stock: duration, ms"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          period  = 60
          metrics = [
            [
              "AWS/Lambda",
              "Duration",
              "FunctionName",
              aws_lambda_function.stock.function_name,
              { label = "average", stat = "Average" },
            ],
            [
              "AWS/Lambda",
              "Duration",
              "FunctionName",
              aws_lambda_function.stock.function_name,
              { label = "p99", stat = "p99" },
            ],
          ]
        }
      },
      {
        type       = "text"
        x          = 0
        y          = 28
        width      = 24
        height     = 1
        properties = { markdown = "## shipping — ships" }
      },
      {
        type   = "metric"
        x      = 0
        y      = 29
        width  = 12
        height = 6
        properties = {
          title   = "shipping: invocations"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          period  = 60
          metrics = [
            [
              "AWS/Lambda",
              "Invocations",
              "FunctionName",
              aws_lambda_function.shipping.function_name,
              { label = "invocations", stat = "Sum" },
            ],
            [
              "AWS/Lambda",
              "Errors",
              "FunctionName",
              aws_lambda_function.shipping.function_name,
              { label = "errors", stat = "Sum" },
            ],
            [
              "AWS/Lambda",
              "Throttles",
              "FunctionName",
              aws_lambda_function.shipping.function_name,
              { label = "throttles", stat = "Sum" },
            ],
          ]
        }
      },
      {
        type   = "metric"
        x      = 12
        y      = 29
        width  = 12
        height = 6
        properties = {
          title   = "shipping: duration, ms"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          period  = 60
          metrics = [
            [
              "AWS/Lambda",
              "Duration",
              "FunctionName",
              aws_lambda_function.shipping.function_name,
              { label = "average", stat = "Average" },
            ],
            [
              "AWS/Lambda",
              "Duration",
              "FunctionName",
              aws_lambda_function.shipping.function_name,
              { label = "p99", stat = "p99" },
            ],
          ]
        }
      },
      {
        type       = "text"
        x          = 0
        y          = 35
        width      = 24
        height     = 1
        properties = { markdown = "## confirmation — tells the customer" }
      },
      {
        type   = "metric"
        x      = 0
        y      = 36
        width  = 12
        height = 6
        properties = {
          title   = "confirmation: invocations"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          period  = 60
          metrics = [
            [
              "AWS/Lambda",
              "Invocations",
              "FunctionName",
              aws_lambda_function.confirmation.function_name,
              { label = "invocations", stat = "Sum" },
            ],
            [
              "AWS/Lambda",
              "Errors",
              "FunctionName",
              aws_lambda_function.confirmation.function_name,
              { label = "errors", stat = "Sum" },
            ],
            [
              "AWS/Lambda",
              "Throttles",
              "FunctionName",
              aws_lambda_function.confirmation.function_name,
              { label = "throttles", stat = "Sum" },
            ],
          ]
        }
      },
      {
        type   = "metric"
        x      = 12
        y      = 36
        width  = 12
        height = 6
        properties = {
          title   = "confirmation: duration, ms"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          period  = 60
          metrics = [
            [
              "AWS/Lambda",
              "Duration",
              "FunctionName",
              aws_lambda_function.confirmation.function_name,
              { label = "average", stat = "Average" },
            ],
            [
              "AWS/Lambda",
              "Duration",
              "FunctionName",
              aws_lambda_function.confirmation.function_name,
              { label = "p99", stat = "p99" },
            ],
          ]
        }
      },
      {
        type       = "text"
        x          = 0
        y          = 42
        width      = 24
        height     = 1
        properties = { markdown = "## Traces and alarms" }
      },
      {
        type   = "metric"
        x      = 0
        y      = 43
        width  = 24
        height = 6
        properties = {
          title   = "Traces by group"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          period  = 60
          metrics = [
            [
              "AWS/X-Ray",
              "ApproximateTraceCount",
              "GroupName",
              "orders-dev-place",
              { label = "place", stat = "Sum" },
            ],
            [
              "AWS/X-Ray",
              "ApproximateTraceCount",
              "GroupName",
              "orders-dev-show",
              { label = "show", stat = "Sum" },
            ],
            [
              "AWS/X-Ray",
              "ApproximateTraceCount",
              "GroupName",
              "orders-dev-stock",
              { label = "stock", stat = "Sum" },
            ],
            [
              "AWS/X-Ray",
              "ApproximateTraceCount",
              "GroupName",
              "orders-dev-shipping",
              { label = "shipping", stat = "Sum" },
            ],
            [
              "AWS/X-Ray",
              "ApproximateTraceCount",
              "GroupName",
              "orders-dev-confirmation",
              { label = "confirmation", stat = "Sum" },
            ],
          ]
        }
      },
    ]
  })
}
