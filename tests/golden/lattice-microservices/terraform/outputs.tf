# Rendered by Pergola from the topology lattice-shop: change that, then render again.

output "checkout_lattice_url" {
  description = "Address of checkout in the service network; requests are signed with SigV4"
  value       = "https://${aws_vpclattice_service.checkout.dns_entry[0].domain_name}"
}

output "catalog_lattice_url" {
  description = "Address of catalog in the service network; requests are signed with SigV4"
  value       = "https://${aws_vpclattice_service.catalog.dns_entry[0].domain_name}"
}

output "stock_lattice_url" {
  description = "Address of stock in the service network; requests are signed with SigV4"
  value       = "https://${aws_vpclattice_service.stock.dns_entry[0].domain_name}"
}

output "delivery_lattice_url" {
  description = "Address of delivery in the service network; requests are signed with SigV4"
  value       = "https://${aws_vpclattice_service.delivery.dns_entry[0].domain_name}"
}

output "service_network_arn" {
  description = "Service network that other accounts associate their VPCs with"
  value       = aws_vpclattice_service_network.main.arn
}
