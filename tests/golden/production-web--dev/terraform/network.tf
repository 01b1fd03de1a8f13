# Rendered by Pergola from the topology production-web: change that, then render again.

resource "aws_vpc" "main" {
  cidr_block           = "10.0.0.0/16"
  enable_dns_support   = true
  enable_dns_hostnames = true
  tags                 = { Name = "production-web-dev-vpc" }
}

resource "aws_subnet" "private_1" {
  vpc_id                  = aws_vpc.main.id
  cidr_block              = "10.0.0.0/20"
  availability_zone       = data.aws_availability_zones.available.names[0]
  map_public_ip_on_launch = false
  tags                    = { Name = "production-web-dev-private-1" }
}

resource "aws_subnet" "private_2" {
  vpc_id                  = aws_vpc.main.id
  cidr_block              = "10.0.16.0/20"
  availability_zone       = data.aws_availability_zones.available.names[1]
  map_public_ip_on_launch = false
  tags                    = { Name = "production-web-dev-private-2" }
}

resource "aws_internet_gateway" "main" {
  tags = { Name = "production-web-dev-internet" }
}

resource "aws_internet_gateway_attachment" "main" {
  vpc_id              = aws_vpc.main.id
  internet_gateway_id = aws_internet_gateway.main.id
}

resource "aws_route_table" "public" {
  vpc_id = aws_vpc.main.id
  tags   = { Name = "production-web-dev-public" }
}

resource "aws_route" "internet" {
  route_table_id         = aws_route_table.public.id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.main.id
  depends_on             = [aws_internet_gateway_attachment.main]
}

resource "aws_subnet" "public_1" {
  vpc_id                  = aws_vpc.main.id
  cidr_block              = "10.0.240.0/20"
  availability_zone       = data.aws_availability_zones.available.names[0]
  map_public_ip_on_launch = false
  tags                    = { Name = "production-web-dev-public-1" }
}

resource "aws_route_table_association" "public_1" {
  route_table_id = aws_route_table.public.id
  subnet_id      = aws_subnet.public_1.id
}

resource "aws_eip" "nat_1" {
  domain     = "vpc"
  tags       = { Name = "production-web-dev-nat-1" }
  depends_on = [aws_internet_gateway_attachment.main]
}

resource "aws_nat_gateway" "nat_1" {
  allocation_id = aws_eip.nat_1.allocation_id
  subnet_id     = aws_subnet.public_1.id
  tags          = { Name = "production-web-dev-nat-1" }
  depends_on    = [aws_route.internet]
}

resource "aws_route_table" "private" {
  vpc_id = aws_vpc.main.id
  tags   = { Name = "production-web-dev-private" }
}

resource "aws_route" "private" {
  route_table_id         = aws_route_table.private.id
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = aws_nat_gateway.nat_1.id
}

resource "aws_route_table_association" "private_1" {
  route_table_id = aws_route_table.private.id
  subnet_id      = aws_subnet.private_1.id
}

resource "aws_route_table_association" "private_2" {
  route_table_id = aws_route_table.private.id
  subnet_id      = aws_subnet.private_2.id
}

resource "aws_vpc_endpoint" "s3" {
  vpc_endpoint_type = "Gateway"
  service_name      = "com.amazonaws.${local.region}.s3"
  vpc_id            = aws_vpc.main.id
  route_table_ids   = [aws_route_table.private.id]
  tags              = { Name = "production-web-dev-s3" }
}

resource "aws_security_group" "balancer" {
  name        = "production-web-dev-balancer"
  description = "Who may send requests to the load balancer"
  vpc_id      = aws_vpc.main.id
  tags        = { Name = "production-web-dev-balancer" }
}

resource "aws_vpc_security_group_ingress_rule" "balancer_http_from_10_0_0_0_16" {
  security_group_id = aws_security_group.balancer.id
  description       = "HTTP from 10.0.0.0-16"
  ip_protocol       = "tcp"
  from_port         = 80
  to_port           = 80
  cidr_ipv4         = "10.0.0.0/16"
}

resource "aws_vpc_security_group_egress_rule" "balancer_to_tasks_at_port_8080" {
  security_group_id = aws_security_group.balancer.id
  description       = "To tasks at port 8080"
  ip_protocol       = "tcp"
  from_port         = 8080
  to_port           = 8080
  cidr_ipv4         = "10.0.0.0/16"
}

resource "aws_security_group" "storefront" {
  name        = "production-web-dev-storefront"
  description = "Tasks of production-web-dev-storefront"
  vpc_id      = aws_vpc.main.id
  tags        = { Name = "production-web-dev-storefront" }
}

resource "aws_vpc_security_group_ingress_rule" "storefront_from_the_load_balancer" {
  security_group_id            = aws_security_group.storefront.id
  description                  = "From the load balancer"
  ip_protocol                  = "tcp"
  from_port                    = 8080
  to_port                      = 8080
  referenced_security_group_id = aws_security_group.balancer.id
}

resource "aws_vpc_security_group_egress_rule" "storefront_https_to_vpc_lattice" {
  security_group_id = aws_security_group.storefront.id
  description       = "HTTPS to VPC Lattice"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = "169.254.171.0/24"
}

resource "aws_vpc_security_group_egress_rule" "storefront_https_to_the_endpoints" {
  security_group_id = aws_security_group.storefront.id
  description       = "HTTPS to the endpoints"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = "10.0.0.0/16"
}

resource "aws_vpc_security_group_egress_rule" "storefront_https_to_the_internet" {
  security_group_id = aws_security_group.storefront.id
  description       = "HTTPS to the internet"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_vpc_security_group_egress_rule" "storefront_to_ledger" {
  security_group_id = aws_security_group.storefront.id
  description       = "To ledger"
  ip_protocol       = "tcp"
  from_port         = 5432
  to_port           = 5432
  cidr_ipv4         = "10.0.0.0/16"
}

resource "aws_vpc_security_group_egress_rule" "storefront_to_sessions" {
  security_group_id = aws_security_group.storefront.id
  description       = "To sessions"
  ip_protocol       = "tcp"
  from_port         = 6379
  to_port           = 6379
  cidr_ipv4         = "10.0.0.0/16"
}

resource "aws_security_group" "lattice" {
  name        = "production-web-dev-lattice"
  description = "Who may send requests into VPC Lattice"
  vpc_id      = aws_vpc.main.id
  tags        = { Name = "production-web-dev-lattice" }
}

resource "aws_vpc_security_group_ingress_rule" "lattice_https_from_storefront" {
  security_group_id            = aws_security_group.lattice.id
  description                  = "HTTPS from storefront"
  ip_protocol                  = "tcp"
  from_port                    = 443
  to_port                      = 443
  referenced_security_group_id = aws_security_group.storefront.id
}

resource "aws_vpc_security_group_egress_rule" "lattice_nothing_leaves" {
  security_group_id = aws_security_group.lattice.id
  description       = "Nothing leaves"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = "127.0.0.1/32"
}

resource "aws_lb" "main" {
  name                       = "production-web-dev"
  load_balancer_type         = "application"
  internal                   = true
  ip_address_type            = "ipv4"
  security_groups            = [aws_security_group.balancer.id]
  subnets                    = [aws_subnet.private_1.id, aws_subnet.private_2.id]
  idle_timeout               = 60
  drop_invalid_header_fields = true
}

resource "aws_lb_listener" "http" {
  load_balancer_arn = aws_lb.main.arn
  port              = 80
  protocol          = "HTTP"

  default_action {
    type = "fixed-response"

    fixed_response {
      status_code  = "404"
      content_type = "text/plain"
      message_body = "Not found"
    }
  }
}

resource "aws_lb_target_group" "storefront" {
  name                 = "production-web-dev-storefront"
  target_type          = "ip"
  vpc_id               = aws_vpc.main.id
  port                 = 8080
  protocol             = "HTTP"
  deregistration_delay = 30

  health_check {
    path                = "/health"
    interval            = 15
    timeout             = 5
    healthy_threshold   = 2
    unhealthy_threshold = 3
    matcher             = "200"
  }
}

resource "aws_lb_listener_rule" "storefront_route_any" {
  listener_arn = aws_lb_listener.http.arn
  priority     = 48349

  condition {
    path_pattern {
      values = ["/*"]
    }
  }

  action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.storefront.arn
  }
}

resource "aws_lb_target_group" "status" {
  name        = "production-web-dev-status"
  target_type = "lambda"
  depends_on  = [aws_lambda_permission.status_balancer]
}

resource "aws_lb_target_group_attachment" "status" {
  target_group_arn = aws_lb_target_group.status.arn
  target_id        = aws_lambda_function.status.arn
}

resource "aws_lb_listener_rule" "status_route_status_any_get" {
  listener_arn = aws_lb_listener.http.arn
  priority     = 46896

  condition {
    http_request_method {
      values = ["GET"]
    }
  }

  condition {
    path_pattern {
      values = ["/status/*"]
    }
  }

  action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.status.arn
  }
}
