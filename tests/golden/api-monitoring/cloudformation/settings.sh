#!/usr/bin/env bash
# Settings of deploy.sh. Written by Pergola from the topology.
# shellcheck disable=SC2034
stack='api-monitoring'
stack_region='us-east-1'
stack_account=''
packages='order-processor=OrderProcessorCodeKey inventory-manager=InventoryManagerCodeKey notification=NotificationCodeKey trace-analyzer=TraceAnalyzerCodeKey'
optional_parameters='AdotPythonLayerArn'
required_parameters=''
