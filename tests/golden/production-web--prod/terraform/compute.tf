# Rendered by Pergola from the topology production-web: change that, then render again.

resource "aws_lambda_function" "rates" {
  function_name    = "production-web-prod-rates"
  description      = "converts prices, by the rates of the exchange"
  filename         = data.archive_file.rates.output_path
  source_code_hash = data.archive_file.rates.output_base64sha256
  role             = aws_iam_role.rates.arn
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
      OTEL_SERVICE_NAME                    = "production-web-prod-rates"
      OTEL_TRACES_SAMPLER                  = "parentbased_always_on"
      OTEL_METRICS_EXPORTER                = "none"
      OTEL_LOGS_EXPORTER                   = "none"
      OTEL_AWS_APPLICATION_SIGNALS_ENABLED = "false"
      ENVIRONMENT                          = "prod"
      EXCHANGE_URL                         = "https://api.frankfurter.dev"
    }
  }

  tracing_config {
    mode = "Active"
  }

  depends_on = [aws_cloudwatch_log_group.rates, aws_iam_role_policy.rates_edges]
}

resource "aws_lambda_permission" "rates_lattice" {
  function_name = aws_lambda_function.rates.function_name
  action        = "lambda:InvokeFunction"
  principal     = "vpc-lattice.amazonaws.com"
  source_arn    = aws_vpclattice_target_group.rates.arn
}

resource "aws_lambda_function" "status" {
  function_name    = "production-web-prod-status"
  description      = "tells where a delivery is"
  filename         = data.archive_file.status.output_path
  source_code_hash = data.archive_file.status.output_base64sha256
  role             = aws_iam_role.status.arn
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
      OTEL_SERVICE_NAME                    = "production-web-prod-status"
      OTEL_TRACES_SAMPLER                  = "parentbased_always_on"
      OTEL_METRICS_EXPORTER                = "none"
      OTEL_LOGS_EXPORTER                   = "none"
      OTEL_AWS_APPLICATION_SIGNALS_ENABLED = "false"
      ENVIRONMENT                          = "prod"
      DELIVERIES_TABLE                     = aws_dynamodb_table.deliveries.name
    }
  }

  tracing_config {
    mode = "Active"
  }

  depends_on = [aws_cloudwatch_log_group.status, aws_iam_role_policy.status_edges]
}

resource "aws_lambda_permission" "status_balancer" {
  function_name = aws_lambda_function.status.function_name
  action        = "lambda:InvokeFunction"
  principal     = "elasticloadbalancing.amazonaws.com"
  source_arn    = "arn:${local.partition}:elasticloadbalancing:${local.region}:${local.account_id}:targetgroup/production-web-prod-status/*"
}

resource "aws_lambda_function" "shipping" {
  function_name    = "production-web-prod-shipping"
  description      = "books what has been ordered with the carrier"
  filename         = data.archive_file.shipping.output_path
  source_code_hash = data.archive_file.shipping.output_base64sha256
  role             = aws_iam_role.shipping.arn
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
      OTEL_SERVICE_NAME                    = "production-web-prod-shipping"
      OTEL_TRACES_SAMPLER                  = "parentbased_always_on"
      OTEL_METRICS_EXPORTER                = "none"
      OTEL_LOGS_EXPORTER                   = "none"
      OTEL_AWS_APPLICATION_SIGNALS_ENABLED = "false"
      ENVIRONMENT                          = "prod"
      DELIVERIES_TABLE                     = aws_dynamodb_table.deliveries.name
      SHIPMENTS_QUEUE_URL                  = aws_sqs_queue.shipments.url
    }
  }

  tracing_config {
    mode = "Active"
  }

  depends_on = [aws_cloudwatch_log_group.shipping, aws_iam_role_policy.shipping_edges]
}

resource "aws_ecs_cluster" "main" {
  name = "production-web-prod"

  setting {
    name  = "containerInsights"
    value = "enabled"
  }
}

resource "aws_ecs_task_definition" "storefront" {
  family                   = "production-web-prod-storefront"
  cpu                      = "512"
  memory                   = "1024"
  network_mode             = "awsvpc"
  requires_compatibilities = ["FARGATE"]
  execution_role_arn       = aws_iam_role.storefront_execution.arn
  task_role_arn            = aws_iam_role.storefront.arn
  container_definitions = jsonencode([
    {
      name      = "storefront"
      image     = "${local.account_id}.dkr.ecr.${local.region}.${local.dns_suffix}/shop/storefront:1.0.0"
      essential = true
      portMappings = [
        { name = "http", containerPort = 8080, protocol = "tcp", appProtocol = "http" },
      ]
      environment = [
        { name = "TRACING", value = "otel" },
        { name = "OTEL_SERVICE_NAME", value = "production-web-prod-storefront" },
        { name = "OTEL_EXPORTER_OTLP_ENDPOINT", value = "http://127.0.0.1:4318" },
        { name = "OTEL_EXPORTER_OTLP_PROTOCOL", value = "http/protobuf" },
        { name = "OTEL_PROPAGATORS", value = "xray,tracecontext,baggage" },
        { name = "OTEL_TRACES_SAMPLER", value = "xray" },
        { name = "OTEL_TRACES_SAMPLER_ARG", value = "endpoint=http://127.0.0.1:2000" },
        { name = "OTEL_METRICS_EXPORTER", value = "none" },
        { name = "OTEL_LOGS_EXPORTER", value = "none" },
        { name = "PORT", value = "8080" },
        {
          name  = "RATES_URL"
          value = "https://${aws_vpclattice_service.rates.dns_entry[0].domain_name}"
        },
        { name = "LEDGER_HOST", value = "ledger.cluster-c1a2b3d4e5f6.us-east-1.rds.amazonaws.com" },
        { name = "LEDGER_PORT", value = "5432" },
        {
          name  = "LEDGER_SECRET_ARN"
          value = "arn:aws:secretsmanager:us-east-1:123456789012:secret:shop/ledger-a1b2c3"
        },
        { name = "SESSIONS_HOST", value = "sessions.c1a2b3.0001.use1.cache.amazonaws.com" },
        { name = "SESSIONS_PORT", value = "6379" },
        { name = "SHIPMENTS_QUEUE_URL", value = aws_sqs_queue.shipments.url },
      ]
      dependsOn = [
        { containerName = "tracing", condition = "START" },
      ]
      linuxParameters = { initProcessEnabled = true }
      logConfiguration = {
        logDriver = "awslogs"
        options = {
          awslogs-group         = aws_cloudwatch_log_group.storefront.name
          awslogs-region        = local.region
          awslogs-stream-prefix = "service"
        }
      }
    },
    {
      name              = "tracing"
      image             = "${local.account_id}.dkr.ecr.${local.region}.${local.dns_suffix}/mirror/aws-otel-collector:v0.48.0"
      essential         = false
      memoryReservation = 64
      environment = [
        {
          name = "AOT_CONFIG_CONTENT"
          value = jsonencode({
            extensions = {
              awsproxy = { endpoint = "127.0.0.1:2000" }
            }
            receivers = {
              otlp = {
                protocols = {
                  grpc = { endpoint = "127.0.0.1:4317" }
                  http = { endpoint = "127.0.0.1:4318" }
                }
              }
            }
            processors = {
              batch = { timeout = "1s", send_batch_max_size = 50 }
            }
            exporters = {
              awsxray = { region = local.region }
            }
            service = {
              extensions = ["awsproxy"]
              pipelines = {
                traces = {
                  receivers  = ["otlp"]
                  processors = ["batch"]
                  exporters  = ["awsxray"]
                }
              }
            }
          })
        },
      ]
      logConfiguration = {
        logDriver = "awslogs"
        options = {
          awslogs-group         = aws_cloudwatch_log_group.storefront.name
          awslogs-region        = local.region
          awslogs-stream-prefix = "tracing"
        }
      }
    },
  ])

  runtime_platform {
    cpu_architecture        = "X86_64"
    operating_system_family = "LINUX"
  }

  depends_on = [
    aws_iam_role_policy.storefront_execution_start,
    aws_iam_role_policy.storefront_edges,
  ]
}

resource "aws_ecs_service" "storefront" {
  name                               = "production-web-prod-storefront"
  cluster                            = aws_ecs_cluster.main.arn
  task_definition                    = aws_ecs_task_definition.storefront.arn
  desired_count                      = 2
  launch_type                        = "FARGATE"
  propagate_tags                     = "SERVICE"
  health_check_grace_period_seconds  = 60
  deployment_maximum_percent         = 200
  deployment_minimum_healthy_percent = 100

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  network_configuration {
    assign_public_ip = false
    security_groups  = [aws_security_group.storefront.id]
    subnets          = [aws_subnet.private_1.id, aws_subnet.private_2.id]
  }

  load_balancer {
    container_name   = "storefront"
    container_port   = 8080
    target_group_arn = aws_lb_target_group.storefront.arn
  }

  depends_on = [
    aws_vpc_endpoint.ecr_api,
    aws_vpc_endpoint.ecr_dkr,
    aws_vpc_endpoint.logs,
    aws_route_table_association.private_1,
    aws_route_table_association.private_2,
    aws_vpc_endpoint.s3,
    aws_vpc_endpoint.secretsmanager,
    aws_vpc_endpoint.sqs,
    aws_lb_listener_rule.storefront_route_any,
    aws_vpc_endpoint.xray,
  ]
}

resource "aws_lambda_event_source_mapping" "shipping_shipments" {
  function_name           = aws_lambda_function.shipping.arn
  event_source_arn        = aws_sqs_queue.shipments.arn
  function_response_types = ["ReportBatchItemFailures"]
}
