# Rendered by Pergola from the topology orders: change that, then render again.

output "api_url" {
  description = "Address of the API"
  value       = "https://${aws_api_gateway_rest_api.main.id}.execute-api.${local.region}.${local.dns_suffix}/live"
}
