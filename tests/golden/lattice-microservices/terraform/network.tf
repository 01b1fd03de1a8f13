# Rendered by Pergola from the topology lattice-shop: change that, then render again.

resource "aws_vpc" "main" {
  cidr_block           = "10.0.0.0/16"
  enable_dns_support   = true
  enable_dns_hostnames = true
  tags                 = { Name = "lattice-shop-vpc" }
}

resource "aws_subnet" "private_1" {
  vpc_id                  = aws_vpc.main.id
  cidr_block              = "10.0.0.0/20"
  availability_zone       = data.aws_availability_zones.available.names[0]
  map_public_ip_on_launch = false
  tags                    = { Name = "lattice-shop-private-1" }
}

resource "aws_subnet" "private_2" {
  vpc_id                  = aws_vpc.main.id
  cidr_block              = "10.0.16.0/20"
  availability_zone       = data.aws_availability_zones.available.names[1]
  map_public_ip_on_launch = false
  tags                    = { Name = "lattice-shop-private-2" }
}

resource "aws_security_group" "resources" {
  name        = "lattice-shop-resources"
  description = "Ways from VPC Lattice to resources"
  vpc_id      = aws_vpc.main.id
  tags        = { Name = "lattice-shop-resources" }
}

resource "aws_vpc_security_group_egress_rule" "resources_ledger_on_6379" {
  security_group_id = aws_security_group.resources.id
  description       = "ledger on 6379"
  ip_protocol       = "tcp"
  from_port         = 6379
  to_port           = 6379
  cidr_ipv4         = "10.0.1.20/32"
}

resource "aws_security_group" "functions" {
  name        = "lattice-shop-functions"
  description = "Functions that call over VPC Lattice"
  vpc_id      = aws_vpc.main.id
  tags        = { Name = "lattice-shop-functions" }
  depends_on = [
    aws_iam_role.checkout_next,
    aws_iam_role_policy.checkout_next_edges,
    aws_iam_role.checkout,
    aws_iam_role_policy.checkout_edges,
  ]
}

resource "aws_vpc_security_group_egress_rule" "functions_https_to_vpc_lattice" {
  security_group_id = aws_security_group.functions.id
  description       = "HTTPS to VPC Lattice"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = "169.254.171.0/24"
}

resource "aws_vpc_security_group_egress_rule" "functions_https_to_the_endpoints" {
  security_group_id = aws_security_group.functions.id
  description       = "HTTPS to the endpoints"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = "10.0.0.0/16"
}

resource "aws_vpc_security_group_egress_rule" "functions_ledger_on_6379" {
  security_group_id = aws_security_group.functions.id
  description       = "ledger on 6379"
  ip_protocol       = "tcp"
  from_port         = 6379
  to_port           = 6379
  cidr_ipv4         = "129.224.0.0/17"
}

resource "aws_security_group" "endpoints" {
  name        = "lattice-shop-endpoints"
  description = "Interface endpoints"
  vpc_id      = aws_vpc.main.id
  tags        = { Name = "lattice-shop-endpoints" }
}

resource "aws_vpc_security_group_ingress_rule" "endpoints_https_from_the_functions" {
  security_group_id            = aws_security_group.endpoints.id
  description                  = "HTTPS from the functions"
  ip_protocol                  = "tcp"
  from_port                    = 443
  to_port                      = 443
  referenced_security_group_id = aws_security_group.functions.id
}

resource "aws_vpc_security_group_egress_rule" "endpoints_nothing_leaves" {
  security_group_id = aws_security_group.endpoints.id
  description       = "Nothing leaves"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = "127.0.0.1/32"
}

resource "aws_vpc_endpoint" "vpc_lattice" {
  vpc_endpoint_type   = "Interface"
  service_name        = "com.amazonaws.${local.region}.vpc-lattice"
  vpc_id              = aws_vpc.main.id
  subnet_ids          = [aws_subnet.private_1.id, aws_subnet.private_2.id]
  security_group_ids  = [aws_security_group.endpoints.id]
  private_dns_enabled = true
  tags                = { Name = "lattice-shop-vpc_lattice" }
}

resource "aws_vpc_endpoint" "xray" {
  vpc_endpoint_type   = "Interface"
  service_name        = "com.amazonaws.${local.region}.xray"
  vpc_id              = aws_vpc.main.id
  subnet_ids          = [aws_subnet.private_1.id, aws_subnet.private_2.id]
  security_group_ids  = [aws_security_group.endpoints.id]
  private_dns_enabled = true
  tags                = { Name = "lattice-shop-xray" }
}

resource "aws_security_group" "lattice" {
  name        = "lattice-shop-lattice"
  description = "Who may send requests into VPC Lattice"
  vpc_id      = aws_vpc.main.id
  tags        = { Name = "lattice-shop-lattice" }
}

resource "aws_vpc_security_group_ingress_rule" "lattice_https_from_clients_in_the_vpc" {
  security_group_id = aws_security_group.lattice.id
  description       = "HTTPS from clients in the VPC"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = "10.0.0.0/16"
}

resource "aws_vpc_security_group_ingress_rule" "lattice_ledger_on_6379_from_the_functions" {
  security_group_id            = aws_security_group.lattice.id
  description                  = "ledger on 6379 from the functions"
  ip_protocol                  = "tcp"
  from_port                    = 6379
  to_port                      = 6379
  referenced_security_group_id = aws_security_group.functions.id
}

resource "aws_vpc_security_group_egress_rule" "lattice_nothing_leaves" {
  security_group_id = aws_security_group.lattice.id
  description       = "Nothing leaves"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = "127.0.0.1/32"
}

resource "aws_route53_record" "checkout" {
  zone_id = data.aws_ssm_parameter.stored_lattice_shop_zone.insecure_value
  name    = "checkout.shop.example.com"
  type    = "A"

  alias {
    zone_id                = aws_vpclattice_service.checkout.dns_entry[0].hosted_zone_id
    name                   = aws_vpclattice_service.checkout.dns_entry[0].domain_name
    evaluate_target_health = false
  }
}
