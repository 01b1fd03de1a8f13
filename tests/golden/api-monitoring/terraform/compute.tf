# Rendered by Pergola from the topology api-monitoring: change that, then render again.

resource "aws_lambda_function" "inventory_manager" {
  function_name    = "api-monitoring-inventory-manager"
  description      = "reserves the goods"
  filename         = data.archive_file.inventory_manager.output_path
  source_code_hash = data.archive_file.inventory_manager.output_base64sha256
  role             = aws_iam_role.inventory_manager.arn
  handler          = "app.handler"
  runtime          = "python3.13"
  architectures    = ["x86_64"]
  memory_size      = 256
  timeout          = 30
  layers           = [var.adot_python_layer_arn]

  ephemeral_storage {
    size = 512
  }

  environment {
    variables = {
      TRACING                              = "otel"
      AWS_LAMBDA_EXEC_WRAPPER              = "/opt/otel-instrument"
      OTEL_SERVICE_NAME                    = "api-monitoring-inventory-manager"
      OTEL_TRACES_SAMPLER                  = "parentbased_always_on"
      OTEL_METRICS_EXPORTER                = "none"
      OTEL_LOGS_EXPORTER                   = "none"
      OTEL_AWS_APPLICATION_SIGNALS_ENABLED = "false"
      NOTIFICATION_URL                     = "https://${aws_vpclattice_service.notification.dns_entry[0].domain_name}"
    }
  }

  tracing_config {
    mode = "Active"
  }

  vpc_config {
    subnet_ids         = [aws_subnet.private_1.id, aws_subnet.private_2.id]
    security_group_ids = [aws_security_group.functions.id]
  }

  depends_on = [
    aws_cloudwatch_log_group.inventory_manager,
    aws_iam_role_policy.inventory_manager_edges,
  ]
}

resource "aws_lambda_permission" "inventory_manager_lattice" {
  function_name = aws_lambda_function.inventory_manager.function_name
  action        = "lambda:InvokeFunction"
  principal     = "vpc-lattice.amazonaws.com"
  source_arn    = aws_vpclattice_target_group.inventory_manager.arn
}

resource "aws_lambda_function" "notification" {
  function_name    = "api-monitoring-notification"
  description      = "tells the customer"
  filename         = data.archive_file.notification.output_path
  source_code_hash = data.archive_file.notification.output_base64sha256
  role             = aws_iam_role.notification.arn
  handler          = "app.handler"
  runtime          = "python3.13"
  architectures    = ["x86_64"]
  memory_size      = 256
  timeout          = 30
  layers           = [var.adot_python_layer_arn]

  ephemeral_storage {
    size = 512
  }

  environment {
    variables = {
      TRACING                              = "otel"
      AWS_LAMBDA_EXEC_WRAPPER              = "/opt/otel-instrument"
      OTEL_SERVICE_NAME                    = "api-monitoring-notification"
      OTEL_TRACES_SAMPLER                  = "parentbased_always_on"
      OTEL_METRICS_EXPORTER                = "none"
      OTEL_LOGS_EXPORTER                   = "none"
      OTEL_AWS_APPLICATION_SIGNALS_ENABLED = "false"
    }
  }

  tracing_config {
    mode = "Active"
  }

  depends_on = [aws_cloudwatch_log_group.notification, aws_iam_role_policy.notification_edges]
}

resource "aws_lambda_permission" "notification_lattice" {
  function_name = aws_lambda_function.notification.function_name
  action        = "lambda:InvokeFunction"
  principal     = "vpc-lattice.amazonaws.com"
  source_arn    = aws_vpclattice_target_group.notification.arn
}

resource "aws_lambda_function" "order_processor" {
  function_name    = "api-monitoring-order-processor"
  description      = "takes orders"
  filename         = data.archive_file.order_processor.output_path
  source_code_hash = data.archive_file.order_processor.output_base64sha256
  role             = aws_iam_role.order_processor.arn
  handler          = "app.handler"
  runtime          = "python3.13"
  architectures    = ["x86_64"]
  memory_size      = 256
  timeout          = 30
  layers           = [var.adot_python_layer_arn]

  ephemeral_storage {
    size = 512
  }

  environment {
    variables = {
      TRACING                              = "otel"
      AWS_LAMBDA_EXEC_WRAPPER              = "/opt/otel-instrument"
      OTEL_SERVICE_NAME                    = "api-monitoring-order-processor"
      OTEL_TRACES_SAMPLER                  = "parentbased_always_on"
      OTEL_METRICS_EXPORTER                = "none"
      OTEL_LOGS_EXPORTER                   = "none"
      OTEL_AWS_APPLICATION_SIGNALS_ENABLED = "false"
      INVENTORY_MANAGER_URL                = "https://${aws_vpclattice_service.inventory_manager.dns_entry[0].domain_name}"
      ORDERS_TABLE                         = aws_dynamodb_table.orders.name
    }
  }

  tracing_config {
    mode = "Active"
  }

  vpc_config {
    subnet_ids         = [aws_subnet.private_1.id, aws_subnet.private_2.id]
    security_group_ids = [aws_security_group.functions.id]
  }

  depends_on = [aws_cloudwatch_log_group.order_processor, aws_iam_role_policy.order_processor_edges]
}

resource "aws_lambda_function" "trace_analyzer" {
  function_name    = "api-monitoring-trace-analyzer"
  description      = "counts what went wrong in the last hour"
  filename         = data.archive_file.trace_analyzer.output_path
  source_code_hash = data.archive_file.trace_analyzer.output_base64sha256
  role             = aws_iam_role.trace_analyzer.arn
  handler          = "app.handler"
  runtime          = "python3.13"
  architectures    = ["x86_64"]
  memory_size      = 256
  timeout          = 60
  layers           = [var.adot_python_layer_arn]

  ephemeral_storage {
    size = 512
  }

  environment {
    variables = {
      TRACING                              = "otel"
      AWS_LAMBDA_EXEC_WRAPPER              = "/opt/otel-instrument"
      OTEL_SERVICE_NAME                    = "api-monitoring-trace-analyzer"
      OTEL_TRACES_SAMPLER                  = "parentbased_always_on"
      OTEL_METRICS_EXPORTER                = "none"
      OTEL_LOGS_EXPORTER                   = "none"
      OTEL_AWS_APPLICATION_SIGNALS_ENABLED = "false"
      ERROR_TRACES_METRIC                  = "ErrorTraces"
      ERROR_TRACES_NAMESPACE               = "api-monitoring"
      SLOW_TRACES_METRIC                   = "SlowTraces"
      SLOW_TRACES_NAMESPACE                = "api-monitoring"
      TOTAL_TRACES_METRIC                  = "TotalTraces"
      TOTAL_TRACES_NAMESPACE               = "api-monitoring"
      ANALYZED                             = "api-monitoring-order-processor"
    }
  }

  tracing_config {
    mode = "Active"
  }

  depends_on = [aws_cloudwatch_log_group.trace_analyzer, aws_iam_role_policy.trace_analyzer_edges]
}

resource "aws_lambda_permission" "api_post_orders" {
  function_name = aws_lambda_function.order_processor.function_name
  action        = "lambda:InvokeFunction"
  principal     = "apigateway.amazonaws.com"
  source_arn    = "arn:${local.partition}:execute-api:${local.region}:${local.account_id}:${aws_api_gateway_rest_api.main.id}/live/POST/orders"
}

resource "aws_lambda_function_event_invoke_config" "trace_analyzer" {
  function_name          = aws_lambda_function.trace_analyzer.function_name
  qualifier              = "$LATEST"
  maximum_retry_attempts = 2

  destination_config {
    on_failure {
      destination = aws_sqs_queue.dead_letters.arn
    }
  }
}

resource "aws_lambda_permission" "trace_analyzer_schedule" {
  function_name = aws_lambda_function.trace_analyzer.function_name
  action        = "lambda:InvokeFunction"
  principal     = "events.amazonaws.com"
  source_arn    = "arn:${local.partition}:events:${local.region}:${local.account_id}:rule/api-monitoring-trace-analyzer-schedule"
}
