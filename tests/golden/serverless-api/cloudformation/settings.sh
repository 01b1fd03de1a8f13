#!/usr/bin/env bash
# Settings of deploy.sh. Written by Pergola from the topology.
# shellcheck disable=SC2034
stack='serverless-api'
stack_region='us-east-1'
stack_account=''
packages='put-item=PutItemCodeKey get-item=GetItemCodeKey'
optional_parameters='AdotPythonLayerArn'
required_parameters=''
