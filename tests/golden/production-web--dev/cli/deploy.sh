#!/usr/bin/env bash
set -euo pipefail
here=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=lib.sh disable=SC1091
. "$here/lib.sh"

# deploy.sh creates the stack 'production-web-dev' and changes what differs.
stack production-web-dev --region us-east-1
parameter ADOT_PYTHON_LAYER_ARN \
  --about 'ARN of the ADOT Lambda layer of your region for python (AWSOpenTelemetryDistro…), with its version' \
  --default arn:aws:lambda:us-east-1:615299751070:layer:AWSOpenTelemetryDistroPython:25 \
  --pattern '^(arn:[a-z-]+:lambda:[a-z0-9-]+:[0-9]{12}:layer:[A-Za-z0-9_-]+:[0-9]+)$'
stack_tag_lower_pairs='[{"key":"app","value":"shop"},{"key":"cost-center","value":"cc-42"},{"key":"env","value":"dev"},{"key":"owner","value":"team-shop"},{"key":"pergola:stack","value":"production-web-dev"}]'
stack_tag_pairs='[{"Key":"app","Value":"shop"},{"Key":"cost-center","Value":"cc-42"},{"Key":"env","Value":"dev"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"production-web-dev"}]'
stack_tags='{"app":"shop","cost-center":"cc-42","env":"dev","owner":"team-shop","pergola:stack":"production-web-dev"}'
start deploy
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
    --tags pairs Tags '[{"Key":"Name","Value":"production-web-dev-vpc"},{"Key":"app","Value":"shop"},{"Key":"cost-center","Value":"cc-42"},{"Key":"env","Value":"dev"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"production-web-dev"}]' \
    --call ec2 describe-vpcs \
    --filters '[{"Name":"tag:Name","Values":["production-web-dev-vpc"]},{"Name":"tag:pergola:stack","Values":["production-web-dev"]}]'
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
    --tag-specifications '[{"ResourceType":"vpc","Tags":[{"Key":"Name","Value":"production-web-dev-vpc"},{"Key":"app","Value":"shop"},{"Key":"cost-center","Value":"cc-42"},{"Key":"env","Value":"dev"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"production-web-dev"}]}]'
fi
if differs tags; then
  change \
    --call ec2 create-tags \
    --resources '["'"${Vpc_VpcId}"'"]' \
    --tags '[{"Key":"Name","Value":"production-web-dev-vpc"},{"Key":"app","Value":"shop"},{"Key":"cost-center","Value":"cc-42"},{"Key":"env","Value":"dev"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"production-web-dev"}]'
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
    --tags pairs Tags '[{"Key":"Name","Value":"production-web-dev-private-1"},{"Key":"app","Value":"shop"},{"Key":"cost-center","Value":"cc-42"},{"Key":"env","Value":"dev"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"production-web-dev"}]' \
    --call ec2 describe-subnets \
    --filters '[{"Name":"tag:Name","Values":["production-web-dev-private-1"]},{"Name":"tag:pergola:stack","Values":["production-web-dev"]}]'
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
    --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"production-web-dev-private-1"},{"Key":"app","Value":"shop"},{"Key":"cost-center","Value":"cc-42"},{"Key":"env","Value":"dev"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"production-web-dev"}]}]'
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
    --tags '[{"Key":"Name","Value":"production-web-dev-private-1"},{"Key":"app","Value":"shop"},{"Key":"cost-center","Value":"cc-42"},{"Key":"env","Value":"dev"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"production-web-dev"}]'
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
    --tags pairs Tags '[{"Key":"Name","Value":"production-web-dev-private-2"},{"Key":"app","Value":"shop"},{"Key":"cost-center","Value":"cc-42"},{"Key":"env","Value":"dev"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"production-web-dev"}]' \
    --call ec2 describe-subnets \
    --filters '[{"Name":"tag:Name","Values":["production-web-dev-private-2"]},{"Name":"tag:pergola:stack","Values":["production-web-dev"]}]'
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
    --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"production-web-dev-private-2"},{"Key":"app","Value":"shop"},{"Key":"cost-center","Value":"cc-42"},{"Key":"env","Value":"dev"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"production-web-dev"}]}]'
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
    --tags '[{"Key":"Name","Value":"production-web-dev-private-2"},{"Key":"app","Value":"shop"},{"Key":"cost-center","Value":"cc-42"},{"Key":"env","Value":"dev"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"production-web-dev"}]'
fi

# AWS::EC2::InternetGateway InternetGateway
InternetGateway_InternetGatewayId='<unknown:InternetGateway_InternetGatewayId>'
find_InternetGateway() {
  look \
    --object 'InternetGateways[0]' \
    --get InternetGateway_InternetGatewayId InternetGatewayId \
    --tags pairs Tags '[{"Key":"Name","Value":"production-web-dev-internet"},{"Key":"app","Value":"shop"},{"Key":"cost-center","Value":"cc-42"},{"Key":"env","Value":"dev"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"production-web-dev"}]' \
    --call ec2 describe-internet-gateways \
    --filters '[{"Name":"tag:Name","Values":["production-web-dev-internet"]},{"Name":"tag:pergola:stack","Values":["production-web-dev"]}]'
}
claim InternetGateway 'internet gateway InternetGateway'
if absent; then
  create \
    --object InternetGateway \
    --get InternetGateway_InternetGatewayId InternetGatewayId \
    --call ec2 create-internet-gateway \
    --tag-specifications '[{"ResourceType":"internet-gateway","Tags":[{"Key":"Name","Value":"production-web-dev-internet"},{"Key":"app","Value":"shop"},{"Key":"cost-center","Value":"cc-42"},{"Key":"env","Value":"dev"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"production-web-dev"}]}]'
fi
if differs tags; then
  change \
    --call ec2 create-tags \
    --resources '["'"${InternetGateway_InternetGatewayId}"'"]' \
    --tags '[{"Key":"Name","Value":"production-web-dev-internet"},{"Key":"app","Value":"shop"},{"Key":"cost-center","Value":"cc-42"},{"Key":"env","Value":"dev"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"production-web-dev"}]'
fi

# AWS::EC2::VPCGatewayAttachment InternetGatewayAttachment
find_InternetGatewayAttachment() {
  look \
    --object 'InternetGateways[0].Attachments[?VpcId == '\`'"'"${Vpc_VpcId}"'"'\`'] | [0]' \
    --absent InvalidInternetGatewayID.NotFound \
    --call ec2 describe-internet-gateways \
    --internet-gateway-ids '["'"${InternetGateway_InternetGatewayId}"'"]'
}
claim InternetGatewayAttachment 'attachment of the internet gateway InternetGatewayAttachment'
if absent; then
  create \
    --call ec2 attach-internet-gateway \
    --vpc-id "$Vpc_VpcId" \
    --internet-gateway-id "$InternetGateway_InternetGatewayId"
fi

# AWS::EC2::RouteTable PublicRouteTable
PublicRouteTable_RouteTableId='<unknown:PublicRouteTable_RouteTableId>'
find_PublicRouteTable() {
  look \
    --object 'RouteTables[0]' \
    --get PublicRouteTable_RouteTableId RouteTableId \
    --is VpcId VpcId '"'"${Vpc_VpcId}"'"' \
    --tags pairs Tags '[{"Key":"Name","Value":"production-web-dev-public"},{"Key":"app","Value":"shop"},{"Key":"cost-center","Value":"cc-42"},{"Key":"env","Value":"dev"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"production-web-dev"}]' \
    --call ec2 describe-route-tables \
    --filters '[{"Name":"tag:Name","Values":["production-web-dev-public"]},{"Name":"tag:pergola:stack","Values":["production-web-dev"]}]'
}
claim PublicRouteTable 'route table PublicRouteTable'
fixed VpcId
if absent; then
  create \
    --object RouteTable \
    --get PublicRouteTable_RouteTableId RouteTableId \
    --call ec2 create-route-table \
    --vpc-id "$Vpc_VpcId" \
    --tag-specifications '[{"ResourceType":"route-table","Tags":[{"Key":"Name","Value":"production-web-dev-public"},{"Key":"app","Value":"shop"},{"Key":"cost-center","Value":"cc-42"},{"Key":"env","Value":"dev"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"production-web-dev"}]}]'
fi
if differs tags; then
  change \
    --call ec2 create-tags \
    --resources '["'"${PublicRouteTable_RouteTableId}"'"]' \
    --tags '[{"Key":"Name","Value":"production-web-dev-public"},{"Key":"app","Value":"shop"},{"Key":"cost-center","Value":"cc-42"},{"Key":"env","Value":"dev"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"production-web-dev"}]'
fi

# AWS::EC2::Route InternetRoute
find_InternetRoute() {
  look \
    --object 'RouteTables[0].Routes[?DestinationCidrBlock == '\`'"0.0.0.0/0"'\`'] | [0]' \
    --absent InvalidRouteTableID.NotFound \
    --is GatewayId GatewayId '"'"${InternetGateway_InternetGatewayId}"'"' \
    --call ec2 describe-route-tables \
    --route-table-ids '["'"${PublicRouteTable_RouteTableId}"'"]'
}
claim InternetRoute 'route InternetRoute'
if absent; then
  create \
    --call ec2 create-route \
    --route-table-id "$PublicRouteTable_RouteTableId" \
    --destination-cidr-block 0.0.0.0/0 \
    --gateway-id "$InternetGateway_InternetGatewayId"
fi
if differs GatewayId; then
  change \
    --call ec2 replace-route \
    --route-table-id "$PublicRouteTable_RouteTableId" \
    --destination-cidr-block 0.0.0.0/0 \
    --gateway-id "$InternetGateway_InternetGatewayId"
fi

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
    --tags pairs Tags '[{"Key":"Name","Value":"production-web-dev-public-1"},{"Key":"app","Value":"shop"},{"Key":"cost-center","Value":"cc-42"},{"Key":"env","Value":"dev"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"production-web-dev"}]' \
    --call ec2 describe-subnets \
    --filters '[{"Name":"tag:Name","Values":["production-web-dev-public-1"]},{"Name":"tag:pergola:stack","Values":["production-web-dev"]}]'
}
claim PublicSubnet1 'subnet PublicSubnet1' \
  --ready available \
  --failed failed \
  --failed failed-insufficient-capacity
fixed VpcId CidrBlock AvailabilityZone
if absent; then
  create \
    --object Subnet \
    --get PublicSubnet1_SubnetId SubnetId \
    --state State \
    --call ec2 create-subnet \
    --vpc-id "$Vpc_VpcId" \
    --cidr-block 10.0.240.0/20 \
    --availability-zone "$ZONE_0" \
    --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"production-web-dev-public-1"},{"Key":"app","Value":"shop"},{"Key":"cost-center","Value":"cc-42"},{"Key":"env","Value":"dev"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"production-web-dev"}]}]'
  pending MapPublicIpOnLaunch
fi
if differs MapPublicIpOnLaunch; then
  change \
    --call ec2 modify-subnet-attribute \
    --subnet-id "$PublicSubnet1_SubnetId" \
    --map-public-ip-on-launch '{"Value":false}'
fi
if differs tags; then
  change \
    --call ec2 create-tags \
    --resources '["'"${PublicSubnet1_SubnetId}"'"]' \
    --tags '[{"Key":"Name","Value":"production-web-dev-public-1"},{"Key":"app","Value":"shop"},{"Key":"cost-center","Value":"cc-42"},{"Key":"env","Value":"dev"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"production-web-dev"}]'
fi

# AWS::EC2::SubnetRouteTableAssociation PublicRouteAssociation1
PublicRouteAssociation1_Id='<unknown:PublicRouteAssociation1_Id>'
find_PublicRouteAssociation1() {
  look \
    --object 'RouteTables[].Associations[] | [?SubnetId == '\`'"'"${PublicSubnet1_SubnetId}"'"'\`'] | [0]' \
    --get PublicRouteAssociation1_Id RouteTableAssociationId \
    --is RouteTableId RouteTableId '"'"${PublicRouteTable_RouteTableId}"'"' \
    --call ec2 describe-route-tables \
    --filters '[{"Name":"association.subnet-id","Values":["'"${PublicSubnet1_SubnetId}"'"]}]'
}
claim PublicRouteAssociation1 'association of a subnet with a route table PublicRouteAssociation1'
if absent; then
  create \
    --want PublicRouteAssociation1_Id \
    --call ec2 associate-route-table \
    --route-table-id "$PublicRouteTable_RouteTableId" \
    --subnet-id "$PublicSubnet1_SubnetId"
fi
if differs RouteTableId; then
  change \
    --call ec2 replace-route-table-association \
    --association-id "$PublicRouteAssociation1_Id" \
    --route-table-id "$PublicRouteTable_RouteTableId"
fi

# AWS::EC2::EIP NatAddress1
NatAddress1_PublicIp='<unknown:NatAddress1_PublicIp>'
NatAddress1_AllocationId='<unknown:NatAddress1_AllocationId>'
find_NatAddress1() {
  look \
    --object 'Addresses[0]' \
    --get NatAddress1_PublicIp PublicIp \
    --get NatAddress1_AllocationId AllocationId \
    --is Domain Domain '"vpc"' \
    --tags pairs Tags '[{"Key":"Name","Value":"production-web-dev-nat-1"},{"Key":"app","Value":"shop"},{"Key":"cost-center","Value":"cc-42"},{"Key":"env","Value":"dev"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"production-web-dev"}]' \
    --call ec2 describe-addresses \
    --filters '[{"Name":"tag:Name","Values":["production-web-dev-nat-1"]},{"Name":"tag:pergola:stack","Values":["production-web-dev"]}]'
}
claim NatAddress1 'Elastic IP address NatAddress1'
fixed Domain
if absent; then
  create \
    --want NatAddress1_PublicIp \
    --want NatAddress1_AllocationId \
    --call ec2 allocate-address \
    --domain vpc \
    --tag-specifications '[{"ResourceType":"elastic-ip","Tags":[{"Key":"Name","Value":"production-web-dev-nat-1"},{"Key":"app","Value":"shop"},{"Key":"cost-center","Value":"cc-42"},{"Key":"env","Value":"dev"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"production-web-dev"}]}]'
fi
if differs tags; then
  change \
    --call ec2 create-tags \
    --resources '["'"${NatAddress1_AllocationId}"'"]' \
    --tags '[{"Key":"Name","Value":"production-web-dev-nat-1"},{"Key":"app","Value":"shop"},{"Key":"cost-center","Value":"cc-42"},{"Key":"env","Value":"dev"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"production-web-dev"}]'
fi

# AWS::EC2::NatGateway NatGateway1
NatGateway1_NatGatewayId='<unknown:NatGateway1_NatGatewayId>'
find_NatGateway1() {
  look \
    --object 'NatGateways[?State != '\''deleted'\'' && SubnetId == '\`'"'"${PublicSubnet1_SubnetId}"'"'\`'] | [0]' \
    --get NatGateway1_NatGatewayId NatGatewayId \
    --is AllocationId 'NatGatewayAddresses[?not_null(IsPrimary, '\`'true'\`')].AllocationId | [0]' '"'"${NatAddress1_AllocationId}"'"' \
    --state State \
    --tags pairs Tags '[{"Key":"Name","Value":"production-web-dev-nat-1"},{"Key":"app","Value":"shop"},{"Key":"cost-center","Value":"cc-42"},{"Key":"env","Value":"dev"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"production-web-dev"}]' \
    --call ec2 describe-nat-gateways \
    --filter '[{"Name":"tag:Name","Values":["production-web-dev-nat-1"]},{"Name":"tag:pergola:stack","Values":["production-web-dev"]}]'
}
claim NatGateway1 'NAT gateway NatGateway1' --ready available --failed failed --failed deleting
fixed AllocationId
if absent; then
  create \
    --object NatGateway \
    --get NatGateway1_NatGatewayId NatGatewayId \
    --state State \
    --call ec2 create-nat-gateway \
    --allocation-id "$NatAddress1_AllocationId" \
    --subnet-id "$PublicSubnet1_SubnetId" \
    --tag-specifications '[{"ResourceType":"natgateway","Tags":[{"Key":"Name","Value":"production-web-dev-nat-1"},{"Key":"app","Value":"shop"},{"Key":"cost-center","Value":"cc-42"},{"Key":"env","Value":"dev"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"production-web-dev"}]}]'
fi
if differs tags; then
  change \
    --call ec2 create-tags \
    --resources '["'"${NatGateway1_NatGatewayId}"'"]' \
    --tags '[{"Key":"Name","Value":"production-web-dev-nat-1"},{"Key":"app","Value":"shop"},{"Key":"cost-center","Value":"cc-42"},{"Key":"env","Value":"dev"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"production-web-dev"}]'
fi

# AWS::EC2::RouteTable PrivateRouteTable
PrivateRouteTable_RouteTableId='<unknown:PrivateRouteTable_RouteTableId>'
find_PrivateRouteTable() {
  look \
    --object 'RouteTables[0]' \
    --get PrivateRouteTable_RouteTableId RouteTableId \
    --is VpcId VpcId '"'"${Vpc_VpcId}"'"' \
    --tags pairs Tags '[{"Key":"Name","Value":"production-web-dev-private"},{"Key":"app","Value":"shop"},{"Key":"cost-center","Value":"cc-42"},{"Key":"env","Value":"dev"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"production-web-dev"}]' \
    --call ec2 describe-route-tables \
    --filters '[{"Name":"tag:Name","Values":["production-web-dev-private"]},{"Name":"tag:pergola:stack","Values":["production-web-dev"]}]'
}
claim PrivateRouteTable 'route table PrivateRouteTable'
fixed VpcId
if absent; then
  create \
    --object RouteTable \
    --get PrivateRouteTable_RouteTableId RouteTableId \
    --call ec2 create-route-table \
    --vpc-id "$Vpc_VpcId" \
    --tag-specifications '[{"ResourceType":"route-table","Tags":[{"Key":"Name","Value":"production-web-dev-private"},{"Key":"app","Value":"shop"},{"Key":"cost-center","Value":"cc-42"},{"Key":"env","Value":"dev"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"production-web-dev"}]}]'
fi
if differs tags; then
  change \
    --call ec2 create-tags \
    --resources '["'"${PrivateRouteTable_RouteTableId}"'"]' \
    --tags '[{"Key":"Name","Value":"production-web-dev-private"},{"Key":"app","Value":"shop"},{"Key":"cost-center","Value":"cc-42"},{"Key":"env","Value":"dev"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"production-web-dev"}]'
fi

# AWS::EC2::Route PrivateInternetRoute
find_PrivateInternetRoute() {
  look \
    --object 'RouteTables[0].Routes[?DestinationCidrBlock == '\`'"0.0.0.0/0"'\`'] | [0]' \
    --absent InvalidRouteTableID.NotFound \
    --is NatGatewayId NatGatewayId '"'"${NatGateway1_NatGatewayId}"'"' \
    --call ec2 describe-route-tables \
    --route-table-ids '["'"${PrivateRouteTable_RouteTableId}"'"]'
}
claim PrivateInternetRoute 'route PrivateInternetRoute'
if absent; then
  create \
    --call ec2 create-route \
    --route-table-id "$PrivateRouteTable_RouteTableId" \
    --destination-cidr-block 0.0.0.0/0 \
    --nat-gateway-id "$NatGateway1_NatGatewayId"
fi
if differs NatGatewayId; then
  change \
    --call ec2 replace-route \
    --route-table-id "$PrivateRouteTable_RouteTableId" \
    --destination-cidr-block 0.0.0.0/0 \
    --nat-gateway-id "$NatGateway1_NatGatewayId"
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
    --tags pairs Tags '[{"Key":"Name","Value":"production-web-dev-s3"},{"Key":"app","Value":"shop"},{"Key":"cost-center","Value":"cc-42"},{"Key":"env","Value":"dev"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"production-web-dev"}]' \
    --call ec2 describe-vpc-endpoints \
    --filters '[{"Name":"tag:Name","Values":["production-web-dev-s3"]},{"Name":"tag:pergola:stack","Values":["production-web-dev"]}]'
}
claim S3Endpoint 'VPC endpoint S3Endpoint' \
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
    --get S3Endpoint_Id VpcEndpointId \
    --state State \
    --call ec2 create-vpc-endpoint \
    --vpc-endpoint-type Gateway \
    --service-name "com.amazonaws.${AWS_REGION}.s3" \
    --vpc-id "$Vpc_VpcId" \
    --route-table-ids '["'"${PrivateRouteTable_RouteTableId}"'"]' \
    --tag-specifications '[{"ResourceType":"vpc-endpoint","Tags":[{"Key":"Name","Value":"production-web-dev-s3"},{"Key":"app","Value":"shop"},{"Key":"cost-center","Value":"cc-42"},{"Key":"env","Value":"dev"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"production-web-dev"}]}]'
fi
if differs tags; then
  change \
    --call ec2 create-tags \
    --resources '["'"${S3Endpoint_Id}"'"]' \
    --tags '[{"Key":"Name","Value":"production-web-dev-s3"},{"Key":"app","Value":"shop"},{"Key":"cost-center","Value":"cc-42"},{"Key":"env","Value":"dev"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"production-web-dev"}]'
fi
if existed; then
  find_S3Endpoint_RouteTableIds_PrivateRouteTable() {
    look \
      --object 'VpcEndpoints[].RouteTableIds[] | [?@ == '\`'"'"${PrivateRouteTable_RouteTableId}"'"'\`'] | [0]' \
      --key @ \
      --call ec2 describe-vpc-endpoints \
      --vpc-endpoint-ids '["'"${S3Endpoint_Id}"'"]'
  }
  seek S3Endpoint_RouteTableIds_PrivateRouteTable 'RouteTableIds PrivateRouteTable'
  delete_S3Endpoint_RouteTableIds() {
    remove_item \
      --call ec2 modify-vpc-endpoint \
      --vpc-endpoint-id "$S3Endpoint_Id" \
      --remove-route-table-ids '["'"${ITEM}"'"]'
  }
  clear_strays S3Endpoint_RouteTableIds RouteTableIds \
    --object 'VpcEndpoints[].RouteTableIds[]' \
    --call ec2 describe-vpc-endpoints \
    --vpc-endpoint-ids '["'"${S3Endpoint_Id}"'"]'
  if lacking S3Endpoint_RouteTableIds_PrivateRouteTable 'RouteTableIds PrivateRouteTable'; then
    put \
      --call ec2 modify-vpc-endpoint \
      --vpc-endpoint-id "$S3Endpoint_Id" \
      --add-route-table-ids '["'"${PrivateRouteTable_RouteTableId}"'"]'
  fi
fi

# AWS::VpcLattice::ServiceNetwork ServiceNetwork
ServiceNetwork_Arn='<unknown:ServiceNetwork_Arn>'
ServiceNetwork_Id='<unknown:ServiceNetwork_Id>'
find_ServiceNetwork() {
  look \
    --object 'items[?name == '\`'"production-web-dev"'\`'] | [0]' \
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
claim ServiceNetwork 'service network production-web-dev'
if absent; then
  create \
    --get ServiceNetwork_Arn arn \
    --get ServiceNetwork_Id id \
    --call vpc-lattice create-service-network \
    --name production-web-dev \
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

# AWS::EC2::SecurityGroup BalancerSecurityGroup
BalancerSecurityGroup_GroupId='<unknown:BalancerSecurityGroup_GroupId>'
find_BalancerSecurityGroup() {
  look \
    --object 'SecurityGroups[0]' \
    --get BalancerSecurityGroup_GroupId GroupId \
    --is GroupName GroupName '"production-web-dev-balancer"' \
    --is GroupDescription Description '"Who may send requests to the load balancer"' \
    --is VpcId VpcId '"'"${Vpc_VpcId}"'"' \
    --tags pairs Tags '[{"Key":"Name","Value":"production-web-dev-balancer"},{"Key":"app","Value":"shop"},{"Key":"cost-center","Value":"cc-42"},{"Key":"env","Value":"dev"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"production-web-dev"}]' \
    --call ec2 describe-security-groups \
    --filters '[{"Name":"tag:Name","Values":["production-web-dev-balancer"]},{"Name":"tag:pergola:stack","Values":["production-web-dev"]}]'
}
claim BalancerSecurityGroup 'security group production-web-dev-balancer'
fixed GroupName GroupDescription VpcId
if absent; then
  create \
    --get BalancerSecurityGroup_GroupId GroupId \
    --call ec2 create-security-group \
    --group-name production-web-dev-balancer \
    --description 'Who may send requests to the load balancer' \
    --vpc-id "$Vpc_VpcId" \
    --tag-specifications '[{"ResourceType":"security-group","Tags":[{"Key":"Name","Value":"production-web-dev-balancer"},{"Key":"app","Value":"shop"},{"Key":"cost-center","Value":"cc-42"},{"Key":"env","Value":"dev"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"production-web-dev"}]}]'
fi
if differs tags; then
  change \
    --call ec2 create-tags \
    --resources '["'"${BalancerSecurityGroup_GroupId}"'"]' \
    --tags '[{"Key":"Name","Value":"production-web-dev-balancer"},{"Key":"app","Value":"shop"},{"Key":"cost-center","Value":"cc-42"},{"Key":"env","Value":"dev"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"production-web-dev"}]'
fi
find_BalancerSecurityGroup_SecurityGroupIngress_HTTP_from_10_0_0_0_16() {
  look \
    --object 'SecurityGroupRules[?!IsEgress && IpProtocol == '\`'"tcp"'\`' && not_null(FromPort, '\`'-1'\`') == not_null('\`'80'\`', '\`'-1'\`') && not_null(ToPort, '\`'-1'\`') == not_null('\`'80'\`', '\`'-1'\`') && CidrIpv4 == '\`'"10.0.0.0/16"'\`' && CidrIpv6 == '\`'null'\`' && PrefixListId == '\`'null'\`' && ReferencedGroupInfo.GroupId == '\`'null'\`' && not_null(Description, '\`'"HTTP from 10.0.0.0-16"'\`') == '\`'"HTTP from 10.0.0.0-16"'\`'] | [0]' \
    --key SecurityGroupRuleId \
    --call ec2 describe-security-group-rules \
    --filters '[{"Name":"group-id","Values":["'"${BalancerSecurityGroup_GroupId}"'"]}]'
}
seek \
  BalancerSecurityGroup_SecurityGroupIngress_HTTP_from_10_0_0_0_16 \
  'SecurityGroupIngress HTTP from 10.0.0.0-16'
delete_BalancerSecurityGroup_SecurityGroupIngress() {
  remove_item \
    --call ec2 revoke-security-group-ingress \
    --group-id "$BalancerSecurityGroup_GroupId" \
    --security-group-rule-ids '["'"${ITEM}"'"]'
}
clear_strays BalancerSecurityGroup_SecurityGroupIngress SecurityGroupIngress \
  --object 'SecurityGroupRules[?!IsEgress].SecurityGroupRuleId' \
  --call ec2 describe-security-group-rules \
  --filters '[{"Name":"group-id","Values":["'"${BalancerSecurityGroup_GroupId}"'"]}]'
if lacking \
    BalancerSecurityGroup_SecurityGroupIngress_HTTP_from_10_0_0_0_16 \
    'SecurityGroupIngress HTTP from 10.0.0.0-16'; then
  put \
    --call ec2 authorize-security-group-ingress \
    --group-id "$BalancerSecurityGroup_GroupId" \
    --ip-permissions '[{"IpProtocol":"tcp","FromPort":80,"ToPort":80,"IpRanges":[{"CidrIp":"10.0.0.0/16","Description":"HTTP from 10.0.0.0-16"}]}]'
fi
find_BalancerSecurityGroup_SecurityGroupEgress_To_tasks_at_port_8080() {
  look \
    --object 'SecurityGroupRules[?IsEgress && IpProtocol == '\`'"tcp"'\`' && not_null(FromPort, '\`'-1'\`') == not_null('\`'8080'\`', '\`'-1'\`') && not_null(ToPort, '\`'-1'\`') == not_null('\`'8080'\`', '\`'-1'\`') && CidrIpv4 == '\`'"10.0.0.0/16"'\`' && CidrIpv6 == '\`'null'\`' && PrefixListId == '\`'null'\`' && ReferencedGroupInfo.GroupId == '\`'null'\`' && not_null(Description, '\`'"To tasks at port 8080"'\`') == '\`'"To tasks at port 8080"'\`'] | [0]' \
    --key SecurityGroupRuleId \
    --call ec2 describe-security-group-rules \
    --filters '[{"Name":"group-id","Values":["'"${BalancerSecurityGroup_GroupId}"'"]}]'
}
seek \
  BalancerSecurityGroup_SecurityGroupEgress_To_tasks_at_port_8080 \
  'SecurityGroupEgress To tasks at port 8080'
delete_BalancerSecurityGroup_SecurityGroupEgress() {
  remove_item \
    --call ec2 revoke-security-group-egress \
    --group-id "$BalancerSecurityGroup_GroupId" \
    --security-group-rule-ids '["'"${ITEM}"'"]'
}
clear_strays BalancerSecurityGroup_SecurityGroupEgress SecurityGroupEgress \
  --object 'SecurityGroupRules[?IsEgress].SecurityGroupRuleId' \
  --call ec2 describe-security-group-rules \
  --filters '[{"Name":"group-id","Values":["'"${BalancerSecurityGroup_GroupId}"'"]}]'
if lacking \
    BalancerSecurityGroup_SecurityGroupEgress_To_tasks_at_port_8080 \
    'SecurityGroupEgress To tasks at port 8080'; then
  put \
    --call ec2 authorize-security-group-egress \
    --group-id "$BalancerSecurityGroup_GroupId" \
    --ip-permissions '[{"IpProtocol":"tcp","FromPort":8080,"ToPort":8080,"IpRanges":[{"CidrIp":"10.0.0.0/16","Description":"To tasks at port 8080"}]}]'
fi

# AWS::EC2::SecurityGroup StorefrontSecurityGroup
StorefrontSecurityGroup_GroupId='<unknown:StorefrontSecurityGroup_GroupId>'
find_StorefrontSecurityGroup() {
  look \
    --object 'SecurityGroups[0]' \
    --get StorefrontSecurityGroup_GroupId GroupId \
    --is GroupName GroupName '"production-web-dev-storefront"' \
    --is GroupDescription Description '"Tasks of production-web-dev-storefront"' \
    --is VpcId VpcId '"'"${Vpc_VpcId}"'"' \
    --tags pairs Tags '[{"Key":"Name","Value":"production-web-dev-storefront"},{"Key":"app","Value":"shop"},{"Key":"cost-center","Value":"cc-42"},{"Key":"env","Value":"dev"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"production-web-dev"}]' \
    --call ec2 describe-security-groups \
    --filters '[{"Name":"tag:Name","Values":["production-web-dev-storefront"]},{"Name":"tag:pergola:stack","Values":["production-web-dev"]}]'
}
claim StorefrontSecurityGroup 'security group production-web-dev-storefront'
fixed GroupName GroupDescription VpcId
if absent; then
  create \
    --get StorefrontSecurityGroup_GroupId GroupId \
    --call ec2 create-security-group \
    --group-name production-web-dev-storefront \
    --description 'Tasks of production-web-dev-storefront' \
    --vpc-id "$Vpc_VpcId" \
    --tag-specifications '[{"ResourceType":"security-group","Tags":[{"Key":"Name","Value":"production-web-dev-storefront"},{"Key":"app","Value":"shop"},{"Key":"cost-center","Value":"cc-42"},{"Key":"env","Value":"dev"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"production-web-dev"}]}]'
fi
if differs tags; then
  change \
    --call ec2 create-tags \
    --resources '["'"${StorefrontSecurityGroup_GroupId}"'"]' \
    --tags '[{"Key":"Name","Value":"production-web-dev-storefront"},{"Key":"app","Value":"shop"},{"Key":"cost-center","Value":"cc-42"},{"Key":"env","Value":"dev"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"production-web-dev"}]'
fi
find_StorefrontSecurityGroup_SecurityGroupIngress_From_the_load_balancer() {
  look \
    --object 'SecurityGroupRules[?!IsEgress && IpProtocol == '\`'"tcp"'\`' && not_null(FromPort, '\`'-1'\`') == not_null('\`'8080'\`', '\`'-1'\`') && not_null(ToPort, '\`'-1'\`') == not_null('\`'8080'\`', '\`'-1'\`') && CidrIpv4 == '\`'null'\`' && CidrIpv6 == '\`'null'\`' && PrefixListId == '\`'null'\`' && ReferencedGroupInfo.GroupId == '\`'"'"${BalancerSecurityGroup_GroupId}"'"'\`' && not_null(Description, '\`'"From the load balancer"'\`') == '\`'"From the load balancer"'\`'] | [0]' \
    --key SecurityGroupRuleId \
    --call ec2 describe-security-group-rules \
    --filters '[{"Name":"group-id","Values":["'"${StorefrontSecurityGroup_GroupId}"'"]}]'
}
seek \
  StorefrontSecurityGroup_SecurityGroupIngress_From_the_load_balancer \
  'SecurityGroupIngress From the load balancer'
delete_StorefrontSecurityGroup_SecurityGroupIngress() {
  remove_item \
    --call ec2 revoke-security-group-ingress \
    --group-id "$StorefrontSecurityGroup_GroupId" \
    --security-group-rule-ids '["'"${ITEM}"'"]'
}
clear_strays StorefrontSecurityGroup_SecurityGroupIngress SecurityGroupIngress \
  --object 'SecurityGroupRules[?!IsEgress].SecurityGroupRuleId' \
  --call ec2 describe-security-group-rules \
  --filters '[{"Name":"group-id","Values":["'"${StorefrontSecurityGroup_GroupId}"'"]}]'
if lacking \
    StorefrontSecurityGroup_SecurityGroupIngress_From_the_load_balancer \
    'SecurityGroupIngress From the load balancer'; then
  put \
    --call ec2 authorize-security-group-ingress \
    --group-id "$StorefrontSecurityGroup_GroupId" \
    --ip-permissions '[{"IpProtocol":"tcp","FromPort":8080,"ToPort":8080,"UserIdGroupPairs":[{"GroupId":"'"${BalancerSecurityGroup_GroupId}"'","Description":"From the load balancer"}]}]'
fi
find_StorefrontSecurityGroup_SecurityGroupEgress_HTTPS_to_VPC_Lattice() {
  look \
    --object 'SecurityGroupRules[?IsEgress && IpProtocol == '\`'"tcp"'\`' && not_null(FromPort, '\`'-1'\`') == not_null('\`'443'\`', '\`'-1'\`') && not_null(ToPort, '\`'-1'\`') == not_null('\`'443'\`', '\`'-1'\`') && CidrIpv4 == '\`'"169.254.171.0/24"'\`' && CidrIpv6 == '\`'null'\`' && PrefixListId == '\`'null'\`' && ReferencedGroupInfo.GroupId == '\`'null'\`' && not_null(Description, '\`'"HTTPS to VPC Lattice"'\`') == '\`'"HTTPS to VPC Lattice"'\`'] | [0]' \
    --key SecurityGroupRuleId \
    --call ec2 describe-security-group-rules \
    --filters '[{"Name":"group-id","Values":["'"${StorefrontSecurityGroup_GroupId}"'"]}]'
}
seek \
  StorefrontSecurityGroup_SecurityGroupEgress_HTTPS_to_VPC_Lattice \
  'SecurityGroupEgress HTTPS to VPC Lattice'
find_StorefrontSecurityGroup_SecurityGroupEgress_HTTPS_to_the_endpoints() {
  look \
    --object 'SecurityGroupRules[?IsEgress && IpProtocol == '\`'"tcp"'\`' && not_null(FromPort, '\`'-1'\`') == not_null('\`'443'\`', '\`'-1'\`') && not_null(ToPort, '\`'-1'\`') == not_null('\`'443'\`', '\`'-1'\`') && CidrIpv4 == '\`'"10.0.0.0/16"'\`' && CidrIpv6 == '\`'null'\`' && PrefixListId == '\`'null'\`' && ReferencedGroupInfo.GroupId == '\`'null'\`' && not_null(Description, '\`'"HTTPS to the endpoints"'\`') == '\`'"HTTPS to the endpoints"'\`'] | [0]' \
    --key SecurityGroupRuleId \
    --call ec2 describe-security-group-rules \
    --filters '[{"Name":"group-id","Values":["'"${StorefrontSecurityGroup_GroupId}"'"]}]'
}
seek \
  StorefrontSecurityGroup_SecurityGroupEgress_HTTPS_to_the_endpoints \
  'SecurityGroupEgress HTTPS to the endpoints'
find_StorefrontSecurityGroup_SecurityGroupEgress_HTTPS_to_the_internet() {
  look \
    --object 'SecurityGroupRules[?IsEgress && IpProtocol == '\`'"tcp"'\`' && not_null(FromPort, '\`'-1'\`') == not_null('\`'443'\`', '\`'-1'\`') && not_null(ToPort, '\`'-1'\`') == not_null('\`'443'\`', '\`'-1'\`') && CidrIpv4 == '\`'"0.0.0.0/0"'\`' && CidrIpv6 == '\`'null'\`' && PrefixListId == '\`'null'\`' && ReferencedGroupInfo.GroupId == '\`'null'\`' && not_null(Description, '\`'"HTTPS to the internet"'\`') == '\`'"HTTPS to the internet"'\`'] | [0]' \
    --key SecurityGroupRuleId \
    --call ec2 describe-security-group-rules \
    --filters '[{"Name":"group-id","Values":["'"${StorefrontSecurityGroup_GroupId}"'"]}]'
}
seek \
  StorefrontSecurityGroup_SecurityGroupEgress_HTTPS_to_the_internet \
  'SecurityGroupEgress HTTPS to the internet'
find_StorefrontSecurityGroup_SecurityGroupEgress_To_ledger() {
  look \
    --object 'SecurityGroupRules[?IsEgress && IpProtocol == '\`'"tcp"'\`' && not_null(FromPort, '\`'-1'\`') == not_null('\`'5432'\`', '\`'-1'\`') && not_null(ToPort, '\`'-1'\`') == not_null('\`'5432'\`', '\`'-1'\`') && CidrIpv4 == '\`'"10.0.0.0/16"'\`' && CidrIpv6 == '\`'null'\`' && PrefixListId == '\`'null'\`' && ReferencedGroupInfo.GroupId == '\`'null'\`' && not_null(Description, '\`'"To ledger"'\`') == '\`'"To ledger"'\`'] | [0]' \
    --key SecurityGroupRuleId \
    --call ec2 describe-security-group-rules \
    --filters '[{"Name":"group-id","Values":["'"${StorefrontSecurityGroup_GroupId}"'"]}]'
}
seek StorefrontSecurityGroup_SecurityGroupEgress_To_ledger 'SecurityGroupEgress To ledger'
find_StorefrontSecurityGroup_SecurityGroupEgress_To_sessions() {
  look \
    --object 'SecurityGroupRules[?IsEgress && IpProtocol == '\`'"tcp"'\`' && not_null(FromPort, '\`'-1'\`') == not_null('\`'6379'\`', '\`'-1'\`') && not_null(ToPort, '\`'-1'\`') == not_null('\`'6379'\`', '\`'-1'\`') && CidrIpv4 == '\`'"10.0.0.0/16"'\`' && CidrIpv6 == '\`'null'\`' && PrefixListId == '\`'null'\`' && ReferencedGroupInfo.GroupId == '\`'null'\`' && not_null(Description, '\`'"To sessions"'\`') == '\`'"To sessions"'\`'] | [0]' \
    --key SecurityGroupRuleId \
    --call ec2 describe-security-group-rules \
    --filters '[{"Name":"group-id","Values":["'"${StorefrontSecurityGroup_GroupId}"'"]}]'
}
seek StorefrontSecurityGroup_SecurityGroupEgress_To_sessions 'SecurityGroupEgress To sessions'
delete_StorefrontSecurityGroup_SecurityGroupEgress() {
  remove_item \
    --call ec2 revoke-security-group-egress \
    --group-id "$StorefrontSecurityGroup_GroupId" \
    --security-group-rule-ids '["'"${ITEM}"'"]'
}
clear_strays StorefrontSecurityGroup_SecurityGroupEgress SecurityGroupEgress \
  --object 'SecurityGroupRules[?IsEgress].SecurityGroupRuleId' \
  --call ec2 describe-security-group-rules \
  --filters '[{"Name":"group-id","Values":["'"${StorefrontSecurityGroup_GroupId}"'"]}]'
if lacking \
    StorefrontSecurityGroup_SecurityGroupEgress_HTTPS_to_VPC_Lattice \
    'SecurityGroupEgress HTTPS to VPC Lattice'; then
  put \
    --call ec2 authorize-security-group-egress \
    --group-id "$StorefrontSecurityGroup_GroupId" \
    --ip-permissions '[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"IpRanges":[{"CidrIp":"169.254.171.0/24","Description":"HTTPS to VPC Lattice"}]}]'
fi
if lacking \
    StorefrontSecurityGroup_SecurityGroupEgress_HTTPS_to_the_endpoints \
    'SecurityGroupEgress HTTPS to the endpoints'; then
  put \
    --call ec2 authorize-security-group-egress \
    --group-id "$StorefrontSecurityGroup_GroupId" \
    --ip-permissions '[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"IpRanges":[{"CidrIp":"10.0.0.0/16","Description":"HTTPS to the endpoints"}]}]'
fi
if lacking \
    StorefrontSecurityGroup_SecurityGroupEgress_HTTPS_to_the_internet \
    'SecurityGroupEgress HTTPS to the internet'; then
  put \
    --call ec2 authorize-security-group-egress \
    --group-id "$StorefrontSecurityGroup_GroupId" \
    --ip-permissions '[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"IpRanges":[{"CidrIp":"0.0.0.0/0","Description":"HTTPS to the internet"}]}]'
fi
if lacking \
    StorefrontSecurityGroup_SecurityGroupEgress_To_ledger \
    'SecurityGroupEgress To ledger'; then
  put \
    --call ec2 authorize-security-group-egress \
    --group-id "$StorefrontSecurityGroup_GroupId" \
    --ip-permissions '[{"IpProtocol":"tcp","FromPort":5432,"ToPort":5432,"IpRanges":[{"CidrIp":"10.0.0.0/16","Description":"To ledger"}]}]'
fi
if lacking \
    StorefrontSecurityGroup_SecurityGroupEgress_To_sessions \
    'SecurityGroupEgress To sessions'; then
  put \
    --call ec2 authorize-security-group-egress \
    --group-id "$StorefrontSecurityGroup_GroupId" \
    --ip-permissions '[{"IpProtocol":"tcp","FromPort":6379,"ToPort":6379,"IpRanges":[{"CidrIp":"10.0.0.0/16","Description":"To sessions"}]}]'
fi

# AWS::EC2::SecurityGroup LatticeSecurityGroup
LatticeSecurityGroup_GroupId='<unknown:LatticeSecurityGroup_GroupId>'
find_LatticeSecurityGroup() {
  look \
    --object 'SecurityGroups[0]' \
    --get LatticeSecurityGroup_GroupId GroupId \
    --is GroupName GroupName '"production-web-dev-lattice"' \
    --is GroupDescription Description '"Who may send requests into VPC Lattice"' \
    --is VpcId VpcId '"'"${Vpc_VpcId}"'"' \
    --tags pairs Tags '[{"Key":"Name","Value":"production-web-dev-lattice"},{"Key":"app","Value":"shop"},{"Key":"cost-center","Value":"cc-42"},{"Key":"env","Value":"dev"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"production-web-dev"}]' \
    --call ec2 describe-security-groups \
    --filters '[{"Name":"tag:Name","Values":["production-web-dev-lattice"]},{"Name":"tag:pergola:stack","Values":["production-web-dev"]}]'
}
claim LatticeSecurityGroup 'security group production-web-dev-lattice'
fixed GroupName GroupDescription VpcId
if absent; then
  create \
    --get LatticeSecurityGroup_GroupId GroupId \
    --call ec2 create-security-group \
    --group-name production-web-dev-lattice \
    --description 'Who may send requests into VPC Lattice' \
    --vpc-id "$Vpc_VpcId" \
    --tag-specifications '[{"ResourceType":"security-group","Tags":[{"Key":"Name","Value":"production-web-dev-lattice"},{"Key":"app","Value":"shop"},{"Key":"cost-center","Value":"cc-42"},{"Key":"env","Value":"dev"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"production-web-dev"}]}]'
fi
if differs tags; then
  change \
    --call ec2 create-tags \
    --resources '["'"${LatticeSecurityGroup_GroupId}"'"]' \
    --tags '[{"Key":"Name","Value":"production-web-dev-lattice"},{"Key":"app","Value":"shop"},{"Key":"cost-center","Value":"cc-42"},{"Key":"env","Value":"dev"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"production-web-dev"}]'
fi
find_LatticeSecurityGroup_SecurityGroupIngress_HTTPS_from_storefront() {
  look \
    --object 'SecurityGroupRules[?!IsEgress && IpProtocol == '\`'"tcp"'\`' && not_null(FromPort, '\`'-1'\`') == not_null('\`'443'\`', '\`'-1'\`') && not_null(ToPort, '\`'-1'\`') == not_null('\`'443'\`', '\`'-1'\`') && CidrIpv4 == '\`'null'\`' && CidrIpv6 == '\`'null'\`' && PrefixListId == '\`'null'\`' && ReferencedGroupInfo.GroupId == '\`'"'"${StorefrontSecurityGroup_GroupId}"'"'\`' && not_null(Description, '\`'"HTTPS from storefront"'\`') == '\`'"HTTPS from storefront"'\`'] | [0]' \
    --key SecurityGroupRuleId \
    --call ec2 describe-security-group-rules \
    --filters '[{"Name":"group-id","Values":["'"${LatticeSecurityGroup_GroupId}"'"]}]'
}
seek \
  LatticeSecurityGroup_SecurityGroupIngress_HTTPS_from_storefront \
  'SecurityGroupIngress HTTPS from storefront'
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
    LatticeSecurityGroup_SecurityGroupIngress_HTTPS_from_storefront \
    'SecurityGroupIngress HTTPS from storefront'; then
  put \
    --call ec2 authorize-security-group-ingress \
    --group-id "$LatticeSecurityGroup_GroupId" \
    --ip-permissions '[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"UserIdGroupPairs":[{"GroupId":"'"${StorefrontSecurityGroup_GroupId}"'","Description":"HTTPS from storefront"}]}]'
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
    --object 'logGroups[?logGroupName == '\`'"/aws/vendedlogs/vpc-lattice/production-web-dev"'\`'] | [0]' \
    --get AccessLogGroup_Arn arn \
    --get AccessLogGroup_LogGroupArn logGroupArn \
    --is RetentionInDays retentionInDays 30 \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/vendedlogs/vpc-lattice/production-web-dev
  also \
    --tags map tags "$stack_tags" \
    --call logs list-tags-for-resource \
    --resource-arn "$AccessLogGroup_LogGroupArn"
}
claim AccessLogGroup 'log group /aws/vendedlogs/vpc-lattice/production-web-dev'
if absent; then
  create \
    --want AccessLogGroup_Arn \
    --want AccessLogGroup_LogGroupArn \
    --retry OperationAbortedException \
    --call logs create-log-group \
    --log-group-name /aws/vendedlogs/vpc-lattice/production-web-dev \
    --tags "$stack_tags"
  pending RetentionInDays
fi
if differs RetentionInDays; then
  change \
    --call logs put-retention-policy \
    --log-group-name /aws/vendedlogs/vpc-lattice/production-web-dev \
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

# AWS::Logs::LogGroup RatesLogGroup
RatesLogGroup_LogGroupArn='<unknown:RatesLogGroup_LogGroupArn>'
find_RatesLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/aws/lambda/production-web-dev-rates"'\`'] | [0]' \
    --get RatesLogGroup_LogGroupArn logGroupArn \
    --is RetentionInDays retentionInDays 30 \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/lambda/production-web-dev-rates
  also \
    --tags map tags "$stack_tags" \
    --call logs list-tags-for-resource \
    --resource-arn "$RatesLogGroup_LogGroupArn"
}
claim RatesLogGroup 'log group /aws/lambda/production-web-dev-rates'
if absent; then
  create \
    --want RatesLogGroup_LogGroupArn \
    --retry OperationAbortedException \
    --call logs create-log-group \
    --log-group-name /aws/lambda/production-web-dev-rates \
    --tags "$stack_tags"
  pending RetentionInDays
fi
if differs RetentionInDays; then
  change \
    --call logs put-retention-policy \
    --log-group-name /aws/lambda/production-web-dev-rates \
    --retention-in-days 30
fi
if differs tags; then
  change --call logs tag-resource --resource-arn "$RatesLogGroup_LogGroupArn" --tags "$stack_tags"
fi

# AWS::IAM::Role RatesRole
RatesRole_Arn='<unknown:RatesRole_Arn>'
find_RatesRole() {
  look \
    --object Role \
    --absent NoSuchEntity \
    --get RatesRole_Arn Arn \
    --is Description Description '"What function production-web-dev-rates may do"' \
    --document AssumeRolePolicyDocument AssumeRolePolicyDocument '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
    --tags pairs Tags "$stack_tag_pairs" \
    --call iam get-role \
    --role-name production-web-dev-rates
}
claim RatesRole 'IAM role production-web-dev-rates'
if absent; then
  create \
    --object Role \
    --get RatesRole_Arn Arn \
    --call iam create-role \
    --role-name production-web-dev-rates \
    --description 'What function production-web-dev-rates may do' \
    --assume-role-policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
    --tags "$stack_tag_pairs"
fi
if differs AssumeRolePolicyDocument; then
  change \
    --retry MalformedPolicyDocument \
    --call iam update-assume-role-policy \
    --role-name production-web-dev-rates \
    --policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}'
fi
if differs Description; then
  change \
    --call iam update-role \
    --role-name production-web-dev-rates \
    --description 'What function production-web-dev-rates may do'
fi
if differs tags; then
  change --call iam tag-role --role-name production-web-dev-rates --tags "$stack_tag_pairs"
fi
find_RatesRole_Policies_edges() {
  look \
    --absent NoSuchEntity \
    --key PolicyName \
    --that same 'PolicyDocument == '\`'{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/production-web-dev-rates:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"}]}'\` \
    --call iam get-role-policy \
    --role-name production-web-dev-rates \
    --policy-name edges
}
seek RatesRole_Policies_edges 'Policies edges'
delete_RatesRole_Policies() {
  remove_item \
    --call iam delete-role-policy \
    --role-name production-web-dev-rates \
    --policy-name "$ITEM"
}
clear_strays RatesRole_Policies Policies \
  --object PolicyNames \
  --call iam list-role-policies \
  --role-name production-web-dev-rates
if lacking RatesRole_Policies_edges 'Policies edges'; then
  put \
    --call iam put-role-policy \
    --role-name production-web-dev-rates \
    --policy-name edges \
    --policy-document '{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/production-web-dev-rates:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"}]}'
fi

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
    --is Environment Environment.Variables '{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/otel-instrument","OTEL_SERVICE_NAME":"production-web-dev-rates","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","ENVIRONMENT":"dev","EXCHANGE_URL":"https://api.frankfurter.dev"}' \
    --is TracingConfig TracingConfig.Mode '"Active"' \
    --is Layers 'Layers[].Arn' '["'"${ADOT_PYTHON_LAYER_ARN}"'"]' \
    --state 'join('\'' '\'', [not_null(State, '\''Active'\''), not_null(LastUpdateStatus, '\''Successful'\'')])' \
    --call lambda get-function-configuration \
    --function-name production-web-dev-rates
  also --tags map Tags "$stack_tags" --call lambda list-tags --resource "$RatesFunction_Arn"
}
claim RatesFunction 'Lambda function production-web-dev-rates' \
  --ready 'Active Successful' \
  --ready 'Inactive Successful' \
  --failed 'Failed Successful' \
  --failed 'Failed Failed' \
  --failed 'Active Failed' \
  --failed 'Inactive Failed'
if absent; then
  create \
    --get RatesFunction_Arn FunctionArn \
    --state 'join('\'' '\'', [not_null(State, '\''Active'\''), not_null(LastUpdateStatus, '\''Successful'\'')])' \
    --retry 'cannot be assumed by Lambda' \
    --retry 'execution role does not have permissions' \
    --call lambda create-function \
    --zip-file "fileb://${WORK}/rates.zip" \
    --function-name production-web-dev-rates \
    --description 'converts prices, by the rates of the exchange' \
    --role "$RatesRole_Arn" \
    --handler app.handler \
    --runtime python3.13 \
    --architectures '["x86_64"]' \
    --memory-size 256 \
    --timeout 30 \
    --ephemeral-storage '{"Size":512}' \
    --environment '{"Variables":{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/otel-instrument","OTEL_SERVICE_NAME":"production-web-dev-rates","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","ENVIRONMENT":"dev","EXCHANGE_URL":"https://api.frankfurter.dev"}}' \
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
    --function-name production-web-dev-rates \
    --description 'converts prices, by the rates of the exchange' \
    --role "$RatesRole_Arn" \
    --handler app.handler \
    --runtime python3.13 \
    --memory-size 256 \
    --timeout 30 \
    --ephemeral-storage '{"Size":512}' \
    --environment '{"Variables":{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/otel-instrument","OTEL_SERVICE_NAME":"production-web-dev-rates","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","ENVIRONMENT":"dev","EXCHANGE_URL":"https://api.frankfurter.dev"}}' \
    --tracing-config '{"Mode":"Active"}' \
    --layers '["'"${ADOT_PYTHON_LAYER_ARN}"'"]'
fi
if differs Code Architectures; then
  change \
    --retry ResourceConflictException \
    --call lambda update-function-code \
    --function-name production-web-dev-rates \
    --zip-file "fileb://${WORK}/rates.zip" \
    --architectures '["x86_64"]'
fi
if differs tags; then
  change --call lambda tag-resource --resource "$RatesFunction_Arn" --tags "$stack_tags"
fi

# AWS::VpcLattice::TargetGroup RatesTargetGroup
RatesTargetGroup_Arn='<unknown:RatesTargetGroup_Arn>'
RatesTargetGroup_Id='<unknown:RatesTargetGroup_Id>'
find_RatesTargetGroup() {
  look \
    --object 'items[?name == '\`'"production-web-dev-rates"'\`'] | [0]' \
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
claim RatesTargetGroup 'target group production-web-dev-rates' \
  --ready ACTIVE \
  --failed CREATE_FAILED \
  --failed DELETE_FAILED
fixed Type Config.LambdaEventStructureVersion
if absent; then
  create \
    --get RatesTargetGroup_Arn arn \
    --get RatesTargetGroup_Id id \
    --state status \
    --call vpc-lattice create-target-group \
    --name production-web-dev-rates \
    --type LAMBDA \
    --config '{"lambdaEventStructureVersion":"V2"}' \
    --tags "$stack_tags"
fi
if differs tags; then
  change --call vpc-lattice tag-resource --resource-arn "$RatesTargetGroup_Arn" --tags "$stack_tags"
fi
find_RatesTargetGroup_Targets_RatesFunction() {
  look \
    --object 'items[?id == '\`'"'"${RatesFunction_Arn}"'"'\`' && ('\`'null'\`' == '\`'null'\`' || port == '\`'null'\`')] | [0]' \
    --key 'to_string([port && {id: id, port: port} || {id: id}])' \
    --that same 'status != '\''DRAINING'\' \
    --call vpc-lattice list-targets \
    --target-group-identifier "$RatesTargetGroup_Id"
}
seek RatesTargetGroup_Targets_RatesFunction 'Targets RatesFunction'
delete_RatesTargetGroup_Targets() {
  remove_item \
    --call vpc-lattice deregister-targets \
    --target-group-identifier "$RatesTargetGroup_Id" \
    --targets "$ITEM"
}
clear_strays RatesTargetGroup_Targets Targets \
  --gone \
  --object 'items[].to_string([port && {id: id, port: port} || {id: id}])' \
  --call vpc-lattice list-targets \
  --target-group-identifier "$RatesTargetGroup_Id"
if lacking RatesTargetGroup_Targets_RatesFunction 'Targets RatesFunction'; then
  put \
    --retry ConflictException \
    --call vpc-lattice register-targets \
    --target-group-identifier "$RatesTargetGroup_Id" \
    --targets '[{"id":"'"${RatesFunction_Arn}"'"}]'
fi

# AWS::Lambda::Permission RatesLatticePermission
find_RatesLatticePermission() {
  look \
    --object '[@] | [?contains(Policy, join('\'\'', ['\''"Sid":"'\'', '\`'"RatesLatticePermission"'\`', '\''"'\''])) || contains(Policy, join('\'\'', ['\''"Sid": "'\'', '\`'"RatesLatticePermission"'\`', '\''"'\'']))] | [0]' \
    --absent ResourceNotFoundException \
    --is Action 'contains(Policy, '\`'"lambda:InvokeFunction"'\`') && '\`'"lambda:InvokeFunction"'\` '"lambda:InvokeFunction"' \
    --is Principal 'contains(Policy, '\`'"vpc-lattice.amazonaws.com"'\`') && '\`'"vpc-lattice.amazonaws.com"'\` '"vpc-lattice.amazonaws.com"' \
    --is SourceArn 'contains(Policy, '\`'"'"${RatesTargetGroup_Arn}"'"'\`') && '\`'"'"${RatesTargetGroup_Arn}"'"'\` '"'"${RatesTargetGroup_Arn}"'"' \
    --call lambda get-policy \
    --function-name production-web-dev-rates
}
claim RatesLatticePermission 'Lambda permission RatesLatticePermission'
if differs Action Principal SourceArn; then
  replace \
    --gone \
    --call lambda remove-permission \
    --function-name production-web-dev-rates \
    --statement-id RatesLatticePermission
fi
if absent; then
  create \
    --call lambda add-permission \
    --statement-id RatesLatticePermission \
    --function-name production-web-dev-rates \
    --action lambda:InvokeFunction \
    --principal vpc-lattice.amazonaws.com \
    --source-arn "$RatesTargetGroup_Arn"
fi

# AWS::VpcLattice::Service RatesService
RatesService_Arn='<unknown:RatesService_Arn>'
RatesService_Id='<unknown:RatesService_Id>'
RatesService_DnsEntry_DomainName='<unknown:RatesService_DnsEntry_DomainName>'
find_RatesService() {
  look \
    --object 'items[?name == '\`'"production-web-dev-rates"'\`'] | [0]' \
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
claim RatesService 'Lattice service production-web-dev-rates' \
  --ready ACTIVE \
  --failed CREATE_FAILED \
  --failed DELETE_FAILED
if absent; then
  create \
    --want RatesService_Arn \
    --want RatesService_Id \
    --want RatesService_DnsEntry_DomainName \
    --call vpc-lattice create-service \
    --name production-web-dev-rates \
    --auth-type AWS_IAM \
    --tags "$stack_tags"
fi
if differs AuthType; then
  change \
    --call vpc-lattice update-service \
    --service-identifier "$RatesService_Id" \
    --auth-type AWS_IAM
fi
if differs tags; then
  change --call vpc-lattice tag-resource --resource-arn "$RatesService_Arn" --tags "$stack_tags"
fi

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
claim RatesListener 'listener https'
fixed Protocol Port
if absent; then
  create \
    --get RatesListener_Arn arn \
    --get RatesListener_Id id \
    --call vpc-lattice create-listener \
    --service-identifier "$RatesService_Id" \
    --name https \
    --protocol HTTPS \
    --port 443 \
    --default-action '{"forward":{"targetGroups":[{"targetGroupIdentifier":"'"${RatesTargetGroup_Id}"'","weight":100}]}}' \
    --tags "$stack_tags"
fi
if differs DefaultAction; then
  change \
    --call vpc-lattice update-listener \
    --service-identifier "$RatesService_Id" \
    --listener-identifier "$RatesListener_Id" \
    --default-action '{"forward":{"targetGroups":[{"targetGroupIdentifier":"'"${RatesTargetGroup_Id}"'","weight":100}]}}'
fi
if differs tags; then
  change --call vpc-lattice tag-resource --resource-arn "$RatesListener_Arn" --tags "$stack_tags"
fi

# AWS::SQS::Queue ShipmentsDeadQueue
ShipmentsDeadQueue_QueueUrl='<unknown:ShipmentsDeadQueue_QueueUrl>'
ShipmentsDeadQueue_Arn='<unknown:ShipmentsDeadQueue_Arn>'
find_ShipmentsDeadQueue() {
  look \
    --absent AWS.SimpleQueueService.NonExistentQueue \
    --get ShipmentsDeadQueue_QueueUrl QueueUrl \
    --get ShipmentsDeadQueue_Arn QueueArn \
    --call sqs get-queue-url \
    --queue-name production-web-dev-shipments-dead
  also \
    --object Attributes \
    --get ShipmentsDeadQueue_QueueUrl QueueUrl \
    --get ShipmentsDeadQueue_Arn QueueArn \
    --is MessageRetentionPeriod MessageRetentionPeriod '"1209600"' \
    --is SqsManagedSseEnabled SqsManagedSseEnabled '"true"' \
    --document RedriveAllowPolicy 'not_null(RedriveAllowPolicy, '\`'"{\"redrivePermission\":\"byQueue\",\"sourceQueueArns\":[\"arn:'"${PARTITION}:sqs:${AWS_REGION}:${ACCOUNT}"':production-web-dev-shipments\"]}"'\`')' '{"redrivePermission":"byQueue","sourceQueueArns":["arn:'"${PARTITION}:sqs:${AWS_REGION}:${ACCOUNT}"':production-web-dev-shipments"]}' \
    --call sqs get-queue-attributes \
    --queue-url "$ShipmentsDeadQueue_QueueUrl" \
    --attribute-names '["All"]'
  also \
    --tags map Tags "$stack_tags" \
    --call sqs list-queue-tags \
    --queue-url "$ShipmentsDeadQueue_QueueUrl"
}
claim ShipmentsDeadQueue 'queue production-web-dev-shipments-dead'
if absent; then
  create \
    --want ShipmentsDeadQueue_QueueUrl \
    --want ShipmentsDeadQueue_Arn \
    --retry QueueDeletedRecently \
    --call sqs create-queue \
    --queue-name production-web-dev-shipments-dead \
    --attributes '{"MessageRetentionPeriod":"1209600","SqsManagedSseEnabled":"true","RedriveAllowPolicy":"{\"redrivePermission\":\"byQueue\",\"sourceQueueArns\":[\"arn:'"${PARTITION}:sqs:${AWS_REGION}:${ACCOUNT}"':production-web-dev-shipments\"]}"}' \
    --tags "$stack_tags"
fi
if differs MessageRetentionPeriod SqsManagedSseEnabled RedriveAllowPolicy; then
  change \
    --call sqs set-queue-attributes \
    --queue-url "$ShipmentsDeadQueue_QueueUrl" \
    --attributes '{"MessageRetentionPeriod":"1209600","SqsManagedSseEnabled":"true","RedriveAllowPolicy":"{\"redrivePermission\":\"byQueue\",\"sourceQueueArns\":[\"arn:'"${PARTITION}:sqs:${AWS_REGION}:${ACCOUNT}"':production-web-dev-shipments\"]}"}'
fi
if differs tags; then
  change --call sqs tag-queue --queue-url "$ShipmentsDeadQueue_QueueUrl" --tags "$stack_tags"
fi

# AWS::SQS::Queue ShipmentsQueue
ShipmentsQueue_QueueUrl='<unknown:ShipmentsQueue_QueueUrl>'
ShipmentsQueue_Arn='<unknown:ShipmentsQueue_Arn>'
find_ShipmentsQueue() {
  look \
    --absent AWS.SimpleQueueService.NonExistentQueue \
    --get ShipmentsQueue_QueueUrl QueueUrl \
    --get ShipmentsQueue_Arn QueueArn \
    --call sqs get-queue-url \
    --queue-name production-web-dev-shipments
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
claim ShipmentsQueue 'queue production-web-dev-shipments'
if absent; then
  create \
    --want ShipmentsQueue_QueueUrl \
    --want ShipmentsQueue_Arn \
    --retry QueueDeletedRecently \
    --call sqs create-queue \
    --queue-name production-web-dev-shipments \
    --attributes '{"VisibilityTimeout":"180","MessageRetentionPeriod":"345600","ReceiveMessageWaitTimeSeconds":"20","SqsManagedSseEnabled":"true","RedrivePolicy":"{\"deadLetterTargetArn\":\"'"${ShipmentsDeadQueue_Arn}"'\",\"maxReceiveCount\":3}"}' \
    --tags "$stack_tags"
fi
if differs \
    VisibilityTimeout \
    MessageRetentionPeriod \
    ReceiveMessageWaitTimeSeconds \
    SqsManagedSseEnabled \
    RedrivePolicy; then
  change \
    --call sqs set-queue-attributes \
    --queue-url "$ShipmentsQueue_QueueUrl" \
    --attributes '{"VisibilityTimeout":"180","MessageRetentionPeriod":"345600","ReceiveMessageWaitTimeSeconds":"20","SqsManagedSseEnabled":"true","RedrivePolicy":"{\"deadLetterTargetArn\":\"'"${ShipmentsDeadQueue_Arn}"'\",\"maxReceiveCount\":3}"}'
fi
if differs tags; then
  change --call sqs tag-queue --queue-url "$ShipmentsQueue_QueueUrl" --tags "$stack_tags"
fi

# AWS::IAM::Role StorefrontRole
StorefrontRole_Arn='<unknown:StorefrontRole_Arn>'
find_StorefrontRole() {
  look \
    --object Role \
    --absent NoSuchEntity \
    --get StorefrontRole_Arn Arn \
    --is Description Description '"What the tasks of production-web-dev-storefront may do"' \
    --document AssumeRolePolicyDocument AssumeRolePolicyDocument '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ecs-tasks.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
    --tags pairs Tags "$stack_tag_pairs" \
    --call iam get-role \
    --role-name production-web-dev-storefront
}
claim StorefrontRole 'IAM role production-web-dev-storefront'
if absent; then
  create \
    --object Role \
    --get StorefrontRole_Arn Arn \
    --call iam create-role \
    --role-name production-web-dev-storefront \
    --description 'What the tasks of production-web-dev-storefront may do' \
    --assume-role-policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ecs-tasks.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
    --tags "$stack_tag_pairs"
fi
if differs AssumeRolePolicyDocument; then
  change \
    --retry MalformedPolicyDocument \
    --call iam update-assume-role-policy \
    --role-name production-web-dev-storefront \
    --policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ecs-tasks.amazonaws.com"},"Action":"sts:AssumeRole"}]}'
fi
if differs Description; then
  change \
    --call iam update-role \
    --role-name production-web-dev-storefront \
    --description 'What the tasks of production-web-dev-storefront may do'
fi
if differs tags; then
  change --call iam tag-role --role-name production-web-dev-storefront --tags "$stack_tag_pairs"
fi
find_StorefrontRole_Policies_edges() {
  look \
    --absent NoSuchEntity \
    --key PolicyName \
    --that same 'PolicyDocument == '\`'{"Version":"2012-10-17","Statement":[{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords","xray:GetSamplingRules","xray:GetSamplingTargets"],"Resource":"*"},{"Sid":"CallRates","Effect":"Allow","Action":"vpc-lattice-svcs:Invoke","Resource":"'"${RatesService_Arn}"'/*"},{"Sid":"ReadLedgerSecret","Effect":"Allow","Action":"secretsmanager:GetSecretValue","Resource":"arn:aws:secretsmanager:us-east-1:123456789012:secret:shop/ledger-a1b2c3"},{"Sid":"SendShipments","Effect":"Allow","Action":"sqs:SendMessage","Resource":"'"${ShipmentsQueue_Arn}"'"}]}'\` \
    --call iam get-role-policy \
    --role-name production-web-dev-storefront \
    --policy-name edges
}
seek StorefrontRole_Policies_edges 'Policies edges'
delete_StorefrontRole_Policies() {
  remove_item \
    --call iam delete-role-policy \
    --role-name production-web-dev-storefront \
    --policy-name "$ITEM"
}
clear_strays StorefrontRole_Policies Policies \
  --object PolicyNames \
  --call iam list-role-policies \
  --role-name production-web-dev-storefront
if lacking StorefrontRole_Policies_edges 'Policies edges'; then
  put \
    --call iam put-role-policy \
    --role-name production-web-dev-storefront \
    --policy-name edges \
    --policy-document '{"Version":"2012-10-17","Statement":[{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords","xray:GetSamplingRules","xray:GetSamplingTargets"],"Resource":"*"},{"Sid":"CallRates","Effect":"Allow","Action":"vpc-lattice-svcs:Invoke","Resource":"'"${RatesService_Arn}"'/*"},{"Sid":"ReadLedgerSecret","Effect":"Allow","Action":"secretsmanager:GetSecretValue","Resource":"arn:aws:secretsmanager:us-east-1:123456789012:secret:shop/ledger-a1b2c3"},{"Sid":"SendShipments","Effect":"Allow","Action":"sqs:SendMessage","Resource":"'"${ShipmentsQueue_Arn}"'"}]}'
fi

# AWS::VpcLattice::AuthPolicy RatesAuthPolicy
find_RatesAuthPolicy() {
  look \
    --object '[@] | [?policy] | [0]' \
    --absent ResourceNotFoundException \
    --document Policy policy '{"Version":"2012-10-17","Statement":[{"Sid":"Callers","Effect":"Allow","Principal":{"AWS":"'"${StorefrontRole_Arn}"'"},"Action":"vpc-lattice-svcs:Invoke","Resource":"'"${RatesService_Arn}"'/*"}]}' \
    --call vpc-lattice get-auth-policy \
    --resource-identifier "$RatesService_Arn"
}
claim RatesAuthPolicy 'auth policy RatesAuthPolicy'
if missing Policy; then
  change \
    --call vpc-lattice put-auth-policy \
    --resource-identifier "$RatesService_Arn" \
    --policy '{"Version":"2012-10-17","Statement":[{"Sid":"Callers","Effect":"Allow","Principal":{"AWS":"'"${StorefrontRole_Arn}"'"},"Action":"vpc-lattice-svcs:Invoke","Resource":"'"${RatesService_Arn}"'/*"}]}'
fi

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
claim RatesAssociation 'service association RatesAssociation' \
  --ready ACTIVE \
  --failed CREATE_FAILED \
  --failed DELETE_FAILED
if absent; then
  create \
    --want RatesAssociation_Arn \
    --retry ConflictException \
    --call vpc-lattice create-service-network-service-association \
    --service-network-identifier "$ServiceNetwork_Id" \
    --service-identifier "$RatesService_Id" \
    --tags "$stack_tags"
fi
if differs tags; then
  change --call vpc-lattice tag-resource --resource-arn "$RatesAssociation_Arn" --tags "$stack_tags"
fi

# AWS::VpcLattice::AuthPolicy ServiceNetworkAuthPolicy
find_ServiceNetworkAuthPolicy() {
  look \
    --object '[@] | [?policy] | [0]' \
    --absent ResourceNotFoundException \
    --document Policy policy '{"Version":"2012-10-17","Statement":[{"Sid":"Callers","Effect":"Allow","Principal":{"AWS":"'"${StorefrontRole_Arn}"'"},"Action":"vpc-lattice-svcs:Invoke","Resource":"arn:'"${PARTITION}:vpc-lattice:${AWS_REGION}:${ACCOUNT}"':service/*"}]}' \
    --call vpc-lattice get-auth-policy \
    --resource-identifier "$ServiceNetwork_Arn"
}
claim ServiceNetworkAuthPolicy 'auth policy ServiceNetworkAuthPolicy'
if missing Policy; then
  change \
    --call vpc-lattice put-auth-policy \
    --resource-identifier "$ServiceNetwork_Arn" \
    --policy '{"Version":"2012-10-17","Statement":[{"Sid":"Callers","Effect":"Allow","Principal":{"AWS":"'"${StorefrontRole_Arn}"'"},"Action":"vpc-lattice-svcs:Invoke","Resource":"arn:'"${PARTITION}:vpc-lattice:${AWS_REGION}:${ACCOUNT}"':service/*"}]}'
fi

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
    --is Scheme Scheme '"internal"' \
    --is IpAddressType IpAddressType '"ipv4"' \
    --has SecurityGroups SecurityGroups '["'"${BalancerSecurityGroup_GroupId}"'"]' \
    --has Subnets 'AvailabilityZones[].SubnetId' '["'"${Subnet1_SubnetId}"'","'"${Subnet2_SubnetId}"'"]' \
    --state State.Code \
    --call elbv2 describe-load-balancers \
    --names '["production-web-dev"]'
  also \
    --tags pairs 'TagDescriptions[0].Tags' "$stack_tag_pairs" \
    --call elbv2 describe-tags \
    --resource-arns '["'"${LoadBalancer_LoadBalancerArn}"'"]'
}
claim LoadBalancer 'load balancer production-web-dev' \
  --ready active \
  --ready active_impaired \
  --failed failed
fixed Type Scheme
if absent; then
  create \
    --object 'LoadBalancers[0]' \
    --get LoadBalancer_LoadBalancerArn LoadBalancerArn \
    --get LoadBalancer_DNSName DNSName \
    --state State.Code \
    --call elbv2 create-load-balancer \
    --name production-web-dev \
    --type application \
    --scheme internal \
    --ip-address-type ipv4 \
    --security-groups '["'"${BalancerSecurityGroup_GroupId}"'"]' \
    --subnets '["'"${Subnet1_SubnetId}"'","'"${Subnet2_SubnetId}"'"]' \
    --tags "$stack_tag_pairs"
fi
if differs IpAddressType; then
  change \
    --call elbv2 set-ip-address-type \
    --load-balancer-arn "$LoadBalancer_LoadBalancerArn" \
    --ip-address-type ipv4
fi
if differs SecurityGroups; then
  change \
    --call elbv2 set-security-groups \
    --load-balancer-arn "$LoadBalancer_LoadBalancerArn" \
    --security-groups '["'"${BalancerSecurityGroup_GroupId}"'"]'
fi
if differs Subnets; then
  change \
    --call elbv2 set-subnets \
    --load-balancer-arn "$LoadBalancer_LoadBalancerArn" \
    --subnets '["'"${Subnet1_SubnetId}"'","'"${Subnet2_SubnetId}"'"]'
fi
if differs tags; then
  change \
    --call elbv2 add-tags \
    --resource-arns '["'"${LoadBalancer_LoadBalancerArn}"'"]' \
    --tags "$stack_tag_pairs"
fi
find_LoadBalancer_LoadBalancerAttributes_idle_timeout_timeout_seconds() {
  look \
    --object 'Attributes[?Key == '\`'"idle_timeout.timeout_seconds"'\`'] | [0]' \
    --that same 'Value == '\`'"60"'\` \
    --call elbv2 describe-load-balancer-attributes \
    --load-balancer-arn "$LoadBalancer_LoadBalancerArn"
}
seek \
  LoadBalancer_LoadBalancerAttributes_idle_timeout_timeout_seconds \
  'LoadBalancerAttributes idle_timeout.timeout_seconds'
find_LoadBalancer_LoadBalancerAttributes_routing_http_drop_invalid_header_fields_enabled() {
  look \
    --object 'Attributes[?Key == '\`'"routing.http.drop_invalid_header_fields.enabled"'\`'] | [0]' \
    --that same 'Value == '\`'"true"'\` \
    --call elbv2 describe-load-balancer-attributes \
    --load-balancer-arn "$LoadBalancer_LoadBalancerArn"
}
seek \
  LoadBalancer_LoadBalancerAttributes_routing_http_drop_invalid_header_fields_enabled \
  'LoadBalancerAttributes routing.http.drop_invalid_header_fields.enabled'
if lacking \
    LoadBalancer_LoadBalancerAttributes_idle_timeout_timeout_seconds \
    'LoadBalancerAttributes idle_timeout.timeout_seconds'; then
  put \
    --call elbv2 modify-load-balancer-attributes \
    --load-balancer-arn "$LoadBalancer_LoadBalancerArn" \
    --attributes '[{"Key":"idle_timeout.timeout_seconds","Value":"60"}]'
fi
if lacking \
    LoadBalancer_LoadBalancerAttributes_routing_http_drop_invalid_header_fields_enabled \
    'LoadBalancerAttributes routing.http.drop_invalid_header_fields.enabled'; then
  put \
    --call elbv2 modify-load-balancer-attributes \
    --load-balancer-arn "$LoadBalancer_LoadBalancerArn" \
    --attributes '[{"Key":"routing.http.drop_invalid_header_fields.enabled","Value":"true"}]'
fi

# AWS::ElasticLoadBalancingV2::Listener HttpListener
HttpListener_ListenerArn='<unknown:HttpListener_ListenerArn>'
find_HttpListener() {
  look \
    --object 'Listeners[?Port == '\`'80'\`'] | [0]' \
    --absent LoadBalancerNotFound \
    --get HttpListener_ListenerArn ListenerArn \
    --is Protocol Protocol '"HTTP"' \
    --is DefaultActions 'length(not_null(DefaultActions, '\`'[]'\`'))' 1 \
    --that DefaultActions 'length([DefaultActions[0]][?Type == '\`'"fixed-response"'\`' && FixedResponseConfig.StatusCode == '\`'"404"'\`' && FixedResponseConfig.ContentType == '\`'"text/plain"'\`' && FixedResponseConfig.MessageBody == '\`'"Not found"'\`']) > '\`'0'\` \
    --call elbv2 describe-listeners \
    --load-balancer-arn "$LoadBalancer_LoadBalancerArn"
}
claim HttpListener 'listener of the load balancer HttpListener'
if absent; then
  create \
    --object 'Listeners[0]' \
    --get HttpListener_ListenerArn ListenerArn \
    --call elbv2 create-listener \
    --load-balancer-arn "$LoadBalancer_LoadBalancerArn" \
    --port 80 \
    --protocol HTTP \
    --default-actions '[{"Type":"fixed-response","FixedResponseConfig":{"StatusCode":"404","ContentType":"text/plain","MessageBody":"Not found"}}]'
fi
if differs Protocol DefaultActions; then
  change \
    --call elbv2 modify-listener \
    --listener-arn "$HttpListener_ListenerArn" \
    --protocol HTTP \
    --default-actions '[{"Type":"fixed-response","FixedResponseConfig":{"StatusCode":"404","ContentType":"text/plain","MessageBody":"Not found"}}]'
fi

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
    --names '["production-web-dev-storefront"]'
  also \
    --tags pairs 'TagDescriptions[0].Tags' "$stack_tag_pairs" \
    --call elbv2 describe-tags \
    --resource-arns '["'"${StorefrontBalancerTargetGroup_TargetGroupArn}"'"]'
}
claim \
  StorefrontBalancerTargetGroup \
  'target group of the load balancer production-web-dev-storefront'
fixed TargetType VpcId Port Protocol
if absent; then
  create \
    --object 'TargetGroups[0]' \
    --get StorefrontBalancerTargetGroup_TargetGroupArn TargetGroupArn \
    --call elbv2 create-target-group \
    --name production-web-dev-storefront \
    --target-type ip \
    --vpc-id "$Vpc_VpcId" \
    --port 8080 \
    --protocol HTTP \
    --health-check-path /health \
    --health-check-interval-seconds 15 \
    --health-check-timeout-seconds 5 \
    --healthy-threshold-count 2 \
    --unhealthy-threshold-count 3 \
    --matcher '{"HttpCode":"200"}' \
    --tags "$stack_tag_pairs"
fi
if differs \
    HealthCheckPath \
    HealthCheckIntervalSeconds \
    HealthCheckTimeoutSeconds \
    HealthyThresholdCount \
    UnhealthyThresholdCount \
    Matcher; then
  change \
    --call elbv2 modify-target-group \
    --target-group-arn "$StorefrontBalancerTargetGroup_TargetGroupArn" \
    --health-check-path /health \
    --health-check-interval-seconds 15 \
    --health-check-timeout-seconds 5 \
    --healthy-threshold-count 2 \
    --unhealthy-threshold-count 3 \
    --matcher '{"HttpCode":"200"}'
fi
if differs tags; then
  change \
    --call elbv2 add-tags \
    --resource-arns '["'"${StorefrontBalancerTargetGroup_TargetGroupArn}"'"]' \
    --tags "$stack_tag_pairs"
fi
find_StorefrontBalancerTargetGroup_TargetGroupAttributes_deregistration_delay_timeout_seconds() {
  look \
    --object 'Attributes[?Key == '\`'"deregistration_delay.timeout_seconds"'\`'] | [0]' \
    --that same 'Value == '\`'"30"'\` \
    --call elbv2 describe-target-group-attributes \
    --target-group-arn "$StorefrontBalancerTargetGroup_TargetGroupArn"
}
seek \
  StorefrontBalancerTargetGroup_TargetGroupAttributes_deregistration_delay_timeout_seconds \
  'TargetGroupAttributes deregistration_delay.timeout_seconds'
if lacking \
    StorefrontBalancerTargetGroup_TargetGroupAttributes_deregistration_delay_timeout_seconds \
    'TargetGroupAttributes deregistration_delay.timeout_seconds'; then
  put \
    --call elbv2 modify-target-group-attributes \
    --target-group-arn "$StorefrontBalancerTargetGroup_TargetGroupArn" \
    --attributes '[{"Key":"deregistration_delay.timeout_seconds","Value":"30"}]'
fi

# AWS::ElasticLoadBalancingV2::ListenerRule StorefrontRouteAny
StorefrontRouteAny_RuleArn='<unknown:StorefrontRouteAny_RuleArn>'
find_StorefrontRouteAny() {
  look \
    --object 'Rules[?Priority == to_string('\`'48349'\`')] | [0]' \
    --absent ListenerNotFound \
    --get StorefrontRouteAny_RuleArn RuleArn \
    --is Conditions 'length(not_null(Conditions, '\`'[]'\`'))' 1 \
    --that Conditions 'length(not_null(Conditions, '\`'[]'\`')[?Field == '\`'"path-pattern"'\`' && PathPatternConfig.Values == '\`'["/*"]'\`']) > '\`'0'\` \
    --is Actions 'length(not_null(Actions, '\`'[]'\`'))' 1 \
    --that Actions 'length([Actions[0]][?Type == '\`'"forward"'\`' && TargetGroupArn == '\`'"'"${StorefrontBalancerTargetGroup_TargetGroupArn}"'"'\`']) > '\`'0'\` \
    --call elbv2 describe-rules \
    --listener-arn "$HttpListener_ListenerArn"
}
claim StorefrontRouteAny 'rule of the load balancer StorefrontRouteAny'
if absent; then
  create \
    --object 'Rules[0]' \
    --get StorefrontRouteAny_RuleArn RuleArn \
    --call elbv2 create-rule \
    --listener-arn "$HttpListener_ListenerArn" \
    --priority 48349 \
    --conditions '[{"Field":"path-pattern","PathPatternConfig":{"Values":["/*"]}}]' \
    --actions '[{"Type":"forward","TargetGroupArn":"'"${StorefrontBalancerTargetGroup_TargetGroupArn}"'"}]'
fi
if differs Conditions Actions; then
  change \
    --call elbv2 modify-rule \
    --rule-arn "$StorefrontRouteAny_RuleArn" \
    --conditions '[{"Field":"path-pattern","PathPatternConfig":{"Values":["/*"]}}]' \
    --actions '[{"Type":"forward","TargetGroupArn":"'"${StorefrontBalancerTargetGroup_TargetGroupArn}"'"}]'
fi

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
    --table-name production-web-dev-deliveries
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call dynamodb list-tags-of-resource \
    --resource-arn "$DeliveriesTable_Arn"
}
claim DeliveriesTable 'DynamoDB table production-web-dev-deliveries' --ready ACTIVE
fixed KeySchema
if absent; then
  create \
    --object TableDescription \
    --get DeliveriesTable_Arn TableArn \
    --state TableStatus \
    --call dynamodb create-table \
    --table-name production-web-dev-deliveries \
    --billing-mode PAY_PER_REQUEST \
    --attribute-definitions '[{"AttributeName":"orderId","AttributeType":"S"}]' \
    --key-schema '[{"AttributeName":"orderId","KeyType":"HASH"}]' \
    --tags "$stack_tag_pairs"
fi
if differs BillingMode; then
  change \
    --retry ResourceInUseException \
    --call dynamodb update-table \
    --table-name production-web-dev-deliveries \
    --billing-mode PAY_PER_REQUEST
fi
if differs tags; then
  change \
    --call dynamodb tag-resource \
    --resource-arn "$DeliveriesTable_Arn" \
    --tags "$stack_tag_pairs"
fi
find_DeliveriesTable_PointInTimeRecoverySpecification() {
  look \
    --object ContinuousBackupsDescription.PointInTimeRecoveryDescription \
    --absent TableNotFoundException \
    --that same '(PointInTimeRecoveryStatus == '\''ENABLED'\'') == '\`'true'\` \
    --call dynamodb describe-continuous-backups \
    --table-name production-web-dev-deliveries
}
seek DeliveriesTable_PointInTimeRecoverySpecification PointInTimeRecoverySpecification
if lacking DeliveriesTable_PointInTimeRecoverySpecification PointInTimeRecoverySpecification; then
  put \
    --retry ContinuousBackupsUnavailableException \
    --call dynamodb update-continuous-backups \
    --table-name production-web-dev-deliveries \
    --point-in-time-recovery-specification '{"PointInTimeRecoveryEnabled":true}'
fi

# AWS::Logs::LogGroup StatusLogGroup
StatusLogGroup_LogGroupArn='<unknown:StatusLogGroup_LogGroupArn>'
find_StatusLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/aws/lambda/production-web-dev-status"'\`'] | [0]' \
    --get StatusLogGroup_LogGroupArn logGroupArn \
    --is RetentionInDays retentionInDays 30 \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/lambda/production-web-dev-status
  also \
    --tags map tags "$stack_tags" \
    --call logs list-tags-for-resource \
    --resource-arn "$StatusLogGroup_LogGroupArn"
}
claim StatusLogGroup 'log group /aws/lambda/production-web-dev-status'
if absent; then
  create \
    --want StatusLogGroup_LogGroupArn \
    --retry OperationAbortedException \
    --call logs create-log-group \
    --log-group-name /aws/lambda/production-web-dev-status \
    --tags "$stack_tags"
  pending RetentionInDays
fi
if differs RetentionInDays; then
  change \
    --call logs put-retention-policy \
    --log-group-name /aws/lambda/production-web-dev-status \
    --retention-in-days 30
fi
if differs tags; then
  change --call logs tag-resource --resource-arn "$StatusLogGroup_LogGroupArn" --tags "$stack_tags"
fi

# AWS::IAM::Role StatusRole
StatusRole_Arn='<unknown:StatusRole_Arn>'
find_StatusRole() {
  look \
    --object Role \
    --absent NoSuchEntity \
    --get StatusRole_Arn Arn \
    --is Description Description '"What function production-web-dev-status may do"' \
    --document AssumeRolePolicyDocument AssumeRolePolicyDocument '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
    --tags pairs Tags "$stack_tag_pairs" \
    --call iam get-role \
    --role-name production-web-dev-status
}
claim StatusRole 'IAM role production-web-dev-status'
if absent; then
  create \
    --object Role \
    --get StatusRole_Arn Arn \
    --call iam create-role \
    --role-name production-web-dev-status \
    --description 'What function production-web-dev-status may do' \
    --assume-role-policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
    --tags "$stack_tag_pairs"
fi
if differs AssumeRolePolicyDocument; then
  change \
    --retry MalformedPolicyDocument \
    --call iam update-assume-role-policy \
    --role-name production-web-dev-status \
    --policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}'
fi
if differs Description; then
  change \
    --call iam update-role \
    --role-name production-web-dev-status \
    --description 'What function production-web-dev-status may do'
fi
if differs tags; then
  change --call iam tag-role --role-name production-web-dev-status --tags "$stack_tag_pairs"
fi
find_StatusRole_Policies_edges() {
  look \
    --absent NoSuchEntity \
    --key PolicyName \
    --that same 'PolicyDocument == '\`'{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/production-web-dev-status:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"},{"Sid":"ReadDeliveries","Effect":"Allow","Action":["dynamodb:GetItem","dynamodb:BatchGetItem","dynamodb:Query","dynamodb:Scan","dynamodb:DescribeTable"],"Resource":"'"${DeliveriesTable_Arn}"'"}]}'\` \
    --call iam get-role-policy \
    --role-name production-web-dev-status \
    --policy-name edges
}
seek StatusRole_Policies_edges 'Policies edges'
delete_StatusRole_Policies() {
  remove_item \
    --call iam delete-role-policy \
    --role-name production-web-dev-status \
    --policy-name "$ITEM"
}
clear_strays StatusRole_Policies Policies \
  --object PolicyNames \
  --call iam list-role-policies \
  --role-name production-web-dev-status
if lacking StatusRole_Policies_edges 'Policies edges'; then
  put \
    --call iam put-role-policy \
    --role-name production-web-dev-status \
    --policy-name edges \
    --policy-document '{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/production-web-dev-status:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"},{"Sid":"ReadDeliveries","Effect":"Allow","Action":["dynamodb:GetItem","dynamodb:BatchGetItem","dynamodb:Query","dynamodb:Scan","dynamodb:DescribeTable"],"Resource":"'"${DeliveriesTable_Arn}"'"}]}'
fi

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
    --is Environment Environment.Variables '{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/otel-instrument","OTEL_SERVICE_NAME":"production-web-dev-status","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","ENVIRONMENT":"dev","DELIVERIES_TABLE":"production-web-dev-deliveries"}' \
    --is TracingConfig TracingConfig.Mode '"Active"' \
    --is Layers 'Layers[].Arn' '["'"${ADOT_PYTHON_LAYER_ARN}"'"]' \
    --state 'join('\'' '\'', [not_null(State, '\''Active'\''), not_null(LastUpdateStatus, '\''Successful'\'')])' \
    --call lambda get-function-configuration \
    --function-name production-web-dev-status
  also --tags map Tags "$stack_tags" --call lambda list-tags --resource "$StatusFunction_Arn"
}
claim StatusFunction 'Lambda function production-web-dev-status' \
  --ready 'Active Successful' \
  --ready 'Inactive Successful' \
  --failed 'Failed Successful' \
  --failed 'Failed Failed' \
  --failed 'Active Failed' \
  --failed 'Inactive Failed'
if absent; then
  create \
    --get StatusFunction_Arn FunctionArn \
    --state 'join('\'' '\'', [not_null(State, '\''Active'\''), not_null(LastUpdateStatus, '\''Successful'\'')])' \
    --retry 'cannot be assumed by Lambda' \
    --retry 'execution role does not have permissions' \
    --call lambda create-function \
    --zip-file "fileb://${WORK}/status.zip" \
    --function-name production-web-dev-status \
    --description 'tells where a delivery is' \
    --role "$StatusRole_Arn" \
    --handler app.handler \
    --runtime python3.13 \
    --architectures '["x86_64"]' \
    --memory-size 256 \
    --timeout 30 \
    --ephemeral-storage '{"Size":512}' \
    --environment '{"Variables":{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/otel-instrument","OTEL_SERVICE_NAME":"production-web-dev-status","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","ENVIRONMENT":"dev","DELIVERIES_TABLE":"production-web-dev-deliveries"}}' \
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
    --function-name production-web-dev-status \
    --description 'tells where a delivery is' \
    --role "$StatusRole_Arn" \
    --handler app.handler \
    --runtime python3.13 \
    --memory-size 256 \
    --timeout 30 \
    --ephemeral-storage '{"Size":512}' \
    --environment '{"Variables":{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/otel-instrument","OTEL_SERVICE_NAME":"production-web-dev-status","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","ENVIRONMENT":"dev","DELIVERIES_TABLE":"production-web-dev-deliveries"}}' \
    --tracing-config '{"Mode":"Active"}' \
    --layers '["'"${ADOT_PYTHON_LAYER_ARN}"'"]'
fi
if differs Code Architectures; then
  change \
    --retry ResourceConflictException \
    --call lambda update-function-code \
    --function-name production-web-dev-status \
    --zip-file "fileb://${WORK}/status.zip" \
    --architectures '["x86_64"]'
fi
if differs tags; then
  change --call lambda tag-resource --resource "$StatusFunction_Arn" --tags "$stack_tags"
fi

# AWS::Lambda::Permission StatusBalancerPermission
find_StatusBalancerPermission() {
  look \
    --object '[@] | [?contains(Policy, join('\'\'', ['\''"Sid":"'\'', '\`'"StatusBalancerPermission"'\`', '\''"'\''])) || contains(Policy, join('\'\'', ['\''"Sid": "'\'', '\`'"StatusBalancerPermission"'\`', '\''"'\'']))] | [0]' \
    --absent ResourceNotFoundException \
    --is Action 'contains(Policy, '\`'"lambda:InvokeFunction"'\`') && '\`'"lambda:InvokeFunction"'\` '"lambda:InvokeFunction"' \
    --is Principal 'contains(Policy, '\`'"elasticloadbalancing.amazonaws.com"'\`') && '\`'"elasticloadbalancing.amazonaws.com"'\` '"elasticloadbalancing.amazonaws.com"' \
    --is SourceArn 'contains(Policy, '\`'"arn:'"${PARTITION}:elasticloadbalancing:${AWS_REGION}:${ACCOUNT}"':targetgroup/production-web-dev-status/*"'\`') && '\`'"arn:'"${PARTITION}:elasticloadbalancing:${AWS_REGION}:${ACCOUNT}"':targetgroup/production-web-dev-status/*"'\` '"arn:'"${PARTITION}:elasticloadbalancing:${AWS_REGION}:${ACCOUNT}"':targetgroup/production-web-dev-status/*"' \
    --call lambda get-policy \
    --function-name production-web-dev-status
}
claim StatusBalancerPermission 'Lambda permission StatusBalancerPermission'
if differs Action Principal SourceArn; then
  replace \
    --gone \
    --call lambda remove-permission \
    --function-name production-web-dev-status \
    --statement-id StatusBalancerPermission
fi
if absent; then
  create \
    --call lambda add-permission \
    --statement-id StatusBalancerPermission \
    --function-name production-web-dev-status \
    --action lambda:InvokeFunction \
    --principal elasticloadbalancing.amazonaws.com \
    --source-arn "arn:${PARTITION}:elasticloadbalancing:${AWS_REGION}:${ACCOUNT}:targetgroup/production-web-dev-status/*"
fi

# AWS::ElasticLoadBalancingV2::TargetGroup StatusBalancerTargetGroup
StatusBalancerTargetGroup_TargetGroupArn='<unknown:StatusBalancerTargetGroup_TargetGroupArn>'
find_StatusBalancerTargetGroup() {
  look \
    --object 'TargetGroups[0]' \
    --absent TargetGroupNotFound \
    --get StatusBalancerTargetGroup_TargetGroupArn TargetGroupArn \
    --is TargetType TargetType '"lambda"' \
    --call elbv2 describe-target-groups \
    --names '["production-web-dev-status"]'
  also \
    --tags pairs 'TagDescriptions[0].Tags' "$stack_tag_pairs" \
    --call elbv2 describe-tags \
    --resource-arns '["'"${StatusBalancerTargetGroup_TargetGroupArn}"'"]'
}
claim StatusBalancerTargetGroup 'target group of the load balancer production-web-dev-status'
fixed TargetType
if absent; then
  create \
    --object 'TargetGroups[0]' \
    --get StatusBalancerTargetGroup_TargetGroupArn TargetGroupArn \
    --call elbv2 create-target-group \
    --name production-web-dev-status \
    --target-type lambda \
    --tags "$stack_tag_pairs"
fi
if differs tags; then
  change \
    --call elbv2 add-tags \
    --resource-arns '["'"${StatusBalancerTargetGroup_TargetGroupArn}"'"]' \
    --tags "$stack_tag_pairs"
fi
find_StatusBalancerTargetGroup_Targets_StatusFunction() {
  look \
    --object 'TargetHealthDescriptions[?Target.Id == '\`'"'"${StatusFunction_Arn}"'"'\`' && ('\`'null'\`' == '\`'null'\`' || Target.Port == '\`'null'\`')] | [0]' \
    --that same 'TargetHealth.State != '\''draining'\' \
    --call elbv2 describe-target-health \
    --target-group-arn "$StatusBalancerTargetGroup_TargetGroupArn"
}
seek StatusBalancerTargetGroup_Targets_StatusFunction 'Targets StatusFunction'
if lacking StatusBalancerTargetGroup_Targets_StatusFunction 'Targets StatusFunction'; then
  put \
    --retry InvalidTarget \
    --call elbv2 register-targets \
    --target-group-arn "$StatusBalancerTargetGroup_TargetGroupArn" \
    --targets '[{"Id":"'"${StatusFunction_Arn}"'"}]'
fi

# AWS::ElasticLoadBalancingV2::ListenerRule StatusRouteStatusAnyGet
StatusRouteStatusAnyGet_RuleArn='<unknown:StatusRouteStatusAnyGet_RuleArn>'
find_StatusRouteStatusAnyGet() {
  look \
    --object 'Rules[?Priority == to_string('\`'46896'\`')] | [0]' \
    --absent ListenerNotFound \
    --get StatusRouteStatusAnyGet_RuleArn RuleArn \
    --is Conditions 'length(not_null(Conditions, '\`'[]'\`'))' 2 \
    --that Conditions 'length(not_null(Conditions, '\`'[]'\`')[?Field == '\`'"http-request-method"'\`' && HttpRequestMethodConfig.Values == '\`'["GET"]'\`']) > '\`'0'\` \
    --that Conditions 'length(not_null(Conditions, '\`'[]'\`')[?Field == '\`'"path-pattern"'\`' && PathPatternConfig.Values == '\`'["/status/*"]'\`']) > '\`'0'\` \
    --is Actions 'length(not_null(Actions, '\`'[]'\`'))' 1 \
    --that Actions 'length([Actions[0]][?Type == '\`'"forward"'\`' && TargetGroupArn == '\`'"'"${StatusBalancerTargetGroup_TargetGroupArn}"'"'\`']) > '\`'0'\` \
    --call elbv2 describe-rules \
    --listener-arn "$HttpListener_ListenerArn"
}
claim StatusRouteStatusAnyGet 'rule of the load balancer StatusRouteStatusAnyGet'
if absent; then
  create \
    --object 'Rules[0]' \
    --get StatusRouteStatusAnyGet_RuleArn RuleArn \
    --call elbv2 create-rule \
    --listener-arn "$HttpListener_ListenerArn" \
    --priority 46896 \
    --conditions '[{"Field":"http-request-method","HttpRequestMethodConfig":{"Values":["GET"]}},{"Field":"path-pattern","PathPatternConfig":{"Values":["/status/*"]}}]' \
    --actions '[{"Type":"forward","TargetGroupArn":"'"${StatusBalancerTargetGroup_TargetGroupArn}"'"}]'
fi
if differs Conditions Actions; then
  change \
    --call elbv2 modify-rule \
    --rule-arn "$StatusRouteStatusAnyGet_RuleArn" \
    --conditions '[{"Field":"http-request-method","HttpRequestMethodConfig":{"Values":["GET"]}},{"Field":"path-pattern","PathPatternConfig":{"Values":["/status/*"]}}]' \
    --actions '[{"Type":"forward","TargetGroupArn":"'"${StatusBalancerTargetGroup_TargetGroupArn}"'"}]'
fi

# AWS::Logs::LogGroup ShippingLogGroup
ShippingLogGroup_LogGroupArn='<unknown:ShippingLogGroup_LogGroupArn>'
find_ShippingLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/aws/lambda/production-web-dev-shipping"'\`'] | [0]' \
    --get ShippingLogGroup_LogGroupArn logGroupArn \
    --is RetentionInDays retentionInDays 30 \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/lambda/production-web-dev-shipping
  also \
    --tags map tags "$stack_tags" \
    --call logs list-tags-for-resource \
    --resource-arn "$ShippingLogGroup_LogGroupArn"
}
claim ShippingLogGroup 'log group /aws/lambda/production-web-dev-shipping'
if absent; then
  create \
    --want ShippingLogGroup_LogGroupArn \
    --retry OperationAbortedException \
    --call logs create-log-group \
    --log-group-name /aws/lambda/production-web-dev-shipping \
    --tags "$stack_tags"
  pending RetentionInDays
fi
if differs RetentionInDays; then
  change \
    --call logs put-retention-policy \
    --log-group-name /aws/lambda/production-web-dev-shipping \
    --retention-in-days 30
fi
if differs tags; then
  change \
    --call logs tag-resource \
    --resource-arn "$ShippingLogGroup_LogGroupArn" \
    --tags "$stack_tags"
fi

# AWS::IAM::Role ShippingRole
ShippingRole_Arn='<unknown:ShippingRole_Arn>'
find_ShippingRole() {
  look \
    --object Role \
    --absent NoSuchEntity \
    --get ShippingRole_Arn Arn \
    --is Description Description '"What function production-web-dev-shipping may do"' \
    --document AssumeRolePolicyDocument AssumeRolePolicyDocument '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
    --tags pairs Tags "$stack_tag_pairs" \
    --call iam get-role \
    --role-name production-web-dev-shipping
}
claim ShippingRole 'IAM role production-web-dev-shipping'
if absent; then
  create \
    --object Role \
    --get ShippingRole_Arn Arn \
    --call iam create-role \
    --role-name production-web-dev-shipping \
    --description 'What function production-web-dev-shipping may do' \
    --assume-role-policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
    --tags "$stack_tag_pairs"
fi
if differs AssumeRolePolicyDocument; then
  change \
    --retry MalformedPolicyDocument \
    --call iam update-assume-role-policy \
    --role-name production-web-dev-shipping \
    --policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}'
fi
if differs Description; then
  change \
    --call iam update-role \
    --role-name production-web-dev-shipping \
    --description 'What function production-web-dev-shipping may do'
fi
if differs tags; then
  change --call iam tag-role --role-name production-web-dev-shipping --tags "$stack_tag_pairs"
fi
find_ShippingRole_Policies_edges() {
  look \
    --absent NoSuchEntity \
    --key PolicyName \
    --that same 'PolicyDocument == '\`'{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/production-web-dev-shipping:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"},{"Sid":"WriteDeliveries","Effect":"Allow","Action":["dynamodb:PutItem","dynamodb:UpdateItem","dynamodb:DeleteItem","dynamodb:BatchWriteItem","dynamodb:ConditionCheckItem"],"Resource":"'"${DeliveriesTable_Arn}"'"},{"Sid":"ReceiveShipments","Effect":"Allow","Action":["sqs:ReceiveMessage","sqs:DeleteMessage","sqs:GetQueueAttributes"],"Resource":"'"${ShipmentsQueue_Arn}"'"}]}'\` \
    --call iam get-role-policy \
    --role-name production-web-dev-shipping \
    --policy-name edges
}
seek ShippingRole_Policies_edges 'Policies edges'
delete_ShippingRole_Policies() {
  remove_item \
    --call iam delete-role-policy \
    --role-name production-web-dev-shipping \
    --policy-name "$ITEM"
}
clear_strays ShippingRole_Policies Policies \
  --object PolicyNames \
  --call iam list-role-policies \
  --role-name production-web-dev-shipping
if lacking ShippingRole_Policies_edges 'Policies edges'; then
  put \
    --call iam put-role-policy \
    --role-name production-web-dev-shipping \
    --policy-name edges \
    --policy-document '{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/production-web-dev-shipping:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"},{"Sid":"WriteDeliveries","Effect":"Allow","Action":["dynamodb:PutItem","dynamodb:UpdateItem","dynamodb:DeleteItem","dynamodb:BatchWriteItem","dynamodb:ConditionCheckItem"],"Resource":"'"${DeliveriesTable_Arn}"'"},{"Sid":"ReceiveShipments","Effect":"Allow","Action":["sqs:ReceiveMessage","sqs:DeleteMessage","sqs:GetQueueAttributes"],"Resource":"'"${ShipmentsQueue_Arn}"'"}]}'
fi

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
    --is Environment Environment.Variables '{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/otel-instrument","OTEL_SERVICE_NAME":"production-web-dev-shipping","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","ENVIRONMENT":"dev","DELIVERIES_TABLE":"production-web-dev-deliveries","SHIPMENTS_QUEUE_URL":"'"${ShipmentsQueue_QueueUrl}"'"}' \
    --is TracingConfig TracingConfig.Mode '"Active"' \
    --is Layers 'Layers[].Arn' '["'"${ADOT_PYTHON_LAYER_ARN}"'"]' \
    --state 'join('\'' '\'', [not_null(State, '\''Active'\''), not_null(LastUpdateStatus, '\''Successful'\'')])' \
    --call lambda get-function-configuration \
    --function-name production-web-dev-shipping
  also --tags map Tags "$stack_tags" --call lambda list-tags --resource "$ShippingFunction_Arn"
}
claim ShippingFunction 'Lambda function production-web-dev-shipping' \
  --ready 'Active Successful' \
  --ready 'Inactive Successful' \
  --failed 'Failed Successful' \
  --failed 'Failed Failed' \
  --failed 'Active Failed' \
  --failed 'Inactive Failed'
if absent; then
  create \
    --get ShippingFunction_Arn FunctionArn \
    --state 'join('\'' '\'', [not_null(State, '\''Active'\''), not_null(LastUpdateStatus, '\''Successful'\'')])' \
    --retry 'cannot be assumed by Lambda' \
    --retry 'execution role does not have permissions' \
    --call lambda create-function \
    --zip-file "fileb://${WORK}/shipping.zip" \
    --function-name production-web-dev-shipping \
    --description 'books what has been ordered with the carrier' \
    --role "$ShippingRole_Arn" \
    --handler app.handler \
    --runtime python3.13 \
    --architectures '["x86_64"]' \
    --memory-size 256 \
    --timeout 30 \
    --ephemeral-storage '{"Size":512}' \
    --environment '{"Variables":{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/otel-instrument","OTEL_SERVICE_NAME":"production-web-dev-shipping","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","ENVIRONMENT":"dev","DELIVERIES_TABLE":"production-web-dev-deliveries","SHIPMENTS_QUEUE_URL":"'"${ShipmentsQueue_QueueUrl}"'"}}' \
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
    --function-name production-web-dev-shipping \
    --description 'books what has been ordered with the carrier' \
    --role "$ShippingRole_Arn" \
    --handler app.handler \
    --runtime python3.13 \
    --memory-size 256 \
    --timeout 30 \
    --ephemeral-storage '{"Size":512}' \
    --environment '{"Variables":{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/otel-instrument","OTEL_SERVICE_NAME":"production-web-dev-shipping","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","ENVIRONMENT":"dev","DELIVERIES_TABLE":"production-web-dev-deliveries","SHIPMENTS_QUEUE_URL":"'"${ShipmentsQueue_QueueUrl}"'"}}' \
    --tracing-config '{"Mode":"Active"}' \
    --layers '["'"${ADOT_PYTHON_LAYER_ARN}"'"]'
fi
if differs Code Architectures; then
  change \
    --retry ResourceConflictException \
    --call lambda update-function-code \
    --function-name production-web-dev-shipping \
    --zip-file "fileb://${WORK}/shipping.zip" \
    --architectures '["x86_64"]'
fi
if differs tags; then
  change --call lambda tag-resource --resource "$ShippingFunction_Arn" --tags "$stack_tags"
fi

# AWS::ECS::Cluster Cluster
Cluster_Arn='<unknown:Cluster_Arn>'
find_Cluster() {
  look \
    --object 'clusters[?status != '\''INACTIVE'\''] | [0]' \
    --get Cluster_Arn clusterArn \
    --is ClusterName clusterName '"production-web-dev"' \
    --is ClusterSettings 'length(not_null(settings, '\`'[]'\`'))' 1 \
    --that ClusterSettings 'length(not_null(settings, '\`'[]'\`')[?name == '\`'"containerInsights"'\`' && value == '\`'"enabled"'\`']) > '\`'0'\` \
    --state status \
    --tags lower-pairs tags "$stack_tag_lower_pairs" \
    --call ecs describe-clusters \
    --clusters '["production-web-dev"]' \
    --include '["SETTINGS","TAGS"]'
}
claim Cluster 'ECS cluster production-web-dev' --ready ACTIVE --failed FAILED
fixed ClusterName
if absent; then
  create \
    --object cluster \
    --get Cluster_Arn clusterArn \
    --state status \
    --call ecs create-cluster \
    --cluster-name production-web-dev \
    --settings '[{"name":"containerInsights","value":"enabled"}]' \
    --tags "$stack_tag_lower_pairs"
fi
if differs ClusterSettings; then
  change \
    --call ecs update-cluster-settings \
    --cluster production-web-dev \
    --settings '[{"name":"containerInsights","value":"enabled"}]'
fi
if differs tags; then
  change --call ecs tag-resource --resource-arn "$Cluster_Arn" --tags "$stack_tag_lower_pairs"
fi

# AWS::Logs::LogGroup StorefrontLogGroup
StorefrontLogGroup_LogGroupArn='<unknown:StorefrontLogGroup_LogGroupArn>'
find_StorefrontLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/ecs/production-web-dev-storefront"'\`'] | [0]' \
    --get StorefrontLogGroup_LogGroupArn logGroupArn \
    --is RetentionInDays retentionInDays 30 \
    --call logs describe-log-groups \
    --log-group-name-prefix /ecs/production-web-dev-storefront
  also \
    --tags map tags "$stack_tags" \
    --call logs list-tags-for-resource \
    --resource-arn "$StorefrontLogGroup_LogGroupArn"
}
claim StorefrontLogGroup 'log group /ecs/production-web-dev-storefront'
if absent; then
  create \
    --want StorefrontLogGroup_LogGroupArn \
    --retry OperationAbortedException \
    --call logs create-log-group \
    --log-group-name /ecs/production-web-dev-storefront \
    --tags "$stack_tags"
  pending RetentionInDays
fi
if differs RetentionInDays; then
  change \
    --call logs put-retention-policy \
    --log-group-name /ecs/production-web-dev-storefront \
    --retention-in-days 30
fi
if differs tags; then
  change \
    --call logs tag-resource \
    --resource-arn "$StorefrontLogGroup_LogGroupArn" \
    --tags "$stack_tags"
fi

# AWS::IAM::Role StorefrontExecutionRole
StorefrontExecutionRole_Arn='<unknown:StorefrontExecutionRole_Arn>'
find_StorefrontExecutionRole() {
  look \
    --object Role \
    --absent NoSuchEntity \
    --get StorefrontExecutionRole_Arn Arn \
    --is Description Description '"What starts the tasks of production-web-dev-storefront"' \
    --document AssumeRolePolicyDocument AssumeRolePolicyDocument '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ecs-tasks.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
    --tags pairs Tags "$stack_tag_pairs" \
    --call iam get-role \
    --role-name production-web-dev-storefront-execution
}
claim StorefrontExecutionRole 'IAM role production-web-dev-storefront-execution'
if absent; then
  create \
    --object Role \
    --get StorefrontExecutionRole_Arn Arn \
    --call iam create-role \
    --role-name production-web-dev-storefront-execution \
    --description 'What starts the tasks of production-web-dev-storefront' \
    --assume-role-policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ecs-tasks.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
    --tags "$stack_tag_pairs"
fi
if differs AssumeRolePolicyDocument; then
  change \
    --retry MalformedPolicyDocument \
    --call iam update-assume-role-policy \
    --role-name production-web-dev-storefront-execution \
    --policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ecs-tasks.amazonaws.com"},"Action":"sts:AssumeRole"}]}'
fi
if differs Description; then
  change \
    --call iam update-role \
    --role-name production-web-dev-storefront-execution \
    --description 'What starts the tasks of production-web-dev-storefront'
fi
if differs tags; then
  change \
    --call iam tag-role \
    --role-name production-web-dev-storefront-execution \
    --tags "$stack_tag_pairs"
fi
find_StorefrontExecutionRole_Policies_start() {
  look \
    --absent NoSuchEntity \
    --key PolicyName \
    --that same 'PolicyDocument == '\`'{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/ecs/production-web-dev-storefront:*"},{"Sid":"SignIn","Effect":"Allow","Action":"ecr:GetAuthorizationToken","Resource":"*"},{"Sid":"PullImages","Effect":"Allow","Action":["ecr:BatchCheckLayerAvailability","ecr:BatchGetImage","ecr:GetDownloadUrlForLayer"],"Resource":"arn:'"${PARTITION}:ecr:${AWS_REGION}:${ACCOUNT}"':repository/shop/storefront"}]}'\` \
    --call iam get-role-policy \
    --role-name production-web-dev-storefront-execution \
    --policy-name start
}
seek StorefrontExecutionRole_Policies_start 'Policies start'
delete_StorefrontExecutionRole_Policies() {
  remove_item \
    --call iam delete-role-policy \
    --role-name production-web-dev-storefront-execution \
    --policy-name "$ITEM"
}
clear_strays StorefrontExecutionRole_Policies Policies \
  --object PolicyNames \
  --call iam list-role-policies \
  --role-name production-web-dev-storefront-execution
if lacking StorefrontExecutionRole_Policies_start 'Policies start'; then
  put \
    --call iam put-role-policy \
    --role-name production-web-dev-storefront-execution \
    --policy-name start \
    --policy-document '{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/ecs/production-web-dev-storefront:*"},{"Sid":"SignIn","Effect":"Allow","Action":"ecr:GetAuthorizationToken","Resource":"*"},{"Sid":"PullImages","Effect":"Allow","Action":["ecr:BatchCheckLayerAvailability","ecr:BatchGetImage","ecr:GetDownloadUrlForLayer"],"Resource":"arn:'"${PARTITION}:ecr:${AWS_REGION}:${ACCOUNT}"':repository/shop/storefront"}]}'
fi

# AWS::ECS::TaskDefinition StorefrontTask
StorefrontTask_TaskDefinitionArn='<unknown:StorefrontTask_TaskDefinitionArn>'
find_StorefrontTask() {
  look \
    --object 'taskDefinitionArns[].{taskDefinition: {taskDefinitionArn: @}} | [0]' \
    --get StorefrontTask_TaskDefinitionArn taskDefinition.taskDefinitionArn \
    --call ecs list-task-definitions \
    --family-prefix production-web-dev-storefront \
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
    --that ContainerDefinitions 'length(not_null(taskDefinition.containerDefinitions, '\`'[]'\`')[?name == '\`'"storefront"'\`' && image == '\`'"'"${ACCOUNT}.dkr.ecr.${AWS_REGION}.${URL_SUFFIX}"'/shop/storefront:1.0.0"'\`' && essential == '\`'true'\`' && (length(not_null(portMappings, '\`'[]'\`'))) == '\`'1'\`' && length([portMappings[0]][?name == '\`'"http"'\`' && containerPort == '\`'8080'\`' && protocol == '\`'"tcp"'\`' && appProtocol == '\`'"http"'\`']) > '\`'0'\`' && (length(not_null(environment, '\`'[]'\`'))) == '\`'17'\`' && length(not_null(environment, '\`'[]'\`')[?name == '\`'"TRACING"'\`' && value == '\`'"otel"'\`']) > '\`'0'\`' && length(not_null(environment, '\`'[]'\`')[?name == '\`'"OTEL_SERVICE_NAME"'\`' && value == '\`'"production-web-dev-storefront"'\`']) > '\`'0'\`' && length(not_null(environment, '\`'[]'\`')[?name == '\`'"OTEL_EXPORTER_OTLP_ENDPOINT"'\`' && value == '\`'"http://127.0.0.1:4318"'\`']) > '\`'0'\`' && length(not_null(environment, '\`'[]'\`')[?name == '\`'"OTEL_EXPORTER_OTLP_PROTOCOL"'\`' && value == '\`'"http/protobuf"'\`']) > '\`'0'\`' && length(not_null(environment, '\`'[]'\`')[?name == '\`'"OTEL_PROPAGATORS"'\`' && value == '\`'"xray,tracecontext,baggage"'\`']) > '\`'0'\`' && length(not_null(environment, '\`'[]'\`')[?name == '\`'"OTEL_TRACES_SAMPLER"'\`' && value == '\`'"xray"'\`']) > '\`'0'\`' && length(not_null(environment, '\`'[]'\`')[?name == '\`'"OTEL_TRACES_SAMPLER_ARG"'\`' && value == '\`'"endpoint=http://127.0.0.1:2000"'\`']) > '\`'0'\`' && length(not_null(environment, '\`'[]'\`')[?name == '\`'"OTEL_METRICS_EXPORTER"'\`' && value == '\`'"none"'\`']) > '\`'0'\`' && length(not_null(environment, '\`'[]'\`')[?name == '\`'"OTEL_LOGS_EXPORTER"'\`' && value == '\`'"none"'\`']) > '\`'0'\`' && length(not_null(environment, '\`'[]'\`')[?name == '\`'"PORT"'\`' && value == '\`'"8080"'\`']) > '\`'0'\`' && length(not_null(environment, '\`'[]'\`')[?name == '\`'"RATES_URL"'\`' && value == '\`'"https://'"${RatesService_DnsEntry_DomainName}"'"'\`']) > '\`'0'\`' && length(not_null(environment, '\`'[]'\`')[?name == '\`'"LEDGER_HOST"'\`' && value == '\`'"ledger.cluster-c1a2b3d4e5f6.us-east-1.rds.amazonaws.com"'\`']) > '\`'0'\`' && length(not_null(environment, '\`'[]'\`')[?name == '\`'"LEDGER_PORT"'\`' && value == '\`'"5432"'\`']) > '\`'0'\`' && length(not_null(environment, '\`'[]'\`')[?name == '\`'"LEDGER_SECRET_ARN"'\`' && value == '\`'"arn:aws:secretsmanager:us-east-1:123456789012:secret:shop/ledger-a1b2c3"'\`']) > '\`'0'\`' && length(not_null(environment, '\`'[]'\`')[?name == '\`'"SESSIONS_HOST"'\`' && value == '\`'"sessions.c1a2b3.0001.use1.cache.amazonaws.com"'\`']) > '\`'0'\`' && length(not_null(environment, '\`'[]'\`')[?name == '\`'"SESSIONS_PORT"'\`' && value == '\`'"6379"'\`']) > '\`'0'\`' && length(not_null(environment, '\`'[]'\`')[?name == '\`'"SHIPMENTS_QUEUE_URL"'\`' && value == '\`'"'"${ShipmentsQueue_QueueUrl}"'"'\`']) > '\`'0'\`' && (length(not_null(dependsOn, '\`'[]'\`'))) == '\`'1'\`' && length([dependsOn[0]][?containerName == '\`'"tracing"'\`' && condition == '\`'"START"'\`']) > '\`'0'\`' && linuxParameters.initProcessEnabled == '\`'true'\`' && logConfiguration.logDriver == '\`'"awslogs"'\`' && logConfiguration.options == '\`'{"awslogs-group":"/ecs/production-web-dev-storefront","awslogs-region":"'"${AWS_REGION}"'","awslogs-stream-prefix":"service"}'\`']) > '\`'0'\` \
    --that ContainerDefinitions 'length(not_null(taskDefinition.containerDefinitions, '\`'[]'\`')[?name == '\`'"tracing"'\`' && image == '\`'"public.ecr.aws/aws-observability/aws-otel-collector:v0.48.0"'\`' && essential == '\`'false'\`' && memoryReservation == '\`'64'\`' && (length(not_null(environment, '\`'[]'\`'))) == '\`'1'\`' && length(not_null(environment, '\`'[]'\`')[?name == '\`'"AOT_CONFIG_CONTENT"'\`' && (value == '\`'"{\"extensions\":{\"awsproxy\":{\"endpoint\":\"127.0.0.1:2000\"}},\"receivers\":{\"otlp\":{\"protocols\":{\"grpc\":{\"endpoint\":\"127.0.0.1:4317\"},\"http\":{\"endpoint\":\"127.0.0.1:4318\"}}}},\"processors\":{\"batch\":{\"timeout\":\"1s\",\"send_batch_max_size\":50}},\"exporters\":{\"awsxray\":{\"region\":\"'"${AWS_REGION}"'\"}},\"service\":{\"extensions\":[\"awsproxy\"],\"pipelines\":{\"traces\":{\"receivers\":[\"otlp\"],\"processors\":[\"batch\"],\"exporters\":[\"awsxray\"]}}}}"'\`' || value == '\`'{"extensions":{"awsproxy":{"endpoint":"127.0.0.1:2000"}},"receivers":{"otlp":{"protocols":{"grpc":{"endpoint":"127.0.0.1:4317"},"http":{"endpoint":"127.0.0.1:4318"}}}},"processors":{"batch":{"timeout":"1s","send_batch_max_size":50}},"exporters":{"awsxray":{"region":"'"${AWS_REGION}"'"}},"service":{"extensions":["awsproxy"],"pipelines":{"traces":{"receivers":["otlp"],"processors":["batch"],"exporters":["awsxray"]}}}}'\`')]) > '\`'0'\`' && logConfiguration.logDriver == '\`'"awslogs"'\`' && logConfiguration.options == '\`'{"awslogs-group":"/ecs/production-web-dev-storefront","awslogs-region":"'"${AWS_REGION}"'","awslogs-stream-prefix":"tracing"}'\`']) > '\`'0'\` \
    --tags lower-pairs tags "$stack_tag_lower_pairs" \
    --call ecs describe-task-definition \
    --task-definition "$StorefrontTask_TaskDefinitionArn" \
    --include '["TAGS"]'
}
claim StorefrontTask 'ECS task definition StorefrontTask'
if missing \
    Cpu \
    Memory \
    NetworkMode \
    RequiresCompatibilities \
    RuntimePlatform.CpuArchitecture \
    RuntimePlatform.OperatingSystemFamily \
    ExecutionRoleArn \
    TaskRoleArn \
    ContainerDefinitions; then
  change \
    --get StorefrontTask_TaskDefinitionArn taskDefinition.taskDefinitionArn \
    --retry ClientException \
    --call ecs register-task-definition \
    --family production-web-dev-storefront \
    --cpu 512 \
    --memory 1024 \
    --network-mode awsvpc \
    --requires-compatibilities '["FARGATE"]' \
    --runtime-platform '{"cpuArchitecture":"X86_64","operatingSystemFamily":"LINUX"}' \
    --execution-role-arn "$StorefrontExecutionRole_Arn" \
    --task-role-arn "$StorefrontRole_Arn" \
    --container-definitions '[{"name":"storefront","image":"'"${ACCOUNT}.dkr.ecr.${AWS_REGION}.${URL_SUFFIX}"'/shop/storefront:1.0.0","essential":true,"portMappings":[{"name":"http","containerPort":8080,"protocol":"tcp","appProtocol":"http"}],"environment":[{"name":"TRACING","value":"otel"},{"name":"OTEL_SERVICE_NAME","value":"production-web-dev-storefront"},{"name":"OTEL_EXPORTER_OTLP_ENDPOINT","value":"http://127.0.0.1:4318"},{"name":"OTEL_EXPORTER_OTLP_PROTOCOL","value":"http/protobuf"},{"name":"OTEL_PROPAGATORS","value":"xray,tracecontext,baggage"},{"name":"OTEL_TRACES_SAMPLER","value":"xray"},{"name":"OTEL_TRACES_SAMPLER_ARG","value":"endpoint=http://127.0.0.1:2000"},{"name":"OTEL_METRICS_EXPORTER","value":"none"},{"name":"OTEL_LOGS_EXPORTER","value":"none"},{"name":"PORT","value":"8080"},{"name":"RATES_URL","value":"https://'"${RatesService_DnsEntry_DomainName}"'"},{"name":"LEDGER_HOST","value":"ledger.cluster-c1a2b3d4e5f6.us-east-1.rds.amazonaws.com"},{"name":"LEDGER_PORT","value":"5432"},{"name":"LEDGER_SECRET_ARN","value":"arn:aws:secretsmanager:us-east-1:123456789012:secret:shop/ledger-a1b2c3"},{"name":"SESSIONS_HOST","value":"sessions.c1a2b3.0001.use1.cache.amazonaws.com"},{"name":"SESSIONS_PORT","value":"6379"},{"name":"SHIPMENTS_QUEUE_URL","value":"'"${ShipmentsQueue_QueueUrl}"'"}],"dependsOn":[{"containerName":"tracing","condition":"START"}],"linuxParameters":{"initProcessEnabled":true},"logConfiguration":{"logDriver":"awslogs","options":{"awslogs-group":"/ecs/production-web-dev-storefront","awslogs-region":"'"${AWS_REGION}"'","awslogs-stream-prefix":"service"}}},{"name":"tracing","image":"public.ecr.aws/aws-observability/aws-otel-collector:v0.48.0","essential":false,"memoryReservation":64,"environment":[{"name":"AOT_CONFIG_CONTENT","value":"{\"extensions\":{\"awsproxy\":{\"endpoint\":\"127.0.0.1:2000\"}},\"receivers\":{\"otlp\":{\"protocols\":{\"grpc\":{\"endpoint\":\"127.0.0.1:4317\"},\"http\":{\"endpoint\":\"127.0.0.1:4318\"}}}},\"processors\":{\"batch\":{\"timeout\":\"1s\",\"send_batch_max_size\":50}},\"exporters\":{\"awsxray\":{\"region\":\"'"${AWS_REGION}"'\"}},\"service\":{\"extensions\":[\"awsproxy\"],\"pipelines\":{\"traces\":{\"receivers\":[\"otlp\"],\"processors\":[\"batch\"],\"exporters\":[\"awsxray\"]}}}}"}],"logConfiguration":{"logDriver":"awslogs","options":{"awslogs-group":"/ecs/production-web-dev-storefront","awslogs-region":"'"${AWS_REGION}"'","awslogs-stream-prefix":"tracing"}}}]' \
    --tags "$stack_tag_lower_pairs"
fi
if differs tags; then
  change \
    --call ecs tag-resource \
    --resource-arn "$StorefrontTask_TaskDefinitionArn" \
    --tags "$stack_tag_lower_pairs"
fi

# AWS::ECS::Service StorefrontTasks
StorefrontTasks_ServiceArn='<unknown:StorefrontTasks_ServiceArn>'
StorefrontTasks_Name='<unknown:StorefrontTasks_Name>'
find_StorefrontTasks() {
  look \
    --object 'services[?status != '\''INACTIVE'\''] | [0]' \
    --absent ClusterNotFoundException \
    --get StorefrontTasks_ServiceArn serviceArn \
    --get StorefrontTasks_Name serviceName \
    --is TaskDefinition taskDefinition '"'"${StorefrontTask_TaskDefinitionArn}"'"' \
    --is DesiredCount desiredCount 1 \
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
    --services '["production-web-dev-storefront"]' \
    --include '["TAGS"]'
}
claim StorefrontTasks 'ECS service production-web-dev-storefront' --ready ACTIVE
fixed LaunchType
if absent; then
  create \
    --object service \
    --get StorefrontTasks_ServiceArn serviceArn \
    --get StorefrontTasks_Name serviceName \
    --state status \
    --retry ClientException \
    --retry InvalidParameterException \
    --call ecs create-service \
    --service-name production-web-dev-storefront \
    --cluster "$Cluster_Arn" \
    --task-definition "$StorefrontTask_TaskDefinitionArn" \
    --desired-count 1 \
    --launch-type FARGATE \
    --propagate-tags SERVICE \
    --health-check-grace-period-seconds 60 \
    --deployment-configuration '{"maximumPercent":200,"minimumHealthyPercent":100,"deploymentCircuitBreaker":{"enable":true,"rollback":true}}' \
    --network-configuration '{"awsvpcConfiguration":{"assignPublicIp":"DISABLED","securityGroups":["'"${StorefrontSecurityGroup_GroupId}"'"],"subnets":["'"${Subnet1_SubnetId}"'","'"${Subnet2_SubnetId}"'"]}}' \
    --load-balancers '[{"containerName":"storefront","containerPort":8080,"targetGroupArn":"'"${StorefrontBalancerTargetGroup_TargetGroupArn}"'"}]' \
    --tags "$stack_tag_lower_pairs"
fi
if differs \
    TaskDefinition \
    DesiredCount \
    PropagateTags \
    HealthCheckGracePeriodSeconds \
    DeploymentConfiguration \
    NetworkConfiguration \
    LoadBalancers; then
  change \
    --call ecs update-service \
    --cluster "$Cluster_Arn" \
    --service production-web-dev-storefront \
    --task-definition "$StorefrontTask_TaskDefinitionArn" \
    --desired-count 1 \
    --propagate-tags SERVICE \
    --health-check-grace-period-seconds 60 \
    --deployment-configuration '{"maximumPercent":200,"minimumHealthyPercent":100,"deploymentCircuitBreaker":{"enable":true,"rollback":true}}' \
    --network-configuration '{"awsvpcConfiguration":{"assignPublicIp":"DISABLED","securityGroups":["'"${StorefrontSecurityGroup_GroupId}"'"],"subnets":["'"${Subnet1_SubnetId}"'","'"${Subnet2_SubnetId}"'"]}}' \
    --load-balancers '[{"containerName":"storefront","containerPort":8080,"targetGroupArn":"'"${StorefrontBalancerTargetGroup_TargetGroupArn}"'"}]'
fi
if differs tags; then
  change \
    --call ecs tag-resource \
    --resource-arn "$StorefrontTasks_ServiceArn" \
    --tags "$stack_tag_lower_pairs"
fi

# AWS::SNS::Topic PageTopic
PageTopic_TopicArn='<unknown:PageTopic_TopicArn>'
find_PageTopic() {
  look \
    --object 'Topics[?ends_with(TopicArn, join('\'':'\'', ['\'\'', '\`'"production-web-dev-page"'\`']))] | [0]' \
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
claim PageTopic 'SNS topic production-web-dev-page'
if absent; then
  create \
    --get PageTopic_TopicArn TopicArn \
    --call sns create-topic \
    --name production-web-dev-page \
    --tags "$stack_tag_pairs"
fi
if differs tags; then
  change --call sns tag-resource --resource-arn "$PageTopic_TopicArn" --tags "$stack_tag_pairs"
fi

# AWS::CloudWatch::Alarm ShipmentsFailureAlarm
ShipmentsFailureAlarm_Arn='<unknown:ShipmentsFailureAlarm_Arn>'
find_ShipmentsFailureAlarm() {
  look \
    --object 'MetricAlarms[0]' \
    --get ShipmentsFailureAlarm_Arn AlarmArn \
    --is AlarmName AlarmName '"production-web-dev-shipments-dead"' \
    --is AlarmDescription AlarmDescription '"Messages of queue shipments could not be dealt with"' \
    --has AlarmActions AlarmActions '["'"${PageTopic_TopicArn}"'"]' \
    --has OKActions OKActions '["'"${PageTopic_TopicArn}"'"]' \
    --is Namespace Namespace '"AWS/SQS"' \
    --is MetricName MetricName '"ApproximateNumberOfMessagesVisible"' \
    --is Dimensions 'length(not_null(Dimensions, '\`'[]'\`'))' 1 \
    --that Dimensions 'length(not_null(Dimensions, '\`'[]'\`')[?Name == '\`'"QueueName"'\`' && Value == '\`'"production-web-dev-shipments-dead"'\`']) > '\`'0'\` \
    --is Statistic Statistic '"Maximum"' \
    --is Period Period 60 \
    --is ComparisonOperator ComparisonOperator '"GreaterThanThreshold"' \
    --is Threshold Threshold 0 \
    --is EvaluationPeriods EvaluationPeriods 1 \
    --is DatapointsToAlarm DatapointsToAlarm 1 \
    --is TreatMissingData TreatMissingData '"notBreaching"' \
    --call cloudwatch describe-alarms \
    --alarm-names '["production-web-dev-shipments-dead"]' \
    --alarm-types '["MetricAlarm"]'
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call cloudwatch list-tags-for-resource \
    --resource-arn "$ShipmentsFailureAlarm_Arn"
}
claim ShipmentsFailureAlarm 'alarm production-web-dev-shipments-dead'
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
    --want ShipmentsFailureAlarm_Arn \
    --call cloudwatch put-metric-alarm \
    --alarm-name production-web-dev-shipments-dead \
    --alarm-description 'Messages of queue shipments could not be dealt with' \
    --alarm-actions '["'"${PageTopic_TopicArn}"'"]' \
    --ok-actions '["'"${PageTopic_TopicArn}"'"]' \
    --namespace AWS/SQS \
    --metric-name ApproximateNumberOfMessagesVisible \
    --dimensions '[{"Name":"QueueName","Value":"production-web-dev-shipments-dead"}]' \
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
    --resource-arn "$ShipmentsFailureAlarm_Arn" \
    --tags "$stack_tag_pairs"
fi

# AWS::Lambda::EventSourceMapping ShippingShipmentsSource
ShippingShipmentsSource_Id='<unknown:ShippingShipmentsSource_Id>'
ShippingShipmentsSource_EventSourceMappingArn='<unknown:ShippingShipmentsSource_EventSourceMappingArn>'
find_ShippingShipmentsSource() {
  look \
    --object 'EventSourceMappings[?State != '\''Deleting'\'' && (starts_with(join('\'\'', [FunctionArn, '\'':'\'']), join('\'\'', ['\`'"'"${ShippingFunction_Arn}"'"'\`', '\'':'\''])) || starts_with(join('\'\'', ['\`'"'"${ShippingFunction_Arn}"'"'\`', '\'':'\'']), join('\'\'', [FunctionArn, '\'':'\''])))] | [0]' \
    --absent ResourceNotFoundException \
    --get ShippingShipmentsSource_Id UUID \
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
claim ShippingShipmentsSource 'event source mapping ShippingShipmentsSource' \
  --ready Enabled \
  --ready Disabled
if absent; then
  create \
    --get ShippingShipmentsSource_Id UUID \
    --get ShippingShipmentsSource_EventSourceMappingArn EventSourceMappingArn \
    --state State \
    --retry 'cannot be assumed by Lambda' \
    --retry 'does not have permissions' \
    --retry 'Please ensure the role can perform' \
    --call lambda create-event-source-mapping \
    --function-name "$ShippingFunction_Arn" \
    --event-source-arn "$ShipmentsQueue_Arn" \
    --function-response-types '["ReportBatchItemFailures"]' \
    --tags "$stack_tags"
fi
if differs FunctionName FunctionResponseTypes; then
  change \
    --retry ResourceInUseException \
    --retry ResourceConflictException \
    --call lambda update-event-source-mapping \
    --uuid "$ShippingShipmentsSource_Id" \
    --function-name "$ShippingFunction_Arn" \
    --function-response-types '["ReportBatchItemFailures"]'
fi
if differs tags; then
  change \
    --call lambda tag-resource \
    --resource "$ShippingShipmentsSource_EventSourceMappingArn" \
    --tags "$stack_tags"
fi

# AWS::XRay::Group StorefrontServiceTraces
StorefrontServiceTraces_GroupARN='<unknown:StorefrontServiceTraces_GroupARN>'
find_StorefrontServiceTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"production-web-dev-storefront"'\`'] | [0]' \
    --get StorefrontServiceTraces_GroupARN GroupARN \
    --is FilterExpression FilterExpression '"service(\"production-web-dev-storefront\")"' \
    --is InsightsConfiguration InsightsConfiguration.InsightsEnabled false \
    --is InsightsConfiguration InsightsConfiguration.NotificationsEnabled false \
    --call xray get-groups
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call xray list-tags-for-resource \
    --resource-arn "$StorefrontServiceTraces_GroupARN"
}
claim StorefrontServiceTraces 'X-Ray group production-web-dev-storefront'
if absent; then
  create \
    --object Group \
    --get StorefrontServiceTraces_GroupARN GroupARN \
    --call xray create-group \
    --group-name production-web-dev-storefront \
    --filter-expression 'service("production-web-dev-storefront")' \
    --insights-configuration '{"InsightsEnabled":false,"NotificationsEnabled":false}' \
    --tags "$stack_tag_pairs"
fi
if differs FilterExpression InsightsConfiguration; then
  change \
    --call xray update-group \
    --group-name production-web-dev-storefront \
    --filter-expression 'service("production-web-dev-storefront")' \
    --insights-configuration '{"InsightsEnabled":false,"NotificationsEnabled":false}'
fi
if differs tags; then
  change \
    --call xray tag-resource \
    --resource-arn "$StorefrontServiceTraces_GroupARN" \
    --tags "$stack_tag_pairs"
fi

# AWS::XRay::Group RatesServiceTraces
RatesServiceTraces_GroupARN='<unknown:RatesServiceTraces_GroupARN>'
find_RatesServiceTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"production-web-dev-rates"'\`'] | [0]' \
    --get RatesServiceTraces_GroupARN GroupARN \
    --is FilterExpression FilterExpression '"service(\"production-web-dev-rates\")"' \
    --is InsightsConfiguration InsightsConfiguration.InsightsEnabled false \
    --is InsightsConfiguration InsightsConfiguration.NotificationsEnabled false \
    --call xray get-groups
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call xray list-tags-for-resource \
    --resource-arn "$RatesServiceTraces_GroupARN"
}
claim RatesServiceTraces 'X-Ray group production-web-dev-rates'
if absent; then
  create \
    --object Group \
    --get RatesServiceTraces_GroupARN GroupARN \
    --call xray create-group \
    --group-name production-web-dev-rates \
    --filter-expression 'service("production-web-dev-rates")' \
    --insights-configuration '{"InsightsEnabled":false,"NotificationsEnabled":false}' \
    --tags "$stack_tag_pairs"
fi
if differs FilterExpression InsightsConfiguration; then
  change \
    --call xray update-group \
    --group-name production-web-dev-rates \
    --filter-expression 'service("production-web-dev-rates")' \
    --insights-configuration '{"InsightsEnabled":false,"NotificationsEnabled":false}'
fi
if differs tags; then
  change \
    --call xray tag-resource \
    --resource-arn "$RatesServiceTraces_GroupARN" \
    --tags "$stack_tag_pairs"
fi

# AWS::XRay::Group ShippingServiceTraces
ShippingServiceTraces_GroupARN='<unknown:ShippingServiceTraces_GroupARN>'
find_ShippingServiceTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"production-web-dev-shipping"'\`'] | [0]' \
    --get ShippingServiceTraces_GroupARN GroupARN \
    --is FilterExpression FilterExpression '"service(\"production-web-dev-shipping\")"' \
    --is InsightsConfiguration InsightsConfiguration.InsightsEnabled false \
    --is InsightsConfiguration InsightsConfiguration.NotificationsEnabled false \
    --call xray get-groups
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call xray list-tags-for-resource \
    --resource-arn "$ShippingServiceTraces_GroupARN"
}
claim ShippingServiceTraces 'X-Ray group production-web-dev-shipping'
if absent; then
  create \
    --object Group \
    --get ShippingServiceTraces_GroupARN GroupARN \
    --call xray create-group \
    --group-name production-web-dev-shipping \
    --filter-expression 'service("production-web-dev-shipping")' \
    --insights-configuration '{"InsightsEnabled":false,"NotificationsEnabled":false}' \
    --tags "$stack_tag_pairs"
fi
if differs FilterExpression InsightsConfiguration; then
  change \
    --call xray update-group \
    --group-name production-web-dev-shipping \
    --filter-expression 'service("production-web-dev-shipping")' \
    --insights-configuration '{"InsightsEnabled":false,"NotificationsEnabled":false}'
fi
if differs tags; then
  change \
    --call xray tag-resource \
    --resource-arn "$ShippingServiceTraces_GroupARN" \
    --tags "$stack_tag_pairs"
fi

# AWS::XRay::Group StatusServiceTraces
StatusServiceTraces_GroupARN='<unknown:StatusServiceTraces_GroupARN>'
find_StatusServiceTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"production-web-dev-status"'\`'] | [0]' \
    --get StatusServiceTraces_GroupARN GroupARN \
    --is FilterExpression FilterExpression '"service(\"production-web-dev-status\")"' \
    --is InsightsConfiguration InsightsConfiguration.InsightsEnabled false \
    --is InsightsConfiguration InsightsConfiguration.NotificationsEnabled false \
    --call xray get-groups
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call xray list-tags-for-resource \
    --resource-arn "$StatusServiceTraces_GroupARN"
}
claim StatusServiceTraces 'X-Ray group production-web-dev-status'
if absent; then
  create \
    --object Group \
    --get StatusServiceTraces_GroupARN GroupARN \
    --call xray create-group \
    --group-name production-web-dev-status \
    --filter-expression 'service("production-web-dev-status")' \
    --insights-configuration '{"InsightsEnabled":false,"NotificationsEnabled":false}' \
    --tags "$stack_tag_pairs"
fi
if differs FilterExpression InsightsConfiguration; then
  change \
    --call xray update-group \
    --group-name production-web-dev-status \
    --filter-expression 'service("production-web-dev-status")' \
    --insights-configuration '{"InsightsEnabled":false,"NotificationsEnabled":false}'
fi
if differs tags; then
  change \
    --call xray tag-resource \
    --resource-arn "$StatusServiceTraces_GroupARN" \
    --tags "$stack_tag_pairs"
fi

# AWS::XRay::Group SlowPagesGroupTraces
SlowPagesGroupTraces_GroupARN='<unknown:SlowPagesGroupTraces_GroupARN>'
find_SlowPagesGroupTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"production-web-dev-slow-pages"'\`'] | [0]' \
    --get SlowPagesGroupTraces_GroupARN GroupARN \
    --is FilterExpression FilterExpression '"service(\"production-web-dev-storefront\") { responsetime > 1 }"' \
    --is InsightsConfiguration InsightsConfiguration.InsightsEnabled false \
    --is InsightsConfiguration InsightsConfiguration.NotificationsEnabled false \
    --call xray get-groups
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call xray list-tags-for-resource \
    --resource-arn "$SlowPagesGroupTraces_GroupARN"
}
claim SlowPagesGroupTraces 'X-Ray group production-web-dev-slow-pages'
if absent; then
  create \
    --object Group \
    --get SlowPagesGroupTraces_GroupARN GroupARN \
    --call xray create-group \
    --group-name production-web-dev-slow-pages \
    --filter-expression 'service("production-web-dev-storefront") { responsetime > 1 }' \
    --insights-configuration '{"InsightsEnabled":false,"NotificationsEnabled":false}' \
    --tags "$stack_tag_pairs"
fi
if differs FilterExpression InsightsConfiguration; then
  change \
    --call xray update-group \
    --group-name production-web-dev-slow-pages \
    --filter-expression 'service("production-web-dev-storefront") { responsetime > 1 }' \
    --insights-configuration '{"InsightsEnabled":false,"NotificationsEnabled":false}'
fi
if differs tags; then
  change \
    --call xray tag-resource \
    --resource-arn "$SlowPagesGroupTraces_GroupARN" \
    --tags "$stack_tag_pairs"
fi

# AWS::XRay::SamplingRule StorefrontSamplingRule
StorefrontSamplingRule_RuleARN='<unknown:StorefrontSamplingRule_RuleARN>'
find_StorefrontSamplingRule() {
  look \
    --object 'SamplingRuleRecords[?SamplingRule.RuleName == '\`'"production-web-dev-storefront"'\`'].SamplingRule | [0]' \
    --get StorefrontSamplingRule_RuleARN RuleARN \
    --is SamplingRule.ResourceARN ResourceARN '"*"' \
    --is SamplingRule.Priority Priority 5128 \
    --is SamplingRule.FixedRate FixedRate 1.0 \
    --is SamplingRule.ReservoirSize ReservoirSize 2 \
    --is SamplingRule.ServiceName ServiceName '"production-web-dev-storefront"' \
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
claim StorefrontSamplingRule 'sampling rule production-web-dev-storefront'
fixed SamplingRule.Version
if absent; then
  create \
    --object SamplingRuleRecord.SamplingRule \
    --get StorefrontSamplingRule_RuleARN RuleARN \
    --call xray create-sampling-rule \
    --sampling-rule '{"RuleName":"production-web-dev-storefront","Priority":5128,"FixedRate":1.0,"ReservoirSize":2,"ServiceName":"production-web-dev-storefront","ServiceType":"*","Host":"*","HTTPMethod":"*","URLPath":"*","ResourceARN":"*","Version":1}' \
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
    --sampling-rule-update '{"RuleName":"production-web-dev-storefront","ResourceARN":"*","Priority":5128,"FixedRate":1.0,"ReservoirSize":2,"ServiceName":"production-web-dev-storefront","ServiceType":"*","Host":"*","HTTPMethod":"*","URLPath":"*"}'
fi
if differs tags; then
  change \
    --call xray tag-resource \
    --resource-arn "$StorefrontSamplingRule_RuleARN" \
    --tags "$stack_tag_pairs"
fi

# AWS::IAM::ManagedPolicy TracesPublishPolicy
TracesPublishPolicy_PolicyArn='<unknown:TracesPublishPolicy_PolicyArn>'
TracesPublishPolicy_DefaultVersionId='<unknown:TracesPublishPolicy_DefaultVersionId>'
find_TracesPublishPolicy() {
  look \
    --object 'Policies[?PolicyName == '\`'"production-web-dev-traces-publish"'\`'] | [0]' \
    --get TracesPublishPolicy_PolicyArn Arn \
    --get TracesPublishPolicy_DefaultVersionId DefaultVersionId \
    --call iam list-policies \
    --scope Local
}
claim TracesPublishPolicy 'IAM policy production-web-dev-traces-publish'
if absent; then
  create \
    --object Policy \
    --get TracesPublishPolicy_PolicyArn Arn \
    --get TracesPublishPolicy_DefaultVersionId DefaultVersionId \
    --call iam create-policy \
    --policy-document '{"Version":"2012-10-17","Statement":[{"Sid":"Publish","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords","xray:GetSamplingRules","xray:GetSamplingTargets","xray:GetSamplingStatisticSummaries"],"Resource":"*"}]}' \
    --policy-name production-web-dev-traces-publish \
    --description 'Sends traces to X-Ray, and asks it what to sample'
fi
if existed; then
  find_TracesPublishPolicy_PolicyDocument() {
    look \
      --object PolicyVersion \
      --key VersionId \
      --that same 'Document == '\`'{"Version":"2012-10-17","Statement":[{"Sid":"Publish","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords","xray:GetSamplingRules","xray:GetSamplingTargets","xray:GetSamplingStatisticSummaries"],"Resource":"*"}]}'\` \
      --call iam get-policy-version \
      --policy-arn "$TracesPublishPolicy_PolicyArn" \
      --version-id "$TracesPublishPolicy_DefaultVersionId"
  }
  seek TracesPublishPolicy_PolicyDocument PolicyDocument
  delete_TracesPublishPolicy_PolicyDocument() {
    remove_item \
      --call iam delete-policy-version \
      --policy-arn "$TracesPublishPolicy_PolicyArn" \
      --version-id "$ITEM"
  }
  if lacking TracesPublishPolicy_PolicyDocument PolicyDocument; then
    clear_strays TracesPublishPolicy_PolicyDocument PolicyDocument \
      --object 'Versions[?!IsDefaultVersion].VersionId' \
      --call iam list-policy-versions \
      --policy-arn "$TracesPublishPolicy_PolicyArn"
    put \
      --call iam create-policy-version \
      --policy-arn "$TracesPublishPolicy_PolicyArn" \
      --policy-document '{"Version":"2012-10-17","Statement":[{"Sid":"Publish","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords","xray:GetSamplingRules","xray:GetSamplingTargets","xray:GetSamplingStatisticSummaries"],"Resource":"*"}]}' \
      --set-as-default
  fi
fi

# AWS::IAM::ManagedPolicy TracesReadPolicy
TracesReadPolicy_PolicyArn='<unknown:TracesReadPolicy_PolicyArn>'
TracesReadPolicy_DefaultVersionId='<unknown:TracesReadPolicy_DefaultVersionId>'
find_TracesReadPolicy() {
  look \
    --object 'Policies[?PolicyName == '\`'"production-web-dev-traces-read"'\`'] | [0]' \
    --get TracesReadPolicy_PolicyArn Arn \
    --get TracesReadPolicy_DefaultVersionId DefaultVersionId \
    --call iam list-policies \
    --scope Local
}
claim TracesReadPolicy 'IAM policy production-web-dev-traces-read'
if absent; then
  create \
    --object Policy \
    --get TracesReadPolicy_PolicyArn Arn \
    --get TracesReadPolicy_DefaultVersionId DefaultVersionId \
    --call iam create-policy \
    --policy-document '{"Version":"2012-10-17","Statement":[{"Sid":"Read","Effect":"Allow","Action":["xray:BatchGetTraces","xray:GetServiceGraph","xray:GetTraceGraph","xray:GetTraceSummaries","xray:GetTimeSeriesServiceStatistics","xray:GetInsight","xray:GetInsightEvents","xray:GetInsightImpactGraph","xray:GetInsightSummaries","xray:GetGroups","xray:GetSamplingRules","xray:GetSamplingStatisticSummaries","xray:GetEncryptionConfig","xray:ListTagsForResource"],"Resource":"*"},{"Sid":"ReadGroups","Effect":"Allow","Action":"xray:GetGroup","Resource":"arn:'"${PARTITION}:xray:${AWS_REGION}:${ACCOUNT}"':group/production-web-dev-*/*"}]}' \
    --policy-name production-web-dev-traces-read \
    --description 'Reads and analyses traces'
fi
if existed; then
  find_TracesReadPolicy_PolicyDocument() {
    look \
      --object PolicyVersion \
      --key VersionId \
      --that same 'Document == '\`'{"Version":"2012-10-17","Statement":[{"Sid":"Read","Effect":"Allow","Action":["xray:BatchGetTraces","xray:GetServiceGraph","xray:GetTraceGraph","xray:GetTraceSummaries","xray:GetTimeSeriesServiceStatistics","xray:GetInsight","xray:GetInsightEvents","xray:GetInsightImpactGraph","xray:GetInsightSummaries","xray:GetGroups","xray:GetSamplingRules","xray:GetSamplingStatisticSummaries","xray:GetEncryptionConfig","xray:ListTagsForResource"],"Resource":"*"},{"Sid":"ReadGroups","Effect":"Allow","Action":"xray:GetGroup","Resource":"arn:'"${PARTITION}:xray:${AWS_REGION}:${ACCOUNT}"':group/production-web-dev-*/*"}]}'\` \
      --call iam get-policy-version \
      --policy-arn "$TracesReadPolicy_PolicyArn" \
      --version-id "$TracesReadPolicy_DefaultVersionId"
  }
  seek TracesReadPolicy_PolicyDocument PolicyDocument
  delete_TracesReadPolicy_PolicyDocument() {
    remove_item \
      --call iam delete-policy-version \
      --policy-arn "$TracesReadPolicy_PolicyArn" \
      --version-id "$ITEM"
  }
  if lacking TracesReadPolicy_PolicyDocument PolicyDocument; then
    clear_strays TracesReadPolicy_PolicyDocument PolicyDocument \
      --object 'Versions[?!IsDefaultVersion].VersionId' \
      --call iam list-policy-versions \
      --policy-arn "$TracesReadPolicy_PolicyArn"
    put \
      --call iam create-policy-version \
      --policy-arn "$TracesReadPolicy_PolicyArn" \
      --policy-document '{"Version":"2012-10-17","Statement":[{"Sid":"Read","Effect":"Allow","Action":["xray:BatchGetTraces","xray:GetServiceGraph","xray:GetTraceGraph","xray:GetTraceSummaries","xray:GetTimeSeriesServiceStatistics","xray:GetInsight","xray:GetInsightEvents","xray:GetInsightImpactGraph","xray:GetInsightSummaries","xray:GetGroups","xray:GetSamplingRules","xray:GetSamplingStatisticSummaries","xray:GetEncryptionConfig","xray:ListTagsForResource"],"Resource":"*"},{"Sid":"ReadGroups","Effect":"Allow","Action":"xray:GetGroup","Resource":"arn:'"${PARTITION}:xray:${AWS_REGION}:${ACCOUNT}"':group/production-web-dev-*/*"}]}' \
      --set-as-default
  fi
fi

# AWS::IAM::ManagedPolicy TracesAdministerPolicy
TracesAdministerPolicy_PolicyArn='<unknown:TracesAdministerPolicy_PolicyArn>'
TracesAdministerPolicy_DefaultVersionId='<unknown:TracesAdministerPolicy_DefaultVersionId>'
find_TracesAdministerPolicy() {
  look \
    --object 'Policies[?PolicyName == '\`'"production-web-dev-traces-administer"'\`'] | [0]' \
    --get TracesAdministerPolicy_PolicyArn Arn \
    --get TracesAdministerPolicy_DefaultVersionId DefaultVersionId \
    --call iam list-policies \
    --scope Local
}
claim TracesAdministerPolicy 'IAM policy production-web-dev-traces-administer'
if absent; then
  create \
    --object Policy \
    --get TracesAdministerPolicy_PolicyArn Arn \
    --get TracesAdministerPolicy_DefaultVersionId DefaultVersionId \
    --call iam create-policy \
    --policy-document '{"Version":"2012-10-17","Statement":[{"Sid":"AdministerGroups","Effect":"Allow","Action":["xray:CreateGroup","xray:UpdateGroup","xray:DeleteGroup","xray:GetGroup"],"Resource":"arn:'"${PARTITION}:xray:${AWS_REGION}:${ACCOUNT}"':group/production-web-dev-*/*"},{"Sid":"AdministerRules","Effect":"Allow","Action":["xray:CreateSamplingRule","xray:UpdateSamplingRule","xray:DeleteSamplingRule"],"Resource":"arn:'"${PARTITION}:xray:${AWS_REGION}:${ACCOUNT}"':sampling-rule/production-web-dev-*"},{"Sid":"Tag","Effect":"Allow","Action":["xray:TagResource","xray:UntagResource","xray:ListTagsForResource"],"Resource":["arn:'"${PARTITION}:xray:${AWS_REGION}:${ACCOUNT}"':group/production-web-dev-*/*","arn:'"${PARTITION}:xray:${AWS_REGION}:${ACCOUNT}"':sampling-rule/production-web-dev-*"]},{"Sid":"See","Effect":"Allow","Action":["xray:GetGroups","xray:GetSamplingRules"],"Resource":"*"}]}' \
    --policy-name production-web-dev-traces-administer \
    --description 'Sets up the groups and the sampling rules of the system'
fi
if existed; then
  find_TracesAdministerPolicy_PolicyDocument() {
    look \
      --object PolicyVersion \
      --key VersionId \
      --that same 'Document == '\`'{"Version":"2012-10-17","Statement":[{"Sid":"AdministerGroups","Effect":"Allow","Action":["xray:CreateGroup","xray:UpdateGroup","xray:DeleteGroup","xray:GetGroup"],"Resource":"arn:'"${PARTITION}:xray:${AWS_REGION}:${ACCOUNT}"':group/production-web-dev-*/*"},{"Sid":"AdministerRules","Effect":"Allow","Action":["xray:CreateSamplingRule","xray:UpdateSamplingRule","xray:DeleteSamplingRule"],"Resource":"arn:'"${PARTITION}:xray:${AWS_REGION}:${ACCOUNT}"':sampling-rule/production-web-dev-*"},{"Sid":"Tag","Effect":"Allow","Action":["xray:TagResource","xray:UntagResource","xray:ListTagsForResource"],"Resource":["arn:'"${PARTITION}:xray:${AWS_REGION}:${ACCOUNT}"':group/production-web-dev-*/*","arn:'"${PARTITION}:xray:${AWS_REGION}:${ACCOUNT}"':sampling-rule/production-web-dev-*"]},{"Sid":"See","Effect":"Allow","Action":["xray:GetGroups","xray:GetSamplingRules"],"Resource":"*"}]}'\` \
      --call iam get-policy-version \
      --policy-arn "$TracesAdministerPolicy_PolicyArn" \
      --version-id "$TracesAdministerPolicy_DefaultVersionId"
  }
  seek TracesAdministerPolicy_PolicyDocument PolicyDocument
  delete_TracesAdministerPolicy_PolicyDocument() {
    remove_item \
      --call iam delete-policy-version \
      --policy-arn "$TracesAdministerPolicy_PolicyArn" \
      --version-id "$ITEM"
  }
  if lacking TracesAdministerPolicy_PolicyDocument PolicyDocument; then
    clear_strays TracesAdministerPolicy_PolicyDocument PolicyDocument \
      --object 'Versions[?!IsDefaultVersion].VersionId' \
      --call iam list-policy-versions \
      --policy-arn "$TracesAdministerPolicy_PolicyArn"
    put \
      --call iam create-policy-version \
      --policy-arn "$TracesAdministerPolicy_PolicyArn" \
      --policy-document '{"Version":"2012-10-17","Statement":[{"Sid":"AdministerGroups","Effect":"Allow","Action":["xray:CreateGroup","xray:UpdateGroup","xray:DeleteGroup","xray:GetGroup"],"Resource":"arn:'"${PARTITION}:xray:${AWS_REGION}:${ACCOUNT}"':group/production-web-dev-*/*"},{"Sid":"AdministerRules","Effect":"Allow","Action":["xray:CreateSamplingRule","xray:UpdateSamplingRule","xray:DeleteSamplingRule"],"Resource":"arn:'"${PARTITION}:xray:${AWS_REGION}:${ACCOUNT}"':sampling-rule/production-web-dev-*"},{"Sid":"Tag","Effect":"Allow","Action":["xray:TagResource","xray:UntagResource","xray:ListTagsForResource"],"Resource":["arn:'"${PARTITION}:xray:${AWS_REGION}:${ACCOUNT}"':group/production-web-dev-*/*","arn:'"${PARTITION}:xray:${AWS_REGION}:${ACCOUNT}"':sampling-rule/production-web-dev-*"]},{"Sid":"See","Effect":"Allow","Action":["xray:GetGroups","xray:GetSamplingRules"],"Resource":"*"}]}' \
      --set-as-default
  fi
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

# AWS::CloudWatch::Alarm StorefrontAvailabilityAlarm
StorefrontAvailabilityAlarm_Arn='<unknown:StorefrontAvailabilityAlarm_Arn>'
find_StorefrontAvailabilityAlarm() {
  look \
    --object 'MetricAlarms[0]' \
    --get StorefrontAvailabilityAlarm_Arn AlarmArn \
    --is AlarmName AlarmName '"production-web-dev-storefront-availability"' \
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
    --alarm-names '["production-web-dev-storefront-availability"]' \
    --alarm-types '["MetricAlarm"]'
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call cloudwatch list-tags-for-resource \
    --resource-arn "$StorefrontAvailabilityAlarm_Arn"
}
claim StorefrontAvailabilityAlarm 'alarm production-web-dev-storefront-availability'
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
    --want StorefrontAvailabilityAlarm_Arn \
    --call cloudwatch put-metric-alarm \
    --alarm-name production-web-dev-storefront-availability \
    --alarm-description 'More than 0.1% of the requests to storefront fail in three of five minutes' \
    --alarm-actions '["'"${PageTopic_TopicArn}"'"]' \
    --ok-actions '["'"${PageTopic_TopicArn}"'"]' \
    --metrics '[{"Id":"errors","ReturnData":false,"MetricStat":{"Metric":{"Namespace":"AWS/ApplicationELB","MetricName":"HTTPCode_Target_5XX_Count","Dimensions":[{"Name":"LoadBalancer","Value":"'"${LoadBalancer_LoadBalancerArn##*:loadbalancer/}"'"},{"Name":"TargetGroup","Value":"targetgroup/'"${StorefrontBalancerTargetGroup_TargetGroupArn##*:targetgroup/}"'"}]},"Period":60,"Stat":"Sum"}},{"Id":"errors2","ReturnData":false,"MetricStat":{"Metric":{"Namespace":"AWS/ApplicationELB","MetricName":"TargetConnectionErrorCount","Dimensions":[{"Name":"LoadBalancer","Value":"'"${LoadBalancer_LoadBalancerArn##*:loadbalancer/}"'"},{"Name":"TargetGroup","Value":"targetgroup/'"${StorefrontBalancerTargetGroup_TargetGroupArn##*:targetgroup/}"'"}]},"Period":60,"Stat":"Sum"}},{"Id":"requests","ReturnData":false,"MetricStat":{"Metric":{"Namespace":"AWS/ApplicationELB","MetricName":"RequestCount","Dimensions":[{"Name":"LoadBalancer","Value":"'"${LoadBalancer_LoadBalancerArn##*:loadbalancer/}"'"},{"Name":"TargetGroup","Value":"targetgroup/'"${StorefrontBalancerTargetGroup_TargetGroupArn##*:targetgroup/}"'"}]},"Period":60,"Stat":"Sum"}},{"Id":"failing","Expression":"IF(requests > 0, 100 * (FILL(errors, 0) + FILL(errors2, 0)) / requests, 0)","Label":"Failing requests, percent","ReturnData":true}]' \
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
    --resource-arn "$StorefrontAvailabilityAlarm_Arn" \
    --tags "$stack_tag_pairs"
fi

# AWS::CloudWatch::Alarm StorefrontLatencyAlarm
StorefrontLatencyAlarm_Arn='<unknown:StorefrontLatencyAlarm_Arn>'
find_StorefrontLatencyAlarm() {
  look \
    --object 'MetricAlarms[0]' \
    --get StorefrontLatencyAlarm_Arn AlarmArn \
    --is AlarmName AlarmName '"production-web-dev-storefront-latency"' \
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
    --alarm-names '["production-web-dev-storefront-latency"]' \
    --alarm-types '["MetricAlarm"]'
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call cloudwatch list-tags-for-resource \
    --resource-arn "$StorefrontLatencyAlarm_Arn"
}
claim StorefrontLatencyAlarm 'alarm production-web-dev-storefront-latency'
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
    --want StorefrontLatencyAlarm_Arn \
    --call cloudwatch put-metric-alarm \
    --alarm-name production-web-dev-storefront-latency \
    --alarm-description 'Requests to storefront take longer than 1000 ms (p95) for five minutes' \
    --alarm-actions '["'"${PageTopic_TopicArn}"'"]' \
    --ok-actions '["'"${PageTopic_TopicArn}"'"]' \
    --namespace AWS/ApplicationELB \
    --metric-name TargetResponseTime \
    --dimensions '[{"Name":"LoadBalancer","Value":"'"${LoadBalancer_LoadBalancerArn##*:loadbalancer/}"'"},{"Name":"TargetGroup","Value":"targetgroup/'"${StorefrontBalancerTargetGroup_TargetGroupArn##*:targetgroup/}"'"}]' \
    --extended-statistic p95 \
    --period 60 \
    --comparison-operator GreaterThanThreshold \
    --threshold 1 \
    --evaluation-periods 5 \
    --datapoints-to-alarm 5 \
    --treat-missing-data notBreaching \
    --evaluate-low-sample-count-percentile ignore \
    --tags "$stack_tag_pairs"
fi
if differs tags; then
  change \
    --call cloudwatch tag-resource \
    --resource-arn "$StorefrontLatencyAlarm_Arn" \
    --tags "$stack_tag_pairs"
fi

# AWS::CloudWatch::Alarm RatesAvailabilityAlarm
RatesAvailabilityAlarm_Arn='<unknown:RatesAvailabilityAlarm_Arn>'
find_RatesAvailabilityAlarm() {
  look \
    --object 'MetricAlarms[0]' \
    --get RatesAvailabilityAlarm_Arn AlarmArn \
    --is AlarmName AlarmName '"production-web-dev-rates-availability"' \
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
    --alarm-names '["production-web-dev-rates-availability"]' \
    --alarm-types '["MetricAlarm"]'
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call cloudwatch list-tags-for-resource \
    --resource-arn "$RatesAvailabilityAlarm_Arn"
}
claim RatesAvailabilityAlarm 'alarm production-web-dev-rates-availability'
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
    --want RatesAvailabilityAlarm_Arn \
    --call cloudwatch put-metric-alarm \
    --alarm-name production-web-dev-rates-availability \
    --alarm-description 'More than 1% of the requests to rates fail in three of five minutes' \
    --alarm-actions '["'"${PageTopic_TopicArn}"'"]' \
    --ok-actions '["'"${PageTopic_TopicArn}"'"]' \
    --metrics '[{"Id":"errors","ReturnData":false,"MetricStat":{"Metric":{"Namespace":"AWS/VpcLattice","MetricName":"HTTPCode_5XX_Count","Dimensions":[{"Name":"Service","Value":"'"${RatesService_Id}"'"}]},"Period":60,"Stat":"Sum"}},{"Id":"requests","ReturnData":false,"MetricStat":{"Metric":{"Namespace":"AWS/VpcLattice","MetricName":"TotalRequestCount","Dimensions":[{"Name":"Service","Value":"'"${RatesService_Id}"'"}]},"Period":60,"Stat":"Sum"}},{"Id":"failing","Expression":"IF(requests > 0, 100 * errors / requests, 0)","Label":"Failing requests, percent","ReturnData":true}]' \
    --comparison-operator GreaterThanThreshold \
    --threshold 1.0 \
    --evaluation-periods 5 \
    --datapoints-to-alarm 3 \
    --treat-missing-data notBreaching \
    --tags "$stack_tag_pairs"
fi
if differs tags; then
  change \
    --call cloudwatch tag-resource \
    --resource-arn "$RatesAvailabilityAlarm_Arn" \
    --tags "$stack_tag_pairs"
fi

# AWS::CloudWatch::Alarm RatesLatencyAlarm
RatesLatencyAlarm_Arn='<unknown:RatesLatencyAlarm_Arn>'
find_RatesLatencyAlarm() {
  look \
    --object 'MetricAlarms[0]' \
    --get RatesLatencyAlarm_Arn AlarmArn \
    --is AlarmName AlarmName '"production-web-dev-rates-latency"' \
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
    --alarm-names '["production-web-dev-rates-latency"]' \
    --alarm-types '["MetricAlarm"]'
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call cloudwatch list-tags-for-resource \
    --resource-arn "$RatesLatencyAlarm_Arn"
}
claim RatesLatencyAlarm 'alarm production-web-dev-rates-latency'
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
    --want RatesLatencyAlarm_Arn \
    --call cloudwatch put-metric-alarm \
    --alarm-name production-web-dev-rates-latency \
    --alarm-description 'Requests to rates take longer than 2000 ms (p99) for five minutes' \
    --alarm-actions '["'"${PageTopic_TopicArn}"'"]' \
    --ok-actions '["'"${PageTopic_TopicArn}"'"]' \
    --namespace AWS/VpcLattice \
    --metric-name RequestTime \
    --dimensions '[{"Name":"Service","Value":"'"${RatesService_Id}"'"}]' \
    --extended-statistic p99 \
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
    --resource-arn "$RatesLatencyAlarm_Arn" \
    --tags "$stack_tag_pairs"
fi

# AWS::CloudWatch::Dashboard Dashboard
find_Dashboard() {
  look \
    --object 'DashboardEntries[?DashboardName == '\`'"production-web-dev"'\`'] | [0]' \
    --call cloudwatch list-dashboards \
    --dashboard-name-prefix production-web-dev
  also \
    --document DashboardBody DashboardBody '{"widgets":[{"type":"text","x":0,"y":0,"width":24,"height":1,"properties":{"markdown":"## storefront — sells; the shop'\''s pages and orders"}},{"type":"metric","x":0,"y":1,"width":8,"height":6,"properties":{"title":"storefront: requests through the load balancer","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/ApplicationELB","RequestCount","LoadBalancer","'"${LoadBalancer_LoadBalancerArn##*:loadbalancer/}"'","TargetGroup","targetgroup/'"${StorefrontBalancerTargetGroup_TargetGroupArn##*:targetgroup/}"'",{"label":"requests","stat":"Sum"}],["AWS/ApplicationELB","HTTPCode_Target_4XX_Count","LoadBalancer","'"${LoadBalancer_LoadBalancerArn##*:loadbalancer/}"'","TargetGroup","targetgroup/'"${StorefrontBalancerTargetGroup_TargetGroupArn##*:targetgroup/}"'",{"label":"4xx","stat":"Sum"}],["AWS/ApplicationELB","HTTPCode_Target_5XX_Count","LoadBalancer","'"${LoadBalancer_LoadBalancerArn##*:loadbalancer/}"'","TargetGroup","targetgroup/'"${StorefrontBalancerTargetGroup_TargetGroupArn##*:targetgroup/}"'",{"label":"5xx","stat":"Sum"}]]}},{"type":"metric","x":8,"y":1,"width":8,"height":6,"properties":{"title":"storefront: time to answer the load balancer, s","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/ApplicationELB","TargetResponseTime","LoadBalancer","'"${LoadBalancer_LoadBalancerArn##*:loadbalancer/}"'","TargetGroup","targetgroup/'"${StorefrontBalancerTargetGroup_TargetGroupArn##*:targetgroup/}"'",{"label":"average","stat":"Average"}],["AWS/ApplicationELB","TargetResponseTime","LoadBalancer","'"${LoadBalancer_LoadBalancerArn##*:loadbalancer/}"'","TargetGroup","targetgroup/'"${StorefrontBalancerTargetGroup_TargetGroupArn##*:targetgroup/}"'",{"label":"p99","stat":"p99"}]]}},{"type":"metric","x":16,"y":1,"width":8,"height":6,"properties":{"title":"storefront: processor and memory, percent","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/ECS","CPUUtilization","ClusterName","production-web-dev","ServiceName","'"${StorefrontTasks_Name}"'",{"label":"processor","stat":"Average"}],["AWS/ECS","MemoryUtilization","ClusterName","production-web-dev","ServiceName","'"${StorefrontTasks_Name}"'",{"label":"memory","stat":"Average"}]]}},{"type":"text","x":0,"y":7,"width":24,"height":1,"properties":{"markdown":"## rates — converts prices, by the rates of the exchange"}},{"type":"metric","x":0,"y":8,"width":8,"height":6,"properties":{"title":"rates: requests","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/VpcLattice","TotalRequestCount","Service","'"${RatesService_Id}"'",{"label":"requests","stat":"Sum"}],["AWS/VpcLattice","HTTPCode_4XX_Count","Service","'"${RatesService_Id}"'",{"label":"4xx","stat":"Sum"}],["AWS/VpcLattice","HTTPCode_5XX_Count","Service","'"${RatesService_Id}"'",{"label":"5xx","stat":"Sum"}]]}},{"type":"metric","x":8,"y":8,"width":8,"height":6,"properties":{"title":"rates: time to answer, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/VpcLattice","RequestTime","Service","'"${RatesService_Id}"'",{"label":"average","stat":"Average"}],["AWS/VpcLattice","RequestTime","Service","'"${RatesService_Id}"'",{"label":"p99","stat":"p99"}]]}},{"type":"metric","x":16,"y":8,"width":8,"height":6,"properties":{"title":"rates: invocations","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Invocations","FunctionName","production-web-dev-rates",{"label":"invocations","stat":"Sum"}],["AWS/Lambda","Errors","FunctionName","production-web-dev-rates",{"label":"errors","stat":"Sum"}],["AWS/Lambda","Throttles","FunctionName","production-web-dev-rates",{"label":"throttles","stat":"Sum"}]]}},{"type":"text","x":0,"y":14,"width":24,"height":1,"properties":{"markdown":"## shipping — books what has been ordered with the carrier"}},{"type":"metric","x":0,"y":15,"width":12,"height":6,"properties":{"title":"shipping: invocations","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Invocations","FunctionName","production-web-dev-shipping",{"label":"invocations","stat":"Sum"}],["AWS/Lambda","Errors","FunctionName","production-web-dev-shipping",{"label":"errors","stat":"Sum"}],["AWS/Lambda","Throttles","FunctionName","production-web-dev-shipping",{"label":"throttles","stat":"Sum"}]]}},{"type":"metric","x":12,"y":15,"width":12,"height":6,"properties":{"title":"shipping: duration, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Duration","FunctionName","production-web-dev-shipping",{"label":"average","stat":"Average"}],["AWS/Lambda","Duration","FunctionName","production-web-dev-shipping",{"label":"p99","stat":"p99"}]]}},{"type":"text","x":0,"y":21,"width":24,"height":1,"properties":{"markdown":"## status — tells where a delivery is"}},{"type":"metric","x":0,"y":22,"width":12,"height":6,"properties":{"title":"status: invocations","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Invocations","FunctionName","production-web-dev-status",{"label":"invocations","stat":"Sum"}],["AWS/Lambda","Errors","FunctionName","production-web-dev-status",{"label":"errors","stat":"Sum"}],["AWS/Lambda","Throttles","FunctionName","production-web-dev-status",{"label":"throttles","stat":"Sum"}]]}},{"type":"metric","x":12,"y":22,"width":12,"height":6,"properties":{"title":"status: duration, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Duration","FunctionName","production-web-dev-status",{"label":"average","stat":"Average"}],["AWS/Lambda","Duration","FunctionName","production-web-dev-status",{"label":"p99","stat":"p99"}]]}},{"type":"text","x":0,"y":28,"width":24,"height":1,"properties":{"markdown":"## Traces and alarms"}},{"type":"metric","x":0,"y":29,"width":24,"height":6,"properties":{"title":"Traces by group","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/X-Ray","ApproximateTraceCount","GroupName","production-web-dev-storefront",{"label":"storefront","stat":"Sum"}],["AWS/X-Ray","ApproximateTraceCount","GroupName","production-web-dev-rates",{"label":"rates","stat":"Sum"}],["AWS/X-Ray","ApproximateTraceCount","GroupName","production-web-dev-shipping",{"label":"shipping","stat":"Sum"}],["AWS/X-Ray","ApproximateTraceCount","GroupName","production-web-dev-status",{"label":"status","stat":"Sum"}],["AWS/X-Ray","ApproximateTraceCount","GroupName","production-web-dev-slow-pages",{"label":"slow-pages","stat":"Sum"}]]}},{"type":"alarm","x":0,"y":35,"width":24,"height":3,"properties":{"title":"Alarms","alarms":["'"${ShipmentsFailureAlarm_Arn}"'","'"${StorefrontAvailabilityAlarm_Arn}"'","'"${StorefrontLatencyAlarm_Arn}"'","'"${RatesAvailabilityAlarm_Arn}"'","'"${RatesLatencyAlarm_Arn}"'"]}}]}' \
    --call cloudwatch get-dashboard \
    --dashboard-name production-web-dev
}
claim Dashboard 'dashboard production-web-dev'
if missing DashboardBody; then
  change \
    --call cloudwatch put-dashboard \
    --dashboard-name production-web-dev \
    --dashboard-body '{"widgets":[{"type":"text","x":0,"y":0,"width":24,"height":1,"properties":{"markdown":"## storefront — sells; the shop'\''s pages and orders"}},{"type":"metric","x":0,"y":1,"width":8,"height":6,"properties":{"title":"storefront: requests through the load balancer","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/ApplicationELB","RequestCount","LoadBalancer","'"${LoadBalancer_LoadBalancerArn##*:loadbalancer/}"'","TargetGroup","targetgroup/'"${StorefrontBalancerTargetGroup_TargetGroupArn##*:targetgroup/}"'",{"label":"requests","stat":"Sum"}],["AWS/ApplicationELB","HTTPCode_Target_4XX_Count","LoadBalancer","'"${LoadBalancer_LoadBalancerArn##*:loadbalancer/}"'","TargetGroup","targetgroup/'"${StorefrontBalancerTargetGroup_TargetGroupArn##*:targetgroup/}"'",{"label":"4xx","stat":"Sum"}],["AWS/ApplicationELB","HTTPCode_Target_5XX_Count","LoadBalancer","'"${LoadBalancer_LoadBalancerArn##*:loadbalancer/}"'","TargetGroup","targetgroup/'"${StorefrontBalancerTargetGroup_TargetGroupArn##*:targetgroup/}"'",{"label":"5xx","stat":"Sum"}]]}},{"type":"metric","x":8,"y":1,"width":8,"height":6,"properties":{"title":"storefront: time to answer the load balancer, s","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/ApplicationELB","TargetResponseTime","LoadBalancer","'"${LoadBalancer_LoadBalancerArn##*:loadbalancer/}"'","TargetGroup","targetgroup/'"${StorefrontBalancerTargetGroup_TargetGroupArn##*:targetgroup/}"'",{"label":"average","stat":"Average"}],["AWS/ApplicationELB","TargetResponseTime","LoadBalancer","'"${LoadBalancer_LoadBalancerArn##*:loadbalancer/}"'","TargetGroup","targetgroup/'"${StorefrontBalancerTargetGroup_TargetGroupArn##*:targetgroup/}"'",{"label":"p99","stat":"p99"}]]}},{"type":"metric","x":16,"y":1,"width":8,"height":6,"properties":{"title":"storefront: processor and memory, percent","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/ECS","CPUUtilization","ClusterName","production-web-dev","ServiceName","'"${StorefrontTasks_Name}"'",{"label":"processor","stat":"Average"}],["AWS/ECS","MemoryUtilization","ClusterName","production-web-dev","ServiceName","'"${StorefrontTasks_Name}"'",{"label":"memory","stat":"Average"}]]}},{"type":"text","x":0,"y":7,"width":24,"height":1,"properties":{"markdown":"## rates — converts prices, by the rates of the exchange"}},{"type":"metric","x":0,"y":8,"width":8,"height":6,"properties":{"title":"rates: requests","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/VpcLattice","TotalRequestCount","Service","'"${RatesService_Id}"'",{"label":"requests","stat":"Sum"}],["AWS/VpcLattice","HTTPCode_4XX_Count","Service","'"${RatesService_Id}"'",{"label":"4xx","stat":"Sum"}],["AWS/VpcLattice","HTTPCode_5XX_Count","Service","'"${RatesService_Id}"'",{"label":"5xx","stat":"Sum"}]]}},{"type":"metric","x":8,"y":8,"width":8,"height":6,"properties":{"title":"rates: time to answer, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/VpcLattice","RequestTime","Service","'"${RatesService_Id}"'",{"label":"average","stat":"Average"}],["AWS/VpcLattice","RequestTime","Service","'"${RatesService_Id}"'",{"label":"p99","stat":"p99"}]]}},{"type":"metric","x":16,"y":8,"width":8,"height":6,"properties":{"title":"rates: invocations","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Invocations","FunctionName","production-web-dev-rates",{"label":"invocations","stat":"Sum"}],["AWS/Lambda","Errors","FunctionName","production-web-dev-rates",{"label":"errors","stat":"Sum"}],["AWS/Lambda","Throttles","FunctionName","production-web-dev-rates",{"label":"throttles","stat":"Sum"}]]}},{"type":"text","x":0,"y":14,"width":24,"height":1,"properties":{"markdown":"## shipping — books what has been ordered with the carrier"}},{"type":"metric","x":0,"y":15,"width":12,"height":6,"properties":{"title":"shipping: invocations","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Invocations","FunctionName","production-web-dev-shipping",{"label":"invocations","stat":"Sum"}],["AWS/Lambda","Errors","FunctionName","production-web-dev-shipping",{"label":"errors","stat":"Sum"}],["AWS/Lambda","Throttles","FunctionName","production-web-dev-shipping",{"label":"throttles","stat":"Sum"}]]}},{"type":"metric","x":12,"y":15,"width":12,"height":6,"properties":{"title":"shipping: duration, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Duration","FunctionName","production-web-dev-shipping",{"label":"average","stat":"Average"}],["AWS/Lambda","Duration","FunctionName","production-web-dev-shipping",{"label":"p99","stat":"p99"}]]}},{"type":"text","x":0,"y":21,"width":24,"height":1,"properties":{"markdown":"## status — tells where a delivery is"}},{"type":"metric","x":0,"y":22,"width":12,"height":6,"properties":{"title":"status: invocations","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Invocations","FunctionName","production-web-dev-status",{"label":"invocations","stat":"Sum"}],["AWS/Lambda","Errors","FunctionName","production-web-dev-status",{"label":"errors","stat":"Sum"}],["AWS/Lambda","Throttles","FunctionName","production-web-dev-status",{"label":"throttles","stat":"Sum"}]]}},{"type":"metric","x":12,"y":22,"width":12,"height":6,"properties":{"title":"status: duration, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Duration","FunctionName","production-web-dev-status",{"label":"average","stat":"Average"}],["AWS/Lambda","Duration","FunctionName","production-web-dev-status",{"label":"p99","stat":"p99"}]]}},{"type":"text","x":0,"y":28,"width":24,"height":1,"properties":{"markdown":"## Traces and alarms"}},{"type":"metric","x":0,"y":29,"width":24,"height":6,"properties":{"title":"Traces by group","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/X-Ray","ApproximateTraceCount","GroupName","production-web-dev-storefront",{"label":"storefront","stat":"Sum"}],["AWS/X-Ray","ApproximateTraceCount","GroupName","production-web-dev-rates",{"label":"rates","stat":"Sum"}],["AWS/X-Ray","ApproximateTraceCount","GroupName","production-web-dev-shipping",{"label":"shipping","stat":"Sum"}],["AWS/X-Ray","ApproximateTraceCount","GroupName","production-web-dev-status",{"label":"status","stat":"Sum"}],["AWS/X-Ray","ApproximateTraceCount","GroupName","production-web-dev-slow-pages",{"label":"slow-pages","stat":"Sum"}]]}},{"type":"alarm","x":0,"y":35,"width":24,"height":3,"properties":{"title":"Alarms","alarms":["'"${ShipmentsFailureAlarm_Arn}"'","'"${StorefrontAvailabilityAlarm_Arn}"'","'"${StorefrontLatencyAlarm_Arn}"'","'"${RatesAvailabilityAlarm_Arn}"'","'"${RatesLatencyAlarm_Arn}"'"]}}]}'
fi

finish_deploy
output OutboundAddress1 "$NatAddress1_PublicIp"
output RatesLatticeUrl "https://${RatesService_DnsEntry_DomainName}"
output LoadBalancerUrl "http://${LoadBalancer_DNSName}"
