# Rendered by Pergola from the topology production-web: change that, then render again.

output "rates_lattice_url" {
  description = "Address of rates in the service network; requests are signed with SigV4"
  value       = "https://${aws_vpclattice_service.rates.dns_entry[0].domain_name}"
}

output "load_balancer_url" {
  description = "Address of the load balancer"
  value       = "https://${aws_lb.main.dns_name}"
}

output "cloud_front_url" {
  description = "Address of CloudFront"
  value       = "https://${aws_cloudfront_distribution.main.domain_name}"
}
