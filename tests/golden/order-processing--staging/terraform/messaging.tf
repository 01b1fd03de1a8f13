# Rendered by Pergola from the topology orders: change that, then render again.

resource "aws_cloudwatch_event_bus" "main" {
  name = "orders-staging"
}

resource "aws_sqs_queue" "dead_letters" {
  name                      = "orders-staging-dead-letters"
  message_retention_seconds = 1209600
  sqs_managed_sse_enabled   = true
}

resource "aws_sqs_queue" "shipments_dead" {
  name                      = "orders-staging-shipments-dead"
  message_retention_seconds = 1209600
  sqs_managed_sse_enabled   = true
  redrive_allow_policy = jsonencode({
    redrivePermission = "byQueue"
    sourceQueueArns = [
      "arn:${local.partition}:sqs:${local.region}:${local.account_id}:orders-staging-shipments",
    ]
  })
}

resource "aws_sqs_queue" "shipments" {
  name                       = "orders-staging-shipments"
  visibility_timeout_seconds = 360
  message_retention_seconds  = 345600
  receive_wait_time_seconds  = 20
  sqs_managed_sse_enabled    = true
  redrive_policy = jsonencode({
    deadLetterTargetArn = aws_sqs_queue.shipments_dead.arn
    maxReceiveCount     = 5
  })
}

resource "aws_sns_topic" "page" {
  name = "orders-staging-page"
}

resource "aws_sqs_queue_policy" "shipments" {
  queue_url = aws_sqs_queue.shipments.url
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "Rules"
        Effect    = "Allow"
        Principal = { Service = "events.amazonaws.com" }
        Action    = "sqs:SendMessage"
        Resource  = aws_sqs_queue.shipments.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = "arn:${local.partition}:events:${local.region}:${local.account_id}:rule/orders-staging/orders-staging-OrderPlaced-shipments"
          }
        }
      },
    ]
  })
}

resource "aws_sqs_queue_policy" "dead_letters" {
  queue_url = aws_sqs_queue.dead_letters.url
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "Rules"
        Effect    = "Allow"
        Principal = { Service = "events.amazonaws.com" }
        Action    = "sqs:SendMessage"
        Resource  = aws_sqs_queue.dead_letters.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = [
              "arn:${local.partition}:events:${local.region}:${local.account_id}:rule/orders-staging/orders-staging-OrderPlaced-shipments",
              "arn:${local.partition}:events:${local.region}:${local.account_id}:rule/orders-staging/orders-staging-OrderPlaced-stock",
              "arn:${local.partition}:events:${local.region}:${local.account_id}:rule/orders-staging/orders-staging-OrderShipped-confirmation",
            ]
          }
        }
      },
    ]
  })
}

resource "aws_cloudwatch_event_rule" "OrderPlaced_shipments" {
  name           = "orders-staging-OrderPlaced-shipments"
  event_bus_name = aws_cloudwatch_event_bus.main.name
  event_pattern = jsonencode({
    source      = ["orders.place"]
    detail-type = ["OrderPlaced"]
  })
  state      = "ENABLED"
  depends_on = [aws_sqs_queue_policy.dead_letters, aws_sqs_queue_policy.shipments]
}

resource "aws_cloudwatch_event_target" "OrderPlaced_shipments_target" {
  rule           = aws_cloudwatch_event_rule.OrderPlaced_shipments.name
  event_bus_name = aws_cloudwatch_event_rule.OrderPlaced_shipments.event_bus_name
  target_id      = "target"
  arn            = aws_sqs_queue.shipments.arn

  retry_policy {
    maximum_retry_attempts       = 185
    maximum_event_age_in_seconds = 86400
  }

  dead_letter_config {
    arn = aws_sqs_queue.dead_letters.arn
  }
}

resource "aws_cloudwatch_event_rule" "OrderPlaced_stock" {
  name           = "orders-staging-OrderPlaced-stock"
  event_bus_name = aws_cloudwatch_event_bus.main.name
  event_pattern = jsonencode({
    source      = ["orders.place"]
    detail-type = ["OrderPlaced"]
  })
  state      = "ENABLED"
  depends_on = [aws_sqs_queue_policy.dead_letters, aws_lambda_permission.stock_OrderPlaced]
}

resource "aws_cloudwatch_event_target" "OrderPlaced_stock_target" {
  rule           = aws_cloudwatch_event_rule.OrderPlaced_stock.name
  event_bus_name = aws_cloudwatch_event_rule.OrderPlaced_stock.event_bus_name
  target_id      = "target"
  arn            = aws_lambda_function.stock.arn

  retry_policy {
    maximum_retry_attempts       = 185
    maximum_event_age_in_seconds = 86400
  }

  dead_letter_config {
    arn = aws_sqs_queue.dead_letters.arn
  }
}

resource "aws_cloudwatch_event_rule" "OrderShipped_confirmation" {
  name           = "orders-staging-OrderShipped-confirmation"
  event_bus_name = aws_cloudwatch_event_bus.main.name
  event_pattern = jsonencode({
    source      = ["orders.shipping"]
    detail-type = ["OrderShipped"]
  })
  state      = "ENABLED"
  depends_on = [aws_lambda_permission.confirmation_OrderShipped, aws_sqs_queue_policy.dead_letters]
}

resource "aws_cloudwatch_event_target" "OrderShipped_confirmation_target" {
  rule           = aws_cloudwatch_event_rule.OrderShipped_confirmation.name
  event_bus_name = aws_cloudwatch_event_rule.OrderShipped_confirmation.event_bus_name
  target_id      = "target"
  arn            = aws_lambda_function.confirmation.arn

  retry_policy {
    maximum_retry_attempts       = 185
    maximum_event_age_in_seconds = 86400
  }

  dead_letter_config {
    arn = aws_sqs_queue.dead_letters.arn
  }
}

resource "aws_sns_topic_subscription" "page_team_example_com" {
  topic_arn = aws_sns_topic.page.arn
  protocol  = "email"
  endpoint  = "team@example.com"
}
