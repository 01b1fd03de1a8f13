# Rendered by Pergola from the topology lattice-tracing: change that, then render again.

resource "aws_cloudwatch_log_group" "access_logs" {
  name              = "/aws/vendedlogs/vpc-lattice/lattice-tracing"
  retention_in_days = 30
}

resource "aws_cloudwatch_log_group" "order" {
  name              = "/aws/lambda/lattice-tracing-order"
  retention_in_days = 30
}

resource "aws_cloudwatch_log_group" "payment" {
  name              = "/aws/lambda/lattice-tracing-payment"
  retention_in_days = 30
}

resource "aws_cloudwatch_log_group" "inventory" {
  name              = "/aws/lambda/lattice-tracing-inventory"
  retention_in_days = 30
}

resource "aws_xray_group" "order_service" {
  group_name        = "lattice-tracing-order"
  filter_expression = "service(\"lattice-tracing-order\")"

  insights_configuration {
    insights_enabled      = false
    notifications_enabled = false
  }
}

resource "aws_xray_group" "order_inventory_edge" {
  group_name        = "lattice-tracing-order-inventory"
  filter_expression = "edge(\"lattice-tracing-order\", \"lattice-tracing-inventory\")"

  insights_configuration {
    insights_enabled      = false
    notifications_enabled = false
  }
}

resource "aws_xray_group" "order_payment_edge" {
  group_name        = "lattice-tracing-order-payment"
  filter_expression = "edge(\"lattice-tracing-order\", \"lattice-tracing-payment\")"

  insights_configuration {
    insights_enabled      = false
    notifications_enabled = false
  }
}

resource "aws_xray_group" "payment_service" {
  group_name        = "lattice-tracing-payment"
  filter_expression = "service(\"lattice-tracing-payment\")"

  insights_configuration {
    insights_enabled      = false
    notifications_enabled = false
  }
}

resource "aws_xray_group" "inventory_service" {
  group_name        = "lattice-tracing-inventory"
  filter_expression = "service(\"lattice-tracing-inventory\")"

  insights_configuration {
    insights_enabled      = false
    notifications_enabled = false
  }
}

resource "aws_xray_group" "slow_group" {
  group_name        = "lattice-tracing-slow"
  filter_expression = "service(\"lattice-tracing-order\") { responsetime > 2 }"

  insights_configuration {
    insights_enabled      = false
    notifications_enabled = false
  }
}

resource "aws_xray_group" "failed_group" {
  group_name        = "lattice-tracing-failed"
  filter_expression = "service(\"lattice-tracing-order\") { fault }"

  insights_configuration {
    insights_enabled      = false
    notifications_enabled = false
  }
}

resource "aws_xray_sampling_rule" "shop" {
  rule_name      = "lattice-tracing-shop"
  resource_arn   = "*"
  priority       = 8563
  fixed_rate     = 0.1
  reservoir_size = 5
  service_name   = "shop"
  service_type   = "*"
  host           = "*"
  http_method    = "*"
  url_path       = "*"
  version        = 1
}

resource "aws_cloudwatch_metric_alarm" "order_availability" {
  alarm_name          = "lattice-tracing-order-availability"
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
      namespace   = "AWS/VpcLattice"
      metric_name = "HTTPCode_5XX_Count"
      dimensions  = { Service = aws_vpclattice_service.order.id }
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
      dimensions  = { Service = aws_vpclattice_service.order.id }
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
  alarm_name                            = "lattice-tracing-order-latency"
  alarm_description                     = "Requests to order take longer than 3000 ms (p99) for five minutes"
  alarm_actions                         = [aws_sns_topic.page.arn]
  ok_actions                            = [aws_sns_topic.page.arn]
  namespace                             = "AWS/VpcLattice"
  metric_name                           = "RequestTime"
  dimensions                            = { Service = aws_vpclattice_service.order.id }
  extended_statistic                    = "p99"
  period                                = 60
  comparison_operator                   = "GreaterThanThreshold"
  threshold                             = 3000
  evaluation_periods                    = 5
  datapoints_to_alarm                   = 5
  treat_missing_data                    = "notBreaching"
  evaluate_low_sample_count_percentiles = "ignore"
}

resource "aws_cloudwatch_metric_alarm" "payment_availability" {
  alarm_name          = "lattice-tracing-payment-availability"
  alarm_description   = "More than 0.5% of the requests to payment fail in three of five minutes"
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
      namespace   = "AWS/VpcLattice"
      metric_name = "HTTPCode_5XX_Count"
      dimensions  = { Service = aws_vpclattice_service.payment.id }
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
      dimensions  = { Service = aws_vpclattice_service.payment.id }
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

resource "aws_cloudwatch_metric_alarm" "payment_latency" {
  alarm_name                            = "lattice-tracing-payment-latency"
  alarm_description                     = "Requests to payment take longer than 800 ms (p99) for five minutes"
  alarm_actions                         = [aws_sns_topic.page.arn]
  ok_actions                            = [aws_sns_topic.page.arn]
  namespace                             = "AWS/VpcLattice"
  metric_name                           = "RequestTime"
  dimensions                            = { Service = aws_vpclattice_service.payment.id }
  extended_statistic                    = "p99"
  period                                = 60
  comparison_operator                   = "GreaterThanThreshold"
  threshold                             = 800
  evaluation_periods                    = 5
  datapoints_to_alarm                   = 5
  treat_missing_data                    = "notBreaching"
  evaluate_low_sample_count_percentiles = "ignore"
}

resource "aws_cloudwatch_metric_alarm" "inventory_availability" {
  alarm_name          = "lattice-tracing-inventory-availability"
  alarm_description   = "More than 0.5% of the requests to inventory fail in three of five minutes"
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
      namespace   = "AWS/VpcLattice"
      metric_name = "HTTPCode_5XX_Count"
      dimensions  = { Service = aws_vpclattice_service.inventory.id }
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
      dimensions  = { Service = aws_vpclattice_service.inventory.id }
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

resource "aws_cloudwatch_metric_alarm" "inventory_latency" {
  alarm_name                            = "lattice-tracing-inventory-latency"
  alarm_description                     = "Requests to inventory take longer than 500 ms (p99) for five minutes"
  alarm_actions                         = [aws_sns_topic.page.arn]
  ok_actions                            = [aws_sns_topic.page.arn]
  namespace                             = "AWS/VpcLattice"
  metric_name                           = "RequestTime"
  dimensions                            = { Service = aws_vpclattice_service.inventory.id }
  extended_statistic                    = "p99"
  period                                = 60
  comparison_operator                   = "GreaterThanThreshold"
  threshold                             = 500
  evaluation_periods                    = 5
  datapoints_to_alarm                   = 5
  treat_missing_data                    = "notBreaching"
  evaluate_low_sample_count_percentiles = "ignore"
}

resource "aws_cloudwatch_dashboard" "main" {
  dashboard_name = "lattice-tracing"
  dashboard_body = jsonencode({
    widgets = [
      {
        type       = "text"
        x          = 0
        y          = 0
        width      = 24
        height     = 1
        properties = { markdown = "## order — takes orders, asks inventory and payment" }
      },
      {
        type   = "metric"
        x      = 0
        y      = 1
        width  = 8
        height = 6
        properties = {
          title   = "order: requests"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          period  = 60
          metrics = [
            [
              "AWS/VpcLattice",
              "TotalRequestCount",
              "Service",
              aws_vpclattice_service.order.id,
              { label = "requests", stat = "Sum" },
            ],
            [
              "AWS/VpcLattice",
              "HTTPCode_4XX_Count",
              "Service",
              aws_vpclattice_service.order.id,
              { label = "4xx", stat = "Sum" },
            ],
            [
              "AWS/VpcLattice",
              "HTTPCode_5XX_Count",
              "Service",
              aws_vpclattice_service.order.id,
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
          title   = "order: time to answer, ms"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          period  = 60
          metrics = [
            [
              "AWS/VpcLattice",
              "RequestTime",
              "Service",
              aws_vpclattice_service.order.id,
              { label = "average", stat = "Average" },
            ],
            [
              "AWS/VpcLattice",
              "RequestTime",
              "Service",
              aws_vpclattice_service.order.id,
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
        type       = "text"
        x          = 0
        y          = 7
        width      = 24
        height     = 1
        properties = { markdown = "## payment — charges" }
      },
      {
        type   = "metric"
        x      = 0
        y      = 8
        width  = 8
        height = 6
        properties = {
          title   = "payment: requests"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          period  = 60
          metrics = [
            [
              "AWS/VpcLattice",
              "TotalRequestCount",
              "Service",
              aws_vpclattice_service.payment.id,
              { label = "requests", stat = "Sum" },
            ],
            [
              "AWS/VpcLattice",
              "HTTPCode_4XX_Count",
              "Service",
              aws_vpclattice_service.payment.id,
              { label = "4xx", stat = "Sum" },
            ],
            [
              "AWS/VpcLattice",
              "HTTPCode_5XX_Count",
              "Service",
              aws_vpclattice_service.payment.id,
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
          title   = "payment: time to answer, ms"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          period  = 60
          metrics = [
            [
              "AWS/VpcLattice",
              "RequestTime",
              "Service",
              aws_vpclattice_service.payment.id,
              { label = "average", stat = "Average" },
            ],
            [
              "AWS/VpcLattice",
              "RequestTime",
              "Service",
              aws_vpclattice_service.payment.id,
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
        type       = "text"
        x          = 0
        y          = 14
        width      = 24
        height     = 1
        properties = { markdown = "## inventory — reserves" }
      },
      {
        type   = "metric"
        x      = 0
        y      = 15
        width  = 8
        height = 6
        properties = {
          title   = "inventory: requests"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          period  = 60
          metrics = [
            [
              "AWS/VpcLattice",
              "TotalRequestCount",
              "Service",
              aws_vpclattice_service.inventory.id,
              { label = "requests", stat = "Sum" },
            ],
            [
              "AWS/VpcLattice",
              "HTTPCode_4XX_Count",
              "Service",
              aws_vpclattice_service.inventory.id,
              { label = "4xx", stat = "Sum" },
            ],
            [
              "AWS/VpcLattice",
              "HTTPCode_5XX_Count",
              "Service",
              aws_vpclattice_service.inventory.id,
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
          title   = "inventory: time to answer, ms"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          period  = 60
          metrics = [
            [
              "AWS/VpcLattice",
              "RequestTime",
              "Service",
              aws_vpclattice_service.inventory.id,
              { label = "average", stat = "Average" },
            ],
            [
              "AWS/VpcLattice",
              "RequestTime",
              "Service",
              aws_vpclattice_service.inventory.id,
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
        type       = "text"
        x          = 0
        y          = 21
        width      = 24
        height     = 1
        properties = { markdown = "## Traces and alarms" }
      },
      {
        type   = "metric"
        x      = 0
        y      = 22
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
              "lattice-tracing-order",
              { label = "order", stat = "Sum" },
            ],
            [
              "AWS/X-Ray",
              "ApproximateTraceCount",
              "GroupName",
              "lattice-tracing-order-inventory",
              { label = "order-inventory", stat = "Sum" },
            ],
            [
              "AWS/X-Ray",
              "ApproximateTraceCount",
              "GroupName",
              "lattice-tracing-order-payment",
              { label = "order-payment", stat = "Sum" },
            ],
            [
              "AWS/X-Ray",
              "ApproximateTraceCount",
              "GroupName",
              "lattice-tracing-payment",
              { label = "payment", stat = "Sum" },
            ],
            [
              "AWS/X-Ray",
              "ApproximateTraceCount",
              "GroupName",
              "lattice-tracing-inventory",
              { label = "inventory", stat = "Sum" },
            ],
            [
              "AWS/X-Ray",
              "ApproximateTraceCount",
              "GroupName",
              "lattice-tracing-slow",
              { label = "slow", stat = "Sum" },
            ],
            [
              "AWS/X-Ray",
              "ApproximateTraceCount",
              "GroupName",
              "lattice-tracing-failed",
              { label = "failed", stat = "Sum" },
            ],
          ]
        }
      },
      {
        type   = "alarm"
        x      = 0
        y      = 28
        width  = 24
        height = 3
        properties = {
          title = "Alarms"
          alarms = [
            aws_cloudwatch_metric_alarm.order_availability.arn,
            aws_cloudwatch_metric_alarm.order_latency.arn,
            aws_cloudwatch_metric_alarm.payment_availability.arn,
            aws_cloudwatch_metric_alarm.payment_latency.arn,
            aws_cloudwatch_metric_alarm.inventory_availability.arn,
            aws_cloudwatch_metric_alarm.inventory_latency.arn,
          ]
        }
      },
    ]
  })
}
