# Rendered by Pergola from the topology orders: change that, then render again.

data "aws_region" "current" {}

data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}

locals {
  region     = data.aws_region.current.region
  account_id = data.aws_caller_identity.current.account_id
  partition  = data.aws_partition.current.partition
  dns_suffix = data.aws_partition.current.dns_suffix
}

data "archive_file" "layer_auto_tracing" {
  type        = "zip"
  source_dir  = "${path.module}/../code/layer-auto-tracing"
  output_path = "${path.module}/.build/layer-auto-tracing.zip"
}

data "archive_file" "place" {
  type        = "zip"
  source_dir  = "${path.module}/../code/place"
  output_path = "${path.module}/.build/place.zip"
}

data "archive_file" "show" {
  type        = "zip"
  source_dir  = "${path.module}/../code/show"
  output_path = "${path.module}/.build/show.zip"
}

data "archive_file" "stock" {
  type        = "zip"
  source_dir  = "${path.module}/../code/stock"
  output_path = "${path.module}/.build/stock.zip"
}

data "archive_file" "shipping" {
  type        = "zip"
  source_dir  = "${path.module}/../code/shipping"
  output_path = "${path.module}/.build/shipping.zip"
}

data "archive_file" "confirmation" {
  type        = "zip"
  source_dir  = "${path.module}/../code/confirmation"
  output_path = "${path.module}/.build/confirmation.zip"
}
