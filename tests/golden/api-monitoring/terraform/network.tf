# Rendered by Pergola from the topology api-monitoring: change that, then render again.

resource "aws_vpc" "main" {
  cidr_block           = "10.0.0.0/16"
  enable_dns_support   = true
  enable_dns_hostnames = true
  tags                 = { Name = "api-monitoring-vpc" }
}

resource "aws_subnet" "private_1" {
  vpc_id                  = aws_vpc.main.id
  cidr_block              = "10.0.0.0/20"
  availability_zone       = data.aws_availability_zones.available.names[0]
  map_public_ip_on_launch = false
  tags                    = { Name = "api-monitoring-private-1" }
}

resource "aws_subnet" "private_2" {
  vpc_id                  = aws_vpc.main.id
  cidr_block              = "10.0.16.0/20"
  availability_zone       = data.aws_availability_zones.available.names[1]
  map_public_ip_on_launch = false
  tags                    = { Name = "api-monitoring-private-2" }
}

resource "aws_security_group" "functions" {
  name        = "api-monitoring-functions"
  description = "Functions that call over VPC Lattice"
  vpc_id      = aws_vpc.main.id
  tags        = { Name = "api-monitoring-functions" }
  depends_on = [
    aws_iam_role.inventory_manager,
    aws_iam_role_policy.inventory_manager_edges,
    aws_iam_role.order_processor,
    aws_iam_role_policy.order_processor_edges,
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

resource "aws_vpc_security_group_egress_rule" "functions_https_to_the_gateway_endpoints" {
  security_group_id = aws_security_group.functions.id
  description       = "HTTPS to the gateway endpoints"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_security_group" "endpoints" {
  name        = "api-monitoring-endpoints"
  description = "Interface endpoints"
  vpc_id      = aws_vpc.main.id
  tags        = { Name = "api-monitoring-endpoints" }
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

resource "aws_vpc_endpoint" "xray" {
  vpc_endpoint_type   = "Interface"
  service_name        = "com.amazonaws.${local.region}.xray"
  vpc_id              = aws_vpc.main.id
  subnet_ids          = [aws_subnet.private_1.id, aws_subnet.private_2.id]
  security_group_ids  = [aws_security_group.endpoints.id]
  private_dns_enabled = true
  tags                = { Name = "api-monitoring-xray" }
}

resource "aws_route_table" "private" {
  vpc_id = aws_vpc.main.id
  tags   = { Name = "api-monitoring-private" }
}

resource "aws_route_table_association" "private_1" {
  route_table_id = aws_route_table.private.id
  subnet_id      = aws_subnet.private_1.id
}

resource "aws_route_table_association" "private_2" {
  route_table_id = aws_route_table.private.id
  subnet_id      = aws_subnet.private_2.id
}

resource "aws_vpc_endpoint" "dynamodb" {
  vpc_endpoint_type = "Gateway"
  service_name      = "com.amazonaws.${local.region}.dynamodb"
  vpc_id            = aws_vpc.main.id
  route_table_ids   = [aws_route_table.private.id]
  tags              = { Name = "api-monitoring-dynamodb" }
}

resource "aws_security_group" "lattice" {
  name        = "api-monitoring-lattice"
  description = "Who may send requests into VPC Lattice"
  vpc_id      = aws_vpc.main.id
  tags        = { Name = "api-monitoring-lattice" }
}

resource "aws_vpc_security_group_ingress_rule" "lattice_https_from_the_functions" {
  security_group_id            = aws_security_group.lattice.id
  description                  = "HTTPS from the functions"
  ip_protocol                  = "tcp"
  from_port                    = 443
  to_port                      = 443
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
