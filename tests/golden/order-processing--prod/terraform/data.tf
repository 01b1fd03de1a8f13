# Rendered by Pergola from the topology orders: change that, then render again.

resource "aws_kms_key" "data" {
  description             = "orders-prod-data"
  enable_key_rotation     = true
  rotation_period_in_days = 365
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "Administer"
        Effect    = "Allow"
        Principal = { AWS = "arn:${local.partition}:iam::${local.account_id}:root" }
        Action = [
          "kms:CancelKeyDeletion",
          "kms:CreateAlias",
          "kms:DeleteAlias",
          "kms:Describe*",
          "kms:DisableKey",
          "kms:DisableKeyRotation",
          "kms:EnableKey",
          "kms:EnableKeyRotation",
          "kms:Get*",
          "kms:List*",
          "kms:PutKeyPolicy",
          "kms:RevokeGrant",
          "kms:RotateKeyOnDemand",
          "kms:ScheduleKeyDeletion",
          "kms:TagResource",
          "kms:UntagResource",
          "kms:UpdateAlias",
          "kms:UpdateKeyDescription",
        ]
        Resource = "*"
      },
      {
        Sid       = "UseThroughServices"
        Effect    = "Allow"
        Principal = { AWS = "arn:${local.partition}:iam::${local.account_id}:root" }
        Action = [
          "kms:Decrypt",
          "kms:DescribeKey",
          "kms:Encrypt",
          "kms:GenerateDataKey*",
          "kms:ReEncrypt*",
        ]
        Resource = "*"
        Condition = {
          StringEquals = {
            "kms:ViaService" = [
              "dynamodb.${local.region}.${local.dns_suffix}",
              "sns.${local.region}.${local.dns_suffix}",
              "sqs.${local.region}.${local.dns_suffix}",
            ]
          }
        }
      },
      {
        Sid       = "GrantToServices"
        Effect    = "Allow"
        Principal = { AWS = "arn:${local.partition}:iam::${local.account_id}:root" }
        Action    = "kms:CreateGrant"
        Resource  = "*"
        Condition = {
          StringEquals = {
            "kms:ViaService" = [
              "dynamodb.${local.region}.${local.dns_suffix}",
              "sns.${local.region}.${local.dns_suffix}",
              "sqs.${local.region}.${local.dns_suffix}",
            ]
          }
          Bool = { "kms:GrantIsForAWSResource" = "true" }
        }
      },
      {
        Sid       = "SeenByTables"
        Effect    = "Allow"
        Principal = { Service = "dynamodb.amazonaws.com" }
        Action    = ["kms:Describe*", "kms:Get*", "kms:List*"]
        Resource  = "*"
      },
      {
        Sid       = "UseByAlarms"
        Effect    = "Allow"
        Principal = { Service = "cloudwatch.amazonaws.com" }
        Action    = ["kms:Decrypt", "kms:GenerateDataKey"]
        Resource  = "*"
        Condition = {
          StringEquals = { "aws:SourceAccount" = local.account_id }
        }
      },
      {
        Sid       = "UseByEvents"
        Effect    = "Allow"
        Principal = { Service = "events.amazonaws.com" }
        Action    = ["kms:Decrypt", "kms:GenerateDataKey"]
        Resource  = "*"
        Condition = {
          StringEquals = { "aws:SourceAccount" = local.account_id }
        }
      },
      {
        Sid       = "UseByLogs"
        Effect    = "Allow"
        Principal = { Service = "logs.${local.region}.${local.dns_suffix}" }
        Action = [
          "kms:Decrypt",
          "kms:Describe*",
          "kms:Encrypt",
          "kms:GenerateDataKey*",
          "kms:ReEncrypt*",
        ]
        Resource = "*"
        Condition = {
          ArnEquals = {
            "kms:EncryptionContext:aws:logs:arn" = [
              "arn:${local.partition}:logs:${local.region}:${local.account_id}:log-group:/aws/vendedlogs/apigateway/orders-prod",
              "arn:${local.partition}:logs:${local.region}:${local.account_id}:log-group:/aws/lambda/orders-prod-confirmation",
              "arn:${local.partition}:logs:${local.region}:${local.account_id}:log-group:/aws/lambda/orders-prod-place",
              "arn:${local.partition}:logs:${local.region}:${local.account_id}:log-group:/aws/lambda/orders-prod-shipping",
              "arn:${local.partition}:logs:${local.region}:${local.account_id}:log-group:/aws/lambda/orders-prod-show",
              "arn:${local.partition}:logs:${local.region}:${local.account_id}:log-group:/aws/lambda/orders-prod-stock",
            ]
          }
        }
      },
    ]
  })
  deletion_window_in_days = 30

  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_dynamodb_table" "orders" {
  name         = "orders-prod-orders"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "orderId"

  attribute {
    name = "orderId"
    type = "S"
  }

  point_in_time_recovery {
    enabled = true
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = aws_kms_key.data.arn
  }

  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_kms_alias" "data" {
  name          = "alias/orders-prod-data"
  target_key_id = aws_kms_key.data.key_id

  lifecycle {
    prevent_destroy = true
  }
}
