# Rendered by Pergola from the topology serverless-api: change that, then render again.

resource "aws_cloudwatch_log_group" "put_item" {
  name              = "/aws/lambda/serverless-api-put-item"
  retention_in_days = 30
}

resource "aws_cloudwatch_log_group" "get_item" {
  name              = "/aws/lambda/serverless-api-get-item"
  retention_in_days = 30
}

resource "aws_cloudwatch_log_group" "api_access_logs" {
  name              = "/aws/vendedlogs/apigateway/serverless-api"
  retention_in_days = 30
}

resource "aws_xray_group" "put_item_service" {
  group_name        = "serverless-api-put-item"
  filter_expression = "service(\"serverless-api-put-item\")"

  insights_configuration {
    insights_enabled      = false
    notifications_enabled = false
  }
}

resource "aws_xray_group" "get_item_service" {
  group_name        = "serverless-api-get-item"
  filter_expression = "service(\"serverless-api-get-item\")"

  insights_configuration {
    insights_enabled      = false
    notifications_enabled = false
  }
}

resource "aws_xray_group" "missing_group" {
  group_name        = "serverless-api-missing"
  filter_expression = "service(\"serverless-api-get-item\") { error }"

  insights_configuration {
    insights_enabled      = false
    notifications_enabled = false
  }
}

resource "aws_cloudwatch_dashboard" "main" {
  dashboard_name = "serverless-api"
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
              "serverless-api",
              "Stage",
              "prod",
              { label = "requests", stat = "Sum" },
            ],
            [
              "AWS/ApiGateway",
              "4XXError",
              "ApiName",
              "serverless-api",
              "Stage",
              "prod",
              { label = "4xx", stat = "Sum" },
            ],
            [
              "AWS/ApiGateway",
              "5XXError",
              "ApiName",
              "serverless-api",
              "Stage",
              "prod",
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
              "serverless-api",
              "Stage",
              "prod",
              { label = "average", stat = "Average" },
            ],
            [
              "AWS/ApiGateway",
              "Latency",
              "ApiName",
              "serverless-api",
              "Stage",
              "prod",
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
        properties = { markdown = "## put-item — writes items" }
      },
      {
        type   = "metric"
        x      = 0
        y      = 8
        width  = 12
        height = 6
        properties = {
          title   = "put-item: invocations"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          period  = 60
          metrics = [
            [
              "AWS/Lambda",
              "Invocations",
              "FunctionName",
              aws_lambda_function.put_item.function_name,
              { label = "invocations", stat = "Sum" },
            ],
            [
              "AWS/Lambda",
              "Errors",
              "FunctionName",
              aws_lambda_function.put_item.function_name,
              { label = "errors", stat = "Sum" },
            ],
            [
              "AWS/Lambda",
              "Throttles",
              "FunctionName",
              aws_lambda_function.put_item.function_name,
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
          title   = "put-item: duration, ms"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          period  = 60
          metrics = [
            [
              "AWS/Lambda",
              "Duration",
              "FunctionName",
              aws_lambda_function.put_item.function_name,
              { label = "average", stat = "Average" },
            ],
            [
              "AWS/Lambda",
              "Duration",
              "FunctionName",
              aws_lambda_function.put_item.function_name,
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
        properties = { markdown = "## get-item — reads them again" }
      },
      {
        type   = "metric"
        x      = 0
        y      = 15
        width  = 12
        height = 6
        properties = {
          title   = "get-item: invocations"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          period  = 60
          metrics = [
            [
              "AWS/Lambda",
              "Invocations",
              "FunctionName",
              aws_lambda_function.get_item.function_name,
              { label = "invocations", stat = "Sum" },
            ],
            [
              "AWS/Lambda",
              "Errors",
              "FunctionName",
              aws_lambda_function.get_item.function_name,
              { label = "errors", stat = "Sum" },
            ],
            [
              "AWS/Lambda",
              "Throttles",
              "FunctionName",
              aws_lambda_function.get_item.function_name,
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
          title   = "get-item: duration, ms"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          period  = 60
          metrics = [
            [
              "AWS/Lambda",
              "Duration",
              "FunctionName",
              aws_lambda_function.get_item.function_name,
              { label = "average", stat = "Average" },
            ],
            [
              "AWS/Lambda",
              "Duration",
              "FunctionName",
              aws_lambda_function.get_item.function_name,
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
              "serverless-api-put-item",
              { label = "put-item", stat = "Sum" },
            ],
            [
              "AWS/X-Ray",
              "ApproximateTraceCount",
              "GroupName",
              "serverless-api-get-item",
              { label = "get-item", stat = "Sum" },
            ],
            [
              "AWS/X-Ray",
              "ApproximateTraceCount",
              "GroupName",
              "serverless-api-missing",
              { label = "missing", stat = "Sum" },
            ],
          ]
        }
      },
    ]
  })
}
