# Rendered by Pergola from the topology api-monitoring: change that, then render again.

terraform {
  required_version = ">= 1.5"

  required_providers {
    archive = { source = "hashicorp/archive", version = "~> 2.7" }
    aws     = { source = "hashicorp/aws", version = "~> 6.0" }
  }
}

provider "aws" {
  region = var.region

  default_tags {
    tags = { cost-center = "cc-42", owner = "team-shop", "pergola:stack" = "api-monitoring" }
  }
}
