# Rendered by Pergola from the topology event-tracing: change that, then render again.

resource "aws_lambda_function" "order" {
  function_name    = "event-tracing-order"
  description      = "takes orders"
  filename         = data.archive_file.order.output_path
  source_code_hash = data.archive_file.order.output_base64sha256
  role             = aws_iam_role.order.arn
  handler          = "order.handler"
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
      OTEL_SERVICE_NAME                    = "event-tracing-order"
      OTEL_TRACES_SAMPLER                  = "parentbased_always_on"
      OTEL_METRICS_EXPORTER                = "none"
      OTEL_LOGS_EXPORTER                   = "none"
      OTEL_AWS_APPLICATION_SIGNALS_ENABLED = "false"
      EVENT_BUS_NAME                       = aws_cloudwatch_event_bus.main.name
      ORDER_CREATED_SOURCE                 = "order.service"
      ORDER_CREATED_DETAIL_TYPE            = "Order Created"
    }
  }

  tracing_config {
    mode = "Active"
  }

  depends_on = [aws_cloudwatch_log_group.order, aws_iam_role_policy.order_edges]
}

resource "aws_lambda_function" "payment" {
  function_name    = "event-tracing-payment"
  description      = "takes the money"
  filename         = data.archive_file.payment.output_path
  source_code_hash = data.archive_file.payment.output_base64sha256
  role             = aws_iam_role.payment.arn
  handler          = "payment.handler"
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
      OTEL_SERVICE_NAME                    = "event-tracing-payment"
      OTEL_TRACES_SAMPLER                  = "parentbased_always_on"
      OTEL_METRICS_EXPORTER                = "none"
      OTEL_LOGS_EXPORTER                   = "none"
      OTEL_AWS_APPLICATION_SIGNALS_ENABLED = "false"
      EVENT_BUS_NAME                       = aws_cloudwatch_event_bus.main.name
      PAYMENT_PROCESSED_SOURCE             = "payment.service"
      PAYMENT_PROCESSED_DETAIL_TYPE        = "Payment Processed"
      PAYMENT_LIMIT                        = "5000"
    }
  }

  tracing_config {
    mode = "Active"
  }

  depends_on = [aws_cloudwatch_log_group.payment, aws_iam_role_policy.payment_edges]
}

resource "aws_lambda_function" "inventory" {
  function_name    = "event-tracing-inventory"
  description      = "reserves the goods"
  filename         = data.archive_file.inventory.output_path
  source_code_hash = data.archive_file.inventory.output_base64sha256
  role             = aws_iam_role.inventory.arn
  handler          = "inventory.handler"
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
      OTEL_SERVICE_NAME                    = "event-tracing-inventory"
      OTEL_TRACES_SAMPLER                  = "parentbased_always_on"
      OTEL_METRICS_EXPORTER                = "none"
      OTEL_LOGS_EXPORTER                   = "none"
      OTEL_AWS_APPLICATION_SIGNALS_ENABLED = "false"
      EVENT_BUS_NAME                       = aws_cloudwatch_event_bus.main.name
      INVENTORY_UPDATED_SOURCE             = "inventory.service"
      INVENTORY_UPDATED_DETAIL_TYPE        = "Inventory Updated"
    }
  }

  tracing_config {
    mode = "Active"
  }

  depends_on = [aws_cloudwatch_log_group.inventory, aws_iam_role_policy.inventory_edges]
}

resource "aws_lambda_function" "notification" {
  function_name    = "event-tracing-notification"
  description      = "tells the customer"
  filename         = data.archive_file.notification.output_path
  source_code_hash = data.archive_file.notification.output_base64sha256
  role             = aws_iam_role.notification.arn
  handler          = "notification.handler"
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
      OTEL_SERVICE_NAME                    = "event-tracing-notification"
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

resource "aws_lambda_function" "failures" {
  function_name    = "event-tracing-failures"
  description      = "reports what the dead-letter queue holds"
  filename         = data.archive_file.failures.output_path
  source_code_hash = data.archive_file.failures.output_base64sha256
  role             = aws_iam_role.failures.arn
  handler          = "failures.handler"
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
      OTEL_SERVICE_NAME                    = "event-tracing-failures"
      OTEL_TRACES_SAMPLER                  = "parentbased_always_on"
      OTEL_METRICS_EXPORTER                = "none"
      OTEL_LOGS_EXPORTER                   = "none"
      OTEL_AWS_APPLICATION_SIGNALS_ENABLED = "false"
      EVENT_BUS_NAME                       = aws_cloudwatch_event_bus.main.name
      DELIVERY_FAILED_SOURCE               = "failures.service"
      DELIVERY_FAILED_DETAIL_TYPE          = "Delivery Failed"
      FAILED_EVENTS_QUEUE_URL              = aws_sqs_queue.failed_events.url
    }
  }

  tracing_config {
    mode = "Active"
  }

  depends_on = [aws_cloudwatch_log_group.failures, aws_iam_role_policy.failures_edges]
}

resource "aws_lambda_permission" "api_post_orders_by_customer_id" {
  function_name = aws_lambda_function.order.function_name
  action        = "lambda:InvokeFunction"
  principal     = "apigateway.amazonaws.com"
  source_arn    = "arn:${local.partition}:execute-api:${local.region}:${local.account_id}:${aws_api_gateway_rest_api.main.id}/live/POST/orders/*"
}

resource "aws_lambda_permission" "inventory_OrderCreated" {
  function_name = aws_lambda_function.inventory.function_name
  action        = "lambda:InvokeFunction"
  principal     = "events.amazonaws.com"
  source_arn    = "arn:${local.partition}:events:${local.region}:${local.account_id}:rule/event-tracing/event-tracing-OrderCreated-inventory"
}

resource "aws_lambda_permission" "payment_OrderCreated" {
  function_name = aws_lambda_function.payment.function_name
  action        = "lambda:InvokeFunction"
  principal     = "events.amazonaws.com"
  source_arn    = "arn:${local.partition}:events:${local.region}:${local.account_id}:rule/event-tracing/event-tracing-OrderCreated-payment"
}

resource "aws_lambda_permission" "notification_PaymentProcessed" {
  function_name = aws_lambda_function.notification.function_name
  action        = "lambda:InvokeFunction"
  principal     = "events.amazonaws.com"
  source_arn    = "arn:${local.partition}:events:${local.region}:${local.account_id}:rule/event-tracing/event-tracing-PaymentProcessed-notification"
}

resource "aws_lambda_permission" "notification_InventoryUpdated" {
  function_name = aws_lambda_function.notification.function_name
  action        = "lambda:InvokeFunction"
  principal     = "events.amazonaws.com"
  source_arn    = "arn:${local.partition}:events:${local.region}:${local.account_id}:rule/event-tracing/event-tracing-InventoryUpdated-notification"
}

resource "aws_lambda_permission" "notification_DeliveryFailed" {
  function_name = aws_lambda_function.notification.function_name
  action        = "lambda:InvokeFunction"
  principal     = "events.amazonaws.com"
  source_arn    = "arn:${local.partition}:events:${local.region}:${local.account_id}:rule/event-tracing/event-tracing-DeliveryFailed-notification"
}

resource "aws_lambda_function_event_invoke_config" "payment" {
  function_name          = aws_lambda_function.payment.function_name
  qualifier              = "$LATEST"
  maximum_retry_attempts = 2

  destination_config {
    on_failure {
      destination = aws_sqs_queue.failed_events.arn
    }
  }
}

resource "aws_lambda_function_event_invoke_config" "inventory" {
  function_name          = aws_lambda_function.inventory.function_name
  qualifier              = "$LATEST"
  maximum_retry_attempts = 2

  destination_config {
    on_failure {
      destination = aws_sqs_queue.failed_events.arn
    }
  }
}

resource "aws_lambda_function_event_invoke_config" "notification" {
  function_name          = aws_lambda_function.notification.function_name
  qualifier              = "$LATEST"
  maximum_retry_attempts = 2

  destination_config {
    on_failure {
      destination = aws_sqs_queue.dead_letters.arn
    }
  }
}

resource "aws_lambda_event_source_mapping" "failures_failed_events" {
  function_name           = aws_lambda_function.failures.arn
  event_source_arn        = aws_sqs_queue.failed_events.arn
  batch_size              = 5
  function_response_types = ["ReportBatchItemFailures"]
}
