# Rendered by Pergola from the topology orders: change that, then render again.

resource "aws_lambda_layer_version" "layer_auto_tracing" {
  layer_name       = "orders-dev-auto-tracing"
  filename         = data.archive_file.layer_auto_tracing.output_path
  source_code_hash = data.archive_file.layer_auto_tracing.output_base64sha256
}

resource "aws_lambda_function" "place" {
  function_name    = "orders-dev-place"
  description      = "takes orders"
  filename         = data.archive_file.place.output_path
  source_code_hash = data.archive_file.place.output_base64sha256
  role             = aws_iam_role.place.arn
  handler          = "api.place"
  runtime          = "python3.13"
  architectures    = ["x86_64"]
  memory_size      = 256
  timeout          = 30
  layers           = [aws_lambda_layer_version.layer_auto_tracing.arn, var.adot_python_layer_arn]

  ephemeral_storage {
    size = 512
  }

  environment {
    variables = {
      TRACING                              = "otel"
      AWS_LAMBDA_EXEC_WRAPPER              = "/opt/auto-tracing"
      OTEL_SERVICE_NAME                    = "orders-dev-place"
      OTEL_TRACES_SAMPLER                  = "parentbased_always_on"
      OTEL_METRICS_EXPORTER                = "none"
      OTEL_LOGS_EXPORTER                   = "none"
      OTEL_AWS_APPLICATION_SIGNALS_ENABLED = "false"
      ENVIRONMENT                          = "dev"
      EVENT_BUS_NAME                       = aws_cloudwatch_event_bus.main.name
      ORDER_PLACED_SOURCE                  = "orders.place"
      ORDER_PLACED_DETAIL_TYPE             = "OrderPlaced"
      ORDERS_TABLE                         = aws_dynamodb_table.orders.name
      ENABLE_AUTO_TRACING                  = "true"
      SERVICE_NAME                         = "order-processing"
    }
  }

  tracing_config {
    mode = "Active"
  }

  depends_on = [aws_cloudwatch_log_group.place, aws_iam_role_policy.place_edges]
}

resource "aws_lambda_function" "show" {
  function_name    = "orders-dev-show"
  description      = "shows orders"
  filename         = data.archive_file.show.output_path
  source_code_hash = data.archive_file.show.output_base64sha256
  role             = aws_iam_role.show.arn
  handler          = "api.show"
  runtime          = "python3.13"
  architectures    = ["x86_64"]
  memory_size      = 256
  timeout          = 30
  layers           = [aws_lambda_layer_version.layer_auto_tracing.arn, var.adot_python_layer_arn]

  ephemeral_storage {
    size = 512
  }

  environment {
    variables = {
      TRACING                              = "otel"
      AWS_LAMBDA_EXEC_WRAPPER              = "/opt/auto-tracing"
      OTEL_SERVICE_NAME                    = "orders-dev-show"
      OTEL_TRACES_SAMPLER                  = "parentbased_always_on"
      OTEL_METRICS_EXPORTER                = "none"
      OTEL_LOGS_EXPORTER                   = "none"
      OTEL_AWS_APPLICATION_SIGNALS_ENABLED = "false"
      ENVIRONMENT                          = "dev"
      ORDERS_TABLE                         = aws_dynamodb_table.orders.name
      ENABLE_AUTO_TRACING                  = "true"
      SERVICE_NAME                         = "order-processing"
    }
  }

  tracing_config {
    mode = "Active"
  }

  depends_on = [aws_cloudwatch_log_group.show, aws_iam_role_policy.show_edges]
}

resource "aws_lambda_function" "stock" {
  function_name    = "orders-dev-stock"
  description      = "reserves"
  filename         = data.archive_file.stock.output_path
  source_code_hash = data.archive_file.stock.output_base64sha256
  role             = aws_iam_role.stock.arn
  handler          = "stock.handler"
  runtime          = "python3.13"
  architectures    = ["x86_64"]
  memory_size      = 256
  timeout          = 30
  layers           = [aws_lambda_layer_version.layer_auto_tracing.arn, var.adot_python_layer_arn]

  ephemeral_storage {
    size = 512
  }

  environment {
    variables = {
      TRACING                              = "otel"
      AWS_LAMBDA_EXEC_WRAPPER              = "/opt/auto-tracing"
      OTEL_SERVICE_NAME                    = "orders-dev-stock"
      OTEL_TRACES_SAMPLER                  = "parentbased_always_on"
      OTEL_METRICS_EXPORTER                = "none"
      OTEL_LOGS_EXPORTER                   = "none"
      OTEL_AWS_APPLICATION_SIGNALS_ENABLED = "false"
      ENVIRONMENT                          = "dev"
      ORDERS_TABLE                         = aws_dynamodb_table.orders.name
      ENABLE_AUTO_TRACING                  = "true"
      SERVICE_NAME                         = "order-processing"
    }
  }

  tracing_config {
    mode = "Active"
  }

  depends_on = [aws_cloudwatch_log_group.stock, aws_iam_role_policy.stock_edges]
}

resource "aws_lambda_function" "shipping" {
  function_name    = "orders-dev-shipping"
  description      = "ships"
  filename         = data.archive_file.shipping.output_path
  source_code_hash = data.archive_file.shipping.output_base64sha256
  role             = aws_iam_role.shipping.arn
  handler          = "shipping.handler"
  runtime          = "python3.13"
  architectures    = ["x86_64"]
  memory_size      = 256
  timeout          = 60
  layers           = [aws_lambda_layer_version.layer_auto_tracing.arn, var.adot_python_layer_arn]

  ephemeral_storage {
    size = 512
  }

  environment {
    variables = {
      TRACING                              = "otel"
      AWS_LAMBDA_EXEC_WRAPPER              = "/opt/auto-tracing"
      OTEL_SERVICE_NAME                    = "orders-dev-shipping"
      OTEL_TRACES_SAMPLER                  = "parentbased_always_on"
      OTEL_METRICS_EXPORTER                = "none"
      OTEL_LOGS_EXPORTER                   = "none"
      OTEL_AWS_APPLICATION_SIGNALS_ENABLED = "false"
      ENVIRONMENT                          = "dev"
      EVENT_BUS_NAME                       = aws_cloudwatch_event_bus.main.name
      ORDER_SHIPPED_SOURCE                 = "orders.shipping"
      ORDER_SHIPPED_DETAIL_TYPE            = "OrderShipped"
      ORDERS_TABLE                         = aws_dynamodb_table.orders.name
      SHIPMENTS_QUEUE_URL                  = aws_sqs_queue.shipments.url
      ENABLE_AUTO_TRACING                  = "true"
      SERVICE_NAME                         = "order-processing"
    }
  }

  tracing_config {
    mode = "Active"
  }

  depends_on = [aws_cloudwatch_log_group.shipping, aws_iam_role_policy.shipping_edges]
}

resource "aws_lambda_function" "confirmation" {
  function_name    = "orders-dev-confirmation"
  description      = "tells the customer"
  filename         = data.archive_file.confirmation.output_path
  source_code_hash = data.archive_file.confirmation.output_base64sha256
  role             = aws_iam_role.confirmation.arn
  handler          = "confirmation.handler"
  runtime          = "python3.13"
  architectures    = ["x86_64"]
  memory_size      = 256
  timeout          = 30
  layers           = [aws_lambda_layer_version.layer_auto_tracing.arn, var.adot_python_layer_arn]

  ephemeral_storage {
    size = 512
  }

  environment {
    variables = {
      TRACING                              = "otel"
      AWS_LAMBDA_EXEC_WRAPPER              = "/opt/auto-tracing"
      OTEL_SERVICE_NAME                    = "orders-dev-confirmation"
      OTEL_TRACES_SAMPLER                  = "parentbased_always_on"
      OTEL_METRICS_EXPORTER                = "none"
      OTEL_LOGS_EXPORTER                   = "none"
      OTEL_AWS_APPLICATION_SIGNALS_ENABLED = "false"
      ENVIRONMENT                          = "dev"
      ENABLE_AUTO_TRACING                  = "true"
      SERVICE_NAME                         = "order-processing"
    }
  }

  tracing_config {
    mode = "Active"
  }

  depends_on = [aws_cloudwatch_log_group.confirmation, aws_iam_role_policy.confirmation_edges]
}

resource "aws_lambda_permission" "api_get_orders_by_order_id" {
  function_name = aws_lambda_function.show.function_name
  action        = "lambda:InvokeFunction"
  principal     = "apigateway.amazonaws.com"
  source_arn    = "arn:${local.partition}:execute-api:${local.region}:${local.account_id}:${aws_api_gateway_rest_api.main.id}/live/GET/orders/*"
}

resource "aws_lambda_permission" "api_post_orders" {
  function_name = aws_lambda_function.place.function_name
  action        = "lambda:InvokeFunction"
  principal     = "apigateway.amazonaws.com"
  source_arn    = "arn:${local.partition}:execute-api:${local.region}:${local.account_id}:${aws_api_gateway_rest_api.main.id}/live/POST/orders"
}

resource "aws_lambda_permission" "stock_OrderPlaced" {
  function_name = aws_lambda_function.stock.function_name
  action        = "lambda:InvokeFunction"
  principal     = "events.amazonaws.com"
  source_arn    = "arn:${local.partition}:events:${local.region}:${local.account_id}:rule/orders-dev/orders-dev-OrderPlaced-stock"
}

resource "aws_lambda_permission" "confirmation_OrderShipped" {
  function_name = aws_lambda_function.confirmation.function_name
  action        = "lambda:InvokeFunction"
  principal     = "events.amazonaws.com"
  source_arn    = "arn:${local.partition}:events:${local.region}:${local.account_id}:rule/orders-dev/orders-dev-OrderShipped-confirmation"
}

resource "aws_lambda_function_event_invoke_config" "stock" {
  function_name          = aws_lambda_function.stock.function_name
  qualifier              = "$LATEST"
  maximum_retry_attempts = 2

  destination_config {
    on_failure {
      destination = aws_sqs_queue.dead_letters.arn
    }
  }
}

resource "aws_lambda_event_source_mapping" "shipping_shipments" {
  function_name           = aws_lambda_function.shipping.arn
  event_source_arn        = aws_sqs_queue.shipments.arn
  batch_size              = 10
  function_response_types = ["ReportBatchItemFailures"]

  scaling_config {
    maximum_concurrency = 5
  }
}

resource "aws_lambda_function_event_invoke_config" "confirmation" {
  function_name          = aws_lambda_function.confirmation.function_name
  qualifier              = "$LATEST"
  maximum_retry_attempts = 2

  destination_config {
    on_failure {
      destination = aws_sqs_queue.dead_letters.arn
    }
  }
}
