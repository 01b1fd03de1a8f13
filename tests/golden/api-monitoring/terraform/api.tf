# Rendered by Pergola from the topology api-monitoring: change that, then render again.

resource "aws_api_gateway_account" "main" {
  cloudwatch_role_arn = aws_iam_role.api_log_role.arn
  depends_on = [
    aws_iam_role_policy_attachment.api_log_role_amazon_api_gateway_push_to_cloud_watch_logs,
  ]
}

resource "aws_api_gateway_rest_api" "main" {
  name = "api-monitoring"

  endpoint_configuration {
    types = ["REGIONAL"]
  }
}

resource "aws_api_gateway_resource" "orders" {
  rest_api_id = aws_api_gateway_rest_api.main.id
  parent_id   = aws_api_gateway_rest_api.main.root_resource_id
  path_part   = "orders"
}

resource "aws_api_gateway_method" "post_orders" {
  rest_api_id   = aws_api_gateway_rest_api.main.id
  resource_id   = aws_api_gateway_resource.orders.id
  http_method   = "POST"
  authorization = "AWS_IAM"
}

resource "aws_api_gateway_integration" "post_orders" {
  rest_api_id             = aws_api_gateway_method.post_orders.rest_api_id
  resource_id             = aws_api_gateway_method.post_orders.resource_id
  http_method             = aws_api_gateway_method.post_orders.http_method
  type                    = "AWS_PROXY"
  integration_http_method = "POST"
  uri                     = "arn:${local.partition}:apigateway:${local.region}:lambda:path/2015-03-31/functions/${aws_lambda_function.order_processor.arn}/invocations"
}

resource "aws_api_gateway_deployment" "main" {
  rest_api_id = aws_api_gateway_rest_api.main.id
  description = "digest ce105f9222"
  triggers    = { description = "digest ce105f9222" }

  lifecycle {
    create_before_destroy = true
  }

  depends_on = [aws_api_gateway_method.post_orders, aws_api_gateway_integration.post_orders]
}

resource "aws_api_gateway_stage" "main" {
  rest_api_id          = aws_api_gateway_rest_api.main.id
  stage_name           = "live"
  deployment_id        = aws_api_gateway_deployment.main.id
  xray_tracing_enabled = true

  access_log_settings {
    destination_arn = "arn:${local.partition}:logs:${local.region}:${local.account_id}:log-group:${aws_cloudwatch_log_group.api_access_logs.name}"
    format          = "{\"requestId\":\"$context.requestId\",\"time\":\"$context.requestTimeEpoch\",\"caller\":\"$context.identity.caller\",\"sourceIp\":\"$context.identity.sourceIp\",\"method\":\"$context.httpMethod\",\"path\":\"$context.path\",\"status\":\"$context.status\",\"latency\":\"$context.responseLatency\",\"bytes\":\"$context.responseLength\",\"resource\":\"$context.resourcePath\",\"trace\":\"$context.xrayTraceId\"}"
  }

  depends_on = [aws_api_gateway_account.main]
}

resource "aws_api_gateway_method_settings" "main" {
  rest_api_id = aws_api_gateway_stage.main.rest_api_id
  stage_name  = aws_api_gateway_stage.main.stage_name
  method_path = "*/*"

  settings {
    metrics_enabled        = false
    throttling_rate_limit  = 100
    throttling_burst_limit = 200
  }
}
