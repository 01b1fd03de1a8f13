# Rendered by Pergola from the topology event-tracing: change that, then render again.

data "aws_region" "current" {}

data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}

locals {
  region     = data.aws_region.current.region
  account_id = data.aws_caller_identity.current.account_id
  partition  = data.aws_partition.current.partition
  dns_suffix = data.aws_partition.current.dns_suffix
}

data "archive_file" "order" {
  type        = "zip"
  source_dir  = "${path.module}/../code/order"
  output_path = "${path.module}/.build/order.zip"
}

data "archive_file" "payment" {
  type        = "zip"
  source_dir  = "${path.module}/../code/payment"
  output_path = "${path.module}/.build/payment.zip"
}

data "archive_file" "inventory" {
  type        = "zip"
  source_dir  = "${path.module}/../code/inventory"
  output_path = "${path.module}/.build/inventory.zip"
}

data "archive_file" "notification" {
  type        = "zip"
  source_dir  = "${path.module}/../code/notification"
  output_path = "${path.module}/.build/notification.zip"
}

data "archive_file" "failures" {
  type        = "zip"
  source_dir  = "${path.module}/../code/failures"
  output_path = "${path.module}/.build/failures.zip"
}
