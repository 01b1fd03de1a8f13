# Rendered by Pergola from the topology serverless-api: change that, then render again.

resource "aws_dynamodb_table" "items" {
  name         = "serverless-api-items"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "pk"

  attribute {
    name = "pk"
    type = "S"
  }

  point_in_time_recovery {
    enabled = true
  }

  lifecycle {
    prevent_destroy = true
  }
}
