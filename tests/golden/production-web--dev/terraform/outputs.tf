# Rendered by Pergola from the topology production-web: change that, then render again.

output "outbound_address1" {
  description = "Address that requests to the internet come from"
  value       = aws_eip.nat_1.public_ip
}

output "rates_lattice_url" {
  description = "Address of rates in the service network; requests are signed with SigV4"
  value       = "https://${aws_vpclattice_service.rates.dns_entry[0].domain_name}"
}

output "load_balancer_url" {
  description = "Address of the load balancer"
  value       = "http://${aws_lb.main.dns_name}"
}
