# Rendered by Pergola from the topology production-web: change that, then render again.

resource "aws_dynamodb_table" "deliveries" {
  name         = "production-web-prod-deliveries"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "orderId"

  attribute {
    name = "orderId"
    type = "S"
  }

  point_in_time_recovery {
    enabled = true
  }

  lifecycle {
    prevent_destroy = true
  }
}
