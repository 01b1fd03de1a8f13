# Rendered by Pergola from the topology api-monitoring: change that, then render again.

resource "aws_dynamodb_table" "orders" {
  name         = "api-monitoring-orders"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "orderId"

  attribute {
    name = "orderId"
    type = "S"
  }

  point_in_time_recovery {
    enabled = true
  }
}
