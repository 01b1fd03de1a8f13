#!/usr/bin/env bash
# Settings of deploy.sh. Written by Pergola from the topology.
# shellcheck disable=SC2034
stack='orders-prod'
stack_region='us-west-2'
stack_account=''
packages='layer-auto-tracing=LayerAutoTracingCodeKey place=PlaceCodeKey show=ShowCodeKey stock=StockCodeKey shipping=ShippingCodeKey confirmation=ConfirmationCodeKey'
optional_parameters='AdotPythonLayerArn'
required_parameters=''
