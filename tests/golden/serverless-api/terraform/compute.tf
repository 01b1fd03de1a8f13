# Rendered by Pergola from the topology serverless-api: change that, then render again.

resource "aws_lambda_function" "put_item" {
  function_name    = "serverless-api-put-item"
  description      = "writes items"
  filename         = data.archive_file.put_item.output_path
  source_code_hash = data.archive_file.put_item.output_base64sha256
  role             = aws_iam_role.put_item.arn
  handler          = "app.handler"
  runtime          = "python3.12"
  architectures    = ["x86_64"]
  memory_size      = 256
  timeout          = 10
  layers           = [var.adot_python_layer_arn]

  ephemeral_storage {
    size = 512
  }

  environment {
    variables = {
      TRACING                              = "otel"
      AWS_LAMBDA_EXEC_WRAPPER              = "/opt/otel-instrument"
      OTEL_SERVICE_NAME                    = "serverless-api-put-item"
      OTEL_TRACES_SAMPLER                  = "parentbased_always_on"
      OTEL_METRICS_EXPORTER                = "none"
      OTEL_LOGS_EXPORTER                   = "none"
      OTEL_AWS_APPLICATION_SIGNALS_ENABLED = "false"
      ITEMS_TABLE                          = aws_dynamodb_table.items.name
    }
  }

  tracing_config {
    mode = "Active"
  }

  depends_on = [aws_cloudwatch_log_group.put_item, aws_iam_role_policy.put_item_edges]
}

resource "aws_lambda_function" "get_item" {
  function_name    = "serverless-api-get-item"
  description      = "reads them again"
  filename         = data.archive_file.get_item.output_path
  source_code_hash = data.archive_file.get_item.output_base64sha256
  role             = aws_iam_role.get_item.arn
  handler          = "app.handler"
  runtime          = "python3.12"
  architectures    = ["x86_64"]
  memory_size      = 256
  timeout          = 10
  layers           = [var.adot_python_layer_arn]

  ephemeral_storage {
    size = 512
  }

  environment {
    variables = {
      TRACING                              = "otel"
      AWS_LAMBDA_EXEC_WRAPPER              = "/opt/otel-instrument"
      OTEL_SERVICE_NAME                    = "serverless-api-get-item"
      OTEL_TRACES_SAMPLER                  = "parentbased_always_on"
      OTEL_METRICS_EXPORTER                = "none"
      OTEL_LOGS_EXPORTER                   = "none"
      OTEL_AWS_APPLICATION_SIGNALS_ENABLED = "false"
      ITEMS_TABLE                          = aws_dynamodb_table.items.name
    }
  }

  tracing_config {
    mode = "Active"
  }

  depends_on = [aws_cloudwatch_log_group.get_item, aws_iam_role_policy.get_item_edges]
}

resource "aws_lambda_permission" "api_get_items_by_pk" {
  function_name = aws_lambda_function.get_item.function_name
  action        = "lambda:InvokeFunction"
  principal     = "apigateway.amazonaws.com"
  source_arn    = "arn:${local.partition}:execute-api:${local.region}:${local.account_id}:${aws_api_gateway_rest_api.main.id}/prod/GET/items/*"
}

resource "aws_lambda_permission" "api_post_items" {
  function_name = aws_lambda_function.put_item.function_name
  action        = "lambda:InvokeFunction"
  principal     = "apigateway.amazonaws.com"
  source_arn    = "arn:${local.partition}:execute-api:${local.region}:${local.account_id}:${aws_api_gateway_rest_api.main.id}/prod/POST/items"
}
