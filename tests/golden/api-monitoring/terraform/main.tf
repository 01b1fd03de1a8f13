# Rendered by Pergola from the topology api-monitoring: change that, then render again.

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
  dns_suffix = data.aws_partition.current.dns_suffix
}

data "archive_file" "order_processor" {
  type        = "zip"
  source_dir  = "${path.module}/../code/order-processor"
  output_path = "${path.module}/.build/order-processor.zip"
}

data "archive_file" "inventory_manager" {
  type        = "zip"
  source_dir  = "${path.module}/../code/inventory-manager"
  output_path = "${path.module}/.build/inventory-manager.zip"
}

data "archive_file" "notification" {
  type        = "zip"
  source_dir  = "${path.module}/../code/notification"
  output_path = "${path.module}/.build/notification.zip"
}

data "archive_file" "trace_analyzer" {
  type        = "zip"
  source_dir  = "${path.module}/../code/trace-analyzer"
  output_path = "${path.module}/.build/trace-analyzer.zip"
}
