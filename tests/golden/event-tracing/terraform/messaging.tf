# Rendered by Pergola from the topology event-tracing: change that, then render again.

resource "aws_cloudwatch_event_bus" "main" {
  name = "event-tracing"
}

resource "aws_sqs_queue" "failed_events" {
  name                       = "event-tracing-failed-events"
  visibility_timeout_seconds = 180
  message_retention_seconds  = 1209600
  receive_wait_time_seconds  = 20
  sqs_managed_sse_enabled    = true
}

resource "aws_sqs_queue" "dead_letters" {
  name                      = "event-tracing-dead-letters"
  message_retention_seconds = 1209600
  sqs_managed_sse_enabled   = true
}

resource "aws_sqs_queue_policy" "failed_events" {
  queue_url = aws_sqs_queue.failed_events.url
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "Rules"
        Effect    = "Allow"
        Principal = { Service = "events.amazonaws.com" }
        Action    = "sqs:SendMessage"
        Resource  = aws_sqs_queue.failed_events.arn
        Condition = {
          ArnEquals = {
            "aws:SourceArn" = [
              "arn:${local.partition}:events:${local.region}:${local.account_id}:rule/event-tracing/event-tracing-OrderCreated-inventory",
              "arn:${local.partition}:events:${local.region}:${local.account_id}:rule/event-tracing/event-tracing-OrderCreated-payment",
              "arn:${local.partition}:events:${local.region}:${local.account_id}:rule/event-tracing/event-tracing-PaymentProcessed-notification",
              "arn:${local.partition}:events:${local.region}:${local.account_id}:rule/event-tracing/event-tracing-InventoryUpdated-notification",
            ]
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
            "aws:SourceArn" = "arn:${local.partition}:events:${local.region}:${local.account_id}:rule/event-tracing/event-tracing-DeliveryFailed-notification"
          }
        }
      },
    ]
  })
}

resource "aws_sns_topic" "page" {
  name = "event-tracing-page"
}

resource "aws_cloudwatch_event_archive" "main" {
  name             = "event-tracing"
  event_source_arn = aws_cloudwatch_event_bus.main.arn
  retention_days   = 30
}

resource "aws_cloudwatch_event_rule" "OrderCreated_inventory" {
  name           = "event-tracing-OrderCreated-inventory"
  event_bus_name = aws_cloudwatch_event_bus.main.name
  event_pattern = jsonencode({
    source      = ["order.service"]
    detail-type = ["Order Created"]
  })
  state      = "ENABLED"
  depends_on = [aws_sqs_queue_policy.failed_events, aws_lambda_permission.inventory_OrderCreated]
}

resource "aws_cloudwatch_event_target" "OrderCreated_inventory_target" {
  rule           = aws_cloudwatch_event_rule.OrderCreated_inventory.name
  event_bus_name = aws_cloudwatch_event_rule.OrderCreated_inventory.event_bus_name
  target_id      = "target"
  arn            = aws_lambda_function.inventory.arn

  retry_policy {
    maximum_retry_attempts       = 8
    maximum_event_age_in_seconds = 3600
  }

  dead_letter_config {
    arn = aws_sqs_queue.failed_events.arn
  }
}

resource "aws_cloudwatch_event_rule" "OrderCreated_payment" {
  name           = "event-tracing-OrderCreated-payment"
  event_bus_name = aws_cloudwatch_event_bus.main.name
  event_pattern = jsonencode({
    source      = ["order.service"]
    detail-type = ["Order Created"]
  })
  state      = "ENABLED"
  depends_on = [aws_sqs_queue_policy.failed_events, aws_lambda_permission.payment_OrderCreated]
}

resource "aws_cloudwatch_event_target" "OrderCreated_payment_target" {
  rule           = aws_cloudwatch_event_rule.OrderCreated_payment.name
  event_bus_name = aws_cloudwatch_event_rule.OrderCreated_payment.event_bus_name
  target_id      = "target"
  arn            = aws_lambda_function.payment.arn

  retry_policy {
    maximum_retry_attempts       = 8
    maximum_event_age_in_seconds = 3600
  }

  dead_letter_config {
    arn = aws_sqs_queue.failed_events.arn
  }
}

resource "aws_cloudwatch_event_rule" "PaymentProcessed_notification" {
  name           = "event-tracing-PaymentProcessed-notification"
  event_bus_name = aws_cloudwatch_event_bus.main.name
  event_pattern = jsonencode({
    source      = ["payment.service"]
    detail-type = ["Payment Processed"]
  })
  state = "ENABLED"
  depends_on = [
    aws_sqs_queue_policy.failed_events,
    aws_lambda_permission.notification_PaymentProcessed,
  ]
}

resource "aws_cloudwatch_event_target" "PaymentProcessed_notification_target" {
  rule           = aws_cloudwatch_event_rule.PaymentProcessed_notification.name
  event_bus_name = aws_cloudwatch_event_rule.PaymentProcessed_notification.event_bus_name
  target_id      = "target"
  arn            = aws_lambda_function.notification.arn

  retry_policy {
    maximum_retry_attempts       = 8
    maximum_event_age_in_seconds = 3600
  }

  dead_letter_config {
    arn = aws_sqs_queue.failed_events.arn
  }
}

resource "aws_cloudwatch_event_rule" "InventoryUpdated_notification" {
  name           = "event-tracing-InventoryUpdated-notification"
  event_bus_name = aws_cloudwatch_event_bus.main.name
  event_pattern = jsonencode({
    source      = ["inventory.service"]
    detail-type = ["Inventory Updated"]
  })
  state = "ENABLED"
  depends_on = [
    aws_sqs_queue_policy.failed_events,
    aws_lambda_permission.notification_InventoryUpdated,
  ]
}

resource "aws_cloudwatch_event_target" "InventoryUpdated_notification_target" {
  rule           = aws_cloudwatch_event_rule.InventoryUpdated_notification.name
  event_bus_name = aws_cloudwatch_event_rule.InventoryUpdated_notification.event_bus_name
  target_id      = "target"
  arn            = aws_lambda_function.notification.arn

  retry_policy {
    maximum_retry_attempts       = 8
    maximum_event_age_in_seconds = 3600
  }

  dead_letter_config {
    arn = aws_sqs_queue.failed_events.arn
  }
}

resource "aws_cloudwatch_event_rule" "DeliveryFailed_notification" {
  name           = "event-tracing-DeliveryFailed-notification"
  event_bus_name = aws_cloudwatch_event_bus.main.name
  event_pattern = jsonencode({
    source      = ["failures.service"]
    detail-type = ["Delivery Failed"]
  })
  state = "ENABLED"
  depends_on = [
    aws_sqs_queue_policy.dead_letters,
    aws_lambda_permission.notification_DeliveryFailed,
  ]
}

resource "aws_cloudwatch_event_target" "DeliveryFailed_notification_target" {
  rule           = aws_cloudwatch_event_rule.DeliveryFailed_notification.name
  event_bus_name = aws_cloudwatch_event_rule.DeliveryFailed_notification.event_bus_name
  target_id      = "target"
  arn            = aws_lambda_function.notification.arn

  retry_policy {
    maximum_retry_attempts       = 185
    maximum_event_age_in_seconds = 86400
  }

  dead_letter_config {
    arn = aws_sqs_queue.dead_letters.arn
  }
}

resource "aws_sns_topic_subscription" "page_ops_example_com" {
  topic_arn = aws_sns_topic.page.arn
  protocol  = "email"
  endpoint  = "ops@example.com"
}
