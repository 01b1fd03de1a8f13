# Rendered by Pergola from the topology lattice-tracing: change that, then render again.

resource "aws_lambda_function" "order" {
  function_name    = "lattice-tracing-order"
  description      = "takes orders, asks inventory and payment"
  filename         = data.archive_file.order.output_path
  source_code_hash = data.archive_file.order.output_base64sha256
  role             = aws_iam_role.order.arn
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
      OTEL_SERVICE_NAME                    = "lattice-tracing-order"
      OTEL_TRACES_SAMPLER                  = "parentbased_always_on"
      OTEL_METRICS_EXPORTER                = "none"
      OTEL_LOGS_EXPORTER                   = "none"
      OTEL_AWS_APPLICATION_SIGNALS_ENABLED = "false"
      INVENTORY_URL                        = "https://${aws_vpclattice_service.inventory.dns_entry[0].domain_name}"
      PAYMENT_URL                          = "https://${aws_vpclattice_service.payment.dns_entry[0].domain_name}"
      DEMO                                 = "1"
    }
  }

  tracing_config {
    mode = "Active"
  }

  vpc_config {
    subnet_ids         = [aws_subnet.private_1.id, aws_subnet.private_2.id]
    security_group_ids = [aws_security_group.functions.id]
  }

  depends_on = [aws_cloudwatch_log_group.order, aws_iam_role_policy.order_edges]
}

resource "aws_lambda_permission" "order_lattice" {
  function_name = aws_lambda_function.order.function_name
  action        = "lambda:InvokeFunction"
  principal     = "vpc-lattice.amazonaws.com"
  source_arn    = aws_vpclattice_target_group.order.arn
}

resource "aws_lambda_function" "payment" {
  function_name    = "lattice-tracing-payment"
  description      = "charges"
  filename         = data.archive_file.payment.output_path
  source_code_hash = data.archive_file.payment.output_base64sha256
  role             = aws_iam_role.payment.arn
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
      OTEL_SERVICE_NAME                    = "lattice-tracing-payment"
      OTEL_TRACES_SAMPLER                  = "parentbased_always_on"
      OTEL_METRICS_EXPORTER                = "none"
      OTEL_LOGS_EXPORTER                   = "none"
      OTEL_AWS_APPLICATION_SIGNALS_ENABLED = "false"
      DEMO                                 = "1"
    }
  }

  tracing_config {
    mode = "Active"
  }

  depends_on = [aws_cloudwatch_log_group.payment, aws_iam_role_policy.payment_edges]
}

resource "aws_lambda_permission" "payment_lattice" {
  function_name = aws_lambda_function.payment.function_name
  action        = "lambda:InvokeFunction"
  principal     = "vpc-lattice.amazonaws.com"
  source_arn    = aws_vpclattice_target_group.payment.arn
}

resource "aws_lambda_function" "inventory" {
  function_name    = "lattice-tracing-inventory"
  description      = "reserves"
  filename         = data.archive_file.inventory.output_path
  source_code_hash = data.archive_file.inventory.output_base64sha256
  role             = aws_iam_role.inventory.arn
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
      OTEL_SERVICE_NAME                    = "lattice-tracing-inventory"
      OTEL_TRACES_SAMPLER                  = "parentbased_always_on"
      OTEL_METRICS_EXPORTER                = "none"
      OTEL_LOGS_EXPORTER                   = "none"
      OTEL_AWS_APPLICATION_SIGNALS_ENABLED = "false"
      DEMO                                 = "1"
    }
  }

  tracing_config {
    mode = "Active"
  }

  depends_on = [aws_cloudwatch_log_group.inventory, aws_iam_role_policy.inventory_edges]
}

resource "aws_lambda_permission" "inventory_lattice" {
  function_name = aws_lambda_function.inventory.function_name
  action        = "lambda:InvokeFunction"
  principal     = "vpc-lattice.amazonaws.com"
  source_arn    = aws_vpclattice_target_group.inventory.arn
}
