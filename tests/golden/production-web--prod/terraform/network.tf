# Rendered by Pergola from the topology production-web: change that, then render again.

resource "aws_vpc" "main" {
  cidr_block           = "10.0.0.0/16"
  enable_dns_support   = true
  enable_dns_hostnames = true
  tags                 = { Name = "production-web-prod-vpc" }
}

resource "aws_subnet" "private_1" {
  vpc_id                  = aws_vpc.main.id
  cidr_block              = "10.0.0.0/20"
  availability_zone       = data.aws_availability_zones.available.names[0]
  map_public_ip_on_launch = false
  tags                    = { Name = "production-web-prod-private-1" }
}

resource "aws_subnet" "private_2" {
  vpc_id                  = aws_vpc.main.id
  cidr_block              = "10.0.16.0/20"
  availability_zone       = data.aws_availability_zones.available.names[1]
  map_public_ip_on_launch = false
  tags                    = { Name = "production-web-prod-private-2" }
}

resource "aws_internet_gateway" "main" {
  tags = { Name = "production-web-prod-internet" }
}

resource "aws_internet_gateway_attachment" "main" {
  vpc_id              = aws_vpc.main.id
  internet_gateway_id = aws_internet_gateway.main.id
}

resource "aws_route_table" "public" {
  vpc_id = aws_vpc.main.id
  tags   = { Name = "production-web-prod-public" }
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
  tags                    = { Name = "production-web-prod-public-1" }
}

resource "aws_route_table_association" "public_1" {
  route_table_id = aws_route_table.public.id
  subnet_id      = aws_subnet.public_1.id
}

resource "aws_subnet" "public_2" {
  vpc_id                  = aws_vpc.main.id
  cidr_block              = "10.0.224.0/20"
  availability_zone       = data.aws_availability_zones.available.names[1]
  map_public_ip_on_launch = false
  tags                    = { Name = "production-web-prod-public-2" }
}

resource "aws_route_table_association" "public_2" {
  route_table_id = aws_route_table.public.id
  subnet_id      = aws_subnet.public_2.id
}

resource "aws_security_group" "balancer" {
  name        = "production-web-prod-balancer"
  description = "Who may send requests to the load balancer"
  vpc_id      = aws_vpc.main.id
  tags        = { Name = "production-web-prod-balancer" }
}

resource "aws_vpc_security_group_ingress_rule" "balancer_https_from_pl_3b927c52" {
  security_group_id = aws_security_group.balancer.id
  description       = "HTTPS from pl-3b927c52"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  prefix_list_id    = "pl-3b927c52"
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
  name        = "production-web-prod-storefront"
  description = "Tasks of production-web-prod-storefront"
  vpc_id      = aws_vpc.main.id
  tags        = { Name = "production-web-prod-storefront" }
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

resource "aws_vpc_security_group_egress_rule" "storefront_https_to_the_gateway_endpoints" {
  security_group_id = aws_security_group.storefront.id
  description       = "HTTPS to the gateway endpoints"
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

resource "aws_security_group" "endpoints" {
  name        = "production-web-prod-endpoints"
  description = "Interface endpoints"
  vpc_id      = aws_vpc.main.id
  tags        = { Name = "production-web-prod-endpoints" }
}

resource "aws_vpc_security_group_ingress_rule" "endpoints_https_from_storefront" {
  security_group_id            = aws_security_group.endpoints.id
  description                  = "HTTPS from storefront"
  ip_protocol                  = "tcp"
  from_port                    = 443
  to_port                      = 443
  referenced_security_group_id = aws_security_group.storefront.id
}

resource "aws_vpc_security_group_egress_rule" "endpoints_nothing_leaves" {
  security_group_id = aws_security_group.endpoints.id
  description       = "Nothing leaves"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = "127.0.0.1/32"
}

resource "aws_vpc_endpoint" "ecr_api" {
  vpc_endpoint_type   = "Interface"
  service_name        = "com.amazonaws.${local.region}.ecr.api"
  vpc_id              = aws_vpc.main.id
  subnet_ids          = [aws_subnet.private_1.id, aws_subnet.private_2.id]
  security_group_ids  = [aws_security_group.endpoints.id]
  private_dns_enabled = true
  tags                = { Name = "production-web-prod-ecr_api" }
}

resource "aws_vpc_endpoint" "ecr_dkr" {
  vpc_endpoint_type   = "Interface"
  service_name        = "com.amazonaws.${local.region}.ecr.dkr"
  vpc_id              = aws_vpc.main.id
  subnet_ids          = [aws_subnet.private_1.id, aws_subnet.private_2.id]
  security_group_ids  = [aws_security_group.endpoints.id]
  private_dns_enabled = true
  tags                = { Name = "production-web-prod-ecr_dkr" }
}

resource "aws_vpc_endpoint" "logs" {
  vpc_endpoint_type   = "Interface"
  service_name        = "com.amazonaws.${local.region}.logs"
  vpc_id              = aws_vpc.main.id
  subnet_ids          = [aws_subnet.private_1.id, aws_subnet.private_2.id]
  security_group_ids  = [aws_security_group.endpoints.id]
  private_dns_enabled = true
  tags                = { Name = "production-web-prod-logs" }
}

resource "aws_vpc_endpoint" "secretsmanager" {
  vpc_endpoint_type   = "Interface"
  service_name        = "com.amazonaws.${local.region}.secretsmanager"
  vpc_id              = aws_vpc.main.id
  subnet_ids          = [aws_subnet.private_1.id, aws_subnet.private_2.id]
  security_group_ids  = [aws_security_group.endpoints.id]
  private_dns_enabled = true
  tags                = { Name = "production-web-prod-secretsmanager" }
}

resource "aws_vpc_endpoint" "sqs" {
  vpc_endpoint_type   = "Interface"
  service_name        = "com.amazonaws.${local.region}.sqs"
  vpc_id              = aws_vpc.main.id
  subnet_ids          = [aws_subnet.private_1.id, aws_subnet.private_2.id]
  security_group_ids  = [aws_security_group.endpoints.id]
  private_dns_enabled = true
  tags                = { Name = "production-web-prod-sqs" }
}

resource "aws_vpc_endpoint" "xray" {
  vpc_endpoint_type   = "Interface"
  service_name        = "com.amazonaws.${local.region}.xray"
  vpc_id              = aws_vpc.main.id
  subnet_ids          = [aws_subnet.private_1.id, aws_subnet.private_2.id]
  security_group_ids  = [aws_security_group.endpoints.id]
  private_dns_enabled = true
  tags                = { Name = "production-web-prod-xray" }
}

resource "aws_route_table" "private" {
  vpc_id = aws_vpc.main.id
  tags   = { Name = "production-web-prod-private" }
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
  tags              = { Name = "production-web-prod-s3" }
}

resource "aws_security_group" "lattice" {
  name        = "production-web-prod-lattice"
  description = "Who may send requests into VPC Lattice"
  vpc_id      = aws_vpc.main.id
  tags        = { Name = "production-web-prod-lattice" }
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
  name                       = "production-web-prod"
  load_balancer_type         = "application"
  internal                   = false
  ip_address_type            = "ipv4"
  security_groups            = [aws_security_group.balancer.id]
  subnets                    = [aws_subnet.public_1.id, aws_subnet.public_2.id]
  idle_timeout               = 60
  drop_invalid_header_fields = true
  depends_on                 = [aws_route.internet]
}

resource "aws_lb_listener" "https" {
  load_balancer_arn = aws_lb.main.arn
  port              = 443
  protocol          = "HTTPS"
  ssl_policy        = "ELBSecurityPolicy-TLS13-1-2-2021-06"
  certificate_arn   = "arn:aws:acm:us-east-1:123456789012:certificate/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0"

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
  name                 = "production-web-prod-storefront"
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
  listener_arn = aws_lb_listener.https.arn
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
  name        = "production-web-prod-status"
  target_type = "lambda"
  depends_on  = [aws_lambda_permission.status_balancer]
}

resource "aws_lb_target_group_attachment" "status" {
  target_group_arn = aws_lb_target_group.status.arn
  target_id        = aws_lambda_function.status.arn
}

resource "aws_lb_listener_rule" "status_route_status_any_get" {
  listener_arn = aws_lb_listener.https.arn
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

resource "aws_cloudfront_distribution" "main" {
  comment         = "production-web-prod"
  enabled         = true
  aliases         = ["shop.example.com"]
  http_version    = "http2and3"
  is_ipv6_enabled = true
  price_class     = "PriceClass_100"

  origin {
    origin_id   = "entry"
    domain_name = aws_lb.main.dns_name
    origin_path = ""

    custom_origin_config {
      http_port                = 80
      https_port               = 443
      origin_protocol_policy   = "https-only"
      origin_ssl_protocols     = ["TLSv1.2"]
      origin_read_timeout      = 30
      origin_keepalive_timeout = 5
    }
  }

  default_cache_behavior {
    target_origin_id           = "entry"
    viewer_protocol_policy     = "redirect-to-https"
    allowed_methods            = ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"]
    cached_methods             = ["GET", "HEAD"]
    compress                   = true
    cache_policy_id            = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad"
    origin_request_policy_id   = "216adef6-5c7f-47e4-b989-5492eafa07d3"
    response_headers_policy_id = "67f7725c-6f97-4210-82d7-5512b31e9d03"
  }

  restrictions {
    geo_restriction {
      restriction_type = "none"
      locations        = []
    }
  }

  viewer_certificate {
    acm_certificate_arn      = "arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
    ssl_support_method       = "sni-only"
    minimum_protocol_version = "TLSv1.2_2021"
  }

  depends_on = [aws_lb_listener.https]
}
