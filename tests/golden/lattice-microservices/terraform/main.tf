# Rendered by Pergola from the topology lattice-shop: change that, then render again.

data "aws_region" "current" {}

data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}

data "aws_availability_zones" "available" {
  state = "available"
  exclude_zone_ids = [
    "use1-az3",
    "usw1-az2",
    "cac1-az3",
    "euc1-az2",
    "euw1-az4",
    "ilc1-az2",
    "apne1-az3",
    "apne2-az2",
  ]

  filter {
    name   = "opt-in-status"
    values = ["opt-in-not-required"]
  }
}

locals {
  region     = data.aws_region.current.region
  account_id = data.aws_caller_identity.current.account_id
  partition  = data.aws_partition.current.partition
}

data "aws_ssm_parameter" "stored_lattice_shop_zone" {
  name = "/lattice-shop/zone"
}

data "archive_file" "checkout" {
  type        = "zip"
  source_dir  = "${path.module}/../code/checkout"
  output_path = "${path.module}/.build/checkout.zip"
}

data "archive_file" "checkout_next" {
  type        = "zip"
  source_dir  = "${path.module}/../code/checkout-next"
  output_path = "${path.module}/.build/checkout-next.zip"
}
