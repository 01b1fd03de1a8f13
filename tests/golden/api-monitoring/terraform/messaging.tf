# Rendered by Pergola from the topology api-monitoring: change that, then render again.

resource "aws_sqs_queue" "dead_letters" {
  name                      = "api-monitoring-dead-letters"
  message_retention_seconds = 1209600
  sqs_managed_sse_enabled   = true
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
            "aws:SourceArn" = "arn:${local.partition}:events:${local.region}:${local.account_id}:rule/api-monitoring-trace-analyzer-schedule"
          }
        }
      },
    ]
  })
}

resource "aws_sns_topic" "page" {
  name = "api-monitoring-page"
}

resource "aws_cloudwatch_event_rule" "trace_analyzer_schedule" {
  name                = "api-monitoring-trace-analyzer-schedule"
  schedule_expression = "rate(1 hour)"
  state               = "ENABLED"
  depends_on = [
    aws_sqs_queue_policy.dead_letters,
    aws_lambda_permission.trace_analyzer_schedule,
  ]
}

resource "aws_cloudwatch_event_target" "trace_analyzer_schedule_target" {
  rule           = aws_cloudwatch_event_rule.trace_analyzer_schedule.name
  event_bus_name = aws_cloudwatch_event_rule.trace_analyzer_schedule.event_bus_name
  target_id      = "target"
  arn            = aws_lambda_function.trace_analyzer.arn

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
