# Rendered by Pergola from the topology lattice-shop: change that, then render again.

resource "aws_cloudwatch_log_group" "access_logs" {
  name              = "/aws/vendedlogs/vpc-lattice/lattice-shop"
  retention_in_days = 90
}

resource "aws_cloudwatch_log_group" "checkout" {
  name              = "/aws/lambda/lattice-shop-checkout"
  retention_in_days = 30
}

resource "aws_cloudwatch_log_group" "checkout_next" {
  name              = "/aws/lambda/lattice-shop-checkout-next"
  retention_in_days = 30
}

resource "aws_xray_group" "checkout_service" {
  group_name        = "lattice-shop-checkout"
  filter_expression = "service(\"lattice-shop-checkout\")"

  insights_configuration {
    insights_enabled      = false
    notifications_enabled = false
  }
}

resource "aws_xray_group" "checkout_next_service" {
  group_name        = "lattice-shop-checkout-next"
  filter_expression = "service(\"lattice-shop-checkout-next\")"

  insights_configuration {
    insights_enabled      = false
    notifications_enabled = false
  }
}

resource "aws_cloudwatch_metric_alarm" "checkout_availability" {
  alarm_name          = "lattice-shop-checkout-availability"
  alarm_description   = "More than 0.1% of the requests to checkout fail in three of five minutes"
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
      dimensions  = { Service = aws_vpclattice_service.checkout.id }
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
      dimensions  = { Service = aws_vpclattice_service.checkout.id }
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

resource "aws_cloudwatch_metric_alarm" "checkout_latency" {
  alarm_name                            = "lattice-shop-checkout-latency"
  alarm_description                     = "Requests to checkout take longer than 3000 ms (p99) for five minutes"
  alarm_actions                         = [aws_sns_topic.page.arn]
  ok_actions                            = [aws_sns_topic.page.arn]
  namespace                             = "AWS/VpcLattice"
  metric_name                           = "RequestTime"
  dimensions                            = { Service = aws_vpclattice_service.checkout.id }
  extended_statistic                    = "p99"
  period                                = 60
  comparison_operator                   = "GreaterThanThreshold"
  threshold                             = 3000
  evaluation_periods                    = 5
  datapoints_to_alarm                   = 5
  treat_missing_data                    = "notBreaching"
  evaluate_low_sample_count_percentiles = "ignore"
}

resource "aws_cloudwatch_metric_alarm" "catalog_availability" {
  alarm_name          = "lattice-shop-catalog-availability"
  alarm_description   = "More than 0.5% of the requests to catalog fail in three of five minutes"
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
      dimensions  = { Service = aws_vpclattice_service.catalog.id }
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
      dimensions  = { Service = aws_vpclattice_service.catalog.id }
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
  dashboard_name = "lattice-shop"
  dashboard_body = jsonencode({
    widgets = [
      {
        type       = "text"
        x          = 0
        y          = 0
        width      = 24
        height     = 1
        properties = { markdown = "## checkout — takes orders" }
      },
      {
        type   = "metric"
        x      = 0
        y      = 1
        width  = 8
        height = 6
        properties = {
          title   = "checkout: requests"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          period  = 60
          metrics = [
            [
              "AWS/VpcLattice",
              "TotalRequestCount",
              "Service",
              aws_vpclattice_service.checkout.id,
              { label = "requests", stat = "Sum" },
            ],
            [
              "AWS/VpcLattice",
              "HTTPCode_4XX_Count",
              "Service",
              aws_vpclattice_service.checkout.id,
              { label = "4xx", stat = "Sum" },
            ],
            [
              "AWS/VpcLattice",
              "HTTPCode_5XX_Count",
              "Service",
              aws_vpclattice_service.checkout.id,
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
          title   = "checkout: time to answer, ms"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          period  = 60
          metrics = [
            [
              "AWS/VpcLattice",
              "RequestTime",
              "Service",
              aws_vpclattice_service.checkout.id,
              { label = "average", stat = "Average" },
            ],
            [
              "AWS/VpcLattice",
              "RequestTime",
              "Service",
              aws_vpclattice_service.checkout.id,
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
          title   = "checkout: invocations"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          period  = 60
          metrics = [
            [
              "AWS/Lambda",
              "Invocations",
              "FunctionName",
              aws_lambda_function.checkout.function_name,
              { label = "invocations", stat = "Sum" },
            ],
            [
              "AWS/Lambda",
              "Errors",
              "FunctionName",
              aws_lambda_function.checkout.function_name,
              { label = "errors", stat = "Sum" },
            ],
            [
              "AWS/Lambda",
              "Throttles",
              "FunctionName",
              aws_lambda_function.checkout.function_name,
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
        properties = { markdown = "## checkout-next — takes orders, the next release" }
      },
      {
        type   = "metric"
        x      = 0
        y      = 8
        width  = 12
        height = 6
        properties = {
          title   = "checkout-next: invocations"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          period  = 60
          metrics = [
            [
              "AWS/Lambda",
              "Invocations",
              "FunctionName",
              aws_lambda_function.checkout_next.function_name,
              { label = "invocations", stat = "Sum" },
            ],
            [
              "AWS/Lambda",
              "Errors",
              "FunctionName",
              aws_lambda_function.checkout_next.function_name,
              { label = "errors", stat = "Sum" },
            ],
            [
              "AWS/Lambda",
              "Throttles",
              "FunctionName",
              aws_lambda_function.checkout_next.function_name,
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
          title   = "checkout-next: duration, ms"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          period  = 60
          metrics = [
            [
              "AWS/Lambda",
              "Duration",
              "FunctionName",
              aws_lambda_function.checkout_next.function_name,
              { label = "average", stat = "Average" },
            ],
            [
              "AWS/Lambda",
              "Duration",
              "FunctionName",
              aws_lambda_function.checkout_next.function_name,
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
        properties = { markdown = "## catalog — knows the prices, on addresses of our own" }
      },
      {
        type   = "metric"
        x      = 0
        y      = 15
        width  = 12
        height = 6
        properties = {
          title   = "catalog: requests"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          period  = 60
          metrics = [
            [
              "AWS/VpcLattice",
              "TotalRequestCount",
              "Service",
              aws_vpclattice_service.catalog.id,
              { label = "requests", stat = "Sum" },
            ],
            [
              "AWS/VpcLattice",
              "HTTPCode_4XX_Count",
              "Service",
              aws_vpclattice_service.catalog.id,
              { label = "4xx", stat = "Sum" },
            ],
            [
              "AWS/VpcLattice",
              "HTTPCode_5XX_Count",
              "Service",
              aws_vpclattice_service.catalog.id,
              { label = "5xx", stat = "Sum" },
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
          title   = "catalog: time to answer, ms"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          period  = 60
          metrics = [
            [
              "AWS/VpcLattice",
              "RequestTime",
              "Service",
              aws_vpclattice_service.catalog.id,
              { label = "average", stat = "Average" },
            ],
            [
              "AWS/VpcLattice",
              "RequestTime",
              "Service",
              aws_vpclattice_service.catalog.id,
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
        properties = { markdown = "## stock — knows what is there, on instances" }
      },
      {
        type   = "metric"
        x      = 0
        y      = 22
        width  = 12
        height = 6
        properties = {
          title   = "stock: requests"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          period  = 60
          metrics = [
            [
              "AWS/VpcLattice",
              "TotalRequestCount",
              "Service",
              aws_vpclattice_service.stock.id,
              { label = "requests", stat = "Sum" },
            ],
            [
              "AWS/VpcLattice",
              "HTTPCode_4XX_Count",
              "Service",
              aws_vpclattice_service.stock.id,
              { label = "4xx", stat = "Sum" },
            ],
            [
              "AWS/VpcLattice",
              "HTTPCode_5XX_Count",
              "Service",
              aws_vpclattice_service.stock.id,
              { label = "5xx", stat = "Sum" },
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
          title   = "stock: time to answer, ms"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          period  = 60
          metrics = [
            [
              "AWS/VpcLattice",
              "RequestTime",
              "Service",
              aws_vpclattice_service.stock.id,
              { label = "average", stat = "Average" },
            ],
            [
              "AWS/VpcLattice",
              "RequestTime",
              "Service",
              aws_vpclattice_service.stock.id,
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
        properties = { markdown = "## delivery — plans the way, behind a load balancer" }
      },
      {
        type   = "metric"
        x      = 0
        y      = 29
        width  = 12
        height = 6
        properties = {
          title   = "delivery: requests"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          period  = 60
          metrics = [
            [
              "AWS/VpcLattice",
              "TotalRequestCount",
              "Service",
              aws_vpclattice_service.delivery.id,
              { label = "requests", stat = "Sum" },
            ],
            [
              "AWS/VpcLattice",
              "HTTPCode_4XX_Count",
              "Service",
              aws_vpclattice_service.delivery.id,
              { label = "4xx", stat = "Sum" },
            ],
            [
              "AWS/VpcLattice",
              "HTTPCode_5XX_Count",
              "Service",
              aws_vpclattice_service.delivery.id,
              { label = "5xx", stat = "Sum" },
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
          title   = "delivery: time to answer, ms"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          period  = 60
          metrics = [
            [
              "AWS/VpcLattice",
              "RequestTime",
              "Service",
              aws_vpclattice_service.delivery.id,
              { label = "average", stat = "Average" },
            ],
            [
              "AWS/VpcLattice",
              "RequestTime",
              "Service",
              aws_vpclattice_service.delivery.id,
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
        properties = { markdown = "## Traces and alarms" }
      },
      {
        type   = "metric"
        x      = 0
        y      = 36
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
              "lattice-shop-checkout",
              { label = "checkout", stat = "Sum" },
            ],
            [
              "AWS/X-Ray",
              "ApproximateTraceCount",
              "GroupName",
              "lattice-shop-checkout-next",
              { label = "checkout-next", stat = "Sum" },
            ],
          ]
        }
      },
      {
        type   = "alarm"
        x      = 0
        y      = 42
        width  = 24
        height = 3
        properties = {
          title = "Alarms"
          alarms = [
            aws_cloudwatch_metric_alarm.checkout_availability.arn,
            aws_cloudwatch_metric_alarm.checkout_latency.arn,
            aws_cloudwatch_metric_alarm.catalog_availability.arn,
          ]
        }
      },
    ]
  })
}
