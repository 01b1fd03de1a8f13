#!/usr/bin/env bash
set -euo pipefail
here=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=lib.sh disable=SC1091
. "$here/lib.sh"

# destroy.sh deletes what belongs to the stack 'lattice-shop'.
stack lattice-shop --region us-east-1
start destroy
stored STORED_LATTICE_SHOP_ZONE /lattice-shop/zone

# AWS::EC2::VPC Vpc
Vpc_VpcId='<unknown:Vpc_VpcId>'
find_Vpc() {
  look \
    --object 'Vpcs[0]' \
    --get Vpc_VpcId VpcId \
    --owner pairs Tags \
    --call ec2 describe-vpcs \
    --filters '[{"Name":"tag:Name","Values":["lattice-shop-vpc"]},{"Name":"tag:pergola:stack","Values":["lattice-shop"]}]'
}
locate Vpc 'VPC Vpc'

# AWS::EC2::Subnet Subnet1
Subnet1_SubnetId='<unknown:Subnet1_SubnetId>'
find_Subnet1() {
  look \
    --object 'Subnets[0]' \
    --get Subnet1_SubnetId SubnetId \
    --owner pairs Tags \
    --call ec2 describe-subnets \
    --filters '[{"Name":"tag:Name","Values":["lattice-shop-private-1"]},{"Name":"tag:pergola:stack","Values":["lattice-shop"]}]'
}
locate Subnet1 'subnet Subnet1'

# AWS::EC2::Subnet Subnet2
Subnet2_SubnetId='<unknown:Subnet2_SubnetId>'
find_Subnet2() {
  look \
    --object 'Subnets[0]' \
    --get Subnet2_SubnetId SubnetId \
    --owner pairs Tags \
    --call ec2 describe-subnets \
    --filters '[{"Name":"tag:Name","Values":["lattice-shop-private-2"]},{"Name":"tag:pergola:stack","Values":["lattice-shop"]}]'
}
locate Subnet2 'subnet Subnet2'

# AWS::VpcLattice::Service CatalogService
CatalogService_Arn='<unknown:CatalogService_Arn>'
CatalogService_Id='<unknown:CatalogService_Id>'
find_CatalogService() {
  look \
    --object 'items[?name == '\`'"lattice-shop-catalog"'\`'] | [0]' \
    --get CatalogService_Arn arn \
    --get CatalogService_Id id \
    --call vpc-lattice list-services
  also \
    --get CatalogService_Arn arn \
    --get CatalogService_Id id \
    --call vpc-lattice get-service \
    --service-identifier "$CatalogService_Id"
  also \
    --owner map tags \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$CatalogService_Arn"
}
locate CatalogService 'Lattice service lattice-shop-catalog'

# AWS::VpcLattice::Service StockService
StockService_Arn='<unknown:StockService_Arn>'
StockService_Id='<unknown:StockService_Id>'
find_StockService() {
  look \
    --object 'items[?name == '\`'"lattice-shop-stock"'\`'] | [0]' \
    --get StockService_Arn arn \
    --get StockService_Id id \
    --call vpc-lattice list-services
  also \
    --get StockService_Arn arn \
    --get StockService_Id id \
    --call vpc-lattice get-service \
    --service-identifier "$StockService_Id"
  also --owner map tags --call vpc-lattice list-tags-for-resource --resource-arn "$StockService_Arn"
}
locate StockService 'Lattice service lattice-shop-stock'

# AWS::VpcLattice::Service DeliveryService
DeliveryService_Arn='<unknown:DeliveryService_Arn>'
DeliveryService_Id='<unknown:DeliveryService_Id>'
find_DeliveryService() {
  look \
    --object 'items[?name == '\`'"lattice-shop-delivery"'\`'] | [0]' \
    --get DeliveryService_Arn arn \
    --get DeliveryService_Id id \
    --call vpc-lattice list-services
  also \
    --get DeliveryService_Arn arn \
    --get DeliveryService_Id id \
    --call vpc-lattice get-service \
    --service-identifier "$DeliveryService_Id"
  also \
    --owner map tags \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$DeliveryService_Arn"
}
locate DeliveryService 'Lattice service lattice-shop-delivery'

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
    --call vpc-lattice get-service-network \
    --service-network-identifier "$ServiceNetwork_Id"
  also \
    --owner map tags \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$ServiceNetwork_Arn"
}
locate ServiceNetwork 'service network lattice-shop'

# AWS::EC2::SecurityGroup ResourceSecurityGroup
ResourceSecurityGroup_GroupId='<unknown:ResourceSecurityGroup_GroupId>'
find_ResourceSecurityGroup() {
  look \
    --object 'SecurityGroups[0]' \
    --get ResourceSecurityGroup_GroupId GroupId \
    --owner pairs Tags \
    --call ec2 describe-security-groups \
    --filters '[{"Name":"tag:Name","Values":["lattice-shop-resources"]},{"Name":"tag:pergola:stack","Values":["lattice-shop"]}]'
}
locate ResourceSecurityGroup 'security group lattice-shop-resources'

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
    --call vpc-lattice get-resource-gateway \
    --resource-gateway-identifier "$ResourceGateway_Id"
  also \
    --owner map tags \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$ResourceGateway_Arn"
}
locate ResourceGateway 'resource gateway lattice-shop'

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
    --call vpc-lattice get-resource-configuration \
    --resource-configuration-identifier "$LedgerResource_Id"
  also \
    --owner map tags \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$LedgerResource_Arn"
}
locate LedgerResource 'resource configuration lattice-shop-ledger'

# AWS::VpcLattice::ServiceNetworkResourceAssociation LedgerResourceAssociation
LedgerResourceAssociation_Arn='<unknown:LedgerResourceAssociation_Arn>'
LedgerResourceAssociation_Id='<unknown:LedgerResourceAssociation_Id>'
find_LedgerResourceAssociation() {
  look \
    --object 'items[0]' \
    --get LedgerResourceAssociation_Arn arn \
    --get LedgerResourceAssociation_Id id \
    --call vpc-lattice list-service-network-resource-associations \
    --service-network-identifier "$ServiceNetwork_Id" \
    --resource-configuration-identifier "$LedgerResource_Id"
  also \
    --owner map tags \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$LedgerResourceAssociation_Arn"
}
locate LedgerResourceAssociation 'resource association LedgerResourceAssociation'

# AWS::IAM::Role CheckoutRole
find_CheckoutRole() {
  look \
    --object Role \
    --absent NoSuchEntity \
    --owner pairs Tags \
    --call iam get-role \
    --role-name lattice-shop-checkout
}
locate CheckoutRole 'IAM role lattice-shop-checkout'

# AWS::IAM::Role CheckoutNextRole
find_CheckoutNextRole() {
  look \
    --object Role \
    --absent NoSuchEntity \
    --owner pairs Tags \
    --call iam get-role \
    --role-name lattice-shop-checkout-next
}
locate CheckoutNextRole 'IAM role lattice-shop-checkout-next'

# AWS::EC2::SecurityGroup WorkloadSecurityGroup
WorkloadSecurityGroup_GroupId='<unknown:WorkloadSecurityGroup_GroupId>'
find_WorkloadSecurityGroup() {
  look \
    --object 'SecurityGroups[0]' \
    --get WorkloadSecurityGroup_GroupId GroupId \
    --owner pairs Tags \
    --call ec2 describe-security-groups \
    --filters '[{"Name":"tag:Name","Values":["lattice-shop-functions"]},{"Name":"tag:pergola:stack","Values":["lattice-shop"]}]'
}
locate WorkloadSecurityGroup 'security group lattice-shop-functions'

# AWS::EC2::SecurityGroup EndpointSecurityGroup
EndpointSecurityGroup_GroupId='<unknown:EndpointSecurityGroup_GroupId>'
find_EndpointSecurityGroup() {
  look \
    --object 'SecurityGroups[0]' \
    --get EndpointSecurityGroup_GroupId GroupId \
    --owner pairs Tags \
    --call ec2 describe-security-groups \
    --filters '[{"Name":"tag:Name","Values":["lattice-shop-endpoints"]},{"Name":"tag:pergola:stack","Values":["lattice-shop"]}]'
}
locate EndpointSecurityGroup 'security group lattice-shop-endpoints'

# AWS::EC2::VPCEndpoint VpcLatticeEndpoint
VpcLatticeEndpoint_Id='<unknown:VpcLatticeEndpoint_Id>'
find_VpcLatticeEndpoint() {
  look \
    --object 'VpcEndpoints[?State != '\''deleted'\'' && State != '\''Deleted'\''] | [0]' \
    --get VpcLatticeEndpoint_Id VpcEndpointId \
    --owner pairs Tags \
    --call ec2 describe-vpc-endpoints \
    --filters '[{"Name":"tag:Name","Values":["lattice-shop-vpc_lattice"]},{"Name":"tag:pergola:stack","Values":["lattice-shop"]}]'
}
locate VpcLatticeEndpoint 'VPC endpoint VpcLatticeEndpoint'

# AWS::EC2::VPCEndpoint XrayEndpoint
XrayEndpoint_Id='<unknown:XrayEndpoint_Id>'
find_XrayEndpoint() {
  look \
    --object 'VpcEndpoints[?State != '\''deleted'\'' && State != '\''Deleted'\''] | [0]' \
    --get XrayEndpoint_Id VpcEndpointId \
    --owner pairs Tags \
    --call ec2 describe-vpc-endpoints \
    --filters '[{"Name":"tag:Name","Values":["lattice-shop-xray"]},{"Name":"tag:pergola:stack","Values":["lattice-shop"]}]'
}
locate XrayEndpoint 'VPC endpoint XrayEndpoint'

# AWS::EC2::SecurityGroup LatticeSecurityGroup
LatticeSecurityGroup_GroupId='<unknown:LatticeSecurityGroup_GroupId>'
find_LatticeSecurityGroup() {
  look \
    --object 'SecurityGroups[0]' \
    --get LatticeSecurityGroup_GroupId GroupId \
    --owner pairs Tags \
    --call ec2 describe-security-groups \
    --filters '[{"Name":"tag:Name","Values":["lattice-shop-lattice"]},{"Name":"tag:pergola:stack","Values":["lattice-shop"]}]'
}
locate LatticeSecurityGroup 'security group lattice-shop-lattice'

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
    --call vpc-lattice get-service-network-vpc-association \
    --service-network-vpc-association-identifier "$VpcAssociation_Id"
  also \
    --owner map tags \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$VpcAssociation_Arn"
}
locate VpcAssociation 'VPC association VpcAssociation'

# AWS::Logs::LogGroup AccessLogGroup
AccessLogGroup_Arn='<unknown:AccessLogGroup_Arn>'
AccessLogGroup_LogGroupArn='<unknown:AccessLogGroup_LogGroupArn>'
find_AccessLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/aws/vendedlogs/vpc-lattice/lattice-shop"'\`'] | [0]' \
    --get AccessLogGroup_Arn arn \
    --get AccessLogGroup_LogGroupArn logGroupArn \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/vendedlogs/vpc-lattice/lattice-shop
  also \
    --owner map tags \
    --call logs list-tags-for-resource \
    --resource-arn "$AccessLogGroup_LogGroupArn"
}
locate AccessLogGroup 'log group /aws/vendedlogs/vpc-lattice/lattice-shop'

# AWS::VpcLattice::AccessLogSubscription AccessLogSubscription
AccessLogSubscription_Arn='<unknown:AccessLogSubscription_Arn>'
AccessLogSubscription_Id='<unknown:AccessLogSubscription_Id>'
find_AccessLogSubscription() {
  look \
    --object 'items[?contains(destinationArn, '\'':logs:'\'') == contains('\`'"'"${AccessLogGroup_Arn}"'"'\`', '\'':logs:'\'') && contains(destinationArn, '\'':firehose:'\'') == contains('\`'"'"${AccessLogGroup_Arn}"'"'\`', '\'':firehose:'\'') && not_null(serviceNetworkLogType, '\''SERVICE'\'') == not_null('\`'null'\`', '\''SERVICE'\'')] | [0]' \
    --absent ResourceNotFoundException \
    --get AccessLogSubscription_Arn arn \
    --get AccessLogSubscription_Id id \
    --call vpc-lattice list-access-log-subscriptions \
    --resource-identifier "$ServiceNetwork_Arn"
  also \
    --owner map tags \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$AccessLogSubscription_Arn"
}
locate AccessLogSubscription 'access log subscription AccessLogSubscription'

# AWS::VpcLattice::AccessLogSubscription AccessLogBucketSubscription
AccessLogBucketSubscription_Arn='<unknown:AccessLogBucketSubscription_Arn>'
AccessLogBucketSubscription_Id='<unknown:AccessLogBucketSubscription_Id>'
find_AccessLogBucketSubscription() {
  look \
    --object 'items[?contains(destinationArn, '\'':logs:'\'') == contains('\`'"arn:aws:s3:::lattice-shop-requests"'\`', '\'':logs:'\'') && contains(destinationArn, '\'':firehose:'\'') == contains('\`'"arn:aws:s3:::lattice-shop-requests"'\`', '\'':firehose:'\'') && not_null(serviceNetworkLogType, '\''SERVICE'\'') == not_null('\`'null'\`', '\''SERVICE'\'')] | [0]' \
    --absent ResourceNotFoundException \
    --get AccessLogBucketSubscription_Arn arn \
    --get AccessLogBucketSubscription_Id id \
    --call vpc-lattice list-access-log-subscriptions \
    --resource-identifier "$ServiceNetwork_Arn"
  also \
    --owner map tags \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$AccessLogBucketSubscription_Arn"
}
locate AccessLogBucketSubscription 'access log subscription AccessLogBucketSubscription'

# AWS::VpcLattice::AccessLogSubscription AccessLogStreamSubscription
AccessLogStreamSubscription_Arn='<unknown:AccessLogStreamSubscription_Arn>'
AccessLogStreamSubscription_Id='<unknown:AccessLogStreamSubscription_Id>'
find_AccessLogStreamSubscription() {
  look \
    --object 'items[?contains(destinationArn, '\'':logs:'\'') == contains('\`'"arn:aws:firehose:us-east-1:123456789012:deliverystream/lattice-shop-requests"'\`', '\'':logs:'\'') && contains(destinationArn, '\'':firehose:'\'') == contains('\`'"arn:aws:firehose:us-east-1:123456789012:deliverystream/lattice-shop-requests"'\`', '\'':firehose:'\'') && not_null(serviceNetworkLogType, '\''SERVICE'\'') == not_null('\`'null'\`', '\''SERVICE'\'')] | [0]' \
    --absent ResourceNotFoundException \
    --get AccessLogStreamSubscription_Arn arn \
    --get AccessLogStreamSubscription_Id id \
    --call vpc-lattice list-access-log-subscriptions \
    --resource-identifier "$ServiceNetwork_Arn"
  also \
    --owner map tags \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$AccessLogStreamSubscription_Arn"
}
locate AccessLogStreamSubscription 'access log subscription AccessLogStreamSubscription'

# AWS::Logs::LogGroup CheckoutLogGroup
CheckoutLogGroup_LogGroupArn='<unknown:CheckoutLogGroup_LogGroupArn>'
find_CheckoutLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/aws/lambda/lattice-shop-checkout"'\`'] | [0]' \
    --get CheckoutLogGroup_LogGroupArn logGroupArn \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/lambda/lattice-shop-checkout
  also \
    --owner map tags \
    --call logs list-tags-for-resource \
    --resource-arn "$CheckoutLogGroup_LogGroupArn"
}
locate CheckoutLogGroup 'log group /aws/lambda/lattice-shop-checkout'

# AWS::Lambda::Function CheckoutFunction
CheckoutFunction_Arn='<unknown:CheckoutFunction_Arn>'
find_CheckoutFunction() {
  look \
    --absent ResourceNotFoundException \
    --get CheckoutFunction_Arn FunctionArn \
    --call lambda get-function-configuration \
    --function-name lattice-shop-checkout
  also --owner map Tags --call lambda list-tags --resource "$CheckoutFunction_Arn"
}
locate CheckoutFunction 'Lambda function lattice-shop-checkout'

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
    --call vpc-lattice get-target-group \
    --target-group-identifier "$CheckoutTargetGroup_Id"
  also \
    --owner map tags \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$CheckoutTargetGroup_Arn"
}
locate CheckoutTargetGroup 'target group lattice-shop-checkout'

# AWS::Lambda::Permission CheckoutLatticePermission
find_CheckoutLatticePermission() {
  look \
    --object '[@] | [?contains(Policy, join('\'\'', ['\''"Sid":"'\'', '\`'"CheckoutLatticePermission"'\`', '\''"'\''])) || contains(Policy, join('\'\'', ['\''"Sid": "'\'', '\`'"CheckoutLatticePermission"'\`', '\''"'\'']))] | [0]' \
    --absent ResourceNotFoundException \
    --call lambda get-policy \
    --function-name lattice-shop-checkout
}
locate CheckoutLatticePermission 'Lambda permission CheckoutLatticePermission' --of CheckoutFunction

# AWS::Logs::LogGroup CheckoutNextLogGroup
CheckoutNextLogGroup_LogGroupArn='<unknown:CheckoutNextLogGroup_LogGroupArn>'
find_CheckoutNextLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/aws/lambda/lattice-shop-checkout-next"'\`'] | [0]' \
    --get CheckoutNextLogGroup_LogGroupArn logGroupArn \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/lambda/lattice-shop-checkout-next
  also \
    --owner map tags \
    --call logs list-tags-for-resource \
    --resource-arn "$CheckoutNextLogGroup_LogGroupArn"
}
locate CheckoutNextLogGroup 'log group /aws/lambda/lattice-shop-checkout-next'

# AWS::Lambda::Function CheckoutNextFunction
CheckoutNextFunction_Arn='<unknown:CheckoutNextFunction_Arn>'
find_CheckoutNextFunction() {
  look \
    --absent ResourceNotFoundException \
    --get CheckoutNextFunction_Arn FunctionArn \
    --call lambda get-function-configuration \
    --function-name lattice-shop-checkout-next
  also --owner map Tags --call lambda list-tags --resource "$CheckoutNextFunction_Arn"
}
locate CheckoutNextFunction 'Lambda function lattice-shop-checkout-next'

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
    --call vpc-lattice get-target-group \
    --target-group-identifier "$CheckoutCheckoutNextTargetGroup_Id"
  also \
    --owner map tags \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$CheckoutCheckoutNextTargetGroup_Arn"
}
locate CheckoutCheckoutNextTargetGroup 'target group lattice-shop-checkout-checkout-next'

# AWS::Lambda::Permission CheckoutCheckoutNextLatticePermission
find_CheckoutCheckoutNextLatticePermission() {
  look \
    --object '[@] | [?contains(Policy, join('\'\'', ['\''"Sid":"'\'', '\`'"CheckoutCheckoutNextLatticePermission"'\`', '\''"'\''])) || contains(Policy, join('\'\'', ['\''"Sid": "'\'', '\`'"CheckoutCheckoutNextLatticePermission"'\`', '\''"'\'']))] | [0]' \
    --absent ResourceNotFoundException \
    --call lambda get-policy \
    --function-name lattice-shop-checkout-next
}
locate CheckoutCheckoutNextLatticePermission 'Lambda permission CheckoutCheckoutNextLatticePermission' \
  --of CheckoutNextFunction

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
    --call vpc-lattice get-target-group \
    --target-group-identifier "$CheckoutStockTargetGroup_Id"
  also \
    --owner map tags \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$CheckoutStockTargetGroup_Arn"
}
locate CheckoutStockTargetGroup 'target group lattice-shop-checkout-stock'

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
    --call vpc-lattice get-service \
    --service-identifier "$CheckoutService_Id"
  also \
    --owner map tags \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$CheckoutService_Arn"
}
locate CheckoutService 'Lattice service lattice-shop-checkout'

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
    --call vpc-lattice get-listener \
    --service-identifier "$CheckoutService_Id" \
    --listener-identifier "$CheckoutListener_Id"
  also \
    --owner map tags \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$CheckoutListener_Arn"
}
locate CheckoutListener 'listener https'

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
    --call vpc-lattice get-rule \
    --service-identifier "$CheckoutService_Id" \
    --listener-identifier "$CheckoutListener_Id" \
    --rule-identifier "$CheckoutAnyOrdersXRelease84482cRule_Id"
  also \
    --owner map tags \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$CheckoutAnyOrdersXRelease84482cRule_Arn"
}
locate CheckoutAnyOrdersXRelease84482cRule 'listener rule any-orders-x-release-84482c'

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
    --call vpc-lattice get-rule \
    --service-identifier "$CheckoutService_Id" \
    --listener-identifier "$CheckoutListener_Id" \
    --rule-identifier "$CheckoutGetQuotesAllRule_Id"
  also \
    --owner map tags \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$CheckoutGetQuotesAllRule_Arn"
}
locate CheckoutGetQuotesAllRule 'listener rule get-quotes-all'

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
    --call vpc-lattice get-rule \
    --service-identifier "$CheckoutService_Id" \
    --listener-identifier "$CheckoutListener_Id" \
    --rule-identifier "$CheckoutGetStockAllRule_Id"
  also \
    --owner map tags \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$CheckoutGetStockAllRule_Arn"
}
locate CheckoutGetStockAllRule 'listener rule get-stock-all'

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
    --call vpc-lattice get-rule \
    --service-identifier "$CheckoutService_Id" \
    --listener-identifier "$CheckoutListener_Id" \
    --rule-identifier "$CheckoutAnyAdminAllRule_Id"
  also \
    --owner map tags \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$CheckoutAnyAdminAllRule_Arn"
}
locate CheckoutAnyAdminAllRule 'listener rule any-admin-all'

# AWS::VpcLattice::AuthPolicy CheckoutAuthPolicy
find_CheckoutAuthPolicy() {
  look \
    --object '[@] | [?policy] | [0]' \
    --absent ResourceNotFoundException \
    --call vpc-lattice get-auth-policy \
    --resource-identifier "$CheckoutService_Arn"
}
locate CheckoutAuthPolicy 'auth policy CheckoutAuthPolicy' --of CheckoutService

# AWS::VpcLattice::ServiceNetworkServiceAssociation CheckoutAssociation
CheckoutAssociation_Arn='<unknown:CheckoutAssociation_Arn>'
CheckoutAssociation_Id='<unknown:CheckoutAssociation_Id>'
find_CheckoutAssociation() {
  look \
    --object 'items[0]' \
    --get CheckoutAssociation_Arn arn \
    --get CheckoutAssociation_Id id \
    --call vpc-lattice list-service-network-service-associations \
    --service-network-identifier "$ServiceNetwork_Id" \
    --service-identifier "$CheckoutService_Id"
  also \
    --owner map tags \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$CheckoutAssociation_Arn"
}
locate CheckoutAssociation 'service association CheckoutAssociation'

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
locate CheckoutRecord 'DNS record checkout.shop.example.com' --of CheckoutService

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
    --call vpc-lattice get-target-group \
    --target-group-identifier "$CatalogTargetGroup_Id"
  also \
    --owner map tags \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$CatalogTargetGroup_Arn"
}
locate CatalogTargetGroup 'target group lattice-shop-catalog'

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
    --call vpc-lattice get-listener \
    --service-identifier "$CatalogService_Id" \
    --listener-identifier "$CatalogListener_Id"
  also \
    --owner map tags \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$CatalogListener_Arn"
}
locate CatalogListener 'listener https'

# AWS::VpcLattice::AuthPolicy CatalogAuthPolicy
find_CatalogAuthPolicy() {
  look \
    --object '[@] | [?policy] | [0]' \
    --absent ResourceNotFoundException \
    --call vpc-lattice get-auth-policy \
    --resource-identifier "$CatalogService_Arn"
}
locate CatalogAuthPolicy 'auth policy CatalogAuthPolicy' --of CatalogService

# AWS::VpcLattice::ServiceNetworkServiceAssociation CatalogAssociation
CatalogAssociation_Arn='<unknown:CatalogAssociation_Arn>'
CatalogAssociation_Id='<unknown:CatalogAssociation_Id>'
find_CatalogAssociation() {
  look \
    --object 'items[0]' \
    --get CatalogAssociation_Arn arn \
    --get CatalogAssociation_Id id \
    --call vpc-lattice list-service-network-service-associations \
    --service-network-identifier "$ServiceNetwork_Id" \
    --service-identifier "$CatalogService_Id"
  also \
    --owner map tags \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$CatalogAssociation_Arn"
}
locate CatalogAssociation 'service association CatalogAssociation'

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
    --call vpc-lattice get-target-group \
    --target-group-identifier "$StockTargetGroup_Id"
  also \
    --owner map tags \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$StockTargetGroup_Arn"
}
locate StockTargetGroup 'target group lattice-shop-stock'

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
    --call vpc-lattice get-listener \
    --service-identifier "$StockService_Id" \
    --listener-identifier "$StockListener_Id"
  also \
    --owner map tags \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$StockListener_Arn"
}
locate StockListener 'listener https'

# AWS::VpcLattice::AuthPolicy StockAuthPolicy
find_StockAuthPolicy() {
  look \
    --object '[@] | [?policy] | [0]' \
    --absent ResourceNotFoundException \
    --call vpc-lattice get-auth-policy \
    --resource-identifier "$StockService_Arn"
}
locate StockAuthPolicy 'auth policy StockAuthPolicy' --of StockService

# AWS::VpcLattice::ServiceNetworkServiceAssociation StockAssociation
StockAssociation_Arn='<unknown:StockAssociation_Arn>'
StockAssociation_Id='<unknown:StockAssociation_Id>'
find_StockAssociation() {
  look \
    --object 'items[0]' \
    --get StockAssociation_Arn arn \
    --get StockAssociation_Id id \
    --call vpc-lattice list-service-network-service-associations \
    --service-network-identifier "$ServiceNetwork_Id" \
    --service-identifier "$StockService_Id"
  also \
    --owner map tags \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$StockAssociation_Arn"
}
locate StockAssociation 'service association StockAssociation'

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
    --call vpc-lattice get-target-group \
    --target-group-identifier "$DeliveryTargetGroup_Id"
  also \
    --owner map tags \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$DeliveryTargetGroup_Arn"
}
locate DeliveryTargetGroup 'target group lattice-shop-delivery'

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
    --call vpc-lattice get-listener \
    --service-identifier "$DeliveryService_Id" \
    --listener-identifier "$DeliveryListener_Id"
  also \
    --owner map tags \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$DeliveryListener_Arn"
}
locate DeliveryListener 'listener https'

# AWS::VpcLattice::AuthPolicy DeliveryAuthPolicy
find_DeliveryAuthPolicy() {
  look \
    --object '[@] | [?policy] | [0]' \
    --absent ResourceNotFoundException \
    --call vpc-lattice get-auth-policy \
    --resource-identifier "$DeliveryService_Arn"
}
locate DeliveryAuthPolicy 'auth policy DeliveryAuthPolicy' --of DeliveryService

# AWS::VpcLattice::ServiceNetworkServiceAssociation DeliveryAssociation
DeliveryAssociation_Arn='<unknown:DeliveryAssociation_Arn>'
DeliveryAssociation_Id='<unknown:DeliveryAssociation_Id>'
find_DeliveryAssociation() {
  look \
    --object 'items[0]' \
    --get DeliveryAssociation_Arn arn \
    --get DeliveryAssociation_Id id \
    --call vpc-lattice list-service-network-service-associations \
    --service-network-identifier "$ServiceNetwork_Id" \
    --service-identifier "$DeliveryService_Id"
  also \
    --owner map tags \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$DeliveryAssociation_Arn"
}
locate DeliveryAssociation 'service association DeliveryAssociation'

# AWS::RAM::ResourceShare ServiceNetworkShare
ServiceNetworkShare_Arn='<unknown:ServiceNetworkShare_Arn>'
find_ServiceNetworkShare() {
  look \
    --object 'resourceShares[?name == '\`'"lattice-shop"'\`' && status != '\''DELETED'\'' && status != '\''DELETING'\''] | [0]' \
    --get ServiceNetworkShare_Arn resourceShareArn \
    --owner lower-pairs tags \
    --call ram get-resource-shares \
    --resource-owner SELF \
    --name lattice-shop
}
locate ServiceNetworkShare 'resource share lattice-shop'

# AWS::RAM::ResourceShare StockShare
StockShare_Arn='<unknown:StockShare_Arn>'
find_StockShare() {
  look \
    --object 'resourceShares[?name == '\`'"lattice-shop-stock"'\`' && status != '\''DELETED'\'' && status != '\''DELETING'\''] | [0]' \
    --get StockShare_Arn resourceShareArn \
    --owner lower-pairs tags \
    --call ram get-resource-shares \
    --resource-owner SELF \
    --name lattice-shop-stock
}
locate StockShare 'resource share lattice-shop-stock'

# AWS::VpcLattice::AuthPolicy ServiceNetworkAuthPolicy
find_ServiceNetworkAuthPolicy() {
  look \
    --object '[@] | [?policy] | [0]' \
    --absent ResourceNotFoundException \
    --call vpc-lattice get-auth-policy \
    --resource-identifier "$ServiceNetwork_Arn"
}
locate ServiceNetworkAuthPolicy 'auth policy ServiceNetworkAuthPolicy' --of ServiceNetwork

# AWS::XRay::Group CheckoutServiceTraces
CheckoutServiceTraces_GroupARN='<unknown:CheckoutServiceTraces_GroupARN>'
find_CheckoutServiceTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"lattice-shop-checkout"'\`'] | [0]' \
    --get CheckoutServiceTraces_GroupARN GroupARN \
    --call xray get-groups
  also \
    --owner pairs Tags \
    --call xray list-tags-for-resource \
    --resource-arn "$CheckoutServiceTraces_GroupARN"
}
locate CheckoutServiceTraces 'X-Ray group lattice-shop-checkout'

# AWS::XRay::Group CheckoutNextServiceTraces
CheckoutNextServiceTraces_GroupARN='<unknown:CheckoutNextServiceTraces_GroupARN>'
find_CheckoutNextServiceTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"lattice-shop-checkout-next"'\`'] | [0]' \
    --get CheckoutNextServiceTraces_GroupARN GroupARN \
    --call xray get-groups
  also \
    --owner pairs Tags \
    --call xray list-tags-for-resource \
    --resource-arn "$CheckoutNextServiceTraces_GroupARN"
}
locate CheckoutNextServiceTraces 'X-Ray group lattice-shop-checkout-next'

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
  also --owner pairs Tags --call sns list-tags-for-resource --resource-arn "$PageTopic_TopicArn"
}
locate PageTopic 'SNS topic lattice-shop-page'

# AWS::SNS::Subscription PageOpsExampleComSubscription
find_PageOpsExampleComSubscription() {
  look \
    --object 'Subscriptions[?Protocol == '\`'"email"'\`' && Endpoint == '\`'"ops@example.com"'\`' && SubscriptionArn != '\''Deleted'\''] | [0]' \
    --absent NotFound \
    --call sns list-subscriptions-by-topic \
    --topic-arn "$PageTopic_TopicArn"
}
locate PageOpsExampleComSubscription 'subscription PageOpsExampleComSubscription' --of PageTopic

# AWS::CloudWatch::Alarm CheckoutAvailabilityAlarm
CheckoutAvailabilityAlarm_Arn='<unknown:CheckoutAvailabilityAlarm_Arn>'
find_CheckoutAvailabilityAlarm() {
  look \
    --object 'MetricAlarms[0]' \
    --get CheckoutAvailabilityAlarm_Arn AlarmArn \
    --call cloudwatch describe-alarms \
    --alarm-names '["lattice-shop-checkout-availability"]' \
    --alarm-types '["MetricAlarm"]'
  also \
    --owner pairs Tags \
    --call cloudwatch list-tags-for-resource \
    --resource-arn "$CheckoutAvailabilityAlarm_Arn"
}
locate CheckoutAvailabilityAlarm 'alarm lattice-shop-checkout-availability'

# AWS::CloudWatch::Alarm CheckoutLatencyAlarm
CheckoutLatencyAlarm_Arn='<unknown:CheckoutLatencyAlarm_Arn>'
find_CheckoutLatencyAlarm() {
  look \
    --object 'MetricAlarms[0]' \
    --get CheckoutLatencyAlarm_Arn AlarmArn \
    --call cloudwatch describe-alarms \
    --alarm-names '["lattice-shop-checkout-latency"]' \
    --alarm-types '["MetricAlarm"]'
  also \
    --owner pairs Tags \
    --call cloudwatch list-tags-for-resource \
    --resource-arn "$CheckoutLatencyAlarm_Arn"
}
locate CheckoutLatencyAlarm 'alarm lattice-shop-checkout-latency'

# AWS::CloudWatch::Alarm CatalogAvailabilityAlarm
CatalogAvailabilityAlarm_Arn='<unknown:CatalogAvailabilityAlarm_Arn>'
find_CatalogAvailabilityAlarm() {
  look \
    --object 'MetricAlarms[0]' \
    --get CatalogAvailabilityAlarm_Arn AlarmArn \
    --call cloudwatch describe-alarms \
    --alarm-names '["lattice-shop-catalog-availability"]' \
    --alarm-types '["MetricAlarm"]'
  also \
    --owner pairs Tags \
    --call cloudwatch list-tags-for-resource \
    --resource-arn "$CatalogAvailabilityAlarm_Arn"
}
locate CatalogAvailabilityAlarm 'alarm lattice-shop-catalog-availability'

# AWS::CloudWatch::Dashboard Dashboard
find_Dashboard() {
  look \
    --object 'DashboardEntries[?DashboardName == '\`'"lattice-shop"'\`'] | [0]' \
    --call cloudwatch list-dashboards \
    --dashboard-name-prefix lattice-shop
  also --call cloudwatch get-dashboard --dashboard-name lattice-shop
}
locate Dashboard 'dashboard lattice-shop'

proceed

remove Dashboard 'dashboard lattice-shop' \
  --gone \
  --call cloudwatch delete-dashboards \
  --dashboard-names '["lattice-shop"]'

remove CatalogAvailabilityAlarm 'alarm lattice-shop-catalog-availability' \
  --gone \
  --call cloudwatch delete-alarms \
  --alarm-names '["lattice-shop-catalog-availability"]'

remove CheckoutLatencyAlarm 'alarm lattice-shop-checkout-latency' \
  --gone \
  --call cloudwatch delete-alarms \
  --alarm-names '["lattice-shop-checkout-latency"]'

remove CheckoutAvailabilityAlarm 'alarm lattice-shop-checkout-availability' \
  --gone \
  --call cloudwatch delete-alarms \
  --alarm-names '["lattice-shop-checkout-availability"]'

delete_PageOpsExampleComSubscription() {
  remove_item --call sns unsubscribe --subscription-arn "$ITEM"
}
remove_each PageOpsExampleComSubscription 'subscription PageOpsExampleComSubscription' \
  --object 'Subscriptions[?Protocol == '\`'"email"'\`' && Endpoint == '\`'"ops@example.com"'\`' && starts_with(SubscriptionArn, '\''arn:'\'')].SubscriptionArn' \
  --absent NotFound \
  --call sns list-subscriptions-by-topic \
  --topic-arn "$PageTopic_TopicArn"

remove PageTopic 'SNS topic lattice-shop-page' \
  --gone \
  --call sns delete-topic \
  --topic-arn "$PageTopic_TopicArn"

remove CheckoutNextServiceTraces 'X-Ray group lattice-shop-checkout-next' \
  --gone \
  --call xray delete-group \
  --group-name lattice-shop-checkout-next

remove CheckoutServiceTraces 'X-Ray group lattice-shop-checkout' \
  --gone \
  --call xray delete-group \
  --group-name lattice-shop-checkout

remove ServiceNetworkAuthPolicy 'auth policy ServiceNetworkAuthPolicy' \
  --gone \
  --call vpc-lattice delete-auth-policy \
  --resource-identifier "$ServiceNetwork_Arn"

remove StockShare 'resource share lattice-shop-stock' \
  --gone \
  --call ram delete-resource-share \
  --resource-share-arn "$StockShare_Arn"

remove ServiceNetworkShare 'resource share lattice-shop' \
  --gone \
  --call ram delete-resource-share \
  --resource-share-arn "$ServiceNetworkShare_Arn"

remove DeliveryAssociation 'service association DeliveryAssociation' \
  --gone \
  --retry ConflictException \
  --call vpc-lattice delete-service-network-service-association \
  --service-network-service-association-identifier "$DeliveryAssociation_Id"

remove DeliveryAuthPolicy 'auth policy DeliveryAuthPolicy' \
  --gone \
  --call vpc-lattice delete-auth-policy \
  --resource-identifier "$DeliveryService_Arn"

remove DeliveryListener 'listener https' \
  --gone \
  --retry ConflictException \
  --call vpc-lattice delete-listener \
  --service-identifier "$DeliveryService_Id" \
  --listener-identifier "$DeliveryListener_Id"

if is_present DeliveryTargetGroup 'target group lattice-shop-delivery'; then
  delete_DeliveryTargetGroup_Targets() {
    remove_item \
      --call vpc-lattice deregister-targets \
      --target-group-identifier "$DeliveryTargetGroup_Id" \
      --targets "$ITEM"
  }
  remove_items DeliveryTargetGroup_Targets Targets \
    --gone \
    --object 'items[].to_string([port && {id: id, port: port} || {id: id}])' \
    --call vpc-lattice list-targets \
    --target-group-identifier "$DeliveryTargetGroup_Id"
fi
remove DeliveryTargetGroup 'target group lattice-shop-delivery' \
  --gone \
  --retry ConflictException \
  --call vpc-lattice delete-target-group \
  --target-group-identifier "$DeliveryTargetGroup_Id"

remove StockAssociation 'service association StockAssociation' \
  --gone \
  --retry ConflictException \
  --call vpc-lattice delete-service-network-service-association \
  --service-network-service-association-identifier "$StockAssociation_Id"

remove StockAuthPolicy 'auth policy StockAuthPolicy' \
  --gone \
  --call vpc-lattice delete-auth-policy \
  --resource-identifier "$StockService_Arn"

remove StockListener 'listener https' \
  --gone \
  --retry ConflictException \
  --call vpc-lattice delete-listener \
  --service-identifier "$StockService_Id" \
  --listener-identifier "$StockListener_Id"

if is_present StockTargetGroup 'target group lattice-shop-stock'; then
  delete_StockTargetGroup_Targets() {
    remove_item \
      --call vpc-lattice deregister-targets \
      --target-group-identifier "$StockTargetGroup_Id" \
      --targets "$ITEM"
  }
  remove_items StockTargetGroup_Targets Targets \
    --gone \
    --object 'items[].to_string([port && {id: id, port: port} || {id: id}])' \
    --call vpc-lattice list-targets \
    --target-group-identifier "$StockTargetGroup_Id"
fi
remove StockTargetGroup 'target group lattice-shop-stock' \
  --gone \
  --retry ConflictException \
  --call vpc-lattice delete-target-group \
  --target-group-identifier "$StockTargetGroup_Id"

remove CatalogAssociation 'service association CatalogAssociation' \
  --gone \
  --retry ConflictException \
  --call vpc-lattice delete-service-network-service-association \
  --service-network-service-association-identifier "$CatalogAssociation_Id"

remove CatalogAuthPolicy 'auth policy CatalogAuthPolicy' \
  --gone \
  --call vpc-lattice delete-auth-policy \
  --resource-identifier "$CatalogService_Arn"

remove CatalogListener 'listener https' \
  --gone \
  --retry ConflictException \
  --call vpc-lattice delete-listener \
  --service-identifier "$CatalogService_Id" \
  --listener-identifier "$CatalogListener_Id"

if is_present CatalogTargetGroup 'target group lattice-shop-catalog'; then
  delete_CatalogTargetGroup_Targets() {
    remove_item \
      --call vpc-lattice deregister-targets \
      --target-group-identifier "$CatalogTargetGroup_Id" \
      --targets "$ITEM"
  }
  remove_items CatalogTargetGroup_Targets Targets \
    --gone \
    --object 'items[].to_string([port && {id: id, port: port} || {id: id}])' \
    --call vpc-lattice list-targets \
    --target-group-identifier "$CatalogTargetGroup_Id"
fi
remove CatalogTargetGroup 'target group lattice-shop-catalog' \
  --gone \
  --retry ConflictException \
  --call vpc-lattice delete-target-group \
  --target-group-identifier "$CatalogTargetGroup_Id"

remove CheckoutRecord 'DNS record checkout.shop.example.com' \
  --gone \
  --call route53 change-resource-record-sets \
  --hosted-zone-id "$STORED_LATTICE_SHOP_ZONE" \
  --change-batch '{"Changes":[{"Action":"DELETE","ResourceRecordSet":{"Name":"checkout.shop.example.com","Type":"A","AliasTarget":{"HostedZoneId":"'"${CheckoutService_DnsEntry_HostedZoneId}"'","DNSName":"'"${CheckoutService_DnsEntry_DomainName}"'","EvaluateTargetHealth":false}}}]}'

remove CheckoutAssociation 'service association CheckoutAssociation' \
  --gone \
  --retry ConflictException \
  --call vpc-lattice delete-service-network-service-association \
  --service-network-service-association-identifier "$CheckoutAssociation_Id"

remove CheckoutAuthPolicy 'auth policy CheckoutAuthPolicy' \
  --gone \
  --call vpc-lattice delete-auth-policy \
  --resource-identifier "$CheckoutService_Arn"

remove CheckoutAnyAdminAllRule 'listener rule any-admin-all' \
  --gone \
  --retry ConflictException \
  --call vpc-lattice delete-rule \
  --service-identifier "$CheckoutService_Id" \
  --listener-identifier "$CheckoutListener_Id" \
  --rule-identifier "$CheckoutAnyAdminAllRule_Id"

remove CheckoutGetStockAllRule 'listener rule get-stock-all' \
  --gone \
  --retry ConflictException \
  --call vpc-lattice delete-rule \
  --service-identifier "$CheckoutService_Id" \
  --listener-identifier "$CheckoutListener_Id" \
  --rule-identifier "$CheckoutGetStockAllRule_Id"

remove CheckoutGetQuotesAllRule 'listener rule get-quotes-all' \
  --gone \
  --retry ConflictException \
  --call vpc-lattice delete-rule \
  --service-identifier "$CheckoutService_Id" \
  --listener-identifier "$CheckoutListener_Id" \
  --rule-identifier "$CheckoutGetQuotesAllRule_Id"

remove CheckoutAnyOrdersXRelease84482cRule 'listener rule any-orders-x-release-84482c' \
  --gone \
  --retry ConflictException \
  --call vpc-lattice delete-rule \
  --service-identifier "$CheckoutService_Id" \
  --listener-identifier "$CheckoutListener_Id" \
  --rule-identifier "$CheckoutAnyOrdersXRelease84482cRule_Id"

remove CheckoutListener 'listener https' \
  --gone \
  --retry ConflictException \
  --call vpc-lattice delete-listener \
  --service-identifier "$CheckoutService_Id" \
  --listener-identifier "$CheckoutListener_Id"

remove CheckoutService 'Lattice service lattice-shop-checkout' \
  --gone \
  --retry ConflictException \
  --call vpc-lattice delete-service \
  --service-identifier "$CheckoutService_Id"

if is_present CheckoutStockTargetGroup 'target group lattice-shop-checkout-stock'; then
  delete_CheckoutStockTargetGroup_Targets() {
    remove_item \
      --call vpc-lattice deregister-targets \
      --target-group-identifier "$CheckoutStockTargetGroup_Id" \
      --targets "$ITEM"
  }
  remove_items CheckoutStockTargetGroup_Targets Targets \
    --gone \
    --object 'items[].to_string([port && {id: id, port: port} || {id: id}])' \
    --call vpc-lattice list-targets \
    --target-group-identifier "$CheckoutStockTargetGroup_Id"
fi
remove CheckoutStockTargetGroup 'target group lattice-shop-checkout-stock' \
  --gone \
  --retry ConflictException \
  --call vpc-lattice delete-target-group \
  --target-group-identifier "$CheckoutStockTargetGroup_Id"

remove CheckoutCheckoutNextLatticePermission 'Lambda permission CheckoutCheckoutNextLatticePermission' \
  --gone \
  --call lambda remove-permission \
  --function-name lattice-shop-checkout-next \
  --statement-id CheckoutCheckoutNextLatticePermission

if is_present \
    CheckoutCheckoutNextTargetGroup \
    'target group lattice-shop-checkout-checkout-next'; then
  delete_CheckoutCheckoutNextTargetGroup_Targets() {
    remove_item \
      --call vpc-lattice deregister-targets \
      --target-group-identifier "$CheckoutCheckoutNextTargetGroup_Id" \
      --targets "$ITEM"
  }
  remove_items CheckoutCheckoutNextTargetGroup_Targets Targets \
    --gone \
    --object 'items[].to_string([port && {id: id, port: port} || {id: id}])' \
    --call vpc-lattice list-targets \
    --target-group-identifier "$CheckoutCheckoutNextTargetGroup_Id"
fi
remove CheckoutCheckoutNextTargetGroup 'target group lattice-shop-checkout-checkout-next' \
  --gone \
  --retry ConflictException \
  --call vpc-lattice delete-target-group \
  --target-group-identifier "$CheckoutCheckoutNextTargetGroup_Id"

remove CheckoutNextFunction 'Lambda function lattice-shop-checkout-next' \
  --gone \
  --retry ResourceConflictException \
  --call lambda delete-function \
  --function-name lattice-shop-checkout-next

remove CheckoutNextLogGroup 'log group /aws/lambda/lattice-shop-checkout-next' \
  --gone \
  --retry OperationAbortedException \
  --call logs delete-log-group \
  --log-group-name /aws/lambda/lattice-shop-checkout-next

remove CheckoutLatticePermission 'Lambda permission CheckoutLatticePermission' \
  --gone \
  --call lambda remove-permission \
  --function-name lattice-shop-checkout \
  --statement-id CheckoutLatticePermission

if is_present CheckoutTargetGroup 'target group lattice-shop-checkout'; then
  delete_CheckoutTargetGroup_Targets() {
    remove_item \
      --call vpc-lattice deregister-targets \
      --target-group-identifier "$CheckoutTargetGroup_Id" \
      --targets "$ITEM"
  }
  remove_items CheckoutTargetGroup_Targets Targets \
    --gone \
    --object 'items[].to_string([port && {id: id, port: port} || {id: id}])' \
    --call vpc-lattice list-targets \
    --target-group-identifier "$CheckoutTargetGroup_Id"
fi
remove CheckoutTargetGroup 'target group lattice-shop-checkout' \
  --gone \
  --retry ConflictException \
  --call vpc-lattice delete-target-group \
  --target-group-identifier "$CheckoutTargetGroup_Id"

remove CheckoutFunction 'Lambda function lattice-shop-checkout' \
  --gone \
  --retry ResourceConflictException \
  --call lambda delete-function \
  --function-name lattice-shop-checkout

remove CheckoutLogGroup 'log group /aws/lambda/lattice-shop-checkout' \
  --gone \
  --retry OperationAbortedException \
  --call logs delete-log-group \
  --log-group-name /aws/lambda/lattice-shop-checkout

remove AccessLogStreamSubscription 'access log subscription AccessLogStreamSubscription' \
  --gone \
  --call vpc-lattice delete-access-log-subscription \
  --access-log-subscription-identifier "$AccessLogStreamSubscription_Id"

remove AccessLogBucketSubscription 'access log subscription AccessLogBucketSubscription' \
  --gone \
  --call vpc-lattice delete-access-log-subscription \
  --access-log-subscription-identifier "$AccessLogBucketSubscription_Id"

remove AccessLogSubscription 'access log subscription AccessLogSubscription' \
  --gone \
  --call vpc-lattice delete-access-log-subscription \
  --access-log-subscription-identifier "$AccessLogSubscription_Id"

remove AccessLogGroup 'log group /aws/vendedlogs/vpc-lattice/lattice-shop' \
  --gone \
  --retry OperationAbortedException \
  --call logs delete-log-group \
  --log-group-name /aws/vendedlogs/vpc-lattice/lattice-shop

remove VpcAssociation 'VPC association VpcAssociation' \
  --gone \
  --retry ConflictException \
  --call vpc-lattice delete-service-network-vpc-association \
  --service-network-vpc-association-identifier "$VpcAssociation_Id"

remove LatticeSecurityGroup 'security group lattice-shop-lattice' \
  --gone \
  --retry DependencyViolation \
  --call ec2 delete-security-group \
  --group-id "$LatticeSecurityGroup_GroupId"

remove XrayEndpoint 'VPC endpoint XrayEndpoint' \
  --gone \
  --call ec2 delete-vpc-endpoints \
  --vpc-endpoint-ids '["'"${XrayEndpoint_Id}"'"]'

remove VpcLatticeEndpoint 'VPC endpoint VpcLatticeEndpoint' \
  --gone \
  --call ec2 delete-vpc-endpoints \
  --vpc-endpoint-ids '["'"${VpcLatticeEndpoint_Id}"'"]'

remove EndpointSecurityGroup 'security group lattice-shop-endpoints' \
  --gone \
  --retry DependencyViolation \
  --call ec2 delete-security-group \
  --group-id "$EndpointSecurityGroup_GroupId"

remove WorkloadSecurityGroup 'security group lattice-shop-functions' \
  --gone \
  --retry DependencyViolation \
  --call ec2 delete-security-group \
  --group-id "$WorkloadSecurityGroup_GroupId"

if is_present CheckoutNextRole 'IAM role lattice-shop-checkout-next'; then
  delete_CheckoutNextRole_ManagedPolicyArns() {
    remove_item \
      --call iam detach-role-policy \
      --role-name lattice-shop-checkout-next \
      --policy-arn "$ITEM"
  }
  remove_items CheckoutNextRole_ManagedPolicyArns ManagedPolicyArns \
    --object 'AttachedPolicies[].PolicyArn' \
    --call iam list-attached-role-policies \
    --role-name lattice-shop-checkout-next
  delete_CheckoutNextRole_Policies() {
    remove_item \
      --call iam delete-role-policy \
      --role-name lattice-shop-checkout-next \
      --policy-name "$ITEM"
  }
  remove_items CheckoutNextRole_Policies Policies \
    --object PolicyNames \
    --call iam list-role-policies \
    --role-name lattice-shop-checkout-next
fi
remove CheckoutNextRole 'IAM role lattice-shop-checkout-next' \
  --gone \
  --retry DeleteConflict \
  --call iam delete-role \
  --role-name lattice-shop-checkout-next

if is_present CheckoutRole 'IAM role lattice-shop-checkout'; then
  delete_CheckoutRole_ManagedPolicyArns() {
    remove_item --call iam detach-role-policy --role-name lattice-shop-checkout --policy-arn "$ITEM"
  }
  remove_items CheckoutRole_ManagedPolicyArns ManagedPolicyArns \
    --object 'AttachedPolicies[].PolicyArn' \
    --call iam list-attached-role-policies \
    --role-name lattice-shop-checkout
  delete_CheckoutRole_Policies() {
    remove_item \
      --call iam delete-role-policy \
      --role-name lattice-shop-checkout \
      --policy-name "$ITEM"
  }
  remove_items CheckoutRole_Policies Policies \
    --object PolicyNames \
    --call iam list-role-policies \
    --role-name lattice-shop-checkout
fi
remove CheckoutRole 'IAM role lattice-shop-checkout' \
  --gone \
  --retry DeleteConflict \
  --call iam delete-role \
  --role-name lattice-shop-checkout

remove LedgerResourceAssociation 'resource association LedgerResourceAssociation' \
  --gone \
  --retry ConflictException \
  --call vpc-lattice delete-service-network-resource-association \
  --service-network-resource-association-identifier "$LedgerResourceAssociation_Id"

remove LedgerResource 'resource configuration lattice-shop-ledger' \
  --gone \
  --retry ConflictException \
  --call vpc-lattice delete-resource-configuration \
  --resource-configuration-identifier "$LedgerResource_Id"

remove ResourceGateway 'resource gateway lattice-shop' \
  --gone \
  --retry ConflictException \
  --call vpc-lattice delete-resource-gateway \
  --resource-gateway-identifier "$ResourceGateway_Id"

remove ResourceSecurityGroup 'security group lattice-shop-resources' \
  --gone \
  --retry DependencyViolation \
  --call ec2 delete-security-group \
  --group-id "$ResourceSecurityGroup_GroupId"

remove ServiceNetwork 'service network lattice-shop' \
  --gone \
  --retry ConflictException \
  --call vpc-lattice delete-service-network \
  --service-network-identifier "$ServiceNetwork_Id"

remove DeliveryService 'Lattice service lattice-shop-delivery' \
  --gone \
  --retry ConflictException \
  --call vpc-lattice delete-service \
  --service-identifier "$DeliveryService_Id"

remove StockService 'Lattice service lattice-shop-stock' \
  --gone \
  --retry ConflictException \
  --call vpc-lattice delete-service \
  --service-identifier "$StockService_Id"

remove CatalogService 'Lattice service lattice-shop-catalog' \
  --gone \
  --retry ConflictException \
  --call vpc-lattice delete-service \
  --service-identifier "$CatalogService_Id"

remove Subnet2 'subnet Subnet2' \
  --gone \
  --retry DependencyViolation \
  --call ec2 delete-subnet \
  --subnet-id "$Subnet2_SubnetId"

remove Subnet1 'subnet Subnet1' \
  --gone \
  --retry DependencyViolation \
  --call ec2 delete-subnet \
  --subnet-id "$Subnet1_SubnetId"

remove Vpc 'VPC Vpc' --gone --retry DependencyViolation --call ec2 delete-vpc --vpc-id "$Vpc_VpcId"

finish_destroy
