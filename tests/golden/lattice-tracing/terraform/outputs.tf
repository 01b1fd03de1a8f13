# Rendered by Pergola from the topology lattice-tracing: change that, then render again.

output "order_lattice_url" {
  description = "Address of order in the service network; requests are signed with SigV4"
  value       = "https://${aws_vpclattice_service.order.dns_entry[0].domain_name}"
}

output "payment_lattice_url" {
  description = "Address of payment in the service network; requests are signed with SigV4"
  value       = "https://${aws_vpclattice_service.payment.dns_entry[0].domain_name}"
}

output "inventory_lattice_url" {
  description = "Address of inventory in the service network; requests are signed with SigV4"
  value       = "https://${aws_vpclattice_service.inventory.dns_entry[0].domain_name}"
}
