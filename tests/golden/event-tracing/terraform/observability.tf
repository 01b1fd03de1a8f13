# Rendered by Pergola from the topology event-tracing: change that, then render again.

resource "aws_cloudwatch_log_group" "order" {
  name              = "/aws/lambda/event-tracing-order"
  retention_in_days = 30
}

resource "aws_cloudwatch_log_group" "payment" {
  name              = "/aws/lambda/event-tracing-payment"
  retention_in_days = 30
}

resource "aws_cloudwatch_log_group" "inventory" {
  name              = "/aws/lambda/event-tracing-inventory"
  retention_in_days = 30
}

resource "aws_cloudwatch_log_group" "notification" {
  name              = "/aws/lambda/event-tracing-notification"
  retention_in_days = 30
}

resource "aws_cloudwatch_log_group" "failures" {
  name              = "/aws/lambda/event-tracing-failures"
  retention_in_days = 30
}

resource "aws_cloudwatch_log_group" "api_access_logs" {
  name              = "/aws/vendedlogs/apigateway/event-tracing"
  retention_in_days = 30
}

resource "aws_cloudwatch_metric_alarm" "dead_letters_failure" {
  alarm_name          = "event-tracing-dead-letters"
  alarm_description   = "Something could not be delivered or dealt with"
  alarm_actions       = [aws_sns_topic.page.arn]
  ok_actions          = [aws_sns_topic.page.arn]
  namespace           = "AWS/SQS"
  metric_name         = "ApproximateNumberOfMessagesVisible"
  dimensions          = { QueueName = "event-tracing-dead-letters" }
  statistic           = "Maximum"
  period              = 60
  comparison_operator = "GreaterThanThreshold"
  threshold           = 0
  evaluation_periods  = 1
  datapoints_to_alarm = 1
  treat_missing_data  = "notBreaching"
}

resource "aws_xray_group" "order_service" {
  group_name        = "event-tracing-order"
  filter_expression = "service(\"event-tracing-order\")"

  insights_configuration {
    insights_enabled      = false
    notifications_enabled = false
  }
}

resource "aws_xray_group" "payment_service" {
  group_name        = "event-tracing-payment"
  filter_expression = "service(\"event-tracing-payment\")"

  insights_configuration {
    insights_enabled      = false
    notifications_enabled = false
  }
}

resource "aws_xray_group" "inventory_service" {
  group_name        = "event-tracing-inventory"
  filter_expression = "service(\"event-tracing-inventory\")"

  insights_configuration {
    insights_enabled      = false
    notifications_enabled = false
  }
}

resource "aws_xray_group" "notification_service" {
  group_name        = "event-tracing-notification"
  filter_expression = "service(\"event-tracing-notification\")"

  insights_configuration {
    insights_enabled      = false
    notifications_enabled = false
  }
}

resource "aws_xray_group" "failures_service" {
  group_name        = "event-tracing-failures"
  filter_expression = "service(\"event-tracing-failures\")"

  insights_configuration {
    insights_enabled      = false
    notifications_enabled = false
  }
}

resource "aws_xray_group" "failed_group" {
  group_name        = "event-tracing-failed"
  filter_expression = "service(\"event-tracing-payment\") { fault }"

  insights_configuration {
    insights_enabled      = false
    notifications_enabled = false
  }
}

resource "aws_xray_sampling_rule" "api" {
  rule_name      = "event-tracing-api"
  resource_arn   = "*"
  priority       = 9479
  fixed_rate     = 0.1
  reservoir_size = 1
  service_name   = "event-tracing/live"
  service_type   = "*"
  host           = "*"
  http_method    = "*"
  url_path       = "*"
  version        = 1
}

resource "aws_cloudwatch_metric_alarm" "order_availability" {
  alarm_name          = "event-tracing-order-availability"
  alarm_description   = "More than 0.1% of the requests to order fail in three of five minutes"
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
      dimensions  = { FunctionName = aws_lambda_function.order.function_name }
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
      dimensions  = { FunctionName = aws_lambda_function.order.function_name }
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

resource "aws_cloudwatch_metric_alarm" "order_latency" {
  alarm_name                            = "event-tracing-order-latency"
  alarm_description                     = "Requests to order take longer than 1000 ms (p99) for five minutes"
  alarm_actions                         = [aws_sns_topic.page.arn]
  ok_actions                            = [aws_sns_topic.page.arn]
  namespace                             = "AWS/Lambda"
  metric_name                           = "Duration"
  dimensions                            = { FunctionName = aws_lambda_function.order.function_name }
  extended_statistic                    = "p99"
  period                                = 60
  comparison_operator                   = "GreaterThanThreshold"
  threshold                             = 1000
  evaluation_periods                    = 5
  datapoints_to_alarm                   = 5
  treat_missing_data                    = "notBreaching"
  evaluate_low_sample_count_percentiles = "ignore"
}

resource "aws_cloudwatch_dashboard" "main" {
  dashboard_name = "event-tracing"
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
              "event-tracing",
              "Stage",
              "live",
              { label = "requests", stat = "Sum" },
            ],
            [
              "AWS/ApiGateway",
              "4XXError",
              "ApiName",
              "event-tracing",
              "Stage",
              "live",
              { label = "4xx", stat = "Sum" },
            ],
            [
              "AWS/ApiGateway",
              "5XXError",
              "ApiName",
              "event-tracing",
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
              "event-tracing",
              "Stage",
              "live",
              { label = "average", stat = "Average" },
            ],
            [
              "AWS/ApiGateway",
              "Latency",
              "ApiName",
              "event-tracing",
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
        properties = { markdown = "## order — takes orders" }
      },
      {
        type   = "metric"
        x      = 0
        y      = 8
        width  = 12
        height = 6
        properties = {
          title   = "order: invocations"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          period  = 60
          metrics = [
            [
              "AWS/Lambda",
              "Invocations",
              "FunctionName",
              aws_lambda_function.order.function_name,
              { label = "invocations", stat = "Sum" },
            ],
            [
              "AWS/Lambda",
              "Errors",
              "FunctionName",
              aws_lambda_function.order.function_name,
              { label = "errors", stat = "Sum" },
            ],
            [
              "AWS/Lambda",
              "Throttles",
              "FunctionName",
              aws_lambda_function.order.function_name,
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
          title   = "order: duration, ms"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          period  = 60
          metrics = [
            [
              "AWS/Lambda",
              "Duration",
              "FunctionName",
              aws_lambda_function.order.function_name,
              { label = "average", stat = "Average" },
            ],
            [
              "AWS/Lambda",
              "Duration",
              "FunctionName",
              aws_lambda_function.order.function_name,
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
        properties = { markdown = "## payment — takes the money" }
      },
      {
        type   = "metric"
        x      = 0
        y      = 15
        width  = 12
        height = 6
        properties = {
          title   = "payment: invocations"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          period  = 60
          metrics = [
            [
              "AWS/Lambda",
              "Invocations",
              "FunctionName",
              aws_lambda_function.payment.function_name,
              { label = "invocations", stat = "Sum" },
            ],
            [
              "AWS/Lambda",
              "Errors",
              "FunctionName",
              aws_lambda_function.payment.function_name,
              { label = "errors", stat = "Sum" },
            ],
            [
              "AWS/Lambda",
              "Throttles",
              "FunctionName",
              aws_lambda_function.payment.function_name,
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
          title   = "payment: duration, ms"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          period  = 60
          metrics = [
            [
              "AWS/Lambda",
              "Duration",
              "FunctionName",
              aws_lambda_function.payment.function_name,
              { label = "average", stat = "Average" },
            ],
            [
              "AWS/Lambda",
              "Duration",
              "FunctionName",
              aws_lambda_function.payment.function_name,
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
        properties = { markdown = "## inventory — reserves the goods" }
      },
      {
        type   = "metric"
        x      = 0
        y      = 22
        width  = 12
        height = 6
        properties = {
          title   = "inventory: invocations"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          period  = 60
          metrics = [
            [
              "AWS/Lambda",
              "Invocations",
              "FunctionName",
              aws_lambda_function.inventory.function_name,
              { label = "invocations", stat = "Sum" },
            ],
            [
              "AWS/Lambda",
              "Errors",
              "FunctionName",
              aws_lambda_function.inventory.function_name,
              { label = "errors", stat = "Sum" },
            ],
            [
              "AWS/Lambda",
              "Throttles",
              "FunctionName",
              aws_lambda_function.inventory.function_name,
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
          title   = "inventory: duration, ms"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          period  = 60
          metrics = [
            [
              "AWS/Lambda",
              "Duration",
              "FunctionName",
              aws_lambda_function.inventory.function_name,
              { label = "average", stat = "Average" },
            ],
            [
              "AWS/Lambda",
              "Duration",
              "FunctionName",
              aws_lambda_function.inventory.function_name,
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
        properties = { markdown = "## notification — tells the customer" }
      },
      {
        type   = "metric"
        x      = 0
        y      = 29
        width  = 12
        height = 6
        properties = {
          title   = "notification: invocations"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          period  = 60
          metrics = [
            [
              "AWS/Lambda",
              "Invocations",
              "FunctionName",
              aws_lambda_function.notification.function_name,
              { label = "invocations", stat = "Sum" },
            ],
            [
              "AWS/Lambda",
              "Errors",
              "FunctionName",
              aws_lambda_function.notification.function_name,
              { label = "errors", stat = "Sum" },
            ],
            [
              "AWS/Lambda",
              "Throttles",
              "FunctionName",
              aws_lambda_function.notification.function_name,
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
          title   = "notification: duration, ms"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          period  = 60
          metrics = [
            [
              "AWS/Lambda",
              "Duration",
              "FunctionName",
              aws_lambda_function.notification.function_name,
              { label = "average", stat = "Average" },
            ],
            [
              "AWS/Lambda",
              "Duration",
              "FunctionName",
              aws_lambda_function.notification.function_name,
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
        properties = { markdown = "## failures — reports what the dead-letter queue holds" }
      },
      {
        type   = "metric"
        x      = 0
        y      = 36
        width  = 12
        height = 6
        properties = {
          title   = "failures: invocations"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          period  = 60
          metrics = [
            [
              "AWS/Lambda",
              "Invocations",
              "FunctionName",
              aws_lambda_function.failures.function_name,
              { label = "invocations", stat = "Sum" },
            ],
            [
              "AWS/Lambda",
              "Errors",
              "FunctionName",
              aws_lambda_function.failures.function_name,
              { label = "errors", stat = "Sum" },
            ],
            [
              "AWS/Lambda",
              "Throttles",
              "FunctionName",
              aws_lambda_function.failures.function_name,
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
          title   = "failures: duration, ms"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          period  = 60
          metrics = [
            [
              "AWS/Lambda",
              "Duration",
              "FunctionName",
              aws_lambda_function.failures.function_name,
              { label = "average", stat = "Average" },
            ],
            [
              "AWS/Lambda",
              "Duration",
              "FunctionName",
              aws_lambda_function.failures.function_name,
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
              "event-tracing-order",
              { label = "order", stat = "Sum" },
            ],
            [
              "AWS/X-Ray",
              "ApproximateTraceCount",
              "GroupName",
              "event-tracing-payment",
              { label = "payment", stat = "Sum" },
            ],
            [
              "AWS/X-Ray",
              "ApproximateTraceCount",
              "GroupName",
              "event-tracing-inventory",
              { label = "inventory", stat = "Sum" },
            ],
            [
              "AWS/X-Ray",
              "ApproximateTraceCount",
              "GroupName",
              "event-tracing-notification",
              { label = "notification", stat = "Sum" },
            ],
            [
              "AWS/X-Ray",
              "ApproximateTraceCount",
              "GroupName",
              "event-tracing-failures",
              { label = "failures", stat = "Sum" },
            ],
            [
              "AWS/X-Ray",
              "ApproximateTraceCount",
              "GroupName",
              "event-tracing-failed",
              { label = "failed", stat = "Sum" },
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
            aws_cloudwatch_metric_alarm.dead_letters_failure.arn,
            aws_cloudwatch_metric_alarm.order_availability.arn,
            aws_cloudwatch_metric_alarm.order_latency.arn,
          ]
        }
      },
    ]
  })
}
