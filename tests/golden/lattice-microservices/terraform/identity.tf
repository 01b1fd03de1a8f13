# Rendered by Pergola from the topology lattice-shop: change that, then render again.

resource "aws_iam_role" "checkout" {
  name        = "lattice-shop-checkout"
  description = "What function lattice-shop-checkout may do"
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

resource "aws_iam_role_policy" "checkout_edges" {
  role = aws_iam_role.checkout.name
  name = "edges"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid      = "WriteLogs"
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "arn:${local.partition}:logs:${local.region}:${local.account_id}:log-group:/aws/lambda/lattice-shop-checkout:*"
      },
      {
        Sid      = "SendTraces"
        Effect   = "Allow"
        Action   = ["xray:PutTraceSegments", "xray:PutTelemetryRecords"]
        Resource = "*"
      },
      {
        Sid    = "AttachToVpc"
        Effect = "Allow"
        Action = [
          "ec2:CreateNetworkInterface",
          "ec2:DeleteNetworkInterface",
          "ec2:AssignPrivateIpAddresses",
          "ec2:UnassignPrivateIpAddresses",
        ]
        Resource = [
          "arn:${local.partition}:ec2:${local.region}:${local.account_id}:network-interface/*",
          "arn:${local.partition}:ec2:${local.region}:${local.account_id}:subnet/*",
          "arn:${local.partition}:ec2:${local.region}:${local.account_id}:security-group/*",
        ]
      },
      {
        Sid      = "SeeNetworkInterfaces"
        Effect   = "Allow"
        Action   = ["ec2:DescribeNetworkInterfaces", "ec2:DescribeSubnets"]
        Resource = "*"
      },
      {
        Sid    = "NotFromCode"
        Effect = "Deny"
        Action = [
          "ec2:CreateNetworkInterface",
          "ec2:DeleteNetworkInterface",
          "ec2:DescribeNetworkInterfaces",
          "ec2:DescribeSubnets",
          "ec2:AssignPrivateIpAddresses",
          "ec2:UnassignPrivateIpAddresses",
        ]
        Resource = "*"
        Condition = {
          ArnEquals = {
            "lambda:SourceFunctionArn" = "arn:${local.partition}:lambda:${local.region}:${local.account_id}:function:lattice-shop-checkout"
          }
        }
      },
      {
        Sid      = "CallCatalog"
        Effect   = "Allow"
        Action   = "vpc-lattice-svcs:Invoke"
        Resource = "${aws_vpclattice_service.catalog.arn}/*"
      },
      {
        Sid      = "CallDelivery"
        Effect   = "Allow"
        Action   = "vpc-lattice-svcs:Invoke"
        Resource = "${aws_vpclattice_service.delivery.arn}/*"
      },
      {
        Sid      = "CallStock"
        Effect   = "Allow"
        Action   = "vpc-lattice-svcs:Invoke"
        Resource = "${aws_vpclattice_service.stock.arn}/*"
      },
      {
        Sid      = "FindLedger"
        Effect   = "Allow"
        Action   = "vpc-lattice:GetServiceNetworkResourceAssociation"
        Resource = aws_vpclattice_service_network_resource_association.ledger.arn
      },
    ]
  })
}

resource "aws_iam_role" "checkout_next" {
  name        = "lattice-shop-checkout-next"
  description = "What function lattice-shop-checkout-next may do"
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

resource "aws_iam_role_policy" "checkout_next_edges" {
  role = aws_iam_role.checkout_next.name
  name = "edges"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid      = "WriteLogs"
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "arn:${local.partition}:logs:${local.region}:${local.account_id}:log-group:/aws/lambda/lattice-shop-checkout-next:*"
      },
      {
        Sid      = "SendTraces"
        Effect   = "Allow"
        Action   = ["xray:PutTraceSegments", "xray:PutTelemetryRecords"]
        Resource = "*"
      },
      {
        Sid    = "AttachToVpc"
        Effect = "Allow"
        Action = [
          "ec2:CreateNetworkInterface",
          "ec2:DeleteNetworkInterface",
          "ec2:AssignPrivateIpAddresses",
          "ec2:UnassignPrivateIpAddresses",
        ]
        Resource = [
          "arn:${local.partition}:ec2:${local.region}:${local.account_id}:network-interface/*",
          "arn:${local.partition}:ec2:${local.region}:${local.account_id}:subnet/*",
          "arn:${local.partition}:ec2:${local.region}:${local.account_id}:security-group/*",
        ]
      },
      {
        Sid      = "SeeNetworkInterfaces"
        Effect   = "Allow"
        Action   = ["ec2:DescribeNetworkInterfaces", "ec2:DescribeSubnets"]
        Resource = "*"
      },
      {
        Sid    = "NotFromCode"
        Effect = "Deny"
        Action = [
          "ec2:CreateNetworkInterface",
          "ec2:DeleteNetworkInterface",
          "ec2:DescribeNetworkInterfaces",
          "ec2:DescribeSubnets",
          "ec2:AssignPrivateIpAddresses",
          "ec2:UnassignPrivateIpAddresses",
        ]
        Resource = "*"
        Condition = {
          ArnEquals = {
            "lambda:SourceFunctionArn" = "arn:${local.partition}:lambda:${local.region}:${local.account_id}:function:lattice-shop-checkout-next"
          }
        }
      },
      {
        Sid      = "CallCatalog"
        Effect   = "Allow"
        Action   = "vpc-lattice-svcs:Invoke"
        Resource = "${aws_vpclattice_service.catalog.arn}/*"
      },
      {
        Sid      = "CallDelivery"
        Effect   = "Allow"
        Action   = "vpc-lattice-svcs:Invoke"
        Resource = "${aws_vpclattice_service.delivery.arn}/*"
      },
      {
        Sid      = "CallStock"
        Effect   = "Allow"
        Action   = "vpc-lattice-svcs:Invoke"
        Resource = "${aws_vpclattice_service.stock.arn}/*"
      },
      {
        Sid      = "FindLedger"
        Effect   = "Allow"
        Action   = "vpc-lattice:GetServiceNetworkResourceAssociation"
        Resource = aws_vpclattice_service_network_resource_association.ledger.arn
      },
    ]
  })
}
