#!/usr/bin/env bash
set -euo pipefail
here=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=lib.sh disable=SC1091
. "$here/lib.sh"

# destroy.sh deletes what belongs to the stack 'api-monitoring'.
stack api-monitoring --region us-east-1
start destroy

# AWS::EC2::VPC Vpc
Vpc_VpcId='<unknown:Vpc_VpcId>'
find_Vpc() {
  look \
    --object 'Vpcs[0]' \
    --get Vpc_VpcId VpcId \
    --owner pairs Tags \
    --call ec2 describe-vpcs \
    --filters '[{"Name":"tag:Name","Values":["api-monitoring-vpc"]},{"Name":"tag:pergola:stack","Values":["api-monitoring"]}]'
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
    --filters '[{"Name":"tag:Name","Values":["api-monitoring-private-1"]},{"Name":"tag:pergola:stack","Values":["api-monitoring"]}]'
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
    --filters '[{"Name":"tag:Name","Values":["api-monitoring-private-2"]},{"Name":"tag:pergola:stack","Values":["api-monitoring"]}]'
}
locate Subnet2 'subnet Subnet2'

# AWS::VpcLattice::Service InventoryManagerService
InventoryManagerService_Arn='<unknown:InventoryManagerService_Arn>'
InventoryManagerService_Id='<unknown:InventoryManagerService_Id>'
find_InventoryManagerService() {
  look \
    --object 'items[?name == '\`'"api-monitoring-inventory-manager"'\`'] | [0]' \
    --get InventoryManagerService_Arn arn \
    --get InventoryManagerService_Id id \
    --call vpc-lattice list-services
  also \
    --get InventoryManagerService_Arn arn \
    --get InventoryManagerService_Id id \
    --call vpc-lattice get-service \
    --service-identifier "$InventoryManagerService_Id"
  also \
    --owner map tags \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$InventoryManagerService_Arn"
}
locate InventoryManagerService 'Lattice service api-monitoring-inventory-manager'

# AWS::DynamoDB::Table OrdersTable
OrdersTable_Arn='<unknown:OrdersTable_Arn>'
find_OrdersTable() {
  look \
    --object Table \
    --absent ResourceNotFoundException \
    --get OrdersTable_Arn TableArn \
    --call dynamodb describe-table \
    --table-name api-monitoring-orders
  also --owner pairs Tags --call dynamodb list-tags-of-resource --resource-arn "$OrdersTable_Arn"
}
locate OrdersTable 'DynamoDB table api-monitoring-orders'

# AWS::IAM::Role OrderProcessorRole
find_OrderProcessorRole() {
  look \
    --object Role \
    --absent NoSuchEntity \
    --owner pairs Tags \
    --call iam get-role \
    --role-name api-monitoring-order-processor
}
locate OrderProcessorRole 'IAM role api-monitoring-order-processor'

# AWS::VpcLattice::Service NotificationService
NotificationService_Arn='<unknown:NotificationService_Arn>'
NotificationService_Id='<unknown:NotificationService_Id>'
find_NotificationService() {
  look \
    --object 'items[?name == '\`'"api-monitoring-notification"'\`'] | [0]' \
    --get NotificationService_Arn arn \
    --get NotificationService_Id id \
    --call vpc-lattice list-services
  also \
    --get NotificationService_Arn arn \
    --get NotificationService_Id id \
    --call vpc-lattice get-service \
    --service-identifier "$NotificationService_Id"
  also \
    --owner map tags \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$NotificationService_Arn"
}
locate NotificationService 'Lattice service api-monitoring-notification'

# AWS::IAM::Role InventoryManagerRole
find_InventoryManagerRole() {
  look \
    --object Role \
    --absent NoSuchEntity \
    --owner pairs Tags \
    --call iam get-role \
    --role-name api-monitoring-inventory-manager
}
locate InventoryManagerRole 'IAM role api-monitoring-inventory-manager'

# AWS::EC2::SecurityGroup WorkloadSecurityGroup
WorkloadSecurityGroup_GroupId='<unknown:WorkloadSecurityGroup_GroupId>'
find_WorkloadSecurityGroup() {
  look \
    --object 'SecurityGroups[0]' \
    --get WorkloadSecurityGroup_GroupId GroupId \
    --owner pairs Tags \
    --call ec2 describe-security-groups \
    --filters '[{"Name":"tag:Name","Values":["api-monitoring-functions"]},{"Name":"tag:pergola:stack","Values":["api-monitoring"]}]'
}
locate WorkloadSecurityGroup 'security group api-monitoring-functions'

# AWS::EC2::SecurityGroup EndpointSecurityGroup
EndpointSecurityGroup_GroupId='<unknown:EndpointSecurityGroup_GroupId>'
find_EndpointSecurityGroup() {
  look \
    --object 'SecurityGroups[0]' \
    --get EndpointSecurityGroup_GroupId GroupId \
    --owner pairs Tags \
    --call ec2 describe-security-groups \
    --filters '[{"Name":"tag:Name","Values":["api-monitoring-endpoints"]},{"Name":"tag:pergola:stack","Values":["api-monitoring"]}]'
}
locate EndpointSecurityGroup 'security group api-monitoring-endpoints'

# AWS::EC2::VPCEndpoint XrayEndpoint
XrayEndpoint_Id='<unknown:XrayEndpoint_Id>'
find_XrayEndpoint() {
  look \
    --object 'VpcEndpoints[?State != '\''deleted'\'' && State != '\''Deleted'\''] | [0]' \
    --get XrayEndpoint_Id VpcEndpointId \
    --owner pairs Tags \
    --call ec2 describe-vpc-endpoints \
    --filters '[{"Name":"tag:Name","Values":["api-monitoring-xray"]},{"Name":"tag:pergola:stack","Values":["api-monitoring"]}]'
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
    --filters '[{"Name":"tag:Name","Values":["api-monitoring-private"]},{"Name":"tag:pergola:stack","Values":["api-monitoring"]}]'
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

# AWS::EC2::VPCEndpoint DynamodbEndpoint
DynamodbEndpoint_Id='<unknown:DynamodbEndpoint_Id>'
find_DynamodbEndpoint() {
  look \
    --object 'VpcEndpoints[?State != '\''deleted'\'' && State != '\''Deleted'\''] | [0]' \
    --get DynamodbEndpoint_Id VpcEndpointId \
    --owner pairs Tags \
    --call ec2 describe-vpc-endpoints \
    --filters '[{"Name":"tag:Name","Values":["api-monitoring-dynamodb"]},{"Name":"tag:pergola:stack","Values":["api-monitoring"]}]'
}
locate DynamodbEndpoint 'VPC endpoint DynamodbEndpoint'

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
    --call vpc-lattice get-service-network \
    --service-network-identifier "$ServiceNetwork_Id"
  also \
    --owner map tags \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$ServiceNetwork_Arn"
}
locate ServiceNetwork 'service network api-monitoring'

# AWS::EC2::SecurityGroup LatticeSecurityGroup
LatticeSecurityGroup_GroupId='<unknown:LatticeSecurityGroup_GroupId>'
find_LatticeSecurityGroup() {
  look \
    --object 'SecurityGroups[0]' \
    --get LatticeSecurityGroup_GroupId GroupId \
    --owner pairs Tags \
    --call ec2 describe-security-groups \
    --filters '[{"Name":"tag:Name","Values":["api-monitoring-lattice"]},{"Name":"tag:pergola:stack","Values":["api-monitoring"]}]'
}
locate LatticeSecurityGroup 'security group api-monitoring-lattice'

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
    --object 'logGroups[?logGroupName == '\`'"/aws/vendedlogs/vpc-lattice/api-monitoring"'\`'] | [0]' \
    --get AccessLogGroup_Arn arn \
    --get AccessLogGroup_LogGroupArn logGroupArn \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/vendedlogs/vpc-lattice/api-monitoring
  also \
    --owner map tags \
    --call logs list-tags-for-resource \
    --resource-arn "$AccessLogGroup_LogGroupArn"
}
locate AccessLogGroup 'log group /aws/vendedlogs/vpc-lattice/api-monitoring'

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

# AWS::Logs::LogGroup InventoryManagerLogGroup
InventoryManagerLogGroup_LogGroupArn='<unknown:InventoryManagerLogGroup_LogGroupArn>'
find_InventoryManagerLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/aws/lambda/api-monitoring-inventory-manager"'\`'] | [0]' \
    --get InventoryManagerLogGroup_LogGroupArn logGroupArn \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/lambda/api-monitoring-inventory-manager
  also \
    --owner map tags \
    --call logs list-tags-for-resource \
    --resource-arn "$InventoryManagerLogGroup_LogGroupArn"
}
locate InventoryManagerLogGroup 'log group /aws/lambda/api-monitoring-inventory-manager'

# AWS::Lambda::Function InventoryManagerFunction
InventoryManagerFunction_Arn='<unknown:InventoryManagerFunction_Arn>'
find_InventoryManagerFunction() {
  look \
    --absent ResourceNotFoundException \
    --get InventoryManagerFunction_Arn FunctionArn \
    --call lambda get-function-configuration \
    --function-name api-monitoring-inventory-manager
  also --owner map Tags --call lambda list-tags --resource "$InventoryManagerFunction_Arn"
}
locate InventoryManagerFunction 'Lambda function api-monitoring-inventory-manager'

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
    --call vpc-lattice get-target-group \
    --target-group-identifier "$InventoryManagerTargetGroup_Id"
  also \
    --owner map tags \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$InventoryManagerTargetGroup_Arn"
}
locate InventoryManagerTargetGroup 'target group api-monitoring-inventory-manager'

# AWS::Lambda::Permission InventoryManagerLatticePermission
find_InventoryManagerLatticePermission() {
  look \
    --object '[@] | [?contains(Policy, join('\'\'', ['\''"Sid":"'\'', '\`'"InventoryManagerLatticePermission"'\`', '\''"'\''])) || contains(Policy, join('\'\'', ['\''"Sid": "'\'', '\`'"InventoryManagerLatticePermission"'\`', '\''"'\'']))] | [0]' \
    --absent ResourceNotFoundException \
    --call lambda get-policy \
    --function-name api-monitoring-inventory-manager
}
locate InventoryManagerLatticePermission 'Lambda permission InventoryManagerLatticePermission' \
  --of InventoryManagerFunction

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
    --call vpc-lattice get-listener \
    --service-identifier "$InventoryManagerService_Id" \
    --listener-identifier "$InventoryManagerListener_Id"
  also \
    --owner map tags \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$InventoryManagerListener_Arn"
}
locate InventoryManagerListener 'listener https'

# AWS::VpcLattice::AuthPolicy InventoryManagerAuthPolicy
find_InventoryManagerAuthPolicy() {
  look \
    --object '[@] | [?policy] | [0]' \
    --absent ResourceNotFoundException \
    --call vpc-lattice get-auth-policy \
    --resource-identifier "$InventoryManagerService_Arn"
}
locate InventoryManagerAuthPolicy 'auth policy InventoryManagerAuthPolicy' \
  --of InventoryManagerService

# AWS::VpcLattice::ServiceNetworkServiceAssociation InventoryManagerAssociation
InventoryManagerAssociation_Arn='<unknown:InventoryManagerAssociation_Arn>'
InventoryManagerAssociation_Id='<unknown:InventoryManagerAssociation_Id>'
find_InventoryManagerAssociation() {
  look \
    --object 'items[0]' \
    --get InventoryManagerAssociation_Arn arn \
    --get InventoryManagerAssociation_Id id \
    --call vpc-lattice list-service-network-service-associations \
    --service-network-identifier "$ServiceNetwork_Id" \
    --service-identifier "$InventoryManagerService_Id"
  also \
    --owner map tags \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$InventoryManagerAssociation_Arn"
}
locate InventoryManagerAssociation 'service association InventoryManagerAssociation'

# AWS::Logs::LogGroup NotificationLogGroup
NotificationLogGroup_LogGroupArn='<unknown:NotificationLogGroup_LogGroupArn>'
find_NotificationLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/aws/lambda/api-monitoring-notification"'\`'] | [0]' \
    --get NotificationLogGroup_LogGroupArn logGroupArn \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/lambda/api-monitoring-notification
  also \
    --owner map tags \
    --call logs list-tags-for-resource \
    --resource-arn "$NotificationLogGroup_LogGroupArn"
}
locate NotificationLogGroup 'log group /aws/lambda/api-monitoring-notification'

# AWS::IAM::Role NotificationRole
find_NotificationRole() {
  look \
    --object Role \
    --absent NoSuchEntity \
    --owner pairs Tags \
    --call iam get-role \
    --role-name api-monitoring-notification
}
locate NotificationRole 'IAM role api-monitoring-notification'

# AWS::Lambda::Function NotificationFunction
NotificationFunction_Arn='<unknown:NotificationFunction_Arn>'
find_NotificationFunction() {
  look \
    --absent ResourceNotFoundException \
    --get NotificationFunction_Arn FunctionArn \
    --call lambda get-function-configuration \
    --function-name api-monitoring-notification
  also --owner map Tags --call lambda list-tags --resource "$NotificationFunction_Arn"
}
locate NotificationFunction 'Lambda function api-monitoring-notification'

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
    --call vpc-lattice get-target-group \
    --target-group-identifier "$NotificationTargetGroup_Id"
  also \
    --owner map tags \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$NotificationTargetGroup_Arn"
}
locate NotificationTargetGroup 'target group api-monitoring-notification'

# AWS::Lambda::Permission NotificationLatticePermission
find_NotificationLatticePermission() {
  look \
    --object '[@] | [?contains(Policy, join('\'\'', ['\''"Sid":"'\'', '\`'"NotificationLatticePermission"'\`', '\''"'\''])) || contains(Policy, join('\'\'', ['\''"Sid": "'\'', '\`'"NotificationLatticePermission"'\`', '\''"'\'']))] | [0]' \
    --absent ResourceNotFoundException \
    --call lambda get-policy \
    --function-name api-monitoring-notification
}
locate NotificationLatticePermission 'Lambda permission NotificationLatticePermission' \
  --of NotificationFunction

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
    --call vpc-lattice get-listener \
    --service-identifier "$NotificationService_Id" \
    --listener-identifier "$NotificationListener_Id"
  also \
    --owner map tags \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$NotificationListener_Arn"
}
locate NotificationListener 'listener https'

# AWS::VpcLattice::AuthPolicy NotificationAuthPolicy
find_NotificationAuthPolicy() {
  look \
    --object '[@] | [?policy] | [0]' \
    --absent ResourceNotFoundException \
    --call vpc-lattice get-auth-policy \
    --resource-identifier "$NotificationService_Arn"
}
locate NotificationAuthPolicy 'auth policy NotificationAuthPolicy' --of NotificationService

# AWS::VpcLattice::ServiceNetworkServiceAssociation NotificationAssociation
NotificationAssociation_Arn='<unknown:NotificationAssociation_Arn>'
NotificationAssociation_Id='<unknown:NotificationAssociation_Id>'
find_NotificationAssociation() {
  look \
    --object 'items[0]' \
    --get NotificationAssociation_Arn arn \
    --get NotificationAssociation_Id id \
    --call vpc-lattice list-service-network-service-associations \
    --service-network-identifier "$ServiceNetwork_Id" \
    --service-identifier "$NotificationService_Id"
  also \
    --owner map tags \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$NotificationAssociation_Arn"
}
locate NotificationAssociation 'service association NotificationAssociation'

# AWS::VpcLattice::AuthPolicy ServiceNetworkAuthPolicy
find_ServiceNetworkAuthPolicy() {
  look \
    --object '[@] | [?policy] | [0]' \
    --absent ResourceNotFoundException \
    --call vpc-lattice get-auth-policy \
    --resource-identifier "$ServiceNetwork_Arn"
}
locate ServiceNetworkAuthPolicy 'auth policy ServiceNetworkAuthPolicy' --of ServiceNetwork

# AWS::Logs::LogGroup OrderProcessorLogGroup
OrderProcessorLogGroup_LogGroupArn='<unknown:OrderProcessorLogGroup_LogGroupArn>'
find_OrderProcessorLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/aws/lambda/api-monitoring-order-processor"'\`'] | [0]' \
    --get OrderProcessorLogGroup_LogGroupArn logGroupArn \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/lambda/api-monitoring-order-processor
  also \
    --owner map tags \
    --call logs list-tags-for-resource \
    --resource-arn "$OrderProcessorLogGroup_LogGroupArn"
}
locate OrderProcessorLogGroup 'log group /aws/lambda/api-monitoring-order-processor'

# AWS::Lambda::Function OrderProcessorFunction
OrderProcessorFunction_Arn='<unknown:OrderProcessorFunction_Arn>'
find_OrderProcessorFunction() {
  look \
    --absent ResourceNotFoundException \
    --get OrderProcessorFunction_Arn FunctionArn \
    --call lambda get-function-configuration \
    --function-name api-monitoring-order-processor
  also --owner map Tags --call lambda list-tags --resource "$OrderProcessorFunction_Arn"
}
locate OrderProcessorFunction 'Lambda function api-monitoring-order-processor'

# AWS::Logs::LogGroup TraceAnalyzerLogGroup
TraceAnalyzerLogGroup_LogGroupArn='<unknown:TraceAnalyzerLogGroup_LogGroupArn>'
find_TraceAnalyzerLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/aws/lambda/api-monitoring-trace-analyzer"'\`'] | [0]' \
    --get TraceAnalyzerLogGroup_LogGroupArn logGroupArn \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/lambda/api-monitoring-trace-analyzer
  also \
    --owner map tags \
    --call logs list-tags-for-resource \
    --resource-arn "$TraceAnalyzerLogGroup_LogGroupArn"
}
locate TraceAnalyzerLogGroup 'log group /aws/lambda/api-monitoring-trace-analyzer'

# AWS::SQS::Queue DeadLettersQueue
DeadLettersQueue_QueueUrl='<unknown:DeadLettersQueue_QueueUrl>'
find_DeadLettersQueue() {
  look \
    --absent AWS.SimpleQueueService.NonExistentQueue \
    --get DeadLettersQueue_QueueUrl QueueUrl \
    --call sqs get-queue-url \
    --queue-name api-monitoring-dead-letters
  also \
    --object Attributes \
    --get DeadLettersQueue_QueueUrl QueueUrl \
    --call sqs get-queue-attributes \
    --queue-url "$DeadLettersQueue_QueueUrl" \
    --attribute-names '["All"]'
  also --owner map Tags --call sqs list-queue-tags --queue-url "$DeadLettersQueue_QueueUrl"
}
locate DeadLettersQueue 'queue api-monitoring-dead-letters'

# AWS::IAM::Role TraceAnalyzerRole
find_TraceAnalyzerRole() {
  look \
    --object Role \
    --absent NoSuchEntity \
    --owner pairs Tags \
    --call iam get-role \
    --role-name api-monitoring-trace-analyzer
}
locate TraceAnalyzerRole 'IAM role api-monitoring-trace-analyzer'

# AWS::Lambda::Function TraceAnalyzerFunction
TraceAnalyzerFunction_Arn='<unknown:TraceAnalyzerFunction_Arn>'
find_TraceAnalyzerFunction() {
  look \
    --absent ResourceNotFoundException \
    --get TraceAnalyzerFunction_Arn FunctionArn \
    --call lambda get-function-configuration \
    --function-name api-monitoring-trace-analyzer
  also --owner map Tags --call lambda list-tags --resource "$TraceAnalyzerFunction_Arn"
}
locate TraceAnalyzerFunction 'Lambda function api-monitoring-trace-analyzer'

# AWS::Logs::LogGroup ApiAccessLogGroup
ApiAccessLogGroup_LogGroupArn='<unknown:ApiAccessLogGroup_LogGroupArn>'
find_ApiAccessLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/aws/vendedlogs/apigateway/api-monitoring"'\`'] | [0]' \
    --get ApiAccessLogGroup_LogGroupArn logGroupArn \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/vendedlogs/apigateway/api-monitoring
  also \
    --owner map tags \
    --call logs list-tags-for-resource \
    --resource-arn "$ApiAccessLogGroup_LogGroupArn"
}
locate ApiAccessLogGroup 'log group /aws/vendedlogs/apigateway/api-monitoring'

# AWS::IAM::Role ApiLogRole
ApiLogRole_Arn='<unknown:ApiLogRole_Arn>'
find_ApiLogRole() {
  look \
    --object Role \
    --absent NoSuchEntity \
    --get ApiLogRole_Arn Arn \
    --owner pairs Tags \
    --call iam get-role \
    --role-name api-monitoring-api-logs
}
locate ApiLogRole 'IAM role api-monitoring-api-logs'

# AWS::ApiGateway::Account ApiAccount
find_ApiAccount() {
  look \
    --object '[@] | [?cloudwatchRoleArn == '\`'"'"${ApiLogRole_Arn}"'"'\`'] | [0]' \
    --call apigateway get-account
}
locate ApiAccount 'API Gateway account settings ApiAccount' --of ApiLogRole

# AWS::ApiGateway::RestApi Api
Api_RestApiId='<unknown:Api_RestApiId>'
find_Api() {
  look \
    --object 'items[?name == '\`'"api-monitoring"'\`' && tags."pergola:stack" == '\`'"api-monitoring"'\`'] | [0]' \
    --get Api_RestApiId id \
    --owner map tags \
    --call apigateway get-rest-apis
}
locate Api 'REST API api-monitoring'

# AWS::ApiGateway::Stage ApiStage
find_ApiStage() {
  look \
    --absent NotFoundException \
    --owner map tags \
    --call apigateway get-stage \
    --rest-api-id "$Api_RestApiId" \
    --stage-name live
}
locate ApiStage 'API stage live'

# AWS::Lambda::Permission ApiPostOrdersPermission
find_ApiPostOrdersPermission() {
  look \
    --object '[@] | [?contains(Policy, join('\'\'', ['\''"Sid":"'\'', '\`'"ApiPostOrdersPermission"'\`', '\''"'\''])) || contains(Policy, join('\'\'', ['\''"Sid": "'\'', '\`'"ApiPostOrdersPermission"'\`', '\''"'\'']))] | [0]' \
    --absent ResourceNotFoundException \
    --call lambda get-policy \
    --function-name api-monitoring-order-processor
}
locate ApiPostOrdersPermission 'Lambda permission ApiPostOrdersPermission' \
  --of OrderProcessorFunction

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
  also --owner pairs Tags --call sns list-tags-for-resource --resource-arn "$PageTopic_TopicArn"
}
locate PageTopic 'SNS topic api-monitoring-page'

# AWS::CloudWatch::Alarm DeadLettersFailureAlarm
DeadLettersFailureAlarm_Arn='<unknown:DeadLettersFailureAlarm_Arn>'
find_DeadLettersFailureAlarm() {
  look \
    --object 'MetricAlarms[0]' \
    --get DeadLettersFailureAlarm_Arn AlarmArn \
    --call cloudwatch describe-alarms \
    --alarm-names '["api-monitoring-dead-letters"]' \
    --alarm-types '["MetricAlarm"]'
  also \
    --owner pairs Tags \
    --call cloudwatch list-tags-for-resource \
    --resource-arn "$DeadLettersFailureAlarm_Arn"
}
locate DeadLettersFailureAlarm 'alarm api-monitoring-dead-letters'

# AWS::Lambda::EventInvokeConfig TraceAnalyzerFailedInvocations
find_TraceAnalyzerFailedInvocations() {
  look \
    --absent ResourceNotFoundException \
    --call lambda get-function-event-invoke-config \
    --function-name api-monitoring-trace-analyzer \
    --qualifier \$'LATEST'
}
locate TraceAnalyzerFailedInvocations 'configuration of asynchronous invocations TraceAnalyzerFailedInvocations' \
  --of TraceAnalyzerFunction

# AWS::Lambda::Permission TraceAnalyzerSchedulePermission
find_TraceAnalyzerSchedulePermission() {
  look \
    --object '[@] | [?contains(Policy, join('\'\'', ['\''"Sid":"'\'', '\`'"TraceAnalyzerSchedulePermission"'\`', '\''"'\''])) || contains(Policy, join('\'\'', ['\''"Sid": "'\'', '\`'"TraceAnalyzerSchedulePermission"'\`', '\''"'\'']))] | [0]' \
    --absent ResourceNotFoundException \
    --call lambda get-policy \
    --function-name api-monitoring-trace-analyzer
}
locate TraceAnalyzerSchedulePermission 'Lambda permission TraceAnalyzerSchedulePermission' \
  --of TraceAnalyzerFunction

# AWS::Events::Rule TraceAnalyzerSchedule
TraceAnalyzerSchedule_Arn='<unknown:TraceAnalyzerSchedule_Arn>'
find_TraceAnalyzerSchedule() {
  look \
    --absent ResourceNotFoundException \
    --get TraceAnalyzerSchedule_Arn Arn \
    --call events describe-rule \
    --name api-monitoring-trace-analyzer-schedule
  also \
    --owner pairs Tags \
    --call events list-tags-for-resource \
    --resource-arn "$TraceAnalyzerSchedule_Arn"
}
locate TraceAnalyzerSchedule 'event rule api-monitoring-trace-analyzer-schedule'

# AWS::XRay::Group SlowGroupTraces
SlowGroupTraces_GroupARN='<unknown:SlowGroupTraces_GroupARN>'
find_SlowGroupTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"api-monitoring-slow"'\`'] | [0]' \
    --get SlowGroupTraces_GroupARN GroupARN \
    --call xray get-groups
  also \
    --owner pairs Tags \
    --call xray list-tags-for-resource \
    --resource-arn "$SlowGroupTraces_GroupARN"
}
locate SlowGroupTraces 'X-Ray group api-monitoring-slow'

# AWS::XRay::Group FailedGroupTraces
FailedGroupTraces_GroupARN='<unknown:FailedGroupTraces_GroupARN>'
find_FailedGroupTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"api-monitoring-failed"'\`'] | [0]' \
    --get FailedGroupTraces_GroupARN GroupARN \
    --call xray get-groups
  also \
    --owner pairs Tags \
    --call xray list-tags-for-resource \
    --resource-arn "$FailedGroupTraces_GroupARN"
}
locate FailedGroupTraces 'X-Ray group api-monitoring-failed'

# AWS::XRay::Group OrdersGroupTraces
OrdersGroupTraces_GroupARN='<unknown:OrdersGroupTraces_GroupARN>'
find_OrdersGroupTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"api-monitoring-orders"'\`'] | [0]' \
    --get OrdersGroupTraces_GroupARN GroupARN \
    --call xray get-groups
  also \
    --owner pairs Tags \
    --call xray list-tags-for-resource \
    --resource-arn "$OrdersGroupTraces_GroupARN"
}
locate OrdersGroupTraces 'X-Ray group api-monitoring-orders'

# AWS::XRay::SamplingRule OrderProcessorSamplingRule
OrderProcessorSamplingRule_RuleARN='<unknown:OrderProcessorSamplingRule_RuleARN>'
find_OrderProcessorSamplingRule() {
  look \
    --object 'SamplingRuleRecords[?SamplingRule.RuleName == '\`'"api-monitoring-order-processor"'\`'].SamplingRule | [0]' \
    --get OrderProcessorSamplingRule_RuleARN RuleARN \
    --call xray get-sampling-rules
  also \
    --owner pairs Tags \
    --call xray list-tags-for-resource \
    --resource-arn "$OrderProcessorSamplingRule_RuleARN"
}
locate OrderProcessorSamplingRule 'sampling rule api-monitoring-order-processor'

# AWS::XRay::SamplingRule ApiSamplingRule
ApiSamplingRule_RuleARN='<unknown:ApiSamplingRule_RuleARN>'
find_ApiSamplingRule() {
  look \
    --object 'SamplingRuleRecords[?SamplingRule.RuleName == '\`'"api-monitoring-api"'\`'].SamplingRule | [0]' \
    --get ApiSamplingRule_RuleARN RuleARN \
    --call xray get-sampling-rules
  also \
    --owner pairs Tags \
    --call xray list-tags-for-resource \
    --resource-arn "$ApiSamplingRule_RuleARN"
}
locate ApiSamplingRule 'sampling rule api-monitoring-api'

# AWS::SNS::Subscription PageOpsExampleComSubscription
find_PageOpsExampleComSubscription() {
  look \
    --object 'Subscriptions[?Protocol == '\`'"email"'\`' && Endpoint == '\`'"ops@example.com"'\`' && SubscriptionArn != '\''Deleted'\''] | [0]' \
    --absent NotFound \
    --call sns list-subscriptions-by-topic \
    --topic-arn "$PageTopic_TopicArn"
}
locate PageOpsExampleComSubscription 'subscription PageOpsExampleComSubscription' --of PageTopic

# AWS::CloudWatch::Alarm OrderProcessorAvailabilityAlarm
OrderProcessorAvailabilityAlarm_Arn='<unknown:OrderProcessorAvailabilityAlarm_Arn>'
find_OrderProcessorAvailabilityAlarm() {
  look \
    --object 'MetricAlarms[0]' \
    --get OrderProcessorAvailabilityAlarm_Arn AlarmArn \
    --call cloudwatch describe-alarms \
    --alarm-names '["api-monitoring-order-processor-availability"]' \
    --alarm-types '["MetricAlarm"]'
  also \
    --owner pairs Tags \
    --call cloudwatch list-tags-for-resource \
    --resource-arn "$OrderProcessorAvailabilityAlarm_Arn"
}
locate OrderProcessorAvailabilityAlarm 'alarm api-monitoring-order-processor-availability'

# AWS::CloudWatch::Alarm OrderProcessorLatencyAlarm
OrderProcessorLatencyAlarm_Arn='<unknown:OrderProcessorLatencyAlarm_Arn>'
find_OrderProcessorLatencyAlarm() {
  look \
    --object 'MetricAlarms[0]' \
    --get OrderProcessorLatencyAlarm_Arn AlarmArn \
    --call cloudwatch describe-alarms \
    --alarm-names '["api-monitoring-order-processor-latency"]' \
    --alarm-types '["MetricAlarm"]'
  also \
    --owner pairs Tags \
    --call cloudwatch list-tags-for-resource \
    --resource-arn "$OrderProcessorLatencyAlarm_Arn"
}
locate OrderProcessorLatencyAlarm 'alarm api-monitoring-order-processor-latency'

# AWS::CloudWatch::Alarm ApiAvailabilityAlarm
ApiAvailabilityAlarm_Arn='<unknown:ApiAvailabilityAlarm_Arn>'
find_ApiAvailabilityAlarm() {
  look \
    --object 'MetricAlarms[0]' \
    --get ApiAvailabilityAlarm_Arn AlarmArn \
    --call cloudwatch describe-alarms \
    --alarm-names '["api-monitoring-api-availability"]' \
    --alarm-types '["MetricAlarm"]'
  also \
    --owner pairs Tags \
    --call cloudwatch list-tags-for-resource \
    --resource-arn "$ApiAvailabilityAlarm_Arn"
}
locate ApiAvailabilityAlarm 'alarm api-monitoring-api-availability'

# AWS::CloudWatch::Alarm ApiLatencyAlarm
ApiLatencyAlarm_Arn='<unknown:ApiLatencyAlarm_Arn>'
find_ApiLatencyAlarm() {
  look \
    --object 'MetricAlarms[0]' \
    --get ApiLatencyAlarm_Arn AlarmArn \
    --call cloudwatch describe-alarms \
    --alarm-names '["api-monitoring-api-latency"]' \
    --alarm-types '["MetricAlarm"]'
  also \
    --owner pairs Tags \
    --call cloudwatch list-tags-for-resource \
    --resource-arn "$ApiLatencyAlarm_Arn"
}
locate ApiLatencyAlarm 'alarm api-monitoring-api-latency'

# AWS::CloudWatch::Alarm TracesFailAlarm
TracesFailAlarm_Arn='<unknown:TracesFailAlarm_Arn>'
find_TracesFailAlarm() {
  look \
    --object 'MetricAlarms[0]' \
    --get TracesFailAlarm_Arn AlarmArn \
    --call cloudwatch describe-alarms \
    --alarm-names '["api-monitoring-traces-fail"]' \
    --alarm-types '["MetricAlarm"]'
  also \
    --owner pairs Tags \
    --call cloudwatch list-tags-for-resource \
    --resource-arn "$TracesFailAlarm_Arn"
}
locate TracesFailAlarm 'alarm api-monitoring-traces-fail'

# AWS::CloudWatch::Alarm TracesSlowAlarm
TracesSlowAlarm_Arn='<unknown:TracesSlowAlarm_Arn>'
find_TracesSlowAlarm() {
  look \
    --object 'MetricAlarms[0]' \
    --get TracesSlowAlarm_Arn AlarmArn \
    --call cloudwatch describe-alarms \
    --alarm-names '["api-monitoring-traces-slow"]' \
    --alarm-types '["MetricAlarm"]'
  also \
    --owner pairs Tags \
    --call cloudwatch list-tags-for-resource \
    --resource-arn "$TracesSlowAlarm_Arn"
}
locate TracesSlowAlarm 'alarm api-monitoring-traces-slow'

# AWS::CloudWatch::Dashboard Dashboard
find_Dashboard() {
  look \
    --object 'DashboardEntries[?DashboardName == '\`'"api-monitoring"'\`'] | [0]' \
    --call cloudwatch list-dashboards \
    --dashboard-name-prefix api-monitoring
  also --call cloudwatch get-dashboard --dashboard-name api-monitoring
}
locate Dashboard 'dashboard api-monitoring'

proceed

remove Dashboard 'dashboard api-monitoring' \
  --gone \
  --call cloudwatch delete-dashboards \
  --dashboard-names '["api-monitoring"]'

remove TracesSlowAlarm 'alarm api-monitoring-traces-slow' \
  --gone \
  --call cloudwatch delete-alarms \
  --alarm-names '["api-monitoring-traces-slow"]'

remove TracesFailAlarm 'alarm api-monitoring-traces-fail' \
  --gone \
  --call cloudwatch delete-alarms \
  --alarm-names '["api-monitoring-traces-fail"]'

remove ApiLatencyAlarm 'alarm api-monitoring-api-latency' \
  --gone \
  --call cloudwatch delete-alarms \
  --alarm-names '["api-monitoring-api-latency"]'

remove ApiAvailabilityAlarm 'alarm api-monitoring-api-availability' \
  --gone \
  --call cloudwatch delete-alarms \
  --alarm-names '["api-monitoring-api-availability"]'

remove OrderProcessorLatencyAlarm 'alarm api-monitoring-order-processor-latency' \
  --gone \
  --call cloudwatch delete-alarms \
  --alarm-names '["api-monitoring-order-processor-latency"]'

remove OrderProcessorAvailabilityAlarm 'alarm api-monitoring-order-processor-availability' \
  --gone \
  --call cloudwatch delete-alarms \
  --alarm-names '["api-monitoring-order-processor-availability"]'

delete_PageOpsExampleComSubscription() {
  remove_item --call sns unsubscribe --subscription-arn "$ITEM"
}
remove_each PageOpsExampleComSubscription 'subscription PageOpsExampleComSubscription' \
  --object 'Subscriptions[?Protocol == '\`'"email"'\`' && Endpoint == '\`'"ops@example.com"'\`' && starts_with(SubscriptionArn, '\''arn:'\'')].SubscriptionArn' \
  --absent NotFound \
  --call sns list-subscriptions-by-topic \
  --topic-arn "$PageTopic_TopicArn"

remove ApiSamplingRule 'sampling rule api-monitoring-api' \
  --gone \
  --call xray delete-sampling-rule \
  --rule-name api-monitoring-api

remove OrderProcessorSamplingRule 'sampling rule api-monitoring-order-processor' \
  --gone \
  --call xray delete-sampling-rule \
  --rule-name api-monitoring-order-processor

remove OrdersGroupTraces 'X-Ray group api-monitoring-orders' \
  --gone \
  --call xray delete-group \
  --group-name api-monitoring-orders

remove FailedGroupTraces 'X-Ray group api-monitoring-failed' \
  --gone \
  --call xray delete-group \
  --group-name api-monitoring-failed

remove SlowGroupTraces 'X-Ray group api-monitoring-slow' \
  --gone \
  --call xray delete-group \
  --group-name api-monitoring-slow

if is_present TraceAnalyzerSchedule 'event rule api-monitoring-trace-analyzer-schedule'; then
  delete_TraceAnalyzerSchedule_Targets() {
    remove_item \
      --call events remove-targets \
      --rule api-monitoring-trace-analyzer-schedule \
      --ids '["'"${ITEM}"'"]'
  }
  remove_items TraceAnalyzerSchedule_Targets Targets \
    --gone \
    --object 'Targets[].Id' \
    --call events list-targets-by-rule \
    --rule api-monitoring-trace-analyzer-schedule
fi
remove TraceAnalyzerSchedule 'event rule api-monitoring-trace-analyzer-schedule' \
  --gone \
  --retry ConcurrentModificationException \
  --call events delete-rule \
  --name api-monitoring-trace-analyzer-schedule

remove TraceAnalyzerSchedulePermission 'Lambda permission TraceAnalyzerSchedulePermission' \
  --gone \
  --call lambda remove-permission \
  --function-name api-monitoring-trace-analyzer \
  --statement-id TraceAnalyzerSchedulePermission

remove TraceAnalyzerFailedInvocations 'configuration of asynchronous invocations TraceAnalyzerFailedInvocations' \
  --gone \
  --call lambda delete-function-event-invoke-config \
  --function-name api-monitoring-trace-analyzer \
  --qualifier \$'LATEST'

remove DeadLettersFailureAlarm 'alarm api-monitoring-dead-letters' \
  --gone \
  --call cloudwatch delete-alarms \
  --alarm-names '["api-monitoring-dead-letters"]'

remove PageTopic 'SNS topic api-monitoring-page' \
  --gone \
  --call sns delete-topic \
  --topic-arn "$PageTopic_TopicArn"

remove ApiPostOrdersPermission 'Lambda permission ApiPostOrdersPermission' \
  --gone \
  --call lambda remove-permission \
  --function-name api-monitoring-order-processor \
  --statement-id ApiPostOrdersPermission

remove ApiStage 'API stage live' \
  --gone \
  --call apigateway delete-stage \
  --rest-api-id "$Api_RestApiId" \
  --stage-name live

remove Api 'REST API api-monitoring' \
  --gone \
  --call apigateway delete-rest-api \
  --rest-api-id "$Api_RestApiId"

remove ApiAccount 'API Gateway account settings ApiAccount' \
  --gone \
  --call apigateway update-account \
  --patch-operations '[{"op":"replace","path":"/cloudwatchRoleArn","value":""}]'

if is_present ApiLogRole 'IAM role api-monitoring-api-logs'; then
  delete_ApiLogRole_ManagedPolicyArns() {
    remove_item \
      --call iam detach-role-policy \
      --role-name api-monitoring-api-logs \
      --policy-arn "$ITEM"
  }
  remove_items ApiLogRole_ManagedPolicyArns ManagedPolicyArns \
    --object 'AttachedPolicies[].PolicyArn' \
    --call iam list-attached-role-policies \
    --role-name api-monitoring-api-logs
  delete_ApiLogRole_Policies() {
    remove_item \
      --call iam delete-role-policy \
      --role-name api-monitoring-api-logs \
      --policy-name "$ITEM"
  }
  remove_items ApiLogRole_Policies Policies \
    --object PolicyNames \
    --call iam list-role-policies \
    --role-name api-monitoring-api-logs
fi
remove ApiLogRole 'IAM role api-monitoring-api-logs' \
  --gone \
  --retry DeleteConflict \
  --call iam delete-role \
  --role-name api-monitoring-api-logs

remove ApiAccessLogGroup 'log group /aws/vendedlogs/apigateway/api-monitoring' \
  --gone \
  --retry OperationAbortedException \
  --call logs delete-log-group \
  --log-group-name /aws/vendedlogs/apigateway/api-monitoring

remove TraceAnalyzerFunction 'Lambda function api-monitoring-trace-analyzer' \
  --gone \
  --retry ResourceConflictException \
  --call lambda delete-function \
  --function-name api-monitoring-trace-analyzer

if is_present TraceAnalyzerRole 'IAM role api-monitoring-trace-analyzer'; then
  delete_TraceAnalyzerRole_ManagedPolicyArns() {
    remove_item \
      --call iam detach-role-policy \
      --role-name api-monitoring-trace-analyzer \
      --policy-arn "$ITEM"
  }
  remove_items TraceAnalyzerRole_ManagedPolicyArns ManagedPolicyArns \
    --object 'AttachedPolicies[].PolicyArn' \
    --call iam list-attached-role-policies \
    --role-name api-monitoring-trace-analyzer
  delete_TraceAnalyzerRole_Policies() {
    remove_item \
      --call iam delete-role-policy \
      --role-name api-monitoring-trace-analyzer \
      --policy-name "$ITEM"
  }
  remove_items TraceAnalyzerRole_Policies Policies \
    --object PolicyNames \
    --call iam list-role-policies \
    --role-name api-monitoring-trace-analyzer
fi
remove TraceAnalyzerRole 'IAM role api-monitoring-trace-analyzer' \
  --gone \
  --retry DeleteConflict \
  --call iam delete-role \
  --role-name api-monitoring-trace-analyzer

remove DeadLettersQueue 'queue api-monitoring-dead-letters' \
  --gone \
  --call sqs delete-queue \
  --queue-url "$DeadLettersQueue_QueueUrl"

remove TraceAnalyzerLogGroup 'log group /aws/lambda/api-monitoring-trace-analyzer' \
  --gone \
  --retry OperationAbortedException \
  --call logs delete-log-group \
  --log-group-name /aws/lambda/api-monitoring-trace-analyzer

remove OrderProcessorFunction 'Lambda function api-monitoring-order-processor' \
  --gone \
  --retry ResourceConflictException \
  --call lambda delete-function \
  --function-name api-monitoring-order-processor

remove OrderProcessorLogGroup 'log group /aws/lambda/api-monitoring-order-processor' \
  --gone \
  --retry OperationAbortedException \
  --call logs delete-log-group \
  --log-group-name /aws/lambda/api-monitoring-order-processor

remove ServiceNetworkAuthPolicy 'auth policy ServiceNetworkAuthPolicy' \
  --gone \
  --call vpc-lattice delete-auth-policy \
  --resource-identifier "$ServiceNetwork_Arn"

remove NotificationAssociation 'service association NotificationAssociation' \
  --gone \
  --retry ConflictException \
  --call vpc-lattice delete-service-network-service-association \
  --service-network-service-association-identifier "$NotificationAssociation_Id"

remove NotificationAuthPolicy 'auth policy NotificationAuthPolicy' \
  --gone \
  --call vpc-lattice delete-auth-policy \
  --resource-identifier "$NotificationService_Arn"

remove NotificationListener 'listener https' \
  --gone \
  --retry ConflictException \
  --call vpc-lattice delete-listener \
  --service-identifier "$NotificationService_Id" \
  --listener-identifier "$NotificationListener_Id"

remove NotificationLatticePermission 'Lambda permission NotificationLatticePermission' \
  --gone \
  --call lambda remove-permission \
  --function-name api-monitoring-notification \
  --statement-id NotificationLatticePermission

if is_present NotificationTargetGroup 'target group api-monitoring-notification'; then
  delete_NotificationTargetGroup_Targets() {
    remove_item \
      --call vpc-lattice deregister-targets \
      --target-group-identifier "$NotificationTargetGroup_Id" \
      --targets "$ITEM"
  }
  remove_items NotificationTargetGroup_Targets Targets \
    --gone \
    --object 'items[].to_string([port && {id: id, port: port} || {id: id}])' \
    --call vpc-lattice list-targets \
    --target-group-identifier "$NotificationTargetGroup_Id"
fi
remove NotificationTargetGroup 'target group api-monitoring-notification' \
  --gone \
  --retry ConflictException \
  --call vpc-lattice delete-target-group \
  --target-group-identifier "$NotificationTargetGroup_Id"

remove NotificationFunction 'Lambda function api-monitoring-notification' \
  --gone \
  --retry ResourceConflictException \
  --call lambda delete-function \
  --function-name api-monitoring-notification

if is_present NotificationRole 'IAM role api-monitoring-notification'; then
  delete_NotificationRole_ManagedPolicyArns() {
    remove_item \
      --call iam detach-role-policy \
      --role-name api-monitoring-notification \
      --policy-arn "$ITEM"
  }
  remove_items NotificationRole_ManagedPolicyArns ManagedPolicyArns \
    --object 'AttachedPolicies[].PolicyArn' \
    --call iam list-attached-role-policies \
    --role-name api-monitoring-notification
  delete_NotificationRole_Policies() {
    remove_item \
      --call iam delete-role-policy \
      --role-name api-monitoring-notification \
      --policy-name "$ITEM"
  }
  remove_items NotificationRole_Policies Policies \
    --object PolicyNames \
    --call iam list-role-policies \
    --role-name api-monitoring-notification
fi
remove NotificationRole 'IAM role api-monitoring-notification' \
  --gone \
  --retry DeleteConflict \
  --call iam delete-role \
  --role-name api-monitoring-notification

remove NotificationLogGroup 'log group /aws/lambda/api-monitoring-notification' \
  --gone \
  --retry OperationAbortedException \
  --call logs delete-log-group \
  --log-group-name /aws/lambda/api-monitoring-notification

remove InventoryManagerAssociation 'service association InventoryManagerAssociation' \
  --gone \
  --retry ConflictException \
  --call vpc-lattice delete-service-network-service-association \
  --service-network-service-association-identifier "$InventoryManagerAssociation_Id"

remove InventoryManagerAuthPolicy 'auth policy InventoryManagerAuthPolicy' \
  --gone \
  --call vpc-lattice delete-auth-policy \
  --resource-identifier "$InventoryManagerService_Arn"

remove InventoryManagerListener 'listener https' \
  --gone \
  --retry ConflictException \
  --call vpc-lattice delete-listener \
  --service-identifier "$InventoryManagerService_Id" \
  --listener-identifier "$InventoryManagerListener_Id"

remove InventoryManagerLatticePermission 'Lambda permission InventoryManagerLatticePermission' \
  --gone \
  --call lambda remove-permission \
  --function-name api-monitoring-inventory-manager \
  --statement-id InventoryManagerLatticePermission

if is_present InventoryManagerTargetGroup 'target group api-monitoring-inventory-manager'; then
  delete_InventoryManagerTargetGroup_Targets() {
    remove_item \
      --call vpc-lattice deregister-targets \
      --target-group-identifier "$InventoryManagerTargetGroup_Id" \
      --targets "$ITEM"
  }
  remove_items InventoryManagerTargetGroup_Targets Targets \
    --gone \
    --object 'items[].to_string([port && {id: id, port: port} || {id: id}])' \
    --call vpc-lattice list-targets \
    --target-group-identifier "$InventoryManagerTargetGroup_Id"
fi
remove InventoryManagerTargetGroup 'target group api-monitoring-inventory-manager' \
  --gone \
  --retry ConflictException \
  --call vpc-lattice delete-target-group \
  --target-group-identifier "$InventoryManagerTargetGroup_Id"

remove InventoryManagerFunction 'Lambda function api-monitoring-inventory-manager' \
  --gone \
  --retry ResourceConflictException \
  --call lambda delete-function \
  --function-name api-monitoring-inventory-manager

remove InventoryManagerLogGroup 'log group /aws/lambda/api-monitoring-inventory-manager' \
  --gone \
  --retry OperationAbortedException \
  --call logs delete-log-group \
  --log-group-name /aws/lambda/api-monitoring-inventory-manager

remove AccessLogSubscription 'access log subscription AccessLogSubscription' \
  --gone \
  --call vpc-lattice delete-access-log-subscription \
  --access-log-subscription-identifier "$AccessLogSubscription_Id"

remove AccessLogGroup 'log group /aws/vendedlogs/vpc-lattice/api-monitoring' \
  --gone \
  --retry OperationAbortedException \
  --call logs delete-log-group \
  --log-group-name /aws/vendedlogs/vpc-lattice/api-monitoring

remove VpcAssociation 'VPC association VpcAssociation' \
  --gone \
  --retry ConflictException \
  --call vpc-lattice delete-service-network-vpc-association \
  --service-network-vpc-association-identifier "$VpcAssociation_Id"

remove LatticeSecurityGroup 'security group api-monitoring-lattice' \
  --gone \
  --retry DependencyViolation \
  --call ec2 delete-security-group \
  --group-id "$LatticeSecurityGroup_GroupId"

remove ServiceNetwork 'service network api-monitoring' \
  --gone \
  --retry ConflictException \
  --call vpc-lattice delete-service-network \
  --service-network-identifier "$ServiceNetwork_Id"

remove DynamodbEndpoint 'VPC endpoint DynamodbEndpoint' \
  --gone \
  --call ec2 delete-vpc-endpoints \
  --vpc-endpoint-ids '["'"${DynamodbEndpoint_Id}"'"]'

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

remove EndpointSecurityGroup 'security group api-monitoring-endpoints' \
  --gone \
  --retry DependencyViolation \
  --call ec2 delete-security-group \
  --group-id "$EndpointSecurityGroup_GroupId"

remove WorkloadSecurityGroup 'security group api-monitoring-functions' \
  --gone \
  --retry DependencyViolation \
  --call ec2 delete-security-group \
  --group-id "$WorkloadSecurityGroup_GroupId"

if is_present InventoryManagerRole 'IAM role api-monitoring-inventory-manager'; then
  delete_InventoryManagerRole_ManagedPolicyArns() {
    remove_item \
      --call iam detach-role-policy \
      --role-name api-monitoring-inventory-manager \
      --policy-arn "$ITEM"
  }
  remove_items InventoryManagerRole_ManagedPolicyArns ManagedPolicyArns \
    --object 'AttachedPolicies[].PolicyArn' \
    --call iam list-attached-role-policies \
    --role-name api-monitoring-inventory-manager
  delete_InventoryManagerRole_Policies() {
    remove_item \
      --call iam delete-role-policy \
      --role-name api-monitoring-inventory-manager \
      --policy-name "$ITEM"
  }
  remove_items InventoryManagerRole_Policies Policies \
    --object PolicyNames \
    --call iam list-role-policies \
    --role-name api-monitoring-inventory-manager
fi
remove InventoryManagerRole 'IAM role api-monitoring-inventory-manager' \
  --gone \
  --retry DeleteConflict \
  --call iam delete-role \
  --role-name api-monitoring-inventory-manager

remove NotificationService 'Lattice service api-monitoring-notification' \
  --gone \
  --retry ConflictException \
  --call vpc-lattice delete-service \
  --service-identifier "$NotificationService_Id"

if is_present OrderProcessorRole 'IAM role api-monitoring-order-processor'; then
  delete_OrderProcessorRole_ManagedPolicyArns() {
    remove_item \
      --call iam detach-role-policy \
      --role-name api-monitoring-order-processor \
      --policy-arn "$ITEM"
  }
  remove_items OrderProcessorRole_ManagedPolicyArns ManagedPolicyArns \
    --object 'AttachedPolicies[].PolicyArn' \
    --call iam list-attached-role-policies \
    --role-name api-monitoring-order-processor
  delete_OrderProcessorRole_Policies() {
    remove_item \
      --call iam delete-role-policy \
      --role-name api-monitoring-order-processor \
      --policy-name "$ITEM"
  }
  remove_items OrderProcessorRole_Policies Policies \
    --object PolicyNames \
    --call iam list-role-policies \
    --role-name api-monitoring-order-processor
fi
remove OrderProcessorRole 'IAM role api-monitoring-order-processor' \
  --gone \
  --retry DeleteConflict \
  --call iam delete-role \
  --role-name api-monitoring-order-processor

remove OrdersTable 'DynamoDB table api-monitoring-orders' \
  --gone \
  --retry ResourceInUseException \
  --call dynamodb delete-table \
  --table-name api-monitoring-orders

remove InventoryManagerService 'Lattice service api-monitoring-inventory-manager' \
  --gone \
  --retry ConflictException \
  --call vpc-lattice delete-service \
  --service-identifier "$InventoryManagerService_Id"

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
