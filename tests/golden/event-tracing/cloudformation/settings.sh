#!/usr/bin/env bash
# Settings of deploy.sh. Written by Pergola from the topology.
# shellcheck disable=SC2034
stack='event-tracing'
stack_region='us-east-1'
stack_account=''
packages='order=OrderCodeKey payment=PaymentCodeKey inventory=InventoryCodeKey notification=NotificationCodeKey failures=FailuresCodeKey'
optional_parameters='AdotPythonLayerArn'
required_parameters=''
