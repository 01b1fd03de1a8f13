#!/usr/bin/env bash
# Settings of deploy.sh. Written by Pergola from the topology.
# shellcheck disable=SC2034
stack='production-web-dev'
stack_region='us-east-1'
stack_account=''
packages='rates=RatesCodeKey shipping=ShippingCodeKey status=StatusCodeKey'
optional_parameters='AdotPythonLayerArn'
required_parameters=''
