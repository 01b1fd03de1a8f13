# Rendered by Pergola from the topology production-web: change that, then render again.

resource "aws_sqs_queue" "shipments_dead" {
  name                      = "production-web-prod-shipments-dead"
  message_retention_seconds = 1209600
  sqs_managed_sse_enabled   = true
  redrive_allow_policy = jsonencode({
    redrivePermission = "byQueue"
    sourceQueueArns = [
      "arn:${local.partition}:sqs:${local.region}:${local.account_id}:production-web-prod-shipments",
    ]
  })
}

resource "aws_sqs_queue" "shipments" {
  name                       = "production-web-prod-shipments"
  visibility_timeout_seconds = 180
  message_retention_seconds  = 345600
  receive_wait_time_seconds  = 20
  sqs_managed_sse_enabled    = true
  redrive_policy = jsonencode({
    deadLetterTargetArn = aws_sqs_queue.shipments_dead.arn
    maxReceiveCount     = 3
  })
}

resource "aws_sns_topic" "page" {
  name = "production-web-prod-page"
}

resource "aws_sns_topic_subscription" "page_ops_example_com" {
  topic_arn = aws_sns_topic.page.arn
  protocol  = "email"
  endpoint  = "ops@example.com"
}
