# Rendered by Pergola from the topology orders: change that, then render again.

resource "aws_cloudwatch_log_group" "place" {
  name              = "/aws/lambda/orders-prod-place"
  retention_in_days = 90
  kms_key_id        = aws_kms_key.data.arn
}

resource "aws_cloudwatch_log_group" "show" {
  name              = "/aws/lambda/orders-prod-show"
  retention_in_days = 90
  kms_key_id        = aws_kms_key.data.arn
}

resource "aws_cloudwatch_log_group" "stock" {
  name              = "/aws/lambda/orders-prod-stock"
  retention_in_days = 90
  kms_key_id        = aws_kms_key.data.arn
}

resource "aws_cloudwatch_log_group" "shipping" {
  name              = "/aws/lambda/orders-prod-shipping"
  retention_in_days = 90
  kms_key_id        = aws_kms_key.data.arn
}

resource "aws_cloudwatch_log_group" "confirmation" {
  name              = "/aws/lambda/orders-prod-confirmation"
  retention_in_days = 90
  kms_key_id        = aws_kms_key.data.arn
}

resource "aws_cloudwatch_log_group" "api_access_logs" {
  name              = "/aws/vendedlogs/apigateway/orders-prod"
  retention_in_days = 30
  kms_key_id        = aws_kms_key.data.arn
}

resource "aws_cloudwatch_metric_alarm" "shipments_failure" {
  alarm_name          = "orders-prod-shipments-dead"
  alarm_description   = "Messages of queue shipments could not be dealt with"
  alarm_actions       = [aws_sns_topic.page.arn]
  ok_actions          = [aws_sns_topic.page.arn]
  namespace           = "AWS/SQS"
  metric_name         = "ApproximateNumberOfMessagesVisible"
  dimensions          = { QueueName = "orders-prod-shipments-dead" }
  statistic           = "Maximum"
  period              = 60
  comparison_operator = "GreaterThanThreshold"
  threshold           = 0
  evaluation_periods  = 1
  datapoints_to_alarm = 1
  treat_missing_data  = "notBreaching"
}

resource "aws_cloudwatch_metric_alarm" "dead_letters_failure" {
  alarm_name          = "orders-prod-dead-letters"
  alarm_description   = "Something could not be delivered or dealt with"
  alarm_actions       = [aws_sns_topic.page.arn]
  ok_actions          = [aws_sns_topic.page.arn]
  namespace           = "AWS/SQS"
  metric_name         = "ApproximateNumberOfMessagesVisible"
  dimensions          = { QueueName = "orders-prod-dead-letters" }
  statistic           = "Maximum"
  period              = 60
  comparison_operator = "GreaterThanThreshold"
  threshold           = 0
  evaluation_periods  = 1
  datapoints_to_alarm = 1
  treat_missing_data  = "notBreaching"
}

resource "aws_xray_group" "place_service" {
  group_name        = "orders-prod-place"
  filter_expression = "service(\"orders-prod-place\")"

  insights_configuration {
    insights_enabled      = false
    notifications_enabled = false
  }
}

resource "aws_xray_group" "show_service" {
  group_name        = "orders-prod-show"
  filter_expression = "service(\"orders-prod-show\")"

  insights_configuration {
    insights_enabled      = false
    notifications_enabled = false
  }
}

resource "aws_xray_group" "stock_service" {
  group_name        = "orders-prod-stock"
  filter_expression = "service(\"orders-prod-stock\")"

  insights_configuration {
    insights_enabled      = false
    notifications_enabled = false
  }
}

resource "aws_xray_group" "shipping_service" {
  group_name        = "orders-prod-shipping"
  filter_expression = "service(\"orders-prod-shipping\")"

  insights_configuration {
    insights_enabled      = false
    notifications_enabled = false
  }
}

resource "aws_xray_group" "confirmation_service" {
  group_name        = "orders-prod-confirmation"
  filter_expression = "service(\"orders-prod-confirmation\")"

  insights_configuration {
    insights_enabled      = false
    notifications_enabled = false
  }
}

resource "aws_xray_sampling_rule" "api" {
  rule_name      = "orders-prod-api"
  resource_arn   = "*"
  priority       = 9461
  fixed_rate     = 0.05
  reservoir_size = 10
  service_name   = "orders-prod/live"
  service_type   = "*"
  host           = "*"
  http_method    = "*"
  url_path       = "*"
  version        = 1
}

resource "aws_cloudwatch_metric_alarm" "place_availability" {
  alarm_name          = "orders-prod-place-availability"
  alarm_description   = "More than 0.1% of the requests to place fail in three of five minutes"
  alarm_actions       = [aws_sns_topic.page.arn]
  ok_actions          = [aws_sns_topic.page.arn]
  comparison_operator = "GreaterThanThreshold"
  threshold           = 0.1
  evaluation_periods  = 5
  datapoints_to_alarm = 3
  treat_missing_data  = "notBreaching"

  metric_query {
    id          = "errors"
    return_data = false

    metric {
      namespace   = "AWS/Lambda"
      metric_name = "Errors"
      dimensions  = { FunctionName = aws_lambda_function.place.function_name }
      period      = 60
      stat        = "Sum"
    }
  }

  metric_query {
    id          = "requests"
    return_data = false

    metric {
      namespace   = "AWS/Lambda"
      metric_name = "Invocations"
      dimensions  = { FunctionName = aws_lambda_function.place.function_name }
      period      = 60
      stat        = "Sum"
    }
  }

  metric_query {
    id          = "failing"
    label       = "Failing requests, percent"
    expression  = "IF(requests > 0, 100 * errors / requests, 0)"
    return_data = true
  }
}

resource "aws_cloudwatch_dashboard" "main" {
  dashboard_name = "orders-prod"
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
              "orders-prod",
              "Stage",
              "live",
              { label = "requests", stat = "Sum" },
            ],
            [
              "AWS/ApiGateway",
              "4XXError",
              "ApiName",
              "orders-prod",
              "Stage",
              "live",
              { label = "4xx", stat = "Sum" },
            ],
            [
              "AWS/ApiGateway",
              "5XXError",
              "ApiName",
              "orders-prod",
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
              "orders-prod",
              "Stage",
              "live",
              { label = "average", stat = "Average" },
            ],
            [
              "AWS/ApiGateway",
              "Latency",
              "ApiName",
              "orders-prod",
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
              "orders-prod-place",
              { label = "place", stat = "Sum" },
            ],
            [
              "AWS/X-Ray",
              "ApproximateTraceCount",
              "GroupName",
              "orders-prod-show",
              { label = "show", stat = "Sum" },
            ],
            [
              "AWS/X-Ray",
              "ApproximateTraceCount",
              "GroupName",
              "orders-prod-stock",
              { label = "stock", stat = "Sum" },
            ],
            [
              "AWS/X-Ray",
              "ApproximateTraceCount",
              "GroupName",
              "orders-prod-shipping",
              { label = "shipping", stat = "Sum" },
            ],
            [
              "AWS/X-Ray",
              "ApproximateTraceCount",
              "GroupName",
              "orders-prod-confirmation",
              { label = "confirmation", stat = "Sum" },
            ],
          ]
        }
      },
      {
        type   = "alarm"
        x      = 0
        y      = 49
        width  = 24
        height = 3
        properties = {
          title = "Alarms"
          alarms = [
            aws_cloudwatch_metric_alarm.shipments_failure.arn,
            aws_cloudwatch_metric_alarm.dead_letters_failure.arn,
            aws_cloudwatch_metric_alarm.place_availability.arn,
          ]
        }
      },
    ]
  })
}
