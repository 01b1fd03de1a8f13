# Rendered by Pergola from the topology lattice-shop: change that, then render again.

resource "aws_lambda_function" "checkout" {
  function_name    = "lattice-shop-checkout"
  description      = "takes orders"
  filename         = data.archive_file.checkout.output_path
  source_code_hash = data.archive_file.checkout.output_base64sha256
  role             = aws_iam_role.checkout.arn
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
      OTEL_SERVICE_NAME                    = "lattice-shop-checkout"
      OTEL_TRACES_SAMPLER                  = "parentbased_always_on"
      OTEL_METRICS_EXPORTER                = "none"
      OTEL_LOGS_EXPORTER                   = "none"
      OTEL_AWS_APPLICATION_SIGNALS_ENABLED = "false"
      CATALOG_URL                          = "https://${aws_vpclattice_service.catalog.dns_entry[0].domain_name}"
      DELIVERY_URL                         = "https://${aws_vpclattice_service.delivery.dns_entry[0].domain_name}"
      STOCK_URL                            = "https://${aws_vpclattice_service.stock.dns_entry[0].domain_name}"
      LEDGER_ASSOCIATION                   = aws_vpclattice_service_network_resource_association.ledger.id
      LEDGER_PORT                          = "6379"
      RELEASE                              = "1"
    }
  }

  tracing_config {
    mode = "Active"
  }

  vpc_config {
    subnet_ids         = [aws_subnet.private_1.id, aws_subnet.private_2.id]
    security_group_ids = [aws_security_group.functions.id]
  }

  depends_on = [aws_cloudwatch_log_group.checkout, aws_iam_role_policy.checkout_edges]
}

resource "aws_lambda_permission" "checkout_lattice" {
  function_name = aws_lambda_function.checkout.function_name
  action        = "lambda:InvokeFunction"
  principal     = "vpc-lattice.amazonaws.com"
  source_arn    = aws_vpclattice_target_group.checkout.arn
}

resource "aws_lambda_function" "checkout_next" {
  function_name    = "lattice-shop-checkout-next"
  description      = "takes orders, the next release"
  filename         = data.archive_file.checkout_next.output_path
  source_code_hash = data.archive_file.checkout_next.output_base64sha256
  role             = aws_iam_role.checkout_next.arn
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
      OTEL_SERVICE_NAME                    = "lattice-shop-checkout-next"
      OTEL_TRACES_SAMPLER                  = "parentbased_always_on"
      OTEL_METRICS_EXPORTER                = "none"
      OTEL_LOGS_EXPORTER                   = "none"
      OTEL_AWS_APPLICATION_SIGNALS_ENABLED = "false"
      CATALOG_URL                          = "https://${aws_vpclattice_service.catalog.dns_entry[0].domain_name}"
      DELIVERY_URL                         = "https://${aws_vpclattice_service.delivery.dns_entry[0].domain_name}"
      STOCK_URL                            = "https://${aws_vpclattice_service.stock.dns_entry[0].domain_name}"
      LEDGER_ASSOCIATION                   = aws_vpclattice_service_network_resource_association.ledger.id
      LEDGER_PORT                          = "6379"
      RELEASE                              = "2"
    }
  }

  tracing_config {
    mode = "Active"
  }

  vpc_config {
    subnet_ids         = [aws_subnet.private_1.id, aws_subnet.private_2.id]
    security_group_ids = [aws_security_group.functions.id]
  }

  depends_on = [aws_cloudwatch_log_group.checkout_next, aws_iam_role_policy.checkout_next_edges]
}

resource "aws_lambda_permission" "checkout_checkout_next_lattice" {
  function_name = aws_lambda_function.checkout_next.function_name
  action        = "lambda:InvokeFunction"
  principal     = "vpc-lattice.amazonaws.com"
  source_arn    = aws_vpclattice_target_group.checkout_checkout_next.arn
}
