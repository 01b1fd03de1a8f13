#!/usr/bin/env bash
set -euo pipefail
here=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=lib.sh disable=SC1091
. "$here/lib.sh"

# verify.sh checks that the stack 'production-web-prod' is there and works.
stack production-web-prod --region us-east-1
parameter ADOT_PYTHON_LAYER_ARN \
  --about 'ARN of the ADOT Lambda layer of your region for python (AWSOpenTelemetryDistro…), with its version' \
  --default arn:aws:lambda:us-east-1:615299751070:layer:AWSOpenTelemetryDistroPython:25 \
  --pattern '^(arn:[a-z-]+:lambda:[a-z0-9-]+:[0-9]{12}:layer:[A-Za-z0-9_-]+:[0-9]+)$'
stack_tag_lower_pairs='[{"key":"app","value":"shop"},{"key":"cost-center","value":"cc-42"},{"key":"env","value":"prod"},{"key":"owner","value":"team-shop"},{"key":"pergola:stack","value":"production-web-prod"}]'
stack_tag_pairs='[{"Key":"app","Value":"shop"},{"Key":"cost-center","Value":"cc-42"},{"Key":"env","Value":"prod"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"production-web-prod"}]'
stack_tags='{"app":"shop","cost-center":"cc-42","env":"prod","owner":"team-shop","pergola:stack":"production-web-prod"}'
start verify
zones 2 use1-az3 usw1-az2 cac1-az3 euc1-az2 euw1-az4 ilc1-az2 apne1-az3 apne2-az2
package_rates=''
package rates package_rates
package_shipping=''
package shipping package_shipping
package_status=''
package status package_status

# AWS::EC2::VPC Vpc
Vpc_VpcId='<unknown:Vpc_VpcId>'
find_Vpc() {
  look \
    --object 'Vpcs[0]' \
    --get Vpc_VpcId VpcId \
    --is CidrBlock CidrBlock '"10.0.0.0/16"' \
    --state State \
    --tags pairs Tags '[{"Key":"Name","Value":"production-web-prod-vpc"},{"Key":"app","Value":"shop"},{"Key":"cost-center","Value":"cc-42"},{"Key":"env","Value":"prod"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"production-web-prod"}]' \
    --call ec2 describe-vpcs \
    --filters '[{"Name":"tag:Name","Values":["production-web-prod-vpc"]},{"Name":"tag:pergola:stack","Values":["production-web-prod"]}]'
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
    --tags pairs Tags '[{"Key":"Name","Value":"production-web-prod-private-1"},{"Key":"app","Value":"shop"},{"Key":"cost-center","Value":"cc-42"},{"Key":"env","Value":"prod"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"production-web-prod"}]' \
    --call ec2 describe-subnets \
    --filters '[{"Name":"tag:Name","Values":["production-web-prod-private-1"]},{"Name":"tag:pergola:stack","Values":["production-web-prod"]}]'
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
    --tags pairs Tags '[{"Key":"Name","Value":"production-web-prod-private-2"},{"Key":"app","Value":"shop"},{"Key":"cost-center","Value":"cc-42"},{"Key":"env","Value":"prod"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"production-web-prod"}]' \
    --call ec2 describe-subnets \
    --filters '[{"Name":"tag:Name","Values":["production-web-prod-private-2"]},{"Name":"tag:pergola:stack","Values":["production-web-prod"]}]'
}
check Subnet2 'subnet Subnet2'

# AWS::EC2::InternetGateway InternetGateway
InternetGateway_InternetGatewayId='<unknown:InternetGateway_InternetGatewayId>'
find_InternetGateway() {
  look \
    --object 'InternetGateways[0]' \
    --get InternetGateway_InternetGatewayId InternetGatewayId \
    --tags pairs Tags '[{"Key":"Name","Value":"production-web-prod-internet"},{"Key":"app","Value":"shop"},{"Key":"cost-center","Value":"cc-42"},{"Key":"env","Value":"prod"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"production-web-prod"}]' \
    --call ec2 describe-internet-gateways \
    --filters '[{"Name":"tag:Name","Values":["production-web-prod-internet"]},{"Name":"tag:pergola:stack","Values":["production-web-prod"]}]'
}
check InternetGateway 'internet gateway InternetGateway'

# AWS::EC2::VPCGatewayAttachment InternetGatewayAttachment
find_InternetGatewayAttachment() {
  look \
    --object 'InternetGateways[0].Attachments[?VpcId == '\`'"'"${Vpc_VpcId}"'"'\`'] | [0]' \
    --absent InvalidInternetGatewayID.NotFound \
    --call ec2 describe-internet-gateways \
    --internet-gateway-ids '["'"${InternetGateway_InternetGatewayId}"'"]'
}
check InternetGatewayAttachment 'attachment of the internet gateway InternetGatewayAttachment'

# AWS::EC2::RouteTable PublicRouteTable
PublicRouteTable_RouteTableId='<unknown:PublicRouteTable_RouteTableId>'
find_PublicRouteTable() {
  look \
    --object 'RouteTables[0]' \
    --get PublicRouteTable_RouteTableId RouteTableId \
    --is VpcId VpcId '"'"${Vpc_VpcId}"'"' \
    --tags pairs Tags '[{"Key":"Name","Value":"production-web-prod-public"},{"Key":"app","Value":"shop"},{"Key":"cost-center","Value":"cc-42"},{"Key":"env","Value":"prod"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"production-web-prod"}]' \
    --call ec2 describe-route-tables \
    --filters '[{"Name":"tag:Name","Values":["production-web-prod-public"]},{"Name":"tag:pergola:stack","Values":["production-web-prod"]}]'
}
check PublicRouteTable 'route table PublicRouteTable'

# AWS::EC2::Route InternetRoute
find_InternetRoute() {
  look \
    --object 'RouteTables[0].Routes[?DestinationCidrBlock == '\`'"0.0.0.0/0"'\`'] | [0]' \
    --absent InvalidRouteTableID.NotFound \
    --is GatewayId GatewayId '"'"${InternetGateway_InternetGatewayId}"'"' \
    --call ec2 describe-route-tables \
    --route-table-ids '["'"${PublicRouteTable_RouteTableId}"'"]'
}
check InternetRoute 'route InternetRoute'

# AWS::EC2::Subnet PublicSubnet1
PublicSubnet1_SubnetId='<unknown:PublicSubnet1_SubnetId>'
find_PublicSubnet1() {
  look \
    --object 'Subnets[0]' \
    --get PublicSubnet1_SubnetId SubnetId \
    --is VpcId VpcId '"'"${Vpc_VpcId}"'"' \
    --is CidrBlock CidrBlock '"10.0.240.0/20"' \
    --is AvailabilityZone AvailabilityZone '"'"${ZONE_0}"'"' \
    --is MapPublicIpOnLaunch MapPublicIpOnLaunch false \
    --state State \
    --tags pairs Tags '[{"Key":"Name","Value":"production-web-prod-public-1"},{"Key":"app","Value":"shop"},{"Key":"cost-center","Value":"cc-42"},{"Key":"env","Value":"prod"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"production-web-prod"}]' \
    --call ec2 describe-subnets \
    --filters '[{"Name":"tag:Name","Values":["production-web-prod-public-1"]},{"Name":"tag:pergola:stack","Values":["production-web-prod"]}]'
}
check PublicSubnet1 'subnet PublicSubnet1'

# AWS::EC2::SubnetRouteTableAssociation PublicRouteAssociation1
find_PublicRouteAssociation1() {
  look \
    --object 'RouteTables[].Associations[] | [?SubnetId == '\`'"'"${PublicSubnet1_SubnetId}"'"'\`'] | [0]' \
    --is RouteTableId RouteTableId '"'"${PublicRouteTable_RouteTableId}"'"' \
    --call ec2 describe-route-tables \
    --filters '[{"Name":"association.subnet-id","Values":["'"${PublicSubnet1_SubnetId}"'"]}]'
}
check PublicRouteAssociation1 'association of a subnet with a route table PublicRouteAssociation1'

# AWS::EC2::Subnet PublicSubnet2
PublicSubnet2_SubnetId='<unknown:PublicSubnet2_SubnetId>'
find_PublicSubnet2() {
  look \
    --object 'Subnets[0]' \
    --get PublicSubnet2_SubnetId SubnetId \
    --is VpcId VpcId '"'"${Vpc_VpcId}"'"' \
    --is CidrBlock CidrBlock '"10.0.224.0/20"' \
    --is AvailabilityZone AvailabilityZone '"'"${ZONE_1}"'"' \
    --is MapPublicIpOnLaunch MapPublicIpOnLaunch false \
    --state State \
    --tags pairs Tags '[{"Key":"Name","Value":"production-web-prod-public-2"},{"Key":"app","Value":"shop"},{"Key":"cost-center","Value":"cc-42"},{"Key":"env","Value":"prod"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"production-web-prod"}]' \
    --call ec2 describe-subnets \
    --filters '[{"Name":"tag:Name","Values":["production-web-prod-public-2"]},{"Name":"tag:pergola:stack","Values":["production-web-prod"]}]'
}
check PublicSubnet2 'subnet PublicSubnet2'

# AWS::EC2::SubnetRouteTableAssociation PublicRouteAssociation2
find_PublicRouteAssociation2() {
  look \
    --object 'RouteTables[].Associations[] | [?SubnetId == '\`'"'"${PublicSubnet2_SubnetId}"'"'\`'] | [0]' \
    --is RouteTableId RouteTableId '"'"${PublicRouteTable_RouteTableId}"'"' \
    --call ec2 describe-route-tables \
    --filters '[{"Name":"association.subnet-id","Values":["'"${PublicSubnet2_SubnetId}"'"]}]'
}
check PublicRouteAssociation2 'association of a subnet with a route table PublicRouteAssociation2'

# AWS::EC2::SecurityGroup BalancerSecurityGroup
BalancerSecurityGroup_GroupId='<unknown:BalancerSecurityGroup_GroupId>'
find_BalancerSecurityGroup() {
  look \
    --object 'SecurityGroups[0]' \
    --get BalancerSecurityGroup_GroupId GroupId \
    --is GroupName GroupName '"production-web-prod-balancer"' \
    --is GroupDescription Description '"Who may send requests to the load balancer"' \
    --is VpcId VpcId '"'"${Vpc_VpcId}"'"' \
    --tags pairs Tags '[{"Key":"Name","Value":"production-web-prod-balancer"},{"Key":"app","Value":"shop"},{"Key":"cost-center","Value":"cc-42"},{"Key":"env","Value":"prod"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"production-web-prod"}]' \
    --call ec2 describe-security-groups \
    --filters '[{"Name":"tag:Name","Values":["production-web-prod-balancer"]},{"Name":"tag:pergola:stack","Values":["production-web-prod"]}]'
}
check BalancerSecurityGroup 'security group production-web-prod-balancer'
find_BalancerSecurityGroup_SecurityGroupIngress_HTTPS_from_pl_3b927c52() {
  look \
    --object 'SecurityGroupRules[?!IsEgress && IpProtocol == '\`'"tcp"'\`' && not_null(FromPort, '\`'-1'\`') == not_null('\`'443'\`', '\`'-1'\`') && not_null(ToPort, '\`'-1'\`') == not_null('\`'443'\`', '\`'-1'\`') && CidrIpv4 == '\`'null'\`' && CidrIpv6 == '\`'null'\`' && PrefixListId == '\`'"pl-3b927c52"'\`' && ReferencedGroupInfo.GroupId == '\`'null'\`' && not_null(Description, '\`'"HTTPS from pl-3b927c52"'\`') == '\`'"HTTPS from pl-3b927c52"'\`'] | [0]' \
    --key SecurityGroupRuleId \
    --call ec2 describe-security-group-rules \
    --filters '[{"Name":"group-id","Values":["'"${BalancerSecurityGroup_GroupId}"'"]}]'
}
check_part \
  BalancerSecurityGroup_SecurityGroupIngress_HTTPS_from_pl_3b927c52 \
  'SecurityGroupIngress HTTPS from pl-3b927c52'
check_strays BalancerSecurityGroup_SecurityGroupIngress SecurityGroupIngress \
  --object 'SecurityGroupRules[?!IsEgress].SecurityGroupRuleId' \
  --call ec2 describe-security-group-rules \
  --filters '[{"Name":"group-id","Values":["'"${BalancerSecurityGroup_GroupId}"'"]}]'
find_BalancerSecurityGroup_SecurityGroupEgress_To_tasks_at_port_8080() {
  look \
    --object 'SecurityGroupRules[?IsEgress && IpProtocol == '\`'"tcp"'\`' && not_null(FromPort, '\`'-1'\`') == not_null('\`'8080'\`', '\`'-1'\`') && not_null(ToPort, '\`'-1'\`') == not_null('\`'8080'\`', '\`'-1'\`') && CidrIpv4 == '\`'"10.0.0.0/16"'\`' && CidrIpv6 == '\`'null'\`' && PrefixListId == '\`'null'\`' && ReferencedGroupInfo.GroupId == '\`'null'\`' && not_null(Description, '\`'"To tasks at port 8080"'\`') == '\`'"To tasks at port 8080"'\`'] | [0]' \
    --key SecurityGroupRuleId \
    --call ec2 describe-security-group-rules \
    --filters '[{"Name":"group-id","Values":["'"${BalancerSecurityGroup_GroupId}"'"]}]'
}
check_part \
  BalancerSecurityGroup_SecurityGroupEgress_To_tasks_at_port_8080 \
  'SecurityGroupEgress To tasks at port 8080'
check_strays BalancerSecurityGroup_SecurityGroupEgress SecurityGroupEgress \
  --object 'SecurityGroupRules[?IsEgress].SecurityGroupRuleId' \
  --call ec2 describe-security-group-rules \
  --filters '[{"Name":"group-id","Values":["'"${BalancerSecurityGroup_GroupId}"'"]}]'

# AWS::EC2::SecurityGroup StorefrontSecurityGroup
StorefrontSecurityGroup_GroupId='<unknown:StorefrontSecurityGroup_GroupId>'
find_StorefrontSecurityGroup() {
  look \
    --object 'SecurityGroups[0]' \
    --get StorefrontSecurityGroup_GroupId GroupId \
    --is GroupName GroupName '"production-web-prod-storefront"' \
    --is GroupDescription Description '"Tasks of production-web-prod-storefront"' \
    --is VpcId VpcId '"'"${Vpc_VpcId}"'"' \
    --tags pairs Tags '[{"Key":"Name","Value":"production-web-prod-storefront"},{"Key":"app","Value":"shop"},{"Key":"cost-center","Value":"cc-42"},{"Key":"env","Value":"prod"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"production-web-prod"}]' \
    --call ec2 describe-security-groups \
    --filters '[{"Name":"tag:Name","Values":["production-web-prod-storefront"]},{"Name":"tag:pergola:stack","Values":["production-web-prod"]}]'
}
check StorefrontSecurityGroup 'security group production-web-prod-storefront'
find_StorefrontSecurityGroup_SecurityGroupIngress_From_the_load_balancer() {
  look \
    --object 'SecurityGroupRules[?!IsEgress && IpProtocol == '\`'"tcp"'\`' && not_null(FromPort, '\`'-1'\`') == not_null('\`'8080'\`', '\`'-1'\`') && not_null(ToPort, '\`'-1'\`') == not_null('\`'8080'\`', '\`'-1'\`') && CidrIpv4 == '\`'null'\`' && CidrIpv6 == '\`'null'\`' && PrefixListId == '\`'null'\`' && ReferencedGroupInfo.GroupId == '\`'"'"${BalancerSecurityGroup_GroupId}"'"'\`' && not_null(Description, '\`'"From the load balancer"'\`') == '\`'"From the load balancer"'\`'] | [0]' \
    --key SecurityGroupRuleId \
    --call ec2 describe-security-group-rules \
    --filters '[{"Name":"group-id","Values":["'"${StorefrontSecurityGroup_GroupId}"'"]}]'
}
check_part \
  StorefrontSecurityGroup_SecurityGroupIngress_From_the_load_balancer \
  'SecurityGroupIngress From the load balancer'
check_strays StorefrontSecurityGroup_SecurityGroupIngress SecurityGroupIngress \
  --object 'SecurityGroupRules[?!IsEgress].SecurityGroupRuleId' \
  --call ec2 describe-security-group-rules \
  --filters '[{"Name":"group-id","Values":["'"${StorefrontSecurityGroup_GroupId}"'"]}]'
find_StorefrontSecurityGroup_SecurityGroupEgress_HTTPS_to_VPC_Lattice() {
  look \
    --object 'SecurityGroupRules[?IsEgress && IpProtocol == '\`'"tcp"'\`' && not_null(FromPort, '\`'-1'\`') == not_null('\`'443'\`', '\`'-1'\`') && not_null(ToPort, '\`'-1'\`') == not_null('\`'443'\`', '\`'-1'\`') && CidrIpv4 == '\`'"169.254.171.0/24"'\`' && CidrIpv6 == '\`'null'\`' && PrefixListId == '\`'null'\`' && ReferencedGroupInfo.GroupId == '\`'null'\`' && not_null(Description, '\`'"HTTPS to VPC Lattice"'\`') == '\`'"HTTPS to VPC Lattice"'\`'] | [0]' \
    --key SecurityGroupRuleId \
    --call ec2 describe-security-group-rules \
    --filters '[{"Name":"group-id","Values":["'"${StorefrontSecurityGroup_GroupId}"'"]}]'
}
check_part \
  StorefrontSecurityGroup_SecurityGroupEgress_HTTPS_to_VPC_Lattice \
  'SecurityGroupEgress HTTPS to VPC Lattice'
find_StorefrontSecurityGroup_SecurityGroupEgress_HTTPS_to_the_endpoints() {
  look \
    --object 'SecurityGroupRules[?IsEgress && IpProtocol == '\`'"tcp"'\`' && not_null(FromPort, '\`'-1'\`') == not_null('\`'443'\`', '\`'-1'\`') && not_null(ToPort, '\`'-1'\`') == not_null('\`'443'\`', '\`'-1'\`') && CidrIpv4 == '\`'"10.0.0.0/16"'\`' && CidrIpv6 == '\`'null'\`' && PrefixListId == '\`'null'\`' && ReferencedGroupInfo.GroupId == '\`'null'\`' && not_null(Description, '\`'"HTTPS to the endpoints"'\`') == '\`'"HTTPS to the endpoints"'\`'] | [0]' \
    --key SecurityGroupRuleId \
    --call ec2 describe-security-group-rules \
    --filters '[{"Name":"group-id","Values":["'"${StorefrontSecurityGroup_GroupId}"'"]}]'
}
check_part \
  StorefrontSecurityGroup_SecurityGroupEgress_HTTPS_to_the_endpoints \
  'SecurityGroupEgress HTTPS to the endpoints'
find_StorefrontSecurityGroup_SecurityGroupEgress_HTTPS_to_the_gateway_endpoints() {
  look \
    --object 'SecurityGroupRules[?IsEgress && IpProtocol == '\`'"tcp"'\`' && not_null(FromPort, '\`'-1'\`') == not_null('\`'443'\`', '\`'-1'\`') && not_null(ToPort, '\`'-1'\`') == not_null('\`'443'\`', '\`'-1'\`') && CidrIpv4 == '\`'"0.0.0.0/0"'\`' && CidrIpv6 == '\`'null'\`' && PrefixListId == '\`'null'\`' && ReferencedGroupInfo.GroupId == '\`'null'\`' && not_null(Description, '\`'"HTTPS to the gateway endpoints"'\`') == '\`'"HTTPS to the gateway endpoints"'\`'] | [0]' \
    --key SecurityGroupRuleId \
    --call ec2 describe-security-group-rules \
    --filters '[{"Name":"group-id","Values":["'"${StorefrontSecurityGroup_GroupId}"'"]}]'
}
check_part \
  StorefrontSecurityGroup_SecurityGroupEgress_HTTPS_to_the_gateway_endpoints \
  'SecurityGroupEgress HTTPS to the gateway endpoints'
find_StorefrontSecurityGroup_SecurityGroupEgress_To_ledger() {
  look \
    --object 'SecurityGroupRules[?IsEgress && IpProtocol == '\`'"tcp"'\`' && not_null(FromPort, '\`'-1'\`') == not_null('\`'5432'\`', '\`'-1'\`') && not_null(ToPort, '\`'-1'\`') == not_null('\`'5432'\`', '\`'-1'\`') && CidrIpv4 == '\`'"10.0.0.0/16"'\`' && CidrIpv6 == '\`'null'\`' && PrefixListId == '\`'null'\`' && ReferencedGroupInfo.GroupId == '\`'null'\`' && not_null(Description, '\`'"To ledger"'\`') == '\`'"To ledger"'\`'] | [0]' \
    --key SecurityGroupRuleId \
    --call ec2 describe-security-group-rules \
    --filters '[{"Name":"group-id","Values":["'"${StorefrontSecurityGroup_GroupId}"'"]}]'
}
check_part StorefrontSecurityGroup_SecurityGroupEgress_To_ledger 'SecurityGroupEgress To ledger'
find_StorefrontSecurityGroup_SecurityGroupEgress_To_sessions() {
  look \
    --object 'SecurityGroupRules[?IsEgress && IpProtocol == '\`'"tcp"'\`' && not_null(FromPort, '\`'-1'\`') == not_null('\`'6379'\`', '\`'-1'\`') && not_null(ToPort, '\`'-1'\`') == not_null('\`'6379'\`', '\`'-1'\`') && CidrIpv4 == '\`'"10.0.0.0/16"'\`' && CidrIpv6 == '\`'null'\`' && PrefixListId == '\`'null'\`' && ReferencedGroupInfo.GroupId == '\`'null'\`' && not_null(Description, '\`'"To sessions"'\`') == '\`'"To sessions"'\`'] | [0]' \
    --key SecurityGroupRuleId \
    --call ec2 describe-security-group-rules \
    --filters '[{"Name":"group-id","Values":["'"${StorefrontSecurityGroup_GroupId}"'"]}]'
}
check_part StorefrontSecurityGroup_SecurityGroupEgress_To_sessions 'SecurityGroupEgress To sessions'
check_strays StorefrontSecurityGroup_SecurityGroupEgress SecurityGroupEgress \
  --object 'SecurityGroupRules[?IsEgress].SecurityGroupRuleId' \
  --call ec2 describe-security-group-rules \
  --filters '[{"Name":"group-id","Values":["'"${StorefrontSecurityGroup_GroupId}"'"]}]'

# AWS::EC2::SecurityGroup EndpointSecurityGroup
EndpointSecurityGroup_GroupId='<unknown:EndpointSecurityGroup_GroupId>'
find_EndpointSecurityGroup() {
  look \
    --object 'SecurityGroups[0]' \
    --get EndpointSecurityGroup_GroupId GroupId \
    --is GroupName GroupName '"production-web-prod-endpoints"' \
    --is GroupDescription Description '"Interface endpoints"' \
    --is VpcId VpcId '"'"${Vpc_VpcId}"'"' \
    --tags pairs Tags '[{"Key":"Name","Value":"production-web-prod-endpoints"},{"Key":"app","Value":"shop"},{"Key":"cost-center","Value":"cc-42"},{"Key":"env","Value":"prod"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"production-web-prod"}]' \
    --call ec2 describe-security-groups \
    --filters '[{"Name":"tag:Name","Values":["production-web-prod-endpoints"]},{"Name":"tag:pergola:stack","Values":["production-web-prod"]}]'
}
check EndpointSecurityGroup 'security group production-web-prod-endpoints'
find_EndpointSecurityGroup_SecurityGroupIngress_HTTPS_from_storefront() {
  look \
    --object 'SecurityGroupRules[?!IsEgress && IpProtocol == '\`'"tcp"'\`' && not_null(FromPort, '\`'-1'\`') == not_null('\`'443'\`', '\`'-1'\`') && not_null(ToPort, '\`'-1'\`') == not_null('\`'443'\`', '\`'-1'\`') && CidrIpv4 == '\`'null'\`' && CidrIpv6 == '\`'null'\`' && PrefixListId == '\`'null'\`' && ReferencedGroupInfo.GroupId == '\`'"'"${StorefrontSecurityGroup_GroupId}"'"'\`' && not_null(Description, '\`'"HTTPS from storefront"'\`') == '\`'"HTTPS from storefront"'\`'] | [0]' \
    --key SecurityGroupRuleId \
    --call ec2 describe-security-group-rules \
    --filters '[{"Name":"group-id","Values":["'"${EndpointSecurityGroup_GroupId}"'"]}]'
}
check_part \
  EndpointSecurityGroup_SecurityGroupIngress_HTTPS_from_storefront \
  'SecurityGroupIngress HTTPS from storefront'
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

# AWS::EC2::VPCEndpoint EcrApiEndpoint
EcrApiEndpoint_Id='<unknown:EcrApiEndpoint_Id>'
find_EcrApiEndpoint() {
  look \
    --object 'VpcEndpoints[?State != '\''deleted'\'' && State != '\''Deleted'\''] | [0]' \
    --get EcrApiEndpoint_Id VpcEndpointId \
    --is VpcEndpointType VpcEndpointType '"Interface"' \
    --is ServiceName ServiceName '"com.amazonaws.'"${AWS_REGION}"'.ecr.api"' \
    --is VpcId VpcId '"'"${Vpc_VpcId}"'"' \
    --is PrivateDnsEnabled PrivateDnsEnabled true \
    --state State \
    --tags pairs Tags '[{"Key":"Name","Value":"production-web-prod-ecr_api"},{"Key":"app","Value":"shop"},{"Key":"cost-center","Value":"cc-42"},{"Key":"env","Value":"prod"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"production-web-prod"}]' \
    --call ec2 describe-vpc-endpoints \
    --filters '[{"Name":"tag:Name","Values":["production-web-prod-ecr_api"]},{"Name":"tag:pergola:stack","Values":["production-web-prod"]}]'
}
check EcrApiEndpoint 'VPC endpoint EcrApiEndpoint'
find_EcrApiEndpoint_SubnetIds_Subnet1() {
  look \
    --object 'VpcEndpoints[].SubnetIds[] | [?@ == '\`'"'"${Subnet1_SubnetId}"'"'\`'] | [0]' \
    --key @ \
    --call ec2 describe-vpc-endpoints \
    --vpc-endpoint-ids '["'"${EcrApiEndpoint_Id}"'"]'
}
check_part EcrApiEndpoint_SubnetIds_Subnet1 'SubnetIds Subnet1'
find_EcrApiEndpoint_SubnetIds_Subnet2() {
  look \
    --object 'VpcEndpoints[].SubnetIds[] | [?@ == '\`'"'"${Subnet2_SubnetId}"'"'\`'] | [0]' \
    --key @ \
    --call ec2 describe-vpc-endpoints \
    --vpc-endpoint-ids '["'"${EcrApiEndpoint_Id}"'"]'
}
check_part EcrApiEndpoint_SubnetIds_Subnet2 'SubnetIds Subnet2'
check_strays EcrApiEndpoint_SubnetIds SubnetIds \
  --object 'VpcEndpoints[].SubnetIds[]' \
  --call ec2 describe-vpc-endpoints \
  --vpc-endpoint-ids '["'"${EcrApiEndpoint_Id}"'"]'
find_EcrApiEndpoint_SecurityGroupIds_EndpointSecurityGroup() {
  look \
    --object 'VpcEndpoints[].Groups[].GroupId | [?@ == '\`'"'"${EndpointSecurityGroup_GroupId}"'"'\`'] | [0]' \
    --key @ \
    --call ec2 describe-vpc-endpoints \
    --vpc-endpoint-ids '["'"${EcrApiEndpoint_Id}"'"]'
}
check_part \
  EcrApiEndpoint_SecurityGroupIds_EndpointSecurityGroup \
  'SecurityGroupIds EndpointSecurityGroup'
check_strays EcrApiEndpoint_SecurityGroupIds SecurityGroupIds \
  --object 'VpcEndpoints[].Groups[].GroupId' \
  --call ec2 describe-vpc-endpoints \
  --vpc-endpoint-ids '["'"${EcrApiEndpoint_Id}"'"]'

# AWS::EC2::VPCEndpoint EcrDkrEndpoint
EcrDkrEndpoint_Id='<unknown:EcrDkrEndpoint_Id>'
find_EcrDkrEndpoint() {
  look \
    --object 'VpcEndpoints[?State != '\''deleted'\'' && State != '\''Deleted'\''] | [0]' \
    --get EcrDkrEndpoint_Id VpcEndpointId \
    --is VpcEndpointType VpcEndpointType '"Interface"' \
    --is ServiceName ServiceName '"com.amazonaws.'"${AWS_REGION}"'.ecr.dkr"' \
    --is VpcId VpcId '"'"${Vpc_VpcId}"'"' \
    --is PrivateDnsEnabled PrivateDnsEnabled true \
    --state State \
    --tags pairs Tags '[{"Key":"Name","Value":"production-web-prod-ecr_dkr"},{"Key":"app","Value":"shop"},{"Key":"cost-center","Value":"cc-42"},{"Key":"env","Value":"prod"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"production-web-prod"}]' \
    --call ec2 describe-vpc-endpoints \
    --filters '[{"Name":"tag:Name","Values":["production-web-prod-ecr_dkr"]},{"Name":"tag:pergola:stack","Values":["production-web-prod"]}]'
}
check EcrDkrEndpoint 'VPC endpoint EcrDkrEndpoint'
find_EcrDkrEndpoint_SubnetIds_Subnet1() {
  look \
    --object 'VpcEndpoints[].SubnetIds[] | [?@ == '\`'"'"${Subnet1_SubnetId}"'"'\`'] | [0]' \
    --key @ \
    --call ec2 describe-vpc-endpoints \
    --vpc-endpoint-ids '["'"${EcrDkrEndpoint_Id}"'"]'
}
check_part EcrDkrEndpoint_SubnetIds_Subnet1 'SubnetIds Subnet1'
find_EcrDkrEndpoint_SubnetIds_Subnet2() {
  look \
    --object 'VpcEndpoints[].SubnetIds[] | [?@ == '\`'"'"${Subnet2_SubnetId}"'"'\`'] | [0]' \
    --key @ \
    --call ec2 describe-vpc-endpoints \
    --vpc-endpoint-ids '["'"${EcrDkrEndpoint_Id}"'"]'
}
check_part EcrDkrEndpoint_SubnetIds_Subnet2 'SubnetIds Subnet2'
check_strays EcrDkrEndpoint_SubnetIds SubnetIds \
  --object 'VpcEndpoints[].SubnetIds[]' \
  --call ec2 describe-vpc-endpoints \
  --vpc-endpoint-ids '["'"${EcrDkrEndpoint_Id}"'"]'
find_EcrDkrEndpoint_SecurityGroupIds_EndpointSecurityGroup() {
  look \
    --object 'VpcEndpoints[].Groups[].GroupId | [?@ == '\`'"'"${EndpointSecurityGroup_GroupId}"'"'\`'] | [0]' \
    --key @ \
    --call ec2 describe-vpc-endpoints \
    --vpc-endpoint-ids '["'"${EcrDkrEndpoint_Id}"'"]'
}
check_part \
  EcrDkrEndpoint_SecurityGroupIds_EndpointSecurityGroup \
  'SecurityGroupIds EndpointSecurityGroup'
check_strays EcrDkrEndpoint_SecurityGroupIds SecurityGroupIds \
  --object 'VpcEndpoints[].Groups[].GroupId' \
  --call ec2 describe-vpc-endpoints \
  --vpc-endpoint-ids '["'"${EcrDkrEndpoint_Id}"'"]'

# AWS::EC2::VPCEndpoint LogsEndpoint
LogsEndpoint_Id='<unknown:LogsEndpoint_Id>'
find_LogsEndpoint() {
  look \
    --object 'VpcEndpoints[?State != '\''deleted'\'' && State != '\''Deleted'\''] | [0]' \
    --get LogsEndpoint_Id VpcEndpointId \
    --is VpcEndpointType VpcEndpointType '"Interface"' \
    --is ServiceName ServiceName '"com.amazonaws.'"${AWS_REGION}"'.logs"' \
    --is VpcId VpcId '"'"${Vpc_VpcId}"'"' \
    --is PrivateDnsEnabled PrivateDnsEnabled true \
    --state State \
    --tags pairs Tags '[{"Key":"Name","Value":"production-web-prod-logs"},{"Key":"app","Value":"shop"},{"Key":"cost-center","Value":"cc-42"},{"Key":"env","Value":"prod"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"production-web-prod"}]' \
    --call ec2 describe-vpc-endpoints \
    --filters '[{"Name":"tag:Name","Values":["production-web-prod-logs"]},{"Name":"tag:pergola:stack","Values":["production-web-prod"]}]'
}
check LogsEndpoint 'VPC endpoint LogsEndpoint'
find_LogsEndpoint_SubnetIds_Subnet1() {
  look \
    --object 'VpcEndpoints[].SubnetIds[] | [?@ == '\`'"'"${Subnet1_SubnetId}"'"'\`'] | [0]' \
    --key @ \
    --call ec2 describe-vpc-endpoints \
    --vpc-endpoint-ids '["'"${LogsEndpoint_Id}"'"]'
}
check_part LogsEndpoint_SubnetIds_Subnet1 'SubnetIds Subnet1'
find_LogsEndpoint_SubnetIds_Subnet2() {
  look \
    --object 'VpcEndpoints[].SubnetIds[] | [?@ == '\`'"'"${Subnet2_SubnetId}"'"'\`'] | [0]' \
    --key @ \
    --call ec2 describe-vpc-endpoints \
    --vpc-endpoint-ids '["'"${LogsEndpoint_Id}"'"]'
}
check_part LogsEndpoint_SubnetIds_Subnet2 'SubnetIds Subnet2'
check_strays LogsEndpoint_SubnetIds SubnetIds \
  --object 'VpcEndpoints[].SubnetIds[]' \
  --call ec2 describe-vpc-endpoints \
  --vpc-endpoint-ids '["'"${LogsEndpoint_Id}"'"]'
find_LogsEndpoint_SecurityGroupIds_EndpointSecurityGroup() {
  look \
    --object 'VpcEndpoints[].Groups[].GroupId | [?@ == '\`'"'"${EndpointSecurityGroup_GroupId}"'"'\`'] | [0]' \
    --key @ \
    --call ec2 describe-vpc-endpoints \
    --vpc-endpoint-ids '["'"${LogsEndpoint_Id}"'"]'
}
check_part \
  LogsEndpoint_SecurityGroupIds_EndpointSecurityGroup \
  'SecurityGroupIds EndpointSecurityGroup'
check_strays LogsEndpoint_SecurityGroupIds SecurityGroupIds \
  --object 'VpcEndpoints[].Groups[].GroupId' \
  --call ec2 describe-vpc-endpoints \
  --vpc-endpoint-ids '["'"${LogsEndpoint_Id}"'"]'

# AWS::EC2::VPCEndpoint SecretsmanagerEndpoint
SecretsmanagerEndpoint_Id='<unknown:SecretsmanagerEndpoint_Id>'
find_SecretsmanagerEndpoint() {
  look \
    --object 'VpcEndpoints[?State != '\''deleted'\'' && State != '\''Deleted'\''] | [0]' \
    --get SecretsmanagerEndpoint_Id VpcEndpointId \
    --is VpcEndpointType VpcEndpointType '"Interface"' \
    --is ServiceName ServiceName '"com.amazonaws.'"${AWS_REGION}"'.secretsmanager"' \
    --is VpcId VpcId '"'"${Vpc_VpcId}"'"' \
    --is PrivateDnsEnabled PrivateDnsEnabled true \
    --state State \
    --tags pairs Tags '[{"Key":"Name","Value":"production-web-prod-secretsmanager"},{"Key":"app","Value":"shop"},{"Key":"cost-center","Value":"cc-42"},{"Key":"env","Value":"prod"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"production-web-prod"}]' \
    --call ec2 describe-vpc-endpoints \
    --filters '[{"Name":"tag:Name","Values":["production-web-prod-secretsmanager"]},{"Name":"tag:pergola:stack","Values":["production-web-prod"]}]'
}
check SecretsmanagerEndpoint 'VPC endpoint SecretsmanagerEndpoint'
find_SecretsmanagerEndpoint_SubnetIds_Subnet1() {
  look \
    --object 'VpcEndpoints[].SubnetIds[] | [?@ == '\`'"'"${Subnet1_SubnetId}"'"'\`'] | [0]' \
    --key @ \
    --call ec2 describe-vpc-endpoints \
    --vpc-endpoint-ids '["'"${SecretsmanagerEndpoint_Id}"'"]'
}
check_part SecretsmanagerEndpoint_SubnetIds_Subnet1 'SubnetIds Subnet1'
find_SecretsmanagerEndpoint_SubnetIds_Subnet2() {
  look \
    --object 'VpcEndpoints[].SubnetIds[] | [?@ == '\`'"'"${Subnet2_SubnetId}"'"'\`'] | [0]' \
    --key @ \
    --call ec2 describe-vpc-endpoints \
    --vpc-endpoint-ids '["'"${SecretsmanagerEndpoint_Id}"'"]'
}
check_part SecretsmanagerEndpoint_SubnetIds_Subnet2 'SubnetIds Subnet2'
check_strays SecretsmanagerEndpoint_SubnetIds SubnetIds \
  --object 'VpcEndpoints[].SubnetIds[]' \
  --call ec2 describe-vpc-endpoints \
  --vpc-endpoint-ids '["'"${SecretsmanagerEndpoint_Id}"'"]'
find_SecretsmanagerEndpoint_SecurityGroupIds_EndpointSecurityGroup() {
  look \
    --object 'VpcEndpoints[].Groups[].GroupId | [?@ == '\`'"'"${EndpointSecurityGroup_GroupId}"'"'\`'] | [0]' \
    --key @ \
    --call ec2 describe-vpc-endpoints \
    --vpc-endpoint-ids '["'"${SecretsmanagerEndpoint_Id}"'"]'
}
check_part \
  SecretsmanagerEndpoint_SecurityGroupIds_EndpointSecurityGroup \
  'SecurityGroupIds EndpointSecurityGroup'
check_strays SecretsmanagerEndpoint_SecurityGroupIds SecurityGroupIds \
  --object 'VpcEndpoints[].Groups[].GroupId' \
  --call ec2 describe-vpc-endpoints \
  --vpc-endpoint-ids '["'"${SecretsmanagerEndpoint_Id}"'"]'

# AWS::EC2::VPCEndpoint SqsEndpoint
SqsEndpoint_Id='<unknown:SqsEndpoint_Id>'
find_SqsEndpoint() {
  look \
    --object 'VpcEndpoints[?State != '\''deleted'\'' && State != '\''Deleted'\''] | [0]' \
    --get SqsEndpoint_Id VpcEndpointId \
    --is VpcEndpointType VpcEndpointType '"Interface"' \
    --is ServiceName ServiceName '"com.amazonaws.'"${AWS_REGION}"'.sqs"' \
    --is VpcId VpcId '"'"${Vpc_VpcId}"'"' \
    --is PrivateDnsEnabled PrivateDnsEnabled true \
    --state State \
    --tags pairs Tags '[{"Key":"Name","Value":"production-web-prod-sqs"},{"Key":"app","Value":"shop"},{"Key":"cost-center","Value":"cc-42"},{"Key":"env","Value":"prod"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"production-web-prod"}]' \
    --call ec2 describe-vpc-endpoints \
    --filters '[{"Name":"tag:Name","Values":["production-web-prod-sqs"]},{"Name":"tag:pergola:stack","Values":["production-web-prod"]}]'
}
check SqsEndpoint 'VPC endpoint SqsEndpoint'
find_SqsEndpoint_SubnetIds_Subnet1() {
  look \
    --object 'VpcEndpoints[].SubnetIds[] | [?@ == '\`'"'"${Subnet1_SubnetId}"'"'\`'] | [0]' \
    --key @ \
    --call ec2 describe-vpc-endpoints \
    --vpc-endpoint-ids '["'"${SqsEndpoint_Id}"'"]'
}
check_part SqsEndpoint_SubnetIds_Subnet1 'SubnetIds Subnet1'
find_SqsEndpoint_SubnetIds_Subnet2() {
  look \
    --object 'VpcEndpoints[].SubnetIds[] | [?@ == '\`'"'"${Subnet2_SubnetId}"'"'\`'] | [0]' \
    --key @ \
    --call ec2 describe-vpc-endpoints \
    --vpc-endpoint-ids '["'"${SqsEndpoint_Id}"'"]'
}
check_part SqsEndpoint_SubnetIds_Subnet2 'SubnetIds Subnet2'
check_strays SqsEndpoint_SubnetIds SubnetIds \
  --object 'VpcEndpoints[].SubnetIds[]' \
  --call ec2 describe-vpc-endpoints \
  --vpc-endpoint-ids '["'"${SqsEndpoint_Id}"'"]'
find_SqsEndpoint_SecurityGroupIds_EndpointSecurityGroup() {
  look \
    --object 'VpcEndpoints[].Groups[].GroupId | [?@ == '\`'"'"${EndpointSecurityGroup_GroupId}"'"'\`'] | [0]' \
    --key @ \
    --call ec2 describe-vpc-endpoints \
    --vpc-endpoint-ids '["'"${SqsEndpoint_Id}"'"]'
}
check_part \
  SqsEndpoint_SecurityGroupIds_EndpointSecurityGroup \
  'SecurityGroupIds EndpointSecurityGroup'
check_strays SqsEndpoint_SecurityGroupIds SecurityGroupIds \
  --object 'VpcEndpoints[].Groups[].GroupId' \
  --call ec2 describe-vpc-endpoints \
  --vpc-endpoint-ids '["'"${SqsEndpoint_Id}"'"]'

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
    --tags pairs Tags '[{"Key":"Name","Value":"production-web-prod-xray"},{"Key":"app","Value":"shop"},{"Key":"cost-center","Value":"cc-42"},{"Key":"env","Value":"prod"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"production-web-prod"}]' \
    --call ec2 describe-vpc-endpoints \
    --filters '[{"Name":"tag:Name","Values":["production-web-prod-xray"]},{"Name":"tag:pergola:stack","Values":["production-web-prod"]}]'
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

# AWS::EC2::RouteTable PrivateRouteTable
PrivateRouteTable_RouteTableId='<unknown:PrivateRouteTable_RouteTableId>'
find_PrivateRouteTable() {
  look \
    --object 'RouteTables[0]' \
    --get PrivateRouteTable_RouteTableId RouteTableId \
    --is VpcId VpcId '"'"${Vpc_VpcId}"'"' \
    --tags pairs Tags '[{"Key":"Name","Value":"production-web-prod-private"},{"Key":"app","Value":"shop"},{"Key":"cost-center","Value":"cc-42"},{"Key":"env","Value":"prod"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"production-web-prod"}]' \
    --call ec2 describe-route-tables \
    --filters '[{"Name":"tag:Name","Values":["production-web-prod-private"]},{"Name":"tag:pergola:stack","Values":["production-web-prod"]}]'
}
check PrivateRouteTable 'route table PrivateRouteTable'

# AWS::EC2::SubnetRouteTableAssociation PrivateRouteAssociation1
find_PrivateRouteAssociation1() {
  look \
    --object 'RouteTables[].Associations[] | [?SubnetId == '\`'"'"${Subnet1_SubnetId}"'"'\`'] | [0]' \
    --is RouteTableId RouteTableId '"'"${PrivateRouteTable_RouteTableId}"'"' \
    --call ec2 describe-route-tables \
    --filters '[{"Name":"association.subnet-id","Values":["'"${Subnet1_SubnetId}"'"]}]'
}
check PrivateRouteAssociation1 'association of a subnet with a route table PrivateRouteAssociation1'

# AWS::EC2::SubnetRouteTableAssociation PrivateRouteAssociation2
find_PrivateRouteAssociation2() {
  look \
    --object 'RouteTables[].Associations[] | [?SubnetId == '\`'"'"${Subnet2_SubnetId}"'"'\`'] | [0]' \
    --is RouteTableId RouteTableId '"'"${PrivateRouteTable_RouteTableId}"'"' \
    --call ec2 describe-route-tables \
    --filters '[{"Name":"association.subnet-id","Values":["'"${Subnet2_SubnetId}"'"]}]'
}
check PrivateRouteAssociation2 'association of a subnet with a route table PrivateRouteAssociation2'

# AWS::EC2::VPCEndpoint S3Endpoint
S3Endpoint_Id='<unknown:S3Endpoint_Id>'
find_S3Endpoint() {
  look \
    --object 'VpcEndpoints[?State != '\''deleted'\'' && State != '\''Deleted'\''] | [0]' \
    --get S3Endpoint_Id VpcEndpointId \
    --is VpcEndpointType VpcEndpointType '"Gateway"' \
    --is ServiceName ServiceName '"com.amazonaws.'"${AWS_REGION}"'.s3"' \
    --is VpcId VpcId '"'"${Vpc_VpcId}"'"' \
    --state State \
    --tags pairs Tags '[{"Key":"Name","Value":"production-web-prod-s3"},{"Key":"app","Value":"shop"},{"Key":"cost-center","Value":"cc-42"},{"Key":"env","Value":"prod"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"production-web-prod"}]' \
    --call ec2 describe-vpc-endpoints \
    --filters '[{"Name":"tag:Name","Values":["production-web-prod-s3"]},{"Name":"tag:pergola:stack","Values":["production-web-prod"]}]'
}
check S3Endpoint 'VPC endpoint S3Endpoint'
find_S3Endpoint_RouteTableIds_PrivateRouteTable() {
  look \
    --object 'VpcEndpoints[].RouteTableIds[] | [?@ == '\`'"'"${PrivateRouteTable_RouteTableId}"'"'\`'] | [0]' \
    --key @ \
    --call ec2 describe-vpc-endpoints \
    --vpc-endpoint-ids '["'"${S3Endpoint_Id}"'"]'
}
check_part S3Endpoint_RouteTableIds_PrivateRouteTable 'RouteTableIds PrivateRouteTable'
check_strays S3Endpoint_RouteTableIds RouteTableIds \
  --object 'VpcEndpoints[].RouteTableIds[]' \
  --call ec2 describe-vpc-endpoints \
  --vpc-endpoint-ids '["'"${S3Endpoint_Id}"'"]'

# AWS::VpcLattice::ServiceNetwork ServiceNetwork
ServiceNetwork_Arn='<unknown:ServiceNetwork_Arn>'
ServiceNetwork_Id='<unknown:ServiceNetwork_Id>'
find_ServiceNetwork() {
  look \
    --object 'items[?name == '\`'"production-web-prod"'\`'] | [0]' \
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
check ServiceNetwork 'service network production-web-prod'

# AWS::EC2::SecurityGroup LatticeSecurityGroup
LatticeSecurityGroup_GroupId='<unknown:LatticeSecurityGroup_GroupId>'
find_LatticeSecurityGroup() {
  look \
    --object 'SecurityGroups[0]' \
    --get LatticeSecurityGroup_GroupId GroupId \
    --is GroupName GroupName '"production-web-prod-lattice"' \
    --is GroupDescription Description '"Who may send requests into VPC Lattice"' \
    --is VpcId VpcId '"'"${Vpc_VpcId}"'"' \
    --tags pairs Tags '[{"Key":"Name","Value":"production-web-prod-lattice"},{"Key":"app","Value":"shop"},{"Key":"cost-center","Value":"cc-42"},{"Key":"env","Value":"prod"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"production-web-prod"}]' \
    --call ec2 describe-security-groups \
    --filters '[{"Name":"tag:Name","Values":["production-web-prod-lattice"]},{"Name":"tag:pergola:stack","Values":["production-web-prod"]}]'
}
check LatticeSecurityGroup 'security group production-web-prod-lattice'
find_LatticeSecurityGroup_SecurityGroupIngress_HTTPS_from_storefront() {
  look \
    --object 'SecurityGroupRules[?!IsEgress && IpProtocol == '\`'"tcp"'\`' && not_null(FromPort, '\`'-1'\`') == not_null('\`'443'\`', '\`'-1'\`') && not_null(ToPort, '\`'-1'\`') == not_null('\`'443'\`', '\`'-1'\`') && CidrIpv4 == '\`'null'\`' && CidrIpv6 == '\`'null'\`' && PrefixListId == '\`'null'\`' && ReferencedGroupInfo.GroupId == '\`'"'"${StorefrontSecurityGroup_GroupId}"'"'\`' && not_null(Description, '\`'"HTTPS from storefront"'\`') == '\`'"HTTPS from storefront"'\`'] | [0]' \
    --key SecurityGroupRuleId \
    --call ec2 describe-security-group-rules \
    --filters '[{"Name":"group-id","Values":["'"${LatticeSecurityGroup_GroupId}"'"]}]'
}
check_part \
  LatticeSecurityGroup_SecurityGroupIngress_HTTPS_from_storefront \
  'SecurityGroupIngress HTTPS from storefront'
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
    --object 'logGroups[?logGroupName == '\`'"/aws/vendedlogs/vpc-lattice/production-web-prod"'\`'] | [0]' \
    --get AccessLogGroup_Arn arn \
    --get AccessLogGroup_LogGroupArn logGroupArn \
    --is RetentionInDays retentionInDays 30 \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/vendedlogs/vpc-lattice/production-web-prod
  also \
    --tags map tags "$stack_tags" \
    --call logs list-tags-for-resource \
    --resource-arn "$AccessLogGroup_LogGroupArn"
}
check AccessLogGroup 'log group /aws/vendedlogs/vpc-lattice/production-web-prod'

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

# AWS::Logs::LogGroup RatesLogGroup
RatesLogGroup_LogGroupArn='<unknown:RatesLogGroup_LogGroupArn>'
find_RatesLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/aws/lambda/production-web-prod-rates"'\`'] | [0]' \
    --get RatesLogGroup_LogGroupArn logGroupArn \
    --is RetentionInDays retentionInDays 30 \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/lambda/production-web-prod-rates
  also \
    --tags map tags "$stack_tags" \
    --call logs list-tags-for-resource \
    --resource-arn "$RatesLogGroup_LogGroupArn"
}
check RatesLogGroup 'log group /aws/lambda/production-web-prod-rates'

# AWS::IAM::Role RatesRole
RatesRole_Arn='<unknown:RatesRole_Arn>'
find_RatesRole() {
  look \
    --object Role \
    --absent NoSuchEntity \
    --get RatesRole_Arn Arn \
    --is Description Description '"What function production-web-prod-rates may do"' \
    --document AssumeRolePolicyDocument AssumeRolePolicyDocument '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
    --tags pairs Tags "$stack_tag_pairs" \
    --call iam get-role \
    --role-name production-web-prod-rates
}
check RatesRole 'IAM role production-web-prod-rates'
find_RatesRole_Policies_edges() {
  look \
    --absent NoSuchEntity \
    --key PolicyName \
    --that same 'PolicyDocument == '\`'{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/production-web-prod-rates:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"}]}'\` \
    --call iam get-role-policy \
    --role-name production-web-prod-rates \
    --policy-name edges
}
check_part RatesRole_Policies_edges 'Policies edges'
check_strays RatesRole_Policies Policies \
  --object PolicyNames \
  --call iam list-role-policies \
  --role-name production-web-prod-rates

# AWS::Lambda::Function RatesFunction
RatesFunction_Arn='<unknown:RatesFunction_Arn>'
find_RatesFunction() {
  look \
    --absent ResourceNotFoundException \
    --get RatesFunction_Arn FunctionArn \
    --is Description Description '"converts prices, by the rates of the exchange"' \
    --is Code CodeSha256 '"'"${package_rates}"'"' \
    --is Role Role '"'"${RatesRole_Arn}"'"' \
    --is Handler Handler '"app.handler"' \
    --is Runtime Runtime '"python3.13"' \
    --is Architectures Architectures '["x86_64"]' \
    --is MemorySize MemorySize 256 \
    --is Timeout Timeout 30 \
    --is EphemeralStorage EphemeralStorage.Size 512 \
    --is Environment Environment.Variables '{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/otel-instrument","OTEL_SERVICE_NAME":"production-web-prod-rates","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","ENVIRONMENT":"prod","EXCHANGE_URL":"https://api.frankfurter.dev"}' \
    --is TracingConfig TracingConfig.Mode '"Active"' \
    --is Layers 'Layers[].Arn' '["'"${ADOT_PYTHON_LAYER_ARN}"'"]' \
    --state 'join('\'' '\'', [not_null(State, '\''Active'\''), not_null(LastUpdateStatus, '\''Successful'\'')])' \
    --call lambda get-function-configuration \
    --function-name production-web-prod-rates
  also --tags map Tags "$stack_tags" --call lambda list-tags --resource "$RatesFunction_Arn"
}
check RatesFunction 'Lambda function production-web-prod-rates'

# AWS::VpcLattice::TargetGroup RatesTargetGroup
RatesTargetGroup_Arn='<unknown:RatesTargetGroup_Arn>'
RatesTargetGroup_Id='<unknown:RatesTargetGroup_Id>'
find_RatesTargetGroup() {
  look \
    --object 'items[?name == '\`'"production-web-prod-rates"'\`'] | [0]' \
    --get RatesTargetGroup_Arn arn \
    --get RatesTargetGroup_Id id \
    --call vpc-lattice list-target-groups
  also \
    --get RatesTargetGroup_Arn arn \
    --get RatesTargetGroup_Id id \
    --is Type type '"LAMBDA"' \
    --is Config.LambdaEventStructureVersion config.lambdaEventStructureVersion '"V2"' \
    --state status \
    --call vpc-lattice get-target-group \
    --target-group-identifier "$RatesTargetGroup_Id"
  also \
    --tags map tags "$stack_tags" \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$RatesTargetGroup_Arn"
}
check RatesTargetGroup 'target group production-web-prod-rates'
find_RatesTargetGroup_Targets_RatesFunction() {
  look \
    --object 'items[?id == '\`'"'"${RatesFunction_Arn}"'"'\`' && ('\`'null'\`' == '\`'null'\`' || port == '\`'null'\`')] | [0]' \
    --key 'to_string([port && {id: id, port: port} || {id: id}])' \
    --that same 'status != '\''DRAINING'\' \
    --call vpc-lattice list-targets \
    --target-group-identifier "$RatesTargetGroup_Id"
}
check_part RatesTargetGroup_Targets_RatesFunction 'Targets RatesFunction'
check_strays RatesTargetGroup_Targets Targets \
  --gone \
  --object 'items[].to_string([port && {id: id, port: port} || {id: id}])' \
  --call vpc-lattice list-targets \
  --target-group-identifier "$RatesTargetGroup_Id"

# AWS::Lambda::Permission RatesLatticePermission
find_RatesLatticePermission() {
  look \
    --object '[@] | [?contains(Policy, join('\'\'', ['\''"Sid":"'\'', '\`'"RatesLatticePermission"'\`', '\''"'\''])) || contains(Policy, join('\'\'', ['\''"Sid": "'\'', '\`'"RatesLatticePermission"'\`', '\''"'\'']))] | [0]' \
    --absent ResourceNotFoundException \
    --is Action 'contains(Policy, '\`'"lambda:InvokeFunction"'\`') && '\`'"lambda:InvokeFunction"'\` '"lambda:InvokeFunction"' \
    --is Principal 'contains(Policy, '\`'"vpc-lattice.amazonaws.com"'\`') && '\`'"vpc-lattice.amazonaws.com"'\` '"vpc-lattice.amazonaws.com"' \
    --is SourceArn 'contains(Policy, '\`'"'"${RatesTargetGroup_Arn}"'"'\`') && '\`'"'"${RatesTargetGroup_Arn}"'"'\` '"'"${RatesTargetGroup_Arn}"'"' \
    --call lambda get-policy \
    --function-name production-web-prod-rates
}
check RatesLatticePermission 'Lambda permission RatesLatticePermission'

# AWS::VpcLattice::Service RatesService
RatesService_Arn='<unknown:RatesService_Arn>'
RatesService_Id='<unknown:RatesService_Id>'
RatesService_DnsEntry_DomainName='<unknown:RatesService_DnsEntry_DomainName>'
find_RatesService() {
  look \
    --object 'items[?name == '\`'"production-web-prod-rates"'\`'] | [0]' \
    --get RatesService_Arn arn \
    --get RatesService_Id id \
    --get RatesService_DnsEntry_DomainName dnsEntry.domainName \
    --call vpc-lattice list-services
  also \
    --get RatesService_Arn arn \
    --get RatesService_Id id \
    --get RatesService_DnsEntry_DomainName dnsEntry.domainName \
    --is AuthType authType '"AWS_IAM"' \
    --state status \
    --call vpc-lattice get-service \
    --service-identifier "$RatesService_Id"
  also \
    --tags map tags "$stack_tags" \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$RatesService_Arn"
}
check RatesService 'Lattice service production-web-prod-rates'

# AWS::VpcLattice::Listener RatesListener
RatesListener_Arn='<unknown:RatesListener_Arn>'
RatesListener_Id='<unknown:RatesListener_Id>'
find_RatesListener() {
  look \
    --object 'items[?name == '\`'"https"'\`'] | [0]' \
    --absent ResourceNotFoundException \
    --get RatesListener_Arn arn \
    --get RatesListener_Id id \
    --call vpc-lattice list-listeners \
    --service-identifier "$RatesService_Id"
  also \
    --get RatesListener_Arn arn \
    --get RatesListener_Id id \
    --is Protocol protocol '"HTTPS"' \
    --is Port port 443 \
    --is DefaultAction 'length(not_null(defaultAction.forward.targetGroups, '\`'[]'\`'))' 1 \
    --that DefaultAction 'length(not_null(defaultAction.forward.targetGroups, '\`'[]'\`')[?targetGroupIdentifier == '\`'"'"${RatesTargetGroup_Id}"'"'\`' && weight == '\`'100'\`']) > '\`'0'\` \
    --call vpc-lattice get-listener \
    --service-identifier "$RatesService_Id" \
    --listener-identifier "$RatesListener_Id"
  also \
    --tags map tags "$stack_tags" \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$RatesListener_Arn"
}
check RatesListener 'listener https'

# AWS::SQS::Queue ShipmentsDeadQueue
ShipmentsDeadQueue_QueueUrl='<unknown:ShipmentsDeadQueue_QueueUrl>'
ShipmentsDeadQueue_Arn='<unknown:ShipmentsDeadQueue_Arn>'
find_ShipmentsDeadQueue() {
  look \
    --absent AWS.SimpleQueueService.NonExistentQueue \
    --get ShipmentsDeadQueue_QueueUrl QueueUrl \
    --get ShipmentsDeadQueue_Arn QueueArn \
    --call sqs get-queue-url \
    --queue-name production-web-prod-shipments-dead
  also \
    --object Attributes \
    --get ShipmentsDeadQueue_QueueUrl QueueUrl \
    --get ShipmentsDeadQueue_Arn QueueArn \
    --is MessageRetentionPeriod MessageRetentionPeriod '"1209600"' \
    --is SqsManagedSseEnabled SqsManagedSseEnabled '"true"' \
    --document RedriveAllowPolicy 'not_null(RedriveAllowPolicy, '\`'"{\"redrivePermission\":\"byQueue\",\"sourceQueueArns\":[\"arn:'"${PARTITION}:sqs:${AWS_REGION}:${ACCOUNT}"':production-web-prod-shipments\"]}"'\`')' '{"redrivePermission":"byQueue","sourceQueueArns":["arn:'"${PARTITION}:sqs:${AWS_REGION}:${ACCOUNT}"':production-web-prod-shipments"]}' \
    --call sqs get-queue-attributes \
    --queue-url "$ShipmentsDeadQueue_QueueUrl" \
    --attribute-names '["All"]'
  also \
    --tags map Tags "$stack_tags" \
    --call sqs list-queue-tags \
    --queue-url "$ShipmentsDeadQueue_QueueUrl"
}
check ShipmentsDeadQueue 'queue production-web-prod-shipments-dead'

# AWS::SQS::Queue ShipmentsQueue
ShipmentsQueue_QueueUrl='<unknown:ShipmentsQueue_QueueUrl>'
ShipmentsQueue_Arn='<unknown:ShipmentsQueue_Arn>'
find_ShipmentsQueue() {
  look \
    --absent AWS.SimpleQueueService.NonExistentQueue \
    --get ShipmentsQueue_QueueUrl QueueUrl \
    --get ShipmentsQueue_Arn QueueArn \
    --call sqs get-queue-url \
    --queue-name production-web-prod-shipments
  also \
    --object Attributes \
    --get ShipmentsQueue_QueueUrl QueueUrl \
    --get ShipmentsQueue_Arn QueueArn \
    --is VisibilityTimeout VisibilityTimeout '"180"' \
    --is MessageRetentionPeriod MessageRetentionPeriod '"345600"' \
    --is ReceiveMessageWaitTimeSeconds ReceiveMessageWaitTimeSeconds '"20"' \
    --is SqsManagedSseEnabled SqsManagedSseEnabled '"true"' \
    --document RedrivePolicy RedrivePolicy '{"deadLetterTargetArn":"'"${ShipmentsDeadQueue_Arn}"'","maxReceiveCount":3}' \
    --call sqs get-queue-attributes \
    --queue-url "$ShipmentsQueue_QueueUrl" \
    --attribute-names '["All"]'
  also \
    --tags map Tags "$stack_tags" \
    --call sqs list-queue-tags \
    --queue-url "$ShipmentsQueue_QueueUrl"
}
check ShipmentsQueue 'queue production-web-prod-shipments'

# AWS::IAM::Role StorefrontRole
StorefrontRole_Arn='<unknown:StorefrontRole_Arn>'
find_StorefrontRole() {
  look \
    --object Role \
    --absent NoSuchEntity \
    --get StorefrontRole_Arn Arn \
    --is Description Description '"What the tasks of production-web-prod-storefront may do"' \
    --document AssumeRolePolicyDocument AssumeRolePolicyDocument '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ecs-tasks.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
    --tags pairs Tags "$stack_tag_pairs" \
    --call iam get-role \
    --role-name production-web-prod-storefront
}
check StorefrontRole 'IAM role production-web-prod-storefront'
find_StorefrontRole_Policies_edges() {
  look \
    --absent NoSuchEntity \
    --key PolicyName \
    --that same 'PolicyDocument == '\`'{"Version":"2012-10-17","Statement":[{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords","xray:GetSamplingRules","xray:GetSamplingTargets"],"Resource":"*"},{"Sid":"CallRates","Effect":"Allow","Action":"vpc-lattice-svcs:Invoke","Resource":"'"${RatesService_Arn}"'/*"},{"Sid":"ReadLedgerSecret","Effect":"Allow","Action":"secretsmanager:GetSecretValue","Resource":"arn:aws:secretsmanager:us-east-1:123456789012:secret:shop/ledger-a1b2c3"},{"Sid":"SendShipments","Effect":"Allow","Action":"sqs:SendMessage","Resource":"'"${ShipmentsQueue_Arn}"'"}]}'\` \
    --call iam get-role-policy \
    --role-name production-web-prod-storefront \
    --policy-name edges
}
check_part StorefrontRole_Policies_edges 'Policies edges'
check_strays StorefrontRole_Policies Policies \
  --object PolicyNames \
  --call iam list-role-policies \
  --role-name production-web-prod-storefront

# AWS::VpcLattice::AuthPolicy RatesAuthPolicy
find_RatesAuthPolicy() {
  look \
    --object '[@] | [?policy] | [0]' \
    --absent ResourceNotFoundException \
    --document Policy policy '{"Version":"2012-10-17","Statement":[{"Sid":"Callers","Effect":"Allow","Principal":{"AWS":"'"${StorefrontRole_Arn}"'"},"Action":"vpc-lattice-svcs:Invoke","Resource":"'"${RatesService_Arn}"'/*"}]}' \
    --call vpc-lattice get-auth-policy \
    --resource-identifier "$RatesService_Arn"
}
check RatesAuthPolicy 'auth policy RatesAuthPolicy'

# AWS::VpcLattice::ServiceNetworkServiceAssociation RatesAssociation
RatesAssociation_Arn='<unknown:RatesAssociation_Arn>'
find_RatesAssociation() {
  look \
    --object 'items[0]' \
    --get RatesAssociation_Arn arn \
    --state status \
    --call vpc-lattice list-service-network-service-associations \
    --service-network-identifier "$ServiceNetwork_Id" \
    --service-identifier "$RatesService_Id"
  also \
    --tags map tags "$stack_tags" \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$RatesAssociation_Arn"
}
check RatesAssociation 'service association RatesAssociation'

# AWS::VpcLattice::AuthPolicy ServiceNetworkAuthPolicy
find_ServiceNetworkAuthPolicy() {
  look \
    --object '[@] | [?policy] | [0]' \
    --absent ResourceNotFoundException \
    --document Policy policy '{"Version":"2012-10-17","Statement":[{"Sid":"Callers","Effect":"Allow","Principal":{"AWS":"'"${StorefrontRole_Arn}"'"},"Action":"vpc-lattice-svcs:Invoke","Resource":"arn:'"${PARTITION}:vpc-lattice:${AWS_REGION}:${ACCOUNT}"':service/*"}]}' \
    --call vpc-lattice get-auth-policy \
    --resource-identifier "$ServiceNetwork_Arn"
}
check ServiceNetworkAuthPolicy 'auth policy ServiceNetworkAuthPolicy'

# AWS::ElasticLoadBalancingV2::LoadBalancer LoadBalancer
LoadBalancer_LoadBalancerArn='<unknown:LoadBalancer_LoadBalancerArn>'
LoadBalancer_DNSName='<unknown:LoadBalancer_DNSName>'
find_LoadBalancer() {
  look \
    --object 'LoadBalancers[0]' \
    --absent LoadBalancerNotFound \
    --get LoadBalancer_LoadBalancerArn LoadBalancerArn \
    --get LoadBalancer_DNSName DNSName \
    --is Type Type '"application"' \
    --is Scheme Scheme '"internet-facing"' \
    --is IpAddressType IpAddressType '"ipv4"' \
    --has SecurityGroups SecurityGroups '["'"${BalancerSecurityGroup_GroupId}"'"]' \
    --has Subnets 'AvailabilityZones[].SubnetId' '["'"${PublicSubnet1_SubnetId}"'","'"${PublicSubnet2_SubnetId}"'"]' \
    --state State.Code \
    --call elbv2 describe-load-balancers \
    --names '["production-web-prod"]'
  also \
    --tags pairs 'TagDescriptions[0].Tags' "$stack_tag_pairs" \
    --call elbv2 describe-tags \
    --resource-arns '["'"${LoadBalancer_LoadBalancerArn}"'"]'
}
check LoadBalancer 'load balancer production-web-prod'
find_LoadBalancer_LoadBalancerAttributes_idle_timeout_timeout_seconds() {
  look \
    --object 'Attributes[?Key == '\`'"idle_timeout.timeout_seconds"'\`'] | [0]' \
    --that same 'Value == '\`'"60"'\` \
    --call elbv2 describe-load-balancer-attributes \
    --load-balancer-arn "$LoadBalancer_LoadBalancerArn"
}
check_part \
  LoadBalancer_LoadBalancerAttributes_idle_timeout_timeout_seconds \
  'LoadBalancerAttributes idle_timeout.timeout_seconds'
find_LoadBalancer_LoadBalancerAttributes_routing_http_drop_invalid_header_fields_enabled() {
  look \
    --object 'Attributes[?Key == '\`'"routing.http.drop_invalid_header_fields.enabled"'\`'] | [0]' \
    --that same 'Value == '\`'"true"'\` \
    --call elbv2 describe-load-balancer-attributes \
    --load-balancer-arn "$LoadBalancer_LoadBalancerArn"
}
check_part \
  LoadBalancer_LoadBalancerAttributes_routing_http_drop_invalid_header_fields_enabled \
  'LoadBalancerAttributes routing.http.drop_invalid_header_fields.enabled'

# AWS::ElasticLoadBalancingV2::Listener HttpsListener
HttpsListener_ListenerArn='<unknown:HttpsListener_ListenerArn>'
find_HttpsListener() {
  look \
    --object 'Listeners[?Port == '\`'443'\`'] | [0]' \
    --absent LoadBalancerNotFound \
    --get HttpsListener_ListenerArn ListenerArn \
    --is Protocol Protocol '"HTTPS"' \
    --is SslPolicy SslPolicy '"ELBSecurityPolicy-TLS13-1-2-2021-06"' \
    --is Certificates 'length(not_null(Certificates, '\`'[]'\`'))' 1 \
    --that Certificates 'length(not_null(Certificates, '\`'[]'\`')[?CertificateArn == '\`'"arn:aws:acm:us-east-1:123456789012:certificate/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0"'\`']) > '\`'0'\` \
    --is DefaultActions 'length(not_null(DefaultActions, '\`'[]'\`'))' 1 \
    --that DefaultActions 'length([DefaultActions[0]][?Type == '\`'"fixed-response"'\`' && FixedResponseConfig.StatusCode == '\`'"404"'\`' && FixedResponseConfig.ContentType == '\`'"text/plain"'\`' && FixedResponseConfig.MessageBody == '\`'"Not found"'\`']) > '\`'0'\` \
    --call elbv2 describe-listeners \
    --load-balancer-arn "$LoadBalancer_LoadBalancerArn"
}
check HttpsListener 'listener of the load balancer HttpsListener'

# AWS::ElasticLoadBalancingV2::TargetGroup StorefrontBalancerTargetGroup
StorefrontBalancerTargetGroup_TargetGroupArn='<unknown:StorefrontBalancerTargetGroup_TargetGroupArn>'
find_StorefrontBalancerTargetGroup() {
  look \
    --object 'TargetGroups[0]' \
    --absent TargetGroupNotFound \
    --get StorefrontBalancerTargetGroup_TargetGroupArn TargetGroupArn \
    --is TargetType TargetType '"ip"' \
    --is VpcId VpcId '"'"${Vpc_VpcId}"'"' \
    --is Port Port 8080 \
    --is Protocol Protocol '"HTTP"' \
    --is HealthCheckPath HealthCheckPath '"/health"' \
    --is HealthCheckIntervalSeconds HealthCheckIntervalSeconds 15 \
    --is HealthCheckTimeoutSeconds HealthCheckTimeoutSeconds 5 \
    --is HealthyThresholdCount HealthyThresholdCount 2 \
    --is UnhealthyThresholdCount UnhealthyThresholdCount 3 \
    --is Matcher Matcher.HttpCode '"200"' \
    --call elbv2 describe-target-groups \
    --names '["production-web-prod-storefront"]'
  also \
    --tags pairs 'TagDescriptions[0].Tags' "$stack_tag_pairs" \
    --call elbv2 describe-tags \
    --resource-arns '["'"${StorefrontBalancerTargetGroup_TargetGroupArn}"'"]'
}
check \
  StorefrontBalancerTargetGroup \
  'target group of the load balancer production-web-prod-storefront'
find_StorefrontBalancerTargetGroup_TargetGroupAttributes_deregistration_delay_timeout_seconds() {
  look \
    --object 'Attributes[?Key == '\`'"deregistration_delay.timeout_seconds"'\`'] | [0]' \
    --that same 'Value == '\`'"30"'\` \
    --call elbv2 describe-target-group-attributes \
    --target-group-arn "$StorefrontBalancerTargetGroup_TargetGroupArn"
}
check_part \
  StorefrontBalancerTargetGroup_TargetGroupAttributes_deregistration_delay_timeout_seconds \
  'TargetGroupAttributes deregistration_delay.timeout_seconds'

# AWS::ElasticLoadBalancingV2::ListenerRule StorefrontRouteAny
find_StorefrontRouteAny() {
  look \
    --object 'Rules[?Priority == to_string('\`'48349'\`')] | [0]' \
    --absent ListenerNotFound \
    --is Conditions 'length(not_null(Conditions, '\`'[]'\`'))' 1 \
    --that Conditions 'length(not_null(Conditions, '\`'[]'\`')[?Field == '\`'"path-pattern"'\`' && PathPatternConfig.Values == '\`'["/*"]'\`']) > '\`'0'\` \
    --is Actions 'length(not_null(Actions, '\`'[]'\`'))' 1 \
    --that Actions 'length([Actions[0]][?Type == '\`'"forward"'\`' && TargetGroupArn == '\`'"'"${StorefrontBalancerTargetGroup_TargetGroupArn}"'"'\`']) > '\`'0'\` \
    --call elbv2 describe-rules \
    --listener-arn "$HttpsListener_ListenerArn"
}
check StorefrontRouteAny 'rule of the load balancer StorefrontRouteAny'

# AWS::DynamoDB::Table DeliveriesTable
DeliveriesTable_Arn='<unknown:DeliveriesTable_Arn>'
find_DeliveriesTable() {
  look \
    --object Table \
    --absent ResourceNotFoundException \
    --get DeliveriesTable_Arn TableArn \
    --is BillingMode 'not_null(BillingModeSummary.BillingMode, '\''PROVISIONED'\'')' '"PAY_PER_REQUEST"' \
    --is KeySchema 'length(not_null(KeySchema, '\`'[]'\`'))' 1 \
    --that KeySchema 'length([KeySchema[0]][?AttributeName == '\`'"orderId"'\`' && KeyType == '\`'"HASH"'\`']) > '\`'0'\` \
    --state TableStatus \
    --call dynamodb describe-table \
    --table-name production-web-prod-deliveries
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call dynamodb list-tags-of-resource \
    --resource-arn "$DeliveriesTable_Arn"
}
check DeliveriesTable 'DynamoDB table production-web-prod-deliveries'
find_DeliveriesTable_PointInTimeRecoverySpecification() {
  look \
    --object ContinuousBackupsDescription.PointInTimeRecoveryDescription \
    --absent TableNotFoundException \
    --that same '(PointInTimeRecoveryStatus == '\''ENABLED'\'') == '\`'true'\` \
    --call dynamodb describe-continuous-backups \
    --table-name production-web-prod-deliveries
}
check_part DeliveriesTable_PointInTimeRecoverySpecification PointInTimeRecoverySpecification

# AWS::Logs::LogGroup StatusLogGroup
StatusLogGroup_LogGroupArn='<unknown:StatusLogGroup_LogGroupArn>'
find_StatusLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/aws/lambda/production-web-prod-status"'\`'] | [0]' \
    --get StatusLogGroup_LogGroupArn logGroupArn \
    --is RetentionInDays retentionInDays 30 \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/lambda/production-web-prod-status
  also \
    --tags map tags "$stack_tags" \
    --call logs list-tags-for-resource \
    --resource-arn "$StatusLogGroup_LogGroupArn"
}
check StatusLogGroup 'log group /aws/lambda/production-web-prod-status'

# AWS::IAM::Role StatusRole
StatusRole_Arn='<unknown:StatusRole_Arn>'
find_StatusRole() {
  look \
    --object Role \
    --absent NoSuchEntity \
    --get StatusRole_Arn Arn \
    --is Description Description '"What function production-web-prod-status may do"' \
    --document AssumeRolePolicyDocument AssumeRolePolicyDocument '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
    --tags pairs Tags "$stack_tag_pairs" \
    --call iam get-role \
    --role-name production-web-prod-status
}
check StatusRole 'IAM role production-web-prod-status'
find_StatusRole_Policies_edges() {
  look \
    --absent NoSuchEntity \
    --key PolicyName \
    --that same 'PolicyDocument == '\`'{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/production-web-prod-status:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"},{"Sid":"ReadDeliveries","Effect":"Allow","Action":["dynamodb:GetItem","dynamodb:BatchGetItem","dynamodb:Query","dynamodb:Scan","dynamodb:DescribeTable"],"Resource":"'"${DeliveriesTable_Arn}"'"}]}'\` \
    --call iam get-role-policy \
    --role-name production-web-prod-status \
    --policy-name edges
}
check_part StatusRole_Policies_edges 'Policies edges'
check_strays StatusRole_Policies Policies \
  --object PolicyNames \
  --call iam list-role-policies \
  --role-name production-web-prod-status

# AWS::Lambda::Function StatusFunction
StatusFunction_Arn='<unknown:StatusFunction_Arn>'
find_StatusFunction() {
  look \
    --absent ResourceNotFoundException \
    --get StatusFunction_Arn FunctionArn \
    --is Description Description '"tells where a delivery is"' \
    --is Code CodeSha256 '"'"${package_status}"'"' \
    --is Role Role '"'"${StatusRole_Arn}"'"' \
    --is Handler Handler '"app.handler"' \
    --is Runtime Runtime '"python3.13"' \
    --is Architectures Architectures '["x86_64"]' \
    --is MemorySize MemorySize 256 \
    --is Timeout Timeout 30 \
    --is EphemeralStorage EphemeralStorage.Size 512 \
    --is Environment Environment.Variables '{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/otel-instrument","OTEL_SERVICE_NAME":"production-web-prod-status","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","ENVIRONMENT":"prod","DELIVERIES_TABLE":"production-web-prod-deliveries"}' \
    --is TracingConfig TracingConfig.Mode '"Active"' \
    --is Layers 'Layers[].Arn' '["'"${ADOT_PYTHON_LAYER_ARN}"'"]' \
    --state 'join('\'' '\'', [not_null(State, '\''Active'\''), not_null(LastUpdateStatus, '\''Successful'\'')])' \
    --call lambda get-function-configuration \
    --function-name production-web-prod-status
  also --tags map Tags "$stack_tags" --call lambda list-tags --resource "$StatusFunction_Arn"
}
check StatusFunction 'Lambda function production-web-prod-status'

# AWS::Lambda::Permission StatusBalancerPermission
find_StatusBalancerPermission() {
  look \
    --object '[@] | [?contains(Policy, join('\'\'', ['\''"Sid":"'\'', '\`'"StatusBalancerPermission"'\`', '\''"'\''])) || contains(Policy, join('\'\'', ['\''"Sid": "'\'', '\`'"StatusBalancerPermission"'\`', '\''"'\'']))] | [0]' \
    --absent ResourceNotFoundException \
    --is Action 'contains(Policy, '\`'"lambda:InvokeFunction"'\`') && '\`'"lambda:InvokeFunction"'\` '"lambda:InvokeFunction"' \
    --is Principal 'contains(Policy, '\`'"elasticloadbalancing.amazonaws.com"'\`') && '\`'"elasticloadbalancing.amazonaws.com"'\` '"elasticloadbalancing.amazonaws.com"' \
    --is SourceArn 'contains(Policy, '\`'"arn:'"${PARTITION}:elasticloadbalancing:${AWS_REGION}:${ACCOUNT}"':targetgroup/production-web-prod-status/*"'\`') && '\`'"arn:'"${PARTITION}:elasticloadbalancing:${AWS_REGION}:${ACCOUNT}"':targetgroup/production-web-prod-status/*"'\` '"arn:'"${PARTITION}:elasticloadbalancing:${AWS_REGION}:${ACCOUNT}"':targetgroup/production-web-prod-status/*"' \
    --call lambda get-policy \
    --function-name production-web-prod-status
}
check StatusBalancerPermission 'Lambda permission StatusBalancerPermission'

# AWS::ElasticLoadBalancingV2::TargetGroup StatusBalancerTargetGroup
StatusBalancerTargetGroup_TargetGroupArn='<unknown:StatusBalancerTargetGroup_TargetGroupArn>'
find_StatusBalancerTargetGroup() {
  look \
    --object 'TargetGroups[0]' \
    --absent TargetGroupNotFound \
    --get StatusBalancerTargetGroup_TargetGroupArn TargetGroupArn \
    --is TargetType TargetType '"lambda"' \
    --call elbv2 describe-target-groups \
    --names '["production-web-prod-status"]'
  also \
    --tags pairs 'TagDescriptions[0].Tags' "$stack_tag_pairs" \
    --call elbv2 describe-tags \
    --resource-arns '["'"${StatusBalancerTargetGroup_TargetGroupArn}"'"]'
}
check StatusBalancerTargetGroup 'target group of the load balancer production-web-prod-status'
find_StatusBalancerTargetGroup_Targets_StatusFunction() {
  look \
    --object 'TargetHealthDescriptions[?Target.Id == '\`'"'"${StatusFunction_Arn}"'"'\`' && ('\`'null'\`' == '\`'null'\`' || Target.Port == '\`'null'\`')] | [0]' \
    --that same 'TargetHealth.State != '\''draining'\' \
    --call elbv2 describe-target-health \
    --target-group-arn "$StatusBalancerTargetGroup_TargetGroupArn"
}
check_part StatusBalancerTargetGroup_Targets_StatusFunction 'Targets StatusFunction'

# AWS::ElasticLoadBalancingV2::ListenerRule StatusRouteStatusAnyGet
find_StatusRouteStatusAnyGet() {
  look \
    --object 'Rules[?Priority == to_string('\`'46896'\`')] | [0]' \
    --absent ListenerNotFound \
    --is Conditions 'length(not_null(Conditions, '\`'[]'\`'))' 2 \
    --that Conditions 'length(not_null(Conditions, '\`'[]'\`')[?Field == '\`'"http-request-method"'\`' && HttpRequestMethodConfig.Values == '\`'["GET"]'\`']) > '\`'0'\` \
    --that Conditions 'length(not_null(Conditions, '\`'[]'\`')[?Field == '\`'"path-pattern"'\`' && PathPatternConfig.Values == '\`'["/status/*"]'\`']) > '\`'0'\` \
    --is Actions 'length(not_null(Actions, '\`'[]'\`'))' 1 \
    --that Actions 'length([Actions[0]][?Type == '\`'"forward"'\`' && TargetGroupArn == '\`'"'"${StatusBalancerTargetGroup_TargetGroupArn}"'"'\`']) > '\`'0'\` \
    --call elbv2 describe-rules \
    --listener-arn "$HttpsListener_ListenerArn"
}
check StatusRouteStatusAnyGet 'rule of the load balancer StatusRouteStatusAnyGet'

# AWS::Logs::LogGroup ShippingLogGroup
ShippingLogGroup_LogGroupArn='<unknown:ShippingLogGroup_LogGroupArn>'
find_ShippingLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/aws/lambda/production-web-prod-shipping"'\`'] | [0]' \
    --get ShippingLogGroup_LogGroupArn logGroupArn \
    --is RetentionInDays retentionInDays 30 \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/lambda/production-web-prod-shipping
  also \
    --tags map tags "$stack_tags" \
    --call logs list-tags-for-resource \
    --resource-arn "$ShippingLogGroup_LogGroupArn"
}
check ShippingLogGroup 'log group /aws/lambda/production-web-prod-shipping'

# AWS::IAM::Role ShippingRole
ShippingRole_Arn='<unknown:ShippingRole_Arn>'
find_ShippingRole() {
  look \
    --object Role \
    --absent NoSuchEntity \
    --get ShippingRole_Arn Arn \
    --is Description Description '"What function production-web-prod-shipping may do"' \
    --document AssumeRolePolicyDocument AssumeRolePolicyDocument '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
    --tags pairs Tags "$stack_tag_pairs" \
    --call iam get-role \
    --role-name production-web-prod-shipping
}
check ShippingRole 'IAM role production-web-prod-shipping'
find_ShippingRole_Policies_edges() {
  look \
    --absent NoSuchEntity \
    --key PolicyName \
    --that same 'PolicyDocument == '\`'{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/production-web-prod-shipping:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"},{"Sid":"WriteDeliveries","Effect":"Allow","Action":["dynamodb:PutItem","dynamodb:UpdateItem","dynamodb:DeleteItem","dynamodb:BatchWriteItem","dynamodb:ConditionCheckItem"],"Resource":"'"${DeliveriesTable_Arn}"'"},{"Sid":"ReceiveShipments","Effect":"Allow","Action":["sqs:ReceiveMessage","sqs:DeleteMessage","sqs:GetQueueAttributes"],"Resource":"'"${ShipmentsQueue_Arn}"'"}]}'\` \
    --call iam get-role-policy \
    --role-name production-web-prod-shipping \
    --policy-name edges
}
check_part ShippingRole_Policies_edges 'Policies edges'
check_strays ShippingRole_Policies Policies \
  --object PolicyNames \
  --call iam list-role-policies \
  --role-name production-web-prod-shipping

# AWS::Lambda::Function ShippingFunction
ShippingFunction_Arn='<unknown:ShippingFunction_Arn>'
find_ShippingFunction() {
  look \
    --absent ResourceNotFoundException \
    --get ShippingFunction_Arn FunctionArn \
    --is Description Description '"books what has been ordered with the carrier"' \
    --is Code CodeSha256 '"'"${package_shipping}"'"' \
    --is Role Role '"'"${ShippingRole_Arn}"'"' \
    --is Handler Handler '"app.handler"' \
    --is Runtime Runtime '"python3.13"' \
    --is Architectures Architectures '["x86_64"]' \
    --is MemorySize MemorySize 256 \
    --is Timeout Timeout 30 \
    --is EphemeralStorage EphemeralStorage.Size 512 \
    --is Environment Environment.Variables '{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/otel-instrument","OTEL_SERVICE_NAME":"production-web-prod-shipping","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","ENVIRONMENT":"prod","DELIVERIES_TABLE":"production-web-prod-deliveries","SHIPMENTS_QUEUE_URL":"'"${ShipmentsQueue_QueueUrl}"'"}' \
    --is TracingConfig TracingConfig.Mode '"Active"' \
    --is Layers 'Layers[].Arn' '["'"${ADOT_PYTHON_LAYER_ARN}"'"]' \
    --state 'join('\'' '\'', [not_null(State, '\''Active'\''), not_null(LastUpdateStatus, '\''Successful'\'')])' \
    --call lambda get-function-configuration \
    --function-name production-web-prod-shipping
  also --tags map Tags "$stack_tags" --call lambda list-tags --resource "$ShippingFunction_Arn"
}
check ShippingFunction 'Lambda function production-web-prod-shipping'

# AWS::ECS::Cluster Cluster
Cluster_Arn='<unknown:Cluster_Arn>'
find_Cluster() {
  look \
    --object 'clusters[?status != '\''INACTIVE'\''] | [0]' \
    --get Cluster_Arn clusterArn \
    --is ClusterName clusterName '"production-web-prod"' \
    --is ClusterSettings 'length(not_null(settings, '\`'[]'\`'))' 1 \
    --that ClusterSettings 'length(not_null(settings, '\`'[]'\`')[?name == '\`'"containerInsights"'\`' && value == '\`'"enabled"'\`']) > '\`'0'\` \
    --state status \
    --tags lower-pairs tags "$stack_tag_lower_pairs" \
    --call ecs describe-clusters \
    --clusters '["production-web-prod"]' \
    --include '["SETTINGS","TAGS"]'
}
check Cluster 'ECS cluster production-web-prod'

# AWS::Logs::LogGroup StorefrontLogGroup
StorefrontLogGroup_LogGroupArn='<unknown:StorefrontLogGroup_LogGroupArn>'
find_StorefrontLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/ecs/production-web-prod-storefront"'\`'] | [0]' \
    --get StorefrontLogGroup_LogGroupArn logGroupArn \
    --is RetentionInDays retentionInDays 30 \
    --call logs describe-log-groups \
    --log-group-name-prefix /ecs/production-web-prod-storefront
  also \
    --tags map tags "$stack_tags" \
    --call logs list-tags-for-resource \
    --resource-arn "$StorefrontLogGroup_LogGroupArn"
}
check StorefrontLogGroup 'log group /ecs/production-web-prod-storefront'

# AWS::IAM::Role StorefrontExecutionRole
StorefrontExecutionRole_Arn='<unknown:StorefrontExecutionRole_Arn>'
find_StorefrontExecutionRole() {
  look \
    --object Role \
    --absent NoSuchEntity \
    --get StorefrontExecutionRole_Arn Arn \
    --is Description Description '"What starts the tasks of production-web-prod-storefront"' \
    --document AssumeRolePolicyDocument AssumeRolePolicyDocument '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ecs-tasks.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
    --tags pairs Tags "$stack_tag_pairs" \
    --call iam get-role \
    --role-name production-web-prod-storefront-execution
}
check StorefrontExecutionRole 'IAM role production-web-prod-storefront-execution'
find_StorefrontExecutionRole_Policies_start() {
  look \
    --absent NoSuchEntity \
    --key PolicyName \
    --that same 'PolicyDocument == '\`'{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/ecs/production-web-prod-storefront:*"},{"Sid":"SignIn","Effect":"Allow","Action":"ecr:GetAuthorizationToken","Resource":"*"},{"Sid":"PullImages","Effect":"Allow","Action":["ecr:BatchCheckLayerAvailability","ecr:BatchGetImage","ecr:GetDownloadUrlForLayer"],"Resource":["arn:'"${PARTITION}:ecr:${AWS_REGION}:${ACCOUNT}"':repository/shop/storefront","arn:'"${PARTITION}:ecr:${AWS_REGION}:${ACCOUNT}"':repository/mirror/aws-otel-collector"]}]}'\` \
    --call iam get-role-policy \
    --role-name production-web-prod-storefront-execution \
    --policy-name start
}
check_part StorefrontExecutionRole_Policies_start 'Policies start'
check_strays StorefrontExecutionRole_Policies Policies \
  --object PolicyNames \
  --call iam list-role-policies \
  --role-name production-web-prod-storefront-execution

# AWS::ECS::TaskDefinition StorefrontTask
StorefrontTask_TaskDefinitionArn='<unknown:StorefrontTask_TaskDefinitionArn>'
find_StorefrontTask() {
  look \
    --object 'taskDefinitionArns[].{taskDefinition: {taskDefinitionArn: @}} | [0]' \
    --get StorefrontTask_TaskDefinitionArn taskDefinition.taskDefinitionArn \
    --call ecs list-task-definitions \
    --family-prefix production-web-prod-storefront \
    --status ACTIVE \
    --sort DESC
  also \
    --get StorefrontTask_TaskDefinitionArn taskDefinition.taskDefinitionArn \
    --is Cpu taskDefinition.cpu '"512"' \
    --is Memory taskDefinition.memory '"1024"' \
    --is NetworkMode taskDefinition.networkMode '"awsvpc"' \
    --has RequiresCompatibilities taskDefinition.requiresCompatibilities '["FARGATE"]' \
    --is RuntimePlatform.CpuArchitecture taskDefinition.runtimePlatform.cpuArchitecture '"X86_64"' \
    --is RuntimePlatform.OperatingSystemFamily taskDefinition.runtimePlatform.operatingSystemFamily '"LINUX"' \
    --is ExecutionRoleArn taskDefinition.executionRoleArn '"'"${StorefrontExecutionRole_Arn}"'"' \
    --is TaskRoleArn taskDefinition.taskRoleArn '"'"${StorefrontRole_Arn}"'"' \
    --is ContainerDefinitions 'length(not_null(taskDefinition.containerDefinitions, '\`'[]'\`'))' 2 \
    --that ContainerDefinitions 'length(not_null(taskDefinition.containerDefinitions, '\`'[]'\`')[?name == '\`'"storefront"'\`' && image == '\`'"'"${ACCOUNT}.dkr.ecr.${AWS_REGION}.${URL_SUFFIX}"'/shop/storefront:1.0.0"'\`' && essential == '\`'true'\`' && (length(not_null(portMappings, '\`'[]'\`'))) == '\`'1'\`' && length([portMappings[0]][?name == '\`'"http"'\`' && containerPort == '\`'8080'\`' && protocol == '\`'"tcp"'\`' && appProtocol == '\`'"http"'\`']) > '\`'0'\`' && (length(not_null(environment, '\`'[]'\`'))) == '\`'17'\`' && length(not_null(environment, '\`'[]'\`')[?name == '\`'"TRACING"'\`' && value == '\`'"otel"'\`']) > '\`'0'\`' && length(not_null(environment, '\`'[]'\`')[?name == '\`'"OTEL_SERVICE_NAME"'\`' && value == '\`'"production-web-prod-storefront"'\`']) > '\`'0'\`' && length(not_null(environment, '\`'[]'\`')[?name == '\`'"OTEL_EXPORTER_OTLP_ENDPOINT"'\`' && value == '\`'"http://127.0.0.1:4318"'\`']) > '\`'0'\`' && length(not_null(environment, '\`'[]'\`')[?name == '\`'"OTEL_EXPORTER_OTLP_PROTOCOL"'\`' && value == '\`'"http/protobuf"'\`']) > '\`'0'\`' && length(not_null(environment, '\`'[]'\`')[?name == '\`'"OTEL_PROPAGATORS"'\`' && value == '\`'"xray,tracecontext,baggage"'\`']) > '\`'0'\`' && length(not_null(environment, '\`'[]'\`')[?name == '\`'"OTEL_TRACES_SAMPLER"'\`' && value == '\`'"xray"'\`']) > '\`'0'\`' && length(not_null(environment, '\`'[]'\`')[?name == '\`'"OTEL_TRACES_SAMPLER_ARG"'\`' && value == '\`'"endpoint=http://127.0.0.1:2000"'\`']) > '\`'0'\`' && length(not_null(environment, '\`'[]'\`')[?name == '\`'"OTEL_METRICS_EXPORTER"'\`' && value == '\`'"none"'\`']) > '\`'0'\`' && length(not_null(environment, '\`'[]'\`')[?name == '\`'"OTEL_LOGS_EXPORTER"'\`' && value == '\`'"none"'\`']) > '\`'0'\`' && length(not_null(environment, '\`'[]'\`')[?name == '\`'"PORT"'\`' && value == '\`'"8080"'\`']) > '\`'0'\`' && length(not_null(environment, '\`'[]'\`')[?name == '\`'"RATES_URL"'\`' && value == '\`'"https://'"${RatesService_DnsEntry_DomainName}"'"'\`']) > '\`'0'\`' && length(not_null(environment, '\`'[]'\`')[?name == '\`'"LEDGER_HOST"'\`' && value == '\`'"ledger.cluster-c1a2b3d4e5f6.us-east-1.rds.amazonaws.com"'\`']) > '\`'0'\`' && length(not_null(environment, '\`'[]'\`')[?name == '\`'"LEDGER_PORT"'\`' && value == '\`'"5432"'\`']) > '\`'0'\`' && length(not_null(environment, '\`'[]'\`')[?name == '\`'"LEDGER_SECRET_ARN"'\`' && value == '\`'"arn:aws:secretsmanager:us-east-1:123456789012:secret:shop/ledger-a1b2c3"'\`']) > '\`'0'\`' && length(not_null(environment, '\`'[]'\`')[?name == '\`'"SESSIONS_HOST"'\`' && value == '\`'"sessions.c1a2b3.0001.use1.cache.amazonaws.com"'\`']) > '\`'0'\`' && length(not_null(environment, '\`'[]'\`')[?name == '\`'"SESSIONS_PORT"'\`' && value == '\`'"6379"'\`']) > '\`'0'\`' && length(not_null(environment, '\`'[]'\`')[?name == '\`'"SHIPMENTS_QUEUE_URL"'\`' && value == '\`'"'"${ShipmentsQueue_QueueUrl}"'"'\`']) > '\`'0'\`' && (length(not_null(dependsOn, '\`'[]'\`'))) == '\`'1'\`' && length([dependsOn[0]][?containerName == '\`'"tracing"'\`' && condition == '\`'"START"'\`']) > '\`'0'\`' && linuxParameters.initProcessEnabled == '\`'true'\`' && logConfiguration.logDriver == '\`'"awslogs"'\`' && logConfiguration.options == '\`'{"awslogs-group":"/ecs/production-web-prod-storefront","awslogs-region":"'"${AWS_REGION}"'","awslogs-stream-prefix":"service"}'\`']) > '\`'0'\` \
    --that ContainerDefinitions 'length(not_null(taskDefinition.containerDefinitions, '\`'[]'\`')[?name == '\`'"tracing"'\`' && image == '\`'"'"${ACCOUNT}.dkr.ecr.${AWS_REGION}.${URL_SUFFIX}"'/mirror/aws-otel-collector:v0.48.0"'\`' && essential == '\`'false'\`' && memoryReservation == '\`'64'\`' && (length(not_null(environment, '\`'[]'\`'))) == '\`'1'\`' && length(not_null(environment, '\`'[]'\`')[?name == '\`'"AOT_CONFIG_CONTENT"'\`' && (value == '\`'"{\"extensions\":{\"awsproxy\":{\"endpoint\":\"127.0.0.1:2000\"}},\"receivers\":{\"otlp\":{\"protocols\":{\"grpc\":{\"endpoint\":\"127.0.0.1:4317\"},\"http\":{\"endpoint\":\"127.0.0.1:4318\"}}}},\"processors\":{\"batch\":{\"timeout\":\"1s\",\"send_batch_max_size\":50}},\"exporters\":{\"awsxray\":{\"region\":\"'"${AWS_REGION}"'\"}},\"service\":{\"extensions\":[\"awsproxy\"],\"pipelines\":{\"traces\":{\"receivers\":[\"otlp\"],\"processors\":[\"batch\"],\"exporters\":[\"awsxray\"]}}}}"'\`' || value == '\`'{"extensions":{"awsproxy":{"endpoint":"127.0.0.1:2000"}},"receivers":{"otlp":{"protocols":{"grpc":{"endpoint":"127.0.0.1:4317"},"http":{"endpoint":"127.0.0.1:4318"}}}},"processors":{"batch":{"timeout":"1s","send_batch_max_size":50}},"exporters":{"awsxray":{"region":"'"${AWS_REGION}"'"}},"service":{"extensions":["awsproxy"],"pipelines":{"traces":{"receivers":["otlp"],"processors":["batch"],"exporters":["awsxray"]}}}}'\`')]) > '\`'0'\`' && logConfiguration.logDriver == '\`'"awslogs"'\`' && logConfiguration.options == '\`'{"awslogs-group":"/ecs/production-web-prod-storefront","awslogs-region":"'"${AWS_REGION}"'","awslogs-stream-prefix":"tracing"}'\`']) > '\`'0'\` \
    --tags lower-pairs tags "$stack_tag_lower_pairs" \
    --call ecs describe-task-definition \
    --task-definition "$StorefrontTask_TaskDefinitionArn" \
    --include '["TAGS"]'
}
check StorefrontTask 'ECS task definition StorefrontTask'

# AWS::ECS::Service StorefrontTasks
StorefrontTasks_Name='<unknown:StorefrontTasks_Name>'
find_StorefrontTasks() {
  look \
    --object 'services[?status != '\''INACTIVE'\''] | [0]' \
    --absent ClusterNotFoundException \
    --get StorefrontTasks_Name serviceName \
    --is TaskDefinition taskDefinition '"'"${StorefrontTask_TaskDefinitionArn}"'"' \
    --is DesiredCount desiredCount 2 \
    --is LaunchType launchType '"FARGATE"' \
    --is PropagateTags propagateTags '"SERVICE"' \
    --is HealthCheckGracePeriodSeconds 'not_null(healthCheckGracePeriodSeconds, '\`'60'\`')' 60 \
    --is DeploymentConfiguration '(not_null(deploymentConfiguration, '\`'{"maximumPercent":200,"minimumHealthyPercent":100,"deploymentCircuitBreaker":{"enable":true,"rollback":true}}'\`')).maximumPercent' 200 \
    --is DeploymentConfiguration '(not_null(deploymentConfiguration, '\`'{"maximumPercent":200,"minimumHealthyPercent":100,"deploymentCircuitBreaker":{"enable":true,"rollback":true}}'\`')).minimumHealthyPercent' 100 \
    --is DeploymentConfiguration '((not_null(deploymentConfiguration, '\`'{"maximumPercent":200,"minimumHealthyPercent":100,"deploymentCircuitBreaker":{"enable":true,"rollback":true}}'\`')).deploymentCircuitBreaker).enable' true \
    --is DeploymentConfiguration '((not_null(deploymentConfiguration, '\`'{"maximumPercent":200,"minimumHealthyPercent":100,"deploymentCircuitBreaker":{"enable":true,"rollback":true}}'\`')).deploymentCircuitBreaker).rollback' true \
    --is NetworkConfiguration networkConfiguration.awsvpcConfiguration.assignPublicIp '"DISABLED"' \
    --has NetworkConfiguration networkConfiguration.awsvpcConfiguration.securityGroups '["'"${StorefrontSecurityGroup_GroupId}"'"]' \
    --has NetworkConfiguration networkConfiguration.awsvpcConfiguration.subnets '["'"${Subnet1_SubnetId}"'","'"${Subnet2_SubnetId}"'"]' \
    --is LoadBalancers 'length(not_null(loadBalancers, '\`'[]'\`'))' 1 \
    --that LoadBalancers 'length(not_null(loadBalancers, '\`'[]'\`')[?containerName == '\`'"storefront"'\`' && containerPort == '\`'8080'\`' && targetGroupArn == '\`'"'"${StorefrontBalancerTargetGroup_TargetGroupArn}"'"'\`']) > '\`'0'\` \
    --state status \
    --tags lower-pairs tags "$stack_tag_lower_pairs" \
    --call ecs describe-services \
    --cluster "$Cluster_Arn" \
    --services '["production-web-prod-storefront"]' \
    --include '["TAGS"]'
}
check StorefrontTasks 'ECS service production-web-prod-storefront'

# AWS::CloudFront::Distribution Distribution
Distribution_Id='<unknown:Distribution_Id>'
Distribution_Arn='<unknown:Distribution_Arn>'
find_Distribution() {
  look \
    --object 'DistributionList.Items[?Comment == '\`'"production-web-prod"'\`'] | [0]' \
    --get Distribution_Id Id \
    --get Distribution_Arn ARN \
    --call cloudfront list-distributions
  also \
    --get Distribution_Id Id \
    --get Distribution_Arn ARN \
    --is DistributionConfig Distribution.DistributionConfig.Enabled true \
    --has DistributionConfig Distribution.DistributionConfig.Aliases.Items '["shop.example.com"]' \
    --is DistributionConfig Distribution.DistributionConfig.HttpVersion '"http2and3"' \
    --is DistributionConfig Distribution.DistributionConfig.IsIPV6Enabled true \
    --is DistributionConfig Distribution.DistributionConfig.PriceClass '"PriceClass_100"' \
    --is DistributionConfig 'length(not_null(Distribution.DistributionConfig.Origins.Items, '\`'[]'\`'))' 1 \
    --that DistributionConfig 'length([Distribution.DistributionConfig.Origins.Items[0]][?Id == '\`'"entry"'\`' && DomainName == '\`'"'"${LoadBalancer_DNSName}"'"'\`' && OriginPath == '\`'""'\`' && CustomHeaders.Quantity == '\`'0'\`' && CustomOriginConfig.HTTPPort == '\`'80'\`' && CustomOriginConfig.HTTPSPort == '\`'443'\`' && CustomOriginConfig.OriginProtocolPolicy == '\`'"https-only"'\`' && CustomOriginConfig.OriginSslProtocols.Items == '\`'["TLSv1.2"]'\`' && CustomOriginConfig.OriginReadTimeout == '\`'30'\`' && CustomOriginConfig.OriginKeepaliveTimeout == '\`'5'\`']) > '\`'0'\` \
    --is DistributionConfig Distribution.DistributionConfig.DefaultCacheBehavior.TargetOriginId '"entry"' \
    --is DistributionConfig Distribution.DistributionConfig.DefaultCacheBehavior.ViewerProtocolPolicy '"redirect-to-https"' \
    --has DistributionConfig Distribution.DistributionConfig.DefaultCacheBehavior.AllowedMethods.Items '["DELETE","GET","HEAD","OPTIONS","PATCH","POST","PUT"]' \
    --has DistributionConfig Distribution.DistributionConfig.DefaultCacheBehavior.AllowedMethods.CachedMethods.Items '["GET","HEAD"]' \
    --is DistributionConfig Distribution.DistributionConfig.DefaultCacheBehavior.Compress true \
    --is DistributionConfig Distribution.DistributionConfig.DefaultCacheBehavior.CachePolicyId '"4135ea2d-6df8-44a3-9df3-4b5a84be39ad"' \
    --is DistributionConfig Distribution.DistributionConfig.DefaultCacheBehavior.OriginRequestPolicyId '"216adef6-5c7f-47e4-b989-5492eafa07d3"' \
    --is DistributionConfig Distribution.DistributionConfig.DefaultCacheBehavior.ResponseHeadersPolicyId '"67f7725c-6f97-4210-82d7-5512b31e9d03"' \
    --is DistributionConfig Distribution.DistributionConfig.Restrictions.GeoRestriction.RestrictionType '"none"' \
    --is DistributionConfig Distribution.DistributionConfig.Restrictions.GeoRestriction.Quantity 0 \
    --is DistributionConfig Distribution.DistributionConfig.ViewerCertificate.ACMCertificateArn '"arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"' \
    --is DistributionConfig Distribution.DistributionConfig.ViewerCertificate.SSLSupportMethod '"sni-only"' \
    --is DistributionConfig Distribution.DistributionConfig.ViewerCertificate.MinimumProtocolVersion '"TLSv1.2_2021"' \
    --state Distribution.Status \
    --call cloudfront get-distribution \
    --id "$Distribution_Id"
  also \
    --tags pairs Tags.Items "$stack_tag_pairs" \
    --call cloudfront list-tags-for-resource \
    --resource "$Distribution_Arn"
}
check Distribution 'CloudFront distribution Distribution'

# AWS::SNS::Topic PageTopic
PageTopic_TopicArn='<unknown:PageTopic_TopicArn>'
find_PageTopic() {
  look \
    --object 'Topics[?ends_with(TopicArn, join('\'':'\'', ['\'\'', '\`'"production-web-prod-page"'\`']))] | [0]' \
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
check PageTopic 'SNS topic production-web-prod-page'

# AWS::CloudWatch::Alarm ShipmentsFailureAlarm
ShipmentsFailureAlarm_Arn='<unknown:ShipmentsFailureAlarm_Arn>'
find_ShipmentsFailureAlarm() {
  look \
    --object 'MetricAlarms[0]' \
    --get ShipmentsFailureAlarm_Arn AlarmArn \
    --is AlarmName AlarmName '"production-web-prod-shipments-dead"' \
    --is AlarmDescription AlarmDescription '"Messages of queue shipments could not be dealt with"' \
    --has AlarmActions AlarmActions '["'"${PageTopic_TopicArn}"'"]' \
    --has OKActions OKActions '["'"${PageTopic_TopicArn}"'"]' \
    --is Namespace Namespace '"AWS/SQS"' \
    --is MetricName MetricName '"ApproximateNumberOfMessagesVisible"' \
    --is Dimensions 'length(not_null(Dimensions, '\`'[]'\`'))' 1 \
    --that Dimensions 'length(not_null(Dimensions, '\`'[]'\`')[?Name == '\`'"QueueName"'\`' && Value == '\`'"production-web-prod-shipments-dead"'\`']) > '\`'0'\` \
    --is Statistic Statistic '"Maximum"' \
    --is Period Period 60 \
    --is ComparisonOperator ComparisonOperator '"GreaterThanThreshold"' \
    --is Threshold Threshold 0 \
    --is EvaluationPeriods EvaluationPeriods 1 \
    --is DatapointsToAlarm DatapointsToAlarm 1 \
    --is TreatMissingData TreatMissingData '"notBreaching"' \
    --call cloudwatch describe-alarms \
    --alarm-names '["production-web-prod-shipments-dead"]' \
    --alarm-types '["MetricAlarm"]'
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call cloudwatch list-tags-for-resource \
    --resource-arn "$ShipmentsFailureAlarm_Arn"
}
check ShipmentsFailureAlarm 'alarm production-web-prod-shipments-dead'

# AWS::Lambda::EventSourceMapping ShippingShipmentsSource
ShippingShipmentsSource_EventSourceMappingArn='<unknown:ShippingShipmentsSource_EventSourceMappingArn>'
find_ShippingShipmentsSource() {
  look \
    --object 'EventSourceMappings[?State != '\''Deleting'\'' && (starts_with(join('\'\'', [FunctionArn, '\'':'\'']), join('\'\'', ['\`'"'"${ShippingFunction_Arn}"'"'\`', '\'':'\''])) || starts_with(join('\'\'', ['\`'"'"${ShippingFunction_Arn}"'"'\`', '\'':'\'']), join('\'\'', [FunctionArn, '\'':'\''])))] | [0]' \
    --absent ResourceNotFoundException \
    --get ShippingShipmentsSource_EventSourceMappingArn EventSourceMappingArn \
    --is FunctionName FunctionArn '"'"${ShippingFunction_Arn}"'"' \
    --is FunctionResponseTypes FunctionResponseTypes '["ReportBatchItemFailures"]' \
    --state State \
    --call lambda list-event-source-mappings \
    --event-source-arn "$ShipmentsQueue_Arn"
  also \
    --tags map Tags "$stack_tags" \
    --call lambda list-tags \
    --resource "$ShippingShipmentsSource_EventSourceMappingArn"
}
check ShippingShipmentsSource 'event source mapping ShippingShipmentsSource'

# AWS::XRay::Group StorefrontServiceTraces
StorefrontServiceTraces_GroupARN='<unknown:StorefrontServiceTraces_GroupARN>'
find_StorefrontServiceTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"production-web-prod-storefront"'\`'] | [0]' \
    --get StorefrontServiceTraces_GroupARN GroupARN \
    --is FilterExpression FilterExpression '"service(\"production-web-prod-storefront\")"' \
    --is InsightsConfiguration InsightsConfiguration.InsightsEnabled false \
    --is InsightsConfiguration InsightsConfiguration.NotificationsEnabled false \
    --call xray get-groups
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call xray list-tags-for-resource \
    --resource-arn "$StorefrontServiceTraces_GroupARN"
}
check StorefrontServiceTraces 'X-Ray group production-web-prod-storefront'

# AWS::XRay::Group RatesServiceTraces
RatesServiceTraces_GroupARN='<unknown:RatesServiceTraces_GroupARN>'
find_RatesServiceTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"production-web-prod-rates"'\`'] | [0]' \
    --get RatesServiceTraces_GroupARN GroupARN \
    --is FilterExpression FilterExpression '"service(\"production-web-prod-rates\")"' \
    --is InsightsConfiguration InsightsConfiguration.InsightsEnabled false \
    --is InsightsConfiguration InsightsConfiguration.NotificationsEnabled false \
    --call xray get-groups
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call xray list-tags-for-resource \
    --resource-arn "$RatesServiceTraces_GroupARN"
}
check RatesServiceTraces 'X-Ray group production-web-prod-rates'

# AWS::XRay::Group ShippingServiceTraces
ShippingServiceTraces_GroupARN='<unknown:ShippingServiceTraces_GroupARN>'
find_ShippingServiceTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"production-web-prod-shipping"'\`'] | [0]' \
    --get ShippingServiceTraces_GroupARN GroupARN \
    --is FilterExpression FilterExpression '"service(\"production-web-prod-shipping\")"' \
    --is InsightsConfiguration InsightsConfiguration.InsightsEnabled false \
    --is InsightsConfiguration InsightsConfiguration.NotificationsEnabled false \
    --call xray get-groups
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call xray list-tags-for-resource \
    --resource-arn "$ShippingServiceTraces_GroupARN"
}
check ShippingServiceTraces 'X-Ray group production-web-prod-shipping'

# AWS::XRay::Group StatusServiceTraces
StatusServiceTraces_GroupARN='<unknown:StatusServiceTraces_GroupARN>'
find_StatusServiceTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"production-web-prod-status"'\`'] | [0]' \
    --get StatusServiceTraces_GroupARN GroupARN \
    --is FilterExpression FilterExpression '"service(\"production-web-prod-status\")"' \
    --is InsightsConfiguration InsightsConfiguration.InsightsEnabled false \
    --is InsightsConfiguration InsightsConfiguration.NotificationsEnabled false \
    --call xray get-groups
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call xray list-tags-for-resource \
    --resource-arn "$StatusServiceTraces_GroupARN"
}
check StatusServiceTraces 'X-Ray group production-web-prod-status'

# AWS::XRay::Group SlowPagesGroupTraces
SlowPagesGroupTraces_GroupARN='<unknown:SlowPagesGroupTraces_GroupARN>'
find_SlowPagesGroupTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"production-web-prod-slow-pages"'\`'] | [0]' \
    --get SlowPagesGroupTraces_GroupARN GroupARN \
    --is FilterExpression FilterExpression '"service(\"production-web-prod-storefront\") { responsetime > 1 }"' \
    --is InsightsConfiguration InsightsConfiguration.InsightsEnabled false \
    --is InsightsConfiguration InsightsConfiguration.NotificationsEnabled false \
    --call xray get-groups
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call xray list-tags-for-resource \
    --resource-arn "$SlowPagesGroupTraces_GroupARN"
}
check SlowPagesGroupTraces 'X-Ray group production-web-prod-slow-pages'

# AWS::XRay::SamplingRule StorefrontSamplingRule
StorefrontSamplingRule_RuleARN='<unknown:StorefrontSamplingRule_RuleARN>'
find_StorefrontSamplingRule() {
  look \
    --object 'SamplingRuleRecords[?SamplingRule.RuleName == '\`'"production-web-prod-storefront"'\`'].SamplingRule | [0]' \
    --get StorefrontSamplingRule_RuleARN RuleARN \
    --is SamplingRule.ResourceARN ResourceARN '"*"' \
    --is SamplingRule.Priority Priority 1042 \
    --is SamplingRule.FixedRate FixedRate 0.05 \
    --is SamplingRule.ReservoirSize ReservoirSize 2 \
    --is SamplingRule.ServiceName ServiceName '"production-web-prod-storefront"' \
    --is SamplingRule.ServiceType ServiceType '"*"' \
    --is SamplingRule.Host Host '"*"' \
    --is SamplingRule.HTTPMethod HTTPMethod '"*"' \
    --is SamplingRule.URLPath URLPath '"*"' \
    --is SamplingRule.Version Version 1 \
    --call xray get-sampling-rules
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call xray list-tags-for-resource \
    --resource-arn "$StorefrontSamplingRule_RuleARN"
}
check StorefrontSamplingRule 'sampling rule production-web-prod-storefront'

# AWS::IAM::ManagedPolicy TracesPublishPolicy
TracesPublishPolicy_PolicyArn='<unknown:TracesPublishPolicy_PolicyArn>'
TracesPublishPolicy_DefaultVersionId='<unknown:TracesPublishPolicy_DefaultVersionId>'
find_TracesPublishPolicy() {
  look \
    --object 'Policies[?PolicyName == '\`'"production-web-prod-traces-publish"'\`'] | [0]' \
    --get TracesPublishPolicy_PolicyArn Arn \
    --get TracesPublishPolicy_DefaultVersionId DefaultVersionId \
    --call iam list-policies \
    --scope Local
}
check TracesPublishPolicy 'IAM policy production-web-prod-traces-publish'
find_TracesPublishPolicy_PolicyDocument() {
  look \
    --object PolicyVersion \
    --key VersionId \
    --that same 'Document == '\`'{"Version":"2012-10-17","Statement":[{"Sid":"Publish","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords","xray:GetSamplingRules","xray:GetSamplingTargets","xray:GetSamplingStatisticSummaries"],"Resource":"*"}]}'\` \
    --call iam get-policy-version \
    --policy-arn "$TracesPublishPolicy_PolicyArn" \
    --version-id "$TracesPublishPolicy_DefaultVersionId"
}
check_part TracesPublishPolicy_PolicyDocument PolicyDocument
check_strays TracesPublishPolicy_PolicyDocument PolicyDocument \
  --object 'Versions[?!IsDefaultVersion].VersionId' \
  --call iam list-policy-versions \
  --policy-arn "$TracesPublishPolicy_PolicyArn"

# AWS::IAM::ManagedPolicy TracesReadPolicy
TracesReadPolicy_PolicyArn='<unknown:TracesReadPolicy_PolicyArn>'
TracesReadPolicy_DefaultVersionId='<unknown:TracesReadPolicy_DefaultVersionId>'
find_TracesReadPolicy() {
  look \
    --object 'Policies[?PolicyName == '\`'"production-web-prod-traces-read"'\`'] | [0]' \
    --get TracesReadPolicy_PolicyArn Arn \
    --get TracesReadPolicy_DefaultVersionId DefaultVersionId \
    --call iam list-policies \
    --scope Local
}
check TracesReadPolicy 'IAM policy production-web-prod-traces-read'
find_TracesReadPolicy_PolicyDocument() {
  look \
    --object PolicyVersion \
    --key VersionId \
    --that same 'Document == '\`'{"Version":"2012-10-17","Statement":[{"Sid":"Read","Effect":"Allow","Action":["xray:BatchGetTraces","xray:GetServiceGraph","xray:GetTraceGraph","xray:GetTraceSummaries","xray:GetTimeSeriesServiceStatistics","xray:GetInsight","xray:GetInsightEvents","xray:GetInsightImpactGraph","xray:GetInsightSummaries","xray:GetGroups","xray:GetSamplingRules","xray:GetSamplingStatisticSummaries","xray:GetEncryptionConfig","xray:ListTagsForResource"],"Resource":"*"},{"Sid":"ReadGroups","Effect":"Allow","Action":"xray:GetGroup","Resource":"arn:'"${PARTITION}:xray:${AWS_REGION}:${ACCOUNT}"':group/production-web-prod-*/*"}]}'\` \
    --call iam get-policy-version \
    --policy-arn "$TracesReadPolicy_PolicyArn" \
    --version-id "$TracesReadPolicy_DefaultVersionId"
}
check_part TracesReadPolicy_PolicyDocument PolicyDocument
check_strays TracesReadPolicy_PolicyDocument PolicyDocument \
  --object 'Versions[?!IsDefaultVersion].VersionId' \
  --call iam list-policy-versions \
  --policy-arn "$TracesReadPolicy_PolicyArn"

# AWS::IAM::ManagedPolicy TracesAdministerPolicy
TracesAdministerPolicy_PolicyArn='<unknown:TracesAdministerPolicy_PolicyArn>'
TracesAdministerPolicy_DefaultVersionId='<unknown:TracesAdministerPolicy_DefaultVersionId>'
find_TracesAdministerPolicy() {
  look \
    --object 'Policies[?PolicyName == '\`'"production-web-prod-traces-administer"'\`'] | [0]' \
    --get TracesAdministerPolicy_PolicyArn Arn \
    --get TracesAdministerPolicy_DefaultVersionId DefaultVersionId \
    --call iam list-policies \
    --scope Local
}
check TracesAdministerPolicy 'IAM policy production-web-prod-traces-administer'
find_TracesAdministerPolicy_PolicyDocument() {
  look \
    --object PolicyVersion \
    --key VersionId \
    --that same 'Document == '\`'{"Version":"2012-10-17","Statement":[{"Sid":"AdministerGroups","Effect":"Allow","Action":["xray:CreateGroup","xray:UpdateGroup","xray:DeleteGroup","xray:GetGroup"],"Resource":"arn:'"${PARTITION}:xray:${AWS_REGION}:${ACCOUNT}"':group/production-web-prod-*/*"},{"Sid":"AdministerRules","Effect":"Allow","Action":["xray:CreateSamplingRule","xray:UpdateSamplingRule","xray:DeleteSamplingRule"],"Resource":"arn:'"${PARTITION}:xray:${AWS_REGION}:${ACCOUNT}"':sampling-rule/production-web-prod-*"},{"Sid":"Tag","Effect":"Allow","Action":["xray:TagResource","xray:UntagResource","xray:ListTagsForResource"],"Resource":["arn:'"${PARTITION}:xray:${AWS_REGION}:${ACCOUNT}"':group/production-web-prod-*/*","arn:'"${PARTITION}:xray:${AWS_REGION}:${ACCOUNT}"':sampling-rule/production-web-prod-*"]},{"Sid":"See","Effect":"Allow","Action":["xray:GetGroups","xray:GetSamplingRules"],"Resource":"*"}]}'\` \
    --call iam get-policy-version \
    --policy-arn "$TracesAdministerPolicy_PolicyArn" \
    --version-id "$TracesAdministerPolicy_DefaultVersionId"
}
check_part TracesAdministerPolicy_PolicyDocument PolicyDocument
check_strays TracesAdministerPolicy_PolicyDocument PolicyDocument \
  --object 'Versions[?!IsDefaultVersion].VersionId' \
  --call iam list-policy-versions \
  --policy-arn "$TracesAdministerPolicy_PolicyArn"

# AWS::SNS::Subscription PageOpsExampleComSubscription
find_PageOpsExampleComSubscription() {
  look \
    --object 'Subscriptions[?Protocol == '\`'"email"'\`' && Endpoint == '\`'"ops@example.com"'\`' && SubscriptionArn != '\''Deleted'\''] | [0]' \
    --absent NotFound \
    --call sns list-subscriptions-by-topic \
    --topic-arn "$PageTopic_TopicArn"
}
check PageOpsExampleComSubscription 'subscription PageOpsExampleComSubscription'

# AWS::CloudWatch::Alarm StorefrontAvailabilityAlarm
StorefrontAvailabilityAlarm_Arn='<unknown:StorefrontAvailabilityAlarm_Arn>'
find_StorefrontAvailabilityAlarm() {
  look \
    --object 'MetricAlarms[0]' \
    --get StorefrontAvailabilityAlarm_Arn AlarmArn \
    --is AlarmName AlarmName '"production-web-prod-storefront-availability"' \
    --is AlarmDescription AlarmDescription '"More than 0.1% of the requests to storefront fail in three of five minutes"' \
    --has AlarmActions AlarmActions '["'"${PageTopic_TopicArn}"'"]' \
    --has OKActions OKActions '["'"${PageTopic_TopicArn}"'"]' \
    --is Metrics 'length(not_null(Metrics, '\`'[]'\`'))' 4 \
    --that Metrics 'length(not_null(Metrics, '\`'[]'\`')[?Id == '\`'"errors"'\`' && ReturnData == '\`'false'\`' && MetricStat.Metric.Namespace == '\`'"AWS/ApplicationELB"'\`' && MetricStat.Metric.MetricName == '\`'"HTTPCode_Target_5XX_Count"'\`' && (length(not_null(MetricStat.Metric.Dimensions, '\`'[]'\`'))) == '\`'2'\`' && length([MetricStat.Metric.Dimensions[0]][?Name == '\`'"LoadBalancer"'\`' && Value == '\`'"'"${LoadBalancer_LoadBalancerArn##*:loadbalancer/}"'"'\`']) > '\`'0'\`' && length([MetricStat.Metric.Dimensions[1]][?Name == '\`'"TargetGroup"'\`' && Value == '\`'"targetgroup/'"${StorefrontBalancerTargetGroup_TargetGroupArn##*:targetgroup/}"'"'\`']) > '\`'0'\`' && MetricStat.Period == '\`'60'\`' && MetricStat.Stat == '\`'"Sum"'\`']) > '\`'0'\` \
    --that Metrics 'length(not_null(Metrics, '\`'[]'\`')[?Id == '\`'"errors2"'\`' && ReturnData == '\`'false'\`' && MetricStat.Metric.Namespace == '\`'"AWS/ApplicationELB"'\`' && MetricStat.Metric.MetricName == '\`'"TargetConnectionErrorCount"'\`' && (length(not_null(MetricStat.Metric.Dimensions, '\`'[]'\`'))) == '\`'2'\`' && length([MetricStat.Metric.Dimensions[0]][?Name == '\`'"LoadBalancer"'\`' && Value == '\`'"'"${LoadBalancer_LoadBalancerArn##*:loadbalancer/}"'"'\`']) > '\`'0'\`' && length([MetricStat.Metric.Dimensions[1]][?Name == '\`'"TargetGroup"'\`' && Value == '\`'"targetgroup/'"${StorefrontBalancerTargetGroup_TargetGroupArn##*:targetgroup/}"'"'\`']) > '\`'0'\`' && MetricStat.Period == '\`'60'\`' && MetricStat.Stat == '\`'"Sum"'\`']) > '\`'0'\` \
    --that Metrics 'length(not_null(Metrics, '\`'[]'\`')[?Id == '\`'"requests"'\`' && ReturnData == '\`'false'\`' && MetricStat.Metric.Namespace == '\`'"AWS/ApplicationELB"'\`' && MetricStat.Metric.MetricName == '\`'"RequestCount"'\`' && (length(not_null(MetricStat.Metric.Dimensions, '\`'[]'\`'))) == '\`'2'\`' && length([MetricStat.Metric.Dimensions[0]][?Name == '\`'"LoadBalancer"'\`' && Value == '\`'"'"${LoadBalancer_LoadBalancerArn##*:loadbalancer/}"'"'\`']) > '\`'0'\`' && length([MetricStat.Metric.Dimensions[1]][?Name == '\`'"TargetGroup"'\`' && Value == '\`'"targetgroup/'"${StorefrontBalancerTargetGroup_TargetGroupArn##*:targetgroup/}"'"'\`']) > '\`'0'\`' && MetricStat.Period == '\`'60'\`' && MetricStat.Stat == '\`'"Sum"'\`']) > '\`'0'\` \
    --that Metrics 'length(not_null(Metrics, '\`'[]'\`')[?Id == '\`'"failing"'\`' && Label == '\`'"Failing requests, percent"'\`' && Expression == '\`'"IF(requests > 0, 100 * (FILL(errors, 0) + FILL(errors2, 0)) / requests, 0)"'\`' && ReturnData == '\`'true'\`']) > '\`'0'\` \
    --is ComparisonOperator ComparisonOperator '"GreaterThanThreshold"' \
    --is Threshold Threshold 0.1 \
    --is EvaluationPeriods EvaluationPeriods 5 \
    --is DatapointsToAlarm DatapointsToAlarm 3 \
    --is TreatMissingData TreatMissingData '"notBreaching"' \
    --call cloudwatch describe-alarms \
    --alarm-names '["production-web-prod-storefront-availability"]' \
    --alarm-types '["MetricAlarm"]'
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call cloudwatch list-tags-for-resource \
    --resource-arn "$StorefrontAvailabilityAlarm_Arn"
}
check StorefrontAvailabilityAlarm 'alarm production-web-prod-storefront-availability'

# AWS::CloudWatch::Alarm StorefrontLatencyAlarm
StorefrontLatencyAlarm_Arn='<unknown:StorefrontLatencyAlarm_Arn>'
find_StorefrontLatencyAlarm() {
  look \
    --object 'MetricAlarms[0]' \
    --get StorefrontLatencyAlarm_Arn AlarmArn \
    --is AlarmName AlarmName '"production-web-prod-storefront-latency"' \
    --is AlarmDescription AlarmDescription '"Requests to storefront take longer than 1000 ms (p95) for five minutes"' \
    --has AlarmActions AlarmActions '["'"${PageTopic_TopicArn}"'"]' \
    --has OKActions OKActions '["'"${PageTopic_TopicArn}"'"]' \
    --is Namespace Namespace '"AWS/ApplicationELB"' \
    --is MetricName MetricName '"TargetResponseTime"' \
    --is Dimensions 'length(not_null(Dimensions, '\`'[]'\`'))' 2 \
    --that Dimensions 'length(not_null(Dimensions, '\`'[]'\`')[?Name == '\`'"LoadBalancer"'\`' && Value == '\`'"'"${LoadBalancer_LoadBalancerArn##*:loadbalancer/}"'"'\`']) > '\`'0'\` \
    --that Dimensions 'length(not_null(Dimensions, '\`'[]'\`')[?Name == '\`'"TargetGroup"'\`' && Value == '\`'"targetgroup/'"${StorefrontBalancerTargetGroup_TargetGroupArn##*:targetgroup/}"'"'\`']) > '\`'0'\` \
    --is ExtendedStatistic ExtendedStatistic '"p95"' \
    --is Period Period 60 \
    --is ComparisonOperator ComparisonOperator '"GreaterThanThreshold"' \
    --is Threshold Threshold 1 \
    --is EvaluationPeriods EvaluationPeriods 5 \
    --is DatapointsToAlarm DatapointsToAlarm 5 \
    --is TreatMissingData TreatMissingData '"notBreaching"' \
    --is EvaluateLowSampleCountPercentile EvaluateLowSampleCountPercentile '"ignore"' \
    --call cloudwatch describe-alarms \
    --alarm-names '["production-web-prod-storefront-latency"]' \
    --alarm-types '["MetricAlarm"]'
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call cloudwatch list-tags-for-resource \
    --resource-arn "$StorefrontLatencyAlarm_Arn"
}
check StorefrontLatencyAlarm 'alarm production-web-prod-storefront-latency'

# AWS::CloudWatch::Alarm RatesAvailabilityAlarm
RatesAvailabilityAlarm_Arn='<unknown:RatesAvailabilityAlarm_Arn>'
find_RatesAvailabilityAlarm() {
  look \
    --object 'MetricAlarms[0]' \
    --get RatesAvailabilityAlarm_Arn AlarmArn \
    --is AlarmName AlarmName '"production-web-prod-rates-availability"' \
    --is AlarmDescription AlarmDescription '"More than 1% of the requests to rates fail in three of five minutes"' \
    --has AlarmActions AlarmActions '["'"${PageTopic_TopicArn}"'"]' \
    --has OKActions OKActions '["'"${PageTopic_TopicArn}"'"]' \
    --is Metrics 'length(not_null(Metrics, '\`'[]'\`'))' 3 \
    --that Metrics 'length(not_null(Metrics, '\`'[]'\`')[?Id == '\`'"errors"'\`' && ReturnData == '\`'false'\`' && MetricStat.Metric.Namespace == '\`'"AWS/VpcLattice"'\`' && MetricStat.Metric.MetricName == '\`'"HTTPCode_5XX_Count"'\`' && (length(not_null(MetricStat.Metric.Dimensions, '\`'[]'\`'))) == '\`'1'\`' && length([MetricStat.Metric.Dimensions[0]][?Name == '\`'"Service"'\`' && Value == '\`'"'"${RatesService_Id}"'"'\`']) > '\`'0'\`' && MetricStat.Period == '\`'60'\`' && MetricStat.Stat == '\`'"Sum"'\`']) > '\`'0'\` \
    --that Metrics 'length(not_null(Metrics, '\`'[]'\`')[?Id == '\`'"requests"'\`' && ReturnData == '\`'false'\`' && MetricStat.Metric.Namespace == '\`'"AWS/VpcLattice"'\`' && MetricStat.Metric.MetricName == '\`'"TotalRequestCount"'\`' && (length(not_null(MetricStat.Metric.Dimensions, '\`'[]'\`'))) == '\`'1'\`' && length([MetricStat.Metric.Dimensions[0]][?Name == '\`'"Service"'\`' && Value == '\`'"'"${RatesService_Id}"'"'\`']) > '\`'0'\`' && MetricStat.Period == '\`'60'\`' && MetricStat.Stat == '\`'"Sum"'\`']) > '\`'0'\` \
    --that Metrics 'length(not_null(Metrics, '\`'[]'\`')[?Id == '\`'"failing"'\`' && Label == '\`'"Failing requests, percent"'\`' && Expression == '\`'"IF(requests > 0, 100 * errors / requests, 0)"'\`' && ReturnData == '\`'true'\`']) > '\`'0'\` \
    --is ComparisonOperator ComparisonOperator '"GreaterThanThreshold"' \
    --is Threshold Threshold 1.0 \
    --is EvaluationPeriods EvaluationPeriods 5 \
    --is DatapointsToAlarm DatapointsToAlarm 3 \
    --is TreatMissingData TreatMissingData '"notBreaching"' \
    --call cloudwatch describe-alarms \
    --alarm-names '["production-web-prod-rates-availability"]' \
    --alarm-types '["MetricAlarm"]'
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call cloudwatch list-tags-for-resource \
    --resource-arn "$RatesAvailabilityAlarm_Arn"
}
check RatesAvailabilityAlarm 'alarm production-web-prod-rates-availability'

# AWS::CloudWatch::Alarm RatesLatencyAlarm
RatesLatencyAlarm_Arn='<unknown:RatesLatencyAlarm_Arn>'
find_RatesLatencyAlarm() {
  look \
    --object 'MetricAlarms[0]' \
    --get RatesLatencyAlarm_Arn AlarmArn \
    --is AlarmName AlarmName '"production-web-prod-rates-latency"' \
    --is AlarmDescription AlarmDescription '"Requests to rates take longer than 2000 ms (p99) for five minutes"' \
    --has AlarmActions AlarmActions '["'"${PageTopic_TopicArn}"'"]' \
    --has OKActions OKActions '["'"${PageTopic_TopicArn}"'"]' \
    --is Namespace Namespace '"AWS/VpcLattice"' \
    --is MetricName MetricName '"RequestTime"' \
    --is Dimensions 'length(not_null(Dimensions, '\`'[]'\`'))' 1 \
    --that Dimensions 'length(not_null(Dimensions, '\`'[]'\`')[?Name == '\`'"Service"'\`' && Value == '\`'"'"${RatesService_Id}"'"'\`']) > '\`'0'\` \
    --is ExtendedStatistic ExtendedStatistic '"p99"' \
    --is Period Period 60 \
    --is ComparisonOperator ComparisonOperator '"GreaterThanThreshold"' \
    --is Threshold Threshold 2000 \
    --is EvaluationPeriods EvaluationPeriods 5 \
    --is DatapointsToAlarm DatapointsToAlarm 5 \
    --is TreatMissingData TreatMissingData '"notBreaching"' \
    --is EvaluateLowSampleCountPercentile EvaluateLowSampleCountPercentile '"ignore"' \
    --call cloudwatch describe-alarms \
    --alarm-names '["production-web-prod-rates-latency"]' \
    --alarm-types '["MetricAlarm"]'
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call cloudwatch list-tags-for-resource \
    --resource-arn "$RatesLatencyAlarm_Arn"
}
check RatesLatencyAlarm 'alarm production-web-prod-rates-latency'

# AWS::CloudWatch::Dashboard Dashboard
find_Dashboard() {
  look \
    --object 'DashboardEntries[?DashboardName == '\`'"production-web-prod"'\`'] | [0]' \
    --call cloudwatch list-dashboards \
    --dashboard-name-prefix production-web-prod
  also \
    --document DashboardBody DashboardBody '{"widgets":[{"type":"text","x":0,"y":0,"width":24,"height":1,"properties":{"markdown":"## storefront — sells; the shop'\''s pages and orders"}},{"type":"metric","x":0,"y":1,"width":8,"height":6,"properties":{"title":"storefront: requests through the load balancer","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/ApplicationELB","RequestCount","LoadBalancer","'"${LoadBalancer_LoadBalancerArn##*:loadbalancer/}"'","TargetGroup","targetgroup/'"${StorefrontBalancerTargetGroup_TargetGroupArn##*:targetgroup/}"'",{"label":"requests","stat":"Sum"}],["AWS/ApplicationELB","HTTPCode_Target_4XX_Count","LoadBalancer","'"${LoadBalancer_LoadBalancerArn##*:loadbalancer/}"'","TargetGroup","targetgroup/'"${StorefrontBalancerTargetGroup_TargetGroupArn##*:targetgroup/}"'",{"label":"4xx","stat":"Sum"}],["AWS/ApplicationELB","HTTPCode_Target_5XX_Count","LoadBalancer","'"${LoadBalancer_LoadBalancerArn##*:loadbalancer/}"'","TargetGroup","targetgroup/'"${StorefrontBalancerTargetGroup_TargetGroupArn##*:targetgroup/}"'",{"label":"5xx","stat":"Sum"}]]}},{"type":"metric","x":8,"y":1,"width":8,"height":6,"properties":{"title":"storefront: time to answer the load balancer, s","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/ApplicationELB","TargetResponseTime","LoadBalancer","'"${LoadBalancer_LoadBalancerArn##*:loadbalancer/}"'","TargetGroup","targetgroup/'"${StorefrontBalancerTargetGroup_TargetGroupArn##*:targetgroup/}"'",{"label":"average","stat":"Average"}],["AWS/ApplicationELB","TargetResponseTime","LoadBalancer","'"${LoadBalancer_LoadBalancerArn##*:loadbalancer/}"'","TargetGroup","targetgroup/'"${StorefrontBalancerTargetGroup_TargetGroupArn##*:targetgroup/}"'",{"label":"p99","stat":"p99"}]]}},{"type":"metric","x":16,"y":1,"width":8,"height":6,"properties":{"title":"storefront: processor and memory, percent","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/ECS","CPUUtilization","ClusterName","production-web-prod","ServiceName","'"${StorefrontTasks_Name}"'",{"label":"processor","stat":"Average"}],["AWS/ECS","MemoryUtilization","ClusterName","production-web-prod","ServiceName","'"${StorefrontTasks_Name}"'",{"label":"memory","stat":"Average"}]]}},{"type":"text","x":0,"y":7,"width":24,"height":1,"properties":{"markdown":"## rates — converts prices, by the rates of the exchange"}},{"type":"metric","x":0,"y":8,"width":8,"height":6,"properties":{"title":"rates: requests","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/VpcLattice","TotalRequestCount","Service","'"${RatesService_Id}"'",{"label":"requests","stat":"Sum"}],["AWS/VpcLattice","HTTPCode_4XX_Count","Service","'"${RatesService_Id}"'",{"label":"4xx","stat":"Sum"}],["AWS/VpcLattice","HTTPCode_5XX_Count","Service","'"${RatesService_Id}"'",{"label":"5xx","stat":"Sum"}]]}},{"type":"metric","x":8,"y":8,"width":8,"height":6,"properties":{"title":"rates: time to answer, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/VpcLattice","RequestTime","Service","'"${RatesService_Id}"'",{"label":"average","stat":"Average"}],["AWS/VpcLattice","RequestTime","Service","'"${RatesService_Id}"'",{"label":"p99","stat":"p99"}]]}},{"type":"metric","x":16,"y":8,"width":8,"height":6,"properties":{"title":"rates: invocations","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Invocations","FunctionName","production-web-prod-rates",{"label":"invocations","stat":"Sum"}],["AWS/Lambda","Errors","FunctionName","production-web-prod-rates",{"label":"errors","stat":"Sum"}],["AWS/Lambda","Throttles","FunctionName","production-web-prod-rates",{"label":"throttles","stat":"Sum"}]]}},{"type":"text","x":0,"y":14,"width":24,"height":1,"properties":{"markdown":"## shipping — books what has been ordered with the carrier"}},{"type":"metric","x":0,"y":15,"width":12,"height":6,"properties":{"title":"shipping: invocations","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Invocations","FunctionName","production-web-prod-shipping",{"label":"invocations","stat":"Sum"}],["AWS/Lambda","Errors","FunctionName","production-web-prod-shipping",{"label":"errors","stat":"Sum"}],["AWS/Lambda","Throttles","FunctionName","production-web-prod-shipping",{"label":"throttles","stat":"Sum"}]]}},{"type":"metric","x":12,"y":15,"width":12,"height":6,"properties":{"title":"shipping: duration, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Duration","FunctionName","production-web-prod-shipping",{"label":"average","stat":"Average"}],["AWS/Lambda","Duration","FunctionName","production-web-prod-shipping",{"label":"p99","stat":"p99"}]]}},{"type":"text","x":0,"y":21,"width":24,"height":1,"properties":{"markdown":"## status — tells where a delivery is"}},{"type":"metric","x":0,"y":22,"width":12,"height":6,"properties":{"title":"status: invocations","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Invocations","FunctionName","production-web-prod-status",{"label":"invocations","stat":"Sum"}],["AWS/Lambda","Errors","FunctionName","production-web-prod-status",{"label":"errors","stat":"Sum"}],["AWS/Lambda","Throttles","FunctionName","production-web-prod-status",{"label":"throttles","stat":"Sum"}]]}},{"type":"metric","x":12,"y":22,"width":12,"height":6,"properties":{"title":"status: duration, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Duration","FunctionName","production-web-prod-status",{"label":"average","stat":"Average"}],["AWS/Lambda","Duration","FunctionName","production-web-prod-status",{"label":"p99","stat":"p99"}]]}},{"type":"text","x":0,"y":28,"width":24,"height":1,"properties":{"markdown":"## Traces and alarms"}},{"type":"metric","x":0,"y":29,"width":24,"height":6,"properties":{"title":"Traces by group","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/X-Ray","ApproximateTraceCount","GroupName","production-web-prod-storefront",{"label":"storefront","stat":"Sum"}],["AWS/X-Ray","ApproximateTraceCount","GroupName","production-web-prod-rates",{"label":"rates","stat":"Sum"}],["AWS/X-Ray","ApproximateTraceCount","GroupName","production-web-prod-shipping",{"label":"shipping","stat":"Sum"}],["AWS/X-Ray","ApproximateTraceCount","GroupName","production-web-prod-status",{"label":"status","stat":"Sum"}],["AWS/X-Ray","ApproximateTraceCount","GroupName","production-web-prod-slow-pages",{"label":"slow-pages","stat":"Sum"}]]}},{"type":"alarm","x":0,"y":35,"width":24,"height":3,"properties":{"title":"Alarms","alarms":["'"${ShipmentsFailureAlarm_Arn}"'","'"${StorefrontAvailabilityAlarm_Arn}"'","'"${StorefrontLatencyAlarm_Arn}"'","'"${RatesAvailabilityAlarm_Arn}"'","'"${RatesLatencyAlarm_Arn}"'"]}}]}' \
    --call cloudwatch get-dashboard \
    --dashboard-name production-web-prod
}
check Dashboard 'dashboard production-web-prod'

# Requests, and what they leave behind.
invoke rates production-web-prod-rates probe-rates.json 499
trace rates 'service("production-web-prod-rates")'

finish_verify
