# Rendered by Pergola from the topology orders: change that, then render again.

variable "region" {
  description = "AWS region to deploy to"
  type        = string
  default     = "us-east-2"
}

variable "adot_python_layer_arn" {
  description = "ARN of the ADOT Lambda layer of your region for python (AWSOpenTelemetryDistro…), with its version"
  type        = string
  default     = "arn:aws:lambda:us-east-2:615299751070:layer:AWSOpenTelemetryDistroPython:25"

  validation {
    condition     = can(regex("^arn:[a-z-]+:lambda:[a-z0-9-]+:[0-9]{12}:layer:[A-Za-z0-9_-]+:[0-9]+$", var.adot_python_layer_arn))
    error_message = "The value of adot_python_layer_arn must match ^arn:[a-z-]+:lambda:[a-z0-9-]+:[0-9]{12}:layer:[A-Za-z0-9_-]+:[0-9]+$"
  }
}
