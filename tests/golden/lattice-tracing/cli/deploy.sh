#!/usr/bin/env bash
set -euo pipefail
here=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=lib.sh disable=SC1091
. "$here/lib.sh"

# deploy.sh creates the stack 'lattice-tracing' and changes what differs.
stack lattice-tracing --region us-east-1
parameter ADOT_PYTHON_LAYER_ARN \
  --about 'ARN of the ADOT Lambda layer of your region for python (AWSOpenTelemetryDistro…), with its version' \
  --default arn:aws:lambda:us-east-1:615299751070:layer:AWSOpenTelemetryDistroPython:25 \
  --pattern '^(arn:[a-z-]+:lambda:[a-z0-9-]+:[0-9]{12}:layer:[A-Za-z0-9_-]+:[0-9]+)$'
stack_tag_pairs='[{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"lattice-tracing"}]'
stack_tags='{"cost-center":"cc-42","owner":"team-shop","pergola:stack":"lattice-tracing"}'
start deploy
zones 2 use1-az3 usw1-az2 cac1-az3 euc1-az2 euw1-az4 ilc1-az2 apne1-az3 apne2-az2
package_inventory=''
package inventory package_inventory
package_order=''
package order package_order
package_payment=''
package payment package_payment

# AWS::EC2::VPC Vpc
Vpc_VpcId='<unknown:Vpc_VpcId>'
find_Vpc() {
  look \
    --object 'Vpcs[0]' \
    --get Vpc_VpcId VpcId \
    --is CidrBlock CidrBlock '"10.0.0.0/16"' \
    --state State \
    --tags pairs Tags '[{"Key":"Name","Value":"lattice-tracing-vpc"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"lattice-tracing"}]' \
    --call ec2 describe-vpcs \
    --filters '[{"Name":"tag:Name","Values":["lattice-tracing-vpc"]},{"Name":"tag:pergola:stack","Values":["lattice-tracing"]}]'
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
    --tag-specifications '[{"ResourceType":"vpc","Tags":[{"Key":"Name","Value":"lattice-tracing-vpc"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"lattice-tracing"}]}]'
fi
if differs tags; then
  change \
    --call ec2 create-tags \
    --resources '["'"${Vpc_VpcId}"'"]' \
    --tags '[{"Key":"Name","Value":"lattice-tracing-vpc"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"lattice-tracing"}]'
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
    --tags pairs Tags '[{"Key":"Name","Value":"lattice-tracing-private-1"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"lattice-tracing"}]' \
    --call ec2 describe-subnets \
    --filters '[{"Name":"tag:Name","Values":["lattice-tracing-private-1"]},{"Name":"tag:pergola:stack","Values":["lattice-tracing"]}]'
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
    --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"lattice-tracing-private-1"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"lattice-tracing"}]}]'
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
    --tags '[{"Key":"Name","Value":"lattice-tracing-private-1"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"lattice-tracing"}]'
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
    --tags pairs Tags '[{"Key":"Name","Value":"lattice-tracing-private-2"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"lattice-tracing"}]' \
    --call ec2 describe-subnets \
    --filters '[{"Name":"tag:Name","Values":["lattice-tracing-private-2"]},{"Name":"tag:pergola:stack","Values":["lattice-tracing"]}]'
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
    --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"lattice-tracing-private-2"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"lattice-tracing"}]}]'
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
    --tags '[{"Key":"Name","Value":"lattice-tracing-private-2"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"lattice-tracing"}]'
fi

# AWS::VpcLattice::Service PaymentService
PaymentService_Arn='<unknown:PaymentService_Arn>'
PaymentService_Id='<unknown:PaymentService_Id>'
PaymentService_DnsEntry_DomainName='<unknown:PaymentService_DnsEntry_DomainName>'
find_PaymentService() {
  look \
    --object 'items[?name == '\`'"lattice-tracing-payment"'\`'] | [0]' \
    --get PaymentService_Arn arn \
    --get PaymentService_Id id \
    --get PaymentService_DnsEntry_DomainName dnsEntry.domainName \
    --call vpc-lattice list-services
  also \
    --get PaymentService_Arn arn \
    --get PaymentService_Id id \
    --get PaymentService_DnsEntry_DomainName dnsEntry.domainName \
    --is AuthType authType '"AWS_IAM"' \
    --state status \
    --call vpc-lattice get-service \
    --service-identifier "$PaymentService_Id"
  also \
    --tags map tags "$stack_tags" \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$PaymentService_Arn"
}
claim PaymentService 'Lattice service lattice-tracing-payment' \
  --ready ACTIVE \
  --failed CREATE_FAILED \
  --failed DELETE_FAILED
if absent; then
  create \
    --want PaymentService_Arn \
    --want PaymentService_Id \
    --want PaymentService_DnsEntry_DomainName \
    --call vpc-lattice create-service \
    --name lattice-tracing-payment \
    --auth-type AWS_IAM \
    --tags "$stack_tags"
fi
if differs AuthType; then
  change \
    --call vpc-lattice update-service \
    --service-identifier "$PaymentService_Id" \
    --auth-type AWS_IAM
fi
if differs tags; then
  change --call vpc-lattice tag-resource --resource-arn "$PaymentService_Arn" --tags "$stack_tags"
fi

# AWS::VpcLattice::Service InventoryService
InventoryService_Arn='<unknown:InventoryService_Arn>'
InventoryService_Id='<unknown:InventoryService_Id>'
InventoryService_DnsEntry_DomainName='<unknown:InventoryService_DnsEntry_DomainName>'
find_InventoryService() {
  look \
    --object 'items[?name == '\`'"lattice-tracing-inventory"'\`'] | [0]' \
    --get InventoryService_Arn arn \
    --get InventoryService_Id id \
    --get InventoryService_DnsEntry_DomainName dnsEntry.domainName \
    --call vpc-lattice list-services
  also \
    --get InventoryService_Arn arn \
    --get InventoryService_Id id \
    --get InventoryService_DnsEntry_DomainName dnsEntry.domainName \
    --is AuthType authType '"AWS_IAM"' \
    --state status \
    --call vpc-lattice get-service \
    --service-identifier "$InventoryService_Id"
  also \
    --tags map tags "$stack_tags" \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$InventoryService_Arn"
}
claim InventoryService 'Lattice service lattice-tracing-inventory' \
  --ready ACTIVE \
  --failed CREATE_FAILED \
  --failed DELETE_FAILED
if absent; then
  create \
    --want InventoryService_Arn \
    --want InventoryService_Id \
    --want InventoryService_DnsEntry_DomainName \
    --call vpc-lattice create-service \
    --name lattice-tracing-inventory \
    --auth-type AWS_IAM \
    --tags "$stack_tags"
fi
if differs AuthType; then
  change \
    --call vpc-lattice update-service \
    --service-identifier "$InventoryService_Id" \
    --auth-type AWS_IAM
fi
if differs tags; then
  change --call vpc-lattice tag-resource --resource-arn "$InventoryService_Arn" --tags "$stack_tags"
fi

# AWS::IAM::Role OrderRole
OrderRole_Arn='<unknown:OrderRole_Arn>'
find_OrderRole() {
  look \
    --object Role \
    --absent NoSuchEntity \
    --get OrderRole_Arn Arn \
    --is Description Description '"What function lattice-tracing-order may do"' \
    --document AssumeRolePolicyDocument AssumeRolePolicyDocument '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
    --tags pairs Tags "$stack_tag_pairs" \
    --call iam get-role \
    --role-name lattice-tracing-order
}
claim OrderRole 'IAM role lattice-tracing-order'
if absent; then
  create \
    --object Role \
    --get OrderRole_Arn Arn \
    --call iam create-role \
    --role-name lattice-tracing-order \
    --description 'What function lattice-tracing-order may do' \
    --assume-role-policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
    --tags "$stack_tag_pairs"
fi
if differs AssumeRolePolicyDocument; then
  change \
    --retry MalformedPolicyDocument \
    --call iam update-assume-role-policy \
    --role-name lattice-tracing-order \
    --policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}'
fi
if differs Description; then
  change \
    --call iam update-role \
    --role-name lattice-tracing-order \
    --description 'What function lattice-tracing-order may do'
fi
if differs tags; then
  change --call iam tag-role --role-name lattice-tracing-order --tags "$stack_tag_pairs"
fi
find_OrderRole_Policies_edges() {
  look \
    --absent NoSuchEntity \
    --key PolicyName \
    --that same 'PolicyDocument == '\`'{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/lattice-tracing-order:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"},{"Sid":"AttachToVpc","Effect":"Allow","Action":["ec2:CreateNetworkInterface","ec2:DeleteNetworkInterface","ec2:AssignPrivateIpAddresses","ec2:UnassignPrivateIpAddresses"],"Resource":["arn:'"${PARTITION}:ec2:${AWS_REGION}:${ACCOUNT}"':network-interface/*","arn:'"${PARTITION}:ec2:${AWS_REGION}:${ACCOUNT}"':subnet/*","arn:'"${PARTITION}:ec2:${AWS_REGION}:${ACCOUNT}"':security-group/*"]},{"Sid":"SeeNetworkInterfaces","Effect":"Allow","Action":["ec2:DescribeNetworkInterfaces","ec2:DescribeSubnets"],"Resource":"*"},{"Sid":"NotFromCode","Effect":"Deny","Action":["ec2:CreateNetworkInterface","ec2:DeleteNetworkInterface","ec2:DescribeNetworkInterfaces","ec2:DescribeSubnets","ec2:AssignPrivateIpAddresses","ec2:UnassignPrivateIpAddresses"],"Resource":"*","Condition":{"ArnEquals":{"lambda:SourceFunctionArn":"arn:'"${PARTITION}:lambda:${AWS_REGION}:${ACCOUNT}"':function:lattice-tracing-order"}}},{"Sid":"CallInventory","Effect":"Allow","Action":"vpc-lattice-svcs:Invoke","Resource":"'"${InventoryService_Arn}"'/*"},{"Sid":"CallPayment","Effect":"Allow","Action":"vpc-lattice-svcs:Invoke","Resource":"'"${PaymentService_Arn}"'/*"}]}'\` \
    --call iam get-role-policy \
    --role-name lattice-tracing-order \
    --policy-name edges
}
seek OrderRole_Policies_edges 'Policies edges'
delete_OrderRole_Policies() {
  remove_item --call iam delete-role-policy --role-name lattice-tracing-order --policy-name "$ITEM"
}
clear_strays OrderRole_Policies Policies \
  --object PolicyNames \
  --call iam list-role-policies \
  --role-name lattice-tracing-order
if lacking OrderRole_Policies_edges 'Policies edges'; then
  put \
    --call iam put-role-policy \
    --role-name lattice-tracing-order \
    --policy-name edges \
    --policy-document '{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/lattice-tracing-order:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"},{"Sid":"AttachToVpc","Effect":"Allow","Action":["ec2:CreateNetworkInterface","ec2:DeleteNetworkInterface","ec2:AssignPrivateIpAddresses","ec2:UnassignPrivateIpAddresses"],"Resource":["arn:'"${PARTITION}:ec2:${AWS_REGION}:${ACCOUNT}"':network-interface/*","arn:'"${PARTITION}:ec2:${AWS_REGION}:${ACCOUNT}"':subnet/*","arn:'"${PARTITION}:ec2:${AWS_REGION}:${ACCOUNT}"':security-group/*"]},{"Sid":"SeeNetworkInterfaces","Effect":"Allow","Action":["ec2:DescribeNetworkInterfaces","ec2:DescribeSubnets"],"Resource":"*"},{"Sid":"NotFromCode","Effect":"Deny","Action":["ec2:CreateNetworkInterface","ec2:DeleteNetworkInterface","ec2:DescribeNetworkInterfaces","ec2:DescribeSubnets","ec2:AssignPrivateIpAddresses","ec2:UnassignPrivateIpAddresses"],"Resource":"*","Condition":{"ArnEquals":{"lambda:SourceFunctionArn":"arn:'"${PARTITION}:lambda:${AWS_REGION}:${ACCOUNT}"':function:lattice-tracing-order"}}},{"Sid":"CallInventory","Effect":"Allow","Action":"vpc-lattice-svcs:Invoke","Resource":"'"${InventoryService_Arn}"'/*"},{"Sid":"CallPayment","Effect":"Allow","Action":"vpc-lattice-svcs:Invoke","Resource":"'"${PaymentService_Arn}"'/*"}]}'
fi

# AWS::EC2::SecurityGroup WorkloadSecurityGroup
WorkloadSecurityGroup_GroupId='<unknown:WorkloadSecurityGroup_GroupId>'
find_WorkloadSecurityGroup() {
  look \
    --object 'SecurityGroups[0]' \
    --get WorkloadSecurityGroup_GroupId GroupId \
    --is GroupName GroupName '"lattice-tracing-functions"' \
    --is GroupDescription Description '"Functions that call over VPC Lattice"' \
    --is VpcId VpcId '"'"${Vpc_VpcId}"'"' \
    --tags pairs Tags '[{"Key":"Name","Value":"lattice-tracing-functions"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"lattice-tracing"}]' \
    --call ec2 describe-security-groups \
    --filters '[{"Name":"tag:Name","Values":["lattice-tracing-functions"]},{"Name":"tag:pergola:stack","Values":["lattice-tracing"]}]'
}
claim WorkloadSecurityGroup 'security group lattice-tracing-functions'
fixed GroupName GroupDescription VpcId
if absent; then
  create \
    --get WorkloadSecurityGroup_GroupId GroupId \
    --call ec2 create-security-group \
    --group-name lattice-tracing-functions \
    --description 'Functions that call over VPC Lattice' \
    --vpc-id "$Vpc_VpcId" \
    --tag-specifications '[{"ResourceType":"security-group","Tags":[{"Key":"Name","Value":"lattice-tracing-functions"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"lattice-tracing"}]}]'
fi
if differs tags; then
  change \
    --call ec2 create-tags \
    --resources '["'"${WorkloadSecurityGroup_GroupId}"'"]' \
    --tags '[{"Key":"Name","Value":"lattice-tracing-functions"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"lattice-tracing"}]'
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

# AWS::EC2::SecurityGroup EndpointSecurityGroup
EndpointSecurityGroup_GroupId='<unknown:EndpointSecurityGroup_GroupId>'
find_EndpointSecurityGroup() {
  look \
    --object 'SecurityGroups[0]' \
    --get EndpointSecurityGroup_GroupId GroupId \
    --is GroupName GroupName '"lattice-tracing-endpoints"' \
    --is GroupDescription Description '"Interface endpoints"' \
    --is VpcId VpcId '"'"${Vpc_VpcId}"'"' \
    --tags pairs Tags '[{"Key":"Name","Value":"lattice-tracing-endpoints"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"lattice-tracing"}]' \
    --call ec2 describe-security-groups \
    --filters '[{"Name":"tag:Name","Values":["lattice-tracing-endpoints"]},{"Name":"tag:pergola:stack","Values":["lattice-tracing"]}]'
}
claim EndpointSecurityGroup 'security group lattice-tracing-endpoints'
fixed GroupName GroupDescription VpcId
if absent; then
  create \
    --get EndpointSecurityGroup_GroupId GroupId \
    --call ec2 create-security-group \
    --group-name lattice-tracing-endpoints \
    --description 'Interface endpoints' \
    --vpc-id "$Vpc_VpcId" \
    --tag-specifications '[{"ResourceType":"security-group","Tags":[{"Key":"Name","Value":"lattice-tracing-endpoints"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"lattice-tracing"}]}]'
fi
if differs tags; then
  change \
    --call ec2 create-tags \
    --resources '["'"${EndpointSecurityGroup_GroupId}"'"]' \
    --tags '[{"Key":"Name","Value":"lattice-tracing-endpoints"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"lattice-tracing"}]'
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
    --tags pairs Tags '[{"Key":"Name","Value":"lattice-tracing-xray"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"lattice-tracing"}]' \
    --call ec2 describe-vpc-endpoints \
    --filters '[{"Name":"tag:Name","Values":["lattice-tracing-xray"]},{"Name":"tag:pergola:stack","Values":["lattice-tracing"]}]'
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
    --tag-specifications '[{"ResourceType":"vpc-endpoint","Tags":[{"Key":"Name","Value":"lattice-tracing-xray"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"lattice-tracing"}]}]'
fi
if differs PrivateDnsEnabled; then
  change --call ec2 modify-vpc-endpoint --vpc-endpoint-id "$XrayEndpoint_Id" --private-dns-enabled
fi
if differs tags; then
  change \
    --call ec2 create-tags \
    --resources '["'"${XrayEndpoint_Id}"'"]' \
    --tags '[{"Key":"Name","Value":"lattice-tracing-xray"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"lattice-tracing"}]'
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

# AWS::VpcLattice::ServiceNetwork ServiceNetwork
ServiceNetwork_Arn='<unknown:ServiceNetwork_Arn>'
ServiceNetwork_Id='<unknown:ServiceNetwork_Id>'
find_ServiceNetwork() {
  look \
    --object 'items[?name == '\`'"lattice-tracing"'\`'] | [0]' \
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
claim ServiceNetwork 'service network lattice-tracing'
if absent; then
  create \
    --get ServiceNetwork_Arn arn \
    --get ServiceNetwork_Id id \
    --call vpc-lattice create-service-network \
    --name lattice-tracing \
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
    --is GroupName GroupName '"lattice-tracing-lattice"' \
    --is GroupDescription Description '"Who may send requests into VPC Lattice"' \
    --is VpcId VpcId '"'"${Vpc_VpcId}"'"' \
    --tags pairs Tags '[{"Key":"Name","Value":"lattice-tracing-lattice"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"lattice-tracing"}]' \
    --call ec2 describe-security-groups \
    --filters '[{"Name":"tag:Name","Values":["lattice-tracing-lattice"]},{"Name":"tag:pergola:stack","Values":["lattice-tracing"]}]'
}
claim LatticeSecurityGroup 'security group lattice-tracing-lattice'
fixed GroupName GroupDescription VpcId
if absent; then
  create \
    --get LatticeSecurityGroup_GroupId GroupId \
    --call ec2 create-security-group \
    --group-name lattice-tracing-lattice \
    --description 'Who may send requests into VPC Lattice' \
    --vpc-id "$Vpc_VpcId" \
    --tag-specifications '[{"ResourceType":"security-group","Tags":[{"Key":"Name","Value":"lattice-tracing-lattice"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"lattice-tracing"}]}]'
fi
if differs tags; then
  change \
    --call ec2 create-tags \
    --resources '["'"${LatticeSecurityGroup_GroupId}"'"]' \
    --tags '[{"Key":"Name","Value":"lattice-tracing-lattice"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"lattice-tracing"}]'
fi
find_LatticeSecurityGroup_SecurityGroupIngress_HTTPS_from_clients_in_the_VPC() {
  look \
    --object 'SecurityGroupRules[?!IsEgress && IpProtocol == '\`'"tcp"'\`' && not_null(FromPort, '\`'-1'\`') == not_null('\`'443'\`', '\`'-1'\`') && not_null(ToPort, '\`'-1'\`') == not_null('\`'443'\`', '\`'-1'\`') && CidrIpv4 == '\`'"10.0.0.0/16"'\`' && CidrIpv6 == '\`'null'\`' && PrefixListId == '\`'null'\`' && ReferencedGroupInfo.GroupId == '\`'null'\`' && not_null(Description, '\`'"HTTPS from clients in the VPC"'\`') == '\`'"HTTPS from clients in the VPC"'\`'] | [0]' \
    --key SecurityGroupRuleId \
    --call ec2 describe-security-group-rules \
    --filters '[{"Name":"group-id","Values":["'"${LatticeSecurityGroup_GroupId}"'"]}]'
}
seek \
  LatticeSecurityGroup_SecurityGroupIngress_HTTPS_from_clients_in_the_VPC \
  'SecurityGroupIngress HTTPS from clients in the VPC'
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
    LatticeSecurityGroup_SecurityGroupIngress_HTTPS_from_clients_in_the_VPC \
    'SecurityGroupIngress HTTPS from clients in the VPC'; then
  put \
    --call ec2 authorize-security-group-ingress \
    --group-id "$LatticeSecurityGroup_GroupId" \
    --ip-permissions '[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"IpRanges":[{"CidrIp":"10.0.0.0/16","Description":"HTTPS from clients in the VPC"}]}]'
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
    --object 'logGroups[?logGroupName == '\`'"/aws/vendedlogs/vpc-lattice/lattice-tracing"'\`'] | [0]' \
    --get AccessLogGroup_Arn arn \
    --get AccessLogGroup_LogGroupArn logGroupArn \
    --is RetentionInDays retentionInDays 30 \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/vendedlogs/vpc-lattice/lattice-tracing
  also \
    --tags map tags "$stack_tags" \
    --call logs list-tags-for-resource \
    --resource-arn "$AccessLogGroup_LogGroupArn"
}
claim AccessLogGroup 'log group /aws/vendedlogs/vpc-lattice/lattice-tracing'
if absent; then
  create \
    --want AccessLogGroup_Arn \
    --want AccessLogGroup_LogGroupArn \
    --retry OperationAbortedException \
    --call logs create-log-group \
    --log-group-name /aws/vendedlogs/vpc-lattice/lattice-tracing \
    --tags "$stack_tags"
  pending RetentionInDays
fi
if differs RetentionInDays; then
  change \
    --call logs put-retention-policy \
    --log-group-name /aws/vendedlogs/vpc-lattice/lattice-tracing \
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

# AWS::Logs::LogGroup OrderLogGroup
OrderLogGroup_LogGroupArn='<unknown:OrderLogGroup_LogGroupArn>'
find_OrderLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/aws/lambda/lattice-tracing-order"'\`'] | [0]' \
    --get OrderLogGroup_LogGroupArn logGroupArn \
    --is RetentionInDays retentionInDays 30 \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/lambda/lattice-tracing-order
  also \
    --tags map tags "$stack_tags" \
    --call logs list-tags-for-resource \
    --resource-arn "$OrderLogGroup_LogGroupArn"
}
claim OrderLogGroup 'log group /aws/lambda/lattice-tracing-order'
if absent; then
  create \
    --want OrderLogGroup_LogGroupArn \
    --retry OperationAbortedException \
    --call logs create-log-group \
    --log-group-name /aws/lambda/lattice-tracing-order \
    --tags "$stack_tags"
  pending RetentionInDays
fi
if differs RetentionInDays; then
  change \
    --call logs put-retention-policy \
    --log-group-name /aws/lambda/lattice-tracing-order \
    --retention-in-days 30
fi
if differs tags; then
  change --call logs tag-resource --resource-arn "$OrderLogGroup_LogGroupArn" --tags "$stack_tags"
fi

# AWS::Lambda::Function OrderFunction
OrderFunction_Arn='<unknown:OrderFunction_Arn>'
find_OrderFunction() {
  look \
    --absent ResourceNotFoundException \
    --get OrderFunction_Arn FunctionArn \
    --is Description Description '"takes orders, asks inventory and payment"' \
    --is Code CodeSha256 '"'"${package_order}"'"' \
    --is Role Role '"'"${OrderRole_Arn}"'"' \
    --is Handler Handler '"app.handler"' \
    --is Runtime Runtime '"python3.13"' \
    --is Architectures Architectures '["x86_64"]' \
    --is MemorySize MemorySize 256 \
    --is Timeout Timeout 30 \
    --is EphemeralStorage EphemeralStorage.Size 512 \
    --is Environment Environment.Variables '{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/otel-instrument","OTEL_SERVICE_NAME":"lattice-tracing-order","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","INVENTORY_URL":"https://'"${InventoryService_DnsEntry_DomainName}"'","PAYMENT_URL":"https://'"${PaymentService_DnsEntry_DomainName}"'","DEMO":"1"}' \
    --is TracingConfig TracingConfig.Mode '"Active"' \
    --is Layers 'Layers[].Arn' '["'"${ADOT_PYTHON_LAYER_ARN}"'"]' \
    --has VpcConfig VpcConfig.SubnetIds '["'"${Subnet1_SubnetId}"'","'"${Subnet2_SubnetId}"'"]' \
    --has VpcConfig VpcConfig.SecurityGroupIds '["'"${WorkloadSecurityGroup_GroupId}"'"]' \
    --state 'join('\'' '\'', [not_null(State, '\''Active'\''), not_null(LastUpdateStatus, '\''Successful'\'')])' \
    --call lambda get-function-configuration \
    --function-name lattice-tracing-order
  also --tags map Tags "$stack_tags" --call lambda list-tags --resource "$OrderFunction_Arn"
}
claim OrderFunction 'Lambda function lattice-tracing-order' \
  --ready 'Active Successful' \
  --ready 'Inactive Successful' \
  --failed 'Failed Successful' \
  --failed 'Failed Failed' \
  --failed 'Active Failed' \
  --failed 'Inactive Failed'
if absent; then
  create \
    --get OrderFunction_Arn FunctionArn \
    --state 'join('\'' '\'', [not_null(State, '\''Active'\''), not_null(LastUpdateStatus, '\''Successful'\'')])' \
    --retry 'cannot be assumed by Lambda' \
    --retry 'execution role does not have permissions' \
    --call lambda create-function \
    --zip-file "fileb://${WORK}/order.zip" \
    --function-name lattice-tracing-order \
    --description 'takes orders, asks inventory and payment' \
    --role "$OrderRole_Arn" \
    --handler app.handler \
    --runtime python3.13 \
    --architectures '["x86_64"]' \
    --memory-size 256 \
    --timeout 30 \
    --ephemeral-storage '{"Size":512}' \
    --environment '{"Variables":{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/otel-instrument","OTEL_SERVICE_NAME":"lattice-tracing-order","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","INVENTORY_URL":"https://'"${InventoryService_DnsEntry_DomainName}"'","PAYMENT_URL":"https://'"${PaymentService_DnsEntry_DomainName}"'","DEMO":"1"}}' \
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
    --function-name lattice-tracing-order \
    --description 'takes orders, asks inventory and payment' \
    --role "$OrderRole_Arn" \
    --handler app.handler \
    --runtime python3.13 \
    --memory-size 256 \
    --timeout 30 \
    --ephemeral-storage '{"Size":512}' \
    --environment '{"Variables":{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/otel-instrument","OTEL_SERVICE_NAME":"lattice-tracing-order","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","INVENTORY_URL":"https://'"${InventoryService_DnsEntry_DomainName}"'","PAYMENT_URL":"https://'"${PaymentService_DnsEntry_DomainName}"'","DEMO":"1"}}' \
    --tracing-config '{"Mode":"Active"}' \
    --layers '["'"${ADOT_PYTHON_LAYER_ARN}"'"]' \
    --vpc-config '{"SubnetIds":["'"${Subnet1_SubnetId}"'","'"${Subnet2_SubnetId}"'"],"SecurityGroupIds":["'"${WorkloadSecurityGroup_GroupId}"'"]}'
fi
if differs Code Architectures; then
  change \
    --retry ResourceConflictException \
    --call lambda update-function-code \
    --function-name lattice-tracing-order \
    --zip-file "fileb://${WORK}/order.zip" \
    --architectures '["x86_64"]'
fi
if differs tags; then
  change --call lambda tag-resource --resource "$OrderFunction_Arn" --tags "$stack_tags"
fi

# AWS::VpcLattice::TargetGroup OrderTargetGroup
OrderTargetGroup_Arn='<unknown:OrderTargetGroup_Arn>'
OrderTargetGroup_Id='<unknown:OrderTargetGroup_Id>'
find_OrderTargetGroup() {
  look \
    --object 'items[?name == '\`'"lattice-tracing-order"'\`'] | [0]' \
    --get OrderTargetGroup_Arn arn \
    --get OrderTargetGroup_Id id \
    --call vpc-lattice list-target-groups
  also \
    --get OrderTargetGroup_Arn arn \
    --get OrderTargetGroup_Id id \
    --is Type type '"LAMBDA"' \
    --is Config.LambdaEventStructureVersion config.lambdaEventStructureVersion '"V2"' \
    --state status \
    --call vpc-lattice get-target-group \
    --target-group-identifier "$OrderTargetGroup_Id"
  also \
    --tags map tags "$stack_tags" \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$OrderTargetGroup_Arn"
}
claim OrderTargetGroup 'target group lattice-tracing-order' \
  --ready ACTIVE \
  --failed CREATE_FAILED \
  --failed DELETE_FAILED
fixed Type Config.LambdaEventStructureVersion
if absent; then
  create \
    --get OrderTargetGroup_Arn arn \
    --get OrderTargetGroup_Id id \
    --state status \
    --call vpc-lattice create-target-group \
    --name lattice-tracing-order \
    --type LAMBDA \
    --config '{"lambdaEventStructureVersion":"V2"}' \
    --tags "$stack_tags"
fi
if differs tags; then
  change --call vpc-lattice tag-resource --resource-arn "$OrderTargetGroup_Arn" --tags "$stack_tags"
fi
find_OrderTargetGroup_Targets_OrderFunction() {
  look \
    --object 'items[?id == '\`'"'"${OrderFunction_Arn}"'"'\`' && ('\`'null'\`' == '\`'null'\`' || port == '\`'null'\`')] | [0]' \
    --key 'to_string([port && {id: id, port: port} || {id: id}])' \
    --that same 'status != '\''DRAINING'\' \
    --call vpc-lattice list-targets \
    --target-group-identifier "$OrderTargetGroup_Id"
}
seek OrderTargetGroup_Targets_OrderFunction 'Targets OrderFunction'
delete_OrderTargetGroup_Targets() {
  remove_item \
    --call vpc-lattice deregister-targets \
    --target-group-identifier "$OrderTargetGroup_Id" \
    --targets "$ITEM"
}
clear_strays OrderTargetGroup_Targets Targets \
  --gone \
  --object 'items[].to_string([port && {id: id, port: port} || {id: id}])' \
  --call vpc-lattice list-targets \
  --target-group-identifier "$OrderTargetGroup_Id"
if lacking OrderTargetGroup_Targets_OrderFunction 'Targets OrderFunction'; then
  put \
    --retry ConflictException \
    --call vpc-lattice register-targets \
    --target-group-identifier "$OrderTargetGroup_Id" \
    --targets '[{"id":"'"${OrderFunction_Arn}"'"}]'
fi

# AWS::Lambda::Permission OrderLatticePermission
find_OrderLatticePermission() {
  look \
    --object '[@] | [?contains(Policy, join('\'\'', ['\''"Sid":"'\'', '\`'"OrderLatticePermission"'\`', '\''"'\''])) || contains(Policy, join('\'\'', ['\''"Sid": "'\'', '\`'"OrderLatticePermission"'\`', '\''"'\'']))] | [0]' \
    --absent ResourceNotFoundException \
    --is Action 'contains(Policy, '\`'"lambda:InvokeFunction"'\`') && '\`'"lambda:InvokeFunction"'\` '"lambda:InvokeFunction"' \
    --is Principal 'contains(Policy, '\`'"vpc-lattice.amazonaws.com"'\`') && '\`'"vpc-lattice.amazonaws.com"'\` '"vpc-lattice.amazonaws.com"' \
    --is SourceArn 'contains(Policy, '\`'"'"${OrderTargetGroup_Arn}"'"'\`') && '\`'"'"${OrderTargetGroup_Arn}"'"'\` '"'"${OrderTargetGroup_Arn}"'"' \
    --call lambda get-policy \
    --function-name lattice-tracing-order
}
claim OrderLatticePermission 'Lambda permission OrderLatticePermission'
if differs Action Principal SourceArn; then
  replace \
    --gone \
    --call lambda remove-permission \
    --function-name lattice-tracing-order \
    --statement-id OrderLatticePermission
fi
if absent; then
  create \
    --call lambda add-permission \
    --statement-id OrderLatticePermission \
    --function-name lattice-tracing-order \
    --action lambda:InvokeFunction \
    --principal vpc-lattice.amazonaws.com \
    --source-arn "$OrderTargetGroup_Arn"
fi

# AWS::VpcLattice::Service OrderService
OrderService_Arn='<unknown:OrderService_Arn>'
OrderService_Id='<unknown:OrderService_Id>'
OrderService_DnsEntry_DomainName='<unknown:OrderService_DnsEntry_DomainName>'
find_OrderService() {
  look \
    --object 'items[?name == '\`'"lattice-tracing-order"'\`'] | [0]' \
    --get OrderService_Arn arn \
    --get OrderService_Id id \
    --get OrderService_DnsEntry_DomainName dnsEntry.domainName \
    --call vpc-lattice list-services
  also \
    --get OrderService_Arn arn \
    --get OrderService_Id id \
    --get OrderService_DnsEntry_DomainName dnsEntry.domainName \
    --is AuthType authType '"AWS_IAM"' \
    --state status \
    --call vpc-lattice get-service \
    --service-identifier "$OrderService_Id"
  also \
    --tags map tags "$stack_tags" \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$OrderService_Arn"
}
claim OrderService 'Lattice service lattice-tracing-order' \
  --ready ACTIVE \
  --failed CREATE_FAILED \
  --failed DELETE_FAILED
if absent; then
  create \
    --want OrderService_Arn \
    --want OrderService_Id \
    --want OrderService_DnsEntry_DomainName \
    --call vpc-lattice create-service \
    --name lattice-tracing-order \
    --auth-type AWS_IAM \
    --tags "$stack_tags"
fi
if differs AuthType; then
  change \
    --call vpc-lattice update-service \
    --service-identifier "$OrderService_Id" \
    --auth-type AWS_IAM
fi
if differs tags; then
  change --call vpc-lattice tag-resource --resource-arn "$OrderService_Arn" --tags "$stack_tags"
fi

# AWS::VpcLattice::Listener OrderListener
OrderListener_Arn='<unknown:OrderListener_Arn>'
OrderListener_Id='<unknown:OrderListener_Id>'
find_OrderListener() {
  look \
    --object 'items[?name == '\`'"https"'\`'] | [0]' \
    --absent ResourceNotFoundException \
    --get OrderListener_Arn arn \
    --get OrderListener_Id id \
    --call vpc-lattice list-listeners \
    --service-identifier "$OrderService_Id"
  also \
    --get OrderListener_Arn arn \
    --get OrderListener_Id id \
    --is Protocol protocol '"HTTPS"' \
    --is Port port 443 \
    --is DefaultAction 'length(not_null(defaultAction.forward.targetGroups, '\`'[]'\`'))' 1 \
    --that DefaultAction 'length(not_null(defaultAction.forward.targetGroups, '\`'[]'\`')[?targetGroupIdentifier == '\`'"'"${OrderTargetGroup_Id}"'"'\`' && weight == '\`'100'\`']) > '\`'0'\` \
    --call vpc-lattice get-listener \
    --service-identifier "$OrderService_Id" \
    --listener-identifier "$OrderListener_Id"
  also \
    --tags map tags "$stack_tags" \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$OrderListener_Arn"
}
claim OrderListener 'listener https'
fixed Protocol Port
if absent; then
  create \
    --get OrderListener_Arn arn \
    --get OrderListener_Id id \
    --call vpc-lattice create-listener \
    --service-identifier "$OrderService_Id" \
    --name https \
    --protocol HTTPS \
    --port 443 \
    --default-action '{"forward":{"targetGroups":[{"targetGroupIdentifier":"'"${OrderTargetGroup_Id}"'","weight":100}]}}' \
    --tags "$stack_tags"
fi
if differs DefaultAction; then
  change \
    --call vpc-lattice update-listener \
    --service-identifier "$OrderService_Id" \
    --listener-identifier "$OrderListener_Id" \
    --default-action '{"forward":{"targetGroups":[{"targetGroupIdentifier":"'"${OrderTargetGroup_Id}"'","weight":100}]}}'
fi
if differs tags; then
  change --call vpc-lattice tag-resource --resource-arn "$OrderListener_Arn" --tags "$stack_tags"
fi

# AWS::VpcLattice::AuthPolicy OrderAuthPolicy
find_OrderAuthPolicy() {
  look \
    --object '[@] | [?policy] | [0]' \
    --absent ResourceNotFoundException \
    --document Policy policy '{"Version":"2012-10-17","Statement":[{"Sid":"Callers","Effect":"Allow","Principal":{"AWS":"arn:'"${PARTITION}:iam::${ACCOUNT}"':root"},"Action":"vpc-lattice-svcs:Invoke","Resource":"'"${OrderService_Arn}"'/*"}]}' \
    --call vpc-lattice get-auth-policy \
    --resource-identifier "$OrderService_Arn"
}
claim OrderAuthPolicy 'auth policy OrderAuthPolicy'
if missing Policy; then
  change \
    --call vpc-lattice put-auth-policy \
    --resource-identifier "$OrderService_Arn" \
    --policy '{"Version":"2012-10-17","Statement":[{"Sid":"Callers","Effect":"Allow","Principal":{"AWS":"arn:'"${PARTITION}:iam::${ACCOUNT}"':root"},"Action":"vpc-lattice-svcs:Invoke","Resource":"'"${OrderService_Arn}"'/*"}]}'
fi

# AWS::VpcLattice::ServiceNetworkServiceAssociation OrderAssociation
OrderAssociation_Arn='<unknown:OrderAssociation_Arn>'
find_OrderAssociation() {
  look \
    --object 'items[0]' \
    --get OrderAssociation_Arn arn \
    --state status \
    --call vpc-lattice list-service-network-service-associations \
    --service-network-identifier "$ServiceNetwork_Id" \
    --service-identifier "$OrderService_Id"
  also \
    --tags map tags "$stack_tags" \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$OrderAssociation_Arn"
}
claim OrderAssociation 'service association OrderAssociation' \
  --ready ACTIVE \
  --failed CREATE_FAILED \
  --failed DELETE_FAILED
if absent; then
  create \
    --want OrderAssociation_Arn \
    --retry ConflictException \
    --call vpc-lattice create-service-network-service-association \
    --service-network-identifier "$ServiceNetwork_Id" \
    --service-identifier "$OrderService_Id" \
    --tags "$stack_tags"
fi
if differs tags; then
  change --call vpc-lattice tag-resource --resource-arn "$OrderAssociation_Arn" --tags "$stack_tags"
fi

# AWS::Logs::LogGroup PaymentLogGroup
PaymentLogGroup_LogGroupArn='<unknown:PaymentLogGroup_LogGroupArn>'
find_PaymentLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/aws/lambda/lattice-tracing-payment"'\`'] | [0]' \
    --get PaymentLogGroup_LogGroupArn logGroupArn \
    --is RetentionInDays retentionInDays 30 \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/lambda/lattice-tracing-payment
  also \
    --tags map tags "$stack_tags" \
    --call logs list-tags-for-resource \
    --resource-arn "$PaymentLogGroup_LogGroupArn"
}
claim PaymentLogGroup 'log group /aws/lambda/lattice-tracing-payment'
if absent; then
  create \
    --want PaymentLogGroup_LogGroupArn \
    --retry OperationAbortedException \
    --call logs create-log-group \
    --log-group-name /aws/lambda/lattice-tracing-payment \
    --tags "$stack_tags"
  pending RetentionInDays
fi
if differs RetentionInDays; then
  change \
    --call logs put-retention-policy \
    --log-group-name /aws/lambda/lattice-tracing-payment \
    --retention-in-days 30
fi
if differs tags; then
  change --call logs tag-resource --resource-arn "$PaymentLogGroup_LogGroupArn" --tags "$stack_tags"
fi

# AWS::IAM::Role PaymentRole
PaymentRole_Arn='<unknown:PaymentRole_Arn>'
find_PaymentRole() {
  look \
    --object Role \
    --absent NoSuchEntity \
    --get PaymentRole_Arn Arn \
    --is Description Description '"What function lattice-tracing-payment may do"' \
    --document AssumeRolePolicyDocument AssumeRolePolicyDocument '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
    --tags pairs Tags "$stack_tag_pairs" \
    --call iam get-role \
    --role-name lattice-tracing-payment
}
claim PaymentRole 'IAM role lattice-tracing-payment'
if absent; then
  create \
    --object Role \
    --get PaymentRole_Arn Arn \
    --call iam create-role \
    --role-name lattice-tracing-payment \
    --description 'What function lattice-tracing-payment may do' \
    --assume-role-policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
    --tags "$stack_tag_pairs"
fi
if differs AssumeRolePolicyDocument; then
  change \
    --retry MalformedPolicyDocument \
    --call iam update-assume-role-policy \
    --role-name lattice-tracing-payment \
    --policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}'
fi
if differs Description; then
  change \
    --call iam update-role \
    --role-name lattice-tracing-payment \
    --description 'What function lattice-tracing-payment may do'
fi
if differs tags; then
  change --call iam tag-role --role-name lattice-tracing-payment --tags "$stack_tag_pairs"
fi
find_PaymentRole_Policies_edges() {
  look \
    --absent NoSuchEntity \
    --key PolicyName \
    --that same 'PolicyDocument == '\`'{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/lattice-tracing-payment:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"}]}'\` \
    --call iam get-role-policy \
    --role-name lattice-tracing-payment \
    --policy-name edges
}
seek PaymentRole_Policies_edges 'Policies edges'
delete_PaymentRole_Policies() {
  remove_item \
    --call iam delete-role-policy \
    --role-name lattice-tracing-payment \
    --policy-name "$ITEM"
}
clear_strays PaymentRole_Policies Policies \
  --object PolicyNames \
  --call iam list-role-policies \
  --role-name lattice-tracing-payment
if lacking PaymentRole_Policies_edges 'Policies edges'; then
  put \
    --call iam put-role-policy \
    --role-name lattice-tracing-payment \
    --policy-name edges \
    --policy-document '{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/lattice-tracing-payment:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"}]}'
fi

# AWS::Lambda::Function PaymentFunction
PaymentFunction_Arn='<unknown:PaymentFunction_Arn>'
find_PaymentFunction() {
  look \
    --absent ResourceNotFoundException \
    --get PaymentFunction_Arn FunctionArn \
    --is Description Description '"charges"' \
    --is Code CodeSha256 '"'"${package_payment}"'"' \
    --is Role Role '"'"${PaymentRole_Arn}"'"' \
    --is Handler Handler '"app.handler"' \
    --is Runtime Runtime '"python3.13"' \
    --is Architectures Architectures '["x86_64"]' \
    --is MemorySize MemorySize 256 \
    --is Timeout Timeout 30 \
    --is EphemeralStorage EphemeralStorage.Size 512 \
    --is Environment Environment.Variables '{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/otel-instrument","OTEL_SERVICE_NAME":"lattice-tracing-payment","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","DEMO":"1"}' \
    --is TracingConfig TracingConfig.Mode '"Active"' \
    --is Layers 'Layers[].Arn' '["'"${ADOT_PYTHON_LAYER_ARN}"'"]' \
    --state 'join('\'' '\'', [not_null(State, '\''Active'\''), not_null(LastUpdateStatus, '\''Successful'\'')])' \
    --call lambda get-function-configuration \
    --function-name lattice-tracing-payment
  also --tags map Tags "$stack_tags" --call lambda list-tags --resource "$PaymentFunction_Arn"
}
claim PaymentFunction 'Lambda function lattice-tracing-payment' \
  --ready 'Active Successful' \
  --ready 'Inactive Successful' \
  --failed 'Failed Successful' \
  --failed 'Failed Failed' \
  --failed 'Active Failed' \
  --failed 'Inactive Failed'
if absent; then
  create \
    --get PaymentFunction_Arn FunctionArn \
    --state 'join('\'' '\'', [not_null(State, '\''Active'\''), not_null(LastUpdateStatus, '\''Successful'\'')])' \
    --retry 'cannot be assumed by Lambda' \
    --retry 'execution role does not have permissions' \
    --call lambda create-function \
    --zip-file "fileb://${WORK}/payment.zip" \
    --function-name lattice-tracing-payment \
    --description charges \
    --role "$PaymentRole_Arn" \
    --handler app.handler \
    --runtime python3.13 \
    --architectures '["x86_64"]' \
    --memory-size 256 \
    --timeout 30 \
    --ephemeral-storage '{"Size":512}' \
    --environment '{"Variables":{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/otel-instrument","OTEL_SERVICE_NAME":"lattice-tracing-payment","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","DEMO":"1"}}' \
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
    --function-name lattice-tracing-payment \
    --description charges \
    --role "$PaymentRole_Arn" \
    --handler app.handler \
    --runtime python3.13 \
    --memory-size 256 \
    --timeout 30 \
    --ephemeral-storage '{"Size":512}' \
    --environment '{"Variables":{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/otel-instrument","OTEL_SERVICE_NAME":"lattice-tracing-payment","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","DEMO":"1"}}' \
    --tracing-config '{"Mode":"Active"}' \
    --layers '["'"${ADOT_PYTHON_LAYER_ARN}"'"]'
fi
if differs Code Architectures; then
  change \
    --retry ResourceConflictException \
    --call lambda update-function-code \
    --function-name lattice-tracing-payment \
    --zip-file "fileb://${WORK}/payment.zip" \
    --architectures '["x86_64"]'
fi
if differs tags; then
  change --call lambda tag-resource --resource "$PaymentFunction_Arn" --tags "$stack_tags"
fi

# AWS::VpcLattice::TargetGroup PaymentTargetGroup
PaymentTargetGroup_Arn='<unknown:PaymentTargetGroup_Arn>'
PaymentTargetGroup_Id='<unknown:PaymentTargetGroup_Id>'
find_PaymentTargetGroup() {
  look \
    --object 'items[?name == '\`'"lattice-tracing-payment"'\`'] | [0]' \
    --get PaymentTargetGroup_Arn arn \
    --get PaymentTargetGroup_Id id \
    --call vpc-lattice list-target-groups
  also \
    --get PaymentTargetGroup_Arn arn \
    --get PaymentTargetGroup_Id id \
    --is Type type '"LAMBDA"' \
    --is Config.LambdaEventStructureVersion config.lambdaEventStructureVersion '"V2"' \
    --state status \
    --call vpc-lattice get-target-group \
    --target-group-identifier "$PaymentTargetGroup_Id"
  also \
    --tags map tags "$stack_tags" \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$PaymentTargetGroup_Arn"
}
claim PaymentTargetGroup 'target group lattice-tracing-payment' \
  --ready ACTIVE \
  --failed CREATE_FAILED \
  --failed DELETE_FAILED
fixed Type Config.LambdaEventStructureVersion
if absent; then
  create \
    --get PaymentTargetGroup_Arn arn \
    --get PaymentTargetGroup_Id id \
    --state status \
    --call vpc-lattice create-target-group \
    --name lattice-tracing-payment \
    --type LAMBDA \
    --config '{"lambdaEventStructureVersion":"V2"}' \
    --tags "$stack_tags"
fi
if differs tags; then
  change \
    --call vpc-lattice tag-resource \
    --resource-arn "$PaymentTargetGroup_Arn" \
    --tags "$stack_tags"
fi
find_PaymentTargetGroup_Targets_PaymentFunction() {
  look \
    --object 'items[?id == '\`'"'"${PaymentFunction_Arn}"'"'\`' && ('\`'null'\`' == '\`'null'\`' || port == '\`'null'\`')] | [0]' \
    --key 'to_string([port && {id: id, port: port} || {id: id}])' \
    --that same 'status != '\''DRAINING'\' \
    --call vpc-lattice list-targets \
    --target-group-identifier "$PaymentTargetGroup_Id"
}
seek PaymentTargetGroup_Targets_PaymentFunction 'Targets PaymentFunction'
delete_PaymentTargetGroup_Targets() {
  remove_item \
    --call vpc-lattice deregister-targets \
    --target-group-identifier "$PaymentTargetGroup_Id" \
    --targets "$ITEM"
}
clear_strays PaymentTargetGroup_Targets Targets \
  --gone \
  --object 'items[].to_string([port && {id: id, port: port} || {id: id}])' \
  --call vpc-lattice list-targets \
  --target-group-identifier "$PaymentTargetGroup_Id"
if lacking PaymentTargetGroup_Targets_PaymentFunction 'Targets PaymentFunction'; then
  put \
    --retry ConflictException \
    --call vpc-lattice register-targets \
    --target-group-identifier "$PaymentTargetGroup_Id" \
    --targets '[{"id":"'"${PaymentFunction_Arn}"'"}]'
fi

# AWS::Lambda::Permission PaymentLatticePermission
find_PaymentLatticePermission() {
  look \
    --object '[@] | [?contains(Policy, join('\'\'', ['\''"Sid":"'\'', '\`'"PaymentLatticePermission"'\`', '\''"'\''])) || contains(Policy, join('\'\'', ['\''"Sid": "'\'', '\`'"PaymentLatticePermission"'\`', '\''"'\'']))] | [0]' \
    --absent ResourceNotFoundException \
    --is Action 'contains(Policy, '\`'"lambda:InvokeFunction"'\`') && '\`'"lambda:InvokeFunction"'\` '"lambda:InvokeFunction"' \
    --is Principal 'contains(Policy, '\`'"vpc-lattice.amazonaws.com"'\`') && '\`'"vpc-lattice.amazonaws.com"'\` '"vpc-lattice.amazonaws.com"' \
    --is SourceArn 'contains(Policy, '\`'"'"${PaymentTargetGroup_Arn}"'"'\`') && '\`'"'"${PaymentTargetGroup_Arn}"'"'\` '"'"${PaymentTargetGroup_Arn}"'"' \
    --call lambda get-policy \
    --function-name lattice-tracing-payment
}
claim PaymentLatticePermission 'Lambda permission PaymentLatticePermission'
if differs Action Principal SourceArn; then
  replace \
    --gone \
    --call lambda remove-permission \
    --function-name lattice-tracing-payment \
    --statement-id PaymentLatticePermission
fi
if absent; then
  create \
    --call lambda add-permission \
    --statement-id PaymentLatticePermission \
    --function-name lattice-tracing-payment \
    --action lambda:InvokeFunction \
    --principal vpc-lattice.amazonaws.com \
    --source-arn "$PaymentTargetGroup_Arn"
fi

# AWS::VpcLattice::Listener PaymentListener
PaymentListener_Arn='<unknown:PaymentListener_Arn>'
PaymentListener_Id='<unknown:PaymentListener_Id>'
find_PaymentListener() {
  look \
    --object 'items[?name == '\`'"https"'\`'] | [0]' \
    --absent ResourceNotFoundException \
    --get PaymentListener_Arn arn \
    --get PaymentListener_Id id \
    --call vpc-lattice list-listeners \
    --service-identifier "$PaymentService_Id"
  also \
    --get PaymentListener_Arn arn \
    --get PaymentListener_Id id \
    --is Protocol protocol '"HTTPS"' \
    --is Port port 443 \
    --is DefaultAction 'length(not_null(defaultAction.forward.targetGroups, '\`'[]'\`'))' 1 \
    --that DefaultAction 'length(not_null(defaultAction.forward.targetGroups, '\`'[]'\`')[?targetGroupIdentifier == '\`'"'"${PaymentTargetGroup_Id}"'"'\`' && weight == '\`'100'\`']) > '\`'0'\` \
    --call vpc-lattice get-listener \
    --service-identifier "$PaymentService_Id" \
    --listener-identifier "$PaymentListener_Id"
  also \
    --tags map tags "$stack_tags" \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$PaymentListener_Arn"
}
claim PaymentListener 'listener https'
fixed Protocol Port
if absent; then
  create \
    --get PaymentListener_Arn arn \
    --get PaymentListener_Id id \
    --call vpc-lattice create-listener \
    --service-identifier "$PaymentService_Id" \
    --name https \
    --protocol HTTPS \
    --port 443 \
    --default-action '{"forward":{"targetGroups":[{"targetGroupIdentifier":"'"${PaymentTargetGroup_Id}"'","weight":100}]}}' \
    --tags "$stack_tags"
fi
if differs DefaultAction; then
  change \
    --call vpc-lattice update-listener \
    --service-identifier "$PaymentService_Id" \
    --listener-identifier "$PaymentListener_Id" \
    --default-action '{"forward":{"targetGroups":[{"targetGroupIdentifier":"'"${PaymentTargetGroup_Id}"'","weight":100}]}}'
fi
if differs tags; then
  change --call vpc-lattice tag-resource --resource-arn "$PaymentListener_Arn" --tags "$stack_tags"
fi

# AWS::VpcLattice::AuthPolicy PaymentAuthPolicy
find_PaymentAuthPolicy() {
  look \
    --object '[@] | [?policy] | [0]' \
    --absent ResourceNotFoundException \
    --document Policy policy '{"Version":"2012-10-17","Statement":[{"Sid":"Callers","Effect":"Allow","Principal":{"AWS":"'"${OrderRole_Arn}"'"},"Action":"vpc-lattice-svcs:Invoke","Resource":"'"${PaymentService_Arn}"'/*"}]}' \
    --call vpc-lattice get-auth-policy \
    --resource-identifier "$PaymentService_Arn"
}
claim PaymentAuthPolicy 'auth policy PaymentAuthPolicy'
if missing Policy; then
  change \
    --call vpc-lattice put-auth-policy \
    --resource-identifier "$PaymentService_Arn" \
    --policy '{"Version":"2012-10-17","Statement":[{"Sid":"Callers","Effect":"Allow","Principal":{"AWS":"'"${OrderRole_Arn}"'"},"Action":"vpc-lattice-svcs:Invoke","Resource":"'"${PaymentService_Arn}"'/*"}]}'
fi

# AWS::VpcLattice::ServiceNetworkServiceAssociation PaymentAssociation
PaymentAssociation_Arn='<unknown:PaymentAssociation_Arn>'
find_PaymentAssociation() {
  look \
    --object 'items[0]' \
    --get PaymentAssociation_Arn arn \
    --state status \
    --call vpc-lattice list-service-network-service-associations \
    --service-network-identifier "$ServiceNetwork_Id" \
    --service-identifier "$PaymentService_Id"
  also \
    --tags map tags "$stack_tags" \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$PaymentAssociation_Arn"
}
claim PaymentAssociation 'service association PaymentAssociation' \
  --ready ACTIVE \
  --failed CREATE_FAILED \
  --failed DELETE_FAILED
if absent; then
  create \
    --want PaymentAssociation_Arn \
    --retry ConflictException \
    --call vpc-lattice create-service-network-service-association \
    --service-network-identifier "$ServiceNetwork_Id" \
    --service-identifier "$PaymentService_Id" \
    --tags "$stack_tags"
fi
if differs tags; then
  change \
    --call vpc-lattice tag-resource \
    --resource-arn "$PaymentAssociation_Arn" \
    --tags "$stack_tags"
fi

# AWS::Logs::LogGroup InventoryLogGroup
InventoryLogGroup_LogGroupArn='<unknown:InventoryLogGroup_LogGroupArn>'
find_InventoryLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/aws/lambda/lattice-tracing-inventory"'\`'] | [0]' \
    --get InventoryLogGroup_LogGroupArn logGroupArn \
    --is RetentionInDays retentionInDays 30 \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/lambda/lattice-tracing-inventory
  also \
    --tags map tags "$stack_tags" \
    --call logs list-tags-for-resource \
    --resource-arn "$InventoryLogGroup_LogGroupArn"
}
claim InventoryLogGroup 'log group /aws/lambda/lattice-tracing-inventory'
if absent; then
  create \
    --want InventoryLogGroup_LogGroupArn \
    --retry OperationAbortedException \
    --call logs create-log-group \
    --log-group-name /aws/lambda/lattice-tracing-inventory \
    --tags "$stack_tags"
  pending RetentionInDays
fi
if differs RetentionInDays; then
  change \
    --call logs put-retention-policy \
    --log-group-name /aws/lambda/lattice-tracing-inventory \
    --retention-in-days 30
fi
if differs tags; then
  change \
    --call logs tag-resource \
    --resource-arn "$InventoryLogGroup_LogGroupArn" \
    --tags "$stack_tags"
fi

# AWS::IAM::Role InventoryRole
InventoryRole_Arn='<unknown:InventoryRole_Arn>'
find_InventoryRole() {
  look \
    --object Role \
    --absent NoSuchEntity \
    --get InventoryRole_Arn Arn \
    --is Description Description '"What function lattice-tracing-inventory may do"' \
    --document AssumeRolePolicyDocument AssumeRolePolicyDocument '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
    --tags pairs Tags "$stack_tag_pairs" \
    --call iam get-role \
    --role-name lattice-tracing-inventory
}
claim InventoryRole 'IAM role lattice-tracing-inventory'
if absent; then
  create \
    --object Role \
    --get InventoryRole_Arn Arn \
    --call iam create-role \
    --role-name lattice-tracing-inventory \
    --description 'What function lattice-tracing-inventory may do' \
    --assume-role-policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
    --tags "$stack_tag_pairs"
fi
if differs AssumeRolePolicyDocument; then
  change \
    --retry MalformedPolicyDocument \
    --call iam update-assume-role-policy \
    --role-name lattice-tracing-inventory \
    --policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}'
fi
if differs Description; then
  change \
    --call iam update-role \
    --role-name lattice-tracing-inventory \
    --description 'What function lattice-tracing-inventory may do'
fi
if differs tags; then
  change --call iam tag-role --role-name lattice-tracing-inventory --tags "$stack_tag_pairs"
fi
find_InventoryRole_Policies_edges() {
  look \
    --absent NoSuchEntity \
    --key PolicyName \
    --that same 'PolicyDocument == '\`'{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/lattice-tracing-inventory:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"}]}'\` \
    --call iam get-role-policy \
    --role-name lattice-tracing-inventory \
    --policy-name edges
}
seek InventoryRole_Policies_edges 'Policies edges'
delete_InventoryRole_Policies() {
  remove_item \
    --call iam delete-role-policy \
    --role-name lattice-tracing-inventory \
    --policy-name "$ITEM"
}
clear_strays InventoryRole_Policies Policies \
  --object PolicyNames \
  --call iam list-role-policies \
  --role-name lattice-tracing-inventory
if lacking InventoryRole_Policies_edges 'Policies edges'; then
  put \
    --call iam put-role-policy \
    --role-name lattice-tracing-inventory \
    --policy-name edges \
    --policy-document '{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/lattice-tracing-inventory:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"}]}'
fi

# AWS::Lambda::Function InventoryFunction
InventoryFunction_Arn='<unknown:InventoryFunction_Arn>'
find_InventoryFunction() {
  look \
    --absent ResourceNotFoundException \
    --get InventoryFunction_Arn FunctionArn \
    --is Description Description '"reserves"' \
    --is Code CodeSha256 '"'"${package_inventory}"'"' \
    --is Role Role '"'"${InventoryRole_Arn}"'"' \
    --is Handler Handler '"app.handler"' \
    --is Runtime Runtime '"python3.13"' \
    --is Architectures Architectures '["x86_64"]' \
    --is MemorySize MemorySize 256 \
    --is Timeout Timeout 30 \
    --is EphemeralStorage EphemeralStorage.Size 512 \
    --is Environment Environment.Variables '{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/otel-instrument","OTEL_SERVICE_NAME":"lattice-tracing-inventory","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","DEMO":"1"}' \
    --is TracingConfig TracingConfig.Mode '"Active"' \
    --is Layers 'Layers[].Arn' '["'"${ADOT_PYTHON_LAYER_ARN}"'"]' \
    --state 'join('\'' '\'', [not_null(State, '\''Active'\''), not_null(LastUpdateStatus, '\''Successful'\'')])' \
    --call lambda get-function-configuration \
    --function-name lattice-tracing-inventory
  also --tags map Tags "$stack_tags" --call lambda list-tags --resource "$InventoryFunction_Arn"
}
claim InventoryFunction 'Lambda function lattice-tracing-inventory' \
  --ready 'Active Successful' \
  --ready 'Inactive Successful' \
  --failed 'Failed Successful' \
  --failed 'Failed Failed' \
  --failed 'Active Failed' \
  --failed 'Inactive Failed'
if absent; then
  create \
    --get InventoryFunction_Arn FunctionArn \
    --state 'join('\'' '\'', [not_null(State, '\''Active'\''), not_null(LastUpdateStatus, '\''Successful'\'')])' \
    --retry 'cannot be assumed by Lambda' \
    --retry 'execution role does not have permissions' \
    --call lambda create-function \
    --zip-file "fileb://${WORK}/inventory.zip" \
    --function-name lattice-tracing-inventory \
    --description reserves \
    --role "$InventoryRole_Arn" \
    --handler app.handler \
    --runtime python3.13 \
    --architectures '["x86_64"]' \
    --memory-size 256 \
    --timeout 30 \
    --ephemeral-storage '{"Size":512}' \
    --environment '{"Variables":{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/otel-instrument","OTEL_SERVICE_NAME":"lattice-tracing-inventory","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","DEMO":"1"}}' \
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
    --function-name lattice-tracing-inventory \
    --description reserves \
    --role "$InventoryRole_Arn" \
    --handler app.handler \
    --runtime python3.13 \
    --memory-size 256 \
    --timeout 30 \
    --ephemeral-storage '{"Size":512}' \
    --environment '{"Variables":{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/otel-instrument","OTEL_SERVICE_NAME":"lattice-tracing-inventory","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","DEMO":"1"}}' \
    --tracing-config '{"Mode":"Active"}' \
    --layers '["'"${ADOT_PYTHON_LAYER_ARN}"'"]'
fi
if differs Code Architectures; then
  change \
    --retry ResourceConflictException \
    --call lambda update-function-code \
    --function-name lattice-tracing-inventory \
    --zip-file "fileb://${WORK}/inventory.zip" \
    --architectures '["x86_64"]'
fi
if differs tags; then
  change --call lambda tag-resource --resource "$InventoryFunction_Arn" --tags "$stack_tags"
fi

# AWS::VpcLattice::TargetGroup InventoryTargetGroup
InventoryTargetGroup_Arn='<unknown:InventoryTargetGroup_Arn>'
InventoryTargetGroup_Id='<unknown:InventoryTargetGroup_Id>'
find_InventoryTargetGroup() {
  look \
    --object 'items[?name == '\`'"lattice-tracing-inventory"'\`'] | [0]' \
    --get InventoryTargetGroup_Arn arn \
    --get InventoryTargetGroup_Id id \
    --call vpc-lattice list-target-groups
  also \
    --get InventoryTargetGroup_Arn arn \
    --get InventoryTargetGroup_Id id \
    --is Type type '"LAMBDA"' \
    --is Config.LambdaEventStructureVersion config.lambdaEventStructureVersion '"V2"' \
    --state status \
    --call vpc-lattice get-target-group \
    --target-group-identifier "$InventoryTargetGroup_Id"
  also \
    --tags map tags "$stack_tags" \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$InventoryTargetGroup_Arn"
}
claim InventoryTargetGroup 'target group lattice-tracing-inventory' \
  --ready ACTIVE \
  --failed CREATE_FAILED \
  --failed DELETE_FAILED
fixed Type Config.LambdaEventStructureVersion
if absent; then
  create \
    --get InventoryTargetGroup_Arn arn \
    --get InventoryTargetGroup_Id id \
    --state status \
    --call vpc-lattice create-target-group \
    --name lattice-tracing-inventory \
    --type LAMBDA \
    --config '{"lambdaEventStructureVersion":"V2"}' \
    --tags "$stack_tags"
fi
if differs tags; then
  change \
    --call vpc-lattice tag-resource \
    --resource-arn "$InventoryTargetGroup_Arn" \
    --tags "$stack_tags"
fi
find_InventoryTargetGroup_Targets_InventoryFunction() {
  look \
    --object 'items[?id == '\`'"'"${InventoryFunction_Arn}"'"'\`' && ('\`'null'\`' == '\`'null'\`' || port == '\`'null'\`')] | [0]' \
    --key 'to_string([port && {id: id, port: port} || {id: id}])' \
    --that same 'status != '\''DRAINING'\' \
    --call vpc-lattice list-targets \
    --target-group-identifier "$InventoryTargetGroup_Id"
}
seek InventoryTargetGroup_Targets_InventoryFunction 'Targets InventoryFunction'
delete_InventoryTargetGroup_Targets() {
  remove_item \
    --call vpc-lattice deregister-targets \
    --target-group-identifier "$InventoryTargetGroup_Id" \
    --targets "$ITEM"
}
clear_strays InventoryTargetGroup_Targets Targets \
  --gone \
  --object 'items[].to_string([port && {id: id, port: port} || {id: id}])' \
  --call vpc-lattice list-targets \
  --target-group-identifier "$InventoryTargetGroup_Id"
if lacking InventoryTargetGroup_Targets_InventoryFunction 'Targets InventoryFunction'; then
  put \
    --retry ConflictException \
    --call vpc-lattice register-targets \
    --target-group-identifier "$InventoryTargetGroup_Id" \
    --targets '[{"id":"'"${InventoryFunction_Arn}"'"}]'
fi

# AWS::Lambda::Permission InventoryLatticePermission
find_InventoryLatticePermission() {
  look \
    --object '[@] | [?contains(Policy, join('\'\'', ['\''"Sid":"'\'', '\`'"InventoryLatticePermission"'\`', '\''"'\''])) || contains(Policy, join('\'\'', ['\''"Sid": "'\'', '\`'"InventoryLatticePermission"'\`', '\''"'\'']))] | [0]' \
    --absent ResourceNotFoundException \
    --is Action 'contains(Policy, '\`'"lambda:InvokeFunction"'\`') && '\`'"lambda:InvokeFunction"'\` '"lambda:InvokeFunction"' \
    --is Principal 'contains(Policy, '\`'"vpc-lattice.amazonaws.com"'\`') && '\`'"vpc-lattice.amazonaws.com"'\` '"vpc-lattice.amazonaws.com"' \
    --is SourceArn 'contains(Policy, '\`'"'"${InventoryTargetGroup_Arn}"'"'\`') && '\`'"'"${InventoryTargetGroup_Arn}"'"'\` '"'"${InventoryTargetGroup_Arn}"'"' \
    --call lambda get-policy \
    --function-name lattice-tracing-inventory
}
claim InventoryLatticePermission 'Lambda permission InventoryLatticePermission'
if differs Action Principal SourceArn; then
  replace \
    --gone \
    --call lambda remove-permission \
    --function-name lattice-tracing-inventory \
    --statement-id InventoryLatticePermission
fi
if absent; then
  create \
    --call lambda add-permission \
    --statement-id InventoryLatticePermission \
    --function-name lattice-tracing-inventory \
    --action lambda:InvokeFunction \
    --principal vpc-lattice.amazonaws.com \
    --source-arn "$InventoryTargetGroup_Arn"
fi

# AWS::VpcLattice::Listener InventoryListener
InventoryListener_Arn='<unknown:InventoryListener_Arn>'
InventoryListener_Id='<unknown:InventoryListener_Id>'
find_InventoryListener() {
  look \
    --object 'items[?name == '\`'"https"'\`'] | [0]' \
    --absent ResourceNotFoundException \
    --get InventoryListener_Arn arn \
    --get InventoryListener_Id id \
    --call vpc-lattice list-listeners \
    --service-identifier "$InventoryService_Id"
  also \
    --get InventoryListener_Arn arn \
    --get InventoryListener_Id id \
    --is Protocol protocol '"HTTPS"' \
    --is Port port 443 \
    --is DefaultAction 'length(not_null(defaultAction.forward.targetGroups, '\`'[]'\`'))' 1 \
    --that DefaultAction 'length(not_null(defaultAction.forward.targetGroups, '\`'[]'\`')[?targetGroupIdentifier == '\`'"'"${InventoryTargetGroup_Id}"'"'\`' && weight == '\`'100'\`']) > '\`'0'\` \
    --call vpc-lattice get-listener \
    --service-identifier "$InventoryService_Id" \
    --listener-identifier "$InventoryListener_Id"
  also \
    --tags map tags "$stack_tags" \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$InventoryListener_Arn"
}
claim InventoryListener 'listener https'
fixed Protocol Port
if absent; then
  create \
    --get InventoryListener_Arn arn \
    --get InventoryListener_Id id \
    --call vpc-lattice create-listener \
    --service-identifier "$InventoryService_Id" \
    --name https \
    --protocol HTTPS \
    --port 443 \
    --default-action '{"forward":{"targetGroups":[{"targetGroupIdentifier":"'"${InventoryTargetGroup_Id}"'","weight":100}]}}' \
    --tags "$stack_tags"
fi
if differs DefaultAction; then
  change \
    --call vpc-lattice update-listener \
    --service-identifier "$InventoryService_Id" \
    --listener-identifier "$InventoryListener_Id" \
    --default-action '{"forward":{"targetGroups":[{"targetGroupIdentifier":"'"${InventoryTargetGroup_Id}"'","weight":100}]}}'
fi
if differs tags; then
  change \
    --call vpc-lattice tag-resource \
    --resource-arn "$InventoryListener_Arn" \
    --tags "$stack_tags"
fi

# AWS::VpcLattice::AuthPolicy InventoryAuthPolicy
find_InventoryAuthPolicy() {
  look \
    --object '[@] | [?policy] | [0]' \
    --absent ResourceNotFoundException \
    --document Policy policy '{"Version":"2012-10-17","Statement":[{"Sid":"Callers","Effect":"Allow","Principal":{"AWS":"'"${OrderRole_Arn}"'"},"Action":"vpc-lattice-svcs:Invoke","Resource":"'"${InventoryService_Arn}"'/*"}]}' \
    --call vpc-lattice get-auth-policy \
    --resource-identifier "$InventoryService_Arn"
}
claim InventoryAuthPolicy 'auth policy InventoryAuthPolicy'
if missing Policy; then
  change \
    --call vpc-lattice put-auth-policy \
    --resource-identifier "$InventoryService_Arn" \
    --policy '{"Version":"2012-10-17","Statement":[{"Sid":"Callers","Effect":"Allow","Principal":{"AWS":"'"${OrderRole_Arn}"'"},"Action":"vpc-lattice-svcs:Invoke","Resource":"'"${InventoryService_Arn}"'/*"}]}'
fi

# AWS::VpcLattice::ServiceNetworkServiceAssociation InventoryAssociation
InventoryAssociation_Arn='<unknown:InventoryAssociation_Arn>'
find_InventoryAssociation() {
  look \
    --object 'items[0]' \
    --get InventoryAssociation_Arn arn \
    --state status \
    --call vpc-lattice list-service-network-service-associations \
    --service-network-identifier "$ServiceNetwork_Id" \
    --service-identifier "$InventoryService_Id"
  also \
    --tags map tags "$stack_tags" \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$InventoryAssociation_Arn"
}
claim InventoryAssociation 'service association InventoryAssociation' \
  --ready ACTIVE \
  --failed CREATE_FAILED \
  --failed DELETE_FAILED
if absent; then
  create \
    --want InventoryAssociation_Arn \
    --retry ConflictException \
    --call vpc-lattice create-service-network-service-association \
    --service-network-identifier "$ServiceNetwork_Id" \
    --service-identifier "$InventoryService_Id" \
    --tags "$stack_tags"
fi
if differs tags; then
  change \
    --call vpc-lattice tag-resource \
    --resource-arn "$InventoryAssociation_Arn" \
    --tags "$stack_tags"
fi

# AWS::VpcLattice::AuthPolicy ServiceNetworkAuthPolicy
find_ServiceNetworkAuthPolicy() {
  look \
    --object '[@] | [?policy] | [0]' \
    --absent ResourceNotFoundException \
    --document Policy policy '{"Version":"2012-10-17","Statement":[{"Sid":"Callers","Effect":"Allow","Principal":{"AWS":["'"${OrderRole_Arn}"'","arn:'"${PARTITION}:iam::${ACCOUNT}"':root"]},"Action":"vpc-lattice-svcs:Invoke","Resource":"arn:'"${PARTITION}:vpc-lattice:${AWS_REGION}:${ACCOUNT}"':service/*"}]}' \
    --call vpc-lattice get-auth-policy \
    --resource-identifier "$ServiceNetwork_Arn"
}
claim ServiceNetworkAuthPolicy 'auth policy ServiceNetworkAuthPolicy'
if missing Policy; then
  change \
    --call vpc-lattice put-auth-policy \
    --resource-identifier "$ServiceNetwork_Arn" \
    --policy '{"Version":"2012-10-17","Statement":[{"Sid":"Callers","Effect":"Allow","Principal":{"AWS":["'"${OrderRole_Arn}"'","arn:'"${PARTITION}:iam::${ACCOUNT}"':root"]},"Action":"vpc-lattice-svcs:Invoke","Resource":"arn:'"${PARTITION}:vpc-lattice:${AWS_REGION}:${ACCOUNT}"':service/*"}]}'
fi

# AWS::XRay::Group OrderServiceTraces
OrderServiceTraces_GroupARN='<unknown:OrderServiceTraces_GroupARN>'
find_OrderServiceTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"lattice-tracing-order"'\`'] | [0]' \
    --get OrderServiceTraces_GroupARN GroupARN \
    --is FilterExpression FilterExpression '"service(\"lattice-tracing-order\")"' \
    --is InsightsConfiguration InsightsConfiguration.InsightsEnabled false \
    --is InsightsConfiguration InsightsConfiguration.NotificationsEnabled false \
    --call xray get-groups
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call xray list-tags-for-resource \
    --resource-arn "$OrderServiceTraces_GroupARN"
}
claim OrderServiceTraces 'X-Ray group lattice-tracing-order'
if absent; then
  create \
    --object Group \
    --get OrderServiceTraces_GroupARN GroupARN \
    --call xray create-group \
    --group-name lattice-tracing-order \
    --filter-expression 'service("lattice-tracing-order")' \
    --insights-configuration '{"InsightsEnabled":false,"NotificationsEnabled":false}' \
    --tags "$stack_tag_pairs"
fi
if differs FilterExpression InsightsConfiguration; then
  change \
    --call xray update-group \
    --group-name lattice-tracing-order \
    --filter-expression 'service("lattice-tracing-order")' \
    --insights-configuration '{"InsightsEnabled":false,"NotificationsEnabled":false}'
fi
if differs tags; then
  change \
    --call xray tag-resource \
    --resource-arn "$OrderServiceTraces_GroupARN" \
    --tags "$stack_tag_pairs"
fi

# AWS::XRay::Group OrderInventoryEdgeTraces
OrderInventoryEdgeTraces_GroupARN='<unknown:OrderInventoryEdgeTraces_GroupARN>'
find_OrderInventoryEdgeTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"lattice-tracing-order-inventory"'\`'] | [0]' \
    --get OrderInventoryEdgeTraces_GroupARN GroupARN \
    --is FilterExpression FilterExpression '"edge(\"lattice-tracing-order\", \"lattice-tracing-inventory\")"' \
    --is InsightsConfiguration InsightsConfiguration.InsightsEnabled false \
    --is InsightsConfiguration InsightsConfiguration.NotificationsEnabled false \
    --call xray get-groups
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call xray list-tags-for-resource \
    --resource-arn "$OrderInventoryEdgeTraces_GroupARN"
}
claim OrderInventoryEdgeTraces 'X-Ray group lattice-tracing-order-inventory'
if absent; then
  create \
    --object Group \
    --get OrderInventoryEdgeTraces_GroupARN GroupARN \
    --call xray create-group \
    --group-name lattice-tracing-order-inventory \
    --filter-expression 'edge("lattice-tracing-order", "lattice-tracing-inventory")' \
    --insights-configuration '{"InsightsEnabled":false,"NotificationsEnabled":false}' \
    --tags "$stack_tag_pairs"
fi
if differs FilterExpression InsightsConfiguration; then
  change \
    --call xray update-group \
    --group-name lattice-tracing-order-inventory \
    --filter-expression 'edge("lattice-tracing-order", "lattice-tracing-inventory")' \
    --insights-configuration '{"InsightsEnabled":false,"NotificationsEnabled":false}'
fi
if differs tags; then
  change \
    --call xray tag-resource \
    --resource-arn "$OrderInventoryEdgeTraces_GroupARN" \
    --tags "$stack_tag_pairs"
fi

# AWS::XRay::Group OrderPaymentEdgeTraces
OrderPaymentEdgeTraces_GroupARN='<unknown:OrderPaymentEdgeTraces_GroupARN>'
find_OrderPaymentEdgeTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"lattice-tracing-order-payment"'\`'] | [0]' \
    --get OrderPaymentEdgeTraces_GroupARN GroupARN \
    --is FilterExpression FilterExpression '"edge(\"lattice-tracing-order\", \"lattice-tracing-payment\")"' \
    --is InsightsConfiguration InsightsConfiguration.InsightsEnabled false \
    --is InsightsConfiguration InsightsConfiguration.NotificationsEnabled false \
    --call xray get-groups
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call xray list-tags-for-resource \
    --resource-arn "$OrderPaymentEdgeTraces_GroupARN"
}
claim OrderPaymentEdgeTraces 'X-Ray group lattice-tracing-order-payment'
if absent; then
  create \
    --object Group \
    --get OrderPaymentEdgeTraces_GroupARN GroupARN \
    --call xray create-group \
    --group-name lattice-tracing-order-payment \
    --filter-expression 'edge("lattice-tracing-order", "lattice-tracing-payment")' \
    --insights-configuration '{"InsightsEnabled":false,"NotificationsEnabled":false}' \
    --tags "$stack_tag_pairs"
fi
if differs FilterExpression InsightsConfiguration; then
  change \
    --call xray update-group \
    --group-name lattice-tracing-order-payment \
    --filter-expression 'edge("lattice-tracing-order", "lattice-tracing-payment")' \
    --insights-configuration '{"InsightsEnabled":false,"NotificationsEnabled":false}'
fi
if differs tags; then
  change \
    --call xray tag-resource \
    --resource-arn "$OrderPaymentEdgeTraces_GroupARN" \
    --tags "$stack_tag_pairs"
fi

# AWS::XRay::Group PaymentServiceTraces
PaymentServiceTraces_GroupARN='<unknown:PaymentServiceTraces_GroupARN>'
find_PaymentServiceTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"lattice-tracing-payment"'\`'] | [0]' \
    --get PaymentServiceTraces_GroupARN GroupARN \
    --is FilterExpression FilterExpression '"service(\"lattice-tracing-payment\")"' \
    --is InsightsConfiguration InsightsConfiguration.InsightsEnabled false \
    --is InsightsConfiguration InsightsConfiguration.NotificationsEnabled false \
    --call xray get-groups
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call xray list-tags-for-resource \
    --resource-arn "$PaymentServiceTraces_GroupARN"
}
claim PaymentServiceTraces 'X-Ray group lattice-tracing-payment'
if absent; then
  create \
    --object Group \
    --get PaymentServiceTraces_GroupARN GroupARN \
    --call xray create-group \
    --group-name lattice-tracing-payment \
    --filter-expression 'service("lattice-tracing-payment")' \
    --insights-configuration '{"InsightsEnabled":false,"NotificationsEnabled":false}' \
    --tags "$stack_tag_pairs"
fi
if differs FilterExpression InsightsConfiguration; then
  change \
    --call xray update-group \
    --group-name lattice-tracing-payment \
    --filter-expression 'service("lattice-tracing-payment")' \
    --insights-configuration '{"InsightsEnabled":false,"NotificationsEnabled":false}'
fi
if differs tags; then
  change \
    --call xray tag-resource \
    --resource-arn "$PaymentServiceTraces_GroupARN" \
    --tags "$stack_tag_pairs"
fi

# AWS::XRay::Group InventoryServiceTraces
InventoryServiceTraces_GroupARN='<unknown:InventoryServiceTraces_GroupARN>'
find_InventoryServiceTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"lattice-tracing-inventory"'\`'] | [0]' \
    --get InventoryServiceTraces_GroupARN GroupARN \
    --is FilterExpression FilterExpression '"service(\"lattice-tracing-inventory\")"' \
    --is InsightsConfiguration InsightsConfiguration.InsightsEnabled false \
    --is InsightsConfiguration InsightsConfiguration.NotificationsEnabled false \
    --call xray get-groups
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call xray list-tags-for-resource \
    --resource-arn "$InventoryServiceTraces_GroupARN"
}
claim InventoryServiceTraces 'X-Ray group lattice-tracing-inventory'
if absent; then
  create \
    --object Group \
    --get InventoryServiceTraces_GroupARN GroupARN \
    --call xray create-group \
    --group-name lattice-tracing-inventory \
    --filter-expression 'service("lattice-tracing-inventory")' \
    --insights-configuration '{"InsightsEnabled":false,"NotificationsEnabled":false}' \
    --tags "$stack_tag_pairs"
fi
if differs FilterExpression InsightsConfiguration; then
  change \
    --call xray update-group \
    --group-name lattice-tracing-inventory \
    --filter-expression 'service("lattice-tracing-inventory")' \
    --insights-configuration '{"InsightsEnabled":false,"NotificationsEnabled":false}'
fi
if differs tags; then
  change \
    --call xray tag-resource \
    --resource-arn "$InventoryServiceTraces_GroupARN" \
    --tags "$stack_tag_pairs"
fi

# AWS::XRay::Group SlowGroupTraces
SlowGroupTraces_GroupARN='<unknown:SlowGroupTraces_GroupARN>'
find_SlowGroupTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"lattice-tracing-slow"'\`'] | [0]' \
    --get SlowGroupTraces_GroupARN GroupARN \
    --is FilterExpression FilterExpression '"service(\"lattice-tracing-order\") { responsetime > 2 }"' \
    --is InsightsConfiguration InsightsConfiguration.InsightsEnabled false \
    --is InsightsConfiguration InsightsConfiguration.NotificationsEnabled false \
    --call xray get-groups
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call xray list-tags-for-resource \
    --resource-arn "$SlowGroupTraces_GroupARN"
}
claim SlowGroupTraces 'X-Ray group lattice-tracing-slow'
if absent; then
  create \
    --object Group \
    --get SlowGroupTraces_GroupARN GroupARN \
    --call xray create-group \
    --group-name lattice-tracing-slow \
    --filter-expression 'service("lattice-tracing-order") { responsetime > 2 }' \
    --insights-configuration '{"InsightsEnabled":false,"NotificationsEnabled":false}' \
    --tags "$stack_tag_pairs"
fi
if differs FilterExpression InsightsConfiguration; then
  change \
    --call xray update-group \
    --group-name lattice-tracing-slow \
    --filter-expression 'service("lattice-tracing-order") { responsetime > 2 }' \
    --insights-configuration '{"InsightsEnabled":false,"NotificationsEnabled":false}'
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
    --object 'Groups[?GroupName == '\`'"lattice-tracing-failed"'\`'] | [0]' \
    --get FailedGroupTraces_GroupARN GroupARN \
    --is FilterExpression FilterExpression '"service(\"lattice-tracing-order\") { fault }"' \
    --is InsightsConfiguration InsightsConfiguration.InsightsEnabled false \
    --is InsightsConfiguration InsightsConfiguration.NotificationsEnabled false \
    --call xray get-groups
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call xray list-tags-for-resource \
    --resource-arn "$FailedGroupTraces_GroupARN"
}
claim FailedGroupTraces 'X-Ray group lattice-tracing-failed'
if absent; then
  create \
    --object Group \
    --get FailedGroupTraces_GroupARN GroupARN \
    --call xray create-group \
    --group-name lattice-tracing-failed \
    --filter-expression 'service("lattice-tracing-order") { fault }' \
    --insights-configuration '{"InsightsEnabled":false,"NotificationsEnabled":false}' \
    --tags "$stack_tag_pairs"
fi
if differs FilterExpression InsightsConfiguration; then
  change \
    --call xray update-group \
    --group-name lattice-tracing-failed \
    --filter-expression 'service("lattice-tracing-order") { fault }' \
    --insights-configuration '{"InsightsEnabled":false,"NotificationsEnabled":false}'
fi
if differs tags; then
  change \
    --call xray tag-resource \
    --resource-arn "$FailedGroupTraces_GroupARN" \
    --tags "$stack_tag_pairs"
fi

# AWS::XRay::SamplingRule ShopSamplingRule
ShopSamplingRule_RuleARN='<unknown:ShopSamplingRule_RuleARN>'
find_ShopSamplingRule() {
  look \
    --object 'SamplingRuleRecords[?SamplingRule.RuleName == '\`'"lattice-tracing-shop"'\`'].SamplingRule | [0]' \
    --get ShopSamplingRule_RuleARN RuleARN \
    --is SamplingRule.ResourceARN ResourceARN '"*"' \
    --is SamplingRule.Priority Priority 8563 \
    --is SamplingRule.FixedRate FixedRate 0.1 \
    --is SamplingRule.ReservoirSize ReservoirSize 5 \
    --is SamplingRule.ServiceName ServiceName '"shop"' \
    --is SamplingRule.ServiceType ServiceType '"*"' \
    --is SamplingRule.Host Host '"*"' \
    --is SamplingRule.HTTPMethod HTTPMethod '"*"' \
    --is SamplingRule.URLPath URLPath '"*"' \
    --is SamplingRule.Version Version 1 \
    --call xray get-sampling-rules
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call xray list-tags-for-resource \
    --resource-arn "$ShopSamplingRule_RuleARN"
}
claim ShopSamplingRule 'sampling rule lattice-tracing-shop'
fixed SamplingRule.Version
if absent; then
  create \
    --object SamplingRuleRecord.SamplingRule \
    --get ShopSamplingRule_RuleARN RuleARN \
    --call xray create-sampling-rule \
    --sampling-rule '{"RuleName":"lattice-tracing-shop","Priority":8563,"FixedRate":0.1,"ReservoirSize":5,"ServiceName":"shop","ServiceType":"*","Host":"*","HTTPMethod":"*","URLPath":"*","ResourceARN":"*","Version":1}' \
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
    --sampling-rule-update '{"RuleName":"lattice-tracing-shop","ResourceARN":"*","Priority":8563,"FixedRate":0.1,"ReservoirSize":5,"ServiceName":"shop","ServiceType":"*","Host":"*","HTTPMethod":"*","URLPath":"*"}'
fi
if differs tags; then
  change \
    --call xray tag-resource \
    --resource-arn "$ShopSamplingRule_RuleARN" \
    --tags "$stack_tag_pairs"
fi

# AWS::SNS::Topic PageTopic
PageTopic_TopicArn='<unknown:PageTopic_TopicArn>'
find_PageTopic() {
  look \
    --object 'Topics[?ends_with(TopicArn, join('\'':'\'', ['\'\'', '\`'"lattice-tracing-page"'\`']))] | [0]' \
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
claim PageTopic 'SNS topic lattice-tracing-page'
if absent; then
  create \
    --get PageTopic_TopicArn TopicArn \
    --call sns create-topic \
    --name lattice-tracing-page \
    --tags "$stack_tag_pairs"
fi
if differs tags; then
  change --call sns tag-resource --resource-arn "$PageTopic_TopicArn" --tags "$stack_tag_pairs"
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

# AWS::CloudWatch::Alarm OrderAvailabilityAlarm
OrderAvailabilityAlarm_Arn='<unknown:OrderAvailabilityAlarm_Arn>'
find_OrderAvailabilityAlarm() {
  look \
    --object 'MetricAlarms[0]' \
    --get OrderAvailabilityAlarm_Arn AlarmArn \
    --is AlarmName AlarmName '"lattice-tracing-order-availability"' \
    --is AlarmDescription AlarmDescription '"More than 0.1% of the requests to order fail in three of five minutes"' \
    --has AlarmActions AlarmActions '["'"${PageTopic_TopicArn}"'"]' \
    --has OKActions OKActions '["'"${PageTopic_TopicArn}"'"]' \
    --is Metrics 'length(not_null(Metrics, '\`'[]'\`'))' 3 \
    --that Metrics 'length(not_null(Metrics, '\`'[]'\`')[?Id == '\`'"errors"'\`' && ReturnData == '\`'false'\`' && MetricStat.Metric.Namespace == '\`'"AWS/VpcLattice"'\`' && MetricStat.Metric.MetricName == '\`'"HTTPCode_5XX_Count"'\`' && (length(not_null(MetricStat.Metric.Dimensions, '\`'[]'\`'))) == '\`'1'\`' && length([MetricStat.Metric.Dimensions[0]][?Name == '\`'"Service"'\`' && Value == '\`'"'"${OrderService_Id}"'"'\`']) > '\`'0'\`' && MetricStat.Period == '\`'60'\`' && MetricStat.Stat == '\`'"Sum"'\`']) > '\`'0'\` \
    --that Metrics 'length(not_null(Metrics, '\`'[]'\`')[?Id == '\`'"requests"'\`' && ReturnData == '\`'false'\`' && MetricStat.Metric.Namespace == '\`'"AWS/VpcLattice"'\`' && MetricStat.Metric.MetricName == '\`'"TotalRequestCount"'\`' && (length(not_null(MetricStat.Metric.Dimensions, '\`'[]'\`'))) == '\`'1'\`' && length([MetricStat.Metric.Dimensions[0]][?Name == '\`'"Service"'\`' && Value == '\`'"'"${OrderService_Id}"'"'\`']) > '\`'0'\`' && MetricStat.Period == '\`'60'\`' && MetricStat.Stat == '\`'"Sum"'\`']) > '\`'0'\` \
    --that Metrics 'length(not_null(Metrics, '\`'[]'\`')[?Id == '\`'"failing"'\`' && Label == '\`'"Failing requests, percent"'\`' && Expression == '\`'"IF(requests > 0, 100 * errors / requests, 0)"'\`' && ReturnData == '\`'true'\`']) > '\`'0'\` \
    --is ComparisonOperator ComparisonOperator '"GreaterThanThreshold"' \
    --is Threshold Threshold 0.1 \
    --is EvaluationPeriods EvaluationPeriods 5 \
    --is DatapointsToAlarm DatapointsToAlarm 3 \
    --is TreatMissingData TreatMissingData '"notBreaching"' \
    --call cloudwatch describe-alarms \
    --alarm-names '["lattice-tracing-order-availability"]' \
    --alarm-types '["MetricAlarm"]'
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call cloudwatch list-tags-for-resource \
    --resource-arn "$OrderAvailabilityAlarm_Arn"
}
claim OrderAvailabilityAlarm 'alarm lattice-tracing-order-availability'
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
    --want OrderAvailabilityAlarm_Arn \
    --call cloudwatch put-metric-alarm \
    --alarm-name lattice-tracing-order-availability \
    --alarm-description 'More than 0.1% of the requests to order fail in three of five minutes' \
    --alarm-actions '["'"${PageTopic_TopicArn}"'"]' \
    --ok-actions '["'"${PageTopic_TopicArn}"'"]' \
    --metrics '[{"Id":"errors","ReturnData":false,"MetricStat":{"Metric":{"Namespace":"AWS/VpcLattice","MetricName":"HTTPCode_5XX_Count","Dimensions":[{"Name":"Service","Value":"'"${OrderService_Id}"'"}]},"Period":60,"Stat":"Sum"}},{"Id":"requests","ReturnData":false,"MetricStat":{"Metric":{"Namespace":"AWS/VpcLattice","MetricName":"TotalRequestCount","Dimensions":[{"Name":"Service","Value":"'"${OrderService_Id}"'"}]},"Period":60,"Stat":"Sum"}},{"Id":"failing","Expression":"IF(requests > 0, 100 * errors / requests, 0)","Label":"Failing requests, percent","ReturnData":true}]' \
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
    --resource-arn "$OrderAvailabilityAlarm_Arn" \
    --tags "$stack_tag_pairs"
fi

# AWS::CloudWatch::Alarm OrderLatencyAlarm
OrderLatencyAlarm_Arn='<unknown:OrderLatencyAlarm_Arn>'
find_OrderLatencyAlarm() {
  look \
    --object 'MetricAlarms[0]' \
    --get OrderLatencyAlarm_Arn AlarmArn \
    --is AlarmName AlarmName '"lattice-tracing-order-latency"' \
    --is AlarmDescription AlarmDescription '"Requests to order take longer than 3000 ms (p99) for five minutes"' \
    --has AlarmActions AlarmActions '["'"${PageTopic_TopicArn}"'"]' \
    --has OKActions OKActions '["'"${PageTopic_TopicArn}"'"]' \
    --is Namespace Namespace '"AWS/VpcLattice"' \
    --is MetricName MetricName '"RequestTime"' \
    --is Dimensions 'length(not_null(Dimensions, '\`'[]'\`'))' 1 \
    --that Dimensions 'length(not_null(Dimensions, '\`'[]'\`')[?Name == '\`'"Service"'\`' && Value == '\`'"'"${OrderService_Id}"'"'\`']) > '\`'0'\` \
    --is ExtendedStatistic ExtendedStatistic '"p99"' \
    --is Period Period 60 \
    --is ComparisonOperator ComparisonOperator '"GreaterThanThreshold"' \
    --is Threshold Threshold 3000 \
    --is EvaluationPeriods EvaluationPeriods 5 \
    --is DatapointsToAlarm DatapointsToAlarm 5 \
    --is TreatMissingData TreatMissingData '"notBreaching"' \
    --is EvaluateLowSampleCountPercentile EvaluateLowSampleCountPercentile '"ignore"' \
    --call cloudwatch describe-alarms \
    --alarm-names '["lattice-tracing-order-latency"]' \
    --alarm-types '["MetricAlarm"]'
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call cloudwatch list-tags-for-resource \
    --resource-arn "$OrderLatencyAlarm_Arn"
}
claim OrderLatencyAlarm 'alarm lattice-tracing-order-latency'
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
    --want OrderLatencyAlarm_Arn \
    --call cloudwatch put-metric-alarm \
    --alarm-name lattice-tracing-order-latency \
    --alarm-description 'Requests to order take longer than 3000 ms (p99) for five minutes' \
    --alarm-actions '["'"${PageTopic_TopicArn}"'"]' \
    --ok-actions '["'"${PageTopic_TopicArn}"'"]' \
    --namespace AWS/VpcLattice \
    --metric-name RequestTime \
    --dimensions '[{"Name":"Service","Value":"'"${OrderService_Id}"'"}]' \
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
    --resource-arn "$OrderLatencyAlarm_Arn" \
    --tags "$stack_tag_pairs"
fi

# AWS::CloudWatch::Alarm PaymentAvailabilityAlarm
PaymentAvailabilityAlarm_Arn='<unknown:PaymentAvailabilityAlarm_Arn>'
find_PaymentAvailabilityAlarm() {
  look \
    --object 'MetricAlarms[0]' \
    --get PaymentAvailabilityAlarm_Arn AlarmArn \
    --is AlarmName AlarmName '"lattice-tracing-payment-availability"' \
    --is AlarmDescription AlarmDescription '"More than 0.5% of the requests to payment fail in three of five minutes"' \
    --has AlarmActions AlarmActions '["'"${PageTopic_TopicArn}"'"]' \
    --has OKActions OKActions '["'"${PageTopic_TopicArn}"'"]' \
    --is Metrics 'length(not_null(Metrics, '\`'[]'\`'))' 3 \
    --that Metrics 'length(not_null(Metrics, '\`'[]'\`')[?Id == '\`'"errors"'\`' && ReturnData == '\`'false'\`' && MetricStat.Metric.Namespace == '\`'"AWS/VpcLattice"'\`' && MetricStat.Metric.MetricName == '\`'"HTTPCode_5XX_Count"'\`' && (length(not_null(MetricStat.Metric.Dimensions, '\`'[]'\`'))) == '\`'1'\`' && length([MetricStat.Metric.Dimensions[0]][?Name == '\`'"Service"'\`' && Value == '\`'"'"${PaymentService_Id}"'"'\`']) > '\`'0'\`' && MetricStat.Period == '\`'60'\`' && MetricStat.Stat == '\`'"Sum"'\`']) > '\`'0'\` \
    --that Metrics 'length(not_null(Metrics, '\`'[]'\`')[?Id == '\`'"requests"'\`' && ReturnData == '\`'false'\`' && MetricStat.Metric.Namespace == '\`'"AWS/VpcLattice"'\`' && MetricStat.Metric.MetricName == '\`'"TotalRequestCount"'\`' && (length(not_null(MetricStat.Metric.Dimensions, '\`'[]'\`'))) == '\`'1'\`' && length([MetricStat.Metric.Dimensions[0]][?Name == '\`'"Service"'\`' && Value == '\`'"'"${PaymentService_Id}"'"'\`']) > '\`'0'\`' && MetricStat.Period == '\`'60'\`' && MetricStat.Stat == '\`'"Sum"'\`']) > '\`'0'\` \
    --that Metrics 'length(not_null(Metrics, '\`'[]'\`')[?Id == '\`'"failing"'\`' && Label == '\`'"Failing requests, percent"'\`' && Expression == '\`'"IF(requests > 0, 100 * errors / requests, 0)"'\`' && ReturnData == '\`'true'\`']) > '\`'0'\` \
    --is ComparisonOperator ComparisonOperator '"GreaterThanThreshold"' \
    --is Threshold Threshold 0.5 \
    --is EvaluationPeriods EvaluationPeriods 5 \
    --is DatapointsToAlarm DatapointsToAlarm 3 \
    --is TreatMissingData TreatMissingData '"notBreaching"' \
    --call cloudwatch describe-alarms \
    --alarm-names '["lattice-tracing-payment-availability"]' \
    --alarm-types '["MetricAlarm"]'
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call cloudwatch list-tags-for-resource \
    --resource-arn "$PaymentAvailabilityAlarm_Arn"
}
claim PaymentAvailabilityAlarm 'alarm lattice-tracing-payment-availability'
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
    --want PaymentAvailabilityAlarm_Arn \
    --call cloudwatch put-metric-alarm \
    --alarm-name lattice-tracing-payment-availability \
    --alarm-description 'More than 0.5% of the requests to payment fail in three of five minutes' \
    --alarm-actions '["'"${PageTopic_TopicArn}"'"]' \
    --ok-actions '["'"${PageTopic_TopicArn}"'"]' \
    --metrics '[{"Id":"errors","ReturnData":false,"MetricStat":{"Metric":{"Namespace":"AWS/VpcLattice","MetricName":"HTTPCode_5XX_Count","Dimensions":[{"Name":"Service","Value":"'"${PaymentService_Id}"'"}]},"Period":60,"Stat":"Sum"}},{"Id":"requests","ReturnData":false,"MetricStat":{"Metric":{"Namespace":"AWS/VpcLattice","MetricName":"TotalRequestCount","Dimensions":[{"Name":"Service","Value":"'"${PaymentService_Id}"'"}]},"Period":60,"Stat":"Sum"}},{"Id":"failing","Expression":"IF(requests > 0, 100 * errors / requests, 0)","Label":"Failing requests, percent","ReturnData":true}]' \
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
    --resource-arn "$PaymentAvailabilityAlarm_Arn" \
    --tags "$stack_tag_pairs"
fi

# AWS::CloudWatch::Alarm PaymentLatencyAlarm
PaymentLatencyAlarm_Arn='<unknown:PaymentLatencyAlarm_Arn>'
find_PaymentLatencyAlarm() {
  look \
    --object 'MetricAlarms[0]' \
    --get PaymentLatencyAlarm_Arn AlarmArn \
    --is AlarmName AlarmName '"lattice-tracing-payment-latency"' \
    --is AlarmDescription AlarmDescription '"Requests to payment take longer than 800 ms (p99) for five minutes"' \
    --has AlarmActions AlarmActions '["'"${PageTopic_TopicArn}"'"]' \
    --has OKActions OKActions '["'"${PageTopic_TopicArn}"'"]' \
    --is Namespace Namespace '"AWS/VpcLattice"' \
    --is MetricName MetricName '"RequestTime"' \
    --is Dimensions 'length(not_null(Dimensions, '\`'[]'\`'))' 1 \
    --that Dimensions 'length(not_null(Dimensions, '\`'[]'\`')[?Name == '\`'"Service"'\`' && Value == '\`'"'"${PaymentService_Id}"'"'\`']) > '\`'0'\` \
    --is ExtendedStatistic ExtendedStatistic '"p99"' \
    --is Period Period 60 \
    --is ComparisonOperator ComparisonOperator '"GreaterThanThreshold"' \
    --is Threshold Threshold 800 \
    --is EvaluationPeriods EvaluationPeriods 5 \
    --is DatapointsToAlarm DatapointsToAlarm 5 \
    --is TreatMissingData TreatMissingData '"notBreaching"' \
    --is EvaluateLowSampleCountPercentile EvaluateLowSampleCountPercentile '"ignore"' \
    --call cloudwatch describe-alarms \
    --alarm-names '["lattice-tracing-payment-latency"]' \
    --alarm-types '["MetricAlarm"]'
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call cloudwatch list-tags-for-resource \
    --resource-arn "$PaymentLatencyAlarm_Arn"
}
claim PaymentLatencyAlarm 'alarm lattice-tracing-payment-latency'
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
    --want PaymentLatencyAlarm_Arn \
    --call cloudwatch put-metric-alarm \
    --alarm-name lattice-tracing-payment-latency \
    --alarm-description 'Requests to payment take longer than 800 ms (p99) for five minutes' \
    --alarm-actions '["'"${PageTopic_TopicArn}"'"]' \
    --ok-actions '["'"${PageTopic_TopicArn}"'"]' \
    --namespace AWS/VpcLattice \
    --metric-name RequestTime \
    --dimensions '[{"Name":"Service","Value":"'"${PaymentService_Id}"'"}]' \
    --extended-statistic p99 \
    --period 60 \
    --comparison-operator GreaterThanThreshold \
    --threshold 800 \
    --evaluation-periods 5 \
    --datapoints-to-alarm 5 \
    --treat-missing-data notBreaching \
    --evaluate-low-sample-count-percentile ignore \
    --tags "$stack_tag_pairs"
fi
if differs tags; then
  change \
    --call cloudwatch tag-resource \
    --resource-arn "$PaymentLatencyAlarm_Arn" \
    --tags "$stack_tag_pairs"
fi

# AWS::CloudWatch::Alarm InventoryAvailabilityAlarm
InventoryAvailabilityAlarm_Arn='<unknown:InventoryAvailabilityAlarm_Arn>'
find_InventoryAvailabilityAlarm() {
  look \
    --object 'MetricAlarms[0]' \
    --get InventoryAvailabilityAlarm_Arn AlarmArn \
    --is AlarmName AlarmName '"lattice-tracing-inventory-availability"' \
    --is AlarmDescription AlarmDescription '"More than 0.5% of the requests to inventory fail in three of five minutes"' \
    --has AlarmActions AlarmActions '["'"${PageTopic_TopicArn}"'"]' \
    --has OKActions OKActions '["'"${PageTopic_TopicArn}"'"]' \
    --is Metrics 'length(not_null(Metrics, '\`'[]'\`'))' 3 \
    --that Metrics 'length(not_null(Metrics, '\`'[]'\`')[?Id == '\`'"errors"'\`' && ReturnData == '\`'false'\`' && MetricStat.Metric.Namespace == '\`'"AWS/VpcLattice"'\`' && MetricStat.Metric.MetricName == '\`'"HTTPCode_5XX_Count"'\`' && (length(not_null(MetricStat.Metric.Dimensions, '\`'[]'\`'))) == '\`'1'\`' && length([MetricStat.Metric.Dimensions[0]][?Name == '\`'"Service"'\`' && Value == '\`'"'"${InventoryService_Id}"'"'\`']) > '\`'0'\`' && MetricStat.Period == '\`'60'\`' && MetricStat.Stat == '\`'"Sum"'\`']) > '\`'0'\` \
    --that Metrics 'length(not_null(Metrics, '\`'[]'\`')[?Id == '\`'"requests"'\`' && ReturnData == '\`'false'\`' && MetricStat.Metric.Namespace == '\`'"AWS/VpcLattice"'\`' && MetricStat.Metric.MetricName == '\`'"TotalRequestCount"'\`' && (length(not_null(MetricStat.Metric.Dimensions, '\`'[]'\`'))) == '\`'1'\`' && length([MetricStat.Metric.Dimensions[0]][?Name == '\`'"Service"'\`' && Value == '\`'"'"${InventoryService_Id}"'"'\`']) > '\`'0'\`' && MetricStat.Period == '\`'60'\`' && MetricStat.Stat == '\`'"Sum"'\`']) > '\`'0'\` \
    --that Metrics 'length(not_null(Metrics, '\`'[]'\`')[?Id == '\`'"failing"'\`' && Label == '\`'"Failing requests, percent"'\`' && Expression == '\`'"IF(requests > 0, 100 * errors / requests, 0)"'\`' && ReturnData == '\`'true'\`']) > '\`'0'\` \
    --is ComparisonOperator ComparisonOperator '"GreaterThanThreshold"' \
    --is Threshold Threshold 0.5 \
    --is EvaluationPeriods EvaluationPeriods 5 \
    --is DatapointsToAlarm DatapointsToAlarm 3 \
    --is TreatMissingData TreatMissingData '"notBreaching"' \
    --call cloudwatch describe-alarms \
    --alarm-names '["lattice-tracing-inventory-availability"]' \
    --alarm-types '["MetricAlarm"]'
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call cloudwatch list-tags-for-resource \
    --resource-arn "$InventoryAvailabilityAlarm_Arn"
}
claim InventoryAvailabilityAlarm 'alarm lattice-tracing-inventory-availability'
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
    --want InventoryAvailabilityAlarm_Arn \
    --call cloudwatch put-metric-alarm \
    --alarm-name lattice-tracing-inventory-availability \
    --alarm-description 'More than 0.5% of the requests to inventory fail in three of five minutes' \
    --alarm-actions '["'"${PageTopic_TopicArn}"'"]' \
    --ok-actions '["'"${PageTopic_TopicArn}"'"]' \
    --metrics '[{"Id":"errors","ReturnData":false,"MetricStat":{"Metric":{"Namespace":"AWS/VpcLattice","MetricName":"HTTPCode_5XX_Count","Dimensions":[{"Name":"Service","Value":"'"${InventoryService_Id}"'"}]},"Period":60,"Stat":"Sum"}},{"Id":"requests","ReturnData":false,"MetricStat":{"Metric":{"Namespace":"AWS/VpcLattice","MetricName":"TotalRequestCount","Dimensions":[{"Name":"Service","Value":"'"${InventoryService_Id}"'"}]},"Period":60,"Stat":"Sum"}},{"Id":"failing","Expression":"IF(requests > 0, 100 * errors / requests, 0)","Label":"Failing requests, percent","ReturnData":true}]' \
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
    --resource-arn "$InventoryAvailabilityAlarm_Arn" \
    --tags "$stack_tag_pairs"
fi

# AWS::CloudWatch::Alarm InventoryLatencyAlarm
InventoryLatencyAlarm_Arn='<unknown:InventoryLatencyAlarm_Arn>'
find_InventoryLatencyAlarm() {
  look \
    --object 'MetricAlarms[0]' \
    --get InventoryLatencyAlarm_Arn AlarmArn \
    --is AlarmName AlarmName '"lattice-tracing-inventory-latency"' \
    --is AlarmDescription AlarmDescription '"Requests to inventory take longer than 500 ms (p99) for five minutes"' \
    --has AlarmActions AlarmActions '["'"${PageTopic_TopicArn}"'"]' \
    --has OKActions OKActions '["'"${PageTopic_TopicArn}"'"]' \
    --is Namespace Namespace '"AWS/VpcLattice"' \
    --is MetricName MetricName '"RequestTime"' \
    --is Dimensions 'length(not_null(Dimensions, '\`'[]'\`'))' 1 \
    --that Dimensions 'length(not_null(Dimensions, '\`'[]'\`')[?Name == '\`'"Service"'\`' && Value == '\`'"'"${InventoryService_Id}"'"'\`']) > '\`'0'\` \
    --is ExtendedStatistic ExtendedStatistic '"p99"' \
    --is Period Period 60 \
    --is ComparisonOperator ComparisonOperator '"GreaterThanThreshold"' \
    --is Threshold Threshold 500 \
    --is EvaluationPeriods EvaluationPeriods 5 \
    --is DatapointsToAlarm DatapointsToAlarm 5 \
    --is TreatMissingData TreatMissingData '"notBreaching"' \
    --is EvaluateLowSampleCountPercentile EvaluateLowSampleCountPercentile '"ignore"' \
    --call cloudwatch describe-alarms \
    --alarm-names '["lattice-tracing-inventory-latency"]' \
    --alarm-types '["MetricAlarm"]'
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call cloudwatch list-tags-for-resource \
    --resource-arn "$InventoryLatencyAlarm_Arn"
}
claim InventoryLatencyAlarm 'alarm lattice-tracing-inventory-latency'
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
    --want InventoryLatencyAlarm_Arn \
    --call cloudwatch put-metric-alarm \
    --alarm-name lattice-tracing-inventory-latency \
    --alarm-description 'Requests to inventory take longer than 500 ms (p99) for five minutes' \
    --alarm-actions '["'"${PageTopic_TopicArn}"'"]' \
    --ok-actions '["'"${PageTopic_TopicArn}"'"]' \
    --namespace AWS/VpcLattice \
    --metric-name RequestTime \
    --dimensions '[{"Name":"Service","Value":"'"${InventoryService_Id}"'"}]' \
    --extended-statistic p99 \
    --period 60 \
    --comparison-operator GreaterThanThreshold \
    --threshold 500 \
    --evaluation-periods 5 \
    --datapoints-to-alarm 5 \
    --treat-missing-data notBreaching \
    --evaluate-low-sample-count-percentile ignore \
    --tags "$stack_tag_pairs"
fi
if differs tags; then
  change \
    --call cloudwatch tag-resource \
    --resource-arn "$InventoryLatencyAlarm_Arn" \
    --tags "$stack_tag_pairs"
fi

# AWS::CloudWatch::Dashboard Dashboard
find_Dashboard() {
  look \
    --object 'DashboardEntries[?DashboardName == '\`'"lattice-tracing"'\`'] | [0]' \
    --call cloudwatch list-dashboards \
    --dashboard-name-prefix lattice-tracing
  also \
    --document DashboardBody DashboardBody '{"widgets":[{"type":"text","x":0,"y":0,"width":24,"height":1,"properties":{"markdown":"## order — takes orders, asks inventory and payment"}},{"type":"metric","x":0,"y":1,"width":8,"height":6,"properties":{"title":"order: requests","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/VpcLattice","TotalRequestCount","Service","'"${OrderService_Id}"'",{"label":"requests","stat":"Sum"}],["AWS/VpcLattice","HTTPCode_4XX_Count","Service","'"${OrderService_Id}"'",{"label":"4xx","stat":"Sum"}],["AWS/VpcLattice","HTTPCode_5XX_Count","Service","'"${OrderService_Id}"'",{"label":"5xx","stat":"Sum"}]]}},{"type":"metric","x":8,"y":1,"width":8,"height":6,"properties":{"title":"order: time to answer, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/VpcLattice","RequestTime","Service","'"${OrderService_Id}"'",{"label":"average","stat":"Average"}],["AWS/VpcLattice","RequestTime","Service","'"${OrderService_Id}"'",{"label":"p99","stat":"p99"}]]}},{"type":"metric","x":16,"y":1,"width":8,"height":6,"properties":{"title":"order: invocations","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Invocations","FunctionName","lattice-tracing-order",{"label":"invocations","stat":"Sum"}],["AWS/Lambda","Errors","FunctionName","lattice-tracing-order",{"label":"errors","stat":"Sum"}],["AWS/Lambda","Throttles","FunctionName","lattice-tracing-order",{"label":"throttles","stat":"Sum"}]]}},{"type":"text","x":0,"y":7,"width":24,"height":1,"properties":{"markdown":"## payment — charges"}},{"type":"metric","x":0,"y":8,"width":8,"height":6,"properties":{"title":"payment: requests","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/VpcLattice","TotalRequestCount","Service","'"${PaymentService_Id}"'",{"label":"requests","stat":"Sum"}],["AWS/VpcLattice","HTTPCode_4XX_Count","Service","'"${PaymentService_Id}"'",{"label":"4xx","stat":"Sum"}],["AWS/VpcLattice","HTTPCode_5XX_Count","Service","'"${PaymentService_Id}"'",{"label":"5xx","stat":"Sum"}]]}},{"type":"metric","x":8,"y":8,"width":8,"height":6,"properties":{"title":"payment: time to answer, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/VpcLattice","RequestTime","Service","'"${PaymentService_Id}"'",{"label":"average","stat":"Average"}],["AWS/VpcLattice","RequestTime","Service","'"${PaymentService_Id}"'",{"label":"p99","stat":"p99"}]]}},{"type":"metric","x":16,"y":8,"width":8,"height":6,"properties":{"title":"payment: invocations","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Invocations","FunctionName","lattice-tracing-payment",{"label":"invocations","stat":"Sum"}],["AWS/Lambda","Errors","FunctionName","lattice-tracing-payment",{"label":"errors","stat":"Sum"}],["AWS/Lambda","Throttles","FunctionName","lattice-tracing-payment",{"label":"throttles","stat":"Sum"}]]}},{"type":"text","x":0,"y":14,"width":24,"height":1,"properties":{"markdown":"## inventory — reserves"}},{"type":"metric","x":0,"y":15,"width":8,"height":6,"properties":{"title":"inventory: requests","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/VpcLattice","TotalRequestCount","Service","'"${InventoryService_Id}"'",{"label":"requests","stat":"Sum"}],["AWS/VpcLattice","HTTPCode_4XX_Count","Service","'"${InventoryService_Id}"'",{"label":"4xx","stat":"Sum"}],["AWS/VpcLattice","HTTPCode_5XX_Count","Service","'"${InventoryService_Id}"'",{"label":"5xx","stat":"Sum"}]]}},{"type":"metric","x":8,"y":15,"width":8,"height":6,"properties":{"title":"inventory: time to answer, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/VpcLattice","RequestTime","Service","'"${InventoryService_Id}"'",{"label":"average","stat":"Average"}],["AWS/VpcLattice","RequestTime","Service","'"${InventoryService_Id}"'",{"label":"p99","stat":"p99"}]]}},{"type":"metric","x":16,"y":15,"width":8,"height":6,"properties":{"title":"inventory: invocations","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Invocations","FunctionName","lattice-tracing-inventory",{"label":"invocations","stat":"Sum"}],["AWS/Lambda","Errors","FunctionName","lattice-tracing-inventory",{"label":"errors","stat":"Sum"}],["AWS/Lambda","Throttles","FunctionName","lattice-tracing-inventory",{"label":"throttles","stat":"Sum"}]]}},{"type":"text","x":0,"y":21,"width":24,"height":1,"properties":{"markdown":"## Traces and alarms"}},{"type":"metric","x":0,"y":22,"width":24,"height":6,"properties":{"title":"Traces by group","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/X-Ray","ApproximateTraceCount","GroupName","lattice-tracing-order",{"label":"order","stat":"Sum"}],["AWS/X-Ray","ApproximateTraceCount","GroupName","lattice-tracing-order-inventory",{"label":"order-inventory","stat":"Sum"}],["AWS/X-Ray","ApproximateTraceCount","GroupName","lattice-tracing-order-payment",{"label":"order-payment","stat":"Sum"}],["AWS/X-Ray","ApproximateTraceCount","GroupName","lattice-tracing-payment",{"label":"payment","stat":"Sum"}],["AWS/X-Ray","ApproximateTraceCount","GroupName","lattice-tracing-inventory",{"label":"inventory","stat":"Sum"}],["AWS/X-Ray","ApproximateTraceCount","GroupName","lattice-tracing-slow",{"label":"slow","stat":"Sum"}],["AWS/X-Ray","ApproximateTraceCount","GroupName","lattice-tracing-failed",{"label":"failed","stat":"Sum"}]]}},{"type":"alarm","x":0,"y":28,"width":24,"height":3,"properties":{"title":"Alarms","alarms":["'"${OrderAvailabilityAlarm_Arn}"'","'"${OrderLatencyAlarm_Arn}"'","'"${PaymentAvailabilityAlarm_Arn}"'","'"${PaymentLatencyAlarm_Arn}"'","'"${InventoryAvailabilityAlarm_Arn}"'","'"${InventoryLatencyAlarm_Arn}"'"]}}]}' \
    --call cloudwatch get-dashboard \
    --dashboard-name lattice-tracing
}
claim Dashboard 'dashboard lattice-tracing'
if missing DashboardBody; then
  change \
    --call cloudwatch put-dashboard \
    --dashboard-name lattice-tracing \
    --dashboard-body '{"widgets":[{"type":"text","x":0,"y":0,"width":24,"height":1,"properties":{"markdown":"## order — takes orders, asks inventory and payment"}},{"type":"metric","x":0,"y":1,"width":8,"height":6,"properties":{"title":"order: requests","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/VpcLattice","TotalRequestCount","Service","'"${OrderService_Id}"'",{"label":"requests","stat":"Sum"}],["AWS/VpcLattice","HTTPCode_4XX_Count","Service","'"${OrderService_Id}"'",{"label":"4xx","stat":"Sum"}],["AWS/VpcLattice","HTTPCode_5XX_Count","Service","'"${OrderService_Id}"'",{"label":"5xx","stat":"Sum"}]]}},{"type":"metric","x":8,"y":1,"width":8,"height":6,"properties":{"title":"order: time to answer, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/VpcLattice","RequestTime","Service","'"${OrderService_Id}"'",{"label":"average","stat":"Average"}],["AWS/VpcLattice","RequestTime","Service","'"${OrderService_Id}"'",{"label":"p99","stat":"p99"}]]}},{"type":"metric","x":16,"y":1,"width":8,"height":6,"properties":{"title":"order: invocations","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Invocations","FunctionName","lattice-tracing-order",{"label":"invocations","stat":"Sum"}],["AWS/Lambda","Errors","FunctionName","lattice-tracing-order",{"label":"errors","stat":"Sum"}],["AWS/Lambda","Throttles","FunctionName","lattice-tracing-order",{"label":"throttles","stat":"Sum"}]]}},{"type":"text","x":0,"y":7,"width":24,"height":1,"properties":{"markdown":"## payment — charges"}},{"type":"metric","x":0,"y":8,"width":8,"height":6,"properties":{"title":"payment: requests","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/VpcLattice","TotalRequestCount","Service","'"${PaymentService_Id}"'",{"label":"requests","stat":"Sum"}],["AWS/VpcLattice","HTTPCode_4XX_Count","Service","'"${PaymentService_Id}"'",{"label":"4xx","stat":"Sum"}],["AWS/VpcLattice","HTTPCode_5XX_Count","Service","'"${PaymentService_Id}"'",{"label":"5xx","stat":"Sum"}]]}},{"type":"metric","x":8,"y":8,"width":8,"height":6,"properties":{"title":"payment: time to answer, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/VpcLattice","RequestTime","Service","'"${PaymentService_Id}"'",{"label":"average","stat":"Average"}],["AWS/VpcLattice","RequestTime","Service","'"${PaymentService_Id}"'",{"label":"p99","stat":"p99"}]]}},{"type":"metric","x":16,"y":8,"width":8,"height":6,"properties":{"title":"payment: invocations","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Invocations","FunctionName","lattice-tracing-payment",{"label":"invocations","stat":"Sum"}],["AWS/Lambda","Errors","FunctionName","lattice-tracing-payment",{"label":"errors","stat":"Sum"}],["AWS/Lambda","Throttles","FunctionName","lattice-tracing-payment",{"label":"throttles","stat":"Sum"}]]}},{"type":"text","x":0,"y":14,"width":24,"height":1,"properties":{"markdown":"## inventory — reserves"}},{"type":"metric","x":0,"y":15,"width":8,"height":6,"properties":{"title":"inventory: requests","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/VpcLattice","TotalRequestCount","Service","'"${InventoryService_Id}"'",{"label":"requests","stat":"Sum"}],["AWS/VpcLattice","HTTPCode_4XX_Count","Service","'"${InventoryService_Id}"'",{"label":"4xx","stat":"Sum"}],["AWS/VpcLattice","HTTPCode_5XX_Count","Service","'"${InventoryService_Id}"'",{"label":"5xx","stat":"Sum"}]]}},{"type":"metric","x":8,"y":15,"width":8,"height":6,"properties":{"title":"inventory: time to answer, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/VpcLattice","RequestTime","Service","'"${InventoryService_Id}"'",{"label":"average","stat":"Average"}],["AWS/VpcLattice","RequestTime","Service","'"${InventoryService_Id}"'",{"label":"p99","stat":"p99"}]]}},{"type":"metric","x":16,"y":15,"width":8,"height":6,"properties":{"title":"inventory: invocations","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Invocations","FunctionName","lattice-tracing-inventory",{"label":"invocations","stat":"Sum"}],["AWS/Lambda","Errors","FunctionName","lattice-tracing-inventory",{"label":"errors","stat":"Sum"}],["AWS/Lambda","Throttles","FunctionName","lattice-tracing-inventory",{"label":"throttles","stat":"Sum"}]]}},{"type":"text","x":0,"y":21,"width":24,"height":1,"properties":{"markdown":"## Traces and alarms"}},{"type":"metric","x":0,"y":22,"width":24,"height":6,"properties":{"title":"Traces by group","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/X-Ray","ApproximateTraceCount","GroupName","lattice-tracing-order",{"label":"order","stat":"Sum"}],["AWS/X-Ray","ApproximateTraceCount","GroupName","lattice-tracing-order-inventory",{"label":"order-inventory","stat":"Sum"}],["AWS/X-Ray","ApproximateTraceCount","GroupName","lattice-tracing-order-payment",{"label":"order-payment","stat":"Sum"}],["AWS/X-Ray","ApproximateTraceCount","GroupName","lattice-tracing-payment",{"label":"payment","stat":"Sum"}],["AWS/X-Ray","ApproximateTraceCount","GroupName","lattice-tracing-inventory",{"label":"inventory","stat":"Sum"}],["AWS/X-Ray","ApproximateTraceCount","GroupName","lattice-tracing-slow",{"label":"slow","stat":"Sum"}],["AWS/X-Ray","ApproximateTraceCount","GroupName","lattice-tracing-failed",{"label":"failed","stat":"Sum"}]]}},{"type":"alarm","x":0,"y":28,"width":24,"height":3,"properties":{"title":"Alarms","alarms":["'"${OrderAvailabilityAlarm_Arn}"'","'"${OrderLatencyAlarm_Arn}"'","'"${PaymentAvailabilityAlarm_Arn}"'","'"${PaymentLatencyAlarm_Arn}"'","'"${InventoryAvailabilityAlarm_Arn}"'","'"${InventoryLatencyAlarm_Arn}"'"]}}]}'
fi

finish_deploy
output OrderLatticeUrl "https://${OrderService_DnsEntry_DomainName}"
output PaymentLatticeUrl "https://${PaymentService_DnsEntry_DomainName}"
output InventoryLatticeUrl "https://${InventoryService_DnsEntry_DomainName}"
