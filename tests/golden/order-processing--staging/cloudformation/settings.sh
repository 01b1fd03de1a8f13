#!/usr/bin/env bash
# Settings of deploy.sh. Written by Pergola from the topology.
# shellcheck disable=SC2034
stack='orders-staging'
stack_region='us-east-2'
stack_account=''
packages='layer-auto-tracing=LayerAutoTracingCodeKey place=PlaceCodeKey show=ShowCodeKey stock=StockCodeKey shipping=ShippingCodeKey confirmation=ConfirmationCodeKey'
optional_parameters='AdotPythonLayerArn'
required_parameters=''
