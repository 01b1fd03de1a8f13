#!/usr/bin/env bash
set -euo pipefail
here=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=lib.sh disable=SC1091
. "$here/lib.sh"

# destroy.sh deletes what belongs to the stack 'production-web-prod'.
stack production-web-prod --region us-east-1
start destroy

# AWS::EC2::VPC Vpc
Vpc_VpcId='<unknown:Vpc_VpcId>'
find_Vpc() {
  look \
    --object 'Vpcs[0]' \
    --get Vpc_VpcId VpcId \
    --owner pairs Tags \
    --call ec2 describe-vpcs \
    --filters '[{"Name":"tag:Name","Values":["production-web-prod-vpc"]},{"Name":"tag:pergola:stack","Values":["production-web-prod"]}]'
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
    --filters '[{"Name":"tag:Name","Values":["production-web-prod-private-1"]},{"Name":"tag:pergola:stack","Values":["production-web-prod"]}]'
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
    --filters '[{"Name":"tag:Name","Values":["production-web-prod-private-2"]},{"Name":"tag:pergola:stack","Values":["production-web-prod"]}]'
}
locate Subnet2 'subnet Subnet2'

# AWS::EC2::InternetGateway InternetGateway
InternetGateway_InternetGatewayId='<unknown:InternetGateway_InternetGatewayId>'
find_InternetGateway() {
  look \
    --object 'InternetGateways[0]' \
    --get InternetGateway_InternetGatewayId InternetGatewayId \
    --owner pairs Tags \
    --call ec2 describe-internet-gateways \
    --filters '[{"Name":"tag:Name","Values":["production-web-prod-internet"]},{"Name":"tag:pergola:stack","Values":["production-web-prod"]}]'
}
locate InternetGateway 'internet gateway InternetGateway'

# AWS::EC2::VPCGatewayAttachment InternetGatewayAttachment
find_InternetGatewayAttachment() {
  look \
    --object 'InternetGateways[0].Attachments[?VpcId == '\`'"'"${Vpc_VpcId}"'"'\`'] | [0]' \
    --absent InvalidInternetGatewayID.NotFound \
    --call ec2 describe-internet-gateways \
    --internet-gateway-ids '["'"${InternetGateway_InternetGatewayId}"'"]'
}
locate InternetGatewayAttachment 'attachment of the internet gateway InternetGatewayAttachment' \
  --of InternetGateway \
  --of Vpc

# AWS::EC2::RouteTable PublicRouteTable
PublicRouteTable_RouteTableId='<unknown:PublicRouteTable_RouteTableId>'
find_PublicRouteTable() {
  look \
    --object 'RouteTables[0]' \
    --get PublicRouteTable_RouteTableId RouteTableId \
    --owner pairs Tags \
    --call ec2 describe-route-tables \
    --filters '[{"Name":"tag:Name","Values":["production-web-prod-public"]},{"Name":"tag:pergola:stack","Values":["production-web-prod"]}]'
}
locate PublicRouteTable 'route table PublicRouteTable'

# AWS::EC2::Route InternetRoute
find_InternetRoute() {
  look \
    --object 'RouteTables[0].Routes[?DestinationCidrBlock == '\`'"0.0.0.0/0"'\`'] | [0]' \
    --absent InvalidRouteTableID.NotFound \
    --call ec2 describe-route-tables \
    --route-table-ids '["'"${PublicRouteTable_RouteTableId}"'"]'
}
locate InternetRoute 'route InternetRoute' --of PublicRouteTable

# AWS::EC2::Subnet PublicSubnet1
PublicSubnet1_SubnetId='<unknown:PublicSubnet1_SubnetId>'
find_PublicSubnet1() {
  look \
    --object 'Subnets[0]' \
    --get PublicSubnet1_SubnetId SubnetId \
    --owner pairs Tags \
    --call ec2 describe-subnets \
    --filters '[{"Name":"tag:Name","Values":["production-web-prod-public-1"]},{"Name":"tag:pergola:stack","Values":["production-web-prod"]}]'
}
locate PublicSubnet1 'subnet PublicSubnet1'

# AWS::EC2::SubnetRouteTableAssociation PublicRouteAssociation1
PublicRouteAssociation1_Id='<unknown:PublicRouteAssociation1_Id>'
find_PublicRouteAssociation1() {
  look \
    --object 'RouteTables[].Associations[] | [?SubnetId == '\`'"'"${PublicSubnet1_SubnetId}"'"'\`'] | [0]' \
    --get PublicRouteAssociation1_Id RouteTableAssociationId \
    --call ec2 describe-route-tables \
    --filters '[{"Name":"association.subnet-id","Values":["'"${PublicSubnet1_SubnetId}"'"]}]'
}
locate PublicRouteAssociation1 'association of a subnet with a route table PublicRouteAssociation1' \
  --of PublicSubnet1

# AWS::EC2::Subnet PublicSubnet2
PublicSubnet2_SubnetId='<unknown:PublicSubnet2_SubnetId>'
find_PublicSubnet2() {
  look \
    --object 'Subnets[0]' \
    --get PublicSubnet2_SubnetId SubnetId \
    --owner pairs Tags \
    --call ec2 describe-subnets \
    --filters '[{"Name":"tag:Name","Values":["production-web-prod-public-2"]},{"Name":"tag:pergola:stack","Values":["production-web-prod"]}]'
}
locate PublicSubnet2 'subnet PublicSubnet2'

# AWS::EC2::SubnetRouteTableAssociation PublicRouteAssociation2
PublicRouteAssociation2_Id='<unknown:PublicRouteAssociation2_Id>'
find_PublicRouteAssociation2() {
  look \
    --object 'RouteTables[].Associations[] | [?SubnetId == '\`'"'"${PublicSubnet2_SubnetId}"'"'\`'] | [0]' \
    --get PublicRouteAssociation2_Id RouteTableAssociationId \
    --call ec2 describe-route-tables \
    --filters '[{"Name":"association.subnet-id","Values":["'"${PublicSubnet2_SubnetId}"'"]}]'
}
locate PublicRouteAssociation2 'association of a subnet with a route table PublicRouteAssociation2' \
  --of PublicSubnet2

# AWS::EC2::SecurityGroup BalancerSecurityGroup
BalancerSecurityGroup_GroupId='<unknown:BalancerSecurityGroup_GroupId>'
find_BalancerSecurityGroup() {
  look \
    --object 'SecurityGroups[0]' \
    --get BalancerSecurityGroup_GroupId GroupId \
    --owner pairs Tags \
    --call ec2 describe-security-groups \
    --filters '[{"Name":"tag:Name","Values":["production-web-prod-balancer"]},{"Name":"tag:pergola:stack","Values":["production-web-prod"]}]'
}
locate BalancerSecurityGroup 'security group production-web-prod-balancer'

# AWS::EC2::SecurityGroup StorefrontSecurityGroup
StorefrontSecurityGroup_GroupId='<unknown:StorefrontSecurityGroup_GroupId>'
find_StorefrontSecurityGroup() {
  look \
    --object 'SecurityGroups[0]' \
    --get StorefrontSecurityGroup_GroupId GroupId \
    --owner pairs Tags \
    --call ec2 describe-security-groups \
    --filters '[{"Name":"tag:Name","Values":["production-web-prod-storefront"]},{"Name":"tag:pergola:stack","Values":["production-web-prod"]}]'
}
locate StorefrontSecurityGroup 'security group production-web-prod-storefront'

# AWS::EC2::SecurityGroup EndpointSecurityGroup
EndpointSecurityGroup_GroupId='<unknown:EndpointSecurityGroup_GroupId>'
find_EndpointSecurityGroup() {
  look \
    --object 'SecurityGroups[0]' \
    --get EndpointSecurityGroup_GroupId GroupId \
    --owner pairs Tags \
    --call ec2 describe-security-groups \
    --filters '[{"Name":"tag:Name","Values":["production-web-prod-endpoints"]},{"Name":"tag:pergola:stack","Values":["production-web-prod"]}]'
}
locate EndpointSecurityGroup 'security group production-web-prod-endpoints'

# AWS::EC2::VPCEndpoint EcrApiEndpoint
EcrApiEndpoint_Id='<unknown:EcrApiEndpoint_Id>'
find_EcrApiEndpoint() {
  look \
    --object 'VpcEndpoints[?State != '\''deleted'\'' && State != '\''Deleted'\''] | [0]' \
    --get EcrApiEndpoint_Id VpcEndpointId \
    --owner pairs Tags \
    --call ec2 describe-vpc-endpoints \
    --filters '[{"Name":"tag:Name","Values":["production-web-prod-ecr_api"]},{"Name":"tag:pergola:stack","Values":["production-web-prod"]}]'
}
locate EcrApiEndpoint 'VPC endpoint EcrApiEndpoint'

# AWS::EC2::VPCEndpoint EcrDkrEndpoint
EcrDkrEndpoint_Id='<unknown:EcrDkrEndpoint_Id>'
find_EcrDkrEndpoint() {
  look \
    --object 'VpcEndpoints[?State != '\''deleted'\'' && State != '\''Deleted'\''] | [0]' \
    --get EcrDkrEndpoint_Id VpcEndpointId \
    --owner pairs Tags \
    --call ec2 describe-vpc-endpoints \
    --filters '[{"Name":"tag:Name","Values":["production-web-prod-ecr_dkr"]},{"Name":"tag:pergola:stack","Values":["production-web-prod"]}]'
}
locate EcrDkrEndpoint 'VPC endpoint EcrDkrEndpoint'

# AWS::EC2::VPCEndpoint LogsEndpoint
LogsEndpoint_Id='<unknown:LogsEndpoint_Id>'
find_LogsEndpoint() {
  look \
    --object 'VpcEndpoints[?State != '\''deleted'\'' && State != '\''Deleted'\''] | [0]' \
    --get LogsEndpoint_Id VpcEndpointId \
    --owner pairs Tags \
    --call ec2 describe-vpc-endpoints \
    --filters '[{"Name":"tag:Name","Values":["production-web-prod-logs"]},{"Name":"tag:pergola:stack","Values":["production-web-prod"]}]'
}
locate LogsEndpoint 'VPC endpoint LogsEndpoint'

# AWS::EC2::VPCEndpoint SecretsmanagerEndpoint
SecretsmanagerEndpoint_Id='<unknown:SecretsmanagerEndpoint_Id>'
find_SecretsmanagerEndpoint() {
  look \
    --object 'VpcEndpoints[?State != '\''deleted'\'' && State != '\''Deleted'\''] | [0]' \
    --get SecretsmanagerEndpoint_Id VpcEndpointId \
    --owner pairs Tags \
    --call ec2 describe-vpc-endpoints \
    --filters '[{"Name":"tag:Name","Values":["production-web-prod-secretsmanager"]},{"Name":"tag:pergola:stack","Values":["production-web-prod"]}]'
}
locate SecretsmanagerEndpoint 'VPC endpoint SecretsmanagerEndpoint'

# AWS::EC2::VPCEndpoint SqsEndpoint
SqsEndpoint_Id='<unknown:SqsEndpoint_Id>'
find_SqsEndpoint() {
  look \
    --object 'VpcEndpoints[?State != '\''deleted'\'' && State != '\''Deleted'\''] | [0]' \
    --get SqsEndpoint_Id VpcEndpointId \
    --owner pairs Tags \
    --call ec2 describe-vpc-endpoints \
    --filters '[{"Name":"tag:Name","Values":["production-web-prod-sqs"]},{"Name":"tag:pergola:stack","Values":["production-web-prod"]}]'
}
locate SqsEndpoint 'VPC endpoint SqsEndpoint'

# AWS::EC2::VPCEndpoint XrayEndpoint
XrayEndpoint_Id='<unknown:XrayEndpoint_Id>'
find_XrayEndpoint() {
  look \
    --object 'VpcEndpoints[?State != '\''deleted'\'' && State != '\''Deleted'\''] | [0]' \
    --get XrayEndpoint_Id VpcEndpointId \
    --owner pairs Tags \
    --call ec2 describe-vpc-endpoints \
    --filters '[{"Name":"tag:Name","Values":["production-web-prod-xray"]},{"Name":"tag:pergola:stack","Values":["production-web-prod"]}]'
}
locate XrayEndpoint 'VPC endpoint XrayEndpoint'

# AWS::EC2::RouteTable PrivateRouteTable
PrivateRouteTable_RouteTableId='<unknown:PrivateRouteTable_RouteTableId>'
find_PrivateRouteTable() {
  look \
    --object 'RouteTables[0]' \
    --get PrivateRouteTable_RouteTableId RouteTableId \
    --owner pairs Tags \
    --call ec2 describe-route-tables \
    --filters '[{"Name":"tag:Name","Values":["production-web-prod-private"]},{"Name":"tag:pergola:stack","Values":["production-web-prod"]}]'
}
locate PrivateRouteTable 'route table PrivateRouteTable'

# AWS::EC2::SubnetRouteTableAssociation PrivateRouteAssociation1
PrivateRouteAssociation1_Id='<unknown:PrivateRouteAssociation1_Id>'
find_PrivateRouteAssociation1() {
  look \
    --object 'RouteTables[].Associations[] | [?SubnetId == '\`'"'"${Subnet1_SubnetId}"'"'\`'] | [0]' \
    --get PrivateRouteAssociation1_Id RouteTableAssociationId \
    --call ec2 describe-route-tables \
    --filters '[{"Name":"association.subnet-id","Values":["'"${Subnet1_SubnetId}"'"]}]'
}
locate PrivateRouteAssociation1 'association of a subnet with a route table PrivateRouteAssociation1' \
  --of Subnet1

# AWS::EC2::SubnetRouteTableAssociation PrivateRouteAssociation2
PrivateRouteAssociation2_Id='<unknown:PrivateRouteAssociation2_Id>'
find_PrivateRouteAssociation2() {
  look \
    --object 'RouteTables[].Associations[] | [?SubnetId == '\`'"'"${Subnet2_SubnetId}"'"'\`'] | [0]' \
    --get PrivateRouteAssociation2_Id RouteTableAssociationId \
    --call ec2 describe-route-tables \
    --filters '[{"Name":"association.subnet-id","Values":["'"${Subnet2_SubnetId}"'"]}]'
}
locate PrivateRouteAssociation2 'association of a subnet with a route table PrivateRouteAssociation2' \
  --of Subnet2

# AWS::EC2::VPCEndpoint S3Endpoint
S3Endpoint_Id='<unknown:S3Endpoint_Id>'
find_S3Endpoint() {
  look \
    --object 'VpcEndpoints[?State != '\''deleted'\'' && State != '\''Deleted'\''] | [0]' \
    --get S3Endpoint_Id VpcEndpointId \
    --owner pairs Tags \
    --call ec2 describe-vpc-endpoints \
    --filters '[{"Name":"tag:Name","Values":["production-web-prod-s3"]},{"Name":"tag:pergola:stack","Values":["production-web-prod"]}]'
}
locate S3Endpoint 'VPC endpoint S3Endpoint'

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
    --call vpc-lattice get-service-network \
    --service-network-identifier "$ServiceNetwork_Id"
  also \
    --owner map tags \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$ServiceNetwork_Arn"
}
locate ServiceNetwork 'service network production-web-prod'

# AWS::EC2::SecurityGroup LatticeSecurityGroup
LatticeSecurityGroup_GroupId='<unknown:LatticeSecurityGroup_GroupId>'
find_LatticeSecurityGroup() {
  look \
    --object 'SecurityGroups[0]' \
    --get LatticeSecurityGroup_GroupId GroupId \
    --owner pairs Tags \
    --call ec2 describe-security-groups \
    --filters '[{"Name":"tag:Name","Values":["production-web-prod-lattice"]},{"Name":"tag:pergola:stack","Values":["production-web-prod"]}]'
}
locate LatticeSecurityGroup 'security group production-web-prod-lattice'

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
    --object 'logGroups[?logGroupName == '\`'"/aws/vendedlogs/vpc-lattice/production-web-prod"'\`'] | [0]' \
    --get AccessLogGroup_Arn arn \
    --get AccessLogGroup_LogGroupArn logGroupArn \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/vendedlogs/vpc-lattice/production-web-prod
  also \
    --owner map tags \
    --call logs list-tags-for-resource \
    --resource-arn "$AccessLogGroup_LogGroupArn"
}
locate AccessLogGroup 'log group /aws/vendedlogs/vpc-lattice/production-web-prod'

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

# AWS::Logs::LogGroup RatesLogGroup
RatesLogGroup_LogGroupArn='<unknown:RatesLogGroup_LogGroupArn>'
find_RatesLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/aws/lambda/production-web-prod-rates"'\`'] | [0]' \
    --get RatesLogGroup_LogGroupArn logGroupArn \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/lambda/production-web-prod-rates
  also \
    --owner map tags \
    --call logs list-tags-for-resource \
    --resource-arn "$RatesLogGroup_LogGroupArn"
}
locate RatesLogGroup 'log group /aws/lambda/production-web-prod-rates'

# AWS::IAM::Role RatesRole
find_RatesRole() {
  look \
    --object Role \
    --absent NoSuchEntity \
    --owner pairs Tags \
    --call iam get-role \
    --role-name production-web-prod-rates
}
locate RatesRole 'IAM role production-web-prod-rates'

# AWS::Lambda::Function RatesFunction
RatesFunction_Arn='<unknown:RatesFunction_Arn>'
find_RatesFunction() {
  look \
    --absent ResourceNotFoundException \
    --get RatesFunction_Arn FunctionArn \
    --call lambda get-function-configuration \
    --function-name production-web-prod-rates
  also --owner map Tags --call lambda list-tags --resource "$RatesFunction_Arn"
}
locate RatesFunction 'Lambda function production-web-prod-rates'

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
    --call vpc-lattice get-target-group \
    --target-group-identifier "$RatesTargetGroup_Id"
  also \
    --owner map tags \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$RatesTargetGroup_Arn"
}
locate RatesTargetGroup 'target group production-web-prod-rates'

# AWS::Lambda::Permission RatesLatticePermission
find_RatesLatticePermission() {
  look \
    --object '[@] | [?contains(Policy, join('\'\'', ['\''"Sid":"'\'', '\`'"RatesLatticePermission"'\`', '\''"'\''])) || contains(Policy, join('\'\'', ['\''"Sid": "'\'', '\`'"RatesLatticePermission"'\`', '\''"'\'']))] | [0]' \
    --absent ResourceNotFoundException \
    --call lambda get-policy \
    --function-name production-web-prod-rates
}
locate RatesLatticePermission 'Lambda permission RatesLatticePermission' --of RatesFunction

# AWS::VpcLattice::Service RatesService
RatesService_Arn='<unknown:RatesService_Arn>'
RatesService_Id='<unknown:RatesService_Id>'
find_RatesService() {
  look \
    --object 'items[?name == '\`'"production-web-prod-rates"'\`'] | [0]' \
    --get RatesService_Arn arn \
    --get RatesService_Id id \
    --call vpc-lattice list-services
  also \
    --get RatesService_Arn arn \
    --get RatesService_Id id \
    --call vpc-lattice get-service \
    --service-identifier "$RatesService_Id"
  also --owner map tags --call vpc-lattice list-tags-for-resource --resource-arn "$RatesService_Arn"
}
locate RatesService 'Lattice service production-web-prod-rates'

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
    --call vpc-lattice get-listener \
    --service-identifier "$RatesService_Id" \
    --listener-identifier "$RatesListener_Id"
  also \
    --owner map tags \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$RatesListener_Arn"
}
locate RatesListener 'listener https'

# AWS::SQS::Queue ShipmentsDeadQueue
ShipmentsDeadQueue_QueueUrl='<unknown:ShipmentsDeadQueue_QueueUrl>'
find_ShipmentsDeadQueue() {
  look \
    --absent AWS.SimpleQueueService.NonExistentQueue \
    --get ShipmentsDeadQueue_QueueUrl QueueUrl \
    --call sqs get-queue-url \
    --queue-name production-web-prod-shipments-dead
  also \
    --object Attributes \
    --get ShipmentsDeadQueue_QueueUrl QueueUrl \
    --call sqs get-queue-attributes \
    --queue-url "$ShipmentsDeadQueue_QueueUrl" \
    --attribute-names '["All"]'
  also --owner map Tags --call sqs list-queue-tags --queue-url "$ShipmentsDeadQueue_QueueUrl"
}
locate ShipmentsDeadQueue 'queue production-web-prod-shipments-dead'

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
    --call sqs get-queue-attributes \
    --queue-url "$ShipmentsQueue_QueueUrl" \
    --attribute-names '["All"]'
  also --owner map Tags --call sqs list-queue-tags --queue-url "$ShipmentsQueue_QueueUrl"
}
locate ShipmentsQueue 'queue production-web-prod-shipments'

# AWS::IAM::Role StorefrontRole
find_StorefrontRole() {
  look \
    --object Role \
    --absent NoSuchEntity \
    --owner pairs Tags \
    --call iam get-role \
    --role-name production-web-prod-storefront
}
locate StorefrontRole 'IAM role production-web-prod-storefront'

# AWS::VpcLattice::AuthPolicy RatesAuthPolicy
find_RatesAuthPolicy() {
  look \
    --object '[@] | [?policy] | [0]' \
    --absent ResourceNotFoundException \
    --call vpc-lattice get-auth-policy \
    --resource-identifier "$RatesService_Arn"
}
locate RatesAuthPolicy 'auth policy RatesAuthPolicy' --of RatesService

# AWS::VpcLattice::ServiceNetworkServiceAssociation RatesAssociation
RatesAssociation_Arn='<unknown:RatesAssociation_Arn>'
RatesAssociation_Id='<unknown:RatesAssociation_Id>'
find_RatesAssociation() {
  look \
    --object 'items[0]' \
    --get RatesAssociation_Arn arn \
    --get RatesAssociation_Id id \
    --call vpc-lattice list-service-network-service-associations \
    --service-network-identifier "$ServiceNetwork_Id" \
    --service-identifier "$RatesService_Id"
  also \
    --owner map tags \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$RatesAssociation_Arn"
}
locate RatesAssociation 'service association RatesAssociation'

# AWS::VpcLattice::AuthPolicy ServiceNetworkAuthPolicy
find_ServiceNetworkAuthPolicy() {
  look \
    --object '[@] | [?policy] | [0]' \
    --absent ResourceNotFoundException \
    --call vpc-lattice get-auth-policy \
    --resource-identifier "$ServiceNetwork_Arn"
}
locate ServiceNetworkAuthPolicy 'auth policy ServiceNetworkAuthPolicy' --of ServiceNetwork

# AWS::ElasticLoadBalancingV2::LoadBalancer LoadBalancer
LoadBalancer_LoadBalancerArn='<unknown:LoadBalancer_LoadBalancerArn>'
find_LoadBalancer() {
  look \
    --object 'LoadBalancers[0]' \
    --absent LoadBalancerNotFound \
    --get LoadBalancer_LoadBalancerArn LoadBalancerArn \
    --call elbv2 describe-load-balancers \
    --names '["production-web-prod"]'
  also \
    --owner pairs 'TagDescriptions[0].Tags' \
    --call elbv2 describe-tags \
    --resource-arns '["'"${LoadBalancer_LoadBalancerArn}"'"]'
}
locate LoadBalancer 'load balancer production-web-prod'

# AWS::ElasticLoadBalancingV2::Listener HttpsListener
HttpsListener_ListenerArn='<unknown:HttpsListener_ListenerArn>'
find_HttpsListener() {
  look \
    --object 'Listeners[?Port == '\`'443'\`'] | [0]' \
    --absent LoadBalancerNotFound \
    --get HttpsListener_ListenerArn ListenerArn \
    --call elbv2 describe-listeners \
    --load-balancer-arn "$LoadBalancer_LoadBalancerArn"
}
locate HttpsListener 'listener of the load balancer HttpsListener' --of LoadBalancer

# AWS::ElasticLoadBalancingV2::TargetGroup StorefrontBalancerTargetGroup
StorefrontBalancerTargetGroup_TargetGroupArn='<unknown:StorefrontBalancerTargetGroup_TargetGroupArn>'
find_StorefrontBalancerTargetGroup() {
  look \
    --object 'TargetGroups[0]' \
    --absent TargetGroupNotFound \
    --get StorefrontBalancerTargetGroup_TargetGroupArn TargetGroupArn \
    --call elbv2 describe-target-groups \
    --names '["production-web-prod-storefront"]'
  also \
    --owner pairs 'TagDescriptions[0].Tags' \
    --call elbv2 describe-tags \
    --resource-arns '["'"${StorefrontBalancerTargetGroup_TargetGroupArn}"'"]'
}
locate \
  StorefrontBalancerTargetGroup \
  'target group of the load balancer production-web-prod-storefront'

# AWS::ElasticLoadBalancingV2::ListenerRule StorefrontRouteAny
StorefrontRouteAny_RuleArn='<unknown:StorefrontRouteAny_RuleArn>'
find_StorefrontRouteAny() {
  look \
    --object 'Rules[?Priority == to_string('\`'48349'\`')] | [0]' \
    --absent ListenerNotFound \
    --get StorefrontRouteAny_RuleArn RuleArn \
    --call elbv2 describe-rules \
    --listener-arn "$HttpsListener_ListenerArn"
}
locate StorefrontRouteAny 'rule of the load balancer StorefrontRouteAny' --of HttpsListener

# AWS::DynamoDB::Table DeliveriesTable
DeliveriesTable_Arn='<unknown:DeliveriesTable_Arn>'
find_DeliveriesTable() {
  look \
    --object Table \
    --absent ResourceNotFoundException \
    --get DeliveriesTable_Arn TableArn \
    --call dynamodb describe-table \
    --table-name production-web-prod-deliveries
  also \
    --owner pairs Tags \
    --call dynamodb list-tags-of-resource \
    --resource-arn "$DeliveriesTable_Arn"
}
locate DeliveriesTable 'DynamoDB table production-web-prod-deliveries' --retain

# AWS::Logs::LogGroup StatusLogGroup
StatusLogGroup_LogGroupArn='<unknown:StatusLogGroup_LogGroupArn>'
find_StatusLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/aws/lambda/production-web-prod-status"'\`'] | [0]' \
    --get StatusLogGroup_LogGroupArn logGroupArn \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/lambda/production-web-prod-status
  also \
    --owner map tags \
    --call logs list-tags-for-resource \
    --resource-arn "$StatusLogGroup_LogGroupArn"
}
locate StatusLogGroup 'log group /aws/lambda/production-web-prod-status'

# AWS::IAM::Role StatusRole
find_StatusRole() {
  look \
    --object Role \
    --absent NoSuchEntity \
    --owner pairs Tags \
    --call iam get-role \
    --role-name production-web-prod-status
}
locate StatusRole 'IAM role production-web-prod-status'

# AWS::Lambda::Function StatusFunction
StatusFunction_Arn='<unknown:StatusFunction_Arn>'
find_StatusFunction() {
  look \
    --absent ResourceNotFoundException \
    --get StatusFunction_Arn FunctionArn \
    --call lambda get-function-configuration \
    --function-name production-web-prod-status
  also --owner map Tags --call lambda list-tags --resource "$StatusFunction_Arn"
}
locate StatusFunction 'Lambda function production-web-prod-status'

# AWS::Lambda::Permission StatusBalancerPermission
find_StatusBalancerPermission() {
  look \
    --object '[@] | [?contains(Policy, join('\'\'', ['\''"Sid":"'\'', '\`'"StatusBalancerPermission"'\`', '\''"'\''])) || contains(Policy, join('\'\'', ['\''"Sid": "'\'', '\`'"StatusBalancerPermission"'\`', '\''"'\'']))] | [0]' \
    --absent ResourceNotFoundException \
    --call lambda get-policy \
    --function-name production-web-prod-status
}
locate StatusBalancerPermission 'Lambda permission StatusBalancerPermission' --of StatusFunction

# AWS::ElasticLoadBalancingV2::TargetGroup StatusBalancerTargetGroup
StatusBalancerTargetGroup_TargetGroupArn='<unknown:StatusBalancerTargetGroup_TargetGroupArn>'
find_StatusBalancerTargetGroup() {
  look \
    --object 'TargetGroups[0]' \
    --absent TargetGroupNotFound \
    --get StatusBalancerTargetGroup_TargetGroupArn TargetGroupArn \
    --call elbv2 describe-target-groups \
    --names '["production-web-prod-status"]'
  also \
    --owner pairs 'TagDescriptions[0].Tags' \
    --call elbv2 describe-tags \
    --resource-arns '["'"${StatusBalancerTargetGroup_TargetGroupArn}"'"]'
}
locate StatusBalancerTargetGroup 'target group of the load balancer production-web-prod-status'

# AWS::ElasticLoadBalancingV2::ListenerRule StatusRouteStatusAnyGet
StatusRouteStatusAnyGet_RuleArn='<unknown:StatusRouteStatusAnyGet_RuleArn>'
find_StatusRouteStatusAnyGet() {
  look \
    --object 'Rules[?Priority == to_string('\`'46896'\`')] | [0]' \
    --absent ListenerNotFound \
    --get StatusRouteStatusAnyGet_RuleArn RuleArn \
    --call elbv2 describe-rules \
    --listener-arn "$HttpsListener_ListenerArn"
}
locate StatusRouteStatusAnyGet 'rule of the load balancer StatusRouteStatusAnyGet' \
  --of HttpsListener

# AWS::Logs::LogGroup ShippingLogGroup
ShippingLogGroup_LogGroupArn='<unknown:ShippingLogGroup_LogGroupArn>'
find_ShippingLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/aws/lambda/production-web-prod-shipping"'\`'] | [0]' \
    --get ShippingLogGroup_LogGroupArn logGroupArn \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/lambda/production-web-prod-shipping
  also \
    --owner map tags \
    --call logs list-tags-for-resource \
    --resource-arn "$ShippingLogGroup_LogGroupArn"
}
locate ShippingLogGroup 'log group /aws/lambda/production-web-prod-shipping'

# AWS::IAM::Role ShippingRole
find_ShippingRole() {
  look \
    --object Role \
    --absent NoSuchEntity \
    --owner pairs Tags \
    --call iam get-role \
    --role-name production-web-prod-shipping
}
locate ShippingRole 'IAM role production-web-prod-shipping'

# AWS::Lambda::Function ShippingFunction
ShippingFunction_Arn='<unknown:ShippingFunction_Arn>'
find_ShippingFunction() {
  look \
    --absent ResourceNotFoundException \
    --get ShippingFunction_Arn FunctionArn \
    --call lambda get-function-configuration \
    --function-name production-web-prod-shipping
  also --owner map Tags --call lambda list-tags --resource "$ShippingFunction_Arn"
}
locate ShippingFunction 'Lambda function production-web-prod-shipping'

# AWS::ECS::Cluster Cluster
Cluster_Arn='<unknown:Cluster_Arn>'
find_Cluster() {
  look \
    --object 'clusters[?status != '\''INACTIVE'\''] | [0]' \
    --get Cluster_Arn clusterArn \
    --owner lower-pairs tags \
    --call ecs describe-clusters \
    --clusters '["production-web-prod"]' \
    --include '["SETTINGS","TAGS"]'
}
locate Cluster 'ECS cluster production-web-prod'

# AWS::Logs::LogGroup StorefrontLogGroup
StorefrontLogGroup_LogGroupArn='<unknown:StorefrontLogGroup_LogGroupArn>'
find_StorefrontLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/ecs/production-web-prod-storefront"'\`'] | [0]' \
    --get StorefrontLogGroup_LogGroupArn logGroupArn \
    --call logs describe-log-groups \
    --log-group-name-prefix /ecs/production-web-prod-storefront
  also \
    --owner map tags \
    --call logs list-tags-for-resource \
    --resource-arn "$StorefrontLogGroup_LogGroupArn"
}
locate StorefrontLogGroup 'log group /ecs/production-web-prod-storefront'

# AWS::IAM::Role StorefrontExecutionRole
find_StorefrontExecutionRole() {
  look \
    --object Role \
    --absent NoSuchEntity \
    --owner pairs Tags \
    --call iam get-role \
    --role-name production-web-prod-storefront-execution
}
locate StorefrontExecutionRole 'IAM role production-web-prod-storefront-execution'

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
    --owner lower-pairs tags \
    --call ecs describe-task-definition \
    --task-definition "$StorefrontTask_TaskDefinitionArn" \
    --include '["TAGS"]'
}
locate StorefrontTask 'ECS task definition StorefrontTask'

# AWS::ECS::Service StorefrontTasks
find_StorefrontTasks() {
  look \
    --object 'services[?status != '\''INACTIVE'\''] | [0]' \
    --absent ClusterNotFoundException \
    --owner lower-pairs tags \
    --call ecs describe-services \
    --cluster "$Cluster_Arn" \
    --services '["production-web-prod-storefront"]' \
    --include '["TAGS"]'
}
locate StorefrontTasks 'ECS service production-web-prod-storefront'

# AWS::CloudFront::Distribution Distribution
Distribution_Id='<unknown:Distribution_Id>'
Distribution_Arn='<unknown:Distribution_Arn>'
Distribution_ETag='<unknown:Distribution_ETag>'
find_Distribution() {
  look \
    --object 'DistributionList.Items[?Comment == '\`'"production-web-prod"'\`'] | [0]' \
    --get Distribution_Id Id \
    --get Distribution_Arn ARN \
    --get Distribution_ETag ETag \
    --call cloudfront list-distributions
  also \
    --get Distribution_Id Id \
    --get Distribution_Arn ARN \
    --get Distribution_ETag ETag \
    --state Distribution.Status \
    --call cloudfront get-distribution \
    --id "$Distribution_Id"
  also \
    --owner pairs Tags.Items \
    --call cloudfront list-tags-for-resource \
    --resource "$Distribution_Arn"
}
locate Distribution 'CloudFront distribution Distribution'

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
  also --owner pairs Tags --call sns list-tags-for-resource --resource-arn "$PageTopic_TopicArn"
}
locate PageTopic 'SNS topic production-web-prod-page'

# AWS::CloudWatch::Alarm ShipmentsFailureAlarm
ShipmentsFailureAlarm_Arn='<unknown:ShipmentsFailureAlarm_Arn>'
find_ShipmentsFailureAlarm() {
  look \
    --object 'MetricAlarms[0]' \
    --get ShipmentsFailureAlarm_Arn AlarmArn \
    --call cloudwatch describe-alarms \
    --alarm-names '["production-web-prod-shipments-dead"]' \
    --alarm-types '["MetricAlarm"]'
  also \
    --owner pairs Tags \
    --call cloudwatch list-tags-for-resource \
    --resource-arn "$ShipmentsFailureAlarm_Arn"
}
locate ShipmentsFailureAlarm 'alarm production-web-prod-shipments-dead'

# AWS::Lambda::EventSourceMapping ShippingShipmentsSource
ShippingShipmentsSource_Id='<unknown:ShippingShipmentsSource_Id>'
ShippingShipmentsSource_EventSourceMappingArn='<unknown:ShippingShipmentsSource_EventSourceMappingArn>'
find_ShippingShipmentsSource() {
  look \
    --object 'EventSourceMappings[?State != '\''Deleting'\'' && (starts_with(join('\'\'', [FunctionArn, '\'':'\'']), join('\'\'', ['\`'"'"${ShippingFunction_Arn}"'"'\`', '\'':'\''])) || starts_with(join('\'\'', ['\`'"'"${ShippingFunction_Arn}"'"'\`', '\'':'\'']), join('\'\'', [FunctionArn, '\'':'\''])))] | [0]' \
    --absent ResourceNotFoundException \
    --get ShippingShipmentsSource_Id UUID \
    --get ShippingShipmentsSource_EventSourceMappingArn EventSourceMappingArn \
    --call lambda list-event-source-mappings \
    --event-source-arn "$ShipmentsQueue_Arn"
  also \
    --owner map Tags \
    --call lambda list-tags \
    --resource "$ShippingShipmentsSource_EventSourceMappingArn"
}
locate ShippingShipmentsSource 'event source mapping ShippingShipmentsSource'

# AWS::XRay::Group StorefrontServiceTraces
StorefrontServiceTraces_GroupARN='<unknown:StorefrontServiceTraces_GroupARN>'
find_StorefrontServiceTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"production-web-prod-storefront"'\`'] | [0]' \
    --get StorefrontServiceTraces_GroupARN GroupARN \
    --call xray get-groups
  also \
    --owner pairs Tags \
    --call xray list-tags-for-resource \
    --resource-arn "$StorefrontServiceTraces_GroupARN"
}
locate StorefrontServiceTraces 'X-Ray group production-web-prod-storefront'

# AWS::XRay::Group RatesServiceTraces
RatesServiceTraces_GroupARN='<unknown:RatesServiceTraces_GroupARN>'
find_RatesServiceTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"production-web-prod-rates"'\`'] | [0]' \
    --get RatesServiceTraces_GroupARN GroupARN \
    --call xray get-groups
  also \
    --owner pairs Tags \
    --call xray list-tags-for-resource \
    --resource-arn "$RatesServiceTraces_GroupARN"
}
locate RatesServiceTraces 'X-Ray group production-web-prod-rates'

# AWS::XRay::Group ShippingServiceTraces
ShippingServiceTraces_GroupARN='<unknown:ShippingServiceTraces_GroupARN>'
find_ShippingServiceTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"production-web-prod-shipping"'\`'] | [0]' \
    --get ShippingServiceTraces_GroupARN GroupARN \
    --call xray get-groups
  also \
    --owner pairs Tags \
    --call xray list-tags-for-resource \
    --resource-arn "$ShippingServiceTraces_GroupARN"
}
locate ShippingServiceTraces 'X-Ray group production-web-prod-shipping'

# AWS::XRay::Group StatusServiceTraces
StatusServiceTraces_GroupARN='<unknown:StatusServiceTraces_GroupARN>'
find_StatusServiceTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"production-web-prod-status"'\`'] | [0]' \
    --get StatusServiceTraces_GroupARN GroupARN \
    --call xray get-groups
  also \
    --owner pairs Tags \
    --call xray list-tags-for-resource \
    --resource-arn "$StatusServiceTraces_GroupARN"
}
locate StatusServiceTraces 'X-Ray group production-web-prod-status'

# AWS::XRay::Group SlowPagesGroupTraces
SlowPagesGroupTraces_GroupARN='<unknown:SlowPagesGroupTraces_GroupARN>'
find_SlowPagesGroupTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"production-web-prod-slow-pages"'\`'] | [0]' \
    --get SlowPagesGroupTraces_GroupARN GroupARN \
    --call xray get-groups
  also \
    --owner pairs Tags \
    --call xray list-tags-for-resource \
    --resource-arn "$SlowPagesGroupTraces_GroupARN"
}
locate SlowPagesGroupTraces 'X-Ray group production-web-prod-slow-pages'

# AWS::XRay::SamplingRule StorefrontSamplingRule
StorefrontSamplingRule_RuleARN='<unknown:StorefrontSamplingRule_RuleARN>'
find_StorefrontSamplingRule() {
  look \
    --object 'SamplingRuleRecords[?SamplingRule.RuleName == '\`'"production-web-prod-storefront"'\`'].SamplingRule | [0]' \
    --get StorefrontSamplingRule_RuleARN RuleARN \
    --call xray get-sampling-rules
  also \
    --owner pairs Tags \
    --call xray list-tags-for-resource \
    --resource-arn "$StorefrontSamplingRule_RuleARN"
}
locate StorefrontSamplingRule 'sampling rule production-web-prod-storefront'

# AWS::IAM::ManagedPolicy TracesPublishPolicy
TracesPublishPolicy_PolicyArn='<unknown:TracesPublishPolicy_PolicyArn>'
find_TracesPublishPolicy() {
  look \
    --object 'Policies[?PolicyName == '\`'"production-web-prod-traces-publish"'\`'] | [0]' \
    --get TracesPublishPolicy_PolicyArn Arn \
    --call iam list-policies \
    --scope Local
}
locate TracesPublishPolicy 'IAM policy production-web-prod-traces-publish'

# AWS::IAM::ManagedPolicy TracesReadPolicy
TracesReadPolicy_PolicyArn='<unknown:TracesReadPolicy_PolicyArn>'
find_TracesReadPolicy() {
  look \
    --object 'Policies[?PolicyName == '\`'"production-web-prod-traces-read"'\`'] | [0]' \
    --get TracesReadPolicy_PolicyArn Arn \
    --call iam list-policies \
    --scope Local
}
locate TracesReadPolicy 'IAM policy production-web-prod-traces-read'

# AWS::IAM::ManagedPolicy TracesAdministerPolicy
TracesAdministerPolicy_PolicyArn='<unknown:TracesAdministerPolicy_PolicyArn>'
find_TracesAdministerPolicy() {
  look \
    --object 'Policies[?PolicyName == '\`'"production-web-prod-traces-administer"'\`'] | [0]' \
    --get TracesAdministerPolicy_PolicyArn Arn \
    --call iam list-policies \
    --scope Local
}
locate TracesAdministerPolicy 'IAM policy production-web-prod-traces-administer'

# AWS::SNS::Subscription PageOpsExampleComSubscription
find_PageOpsExampleComSubscription() {
  look \
    --object 'Subscriptions[?Protocol == '\`'"email"'\`' && Endpoint == '\`'"ops@example.com"'\`' && SubscriptionArn != '\''Deleted'\''] | [0]' \
    --absent NotFound \
    --call sns list-subscriptions-by-topic \
    --topic-arn "$PageTopic_TopicArn"
}
locate PageOpsExampleComSubscription 'subscription PageOpsExampleComSubscription' --of PageTopic

# AWS::CloudWatch::Alarm StorefrontAvailabilityAlarm
StorefrontAvailabilityAlarm_Arn='<unknown:StorefrontAvailabilityAlarm_Arn>'
find_StorefrontAvailabilityAlarm() {
  look \
    --object 'MetricAlarms[0]' \
    --get StorefrontAvailabilityAlarm_Arn AlarmArn \
    --call cloudwatch describe-alarms \
    --alarm-names '["production-web-prod-storefront-availability"]' \
    --alarm-types '["MetricAlarm"]'
  also \
    --owner pairs Tags \
    --call cloudwatch list-tags-for-resource \
    --resource-arn "$StorefrontAvailabilityAlarm_Arn"
}
locate StorefrontAvailabilityAlarm 'alarm production-web-prod-storefront-availability'

# AWS::CloudWatch::Alarm StorefrontLatencyAlarm
StorefrontLatencyAlarm_Arn='<unknown:StorefrontLatencyAlarm_Arn>'
find_StorefrontLatencyAlarm() {
  look \
    --object 'MetricAlarms[0]' \
    --get StorefrontLatencyAlarm_Arn AlarmArn \
    --call cloudwatch describe-alarms \
    --alarm-names '["production-web-prod-storefront-latency"]' \
    --alarm-types '["MetricAlarm"]'
  also \
    --owner pairs Tags \
    --call cloudwatch list-tags-for-resource \
    --resource-arn "$StorefrontLatencyAlarm_Arn"
}
locate StorefrontLatencyAlarm 'alarm production-web-prod-storefront-latency'

# AWS::CloudWatch::Alarm RatesAvailabilityAlarm
RatesAvailabilityAlarm_Arn='<unknown:RatesAvailabilityAlarm_Arn>'
find_RatesAvailabilityAlarm() {
  look \
    --object 'MetricAlarms[0]' \
    --get RatesAvailabilityAlarm_Arn AlarmArn \
    --call cloudwatch describe-alarms \
    --alarm-names '["production-web-prod-rates-availability"]' \
    --alarm-types '["MetricAlarm"]'
  also \
    --owner pairs Tags \
    --call cloudwatch list-tags-for-resource \
    --resource-arn "$RatesAvailabilityAlarm_Arn"
}
locate RatesAvailabilityAlarm 'alarm production-web-prod-rates-availability'

# AWS::CloudWatch::Alarm RatesLatencyAlarm
RatesLatencyAlarm_Arn='<unknown:RatesLatencyAlarm_Arn>'
find_RatesLatencyAlarm() {
  look \
    --object 'MetricAlarms[0]' \
    --get RatesLatencyAlarm_Arn AlarmArn \
    --call cloudwatch describe-alarms \
    --alarm-names '["production-web-prod-rates-latency"]' \
    --alarm-types '["MetricAlarm"]'
  also \
    --owner pairs Tags \
    --call cloudwatch list-tags-for-resource \
    --resource-arn "$RatesLatencyAlarm_Arn"
}
locate RatesLatencyAlarm 'alarm production-web-prod-rates-latency'

# AWS::CloudWatch::Dashboard Dashboard
find_Dashboard() {
  look \
    --object 'DashboardEntries[?DashboardName == '\`'"production-web-prod"'\`'] | [0]' \
    --call cloudwatch list-dashboards \
    --dashboard-name-prefix production-web-prod
  also --call cloudwatch get-dashboard --dashboard-name production-web-prod
}
locate Dashboard 'dashboard production-web-prod'

proceed

remove Dashboard 'dashboard production-web-prod' \
  --gone \
  --call cloudwatch delete-dashboards \
  --dashboard-names '["production-web-prod"]'

remove RatesLatencyAlarm 'alarm production-web-prod-rates-latency' \
  --gone \
  --call cloudwatch delete-alarms \
  --alarm-names '["production-web-prod-rates-latency"]'

remove RatesAvailabilityAlarm 'alarm production-web-prod-rates-availability' \
  --gone \
  --call cloudwatch delete-alarms \
  --alarm-names '["production-web-prod-rates-availability"]'

remove StorefrontLatencyAlarm 'alarm production-web-prod-storefront-latency' \
  --gone \
  --call cloudwatch delete-alarms \
  --alarm-names '["production-web-prod-storefront-latency"]'

remove StorefrontAvailabilityAlarm 'alarm production-web-prod-storefront-availability' \
  --gone \
  --call cloudwatch delete-alarms \
  --alarm-names '["production-web-prod-storefront-availability"]'

delete_PageOpsExampleComSubscription() {
  remove_item --call sns unsubscribe --subscription-arn "$ITEM"
}
remove_each PageOpsExampleComSubscription 'subscription PageOpsExampleComSubscription' \
  --object 'Subscriptions[?Protocol == '\`'"email"'\`' && Endpoint == '\`'"ops@example.com"'\`' && starts_with(SubscriptionArn, '\''arn:'\'')].SubscriptionArn' \
  --absent NotFound \
  --call sns list-subscriptions-by-topic \
  --topic-arn "$PageTopic_TopicArn"

if is_present TracesAdministerPolicy 'IAM policy production-web-prod-traces-administer'; then
  delete_TracesAdministerPolicy_PolicyDocument() {
    remove_item \
      --call iam delete-policy-version \
      --policy-arn "$TracesAdministerPolicy_PolicyArn" \
      --version-id "$ITEM"
  }
  remove_items TracesAdministerPolicy_PolicyDocument PolicyDocument \
    --object 'Versions[?!IsDefaultVersion].VersionId' \
    --call iam list-policy-versions \
    --policy-arn "$TracesAdministerPolicy_PolicyArn"
fi
remove TracesAdministerPolicy 'IAM policy production-web-prod-traces-administer' \
  --gone \
  --call iam delete-policy \
  --policy-arn "$TracesAdministerPolicy_PolicyArn"

if is_present TracesReadPolicy 'IAM policy production-web-prod-traces-read'; then
  delete_TracesReadPolicy_PolicyDocument() {
    remove_item \
      --call iam delete-policy-version \
      --policy-arn "$TracesReadPolicy_PolicyArn" \
      --version-id "$ITEM"
  }
  remove_items TracesReadPolicy_PolicyDocument PolicyDocument \
    --object 'Versions[?!IsDefaultVersion].VersionId' \
    --call iam list-policy-versions \
    --policy-arn "$TracesReadPolicy_PolicyArn"
fi
remove TracesReadPolicy 'IAM policy production-web-prod-traces-read' \
  --gone \
  --call iam delete-policy \
  --policy-arn "$TracesReadPolicy_PolicyArn"

if is_present TracesPublishPolicy 'IAM policy production-web-prod-traces-publish'; then
  delete_TracesPublishPolicy_PolicyDocument() {
    remove_item \
      --call iam delete-policy-version \
      --policy-arn "$TracesPublishPolicy_PolicyArn" \
      --version-id "$ITEM"
  }
  remove_items TracesPublishPolicy_PolicyDocument PolicyDocument \
    --object 'Versions[?!IsDefaultVersion].VersionId' \
    --call iam list-policy-versions \
    --policy-arn "$TracesPublishPolicy_PolicyArn"
fi
remove TracesPublishPolicy 'IAM policy production-web-prod-traces-publish' \
  --gone \
  --call iam delete-policy \
  --policy-arn "$TracesPublishPolicy_PolicyArn"

remove StorefrontSamplingRule 'sampling rule production-web-prod-storefront' \
  --gone \
  --call xray delete-sampling-rule \
  --rule-name production-web-prod-storefront

remove SlowPagesGroupTraces 'X-Ray group production-web-prod-slow-pages' \
  --gone \
  --call xray delete-group \
  --group-name production-web-prod-slow-pages

remove StatusServiceTraces 'X-Ray group production-web-prod-status' \
  --gone \
  --call xray delete-group \
  --group-name production-web-prod-status

remove ShippingServiceTraces 'X-Ray group production-web-prod-shipping' \
  --gone \
  --call xray delete-group \
  --group-name production-web-prod-shipping

remove RatesServiceTraces 'X-Ray group production-web-prod-rates' \
  --gone \
  --call xray delete-group \
  --group-name production-web-prod-rates

remove StorefrontServiceTraces 'X-Ray group production-web-prod-storefront' \
  --gone \
  --call xray delete-group \
  --group-name production-web-prod-storefront

remove ShippingShipmentsSource 'event source mapping ShippingShipmentsSource' \
  --gone \
  --retry ResourceInUseException \
  --call lambda delete-event-source-mapping \
  --uuid "$ShippingShipmentsSource_Id"

remove ShipmentsFailureAlarm 'alarm production-web-prod-shipments-dead' \
  --gone \
  --call cloudwatch delete-alarms \
  --alarm-names '["production-web-prod-shipments-dead"]'

remove PageTopic 'SNS topic production-web-prod-page' \
  --gone \
  --call sns delete-topic \
  --topic-arn "$PageTopic_TopicArn"

if is_present Distribution 'CloudFront distribution Distribution'; then
  show 'merge(Distribution.DistributionConfig, {Enabled: '\`'false'\`'})' \
    --call cloudfront get-distribution \
    --id "$Distribution_Id"
  prepare \
    --ready Deployed \
    --call cloudfront update-distribution \
    --id "$Distribution_Id" \
    --if-match "$Distribution_ETag" \
    --distribution-config "$SHOWN"
fi
remove Distribution 'CloudFront distribution Distribution' \
  --gone \
  --call cloudfront delete-distribution \
  --id "$Distribution_Id" \
  --if-match "$Distribution_ETag"

remove StorefrontTasks 'ECS service production-web-prod-storefront' \
  --gone \
  --call ecs delete-service \
  --cluster "$Cluster_Arn" \
  --service production-web-prod-storefront \
  --force

delete_StorefrontTask() {
  remove_item --call ecs deregister-task-definition --task-definition "$ITEM"
}
remove_each StorefrontTask 'ECS task definition StorefrontTask' \
  --object 'taskDefinitionArns[]' \
  --call ecs list-task-definitions \
  --family-prefix production-web-prod-storefront \
  --status ACTIVE \
  --sort DESC

if is_present StorefrontExecutionRole 'IAM role production-web-prod-storefront-execution'; then
  delete_StorefrontExecutionRole_ManagedPolicyArns() {
    remove_item \
      --call iam detach-role-policy \
      --role-name production-web-prod-storefront-execution \
      --policy-arn "$ITEM"
  }
  remove_items StorefrontExecutionRole_ManagedPolicyArns ManagedPolicyArns \
    --object 'AttachedPolicies[].PolicyArn' \
    --call iam list-attached-role-policies \
    --role-name production-web-prod-storefront-execution
  delete_StorefrontExecutionRole_Policies() {
    remove_item \
      --call iam delete-role-policy \
      --role-name production-web-prod-storefront-execution \
      --policy-name "$ITEM"
  }
  remove_items StorefrontExecutionRole_Policies Policies \
    --object PolicyNames \
    --call iam list-role-policies \
    --role-name production-web-prod-storefront-execution
fi
remove StorefrontExecutionRole 'IAM role production-web-prod-storefront-execution' \
  --gone \
  --retry DeleteConflict \
  --call iam delete-role \
  --role-name production-web-prod-storefront-execution

remove StorefrontLogGroup 'log group /ecs/production-web-prod-storefront' \
  --gone \
  --retry OperationAbortedException \
  --call logs delete-log-group \
  --log-group-name /ecs/production-web-prod-storefront

remove Cluster 'ECS cluster production-web-prod' \
  --gone \
  --retry ClusterContainsServicesException \
  --retry ClusterContainsTasksException \
  --retry UpdateInProgressException \
  --call ecs delete-cluster \
  --cluster production-web-prod

remove ShippingFunction 'Lambda function production-web-prod-shipping' \
  --gone \
  --retry ResourceConflictException \
  --call lambda delete-function \
  --function-name production-web-prod-shipping

if is_present ShippingRole 'IAM role production-web-prod-shipping'; then
  delete_ShippingRole_ManagedPolicyArns() {
    remove_item \
      --call iam detach-role-policy \
      --role-name production-web-prod-shipping \
      --policy-arn "$ITEM"
  }
  remove_items ShippingRole_ManagedPolicyArns ManagedPolicyArns \
    --object 'AttachedPolicies[].PolicyArn' \
    --call iam list-attached-role-policies \
    --role-name production-web-prod-shipping
  delete_ShippingRole_Policies() {
    remove_item \
      --call iam delete-role-policy \
      --role-name production-web-prod-shipping \
      --policy-name "$ITEM"
  }
  remove_items ShippingRole_Policies Policies \
    --object PolicyNames \
    --call iam list-role-policies \
    --role-name production-web-prod-shipping
fi
remove ShippingRole 'IAM role production-web-prod-shipping' \
  --gone \
  --retry DeleteConflict \
  --call iam delete-role \
  --role-name production-web-prod-shipping

remove ShippingLogGroup 'log group /aws/lambda/production-web-prod-shipping' \
  --gone \
  --retry OperationAbortedException \
  --call logs delete-log-group \
  --log-group-name /aws/lambda/production-web-prod-shipping

remove StatusRouteStatusAnyGet 'rule of the load balancer StatusRouteStatusAnyGet' \
  --gone \
  --call elbv2 delete-rule \
  --rule-arn "$StatusRouteStatusAnyGet_RuleArn"

remove StatusBalancerTargetGroup 'target group of the load balancer production-web-prod-status' \
  --gone \
  --retry ResourceInUse \
  --call elbv2 delete-target-group \
  --target-group-arn "$StatusBalancerTargetGroup_TargetGroupArn"

remove StatusBalancerPermission 'Lambda permission StatusBalancerPermission' \
  --gone \
  --call lambda remove-permission \
  --function-name production-web-prod-status \
  --statement-id StatusBalancerPermission

remove StatusFunction 'Lambda function production-web-prod-status' \
  --gone \
  --retry ResourceConflictException \
  --call lambda delete-function \
  --function-name production-web-prod-status

if is_present StatusRole 'IAM role production-web-prod-status'; then
  delete_StatusRole_ManagedPolicyArns() {
    remove_item \
      --call iam detach-role-policy \
      --role-name production-web-prod-status \
      --policy-arn "$ITEM"
  }
  remove_items StatusRole_ManagedPolicyArns ManagedPolicyArns \
    --object 'AttachedPolicies[].PolicyArn' \
    --call iam list-attached-role-policies \
    --role-name production-web-prod-status
  delete_StatusRole_Policies() {
    remove_item \
      --call iam delete-role-policy \
      --role-name production-web-prod-status \
      --policy-name "$ITEM"
  }
  remove_items StatusRole_Policies Policies \
    --object PolicyNames \
    --call iam list-role-policies \
    --role-name production-web-prod-status
fi
remove StatusRole 'IAM role production-web-prod-status' \
  --gone \
  --retry DeleteConflict \
  --call iam delete-role \
  --role-name production-web-prod-status

remove StatusLogGroup 'log group /aws/lambda/production-web-prod-status' \
  --gone \
  --retry OperationAbortedException \
  --call logs delete-log-group \
  --log-group-name /aws/lambda/production-web-prod-status

remove StorefrontRouteAny 'rule of the load balancer StorefrontRouteAny' \
  --gone \
  --call elbv2 delete-rule \
  --rule-arn "$StorefrontRouteAny_RuleArn"

remove StorefrontBalancerTargetGroup 'target group of the load balancer production-web-prod-storefront' \
  --gone \
  --retry ResourceInUse \
  --call elbv2 delete-target-group \
  --target-group-arn "$StorefrontBalancerTargetGroup_TargetGroupArn"

remove HttpsListener 'listener of the load balancer HttpsListener' \
  --gone \
  --call elbv2 delete-listener \
  --listener-arn "$HttpsListener_ListenerArn"

remove LoadBalancer 'load balancer production-web-prod' \
  --gone \
  --call elbv2 delete-load-balancer \
  --load-balancer-arn "$LoadBalancer_LoadBalancerArn"

remove ServiceNetworkAuthPolicy 'auth policy ServiceNetworkAuthPolicy' \
  --gone \
  --call vpc-lattice delete-auth-policy \
  --resource-identifier "$ServiceNetwork_Arn"

remove RatesAssociation 'service association RatesAssociation' \
  --gone \
  --retry ConflictException \
  --call vpc-lattice delete-service-network-service-association \
  --service-network-service-association-identifier "$RatesAssociation_Id"

remove RatesAuthPolicy 'auth policy RatesAuthPolicy' \
  --gone \
  --call vpc-lattice delete-auth-policy \
  --resource-identifier "$RatesService_Arn"

if is_present StorefrontRole 'IAM role production-web-prod-storefront'; then
  delete_StorefrontRole_ManagedPolicyArns() {
    remove_item \
      --call iam detach-role-policy \
      --role-name production-web-prod-storefront \
      --policy-arn "$ITEM"
  }
  remove_items StorefrontRole_ManagedPolicyArns ManagedPolicyArns \
    --object 'AttachedPolicies[].PolicyArn' \
    --call iam list-attached-role-policies \
    --role-name production-web-prod-storefront
  delete_StorefrontRole_Policies() {
    remove_item \
      --call iam delete-role-policy \
      --role-name production-web-prod-storefront \
      --policy-name "$ITEM"
  }
  remove_items StorefrontRole_Policies Policies \
    --object PolicyNames \
    --call iam list-role-policies \
    --role-name production-web-prod-storefront
fi
remove StorefrontRole 'IAM role production-web-prod-storefront' \
  --gone \
  --retry DeleteConflict \
  --call iam delete-role \
  --role-name production-web-prod-storefront

remove ShipmentsQueue 'queue production-web-prod-shipments' \
  --gone \
  --call sqs delete-queue \
  --queue-url "$ShipmentsQueue_QueueUrl"

remove ShipmentsDeadQueue 'queue production-web-prod-shipments-dead' \
  --gone \
  --call sqs delete-queue \
  --queue-url "$ShipmentsDeadQueue_QueueUrl"

remove RatesListener 'listener https' \
  --gone \
  --retry ConflictException \
  --call vpc-lattice delete-listener \
  --service-identifier "$RatesService_Id" \
  --listener-identifier "$RatesListener_Id"

remove RatesService 'Lattice service production-web-prod-rates' \
  --gone \
  --retry ConflictException \
  --call vpc-lattice delete-service \
  --service-identifier "$RatesService_Id"

remove RatesLatticePermission 'Lambda permission RatesLatticePermission' \
  --gone \
  --call lambda remove-permission \
  --function-name production-web-prod-rates \
  --statement-id RatesLatticePermission

if is_present RatesTargetGroup 'target group production-web-prod-rates'; then
  delete_RatesTargetGroup_Targets() {
    remove_item \
      --call vpc-lattice deregister-targets \
      --target-group-identifier "$RatesTargetGroup_Id" \
      --targets "$ITEM"
  }
  remove_items RatesTargetGroup_Targets Targets \
    --gone \
    --object 'items[].to_string([port && {id: id, port: port} || {id: id}])' \
    --call vpc-lattice list-targets \
    --target-group-identifier "$RatesTargetGroup_Id"
fi
remove RatesTargetGroup 'target group production-web-prod-rates' \
  --gone \
  --retry ConflictException \
  --call vpc-lattice delete-target-group \
  --target-group-identifier "$RatesTargetGroup_Id"

remove RatesFunction 'Lambda function production-web-prod-rates' \
  --gone \
  --retry ResourceConflictException \
  --call lambda delete-function \
  --function-name production-web-prod-rates

if is_present RatesRole 'IAM role production-web-prod-rates'; then
  delete_RatesRole_ManagedPolicyArns() {
    remove_item \
      --call iam detach-role-policy \
      --role-name production-web-prod-rates \
      --policy-arn "$ITEM"
  }
  remove_items RatesRole_ManagedPolicyArns ManagedPolicyArns \
    --object 'AttachedPolicies[].PolicyArn' \
    --call iam list-attached-role-policies \
    --role-name production-web-prod-rates
  delete_RatesRole_Policies() {
    remove_item \
      --call iam delete-role-policy \
      --role-name production-web-prod-rates \
      --policy-name "$ITEM"
  }
  remove_items RatesRole_Policies Policies \
    --object PolicyNames \
    --call iam list-role-policies \
    --role-name production-web-prod-rates
fi
remove RatesRole 'IAM role production-web-prod-rates' \
  --gone \
  --retry DeleteConflict \
  --call iam delete-role \
  --role-name production-web-prod-rates

remove RatesLogGroup 'log group /aws/lambda/production-web-prod-rates' \
  --gone \
  --retry OperationAbortedException \
  --call logs delete-log-group \
  --log-group-name /aws/lambda/production-web-prod-rates

remove AccessLogSubscription 'access log subscription AccessLogSubscription' \
  --gone \
  --call vpc-lattice delete-access-log-subscription \
  --access-log-subscription-identifier "$AccessLogSubscription_Id"

remove AccessLogGroup 'log group /aws/vendedlogs/vpc-lattice/production-web-prod' \
  --gone \
  --retry OperationAbortedException \
  --call logs delete-log-group \
  --log-group-name /aws/vendedlogs/vpc-lattice/production-web-prod

remove VpcAssociation 'VPC association VpcAssociation' \
  --gone \
  --retry ConflictException \
  --call vpc-lattice delete-service-network-vpc-association \
  --service-network-vpc-association-identifier "$VpcAssociation_Id"

remove LatticeSecurityGroup 'security group production-web-prod-lattice' \
  --gone \
  --retry DependencyViolation \
  --call ec2 delete-security-group \
  --group-id "$LatticeSecurityGroup_GroupId"

remove ServiceNetwork 'service network production-web-prod' \
  --gone \
  --retry ConflictException \
  --call vpc-lattice delete-service-network \
  --service-network-identifier "$ServiceNetwork_Id"

remove S3Endpoint 'VPC endpoint S3Endpoint' \
  --gone \
  --call ec2 delete-vpc-endpoints \
  --vpc-endpoint-ids '["'"${S3Endpoint_Id}"'"]'

remove PrivateRouteAssociation2 'association of a subnet with a route table PrivateRouteAssociation2' \
  --gone \
  --call ec2 disassociate-route-table \
  --association-id "$PrivateRouteAssociation2_Id"

remove PrivateRouteAssociation1 'association of a subnet with a route table PrivateRouteAssociation1' \
  --gone \
  --call ec2 disassociate-route-table \
  --association-id "$PrivateRouteAssociation1_Id"

remove PrivateRouteTable 'route table PrivateRouteTable' \
  --gone \
  --retry DependencyViolation \
  --call ec2 delete-route-table \
  --route-table-id "$PrivateRouteTable_RouteTableId"

remove XrayEndpoint 'VPC endpoint XrayEndpoint' \
  --gone \
  --call ec2 delete-vpc-endpoints \
  --vpc-endpoint-ids '["'"${XrayEndpoint_Id}"'"]'

remove SqsEndpoint 'VPC endpoint SqsEndpoint' \
  --gone \
  --call ec2 delete-vpc-endpoints \
  --vpc-endpoint-ids '["'"${SqsEndpoint_Id}"'"]'

remove SecretsmanagerEndpoint 'VPC endpoint SecretsmanagerEndpoint' \
  --gone \
  --call ec2 delete-vpc-endpoints \
  --vpc-endpoint-ids '["'"${SecretsmanagerEndpoint_Id}"'"]'

remove LogsEndpoint 'VPC endpoint LogsEndpoint' \
  --gone \
  --call ec2 delete-vpc-endpoints \
  --vpc-endpoint-ids '["'"${LogsEndpoint_Id}"'"]'

remove EcrDkrEndpoint 'VPC endpoint EcrDkrEndpoint' \
  --gone \
  --call ec2 delete-vpc-endpoints \
  --vpc-endpoint-ids '["'"${EcrDkrEndpoint_Id}"'"]'

remove EcrApiEndpoint 'VPC endpoint EcrApiEndpoint' \
  --gone \
  --call ec2 delete-vpc-endpoints \
  --vpc-endpoint-ids '["'"${EcrApiEndpoint_Id}"'"]'

remove EndpointSecurityGroup 'security group production-web-prod-endpoints' \
  --gone \
  --retry DependencyViolation \
  --call ec2 delete-security-group \
  --group-id "$EndpointSecurityGroup_GroupId"

remove StorefrontSecurityGroup 'security group production-web-prod-storefront' \
  --gone \
  --retry DependencyViolation \
  --call ec2 delete-security-group \
  --group-id "$StorefrontSecurityGroup_GroupId"

remove BalancerSecurityGroup 'security group production-web-prod-balancer' \
  --gone \
  --retry DependencyViolation \
  --call ec2 delete-security-group \
  --group-id "$BalancerSecurityGroup_GroupId"

remove PublicRouteAssociation2 'association of a subnet with a route table PublicRouteAssociation2' \
  --gone \
  --call ec2 disassociate-route-table \
  --association-id "$PublicRouteAssociation2_Id"

remove PublicSubnet2 'subnet PublicSubnet2' \
  --gone \
  --retry DependencyViolation \
  --call ec2 delete-subnet \
  --subnet-id "$PublicSubnet2_SubnetId"

remove PublicRouteAssociation1 'association of a subnet with a route table PublicRouteAssociation1' \
  --gone \
  --call ec2 disassociate-route-table \
  --association-id "$PublicRouteAssociation1_Id"

remove PublicSubnet1 'subnet PublicSubnet1' \
  --gone \
  --retry DependencyViolation \
  --call ec2 delete-subnet \
  --subnet-id "$PublicSubnet1_SubnetId"

remove InternetRoute 'route InternetRoute' \
  --gone \
  --call ec2 delete-route \
  --route-table-id "$PublicRouteTable_RouteTableId" \
  --destination-cidr-block 0.0.0.0/0

remove PublicRouteTable 'route table PublicRouteTable' \
  --gone \
  --retry DependencyViolation \
  --call ec2 delete-route-table \
  --route-table-id "$PublicRouteTable_RouteTableId"

remove InternetGatewayAttachment 'attachment of the internet gateway InternetGatewayAttachment' \
  --gone \
  --retry DependencyViolation \
  --call ec2 detach-internet-gateway \
  --internet-gateway-id "$InternetGateway_InternetGatewayId" \
  --vpc-id "$Vpc_VpcId"

remove InternetGateway 'internet gateway InternetGateway' \
  --gone \
  --retry DependencyViolation \
  --call ec2 delete-internet-gateway \
  --internet-gateway-id "$InternetGateway_InternetGatewayId"

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
