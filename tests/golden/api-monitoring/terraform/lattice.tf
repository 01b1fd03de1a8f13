# Rendered by Pergola from the topology api-monitoring: change that, then render again.

resource "aws_vpclattice_service" "inventory_manager" {
  name      = "api-monitoring-inventory-manager"
  auth_type = "AWS_IAM"
}

resource "aws_vpclattice_service" "notification" {
  name      = "api-monitoring-notification"
  auth_type = "AWS_IAM"
}

resource "aws_vpclattice_service_network" "main" {
  name      = "api-monitoring"
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

resource "aws_vpclattice_target_group" "inventory_manager" {
  name = "api-monitoring-inventory-manager"
  type = "LAMBDA"

  config {
    lambda_event_structure_version = "V2"
  }
}

resource "aws_vpclattice_target_group_attachment" "inventory_manager" {
  target_group_identifier = aws_vpclattice_target_group.inventory_manager.id

  target {
    id = aws_lambda_function.inventory_manager.arn
  }
}

resource "aws_vpclattice_listener" "inventory_manager" {
  service_identifier = aws_vpclattice_service.inventory_manager.id
  name               = "https"
  protocol           = "HTTPS"
  port               = 443

  default_action {
    forward {
      target_groups {
        target_group_identifier = aws_vpclattice_target_group.inventory_manager.id
        weight                  = 100
      }
    }
  }

  depends_on = [aws_lambda_permission.inventory_manager_lattice]
}

resource "aws_vpclattice_auth_policy" "inventory_manager" {
  resource_identifier = aws_vpclattice_service.inventory_manager.arn
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "Callers"
        Effect    = "Allow"
        Principal = { AWS = aws_iam_role.order_processor.arn }
        Action    = "vpc-lattice-svcs:Invoke"
        Resource  = "${aws_vpclattice_service.inventory_manager.arn}/*"
      },
    ]
  })
}

resource "aws_vpclattice_service_network_service_association" "inventory_manager" {
  service_network_identifier = aws_vpclattice_service_network.main.id
  service_identifier         = aws_vpclattice_service.inventory_manager.id
  depends_on                 = [aws_vpclattice_listener.inventory_manager]
}

resource "aws_vpclattice_target_group" "notification" {
  name = "api-monitoring-notification"
  type = "LAMBDA"

  config {
    lambda_event_structure_version = "V2"
  }
}

resource "aws_vpclattice_target_group_attachment" "notification" {
  target_group_identifier = aws_vpclattice_target_group.notification.id

  target {
    id = aws_lambda_function.notification.arn
  }
}

resource "aws_vpclattice_listener" "notification" {
  service_identifier = aws_vpclattice_service.notification.id
  name               = "https"
  protocol           = "HTTPS"
  port               = 443

  default_action {
    forward {
      target_groups {
        target_group_identifier = aws_vpclattice_target_group.notification.id
        weight                  = 100
      }
    }
  }

  depends_on = [aws_lambda_permission.notification_lattice]
}

resource "aws_vpclattice_auth_policy" "notification" {
  resource_identifier = aws_vpclattice_service.notification.arn
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "Callers"
        Effect    = "Allow"
        Principal = { AWS = aws_iam_role.inventory_manager.arn }
        Action    = "vpc-lattice-svcs:Invoke"
        Resource  = "${aws_vpclattice_service.notification.arn}/*"
      },
    ]
  })
}

resource "aws_vpclattice_service_network_service_association" "notification" {
  service_network_identifier = aws_vpclattice_service_network.main.id
  service_identifier         = aws_vpclattice_service.notification.id
  depends_on                 = [aws_vpclattice_listener.notification]
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
          AWS = [aws_iam_role.inventory_manager.arn, aws_iam_role.order_processor.arn]
        }
        Action   = "vpc-lattice-svcs:Invoke"
        Resource = "arn:${local.partition}:vpc-lattice:${local.region}:${local.account_id}:service/*"
      },
    ]
  })
}
