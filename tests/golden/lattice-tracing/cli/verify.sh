#!/usr/bin/env bash
set -euo pipefail
here=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=lib.sh disable=SC1091
. "$here/lib.sh"

# verify.sh checks that the stack 'lattice-tracing' is there and works.
stack lattice-tracing --region us-east-1
parameter ADOT_PYTHON_LAYER_ARN \
  --about 'ARN of the ADOT Lambda layer of your region for python (AWSOpenTelemetryDistro…), with its version' \
  --default arn:aws:lambda:us-east-1:615299751070:layer:AWSOpenTelemetryDistroPython:25 \
  --pattern '^(arn:[a-z-]+:lambda:[a-z0-9-]+:[0-9]{12}:layer:[A-Za-z0-9_-]+:[0-9]+)$'
stack_tag_pairs='[{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"lattice-tracing"}]'
stack_tags='{"cost-center":"cc-42","owner":"team-shop","pergola:stack":"lattice-tracing"}'
start verify
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
check Vpc 'VPC Vpc'
find_Vpc_EnableDnsSupport() {
  look \
    --object EnableDnsSupport \
    --that same 'Value == '\`'true'\` \
    --call ec2 describe-vpc-attribute \
    --vpc-id "$Vpc_VpcId" \
    --attribute enableDnsSupport
}
check_part Vpc_EnableDnsSupport EnableDnsSupport
find_Vpc_EnableDnsHostnames() {
  look \
    --object EnableDnsHostnames \
    --that same 'Value == '\`'true'\` \
    --call ec2 describe-vpc-attribute \
    --vpc-id "$Vpc_VpcId" \
    --attribute enableDnsHostnames
}
check_part Vpc_EnableDnsHostnames EnableDnsHostnames

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
check Subnet1 'subnet Subnet1'

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
check Subnet2 'subnet Subnet2'

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
check PaymentService 'Lattice service lattice-tracing-payment'

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
check InventoryService 'Lattice service lattice-tracing-inventory'

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
check OrderRole 'IAM role lattice-tracing-order'
find_OrderRole_Policies_edges() {
  look \
    --absent NoSuchEntity \
    --key PolicyName \
    --that same 'PolicyDocument == '\`'{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/lattice-tracing-order:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"},{"Sid":"AttachToVpc","Effect":"Allow","Action":["ec2:CreateNetworkInterface","ec2:DeleteNetworkInterface","ec2:AssignPrivateIpAddresses","ec2:UnassignPrivateIpAddresses"],"Resource":["arn:'"${PARTITION}:ec2:${AWS_REGION}:${ACCOUNT}"':network-interface/*","arn:'"${PARTITION}:ec2:${AWS_REGION}:${ACCOUNT}"':subnet/*","arn:'"${PARTITION}:ec2:${AWS_REGION}:${ACCOUNT}"':security-group/*"]},{"Sid":"SeeNetworkInterfaces","Effect":"Allow","Action":["ec2:DescribeNetworkInterfaces","ec2:DescribeSubnets"],"Resource":"*"},{"Sid":"NotFromCode","Effect":"Deny","Action":["ec2:CreateNetworkInterface","ec2:DeleteNetworkInterface","ec2:DescribeNetworkInterfaces","ec2:DescribeSubnets","ec2:AssignPrivateIpAddresses","ec2:UnassignPrivateIpAddresses"],"Resource":"*","Condition":{"ArnEquals":{"lambda:SourceFunctionArn":"arn:'"${PARTITION}:lambda:${AWS_REGION}:${ACCOUNT}"':function:lattice-tracing-order"}}},{"Sid":"CallInventory","Effect":"Allow","Action":"vpc-lattice-svcs:Invoke","Resource":"'"${InventoryService_Arn}"'/*"},{"Sid":"CallPayment","Effect":"Allow","Action":"vpc-lattice-svcs:Invoke","Resource":"'"${PaymentService_Arn}"'/*"}]}'\` \
    --call iam get-role-policy \
    --role-name lattice-tracing-order \
    --policy-name edges
}
check_part OrderRole_Policies_edges 'Policies edges'
check_strays OrderRole_Policies Policies \
  --object PolicyNames \
  --call iam list-role-policies \
  --role-name lattice-tracing-order

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
check WorkloadSecurityGroup 'security group lattice-tracing-functions'
find_WorkloadSecurityGroup_SecurityGroupEgress_HTTPS_to_VPC_Lattice() {
  look \
    --object 'SecurityGroupRules[?IsEgress && IpProtocol == '\`'"tcp"'\`' && not_null(FromPort, '\`'-1'\`') == not_null('\`'443'\`', '\`'-1'\`') && not_null(ToPort, '\`'-1'\`') == not_null('\`'443'\`', '\`'-1'\`') && CidrIpv4 == '\`'"169.254.171.0/24"'\`' && CidrIpv6 == '\`'null'\`' && PrefixListId == '\`'null'\`' && ReferencedGroupInfo.GroupId == '\`'null'\`' && not_null(Description, '\`'"HTTPS to VPC Lattice"'\`') == '\`'"HTTPS to VPC Lattice"'\`'] | [0]' \
    --key SecurityGroupRuleId \
    --call ec2 describe-security-group-rules \
    --filters '[{"Name":"group-id","Values":["'"${WorkloadSecurityGroup_GroupId}"'"]}]'
}
check_part \
  WorkloadSecurityGroup_SecurityGroupEgress_HTTPS_to_VPC_Lattice \
  'SecurityGroupEgress HTTPS to VPC Lattice'
find_WorkloadSecurityGroup_SecurityGroupEgress_HTTPS_to_the_endpoints() {
  look \
    --object 'SecurityGroupRules[?IsEgress && IpProtocol == '\`'"tcp"'\`' && not_null(FromPort, '\`'-1'\`') == not_null('\`'443'\`', '\`'-1'\`') && not_null(ToPort, '\`'-1'\`') == not_null('\`'443'\`', '\`'-1'\`') && CidrIpv4 == '\`'"10.0.0.0/16"'\`' && CidrIpv6 == '\`'null'\`' && PrefixListId == '\`'null'\`' && ReferencedGroupInfo.GroupId == '\`'null'\`' && not_null(Description, '\`'"HTTPS to the endpoints"'\`') == '\`'"HTTPS to the endpoints"'\`'] | [0]' \
    --key SecurityGroupRuleId \
    --call ec2 describe-security-group-rules \
    --filters '[{"Name":"group-id","Values":["'"${WorkloadSecurityGroup_GroupId}"'"]}]'
}
check_part \
  WorkloadSecurityGroup_SecurityGroupEgress_HTTPS_to_the_endpoints \
  'SecurityGroupEgress HTTPS to the endpoints'
check_strays WorkloadSecurityGroup_SecurityGroupEgress SecurityGroupEgress \
  --object 'SecurityGroupRules[?IsEgress].SecurityGroupRuleId' \
  --call ec2 describe-security-group-rules \
  --filters '[{"Name":"group-id","Values":["'"${WorkloadSecurityGroup_GroupId}"'"]}]'

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
check EndpointSecurityGroup 'security group lattice-tracing-endpoints'
find_EndpointSecurityGroup_SecurityGroupIngress_HTTPS_from_the_functions() {
  look \
    --object 'SecurityGroupRules[?!IsEgress && IpProtocol == '\`'"tcp"'\`' && not_null(FromPort, '\`'-1'\`') == not_null('\`'443'\`', '\`'-1'\`') && not_null(ToPort, '\`'-1'\`') == not_null('\`'443'\`', '\`'-1'\`') && CidrIpv4 == '\`'null'\`' && CidrIpv6 == '\`'null'\`' && PrefixListId == '\`'null'\`' && ReferencedGroupInfo.GroupId == '\`'"'"${WorkloadSecurityGroup_GroupId}"'"'\`' && not_null(Description, '\`'"HTTPS from the functions"'\`') == '\`'"HTTPS from the functions"'\`'] | [0]' \
    --key SecurityGroupRuleId \
    --call ec2 describe-security-group-rules \
    --filters '[{"Name":"group-id","Values":["'"${EndpointSecurityGroup_GroupId}"'"]}]'
}
check_part \
  EndpointSecurityGroup_SecurityGroupIngress_HTTPS_from_the_functions \
  'SecurityGroupIngress HTTPS from the functions'
check_strays EndpointSecurityGroup_SecurityGroupIngress SecurityGroupIngress \
  --object 'SecurityGroupRules[?!IsEgress].SecurityGroupRuleId' \
  --call ec2 describe-security-group-rules \
  --filters '[{"Name":"group-id","Values":["'"${EndpointSecurityGroup_GroupId}"'"]}]'
find_EndpointSecurityGroup_SecurityGroupEgress_Nothing_leaves() {
  look \
    --object 'SecurityGroupRules[?IsEgress && IpProtocol == '\`'"tcp"'\`' && not_null(FromPort, '\`'-1'\`') == not_null('\`'443'\`', '\`'-1'\`') && not_null(ToPort, '\`'-1'\`') == not_null('\`'443'\`', '\`'-1'\`') && CidrIpv4 == '\`'"127.0.0.1/32"'\`' && CidrIpv6 == '\`'null'\`' && PrefixListId == '\`'null'\`' && ReferencedGroupInfo.GroupId == '\`'null'\`' && not_null(Description, '\`'"Nothing leaves"'\`') == '\`'"Nothing leaves"'\`'] | [0]' \
    --key SecurityGroupRuleId \
    --call ec2 describe-security-group-rules \
    --filters '[{"Name":"group-id","Values":["'"${EndpointSecurityGroup_GroupId}"'"]}]'
}
check_part \
  EndpointSecurityGroup_SecurityGroupEgress_Nothing_leaves \
  'SecurityGroupEgress Nothing leaves'
check_strays EndpointSecurityGroup_SecurityGroupEgress SecurityGroupEgress \
  --object 'SecurityGroupRules[?IsEgress].SecurityGroupRuleId' \
  --call ec2 describe-security-group-rules \
  --filters '[{"Name":"group-id","Values":["'"${EndpointSecurityGroup_GroupId}"'"]}]'

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
check XrayEndpoint 'VPC endpoint XrayEndpoint'
find_XrayEndpoint_SubnetIds_Subnet1() {
  look \
    --object 'VpcEndpoints[].SubnetIds[] | [?@ == '\`'"'"${Subnet1_SubnetId}"'"'\`'] | [0]' \
    --key @ \
    --call ec2 describe-vpc-endpoints \
    --vpc-endpoint-ids '["'"${XrayEndpoint_Id}"'"]'
}
check_part XrayEndpoint_SubnetIds_Subnet1 'SubnetIds Subnet1'
find_XrayEndpoint_SubnetIds_Subnet2() {
  look \
    --object 'VpcEndpoints[].SubnetIds[] | [?@ == '\`'"'"${Subnet2_SubnetId}"'"'\`'] | [0]' \
    --key @ \
    --call ec2 describe-vpc-endpoints \
    --vpc-endpoint-ids '["'"${XrayEndpoint_Id}"'"]'
}
check_part XrayEndpoint_SubnetIds_Subnet2 'SubnetIds Subnet2'
check_strays XrayEndpoint_SubnetIds SubnetIds \
  --object 'VpcEndpoints[].SubnetIds[]' \
  --call ec2 describe-vpc-endpoints \
  --vpc-endpoint-ids '["'"${XrayEndpoint_Id}"'"]'
find_XrayEndpoint_SecurityGroupIds_EndpointSecurityGroup() {
  look \
    --object 'VpcEndpoints[].Groups[].GroupId | [?@ == '\`'"'"${EndpointSecurityGroup_GroupId}"'"'\`'] | [0]' \
    --key @ \
    --call ec2 describe-vpc-endpoints \
    --vpc-endpoint-ids '["'"${XrayEndpoint_Id}"'"]'
}
check_part \
  XrayEndpoint_SecurityGroupIds_EndpointSecurityGroup \
  'SecurityGroupIds EndpointSecurityGroup'
check_strays XrayEndpoint_SecurityGroupIds SecurityGroupIds \
  --object 'VpcEndpoints[].Groups[].GroupId' \
  --call ec2 describe-vpc-endpoints \
  --vpc-endpoint-ids '["'"${XrayEndpoint_Id}"'"]'

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
check ServiceNetwork 'service network lattice-tracing'

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
check LatticeSecurityGroup 'security group lattice-tracing-lattice'
find_LatticeSecurityGroup_SecurityGroupIngress_HTTPS_from_clients_in_the_VPC() {
  look \
    --object 'SecurityGroupRules[?!IsEgress && IpProtocol == '\`'"tcp"'\`' && not_null(FromPort, '\`'-1'\`') == not_null('\`'443'\`', '\`'-1'\`') && not_null(ToPort, '\`'-1'\`') == not_null('\`'443'\`', '\`'-1'\`') && CidrIpv4 == '\`'"10.0.0.0/16"'\`' && CidrIpv6 == '\`'null'\`' && PrefixListId == '\`'null'\`' && ReferencedGroupInfo.GroupId == '\`'null'\`' && not_null(Description, '\`'"HTTPS from clients in the VPC"'\`') == '\`'"HTTPS from clients in the VPC"'\`'] | [0]' \
    --key SecurityGroupRuleId \
    --call ec2 describe-security-group-rules \
    --filters '[{"Name":"group-id","Values":["'"${LatticeSecurityGroup_GroupId}"'"]}]'
}
check_part \
  LatticeSecurityGroup_SecurityGroupIngress_HTTPS_from_clients_in_the_VPC \
  'SecurityGroupIngress HTTPS from clients in the VPC'
check_strays LatticeSecurityGroup_SecurityGroupIngress SecurityGroupIngress \
  --object 'SecurityGroupRules[?!IsEgress].SecurityGroupRuleId' \
  --call ec2 describe-security-group-rules \
  --filters '[{"Name":"group-id","Values":["'"${LatticeSecurityGroup_GroupId}"'"]}]'
find_LatticeSecurityGroup_SecurityGroupEgress_Nothing_leaves() {
  look \
    --object 'SecurityGroupRules[?IsEgress && IpProtocol == '\`'"tcp"'\`' && not_null(FromPort, '\`'-1'\`') == not_null('\`'443'\`', '\`'-1'\`') && not_null(ToPort, '\`'-1'\`') == not_null('\`'443'\`', '\`'-1'\`') && CidrIpv4 == '\`'"127.0.0.1/32"'\`' && CidrIpv6 == '\`'null'\`' && PrefixListId == '\`'null'\`' && ReferencedGroupInfo.GroupId == '\`'null'\`' && not_null(Description, '\`'"Nothing leaves"'\`') == '\`'"Nothing leaves"'\`'] | [0]' \
    --key SecurityGroupRuleId \
    --call ec2 describe-security-group-rules \
    --filters '[{"Name":"group-id","Values":["'"${LatticeSecurityGroup_GroupId}"'"]}]'
}
check_part \
  LatticeSecurityGroup_SecurityGroupEgress_Nothing_leaves \
  'SecurityGroupEgress Nothing leaves'
check_strays LatticeSecurityGroup_SecurityGroupEgress SecurityGroupEgress \
  --object 'SecurityGroupRules[?IsEgress].SecurityGroupRuleId' \
  --call ec2 describe-security-group-rules \
  --filters '[{"Name":"group-id","Values":["'"${LatticeSecurityGroup_GroupId}"'"]}]'

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
check VpcAssociation 'VPC association VpcAssociation'

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
check AccessLogGroup 'log group /aws/vendedlogs/vpc-lattice/lattice-tracing'

# AWS::VpcLattice::AccessLogSubscription AccessLogSubscription
AccessLogSubscription_Arn='<unknown:AccessLogSubscription_Arn>'
find_AccessLogSubscription() {
  look \
    --object 'items[?contains(destinationArn, '\'':logs:'\'') == contains('\`'"'"${AccessLogGroup_Arn}"'"'\`', '\'':logs:'\'') && contains(destinationArn, '\'':firehose:'\'') == contains('\`'"'"${AccessLogGroup_Arn}"'"'\`', '\'':firehose:'\'') && not_null(serviceNetworkLogType, '\''SERVICE'\'') == not_null('\`'null'\`', '\''SERVICE'\'')] | [0]' \
    --absent ResourceNotFoundException \
    --get AccessLogSubscription_Arn arn \
    --is DestinationArn '(destinationArn == '\`'"'"${AccessLogGroup_Arn}"'"'\`' || join('\'\'', [destinationArn, '\'':*'\'']) == '\`'"'"${AccessLogGroup_Arn}"'"'\`' || destinationArn == join('\'\'', ['\`'"'"${AccessLogGroup_Arn}"'"'\`', '\'':*'\''])) && '\`'"'"${AccessLogGroup_Arn}"'"'\`' || destinationArn' '"'"${AccessLogGroup_Arn}"'"' \
    --call vpc-lattice list-access-log-subscriptions \
    --resource-identifier "$ServiceNetwork_Arn"
  also \
    --tags map tags "$stack_tags" \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$AccessLogSubscription_Arn"
}
check AccessLogSubscription 'access log subscription AccessLogSubscription'

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
check OrderLogGroup 'log group /aws/lambda/lattice-tracing-order'

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
check OrderFunction 'Lambda function lattice-tracing-order'

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
check OrderTargetGroup 'target group lattice-tracing-order'
find_OrderTargetGroup_Targets_OrderFunction() {
  look \
    --object 'items[?id == '\`'"'"${OrderFunction_Arn}"'"'\`' && ('\`'null'\`' == '\`'null'\`' || port == '\`'null'\`')] | [0]' \
    --key 'to_string([port && {id: id, port: port} || {id: id}])' \
    --that same 'status != '\''DRAINING'\' \
    --call vpc-lattice list-targets \
    --target-group-identifier "$OrderTargetGroup_Id"
}
check_part OrderTargetGroup_Targets_OrderFunction 'Targets OrderFunction'
check_strays OrderTargetGroup_Targets Targets \
  --gone \
  --object 'items[].to_string([port && {id: id, port: port} || {id: id}])' \
  --call vpc-lattice list-targets \
  --target-group-identifier "$OrderTargetGroup_Id"

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
check OrderLatticePermission 'Lambda permission OrderLatticePermission'

# AWS::VpcLattice::Service OrderService
OrderService_Arn='<unknown:OrderService_Arn>'
OrderService_Id='<unknown:OrderService_Id>'
find_OrderService() {
  look \
    --object 'items[?name == '\`'"lattice-tracing-order"'\`'] | [0]' \
    --get OrderService_Arn arn \
    --get OrderService_Id id \
    --call vpc-lattice list-services
  also \
    --get OrderService_Arn arn \
    --get OrderService_Id id \
    --is AuthType authType '"AWS_IAM"' \
    --state status \
    --call vpc-lattice get-service \
    --service-identifier "$OrderService_Id"
  also \
    --tags map tags "$stack_tags" \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$OrderService_Arn"
}
check OrderService 'Lattice service lattice-tracing-order'

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
check OrderListener 'listener https'

# AWS::VpcLattice::AuthPolicy OrderAuthPolicy
find_OrderAuthPolicy() {
  look \
    --object '[@] | [?policy] | [0]' \
    --absent ResourceNotFoundException \
    --document Policy policy '{"Version":"2012-10-17","Statement":[{"Sid":"Callers","Effect":"Allow","Principal":{"AWS":"arn:'"${PARTITION}:iam::${ACCOUNT}"':root"},"Action":"vpc-lattice-svcs:Invoke","Resource":"'"${OrderService_Arn}"'/*"}]}' \
    --call vpc-lattice get-auth-policy \
    --resource-identifier "$OrderService_Arn"
}
check OrderAuthPolicy 'auth policy OrderAuthPolicy'

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
check OrderAssociation 'service association OrderAssociation'

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
check PaymentLogGroup 'log group /aws/lambda/lattice-tracing-payment'

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
check PaymentRole 'IAM role lattice-tracing-payment'
find_PaymentRole_Policies_edges() {
  look \
    --absent NoSuchEntity \
    --key PolicyName \
    --that same 'PolicyDocument == '\`'{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/lattice-tracing-payment:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"}]}'\` \
    --call iam get-role-policy \
    --role-name lattice-tracing-payment \
    --policy-name edges
}
check_part PaymentRole_Policies_edges 'Policies edges'
check_strays PaymentRole_Policies Policies \
  --object PolicyNames \
  --call iam list-role-policies \
  --role-name lattice-tracing-payment

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
check PaymentFunction 'Lambda function lattice-tracing-payment'

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
check PaymentTargetGroup 'target group lattice-tracing-payment'
find_PaymentTargetGroup_Targets_PaymentFunction() {
  look \
    --object 'items[?id == '\`'"'"${PaymentFunction_Arn}"'"'\`' && ('\`'null'\`' == '\`'null'\`' || port == '\`'null'\`')] | [0]' \
    --key 'to_string([port && {id: id, port: port} || {id: id}])' \
    --that same 'status != '\''DRAINING'\' \
    --call vpc-lattice list-targets \
    --target-group-identifier "$PaymentTargetGroup_Id"
}
check_part PaymentTargetGroup_Targets_PaymentFunction 'Targets PaymentFunction'
check_strays PaymentTargetGroup_Targets Targets \
  --gone \
  --object 'items[].to_string([port && {id: id, port: port} || {id: id}])' \
  --call vpc-lattice list-targets \
  --target-group-identifier "$PaymentTargetGroup_Id"

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
check PaymentLatticePermission 'Lambda permission PaymentLatticePermission'

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
check PaymentListener 'listener https'

# AWS::VpcLattice::AuthPolicy PaymentAuthPolicy
find_PaymentAuthPolicy() {
  look \
    --object '[@] | [?policy] | [0]' \
    --absent ResourceNotFoundException \
    --document Policy policy '{"Version":"2012-10-17","Statement":[{"Sid":"Callers","Effect":"Allow","Principal":{"AWS":"'"${OrderRole_Arn}"'"},"Action":"vpc-lattice-svcs:Invoke","Resource":"'"${PaymentService_Arn}"'/*"}]}' \
    --call vpc-lattice get-auth-policy \
    --resource-identifier "$PaymentService_Arn"
}
check PaymentAuthPolicy 'auth policy PaymentAuthPolicy'

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
check PaymentAssociation 'service association PaymentAssociation'

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
check InventoryLogGroup 'log group /aws/lambda/lattice-tracing-inventory'

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
check InventoryRole 'IAM role lattice-tracing-inventory'
find_InventoryRole_Policies_edges() {
  look \
    --absent NoSuchEntity \
    --key PolicyName \
    --that same 'PolicyDocument == '\`'{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/lattice-tracing-inventory:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"}]}'\` \
    --call iam get-role-policy \
    --role-name lattice-tracing-inventory \
    --policy-name edges
}
check_part InventoryRole_Policies_edges 'Policies edges'
check_strays InventoryRole_Policies Policies \
  --object PolicyNames \
  --call iam list-role-policies \
  --role-name lattice-tracing-inventory

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
check InventoryFunction 'Lambda function lattice-tracing-inventory'

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
check InventoryTargetGroup 'target group lattice-tracing-inventory'
find_InventoryTargetGroup_Targets_InventoryFunction() {
  look \
    --object 'items[?id == '\`'"'"${InventoryFunction_Arn}"'"'\`' && ('\`'null'\`' == '\`'null'\`' || port == '\`'null'\`')] | [0]' \
    --key 'to_string([port && {id: id, port: port} || {id: id}])' \
    --that same 'status != '\''DRAINING'\' \
    --call vpc-lattice list-targets \
    --target-group-identifier "$InventoryTargetGroup_Id"
}
check_part InventoryTargetGroup_Targets_InventoryFunction 'Targets InventoryFunction'
check_strays InventoryTargetGroup_Targets Targets \
  --gone \
  --object 'items[].to_string([port && {id: id, port: port} || {id: id}])' \
  --call vpc-lattice list-targets \
  --target-group-identifier "$InventoryTargetGroup_Id"

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
check InventoryLatticePermission 'Lambda permission InventoryLatticePermission'

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
check InventoryListener 'listener https'

# AWS::VpcLattice::AuthPolicy InventoryAuthPolicy
find_InventoryAuthPolicy() {
  look \
    --object '[@] | [?policy] | [0]' \
    --absent ResourceNotFoundException \
    --document Policy policy '{"Version":"2012-10-17","Statement":[{"Sid":"Callers","Effect":"Allow","Principal":{"AWS":"'"${OrderRole_Arn}"'"},"Action":"vpc-lattice-svcs:Invoke","Resource":"'"${InventoryService_Arn}"'/*"}]}' \
    --call vpc-lattice get-auth-policy \
    --resource-identifier "$InventoryService_Arn"
}
check InventoryAuthPolicy 'auth policy InventoryAuthPolicy'

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
check InventoryAssociation 'service association InventoryAssociation'

# AWS::VpcLattice::AuthPolicy ServiceNetworkAuthPolicy
find_ServiceNetworkAuthPolicy() {
  look \
    --object '[@] | [?policy] | [0]' \
    --absent ResourceNotFoundException \
    --document Policy policy '{"Version":"2012-10-17","Statement":[{"Sid":"Callers","Effect":"Allow","Principal":{"AWS":["'"${OrderRole_Arn}"'","arn:'"${PARTITION}:iam::${ACCOUNT}"':root"]},"Action":"vpc-lattice-svcs:Invoke","Resource":"arn:'"${PARTITION}:vpc-lattice:${AWS_REGION}:${ACCOUNT}"':service/*"}]}' \
    --call vpc-lattice get-auth-policy \
    --resource-identifier "$ServiceNetwork_Arn"
}
check ServiceNetworkAuthPolicy 'auth policy ServiceNetworkAuthPolicy'

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
check OrderServiceTraces 'X-Ray group lattice-tracing-order'

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
check OrderInventoryEdgeTraces 'X-Ray group lattice-tracing-order-inventory'

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
check OrderPaymentEdgeTraces 'X-Ray group lattice-tracing-order-payment'

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
check PaymentServiceTraces 'X-Ray group lattice-tracing-payment'

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
check InventoryServiceTraces 'X-Ray group lattice-tracing-inventory'

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
check SlowGroupTraces 'X-Ray group lattice-tracing-slow'

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
check FailedGroupTraces 'X-Ray group lattice-tracing-failed'

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
check ShopSamplingRule 'sampling rule lattice-tracing-shop'

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
check PageTopic 'SNS topic lattice-tracing-page'

# AWS::SNS::Subscription PageOpsExampleComSubscription
find_PageOpsExampleComSubscription() {
  look \
    --object 'Subscriptions[?Protocol == '\`'"email"'\`' && Endpoint == '\`'"ops@example.com"'\`' && SubscriptionArn != '\''Deleted'\''] | [0]' \
    --absent NotFound \
    --call sns list-subscriptions-by-topic \
    --topic-arn "$PageTopic_TopicArn"
}
check PageOpsExampleComSubscription 'subscription PageOpsExampleComSubscription'

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
check OrderAvailabilityAlarm 'alarm lattice-tracing-order-availability'

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
check OrderLatencyAlarm 'alarm lattice-tracing-order-latency'

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
check PaymentAvailabilityAlarm 'alarm lattice-tracing-payment-availability'

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
check PaymentLatencyAlarm 'alarm lattice-tracing-payment-latency'

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
check InventoryAvailabilityAlarm 'alarm lattice-tracing-inventory-availability'

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
check InventoryLatencyAlarm 'alarm lattice-tracing-inventory-latency'

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
check Dashboard 'dashboard lattice-tracing'

# Requests, and what they leave behind.
invoke order lattice-tracing-order probe-order.json 399
trace order 'service("lattice-tracing-order")'
metric inventory "$InventoryService_Id"
trace 'order calling inventory' 'edge("lattice-tracing-order", "lattice-tracing-inventory")'
metric payment "$PaymentService_Id"
trace 'order calling payment' 'edge("lattice-tracing-order", "lattice-tracing-payment")'

finish_verify
