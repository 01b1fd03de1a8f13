# Rendered by Pergola from the topology production-web: change that, then render again.

resource "aws_vpclattice_service_network" "main" {
  name      = "production-web-dev"
  auth_type = "AWS_IAM"
}

resource "aws_vpclattice_service_network_vpc_association" "main" {
  service_network_identifier = aws_vpclattice_service_network.main.id
  vpc_identifier             = aws_vpc.main.id
  security_group_ids         = [aws_security_group.lattice.id]
}

resource "aws_vpclattice_access_log_subscription" "main" {
  resource_identifier = aws_vpclattice_service_network.main.arn
  destination_arn     = aws_cloudwatch_log_group.access_logs.arn
}

resource "aws_vpclattice_target_group" "rates" {
  name = "production-web-dev-rates"
  type = "LAMBDA"

  config {
    lambda_event_structure_version = "V2"
  }
}

resource "aws_vpclattice_target_group_attachment" "rates" {
  target_group_identifier = aws_vpclattice_target_group.rates.id

  target {
    id = aws_lambda_function.rates.arn
  }
}

resource "aws_vpclattice_service" "rates" {
  name      = "production-web-dev-rates"
  auth_type = "AWS_IAM"
}

resource "aws_vpclattice_listener" "rates" {
  service_identifier = aws_vpclattice_service.rates.id
  name               = "https"
  protocol           = "HTTPS"
  port               = 443

  default_action {
    forward {
      target_groups {
        target_group_identifier = aws_vpclattice_target_group.rates.id
        weight                  = 100
      }
    }
  }

  depends_on = [aws_lambda_permission.rates_lattice]
}

resource "aws_vpclattice_auth_policy" "rates" {
  resource_identifier = aws_vpclattice_service.rates.arn
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "Callers"
        Effect    = "Allow"
        Principal = { AWS = aws_iam_role.storefront.arn }
        Action    = "vpc-lattice-svcs:Invoke"
        Resource  = "${aws_vpclattice_service.rates.arn}/*"
      },
    ]
  })
}

resource "aws_vpclattice_service_network_service_association" "rates" {
  service_network_identifier = aws_vpclattice_service_network.main.id
  service_identifier         = aws_vpclattice_service.rates.id
  depends_on                 = [aws_vpclattice_listener.rates]
}

resource "aws_vpclattice_auth_policy" "network" {
  resource_identifier = aws_vpclattice_service_network.main.arn
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "Callers"
        Effect    = "Allow"
        Principal = { AWS = aws_iam_role.storefront.arn }
        Action    = "vpc-lattice-svcs:Invoke"
        Resource  = "arn:${local.partition}:vpc-lattice:${local.region}:${local.account_id}:service/*"
      },
    ]
  })
}
