#!/usr/bin/env bash
# Settings of deploy.sh. Written by Pergola from the topology.
# shellcheck disable=SC2034
stack='lattice-shop'
stack_region='us-east-1'
stack_account=''
packages='checkout=CheckoutCodeKey checkout-next=CheckoutNextCodeKey'
optional_parameters='AdotPythonLayerArn'
required_parameters=''
