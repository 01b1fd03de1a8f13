# Rendered by Pergola from the topology serverless-api: change that, then render again.

data "aws_region" "current" {}

data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}

locals {
  region     = data.aws_region.current.region
  account_id = data.aws_caller_identity.current.account_id
  partition  = data.aws_partition.current.partition
  dns_suffix = data.aws_partition.current.dns_suffix
}

data "archive_file" "put_item" {
  type        = "zip"
  source_dir  = "${path.module}/../code/put-item"
  output_path = "${path.module}/.build/put-item.zip"
}

data "archive_file" "get_item" {
  type        = "zip"
  source_dir  = "${path.module}/../code/get-item"
  output_path = "${path.module}/.build/get-item.zip"
}
