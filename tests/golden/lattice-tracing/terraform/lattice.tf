# Rendered by Pergola from the topology lattice-tracing: change that, then render again.

resource "aws_vpclattice_service" "payment" {
  name      = "lattice-tracing-payment"
  auth_type = "AWS_IAM"
}

resource "aws_vpclattice_service" "inventory" {
  name      = "lattice-tracing-inventory"
  auth_type = "AWS_IAM"
}

resource "aws_vpclattice_service_network" "main" {
  name      = "lattice-tracing"
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

resource "aws_vpclattice_target_group" "order" {
  name = "lattice-tracing-order"
  type = "LAMBDA"

  config {
    lambda_event_structure_version = "V2"
  }
}

resource "aws_vpclattice_target_group_attachment" "order" {
  target_group_identifier = aws_vpclattice_target_group.order.id

  target {
    id = aws_lambda_function.order.arn
  }
}

resource "aws_vpclattice_service" "order" {
  name      = "lattice-tracing-order"
  auth_type = "AWS_IAM"
}

resource "aws_vpclattice_listener" "order" {
  service_identifier = aws_vpclattice_service.order.id
  name               = "https"
  protocol           = "HTTPS"
  port               = 443

  default_action {
    forward {
      target_groups {
        target_group_identifier = aws_vpclattice_target_group.order.id
        weight                  = 100
      }
    }
  }

  depends_on = [aws_lambda_permission.order_lattice]
}

resource "aws_vpclattice_auth_policy" "order" {
  resource_identifier = aws_vpclattice_service.order.arn
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "Callers"
        Effect    = "Allow"
        Principal = { AWS = "arn:${local.partition}:iam::${local.account_id}:root" }
        Action    = "vpc-lattice-svcs:Invoke"
        Resource  = "${aws_vpclattice_service.order.arn}/*"
      },
    ]
  })
}

resource "aws_vpclattice_service_network_service_association" "order" {
  service_network_identifier = aws_vpclattice_service_network.main.id
  service_identifier         = aws_vpclattice_service.order.id
  depends_on                 = [aws_vpclattice_listener.order]
}

resource "aws_vpclattice_target_group" "payment" {
  name = "lattice-tracing-payment"
  type = "LAMBDA"

  config {
    lambda_event_structure_version = "V2"
  }
}

resource "aws_vpclattice_target_group_attachment" "payment" {
  target_group_identifier = aws_vpclattice_target_group.payment.id

  target {
    id = aws_lambda_function.payment.arn
  }
}

resource "aws_vpclattice_listener" "payment" {
  service_identifier = aws_vpclattice_service.payment.id
  name               = "https"
  protocol           = "HTTPS"
  port               = 443

  default_action {
    forward {
      target_groups {
        target_group_identifier = aws_vpclattice_target_group.payment.id
        weight                  = 100
      }
    }
  }

  depends_on = [aws_lambda_permission.payment_lattice]
}

resource "aws_vpclattice_auth_policy" "payment" {
  resource_identifier = aws_vpclattice_service.payment.arn
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "Callers"
        Effect    = "Allow"
        Principal = { AWS = aws_iam_role.order.arn }
        Action    = "vpc-lattice-svcs:Invoke"
        Resource  = "${aws_vpclattice_service.payment.arn}/*"
      },
    ]
  })
}

resource "aws_vpclattice_service_network_service_association" "payment" {
  service_network_identifier = aws_vpclattice_service_network.main.id
  service_identifier         = aws_vpclattice_service.payment.id
  depends_on                 = [aws_vpclattice_listener.payment]
}

resource "aws_vpclattice_target_group" "inventory" {
  name = "lattice-tracing-inventory"
  type = "LAMBDA"

  config {
    lambda_event_structure_version = "V2"
  }
}

resource "aws_vpclattice_target_group_attachment" "inventory" {
  target_group_identifier = aws_vpclattice_target_group.inventory.id

  target {
    id = aws_lambda_function.inventory.arn
  }
}

resource "aws_vpclattice_listener" "inventory" {
  service_identifier = aws_vpclattice_service.inventory.id
  name               = "https"
  protocol           = "HTTPS"
  port               = 443

  default_action {
    forward {
      target_groups {
        target_group_identifier = aws_vpclattice_target_group.inventory.id
        weight                  = 100
      }
    }
  }

  depends_on = [aws_lambda_permission.inventory_lattice]
}

resource "aws_vpclattice_auth_policy" "inventory" {
  resource_identifier = aws_vpclattice_service.inventory.arn
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "Callers"
        Effect    = "Allow"
        Principal = { AWS = aws_iam_role.order.arn }
        Action    = "vpc-lattice-svcs:Invoke"
        Resource  = "${aws_vpclattice_service.inventory.arn}/*"
      },
    ]
  })
}

resource "aws_vpclattice_service_network_service_association" "inventory" {
  service_network_identifier = aws_vpclattice_service_network.main.id
  service_identifier         = aws_vpclattice_service.inventory.id
  depends_on                 = [aws_vpclattice_listener.inventory]
}

resource "aws_vpclattice_auth_policy" "network" {
  resource_identifier = aws_vpclattice_service_network.main.arn
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "Callers"
        Effect = "Allow"
        Principal = {
          AWS = [aws_iam_role.order.arn, "arn:${local.partition}:iam::${local.account_id}:root"]
        }
        Action   = "vpc-lattice-svcs:Invoke"
        Resource = "arn:${local.partition}:vpc-lattice:${local.region}:${local.account_id}:service/*"
      },
    ]
  })
}
