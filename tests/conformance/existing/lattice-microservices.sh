#!/usr/bin/env bash
# What the example refers to: where access logs go, the VPC of its machines, and a hosted zone whose id is kept in a parameter.
set -euo pipefail
name=lattice-shop-requests
role=arn:aws:iam::123456789012:role/firehose
aws s3api create-bucket --bucket "$name" --output text
aws firehose create-delivery-stream --delivery-stream-name "$name" --output text \
  --s3-destination-configuration "RoleARN=$role,BucketARN=arn:aws:s3:::$name"
aws ec2 create-vpc --cidr-block 10.9.0.0/16 --output text \
  --tag-specifications 'ResourceType=vpc,Tags=[{Key=id,Value=vpc-0a1b2c3d4e5f60718}]'
zone=$(aws route53 create-hosted-zone --name shop.example.com --caller-reference shop --query HostedZone.Id --output text)
aws ssm put-parameter --name /lattice-shop/zone --type String --value "${zone#/hostedzone/}" --output text
