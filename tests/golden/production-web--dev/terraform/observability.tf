# Rendered by Pergola from the topology production-web: change that, then render again.

resource "aws_cloudwatch_log_group" "access_logs" {
  name              = "/aws/vendedlogs/vpc-lattice/production-web-dev"
  retention_in_days = 30
}

resource "aws_cloudwatch_log_group" "rates" {
  name              = "/aws/lambda/production-web-dev-rates"
  retention_in_days = 30
}

resource "aws_cloudwatch_log_group" "status" {
  name              = "/aws/lambda/production-web-dev-status"
  retention_in_days = 30
}

resource "aws_cloudwatch_log_group" "shipping" {
  name              = "/aws/lambda/production-web-dev-shipping"
  retention_in_days = 30
}

resource "aws_cloudwatch_log_group" "storefront" {
  name              = "/ecs/production-web-dev-storefront"
  retention_in_days = 30
}

resource "aws_cloudwatch_metric_alarm" "shipments_failure" {
  alarm_name          = "production-web-dev-shipments-dead"
  alarm_description   = "Messages of queue shipments could not be dealt with"
  alarm_actions       = [aws_sns_topic.page.arn]
  ok_actions          = [aws_sns_topic.page.arn]
  namespace           = "AWS/SQS"
  metric_name         = "ApproximateNumberOfMessagesVisible"
  dimensions          = { QueueName = "production-web-dev-shipments-dead" }
  statistic           = "Maximum"
  period              = 60
  comparison_operator = "GreaterThanThreshold"
  threshold           = 0
  evaluation_periods  = 1
  datapoints_to_alarm = 1
  treat_missing_data  = "notBreaching"
}

resource "aws_xray_group" "storefront_service" {
  group_name        = "production-web-dev-storefront"
  filter_expression = "service(\"production-web-dev-storefront\")"

  insights_configuration {
    insights_enabled      = false
    notifications_enabled = false
  }
}

resource "aws_xray_group" "rates_service" {
  group_name        = "production-web-dev-rates"
  filter_expression = "service(\"production-web-dev-rates\")"

  insights_configuration {
    insights_enabled      = false
    notifications_enabled = false
  }
}

resource "aws_xray_group" "shipping_service" {
  group_name        = "production-web-dev-shipping"
  filter_expression = "service(\"production-web-dev-shipping\")"

  insights_configuration {
    insights_enabled      = false
    notifications_enabled = false
  }
}

resource "aws_xray_group" "status_service" {
  group_name        = "production-web-dev-status"
  filter_expression = "service(\"production-web-dev-status\")"

  insights_configuration {
    insights_enabled      = false
    notifications_enabled = false
  }
}

resource "aws_xray_group" "slow_pages_group" {
  group_name        = "production-web-dev-slow-pages"
  filter_expression = "service(\"production-web-dev-storefront\") { responsetime > 1 }"

  insights_configuration {
    insights_enabled      = false
    notifications_enabled = false
  }
}

resource "aws_xray_sampling_rule" "storefront" {
  rule_name      = "production-web-dev-storefront"
  resource_arn   = "*"
  priority       = 5128
  fixed_rate     = 1.0
  reservoir_size = 2
  service_name   = "production-web-dev-storefront"
  service_type   = "*"
  host           = "*"
  http_method    = "*"
  url_path       = "*"
  version        = 1
}

resource "aws_cloudwatch_metric_alarm" "storefront_availability" {
  alarm_name          = "production-web-dev-storefront-availability"
  alarm_description   = "More than 0.1% of the requests to storefront fail in three of five minutes"
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
      namespace   = "AWS/ApplicationELB"
      metric_name = "HTTPCode_Target_5XX_Count"
      dimensions = {
        LoadBalancer = aws_lb.main.arn_suffix
        TargetGroup  = aws_lb_target_group.storefront.arn_suffix
      }
      period = 60
      stat   = "Sum"
    }
  }

  metric_query {
    id          = "errors2"
    return_data = false

    metric {
      namespace   = "AWS/ApplicationELB"
      metric_name = "TargetConnectionErrorCount"
      dimensions = {
        LoadBalancer = aws_lb.main.arn_suffix
        TargetGroup  = aws_lb_target_group.storefront.arn_suffix
      }
      period = 60
      stat   = "Sum"
    }
  }

  metric_query {
    id          = "requests"
    return_data = false

    metric {
      namespace   = "AWS/ApplicationELB"
      metric_name = "RequestCount"
      dimensions = {
        LoadBalancer = aws_lb.main.arn_suffix
        TargetGroup  = aws_lb_target_group.storefront.arn_suffix
      }
      period = 60
      stat   = "Sum"
    }
  }

  metric_query {
    id          = "failing"
    label       = "Failing requests, percent"
    expression  = "IF(requests > 0, 100 * (FILL(errors, 0) + FILL(errors2, 0)) / requests, 0)"
    return_data = true
  }
}

resource "aws_cloudwatch_metric_alarm" "storefront_latency" {
  alarm_name        = "production-web-dev-storefront-latency"
  alarm_description = "Requests to storefront take longer than 1000 ms (p95) for five minutes"
  alarm_actions     = [aws_sns_topic.page.arn]
  ok_actions        = [aws_sns_topic.page.arn]
  namespace         = "AWS/ApplicationELB"
  metric_name       = "TargetResponseTime"
  dimensions = {
    LoadBalancer = aws_lb.main.arn_suffix
    TargetGroup  = aws_lb_target_group.storefront.arn_suffix
  }
  extended_statistic                    = "p95"
  period                                = 60
  comparison_operator                   = "GreaterThanThreshold"
  threshold                             = 1
  evaluation_periods                    = 5
  datapoints_to_alarm                   = 5
  treat_missing_data                    = "notBreaching"
  evaluate_low_sample_count_percentiles = "ignore"
}

resource "aws_cloudwatch_metric_alarm" "rates_availability" {
  alarm_name          = "production-web-dev-rates-availability"
  alarm_description   = "More than 1% of the requests to rates fail in three of five minutes"
  alarm_actions       = [aws_sns_topic.page.arn]
  ok_actions          = [aws_sns_topic.page.arn]
  comparison_operator = "GreaterThanThreshold"
  threshold           = 1.0
  evaluation_periods  = 5
  datapoints_to_alarm = 3
  treat_missing_data  = "notBreaching"

  metric_query {
    id          = "errors"
    return_data = false

    metric {
      namespace   = "AWS/VpcLattice"
      metric_name = "HTTPCode_5XX_Count"
      dimensions  = { Service = aws_vpclattice_service.rates.id }
      period      = 60
      stat        = "Sum"
    }
  }

  metric_query {
    id          = "requests"
    return_data = false

    metric {
      namespace   = "AWS/VpcLattice"
      metric_name = "TotalRequestCount"
      dimensions  = { Service = aws_vpclattice_service.rates.id }
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

resource "aws_cloudwatch_metric_alarm" "rates_latency" {
  alarm_name                            = "production-web-dev-rates-latency"
  alarm_description                     = "Requests to rates take longer than 2000 ms (p99) for five minutes"
  alarm_actions                         = [aws_sns_topic.page.arn]
  ok_actions                            = [aws_sns_topic.page.arn]
  namespace                             = "AWS/VpcLattice"
  metric_name                           = "RequestTime"
  dimensions                            = { Service = aws_vpclattice_service.rates.id }
  extended_statistic                    = "p99"
  period                                = 60
  comparison_operator                   = "GreaterThanThreshold"
  threshold                             = 2000
  evaluation_periods                    = 5
  datapoints_to_alarm                   = 5
  treat_missing_data                    = "notBreaching"
  evaluate_low_sample_count_percentiles = "ignore"
}

resource "aws_cloudwatch_dashboard" "main" {
  dashboard_name = "production-web-dev"
  dashboard_body = jsonencode({
    widgets = [
      {
        type       = "text"
        x          = 0
        y          = 0
        width      = 24
        height     = 1
        properties = { markdown = "## storefront — sells; the shop's pages and orders" }
      },
      {
        type   = "metric"
        x      = 0
        y      = 1
        width  = 8
        height = 6
        properties = {
          title   = "storefront: requests through the load balancer"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          period  = 60
          metrics = [
            [
              "AWS/ApplicationELB",
              "RequestCount",
              "LoadBalancer",
              aws_lb.main.arn_suffix,
              "TargetGroup",
              aws_lb_target_group.storefront.arn_suffix,
              { label = "requests", stat = "Sum" },
            ],
            [
              "AWS/ApplicationELB",
              "HTTPCode_Target_4XX_Count",
              "LoadBalancer",
              aws_lb.main.arn_suffix,
              "TargetGroup",
              aws_lb_target_group.storefront.arn_suffix,
              { label = "4xx", stat = "Sum" },
            ],
            [
              "AWS/ApplicationELB",
              "HTTPCode_Target_5XX_Count",
              "LoadBalancer",
              aws_lb.main.arn_suffix,
              "TargetGroup",
              aws_lb_target_group.storefront.arn_suffix,
              { label = "5xx", stat = "Sum" },
            ],
          ]
        }
      },
      {
        type   = "metric"
        x      = 8
        y      = 1
        width  = 8
        height = 6
        properties = {
          title   = "storefront: time to answer the load balancer, s"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          period  = 60
          metrics = [
            [
              "AWS/ApplicationELB",
              "TargetResponseTime",
              "LoadBalancer",
              aws_lb.main.arn_suffix,
              "TargetGroup",
              aws_lb_target_group.storefront.arn_suffix,
              { label = "average", stat = "Average" },
            ],
            [
              "AWS/ApplicationELB",
              "TargetResponseTime",
              "LoadBalancer",
              aws_lb.main.arn_suffix,
              "TargetGroup",
              aws_lb_target_group.storefront.arn_suffix,
              { label = "p99", stat = "p99" },
            ],
          ]
        }
      },
      {
        type   = "metric"
        x      = 16
        y      = 1
        width  = 8
        height = 6
        properties = {
          title   = "storefront: processor and memory, percent"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          period  = 60
          metrics = [
            [
              "AWS/ECS",
              "CPUUtilization",
              "ClusterName",
              "production-web-dev",
              "ServiceName",
              aws_ecs_service.storefront.name,
              { label = "processor", stat = "Average" },
            ],
            [
              "AWS/ECS",
              "MemoryUtilization",
              "ClusterName",
              "production-web-dev",
              "ServiceName",
              aws_ecs_service.storefront.name,
              { label = "memory", stat = "Average" },
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
        properties = { markdown = "## rates — converts prices, by the rates of the exchange" }
      },
      {
        type   = "metric"
        x      = 0
        y      = 8
        width  = 8
        height = 6
        properties = {
          title   = "rates: requests"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          period  = 60
          metrics = [
            [
              "AWS/VpcLattice",
              "TotalRequestCount",
              "Service",
              aws_vpclattice_service.rates.id,
              { label = "requests", stat = "Sum" },
            ],
            [
              "AWS/VpcLattice",
              "HTTPCode_4XX_Count",
              "Service",
              aws_vpclattice_service.rates.id,
              { label = "4xx", stat = "Sum" },
            ],
            [
              "AWS/VpcLattice",
              "HTTPCode_5XX_Count",
              "Service",
              aws_vpclattice_service.rates.id,
              { label = "5xx", stat = "Sum" },
            ],
          ]
        }
      },
      {
        type   = "metric"
        x      = 8
        y      = 8
        width  = 8
        height = 6
        properties = {
          title   = "rates: time to answer, ms"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          period  = 60
          metrics = [
            [
              "AWS/VpcLattice",
              "RequestTime",
              "Service",
              aws_vpclattice_service.rates.id,
              { label = "average", stat = "Average" },
            ],
            [
              "AWS/VpcLattice",
              "RequestTime",
              "Service",
              aws_vpclattice_service.rates.id,
              { label = "p99", stat = "p99" },
            ],
          ]
        }
      },
      {
        type   = "metric"
        x      = 16
        y      = 8
        width  = 8
        height = 6
        properties = {
          title   = "rates: invocations"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          period  = 60
          metrics = [
            [
              "AWS/Lambda",
              "Invocations",
              "FunctionName",
              aws_lambda_function.rates.function_name,
              { label = "invocations", stat = "Sum" },
            ],
            [
              "AWS/Lambda",
              "Errors",
              "FunctionName",
              aws_lambda_function.rates.function_name,
              { label = "errors", stat = "Sum" },
            ],
            [
              "AWS/Lambda",
              "Throttles",
              "FunctionName",
              aws_lambda_function.rates.function_name,
              { label = "throttles", stat = "Sum" },
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
        properties = { markdown = "## shipping — books what has been ordered with the carrier" }
      },
      {
        type   = "metric"
        x      = 0
        y      = 15
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
        y      = 15
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
        y          = 21
        width      = 24
        height     = 1
        properties = { markdown = "## status — tells where a delivery is" }
      },
      {
        type   = "metric"
        x      = 0
        y      = 22
        width  = 12
        height = 6
        properties = {
          title   = "status: invocations"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          period  = 60
          metrics = [
            [
              "AWS/Lambda",
              "Invocations",
              "FunctionName",
              aws_lambda_function.status.function_name,
              { label = "invocations", stat = "Sum" },
            ],
            [
              "AWS/Lambda",
              "Errors",
              "FunctionName",
              aws_lambda_function.status.function_name,
              { label = "errors", stat = "Sum" },
            ],
            [
              "AWS/Lambda",
              "Throttles",
              "FunctionName",
              aws_lambda_function.status.function_name,
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
          title   = "status: duration, ms"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          period  = 60
          metrics = [
            [
              "AWS/Lambda",
              "Duration",
              "FunctionName",
              aws_lambda_function.status.function_name,
              { label = "average", stat = "Average" },
            ],
            [
              "AWS/Lambda",
              "Duration",
              "FunctionName",
              aws_lambda_function.status.function_name,
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
        properties = { markdown = "## Traces and alarms" }
      },
      {
        type   = "metric"
        x      = 0
        y      = 29
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
              "production-web-dev-storefront",
              { label = "storefront", stat = "Sum" },
            ],
            [
              "AWS/X-Ray",
              "ApproximateTraceCount",
              "GroupName",
              "production-web-dev-rates",
              { label = "rates", stat = "Sum" },
            ],
            [
              "AWS/X-Ray",
              "ApproximateTraceCount",
              "GroupName",
              "production-web-dev-shipping",
              { label = "shipping", stat = "Sum" },
            ],
            [
              "AWS/X-Ray",
              "ApproximateTraceCount",
              "GroupName",
              "production-web-dev-status",
              { label = "status", stat = "Sum" },
            ],
            [
              "AWS/X-Ray",
              "ApproximateTraceCount",
              "GroupName",
              "production-web-dev-slow-pages",
              { label = "slow-pages", stat = "Sum" },
            ],
          ]
        }
      },
      {
        type   = "alarm"
        x      = 0
        y      = 35
        width  = 24
        height = 3
        properties = {
          title = "Alarms"
          alarms = [
            aws_cloudwatch_metric_alarm.shipments_failure.arn,
            aws_cloudwatch_metric_alarm.storefront_availability.arn,
            aws_cloudwatch_metric_alarm.storefront_latency.arn,
            aws_cloudwatch_metric_alarm.rates_availability.arn,
            aws_cloudwatch_metric_alarm.rates_latency.arn,
          ]
        }
      },
    ]
  })
}
