# Rendered by Pergola from the topology lattice-shop: change that, then render again.

resource "aws_vpclattice_service" "catalog" {
  name      = "lattice-shop-catalog"
  auth_type = "AWS_IAM"
}

resource "aws_vpclattice_service" "stock" {
  name      = "lattice-shop-stock"
  auth_type = "AWS_IAM"
}

resource "aws_vpclattice_service" "delivery" {
  name      = "lattice-shop-delivery"
  auth_type = "AWS_IAM"
}

resource "aws_vpclattice_service_network" "main" {
  name      = "lattice-shop"
  auth_type = "AWS_IAM"
}

resource "aws_vpclattice_resource_gateway" "main" {
  name               = "lattice-shop"
  vpc_id             = aws_vpc.main.id
  subnet_ids         = [aws_subnet.private_1.id, aws_subnet.private_2.id]
  security_group_ids = [aws_security_group.resources.id]
  ip_address_type    = "IPV4"
}

resource "aws_vpclattice_resource_configuration" "ledger" {
  name                                           = "lattice-shop-ledger"
  type                                           = "SINGLE"
  protocol                                       = "TCP"
  resource_gateway_identifier                    = aws_vpclattice_resource_gateway.main.id
  port_ranges                                    = ["6379"]
  allow_association_to_shareable_service_network = true

  resource_configuration_definition {
    ip_resource {
      ip_address = "10.0.1.20"
    }
  }
}

resource "aws_vpclattice_service_network_resource_association" "ledger" {
  service_network_identifier        = aws_vpclattice_service_network.main.id
  resource_configuration_identifier = aws_vpclattice_resource_configuration.ledger.id
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

resource "aws_vpclattice_access_log_subscription" "bucket" {
  resource_identifier = aws_vpclattice_service_network.main.arn
  destination_arn     = "arn:aws:s3:::lattice-shop-requests"
}

resource "aws_vpclattice_access_log_subscription" "stream" {
  resource_identifier = aws_vpclattice_service_network.main.arn
  destination_arn     = "arn:aws:firehose:us-east-1:123456789012:deliverystream/lattice-shop-requests"
}

resource "aws_vpclattice_target_group" "checkout" {
  name = "lattice-shop-checkout"
  type = "LAMBDA"

  config {
    lambda_event_structure_version = "V2"
  }
}

resource "aws_vpclattice_target_group_attachment" "checkout" {
  target_group_identifier = aws_vpclattice_target_group.checkout.id

  target {
    id = aws_lambda_function.checkout.arn
  }
}

resource "aws_vpclattice_target_group" "checkout_checkout_next" {
  name = "lattice-shop-checkout-checkout-next"
  type = "LAMBDA"

  config {
    lambda_event_structure_version = "V2"
  }
}

resource "aws_vpclattice_target_group_attachment" "checkout_checkout_next_checkout_next" {
  target_group_identifier = aws_vpclattice_target_group.checkout_checkout_next.id

  target {
    id = aws_lambda_function.checkout_next.arn
  }
}

resource "aws_vpclattice_target_group" "checkout_stock" {
  name = "lattice-shop-checkout-stock"
  type = "INSTANCE"

  config {
    port             = 8443
    protocol         = "HTTPS"
    protocol_version = "HTTP1"
    vpc_identifier   = "vpc-0a1b2c3d4e5f60718"

    health_check {
      enabled                       = true
      protocol                      = "HTTPS"
      protocol_version              = "HTTP1"
      path                          = "/health"
      health_check_interval_seconds = 10
      health_check_timeout_seconds  = 5
      healthy_threshold_count       = 2
      unhealthy_threshold_count     = 2

      matcher {
        value = "200-299"
      }
    }
  }
}

resource "aws_vpclattice_target_group_attachment" "checkout_stock_i_0a1b2c3d4e5f60718" {
  target_group_identifier = aws_vpclattice_target_group.checkout_stock.id

  target {
    id   = "i-0a1b2c3d4e5f60718"
    port = 8443
  }
}

resource "aws_vpclattice_target_group_attachment" "checkout_stock_i_1a1b2c3d4e5f60718" {
  target_group_identifier = aws_vpclattice_target_group.checkout_stock.id

  target {
    id   = "i-1a1b2c3d4e5f60718"
    port = 8443
  }
}

resource "aws_vpclattice_service" "checkout" {
  name               = "lattice-shop-checkout"
  auth_type          = "AWS_IAM"
  certificate_arn    = "arn:aws:acm:us-east-1:123456789012:certificate/0f0e0d0c-0b0a-4908-8706-050403020100"
  custom_domain_name = "checkout.shop.example.com"
}

resource "aws_vpclattice_listener" "checkout" {
  service_identifier = aws_vpclattice_service.checkout.id
  name               = "https"
  protocol           = "HTTPS"
  port               = 443

  default_action {
    forward {
      target_groups {
        target_group_identifier = aws_vpclattice_target_group.checkout.id
        weight                  = 90
      }

      target_groups {
        target_group_identifier = aws_vpclattice_target_group.checkout_checkout_next.id
        weight                  = 10
      }
    }
  }

  depends_on = [
    aws_lambda_permission.checkout_checkout_next_lattice,
    aws_lambda_permission.checkout_lattice,
  ]
}

resource "aws_vpclattice_listener_rule" "checkout_any_orders_x_release_84482c" {
  service_identifier  = aws_vpclattice_service.checkout.id
  listener_identifier = aws_vpclattice_listener.checkout.listener_id
  name                = "any-orders-x-release-84482c"
  priority            = 13

  match {
    http_match {
      path_match {
        case_sensitive = true

        match {
          exact = "/orders"
        }
      }

      header_matches {
        name           = "x-release"
        case_sensitive = true

        match {
          exact = "next"
        }
      }
    }
  }

  action {
    forward {
      target_groups {
        target_group_identifier = aws_vpclattice_target_group.checkout_checkout_next.id
        weight                  = 100
      }
    }
  }

  depends_on = [
    aws_lambda_permission.checkout_checkout_next_lattice,
    aws_lambda_permission.checkout_lattice,
  ]
}

resource "aws_vpclattice_listener_rule" "checkout_get_quotes_all" {
  service_identifier  = aws_vpclattice_service.checkout.id
  listener_identifier = aws_vpclattice_listener.checkout.listener_id
  name                = "get-quotes-all"
  priority            = 78

  match {
    http_match {
      method = "GET"

      path_match {
        case_sensitive = true

        match {
          prefix = "/quotes/"
        }
      }
    }
  }

  action {
    forward {
      target_groups {
        target_group_identifier = aws_vpclattice_target_group.checkout.id
        weight                  = 100
      }
    }
  }

  depends_on = [
    aws_lambda_permission.checkout_checkout_next_lattice,
    aws_lambda_permission.checkout_lattice,
  ]
}

resource "aws_vpclattice_listener_rule" "checkout_get_stock_all" {
  service_identifier  = aws_vpclattice_service.checkout.id
  listener_identifier = aws_vpclattice_listener.checkout.listener_id
  name                = "get-stock-all"
  priority            = 79

  match {
    http_match {
      method = "GET"

      path_match {
        case_sensitive = true

        match {
          prefix = "/stock/"
        }
      }
    }
  }

  action {
    forward {
      target_groups {
        target_group_identifier = aws_vpclattice_target_group.checkout_stock.id
        weight                  = 100
      }
    }
  }

  depends_on = [
    aws_lambda_permission.checkout_checkout_next_lattice,
    aws_lambda_permission.checkout_lattice,
  ]
}

resource "aws_vpclattice_listener_rule" "checkout_any_admin_all" {
  service_identifier  = aws_vpclattice_service.checkout.id
  listener_identifier = aws_vpclattice_listener.checkout.listener_id
  name                = "any-admin-all"
  priority            = 84

  match {
    http_match {
      path_match {
        case_sensitive = true

        match {
          prefix = "/admin/"
        }
      }
    }
  }

  action {
    fixed_response {
      status_code = 404
    }
  }

  depends_on = [
    aws_lambda_permission.checkout_checkout_next_lattice,
    aws_lambda_permission.checkout_lattice,
  ]
}

resource "aws_vpclattice_auth_policy" "checkout" {
  resource_identifier = aws_vpclattice_service.checkout.arn
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "Callers"
        Effect    = "Allow"
        Principal = { AWS = "arn:${local.partition}:iam::${local.account_id}:root" }
        Action    = "vpc-lattice-svcs:Invoke"
        Resource  = "${aws_vpclattice_service.checkout.arn}/*"
      },
    ]
  })
}

resource "aws_vpclattice_service_network_service_association" "checkout" {
  service_network_identifier = aws_vpclattice_service_network.main.id
  service_identifier         = aws_vpclattice_service.checkout.id
  depends_on                 = [aws_vpclattice_listener.checkout]
}

resource "aws_vpclattice_target_group" "catalog" {
  name = "lattice-shop-catalog"
  type = "IP"

  config {
    port             = 8080
    protocol         = "HTTP"
    protocol_version = "HTTP1"
    ip_address_type  = "IPV4"
    vpc_identifier   = aws_vpc.main.id

    health_check {
      enabled                       = true
      protocol                      = "HTTP"
      protocol_version              = "HTTP1"
      path                          = "/health"
      health_check_interval_seconds = 30
      health_check_timeout_seconds  = 5
      healthy_threshold_count       = 5
      unhealthy_threshold_count     = 2

      matcher {
        value = "200"
      }
    }
  }
}

resource "aws_vpclattice_target_group_attachment" "catalog__10_0_0_10" {
  target_group_identifier = aws_vpclattice_target_group.catalog.id

  target {
    id   = "10.0.0.10"
    port = 8080
  }
}

resource "aws_vpclattice_target_group_attachment" "catalog__10_0_1_10" {
  target_group_identifier = aws_vpclattice_target_group.catalog.id

  target {
    id   = "10.0.1.10"
    port = 8080
  }
}

resource "aws_vpclattice_listener" "catalog" {
  service_identifier = aws_vpclattice_service.catalog.id
  name               = "https"
  protocol           = "HTTPS"
  port               = 443

  default_action {
    forward {
      target_groups {
        target_group_identifier = aws_vpclattice_target_group.catalog.id
        weight                  = 100
      }
    }
  }
}

resource "aws_vpclattice_auth_policy" "catalog" {
  resource_identifier = aws_vpclattice_service.catalog.arn
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "Callers"
        Effect = "Allow"
        Principal = {
          AWS = [
            aws_iam_role.checkout.arn,
            aws_iam_role.checkout_next.arn,
            "arn:${local.partition}:iam::210987654321:root",
            "arn:${local.partition}:iam::${local.account_id}:root",
          ]
        }
        Action   = "vpc-lattice-svcs:Invoke"
        Resource = "${aws_vpclattice_service.catalog.arn}/*"
      },
    ]
  })
}

resource "aws_vpclattice_service_network_service_association" "catalog" {
  service_network_identifier = aws_vpclattice_service_network.main.id
  service_identifier         = aws_vpclattice_service.catalog.id
  depends_on                 = [aws_vpclattice_listener.catalog]
}

resource "aws_vpclattice_target_group" "stock" {
  name = "lattice-shop-stock"
  type = "INSTANCE"

  config {
    port             = 8443
    protocol         = "HTTPS"
    protocol_version = "HTTP1"
    vpc_identifier   = "vpc-0a1b2c3d4e5f60718"

    health_check {
      enabled                       = true
      protocol                      = "HTTPS"
      protocol_version              = "HTTP1"
      path                          = "/health"
      health_check_interval_seconds = 10
      health_check_timeout_seconds  = 5
      healthy_threshold_count       = 2
      unhealthy_threshold_count     = 2

      matcher {
        value = "200-299"
      }
    }
  }
}

resource "aws_vpclattice_target_group_attachment" "stock_i_0a1b2c3d4e5f60718" {
  target_group_identifier = aws_vpclattice_target_group.stock.id

  target {
    id   = "i-0a1b2c3d4e5f60718"
    port = 8443
  }
}

resource "aws_vpclattice_target_group_attachment" "stock_i_1a1b2c3d4e5f60718" {
  target_group_identifier = aws_vpclattice_target_group.stock.id

  target {
    id   = "i-1a1b2c3d4e5f60718"
    port = 8443
  }
}

resource "aws_vpclattice_listener" "stock" {
  service_identifier = aws_vpclattice_service.stock.id
  name               = "https"
  protocol           = "HTTPS"
  port               = 443

  default_action {
    forward {
      target_groups {
        target_group_identifier = aws_vpclattice_target_group.stock.id
        weight                  = 100
      }
    }
  }
}

resource "aws_vpclattice_auth_policy" "stock" {
  resource_identifier = aws_vpclattice_service.stock.arn
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "Callers"
        Effect = "Allow"
        Principal = {
          AWS = [aws_iam_role.checkout.arn, aws_iam_role.checkout_next.arn]
        }
        Action   = "vpc-lattice-svcs:Invoke"
        Resource = "${aws_vpclattice_service.stock.arn}/*"
      },
    ]
  })
}

resource "aws_vpclattice_service_network_service_association" "stock" {
  service_network_identifier = aws_vpclattice_service_network.main.id
  service_identifier         = aws_vpclattice_service.stock.id
  depends_on                 = [aws_vpclattice_listener.stock]
}

resource "aws_vpclattice_target_group" "delivery" {
  name = "lattice-shop-delivery"
  type = "ALB"

  config {
    port           = 443
    protocol       = "HTTPS"
    vpc_identifier = "vpc-0a1b2c3d4e5f60718"
  }
}

resource "aws_vpclattice_target_group_attachment" "delivery__0123456789abcdef" {
  target_group_identifier = aws_vpclattice_target_group.delivery.id

  target {
    id   = "arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/delivery/0123456789abcdef"
    port = 443
  }
}

resource "aws_vpclattice_listener" "delivery" {
  service_identifier = aws_vpclattice_service.delivery.id
  name               = "https"
  protocol           = "HTTPS"
  port               = 443

  default_action {
    forward {
      target_groups {
        target_group_identifier = aws_vpclattice_target_group.delivery.id
        weight                  = 100
      }
    }
  }
}

resource "aws_vpclattice_auth_policy" "delivery" {
  resource_identifier = aws_vpclattice_service.delivery.arn
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "Callers"
        Effect = "Allow"
        Principal = {
          AWS = [aws_iam_role.checkout.arn, aws_iam_role.checkout_next.arn]
        }
        Action   = "vpc-lattice-svcs:Invoke"
        Resource = "${aws_vpclattice_service.delivery.arn}/*"
      },
    ]
  })
}

resource "aws_vpclattice_service_network_service_association" "delivery" {
  service_network_identifier = aws_vpclattice_service_network.main.id
  service_identifier         = aws_vpclattice_service.delivery.id
  depends_on                 = [aws_vpclattice_listener.delivery]
}

resource "aws_ram_resource_share" "network" {
  name                      = "lattice-shop"
  allow_external_principals = true
}

resource "aws_ram_resource_association" "network_main" {
  resource_share_arn = aws_ram_resource_share.network.arn
  resource_arn       = aws_vpclattice_service_network.main.arn
}

resource "aws_ram_principal_association" "network__210987654321" {
  resource_share_arn = aws_ram_resource_share.network.arn
  principal          = "210987654321"
}

resource "aws_ram_principal_association" "network_ou_a1b2_c3d4e5f6" {
  resource_share_arn = aws_ram_resource_share.network.arn
  principal          = "arn:aws:organizations::123456789012:ou/o-a1b2c3d4e5/ou-a1b2-c3d4e5f6"
}

resource "aws_ram_resource_share" "stock" {
  name                      = "lattice-shop-stock"
  allow_external_principals = true
}

resource "aws_ram_resource_association" "stock" {
  resource_share_arn = aws_ram_resource_share.stock.arn
  resource_arn       = aws_vpclattice_service.stock.arn
}

resource "aws_ram_principal_association" "stock__210987654321" {
  resource_share_arn = aws_ram_resource_share.stock.arn
  principal          = "210987654321"
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
          AWS = [
            aws_iam_role.checkout.arn,
            aws_iam_role.checkout_next.arn,
            "arn:${local.partition}:iam::210987654321:root",
            "arn:${local.partition}:iam::${local.account_id}:root",
          ]
        }
        Action   = "vpc-lattice-svcs:Invoke"
        Resource = "arn:${local.partition}:vpc-lattice:${local.region}:${local.account_id}:service/*"
      },
    ]
  })
}
