# Rendered by Pergola from the topology lattice-shop: change that, then render again.

resource "aws_sns_topic" "page" {
  name = "lattice-shop-page"
}

resource "aws_sns_topic_subscription" "page_ops_example_com" {
  topic_arn = aws_sns_topic.page.arn
  protocol  = "email"
  endpoint  = "ops@example.com"
}
