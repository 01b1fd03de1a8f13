#!/usr/bin/env bash
set -euo pipefail
here=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=lib.sh disable=SC1091
. "$here/lib.sh"

# deploy.sh creates the stack 'lattice-shop' and changes what differs.
stack lattice-shop --region us-east-1
parameter ADOT_PYTHON_LAYER_ARN \
  --about 'ARN of the ADOT Lambda layer of your region for python (AWSOpenTelemetryDistro…), with its version' \
  --default arn:aws:lambda:us-east-1:615299751070:layer:AWSOpenTelemetryDistroPython:25 \
  --pattern '^(arn:[a-z-]+:lambda:[a-z0-9-]+:[0-9]{12}:layer:[A-Za-z0-9_-]+:[0-9]+)$'
stack_tag_lower_pairs='[{"key":"cost-center","value":"cc-42"},{"key":"owner","value":"team-shop"},{"key":"pergola:stack","value":"lattice-shop"}]'
stack_tag_pairs='[{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"lattice-shop"}]'
stack_tags='{"cost-center":"cc-42","owner":"team-shop","pergola:stack":"lattice-shop"}'
start deploy
stored STORED_LATTICE_SHOP_ZONE /lattice-shop/zone
zones 2 use1-az3 usw1-az2 cac1-az3 euc1-az2 euw1-az4 ilc1-az2 apne1-az3 apne2-az2
package_checkout=''
package checkout package_checkout
package_checkout_next=''
package checkout-next package_checkout_next

# AWS::EC2::VPC Vpc
Vpc_VpcId='<unknown:Vpc_VpcId>'
find_Vpc() {
  look \
    --object 'Vpcs[0]' \
    --get Vpc_VpcId VpcId \
    --is CidrBlock CidrBlock '"10.0.0.0/16"' \
    --state State \
    --tags pairs Tags '[{"Key":"Name","Value":"lattice-shop-vpc"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"lattice-shop"}]' \
    --call ec2 describe-vpcs \
    --filters '[{"Name":"tag:Name","Values":["lattice-shop-vpc"]},{"Name":"tag:pergola:stack","Values":["lattice-shop"]}]'
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
    --tag-specifications '[{"ResourceType":"vpc","Tags":[{"Key":"Name","Value":"lattice-shop-vpc"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"lattice-shop"}]}]'
fi
if differs tags; then
  change \
    --call ec2 create-tags \
    --resources '["'"${Vpc_VpcId}"'"]' \
    --tags '[{"Key":"Name","Value":"lattice-shop-vpc"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"lattice-shop"}]'
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
    --tags pairs Tags '[{"Key":"Name","Value":"lattice-shop-private-1"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"lattice-shop"}]' \
    --call ec2 describe-subnets \
    --filters '[{"Name":"tag:Name","Values":["lattice-shop-private-1"]},{"Name":"tag:pergola:stack","Values":["lattice-shop"]}]'
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
    --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"lattice-shop-private-1"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"lattice-shop"}]}]'
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
    --tags '[{"Key":"Name","Value":"lattice-shop-private-1"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"lattice-shop"}]'
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
    --tags pairs Tags '[{"Key":"Name","Value":"lattice-shop-private-2"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"lattice-shop"}]' \
    --call ec2 describe-subnets \
    --filters '[{"Name":"tag:Name","Values":["lattice-shop-private-2"]},{"Name":"tag:pergola:stack","Values":["lattice-shop"]}]'
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
    --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"lattice-shop-private-2"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"lattice-shop"}]}]'
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
    --tags '[{"Key":"Name","Value":"lattice-shop-private-2"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"lattice-shop"}]'
fi

# AWS::VpcLattice::Service CatalogService
CatalogService_Arn='<unknown:CatalogService_Arn>'
CatalogService_Id='<unknown:CatalogService_Id>'
CatalogService_DnsEntry_DomainName='<unknown:CatalogService_DnsEntry_DomainName>'
find_CatalogService() {
  look \
    --object 'items[?name == '\`'"lattice-shop-catalog"'\`'] | [0]' \
    --get CatalogService_Arn arn \
    --get CatalogService_Id id \
    --get CatalogService_DnsEntry_DomainName dnsEntry.domainName \
    --call vpc-lattice list-services
  also \
    --get CatalogService_Arn arn \
    --get CatalogService_Id id \
    --get CatalogService_DnsEntry_DomainName dnsEntry.domainName \
    --is AuthType authType '"AWS_IAM"' \
    --state status \
    --call vpc-lattice get-service \
    --service-identifier "$CatalogService_Id"
  also \
    --tags map tags "$stack_tags" \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$CatalogService_Arn"
}
claim CatalogService 'Lattice service lattice-shop-catalog' \
  --ready ACTIVE \
  --failed CREATE_FAILED \
  --failed DELETE_FAILED
if absent; then
  create \
    --want CatalogService_Arn \
    --want CatalogService_Id \
    --want CatalogService_DnsEntry_DomainName \
    --call vpc-lattice create-service \
    --name lattice-shop-catalog \
    --auth-type AWS_IAM \
    --tags "$stack_tags"
fi
if differs AuthType; then
  change \
    --call vpc-lattice update-service \
    --service-identifier "$CatalogService_Id" \
    --auth-type AWS_IAM
fi
if differs tags; then
  change --call vpc-lattice tag-resource --resource-arn "$CatalogService_Arn" --tags "$stack_tags"
fi

# AWS::VpcLattice::Service StockService
StockService_Arn='<unknown:StockService_Arn>'
StockService_Id='<unknown:StockService_Id>'
StockService_DnsEntry_DomainName='<unknown:StockService_DnsEntry_DomainName>'
find_StockService() {
  look \
    --object 'items[?name == '\`'"lattice-shop-stock"'\`'] | [0]' \
    --get StockService_Arn arn \
    --get StockService_Id id \
    --get StockService_DnsEntry_DomainName dnsEntry.domainName \
    --call vpc-lattice list-services
  also \
    --get StockService_Arn arn \
    --get StockService_Id id \
    --get StockService_DnsEntry_DomainName dnsEntry.domainName \
    --is AuthType authType '"AWS_IAM"' \
    --state status \
    --call vpc-lattice get-service \
    --service-identifier "$StockService_Id"
  also \
    --tags map tags "$stack_tags" \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$StockService_Arn"
}
claim StockService 'Lattice service lattice-shop-stock' \
  --ready ACTIVE \
  --failed CREATE_FAILED \
  --failed DELETE_FAILED
if absent; then
  create \
    --want StockService_Arn \
    --want StockService_Id \
    --want StockService_DnsEntry_DomainName \
    --call vpc-lattice create-service \
    --name lattice-shop-stock \
    --auth-type AWS_IAM \
    --tags "$stack_tags"
fi
if differs AuthType; then
  change \
    --call vpc-lattice update-service \
    --service-identifier "$StockService_Id" \
    --auth-type AWS_IAM
fi
if differs tags; then
  change --call vpc-lattice tag-resource --resource-arn "$StockService_Arn" --tags "$stack_tags"
fi

# AWS::VpcLattice::Service DeliveryService
DeliveryService_Arn='<unknown:DeliveryService_Arn>'
DeliveryService_Id='<unknown:DeliveryService_Id>'
DeliveryService_DnsEntry_DomainName='<unknown:DeliveryService_DnsEntry_DomainName>'
find_DeliveryService() {
  look \
    --object 'items[?name == '\`'"lattice-shop-delivery"'\`'] | [0]' \
    --get DeliveryService_Arn arn \
    --get DeliveryService_Id id \
    --get DeliveryService_DnsEntry_DomainName dnsEntry.domainName \
    --call vpc-lattice list-services
  also \
    --get DeliveryService_Arn arn \
    --get DeliveryService_Id id \
    --get DeliveryService_DnsEntry_DomainName dnsEntry.domainName \
    --is AuthType authType '"AWS_IAM"' \
    --state status \
    --call vpc-lattice get-service \
    --service-identifier "$DeliveryService_Id"
  also \
    --tags map tags "$stack_tags" \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$DeliveryService_Arn"
}
claim DeliveryService 'Lattice service lattice-shop-delivery' \
  --ready ACTIVE \
  --failed CREATE_FAILED \
  --failed DELETE_FAILED
if absent; then
  create \
    --want DeliveryService_Arn \
    --want DeliveryService_Id \
    --want DeliveryService_DnsEntry_DomainName \
    --call vpc-lattice create-service \
    --name lattice-shop-delivery \
    --auth-type AWS_IAM \
    --tags "$stack_tags"
fi
if differs AuthType; then
  change \
    --call vpc-lattice update-service \
    --service-identifier "$DeliveryService_Id" \
    --auth-type AWS_IAM
fi
if differs tags; then
  change --call vpc-lattice tag-resource --resource-arn "$DeliveryService_Arn" --tags "$stack_tags"
fi

# AWS::VpcLattice::ServiceNetwork ServiceNetwork
ServiceNetwork_Arn='<unknown:ServiceNetwork_Arn>'
ServiceNetwork_Id='<unknown:ServiceNetwork_Id>'
find_ServiceNetwork() {
  look \
    --object 'items[?name == '\`'"lattice-shop"'\`'] | [0]' \
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
claim ServiceNetwork 'service network lattice-shop'
if absent; then
  create \
    --get ServiceNetwork_Arn arn \
    --get ServiceNetwork_Id id \
    --call vpc-lattice create-service-network \
    --name lattice-shop \
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

# AWS::EC2::SecurityGroup ResourceSecurityGroup
ResourceSecurityGroup_GroupId='<unknown:ResourceSecurityGroup_GroupId>'
find_ResourceSecurityGroup() {
  look \
    --object 'SecurityGroups[0]' \
    --get ResourceSecurityGroup_GroupId GroupId \
    --is GroupName GroupName '"lattice-shop-resources"' \
    --is GroupDescription Description '"Ways from VPC Lattice to resources"' \
    --is VpcId VpcId '"'"${Vpc_VpcId}"'"' \
    --tags pairs Tags '[{"Key":"Name","Value":"lattice-shop-resources"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"lattice-shop"}]' \
    --call ec2 describe-security-groups \
    --filters '[{"Name":"tag:Name","Values":["lattice-shop-resources"]},{"Name":"tag:pergola:stack","Values":["lattice-shop"]}]'
}
claim ResourceSecurityGroup 'security group lattice-shop-resources'
fixed GroupName GroupDescription VpcId
if absent; then
  create \
    --get ResourceSecurityGroup_GroupId GroupId \
    --call ec2 create-security-group \
    --group-name lattice-shop-resources \
    --description 'Ways from VPC Lattice to resources' \
    --vpc-id "$Vpc_VpcId" \
    --tag-specifications '[{"ResourceType":"security-group","Tags":[{"Key":"Name","Value":"lattice-shop-resources"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"lattice-shop"}]}]'
fi
if differs tags; then
  change \
    --call ec2 create-tags \
    --resources '["'"${ResourceSecurityGroup_GroupId}"'"]' \
    --tags '[{"Key":"Name","Value":"lattice-shop-resources"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"lattice-shop"}]'
fi
find_ResourceSecurityGroup_SecurityGroupEgress_ledger_on_6379() {
  look \
    --object 'SecurityGroupRules[?IsEgress && IpProtocol == '\`'"tcp"'\`' && not_null(FromPort, '\`'-1'\`') == not_null('\`'6379'\`', '\`'-1'\`') && not_null(ToPort, '\`'-1'\`') == not_null('\`'6379'\`', '\`'-1'\`') && CidrIpv4 == '\`'"10.0.1.20/32"'\`' && CidrIpv6 == '\`'null'\`' && PrefixListId == '\`'null'\`' && ReferencedGroupInfo.GroupId == '\`'null'\`' && not_null(Description, '\`'"ledger on 6379"'\`') == '\`'"ledger on 6379"'\`'] | [0]' \
    --key SecurityGroupRuleId \
    --call ec2 describe-security-group-rules \
    --filters '[{"Name":"group-id","Values":["'"${ResourceSecurityGroup_GroupId}"'"]}]'
}
seek ResourceSecurityGroup_SecurityGroupEgress_ledger_on_6379 'SecurityGroupEgress ledger on 6379'
delete_ResourceSecurityGroup_SecurityGroupEgress() {
  remove_item \
    --call ec2 revoke-security-group-egress \
    --group-id "$ResourceSecurityGroup_GroupId" \
    --security-group-rule-ids '["'"${ITEM}"'"]'
}
clear_strays ResourceSecurityGroup_SecurityGroupEgress SecurityGroupEgress \
  --object 'SecurityGroupRules[?IsEgress].SecurityGroupRuleId' \
  --call ec2 describe-security-group-rules \
  --filters '[{"Name":"group-id","Values":["'"${ResourceSecurityGroup_GroupId}"'"]}]'
if lacking \
    ResourceSecurityGroup_SecurityGroupEgress_ledger_on_6379 \
    'SecurityGroupEgress ledger on 6379'; then
  put \
    --call ec2 authorize-security-group-egress \
    --group-id "$ResourceSecurityGroup_GroupId" \
    --ip-permissions '[{"IpProtocol":"tcp","FromPort":6379,"ToPort":6379,"IpRanges":[{"CidrIp":"10.0.1.20/32","Description":"ledger on 6379"}]}]'
fi

# AWS::VpcLattice::ResourceGateway ResourceGateway
ResourceGateway_Arn='<unknown:ResourceGateway_Arn>'
ResourceGateway_Id='<unknown:ResourceGateway_Id>'
find_ResourceGateway() {
  look \
    --object 'items[?name == '\`'"lattice-shop"'\`'] | [0]' \
    --get ResourceGateway_Arn arn \
    --get ResourceGateway_Id id \
    --call vpc-lattice list-resource-gateways
  also \
    --get ResourceGateway_Arn arn \
    --get ResourceGateway_Id id \
    --is VpcIdentifier vpcId '"'"${Vpc_VpcId}"'"' \
    --has SubnetIds subnetIds '["'"${Subnet1_SubnetId}"'","'"${Subnet2_SubnetId}"'"]' \
    --has SecurityGroupIds securityGroupIds '["'"${ResourceSecurityGroup_GroupId}"'"]' \
    --is IpAddressType ipAddressType '"IPV4"' \
    --state status \
    --call vpc-lattice get-resource-gateway \
    --resource-gateway-identifier "$ResourceGateway_Id"
  also \
    --tags map tags "$stack_tags" \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$ResourceGateway_Arn"
}
claim ResourceGateway 'resource gateway lattice-shop' \
  --ready ACTIVE \
  --failed CREATE_FAILED \
  --failed UPDATE_FAILED \
  --failed DELETE_FAILED
fixed VpcIdentifier SubnetIds IpAddressType
if absent; then
  create \
    --get ResourceGateway_Arn arn \
    --get ResourceGateway_Id id \
    --state status \
    --call vpc-lattice create-resource-gateway \
    --name lattice-shop \
    --vpc-identifier "$Vpc_VpcId" \
    --subnet-ids '["'"${Subnet1_SubnetId}"'","'"${Subnet2_SubnetId}"'"]' \
    --security-group-ids '["'"${ResourceSecurityGroup_GroupId}"'"]' \
    --ip-address-type IPV4 \
    --tags "$stack_tags"
fi
if differs SecurityGroupIds; then
  change \
    --call vpc-lattice update-resource-gateway \
    --resource-gateway-identifier "$ResourceGateway_Id" \
    --security-group-ids '["'"${ResourceSecurityGroup_GroupId}"'"]'
fi
if differs tags; then
  change --call vpc-lattice tag-resource --resource-arn "$ResourceGateway_Arn" --tags "$stack_tags"
fi

# AWS::VpcLattice::ResourceConfiguration LedgerResource
LedgerResource_Arn='<unknown:LedgerResource_Arn>'
LedgerResource_Id='<unknown:LedgerResource_Id>'
find_LedgerResource() {
  look \
    --object 'items[?name == '\`'"lattice-shop-ledger"'\`'] | [0]' \
    --get LedgerResource_Arn arn \
    --get LedgerResource_Id id \
    --call vpc-lattice list-resource-configurations
  also \
    --get LedgerResource_Arn arn \
    --get LedgerResource_Id id \
    --is ResourceConfigurationType type '"SINGLE"' \
    --is ProtocolType protocol '"TCP"' \
    --is ResourceGatewayId resourceGatewayId '"'"${ResourceGateway_Id}"'"' \
    --has PortRanges portRanges '["6379"]' \
    --is ResourceConfigurationDefinition resourceConfigurationDefinition.ipResource '{"ipAddress":"10.0.1.20"}' \
    --is AllowAssociationToSharableServiceNetwork allowAssociationToShareableServiceNetwork true \
    --state status \
    --call vpc-lattice get-resource-configuration \
    --resource-configuration-identifier "$LedgerResource_Id"
  also \
    --tags map tags "$stack_tags" \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$LedgerResource_Arn"
}
claim LedgerResource 'resource configuration lattice-shop-ledger' \
  --ready ACTIVE \
  --failed CREATE_FAILED \
  --failed UPDATE_FAILED \
  --failed DELETE_FAILED
fixed ResourceConfigurationType ProtocolType ResourceGatewayId
if absent; then
  create \
    --get LedgerResource_Arn arn \
    --get LedgerResource_Id id \
    --state status \
    --retry ConflictException \
    --call vpc-lattice create-resource-configuration \
    --name lattice-shop-ledger \
    --type SINGLE \
    --protocol TCP \
    --resource-gateway-identifier "$ResourceGateway_Id" \
    --port-ranges '["6379"]' \
    --resource-configuration-definition '{"ipResource":{"ipAddress":"10.0.1.20"}}' \
    --allow-association-to-shareable-service-network \
    --tags "$stack_tags"
fi
if differs PortRanges ResourceConfigurationDefinition AllowAssociationToSharableServiceNetwork; then
  change \
    --call vpc-lattice update-resource-configuration \
    --resource-configuration-identifier "$LedgerResource_Id" \
    --port-ranges '["6379"]' \
    --resource-configuration-definition '{"ipResource":{"ipAddress":"10.0.1.20"}}' \
    --allow-association-to-shareable-service-network
fi
if differs tags; then
  change --call vpc-lattice tag-resource --resource-arn "$LedgerResource_Arn" --tags "$stack_tags"
fi

# AWS::VpcLattice::ServiceNetworkResourceAssociation LedgerResourceAssociation
LedgerResourceAssociation_Arn='<unknown:LedgerResourceAssociation_Arn>'
LedgerResourceAssociation_Id='<unknown:LedgerResourceAssociation_Id>'
find_LedgerResourceAssociation() {
  look \
    --object 'items[0]' \
    --get LedgerResourceAssociation_Arn arn \
    --get LedgerResourceAssociation_Id id \
    --state status \
    --call vpc-lattice list-service-network-resource-associations \
    --service-network-identifier "$ServiceNetwork_Id" \
    --resource-configuration-identifier "$LedgerResource_Id"
  also \
    --tags map tags "$stack_tags" \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$LedgerResourceAssociation_Arn"
}
claim LedgerResourceAssociation 'resource association LedgerResourceAssociation' \
  --ready ACTIVE \
  --failed CREATE_FAILED \
  --failed DELETE_FAILED
if absent; then
  create \
    --get LedgerResourceAssociation_Arn arn \
    --get LedgerResourceAssociation_Id id \
    --state status \
    --retry ConflictException \
    --call vpc-lattice create-service-network-resource-association \
    --service-network-identifier "$ServiceNetwork_Id" \
    --resource-configuration-identifier "$LedgerResource_Id" \
    --tags "$stack_tags"
fi
if differs tags; then
  change \
    --call vpc-lattice tag-resource \
    --resource-arn "$LedgerResourceAssociation_Arn" \
    --tags "$stack_tags"
fi

# AWS::IAM::Role CheckoutRole
CheckoutRole_Arn='<unknown:CheckoutRole_Arn>'
find_CheckoutRole() {
  look \
    --object Role \
    --absent NoSuchEntity \
    --get CheckoutRole_Arn Arn \
    --is Description Description '"What function lattice-shop-checkout may do"' \
    --document AssumeRolePolicyDocument AssumeRolePolicyDocument '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
    --tags pairs Tags "$stack_tag_pairs" \
    --call iam get-role \
    --role-name lattice-shop-checkout
}
claim CheckoutRole 'IAM role lattice-shop-checkout'
if absent; then
  create \
    --object Role \
    --get CheckoutRole_Arn Arn \
    --call iam create-role \
    --role-name lattice-shop-checkout \
    --description 'What function lattice-shop-checkout may do' \
    --assume-role-policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
    --tags "$stack_tag_pairs"
fi
if differs AssumeRolePolicyDocument; then
  change \
    --retry MalformedPolicyDocument \
    --call iam update-assume-role-policy \
    --role-name lattice-shop-checkout \
    --policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}'
fi
if differs Description; then
  change \
    --call iam update-role \
    --role-name lattice-shop-checkout \
    --description 'What function lattice-shop-checkout may do'
fi
if differs tags; then
  change --call iam tag-role --role-name lattice-shop-checkout --tags "$stack_tag_pairs"
fi
find_CheckoutRole_Policies_edges() {
  look \
    --absent NoSuchEntity \
    --key PolicyName \
    --that same 'PolicyDocument == '\`'{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/lattice-shop-checkout:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"},{"Sid":"AttachToVpc","Effect":"Allow","Action":["ec2:CreateNetworkInterface","ec2:DeleteNetworkInterface","ec2:AssignPrivateIpAddresses","ec2:UnassignPrivateIpAddresses"],"Resource":["arn:'"${PARTITION}:ec2:${AWS_REGION}:${ACCOUNT}"':network-interface/*","arn:'"${PARTITION}:ec2:${AWS_REGION}:${ACCOUNT}"':subnet/*","arn:'"${PARTITION}:ec2:${AWS_REGION}:${ACCOUNT}"':security-group/*"]},{"Sid":"SeeNetworkInterfaces","Effect":"Allow","Action":["ec2:DescribeNetworkInterfaces","ec2:DescribeSubnets"],"Resource":"*"},{"Sid":"NotFromCode","Effect":"Deny","Action":["ec2:CreateNetworkInterface","ec2:DeleteNetworkInterface","ec2:DescribeNetworkInterfaces","ec2:DescribeSubnets","ec2:AssignPrivateIpAddresses","ec2:UnassignPrivateIpAddresses"],"Resource":"*","Condition":{"ArnEquals":{"lambda:SourceFunctionArn":"arn:'"${PARTITION}:lambda:${AWS_REGION}:${ACCOUNT}"':function:lattice-shop-checkout"}}},{"Sid":"CallCatalog","Effect":"Allow","Action":"vpc-lattice-svcs:Invoke","Resource":"'"${CatalogService_Arn}"'/*"},{"Sid":"CallDelivery","Effect":"Allow","Action":"vpc-lattice-svcs:Invoke","Resource":"'"${DeliveryService_Arn}"'/*"},{"Sid":"CallStock","Effect":"Allow","Action":"vpc-lattice-svcs:Invoke","Resource":"'"${StockService_Arn}"'/*"},{"Sid":"FindLedger","Effect":"Allow","Action":"vpc-lattice:GetServiceNetworkResourceAssociation","Resource":"'"${LedgerResourceAssociation_Arn}"'"}]}'\` \
    --call iam get-role-policy \
    --role-name lattice-shop-checkout \
    --policy-name edges
}
seek CheckoutRole_Policies_edges 'Policies edges'
delete_CheckoutRole_Policies() {
  remove_item --call iam delete-role-policy --role-name lattice-shop-checkout --policy-name "$ITEM"
}
clear_strays CheckoutRole_Policies Policies \
  --object PolicyNames \
  --call iam list-role-policies \
  --role-name lattice-shop-checkout
if lacking CheckoutRole_Policies_edges 'Policies edges'; then
  put \
    --call iam put-role-policy \
    --role-name lattice-shop-checkout \
    --policy-name edges \
    --policy-document '{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/lattice-shop-checkout:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"},{"Sid":"AttachToVpc","Effect":"Allow","Action":["ec2:CreateNetworkInterface","ec2:DeleteNetworkInterface","ec2:AssignPrivateIpAddresses","ec2:UnassignPrivateIpAddresses"],"Resource":["arn:'"${PARTITION}:ec2:${AWS_REGION}:${ACCOUNT}"':network-interface/*","arn:'"${PARTITION}:ec2:${AWS_REGION}:${ACCOUNT}"':subnet/*","arn:'"${PARTITION}:ec2:${AWS_REGION}:${ACCOUNT}"':security-group/*"]},{"Sid":"SeeNetworkInterfaces","Effect":"Allow","Action":["ec2:DescribeNetworkInterfaces","ec2:DescribeSubnets"],"Resource":"*"},{"Sid":"NotFromCode","Effect":"Deny","Action":["ec2:CreateNetworkInterface","ec2:DeleteNetworkInterface","ec2:DescribeNetworkInterfaces","ec2:DescribeSubnets","ec2:AssignPrivateIpAddresses","ec2:UnassignPrivateIpAddresses"],"Resource":"*","Condition":{"ArnEquals":{"lambda:SourceFunctionArn":"arn:'"${PARTITION}:lambda:${AWS_REGION}:${ACCOUNT}"':function:lattice-shop-checkout"}}},{"Sid":"CallCatalog","Effect":"Allow","Action":"vpc-lattice-svcs:Invoke","Resource":"'"${CatalogService_Arn}"'/*"},{"Sid":"CallDelivery","Effect":"Allow","Action":"vpc-lattice-svcs:Invoke","Resource":"'"${DeliveryService_Arn}"'/*"},{"Sid":"CallStock","Effect":"Allow","Action":"vpc-lattice-svcs:Invoke","Resource":"'"${StockService_Arn}"'/*"},{"Sid":"FindLedger","Effect":"Allow","Action":"vpc-lattice:GetServiceNetworkResourceAssociation","Resource":"'"${LedgerResourceAssociation_Arn}"'"}]}'
fi

# AWS::IAM::Role CheckoutNextRole
CheckoutNextRole_Arn='<unknown:CheckoutNextRole_Arn>'
find_CheckoutNextRole() {
  look \
    --object Role \
    --absent NoSuchEntity \
    --get CheckoutNextRole_Arn Arn \
    --is Description Description '"What function lattice-shop-checkout-next may do"' \
    --document AssumeRolePolicyDocument AssumeRolePolicyDocument '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
    --tags pairs Tags "$stack_tag_pairs" \
    --call iam get-role \
    --role-name lattice-shop-checkout-next
}
claim CheckoutNextRole 'IAM role lattice-shop-checkout-next'
if absent; then
  create \
    --object Role \
    --get CheckoutNextRole_Arn Arn \
    --call iam create-role \
    --role-name lattice-shop-checkout-next \
    --description 'What function lattice-shop-checkout-next may do' \
    --assume-role-policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
    --tags "$stack_tag_pairs"
fi
if differs AssumeRolePolicyDocument; then
  change \
    --retry MalformedPolicyDocument \
    --call iam update-assume-role-policy \
    --role-name lattice-shop-checkout-next \
    --policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}'
fi
if differs Description; then
  change \
    --call iam update-role \
    --role-name lattice-shop-checkout-next \
    --description 'What function lattice-shop-checkout-next may do'
fi
if differs tags; then
  change --call iam tag-role --role-name lattice-shop-checkout-next --tags "$stack_tag_pairs"
fi
find_CheckoutNextRole_Policies_edges() {
  look \
    --absent NoSuchEntity \
    --key PolicyName \
    --that same 'PolicyDocument == '\`'{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/lattice-shop-checkout-next:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"},{"Sid":"AttachToVpc","Effect":"Allow","Action":["ec2:CreateNetworkInterface","ec2:DeleteNetworkInterface","ec2:AssignPrivateIpAddresses","ec2:UnassignPrivateIpAddresses"],"Resource":["arn:'"${PARTITION}:ec2:${AWS_REGION}:${ACCOUNT}"':network-interface/*","arn:'"${PARTITION}:ec2:${AWS_REGION}:${ACCOUNT}"':subnet/*","arn:'"${PARTITION}:ec2:${AWS_REGION}:${ACCOUNT}"':security-group/*"]},{"Sid":"SeeNetworkInterfaces","Effect":"Allow","Action":["ec2:DescribeNetworkInterfaces","ec2:DescribeSubnets"],"Resource":"*"},{"Sid":"NotFromCode","Effect":"Deny","Action":["ec2:CreateNetworkInterface","ec2:DeleteNetworkInterface","ec2:DescribeNetworkInterfaces","ec2:DescribeSubnets","ec2:AssignPrivateIpAddresses","ec2:UnassignPrivateIpAddresses"],"Resource":"*","Condition":{"ArnEquals":{"lambda:SourceFunctionArn":"arn:'"${PARTITION}:lambda:${AWS_REGION}:${ACCOUNT}"':function:lattice-shop-checkout-next"}}},{"Sid":"CallCatalog","Effect":"Allow","Action":"vpc-lattice-svcs:Invoke","Resource":"'"${CatalogService_Arn}"'/*"},{"Sid":"CallDelivery","Effect":"Allow","Action":"vpc-lattice-svcs:Invoke","Resource":"'"${DeliveryService_Arn}"'/*"},{"Sid":"CallStock","Effect":"Allow","Action":"vpc-lattice-svcs:Invoke","Resource":"'"${StockService_Arn}"'/*"},{"Sid":"FindLedger","Effect":"Allow","Action":"vpc-lattice:GetServiceNetworkResourceAssociation","Resource":"'"${LedgerResourceAssociation_Arn}"'"}]}'\` \
    --call iam get-role-policy \
    --role-name lattice-shop-checkout-next \
    --policy-name edges
}
seek CheckoutNextRole_Policies_edges 'Policies edges'
delete_CheckoutNextRole_Policies() {
  remove_item \
    --call iam delete-role-policy \
    --role-name lattice-shop-checkout-next \
    --policy-name "$ITEM"
}
clear_strays CheckoutNextRole_Policies Policies \
  --object PolicyNames \
  --call iam list-role-policies \
  --role-name lattice-shop-checkout-next
if lacking CheckoutNextRole_Policies_edges 'Policies edges'; then
  put \
    --call iam put-role-policy \
    --role-name lattice-shop-checkout-next \
    --policy-name edges \
    --policy-document '{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/lattice-shop-checkout-next:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"},{"Sid":"AttachToVpc","Effect":"Allow","Action":["ec2:CreateNetworkInterface","ec2:DeleteNetworkInterface","ec2:AssignPrivateIpAddresses","ec2:UnassignPrivateIpAddresses"],"Resource":["arn:'"${PARTITION}:ec2:${AWS_REGION}:${ACCOUNT}"':network-interface/*","arn:'"${PARTITION}:ec2:${AWS_REGION}:${ACCOUNT}"':subnet/*","arn:'"${PARTITION}:ec2:${AWS_REGION}:${ACCOUNT}"':security-group/*"]},{"Sid":"SeeNetworkInterfaces","Effect":"Allow","Action":["ec2:DescribeNetworkInterfaces","ec2:DescribeSubnets"],"Resource":"*"},{"Sid":"NotFromCode","Effect":"Deny","Action":["ec2:CreateNetworkInterface","ec2:DeleteNetworkInterface","ec2:DescribeNetworkInterfaces","ec2:DescribeSubnets","ec2:AssignPrivateIpAddresses","ec2:UnassignPrivateIpAddresses"],"Resource":"*","Condition":{"ArnEquals":{"lambda:SourceFunctionArn":"arn:'"${PARTITION}:lambda:${AWS_REGION}:${ACCOUNT}"':function:lattice-shop-checkout-next"}}},{"Sid":"CallCatalog","Effect":"Allow","Action":"vpc-lattice-svcs:Invoke","Resource":"'"${CatalogService_Arn}"'/*"},{"Sid":"CallDelivery","Effect":"Allow","Action":"vpc-lattice-svcs:Invoke","Resource":"'"${DeliveryService_Arn}"'/*"},{"Sid":"CallStock","Effect":"Allow","Action":"vpc-lattice-svcs:Invoke","Resource":"'"${StockService_Arn}"'/*"},{"Sid":"FindLedger","Effect":"Allow","Action":"vpc-lattice:GetServiceNetworkResourceAssociation","Resource":"'"${LedgerResourceAssociation_Arn}"'"}]}'
fi

# AWS::EC2::SecurityGroup WorkloadSecurityGroup
WorkloadSecurityGroup_GroupId='<unknown:WorkloadSecurityGroup_GroupId>'
find_WorkloadSecurityGroup() {
  look \
    --object 'SecurityGroups[0]' \
    --get WorkloadSecurityGroup_GroupId GroupId \
    --is GroupName GroupName '"lattice-shop-functions"' \
    --is GroupDescription Description '"Functions that call over VPC Lattice"' \
    --is VpcId VpcId '"'"${Vpc_VpcId}"'"' \
    --tags pairs Tags '[{"Key":"Name","Value":"lattice-shop-functions"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"lattice-shop"}]' \
    --call ec2 describe-security-groups \
    --filters '[{"Name":"tag:Name","Values":["lattice-shop-functions"]},{"Name":"tag:pergola:stack","Values":["lattice-shop"]}]'
}
claim WorkloadSecurityGroup 'security group lattice-shop-functions'
fixed GroupName GroupDescription VpcId
if absent; then
  create \
    --get WorkloadSecurityGroup_GroupId GroupId \
    --call ec2 create-security-group \
    --group-name lattice-shop-functions \
    --description 'Functions that call over VPC Lattice' \
    --vpc-id "$Vpc_VpcId" \
    --tag-specifications '[{"ResourceType":"security-group","Tags":[{"Key":"Name","Value":"lattice-shop-functions"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"lattice-shop"}]}]'
fi
if differs tags; then
  change \
    --call ec2 create-tags \
    --resources '["'"${WorkloadSecurityGroup_GroupId}"'"]' \
    --tags '[{"Key":"Name","Value":"lattice-shop-functions"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"lattice-shop"}]'
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
find_WorkloadSecurityGroup_SecurityGroupEgress_ledger_on_6379() {
  look \
    --object 'SecurityGroupRules[?IsEgress && IpProtocol == '\`'"tcp"'\`' && not_null(FromPort, '\`'-1'\`') == not_null('\`'6379'\`', '\`'-1'\`') && not_null(ToPort, '\`'-1'\`') == not_null('\`'6379'\`', '\`'-1'\`') && CidrIpv4 == '\`'"129.224.0.0/17"'\`' && CidrIpv6 == '\`'null'\`' && PrefixListId == '\`'null'\`' && ReferencedGroupInfo.GroupId == '\`'null'\`' && not_null(Description, '\`'"ledger on 6379"'\`') == '\`'"ledger on 6379"'\`'] | [0]' \
    --key SecurityGroupRuleId \
    --call ec2 describe-security-group-rules \
    --filters '[{"Name":"group-id","Values":["'"${WorkloadSecurityGroup_GroupId}"'"]}]'
}
seek WorkloadSecurityGroup_SecurityGroupEgress_ledger_on_6379 'SecurityGroupEgress ledger on 6379'
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
    WorkloadSecurityGroup_SecurityGroupEgress_ledger_on_6379 \
    'SecurityGroupEgress ledger on 6379'; then
  put \
    --call ec2 authorize-security-group-egress \
    --group-id "$WorkloadSecurityGroup_GroupId" \
    --ip-permissions '[{"IpProtocol":"tcp","FromPort":6379,"ToPort":6379,"IpRanges":[{"CidrIp":"129.224.0.0/17","Description":"ledger on 6379"}]}]'
fi

# AWS::EC2::SecurityGroup EndpointSecurityGroup
EndpointSecurityGroup_GroupId='<unknown:EndpointSecurityGroup_GroupId>'
find_EndpointSecurityGroup() {
  look \
    --object 'SecurityGroups[0]' \
    --get EndpointSecurityGroup_GroupId GroupId \
    --is GroupName GroupName '"lattice-shop-endpoints"' \
    --is GroupDescription Description '"Interface endpoints"' \
    --is VpcId VpcId '"'"${Vpc_VpcId}"'"' \
    --tags pairs Tags '[{"Key":"Name","Value":"lattice-shop-endpoints"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"lattice-shop"}]' \
    --call ec2 describe-security-groups \
    --filters '[{"Name":"tag:Name","Values":["lattice-shop-endpoints"]},{"Name":"tag:pergola:stack","Values":["lattice-shop"]}]'
}
claim EndpointSecurityGroup 'security group lattice-shop-endpoints'
fixed GroupName GroupDescription VpcId
if absent; then
  create \
    --get EndpointSecurityGroup_GroupId GroupId \
    --call ec2 create-security-group \
    --group-name lattice-shop-endpoints \
    --description 'Interface endpoints' \
    --vpc-id "$Vpc_VpcId" \
    --tag-specifications '[{"ResourceType":"security-group","Tags":[{"Key":"Name","Value":"lattice-shop-endpoints"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"lattice-shop"}]}]'
fi
if differs tags; then
  change \
    --call ec2 create-tags \
    --resources '["'"${EndpointSecurityGroup_GroupId}"'"]' \
    --tags '[{"Key":"Name","Value":"lattice-shop-endpoints"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"lattice-shop"}]'
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

# AWS::EC2::VPCEndpoint VpcLatticeEndpoint
VpcLatticeEndpoint_Id='<unknown:VpcLatticeEndpoint_Id>'
find_VpcLatticeEndpoint() {
  look \
    --object 'VpcEndpoints[?State != '\''deleted'\'' && State != '\''Deleted'\''] | [0]' \
    --get VpcLatticeEndpoint_Id VpcEndpointId \
    --is VpcEndpointType VpcEndpointType '"Interface"' \
    --is ServiceName ServiceName '"com.amazonaws.'"${AWS_REGION}"'.vpc-lattice"' \
    --is VpcId VpcId '"'"${Vpc_VpcId}"'"' \
    --is PrivateDnsEnabled PrivateDnsEnabled true \
    --state State \
    --tags pairs Tags '[{"Key":"Name","Value":"lattice-shop-vpc_lattice"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"lattice-shop"}]' \
    --call ec2 describe-vpc-endpoints \
    --filters '[{"Name":"tag:Name","Values":["lattice-shop-vpc_lattice"]},{"Name":"tag:pergola:stack","Values":["lattice-shop"]}]'
}
claim VpcLatticeEndpoint 'VPC endpoint VpcLatticeEndpoint' \
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
    --get VpcLatticeEndpoint_Id VpcEndpointId \
    --state State \
    --call ec2 create-vpc-endpoint \
    --vpc-endpoint-type Interface \
    --service-name "com.amazonaws.${AWS_REGION}.vpc-lattice" \
    --vpc-id "$Vpc_VpcId" \
    --subnet-ids '["'"${Subnet1_SubnetId}"'","'"${Subnet2_SubnetId}"'"]' \
    --security-group-ids '["'"${EndpointSecurityGroup_GroupId}"'"]' \
    --private-dns-enabled \
    --tag-specifications '[{"ResourceType":"vpc-endpoint","Tags":[{"Key":"Name","Value":"lattice-shop-vpc_lattice"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"lattice-shop"}]}]'
fi
if differs PrivateDnsEnabled; then
  change \
    --call ec2 modify-vpc-endpoint \
    --vpc-endpoint-id "$VpcLatticeEndpoint_Id" \
    --private-dns-enabled
fi
if differs tags; then
  change \
    --call ec2 create-tags \
    --resources '["'"${VpcLatticeEndpoint_Id}"'"]' \
    --tags '[{"Key":"Name","Value":"lattice-shop-vpc_lattice"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"lattice-shop"}]'
fi
if existed; then
  find_VpcLatticeEndpoint_SubnetIds_Subnet1() {
    look \
      --object 'VpcEndpoints[].SubnetIds[] | [?@ == '\`'"'"${Subnet1_SubnetId}"'"'\`'] | [0]' \
      --key @ \
      --call ec2 describe-vpc-endpoints \
      --vpc-endpoint-ids '["'"${VpcLatticeEndpoint_Id}"'"]'
  }
  seek VpcLatticeEndpoint_SubnetIds_Subnet1 'SubnetIds Subnet1'
  find_VpcLatticeEndpoint_SubnetIds_Subnet2() {
    look \
      --object 'VpcEndpoints[].SubnetIds[] | [?@ == '\`'"'"${Subnet2_SubnetId}"'"'\`'] | [0]' \
      --key @ \
      --call ec2 describe-vpc-endpoints \
      --vpc-endpoint-ids '["'"${VpcLatticeEndpoint_Id}"'"]'
  }
  seek VpcLatticeEndpoint_SubnetIds_Subnet2 'SubnetIds Subnet2'
  delete_VpcLatticeEndpoint_SubnetIds() {
    remove_item \
      --call ec2 modify-vpc-endpoint \
      --vpc-endpoint-id "$VpcLatticeEndpoint_Id" \
      --remove-subnet-ids '["'"${ITEM}"'"]'
  }
  clear_strays VpcLatticeEndpoint_SubnetIds SubnetIds \
    --object 'VpcEndpoints[].SubnetIds[]' \
    --call ec2 describe-vpc-endpoints \
    --vpc-endpoint-ids '["'"${VpcLatticeEndpoint_Id}"'"]'
  if lacking VpcLatticeEndpoint_SubnetIds_Subnet1 'SubnetIds Subnet1'; then
    put \
      --call ec2 modify-vpc-endpoint \
      --vpc-endpoint-id "$VpcLatticeEndpoint_Id" \
      --add-subnet-ids '["'"${Subnet1_SubnetId}"'"]'
  fi
  if lacking VpcLatticeEndpoint_SubnetIds_Subnet2 'SubnetIds Subnet2'; then
    put \
      --call ec2 modify-vpc-endpoint \
      --vpc-endpoint-id "$VpcLatticeEndpoint_Id" \
      --add-subnet-ids '["'"${Subnet2_SubnetId}"'"]'
  fi
fi
if existed; then
  find_VpcLatticeEndpoint_SecurityGroupIds_EndpointSecurityGroup() {
    look \
      --object 'VpcEndpoints[].Groups[].GroupId | [?@ == '\`'"'"${EndpointSecurityGroup_GroupId}"'"'\`'] | [0]' \
      --key @ \
      --call ec2 describe-vpc-endpoints \
      --vpc-endpoint-ids '["'"${VpcLatticeEndpoint_Id}"'"]'
  }
  seek \
    VpcLatticeEndpoint_SecurityGroupIds_EndpointSecurityGroup \
    'SecurityGroupIds EndpointSecurityGroup'
  delete_VpcLatticeEndpoint_SecurityGroupIds() {
    remove_item \
      --call ec2 modify-vpc-endpoint \
      --vpc-endpoint-id "$VpcLatticeEndpoint_Id" \
      --remove-security-group-ids '["'"${ITEM}"'"]'
  }
  clear_strays VpcLatticeEndpoint_SecurityGroupIds SecurityGroupIds \
    --object 'VpcEndpoints[].Groups[].GroupId' \
    --call ec2 describe-vpc-endpoints \
    --vpc-endpoint-ids '["'"${VpcLatticeEndpoint_Id}"'"]'
  if lacking \
      VpcLatticeEndpoint_SecurityGroupIds_EndpointSecurityGroup \
      'SecurityGroupIds EndpointSecurityGroup'; then
    put \
      --call ec2 modify-vpc-endpoint \
      --vpc-endpoint-id "$VpcLatticeEndpoint_Id" \
      --add-security-group-ids '["'"${EndpointSecurityGroup_GroupId}"'"]'
  fi
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
    --tags pairs Tags '[{"Key":"Name","Value":"lattice-shop-xray"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"lattice-shop"}]' \
    --call ec2 describe-vpc-endpoints \
    --filters '[{"Name":"tag:Name","Values":["lattice-shop-xray"]},{"Name":"tag:pergola:stack","Values":["lattice-shop"]}]'
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
    --tag-specifications '[{"ResourceType":"vpc-endpoint","Tags":[{"Key":"Name","Value":"lattice-shop-xray"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"lattice-shop"}]}]'
fi
if differs PrivateDnsEnabled; then
  change --call ec2 modify-vpc-endpoint --vpc-endpoint-id "$XrayEndpoint_Id" --private-dns-enabled
fi
if differs tags; then
  change \
    --call ec2 create-tags \
    --resources '["'"${XrayEndpoint_Id}"'"]' \
    --tags '[{"Key":"Name","Value":"lattice-shop-xray"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"lattice-shop"}]'
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

# AWS::EC2::SecurityGroup LatticeSecurityGroup
LatticeSecurityGroup_GroupId='<unknown:LatticeSecurityGroup_GroupId>'
find_LatticeSecurityGroup() {
  look \
    --object 'SecurityGroups[0]' \
    --get LatticeSecurityGroup_GroupId GroupId \
    --is GroupName GroupName '"lattice-shop-lattice"' \
    --is GroupDescription Description '"Who may send requests into VPC Lattice"' \
    --is VpcId VpcId '"'"${Vpc_VpcId}"'"' \
    --tags pairs Tags '[{"Key":"Name","Value":"lattice-shop-lattice"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"lattice-shop"}]' \
    --call ec2 describe-security-groups \
    --filters '[{"Name":"tag:Name","Values":["lattice-shop-lattice"]},{"Name":"tag:pergola:stack","Values":["lattice-shop"]}]'
}
claim LatticeSecurityGroup 'security group lattice-shop-lattice'
fixed GroupName GroupDescription VpcId
if absent; then
  create \
    --get LatticeSecurityGroup_GroupId GroupId \
    --call ec2 create-security-group \
    --group-name lattice-shop-lattice \
    --description 'Who may send requests into VPC Lattice' \
    --vpc-id "$Vpc_VpcId" \
    --tag-specifications '[{"ResourceType":"security-group","Tags":[{"Key":"Name","Value":"lattice-shop-lattice"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"lattice-shop"}]}]'
fi
if differs tags; then
  change \
    --call ec2 create-tags \
    --resources '["'"${LatticeSecurityGroup_GroupId}"'"]' \
    --tags '[{"Key":"Name","Value":"lattice-shop-lattice"},{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"lattice-shop"}]'
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
find_LatticeSecurityGroup_SecurityGroupIngress_ledger_on_6379_from_the_functions() {
  look \
    --object 'SecurityGroupRules[?!IsEgress && IpProtocol == '\`'"tcp"'\`' && not_null(FromPort, '\`'-1'\`') == not_null('\`'6379'\`', '\`'-1'\`') && not_null(ToPort, '\`'-1'\`') == not_null('\`'6379'\`', '\`'-1'\`') && CidrIpv4 == '\`'null'\`' && CidrIpv6 == '\`'null'\`' && PrefixListId == '\`'null'\`' && ReferencedGroupInfo.GroupId == '\`'"'"${WorkloadSecurityGroup_GroupId}"'"'\`' && not_null(Description, '\`'"ledger on 6379 from the functions"'\`') == '\`'"ledger on 6379 from the functions"'\`'] | [0]' \
    --key SecurityGroupRuleId \
    --call ec2 describe-security-group-rules \
    --filters '[{"Name":"group-id","Values":["'"${LatticeSecurityGroup_GroupId}"'"]}]'
}
seek \
  LatticeSecurityGroup_SecurityGroupIngress_ledger_on_6379_from_the_functions \
  'SecurityGroupIngress ledger on 6379 from the functions'
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
if lacking \
    LatticeSecurityGroup_SecurityGroupIngress_ledger_on_6379_from_the_functions \
    'SecurityGroupIngress ledger on 6379 from the functions'; then
  put \
    --call ec2 authorize-security-group-ingress \
    --group-id "$LatticeSecurityGroup_GroupId" \
    --ip-permissions '[{"IpProtocol":"tcp","FromPort":6379,"ToPort":6379,"UserIdGroupPairs":[{"GroupId":"'"${WorkloadSecurityGroup_GroupId}"'","Description":"ledger on 6379 from the functions"}]}]'
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
    --object 'logGroups[?logGroupName == '\`'"/aws/vendedlogs/vpc-lattice/lattice-shop"'\`'] | [0]' \
    --get AccessLogGroup_Arn arn \
    --get AccessLogGroup_LogGroupArn logGroupArn \
    --is RetentionInDays retentionInDays 90 \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/vendedlogs/vpc-lattice/lattice-shop
  also \
    --tags map tags "$stack_tags" \
    --call logs list-tags-for-resource \
    --resource-arn "$AccessLogGroup_LogGroupArn"
}
claim AccessLogGroup 'log group /aws/vendedlogs/vpc-lattice/lattice-shop'
if absent; then
  create \
    --want AccessLogGroup_Arn \
    --want AccessLogGroup_LogGroupArn \
    --retry OperationAbortedException \
    --call logs create-log-group \
    --log-group-name /aws/vendedlogs/vpc-lattice/lattice-shop \
    --tags "$stack_tags"
  pending RetentionInDays
fi
if differs RetentionInDays; then
  change \
    --call logs put-retention-policy \
    --log-group-name /aws/vendedlogs/vpc-lattice/lattice-shop \
    --retention-in-days 90
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

# AWS::VpcLattice::AccessLogSubscription AccessLogBucketSubscription
AccessLogBucketSubscription_Arn='<unknown:AccessLogBucketSubscription_Arn>'
AccessLogBucketSubscription_Id='<unknown:AccessLogBucketSubscription_Id>'
find_AccessLogBucketSubscription() {
  look \
    --object 'items[?contains(destinationArn, '\'':logs:'\'') == contains('\`'"arn:aws:s3:::lattice-shop-requests"'\`', '\'':logs:'\'') && contains(destinationArn, '\'':firehose:'\'') == contains('\`'"arn:aws:s3:::lattice-shop-requests"'\`', '\'':firehose:'\'') && not_null(serviceNetworkLogType, '\''SERVICE'\'') == not_null('\`'null'\`', '\''SERVICE'\'')] | [0]' \
    --absent ResourceNotFoundException \
    --get AccessLogBucketSubscription_Arn arn \
    --get AccessLogBucketSubscription_Id id \
    --is DestinationArn '(destinationArn == '\`'"arn:aws:s3:::lattice-shop-requests"'\`' || join('\'\'', [destinationArn, '\'':*'\'']) == '\`'"arn:aws:s3:::lattice-shop-requests"'\`' || destinationArn == join('\'\'', ['\`'"arn:aws:s3:::lattice-shop-requests"'\`', '\'':*'\''])) && '\`'"arn:aws:s3:::lattice-shop-requests"'\`' || destinationArn' '"arn:aws:s3:::lattice-shop-requests"' \
    --call vpc-lattice list-access-log-subscriptions \
    --resource-identifier "$ServiceNetwork_Arn"
  also \
    --tags map tags "$stack_tags" \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$AccessLogBucketSubscription_Arn"
}
claim AccessLogBucketSubscription 'access log subscription AccessLogBucketSubscription'
if absent; then
  create \
    --get AccessLogBucketSubscription_Arn arn \
    --get AccessLogBucketSubscription_Id id \
    --call vpc-lattice create-access-log-subscription \
    --resource-identifier "$ServiceNetwork_Arn" \
    --destination-arn arn:aws:s3:::lattice-shop-requests \
    --tags "$stack_tags"
fi
if differs DestinationArn; then
  change \
    --call vpc-lattice update-access-log-subscription \
    --access-log-subscription-identifier "$AccessLogBucketSubscription_Id" \
    --destination-arn arn:aws:s3:::lattice-shop-requests
fi
if differs tags; then
  change \
    --call vpc-lattice tag-resource \
    --resource-arn "$AccessLogBucketSubscription_Arn" \
    --tags "$stack_tags"
fi

# AWS::VpcLattice::AccessLogSubscription AccessLogStreamSubscription
AccessLogStreamSubscription_Arn='<unknown:AccessLogStreamSubscription_Arn>'
AccessLogStreamSubscription_Id='<unknown:AccessLogStreamSubscription_Id>'
find_AccessLogStreamSubscription() {
  look \
    --object 'items[?contains(destinationArn, '\'':logs:'\'') == contains('\`'"arn:aws:firehose:us-east-1:123456789012:deliverystream/lattice-shop-requests"'\`', '\'':logs:'\'') && contains(destinationArn, '\'':firehose:'\'') == contains('\`'"arn:aws:firehose:us-east-1:123456789012:deliverystream/lattice-shop-requests"'\`', '\'':firehose:'\'') && not_null(serviceNetworkLogType, '\''SERVICE'\'') == not_null('\`'null'\`', '\''SERVICE'\'')] | [0]' \
    --absent ResourceNotFoundException \
    --get AccessLogStreamSubscription_Arn arn \
    --get AccessLogStreamSubscription_Id id \
    --is DestinationArn '(destinationArn == '\`'"arn:aws:firehose:us-east-1:123456789012:deliverystream/lattice-shop-requests"'\`' || join('\'\'', [destinationArn, '\'':*'\'']) == '\`'"arn:aws:firehose:us-east-1:123456789012:deliverystream/lattice-shop-requests"'\`' || destinationArn == join('\'\'', ['\`'"arn:aws:firehose:us-east-1:123456789012:deliverystream/lattice-shop-requests"'\`', '\'':*'\''])) && '\`'"arn:aws:firehose:us-east-1:123456789012:deliverystream/lattice-shop-requests"'\`' || destinationArn' '"arn:aws:firehose:us-east-1:123456789012:deliverystream/lattice-shop-requests"' \
    --call vpc-lattice list-access-log-subscriptions \
    --resource-identifier "$ServiceNetwork_Arn"
  also \
    --tags map tags "$stack_tags" \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$AccessLogStreamSubscription_Arn"
}
claim AccessLogStreamSubscription 'access log subscription AccessLogStreamSubscription'
if absent; then
  create \
    --get AccessLogStreamSubscription_Arn arn \
    --get AccessLogStreamSubscription_Id id \
    --call vpc-lattice create-access-log-subscription \
    --resource-identifier "$ServiceNetwork_Arn" \
    --destination-arn arn:aws:firehose:us-east-1:123456789012:deliverystream/lattice-shop-requests \
    --tags "$stack_tags"
fi
if differs DestinationArn; then
  change \
    --call vpc-lattice update-access-log-subscription \
    --access-log-subscription-identifier "$AccessLogStreamSubscription_Id" \
    --destination-arn arn:aws:firehose:us-east-1:123456789012:deliverystream/lattice-shop-requests
fi
if differs tags; then
  change \
    --call vpc-lattice tag-resource \
    --resource-arn "$AccessLogStreamSubscription_Arn" \
    --tags "$stack_tags"
fi

# AWS::Logs::LogGroup CheckoutLogGroup
CheckoutLogGroup_LogGroupArn='<unknown:CheckoutLogGroup_LogGroupArn>'
find_CheckoutLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/aws/lambda/lattice-shop-checkout"'\`'] | [0]' \
    --get CheckoutLogGroup_LogGroupArn logGroupArn \
    --is RetentionInDays retentionInDays 30 \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/lambda/lattice-shop-checkout
  also \
    --tags map tags "$stack_tags" \
    --call logs list-tags-for-resource \
    --resource-arn "$CheckoutLogGroup_LogGroupArn"
}
claim CheckoutLogGroup 'log group /aws/lambda/lattice-shop-checkout'
if absent; then
  create \
    --want CheckoutLogGroup_LogGroupArn \
    --retry OperationAbortedException \
    --call logs create-log-group \
    --log-group-name /aws/lambda/lattice-shop-checkout \
    --tags "$stack_tags"
  pending RetentionInDays
fi
if differs RetentionInDays; then
  change \
    --call logs put-retention-policy \
    --log-group-name /aws/lambda/lattice-shop-checkout \
    --retention-in-days 30
fi
if differs tags; then
  change \
    --call logs tag-resource \
    --resource-arn "$CheckoutLogGroup_LogGroupArn" \
    --tags "$stack_tags"
fi

# AWS::Lambda::Function CheckoutFunction
CheckoutFunction_Arn='<unknown:CheckoutFunction_Arn>'
find_CheckoutFunction() {
  look \
    --absent ResourceNotFoundException \
    --get CheckoutFunction_Arn FunctionArn \
    --is Description Description '"takes orders"' \
    --is Code CodeSha256 '"'"${package_checkout}"'"' \
    --is Role Role '"'"${CheckoutRole_Arn}"'"' \
    --is Handler Handler '"app.handler"' \
    --is Runtime Runtime '"python3.13"' \
    --is Architectures Architectures '["x86_64"]' \
    --is MemorySize MemorySize 256 \
    --is Timeout Timeout 30 \
    --is EphemeralStorage EphemeralStorage.Size 512 \
    --is Environment Environment.Variables '{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/otel-instrument","OTEL_SERVICE_NAME":"lattice-shop-checkout","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","CATALOG_URL":"https://'"${CatalogService_DnsEntry_DomainName}"'","DELIVERY_URL":"https://'"${DeliveryService_DnsEntry_DomainName}"'","STOCK_URL":"https://'"${StockService_DnsEntry_DomainName}"'","LEDGER_ASSOCIATION":"'"${LedgerResourceAssociation_Id}"'","LEDGER_PORT":"6379","RELEASE":"1"}' \
    --is TracingConfig TracingConfig.Mode '"Active"' \
    --is Layers 'Layers[].Arn' '["'"${ADOT_PYTHON_LAYER_ARN}"'"]' \
    --has VpcConfig VpcConfig.SubnetIds '["'"${Subnet1_SubnetId}"'","'"${Subnet2_SubnetId}"'"]' \
    --has VpcConfig VpcConfig.SecurityGroupIds '["'"${WorkloadSecurityGroup_GroupId}"'"]' \
    --state 'join('\'' '\'', [not_null(State, '\''Active'\''), not_null(LastUpdateStatus, '\''Successful'\'')])' \
    --call lambda get-function-configuration \
    --function-name lattice-shop-checkout
  also --tags map Tags "$stack_tags" --call lambda list-tags --resource "$CheckoutFunction_Arn"
}
claim CheckoutFunction 'Lambda function lattice-shop-checkout' \
  --ready 'Active Successful' \
  --ready 'Inactive Successful' \
  --failed 'Failed Successful' \
  --failed 'Failed Failed' \
  --failed 'Active Failed' \
  --failed 'Inactive Failed'
if absent; then
  create \
    --get CheckoutFunction_Arn FunctionArn \
    --state 'join('\'' '\'', [not_null(State, '\''Active'\''), not_null(LastUpdateStatus, '\''Successful'\'')])' \
    --retry 'cannot be assumed by Lambda' \
    --retry 'execution role does not have permissions' \
    --call lambda create-function \
    --zip-file "fileb://${WORK}/checkout.zip" \
    --function-name lattice-shop-checkout \
    --description 'takes orders' \
    --role "$CheckoutRole_Arn" \
    --handler app.handler \
    --runtime python3.13 \
    --architectures '["x86_64"]' \
    --memory-size 256 \
    --timeout 30 \
    --ephemeral-storage '{"Size":512}' \
    --environment '{"Variables":{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/otel-instrument","OTEL_SERVICE_NAME":"lattice-shop-checkout","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","CATALOG_URL":"https://'"${CatalogService_DnsEntry_DomainName}"'","DELIVERY_URL":"https://'"${DeliveryService_DnsEntry_DomainName}"'","STOCK_URL":"https://'"${StockService_DnsEntry_DomainName}"'","LEDGER_ASSOCIATION":"'"${LedgerResourceAssociation_Id}"'","LEDGER_PORT":"6379","RELEASE":"1"}}' \
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
    --function-name lattice-shop-checkout \
    --description 'takes orders' \
    --role "$CheckoutRole_Arn" \
    --handler app.handler \
    --runtime python3.13 \
    --memory-size 256 \
    --timeout 30 \
    --ephemeral-storage '{"Size":512}' \
    --environment '{"Variables":{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/otel-instrument","OTEL_SERVICE_NAME":"lattice-shop-checkout","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","CATALOG_URL":"https://'"${CatalogService_DnsEntry_DomainName}"'","DELIVERY_URL":"https://'"${DeliveryService_DnsEntry_DomainName}"'","STOCK_URL":"https://'"${StockService_DnsEntry_DomainName}"'","LEDGER_ASSOCIATION":"'"${LedgerResourceAssociation_Id}"'","LEDGER_PORT":"6379","RELEASE":"1"}}' \
    --tracing-config '{"Mode":"Active"}' \
    --layers '["'"${ADOT_PYTHON_LAYER_ARN}"'"]' \
    --vpc-config '{"SubnetIds":["'"${Subnet1_SubnetId}"'","'"${Subnet2_SubnetId}"'"],"SecurityGroupIds":["'"${WorkloadSecurityGroup_GroupId}"'"]}'
fi
if differs Code Architectures; then
  change \
    --retry ResourceConflictException \
    --call lambda update-function-code \
    --function-name lattice-shop-checkout \
    --zip-file "fileb://${WORK}/checkout.zip" \
    --architectures '["x86_64"]'
fi
if differs tags; then
  change --call lambda tag-resource --resource "$CheckoutFunction_Arn" --tags "$stack_tags"
fi

# AWS::VpcLattice::TargetGroup CheckoutTargetGroup
CheckoutTargetGroup_Arn='<unknown:CheckoutTargetGroup_Arn>'
CheckoutTargetGroup_Id='<unknown:CheckoutTargetGroup_Id>'
find_CheckoutTargetGroup() {
  look \
    --object 'items[?name == '\`'"lattice-shop-checkout"'\`'] | [0]' \
    --get CheckoutTargetGroup_Arn arn \
    --get CheckoutTargetGroup_Id id \
    --call vpc-lattice list-target-groups
  also \
    --get CheckoutTargetGroup_Arn arn \
    --get CheckoutTargetGroup_Id id \
    --is Type type '"LAMBDA"' \
    --is Config.LambdaEventStructureVersion config.lambdaEventStructureVersion '"V2"' \
    --state status \
    --call vpc-lattice get-target-group \
    --target-group-identifier "$CheckoutTargetGroup_Id"
  also \
    --tags map tags "$stack_tags" \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$CheckoutTargetGroup_Arn"
}
claim CheckoutTargetGroup 'target group lattice-shop-checkout' \
  --ready ACTIVE \
  --failed CREATE_FAILED \
  --failed DELETE_FAILED
fixed Type Config.LambdaEventStructureVersion
if absent; then
  create \
    --get CheckoutTargetGroup_Arn arn \
    --get CheckoutTargetGroup_Id id \
    --state status \
    --call vpc-lattice create-target-group \
    --name lattice-shop-checkout \
    --type LAMBDA \
    --config '{"lambdaEventStructureVersion":"V2"}' \
    --tags "$stack_tags"
fi
if differs tags; then
  change \
    --call vpc-lattice tag-resource \
    --resource-arn "$CheckoutTargetGroup_Arn" \
    --tags "$stack_tags"
fi
find_CheckoutTargetGroup_Targets_CheckoutFunction() {
  look \
    --object 'items[?id == '\`'"'"${CheckoutFunction_Arn}"'"'\`' && ('\`'null'\`' == '\`'null'\`' || port == '\`'null'\`')] | [0]' \
    --key 'to_string([port && {id: id, port: port} || {id: id}])' \
    --that same 'status != '\''DRAINING'\' \
    --call vpc-lattice list-targets \
    --target-group-identifier "$CheckoutTargetGroup_Id"
}
seek CheckoutTargetGroup_Targets_CheckoutFunction 'Targets CheckoutFunction'
delete_CheckoutTargetGroup_Targets() {
  remove_item \
    --call vpc-lattice deregister-targets \
    --target-group-identifier "$CheckoutTargetGroup_Id" \
    --targets "$ITEM"
}
clear_strays CheckoutTargetGroup_Targets Targets \
  --gone \
  --object 'items[].to_string([port && {id: id, port: port} || {id: id}])' \
  --call vpc-lattice list-targets \
  --target-group-identifier "$CheckoutTargetGroup_Id"
if lacking CheckoutTargetGroup_Targets_CheckoutFunction 'Targets CheckoutFunction'; then
  put \
    --retry ConflictException \
    --call vpc-lattice register-targets \
    --target-group-identifier "$CheckoutTargetGroup_Id" \
    --targets '[{"id":"'"${CheckoutFunction_Arn}"'"}]'
fi

# AWS::Lambda::Permission CheckoutLatticePermission
find_CheckoutLatticePermission() {
  look \
    --object '[@] | [?contains(Policy, join('\'\'', ['\''"Sid":"'\'', '\`'"CheckoutLatticePermission"'\`', '\''"'\''])) || contains(Policy, join('\'\'', ['\''"Sid": "'\'', '\`'"CheckoutLatticePermission"'\`', '\''"'\'']))] | [0]' \
    --absent ResourceNotFoundException \
    --is Action 'contains(Policy, '\`'"lambda:InvokeFunction"'\`') && '\`'"lambda:InvokeFunction"'\` '"lambda:InvokeFunction"' \
    --is Principal 'contains(Policy, '\`'"vpc-lattice.amazonaws.com"'\`') && '\`'"vpc-lattice.amazonaws.com"'\` '"vpc-lattice.amazonaws.com"' \
    --is SourceArn 'contains(Policy, '\`'"'"${CheckoutTargetGroup_Arn}"'"'\`') && '\`'"'"${CheckoutTargetGroup_Arn}"'"'\` '"'"${CheckoutTargetGroup_Arn}"'"' \
    --call lambda get-policy \
    --function-name lattice-shop-checkout
}
claim CheckoutLatticePermission 'Lambda permission CheckoutLatticePermission'
if differs Action Principal SourceArn; then
  replace \
    --gone \
    --call lambda remove-permission \
    --function-name lattice-shop-checkout \
    --statement-id CheckoutLatticePermission
fi
if absent; then
  create \
    --call lambda add-permission \
    --statement-id CheckoutLatticePermission \
    --function-name lattice-shop-checkout \
    --action lambda:InvokeFunction \
    --principal vpc-lattice.amazonaws.com \
    --source-arn "$CheckoutTargetGroup_Arn"
fi

# AWS::Logs::LogGroup CheckoutNextLogGroup
CheckoutNextLogGroup_LogGroupArn='<unknown:CheckoutNextLogGroup_LogGroupArn>'
find_CheckoutNextLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/aws/lambda/lattice-shop-checkout-next"'\`'] | [0]' \
    --get CheckoutNextLogGroup_LogGroupArn logGroupArn \
    --is RetentionInDays retentionInDays 30 \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/lambda/lattice-shop-checkout-next
  also \
    --tags map tags "$stack_tags" \
    --call logs list-tags-for-resource \
    --resource-arn "$CheckoutNextLogGroup_LogGroupArn"
}
claim CheckoutNextLogGroup 'log group /aws/lambda/lattice-shop-checkout-next'
if absent; then
  create \
    --want CheckoutNextLogGroup_LogGroupArn \
    --retry OperationAbortedException \
    --call logs create-log-group \
    --log-group-name /aws/lambda/lattice-shop-checkout-next \
    --tags "$stack_tags"
  pending RetentionInDays
fi
if differs RetentionInDays; then
  change \
    --call logs put-retention-policy \
    --log-group-name /aws/lambda/lattice-shop-checkout-next \
    --retention-in-days 30
fi
if differs tags; then
  change \
    --call logs tag-resource \
    --resource-arn "$CheckoutNextLogGroup_LogGroupArn" \
    --tags "$stack_tags"
fi

# AWS::Lambda::Function CheckoutNextFunction
CheckoutNextFunction_Arn='<unknown:CheckoutNextFunction_Arn>'
find_CheckoutNextFunction() {
  look \
    --absent ResourceNotFoundException \
    --get CheckoutNextFunction_Arn FunctionArn \
    --is Description Description '"takes orders, the next release"' \
    --is Code CodeSha256 '"'"${package_checkout_next}"'"' \
    --is Role Role '"'"${CheckoutNextRole_Arn}"'"' \
    --is Handler Handler '"app.handler"' \
    --is Runtime Runtime '"python3.13"' \
    --is Architectures Architectures '["x86_64"]' \
    --is MemorySize MemorySize 256 \
    --is Timeout Timeout 30 \
    --is EphemeralStorage EphemeralStorage.Size 512 \
    --is Environment Environment.Variables '{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/otel-instrument","OTEL_SERVICE_NAME":"lattice-shop-checkout-next","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","CATALOG_URL":"https://'"${CatalogService_DnsEntry_DomainName}"'","DELIVERY_URL":"https://'"${DeliveryService_DnsEntry_DomainName}"'","STOCK_URL":"https://'"${StockService_DnsEntry_DomainName}"'","LEDGER_ASSOCIATION":"'"${LedgerResourceAssociation_Id}"'","LEDGER_PORT":"6379","RELEASE":"2"}' \
    --is TracingConfig TracingConfig.Mode '"Active"' \
    --is Layers 'Layers[].Arn' '["'"${ADOT_PYTHON_LAYER_ARN}"'"]' \
    --has VpcConfig VpcConfig.SubnetIds '["'"${Subnet1_SubnetId}"'","'"${Subnet2_SubnetId}"'"]' \
    --has VpcConfig VpcConfig.SecurityGroupIds '["'"${WorkloadSecurityGroup_GroupId}"'"]' \
    --state 'join('\'' '\'', [not_null(State, '\''Active'\''), not_null(LastUpdateStatus, '\''Successful'\'')])' \
    --call lambda get-function-configuration \
    --function-name lattice-shop-checkout-next
  also --tags map Tags "$stack_tags" --call lambda list-tags --resource "$CheckoutNextFunction_Arn"
}
claim CheckoutNextFunction 'Lambda function lattice-shop-checkout-next' \
  --ready 'Active Successful' \
  --ready 'Inactive Successful' \
  --failed 'Failed Successful' \
  --failed 'Failed Failed' \
  --failed 'Active Failed' \
  --failed 'Inactive Failed'
if absent; then
  create \
    --get CheckoutNextFunction_Arn FunctionArn \
    --state 'join('\'' '\'', [not_null(State, '\''Active'\''), not_null(LastUpdateStatus, '\''Successful'\'')])' \
    --retry 'cannot be assumed by Lambda' \
    --retry 'execution role does not have permissions' \
    --call lambda create-function \
    --zip-file "fileb://${WORK}/checkout-next.zip" \
    --function-name lattice-shop-checkout-next \
    --description 'takes orders, the next release' \
    --role "$CheckoutNextRole_Arn" \
    --handler app.handler \
    --runtime python3.13 \
    --architectures '["x86_64"]' \
    --memory-size 256 \
    --timeout 30 \
    --ephemeral-storage '{"Size":512}' \
    --environment '{"Variables":{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/otel-instrument","OTEL_SERVICE_NAME":"lattice-shop-checkout-next","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","CATALOG_URL":"https://'"${CatalogService_DnsEntry_DomainName}"'","DELIVERY_URL":"https://'"${DeliveryService_DnsEntry_DomainName}"'","STOCK_URL":"https://'"${StockService_DnsEntry_DomainName}"'","LEDGER_ASSOCIATION":"'"${LedgerResourceAssociation_Id}"'","LEDGER_PORT":"6379","RELEASE":"2"}}' \
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
    --function-name lattice-shop-checkout-next \
    --description 'takes orders, the next release' \
    --role "$CheckoutNextRole_Arn" \
    --handler app.handler \
    --runtime python3.13 \
    --memory-size 256 \
    --timeout 30 \
    --ephemeral-storage '{"Size":512}' \
    --environment '{"Variables":{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/otel-instrument","OTEL_SERVICE_NAME":"lattice-shop-checkout-next","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","CATALOG_URL":"https://'"${CatalogService_DnsEntry_DomainName}"'","DELIVERY_URL":"https://'"${DeliveryService_DnsEntry_DomainName}"'","STOCK_URL":"https://'"${StockService_DnsEntry_DomainName}"'","LEDGER_ASSOCIATION":"'"${LedgerResourceAssociation_Id}"'","LEDGER_PORT":"6379","RELEASE":"2"}}' \
    --tracing-config '{"Mode":"Active"}' \
    --layers '["'"${ADOT_PYTHON_LAYER_ARN}"'"]' \
    --vpc-config '{"SubnetIds":["'"${Subnet1_SubnetId}"'","'"${Subnet2_SubnetId}"'"],"SecurityGroupIds":["'"${WorkloadSecurityGroup_GroupId}"'"]}'
fi
if differs Code Architectures; then
  change \
    --retry ResourceConflictException \
    --call lambda update-function-code \
    --function-name lattice-shop-checkout-next \
    --zip-file "fileb://${WORK}/checkout-next.zip" \
    --architectures '["x86_64"]'
fi
if differs tags; then
  change --call lambda tag-resource --resource "$CheckoutNextFunction_Arn" --tags "$stack_tags"
fi

# AWS::VpcLattice::TargetGroup CheckoutCheckoutNextTargetGroup
CheckoutCheckoutNextTargetGroup_Arn='<unknown:CheckoutCheckoutNextTargetGroup_Arn>'
CheckoutCheckoutNextTargetGroup_Id='<unknown:CheckoutCheckoutNextTargetGroup_Id>'
find_CheckoutCheckoutNextTargetGroup() {
  look \
    --object 'items[?name == '\`'"lattice-shop-checkout-checkout-next"'\`'] | [0]' \
    --get CheckoutCheckoutNextTargetGroup_Arn arn \
    --get CheckoutCheckoutNextTargetGroup_Id id \
    --call vpc-lattice list-target-groups
  also \
    --get CheckoutCheckoutNextTargetGroup_Arn arn \
    --get CheckoutCheckoutNextTargetGroup_Id id \
    --is Type type '"LAMBDA"' \
    --is Config.LambdaEventStructureVersion config.lambdaEventStructureVersion '"V2"' \
    --state status \
    --call vpc-lattice get-target-group \
    --target-group-identifier "$CheckoutCheckoutNextTargetGroup_Id"
  also \
    --tags map tags "$stack_tags" \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$CheckoutCheckoutNextTargetGroup_Arn"
}
claim CheckoutCheckoutNextTargetGroup 'target group lattice-shop-checkout-checkout-next' \
  --ready ACTIVE \
  --failed CREATE_FAILED \
  --failed DELETE_FAILED
fixed Type Config.LambdaEventStructureVersion
if absent; then
  create \
    --get CheckoutCheckoutNextTargetGroup_Arn arn \
    --get CheckoutCheckoutNextTargetGroup_Id id \
    --state status \
    --call vpc-lattice create-target-group \
    --name lattice-shop-checkout-checkout-next \
    --type LAMBDA \
    --config '{"lambdaEventStructureVersion":"V2"}' \
    --tags "$stack_tags"
fi
if differs tags; then
  change \
    --call vpc-lattice tag-resource \
    --resource-arn "$CheckoutCheckoutNextTargetGroup_Arn" \
    --tags "$stack_tags"
fi
find_CheckoutCheckoutNextTargetGroup_Targets_CheckoutNextFunction() {
  look \
    --object 'items[?id == '\`'"'"${CheckoutNextFunction_Arn}"'"'\`' && ('\`'null'\`' == '\`'null'\`' || port == '\`'null'\`')] | [0]' \
    --key 'to_string([port && {id: id, port: port} || {id: id}])' \
    --that same 'status != '\''DRAINING'\' \
    --call vpc-lattice list-targets \
    --target-group-identifier "$CheckoutCheckoutNextTargetGroup_Id"
}
seek CheckoutCheckoutNextTargetGroup_Targets_CheckoutNextFunction 'Targets CheckoutNextFunction'
delete_CheckoutCheckoutNextTargetGroup_Targets() {
  remove_item \
    --call vpc-lattice deregister-targets \
    --target-group-identifier "$CheckoutCheckoutNextTargetGroup_Id" \
    --targets "$ITEM"
}
clear_strays CheckoutCheckoutNextTargetGroup_Targets Targets \
  --gone \
  --object 'items[].to_string([port && {id: id, port: port} || {id: id}])' \
  --call vpc-lattice list-targets \
  --target-group-identifier "$CheckoutCheckoutNextTargetGroup_Id"
if lacking \
    CheckoutCheckoutNextTargetGroup_Targets_CheckoutNextFunction \
    'Targets CheckoutNextFunction'; then
  put \
    --retry ConflictException \
    --call vpc-lattice register-targets \
    --target-group-identifier "$CheckoutCheckoutNextTargetGroup_Id" \
    --targets '[{"id":"'"${CheckoutNextFunction_Arn}"'"}]'
fi

# AWS::Lambda::Permission CheckoutCheckoutNextLatticePermission
find_CheckoutCheckoutNextLatticePermission() {
  look \
    --object '[@] | [?contains(Policy, join('\'\'', ['\''"Sid":"'\'', '\`'"CheckoutCheckoutNextLatticePermission"'\`', '\''"'\''])) || contains(Policy, join('\'\'', ['\''"Sid": "'\'', '\`'"CheckoutCheckoutNextLatticePermission"'\`', '\''"'\'']))] | [0]' \
    --absent ResourceNotFoundException \
    --is Action 'contains(Policy, '\`'"lambda:InvokeFunction"'\`') && '\`'"lambda:InvokeFunction"'\` '"lambda:InvokeFunction"' \
    --is Principal 'contains(Policy, '\`'"vpc-lattice.amazonaws.com"'\`') && '\`'"vpc-lattice.amazonaws.com"'\` '"vpc-lattice.amazonaws.com"' \
    --is SourceArn 'contains(Policy, '\`'"'"${CheckoutCheckoutNextTargetGroup_Arn}"'"'\`') && '\`'"'"${CheckoutCheckoutNextTargetGroup_Arn}"'"'\` '"'"${CheckoutCheckoutNextTargetGroup_Arn}"'"' \
    --call lambda get-policy \
    --function-name lattice-shop-checkout-next
}
claim \
  CheckoutCheckoutNextLatticePermission \
  'Lambda permission CheckoutCheckoutNextLatticePermission'
if differs Action Principal SourceArn; then
  replace \
    --gone \
    --call lambda remove-permission \
    --function-name lattice-shop-checkout-next \
    --statement-id CheckoutCheckoutNextLatticePermission
fi
if absent; then
  create \
    --call lambda add-permission \
    --statement-id CheckoutCheckoutNextLatticePermission \
    --function-name lattice-shop-checkout-next \
    --action lambda:InvokeFunction \
    --principal vpc-lattice.amazonaws.com \
    --source-arn "$CheckoutCheckoutNextTargetGroup_Arn"
fi

# AWS::VpcLattice::TargetGroup CheckoutStockTargetGroup
CheckoutStockTargetGroup_Arn='<unknown:CheckoutStockTargetGroup_Arn>'
CheckoutStockTargetGroup_Id='<unknown:CheckoutStockTargetGroup_Id>'
find_CheckoutStockTargetGroup() {
  look \
    --object 'items[?name == '\`'"lattice-shop-checkout-stock"'\`'] | [0]' \
    --get CheckoutStockTargetGroup_Arn arn \
    --get CheckoutStockTargetGroup_Id id \
    --call vpc-lattice list-target-groups
  also \
    --get CheckoutStockTargetGroup_Arn arn \
    --get CheckoutStockTargetGroup_Id id \
    --is Type type '"INSTANCE"' \
    --is Config.Port config.port 8443 \
    --is Config.Protocol config.protocol '"HTTPS"' \
    --is Config.ProtocolVersion config.protocolVersion '"HTTP1"' \
    --is Config.VpcIdentifier config.vpcIdentifier '"vpc-0a1b2c3d4e5f60718"' \
    --is Config.HealthCheck config.healthCheck.enabled true \
    --is Config.HealthCheck config.healthCheck.protocol '"HTTPS"' \
    --is Config.HealthCheck config.healthCheck.protocolVersion '"HTTP1"' \
    --is Config.HealthCheck config.healthCheck.path '"/health"' \
    --is Config.HealthCheck config.healthCheck.healthCheckIntervalSeconds 10 \
    --is Config.HealthCheck config.healthCheck.healthCheckTimeoutSeconds 5 \
    --is Config.HealthCheck config.healthCheck.healthyThresholdCount 2 \
    --is Config.HealthCheck config.healthCheck.unhealthyThresholdCount 2 \
    --is Config.HealthCheck config.healthCheck.matcher.httpCode '"200-299"' \
    --state status \
    --call vpc-lattice get-target-group \
    --target-group-identifier "$CheckoutStockTargetGroup_Id"
  also \
    --tags map tags "$stack_tags" \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$CheckoutStockTargetGroup_Arn"
}
claim CheckoutStockTargetGroup 'target group lattice-shop-checkout-stock' \
  --ready ACTIVE \
  --failed CREATE_FAILED \
  --failed DELETE_FAILED
fixed Type Config.Port Config.Protocol Config.ProtocolVersion Config.VpcIdentifier
if absent; then
  create \
    --get CheckoutStockTargetGroup_Arn arn \
    --get CheckoutStockTargetGroup_Id id \
    --state status \
    --call vpc-lattice create-target-group \
    --name lattice-shop-checkout-stock \
    --type INSTANCE \
    --config '{"port":8443,"protocol":"HTTPS","vpcIdentifier":"vpc-0a1b2c3d4e5f60718","protocolVersion":"HTTP1","healthCheck":{"enabled":true,"protocol":"HTTPS","protocolVersion":"HTTP1","path":"/health","healthCheckIntervalSeconds":10,"healthCheckTimeoutSeconds":5,"healthyThresholdCount":2,"unhealthyThresholdCount":2,"matcher":{"httpCode":"200-299"}}}' \
    --tags "$stack_tags"
fi
if differs Config.HealthCheck; then
  change \
    --call vpc-lattice update-target-group \
    --target-group-identifier "$CheckoutStockTargetGroup_Id" \
    --health-check '{"enabled":true,"protocol":"HTTPS","protocolVersion":"HTTP1","path":"/health","healthCheckIntervalSeconds":10,"healthCheckTimeoutSeconds":5,"healthyThresholdCount":2,"unhealthyThresholdCount":2,"matcher":{"httpCode":"200-299"}}'
fi
if differs tags; then
  change \
    --call vpc-lattice tag-resource \
    --resource-arn "$CheckoutStockTargetGroup_Arn" \
    --tags "$stack_tags"
fi
find_CheckoutStockTargetGroup_Targets_i_0a1b2c3d4e5f60718() {
  look \
    --object 'items[?id == '\`'"i-0a1b2c3d4e5f60718"'\`' && ('\`'8443'\`' == '\`'null'\`' || port == '\`'8443'\`')] | [0]' \
    --key 'to_string([port && {id: id, port: port} || {id: id}])' \
    --that same 'status != '\''DRAINING'\' \
    --call vpc-lattice list-targets \
    --target-group-identifier "$CheckoutStockTargetGroup_Id"
}
seek CheckoutStockTargetGroup_Targets_i_0a1b2c3d4e5f60718 'Targets i-0a1b2c3d4e5f60718'
find_CheckoutStockTargetGroup_Targets_i_1a1b2c3d4e5f60718() {
  look \
    --object 'items[?id == '\`'"i-1a1b2c3d4e5f60718"'\`' && ('\`'8443'\`' == '\`'null'\`' || port == '\`'8443'\`')] | [0]' \
    --key 'to_string([port && {id: id, port: port} || {id: id}])' \
    --that same 'status != '\''DRAINING'\' \
    --call vpc-lattice list-targets \
    --target-group-identifier "$CheckoutStockTargetGroup_Id"
}
seek CheckoutStockTargetGroup_Targets_i_1a1b2c3d4e5f60718 'Targets i-1a1b2c3d4e5f60718'
delete_CheckoutStockTargetGroup_Targets() {
  remove_item \
    --call vpc-lattice deregister-targets \
    --target-group-identifier "$CheckoutStockTargetGroup_Id" \
    --targets "$ITEM"
}
clear_strays CheckoutStockTargetGroup_Targets Targets \
  --gone \
  --object 'items[].to_string([port && {id: id, port: port} || {id: id}])' \
  --call vpc-lattice list-targets \
  --target-group-identifier "$CheckoutStockTargetGroup_Id"
if lacking CheckoutStockTargetGroup_Targets_i_0a1b2c3d4e5f60718 'Targets i-0a1b2c3d4e5f60718'; then
  put \
    --retry ConflictException \
    --call vpc-lattice register-targets \
    --target-group-identifier "$CheckoutStockTargetGroup_Id" \
    --targets '[{"id":"i-0a1b2c3d4e5f60718","port":8443}]'
fi
if lacking CheckoutStockTargetGroup_Targets_i_1a1b2c3d4e5f60718 'Targets i-1a1b2c3d4e5f60718'; then
  put \
    --retry ConflictException \
    --call vpc-lattice register-targets \
    --target-group-identifier "$CheckoutStockTargetGroup_Id" \
    --targets '[{"id":"i-1a1b2c3d4e5f60718","port":8443}]'
fi

# AWS::VpcLattice::Service CheckoutService
CheckoutService_Arn='<unknown:CheckoutService_Arn>'
CheckoutService_Id='<unknown:CheckoutService_Id>'
CheckoutService_DnsEntry_DomainName='<unknown:CheckoutService_DnsEntry_DomainName>'
CheckoutService_DnsEntry_HostedZoneId='<unknown:CheckoutService_DnsEntry_HostedZoneId>'
find_CheckoutService() {
  look \
    --object 'items[?name == '\`'"lattice-shop-checkout"'\`'] | [0]' \
    --get CheckoutService_Arn arn \
    --get CheckoutService_Id id \
    --get CheckoutService_DnsEntry_DomainName dnsEntry.domainName \
    --get CheckoutService_DnsEntry_HostedZoneId dnsEntry.hostedZoneId \
    --call vpc-lattice list-services
  also \
    --get CheckoutService_Arn arn \
    --get CheckoutService_Id id \
    --get CheckoutService_DnsEntry_DomainName dnsEntry.domainName \
    --get CheckoutService_DnsEntry_HostedZoneId dnsEntry.hostedZoneId \
    --is AuthType authType '"AWS_IAM"' \
    --is CertificateArn certificateArn '"arn:aws:acm:us-east-1:123456789012:certificate/0f0e0d0c-0b0a-4908-8706-050403020100"' \
    --is CustomDomainName customDomainName '"checkout.shop.example.com"' \
    --state status \
    --call vpc-lattice get-service \
    --service-identifier "$CheckoutService_Id"
  also \
    --tags map tags "$stack_tags" \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$CheckoutService_Arn"
}
claim CheckoutService 'Lattice service lattice-shop-checkout' \
  --ready ACTIVE \
  --failed CREATE_FAILED \
  --failed DELETE_FAILED
fixed CustomDomainName
if absent; then
  create \
    --want CheckoutService_Arn \
    --want CheckoutService_Id \
    --want CheckoutService_DnsEntry_DomainName \
    --want CheckoutService_DnsEntry_HostedZoneId \
    --call vpc-lattice create-service \
    --name lattice-shop-checkout \
    --auth-type AWS_IAM \
    --certificate-arn arn:aws:acm:us-east-1:123456789012:certificate/0f0e0d0c-0b0a-4908-8706-050403020100 \
    --custom-domain-name checkout.shop.example.com \
    --tags "$stack_tags"
fi
if differs AuthType CertificateArn; then
  change \
    --call vpc-lattice update-service \
    --service-identifier "$CheckoutService_Id" \
    --auth-type AWS_IAM \
    --certificate-arn arn:aws:acm:us-east-1:123456789012:certificate/0f0e0d0c-0b0a-4908-8706-050403020100
fi
if differs tags; then
  change --call vpc-lattice tag-resource --resource-arn "$CheckoutService_Arn" --tags "$stack_tags"
fi

# AWS::VpcLattice::Listener CheckoutListener
CheckoutListener_Arn='<unknown:CheckoutListener_Arn>'
CheckoutListener_Id='<unknown:CheckoutListener_Id>'
find_CheckoutListener() {
  look \
    --object 'items[?name == '\`'"https"'\`'] | [0]' \
    --absent ResourceNotFoundException \
    --get CheckoutListener_Arn arn \
    --get CheckoutListener_Id id \
    --call vpc-lattice list-listeners \
    --service-identifier "$CheckoutService_Id"
  also \
    --get CheckoutListener_Arn arn \
    --get CheckoutListener_Id id \
    --is Protocol protocol '"HTTPS"' \
    --is Port port 443 \
    --is DefaultAction 'length(not_null(defaultAction.forward.targetGroups, '\`'[]'\`'))' 2 \
    --that DefaultAction 'length(not_null(defaultAction.forward.targetGroups, '\`'[]'\`')[?targetGroupIdentifier == '\`'"'"${CheckoutTargetGroup_Id}"'"'\`' && weight == '\`'90'\`']) > '\`'0'\` \
    --that DefaultAction 'length(not_null(defaultAction.forward.targetGroups, '\`'[]'\`')[?targetGroupIdentifier == '\`'"'"${CheckoutCheckoutNextTargetGroup_Id}"'"'\`' && weight == '\`'10'\`']) > '\`'0'\` \
    --call vpc-lattice get-listener \
    --service-identifier "$CheckoutService_Id" \
    --listener-identifier "$CheckoutListener_Id"
  also \
    --tags map tags "$stack_tags" \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$CheckoutListener_Arn"
}
claim CheckoutListener 'listener https'
fixed Protocol Port
if absent; then
  create \
    --get CheckoutListener_Arn arn \
    --get CheckoutListener_Id id \
    --call vpc-lattice create-listener \
    --service-identifier "$CheckoutService_Id" \
    --name https \
    --protocol HTTPS \
    --port 443 \
    --default-action '{"forward":{"targetGroups":[{"targetGroupIdentifier":"'"${CheckoutTargetGroup_Id}"'","weight":90},{"targetGroupIdentifier":"'"${CheckoutCheckoutNextTargetGroup_Id}"'","weight":10}]}}' \
    --tags "$stack_tags"
fi
if differs DefaultAction; then
  change \
    --call vpc-lattice update-listener \
    --service-identifier "$CheckoutService_Id" \
    --listener-identifier "$CheckoutListener_Id" \
    --default-action '{"forward":{"targetGroups":[{"targetGroupIdentifier":"'"${CheckoutTargetGroup_Id}"'","weight":90},{"targetGroupIdentifier":"'"${CheckoutCheckoutNextTargetGroup_Id}"'","weight":10}]}}'
fi
if differs tags; then
  change --call vpc-lattice tag-resource --resource-arn "$CheckoutListener_Arn" --tags "$stack_tags"
fi

# AWS::VpcLattice::Rule CheckoutAnyOrdersXRelease84482cRule
CheckoutAnyOrdersXRelease84482cRule_Arn='<unknown:CheckoutAnyOrdersXRelease84482cRule_Arn>'
CheckoutAnyOrdersXRelease84482cRule_Id='<unknown:CheckoutAnyOrdersXRelease84482cRule_Id>'
find_CheckoutAnyOrdersXRelease84482cRule() {
  look \
    --object 'items[?name == '\`'"any-orders-x-release-84482c"'\`'] | [0]' \
    --absent ResourceNotFoundException \
    --get CheckoutAnyOrdersXRelease84482cRule_Arn arn \
    --get CheckoutAnyOrdersXRelease84482cRule_Id id \
    --call vpc-lattice list-rules \
    --service-identifier "$CheckoutService_Id" \
    --listener-identifier "$CheckoutListener_Id"
  also \
    --get CheckoutAnyOrdersXRelease84482cRule_Arn arn \
    --get CheckoutAnyOrdersXRelease84482cRule_Id id \
    --is Priority priority 13 \
    --is Match match.httpMatch.pathMatch.caseSensitive true \
    --is Match match.httpMatch.pathMatch.match.exact '"/orders"' \
    --is Match 'length(not_null(match.httpMatch.headerMatches, '\`'[]'\`'))' 1 \
    --that Match 'length(not_null(match.httpMatch.headerMatches, '\`'[]'\`')[?name == '\`'"x-release"'\`' && caseSensitive == '\`'true'\`' && match.exact == '\`'"next"'\`']) > '\`'0'\` \
    --is Action 'length(not_null(action.forward.targetGroups, '\`'[]'\`'))' 1 \
    --that Action 'length(not_null(action.forward.targetGroups, '\`'[]'\`')[?targetGroupIdentifier == '\`'"'"${CheckoutCheckoutNextTargetGroup_Id}"'"'\`' && weight == '\`'100'\`']) > '\`'0'\` \
    --call vpc-lattice get-rule \
    --service-identifier "$CheckoutService_Id" \
    --listener-identifier "$CheckoutListener_Id" \
    --rule-identifier "$CheckoutAnyOrdersXRelease84482cRule_Id"
  also \
    --tags map tags "$stack_tags" \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$CheckoutAnyOrdersXRelease84482cRule_Arn"
}
claim CheckoutAnyOrdersXRelease84482cRule 'listener rule any-orders-x-release-84482c'
if absent; then
  create \
    --get CheckoutAnyOrdersXRelease84482cRule_Arn arn \
    --get CheckoutAnyOrdersXRelease84482cRule_Id id \
    --call vpc-lattice create-rule \
    --service-identifier "$CheckoutService_Id" \
    --listener-identifier "$CheckoutListener_Id" \
    --name any-orders-x-release-84482c \
    --priority 13 \
    --match '{"httpMatch":{"pathMatch":{"caseSensitive":true,"match":{"exact":"/orders"}},"headerMatches":[{"name":"x-release","caseSensitive":true,"match":{"exact":"next"}}]}}' \
    --action '{"forward":{"targetGroups":[{"targetGroupIdentifier":"'"${CheckoutCheckoutNextTargetGroup_Id}"'","weight":100}]}}' \
    --tags "$stack_tags"
fi
if differs Priority Match Action; then
  change \
    --call vpc-lattice update-rule \
    --service-identifier "$CheckoutService_Id" \
    --listener-identifier "$CheckoutListener_Id" \
    --rule-identifier "$CheckoutAnyOrdersXRelease84482cRule_Id" \
    --priority 13 \
    --match '{"httpMatch":{"pathMatch":{"caseSensitive":true,"match":{"exact":"/orders"}},"headerMatches":[{"name":"x-release","caseSensitive":true,"match":{"exact":"next"}}]}}' \
    --action '{"forward":{"targetGroups":[{"targetGroupIdentifier":"'"${CheckoutCheckoutNextTargetGroup_Id}"'","weight":100}]}}'
fi
if differs tags; then
  change \
    --call vpc-lattice tag-resource \
    --resource-arn "$CheckoutAnyOrdersXRelease84482cRule_Arn" \
    --tags "$stack_tags"
fi

# AWS::VpcLattice::Rule CheckoutGetQuotesAllRule
CheckoutGetQuotesAllRule_Arn='<unknown:CheckoutGetQuotesAllRule_Arn>'
CheckoutGetQuotesAllRule_Id='<unknown:CheckoutGetQuotesAllRule_Id>'
find_CheckoutGetQuotesAllRule() {
  look \
    --object 'items[?name == '\`'"get-quotes-all"'\`'] | [0]' \
    --absent ResourceNotFoundException \
    --get CheckoutGetQuotesAllRule_Arn arn \
    --get CheckoutGetQuotesAllRule_Id id \
    --call vpc-lattice list-rules \
    --service-identifier "$CheckoutService_Id" \
    --listener-identifier "$CheckoutListener_Id"
  also \
    --get CheckoutGetQuotesAllRule_Arn arn \
    --get CheckoutGetQuotesAllRule_Id id \
    --is Priority priority 78 \
    --is Match match.httpMatch.method '"GET"' \
    --is Match match.httpMatch.pathMatch.caseSensitive true \
    --is Match match.httpMatch.pathMatch.match.prefix '"/quotes/"' \
    --is Action 'length(not_null(action.forward.targetGroups, '\`'[]'\`'))' 1 \
    --that Action 'length(not_null(action.forward.targetGroups, '\`'[]'\`')[?targetGroupIdentifier == '\`'"'"${CheckoutTargetGroup_Id}"'"'\`' && weight == '\`'100'\`']) > '\`'0'\` \
    --call vpc-lattice get-rule \
    --service-identifier "$CheckoutService_Id" \
    --listener-identifier "$CheckoutListener_Id" \
    --rule-identifier "$CheckoutGetQuotesAllRule_Id"
  also \
    --tags map tags "$stack_tags" \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$CheckoutGetQuotesAllRule_Arn"
}
claim CheckoutGetQuotesAllRule 'listener rule get-quotes-all'
if absent; then
  create \
    --get CheckoutGetQuotesAllRule_Arn arn \
    --get CheckoutGetQuotesAllRule_Id id \
    --call vpc-lattice create-rule \
    --service-identifier "$CheckoutService_Id" \
    --listener-identifier "$CheckoutListener_Id" \
    --name get-quotes-all \
    --priority 78 \
    --match '{"httpMatch":{"method":"GET","pathMatch":{"caseSensitive":true,"match":{"prefix":"/quotes/"}}}}' \
    --action '{"forward":{"targetGroups":[{"targetGroupIdentifier":"'"${CheckoutTargetGroup_Id}"'","weight":100}]}}' \
    --tags "$stack_tags"
fi
if differs Priority Match Action; then
  change \
    --call vpc-lattice update-rule \
    --service-identifier "$CheckoutService_Id" \
    --listener-identifier "$CheckoutListener_Id" \
    --rule-identifier "$CheckoutGetQuotesAllRule_Id" \
    --priority 78 \
    --match '{"httpMatch":{"method":"GET","pathMatch":{"caseSensitive":true,"match":{"prefix":"/quotes/"}}}}' \
    --action '{"forward":{"targetGroups":[{"targetGroupIdentifier":"'"${CheckoutTargetGroup_Id}"'","weight":100}]}}'
fi
if differs tags; then
  change \
    --call vpc-lattice tag-resource \
    --resource-arn "$CheckoutGetQuotesAllRule_Arn" \
    --tags "$stack_tags"
fi

# AWS::VpcLattice::Rule CheckoutGetStockAllRule
CheckoutGetStockAllRule_Arn='<unknown:CheckoutGetStockAllRule_Arn>'
CheckoutGetStockAllRule_Id='<unknown:CheckoutGetStockAllRule_Id>'
find_CheckoutGetStockAllRule() {
  look \
    --object 'items[?name == '\`'"get-stock-all"'\`'] | [0]' \
    --absent ResourceNotFoundException \
    --get CheckoutGetStockAllRule_Arn arn \
    --get CheckoutGetStockAllRule_Id id \
    --call vpc-lattice list-rules \
    --service-identifier "$CheckoutService_Id" \
    --listener-identifier "$CheckoutListener_Id"
  also \
    --get CheckoutGetStockAllRule_Arn arn \
    --get CheckoutGetStockAllRule_Id id \
    --is Priority priority 79 \
    --is Match match.httpMatch.method '"GET"' \
    --is Match match.httpMatch.pathMatch.caseSensitive true \
    --is Match match.httpMatch.pathMatch.match.prefix '"/stock/"' \
    --is Action 'length(not_null(action.forward.targetGroups, '\`'[]'\`'))' 1 \
    --that Action 'length(not_null(action.forward.targetGroups, '\`'[]'\`')[?targetGroupIdentifier == '\`'"'"${CheckoutStockTargetGroup_Id}"'"'\`' && weight == '\`'100'\`']) > '\`'0'\` \
    --call vpc-lattice get-rule \
    --service-identifier "$CheckoutService_Id" \
    --listener-identifier "$CheckoutListener_Id" \
    --rule-identifier "$CheckoutGetStockAllRule_Id"
  also \
    --tags map tags "$stack_tags" \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$CheckoutGetStockAllRule_Arn"
}
claim CheckoutGetStockAllRule 'listener rule get-stock-all'
if absent; then
  create \
    --get CheckoutGetStockAllRule_Arn arn \
    --get CheckoutGetStockAllRule_Id id \
    --call vpc-lattice create-rule \
    --service-identifier "$CheckoutService_Id" \
    --listener-identifier "$CheckoutListener_Id" \
    --name get-stock-all \
    --priority 79 \
    --match '{"httpMatch":{"method":"GET","pathMatch":{"caseSensitive":true,"match":{"prefix":"/stock/"}}}}' \
    --action '{"forward":{"targetGroups":[{"targetGroupIdentifier":"'"${CheckoutStockTargetGroup_Id}"'","weight":100}]}}' \
    --tags "$stack_tags"
fi
if differs Priority Match Action; then
  change \
    --call vpc-lattice update-rule \
    --service-identifier "$CheckoutService_Id" \
    --listener-identifier "$CheckoutListener_Id" \
    --rule-identifier "$CheckoutGetStockAllRule_Id" \
    --priority 79 \
    --match '{"httpMatch":{"method":"GET","pathMatch":{"caseSensitive":true,"match":{"prefix":"/stock/"}}}}' \
    --action '{"forward":{"targetGroups":[{"targetGroupIdentifier":"'"${CheckoutStockTargetGroup_Id}"'","weight":100}]}}'
fi
if differs tags; then
  change \
    --call vpc-lattice tag-resource \
    --resource-arn "$CheckoutGetStockAllRule_Arn" \
    --tags "$stack_tags"
fi

# AWS::VpcLattice::Rule CheckoutAnyAdminAllRule
CheckoutAnyAdminAllRule_Arn='<unknown:CheckoutAnyAdminAllRule_Arn>'
CheckoutAnyAdminAllRule_Id='<unknown:CheckoutAnyAdminAllRule_Id>'
find_CheckoutAnyAdminAllRule() {
  look \
    --object 'items[?name == '\`'"any-admin-all"'\`'] | [0]' \
    --absent ResourceNotFoundException \
    --get CheckoutAnyAdminAllRule_Arn arn \
    --get CheckoutAnyAdminAllRule_Id id \
    --call vpc-lattice list-rules \
    --service-identifier "$CheckoutService_Id" \
    --listener-identifier "$CheckoutListener_Id"
  also \
    --get CheckoutAnyAdminAllRule_Arn arn \
    --get CheckoutAnyAdminAllRule_Id id \
    --is Priority priority 84 \
    --is Match match.httpMatch.pathMatch.caseSensitive true \
    --is Match match.httpMatch.pathMatch.match.prefix '"/admin/"' \
    --is Action action.fixedResponse.statusCode 404 \
    --call vpc-lattice get-rule \
    --service-identifier "$CheckoutService_Id" \
    --listener-identifier "$CheckoutListener_Id" \
    --rule-identifier "$CheckoutAnyAdminAllRule_Id"
  also \
    --tags map tags "$stack_tags" \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$CheckoutAnyAdminAllRule_Arn"
}
claim CheckoutAnyAdminAllRule 'listener rule any-admin-all'
if absent; then
  create \
    --get CheckoutAnyAdminAllRule_Arn arn \
    --get CheckoutAnyAdminAllRule_Id id \
    --call vpc-lattice create-rule \
    --service-identifier "$CheckoutService_Id" \
    --listener-identifier "$CheckoutListener_Id" \
    --name any-admin-all \
    --priority 84 \
    --match '{"httpMatch":{"pathMatch":{"caseSensitive":true,"match":{"prefix":"/admin/"}}}}' \
    --action '{"fixedResponse":{"statusCode":404}}' \
    --tags "$stack_tags"
fi
if differs Priority Match Action; then
  change \
    --call vpc-lattice update-rule \
    --service-identifier "$CheckoutService_Id" \
    --listener-identifier "$CheckoutListener_Id" \
    --rule-identifier "$CheckoutAnyAdminAllRule_Id" \
    --priority 84 \
    --match '{"httpMatch":{"pathMatch":{"caseSensitive":true,"match":{"prefix":"/admin/"}}}}' \
    --action '{"fixedResponse":{"statusCode":404}}'
fi
if differs tags; then
  change \
    --call vpc-lattice tag-resource \
    --resource-arn "$CheckoutAnyAdminAllRule_Arn" \
    --tags "$stack_tags"
fi

# AWS::VpcLattice::AuthPolicy CheckoutAuthPolicy
find_CheckoutAuthPolicy() {
  look \
    --object '[@] | [?policy] | [0]' \
    --absent ResourceNotFoundException \
    --document Policy policy '{"Version":"2012-10-17","Statement":[{"Sid":"Callers","Effect":"Allow","Principal":{"AWS":"arn:'"${PARTITION}:iam::${ACCOUNT}"':root"},"Action":"vpc-lattice-svcs:Invoke","Resource":"'"${CheckoutService_Arn}"'/*"}]}' \
    --call vpc-lattice get-auth-policy \
    --resource-identifier "$CheckoutService_Arn"
}
claim CheckoutAuthPolicy 'auth policy CheckoutAuthPolicy'
if missing Policy; then
  change \
    --call vpc-lattice put-auth-policy \
    --resource-identifier "$CheckoutService_Arn" \
    --policy '{"Version":"2012-10-17","Statement":[{"Sid":"Callers","Effect":"Allow","Principal":{"AWS":"arn:'"${PARTITION}:iam::${ACCOUNT}"':root"},"Action":"vpc-lattice-svcs:Invoke","Resource":"'"${CheckoutService_Arn}"'/*"}]}'
fi

# AWS::VpcLattice::ServiceNetworkServiceAssociation CheckoutAssociation
CheckoutAssociation_Arn='<unknown:CheckoutAssociation_Arn>'
find_CheckoutAssociation() {
  look \
    --object 'items[0]' \
    --get CheckoutAssociation_Arn arn \
    --state status \
    --call vpc-lattice list-service-network-service-associations \
    --service-network-identifier "$ServiceNetwork_Id" \
    --service-identifier "$CheckoutService_Id"
  also \
    --tags map tags "$stack_tags" \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$CheckoutAssociation_Arn"
}
claim CheckoutAssociation 'service association CheckoutAssociation' \
  --ready ACTIVE \
  --failed CREATE_FAILED \
  --failed DELETE_FAILED
if absent; then
  create \
    --want CheckoutAssociation_Arn \
    --retry ConflictException \
    --call vpc-lattice create-service-network-service-association \
    --service-network-identifier "$ServiceNetwork_Id" \
    --service-identifier "$CheckoutService_Id" \
    --tags "$stack_tags"
fi
if differs tags; then
  change \
    --call vpc-lattice tag-resource \
    --resource-arn "$CheckoutAssociation_Arn" \
    --tags "$stack_tags"
fi

# AWS::Route53::RecordSet CheckoutRecord
find_CheckoutRecord() {
  look \
    --object 'ResourceRecordSets[?contains(['\`'"checkout.shop.example.com"'\`', join('\'\'', ['\`'"checkout.shop.example.com"'\`', '\''.'\''])], Name) && Type == '\`'"A"'\`' && contains(['\`'"'"${CheckoutService_DnsEntry_DomainName}"'"'\`', join('\'\'', [to_string('\`'"'"${CheckoutService_DnsEntry_DomainName}"'"'\`'), '\''.'\''])], AliasTarget.DNSName) && not_null(ResourceRecords, '\`'[]'\`') == not_null('\`'null'\`', '\`'[]'\`')] | [0]' \
    --absent NoSuchHostedZone \
    --call route53 list-resource-record-sets \
    --hosted-zone-id "$STORED_LATTICE_SHOP_ZONE" \
    --start-record-name checkout.shop.example.com \
    --start-record-type A \
    --max-items 1
}
claim CheckoutRecord 'DNS record checkout.shop.example.com'
if absent; then
  create \
    --call route53 change-resource-record-sets \
    --hosted-zone-id "$STORED_LATTICE_SHOP_ZONE" \
    --change-batch '{"Changes":[{"Action":"CREATE","ResourceRecordSet":{"Name":"checkout.shop.example.com","Type":"A","AliasTarget":{"HostedZoneId":"'"${CheckoutService_DnsEntry_HostedZoneId}"'","DNSName":"'"${CheckoutService_DnsEntry_DomainName}"'","EvaluateTargetHealth":false}}}]}'
fi

# AWS::VpcLattice::TargetGroup CatalogTargetGroup
CatalogTargetGroup_Arn='<unknown:CatalogTargetGroup_Arn>'
CatalogTargetGroup_Id='<unknown:CatalogTargetGroup_Id>'
find_CatalogTargetGroup() {
  look \
    --object 'items[?name == '\`'"lattice-shop-catalog"'\`'] | [0]' \
    --get CatalogTargetGroup_Arn arn \
    --get CatalogTargetGroup_Id id \
    --call vpc-lattice list-target-groups
  also \
    --get CatalogTargetGroup_Arn arn \
    --get CatalogTargetGroup_Id id \
    --is Type type '"IP"' \
    --is Config.Port config.port 8080 \
    --is Config.Protocol config.protocol '"HTTP"' \
    --is Config.ProtocolVersion config.protocolVersion '"HTTP1"' \
    --is Config.IpAddressType config.ipAddressType '"IPV4"' \
    --is Config.VpcIdentifier config.vpcIdentifier '"'"${Vpc_VpcId}"'"' \
    --is Config.HealthCheck config.healthCheck.enabled true \
    --is Config.HealthCheck config.healthCheck.protocol '"HTTP"' \
    --is Config.HealthCheck config.healthCheck.protocolVersion '"HTTP1"' \
    --is Config.HealthCheck config.healthCheck.path '"/health"' \
    --is Config.HealthCheck config.healthCheck.healthCheckIntervalSeconds 30 \
    --is Config.HealthCheck config.healthCheck.healthCheckTimeoutSeconds 5 \
    --is Config.HealthCheck config.healthCheck.healthyThresholdCount 5 \
    --is Config.HealthCheck config.healthCheck.unhealthyThresholdCount 2 \
    --is Config.HealthCheck config.healthCheck.matcher.httpCode '"200"' \
    --state status \
    --call vpc-lattice get-target-group \
    --target-group-identifier "$CatalogTargetGroup_Id"
  also \
    --tags map tags "$stack_tags" \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$CatalogTargetGroup_Arn"
}
claim CatalogTargetGroup 'target group lattice-shop-catalog' \
  --ready ACTIVE \
  --failed CREATE_FAILED \
  --failed DELETE_FAILED
fixed \
  Type \
  Config.Port \
  Config.Protocol \
  Config.ProtocolVersion \
  Config.IpAddressType \
  Config.VpcIdentifier
if absent; then
  create \
    --get CatalogTargetGroup_Arn arn \
    --get CatalogTargetGroup_Id id \
    --state status \
    --call vpc-lattice create-target-group \
    --name lattice-shop-catalog \
    --type IP \
    --config '{"port":8080,"protocol":"HTTP","vpcIdentifier":"'"${Vpc_VpcId}"'","ipAddressType":"IPV4","protocolVersion":"HTTP1","healthCheck":{"enabled":true,"protocol":"HTTP","protocolVersion":"HTTP1","path":"/health","healthCheckIntervalSeconds":30,"healthCheckTimeoutSeconds":5,"healthyThresholdCount":5,"unhealthyThresholdCount":2,"matcher":{"httpCode":"200"}}}' \
    --tags "$stack_tags"
fi
if differs Config.HealthCheck; then
  change \
    --call vpc-lattice update-target-group \
    --target-group-identifier "$CatalogTargetGroup_Id" \
    --health-check '{"enabled":true,"protocol":"HTTP","protocolVersion":"HTTP1","path":"/health","healthCheckIntervalSeconds":30,"healthCheckTimeoutSeconds":5,"healthyThresholdCount":5,"unhealthyThresholdCount":2,"matcher":{"httpCode":"200"}}'
fi
if differs tags; then
  change \
    --call vpc-lattice tag-resource \
    --resource-arn "$CatalogTargetGroup_Arn" \
    --tags "$stack_tags"
fi
find_CatalogTargetGroup_Targets_10_0_0_10() {
  look \
    --object 'items[?id == '\`'"10.0.0.10"'\`' && ('\`'8080'\`' == '\`'null'\`' || port == '\`'8080'\`')] | [0]' \
    --key 'to_string([port && {id: id, port: port} || {id: id}])' \
    --that same 'status != '\''DRAINING'\' \
    --call vpc-lattice list-targets \
    --target-group-identifier "$CatalogTargetGroup_Id"
}
seek CatalogTargetGroup_Targets_10_0_0_10 'Targets 10.0.0.10'
find_CatalogTargetGroup_Targets_10_0_1_10() {
  look \
    --object 'items[?id == '\`'"10.0.1.10"'\`' && ('\`'8080'\`' == '\`'null'\`' || port == '\`'8080'\`')] | [0]' \
    --key 'to_string([port && {id: id, port: port} || {id: id}])' \
    --that same 'status != '\''DRAINING'\' \
    --call vpc-lattice list-targets \
    --target-group-identifier "$CatalogTargetGroup_Id"
}
seek CatalogTargetGroup_Targets_10_0_1_10 'Targets 10.0.1.10'
delete_CatalogTargetGroup_Targets() {
  remove_item \
    --call vpc-lattice deregister-targets \
    --target-group-identifier "$CatalogTargetGroup_Id" \
    --targets "$ITEM"
}
clear_strays CatalogTargetGroup_Targets Targets \
  --gone \
  --object 'items[].to_string([port && {id: id, port: port} || {id: id}])' \
  --call vpc-lattice list-targets \
  --target-group-identifier "$CatalogTargetGroup_Id"
if lacking CatalogTargetGroup_Targets_10_0_0_10 'Targets 10.0.0.10'; then
  put \
    --retry ConflictException \
    --call vpc-lattice register-targets \
    --target-group-identifier "$CatalogTargetGroup_Id" \
    --targets '[{"id":"10.0.0.10","port":8080}]'
fi
if lacking CatalogTargetGroup_Targets_10_0_1_10 'Targets 10.0.1.10'; then
  put \
    --retry ConflictException \
    --call vpc-lattice register-targets \
    --target-group-identifier "$CatalogTargetGroup_Id" \
    --targets '[{"id":"10.0.1.10","port":8080}]'
fi

# AWS::VpcLattice::Listener CatalogListener
CatalogListener_Arn='<unknown:CatalogListener_Arn>'
CatalogListener_Id='<unknown:CatalogListener_Id>'
find_CatalogListener() {
  look \
    --object 'items[?name == '\`'"https"'\`'] | [0]' \
    --absent ResourceNotFoundException \
    --get CatalogListener_Arn arn \
    --get CatalogListener_Id id \
    --call vpc-lattice list-listeners \
    --service-identifier "$CatalogService_Id"
  also \
    --get CatalogListener_Arn arn \
    --get CatalogListener_Id id \
    --is Protocol protocol '"HTTPS"' \
    --is Port port 443 \
    --is DefaultAction 'length(not_null(defaultAction.forward.targetGroups, '\`'[]'\`'))' 1 \
    --that DefaultAction 'length(not_null(defaultAction.forward.targetGroups, '\`'[]'\`')[?targetGroupIdentifier == '\`'"'"${CatalogTargetGroup_Id}"'"'\`' && weight == '\`'100'\`']) > '\`'0'\` \
    --call vpc-lattice get-listener \
    --service-identifier "$CatalogService_Id" \
    --listener-identifier "$CatalogListener_Id"
  also \
    --tags map tags "$stack_tags" \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$CatalogListener_Arn"
}
claim CatalogListener 'listener https'
fixed Protocol Port
if absent; then
  create \
    --get CatalogListener_Arn arn \
    --get CatalogListener_Id id \
    --call vpc-lattice create-listener \
    --service-identifier "$CatalogService_Id" \
    --name https \
    --protocol HTTPS \
    --port 443 \
    --default-action '{"forward":{"targetGroups":[{"targetGroupIdentifier":"'"${CatalogTargetGroup_Id}"'","weight":100}]}}' \
    --tags "$stack_tags"
fi
if differs DefaultAction; then
  change \
    --call vpc-lattice update-listener \
    --service-identifier "$CatalogService_Id" \
    --listener-identifier "$CatalogListener_Id" \
    --default-action '{"forward":{"targetGroups":[{"targetGroupIdentifier":"'"${CatalogTargetGroup_Id}"'","weight":100}]}}'
fi
if differs tags; then
  change --call vpc-lattice tag-resource --resource-arn "$CatalogListener_Arn" --tags "$stack_tags"
fi

# AWS::VpcLattice::AuthPolicy CatalogAuthPolicy
find_CatalogAuthPolicy() {
  look \
    --object '[@] | [?policy] | [0]' \
    --absent ResourceNotFoundException \
    --document Policy policy '{"Version":"2012-10-17","Statement":[{"Sid":"Callers","Effect":"Allow","Principal":{"AWS":["'"${CheckoutRole_Arn}"'","'"${CheckoutNextRole_Arn}"'","arn:'"${PARTITION}"':iam::210987654321:root","arn:'"${PARTITION}:iam::${ACCOUNT}"':root"]},"Action":"vpc-lattice-svcs:Invoke","Resource":"'"${CatalogService_Arn}"'/*"}]}' \
    --call vpc-lattice get-auth-policy \
    --resource-identifier "$CatalogService_Arn"
}
claim CatalogAuthPolicy 'auth policy CatalogAuthPolicy'
if missing Policy; then
  change \
    --call vpc-lattice put-auth-policy \
    --resource-identifier "$CatalogService_Arn" \
    --policy '{"Version":"2012-10-17","Statement":[{"Sid":"Callers","Effect":"Allow","Principal":{"AWS":["'"${CheckoutRole_Arn}"'","'"${CheckoutNextRole_Arn}"'","arn:'"${PARTITION}"':iam::210987654321:root","arn:'"${PARTITION}:iam::${ACCOUNT}"':root"]},"Action":"vpc-lattice-svcs:Invoke","Resource":"'"${CatalogService_Arn}"'/*"}]}'
fi

# AWS::VpcLattice::ServiceNetworkServiceAssociation CatalogAssociation
CatalogAssociation_Arn='<unknown:CatalogAssociation_Arn>'
find_CatalogAssociation() {
  look \
    --object 'items[0]' \
    --get CatalogAssociation_Arn arn \
    --state status \
    --call vpc-lattice list-service-network-service-associations \
    --service-network-identifier "$ServiceNetwork_Id" \
    --service-identifier "$CatalogService_Id"
  also \
    --tags map tags "$stack_tags" \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$CatalogAssociation_Arn"
}
claim CatalogAssociation 'service association CatalogAssociation' \
  --ready ACTIVE \
  --failed CREATE_FAILED \
  --failed DELETE_FAILED
if absent; then
  create \
    --want CatalogAssociation_Arn \
    --retry ConflictException \
    --call vpc-lattice create-service-network-service-association \
    --service-network-identifier "$ServiceNetwork_Id" \
    --service-identifier "$CatalogService_Id" \
    --tags "$stack_tags"
fi
if differs tags; then
  change \
    --call vpc-lattice tag-resource \
    --resource-arn "$CatalogAssociation_Arn" \
    --tags "$stack_tags"
fi

# AWS::VpcLattice::TargetGroup StockTargetGroup
StockTargetGroup_Arn='<unknown:StockTargetGroup_Arn>'
StockTargetGroup_Id='<unknown:StockTargetGroup_Id>'
find_StockTargetGroup() {
  look \
    --object 'items[?name == '\`'"lattice-shop-stock"'\`'] | [0]' \
    --get StockTargetGroup_Arn arn \
    --get StockTargetGroup_Id id \
    --call vpc-lattice list-target-groups
  also \
    --get StockTargetGroup_Arn arn \
    --get StockTargetGroup_Id id \
    --is Type type '"INSTANCE"' \
    --is Config.Port config.port 8443 \
    --is Config.Protocol config.protocol '"HTTPS"' \
    --is Config.ProtocolVersion config.protocolVersion '"HTTP1"' \
    --is Config.VpcIdentifier config.vpcIdentifier '"vpc-0a1b2c3d4e5f60718"' \
    --is Config.HealthCheck config.healthCheck.enabled true \
    --is Config.HealthCheck config.healthCheck.protocol '"HTTPS"' \
    --is Config.HealthCheck config.healthCheck.protocolVersion '"HTTP1"' \
    --is Config.HealthCheck config.healthCheck.path '"/health"' \
    --is Config.HealthCheck config.healthCheck.healthCheckIntervalSeconds 10 \
    --is Config.HealthCheck config.healthCheck.healthCheckTimeoutSeconds 5 \
    --is Config.HealthCheck config.healthCheck.healthyThresholdCount 2 \
    --is Config.HealthCheck config.healthCheck.unhealthyThresholdCount 2 \
    --is Config.HealthCheck config.healthCheck.matcher.httpCode '"200-299"' \
    --state status \
    --call vpc-lattice get-target-group \
    --target-group-identifier "$StockTargetGroup_Id"
  also \
    --tags map tags "$stack_tags" \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$StockTargetGroup_Arn"
}
claim StockTargetGroup 'target group lattice-shop-stock' \
  --ready ACTIVE \
  --failed CREATE_FAILED \
  --failed DELETE_FAILED
fixed Type Config.Port Config.Protocol Config.ProtocolVersion Config.VpcIdentifier
if absent; then
  create \
    --get StockTargetGroup_Arn arn \
    --get StockTargetGroup_Id id \
    --state status \
    --call vpc-lattice create-target-group \
    --name lattice-shop-stock \
    --type INSTANCE \
    --config '{"port":8443,"protocol":"HTTPS","vpcIdentifier":"vpc-0a1b2c3d4e5f60718","protocolVersion":"HTTP1","healthCheck":{"enabled":true,"protocol":"HTTPS","protocolVersion":"HTTP1","path":"/health","healthCheckIntervalSeconds":10,"healthCheckTimeoutSeconds":5,"healthyThresholdCount":2,"unhealthyThresholdCount":2,"matcher":{"httpCode":"200-299"}}}' \
    --tags "$stack_tags"
fi
if differs Config.HealthCheck; then
  change \
    --call vpc-lattice update-target-group \
    --target-group-identifier "$StockTargetGroup_Id" \
    --health-check '{"enabled":true,"protocol":"HTTPS","protocolVersion":"HTTP1","path":"/health","healthCheckIntervalSeconds":10,"healthCheckTimeoutSeconds":5,"healthyThresholdCount":2,"unhealthyThresholdCount":2,"matcher":{"httpCode":"200-299"}}'
fi
if differs tags; then
  change --call vpc-lattice tag-resource --resource-arn "$StockTargetGroup_Arn" --tags "$stack_tags"
fi
find_StockTargetGroup_Targets_i_0a1b2c3d4e5f60718() {
  look \
    --object 'items[?id == '\`'"i-0a1b2c3d4e5f60718"'\`' && ('\`'8443'\`' == '\`'null'\`' || port == '\`'8443'\`')] | [0]' \
    --key 'to_string([port && {id: id, port: port} || {id: id}])' \
    --that same 'status != '\''DRAINING'\' \
    --call vpc-lattice list-targets \
    --target-group-identifier "$StockTargetGroup_Id"
}
seek StockTargetGroup_Targets_i_0a1b2c3d4e5f60718 'Targets i-0a1b2c3d4e5f60718'
find_StockTargetGroup_Targets_i_1a1b2c3d4e5f60718() {
  look \
    --object 'items[?id == '\`'"i-1a1b2c3d4e5f60718"'\`' && ('\`'8443'\`' == '\`'null'\`' || port == '\`'8443'\`')] | [0]' \
    --key 'to_string([port && {id: id, port: port} || {id: id}])' \
    --that same 'status != '\''DRAINING'\' \
    --call vpc-lattice list-targets \
    --target-group-identifier "$StockTargetGroup_Id"
}
seek StockTargetGroup_Targets_i_1a1b2c3d4e5f60718 'Targets i-1a1b2c3d4e5f60718'
delete_StockTargetGroup_Targets() {
  remove_item \
    --call vpc-lattice deregister-targets \
    --target-group-identifier "$StockTargetGroup_Id" \
    --targets "$ITEM"
}
clear_strays StockTargetGroup_Targets Targets \
  --gone \
  --object 'items[].to_string([port && {id: id, port: port} || {id: id}])' \
  --call vpc-lattice list-targets \
  --target-group-identifier "$StockTargetGroup_Id"
if lacking StockTargetGroup_Targets_i_0a1b2c3d4e5f60718 'Targets i-0a1b2c3d4e5f60718'; then
  put \
    --retry ConflictException \
    --call vpc-lattice register-targets \
    --target-group-identifier "$StockTargetGroup_Id" \
    --targets '[{"id":"i-0a1b2c3d4e5f60718","port":8443}]'
fi
if lacking StockTargetGroup_Targets_i_1a1b2c3d4e5f60718 'Targets i-1a1b2c3d4e5f60718'; then
  put \
    --retry ConflictException \
    --call vpc-lattice register-targets \
    --target-group-identifier "$StockTargetGroup_Id" \
    --targets '[{"id":"i-1a1b2c3d4e5f60718","port":8443}]'
fi

# AWS::VpcLattice::Listener StockListener
StockListener_Arn='<unknown:StockListener_Arn>'
StockListener_Id='<unknown:StockListener_Id>'
find_StockListener() {
  look \
    --object 'items[?name == '\`'"https"'\`'] | [0]' \
    --absent ResourceNotFoundException \
    --get StockListener_Arn arn \
    --get StockListener_Id id \
    --call vpc-lattice list-listeners \
    --service-identifier "$StockService_Id"
  also \
    --get StockListener_Arn arn \
    --get StockListener_Id id \
    --is Protocol protocol '"HTTPS"' \
    --is Port port 443 \
    --is DefaultAction 'length(not_null(defaultAction.forward.targetGroups, '\`'[]'\`'))' 1 \
    --that DefaultAction 'length(not_null(defaultAction.forward.targetGroups, '\`'[]'\`')[?targetGroupIdentifier == '\`'"'"${StockTargetGroup_Id}"'"'\`' && weight == '\`'100'\`']) > '\`'0'\` \
    --call vpc-lattice get-listener \
    --service-identifier "$StockService_Id" \
    --listener-identifier "$StockListener_Id"
  also \
    --tags map tags "$stack_tags" \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$StockListener_Arn"
}
claim StockListener 'listener https'
fixed Protocol Port
if absent; then
  create \
    --get StockListener_Arn arn \
    --get StockListener_Id id \
    --call vpc-lattice create-listener \
    --service-identifier "$StockService_Id" \
    --name https \
    --protocol HTTPS \
    --port 443 \
    --default-action '{"forward":{"targetGroups":[{"targetGroupIdentifier":"'"${StockTargetGroup_Id}"'","weight":100}]}}' \
    --tags "$stack_tags"
fi
if differs DefaultAction; then
  change \
    --call vpc-lattice update-listener \
    --service-identifier "$StockService_Id" \
    --listener-identifier "$StockListener_Id" \
    --default-action '{"forward":{"targetGroups":[{"targetGroupIdentifier":"'"${StockTargetGroup_Id}"'","weight":100}]}}'
fi
if differs tags; then
  change --call vpc-lattice tag-resource --resource-arn "$StockListener_Arn" --tags "$stack_tags"
fi

# AWS::VpcLattice::AuthPolicy StockAuthPolicy
find_StockAuthPolicy() {
  look \
    --object '[@] | [?policy] | [0]' \
    --absent ResourceNotFoundException \
    --document Policy policy '{"Version":"2012-10-17","Statement":[{"Sid":"Callers","Effect":"Allow","Principal":{"AWS":["'"${CheckoutRole_Arn}"'","'"${CheckoutNextRole_Arn}"'"]},"Action":"vpc-lattice-svcs:Invoke","Resource":"'"${StockService_Arn}"'/*"}]}' \
    --call vpc-lattice get-auth-policy \
    --resource-identifier "$StockService_Arn"
}
claim StockAuthPolicy 'auth policy StockAuthPolicy'
if missing Policy; then
  change \
    --call vpc-lattice put-auth-policy \
    --resource-identifier "$StockService_Arn" \
    --policy '{"Version":"2012-10-17","Statement":[{"Sid":"Callers","Effect":"Allow","Principal":{"AWS":["'"${CheckoutRole_Arn}"'","'"${CheckoutNextRole_Arn}"'"]},"Action":"vpc-lattice-svcs:Invoke","Resource":"'"${StockService_Arn}"'/*"}]}'
fi

# AWS::VpcLattice::ServiceNetworkServiceAssociation StockAssociation
StockAssociation_Arn='<unknown:StockAssociation_Arn>'
find_StockAssociation() {
  look \
    --object 'items[0]' \
    --get StockAssociation_Arn arn \
    --state status \
    --call vpc-lattice list-service-network-service-associations \
    --service-network-identifier "$ServiceNetwork_Id" \
    --service-identifier "$StockService_Id"
  also \
    --tags map tags "$stack_tags" \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$StockAssociation_Arn"
}
claim StockAssociation 'service association StockAssociation' \
  --ready ACTIVE \
  --failed CREATE_FAILED \
  --failed DELETE_FAILED
if absent; then
  create \
    --want StockAssociation_Arn \
    --retry ConflictException \
    --call vpc-lattice create-service-network-service-association \
    --service-network-identifier "$ServiceNetwork_Id" \
    --service-identifier "$StockService_Id" \
    --tags "$stack_tags"
fi
if differs tags; then
  change --call vpc-lattice tag-resource --resource-arn "$StockAssociation_Arn" --tags "$stack_tags"
fi

# AWS::VpcLattice::TargetGroup DeliveryTargetGroup
DeliveryTargetGroup_Arn='<unknown:DeliveryTargetGroup_Arn>'
DeliveryTargetGroup_Id='<unknown:DeliveryTargetGroup_Id>'
find_DeliveryTargetGroup() {
  look \
    --object 'items[?name == '\`'"lattice-shop-delivery"'\`'] | [0]' \
    --get DeliveryTargetGroup_Arn arn \
    --get DeliveryTargetGroup_Id id \
    --call vpc-lattice list-target-groups
  also \
    --get DeliveryTargetGroup_Arn arn \
    --get DeliveryTargetGroup_Id id \
    --is Type type '"ALB"' \
    --is Config.Port config.port 443 \
    --is Config.Protocol config.protocol '"HTTPS"' \
    --is Config.VpcIdentifier config.vpcIdentifier '"vpc-0a1b2c3d4e5f60718"' \
    --state status \
    --call vpc-lattice get-target-group \
    --target-group-identifier "$DeliveryTargetGroup_Id"
  also \
    --tags map tags "$stack_tags" \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$DeliveryTargetGroup_Arn"
}
claim DeliveryTargetGroup 'target group lattice-shop-delivery' \
  --ready ACTIVE \
  --failed CREATE_FAILED \
  --failed DELETE_FAILED
fixed Type Config.Port Config.Protocol Config.VpcIdentifier
if absent; then
  create \
    --get DeliveryTargetGroup_Arn arn \
    --get DeliveryTargetGroup_Id id \
    --state status \
    --call vpc-lattice create-target-group \
    --name lattice-shop-delivery \
    --type ALB \
    --config '{"port":443,"protocol":"HTTPS","vpcIdentifier":"vpc-0a1b2c3d4e5f60718"}' \
    --tags "$stack_tags"
fi
if differs tags; then
  change \
    --call vpc-lattice tag-resource \
    --resource-arn "$DeliveryTargetGroup_Arn" \
    --tags "$stack_tags"
fi
find_DeliveryTargetGroup_Targets_arn_aws_elasticloadbalancing_us_east_1_123456789012_loadbalancer_app_delivery_0123456789abcdef() {
  look \
    --object 'items[?id == '\`'"arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/delivery/0123456789abcdef"'\`' && ('\`'443'\`' == '\`'null'\`' || port == '\`'443'\`')] | [0]' \
    --key 'to_string([port && {id: id, port: port} || {id: id}])' \
    --that same 'status != '\''DRAINING'\' \
    --call vpc-lattice list-targets \
    --target-group-identifier "$DeliveryTargetGroup_Id"
}
seek \
  DeliveryTargetGroup_Targets_arn_aws_elasticloadbalancing_us_east_1_123456789012_loadbalancer_app_delivery_0123456789abcdef \
  'Targets arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/delivery/0123456789abcdef'
delete_DeliveryTargetGroup_Targets() {
  remove_item \
    --call vpc-lattice deregister-targets \
    --target-group-identifier "$DeliveryTargetGroup_Id" \
    --targets "$ITEM"
}
clear_strays DeliveryTargetGroup_Targets Targets \
  --gone \
  --object 'items[].to_string([port && {id: id, port: port} || {id: id}])' \
  --call vpc-lattice list-targets \
  --target-group-identifier "$DeliveryTargetGroup_Id"
if lacking \
    DeliveryTargetGroup_Targets_arn_aws_elasticloadbalancing_us_east_1_123456789012_loadbalancer_app_delivery_0123456789abcdef \
    'Targets arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/delivery/0123456789abcdef'; then
  put \
    --retry ConflictException \
    --call vpc-lattice register-targets \
    --target-group-identifier "$DeliveryTargetGroup_Id" \
    --targets '[{"id":"arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/delivery/0123456789abcdef","port":443}]'
fi

# AWS::VpcLattice::Listener DeliveryListener
DeliveryListener_Arn='<unknown:DeliveryListener_Arn>'
DeliveryListener_Id='<unknown:DeliveryListener_Id>'
find_DeliveryListener() {
  look \
    --object 'items[?name == '\`'"https"'\`'] | [0]' \
    --absent ResourceNotFoundException \
    --get DeliveryListener_Arn arn \
    --get DeliveryListener_Id id \
    --call vpc-lattice list-listeners \
    --service-identifier "$DeliveryService_Id"
  also \
    --get DeliveryListener_Arn arn \
    --get DeliveryListener_Id id \
    --is Protocol protocol '"HTTPS"' \
    --is Port port 443 \
    --is DefaultAction 'length(not_null(defaultAction.forward.targetGroups, '\`'[]'\`'))' 1 \
    --that DefaultAction 'length(not_null(defaultAction.forward.targetGroups, '\`'[]'\`')[?targetGroupIdentifier == '\`'"'"${DeliveryTargetGroup_Id}"'"'\`' && weight == '\`'100'\`']) > '\`'0'\` \
    --call vpc-lattice get-listener \
    --service-identifier "$DeliveryService_Id" \
    --listener-identifier "$DeliveryListener_Id"
  also \
    --tags map tags "$stack_tags" \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$DeliveryListener_Arn"
}
claim DeliveryListener 'listener https'
fixed Protocol Port
if absent; then
  create \
    --get DeliveryListener_Arn arn \
    --get DeliveryListener_Id id \
    --call vpc-lattice create-listener \
    --service-identifier "$DeliveryService_Id" \
    --name https \
    --protocol HTTPS \
    --port 443 \
    --default-action '{"forward":{"targetGroups":[{"targetGroupIdentifier":"'"${DeliveryTargetGroup_Id}"'","weight":100}]}}' \
    --tags "$stack_tags"
fi
if differs DefaultAction; then
  change \
    --call vpc-lattice update-listener \
    --service-identifier "$DeliveryService_Id" \
    --listener-identifier "$DeliveryListener_Id" \
    --default-action '{"forward":{"targetGroups":[{"targetGroupIdentifier":"'"${DeliveryTargetGroup_Id}"'","weight":100}]}}'
fi
if differs tags; then
  change --call vpc-lattice tag-resource --resource-arn "$DeliveryListener_Arn" --tags "$stack_tags"
fi

# AWS::VpcLattice::AuthPolicy DeliveryAuthPolicy
find_DeliveryAuthPolicy() {
  look \
    --object '[@] | [?policy] | [0]' \
    --absent ResourceNotFoundException \
    --document Policy policy '{"Version":"2012-10-17","Statement":[{"Sid":"Callers","Effect":"Allow","Principal":{"AWS":["'"${CheckoutRole_Arn}"'","'"${CheckoutNextRole_Arn}"'"]},"Action":"vpc-lattice-svcs:Invoke","Resource":"'"${DeliveryService_Arn}"'/*"}]}' \
    --call vpc-lattice get-auth-policy \
    --resource-identifier "$DeliveryService_Arn"
}
claim DeliveryAuthPolicy 'auth policy DeliveryAuthPolicy'
if missing Policy; then
  change \
    --call vpc-lattice put-auth-policy \
    --resource-identifier "$DeliveryService_Arn" \
    --policy '{"Version":"2012-10-17","Statement":[{"Sid":"Callers","Effect":"Allow","Principal":{"AWS":["'"${CheckoutRole_Arn}"'","'"${CheckoutNextRole_Arn}"'"]},"Action":"vpc-lattice-svcs:Invoke","Resource":"'"${DeliveryService_Arn}"'/*"}]}'
fi

# AWS::VpcLattice::ServiceNetworkServiceAssociation DeliveryAssociation
DeliveryAssociation_Arn='<unknown:DeliveryAssociation_Arn>'
find_DeliveryAssociation() {
  look \
    --object 'items[0]' \
    --get DeliveryAssociation_Arn arn \
    --state status \
    --call vpc-lattice list-service-network-service-associations \
    --service-network-identifier "$ServiceNetwork_Id" \
    --service-identifier "$DeliveryService_Id"
  also \
    --tags map tags "$stack_tags" \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$DeliveryAssociation_Arn"
}
claim DeliveryAssociation 'service association DeliveryAssociation' \
  --ready ACTIVE \
  --failed CREATE_FAILED \
  --failed DELETE_FAILED
if absent; then
  create \
    --want DeliveryAssociation_Arn \
    --retry ConflictException \
    --call vpc-lattice create-service-network-service-association \
    --service-network-identifier "$ServiceNetwork_Id" \
    --service-identifier "$DeliveryService_Id" \
    --tags "$stack_tags"
fi
if differs tags; then
  change \
    --call vpc-lattice tag-resource \
    --resource-arn "$DeliveryAssociation_Arn" \
    --tags "$stack_tags"
fi

# AWS::RAM::ResourceShare ServiceNetworkShare
ServiceNetworkShare_Arn='<unknown:ServiceNetworkShare_Arn>'
find_ServiceNetworkShare() {
  look \
    --object 'resourceShares[?name == '\`'"lattice-shop"'\`' && status != '\''DELETED'\'' && status != '\''DELETING'\''] | [0]' \
    --get ServiceNetworkShare_Arn resourceShareArn \
    --is AllowExternalPrincipals allowExternalPrincipals true \
    --state status \
    --tags lower-pairs tags "$stack_tag_lower_pairs" \
    --call ram get-resource-shares \
    --resource-owner SELF \
    --name lattice-shop
}
claim ServiceNetworkShare 'resource share lattice-shop' --ready ACTIVE --failed FAILED
if absent; then
  create \
    --object resourceShare \
    --get ServiceNetworkShare_Arn resourceShareArn \
    --state status \
    --call ram create-resource-share \
    --name lattice-shop \
    --allow-external-principals \
    --resource-arns '["'"${ServiceNetwork_Arn}"'"]' \
    --principals '["210987654321","arn:aws:organizations::123456789012:ou/o-a1b2c3d4e5/ou-a1b2-c3d4e5f6"]' \
    --tags "$stack_tag_lower_pairs"
fi
if differs AllowExternalPrincipals; then
  change \
    --call ram update-resource-share \
    --resource-share-arn "$ServiceNetworkShare_Arn" \
    --allow-external-principals
fi
if differs tags; then
  change \
    --call ram tag-resource \
    --resource-share-arn "$ServiceNetworkShare_Arn" \
    --tags "$stack_tag_lower_pairs"
fi
if existed; then
  find_ServiceNetworkShare_ResourceArns_ServiceNetwork() {
    look \
      --object 'resourceShareAssociations[?associatedEntity == '\`'"'"${ServiceNetwork_Arn}"'"'\`' && contains(['\''ASSOCIATING'\'', '\''ASSOCIATED'\''], status)] | [0]' \
      --key associatedEntity \
      --call ram get-resource-share-associations \
      --association-type RESOURCE \
      --resource-share-arns '["'"${ServiceNetworkShare_Arn}"'"]'
  }
  seek ServiceNetworkShare_ResourceArns_ServiceNetwork 'ResourceArns ServiceNetwork'
  delete_ServiceNetworkShare_ResourceArns() {
    remove_item \
      --call ram disassociate-resource-share \
      --resource-share-arn "$ServiceNetworkShare_Arn" \
      --resource-arns '["'"${ITEM}"'"]'
  }
  clear_strays ServiceNetworkShare_ResourceArns ResourceArns \
    --object 'resourceShareAssociations[?contains(['\''ASSOCIATING'\'', '\''ASSOCIATED'\''], status)].associatedEntity' \
    --call ram get-resource-share-associations \
    --association-type RESOURCE \
    --resource-share-arns '["'"${ServiceNetworkShare_Arn}"'"]'
  if lacking ServiceNetworkShare_ResourceArns_ServiceNetwork 'ResourceArns ServiceNetwork'; then
    put \
      --call ram associate-resource-share \
      --resource-share-arn "$ServiceNetworkShare_Arn" \
      --resource-arns '["'"${ServiceNetwork_Arn}"'"]'
  fi
fi
if existed; then
  find_ServiceNetworkShare_Principals_210987654321() {
    look \
      --object 'resourceShareAssociations[?associatedEntity == '\`'"210987654321"'\`' && contains(['\''ASSOCIATING'\'', '\''ASSOCIATED'\''], status)] | [0]' \
      --key associatedEntity \
      --call ram get-resource-share-associations \
      --association-type PRINCIPAL \
      --resource-share-arns '["'"${ServiceNetworkShare_Arn}"'"]'
  }
  seek ServiceNetworkShare_Principals_210987654321 'Principals 210987654321'
  find_ServiceNetworkShare_Principals_arn_aws_organizations__123456789012_ou_o_a1b2c3d4e5_ou_a1b2_c3d4e5f6() {
    look \
      --object 'resourceShareAssociations[?associatedEntity == '\`'"arn:aws:organizations::123456789012:ou/o-a1b2c3d4e5/ou-a1b2-c3d4e5f6"'\`' && contains(['\''ASSOCIATING'\'', '\''ASSOCIATED'\''], status)] | [0]' \
      --key associatedEntity \
      --call ram get-resource-share-associations \
      --association-type PRINCIPAL \
      --resource-share-arns '["'"${ServiceNetworkShare_Arn}"'"]'
  }
  seek \
    ServiceNetworkShare_Principals_arn_aws_organizations__123456789012_ou_o_a1b2c3d4e5_ou_a1b2_c3d4e5f6 \
    'Principals arn:aws:organizations::123456789012:ou/o-a1b2c3d4e5/ou-a1b2-c3d4e5f6'
  delete_ServiceNetworkShare_Principals() {
    remove_item \
      --call ram disassociate-resource-share \
      --resource-share-arn "$ServiceNetworkShare_Arn" \
      --principals '["'"${ITEM}"'"]'
  }
  clear_strays ServiceNetworkShare_Principals Principals \
    --object 'resourceShareAssociations[?contains(['\''ASSOCIATING'\'', '\''ASSOCIATED'\''], status)].associatedEntity' \
    --call ram get-resource-share-associations \
    --association-type PRINCIPAL \
    --resource-share-arns '["'"${ServiceNetworkShare_Arn}"'"]'
  if lacking ServiceNetworkShare_Principals_210987654321 'Principals 210987654321'; then
    put \
      --call ram associate-resource-share \
      --resource-share-arn "$ServiceNetworkShare_Arn" \
      --principals '["210987654321"]'
  fi
  if lacking \
      ServiceNetworkShare_Principals_arn_aws_organizations__123456789012_ou_o_a1b2c3d4e5_ou_a1b2_c3d4e5f6 \
      'Principals arn:aws:organizations::123456789012:ou/o-a1b2c3d4e5/ou-a1b2-c3d4e5f6'; then
    put \
      --call ram associate-resource-share \
      --resource-share-arn "$ServiceNetworkShare_Arn" \
      --principals '["arn:aws:organizations::123456789012:ou/o-a1b2c3d4e5/ou-a1b2-c3d4e5f6"]'
  fi
fi

# AWS::RAM::ResourceShare StockShare
StockShare_Arn='<unknown:StockShare_Arn>'
find_StockShare() {
  look \
    --object 'resourceShares[?name == '\`'"lattice-shop-stock"'\`' && status != '\''DELETED'\'' && status != '\''DELETING'\''] | [0]' \
    --get StockShare_Arn resourceShareArn \
    --is AllowExternalPrincipals allowExternalPrincipals true \
    --state status \
    --tags lower-pairs tags "$stack_tag_lower_pairs" \
    --call ram get-resource-shares \
    --resource-owner SELF \
    --name lattice-shop-stock
}
claim StockShare 'resource share lattice-shop-stock' --ready ACTIVE --failed FAILED
if absent; then
  create \
    --object resourceShare \
    --get StockShare_Arn resourceShareArn \
    --state status \
    --call ram create-resource-share \
    --name lattice-shop-stock \
    --allow-external-principals \
    --resource-arns '["'"${StockService_Arn}"'"]' \
    --principals '["210987654321"]' \
    --tags "$stack_tag_lower_pairs"
fi
if differs AllowExternalPrincipals; then
  change \
    --call ram update-resource-share \
    --resource-share-arn "$StockShare_Arn" \
    --allow-external-principals
fi
if differs tags; then
  change \
    --call ram tag-resource \
    --resource-share-arn "$StockShare_Arn" \
    --tags "$stack_tag_lower_pairs"
fi
if existed; then
  find_StockShare_ResourceArns_StockService() {
    look \
      --object 'resourceShareAssociations[?associatedEntity == '\`'"'"${StockService_Arn}"'"'\`' && contains(['\''ASSOCIATING'\'', '\''ASSOCIATED'\''], status)] | [0]' \
      --key associatedEntity \
      --call ram get-resource-share-associations \
      --association-type RESOURCE \
      --resource-share-arns '["'"${StockShare_Arn}"'"]'
  }
  seek StockShare_ResourceArns_StockService 'ResourceArns StockService'
  delete_StockShare_ResourceArns() {
    remove_item \
      --call ram disassociate-resource-share \
      --resource-share-arn "$StockShare_Arn" \
      --resource-arns '["'"${ITEM}"'"]'
  }
  clear_strays StockShare_ResourceArns ResourceArns \
    --object 'resourceShareAssociations[?contains(['\''ASSOCIATING'\'', '\''ASSOCIATED'\''], status)].associatedEntity' \
    --call ram get-resource-share-associations \
    --association-type RESOURCE \
    --resource-share-arns '["'"${StockShare_Arn}"'"]'
  if lacking StockShare_ResourceArns_StockService 'ResourceArns StockService'; then
    put \
      --call ram associate-resource-share \
      --resource-share-arn "$StockShare_Arn" \
      --resource-arns '["'"${StockService_Arn}"'"]'
  fi
fi
if existed; then
  find_StockShare_Principals_210987654321() {
    look \
      --object 'resourceShareAssociations[?associatedEntity == '\`'"210987654321"'\`' && contains(['\''ASSOCIATING'\'', '\''ASSOCIATED'\''], status)] | [0]' \
      --key associatedEntity \
      --call ram get-resource-share-associations \
      --association-type PRINCIPAL \
      --resource-share-arns '["'"${StockShare_Arn}"'"]'
  }
  seek StockShare_Principals_210987654321 'Principals 210987654321'
  delete_StockShare_Principals() {
    remove_item \
      --call ram disassociate-resource-share \
      --resource-share-arn "$StockShare_Arn" \
      --principals '["'"${ITEM}"'"]'
  }
  clear_strays StockShare_Principals Principals \
    --object 'resourceShareAssociations[?contains(['\''ASSOCIATING'\'', '\''ASSOCIATED'\''], status)].associatedEntity' \
    --call ram get-resource-share-associations \
    --association-type PRINCIPAL \
    --resource-share-arns '["'"${StockShare_Arn}"'"]'
  if lacking StockShare_Principals_210987654321 'Principals 210987654321'; then
    put \
      --call ram associate-resource-share \
      --resource-share-arn "$StockShare_Arn" \
      --principals '["210987654321"]'
  fi
fi

# AWS::VpcLattice::AuthPolicy ServiceNetworkAuthPolicy
find_ServiceNetworkAuthPolicy() {
  look \
    --object '[@] | [?policy] | [0]' \
    --absent ResourceNotFoundException \
    --document Policy policy '{"Version":"2012-10-17","Statement":[{"Sid":"Callers","Effect":"Allow","Principal":{"AWS":["'"${CheckoutRole_Arn}"'","'"${CheckoutNextRole_Arn}"'","arn:'"${PARTITION}"':iam::210987654321:root","arn:'"${PARTITION}:iam::${ACCOUNT}"':root"]},"Action":"vpc-lattice-svcs:Invoke","Resource":"arn:'"${PARTITION}:vpc-lattice:${AWS_REGION}:${ACCOUNT}"':service/*"}]}' \
    --call vpc-lattice get-auth-policy \
    --resource-identifier "$ServiceNetwork_Arn"
}
claim ServiceNetworkAuthPolicy 'auth policy ServiceNetworkAuthPolicy'
if missing Policy; then
  change \
    --call vpc-lattice put-auth-policy \
    --resource-identifier "$ServiceNetwork_Arn" \
    --policy '{"Version":"2012-10-17","Statement":[{"Sid":"Callers","Effect":"Allow","Principal":{"AWS":["'"${CheckoutRole_Arn}"'","'"${CheckoutNextRole_Arn}"'","arn:'"${PARTITION}"':iam::210987654321:root","arn:'"${PARTITION}:iam::${ACCOUNT}"':root"]},"Action":"vpc-lattice-svcs:Invoke","Resource":"arn:'"${PARTITION}:vpc-lattice:${AWS_REGION}:${ACCOUNT}"':service/*"}]}'
fi

# AWS::XRay::Group CheckoutServiceTraces
CheckoutServiceTraces_GroupARN='<unknown:CheckoutServiceTraces_GroupARN>'
find_CheckoutServiceTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"lattice-shop-checkout"'\`'] | [0]' \
    --get CheckoutServiceTraces_GroupARN GroupARN \
    --is FilterExpression FilterExpression '"service(\"lattice-shop-checkout\")"' \
    --is InsightsConfiguration InsightsConfiguration.InsightsEnabled false \
    --is InsightsConfiguration InsightsConfiguration.NotificationsEnabled false \
    --call xray get-groups
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call xray list-tags-for-resource \
    --resource-arn "$CheckoutServiceTraces_GroupARN"
}
claim CheckoutServiceTraces 'X-Ray group lattice-shop-checkout'
if absent; then
  create \
    --object Group \
    --get CheckoutServiceTraces_GroupARN GroupARN \
    --call xray create-group \
    --group-name lattice-shop-checkout \
    --filter-expression 'service("lattice-shop-checkout")' \
    --insights-configuration '{"InsightsEnabled":false,"NotificationsEnabled":false}' \
    --tags "$stack_tag_pairs"
fi
if differs FilterExpression InsightsConfiguration; then
  change \
    --call xray update-group \
    --group-name lattice-shop-checkout \
    --filter-expression 'service("lattice-shop-checkout")' \
    --insights-configuration '{"InsightsEnabled":false,"NotificationsEnabled":false}'
fi
if differs tags; then
  change \
    --call xray tag-resource \
    --resource-arn "$CheckoutServiceTraces_GroupARN" \
    --tags "$stack_tag_pairs"
fi

# AWS::XRay::Group CheckoutNextServiceTraces
CheckoutNextServiceTraces_GroupARN='<unknown:CheckoutNextServiceTraces_GroupARN>'
find_CheckoutNextServiceTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"lattice-shop-checkout-next"'\`'] | [0]' \
    --get CheckoutNextServiceTraces_GroupARN GroupARN \
    --is FilterExpression FilterExpression '"service(\"lattice-shop-checkout-next\")"' \
    --is InsightsConfiguration InsightsConfiguration.InsightsEnabled false \
    --is InsightsConfiguration InsightsConfiguration.NotificationsEnabled false \
    --call xray get-groups
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call xray list-tags-for-resource \
    --resource-arn "$CheckoutNextServiceTraces_GroupARN"
}
claim CheckoutNextServiceTraces 'X-Ray group lattice-shop-checkout-next'
if absent; then
  create \
    --object Group \
    --get CheckoutNextServiceTraces_GroupARN GroupARN \
    --call xray create-group \
    --group-name lattice-shop-checkout-next \
    --filter-expression 'service("lattice-shop-checkout-next")' \
    --insights-configuration '{"InsightsEnabled":false,"NotificationsEnabled":false}' \
    --tags "$stack_tag_pairs"
fi
if differs FilterExpression InsightsConfiguration; then
  change \
    --call xray update-group \
    --group-name lattice-shop-checkout-next \
    --filter-expression 'service("lattice-shop-checkout-next")' \
    --insights-configuration '{"InsightsEnabled":false,"NotificationsEnabled":false}'
fi
if differs tags; then
  change \
    --call xray tag-resource \
    --resource-arn "$CheckoutNextServiceTraces_GroupARN" \
    --tags "$stack_tag_pairs"
fi

# AWS::SNS::Topic PageTopic
PageTopic_TopicArn='<unknown:PageTopic_TopicArn>'
find_PageTopic() {
  look \
    --object 'Topics[?ends_with(TopicArn, join('\'':'\'', ['\'\'', '\`'"lattice-shop-page"'\`']))] | [0]' \
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
claim PageTopic 'SNS topic lattice-shop-page'
if absent; then
  create \
    --get PageTopic_TopicArn TopicArn \
    --call sns create-topic \
    --name lattice-shop-page \
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

# AWS::CloudWatch::Alarm CheckoutAvailabilityAlarm
CheckoutAvailabilityAlarm_Arn='<unknown:CheckoutAvailabilityAlarm_Arn>'
find_CheckoutAvailabilityAlarm() {
  look \
    --object 'MetricAlarms[0]' \
    --get CheckoutAvailabilityAlarm_Arn AlarmArn \
    --is AlarmName AlarmName '"lattice-shop-checkout-availability"' \
    --is AlarmDescription AlarmDescription '"More than 0.1% of the requests to checkout fail in three of five minutes"' \
    --has AlarmActions AlarmActions '["'"${PageTopic_TopicArn}"'"]' \
    --has OKActions OKActions '["'"${PageTopic_TopicArn}"'"]' \
    --is Metrics 'length(not_null(Metrics, '\`'[]'\`'))' 3 \
    --that Metrics 'length(not_null(Metrics, '\`'[]'\`')[?Id == '\`'"errors"'\`' && ReturnData == '\`'false'\`' && MetricStat.Metric.Namespace == '\`'"AWS/VpcLattice"'\`' && MetricStat.Metric.MetricName == '\`'"HTTPCode_5XX_Count"'\`' && (length(not_null(MetricStat.Metric.Dimensions, '\`'[]'\`'))) == '\`'1'\`' && length([MetricStat.Metric.Dimensions[0]][?Name == '\`'"Service"'\`' && Value == '\`'"'"${CheckoutService_Id}"'"'\`']) > '\`'0'\`' && MetricStat.Period == '\`'60'\`' && MetricStat.Stat == '\`'"Sum"'\`']) > '\`'0'\` \
    --that Metrics 'length(not_null(Metrics, '\`'[]'\`')[?Id == '\`'"requests"'\`' && ReturnData == '\`'false'\`' && MetricStat.Metric.Namespace == '\`'"AWS/VpcLattice"'\`' && MetricStat.Metric.MetricName == '\`'"TotalRequestCount"'\`' && (length(not_null(MetricStat.Metric.Dimensions, '\`'[]'\`'))) == '\`'1'\`' && length([MetricStat.Metric.Dimensions[0]][?Name == '\`'"Service"'\`' && Value == '\`'"'"${CheckoutService_Id}"'"'\`']) > '\`'0'\`' && MetricStat.Period == '\`'60'\`' && MetricStat.Stat == '\`'"Sum"'\`']) > '\`'0'\` \
    --that Metrics 'length(not_null(Metrics, '\`'[]'\`')[?Id == '\`'"failing"'\`' && Label == '\`'"Failing requests, percent"'\`' && Expression == '\`'"IF(requests > 0, 100 * errors / requests, 0)"'\`' && ReturnData == '\`'true'\`']) > '\`'0'\` \
    --is ComparisonOperator ComparisonOperator '"GreaterThanThreshold"' \
    --is Threshold Threshold 0.1 \
    --is EvaluationPeriods EvaluationPeriods 5 \
    --is DatapointsToAlarm DatapointsToAlarm 3 \
    --is TreatMissingData TreatMissingData '"notBreaching"' \
    --call cloudwatch describe-alarms \
    --alarm-names '["lattice-shop-checkout-availability"]' \
    --alarm-types '["MetricAlarm"]'
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call cloudwatch list-tags-for-resource \
    --resource-arn "$CheckoutAvailabilityAlarm_Arn"
}
claim CheckoutAvailabilityAlarm 'alarm lattice-shop-checkout-availability'
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
    --want CheckoutAvailabilityAlarm_Arn \
    --call cloudwatch put-metric-alarm \
    --alarm-name lattice-shop-checkout-availability \
    --alarm-description 'More than 0.1% of the requests to checkout fail in three of five minutes' \
    --alarm-actions '["'"${PageTopic_TopicArn}"'"]' \
    --ok-actions '["'"${PageTopic_TopicArn}"'"]' \
    --metrics '[{"Id":"errors","ReturnData":false,"MetricStat":{"Metric":{"Namespace":"AWS/VpcLattice","MetricName":"HTTPCode_5XX_Count","Dimensions":[{"Name":"Service","Value":"'"${CheckoutService_Id}"'"}]},"Period":60,"Stat":"Sum"}},{"Id":"requests","ReturnData":false,"MetricStat":{"Metric":{"Namespace":"AWS/VpcLattice","MetricName":"TotalRequestCount","Dimensions":[{"Name":"Service","Value":"'"${CheckoutService_Id}"'"}]},"Period":60,"Stat":"Sum"}},{"Id":"failing","Expression":"IF(requests > 0, 100 * errors / requests, 0)","Label":"Failing requests, percent","ReturnData":true}]' \
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
    --resource-arn "$CheckoutAvailabilityAlarm_Arn" \
    --tags "$stack_tag_pairs"
fi

# AWS::CloudWatch::Alarm CheckoutLatencyAlarm
CheckoutLatencyAlarm_Arn='<unknown:CheckoutLatencyAlarm_Arn>'
find_CheckoutLatencyAlarm() {
  look \
    --object 'MetricAlarms[0]' \
    --get CheckoutLatencyAlarm_Arn AlarmArn \
    --is AlarmName AlarmName '"lattice-shop-checkout-latency"' \
    --is AlarmDescription AlarmDescription '"Requests to checkout take longer than 3000 ms (p99) for five minutes"' \
    --has AlarmActions AlarmActions '["'"${PageTopic_TopicArn}"'"]' \
    --has OKActions OKActions '["'"${PageTopic_TopicArn}"'"]' \
    --is Namespace Namespace '"AWS/VpcLattice"' \
    --is MetricName MetricName '"RequestTime"' \
    --is Dimensions 'length(not_null(Dimensions, '\`'[]'\`'))' 1 \
    --that Dimensions 'length(not_null(Dimensions, '\`'[]'\`')[?Name == '\`'"Service"'\`' && Value == '\`'"'"${CheckoutService_Id}"'"'\`']) > '\`'0'\` \
    --is ExtendedStatistic ExtendedStatistic '"p99"' \
    --is Period Period 60 \
    --is ComparisonOperator ComparisonOperator '"GreaterThanThreshold"' \
    --is Threshold Threshold 3000 \
    --is EvaluationPeriods EvaluationPeriods 5 \
    --is DatapointsToAlarm DatapointsToAlarm 5 \
    --is TreatMissingData TreatMissingData '"notBreaching"' \
    --is EvaluateLowSampleCountPercentile EvaluateLowSampleCountPercentile '"ignore"' \
    --call cloudwatch describe-alarms \
    --alarm-names '["lattice-shop-checkout-latency"]' \
    --alarm-types '["MetricAlarm"]'
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call cloudwatch list-tags-for-resource \
    --resource-arn "$CheckoutLatencyAlarm_Arn"
}
claim CheckoutLatencyAlarm 'alarm lattice-shop-checkout-latency'
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
    --want CheckoutLatencyAlarm_Arn \
    --call cloudwatch put-metric-alarm \
    --alarm-name lattice-shop-checkout-latency \
    --alarm-description 'Requests to checkout take longer than 3000 ms (p99) for five minutes' \
    --alarm-actions '["'"${PageTopic_TopicArn}"'"]' \
    --ok-actions '["'"${PageTopic_TopicArn}"'"]' \
    --namespace AWS/VpcLattice \
    --metric-name RequestTime \
    --dimensions '[{"Name":"Service","Value":"'"${CheckoutService_Id}"'"}]' \
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
    --resource-arn "$CheckoutLatencyAlarm_Arn" \
    --tags "$stack_tag_pairs"
fi

# AWS::CloudWatch::Alarm CatalogAvailabilityAlarm
CatalogAvailabilityAlarm_Arn='<unknown:CatalogAvailabilityAlarm_Arn>'
find_CatalogAvailabilityAlarm() {
  look \
    --object 'MetricAlarms[0]' \
    --get CatalogAvailabilityAlarm_Arn AlarmArn \
    --is AlarmName AlarmName '"lattice-shop-catalog-availability"' \
    --is AlarmDescription AlarmDescription '"More than 0.5% of the requests to catalog fail in three of five minutes"' \
    --has AlarmActions AlarmActions '["'"${PageTopic_TopicArn}"'"]' \
    --has OKActions OKActions '["'"${PageTopic_TopicArn}"'"]' \
    --is Metrics 'length(not_null(Metrics, '\`'[]'\`'))' 3 \
    --that Metrics 'length(not_null(Metrics, '\`'[]'\`')[?Id == '\`'"errors"'\`' && ReturnData == '\`'false'\`' && MetricStat.Metric.Namespace == '\`'"AWS/VpcLattice"'\`' && MetricStat.Metric.MetricName == '\`'"HTTPCode_5XX_Count"'\`' && (length(not_null(MetricStat.Metric.Dimensions, '\`'[]'\`'))) == '\`'1'\`' && length([MetricStat.Metric.Dimensions[0]][?Name == '\`'"Service"'\`' && Value == '\`'"'"${CatalogService_Id}"'"'\`']) > '\`'0'\`' && MetricStat.Period == '\`'60'\`' && MetricStat.Stat == '\`'"Sum"'\`']) > '\`'0'\` \
    --that Metrics 'length(not_null(Metrics, '\`'[]'\`')[?Id == '\`'"requests"'\`' && ReturnData == '\`'false'\`' && MetricStat.Metric.Namespace == '\`'"AWS/VpcLattice"'\`' && MetricStat.Metric.MetricName == '\`'"TotalRequestCount"'\`' && (length(not_null(MetricStat.Metric.Dimensions, '\`'[]'\`'))) == '\`'1'\`' && length([MetricStat.Metric.Dimensions[0]][?Name == '\`'"Service"'\`' && Value == '\`'"'"${CatalogService_Id}"'"'\`']) > '\`'0'\`' && MetricStat.Period == '\`'60'\`' && MetricStat.Stat == '\`'"Sum"'\`']) > '\`'0'\` \
    --that Metrics 'length(not_null(Metrics, '\`'[]'\`')[?Id == '\`'"failing"'\`' && Label == '\`'"Failing requests, percent"'\`' && Expression == '\`'"IF(requests > 0, 100 * errors / requests, 0)"'\`' && ReturnData == '\`'true'\`']) > '\`'0'\` \
    --is ComparisonOperator ComparisonOperator '"GreaterThanThreshold"' \
    --is Threshold Threshold 0.5 \
    --is EvaluationPeriods EvaluationPeriods 5 \
    --is DatapointsToAlarm DatapointsToAlarm 3 \
    --is TreatMissingData TreatMissingData '"notBreaching"' \
    --call cloudwatch describe-alarms \
    --alarm-names '["lattice-shop-catalog-availability"]' \
    --alarm-types '["MetricAlarm"]'
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call cloudwatch list-tags-for-resource \
    --resource-arn "$CatalogAvailabilityAlarm_Arn"
}
claim CatalogAvailabilityAlarm 'alarm lattice-shop-catalog-availability'
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
    --want CatalogAvailabilityAlarm_Arn \
    --call cloudwatch put-metric-alarm \
    --alarm-name lattice-shop-catalog-availability \
    --alarm-description 'More than 0.5% of the requests to catalog fail in three of five minutes' \
    --alarm-actions '["'"${PageTopic_TopicArn}"'"]' \
    --ok-actions '["'"${PageTopic_TopicArn}"'"]' \
    --metrics '[{"Id":"errors","ReturnData":false,"MetricStat":{"Metric":{"Namespace":"AWS/VpcLattice","MetricName":"HTTPCode_5XX_Count","Dimensions":[{"Name":"Service","Value":"'"${CatalogService_Id}"'"}]},"Period":60,"Stat":"Sum"}},{"Id":"requests","ReturnData":false,"MetricStat":{"Metric":{"Namespace":"AWS/VpcLattice","MetricName":"TotalRequestCount","Dimensions":[{"Name":"Service","Value":"'"${CatalogService_Id}"'"}]},"Period":60,"Stat":"Sum"}},{"Id":"failing","Expression":"IF(requests > 0, 100 * errors / requests, 0)","Label":"Failing requests, percent","ReturnData":true}]' \
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
    --resource-arn "$CatalogAvailabilityAlarm_Arn" \
    --tags "$stack_tag_pairs"
fi

# AWS::CloudWatch::Dashboard Dashboard
find_Dashboard() {
  look \
    --object 'DashboardEntries[?DashboardName == '\`'"lattice-shop"'\`'] | [0]' \
    --call cloudwatch list-dashboards \
    --dashboard-name-prefix lattice-shop
  also \
    --document DashboardBody DashboardBody '{"widgets":[{"type":"text","x":0,"y":0,"width":24,"height":1,"properties":{"markdown":"## checkout — takes orders"}},{"type":"metric","x":0,"y":1,"width":8,"height":6,"properties":{"title":"checkout: requests","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/VpcLattice","TotalRequestCount","Service","'"${CheckoutService_Id}"'",{"label":"requests","stat":"Sum"}],["AWS/VpcLattice","HTTPCode_4XX_Count","Service","'"${CheckoutService_Id}"'",{"label":"4xx","stat":"Sum"}],["AWS/VpcLattice","HTTPCode_5XX_Count","Service","'"${CheckoutService_Id}"'",{"label":"5xx","stat":"Sum"}]]}},{"type":"metric","x":8,"y":1,"width":8,"height":6,"properties":{"title":"checkout: time to answer, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/VpcLattice","RequestTime","Service","'"${CheckoutService_Id}"'",{"label":"average","stat":"Average"}],["AWS/VpcLattice","RequestTime","Service","'"${CheckoutService_Id}"'",{"label":"p99","stat":"p99"}]]}},{"type":"metric","x":16,"y":1,"width":8,"height":6,"properties":{"title":"checkout: invocations","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Invocations","FunctionName","lattice-shop-checkout",{"label":"invocations","stat":"Sum"}],["AWS/Lambda","Errors","FunctionName","lattice-shop-checkout",{"label":"errors","stat":"Sum"}],["AWS/Lambda","Throttles","FunctionName","lattice-shop-checkout",{"label":"throttles","stat":"Sum"}]]}},{"type":"text","x":0,"y":7,"width":24,"height":1,"properties":{"markdown":"## checkout-next — takes orders, the next release"}},{"type":"metric","x":0,"y":8,"width":12,"height":6,"properties":{"title":"checkout-next: invocations","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Invocations","FunctionName","lattice-shop-checkout-next",{"label":"invocations","stat":"Sum"}],["AWS/Lambda","Errors","FunctionName","lattice-shop-checkout-next",{"label":"errors","stat":"Sum"}],["AWS/Lambda","Throttles","FunctionName","lattice-shop-checkout-next",{"label":"throttles","stat":"Sum"}]]}},{"type":"metric","x":12,"y":8,"width":12,"height":6,"properties":{"title":"checkout-next: duration, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Duration","FunctionName","lattice-shop-checkout-next",{"label":"average","stat":"Average"}],["AWS/Lambda","Duration","FunctionName","lattice-shop-checkout-next",{"label":"p99","stat":"p99"}]]}},{"type":"text","x":0,"y":14,"width":24,"height":1,"properties":{"markdown":"## catalog — knows the prices, on addresses of our own"}},{"type":"metric","x":0,"y":15,"width":12,"height":6,"properties":{"title":"catalog: requests","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/VpcLattice","TotalRequestCount","Service","'"${CatalogService_Id}"'",{"label":"requests","stat":"Sum"}],["AWS/VpcLattice","HTTPCode_4XX_Count","Service","'"${CatalogService_Id}"'",{"label":"4xx","stat":"Sum"}],["AWS/VpcLattice","HTTPCode_5XX_Count","Service","'"${CatalogService_Id}"'",{"label":"5xx","stat":"Sum"}]]}},{"type":"metric","x":12,"y":15,"width":12,"height":6,"properties":{"title":"catalog: time to answer, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/VpcLattice","RequestTime","Service","'"${CatalogService_Id}"'",{"label":"average","stat":"Average"}],["AWS/VpcLattice","RequestTime","Service","'"${CatalogService_Id}"'",{"label":"p99","stat":"p99"}]]}},{"type":"text","x":0,"y":21,"width":24,"height":1,"properties":{"markdown":"## stock — knows what is there, on instances"}},{"type":"metric","x":0,"y":22,"width":12,"height":6,"properties":{"title":"stock: requests","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/VpcLattice","TotalRequestCount","Service","'"${StockService_Id}"'",{"label":"requests","stat":"Sum"}],["AWS/VpcLattice","HTTPCode_4XX_Count","Service","'"${StockService_Id}"'",{"label":"4xx","stat":"Sum"}],["AWS/VpcLattice","HTTPCode_5XX_Count","Service","'"${StockService_Id}"'",{"label":"5xx","stat":"Sum"}]]}},{"type":"metric","x":12,"y":22,"width":12,"height":6,"properties":{"title":"stock: time to answer, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/VpcLattice","RequestTime","Service","'"${StockService_Id}"'",{"label":"average","stat":"Average"}],["AWS/VpcLattice","RequestTime","Service","'"${StockService_Id}"'",{"label":"p99","stat":"p99"}]]}},{"type":"text","x":0,"y":28,"width":24,"height":1,"properties":{"markdown":"## delivery — plans the way, behind a load balancer"}},{"type":"metric","x":0,"y":29,"width":12,"height":6,"properties":{"title":"delivery: requests","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/VpcLattice","TotalRequestCount","Service","'"${DeliveryService_Id}"'",{"label":"requests","stat":"Sum"}],["AWS/VpcLattice","HTTPCode_4XX_Count","Service","'"${DeliveryService_Id}"'",{"label":"4xx","stat":"Sum"}],["AWS/VpcLattice","HTTPCode_5XX_Count","Service","'"${DeliveryService_Id}"'",{"label":"5xx","stat":"Sum"}]]}},{"type":"metric","x":12,"y":29,"width":12,"height":6,"properties":{"title":"delivery: time to answer, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/VpcLattice","RequestTime","Service","'"${DeliveryService_Id}"'",{"label":"average","stat":"Average"}],["AWS/VpcLattice","RequestTime","Service","'"${DeliveryService_Id}"'",{"label":"p99","stat":"p99"}]]}},{"type":"text","x":0,"y":35,"width":24,"height":1,"properties":{"markdown":"## Traces and alarms"}},{"type":"metric","x":0,"y":36,"width":24,"height":6,"properties":{"title":"Traces by group","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/X-Ray","ApproximateTraceCount","GroupName","lattice-shop-checkout",{"label":"checkout","stat":"Sum"}],["AWS/X-Ray","ApproximateTraceCount","GroupName","lattice-shop-checkout-next",{"label":"checkout-next","stat":"Sum"}]]}},{"type":"alarm","x":0,"y":42,"width":24,"height":3,"properties":{"title":"Alarms","alarms":["'"${CheckoutAvailabilityAlarm_Arn}"'","'"${CheckoutLatencyAlarm_Arn}"'","'"${CatalogAvailabilityAlarm_Arn}"'"]}}]}' \
    --call cloudwatch get-dashboard \
    --dashboard-name lattice-shop
}
claim Dashboard 'dashboard lattice-shop'
if missing DashboardBody; then
  change \
    --call cloudwatch put-dashboard \
    --dashboard-name lattice-shop \
    --dashboard-body '{"widgets":[{"type":"text","x":0,"y":0,"width":24,"height":1,"properties":{"markdown":"## checkout — takes orders"}},{"type":"metric","x":0,"y":1,"width":8,"height":6,"properties":{"title":"checkout: requests","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/VpcLattice","TotalRequestCount","Service","'"${CheckoutService_Id}"'",{"label":"requests","stat":"Sum"}],["AWS/VpcLattice","HTTPCode_4XX_Count","Service","'"${CheckoutService_Id}"'",{"label":"4xx","stat":"Sum"}],["AWS/VpcLattice","HTTPCode_5XX_Count","Service","'"${CheckoutService_Id}"'",{"label":"5xx","stat":"Sum"}]]}},{"type":"metric","x":8,"y":1,"width":8,"height":6,"properties":{"title":"checkout: time to answer, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/VpcLattice","RequestTime","Service","'"${CheckoutService_Id}"'",{"label":"average","stat":"Average"}],["AWS/VpcLattice","RequestTime","Service","'"${CheckoutService_Id}"'",{"label":"p99","stat":"p99"}]]}},{"type":"metric","x":16,"y":1,"width":8,"height":6,"properties":{"title":"checkout: invocations","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Invocations","FunctionName","lattice-shop-checkout",{"label":"invocations","stat":"Sum"}],["AWS/Lambda","Errors","FunctionName","lattice-shop-checkout",{"label":"errors","stat":"Sum"}],["AWS/Lambda","Throttles","FunctionName","lattice-shop-checkout",{"label":"throttles","stat":"Sum"}]]}},{"type":"text","x":0,"y":7,"width":24,"height":1,"properties":{"markdown":"## checkout-next — takes orders, the next release"}},{"type":"metric","x":0,"y":8,"width":12,"height":6,"properties":{"title":"checkout-next: invocations","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Invocations","FunctionName","lattice-shop-checkout-next",{"label":"invocations","stat":"Sum"}],["AWS/Lambda","Errors","FunctionName","lattice-shop-checkout-next",{"label":"errors","stat":"Sum"}],["AWS/Lambda","Throttles","FunctionName","lattice-shop-checkout-next",{"label":"throttles","stat":"Sum"}]]}},{"type":"metric","x":12,"y":8,"width":12,"height":6,"properties":{"title":"checkout-next: duration, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Duration","FunctionName","lattice-shop-checkout-next",{"label":"average","stat":"Average"}],["AWS/Lambda","Duration","FunctionName","lattice-shop-checkout-next",{"label":"p99","stat":"p99"}]]}},{"type":"text","x":0,"y":14,"width":24,"height":1,"properties":{"markdown":"## catalog — knows the prices, on addresses of our own"}},{"type":"metric","x":0,"y":15,"width":12,"height":6,"properties":{"title":"catalog: requests","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/VpcLattice","TotalRequestCount","Service","'"${CatalogService_Id}"'",{"label":"requests","stat":"Sum"}],["AWS/VpcLattice","HTTPCode_4XX_Count","Service","'"${CatalogService_Id}"'",{"label":"4xx","stat":"Sum"}],["AWS/VpcLattice","HTTPCode_5XX_Count","Service","'"${CatalogService_Id}"'",{"label":"5xx","stat":"Sum"}]]}},{"type":"metric","x":12,"y":15,"width":12,"height":6,"properties":{"title":"catalog: time to answer, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/VpcLattice","RequestTime","Service","'"${CatalogService_Id}"'",{"label":"average","stat":"Average"}],["AWS/VpcLattice","RequestTime","Service","'"${CatalogService_Id}"'",{"label":"p99","stat":"p99"}]]}},{"type":"text","x":0,"y":21,"width":24,"height":1,"properties":{"markdown":"## stock — knows what is there, on instances"}},{"type":"metric","x":0,"y":22,"width":12,"height":6,"properties":{"title":"stock: requests","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/VpcLattice","TotalRequestCount","Service","'"${StockService_Id}"'",{"label":"requests","stat":"Sum"}],["AWS/VpcLattice","HTTPCode_4XX_Count","Service","'"${StockService_Id}"'",{"label":"4xx","stat":"Sum"}],["AWS/VpcLattice","HTTPCode_5XX_Count","Service","'"${StockService_Id}"'",{"label":"5xx","stat":"Sum"}]]}},{"type":"metric","x":12,"y":22,"width":12,"height":6,"properties":{"title":"stock: time to answer, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/VpcLattice","RequestTime","Service","'"${StockService_Id}"'",{"label":"average","stat":"Average"}],["AWS/VpcLattice","RequestTime","Service","'"${StockService_Id}"'",{"label":"p99","stat":"p99"}]]}},{"type":"text","x":0,"y":28,"width":24,"height":1,"properties":{"markdown":"## delivery — plans the way, behind a load balancer"}},{"type":"metric","x":0,"y":29,"width":12,"height":6,"properties":{"title":"delivery: requests","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/VpcLattice","TotalRequestCount","Service","'"${DeliveryService_Id}"'",{"label":"requests","stat":"Sum"}],["AWS/VpcLattice","HTTPCode_4XX_Count","Service","'"${DeliveryService_Id}"'",{"label":"4xx","stat":"Sum"}],["AWS/VpcLattice","HTTPCode_5XX_Count","Service","'"${DeliveryService_Id}"'",{"label":"5xx","stat":"Sum"}]]}},{"type":"metric","x":12,"y":29,"width":12,"height":6,"properties":{"title":"delivery: time to answer, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/VpcLattice","RequestTime","Service","'"${DeliveryService_Id}"'",{"label":"average","stat":"Average"}],["AWS/VpcLattice","RequestTime","Service","'"${DeliveryService_Id}"'",{"label":"p99","stat":"p99"}]]}},{"type":"text","x":0,"y":35,"width":24,"height":1,"properties":{"markdown":"## Traces and alarms"}},{"type":"metric","x":0,"y":36,"width":24,"height":6,"properties":{"title":"Traces by group","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/X-Ray","ApproximateTraceCount","GroupName","lattice-shop-checkout",{"label":"checkout","stat":"Sum"}],["AWS/X-Ray","ApproximateTraceCount","GroupName","lattice-shop-checkout-next",{"label":"checkout-next","stat":"Sum"}]]}},{"type":"alarm","x":0,"y":42,"width":24,"height":3,"properties":{"title":"Alarms","alarms":["'"${CheckoutAvailabilityAlarm_Arn}"'","'"${CheckoutLatencyAlarm_Arn}"'","'"${CatalogAvailabilityAlarm_Arn}"'"]}}]}'
fi

finish_deploy
output CheckoutLatticeUrl "https://${CheckoutService_DnsEntry_DomainName}"
output CatalogLatticeUrl "https://${CatalogService_DnsEntry_DomainName}"
output StockLatticeUrl "https://${StockService_DnsEntry_DomainName}"
output DeliveryLatticeUrl "https://${DeliveryService_DnsEntry_DomainName}"
output ServiceNetworkArn "$ServiceNetwork_Arn"
