# Rendered by Pergola from the topology api-monitoring: change that, then render again.

resource "aws_cloudwatch_log_group" "access_logs" {
  name              = "/aws/vendedlogs/vpc-lattice/api-monitoring"
  retention_in_days = 30
}

resource "aws_cloudwatch_log_group" "inventory_manager" {
  name              = "/aws/lambda/api-monitoring-inventory-manager"
  retention_in_days = 30
}

resource "aws_cloudwatch_log_group" "notification" {
  name              = "/aws/lambda/api-monitoring-notification"
  retention_in_days = 30
}

resource "aws_cloudwatch_log_group" "order_processor" {
  name              = "/aws/lambda/api-monitoring-order-processor"
  retention_in_days = 30
}

resource "aws_cloudwatch_log_group" "trace_analyzer" {
  name              = "/aws/lambda/api-monitoring-trace-analyzer"
  retention_in_days = 30
}

resource "aws_cloudwatch_log_group" "api_access_logs" {
  name              = "/aws/vendedlogs/apigateway/api-monitoring"
  retention_in_days = 30
}

resource "aws_cloudwatch_metric_alarm" "dead_letters_failure" {
  alarm_name          = "api-monitoring-dead-letters"
  alarm_description   = "Something could not be delivered or dealt with"
  alarm_actions       = [aws_sns_topic.page.arn]
  ok_actions          = [aws_sns_topic.page.arn]
  namespace           = "AWS/SQS"
  metric_name         = "ApproximateNumberOfMessagesVisible"
  dimensions          = { QueueName = "api-monitoring-dead-letters" }
  statistic           = "Maximum"
  period              = 60
  comparison_operator = "GreaterThanThreshold"
  threshold           = 0
  evaluation_periods  = 1
  datapoints_to_alarm = 1
  treat_missing_data  = "notBreaching"
}

resource "aws_xray_group" "slow_group" {
  group_name        = "api-monitoring-slow"
  filter_expression = "service(\"api-monitoring-order-processor\") { responsetime > 2 }"

  insights_configuration {
    insights_enabled      = true
    notifications_enabled = true
  }
}

resource "aws_xray_group" "failed_group" {
  group_name        = "api-monitoring-failed"
  filter_expression = "service(\"api-monitoring-order-processor\") { error OR fault }"

  insights_configuration {
    insights_enabled      = true
    notifications_enabled = true
  }
}

resource "aws_xray_group" "orders_group" {
  group_name        = "api-monitoring-orders"
  filter_expression = "service(\"api-monitoring-order-processor\")"

  insights_configuration {
    insights_enabled      = true
    notifications_enabled = true
  }
}

resource "aws_xray_sampling_rule" "order_processor" {
  rule_name      = "api-monitoring-order-processor"
  resource_arn   = "*"
  priority       = 100
  fixed_rate     = 0.5
  reservoir_size = 2
  service_name   = "api-monitoring/live"
  service_type   = "*"
  host           = "*"
  http_method    = "POST"
  url_path       = "*/orders"
  version        = 1
}

resource "aws_xray_sampling_rule" "api" {
  rule_name      = "api-monitoring-api"
  resource_arn   = "*"
  priority       = 9455
  fixed_rate     = 0.1
  reservoir_size = 1
  service_name   = "api-monitoring/live"
  service_type   = "*"
  host           = "*"
  http_method    = "*"
  url_path       = "*"
  version        = 1
}

resource "aws_cloudwatch_metric_alarm" "order_processor_availability" {
  alarm_name          = "api-monitoring-order-processor-availability"
  alarm_description   = "More than 0.5% of the requests to order-processor fail in three of five minutes"
  alarm_actions       = [aws_sns_topic.page.arn]
  ok_actions          = [aws_sns_topic.page.arn]
  comparison_operator = "GreaterThanThreshold"
  threshold           = 0.5
  evaluation_periods  = 5
  datapoints_to_alarm = 3
  treat_missing_data  = "notBreaching"

  metric_query {
    id          = "errors"
    return_data = false

    metric {
      namespace   = "AWS/Lambda"
      metric_name = "Errors"
      dimensions  = { FunctionName = aws_lambda_function.order_processor.function_name }
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
      dimensions  = { FunctionName = aws_lambda_function.order_processor.function_name }
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

resource "aws_cloudwatch_metric_alarm" "order_processor_latency" {
  alarm_name        = "api-monitoring-order-processor-latency"
  alarm_description = "Requests to order-processor take longer than 3000 ms (p99) for five minutes"
  alarm_actions     = [aws_sns_topic.page.arn]
  ok_actions        = [aws_sns_topic.page.arn]
  namespace         = "AWS/Lambda"
  metric_name       = "Duration"
  dimensions = {
    FunctionName = aws_lambda_function.order_processor.function_name
  }
  extended_statistic                    = "p99"
  period                                = 60
  comparison_operator                   = "GreaterThanThreshold"
  threshold                             = 3000
  evaluation_periods                    = 5
  datapoints_to_alarm                   = 5
  treat_missing_data                    = "notBreaching"
  evaluate_low_sample_count_percentiles = "ignore"
}

resource "aws_cloudwatch_metric_alarm" "api_availability" {
  alarm_name          = "api-monitoring-api-availability"
  alarm_description   = "More than 0.1% of the requests to the API fail in three of five minutes"
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
      namespace   = "AWS/ApiGateway"
      metric_name = "5XXError"
      dimensions  = { ApiName = "api-monitoring", Stage = "live" }
      period      = 60
      stat        = "Sum"
    }
  }

  metric_query {
    id          = "requests"
    return_data = false

    metric {
      namespace   = "AWS/ApiGateway"
      metric_name = "Count"
      dimensions  = { ApiName = "api-monitoring", Stage = "live" }
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

resource "aws_cloudwatch_metric_alarm" "api_latency" {
  alarm_name                            = "api-monitoring-api-latency"
  alarm_description                     = "Requests to the API take longer than 2000 ms (p95) for five minutes"
  alarm_actions                         = [aws_sns_topic.page.arn]
  ok_actions                            = [aws_sns_topic.page.arn]
  namespace                             = "AWS/ApiGateway"
  metric_name                           = "Latency"
  dimensions                            = { ApiName = "api-monitoring", Stage = "live" }
  extended_statistic                    = "p95"
  period                                = 60
  comparison_operator                   = "GreaterThanThreshold"
  threshold                             = 2000
  evaluation_periods                    = 5
  datapoints_to_alarm                   = 5
  treat_missing_data                    = "notBreaching"
  evaluate_low_sample_count_percentiles = "ignore"
}

resource "aws_cloudwatch_metric_alarm" "traces_fail" {
  alarm_name          = "api-monitoring-traces-fail"
  alarm_actions       = [aws_sns_topic.page.arn]
  ok_actions          = [aws_sns_topic.page.arn]
  namespace           = "api-monitoring"
  metric_name         = "ErrorTraces"
  statistic           = "Sum"
  period              = 3600
  comparison_operator = "GreaterThanThreshold"
  threshold           = 5
  evaluation_periods  = 2
  datapoints_to_alarm = 2
  treat_missing_data  = "notBreaching"
}

resource "aws_cloudwatch_metric_alarm" "traces_slow" {
  alarm_name          = "api-monitoring-traces-slow"
  alarm_actions       = [aws_sns_topic.page.arn]
  ok_actions          = [aws_sns_topic.page.arn]
  namespace           = "api-monitoring"
  metric_name         = "SlowTraces"
  statistic           = "Sum"
  period              = 3600
  comparison_operator = "GreaterThanThreshold"
  threshold           = 3
  evaluation_periods  = 1
  datapoints_to_alarm = 1
  treat_missing_data  = "notBreaching"
}

resource "aws_cloudwatch_dashboard" "main" {
  dashboard_name = "api-monitoring"
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
              "api-monitoring",
              "Stage",
              "live",
              { label = "requests", stat = "Sum" },
            ],
            [
              "AWS/ApiGateway",
              "4XXError",
              "ApiName",
              "api-monitoring",
              "Stage",
              "live",
              { label = "4xx", stat = "Sum" },
            ],
            [
              "AWS/ApiGateway",
              "5XXError",
              "ApiName",
              "api-monitoring",
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
              "api-monitoring",
              "Stage",
              "live",
              { label = "average", stat = "Average" },
            ],
            [
              "AWS/ApiGateway",
              "Latency",
              "ApiName",
              "api-monitoring",
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
        properties = { markdown = "## order-processor — takes orders" }
      },
      {
        type   = "metric"
        x      = 0
        y      = 8
        width  = 12
        height = 6
        properties = {
          title   = "order-processor: invocations"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          period  = 60
          metrics = [
            [
              "AWS/Lambda",
              "Invocations",
              "FunctionName",
              aws_lambda_function.order_processor.function_name,
              { label = "invocations", stat = "Sum" },
            ],
            [
              "AWS/Lambda",
              "Errors",
              "FunctionName",
              aws_lambda_function.order_processor.function_name,
              { label = "errors", stat = "Sum" },
            ],
            [
              "AWS/Lambda",
              "Throttles",
              "FunctionName",
              aws_lambda_function.order_processor.function_name,
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
          title   = "order-processor: duration, ms"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          period  = 60
          metrics = [
            [
              "AWS/Lambda",
              "Duration",
              "FunctionName",
              aws_lambda_function.order_processor.function_name,
              { label = "average", stat = "Average" },
            ],
            [
              "AWS/Lambda",
              "Duration",
              "FunctionName",
              aws_lambda_function.order_processor.function_name,
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
        properties = { markdown = "## inventory-manager — reserves the goods" }
      },
      {
        type   = "metric"
        x      = 0
        y      = 15
        width  = 8
        height = 6
        properties = {
          title   = "inventory-manager: requests"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          period  = 60
          metrics = [
            [
              "AWS/VpcLattice",
              "TotalRequestCount",
              "Service",
              aws_vpclattice_service.inventory_manager.id,
              { label = "requests", stat = "Sum" },
            ],
            [
              "AWS/VpcLattice",
              "HTTPCode_4XX_Count",
              "Service",
              aws_vpclattice_service.inventory_manager.id,
              { label = "4xx", stat = "Sum" },
            ],
            [
              "AWS/VpcLattice",
              "HTTPCode_5XX_Count",
              "Service",
              aws_vpclattice_service.inventory_manager.id,
              { label = "5xx", stat = "Sum" },
            ],
          ]
        }
      },
      {
        type   = "metric"
        x      = 8
        y      = 15
        width  = 8
        height = 6
        properties = {
          title   = "inventory-manager: time to answer, ms"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          period  = 60
          metrics = [
            [
              "AWS/VpcLattice",
              "RequestTime",
              "Service",
              aws_vpclattice_service.inventory_manager.id,
              { label = "average", stat = "Average" },
            ],
            [
              "AWS/VpcLattice",
              "RequestTime",
              "Service",
              aws_vpclattice_service.inventory_manager.id,
              { label = "p99", stat = "p99" },
            ],
          ]
        }
      },
      {
        type   = "metric"
        x      = 16
        y      = 15
        width  = 8
        height = 6
        properties = {
          title   = "inventory-manager: invocations"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          period  = 60
          metrics = [
            [
              "AWS/Lambda",
              "Invocations",
              "FunctionName",
              aws_lambda_function.inventory_manager.function_name,
              { label = "invocations", stat = "Sum" },
            ],
            [
              "AWS/Lambda",
              "Errors",
              "FunctionName",
              aws_lambda_function.inventory_manager.function_name,
              { label = "errors", stat = "Sum" },
            ],
            [
              "AWS/Lambda",
              "Throttles",
              "FunctionName",
              aws_lambda_function.inventory_manager.function_name,
              { label = "throttles", stat = "Sum" },
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
        properties = { markdown = "## notification — tells the customer" }
      },
      {
        type   = "metric"
        x      = 0
        y      = 22
        width  = 8
        height = 6
        properties = {
          title   = "notification: requests"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          period  = 60
          metrics = [
            [
              "AWS/VpcLattice",
              "TotalRequestCount",
              "Service",
              aws_vpclattice_service.notification.id,
              { label = "requests", stat = "Sum" },
            ],
            [
              "AWS/VpcLattice",
              "HTTPCode_4XX_Count",
              "Service",
              aws_vpclattice_service.notification.id,
              { label = "4xx", stat = "Sum" },
            ],
            [
              "AWS/VpcLattice",
              "HTTPCode_5XX_Count",
              "Service",
              aws_vpclattice_service.notification.id,
              { label = "5xx", stat = "Sum" },
            ],
          ]
        }
      },
      {
        type   = "metric"
        x      = 8
        y      = 22
        width  = 8
        height = 6
        properties = {
          title   = "notification: time to answer, ms"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          period  = 60
          metrics = [
            [
              "AWS/VpcLattice",
              "RequestTime",
              "Service",
              aws_vpclattice_service.notification.id,
              { label = "average", stat = "Average" },
            ],
            [
              "AWS/VpcLattice",
              "RequestTime",
              "Service",
              aws_vpclattice_service.notification.id,
              { label = "p99", stat = "p99" },
            ],
          ]
        }
      },
      {
        type   = "metric"
        x      = 16
        y      = 22
        width  = 8
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
        type       = "text"
        x          = 0
        y          = 28
        width      = 24
        height     = 1
        properties = { markdown = "## trace-analyzer — counts what went wrong in the last hour" }
      },
      {
        type   = "metric"
        x      = 0
        y      = 29
        width  = 12
        height = 6
        properties = {
          title   = "trace-analyzer: invocations"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          period  = 60
          metrics = [
            [
              "AWS/Lambda",
              "Invocations",
              "FunctionName",
              aws_lambda_function.trace_analyzer.function_name,
              { label = "invocations", stat = "Sum" },
            ],
            [
              "AWS/Lambda",
              "Errors",
              "FunctionName",
              aws_lambda_function.trace_analyzer.function_name,
              { label = "errors", stat = "Sum" },
            ],
            [
              "AWS/Lambda",
              "Throttles",
              "FunctionName",
              aws_lambda_function.trace_analyzer.function_name,
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
          title   = "trace-analyzer: duration, ms"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          period  = 60
          metrics = [
            [
              "AWS/Lambda",
              "Duration",
              "FunctionName",
              aws_lambda_function.trace_analyzer.function_name,
              { label = "average", stat = "Average" },
            ],
            [
              "AWS/Lambda",
              "Duration",
              "FunctionName",
              aws_lambda_function.trace_analyzer.function_name,
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
        properties = { markdown = "## Metrics" }
      },
      {
        type   = "metric"
        x      = 0
        y      = 36
        width  = 24
        height = 6
        properties = {
          title   = "Metrics"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          period  = 60
          metrics = [
            [
              "api-monitoring",
              "TotalTraces",
              { label = "total-traces", stat = "Sum" },
            ],
            [
              "api-monitoring",
              "ErrorTraces",
              { label = "error-traces", stat = "Sum" },
            ],
            [
              "api-monitoring",
              "SlowTraces",
              { label = "slow-traces", stat = "Sum" },
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
              "api-monitoring-slow",
              { label = "slow", stat = "Sum" },
            ],
            [
              "AWS/X-Ray",
              "ApproximateTraceCount",
              "GroupName",
              "api-monitoring-failed",
              { label = "failed", stat = "Sum" },
            ],
            [
              "AWS/X-Ray",
              "ApproximateTraceCount",
              "GroupName",
              "api-monitoring-orders",
              { label = "orders", stat = "Sum" },
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
            aws_cloudwatch_metric_alarm.order_processor_availability.arn,
            aws_cloudwatch_metric_alarm.order_processor_latency.arn,
            aws_cloudwatch_metric_alarm.api_availability.arn,
            aws_cloudwatch_metric_alarm.api_latency.arn,
            aws_cloudwatch_metric_alarm.traces_fail.arn,
            aws_cloudwatch_metric_alarm.traces_slow.arn,
          ]
        }
      },
    ]
  })
}
