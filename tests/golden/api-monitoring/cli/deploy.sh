#!/usr/bin/env bash
set -euo pipefail
here=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=lib.sh disable=SC1091
. "$here/lib.sh"

# deploy.sh creates the stack 'api-monitoring' and changes what differs.
stack api-monitoring --region us-east-1
parameter ADOT_PYTHON_LAYER_ARN \
  --about 'ARN of the ADOT Lambda layer of your region for python (AWSOpenTelemetryDistro…), with its version' \
  --default arn:aws:lambda:us-east-1:615299751070:layer:AWSOpenTelemetryDistroPython:25 \
  --pattern '^(arn:[a-z-]+:lambda:[a-z0-9-]+:[0-9]{12}:layer:[A-Za-z0-9_-]+:[0-9]+)$'
stack_tag_pairs='[{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"api-monitoring"}]'
stack_tags='{"cost-center":"cc-42","owner":"team-shop","pergola:stack":"api-monitoring"}'
start deploy
zones 2 use1-az3 usw1-az2 cac1-az3 euc1-az2 euw1-az4 ilc1-az2 apne1-az3 apne2-az2
package_inventory_manager=''
package inventory-manager package_inventory_manager
package_notification=''
package notification package_notification
package_order_processor=''
package order-processor package_order_processor
package_trace_analyzer=''
package trace-analyzer package_trace_analyzer

# AWS::EC2::VPC Vpc
Vpc_VpcId='<unknown:Vpc_VpcId>'
find_Vpc() {
  look \
    --object 'Vpcs[0]' \
    --get Vpc_VpcId VpcId \
    --is CidrBlock CidrBlock '"10.0.0.0/16"' \
    --state State \
    --tags pairs Tags '[{"Key":"Name","Value":"api-monitoring-vpc"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"api-monitoring"}]' \
    --call ec2 describe-vpcs \
    --filters '[{"Name":"tag:Name","Values":["api-monitoring-vpc"]},{"Name":"tag:pergola:stack","Values":["api-monitoring"]}]'
}
claim Vpc 'VPC Vpc' --ready available
fixed CidrBlock
if absent; then
  create \
    --object Vpc \
    --get Vpc_VpcId VpcId \
    --state State \
    --call ec2 create-vpc \
    --cidr-block 10.0.0.0/16 \
    --tag-specifications '[{"ResourceType":"vpc","Tags":[{"Key":"Name","Value":"api-monitoring-vpc"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"api-monitoring"}]}]'
fi
if differs tags; then
  change \
    --call ec2 create-tags \
    --resources '["'"${Vpc_VpcId}"'"]' \
    --tags '[{"Key":"Name","Value":"api-monitoring-vpc"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"api-monitoring"}]'
fi
find_Vpc_EnableDnsSupport() {
  look \
    --object EnableDnsSupport \
    --that same 'Value == '\`'true'\` \
    --call ec2 describe-vpc-attribute \
    --vpc-id "$Vpc_VpcId" \
    --attribute enableDnsSupport
}
seek Vpc_EnableDnsSupport EnableDnsSupport
if lacking Vpc_EnableDnsSupport EnableDnsSupport; then
  put --call ec2 modify-vpc-attribute --vpc-id "$Vpc_VpcId" --enable-dns-support '{"Value":true}'
fi
find_Vpc_EnableDnsHostnames() {
  look \
    --object EnableDnsHostnames \
    --that same 'Value == '\`'true'\` \
    --call ec2 describe-vpc-attribute \
    --vpc-id "$Vpc_VpcId" \
    --attribute enableDnsHostnames
}
seek Vpc_EnableDnsHostnames EnableDnsHostnames
if lacking Vpc_EnableDnsHostnames EnableDnsHostnames; then
  put --call ec2 modify-vpc-attribute --vpc-id "$Vpc_VpcId" --enable-dns-hostnames '{"Value":true}'
fi

# AWS::EC2::Subnet Subnet1
Subnet1_SubnetId='<unknown:Subnet1_SubnetId>'
find_Subnet1() {
  look \
    --object 'Subnets[0]' \
    --get Subnet1_SubnetId SubnetId \
    --is VpcId VpcId '"'"${Vpc_VpcId}"'"' \
    --is CidrBlock CidrBlock '"10.0.0.0/20"' \
    --is AvailabilityZone AvailabilityZone '"'"${ZONE_0}"'"' \
    --is MapPublicIpOnLaunch MapPublicIpOnLaunch false \
    --state State \
    --tags pairs Tags '[{"Key":"Name","Value":"api-monitoring-private-1"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"api-monitoring"}]' \
    --call ec2 describe-subnets \
    --filters '[{"Name":"tag:Name","Values":["api-monitoring-private-1"]},{"Name":"tag:pergola:stack","Values":["api-monitoring"]}]'
}
claim Subnet1 'subnet Subnet1' \
  --ready available \
  --failed failed \
  --failed failed-insufficient-capacity
fixed VpcId CidrBlock AvailabilityZone
if absent; then
  create \
    --object Subnet \
    --get Subnet1_SubnetId SubnetId \
    --state State \
    --call ec2 create-subnet \
    --vpc-id "$Vpc_VpcId" \
    --cidr-block 10.0.0.0/20 \
    --availability-zone "$ZONE_0" \
    --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"api-monitoring-private-1"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"api-monitoring"}]}]'
  pending MapPublicIpOnLaunch
fi
if differs MapPublicIpOnLaunch; then
  change \
    --call ec2 modify-subnet-attribute \
    --subnet-id "$Subnet1_SubnetId" \
    --map-public-ip-on-launch '{"Value":false}'
fi
if differs tags; then
  change \
    --call ec2 create-tags \
    --resources '["'"${Subnet1_SubnetId}"'"]' \
    --tags '[{"Key":"Name","Value":"api-monitoring-private-1"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"api-monitoring"}]'
fi

# AWS::EC2::Subnet Subnet2
Subnet2_SubnetId='<unknown:Subnet2_SubnetId>'
find_Subnet2() {
  look \
    --object 'Subnets[0]' \
    --get Subnet2_SubnetId SubnetId \
    --is VpcId VpcId '"'"${Vpc_VpcId}"'"' \
    --is CidrBlock CidrBlock '"10.0.16.0/20"' \
    --is AvailabilityZone AvailabilityZone '"'"${ZONE_1}"'"' \
    --is MapPublicIpOnLaunch MapPublicIpOnLaunch false \
    --state State \
    --tags pairs Tags '[{"Key":"Name","Value":"api-monitoring-private-2"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"api-monitoring"}]' \
    --call ec2 describe-subnets \
    --filters '[{"Name":"tag:Name","Values":["api-monitoring-private-2"]},{"Name":"tag:pergola:stack","Values":["api-monitoring"]}]'
}
claim Subnet2 'subnet Subnet2' \
  --ready available \
  --failed failed \
  --failed failed-insufficient-capacity
fixed VpcId CidrBlock AvailabilityZone
if absent; then
  create \
    --object Subnet \
    --get Subnet2_SubnetId SubnetId \
    --state State \
    --call ec2 create-subnet \
    --vpc-id "$Vpc_VpcId" \
    --cidr-block 10.0.16.0/20 \
    --availability-zone "$ZONE_1" \
    --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"api-monitoring-private-2"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"api-monitoring"}]}]'
  pending MapPublicIpOnLaunch
fi
if differs MapPublicIpOnLaunch; then
  change \
    --call ec2 modify-subnet-attribute \
    --subnet-id "$Subnet2_SubnetId" \
    --map-public-ip-on-launch '{"Value":false}'
fi
if differs tags; then
  change \
    --call ec2 create-tags \
    --resources '["'"${Subnet2_SubnetId}"'"]' \
    --tags '[{"Key":"Name","Value":"api-monitoring-private-2"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"api-monitoring"}]'
fi

# AWS::VpcLattice::Service InventoryManagerService
InventoryManagerService_Arn='<unknown:InventoryManagerService_Arn>'
InventoryManagerService_Id='<unknown:InventoryManagerService_Id>'
InventoryManagerService_DnsEntry_DomainName='<unknown:InventoryManagerService_DnsEntry_DomainName>'
find_InventoryManagerService() {
  look \
    --object 'items[?name == '\`'"api-monitoring-inventory-manager"'\`'] | [0]' \
    --get InventoryManagerService_Arn arn \
    --get InventoryManagerService_Id id \
    --get InventoryManagerService_DnsEntry_DomainName dnsEntry.domainName \
    --call vpc-lattice list-services
  also \
    --get InventoryManagerService_Arn arn \
    --get InventoryManagerService_Id id \
    --get InventoryManagerService_DnsEntry_DomainName dnsEntry.domainName \
    --is AuthType authType '"AWS_IAM"' \
    --state status \
    --call vpc-lattice get-service \
    --service-identifier "$InventoryManagerService_Id"
  also \
    --tags map tags "$stack_tags" \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$InventoryManagerService_Arn"
}
claim InventoryManagerService 'Lattice service api-monitoring-inventory-manager' \
  --ready ACTIVE \
  --failed CREATE_FAILED \
  --failed DELETE_FAILED
if absent; then
  create \
    --want InventoryManagerService_Arn \
    --want InventoryManagerService_Id \
    --want InventoryManagerService_DnsEntry_DomainName \
    --call vpc-lattice create-service \
    --name api-monitoring-inventory-manager \
    --auth-type AWS_IAM \
    --tags "$stack_tags"
fi
if differs AuthType; then
  change \
    --call vpc-lattice update-service \
    --service-identifier "$InventoryManagerService_Id" \
    --auth-type AWS_IAM
fi
if differs tags; then
  change \
    --call vpc-lattice tag-resource \
    --resource-arn "$InventoryManagerService_Arn" \
    --tags "$stack_tags"
fi

# AWS::DynamoDB::Table OrdersTable
OrdersTable_Arn='<unknown:OrdersTable_Arn>'
find_OrdersTable() {
  look \
    --object Table \
    --absent ResourceNotFoundException \
    --get OrdersTable_Arn TableArn \
    --is BillingMode 'not_null(BillingModeSummary.BillingMode, '\''PROVISIONED'\'')' '"PAY_PER_REQUEST"' \
    --is KeySchema 'length(not_null(KeySchema, '\`'[]'\`'))' 1 \
    --that KeySchema 'length([KeySchema[0]][?AttributeName == '\`'"orderId"'\`' && KeyType == '\`'"HASH"'\`']) > '\`'0'\` \
    --state TableStatus \
    --call dynamodb describe-table \
    --table-name api-monitoring-orders
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call dynamodb list-tags-of-resource \
    --resource-arn "$OrdersTable_Arn"
}
claim OrdersTable 'DynamoDB table api-monitoring-orders' --ready ACTIVE
fixed KeySchema
if absent; then
  create \
    --object TableDescription \
    --get OrdersTable_Arn TableArn \
    --state TableStatus \
    --call dynamodb create-table \
    --table-name api-monitoring-orders \
    --billing-mode PAY_PER_REQUEST \
    --attribute-definitions '[{"AttributeName":"orderId","AttributeType":"S"}]' \
    --key-schema '[{"AttributeName":"orderId","KeyType":"HASH"}]' \
    --tags "$stack_tag_pairs"
fi
if differs BillingMode; then
  change \
    --retry ResourceInUseException \
    --call dynamodb update-table \
    --table-name api-monitoring-orders \
    --billing-mode PAY_PER_REQUEST
fi
if differs tags; then
  change --call dynamodb tag-resource --resource-arn "$OrdersTable_Arn" --tags "$stack_tag_pairs"
fi
find_OrdersTable_PointInTimeRecoverySpecification() {
  look \
    --object ContinuousBackupsDescription.PointInTimeRecoveryDescription \
    --absent TableNotFoundException \
    --that same '(PointInTimeRecoveryStatus == '\''ENABLED'\'') == '\`'true'\` \
    --call dynamodb describe-continuous-backups \
    --table-name api-monitoring-orders
}
seek OrdersTable_PointInTimeRecoverySpecification PointInTimeRecoverySpecification
if lacking OrdersTable_PointInTimeRecoverySpecification PointInTimeRecoverySpecification; then
  put \
    --retry ContinuousBackupsUnavailableException \
    --call dynamodb update-continuous-backups \
    --table-name api-monitoring-orders \
    --point-in-time-recovery-specification '{"PointInTimeRecoveryEnabled":true}'
fi

# AWS::IAM::Role OrderProcessorRole
OrderProcessorRole_Arn='<unknown:OrderProcessorRole_Arn>'
find_OrderProcessorRole() {
  look \
    --object Role \
    --absent NoSuchEntity \
    --get OrderProcessorRole_Arn Arn \
    --is Description Description '"What function api-monitoring-order-processor may do"' \
    --document AssumeRolePolicyDocument AssumeRolePolicyDocument '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
    --tags pairs Tags "$stack_tag_pairs" \
    --call iam get-role \
    --role-name api-monitoring-order-processor
}
claim OrderProcessorRole 'IAM role api-monitoring-order-processor'
if absent; then
  create \
    --object Role \
    --get OrderProcessorRole_Arn Arn \
    --call iam create-role \
    --role-name api-monitoring-order-processor \
    --description 'What function api-monitoring-order-processor may do' \
    --assume-role-policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
    --tags "$stack_tag_pairs"
fi
if differs AssumeRolePolicyDocument; then
  change \
    --retry MalformedPolicyDocument \
    --call iam update-assume-role-policy \
    --role-name api-monitoring-order-processor \
    --policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}'
fi
if differs Description; then
  change \
    --call iam update-role \
    --role-name api-monitoring-order-processor \
    --description 'What function api-monitoring-order-processor may do'
fi
if differs tags; then
  change --call iam tag-role --role-name api-monitoring-order-processor --tags "$stack_tag_pairs"
fi
find_OrderProcessorRole_Policies_edges() {
  look \
    --absent NoSuchEntity \
    --key PolicyName \
    --that same 'PolicyDocument == '\`'{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/api-monitoring-order-processor:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"},{"Sid":"AttachToVpc","Effect":"Allow","Action":["ec2:CreateNetworkInterface","ec2:DeleteNetworkInterface","ec2:AssignPrivateIpAddresses","ec2:UnassignPrivateIpAddresses"],"Resource":["arn:'"${PARTITION}:ec2:${AWS_REGION}:${ACCOUNT}"':network-interface/*","arn:'"${PARTITION}:ec2:${AWS_REGION}:${ACCOUNT}"':subnet/*","arn:'"${PARTITION}:ec2:${AWS_REGION}:${ACCOUNT}"':security-group/*"]},{"Sid":"SeeNetworkInterfaces","Effect":"Allow","Action":["ec2:DescribeNetworkInterfaces","ec2:DescribeSubnets"],"Resource":"*"},{"Sid":"NotFromCode","Effect":"Deny","Action":["ec2:CreateNetworkInterface","ec2:DeleteNetworkInterface","ec2:DescribeNetworkInterfaces","ec2:DescribeSubnets","ec2:AssignPrivateIpAddresses","ec2:UnassignPrivateIpAddresses"],"Resource":"*","Condition":{"ArnEquals":{"lambda:SourceFunctionArn":"arn:'"${PARTITION}:lambda:${AWS_REGION}:${ACCOUNT}"':function:api-monitoring-order-processor"}}},{"Sid":"CallInventoryManager","Effect":"Allow","Action":"vpc-lattice-svcs:Invoke","Resource":"'"${InventoryManagerService_Arn}"'/*"},{"Sid":"WriteOrders","Effect":"Allow","Action":["dynamodb:PutItem","dynamodb:UpdateItem","dynamodb:DeleteItem","dynamodb:BatchWriteItem","dynamodb:ConditionCheckItem"],"Resource":"'"${OrdersTable_Arn}"'"}]}'\` \
    --call iam get-role-policy \
    --role-name api-monitoring-order-processor \
    --policy-name edges
}
seek OrderProcessorRole_Policies_edges 'Policies edges'
delete_OrderProcessorRole_Policies() {
  remove_item \
    --call iam delete-role-policy \
    --role-name api-monitoring-order-processor \
    --policy-name "$ITEM"
}
clear_strays OrderProcessorRole_Policies Policies \
  --object PolicyNames \
  --call iam list-role-policies \
  --role-name api-monitoring-order-processor
if lacking OrderProcessorRole_Policies_edges 'Policies edges'; then
  put \
    --call iam put-role-policy \
    --role-name api-monitoring-order-processor \
    --policy-name edges \
    --policy-document '{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/api-monitoring-order-processor:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"},{"Sid":"AttachToVpc","Effect":"Allow","Action":["ec2:CreateNetworkInterface","ec2:DeleteNetworkInterface","ec2:AssignPrivateIpAddresses","ec2:UnassignPrivateIpAddresses"],"Resource":["arn:'"${PARTITION}:ec2:${AWS_REGION}:${ACCOUNT}"':network-interface/*","arn:'"${PARTITION}:ec2:${AWS_REGION}:${ACCOUNT}"':subnet/*","arn:'"${PARTITION}:ec2:${AWS_REGION}:${ACCOUNT}"':security-group/*"]},{"Sid":"SeeNetworkInterfaces","Effect":"Allow","Action":["ec2:DescribeNetworkInterfaces","ec2:DescribeSubnets"],"Resource":"*"},{"Sid":"NotFromCode","Effect":"Deny","Action":["ec2:CreateNetworkInterface","ec2:DeleteNetworkInterface","ec2:DescribeNetworkInterfaces","ec2:DescribeSubnets","ec2:AssignPrivateIpAddresses","ec2:UnassignPrivateIpAddresses"],"Resource":"*","Condition":{"ArnEquals":{"lambda:SourceFunctionArn":"arn:'"${PARTITION}:lambda:${AWS_REGION}:${ACCOUNT}"':function:api-monitoring-order-processor"}}},{"Sid":"CallInventoryManager","Effect":"Allow","Action":"vpc-lattice-svcs:Invoke","Resource":"'"${InventoryManagerService_Arn}"'/*"},{"Sid":"WriteOrders","Effect":"Allow","Action":["dynamodb:PutItem","dynamodb:UpdateItem","dynamodb:DeleteItem","dynamodb:BatchWriteItem","dynamodb:ConditionCheckItem"],"Resource":"'"${OrdersTable_Arn}"'"}]}'
fi

# AWS::VpcLattice::Service NotificationService
NotificationService_Arn='<unknown:NotificationService_Arn>'
NotificationService_Id='<unknown:NotificationService_Id>'
NotificationService_DnsEntry_DomainName='<unknown:NotificationService_DnsEntry_DomainName>'
find_NotificationService() {
  look \
    --object 'items[?name == '\`'"api-monitoring-notification"'\`'] | [0]' \
    --get NotificationService_Arn arn \
    --get NotificationService_Id id \
    --get NotificationService_DnsEntry_DomainName dnsEntry.domainName \
    --call vpc-lattice list-services
  also \
    --get NotificationService_Arn arn \
    --get NotificationService_Id id \
    --get NotificationService_DnsEntry_DomainName dnsEntry.domainName \
    --is AuthType authType '"AWS_IAM"' \
    --state status \
    --call vpc-lattice get-service \
    --service-identifier "$NotificationService_Id"
  also \
    --tags map tags "$stack_tags" \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$NotificationService_Arn"
}
claim NotificationService 'Lattice service api-monitoring-notification' \
  --ready ACTIVE \
  --failed CREATE_FAILED \
  --failed DELETE_FAILED
if absent; then
  create \
    --want NotificationService_Arn \
    --want NotificationService_Id \
    --want NotificationService_DnsEntry_DomainName \
    --call vpc-lattice create-service \
    --name api-monitoring-notification \
    --auth-type AWS_IAM \
    --tags "$stack_tags"
fi
if differs AuthType; then
  change \
    --call vpc-lattice update-service \
    --service-identifier "$NotificationService_Id" \
    --auth-type AWS_IAM
fi
if differs tags; then
  change \
    --call vpc-lattice tag-resource \
    --resource-arn "$NotificationService_Arn" \
    --tags "$stack_tags"
fi

# AWS::IAM::Role InventoryManagerRole
InventoryManagerRole_Arn='<unknown:InventoryManagerRole_Arn>'
find_InventoryManagerRole() {
  look \
    --object Role \
    --absent NoSuchEntity \
    --get InventoryManagerRole_Arn Arn \
    --is Description Description '"What function api-monitoring-inventory-manager may do"' \
    --document AssumeRolePolicyDocument AssumeRolePolicyDocument '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
    --tags pairs Tags "$stack_tag_pairs" \
    --call iam get-role \
    --role-name api-monitoring-inventory-manager
}
claim InventoryManagerRole 'IAM role api-monitoring-inventory-manager'
if absent; then
  create \
    --object Role \
    --get InventoryManagerRole_Arn Arn \
    --call iam create-role \
    --role-name api-monitoring-inventory-manager \
    --description 'What function api-monitoring-inventory-manager may do' \
    --assume-role-policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
    --tags "$stack_tag_pairs"
fi
if differs AssumeRolePolicyDocument; then
  change \
    --retry MalformedPolicyDocument \
    --call iam update-assume-role-policy \
    --role-name api-monitoring-inventory-manager \
    --policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}'
fi
if differs Description; then
  change \
    --call iam update-role \
    --role-name api-monitoring-inventory-manager \
    --description 'What function api-monitoring-inventory-manager may do'
fi
if differs tags; then
  change --call iam tag-role --role-name api-monitoring-inventory-manager --tags "$stack_tag_pairs"
fi
find_InventoryManagerRole_Policies_edges() {
  look \
    --absent NoSuchEntity \
    --key PolicyName \
    --that same 'PolicyDocument == '\`'{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/api-monitoring-inventory-manager:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"},{"Sid":"AttachToVpc","Effect":"Allow","Action":["ec2:CreateNetworkInterface","ec2:DeleteNetworkInterface","ec2:AssignPrivateIpAddresses","ec2:UnassignPrivateIpAddresses"],"Resource":["arn:'"${PARTITION}:ec2:${AWS_REGION}:${ACCOUNT}"':network-interface/*","arn:'"${PARTITION}:ec2:${AWS_REGION}:${ACCOUNT}"':subnet/*","arn:'"${PARTITION}:ec2:${AWS_REGION}:${ACCOUNT}"':security-group/*"]},{"Sid":"SeeNetworkInterfaces","Effect":"Allow","Action":["ec2:DescribeNetworkInterfaces","ec2:DescribeSubnets"],"Resource":"*"},{"Sid":"NotFromCode","Effect":"Deny","Action":["ec2:CreateNetworkInterface","ec2:DeleteNetworkInterface","ec2:DescribeNetworkInterfaces","ec2:DescribeSubnets","ec2:AssignPrivateIpAddresses","ec2:UnassignPrivateIpAddresses"],"Resource":"*","Condition":{"ArnEquals":{"lambda:SourceFunctionArn":"arn:'"${PARTITION}:lambda:${AWS_REGION}:${ACCOUNT}"':function:api-monitoring-inventory-manager"}}},{"Sid":"CallNotification","Effect":"Allow","Action":"vpc-lattice-svcs:Invoke","Resource":"'"${NotificationService_Arn}"'/*"}]}'\` \
    --call iam get-role-policy \
    --role-name api-monitoring-inventory-manager \
    --policy-name edges
}
seek InventoryManagerRole_Policies_edges 'Policies edges'
delete_InventoryManagerRole_Policies() {
  remove_item \
    --call iam delete-role-policy \
    --role-name api-monitoring-inventory-manager \
    --policy-name "$ITEM"
}
clear_strays InventoryManagerRole_Policies Policies \
  --object PolicyNames \
  --call iam list-role-policies \
  --role-name api-monitoring-inventory-manager
if lacking InventoryManagerRole_Policies_edges 'Policies edges'; then
  put \
    --call iam put-role-policy \
    --role-name api-monitoring-inventory-manager \
    --policy-name edges \
    --policy-document '{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/api-monitoring-inventory-manager:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"},{"Sid":"AttachToVpc","Effect":"Allow","Action":["ec2:CreateNetworkInterface","ec2:DeleteNetworkInterface","ec2:AssignPrivateIpAddresses","ec2:UnassignPrivateIpAddresses"],"Resource":["arn:'"${PARTITION}:ec2:${AWS_REGION}:${ACCOUNT}"':network-interface/*","arn:'"${PARTITION}:ec2:${AWS_REGION}:${ACCOUNT}"':subnet/*","arn:'"${PARTITION}:ec2:${AWS_REGION}:${ACCOUNT}"':security-group/*"]},{"Sid":"SeeNetworkInterfaces","Effect":"Allow","Action":["ec2:DescribeNetworkInterfaces","ec2:DescribeSubnets"],"Resource":"*"},{"Sid":"NotFromCode","Effect":"Deny","Action":["ec2:CreateNetworkInterface","ec2:DeleteNetworkInterface","ec2:DescribeNetworkInterfaces","ec2:DescribeSubnets","ec2:AssignPrivateIpAddresses","ec2:UnassignPrivateIpAddresses"],"Resource":"*","Condition":{"ArnEquals":{"lambda:SourceFunctionArn":"arn:'"${PARTITION}:lambda:${AWS_REGION}:${ACCOUNT}"':function:api-monitoring-inventory-manager"}}},{"Sid":"CallNotification","Effect":"Allow","Action":"vpc-lattice-svcs:Invoke","Resource":"'"${NotificationService_Arn}"'/*"}]}'
fi

# AWS::EC2::SecurityGroup WorkloadSecurityGroup
WorkloadSecurityGroup_GroupId='<unknown:WorkloadSecurityGroup_GroupId>'
find_WorkloadSecurityGroup() {
  look \
    --object 'SecurityGroups[0]' \
    --get WorkloadSecurityGroup_GroupId GroupId \
    --is GroupName GroupName '"api-monitoring-functions"' \
    --is GroupDescription Description '"Functions that call over VPC Lattice"' \
    --is VpcId VpcId '"'"${Vpc_VpcId}"'"' \
    --tags pairs Tags '[{"Key":"Name","Value":"api-monitoring-functions"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"api-monitoring"}]' \
    --call ec2 describe-security-groups \
    --filters '[{"Name":"tag:Name","Values":["api-monitoring-functions"]},{"Name":"tag:pergola:stack","Values":["api-monitoring"]}]'
}
claim WorkloadSecurityGroup 'security group api-monitoring-functions'
fixed GroupName GroupDescription VpcId
if absent; then
  create \
    --get WorkloadSecurityGroup_GroupId GroupId \
    --call ec2 create-security-group \
    --group-name api-monitoring-functions \
    --description 'Functions that call over VPC Lattice' \
    --vpc-id "$Vpc_VpcId" \
    --tag-specifications '[{"ResourceType":"security-group","Tags":[{"Key":"Name","Value":"api-monitoring-functions"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"api-monitoring"}]}]'
fi
if differs tags; then
  change \
    --call ec2 create-tags \
    --resources '["'"${WorkloadSecurityGroup_GroupId}"'"]' \
    --tags '[{"Key":"Name","Value":"api-monitoring-functions"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"api-monitoring"}]'
fi
find_WorkloadSecurityGroup_SecurityGroupEgress_HTTPS_to_VPC_Lattice() {
  look \
    --object 'SecurityGroupRules[?IsEgress && IpProtocol == '\`'"tcp"'\`' && not_null(FromPort, '\`'-1'\`') == not_null('\`'443'\`', '\`'-1'\`') && not_null(ToPort, '\`'-1'\`') == not_null('\`'443'\`', '\`'-1'\`') && CidrIpv4 == '\`'"169.254.171.0/24"'\`' && CidrIpv6 == '\`'null'\`' && PrefixListId == '\`'null'\`' && ReferencedGroupInfo.GroupId == '\`'null'\`' && not_null(Description, '\`'"HTTPS to VPC Lattice"'\`') == '\`'"HTTPS to VPC Lattice"'\`'] | [0]' \
    --key SecurityGroupRuleId \
    --call ec2 describe-security-group-rules \
    --filters '[{"Name":"group-id","Values":["'"${WorkloadSecurityGroup_GroupId}"'"]}]'
}
seek \
  WorkloadSecurityGroup_SecurityGroupEgress_HTTPS_to_VPC_Lattice \
  'SecurityGroupEgress HTTPS to VPC Lattice'
find_WorkloadSecurityGroup_SecurityGroupEgress_HTTPS_to_the_endpoints() {
  look \
    --object 'SecurityGroupRules[?IsEgress && IpProtocol == '\`'"tcp"'\`' && not_null(FromPort, '\`'-1'\`') == not_null('\`'443'\`', '\`'-1'\`') && not_null(ToPort, '\`'-1'\`') == not_null('\`'443'\`', '\`'-1'\`') && CidrIpv4 == '\`'"10.0.0.0/16"'\`' && CidrIpv6 == '\`'null'\`' && PrefixListId == '\`'null'\`' && ReferencedGroupInfo.GroupId == '\`'null'\`' && not_null(Description, '\`'"HTTPS to the endpoints"'\`') == '\`'"HTTPS to the endpoints"'\`'] | [0]' \
    --key SecurityGroupRuleId \
    --call ec2 describe-security-group-rules \
    --filters '[{"Name":"group-id","Values":["'"${WorkloadSecurityGroup_GroupId}"'"]}]'
}
seek \
  WorkloadSecurityGroup_SecurityGroupEgress_HTTPS_to_the_endpoints \
  'SecurityGroupEgress HTTPS to the endpoints'
find_WorkloadSecurityGroup_SecurityGroupEgress_HTTPS_to_the_gateway_endpoints() {
  look \
    --object 'SecurityGroupRules[?IsEgress && IpProtocol == '\`'"tcp"'\`' && not_null(FromPort, '\`'-1'\`') == not_null('\`'443'\`', '\`'-1'\`') && not_null(ToPort, '\`'-1'\`') == not_null('\`'443'\`', '\`'-1'\`') && CidrIpv4 == '\`'"0.0.0.0/0"'\`' && CidrIpv6 == '\`'null'\`' && PrefixListId == '\`'null'\`' && ReferencedGroupInfo.GroupId == '\`'null'\`' && not_null(Description, '\`'"HTTPS to the gateway endpoints"'\`') == '\`'"HTTPS to the gateway endpoints"'\`'] | [0]' \
    --key SecurityGroupRuleId \
    --call ec2 describe-security-group-rules \
    --filters '[{"Name":"group-id","Values":["'"${WorkloadSecurityGroup_GroupId}"'"]}]'
}
seek \
  WorkloadSecurityGroup_SecurityGroupEgress_HTTPS_to_the_gateway_endpoints \
  'SecurityGroupEgress HTTPS to the gateway endpoints'
delete_WorkloadSecurityGroup_SecurityGroupEgress() {
  remove_item \
    --call ec2 revoke-security-group-egress \
    --group-id "$WorkloadSecurityGroup_GroupId" \
    --security-group-rule-ids '["'"${ITEM}"'"]'
}
clear_strays WorkloadSecurityGroup_SecurityGroupEgress SecurityGroupEgress \
  --object 'SecurityGroupRules[?IsEgress].SecurityGroupRuleId' \
  --call ec2 describe-security-group-rules \
  --filters '[{"Name":"group-id","Values":["'"${WorkloadSecurityGroup_GroupId}"'"]}]'
if lacking \
    WorkloadSecurityGroup_SecurityGroupEgress_HTTPS_to_VPC_Lattice \
    'SecurityGroupEgress HTTPS to VPC Lattice'; then
  put \
    --call ec2 authorize-security-group-egress \
    --group-id "$WorkloadSecurityGroup_GroupId" \
    --ip-permissions '[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"IpRanges":[{"CidrIp":"169.254.171.0/24","Description":"HTTPS to VPC Lattice"}]}]'
fi
if lacking \
    WorkloadSecurityGroup_SecurityGroupEgress_HTTPS_to_the_endpoints \
    'SecurityGroupEgress HTTPS to the endpoints'; then
  put \
    --call ec2 authorize-security-group-egress \
    --group-id "$WorkloadSecurityGroup_GroupId" \
    --ip-permissions '[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"IpRanges":[{"CidrIp":"10.0.0.0/16","Description":"HTTPS to the endpoints"}]}]'
fi
if lacking \
    WorkloadSecurityGroup_SecurityGroupEgress_HTTPS_to_the_gateway_endpoints \
    'SecurityGroupEgress HTTPS to the gateway endpoints'; then
  put \
    --call ec2 authorize-security-group-egress \
    --group-id "$WorkloadSecurityGroup_GroupId" \
    --ip-permissions '[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"IpRanges":[{"CidrIp":"0.0.0.0/0","Description":"HTTPS to the gateway endpoints"}]}]'
fi

# AWS::EC2::SecurityGroup EndpointSecurityGroup
EndpointSecurityGroup_GroupId='<unknown:EndpointSecurityGroup_GroupId>'
find_EndpointSecurityGroup() {
  look \
    --object 'SecurityGroups[0]' \
    --get EndpointSecurityGroup_GroupId GroupId \
    --is GroupName GroupName '"api-monitoring-endpoints"' \
    --is GroupDescription Description '"Interface endpoints"' \
    --is VpcId VpcId '"'"${Vpc_VpcId}"'"' \
    --tags pairs Tags '[{"Key":"Name","Value":"api-monitoring-endpoints"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"api-monitoring"}]' \
    --call ec2 describe-security-groups \
    --filters '[{"Name":"tag:Name","Values":["api-monitoring-endpoints"]},{"Name":"tag:pergola:stack","Values":["api-monitoring"]}]'
}
claim EndpointSecurityGroup 'security group api-monitoring-endpoints'
fixed GroupName GroupDescription VpcId
if absent; then
  create \
    --get EndpointSecurityGroup_GroupId GroupId \
    --call ec2 create-security-group \
    --group-name api-monitoring-endpoints \
    --description 'Interface endpoints' \
    --vpc-id "$Vpc_VpcId" \
    --tag-specifications '[{"ResourceType":"security-group","Tags":[{"Key":"Name","Value":"api-monitoring-endpoints"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"api-monitoring"}]}]'
fi
if differs tags; then
  change \
    --call ec2 create-tags \
    --resources '["'"${EndpointSecurityGroup_GroupId}"'"]' \
    --tags '[{"Key":"Name","Value":"api-monitoring-endpoints"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"api-monitoring"}]'
fi
find_EndpointSecurityGroup_SecurityGroupIngress_HTTPS_from_the_functions() {
  look \
    --object 'SecurityGroupRules[?!IsEgress && IpProtocol == '\`'"tcp"'\`' && not_null(FromPort, '\`'-1'\`') == not_null('\`'443'\`', '\`'-1'\`') && not_null(ToPort, '\`'-1'\`') == not_null('\`'443'\`', '\`'-1'\`') && CidrIpv4 == '\`'null'\`' && CidrIpv6 == '\`'null'\`' && PrefixListId == '\`'null'\`' && ReferencedGroupInfo.GroupId == '\`'"'"${WorkloadSecurityGroup_GroupId}"'"'\`' && not_null(Description, '\`'"HTTPS from the functions"'\`') == '\`'"HTTPS from the functions"'\`'] | [0]' \
    --key SecurityGroupRuleId \
    --call ec2 describe-security-group-rules \
    --filters '[{"Name":"group-id","Values":["'"${EndpointSecurityGroup_GroupId}"'"]}]'
}
seek \
  EndpointSecurityGroup_SecurityGroupIngress_HTTPS_from_the_functions \
  'SecurityGroupIngress HTTPS from the functions'
delete_EndpointSecurityGroup_SecurityGroupIngress() {
  remove_item \
    --call ec2 revoke-security-group-ingress \
    --group-id "$EndpointSecurityGroup_GroupId" \
    --security-group-rule-ids '["'"${ITEM}"'"]'
}
clear_strays EndpointSecurityGroup_SecurityGroupIngress SecurityGroupIngress \
  --object 'SecurityGroupRules[?!IsEgress].SecurityGroupRuleId' \
  --call ec2 describe-security-group-rules \
  --filters '[{"Name":"group-id","Values":["'"${EndpointSecurityGroup_GroupId}"'"]}]'
if lacking \
    EndpointSecurityGroup_SecurityGroupIngress_HTTPS_from_the_functions \
    'SecurityGroupIngress HTTPS from the functions'; then
  put \
    --call ec2 authorize-security-group-ingress \
    --group-id "$EndpointSecurityGroup_GroupId" \
    --ip-permissions '[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"UserIdGroupPairs":[{"GroupId":"'"${WorkloadSecurityGroup_GroupId}"'","Description":"HTTPS from the functions"}]}]'
fi
find_EndpointSecurityGroup_SecurityGroupEgress_Nothing_leaves() {
  look \
    --object 'SecurityGroupRules[?IsEgress && IpProtocol == '\`'"tcp"'\`' && not_null(FromPort, '\`'-1'\`') == not_null('\`'443'\`', '\`'-1'\`') && not_null(ToPort, '\`'-1'\`') == not_null('\`'443'\`', '\`'-1'\`') && CidrIpv4 == '\`'"127.0.0.1/32"'\`' && CidrIpv6 == '\`'null'\`' && PrefixListId == '\`'null'\`' && ReferencedGroupInfo.GroupId == '\`'null'\`' && not_null(Description, '\`'"Nothing leaves"'\`') == '\`'"Nothing leaves"'\`'] | [0]' \
    --key SecurityGroupRuleId \
    --call ec2 describe-security-group-rules \
    --filters '[{"Name":"group-id","Values":["'"${EndpointSecurityGroup_GroupId}"'"]}]'
}
seek EndpointSecurityGroup_SecurityGroupEgress_Nothing_leaves 'SecurityGroupEgress Nothing leaves'
delete_EndpointSecurityGroup_SecurityGroupEgress() {
  remove_item \
    --call ec2 revoke-security-group-egress \
    --group-id "$EndpointSecurityGroup_GroupId" \
    --security-group-rule-ids '["'"${ITEM}"'"]'
}
clear_strays EndpointSecurityGroup_SecurityGroupEgress SecurityGroupEgress \
  --object 'SecurityGroupRules[?IsEgress].SecurityGroupRuleId' \
  --call ec2 describe-security-group-rules \
  --filters '[{"Name":"group-id","Values":["'"${EndpointSecurityGroup_GroupId}"'"]}]'
if lacking \
    EndpointSecurityGroup_SecurityGroupEgress_Nothing_leaves \
    'SecurityGroupEgress Nothing leaves'; then
  put \
    --call ec2 authorize-security-group-egress \
    --group-id "$EndpointSecurityGroup_GroupId" \
    --ip-permissions '[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"IpRanges":[{"CidrIp":"127.0.0.1/32","Description":"Nothing leaves"}]}]'
fi

# AWS::EC2::VPCEndpoint XrayEndpoint
XrayEndpoint_Id='<unknown:XrayEndpoint_Id>'
find_XrayEndpoint() {
  look \
    --object 'VpcEndpoints[?State != '\''deleted'\'' && State != '\''Deleted'\''] | [0]' \
    --get XrayEndpoint_Id VpcEndpointId \
    --is VpcEndpointType VpcEndpointType '"Interface"' \
    --is ServiceName ServiceName '"com.amazonaws.'"${AWS_REGION}"'.xray"' \
    --is VpcId VpcId '"'"${Vpc_VpcId}"'"' \
    --is PrivateDnsEnabled PrivateDnsEnabled true \
    --state State \
    --tags pairs Tags '[{"Key":"Name","Value":"api-monitoring-xray"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"api-monitoring"}]' \
    --call ec2 describe-vpc-endpoints \
    --filters '[{"Name":"tag:Name","Values":["api-monitoring-xray"]},{"Name":"tag:pergola:stack","Values":["api-monitoring"]}]'
}
claim XrayEndpoint 'VPC endpoint XrayEndpoint' \
  --ready available \
  --ready Available \
  --failed failed \
  --failed Failed \
  --failed rejected \
  --failed Rejected \
  --failed expired \
  --failed Expired
fixed VpcEndpointType ServiceName VpcId
if absent; then
  create \
    --object VpcEndpoint \
    --get XrayEndpoint_Id VpcEndpointId \
    --state State \
    --call ec2 create-vpc-endpoint \
    --vpc-endpoint-type Interface \
    --service-name "com.amazonaws.${AWS_REGION}.xray" \
    --vpc-id "$Vpc_VpcId" \
    --subnet-ids '["'"${Subnet1_SubnetId}"'","'"${Subnet2_SubnetId}"'"]' \
    --security-group-ids '["'"${EndpointSecurityGroup_GroupId}"'"]' \
    --private-dns-enabled \
    --tag-specifications '[{"ResourceType":"vpc-endpoint","Tags":[{"Key":"Name","Value":"api-monitoring-xray"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"api-monitoring"}]}]'
fi
if differs PrivateDnsEnabled; then
  change --call ec2 modify-vpc-endpoint --vpc-endpoint-id "$XrayEndpoint_Id" --private-dns-enabled
fi
if differs tags; then
  change \
    --call ec2 create-tags \
    --resources '["'"${XrayEndpoint_Id}"'"]' \
    --tags '[{"Key":"Name","Value":"api-monitoring-xray"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"api-monitoring"}]'
fi
if existed; then
  find_XrayEndpoint_SubnetIds_Subnet1() {
    look \
      --object 'VpcEndpoints[].SubnetIds[] | [?@ == '\`'"'"${Subnet1_SubnetId}"'"'\`'] | [0]' \
      --key @ \
      --call ec2 describe-vpc-endpoints \
      --vpc-endpoint-ids '["'"${XrayEndpoint_Id}"'"]'
  }
  seek XrayEndpoint_SubnetIds_Subnet1 'SubnetIds Subnet1'
  find_XrayEndpoint_SubnetIds_Subnet2() {
    look \
      --object 'VpcEndpoints[].SubnetIds[] | [?@ == '\`'"'"${Subnet2_SubnetId}"'"'\`'] | [0]' \
      --key @ \
      --call ec2 describe-vpc-endpoints \
      --vpc-endpoint-ids '["'"${XrayEndpoint_Id}"'"]'
  }
  seek XrayEndpoint_SubnetIds_Subnet2 'SubnetIds Subnet2'
  delete_XrayEndpoint_SubnetIds() {
    remove_item \
      --call ec2 modify-vpc-endpoint \
      --vpc-endpoint-id "$XrayEndpoint_Id" \
      --remove-subnet-ids '["'"${ITEM}"'"]'
  }
  clear_strays XrayEndpoint_SubnetIds SubnetIds \
    --object 'VpcEndpoints[].SubnetIds[]' \
    --call ec2 describe-vpc-endpoints \
    --vpc-endpoint-ids '["'"${XrayEndpoint_Id}"'"]'
  if lacking XrayEndpoint_SubnetIds_Subnet1 'SubnetIds Subnet1'; then
    put \
      --call ec2 modify-vpc-endpoint \
      --vpc-endpoint-id "$XrayEndpoint_Id" \
      --add-subnet-ids '["'"${Subnet1_SubnetId}"'"]'
  fi
  if lacking XrayEndpoint_SubnetIds_Subnet2 'SubnetIds Subnet2'; then
    put \
      --call ec2 modify-vpc-endpoint \
      --vpc-endpoint-id "$XrayEndpoint_Id" \
      --add-subnet-ids '["'"${Subnet2_SubnetId}"'"]'
  fi
fi
if existed; then
  find_XrayEndpoint_SecurityGroupIds_EndpointSecurityGroup() {
    look \
      --object 'VpcEndpoints[].Groups[].GroupId | [?@ == '\`'"'"${EndpointSecurityGroup_GroupId}"'"'\`'] | [0]' \
      --key @ \
      --call ec2 describe-vpc-endpoints \
      --vpc-endpoint-ids '["'"${XrayEndpoint_Id}"'"]'
  }
  seek XrayEndpoint_SecurityGroupIds_EndpointSecurityGroup 'SecurityGroupIds EndpointSecurityGroup'
  delete_XrayEndpoint_SecurityGroupIds() {
    remove_item \
      --call ec2 modify-vpc-endpoint \
      --vpc-endpoint-id "$XrayEndpoint_Id" \
      --remove-security-group-ids '["'"${ITEM}"'"]'
  }
  clear_strays XrayEndpoint_SecurityGroupIds SecurityGroupIds \
    --object 'VpcEndpoints[].Groups[].GroupId' \
    --call ec2 describe-vpc-endpoints \
    --vpc-endpoint-ids '["'"${XrayEndpoint_Id}"'"]'
  if lacking \
      XrayEndpoint_SecurityGroupIds_EndpointSecurityGroup \
      'SecurityGroupIds EndpointSecurityGroup'; then
    put \
      --call ec2 modify-vpc-endpoint \
      --vpc-endpoint-id "$XrayEndpoint_Id" \
      --add-security-group-ids '["'"${EndpointSecurityGroup_GroupId}"'"]'
  fi
fi

# AWS::EC2::RouteTable PrivateRouteTable
PrivateRouteTable_RouteTableId='<unknown:PrivateRouteTable_RouteTableId>'
find_PrivateRouteTable() {
  look \
    --object 'RouteTables[0]' \
    --get PrivateRouteTable_RouteTableId RouteTableId \
    --is VpcId VpcId '"'"${Vpc_VpcId}"'"' \
    --tags pairs Tags '[{"Key":"Name","Value":"api-monitoring-private"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"api-monitoring"}]' \
    --call ec2 describe-route-tables \
    --filters '[{"Name":"tag:Name","Values":["api-monitoring-private"]},{"Name":"tag:pergola:stack","Values":["api-monitoring"]}]'
}
claim PrivateRouteTable 'route table PrivateRouteTable'
fixed VpcId
if absent; then
  create \
    --object RouteTable \
    --get PrivateRouteTable_RouteTableId RouteTableId \
    --call ec2 create-route-table \
    --vpc-id "$Vpc_VpcId" \
    --tag-specifications '[{"ResourceType":"route-table","Tags":[{"Key":"Name","Value":"api-monitoring-private"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"api-monitoring"}]}]'
fi
if differs tags; then
  change \
    --call ec2 create-tags \
    --resources '["'"${PrivateRouteTable_RouteTableId}"'"]' \
    --tags '[{"Key":"Name","Value":"api-monitoring-private"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"api-monitoring"}]'
fi

# AWS::EC2::SubnetRouteTableAssociation PrivateRouteAssociation1
PrivateRouteAssociation1_Id='<unknown:PrivateRouteAssociation1_Id>'
find_PrivateRouteAssociation1() {
  look \
    --object 'RouteTables[].Associations[] | [?SubnetId == '\`'"'"${Subnet1_SubnetId}"'"'\`'] | [0]' \
    --get PrivateRouteAssociation1_Id RouteTableAssociationId \
    --is RouteTableId RouteTableId '"'"${PrivateRouteTable_RouteTableId}"'"' \
    --call ec2 describe-route-tables \
    --filters '[{"Name":"association.subnet-id","Values":["'"${Subnet1_SubnetId}"'"]}]'
}
claim PrivateRouteAssociation1 'association of a subnet with a route table PrivateRouteAssociation1'
if absent; then
  create \
    --want PrivateRouteAssociation1_Id \
    --call ec2 associate-route-table \
    --route-table-id "$PrivateRouteTable_RouteTableId" \
    --subnet-id "$Subnet1_SubnetId"
fi
if differs RouteTableId; then
  change \
    --call ec2 replace-route-table-association \
    --association-id "$PrivateRouteAssociation1_Id" \
    --route-table-id "$PrivateRouteTable_RouteTableId"
fi

# AWS::EC2::SubnetRouteTableAssociation PrivateRouteAssociation2
PrivateRouteAssociation2_Id='<unknown:PrivateRouteAssociation2_Id>'
find_PrivateRouteAssociation2() {
  look \
    --object 'RouteTables[].Associations[] | [?SubnetId == '\`'"'"${Subnet2_SubnetId}"'"'\`'] | [0]' \
    --get PrivateRouteAssociation2_Id RouteTableAssociationId \
    --is RouteTableId RouteTableId '"'"${PrivateRouteTable_RouteTableId}"'"' \
    --call ec2 describe-route-tables \
    --filters '[{"Name":"association.subnet-id","Values":["'"${Subnet2_SubnetId}"'"]}]'
}
claim PrivateRouteAssociation2 'association of a subnet with a route table PrivateRouteAssociation2'
if absent; then
  create \
    --want PrivateRouteAssociation2_Id \
    --call ec2 associate-route-table \
    --route-table-id "$PrivateRouteTable_RouteTableId" \
    --subnet-id "$Subnet2_SubnetId"
fi
if differs RouteTableId; then
  change \
    --call ec2 replace-route-table-association \
    --association-id "$PrivateRouteAssociation2_Id" \
    --route-table-id "$PrivateRouteTable_RouteTableId"
fi

# AWS::EC2::VPCEndpoint DynamodbEndpoint
DynamodbEndpoint_Id='<unknown:DynamodbEndpoint_Id>'
find_DynamodbEndpoint() {
  look \
    --object 'VpcEndpoints[?State != '\''deleted'\'' && State != '\''Deleted'\''] | [0]' \
    --get DynamodbEndpoint_Id VpcEndpointId \
    --is VpcEndpointType VpcEndpointType '"Gateway"' \
    --is ServiceName ServiceName '"com.amazonaws.'"${AWS_REGION}"'.dynamodb"' \
    --is VpcId VpcId '"'"${Vpc_VpcId}"'"' \
    --state State \
    --tags pairs Tags '[{"Key":"Name","Value":"api-monitoring-dynamodb"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"api-monitoring"}]' \
    --call ec2 describe-vpc-endpoints \
    --filters '[{"Name":"tag:Name","Values":["api-monitoring-dynamodb"]},{"Name":"tag:pergola:stack","Values":["api-monitoring"]}]'
}
claim DynamodbEndpoint 'VPC endpoint DynamodbEndpoint' \
  --ready available \
  --ready Available \
  --failed failed \
  --failed Failed \
  --failed rejected \
  --failed Rejected \
  --failed expired \
  --failed Expired
fixed VpcEndpointType ServiceName VpcId
if absent; then
  create \
    --object VpcEndpoint \
    --get DynamodbEndpoint_Id VpcEndpointId \
    --state State \
    --call ec2 create-vpc-endpoint \
    --vpc-endpoint-type Gateway \
    --service-name "com.amazonaws.${AWS_REGION}.dynamodb" \
    --vpc-id "$Vpc_VpcId" \
    --route-table-ids '["'"${PrivateRouteTable_RouteTableId}"'"]' \
    --tag-specifications '[{"ResourceType":"vpc-endpoint","Tags":[{"Key":"Name","Value":"api-monitoring-dynamodb"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"api-monitoring"}]}]'
fi
if differs tags; then
  change \
    --call ec2 create-tags \
    --resources '["'"${DynamodbEndpoint_Id}"'"]' \
    --tags '[{"Key":"Name","Value":"api-monitoring-dynamodb"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"api-monitoring"}]'
fi
if existed; then
  find_DynamodbEndpoint_RouteTableIds_PrivateRouteTable() {
    look \
      --object 'VpcEndpoints[].RouteTableIds[] | [?@ == '\`'"'"${PrivateRouteTable_RouteTableId}"'"'\`'] | [0]' \
      --key @ \
      --call ec2 describe-vpc-endpoints \
      --vpc-endpoint-ids '["'"${DynamodbEndpoint_Id}"'"]'
  }
  seek DynamodbEndpoint_RouteTableIds_PrivateRouteTable 'RouteTableIds PrivateRouteTable'
  delete_DynamodbEndpoint_RouteTableIds() {
    remove_item \
      --call ec2 modify-vpc-endpoint \
      --vpc-endpoint-id "$DynamodbEndpoint_Id" \
      --remove-route-table-ids '["'"${ITEM}"'"]'
  }
  clear_strays DynamodbEndpoint_RouteTableIds RouteTableIds \
    --object 'VpcEndpoints[].RouteTableIds[]' \
    --call ec2 describe-vpc-endpoints \
    --vpc-endpoint-ids '["'"${DynamodbEndpoint_Id}"'"]'
  if lacking \
      DynamodbEndpoint_RouteTableIds_PrivateRouteTable \
      'RouteTableIds PrivateRouteTable'; then
    put \
      --call ec2 modify-vpc-endpoint \
      --vpc-endpoint-id "$DynamodbEndpoint_Id" \
      --add-route-table-ids '["'"${PrivateRouteTable_RouteTableId}"'"]'
  fi
fi

# AWS::VpcLattice::ServiceNetwork ServiceNetwork
ServiceNetwork_Arn='<unknown:ServiceNetwork_Arn>'
ServiceNetwork_Id='<unknown:ServiceNetwork_Id>'
find_ServiceNetwork() {
  look \
    --object 'items[?name == '\`'"api-monitoring"'\`'] | [0]' \
    --get ServiceNetwork_Arn arn \
    --get ServiceNetwork_Id id \
    --call vpc-lattice list-service-networks
  also \
    --get ServiceNetwork_Arn arn \
    --get ServiceNetwork_Id id \
    --is AuthType authType '"AWS_IAM"' \
    --call vpc-lattice get-service-network \
    --service-network-identifier "$ServiceNetwork_Id"
  also \
    --tags map tags "$stack_tags" \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$ServiceNetwork_Arn"
}
claim ServiceNetwork 'service network api-monitoring'
if absent; then
  create \
    --get ServiceNetwork_Arn arn \
    --get ServiceNetwork_Id id \
    --call vpc-lattice create-service-network \
    --name api-monitoring \
    --auth-type AWS_IAM \
    --tags "$stack_tags"
fi
if differs AuthType; then
  change \
    --call vpc-lattice update-service-network \
    --service-network-identifier "$ServiceNetwork_Id" \
    --auth-type AWS_IAM
fi
if differs tags; then
  change --call vpc-lattice tag-resource --resource-arn "$ServiceNetwork_Arn" --tags "$stack_tags"
fi

# AWS::EC2::SecurityGroup LatticeSecurityGroup
LatticeSecurityGroup_GroupId='<unknown:LatticeSecurityGroup_GroupId>'
find_LatticeSecurityGroup() {
  look \
    --object 'SecurityGroups[0]' \
    --get LatticeSecurityGroup_GroupId GroupId \
    --is GroupName GroupName '"api-monitoring-lattice"' \
    --is GroupDescription Description '"Who may send requests into VPC Lattice"' \
    --is VpcId VpcId '"'"${Vpc_VpcId}"'"' \
    --tags pairs Tags '[{"Key":"Name","Value":"api-monitoring-lattice"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"api-monitoring"}]' \
    --call ec2 describe-security-groups \
    --filters '[{"Name":"tag:Name","Values":["api-monitoring-lattice"]},{"Name":"tag:pergola:stack","Values":["api-monitoring"]}]'
}
claim LatticeSecurityGroup 'security group api-monitoring-lattice'
fixed GroupName GroupDescription VpcId
if absent; then
  create \
    --get LatticeSecurityGroup_GroupId GroupId \
    --call ec2 create-security-group \
    --group-name api-monitoring-lattice \
    --description 'Who may send requests into VPC Lattice' \
    --vpc-id "$Vpc_VpcId" \
    --tag-specifications '[{"ResourceType":"security-group","Tags":[{"Key":"Name","Value":"api-monitoring-lattice"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"api-monitoring"}]}]'
fi
if differs tags; then
  change \
    --call ec2 create-tags \
    --resources '["'"${LatticeSecurityGroup_GroupId}"'"]' \
    --tags '[{"Key":"Name","Value":"api-monitoring-lattice"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"api-monitoring"}]'
fi
find_LatticeSecurityGroup_SecurityGroupIngress_HTTPS_from_the_functions() {
  look \
    --object 'SecurityGroupRules[?!IsEgress && IpProtocol == '\`'"tcp"'\`' && not_null(FromPort, '\`'-1'\`') == not_null('\`'443'\`', '\`'-1'\`') && not_null(ToPort, '\`'-1'\`') == not_null('\`'443'\`', '\`'-1'\`') && CidrIpv4 == '\`'null'\`' && CidrIpv6 == '\`'null'\`' && PrefixListId == '\`'null'\`' && ReferencedGroupInfo.GroupId == '\`'"'"${WorkloadSecurityGroup_GroupId}"'"'\`' && not_null(Description, '\`'"HTTPS from the functions"'\`') == '\`'"HTTPS from the functions"'\`'] | [0]' \
    --key SecurityGroupRuleId \
    --call ec2 describe-security-group-rules \
    --filters '[{"Name":"group-id","Values":["'"${LatticeSecurityGroup_GroupId}"'"]}]'
}
seek \
  LatticeSecurityGroup_SecurityGroupIngress_HTTPS_from_the_functions \
  'SecurityGroupIngress HTTPS from the functions'
delete_LatticeSecurityGroup_SecurityGroupIngress() {
  remove_item \
    --call ec2 revoke-security-group-ingress \
    --group-id "$LatticeSecurityGroup_GroupId" \
    --security-group-rule-ids '["'"${ITEM}"'"]'
}
clear_strays LatticeSecurityGroup_SecurityGroupIngress SecurityGroupIngress \
  --object 'SecurityGroupRules[?!IsEgress].SecurityGroupRuleId' \
  --call ec2 describe-security-group-rules \
  --filters '[{"Name":"group-id","Values":["'"${LatticeSecurityGroup_GroupId}"'"]}]'
if lacking \
    LatticeSecurityGroup_SecurityGroupIngress_HTTPS_from_the_functions \
    'SecurityGroupIngress HTTPS from the functions'; then
  put \
    --call ec2 authorize-security-group-ingress \
    --group-id "$LatticeSecurityGroup_GroupId" \
    --ip-permissions '[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"UserIdGroupPairs":[{"GroupId":"'"${WorkloadSecurityGroup_GroupId}"'","Description":"HTTPS from the functions"}]}]'
fi
find_LatticeSecurityGroup_SecurityGroupEgress_Nothing_leaves() {
  look \
    --object 'SecurityGroupRules[?IsEgress && IpProtocol == '\`'"tcp"'\`' && not_null(FromPort, '\`'-1'\`') == not_null('\`'443'\`', '\`'-1'\`') && not_null(ToPort, '\`'-1'\`') == not_null('\`'443'\`', '\`'-1'\`') && CidrIpv4 == '\`'"127.0.0.1/32"'\`' && CidrIpv6 == '\`'null'\`' && PrefixListId == '\`'null'\`' && ReferencedGroupInfo.GroupId == '\`'null'\`' && not_null(Description, '\`'"Nothing leaves"'\`') == '\`'"Nothing leaves"'\`'] | [0]' \
    --key SecurityGroupRuleId \
    --call ec2 describe-security-group-rules \
    --filters '[{"Name":"group-id","Values":["'"${LatticeSecurityGroup_GroupId}"'"]}]'
}
seek LatticeSecurityGroup_SecurityGroupEgress_Nothing_leaves 'SecurityGroupEgress Nothing leaves'
delete_LatticeSecurityGroup_SecurityGroupEgress() {
  remove_item \
    --call ec2 revoke-security-group-egress \
    --group-id "$LatticeSecurityGroup_GroupId" \
    --security-group-rule-ids '["'"${ITEM}"'"]'
}
clear_strays LatticeSecurityGroup_SecurityGroupEgress SecurityGroupEgress \
  --object 'SecurityGroupRules[?IsEgress].SecurityGroupRuleId' \
  --call ec2 describe-security-group-rules \
  --filters '[{"Name":"group-id","Values":["'"${LatticeSecurityGroup_GroupId}"'"]}]'
if lacking \
    LatticeSecurityGroup_SecurityGroupEgress_Nothing_leaves \
    'SecurityGroupEgress Nothing leaves'; then
  put \
    --call ec2 authorize-security-group-egress \
    --group-id "$LatticeSecurityGroup_GroupId" \
    --ip-permissions '[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"IpRanges":[{"CidrIp":"127.0.0.1/32","Description":"Nothing leaves"}]}]'
fi

# AWS::VpcLattice::ServiceNetworkVpcAssociation VpcAssociation
VpcAssociation_Arn='<unknown:VpcAssociation_Arn>'
VpcAssociation_Id='<unknown:VpcAssociation_Id>'
find_VpcAssociation() {
  look \
    --object 'items[0]' \
    --get VpcAssociation_Arn arn \
    --get VpcAssociation_Id id \
    --call vpc-lattice list-service-network-vpc-associations \
    --service-network-identifier "$ServiceNetwork_Id" \
    --vpc-identifier "$Vpc_VpcId"
  also \
    --get VpcAssociation_Arn arn \
    --get VpcAssociation_Id id \
    --has SecurityGroupIds securityGroupIds '["'"${LatticeSecurityGroup_GroupId}"'"]' \
    --state status \
    --call vpc-lattice get-service-network-vpc-association \
    --service-network-vpc-association-identifier "$VpcAssociation_Id"
  also \
    --tags map tags "$stack_tags" \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$VpcAssociation_Arn"
}
claim VpcAssociation 'VPC association VpcAssociation' \
  --ready ACTIVE \
  --failed CREATE_FAILED \
  --failed UPDATE_FAILED \
  --failed DELETE_FAILED
if absent; then
  create \
    --get VpcAssociation_Arn arn \
    --get VpcAssociation_Id id \
    --state status \
    --retry ConflictException \
    --call vpc-lattice create-service-network-vpc-association \
    --service-network-identifier "$ServiceNetwork_Id" \
    --vpc-identifier "$Vpc_VpcId" \
    --security-group-ids '["'"${LatticeSecurityGroup_GroupId}"'"]' \
    --tags "$stack_tags"
fi
if differs SecurityGroupIds; then
  change \
    --call vpc-lattice update-service-network-vpc-association \
    --service-network-vpc-association-identifier "$VpcAssociation_Id" \
    --security-group-ids '["'"${LatticeSecurityGroup_GroupId}"'"]'
fi
if differs tags; then
  change --call vpc-lattice tag-resource --resource-arn "$VpcAssociation_Arn" --tags "$stack_tags"
fi

# AWS::Logs::LogGroup AccessLogGroup
AccessLogGroup_Arn='<unknown:AccessLogGroup_Arn>'
AccessLogGroup_LogGroupArn='<unknown:AccessLogGroup_LogGroupArn>'
find_AccessLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/aws/vendedlogs/vpc-lattice/api-monitoring"'\`'] | [0]' \
    --get AccessLogGroup_Arn arn \
    --get AccessLogGroup_LogGroupArn logGroupArn \
    --is RetentionInDays retentionInDays 30 \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/vendedlogs/vpc-lattice/api-monitoring
  also \
    --tags map tags "$stack_tags" \
    --call logs list-tags-for-resource \
    --resource-arn "$AccessLogGroup_LogGroupArn"
}
claim AccessLogGroup 'log group /aws/vendedlogs/vpc-lattice/api-monitoring'
if absent; then
  create \
    --want AccessLogGroup_Arn \
    --want AccessLogGroup_LogGroupArn \
    --retry OperationAbortedException \
    --call logs create-log-group \
    --log-group-name /aws/vendedlogs/vpc-lattice/api-monitoring \
    --tags "$stack_tags"
  pending RetentionInDays
fi
if differs RetentionInDays; then
  change \
    --call logs put-retention-policy \
    --log-group-name /aws/vendedlogs/vpc-lattice/api-monitoring \
    --retention-in-days 30
fi
if differs tags; then
  change --call logs tag-resource --resource-arn "$AccessLogGroup_LogGroupArn" --tags "$stack_tags"
fi

# AWS::VpcLattice::AccessLogSubscription AccessLogSubscription
AccessLogSubscription_Arn='<unknown:AccessLogSubscription_Arn>'
AccessLogSubscription_Id='<unknown:AccessLogSubscription_Id>'
find_AccessLogSubscription() {
  look \
    --object 'items[?contains(destinationArn, '\'':logs:'\'') == contains('\`'"'"${AccessLogGroup_Arn}"'"'\`', '\'':logs:'\'') && contains(destinationArn, '\'':firehose:'\'') == contains('\`'"'"${AccessLogGroup_Arn}"'"'\`', '\'':firehose:'\'') && not_null(serviceNetworkLogType, '\''SERVICE'\'') == not_null('\`'null'\`', '\''SERVICE'\'')] | [0]' \
    --absent ResourceNotFoundException \
    --get AccessLogSubscription_Arn arn \
    --get AccessLogSubscription_Id id \
    --is DestinationArn '(destinationArn == '\`'"'"${AccessLogGroup_Arn}"'"'\`' || join('\'\'', [destinationArn, '\'':*'\'']) == '\`'"'"${AccessLogGroup_Arn}"'"'\`' || destinationArn == join('\'\'', ['\`'"'"${AccessLogGroup_Arn}"'"'\`', '\'':*'\''])) && '\`'"'"${AccessLogGroup_Arn}"'"'\`' || destinationArn' '"'"${AccessLogGroup_Arn}"'"' \
    --call vpc-lattice list-access-log-subscriptions \
    --resource-identifier "$ServiceNetwork_Arn"
  also \
    --tags map tags "$stack_tags" \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$AccessLogSubscription_Arn"
}
claim AccessLogSubscription 'access log subscription AccessLogSubscription'
if absent; then
  create \
    --get AccessLogSubscription_Arn arn \
    --get AccessLogSubscription_Id id \
    --call vpc-lattice create-access-log-subscription \
    --resource-identifier "$ServiceNetwork_Arn" \
    --destination-arn "$AccessLogGroup_Arn" \
    --tags "$stack_tags"
fi
if differs DestinationArn; then
  change \
    --call vpc-lattice update-access-log-subscription \
    --access-log-subscription-identifier "$AccessLogSubscription_Id" \
    --destination-arn "$AccessLogGroup_Arn"
fi
if differs tags; then
  change \
    --call vpc-lattice tag-resource \
    --resource-arn "$AccessLogSubscription_Arn" \
    --tags "$stack_tags"
fi

# AWS::Logs::LogGroup InventoryManagerLogGroup
InventoryManagerLogGroup_LogGroupArn='<unknown:InventoryManagerLogGroup_LogGroupArn>'
find_InventoryManagerLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/aws/lambda/api-monitoring-inventory-manager"'\`'] | [0]' \
    --get InventoryManagerLogGroup_LogGroupArn logGroupArn \
    --is RetentionInDays retentionInDays 30 \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/lambda/api-monitoring-inventory-manager
  also \
    --tags map tags "$stack_tags" \
    --call logs list-tags-for-resource \
    --resource-arn "$InventoryManagerLogGroup_LogGroupArn"
}
claim InventoryManagerLogGroup 'log group /aws/lambda/api-monitoring-inventory-manager'
if absent; then
  create \
    --want InventoryManagerLogGroup_LogGroupArn \
    --retry OperationAbortedException \
    --call logs create-log-group \
    --log-group-name /aws/lambda/api-monitoring-inventory-manager \
    --tags "$stack_tags"
  pending RetentionInDays
fi
if differs RetentionInDays; then
  change \
    --call logs put-retention-policy \
    --log-group-name /aws/lambda/api-monitoring-inventory-manager \
    --retention-in-days 30
fi
if differs tags; then
  change \
    --call logs tag-resource \
    --resource-arn "$InventoryManagerLogGroup_LogGroupArn" \
    --tags "$stack_tags"
fi

# AWS::Lambda::Function InventoryManagerFunction
InventoryManagerFunction_Arn='<unknown:InventoryManagerFunction_Arn>'
find_InventoryManagerFunction() {
  look \
    --absent ResourceNotFoundException \
    --get InventoryManagerFunction_Arn FunctionArn \
    --is Description Description '"reserves the goods"' \
    --is Code CodeSha256 '"'"${package_inventory_manager}"'"' \
    --is Role Role '"'"${InventoryManagerRole_Arn}"'"' \
    --is Handler Handler '"app.handler"' \
    --is Runtime Runtime '"python3.13"' \
    --is Architectures Architectures '["x86_64"]' \
    --is MemorySize MemorySize 256 \
    --is Timeout Timeout 30 \
    --is EphemeralStorage EphemeralStorage.Size 512 \
    --is Environment Environment.Variables '{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/otel-instrument","OTEL_SERVICE_NAME":"api-monitoring-inventory-manager","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","NOTIFICATION_URL":"https://'"${NotificationService_DnsEntry_DomainName}"'"}' \
    --is TracingConfig TracingConfig.Mode '"Active"' \
    --is Layers 'Layers[].Arn' '["'"${ADOT_PYTHON_LAYER_ARN}"'"]' \
    --has VpcConfig VpcConfig.SubnetIds '["'"${Subnet1_SubnetId}"'","'"${Subnet2_SubnetId}"'"]' \
    --has VpcConfig VpcConfig.SecurityGroupIds '["'"${WorkloadSecurityGroup_GroupId}"'"]' \
    --state 'join('\'' '\'', [not_null(State, '\''Active'\''), not_null(LastUpdateStatus, '\''Successful'\'')])' \
    --call lambda get-function-configuration \
    --function-name api-monitoring-inventory-manager
  also \
    --tags map Tags "$stack_tags" \
    --call lambda list-tags \
    --resource "$InventoryManagerFunction_Arn"
}
claim InventoryManagerFunction 'Lambda function api-monitoring-inventory-manager' \
  --ready 'Active Successful' \
  --ready 'Inactive Successful' \
  --failed 'Failed Successful' \
  --failed 'Failed Failed' \
  --failed 'Active Failed' \
  --failed 'Inactive Failed'
if absent; then
  create \
    --get InventoryManagerFunction_Arn FunctionArn \
    --state 'join('\'' '\'', [not_null(State, '\''Active'\''), not_null(LastUpdateStatus, '\''Successful'\'')])' \
    --retry 'cannot be assumed by Lambda' \
    --retry 'execution role does not have permissions' \
    --call lambda create-function \
    --zip-file "fileb://${WORK}/inventory-manager.zip" \
    --function-name api-monitoring-inventory-manager \
    --description 'reserves the goods' \
    --role "$InventoryManagerRole_Arn" \
    --handler app.handler \
    --runtime python3.13 \
    --architectures '["x86_64"]' \
    --memory-size 256 \
    --timeout 30 \
    --ephemeral-storage '{"Size":512}' \
    --environment '{"Variables":{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/otel-instrument","OTEL_SERVICE_NAME":"api-monitoring-inventory-manager","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","NOTIFICATION_URL":"https://'"${NotificationService_DnsEntry_DomainName}"'"}}' \
    --tracing-config '{"Mode":"Active"}' \
    --layers '["'"${ADOT_PYTHON_LAYER_ARN}"'"]' \
    --vpc-config '{"SubnetIds":["'"${Subnet1_SubnetId}"'","'"${Subnet2_SubnetId}"'"],"SecurityGroupIds":["'"${WorkloadSecurityGroup_GroupId}"'"]}' \
    --tags "$stack_tags"
fi
if differs \
    Description \
    Role \
    Handler \
    Runtime \
    MemorySize \
    Timeout \
    EphemeralStorage \
    Environment \
    TracingConfig \
    Layers \
    VpcConfig; then
  change \
    --retry 'cannot be assumed by Lambda' \
    --retry 'execution role does not have permissions' \
    --retry ResourceConflictException \
    --call lambda update-function-configuration \
    --function-name api-monitoring-inventory-manager \
    --description 'reserves the goods' \
    --role "$InventoryManagerRole_Arn" \
    --handler app.handler \
    --runtime python3.13 \
    --memory-size 256 \
    --timeout 30 \
    --ephemeral-storage '{"Size":512}' \
    --environment '{"Variables":{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/otel-instrument","OTEL_SERVICE_NAME":"api-monitoring-inventory-manager","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","NOTIFICATION_URL":"https://'"${NotificationService_DnsEntry_DomainName}"'"}}' \
    --tracing-config '{"Mode":"Active"}' \
    --layers '["'"${ADOT_PYTHON_LAYER_ARN}"'"]' \
    --vpc-config '{"SubnetIds":["'"${Subnet1_SubnetId}"'","'"${Subnet2_SubnetId}"'"],"SecurityGroupIds":["'"${WorkloadSecurityGroup_GroupId}"'"]}'
fi
if differs Code Architectures; then
  change \
    --retry ResourceConflictException \
    --call lambda update-function-code \
    --function-name api-monitoring-inventory-manager \
    --zip-file "fileb://${WORK}/inventory-manager.zip" \
    --architectures '["x86_64"]'
fi
if differs tags; then
  change --call lambda tag-resource --resource "$InventoryManagerFunction_Arn" --tags "$stack_tags"
fi

# AWS::VpcLattice::TargetGroup InventoryManagerTargetGroup
InventoryManagerTargetGroup_Arn='<unknown:InventoryManagerTargetGroup_Arn>'
InventoryManagerTargetGroup_Id='<unknown:InventoryManagerTargetGroup_Id>'
find_InventoryManagerTargetGroup() {
  look \
    --object 'items[?name == '\`'"api-monitoring-inventory-manager"'\`'] | [0]' \
    --get InventoryManagerTargetGroup_Arn arn \
    --get InventoryManagerTargetGroup_Id id \
    --call vpc-lattice list-target-groups
  also \
    --get InventoryManagerTargetGroup_Arn arn \
    --get InventoryManagerTargetGroup_Id id \
    --is Type type '"LAMBDA"' \
    --is Config.LambdaEventStructureVersion config.lambdaEventStructureVersion '"V2"' \
    --state status \
    --call vpc-lattice get-target-group \
    --target-group-identifier "$InventoryManagerTargetGroup_Id"
  also \
    --tags map tags "$stack_tags" \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$InventoryManagerTargetGroup_Arn"
}
claim InventoryManagerTargetGroup 'target group api-monitoring-inventory-manager' \
  --ready ACTIVE \
  --failed CREATE_FAILED \
  --failed DELETE_FAILED
fixed Type Config.LambdaEventStructureVersion
if absent; then
  create \
    --get InventoryManagerTargetGroup_Arn arn \
    --get InventoryManagerTargetGroup_Id id \
    --state status \
    --call vpc-lattice create-target-group \
    --name api-monitoring-inventory-manager \
    --type LAMBDA \
    --config '{"lambdaEventStructureVersion":"V2"}' \
    --tags "$stack_tags"
fi
if differs tags; then
  change \
    --call vpc-lattice tag-resource \
    --resource-arn "$InventoryManagerTargetGroup_Arn" \
    --tags "$stack_tags"
fi
find_InventoryManagerTargetGroup_Targets_InventoryManagerFunction() {
  look \
    --object 'items[?id == '\`'"'"${InventoryManagerFunction_Arn}"'"'\`' && ('\`'null'\`' == '\`'null'\`' || port == '\`'null'\`')] | [0]' \
    --key 'to_string([port && {id: id, port: port} || {id: id}])' \
    --that same 'status != '\''DRAINING'\' \
    --call vpc-lattice list-targets \
    --target-group-identifier "$InventoryManagerTargetGroup_Id"
}
seek InventoryManagerTargetGroup_Targets_InventoryManagerFunction 'Targets InventoryManagerFunction'
delete_InventoryManagerTargetGroup_Targets() {
  remove_item \
    --call vpc-lattice deregister-targets \
    --target-group-identifier "$InventoryManagerTargetGroup_Id" \
    --targets "$ITEM"
}
clear_strays InventoryManagerTargetGroup_Targets Targets \
  --gone \
  --object 'items[].to_string([port && {id: id, port: port} || {id: id}])' \
  --call vpc-lattice list-targets \
  --target-group-identifier "$InventoryManagerTargetGroup_Id"
if lacking \
    InventoryManagerTargetGroup_Targets_InventoryManagerFunction \
    'Targets InventoryManagerFunction'; then
  put \
    --retry ConflictException \
    --call vpc-lattice register-targets \
    --target-group-identifier "$InventoryManagerTargetGroup_Id" \
    --targets '[{"id":"'"${InventoryManagerFunction_Arn}"'"}]'
fi

# AWS::Lambda::Permission InventoryManagerLatticePermission
find_InventoryManagerLatticePermission() {
  look \
    --object '[@] | [?contains(Policy, join('\'\'', ['\''"Sid":"'\'', '\`'"InventoryManagerLatticePermission"'\`', '\''"'\''])) || contains(Policy, join('\'\'', ['\''"Sid": "'\'', '\`'"InventoryManagerLatticePermission"'\`', '\''"'\'']))] | [0]' \
    --absent ResourceNotFoundException \
    --is Action 'contains(Policy, '\`'"lambda:InvokeFunction"'\`') && '\`'"lambda:InvokeFunction"'\` '"lambda:InvokeFunction"' \
    --is Principal 'contains(Policy, '\`'"vpc-lattice.amazonaws.com"'\`') && '\`'"vpc-lattice.amazonaws.com"'\` '"vpc-lattice.amazonaws.com"' \
    --is SourceArn 'contains(Policy, '\`'"'"${InventoryManagerTargetGroup_Arn}"'"'\`') && '\`'"'"${InventoryManagerTargetGroup_Arn}"'"'\` '"'"${InventoryManagerTargetGroup_Arn}"'"' \
    --call lambda get-policy \
    --function-name api-monitoring-inventory-manager
}
claim InventoryManagerLatticePermission 'Lambda permission InventoryManagerLatticePermission'
if differs Action Principal SourceArn; then
  replace \
    --gone \
    --call lambda remove-permission \
    --function-name api-monitoring-inventory-manager \
    --statement-id InventoryManagerLatticePermission
fi
if absent; then
  create \
    --call lambda add-permission \
    --statement-id InventoryManagerLatticePermission \
    --function-name api-monitoring-inventory-manager \
    --action lambda:InvokeFunction \
    --principal vpc-lattice.amazonaws.com \
    --source-arn "$InventoryManagerTargetGroup_Arn"
fi

# AWS::VpcLattice::Listener InventoryManagerListener
InventoryManagerListener_Arn='<unknown:InventoryManagerListener_Arn>'
InventoryManagerListener_Id='<unknown:InventoryManagerListener_Id>'
find_InventoryManagerListener() {
  look \
    --object 'items[?name == '\`'"https"'\`'] | [0]' \
    --absent ResourceNotFoundException \
    --get InventoryManagerListener_Arn arn \
    --get InventoryManagerListener_Id id \
    --call vpc-lattice list-listeners \
    --service-identifier "$InventoryManagerService_Id"
  also \
    --get InventoryManagerListener_Arn arn \
    --get InventoryManagerListener_Id id \
    --is Protocol protocol '"HTTPS"' \
    --is Port port 443 \
    --is DefaultAction 'length(not_null(defaultAction.forward.targetGroups, '\`'[]'\`'))' 1 \
    --that DefaultAction 'length(not_null(defaultAction.forward.targetGroups, '\`'[]'\`')[?targetGroupIdentifier == '\`'"'"${InventoryManagerTargetGroup_Id}"'"'\`' && weight == '\`'100'\`']) > '\`'0'\` \
    --call vpc-lattice get-listener \
    --service-identifier "$InventoryManagerService_Id" \
    --listener-identifier "$InventoryManagerListener_Id"
  also \
    --tags map tags "$stack_tags" \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$InventoryManagerListener_Arn"
}
claim InventoryManagerListener 'listener https'
fixed Protocol Port
if absent; then
  create \
    --get InventoryManagerListener_Arn arn \
    --get InventoryManagerListener_Id id \
    --call vpc-lattice create-listener \
    --service-identifier "$InventoryManagerService_Id" \
    --name https \
    --protocol HTTPS \
    --port 443 \
    --default-action '{"forward":{"targetGroups":[{"targetGroupIdentifier":"'"${InventoryManagerTargetGroup_Id}"'","weight":100}]}}' \
    --tags "$stack_tags"
fi
if differs DefaultAction; then
  change \
    --call vpc-lattice update-listener \
    --service-identifier "$InventoryManagerService_Id" \
    --listener-identifier "$InventoryManagerListener_Id" \
    --default-action '{"forward":{"targetGroups":[{"targetGroupIdentifier":"'"${InventoryManagerTargetGroup_Id}"'","weight":100}]}}'
fi
if differs tags; then
  change \
    --call vpc-lattice tag-resource \
    --resource-arn "$InventoryManagerListener_Arn" \
    --tags "$stack_tags"
fi

# AWS::VpcLattice::AuthPolicy InventoryManagerAuthPolicy
find_InventoryManagerAuthPolicy() {
  look \
    --object '[@] | [?policy] | [0]' \
    --absent ResourceNotFoundException \
    --document Policy policy '{"Version":"2012-10-17","Statement":[{"Sid":"Callers","Effect":"Allow","Principal":{"AWS":"'"${OrderProcessorRole_Arn}"'"},"Action":"vpc-lattice-svcs:Invoke","Resource":"'"${InventoryManagerService_Arn}"'/*"}]}' \
    --call vpc-lattice get-auth-policy \
    --resource-identifier "$InventoryManagerService_Arn"
}
claim InventoryManagerAuthPolicy 'auth policy InventoryManagerAuthPolicy'
if missing Policy; then
  change \
    --call vpc-lattice put-auth-policy \
    --resource-identifier "$InventoryManagerService_Arn" \
    --policy '{"Version":"2012-10-17","Statement":[{"Sid":"Callers","Effect":"Allow","Principal":{"AWS":"'"${OrderProcessorRole_Arn}"'"},"Action":"vpc-lattice-svcs:Invoke","Resource":"'"${InventoryManagerService_Arn}"'/*"}]}'
fi

# AWS::VpcLattice::ServiceNetworkServiceAssociation InventoryManagerAssociation
InventoryManagerAssociation_Arn='<unknown:InventoryManagerAssociation_Arn>'
find_InventoryManagerAssociation() {
  look \
    --object 'items[0]' \
    --get InventoryManagerAssociation_Arn arn \
    --state status \
    --call vpc-lattice list-service-network-service-associations \
    --service-network-identifier "$ServiceNetwork_Id" \
    --service-identifier "$InventoryManagerService_Id"
  also \
    --tags map tags "$stack_tags" \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$InventoryManagerAssociation_Arn"
}
claim InventoryManagerAssociation 'service association InventoryManagerAssociation' \
  --ready ACTIVE \
  --failed CREATE_FAILED \
  --failed DELETE_FAILED
if absent; then
  create \
    --want InventoryManagerAssociation_Arn \
    --retry ConflictException \
    --call vpc-lattice create-service-network-service-association \
    --service-network-identifier "$ServiceNetwork_Id" \
    --service-identifier "$InventoryManagerService_Id" \
    --tags "$stack_tags"
fi
if differs tags; then
  change \
    --call vpc-lattice tag-resource \
    --resource-arn "$InventoryManagerAssociation_Arn" \
    --tags "$stack_tags"
fi

# AWS::Logs::LogGroup NotificationLogGroup
NotificationLogGroup_LogGroupArn='<unknown:NotificationLogGroup_LogGroupArn>'
find_NotificationLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/aws/lambda/api-monitoring-notification"'\`'] | [0]' \
    --get NotificationLogGroup_LogGroupArn logGroupArn \
    --is RetentionInDays retentionInDays 30 \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/lambda/api-monitoring-notification
  also \
    --tags map tags "$stack_tags" \
    --call logs list-tags-for-resource \
    --resource-arn "$NotificationLogGroup_LogGroupArn"
}
claim NotificationLogGroup 'log group /aws/lambda/api-monitoring-notification'
if absent; then
  create \
    --want NotificationLogGroup_LogGroupArn \
    --retry OperationAbortedException \
    --call logs create-log-group \
    --log-group-name /aws/lambda/api-monitoring-notification \
    --tags "$stack_tags"
  pending RetentionInDays
fi
if differs RetentionInDays; then
  change \
    --call logs put-retention-policy \
    --log-group-name /aws/lambda/api-monitoring-notification \
    --retention-in-days 30
fi
if differs tags; then
  change \
    --call logs tag-resource \
    --resource-arn "$NotificationLogGroup_LogGroupArn" \
    --tags "$stack_tags"
fi

# AWS::IAM::Role NotificationRole
NotificationRole_Arn='<unknown:NotificationRole_Arn>'
find_NotificationRole() {
  look \
    --object Role \
    --absent NoSuchEntity \
    --get NotificationRole_Arn Arn \
    --is Description Description '"What function api-monitoring-notification may do"' \
    --document AssumeRolePolicyDocument AssumeRolePolicyDocument '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
    --tags pairs Tags "$stack_tag_pairs" \
    --call iam get-role \
    --role-name api-monitoring-notification
}
claim NotificationRole 'IAM role api-monitoring-notification'
if absent; then
  create \
    --object Role \
    --get NotificationRole_Arn Arn \
    --call iam create-role \
    --role-name api-monitoring-notification \
    --description 'What function api-monitoring-notification may do' \
    --assume-role-policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
    --tags "$stack_tag_pairs"
fi
if differs AssumeRolePolicyDocument; then
  change \
    --retry MalformedPolicyDocument \
    --call iam update-assume-role-policy \
    --role-name api-monitoring-notification \
    --policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}'
fi
if differs Description; then
  change \
    --call iam update-role \
    --role-name api-monitoring-notification \
    --description 'What function api-monitoring-notification may do'
fi
if differs tags; then
  change --call iam tag-role --role-name api-monitoring-notification --tags "$stack_tag_pairs"
fi
find_NotificationRole_Policies_edges() {
  look \
    --absent NoSuchEntity \
    --key PolicyName \
    --that same 'PolicyDocument == '\`'{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/api-monitoring-notification:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"}]}'\` \
    --call iam get-role-policy \
    --role-name api-monitoring-notification \
    --policy-name edges
}
seek NotificationRole_Policies_edges 'Policies edges'
delete_NotificationRole_Policies() {
  remove_item \
    --call iam delete-role-policy \
    --role-name api-monitoring-notification \
    --policy-name "$ITEM"
}
clear_strays NotificationRole_Policies Policies \
  --object PolicyNames \
  --call iam list-role-policies \
  --role-name api-monitoring-notification
if lacking NotificationRole_Policies_edges 'Policies edges'; then
  put \
    --call iam put-role-policy \
    --role-name api-monitoring-notification \
    --policy-name edges \
    --policy-document '{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/api-monitoring-notification:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"}]}'
fi

# AWS::Lambda::Function NotificationFunction
NotificationFunction_Arn='<unknown:NotificationFunction_Arn>'
find_NotificationFunction() {
  look \
    --absent ResourceNotFoundException \
    --get NotificationFunction_Arn FunctionArn \
    --is Description Description '"tells the customer"' \
    --is Code CodeSha256 '"'"${package_notification}"'"' \
    --is Role Role '"'"${NotificationRole_Arn}"'"' \
    --is Handler Handler '"app.handler"' \
    --is Runtime Runtime '"python3.13"' \
    --is Architectures Architectures '["x86_64"]' \
    --is MemorySize MemorySize 256 \
    --is Timeout Timeout 30 \
    --is EphemeralStorage EphemeralStorage.Size 512 \
    --is Environment Environment.Variables '{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/otel-instrument","OTEL_SERVICE_NAME":"api-monitoring-notification","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false"}' \
    --is TracingConfig TracingConfig.Mode '"Active"' \
    --is Layers 'Layers[].Arn' '["'"${ADOT_PYTHON_LAYER_ARN}"'"]' \
    --state 'join('\'' '\'', [not_null(State, '\''Active'\''), not_null(LastUpdateStatus, '\''Successful'\'')])' \
    --call lambda get-function-configuration \
    --function-name api-monitoring-notification
  also --tags map Tags "$stack_tags" --call lambda list-tags --resource "$NotificationFunction_Arn"
}
claim NotificationFunction 'Lambda function api-monitoring-notification' \
  --ready 'Active Successful' \
  --ready 'Inactive Successful' \
  --failed 'Failed Successful' \
  --failed 'Failed Failed' \
  --failed 'Active Failed' \
  --failed 'Inactive Failed'
if absent; then
  create \
    --get NotificationFunction_Arn FunctionArn \
    --state 'join('\'' '\'', [not_null(State, '\''Active'\''), not_null(LastUpdateStatus, '\''Successful'\'')])' \
    --retry 'cannot be assumed by Lambda' \
    --retry 'execution role does not have permissions' \
    --call lambda create-function \
    --zip-file "fileb://${WORK}/notification.zip" \
    --function-name api-monitoring-notification \
    --description 'tells the customer' \
    --role "$NotificationRole_Arn" \
    --handler app.handler \
    --runtime python3.13 \
    --architectures '["x86_64"]' \
    --memory-size 256 \
    --timeout 30 \
    --ephemeral-storage '{"Size":512}' \
    --environment '{"Variables":{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/otel-instrument","OTEL_SERVICE_NAME":"api-monitoring-notification","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false"}}' \
    --tracing-config '{"Mode":"Active"}' \
    --layers '["'"${ADOT_PYTHON_LAYER_ARN}"'"]' \
    --tags "$stack_tags"
fi
if differs \
    Description \
    Role \
    Handler \
    Runtime \
    MemorySize \
    Timeout \
    EphemeralStorage \
    Environment \
    TracingConfig \
    Layers; then
  change \
    --retry 'cannot be assumed by Lambda' \
    --retry 'execution role does not have permissions' \
    --retry ResourceConflictException \
    --call lambda update-function-configuration \
    --function-name api-monitoring-notification \
    --description 'tells the customer' \
    --role "$NotificationRole_Arn" \
    --handler app.handler \
    --runtime python3.13 \
    --memory-size 256 \
    --timeout 30 \
    --ephemeral-storage '{"Size":512}' \
    --environment '{"Variables":{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/otel-instrument","OTEL_SERVICE_NAME":"api-monitoring-notification","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false"}}' \
    --tracing-config '{"Mode":"Active"}' \
    --layers '["'"${ADOT_PYTHON_LAYER_ARN}"'"]'
fi
if differs Code Architectures; then
  change \
    --retry ResourceConflictException \
    --call lambda update-function-code \
    --function-name api-monitoring-notification \
    --zip-file "fileb://${WORK}/notification.zip" \
    --architectures '["x86_64"]'
fi
if differs tags; then
  change --call lambda tag-resource --resource "$NotificationFunction_Arn" --tags "$stack_tags"
fi

# AWS::VpcLattice::TargetGroup NotificationTargetGroup
NotificationTargetGroup_Arn='<unknown:NotificationTargetGroup_Arn>'
NotificationTargetGroup_Id='<unknown:NotificationTargetGroup_Id>'
find_NotificationTargetGroup() {
  look \
    --object 'items[?name == '\`'"api-monitoring-notification"'\`'] | [0]' \
    --get NotificationTargetGroup_Arn arn \
    --get NotificationTargetGroup_Id id \
    --call vpc-lattice list-target-groups
  also \
    --get NotificationTargetGroup_Arn arn \
    --get NotificationTargetGroup_Id id \
    --is Type type '"LAMBDA"' \
    --is Config.LambdaEventStructureVersion config.lambdaEventStructureVersion '"V2"' \
    --state status \
    --call vpc-lattice get-target-group \
    --target-group-identifier "$NotificationTargetGroup_Id"
  also \
    --tags map tags "$stack_tags" \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$NotificationTargetGroup_Arn"
}
claim NotificationTargetGroup 'target group api-monitoring-notification' \
  --ready ACTIVE \
  --failed CREATE_FAILED \
  --failed DELETE_FAILED
fixed Type Config.LambdaEventStructureVersion
if absent; then
  create \
    --get NotificationTargetGroup_Arn arn \
    --get NotificationTargetGroup_Id id \
    --state status \
    --call vpc-lattice create-target-group \
    --name api-monitoring-notification \
    --type LAMBDA \
    --config '{"lambdaEventStructureVersion":"V2"}' \
    --tags "$stack_tags"
fi
if differs tags; then
  change \
    --call vpc-lattice tag-resource \
    --resource-arn "$NotificationTargetGroup_Arn" \
    --tags "$stack_tags"
fi
find_NotificationTargetGroup_Targets_NotificationFunction() {
  look \
    --object 'items[?id == '\`'"'"${NotificationFunction_Arn}"'"'\`' && ('\`'null'\`' == '\`'null'\`' || port == '\`'null'\`')] | [0]' \
    --key 'to_string([port && {id: id, port: port} || {id: id}])' \
    --that same 'status != '\''DRAINING'\' \
    --call vpc-lattice list-targets \
    --target-group-identifier "$NotificationTargetGroup_Id"
}
seek NotificationTargetGroup_Targets_NotificationFunction 'Targets NotificationFunction'
delete_NotificationTargetGroup_Targets() {
  remove_item \
    --call vpc-lattice deregister-targets \
    --target-group-identifier "$NotificationTargetGroup_Id" \
    --targets "$ITEM"
}
clear_strays NotificationTargetGroup_Targets Targets \
  --gone \
  --object 'items[].to_string([port && {id: id, port: port} || {id: id}])' \
  --call vpc-lattice list-targets \
  --target-group-identifier "$NotificationTargetGroup_Id"
if lacking NotificationTargetGroup_Targets_NotificationFunction 'Targets NotificationFunction'; then
  put \
    --retry ConflictException \
    --call vpc-lattice register-targets \
    --target-group-identifier "$NotificationTargetGroup_Id" \
    --targets '[{"id":"'"${NotificationFunction_Arn}"'"}]'
fi

# AWS::Lambda::Permission NotificationLatticePermission
find_NotificationLatticePermission() {
  look \
    --object '[@] | [?contains(Policy, join('\'\'', ['\''"Sid":"'\'', '\`'"NotificationLatticePermission"'\`', '\''"'\''])) || contains(Policy, join('\'\'', ['\''"Sid": "'\'', '\`'"NotificationLatticePermission"'\`', '\''"'\'']))] | [0]' \
    --absent ResourceNotFoundException \
    --is Action 'contains(Policy, '\`'"lambda:InvokeFunction"'\`') && '\`'"lambda:InvokeFunction"'\` '"lambda:InvokeFunction"' \
    --is Principal 'contains(Policy, '\`'"vpc-lattice.amazonaws.com"'\`') && '\`'"vpc-lattice.amazonaws.com"'\` '"vpc-lattice.amazonaws.com"' \
    --is SourceArn 'contains(Policy, '\`'"'"${NotificationTargetGroup_Arn}"'"'\`') && '\`'"'"${NotificationTargetGroup_Arn}"'"'\` '"'"${NotificationTargetGroup_Arn}"'"' \
    --call lambda get-policy \
    --function-name api-monitoring-notification
}
claim NotificationLatticePermission 'Lambda permission NotificationLatticePermission'
if differs Action Principal SourceArn; then
  replace \
    --gone \
    --call lambda remove-permission \
    --function-name api-monitoring-notification \
    --statement-id NotificationLatticePermission
fi
if absent; then
  create \
    --call lambda add-permission \
    --statement-id NotificationLatticePermission \
    --function-name api-monitoring-notification \
    --action lambda:InvokeFunction \
    --principal vpc-lattice.amazonaws.com \
    --source-arn "$NotificationTargetGroup_Arn"
fi

# AWS::VpcLattice::Listener NotificationListener
NotificationListener_Arn='<unknown:NotificationListener_Arn>'
NotificationListener_Id='<unknown:NotificationListener_Id>'
find_NotificationListener() {
  look \
    --object 'items[?name == '\`'"https"'\`'] | [0]' \
    --absent ResourceNotFoundException \
    --get NotificationListener_Arn arn \
    --get NotificationListener_Id id \
    --call vpc-lattice list-listeners \
    --service-identifier "$NotificationService_Id"
  also \
    --get NotificationListener_Arn arn \
    --get NotificationListener_Id id \
    --is Protocol protocol '"HTTPS"' \
    --is Port port 443 \
    --is DefaultAction 'length(not_null(defaultAction.forward.targetGroups, '\`'[]'\`'))' 1 \
    --that DefaultAction 'length(not_null(defaultAction.forward.targetGroups, '\`'[]'\`')[?targetGroupIdentifier == '\`'"'"${NotificationTargetGroup_Id}"'"'\`' && weight == '\`'100'\`']) > '\`'0'\` \
    --call vpc-lattice get-listener \
    --service-identifier "$NotificationService_Id" \
    --listener-identifier "$NotificationListener_Id"
  also \
    --tags map tags "$stack_tags" \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$NotificationListener_Arn"
}
claim NotificationListener 'listener https'
fixed Protocol Port
if absent; then
  create \
    --get NotificationListener_Arn arn \
    --get NotificationListener_Id id \
    --call vpc-lattice create-listener \
    --service-identifier "$NotificationService_Id" \
    --name https \
    --protocol HTTPS \
    --port 443 \
    --default-action '{"forward":{"targetGroups":[{"targetGroupIdentifier":"'"${NotificationTargetGroup_Id}"'","weight":100}]}}' \
    --tags "$stack_tags"
fi
if differs DefaultAction; then
  change \
    --call vpc-lattice update-listener \
    --service-identifier "$NotificationService_Id" \
    --listener-identifier "$NotificationListener_Id" \
    --default-action '{"forward":{"targetGroups":[{"targetGroupIdentifier":"'"${NotificationTargetGroup_Id}"'","weight":100}]}}'
fi
if differs tags; then
  change \
    --call vpc-lattice tag-resource \
    --resource-arn "$NotificationListener_Arn" \
    --tags "$stack_tags"
fi

# AWS::VpcLattice::AuthPolicy NotificationAuthPolicy
find_NotificationAuthPolicy() {
  look \
    --object '[@] | [?policy] | [0]' \
    --absent ResourceNotFoundException \
    --document Policy policy '{"Version":"2012-10-17","Statement":[{"Sid":"Callers","Effect":"Allow","Principal":{"AWS":"'"${InventoryManagerRole_Arn}"'"},"Action":"vpc-lattice-svcs:Invoke","Resource":"'"${NotificationService_Arn}"'/*"}]}' \
    --call vpc-lattice get-auth-policy \
    --resource-identifier "$NotificationService_Arn"
}
claim NotificationAuthPolicy 'auth policy NotificationAuthPolicy'
if missing Policy; then
  change \
    --call vpc-lattice put-auth-policy \
    --resource-identifier "$NotificationService_Arn" \
    --policy '{"Version":"2012-10-17","Statement":[{"Sid":"Callers","Effect":"Allow","Principal":{"AWS":"'"${InventoryManagerRole_Arn}"'"},"Action":"vpc-lattice-svcs:Invoke","Resource":"'"${NotificationService_Arn}"'/*"}]}'
fi

# AWS::VpcLattice::ServiceNetworkServiceAssociation NotificationAssociation
NotificationAssociation_Arn='<unknown:NotificationAssociation_Arn>'
find_NotificationAssociation() {
  look \
    --object 'items[0]' \
    --get NotificationAssociation_Arn arn \
    --state status \
    --call vpc-lattice list-service-network-service-associations \
    --service-network-identifier "$ServiceNetwork_Id" \
    --service-identifier "$NotificationService_Id"
  also \
    --tags map tags "$stack_tags" \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$NotificationAssociation_Arn"
}
claim NotificationAssociation 'service association NotificationAssociation' \
  --ready ACTIVE \
  --failed CREATE_FAILED \
  --failed DELETE_FAILED
if absent; then
  create \
    --want NotificationAssociation_Arn \
    --retry ConflictException \
    --call vpc-lattice create-service-network-service-association \
    --service-network-identifier "$ServiceNetwork_Id" \
    --service-identifier "$NotificationService_Id" \
    --tags "$stack_tags"
fi
if differs tags; then
  change \
    --call vpc-lattice tag-resource \
    --resource-arn "$NotificationAssociation_Arn" \
    --tags "$stack_tags"
fi

# AWS::VpcLattice::AuthPolicy ServiceNetworkAuthPolicy
find_ServiceNetworkAuthPolicy() {
  look \
    --object '[@] | [?policy] | [0]' \
    --absent ResourceNotFoundException \
    --document Policy policy '{"Version":"2012-10-17","Statement":[{"Sid":"Callers","Effect":"Allow","Principal":{"AWS":["'"${InventoryManagerRole_Arn}"'","'"${OrderProcessorRole_Arn}"'"]},"Action":"vpc-lattice-svcs:Invoke","Resource":"arn:'"${PARTITION}:vpc-lattice:${AWS_REGION}:${ACCOUNT}"':service/*"}]}' \
    --call vpc-lattice get-auth-policy \
    --resource-identifier "$ServiceNetwork_Arn"
}
claim ServiceNetworkAuthPolicy 'auth policy ServiceNetworkAuthPolicy'
if missing Policy; then
  change \
    --call vpc-lattice put-auth-policy \
    --resource-identifier "$ServiceNetwork_Arn" \
    --policy '{"Version":"2012-10-17","Statement":[{"Sid":"Callers","Effect":"Allow","Principal":{"AWS":["'"${InventoryManagerRole_Arn}"'","'"${OrderProcessorRole_Arn}"'"]},"Action":"vpc-lattice-svcs:Invoke","Resource":"arn:'"${PARTITION}:vpc-lattice:${AWS_REGION}:${ACCOUNT}"':service/*"}]}'
fi

# AWS::Logs::LogGroup OrderProcessorLogGroup
OrderProcessorLogGroup_LogGroupArn='<unknown:OrderProcessorLogGroup_LogGroupArn>'
find_OrderProcessorLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/aws/lambda/api-monitoring-order-processor"'\`'] | [0]' \
    --get OrderProcessorLogGroup_LogGroupArn logGroupArn \
    --is RetentionInDays retentionInDays 30 \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/lambda/api-monitoring-order-processor
  also \
    --tags map tags "$stack_tags" \
    --call logs list-tags-for-resource \
    --resource-arn "$OrderProcessorLogGroup_LogGroupArn"
}
claim OrderProcessorLogGroup 'log group /aws/lambda/api-monitoring-order-processor'
if absent; then
  create \
    --want OrderProcessorLogGroup_LogGroupArn \
    --retry OperationAbortedException \
    --call logs create-log-group \
    --log-group-name /aws/lambda/api-monitoring-order-processor \
    --tags "$stack_tags"
  pending RetentionInDays
fi
if differs RetentionInDays; then
  change \
    --call logs put-retention-policy \
    --log-group-name /aws/lambda/api-monitoring-order-processor \
    --retention-in-days 30
fi
if differs tags; then
  change \
    --call logs tag-resource \
    --resource-arn "$OrderProcessorLogGroup_LogGroupArn" \
    --tags "$stack_tags"
fi

# AWS::Lambda::Function OrderProcessorFunction
OrderProcessorFunction_Arn='<unknown:OrderProcessorFunction_Arn>'
find_OrderProcessorFunction() {
  look \
    --absent ResourceNotFoundException \
    --get OrderProcessorFunction_Arn FunctionArn \
    --is Description Description '"takes orders"' \
    --is Code CodeSha256 '"'"${package_order_processor}"'"' \
    --is Role Role '"'"${OrderProcessorRole_Arn}"'"' \
    --is Handler Handler '"app.handler"' \
    --is Runtime Runtime '"python3.13"' \
    --is Architectures Architectures '["x86_64"]' \
    --is MemorySize MemorySize 256 \
    --is Timeout Timeout 30 \
    --is EphemeralStorage EphemeralStorage.Size 512 \
    --is Environment Environment.Variables '{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/otel-instrument","OTEL_SERVICE_NAME":"api-monitoring-order-processor","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","INVENTORY_MANAGER_URL":"https://'"${InventoryManagerService_DnsEntry_DomainName}"'","ORDERS_TABLE":"api-monitoring-orders"}' \
    --is TracingConfig TracingConfig.Mode '"Active"' \
    --is Layers 'Layers[].Arn' '["'"${ADOT_PYTHON_LAYER_ARN}"'"]' \
    --has VpcConfig VpcConfig.SubnetIds '["'"${Subnet1_SubnetId}"'","'"${Subnet2_SubnetId}"'"]' \
    --has VpcConfig VpcConfig.SecurityGroupIds '["'"${WorkloadSecurityGroup_GroupId}"'"]' \
    --state 'join('\'' '\'', [not_null(State, '\''Active'\''), not_null(LastUpdateStatus, '\''Successful'\'')])' \
    --call lambda get-function-configuration \
    --function-name api-monitoring-order-processor
  also \
    --tags map Tags "$stack_tags" \
    --call lambda list-tags \
    --resource "$OrderProcessorFunction_Arn"
}
claim OrderProcessorFunction 'Lambda function api-monitoring-order-processor' \
  --ready 'Active Successful' \
  --ready 'Inactive Successful' \
  --failed 'Failed Successful' \
  --failed 'Failed Failed' \
  --failed 'Active Failed' \
  --failed 'Inactive Failed'
if absent; then
  create \
    --get OrderProcessorFunction_Arn FunctionArn \
    --state 'join('\'' '\'', [not_null(State, '\''Active'\''), not_null(LastUpdateStatus, '\''Successful'\'')])' \
    --retry 'cannot be assumed by Lambda' \
    --retry 'execution role does not have permissions' \
    --call lambda create-function \
    --zip-file "fileb://${WORK}/order-processor.zip" \
    --function-name api-monitoring-order-processor \
    --description 'takes orders' \
    --role "$OrderProcessorRole_Arn" \
    --handler app.handler \
    --runtime python3.13 \
    --architectures '["x86_64"]' \
    --memory-size 256 \
    --timeout 30 \
    --ephemeral-storage '{"Size":512}' \
    --environment '{"Variables":{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/otel-instrument","OTEL_SERVICE_NAME":"api-monitoring-order-processor","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","INVENTORY_MANAGER_URL":"https://'"${InventoryManagerService_DnsEntry_DomainName}"'","ORDERS_TABLE":"api-monitoring-orders"}}' \
    --tracing-config '{"Mode":"Active"}' \
    --layers '["'"${ADOT_PYTHON_LAYER_ARN}"'"]' \
    --vpc-config '{"SubnetIds":["'"${Subnet1_SubnetId}"'","'"${Subnet2_SubnetId}"'"],"SecurityGroupIds":["'"${WorkloadSecurityGroup_GroupId}"'"]}' \
    --tags "$stack_tags"
fi
if differs \
    Description \
    Role \
    Handler \
    Runtime \
    MemorySize \
    Timeout \
    EphemeralStorage \
    Environment \
    TracingConfig \
    Layers \
    VpcConfig; then
  change \
    --retry 'cannot be assumed by Lambda' \
    --retry 'execution role does not have permissions' \
    --retry ResourceConflictException \
    --call lambda update-function-configuration \
    --function-name api-monitoring-order-processor \
    --description 'takes orders' \
    --role "$OrderProcessorRole_Arn" \
    --handler app.handler \
    --runtime python3.13 \
    --memory-size 256 \
    --timeout 30 \
    --ephemeral-storage '{"Size":512}' \
    --environment '{"Variables":{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/otel-instrument","OTEL_SERVICE_NAME":"api-monitoring-order-processor","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","INVENTORY_MANAGER_URL":"https://'"${InventoryManagerService_DnsEntry_DomainName}"'","ORDERS_TABLE":"api-monitoring-orders"}}' \
    --tracing-config '{"Mode":"Active"}' \
    --layers '["'"${ADOT_PYTHON_LAYER_ARN}"'"]' \
    --vpc-config '{"SubnetIds":["'"${Subnet1_SubnetId}"'","'"${Subnet2_SubnetId}"'"],"SecurityGroupIds":["'"${WorkloadSecurityGroup_GroupId}"'"]}'
fi
if differs Code Architectures; then
  change \
    --retry ResourceConflictException \
    --call lambda update-function-code \
    --function-name api-monitoring-order-processor \
    --zip-file "fileb://${WORK}/order-processor.zip" \
    --architectures '["x86_64"]'
fi
if differs tags; then
  change --call lambda tag-resource --resource "$OrderProcessorFunction_Arn" --tags "$stack_tags"
fi

# AWS::Logs::LogGroup TraceAnalyzerLogGroup
TraceAnalyzerLogGroup_LogGroupArn='<unknown:TraceAnalyzerLogGroup_LogGroupArn>'
find_TraceAnalyzerLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/aws/lambda/api-monitoring-trace-analyzer"'\`'] | [0]' \
    --get TraceAnalyzerLogGroup_LogGroupArn logGroupArn \
    --is RetentionInDays retentionInDays 30 \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/lambda/api-monitoring-trace-analyzer
  also \
    --tags map tags "$stack_tags" \
    --call logs list-tags-for-resource \
    --resource-arn "$TraceAnalyzerLogGroup_LogGroupArn"
}
claim TraceAnalyzerLogGroup 'log group /aws/lambda/api-monitoring-trace-analyzer'
if absent; then
  create \
    --want TraceAnalyzerLogGroup_LogGroupArn \
    --retry OperationAbortedException \
    --call logs create-log-group \
    --log-group-name /aws/lambda/api-monitoring-trace-analyzer \
    --tags "$stack_tags"
  pending RetentionInDays
fi
if differs RetentionInDays; then
  change \
    --call logs put-retention-policy \
    --log-group-name /aws/lambda/api-monitoring-trace-analyzer \
    --retention-in-days 30
fi
if differs tags; then
  change \
    --call logs tag-resource \
    --resource-arn "$TraceAnalyzerLogGroup_LogGroupArn" \
    --tags "$stack_tags"
fi

# AWS::SQS::Queue DeadLettersQueue
DeadLettersQueue_QueueUrl='<unknown:DeadLettersQueue_QueueUrl>'
DeadLettersQueue_Arn='<unknown:DeadLettersQueue_Arn>'
find_DeadLettersQueue() {
  look \
    --absent AWS.SimpleQueueService.NonExistentQueue \
    --get DeadLettersQueue_QueueUrl QueueUrl \
    --get DeadLettersQueue_Arn QueueArn \
    --call sqs get-queue-url \
    --queue-name api-monitoring-dead-letters
  also \
    --object Attributes \
    --get DeadLettersQueue_QueueUrl QueueUrl \
    --get DeadLettersQueue_Arn QueueArn \
    --is MessageRetentionPeriod MessageRetentionPeriod '"1209600"' \
    --is SqsManagedSseEnabled SqsManagedSseEnabled '"true"' \
    --call sqs get-queue-attributes \
    --queue-url "$DeadLettersQueue_QueueUrl" \
    --attribute-names '["All"]'
  also \
    --tags map Tags "$stack_tags" \
    --call sqs list-queue-tags \
    --queue-url "$DeadLettersQueue_QueueUrl"
}
claim DeadLettersQueue 'queue api-monitoring-dead-letters'
if absent; then
  create \
    --want DeadLettersQueue_QueueUrl \
    --want DeadLettersQueue_Arn \
    --retry QueueDeletedRecently \
    --call sqs create-queue \
    --queue-name api-monitoring-dead-letters \
    --attributes '{"MessageRetentionPeriod":"1209600","SqsManagedSseEnabled":"true"}' \
    --tags "$stack_tags"
fi
if differs MessageRetentionPeriod SqsManagedSseEnabled; then
  change \
    --call sqs set-queue-attributes \
    --queue-url "$DeadLettersQueue_QueueUrl" \
    --attributes '{"MessageRetentionPeriod":"1209600","SqsManagedSseEnabled":"true"}'
fi
if differs tags; then
  change --call sqs tag-queue --queue-url "$DeadLettersQueue_QueueUrl" --tags "$stack_tags"
fi

# AWS::IAM::Role TraceAnalyzerRole
TraceAnalyzerRole_Arn='<unknown:TraceAnalyzerRole_Arn>'
find_TraceAnalyzerRole() {
  look \
    --object Role \
    --absent NoSuchEntity \
    --get TraceAnalyzerRole_Arn Arn \
    --is Description Description '"What function api-monitoring-trace-analyzer may do"' \
    --document AssumeRolePolicyDocument AssumeRolePolicyDocument '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
    --tags pairs Tags "$stack_tag_pairs" \
    --call iam get-role \
    --role-name api-monitoring-trace-analyzer
}
claim TraceAnalyzerRole 'IAM role api-monitoring-trace-analyzer'
if absent; then
  create \
    --object Role \
    --get TraceAnalyzerRole_Arn Arn \
    --call iam create-role \
    --role-name api-monitoring-trace-analyzer \
    --description 'What function api-monitoring-trace-analyzer may do' \
    --assume-role-policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
    --tags "$stack_tag_pairs"
fi
if differs AssumeRolePolicyDocument; then
  change \
    --retry MalformedPolicyDocument \
    --call iam update-assume-role-policy \
    --role-name api-monitoring-trace-analyzer \
    --policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}'
fi
if differs Description; then
  change \
    --call iam update-role \
    --role-name api-monitoring-trace-analyzer \
    --description 'What function api-monitoring-trace-analyzer may do'
fi
if differs tags; then
  change --call iam tag-role --role-name api-monitoring-trace-analyzer --tags "$stack_tag_pairs"
fi
find_TraceAnalyzerRole_Policies_edges() {
  look \
    --absent NoSuchEntity \
    --key PolicyName \
    --that same 'PolicyDocument == '\`'{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/api-monitoring-trace-analyzer:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"},{"Sid":"KeepFailed","Effect":"Allow","Action":"sqs:SendMessage","Resource":"'"${DeadLettersQueue_Arn}"'"},{"Sid":"PublishMetricsInApiMonitoring","Effect":"Allow","Action":"cloudwatch:PutMetricData","Resource":"*","Condition":{"StringEquals":{"cloudwatch:namespace":"api-monitoring"}}},{"Sid":"ReadTraces","Effect":"Allow","Action":["xray:BatchGetTraces","xray:GetServiceGraph","xray:GetTimeSeriesServiceStatistics","xray:GetTraceGraph","xray:GetTraceSummaries"],"Resource":"*"}]}'\` \
    --call iam get-role-policy \
    --role-name api-monitoring-trace-analyzer \
    --policy-name edges
}
seek TraceAnalyzerRole_Policies_edges 'Policies edges'
delete_TraceAnalyzerRole_Policies() {
  remove_item \
    --call iam delete-role-policy \
    --role-name api-monitoring-trace-analyzer \
    --policy-name "$ITEM"
}
clear_strays TraceAnalyzerRole_Policies Policies \
  --object PolicyNames \
  --call iam list-role-policies \
  --role-name api-monitoring-trace-analyzer
if lacking TraceAnalyzerRole_Policies_edges 'Policies edges'; then
  put \
    --call iam put-role-policy \
    --role-name api-monitoring-trace-analyzer \
    --policy-name edges \
    --policy-document '{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/api-monitoring-trace-analyzer:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"},{"Sid":"KeepFailed","Effect":"Allow","Action":"sqs:SendMessage","Resource":"'"${DeadLettersQueue_Arn}"'"},{"Sid":"PublishMetricsInApiMonitoring","Effect":"Allow","Action":"cloudwatch:PutMetricData","Resource":"*","Condition":{"StringEquals":{"cloudwatch:namespace":"api-monitoring"}}},{"Sid":"ReadTraces","Effect":"Allow","Action":["xray:BatchGetTraces","xray:GetServiceGraph","xray:GetTimeSeriesServiceStatistics","xray:GetTraceGraph","xray:GetTraceSummaries"],"Resource":"*"}]}'
fi

# AWS::Lambda::Function TraceAnalyzerFunction
TraceAnalyzerFunction_Arn='<unknown:TraceAnalyzerFunction_Arn>'
find_TraceAnalyzerFunction() {
  look \
    --absent ResourceNotFoundException \
    --get TraceAnalyzerFunction_Arn FunctionArn \
    --is Description Description '"counts what went wrong in the last hour"' \
    --is Code CodeSha256 '"'"${package_trace_analyzer}"'"' \
    --is Role Role '"'"${TraceAnalyzerRole_Arn}"'"' \
    --is Handler Handler '"app.handler"' \
    --is Runtime Runtime '"python3.13"' \
    --is Architectures Architectures '["x86_64"]' \
    --is MemorySize MemorySize 256 \
    --is Timeout Timeout 60 \
    --is EphemeralStorage EphemeralStorage.Size 512 \
    --is Environment Environment.Variables '{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/otel-instrument","OTEL_SERVICE_NAME":"api-monitoring-trace-analyzer","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","ERROR_TRACES_METRIC":"ErrorTraces","ERROR_TRACES_NAMESPACE":"api-monitoring","SLOW_TRACES_METRIC":"SlowTraces","SLOW_TRACES_NAMESPACE":"api-monitoring","TOTAL_TRACES_METRIC":"TotalTraces","TOTAL_TRACES_NAMESPACE":"api-monitoring","ANALYZED":"api-monitoring-order-processor"}' \
    --is TracingConfig TracingConfig.Mode '"Active"' \
    --is Layers 'Layers[].Arn' '["'"${ADOT_PYTHON_LAYER_ARN}"'"]' \
    --state 'join('\'' '\'', [not_null(State, '\''Active'\''), not_null(LastUpdateStatus, '\''Successful'\'')])' \
    --call lambda get-function-configuration \
    --function-name api-monitoring-trace-analyzer
  also --tags map Tags "$stack_tags" --call lambda list-tags --resource "$TraceAnalyzerFunction_Arn"
}
claim TraceAnalyzerFunction 'Lambda function api-monitoring-trace-analyzer' \
  --ready 'Active Successful' \
  --ready 'Inactive Successful' \
  --failed 'Failed Successful' \
  --failed 'Failed Failed' \
  --failed 'Active Failed' \
  --failed 'Inactive Failed'
if absent; then
  create \
    --get TraceAnalyzerFunction_Arn FunctionArn \
    --state 'join('\'' '\'', [not_null(State, '\''Active'\''), not_null(LastUpdateStatus, '\''Successful'\'')])' \
    --retry 'cannot be assumed by Lambda' \
    --retry 'execution role does not have permissions' \
    --call lambda create-function \
    --zip-file "fileb://${WORK}/trace-analyzer.zip" \
    --function-name api-monitoring-trace-analyzer \
    --description 'counts what went wrong in the last hour' \
    --role "$TraceAnalyzerRole_Arn" \
    --handler app.handler \
    --runtime python3.13 \
    --architectures '["x86_64"]' \
    --memory-size 256 \
    --timeout 60 \
    --ephemeral-storage '{"Size":512}' \
    --environment '{"Variables":{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/otel-instrument","OTEL_SERVICE_NAME":"api-monitoring-trace-analyzer","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","ERROR_TRACES_METRIC":"ErrorTraces","ERROR_TRACES_NAMESPACE":"api-monitoring","SLOW_TRACES_METRIC":"SlowTraces","SLOW_TRACES_NAMESPACE":"api-monitoring","TOTAL_TRACES_METRIC":"TotalTraces","TOTAL_TRACES_NAMESPACE":"api-monitoring","ANALYZED":"api-monitoring-order-processor"}}' \
    --tracing-config '{"Mode":"Active"}' \
    --layers '["'"${ADOT_PYTHON_LAYER_ARN}"'"]' \
    --tags "$stack_tags"
fi
if differs \
    Description \
    Role \
    Handler \
    Runtime \
    MemorySize \
    Timeout \
    EphemeralStorage \
    Environment \
    TracingConfig \
    Layers; then
  change \
    --retry 'cannot be assumed by Lambda' \
    --retry 'execution role does not have permissions' \
    --retry ResourceConflictException \
    --call lambda update-function-configuration \
    --function-name api-monitoring-trace-analyzer \
    --description 'counts what went wrong in the last hour' \
    --role "$TraceAnalyzerRole_Arn" \
    --handler app.handler \
    --runtime python3.13 \
    --memory-size 256 \
    --timeout 60 \
    --ephemeral-storage '{"Size":512}' \
    --environment '{"Variables":{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/otel-instrument","OTEL_SERVICE_NAME":"api-monitoring-trace-analyzer","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","ERROR_TRACES_METRIC":"ErrorTraces","ERROR_TRACES_NAMESPACE":"api-monitoring","SLOW_TRACES_METRIC":"SlowTraces","SLOW_TRACES_NAMESPACE":"api-monitoring","TOTAL_TRACES_METRIC":"TotalTraces","TOTAL_TRACES_NAMESPACE":"api-monitoring","ANALYZED":"api-monitoring-order-processor"}}' \
    --tracing-config '{"Mode":"Active"}' \
    --layers '["'"${ADOT_PYTHON_LAYER_ARN}"'"]'
fi
if differs Code Architectures; then
  change \
    --retry ResourceConflictException \
    --call lambda update-function-code \
    --function-name api-monitoring-trace-analyzer \
    --zip-file "fileb://${WORK}/trace-analyzer.zip" \
    --architectures '["x86_64"]'
fi
if differs tags; then
  change --call lambda tag-resource --resource "$TraceAnalyzerFunction_Arn" --tags "$stack_tags"
fi

# AWS::Logs::LogGroup ApiAccessLogGroup
ApiAccessLogGroup_LogGroupArn='<unknown:ApiAccessLogGroup_LogGroupArn>'
find_ApiAccessLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/aws/vendedlogs/apigateway/api-monitoring"'\`'] | [0]' \
    --get ApiAccessLogGroup_LogGroupArn logGroupArn \
    --is RetentionInDays retentionInDays 30 \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/vendedlogs/apigateway/api-monitoring
  also \
    --tags map tags "$stack_tags" \
    --call logs list-tags-for-resource \
    --resource-arn "$ApiAccessLogGroup_LogGroupArn"
}
claim ApiAccessLogGroup 'log group /aws/vendedlogs/apigateway/api-monitoring'
if absent; then
  create \
    --want ApiAccessLogGroup_LogGroupArn \
    --retry OperationAbortedException \
    --call logs create-log-group \
    --log-group-name /aws/vendedlogs/apigateway/api-monitoring \
    --tags "$stack_tags"
  pending RetentionInDays
fi
if differs RetentionInDays; then
  change \
    --call logs put-retention-policy \
    --log-group-name /aws/vendedlogs/apigateway/api-monitoring \
    --retention-in-days 30
fi
if differs tags; then
  change \
    --call logs tag-resource \
    --resource-arn "$ApiAccessLogGroup_LogGroupArn" \
    --tags "$stack_tags"
fi

# AWS::IAM::Role ApiLogRole
ApiLogRole_Arn='<unknown:ApiLogRole_Arn>'
find_ApiLogRole() {
  look \
    --object Role \
    --absent NoSuchEntity \
    --get ApiLogRole_Arn Arn \
    --document AssumeRolePolicyDocument AssumeRolePolicyDocument '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"apigateway.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
    --tags pairs Tags "$stack_tag_pairs" \
    --call iam get-role \
    --role-name api-monitoring-api-logs
}
claim ApiLogRole 'IAM role api-monitoring-api-logs'
if absent; then
  create \
    --object Role \
    --get ApiLogRole_Arn Arn \
    --call iam create-role \
    --role-name api-monitoring-api-logs \
    --assume-role-policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"apigateway.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
    --tags "$stack_tag_pairs"
fi
if differs AssumeRolePolicyDocument; then
  change \
    --retry MalformedPolicyDocument \
    --call iam update-assume-role-policy \
    --role-name api-monitoring-api-logs \
    --policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"apigateway.amazonaws.com"},"Action":"sts:AssumeRole"}]}'
fi
if differs tags; then
  change --call iam tag-role --role-name api-monitoring-api-logs --tags "$stack_tag_pairs"
fi
find_ApiLogRole_ManagedPolicyArns_arn_PARTITION_iam__aws_policy_service_role_AmazonAPIGatewayPushToCloudWatchLogs() {
  look \
    --object 'AttachedPolicies[?PolicyArn == '\`'"arn:'"${PARTITION}"':iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs"'\`'] | [0]' \
    --key PolicyArn \
    --call iam list-attached-role-policies \
    --role-name api-monitoring-api-logs
}
seek \
  ApiLogRole_ManagedPolicyArns_arn_PARTITION_iam__aws_policy_service_role_AmazonAPIGatewayPushToCloudWatchLogs \
  'ManagedPolicyArns arn:PARTITION:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs'
delete_ApiLogRole_ManagedPolicyArns() {
  remove_item --call iam detach-role-policy --role-name api-monitoring-api-logs --policy-arn "$ITEM"
}
clear_strays ApiLogRole_ManagedPolicyArns ManagedPolicyArns \
  --object 'AttachedPolicies[].PolicyArn' \
  --call iam list-attached-role-policies \
  --role-name api-monitoring-api-logs
if lacking \
    ApiLogRole_ManagedPolicyArns_arn_PARTITION_iam__aws_policy_service_role_AmazonAPIGatewayPushToCloudWatchLogs \
    'ManagedPolicyArns arn:PARTITION:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs'; then
  put \
    --call iam attach-role-policy \
    --role-name api-monitoring-api-logs \
    --policy-arn "arn:${PARTITION}:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs"
fi

# AWS::ApiGateway::Account ApiAccount
find_ApiAccount() {
  look \
    --object '[@] | [?cloudwatchRoleArn == '\`'"'"${ApiLogRole_Arn}"'"'\`'] | [0]' \
    --call apigateway get-account
}
claim ApiAccount 'API Gateway account settings ApiAccount'
if absent; then
  create \
    --retry 'role ARN does not have required permissions' \
    --call apigateway update-account \
    --patch-operations '[{"value":"'"${ApiLogRole_Arn}"'","op":"replace","path":"/cloudwatchRoleArn"}]'
fi

# AWS::ApiGateway::RestApi Api
Api_RestApiId='<unknown:Api_RestApiId>'
Api_RootResourceId='<unknown:Api_RootResourceId>'
Api_Arn='<unknown:Api_Arn>'
find_Api() {
  look \
    --object 'items[?name == '\`'"api-monitoring"'\`' && tags."pergola:stack" == '\`'"api-monitoring"'\`'] | [0]' \
    --get Api_RestApiId id \
    --get Api_RootResourceId rootResourceId \
    --get Api_Arn 'join('\'\'', ['\''arn:'\'', '\`'"'"${PARTITION}"'"'\`', '\'':apigateway:'\'', '\`'"'"${AWS_REGION}"'"'\`', '\''::/restapis/'\'', id])' \
    --is EndpointConfiguration.Types endpointConfiguration.types '["REGIONAL"]' \
    --tags map tags "$stack_tags" \
    --call apigateway get-rest-apis
}
claim Api 'REST API api-monitoring'
fixed EndpointConfiguration.Types
if absent; then
  create \
    --get Api_RestApiId id \
    --get Api_RootResourceId rootResourceId \
    --get Api_Arn 'join('\'\'', ['\''arn:'\'', '\`'"'"${PARTITION}"'"'\`', '\'':apigateway:'\'', '\`'"'"${AWS_REGION}"'"'\`', '\''::/restapis/'\'', id])' \
    --call apigateway create-rest-api \
    --name api-monitoring \
    --endpoint-configuration '{"types":["REGIONAL"]}' \
    --tags "$stack_tags"
fi
if differs tags; then
  change --call apigateway tag-resource --resource-arn "$Api_Arn" --tags "$stack_tags"
fi

# AWS::ApiGateway::Resource ApiOrdersResource
ApiOrdersResource_ResourceId='<unknown:ApiOrdersResource_ResourceId>'
find_ApiOrdersResource() {
  look \
    --object 'items[?parentId == '\`'"'"${Api_RootResourceId}"'"'\`' && pathPart == '\`'"orders"'\`'] | [0]' \
    --absent NotFoundException \
    --get ApiOrdersResource_ResourceId id \
    --call apigateway get-resources \
    --rest-api-id "$Api_RestApiId"
}
claim ApiOrdersResource 'API resource ApiOrdersResource'
if absent; then
  create \
    --get ApiOrdersResource_ResourceId id \
    --call apigateway create-resource \
    --rest-api-id "$Api_RestApiId" \
    --parent-id "$Api_RootResourceId" \
    --path-part orders
fi

# AWS::ApiGateway::Method ApiPostOrdersMethod
find_ApiPostOrdersMethod() {
  look \
    --absent NotFoundException \
    --is AuthorizationType authorizationType '"AWS_IAM"' \
    --is Integration.Type methodIntegration.type '"AWS_PROXY"' \
    --is Integration.IntegrationHttpMethod methodIntegration.httpMethod '"POST"' \
    --is Integration.Uri methodIntegration.uri '"arn:'"${PARTITION}:apigateway:${AWS_REGION}:lambda:path/2015-03-31/functions/${OrderProcessorFunction_Arn}"'/invocations"' \
    --call apigateway get-method \
    --rest-api-id "$Api_RestApiId" \
    --resource-id "$ApiOrdersResource_ResourceId" \
    --http-method POST
}
claim ApiPostOrdersMethod 'API method ApiPostOrdersMethod'
if absent; then
  create \
    --call apigateway put-method \
    --rest-api-id "$Api_RestApiId" \
    --resource-id "$ApiOrdersResource_ResourceId" \
    --http-method POST \
    --authorization-type AWS_IAM
  pending Integration.Type Integration.IntegrationHttpMethod Integration.Uri
fi
if differs AuthorizationType; then
  change \
    --call apigateway update-method \
    --rest-api-id "$Api_RestApiId" \
    --resource-id "$ApiOrdersResource_ResourceId" \
    --http-method POST \
    --patch-operations '[{"value":"AWS_IAM","op":"replace","path":"/authorizationType"}]'
fi
if differs Integration.Type Integration.IntegrationHttpMethod Integration.Uri; then
  change \
    --call apigateway put-integration \
    --rest-api-id "$Api_RestApiId" \
    --resource-id "$ApiOrdersResource_ResourceId" \
    --http-method POST \
    --type AWS_PROXY \
    --integration-http-method POST \
    --uri "arn:${PARTITION}:apigateway:${AWS_REGION}:lambda:path/2015-03-31/functions/${OrderProcessorFunction_Arn}/invocations"
fi

# AWS::ApiGateway::Deployment ApiDeploymentce105f9222
ApiDeploymentce105f9222_DeploymentId='<unknown:ApiDeploymentce105f9222_DeploymentId>'
find_ApiDeploymentce105f9222() {
  look \
    --object 'items[?description == '\`'"digest ce105f9222"'\`'] | [0]' \
    --absent NotFoundException \
    --get ApiDeploymentce105f9222_DeploymentId id \
    --call apigateway get-deployments \
    --rest-api-id "$Api_RestApiId"
}
claim ApiDeploymentce105f9222 'API deployment ApiDeploymentce105f9222'
if absent; then
  create \
    --get ApiDeploymentce105f9222_DeploymentId id \
    --call apigateway create-deployment \
    --rest-api-id "$Api_RestApiId" \
    --description 'digest ce105f9222'
fi

# AWS::ApiGateway::Stage ApiStage
ApiStage_Arn='<unknown:ApiStage_Arn>'
find_ApiStage() {
  look \
    --absent NotFoundException \
    --get ApiStage_Arn 'join('\'\'', ['\''arn:'\'', '\`'"'"${PARTITION}"'"'\`', '\'':apigateway:'\'', '\`'"'"${AWS_REGION}"'"'\`', '\''::/restapis/'\'', '\`'"'"${Api_RestApiId}"'"'\`', '\''/stages/'\'', stageName])' \
    --is DeploymentId deploymentId '"'"${ApiDeploymentce105f9222_DeploymentId}"'"' \
    --is TracingEnabled tracingEnabled true \
    --is AccessLogSetting accessLogSettings.destinationArn '"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/vendedlogs/apigateway/api-monitoring"' \
    --is AccessLogSetting accessLogSettings.format '"{\"requestId\":\"'\$'context.requestId\",\"time\":\"'\$'context.requestTimeEpoch\",\"caller\":\"'\$'context.identity.caller\",\"sourceIp\":\"'\$'context.identity.sourceIp\",\"method\":\"'\$'context.httpMethod\",\"path\":\"'\$'context.path\",\"status\":\"'\$'context.status\",\"latency\":\"'\$'context.responseLatency\",\"bytes\":\"'\$'context.responseLength\",\"resource\":\"'\$'context.resourcePath\",\"trace\":\"'\$'context.xrayTraceId\"}"' \
    --is MethodSettings 'length(not_null([methodSettings."*/*"], '\`'[]'\`'))' 1 \
    --that MethodSettings 'length([([methodSettings."*/*"])[0]][?metricsEnabled == '\`'false'\`' && throttlingRateLimit == '\`'100'\`' && throttlingBurstLimit == '\`'200'\`']) > '\`'0'\` \
    --tags map tags "$stack_tags" \
    --call apigateway get-stage \
    --rest-api-id "$Api_RestApiId" \
    --stage-name live
}
claim ApiStage 'API stage live'
if absent; then
  create \
    --get ApiStage_Arn 'join('\'\'', ['\''arn:'\'', '\`'"'"${PARTITION}"'"'\`', '\'':apigateway:'\'', '\`'"'"${AWS_REGION}"'"'\`', '\''::/restapis/'\'', '\`'"'"${Api_RestApiId}"'"'\`', '\''/stages/'\'', stageName])' \
    --call apigateway create-stage \
    --rest-api-id "$Api_RestApiId" \
    --stage-name live \
    --deployment-id "$ApiDeploymentce105f9222_DeploymentId" \
    --tracing-enabled \
    --tags "$stack_tags"
  pending AccessLogSetting MethodSettings
fi
if differs DeploymentId TracingEnabled; then
  change \
    --call apigateway update-stage \
    --rest-api-id "$Api_RestApiId" \
    --stage-name live \
    --patch-operations '[{"value":"'"${ApiDeploymentce105f9222_DeploymentId}"'","op":"replace","path":"/deploymentId"},{"value":"true","op":"replace","path":"/tracingEnabled"}]'
fi
if differs AccessLogSetting; then
  change \
    --retry 'CloudWatch Logs role ARN must be set' \
    --call apigateway update-stage \
    --rest-api-id "$Api_RestApiId" \
    --stage-name live \
    --patch-operations '[{"value":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/vendedlogs/apigateway/api-monitoring","op":"replace","path":"/accessLogSettings/destinationArn"},{"value":"{\"requestId\":\"'\$'context.requestId\",\"time\":\"'\$'context.requestTimeEpoch\",\"caller\":\"'\$'context.identity.caller\",\"sourceIp\":\"'\$'context.identity.sourceIp\",\"method\":\"'\$'context.httpMethod\",\"path\":\"'\$'context.path\",\"status\":\"'\$'context.status\",\"latency\":\"'\$'context.responseLatency\",\"bytes\":\"'\$'context.responseLength\",\"resource\":\"'\$'context.resourcePath\",\"trace\":\"'\$'context.xrayTraceId\"}","op":"replace","path":"/accessLogSettings/format"}]'
fi
if differs MethodSettings; then
  change \
    --call apigateway update-stage \
    --rest-api-id "$Api_RestApiId" \
    --stage-name live \
    --patch-operations '[{"value":"false","op":"replace","path":"/*/*/metrics/enabled"},{"value":"100","op":"replace","path":"/*/*/throttling/rateLimit"},{"value":"200","op":"replace","path":"/*/*/throttling/burstLimit"}]'
fi
if differs tags; then
  change --call apigateway tag-resource --resource-arn "$ApiStage_Arn" --tags "$stack_tags"
fi
if existed; then
  find_ApiStage_DeploymentId() {
    look \
      --absent NotFoundException \
      --key id \
      --call apigateway get-deployment \
      --rest-api-id "$Api_RestApiId" \
      --deployment-id "$ApiDeploymentce105f9222_DeploymentId"
  }
  seek ApiStage_DeploymentId DeploymentId
  delete_ApiStage_DeploymentId() {
    remove_item \
      --call apigateway delete-deployment \
      --rest-api-id "$Api_RestApiId" \
      --deployment-id "$ITEM"
  }
  clear_strays ApiStage_DeploymentId DeploymentId \
    --object 'items[].id' \
    --call apigateway get-deployments \
    --rest-api-id "$Api_RestApiId"
fi

# AWS::Lambda::Permission ApiPostOrdersPermission
find_ApiPostOrdersPermission() {
  look \
    --object '[@] | [?contains(Policy, join('\'\'', ['\''"Sid":"'\'', '\`'"ApiPostOrdersPermission"'\`', '\''"'\''])) || contains(Policy, join('\'\'', ['\''"Sid": "'\'', '\`'"ApiPostOrdersPermission"'\`', '\''"'\'']))] | [0]' \
    --absent ResourceNotFoundException \
    --is Action 'contains(Policy, '\`'"lambda:InvokeFunction"'\`') && '\`'"lambda:InvokeFunction"'\` '"lambda:InvokeFunction"' \
    --is Principal 'contains(Policy, '\`'"apigateway.amazonaws.com"'\`') && '\`'"apigateway.amazonaws.com"'\` '"apigateway.amazonaws.com"' \
    --is SourceArn 'contains(Policy, '\`'"arn:'"${PARTITION}:execute-api:${AWS_REGION}:${ACCOUNT}:${Api_RestApiId}"'/live/POST/orders"'\`') && '\`'"arn:'"${PARTITION}:execute-api:${AWS_REGION}:${ACCOUNT}:${Api_RestApiId}"'/live/POST/orders"'\` '"arn:'"${PARTITION}:execute-api:${AWS_REGION}:${ACCOUNT}:${Api_RestApiId}"'/live/POST/orders"' \
    --call lambda get-policy \
    --function-name api-monitoring-order-processor
}
claim ApiPostOrdersPermission 'Lambda permission ApiPostOrdersPermission'
if differs Action Principal SourceArn; then
  replace \
    --gone \
    --call lambda remove-permission \
    --function-name api-monitoring-order-processor \
    --statement-id ApiPostOrdersPermission
fi
if absent; then
  create \
    --call lambda add-permission \
    --statement-id ApiPostOrdersPermission \
    --function-name api-monitoring-order-processor \
    --action lambda:InvokeFunction \
    --principal apigateway.amazonaws.com \
    --source-arn "arn:${PARTITION}:execute-api:${AWS_REGION}:${ACCOUNT}:${Api_RestApiId}/live/POST/orders"
fi

# AWS::SQS::QueuePolicy DeadLettersQueuePolicy
find_DeadLettersQueuePolicy() {
  look \
    --object '[Attributes] | [?Policy] | [0]' \
    --absent AWS.SimpleQueueService.NonExistentQueue \
    --document PolicyDocument Policy '{"Version":"2012-10-17","Statement":[{"Sid":"Rules","Effect":"Allow","Principal":{"Service":"events.amazonaws.com"},"Action":"sqs:SendMessage","Resource":"'"${DeadLettersQueue_Arn}"'","Condition":{"ArnEquals":{"aws:SourceArn":"arn:'"${PARTITION}:events:${AWS_REGION}:${ACCOUNT}"':rule/api-monitoring-trace-analyzer-schedule"}}}]}' \
    --call sqs get-queue-attributes \
    --queue-url "$DeadLettersQueue_QueueUrl" \
    --attribute-names '["Policy"]'
}
claim DeadLettersQueuePolicy 'queue policy DeadLettersQueuePolicy'
if missing PolicyDocument; then
  change \
    --call sqs set-queue-attributes \
    --queue-url "$DeadLettersQueue_QueueUrl" \
    --attributes '{"Policy":"{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"Rules\",\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"events.amazonaws.com\"},\"Action\":\"sqs:SendMessage\",\"Resource\":\"'"${DeadLettersQueue_Arn}"'\",\"Condition\":{\"ArnEquals\":{\"aws:SourceArn\":\"arn:'"${PARTITION}:events:${AWS_REGION}:${ACCOUNT}"':rule/api-monitoring-trace-analyzer-schedule\"}}}]}"}'
fi

# AWS::SNS::Topic PageTopic
PageTopic_TopicArn='<unknown:PageTopic_TopicArn>'
find_PageTopic() {
  look \
    --object 'Topics[?ends_with(TopicArn, join('\'':'\'', ['\'\'', '\`'"api-monitoring-page"'\`']))] | [0]' \
    --get PageTopic_TopicArn TopicArn \
    --call sns list-topics
  also \
    --object Attributes \
    --get PageTopic_TopicArn TopicArn \
    --call sns get-topic-attributes \
    --topic-arn "$PageTopic_TopicArn"
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call sns list-tags-for-resource \
    --resource-arn "$PageTopic_TopicArn"
}
claim PageTopic 'SNS topic api-monitoring-page'
if absent; then
  create \
    --get PageTopic_TopicArn TopicArn \
    --call sns create-topic \
    --name api-monitoring-page \
    --tags "$stack_tag_pairs"
fi
if differs tags; then
  change --call sns tag-resource --resource-arn "$PageTopic_TopicArn" --tags "$stack_tag_pairs"
fi

# AWS::CloudWatch::Alarm DeadLettersFailureAlarm
DeadLettersFailureAlarm_Arn='<unknown:DeadLettersFailureAlarm_Arn>'
find_DeadLettersFailureAlarm() {
  look \
    --object 'MetricAlarms[0]' \
    --get DeadLettersFailureAlarm_Arn AlarmArn \
    --is AlarmName AlarmName '"api-monitoring-dead-letters"' \
    --is AlarmDescription AlarmDescription '"Something could not be delivered or dealt with"' \
    --has AlarmActions AlarmActions '["'"${PageTopic_TopicArn}"'"]' \
    --has OKActions OKActions '["'"${PageTopic_TopicArn}"'"]' \
    --is Namespace Namespace '"AWS/SQS"' \
    --is MetricName MetricName '"ApproximateNumberOfMessagesVisible"' \
    --is Dimensions 'length(not_null(Dimensions, '\`'[]'\`'))' 1 \
    --that Dimensions 'length(not_null(Dimensions, '\`'[]'\`')[?Name == '\`'"QueueName"'\`' && Value == '\`'"api-monitoring-dead-letters"'\`']) > '\`'0'\` \
    --is Statistic Statistic '"Maximum"' \
    --is Period Period 60 \
    --is ComparisonOperator ComparisonOperator '"GreaterThanThreshold"' \
    --is Threshold Threshold 0 \
    --is EvaluationPeriods EvaluationPeriods 1 \
    --is DatapointsToAlarm DatapointsToAlarm 1 \
    --is TreatMissingData TreatMissingData '"notBreaching"' \
    --call cloudwatch describe-alarms \
    --alarm-names '["api-monitoring-dead-letters"]' \
    --alarm-types '["MetricAlarm"]'
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call cloudwatch list-tags-for-resource \
    --resource-arn "$DeadLettersFailureAlarm_Arn"
}
claim DeadLettersFailureAlarm 'alarm api-monitoring-dead-letters'
if missing \
    AlarmName \
    AlarmDescription \
    AlarmActions \
    OKActions \
    Namespace \
    MetricName \
    Dimensions \
    Statistic \
    Period \
    ComparisonOperator \
    Threshold \
    EvaluationPeriods \
    DatapointsToAlarm \
    TreatMissingData; then
  change \
    --want DeadLettersFailureAlarm_Arn \
    --call cloudwatch put-metric-alarm \
    --alarm-name api-monitoring-dead-letters \
    --alarm-description 'Something could not be delivered or dealt with' \
    --alarm-actions '["'"${PageTopic_TopicArn}"'"]' \
    --ok-actions '["'"${PageTopic_TopicArn}"'"]' \
    --namespace AWS/SQS \
    --metric-name ApproximateNumberOfMessagesVisible \
    --dimensions '[{"Name":"QueueName","Value":"api-monitoring-dead-letters"}]' \
    --statistic Maximum \
    --period 60 \
    --comparison-operator GreaterThanThreshold \
    --threshold 0 \
    --evaluation-periods 1 \
    --datapoints-to-alarm 1 \
    --treat-missing-data notBreaching \
    --tags "$stack_tag_pairs"
fi
if differs tags; then
  change \
    --call cloudwatch tag-resource \
    --resource-arn "$DeadLettersFailureAlarm_Arn" \
    --tags "$stack_tag_pairs"
fi

# AWS::Lambda::EventInvokeConfig TraceAnalyzerFailedInvocations
find_TraceAnalyzerFailedInvocations() {
  look \
    --absent ResourceNotFoundException \
    --is MaximumRetryAttempts MaximumRetryAttempts 2 \
    --is DestinationConfig.OnFailure.Destination DestinationConfig.OnFailure.Destination '"'"${DeadLettersQueue_Arn}"'"' \
    --call lambda get-function-event-invoke-config \
    --function-name api-monitoring-trace-analyzer \
    --qualifier \$'LATEST'
}
claim \
  TraceAnalyzerFailedInvocations \
  'configuration of asynchronous invocations TraceAnalyzerFailedInvocations'
if missing MaximumRetryAttempts DestinationConfig.OnFailure.Destination; then
  change \
    --retry 'does not have permissions' \
    --retry ResourceConflictException \
    --call lambda put-function-event-invoke-config \
    --function-name api-monitoring-trace-analyzer \
    --qualifier \$'LATEST' \
    --maximum-retry-attempts 2 \
    --destination-config '{"OnFailure":{"Destination":"'"${DeadLettersQueue_Arn}"'"}}'
fi

# AWS::Lambda::Permission TraceAnalyzerSchedulePermission
find_TraceAnalyzerSchedulePermission() {
  look \
    --object '[@] | [?contains(Policy, join('\'\'', ['\''"Sid":"'\'', '\`'"TraceAnalyzerSchedulePermission"'\`', '\''"'\''])) || contains(Policy, join('\'\'', ['\''"Sid": "'\'', '\`'"TraceAnalyzerSchedulePermission"'\`', '\''"'\'']))] | [0]' \
    --absent ResourceNotFoundException \
    --is Action 'contains(Policy, '\`'"lambda:InvokeFunction"'\`') && '\`'"lambda:InvokeFunction"'\` '"lambda:InvokeFunction"' \
    --is Principal 'contains(Policy, '\`'"events.amazonaws.com"'\`') && '\`'"events.amazonaws.com"'\` '"events.amazonaws.com"' \
    --is SourceArn 'contains(Policy, '\`'"arn:'"${PARTITION}:events:${AWS_REGION}:${ACCOUNT}"':rule/api-monitoring-trace-analyzer-schedule"'\`') && '\`'"arn:'"${PARTITION}:events:${AWS_REGION}:${ACCOUNT}"':rule/api-monitoring-trace-analyzer-schedule"'\` '"arn:'"${PARTITION}:events:${AWS_REGION}:${ACCOUNT}"':rule/api-monitoring-trace-analyzer-schedule"' \
    --call lambda get-policy \
    --function-name api-monitoring-trace-analyzer
}
claim TraceAnalyzerSchedulePermission 'Lambda permission TraceAnalyzerSchedulePermission'
if differs Action Principal SourceArn; then
  replace \
    --gone \
    --call lambda remove-permission \
    --function-name api-monitoring-trace-analyzer \
    --statement-id TraceAnalyzerSchedulePermission
fi
if absent; then
  create \
    --call lambda add-permission \
    --statement-id TraceAnalyzerSchedulePermission \
    --function-name api-monitoring-trace-analyzer \
    --action lambda:InvokeFunction \
    --principal events.amazonaws.com \
    --source-arn "arn:${PARTITION}:events:${AWS_REGION}:${ACCOUNT}:rule/api-monitoring-trace-analyzer-schedule"
fi

# AWS::Events::Rule TraceAnalyzerSchedule
TraceAnalyzerSchedule_Arn='<unknown:TraceAnalyzerSchedule_Arn>'
find_TraceAnalyzerSchedule() {
  look \
    --absent ResourceNotFoundException \
    --get TraceAnalyzerSchedule_Arn Arn \
    --is ScheduleExpression ScheduleExpression '"rate(1 hour)"' \
    --is State State '"ENABLED"' \
    --call events describe-rule \
    --name api-monitoring-trace-analyzer-schedule
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call events list-tags-for-resource \
    --resource-arn "$TraceAnalyzerSchedule_Arn"
}
claim TraceAnalyzerSchedule 'event rule api-monitoring-trace-analyzer-schedule'
if missing ScheduleExpression State; then
  change \
    --object '{Arn: RuleArn}' \
    --get TraceAnalyzerSchedule_Arn Arn \
    --call events put-rule \
    --name api-monitoring-trace-analyzer-schedule \
    --schedule-expression 'rate(1 hour)' \
    --state ENABLED \
    --tags "$stack_tag_pairs"
fi
if differs tags; then
  change \
    --call events tag-resource \
    --resource-arn "$TraceAnalyzerSchedule_Arn" \
    --tags "$stack_tag_pairs"
fi
find_TraceAnalyzerSchedule_Targets_target() {
  look \
    --object 'Targets[?Id == '\`'"target"'\`'] | [0]' \
    --key Id \
    --that same 'Arn == '\`'"'"${TraceAnalyzerFunction_Arn}"'"'\`' && RoleArn == '\`'null'\`' && Input == '\`'null'\`' && InputPath == '\`'null'\`' && InputTransformer == '\`'null'\`' && RetryPolicy == '\`'{"MaximumRetryAttempts":185,"MaximumEventAgeInSeconds":86400}'\`' && DeadLetterConfig == '\`'{"Arn":"'"${DeadLettersQueue_Arn}"'"}'\`' && SqsParameters == '\`'null'\` \
    --call events list-targets-by-rule \
    --rule api-monitoring-trace-analyzer-schedule
}
seek TraceAnalyzerSchedule_Targets_target 'Targets target'
delete_TraceAnalyzerSchedule_Targets() {
  remove_item \
    --call events remove-targets \
    --rule api-monitoring-trace-analyzer-schedule \
    --ids '["'"${ITEM}"'"]'
}
clear_strays TraceAnalyzerSchedule_Targets Targets \
  --gone \
  --object 'Targets[].Id' \
  --call events list-targets-by-rule \
  --rule api-monitoring-trace-analyzer-schedule
if lacking TraceAnalyzerSchedule_Targets_target 'Targets target'; then
  put \
    --retry ConcurrentModificationException \
    --call events put-targets \
    --rule api-monitoring-trace-analyzer-schedule \
    --targets '[{"Id":"target","Arn":"'"${TraceAnalyzerFunction_Arn}"'","RetryPolicy":{"MaximumRetryAttempts":185,"MaximumEventAgeInSeconds":86400},"DeadLetterConfig":{"Arn":"'"${DeadLettersQueue_Arn}"'"}}]'
fi

# AWS::XRay::Group SlowGroupTraces
SlowGroupTraces_GroupARN='<unknown:SlowGroupTraces_GroupARN>'
find_SlowGroupTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"api-monitoring-slow"'\`'] | [0]' \
    --get SlowGroupTraces_GroupARN GroupARN \
    --is FilterExpression FilterExpression '"service(\"api-monitoring-order-processor\") { responsetime > 2 }"' \
    --is InsightsConfiguration InsightsConfiguration.InsightsEnabled true \
    --is InsightsConfiguration InsightsConfiguration.NotificationsEnabled true \
    --call xray get-groups
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call xray list-tags-for-resource \
    --resource-arn "$SlowGroupTraces_GroupARN"
}
claim SlowGroupTraces 'X-Ray group api-monitoring-slow'
if absent; then
  create \
    --object Group \
    --get SlowGroupTraces_GroupARN GroupARN \
    --call xray create-group \
    --group-name api-monitoring-slow \
    --filter-expression 'service("api-monitoring-order-processor") { responsetime > 2 }' \
    --insights-configuration '{"InsightsEnabled":true,"NotificationsEnabled":true}' \
    --tags "$stack_tag_pairs"
fi
if differs FilterExpression InsightsConfiguration; then
  change \
    --call xray update-group \
    --group-name api-monitoring-slow \
    --filter-expression 'service("api-monitoring-order-processor") { responsetime > 2 }' \
    --insights-configuration '{"InsightsEnabled":true,"NotificationsEnabled":true}'
fi
if differs tags; then
  change \
    --call xray tag-resource \
    --resource-arn "$SlowGroupTraces_GroupARN" \
    --tags "$stack_tag_pairs"
fi

# AWS::XRay::Group FailedGroupTraces
FailedGroupTraces_GroupARN='<unknown:FailedGroupTraces_GroupARN>'
find_FailedGroupTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"api-monitoring-failed"'\`'] | [0]' \
    --get FailedGroupTraces_GroupARN GroupARN \
    --is FilterExpression FilterExpression '"service(\"api-monitoring-order-processor\") { error OR fault }"' \
    --is InsightsConfiguration InsightsConfiguration.InsightsEnabled true \
    --is InsightsConfiguration InsightsConfiguration.NotificationsEnabled true \
    --call xray get-groups
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call xray list-tags-for-resource \
    --resource-arn "$FailedGroupTraces_GroupARN"
}
claim FailedGroupTraces 'X-Ray group api-monitoring-failed'
if absent; then
  create \
    --object Group \
    --get FailedGroupTraces_GroupARN GroupARN \
    --call xray create-group \
    --group-name api-monitoring-failed \
    --filter-expression 'service("api-monitoring-order-processor") { error OR fault }' \
    --insights-configuration '{"InsightsEnabled":true,"NotificationsEnabled":true}' \
    --tags "$stack_tag_pairs"
fi
if differs FilterExpression InsightsConfiguration; then
  change \
    --call xray update-group \
    --group-name api-monitoring-failed \
    --filter-expression 'service("api-monitoring-order-processor") { error OR fault }' \
    --insights-configuration '{"InsightsEnabled":true,"NotificationsEnabled":true}'
fi
if differs tags; then
  change \
    --call xray tag-resource \
    --resource-arn "$FailedGroupTraces_GroupARN" \
    --tags "$stack_tag_pairs"
fi

# AWS::XRay::Group OrdersGroupTraces
OrdersGroupTraces_GroupARN='<unknown:OrdersGroupTraces_GroupARN>'
find_OrdersGroupTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"api-monitoring-orders"'\`'] | [0]' \
    --get OrdersGroupTraces_GroupARN GroupARN \
    --is FilterExpression FilterExpression '"service(\"api-monitoring-order-processor\")"' \
    --is InsightsConfiguration InsightsConfiguration.InsightsEnabled true \
    --is InsightsConfiguration InsightsConfiguration.NotificationsEnabled true \
    --call xray get-groups
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call xray list-tags-for-resource \
    --resource-arn "$OrdersGroupTraces_GroupARN"
}
claim OrdersGroupTraces 'X-Ray group api-monitoring-orders'
if absent; then
  create \
    --object Group \
    --get OrdersGroupTraces_GroupARN GroupARN \
    --call xray create-group \
    --group-name api-monitoring-orders \
    --filter-expression 'service("api-monitoring-order-processor")' \
    --insights-configuration '{"InsightsEnabled":true,"NotificationsEnabled":true}' \
    --tags "$stack_tag_pairs"
fi
if differs FilterExpression InsightsConfiguration; then
  change \
    --call xray update-group \
    --group-name api-monitoring-orders \
    --filter-expression 'service("api-monitoring-order-processor")' \
    --insights-configuration '{"InsightsEnabled":true,"NotificationsEnabled":true}'
fi
if differs tags; then
  change \
    --call xray tag-resource \
    --resource-arn "$OrdersGroupTraces_GroupARN" \
    --tags "$stack_tag_pairs"
fi

# AWS::XRay::SamplingRule OrderProcessorSamplingRule
OrderProcessorSamplingRule_RuleARN='<unknown:OrderProcessorSamplingRule_RuleARN>'
find_OrderProcessorSamplingRule() {
  look \
    --object 'SamplingRuleRecords[?SamplingRule.RuleName == '\`'"api-monitoring-order-processor"'\`'].SamplingRule | [0]' \
    --get OrderProcessorSamplingRule_RuleARN RuleARN \
    --is SamplingRule.ResourceARN ResourceARN '"*"' \
    --is SamplingRule.Priority Priority 100 \
    --is SamplingRule.FixedRate FixedRate 0.5 \
    --is SamplingRule.ReservoirSize ReservoirSize 2 \
    --is SamplingRule.ServiceName ServiceName '"api-monitoring/live"' \
    --is SamplingRule.ServiceType ServiceType '"*"' \
    --is SamplingRule.Host Host '"*"' \
    --is SamplingRule.HTTPMethod HTTPMethod '"POST"' \
    --is SamplingRule.URLPath URLPath '"*/orders"' \
    --is SamplingRule.Version Version 1 \
    --call xray get-sampling-rules
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call xray list-tags-for-resource \
    --resource-arn "$OrderProcessorSamplingRule_RuleARN"
}
claim OrderProcessorSamplingRule 'sampling rule api-monitoring-order-processor'
fixed SamplingRule.Version
if absent; then
  create \
    --object SamplingRuleRecord.SamplingRule \
    --get OrderProcessorSamplingRule_RuleARN RuleARN \
    --call xray create-sampling-rule \
    --sampling-rule '{"RuleName":"api-monitoring-order-processor","Priority":100,"FixedRate":0.5,"ReservoirSize":2,"ServiceName":"api-monitoring/live","ServiceType":"*","Host":"*","HTTPMethod":"POST","URLPath":"*/orders","ResourceARN":"*","Version":1}' \
    --tags "$stack_tag_pairs"
fi
if differs \
    SamplingRule.ResourceARN \
    SamplingRule.Priority \
    SamplingRule.FixedRate \
    SamplingRule.ReservoirSize \
    SamplingRule.ServiceName \
    SamplingRule.ServiceType \
    SamplingRule.Host \
    SamplingRule.HTTPMethod \
    SamplingRule.URLPath; then
  change \
    --call xray update-sampling-rule \
    --sampling-rule-update '{"RuleName":"api-monitoring-order-processor","ResourceARN":"*","Priority":100,"FixedRate":0.5,"ReservoirSize":2,"ServiceName":"api-monitoring/live","ServiceType":"*","Host":"*","HTTPMethod":"POST","URLPath":"*/orders"}'
fi
if differs tags; then
  change \
    --call xray tag-resource \
    --resource-arn "$OrderProcessorSamplingRule_RuleARN" \
    --tags "$stack_tag_pairs"
fi

# AWS::XRay::SamplingRule ApiSamplingRule
ApiSamplingRule_RuleARN='<unknown:ApiSamplingRule_RuleARN>'
find_ApiSamplingRule() {
  look \
    --object 'SamplingRuleRecords[?SamplingRule.RuleName == '\`'"api-monitoring-api"'\`'].SamplingRule | [0]' \
    --get ApiSamplingRule_RuleARN RuleARN \
    --is SamplingRule.ResourceARN ResourceARN '"*"' \
    --is SamplingRule.Priority Priority 9455 \
    --is SamplingRule.FixedRate FixedRate 0.1 \
    --is SamplingRule.ReservoirSize ReservoirSize 1 \
    --is SamplingRule.ServiceName ServiceName '"api-monitoring/live"' \
    --is SamplingRule.ServiceType ServiceType '"*"' \
    --is SamplingRule.Host Host '"*"' \
    --is SamplingRule.HTTPMethod HTTPMethod '"*"' \
    --is SamplingRule.URLPath URLPath '"*"' \
    --is SamplingRule.Version Version 1 \
    --call xray get-sampling-rules
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call xray list-tags-for-resource \
    --resource-arn "$ApiSamplingRule_RuleARN"
}
claim ApiSamplingRule 'sampling rule api-monitoring-api'
fixed SamplingRule.Version
if absent; then
  create \
    --object SamplingRuleRecord.SamplingRule \
    --get ApiSamplingRule_RuleARN RuleARN \
    --call xray create-sampling-rule \
    --sampling-rule '{"RuleName":"api-monitoring-api","Priority":9455,"FixedRate":0.1,"ReservoirSize":1,"ServiceName":"api-monitoring/live","ServiceType":"*","Host":"*","HTTPMethod":"*","URLPath":"*","ResourceARN":"*","Version":1}' \
    --tags "$stack_tag_pairs"
fi
if differs \
    SamplingRule.ResourceARN \
    SamplingRule.Priority \
    SamplingRule.FixedRate \
    SamplingRule.ReservoirSize \
    SamplingRule.ServiceName \
    SamplingRule.ServiceType \
    SamplingRule.Host \
    SamplingRule.HTTPMethod \
    SamplingRule.URLPath; then
  change \
    --call xray update-sampling-rule \
    --sampling-rule-update '{"RuleName":"api-monitoring-api","ResourceARN":"*","Priority":9455,"FixedRate":0.1,"ReservoirSize":1,"ServiceName":"api-monitoring/live","ServiceType":"*","Host":"*","HTTPMethod":"*","URLPath":"*"}'
fi
if differs tags; then
  change \
    --call xray tag-resource \
    --resource-arn "$ApiSamplingRule_RuleARN" \
    --tags "$stack_tag_pairs"
fi

# AWS::SNS::Subscription PageOpsExampleComSubscription
find_PageOpsExampleComSubscription() {
  look \
    --object 'Subscriptions[?Protocol == '\`'"email"'\`' && Endpoint == '\`'"ops@example.com"'\`' && SubscriptionArn != '\''Deleted'\''] | [0]' \
    --absent NotFound \
    --call sns list-subscriptions-by-topic \
    --topic-arn "$PageTopic_TopicArn"
}
claim PageOpsExampleComSubscription 'subscription PageOpsExampleComSubscription'
if absent; then
  create \
    --call sns subscribe \
    --return-subscription-arn \
    --topic-arn "$PageTopic_TopicArn" \
    --protocol email \
    --notification-endpoint ops@example.com
fi

# AWS::CloudWatch::Alarm OrderProcessorAvailabilityAlarm
OrderProcessorAvailabilityAlarm_Arn='<unknown:OrderProcessorAvailabilityAlarm_Arn>'
find_OrderProcessorAvailabilityAlarm() {
  look \
    --object 'MetricAlarms[0]' \
    --get OrderProcessorAvailabilityAlarm_Arn AlarmArn \
    --is AlarmName AlarmName '"api-monitoring-order-processor-availability"' \
    --is AlarmDescription AlarmDescription '"More than 0.5% of the requests to order-processor fail in three of five minutes"' \
    --has AlarmActions AlarmActions '["'"${PageTopic_TopicArn}"'"]' \
    --has OKActions OKActions '["'"${PageTopic_TopicArn}"'"]' \
    --is Metrics 'length(not_null(Metrics, '\`'[]'\`'))' 3 \
    --that Metrics 'length(not_null(Metrics, '\`'[]'\`')[?Id == '\`'"errors"'\`' && ReturnData == '\`'false'\`' && MetricStat.Metric.Namespace == '\`'"AWS/Lambda"'\`' && MetricStat.Metric.MetricName == '\`'"Errors"'\`' && (length(not_null(MetricStat.Metric.Dimensions, '\`'[]'\`'))) == '\`'1'\`' && length([MetricStat.Metric.Dimensions[0]][?Name == '\`'"FunctionName"'\`' && Value == '\`'"api-monitoring-order-processor"'\`']) > '\`'0'\`' && MetricStat.Period == '\`'60'\`' && MetricStat.Stat == '\`'"Sum"'\`']) > '\`'0'\` \
    --that Metrics 'length(not_null(Metrics, '\`'[]'\`')[?Id == '\`'"requests"'\`' && ReturnData == '\`'false'\`' && MetricStat.Metric.Namespace == '\`'"AWS/Lambda"'\`' && MetricStat.Metric.MetricName == '\`'"Invocations"'\`' && (length(not_null(MetricStat.Metric.Dimensions, '\`'[]'\`'))) == '\`'1'\`' && length([MetricStat.Metric.Dimensions[0]][?Name == '\`'"FunctionName"'\`' && Value == '\`'"api-monitoring-order-processor"'\`']) > '\`'0'\`' && MetricStat.Period == '\`'60'\`' && MetricStat.Stat == '\`'"Sum"'\`']) > '\`'0'\` \
    --that Metrics 'length(not_null(Metrics, '\`'[]'\`')[?Id == '\`'"failing"'\`' && Label == '\`'"Failing requests, percent"'\`' && Expression == '\`'"IF(requests > 0, 100 * errors / requests, 0)"'\`' && ReturnData == '\`'true'\`']) > '\`'0'\` \
    --is ComparisonOperator ComparisonOperator '"GreaterThanThreshold"' \
    --is Threshold Threshold 0.5 \
    --is EvaluationPeriods EvaluationPeriods 5 \
    --is DatapointsToAlarm DatapointsToAlarm 3 \
    --is TreatMissingData TreatMissingData '"notBreaching"' \
    --call cloudwatch describe-alarms \
    --alarm-names '["api-monitoring-order-processor-availability"]' \
    --alarm-types '["MetricAlarm"]'
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call cloudwatch list-tags-for-resource \
    --resource-arn "$OrderProcessorAvailabilityAlarm_Arn"
}
claim OrderProcessorAvailabilityAlarm 'alarm api-monitoring-order-processor-availability'
if missing \
    AlarmName \
    AlarmDescription \
    AlarmActions \
    OKActions \
    Metrics \
    ComparisonOperator \
    Threshold \
    EvaluationPeriods \
    DatapointsToAlarm \
    TreatMissingData; then
  change \
    --want OrderProcessorAvailabilityAlarm_Arn \
    --call cloudwatch put-metric-alarm \
    --alarm-name api-monitoring-order-processor-availability \
    --alarm-description 'More than 0.5% of the requests to order-processor fail in three of five minutes' \
    --alarm-actions '["'"${PageTopic_TopicArn}"'"]' \
    --ok-actions '["'"${PageTopic_TopicArn}"'"]' \
    --metrics '[{"Id":"errors","ReturnData":false,"MetricStat":{"Metric":{"Namespace":"AWS/Lambda","MetricName":"Errors","Dimensions":[{"Name":"FunctionName","Value":"api-monitoring-order-processor"}]},"Period":60,"Stat":"Sum"}},{"Id":"requests","ReturnData":false,"MetricStat":{"Metric":{"Namespace":"AWS/Lambda","MetricName":"Invocations","Dimensions":[{"Name":"FunctionName","Value":"api-monitoring-order-processor"}]},"Period":60,"Stat":"Sum"}},{"Id":"failing","Expression":"IF(requests > 0, 100 * errors / requests, 0)","Label":"Failing requests, percent","ReturnData":true}]' \
    --comparison-operator GreaterThanThreshold \
    --threshold 0.5 \
    --evaluation-periods 5 \
    --datapoints-to-alarm 3 \
    --treat-missing-data notBreaching \
    --tags "$stack_tag_pairs"
fi
if differs tags; then
  change \
    --call cloudwatch tag-resource \
    --resource-arn "$OrderProcessorAvailabilityAlarm_Arn" \
    --tags "$stack_tag_pairs"
fi

# AWS::CloudWatch::Alarm OrderProcessorLatencyAlarm
OrderProcessorLatencyAlarm_Arn='<unknown:OrderProcessorLatencyAlarm_Arn>'
find_OrderProcessorLatencyAlarm() {
  look \
    --object 'MetricAlarms[0]' \
    --get OrderProcessorLatencyAlarm_Arn AlarmArn \
    --is AlarmName AlarmName '"api-monitoring-order-processor-latency"' \
    --is AlarmDescription AlarmDescription '"Requests to order-processor take longer than 3000 ms (p99) for five minutes"' \
    --has AlarmActions AlarmActions '["'"${PageTopic_TopicArn}"'"]' \
    --has OKActions OKActions '["'"${PageTopic_TopicArn}"'"]' \
    --is Namespace Namespace '"AWS/Lambda"' \
    --is MetricName MetricName '"Duration"' \
    --is Dimensions 'length(not_null(Dimensions, '\`'[]'\`'))' 1 \
    --that Dimensions 'length(not_null(Dimensions, '\`'[]'\`')[?Name == '\`'"FunctionName"'\`' && Value == '\`'"api-monitoring-order-processor"'\`']) > '\`'0'\` \
    --is ExtendedStatistic ExtendedStatistic '"p99"' \
    --is Period Period 60 \
    --is ComparisonOperator ComparisonOperator '"GreaterThanThreshold"' \
    --is Threshold Threshold 3000 \
    --is EvaluationPeriods EvaluationPeriods 5 \
    --is DatapointsToAlarm DatapointsToAlarm 5 \
    --is TreatMissingData TreatMissingData '"notBreaching"' \
    --is EvaluateLowSampleCountPercentile EvaluateLowSampleCountPercentile '"ignore"' \
    --call cloudwatch describe-alarms \
    --alarm-names '["api-monitoring-order-processor-latency"]' \
    --alarm-types '["MetricAlarm"]'
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call cloudwatch list-tags-for-resource \
    --resource-arn "$OrderProcessorLatencyAlarm_Arn"
}
claim OrderProcessorLatencyAlarm 'alarm api-monitoring-order-processor-latency'
if missing \
    AlarmName \
    AlarmDescription \
    AlarmActions \
    OKActions \
    Namespace \
    MetricName \
    Dimensions \
    ExtendedStatistic \
    Period \
    ComparisonOperator \
    Threshold \
    EvaluationPeriods \
    DatapointsToAlarm \
    TreatMissingData \
    EvaluateLowSampleCountPercentile; then
  change \
    --want OrderProcessorLatencyAlarm_Arn \
    --call cloudwatch put-metric-alarm \
    --alarm-name api-monitoring-order-processor-latency \
    --alarm-description 'Requests to order-processor take longer than 3000 ms (p99) for five minutes' \
    --alarm-actions '["'"${PageTopic_TopicArn}"'"]' \
    --ok-actions '["'"${PageTopic_TopicArn}"'"]' \
    --namespace AWS/Lambda \
    --metric-name Duration \
    --dimensions '[{"Name":"FunctionName","Value":"api-monitoring-order-processor"}]' \
    --extended-statistic p99 \
    --period 60 \
    --comparison-operator GreaterThanThreshold \
    --threshold 3000 \
    --evaluation-periods 5 \
    --datapoints-to-alarm 5 \
    --treat-missing-data notBreaching \
    --evaluate-low-sample-count-percentile ignore \
    --tags "$stack_tag_pairs"
fi
if differs tags; then
  change \
    --call cloudwatch tag-resource \
    --resource-arn "$OrderProcessorLatencyAlarm_Arn" \
    --tags "$stack_tag_pairs"
fi

# AWS::CloudWatch::Alarm ApiAvailabilityAlarm
ApiAvailabilityAlarm_Arn='<unknown:ApiAvailabilityAlarm_Arn>'
find_ApiAvailabilityAlarm() {
  look \
    --object 'MetricAlarms[0]' \
    --get ApiAvailabilityAlarm_Arn AlarmArn \
    --is AlarmName AlarmName '"api-monitoring-api-availability"' \
    --is AlarmDescription AlarmDescription '"More than 0.1% of the requests to the API fail in three of five minutes"' \
    --has AlarmActions AlarmActions '["'"${PageTopic_TopicArn}"'"]' \
    --has OKActions OKActions '["'"${PageTopic_TopicArn}"'"]' \
    --is Metrics 'length(not_null(Metrics, '\`'[]'\`'))' 3 \
    --that Metrics 'length(not_null(Metrics, '\`'[]'\`')[?Id == '\`'"errors"'\`' && ReturnData == '\`'false'\`' && MetricStat.Metric.Namespace == '\`'"AWS/ApiGateway"'\`' && MetricStat.Metric.MetricName == '\`'"5XXError"'\`' && (length(not_null(MetricStat.Metric.Dimensions, '\`'[]'\`'))) == '\`'2'\`' && length([MetricStat.Metric.Dimensions[0]][?Name == '\`'"ApiName"'\`' && Value == '\`'"api-monitoring"'\`']) > '\`'0'\`' && length([MetricStat.Metric.Dimensions[1]][?Name == '\`'"Stage"'\`' && Value == '\`'"live"'\`']) > '\`'0'\`' && MetricStat.Period == '\`'60'\`' && MetricStat.Stat == '\`'"Sum"'\`']) > '\`'0'\` \
    --that Metrics 'length(not_null(Metrics, '\`'[]'\`')[?Id == '\`'"requests"'\`' && ReturnData == '\`'false'\`' && MetricStat.Metric.Namespace == '\`'"AWS/ApiGateway"'\`' && MetricStat.Metric.MetricName == '\`'"Count"'\`' && (length(not_null(MetricStat.Metric.Dimensions, '\`'[]'\`'))) == '\`'2'\`' && length([MetricStat.Metric.Dimensions[0]][?Name == '\`'"ApiName"'\`' && Value == '\`'"api-monitoring"'\`']) > '\`'0'\`' && length([MetricStat.Metric.Dimensions[1]][?Name == '\`'"Stage"'\`' && Value == '\`'"live"'\`']) > '\`'0'\`' && MetricStat.Period == '\`'60'\`' && MetricStat.Stat == '\`'"Sum"'\`']) > '\`'0'\` \
    --that Metrics 'length(not_null(Metrics, '\`'[]'\`')[?Id == '\`'"failing"'\`' && Label == '\`'"Failing requests, percent"'\`' && Expression == '\`'"IF(requests > 0, 100 * errors / requests, 0)"'\`' && ReturnData == '\`'true'\`']) > '\`'0'\` \
    --is ComparisonOperator ComparisonOperator '"GreaterThanThreshold"' \
    --is Threshold Threshold 0.1 \
    --is EvaluationPeriods EvaluationPeriods 5 \
    --is DatapointsToAlarm DatapointsToAlarm 3 \
    --is TreatMissingData TreatMissingData '"notBreaching"' \
    --call cloudwatch describe-alarms \
    --alarm-names '["api-monitoring-api-availability"]' \
    --alarm-types '["MetricAlarm"]'
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call cloudwatch list-tags-for-resource \
    --resource-arn "$ApiAvailabilityAlarm_Arn"
}
claim ApiAvailabilityAlarm 'alarm api-monitoring-api-availability'
if missing \
    AlarmName \
    AlarmDescription \
    AlarmActions \
    OKActions \
    Metrics \
    ComparisonOperator \
    Threshold \
    EvaluationPeriods \
    DatapointsToAlarm \
    TreatMissingData; then
  change \
    --want ApiAvailabilityAlarm_Arn \
    --call cloudwatch put-metric-alarm \
    --alarm-name api-monitoring-api-availability \
    --alarm-description 'More than 0.1% of the requests to the API fail in three of five minutes' \
    --alarm-actions '["'"${PageTopic_TopicArn}"'"]' \
    --ok-actions '["'"${PageTopic_TopicArn}"'"]' \
    --metrics '[{"Id":"errors","ReturnData":false,"MetricStat":{"Metric":{"Namespace":"AWS/ApiGateway","MetricName":"5XXError","Dimensions":[{"Name":"ApiName","Value":"api-monitoring"},{"Name":"Stage","Value":"live"}]},"Period":60,"Stat":"Sum"}},{"Id":"requests","ReturnData":false,"MetricStat":{"Metric":{"Namespace":"AWS/ApiGateway","MetricName":"Count","Dimensions":[{"Name":"ApiName","Value":"api-monitoring"},{"Name":"Stage","Value":"live"}]},"Period":60,"Stat":"Sum"}},{"Id":"failing","Expression":"IF(requests > 0, 100 * errors / requests, 0)","Label":"Failing requests, percent","ReturnData":true}]' \
    --comparison-operator GreaterThanThreshold \
    --threshold 0.1 \
    --evaluation-periods 5 \
    --datapoints-to-alarm 3 \
    --treat-missing-data notBreaching \
    --tags "$stack_tag_pairs"
fi
if differs tags; then
  change \
    --call cloudwatch tag-resource \
    --resource-arn "$ApiAvailabilityAlarm_Arn" \
    --tags "$stack_tag_pairs"
fi

# AWS::CloudWatch::Alarm ApiLatencyAlarm
ApiLatencyAlarm_Arn='<unknown:ApiLatencyAlarm_Arn>'
find_ApiLatencyAlarm() {
  look \
    --object 'MetricAlarms[0]' \
    --get ApiLatencyAlarm_Arn AlarmArn \
    --is AlarmName AlarmName '"api-monitoring-api-latency"' \
    --is AlarmDescription AlarmDescription '"Requests to the API take longer than 2000 ms (p95) for five minutes"' \
    --has AlarmActions AlarmActions '["'"${PageTopic_TopicArn}"'"]' \
    --has OKActions OKActions '["'"${PageTopic_TopicArn}"'"]' \
    --is Namespace Namespace '"AWS/ApiGateway"' \
    --is MetricName MetricName '"Latency"' \
    --is Dimensions 'length(not_null(Dimensions, '\`'[]'\`'))' 2 \
    --that Dimensions 'length(not_null(Dimensions, '\`'[]'\`')[?Name == '\`'"ApiName"'\`' && Value == '\`'"api-monitoring"'\`']) > '\`'0'\` \
    --that Dimensions 'length(not_null(Dimensions, '\`'[]'\`')[?Name == '\`'"Stage"'\`' && Value == '\`'"live"'\`']) > '\`'0'\` \
    --is ExtendedStatistic ExtendedStatistic '"p95"' \
    --is Period Period 60 \
    --is ComparisonOperator ComparisonOperator '"GreaterThanThreshold"' \
    --is Threshold Threshold 2000 \
    --is EvaluationPeriods EvaluationPeriods 5 \
    --is DatapointsToAlarm DatapointsToAlarm 5 \
    --is TreatMissingData TreatMissingData '"notBreaching"' \
    --is EvaluateLowSampleCountPercentile EvaluateLowSampleCountPercentile '"ignore"' \
    --call cloudwatch describe-alarms \
    --alarm-names '["api-monitoring-api-latency"]' \
    --alarm-types '["MetricAlarm"]'
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call cloudwatch list-tags-for-resource \
    --resource-arn "$ApiLatencyAlarm_Arn"
}
claim ApiLatencyAlarm 'alarm api-monitoring-api-latency'
if missing \
    AlarmName \
    AlarmDescription \
    AlarmActions \
    OKActions \
    Namespace \
    MetricName \
    Dimensions \
    ExtendedStatistic \
    Period \
    ComparisonOperator \
    Threshold \
    EvaluationPeriods \
    DatapointsToAlarm \
    TreatMissingData \
    EvaluateLowSampleCountPercentile; then
  change \
    --want ApiLatencyAlarm_Arn \
    --call cloudwatch put-metric-alarm \
    --alarm-name api-monitoring-api-latency \
    --alarm-description 'Requests to the API take longer than 2000 ms (p95) for five minutes' \
    --alarm-actions '["'"${PageTopic_TopicArn}"'"]' \
    --ok-actions '["'"${PageTopic_TopicArn}"'"]' \
    --namespace AWS/ApiGateway \
    --metric-name Latency \
    --dimensions '[{"Name":"ApiName","Value":"api-monitoring"},{"Name":"Stage","Value":"live"}]' \
    --extended-statistic p95 \
    --period 60 \
    --comparison-operator GreaterThanThreshold \
    --threshold 2000 \
    --evaluation-periods 5 \
    --datapoints-to-alarm 5 \
    --treat-missing-data notBreaching \
    --evaluate-low-sample-count-percentile ignore \
    --tags "$stack_tag_pairs"
fi
if differs tags; then
  change \
    --call cloudwatch tag-resource \
    --resource-arn "$ApiLatencyAlarm_Arn" \
    --tags "$stack_tag_pairs"
fi

# AWS::CloudWatch::Alarm TracesFailAlarm
TracesFailAlarm_Arn='<unknown:TracesFailAlarm_Arn>'
find_TracesFailAlarm() {
  look \
    --object 'MetricAlarms[0]' \
    --get TracesFailAlarm_Arn AlarmArn \
    --is AlarmName AlarmName '"api-monitoring-traces-fail"' \
    --has AlarmActions AlarmActions '["'"${PageTopic_TopicArn}"'"]' \
    --has OKActions OKActions '["'"${PageTopic_TopicArn}"'"]' \
    --is Namespace Namespace '"api-monitoring"' \
    --is MetricName MetricName '"ErrorTraces"' \
    --is Statistic Statistic '"Sum"' \
    --is Period Period 3600 \
    --is ComparisonOperator ComparisonOperator '"GreaterThanThreshold"' \
    --is Threshold Threshold 5 \
    --is EvaluationPeriods EvaluationPeriods 2 \
    --is DatapointsToAlarm DatapointsToAlarm 2 \
    --is TreatMissingData TreatMissingData '"notBreaching"' \
    --call cloudwatch describe-alarms \
    --alarm-names '["api-monitoring-traces-fail"]' \
    --alarm-types '["MetricAlarm"]'
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call cloudwatch list-tags-for-resource \
    --resource-arn "$TracesFailAlarm_Arn"
}
claim TracesFailAlarm 'alarm api-monitoring-traces-fail'
if missing \
    AlarmName \
    AlarmActions \
    OKActions \
    Namespace \
    MetricName \
    Statistic \
    Period \
    ComparisonOperator \
    Threshold \
    EvaluationPeriods \
    DatapointsToAlarm \
    TreatMissingData; then
  change \
    --want TracesFailAlarm_Arn \
    --call cloudwatch put-metric-alarm \
    --alarm-name api-monitoring-traces-fail \
    --alarm-actions '["'"${PageTopic_TopicArn}"'"]' \
    --ok-actions '["'"${PageTopic_TopicArn}"'"]' \
    --namespace api-monitoring \
    --metric-name ErrorTraces \
    --statistic Sum \
    --period 3600 \
    --comparison-operator GreaterThanThreshold \
    --threshold 5 \
    --evaluation-periods 2 \
    --datapoints-to-alarm 2 \
    --treat-missing-data notBreaching \
    --tags "$stack_tag_pairs"
fi
if differs tags; then
  change \
    --call cloudwatch tag-resource \
    --resource-arn "$TracesFailAlarm_Arn" \
    --tags "$stack_tag_pairs"
fi

# AWS::CloudWatch::Alarm TracesSlowAlarm
TracesSlowAlarm_Arn='<unknown:TracesSlowAlarm_Arn>'
find_TracesSlowAlarm() {
  look \
    --object 'MetricAlarms[0]' \
    --get TracesSlowAlarm_Arn AlarmArn \
    --is AlarmName AlarmName '"api-monitoring-traces-slow"' \
    --has AlarmActions AlarmActions '["'"${PageTopic_TopicArn}"'"]' \
    --has OKActions OKActions '["'"${PageTopic_TopicArn}"'"]' \
    --is Namespace Namespace '"api-monitoring"' \
    --is MetricName MetricName '"SlowTraces"' \
    --is Statistic Statistic '"Sum"' \
    --is Period Period 3600 \
    --is ComparisonOperator ComparisonOperator '"GreaterThanThreshold"' \
    --is Threshold Threshold 3 \
    --is EvaluationPeriods EvaluationPeriods 1 \
    --is DatapointsToAlarm DatapointsToAlarm 1 \
    --is TreatMissingData TreatMissingData '"notBreaching"' \
    --call cloudwatch describe-alarms \
    --alarm-names '["api-monitoring-traces-slow"]' \
    --alarm-types '["MetricAlarm"]'
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call cloudwatch list-tags-for-resource \
    --resource-arn "$TracesSlowAlarm_Arn"
}
claim TracesSlowAlarm 'alarm api-monitoring-traces-slow'
if missing \
    AlarmName \
    AlarmActions \
    OKActions \
    Namespace \
    MetricName \
    Statistic \
    Period \
    ComparisonOperator \
    Threshold \
    EvaluationPeriods \
    DatapointsToAlarm \
    TreatMissingData; then
  change \
    --want TracesSlowAlarm_Arn \
    --call cloudwatch put-metric-alarm \
    --alarm-name api-monitoring-traces-slow \
    --alarm-actions '["'"${PageTopic_TopicArn}"'"]' \
    --ok-actions '["'"${PageTopic_TopicArn}"'"]' \
    --namespace api-monitoring \
    --metric-name SlowTraces \
    --statistic Sum \
    --period 3600 \
    --comparison-operator GreaterThanThreshold \
    --threshold 3 \
    --evaluation-periods 1 \
    --datapoints-to-alarm 1 \
    --treat-missing-data notBreaching \
    --tags "$stack_tag_pairs"
fi
if differs tags; then
  change \
    --call cloudwatch tag-resource \
    --resource-arn "$TracesSlowAlarm_Arn" \
    --tags "$stack_tag_pairs"
fi

# AWS::CloudWatch::Dashboard Dashboard
find_Dashboard() {
  look \
    --object 'DashboardEntries[?DashboardName == '\`'"api-monitoring"'\`'] | [0]' \
    --call cloudwatch list-dashboards \
    --dashboard-name-prefix api-monitoring
  also \
    --document DashboardBody DashboardBody '{"widgets":[{"type":"text","x":0,"y":0,"width":24,"height":1,"properties":{"markdown":"## API"}},{"type":"metric","x":0,"y":1,"width":12,"height":6,"properties":{"title":"API: requests","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/ApiGateway","Count","ApiName","api-monitoring","Stage","live",{"label":"requests","stat":"Sum"}],["AWS/ApiGateway","4XXError","ApiName","api-monitoring","Stage","live",{"label":"4xx","stat":"Sum"}],["AWS/ApiGateway","5XXError","ApiName","api-monitoring","Stage","live",{"label":"5xx","stat":"Sum"}]]}},{"type":"metric","x":12,"y":1,"width":12,"height":6,"properties":{"title":"API: time to answer, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/ApiGateway","Latency","ApiName","api-monitoring","Stage","live",{"label":"average","stat":"Average"}],["AWS/ApiGateway","Latency","ApiName","api-monitoring","Stage","live",{"label":"p99","stat":"p99"}]]}},{"type":"text","x":0,"y":7,"width":24,"height":1,"properties":{"markdown":"## order-processor — takes orders"}},{"type":"metric","x":0,"y":8,"width":12,"height":6,"properties":{"title":"order-processor: invocations","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Invocations","FunctionName","api-monitoring-order-processor",{"label":"invocations","stat":"Sum"}],["AWS/Lambda","Errors","FunctionName","api-monitoring-order-processor",{"label":"errors","stat":"Sum"}],["AWS/Lambda","Throttles","FunctionName","api-monitoring-order-processor",{"label":"throttles","stat":"Sum"}]]}},{"type":"metric","x":12,"y":8,"width":12,"height":6,"properties":{"title":"order-processor: duration, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Duration","FunctionName","api-monitoring-order-processor",{"label":"average","stat":"Average"}],["AWS/Lambda","Duration","FunctionName","api-monitoring-order-processor",{"label":"p99","stat":"p99"}]]}},{"type":"text","x":0,"y":14,"width":24,"height":1,"properties":{"markdown":"## inventory-manager — reserves the goods"}},{"type":"metric","x":0,"y":15,"width":8,"height":6,"properties":{"title":"inventory-manager: requests","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/VpcLattice","TotalRequestCount","Service","'"${InventoryManagerService_Id}"'",{"label":"requests","stat":"Sum"}],["AWS/VpcLattice","HTTPCode_4XX_Count","Service","'"${InventoryManagerService_Id}"'",{"label":"4xx","stat":"Sum"}],["AWS/VpcLattice","HTTPCode_5XX_Count","Service","'"${InventoryManagerService_Id}"'",{"label":"5xx","stat":"Sum"}]]}},{"type":"metric","x":8,"y":15,"width":8,"height":6,"properties":{"title":"inventory-manager: time to answer, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/VpcLattice","RequestTime","Service","'"${InventoryManagerService_Id}"'",{"label":"average","stat":"Average"}],["AWS/VpcLattice","RequestTime","Service","'"${InventoryManagerService_Id}"'",{"label":"p99","stat":"p99"}]]}},{"type":"metric","x":16,"y":15,"width":8,"height":6,"properties":{"title":"inventory-manager: invocations","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Invocations","FunctionName","api-monitoring-inventory-manager",{"label":"invocations","stat":"Sum"}],["AWS/Lambda","Errors","FunctionName","api-monitoring-inventory-manager",{"label":"errors","stat":"Sum"}],["AWS/Lambda","Throttles","FunctionName","api-monitoring-inventory-manager",{"label":"throttles","stat":"Sum"}]]}},{"type":"text","x":0,"y":21,"width":24,"height":1,"properties":{"markdown":"## notification — tells the customer"}},{"type":"metric","x":0,"y":22,"width":8,"height":6,"properties":{"title":"notification: requests","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/VpcLattice","TotalRequestCount","Service","'"${NotificationService_Id}"'",{"label":"requests","stat":"Sum"}],["AWS/VpcLattice","HTTPCode_4XX_Count","Service","'"${NotificationService_Id}"'",{"label":"4xx","stat":"Sum"}],["AWS/VpcLattice","HTTPCode_5XX_Count","Service","'"${NotificationService_Id}"'",{"label":"5xx","stat":"Sum"}]]}},{"type":"metric","x":8,"y":22,"width":8,"height":6,"properties":{"title":"notification: time to answer, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/VpcLattice","RequestTime","Service","'"${NotificationService_Id}"'",{"label":"average","stat":"Average"}],["AWS/VpcLattice","RequestTime","Service","'"${NotificationService_Id}"'",{"label":"p99","stat":"p99"}]]}},{"type":"metric","x":16,"y":22,"width":8,"height":6,"properties":{"title":"notification: invocations","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Invocations","FunctionName","api-monitoring-notification",{"label":"invocations","stat":"Sum"}],["AWS/Lambda","Errors","FunctionName","api-monitoring-notification",{"label":"errors","stat":"Sum"}],["AWS/Lambda","Throttles","FunctionName","api-monitoring-notification",{"label":"throttles","stat":"Sum"}]]}},{"type":"text","x":0,"y":28,"width":24,"height":1,"properties":{"markdown":"## trace-analyzer — counts what went wrong in the last hour"}},{"type":"metric","x":0,"y":29,"width":12,"height":6,"properties":{"title":"trace-analyzer: invocations","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Invocations","FunctionName","api-monitoring-trace-analyzer",{"label":"invocations","stat":"Sum"}],["AWS/Lambda","Errors","FunctionName","api-monitoring-trace-analyzer",{"label":"errors","stat":"Sum"}],["AWS/Lambda","Throttles","FunctionName","api-monitoring-trace-analyzer",{"label":"throttles","stat":"Sum"}]]}},{"type":"metric","x":12,"y":29,"width":12,"height":6,"properties":{"title":"trace-analyzer: duration, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Duration","FunctionName","api-monitoring-trace-analyzer",{"label":"average","stat":"Average"}],["AWS/Lambda","Duration","FunctionName","api-monitoring-trace-analyzer",{"label":"p99","stat":"p99"}]]}},{"type":"text","x":0,"y":35,"width":24,"height":1,"properties":{"markdown":"## Metrics"}},{"type":"metric","x":0,"y":36,"width":24,"height":6,"properties":{"title":"Metrics","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["api-monitoring","TotalTraces",{"label":"total-traces","stat":"Sum"}],["api-monitoring","ErrorTraces",{"label":"error-traces","stat":"Sum"}],["api-monitoring","SlowTraces",{"label":"slow-traces","stat":"Sum"}]]}},{"type":"text","x":0,"y":42,"width":24,"height":1,"properties":{"markdown":"## Traces and alarms"}},{"type":"metric","x":0,"y":43,"width":24,"height":6,"properties":{"title":"Traces by group","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/X-Ray","ApproximateTraceCount","GroupName","api-monitoring-slow",{"label":"slow","stat":"Sum"}],["AWS/X-Ray","ApproximateTraceCount","GroupName","api-monitoring-failed",{"label":"failed","stat":"Sum"}],["AWS/X-Ray","ApproximateTraceCount","GroupName","api-monitoring-orders",{"label":"orders","stat":"Sum"}]]}},{"type":"alarm","x":0,"y":49,"width":24,"height":3,"properties":{"title":"Alarms","alarms":["'"${DeadLettersFailureAlarm_Arn}"'","'"${OrderProcessorAvailabilityAlarm_Arn}"'","'"${OrderProcessorLatencyAlarm_Arn}"'","'"${ApiAvailabilityAlarm_Arn}"'","'"${ApiLatencyAlarm_Arn}"'","'"${TracesFailAlarm_Arn}"'","'"${TracesSlowAlarm_Arn}"'"]}}]}' \
    --call cloudwatch get-dashboard \
    --dashboard-name api-monitoring
}
claim Dashboard 'dashboard api-monitoring'
if missing DashboardBody; then
  change \
    --call cloudwatch put-dashboard \
    --dashboard-name api-monitoring \
    --dashboard-body '{"widgets":[{"type":"text","x":0,"y":0,"width":24,"height":1,"properties":{"markdown":"## API"}},{"type":"metric","x":0,"y":1,"width":12,"height":6,"properties":{"title":"API: requests","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/ApiGateway","Count","ApiName","api-monitoring","Stage","live",{"label":"requests","stat":"Sum"}],["AWS/ApiGateway","4XXError","ApiName","api-monitoring","Stage","live",{"label":"4xx","stat":"Sum"}],["AWS/ApiGateway","5XXError","ApiName","api-monitoring","Stage","live",{"label":"5xx","stat":"Sum"}]]}},{"type":"metric","x":12,"y":1,"width":12,"height":6,"properties":{"title":"API: time to answer, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/ApiGateway","Latency","ApiName","api-monitoring","Stage","live",{"label":"average","stat":"Average"}],["AWS/ApiGateway","Latency","ApiName","api-monitoring","Stage","live",{"label":"p99","stat":"p99"}]]}},{"type":"text","x":0,"y":7,"width":24,"height":1,"properties":{"markdown":"## order-processor — takes orders"}},{"type":"metric","x":0,"y":8,"width":12,"height":6,"properties":{"title":"order-processor: invocations","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Invocations","FunctionName","api-monitoring-order-processor",{"label":"invocations","stat":"Sum"}],["AWS/Lambda","Errors","FunctionName","api-monitoring-order-processor",{"label":"errors","stat":"Sum"}],["AWS/Lambda","Throttles","FunctionName","api-monitoring-order-processor",{"label":"throttles","stat":"Sum"}]]}},{"type":"metric","x":12,"y":8,"width":12,"height":6,"properties":{"title":"order-processor: duration, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Duration","FunctionName","api-monitoring-order-processor",{"label":"average","stat":"Average"}],["AWS/Lambda","Duration","FunctionName","api-monitoring-order-processor",{"label":"p99","stat":"p99"}]]}},{"type":"text","x":0,"y":14,"width":24,"height":1,"properties":{"markdown":"## inventory-manager — reserves the goods"}},{"type":"metric","x":0,"y":15,"width":8,"height":6,"properties":{"title":"inventory-manager: requests","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/VpcLattice","TotalRequestCount","Service","'"${InventoryManagerService_Id}"'",{"label":"requests","stat":"Sum"}],["AWS/VpcLattice","HTTPCode_4XX_Count","Service","'"${InventoryManagerService_Id}"'",{"label":"4xx","stat":"Sum"}],["AWS/VpcLattice","HTTPCode_5XX_Count","Service","'"${InventoryManagerService_Id}"'",{"label":"5xx","stat":"Sum"}]]}},{"type":"metric","x":8,"y":15,"width":8,"height":6,"properties":{"title":"inventory-manager: time to answer, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/VpcLattice","RequestTime","Service","'"${InventoryManagerService_Id}"'",{"label":"average","stat":"Average"}],["AWS/VpcLattice","RequestTime","Service","'"${InventoryManagerService_Id}"'",{"label":"p99","stat":"p99"}]]}},{"type":"metric","x":16,"y":15,"width":8,"height":6,"properties":{"title":"inventory-manager: invocations","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Invocations","FunctionName","api-monitoring-inventory-manager",{"label":"invocations","stat":"Sum"}],["AWS/Lambda","Errors","FunctionName","api-monitoring-inventory-manager",{"label":"errors","stat":"Sum"}],["AWS/Lambda","Throttles","FunctionName","api-monitoring-inventory-manager",{"label":"throttles","stat":"Sum"}]]}},{"type":"text","x":0,"y":21,"width":24,"height":1,"properties":{"markdown":"## notification — tells the customer"}},{"type":"metric","x":0,"y":22,"width":8,"height":6,"properties":{"title":"notification: requests","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/VpcLattice","TotalRequestCount","Service","'"${NotificationService_Id}"'",{"label":"requests","stat":"Sum"}],["AWS/VpcLattice","HTTPCode_4XX_Count","Service","'"${NotificationService_Id}"'",{"label":"4xx","stat":"Sum"}],["AWS/VpcLattice","HTTPCode_5XX_Count","Service","'"${NotificationService_Id}"'",{"label":"5xx","stat":"Sum"}]]}},{"type":"metric","x":8,"y":22,"width":8,"height":6,"properties":{"title":"notification: time to answer, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/VpcLattice","RequestTime","Service","'"${NotificationService_Id}"'",{"label":"average","stat":"Average"}],["AWS/VpcLattice","RequestTime","Service","'"${NotificationService_Id}"'",{"label":"p99","stat":"p99"}]]}},{"type":"metric","x":16,"y":22,"width":8,"height":6,"properties":{"title":"notification: invocations","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Invocations","FunctionName","api-monitoring-notification",{"label":"invocations","stat":"Sum"}],["AWS/Lambda","Errors","FunctionName","api-monitoring-notification",{"label":"errors","stat":"Sum"}],["AWS/Lambda","Throttles","FunctionName","api-monitoring-notification",{"label":"throttles","stat":"Sum"}]]}},{"type":"text","x":0,"y":28,"width":24,"height":1,"properties":{"markdown":"## trace-analyzer — counts what went wrong in the last hour"}},{"type":"metric","x":0,"y":29,"width":12,"height":6,"properties":{"title":"trace-analyzer: invocations","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Invocations","FunctionName","api-monitoring-trace-analyzer",{"label":"invocations","stat":"Sum"}],["AWS/Lambda","Errors","FunctionName","api-monitoring-trace-analyzer",{"label":"errors","stat":"Sum"}],["AWS/Lambda","Throttles","FunctionName","api-monitoring-trace-analyzer",{"label":"throttles","stat":"Sum"}]]}},{"type":"metric","x":12,"y":29,"width":12,"height":6,"properties":{"title":"trace-analyzer: duration, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Duration","FunctionName","api-monitoring-trace-analyzer",{"label":"average","stat":"Average"}],["AWS/Lambda","Duration","FunctionName","api-monitoring-trace-analyzer",{"label":"p99","stat":"p99"}]]}},{"type":"text","x":0,"y":35,"width":24,"height":1,"properties":{"markdown":"## Metrics"}},{"type":"metric","x":0,"y":36,"width":24,"height":6,"properties":{"title":"Metrics","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["api-monitoring","TotalTraces",{"label":"total-traces","stat":"Sum"}],["api-monitoring","ErrorTraces",{"label":"error-traces","stat":"Sum"}],["api-monitoring","SlowTraces",{"label":"slow-traces","stat":"Sum"}]]}},{"type":"text","x":0,"y":42,"width":24,"height":1,"properties":{"markdown":"## Traces and alarms"}},{"type":"metric","x":0,"y":43,"width":24,"height":6,"properties":{"title":"Traces by group","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/X-Ray","ApproximateTraceCount","GroupName","api-monitoring-slow",{"label":"slow","stat":"Sum"}],["AWS/X-Ray","ApproximateTraceCount","GroupName","api-monitoring-failed",{"label":"failed","stat":"Sum"}],["AWS/X-Ray","ApproximateTraceCount","GroupName","api-monitoring-orders",{"label":"orders","stat":"Sum"}]]}},{"type":"alarm","x":0,"y":49,"width":24,"height":3,"properties":{"title":"Alarms","alarms":["'"${DeadLettersFailureAlarm_Arn}"'","'"${OrderProcessorAvailabilityAlarm_Arn}"'","'"${OrderProcessorLatencyAlarm_Arn}"'","'"${ApiAvailabilityAlarm_Arn}"'","'"${ApiLatencyAlarm_Arn}"'","'"${TracesFailAlarm_Arn}"'","'"${TracesSlowAlarm_Arn}"'"]}}]}'
fi

finish_deploy
output InventoryManagerLatticeUrl "https://${InventoryManagerService_DnsEntry_DomainName}"
output NotificationLatticeUrl "https://${NotificationService_DnsEntry_DomainName}"
output ApiUrl "https://${Api_RestApiId}.execute-api.${AWS_REGION}.${URL_SUFFIX}/live"
