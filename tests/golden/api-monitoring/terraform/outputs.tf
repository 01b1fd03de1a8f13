# Rendered by Pergola from the topology api-monitoring: change that, then render again.

output "inventory_manager_lattice_url" {
  description = "Address of inventory-manager in the service network; requests are signed with SigV4"
  value       = "https://${aws_vpclattice_service.inventory_manager.dns_entry[0].domain_name}"
}

output "notification_lattice_url" {
  description = "Address of notification in the service network; requests are signed with SigV4"
  value       = "https://${aws_vpclattice_service.notification.dns_entry[0].domain_name}"
}

output "api_url" {
  description = "Address of the API"
  value       = "https://${aws_api_gateway_rest_api.main.id}.execute-api.${local.region}.${local.dns_suffix}/live"
}
