# Rendered by Pergola from the topology production-web: change that, then render again.

resource "aws_iam_role" "rates" {
  name        = "production-web-dev-rates"
  description = "What function production-web-dev-rates may do"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Allow"
        Principal = { Service = "lambda.amazonaws.com" }
        Action    = "sts:AssumeRole"
      },
    ]
  })
}

resource "aws_iam_role_policy" "rates_edges" {
  role = aws_iam_role.rates.name
  name = "edges"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid      = "WriteLogs"
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "arn:${local.partition}:logs:${local.region}:${local.account_id}:log-group:/aws/lambda/production-web-dev-rates:*"
      },
      {
        Sid      = "SendTraces"
        Effect   = "Allow"
        Action   = ["xray:PutTraceSegments", "xray:PutTelemetryRecords"]
        Resource = "*"
      },
    ]
  })
}

resource "aws_iam_role" "storefront" {
  name        = "production-web-dev-storefront"
  description = "What the tasks of production-web-dev-storefront may do"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Allow"
        Principal = { Service = "ecs-tasks.amazonaws.com" }
        Action    = "sts:AssumeRole"
      },
    ]
  })
}

resource "aws_iam_role_policy" "storefront_edges" {
  role = aws_iam_role.storefront.name
  name = "edges"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "SendTraces"
        Effect = "Allow"
        Action = [
          "xray:PutTraceSegments",
          "xray:PutTelemetryRecords",
          "xray:GetSamplingRules",
          "xray:GetSamplingTargets",
        ]
        Resource = "*"
      },
      {
        Sid      = "CallRates"
        Effect   = "Allow"
        Action   = "vpc-lattice-svcs:Invoke"
        Resource = "${aws_vpclattice_service.rates.arn}/*"
      },
      {
        Sid      = "ReadLedgerSecret"
        Effect   = "Allow"
        Action   = "secretsmanager:GetSecretValue"
        Resource = "arn:aws:secretsmanager:us-east-1:123456789012:secret:shop/ledger-a1b2c3"
      },
      {
        Sid      = "SendShipments"
        Effect   = "Allow"
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.shipments.arn
      },
    ]
  })
}

resource "aws_iam_role" "status" {
  name        = "production-web-dev-status"
  description = "What function production-web-dev-status may do"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Allow"
        Principal = { Service = "lambda.amazonaws.com" }
        Action    = "sts:AssumeRole"
      },
    ]
  })
}

resource "aws_iam_role_policy" "status_edges" {
  role = aws_iam_role.status.name
  name = "edges"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid      = "WriteLogs"
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "arn:${local.partition}:logs:${local.region}:${local.account_id}:log-group:/aws/lambda/production-web-dev-status:*"
      },
      {
        Sid      = "SendTraces"
        Effect   = "Allow"
        Action   = ["xray:PutTraceSegments", "xray:PutTelemetryRecords"]
        Resource = "*"
      },
      {
        Sid    = "ReadDeliveries"
        Effect = "Allow"
        Action = [
          "dynamodb:GetItem",
          "dynamodb:BatchGetItem",
          "dynamodb:Query",
          "dynamodb:Scan",
          "dynamodb:DescribeTable",
        ]
        Resource = aws_dynamodb_table.deliveries.arn
      },
    ]
  })
}

resource "aws_iam_role" "shipping" {
  name        = "production-web-dev-shipping"
  description = "What function production-web-dev-shipping may do"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Allow"
        Principal = { Service = "lambda.amazonaws.com" }
        Action    = "sts:AssumeRole"
      },
    ]
  })
}

resource "aws_iam_role_policy" "shipping_edges" {
  role = aws_iam_role.shipping.name
  name = "edges"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid      = "WriteLogs"
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "arn:${local.partition}:logs:${local.region}:${local.account_id}:log-group:/aws/lambda/production-web-dev-shipping:*"
      },
      {
        Sid      = "SendTraces"
        Effect   = "Allow"
        Action   = ["xray:PutTraceSegments", "xray:PutTelemetryRecords"]
        Resource = "*"
      },
      {
        Sid    = "WriteDeliveries"
        Effect = "Allow"
        Action = [
          "dynamodb:PutItem",
          "dynamodb:UpdateItem",
          "dynamodb:DeleteItem",
          "dynamodb:BatchWriteItem",
          "dynamodb:ConditionCheckItem",
        ]
        Resource = aws_dynamodb_table.deliveries.arn
      },
      {
        Sid      = "ReceiveShipments"
        Effect   = "Allow"
        Action   = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"]
        Resource = aws_sqs_queue.shipments.arn
      },
    ]
  })
}

resource "aws_iam_role" "storefront_execution" {
  name        = "production-web-dev-storefront-execution"
  description = "What starts the tasks of production-web-dev-storefront"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Allow"
        Principal = { Service = "ecs-tasks.amazonaws.com" }
        Action    = "sts:AssumeRole"
      },
    ]
  })
}

resource "aws_iam_role_policy" "storefront_execution_start" {
  role = aws_iam_role.storefront_execution.name
  name = "start"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid      = "WriteLogs"
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "arn:${local.partition}:logs:${local.region}:${local.account_id}:log-group:/ecs/production-web-dev-storefront:*"
      },
      { Sid = "SignIn", Effect = "Allow", Action = "ecr:GetAuthorizationToken", Resource = "*" },
      {
        Sid    = "PullImages"
        Effect = "Allow"
        Action = [
          "ecr:BatchCheckLayerAvailability",
          "ecr:BatchGetImage",
          "ecr:GetDownloadUrlForLayer",
        ]
        Resource = "arn:${local.partition}:ecr:${local.region}:${local.account_id}:repository/shop/storefront"
      },
    ]
  })
}

resource "aws_iam_policy" "traces_publish" {
  name        = "production-web-dev-traces-publish"
  description = "Sends traces to X-Ray, and asks it what to sample"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "Publish"
        Effect = "Allow"
        Action = [
          "xray:PutTraceSegments",
          "xray:PutTelemetryRecords",
          "xray:GetSamplingRules",
          "xray:GetSamplingTargets",
          "xray:GetSamplingStatisticSummaries",
        ]
        Resource = "*"
      },
    ]
  })
}

resource "aws_iam_policy" "traces_read" {
  name        = "production-web-dev-traces-read"
  description = "Reads and analyses traces"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "Read"
        Effect = "Allow"
        Action = [
          "xray:BatchGetTraces",
          "xray:GetServiceGraph",
          "xray:GetTraceGraph",
          "xray:GetTraceSummaries",
          "xray:GetTimeSeriesServiceStatistics",
          "xray:GetInsight",
          "xray:GetInsightEvents",
          "xray:GetInsightImpactGraph",
          "xray:GetInsightSummaries",
          "xray:GetGroups",
          "xray:GetSamplingRules",
          "xray:GetSamplingStatisticSummaries",
          "xray:GetEncryptionConfig",
          "xray:ListTagsForResource",
        ]
        Resource = "*"
      },
      {
        Sid      = "ReadGroups"
        Effect   = "Allow"
        Action   = "xray:GetGroup"
        Resource = "arn:${local.partition}:xray:${local.region}:${local.account_id}:group/production-web-dev-*/*"
      },
    ]
  })
}

resource "aws_iam_policy" "traces_administer" {
  name        = "production-web-dev-traces-administer"
  description = "Sets up the groups and the sampling rules of the system"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid      = "AdministerGroups"
        Effect   = "Allow"
        Action   = ["xray:CreateGroup", "xray:UpdateGroup", "xray:DeleteGroup", "xray:GetGroup"]
        Resource = "arn:${local.partition}:xray:${local.region}:${local.account_id}:group/production-web-dev-*/*"
      },
      {
        Sid      = "AdministerRules"
        Effect   = "Allow"
        Action   = ["xray:CreateSamplingRule", "xray:UpdateSamplingRule", "xray:DeleteSamplingRule"]
        Resource = "arn:${local.partition}:xray:${local.region}:${local.account_id}:sampling-rule/production-web-dev-*"
      },
      {
        Sid    = "Tag"
        Effect = "Allow"
        Action = ["xray:TagResource", "xray:UntagResource", "xray:ListTagsForResource"]
        Resource = [
          "arn:${local.partition}:xray:${local.region}:${local.account_id}:group/production-web-dev-*/*",
          "arn:${local.partition}:xray:${local.region}:${local.account_id}:sampling-rule/production-web-dev-*",
        ]
      },
      {
        Sid      = "See"
        Effect   = "Allow"
        Action   = ["xray:GetGroups", "xray:GetSamplingRules"]
        Resource = "*"
      },
    ]
  })
}
